//! Webhooks: who sent them, and what they say.
//!
//! Whoever knows your address can send to it. What Cash App sends is signed with the API key that the
//! [webhook endpoint](crate::Client::webhook_endpoints) names; a [`Verifier`] holds the keys, checks a request as it
//! arrived, and only then reads it. What comes out, a [`Delivery`], is an event that you can act on.
//!
//! | What | Where |
//! |---|---|
//! | verifying, with any server | [`Verifier`] |
//! | what was delivered | [`Delivery`], [`Event`] |
//! | why a request was refused, and how to answer it | [`WebhookError`] |
//! | a signed request, for unit tests of your handler | [`TestDelivery`] |
//! | an extractor for axum (feature `axum`) | `webhooks::axum` |
//! | Afterpay's notifications, which are signed otherwise (feature `afterpay`) | `webhooks::afterpay` |
//!
//! # Receiving
//!
//! Keep the body's bytes as they came: JSON that was read and written again is not what was signed.
//!
//! ```
//! use cashapp::types::PaymentStatus;
//! use cashapp::webhooks::{Event, Verifier};
//! use http::StatusCode;
//!
//! fn receive(verifier: &Verifier, request: &http::Request<Vec<u8>>) -> StatusCode {
//!     let delivery = match verifier.verify_request(request) {
//!         Ok(delivery) => delivery,
//!         Err(error) => return error.status(), // 401, 413 or 422
//!     };
//!     match &delivery.event {
//!         Event::PaymentStatusUpdated(event) => {
//!             let payment = &event.data.object;
//!             if payment.status == PaymentStatus::Captured {
//!                 println!("{} is paid, says {}", payment.id, delivery.event_id);
//!             }
//!         }
//!         Event::Unknown(_) => println!("{delivery:?} is of a later version"),
//!         _ => {}
//!     }
//!     StatusCode::OK
//! }
//!
//! # use cashapp::{ApiKeyId, ApiSecret};
//! let verifier = Verifier::new();
//! verifier.add_key(&ApiKeyId::new("KEY_1")?, &ApiSecret::new("CASH_secret")?);
//! # let body = br#"{"type":"payment.status.updated","event_id":"WE_1","data":{"object":{"payment":{"id":"PWC_1",
//! #     "amount":2500,"currency":"USD","merchant_id":"MMI_1","grant_id":"GRG_1","status":"CAPTURED"}}}}"#;
//! # let (key_id, secret) = (ApiKeyId::new("KEY_1")?, ApiSecret::new("CASH_secret")?);
//! # let delivery = cashapp::webhooks::TestDelivery::new("https://shop.example/hooks", &key_id, &secret)?;
//! # let request = delivery.body(&body[..]).map(Vec::from);
//! assert_eq!(receive(&verifier, &request), StatusCode::OK);
//! # let forged = http::Request::post("/hooks").header("host", "shop.example").body(body.to_vec())?;
//! assert_eq!(receive(&verifier, &forged), StatusCode::UNAUTHORIZED);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What a receiver must do
//!
//! - **Answer in time.** A 2xx within the endpoint's `delivery_timeout`, 5 seconds if it was not set, is an
//!   acknowledgement. Anything else, silence included, is a failure: the event comes again after a second, then after
//!   gaps that grow by 15 %, 75 times or for 72 hours. So write the event down, answer, and work afterwards.
//! - **Take an event once.** The same [`event_id`](Delivery::event_id) can come more than once, even after it was
//!   acknowledged, and a signature never ages: whoever has recorded a delivery can send it again. Keep the ids in the
//!   store that holds your orders, and write both in one transaction: `insert into events (id) values ($1) on conflict do
//!   nothing`; if no row was written, answer 200 and do nothing more. A set in memory forgets when the process ends, and
//!   is not shared with the next instance, so none is offered here.
//! - **Expect no order.** `CAPTURED` can come before `AUTHORIZED`. Compare the object's `updated_at` with what you have,
//!   or [fetch](crate::resources::Payments::retrieve) the object: the event says that there is news, the API what is so.
//! - **Acknowledge what you do not know.** A kind of event that this version does not know is [`Event::Unknown`], with
//!   its JSON. It is not an error; answer 2xx, or it is delivered again for 72 hours.
//!
//! What was missed can be listed: [`webhook_events`](crate::Client::webhook_events).
//!
//! # Rotating keys
//!
//! A key lives 30 days, and deliveries under the old one can arrive after the new one is in use. Add the new key to the
//! verifiers of all instances, move the webhook endpoint to it, and remove the old one a few days later: retries go on for
//! 72 hours. Meanwhile both verify. A delivery that came too early, under a key that an instance did not have yet, was
//! answered 401, and comes again.
//!
//! The whole of it, calls included, without a gap:
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use cashapp::types::{ApiVersion, EventConfiguration, EventType, NewWebhookEndpoint};
//! # let (old_key, old_secret) = (cashapp::ApiKeyId::new("KEY_OLD")?, cashapp::ApiSecret::new("CASH_old")?);
//! # let sandbox = cashapp_sandbox::Sandbox::builder().api_key(old_key.clone(), old_secret.clone()).start().await?;
//! # let begun_with = sandbox.credentials();
//! # let client_id = cashapp::ClientId::new(begun_with.client_id().unwrap_or_default())?;
//! use std::sync::Arc;
//!
//! use cashapp::types::{NewApiKey, WebhookEndpointUpdate};
//! use cashapp::webhooks::Verifier;
//! use cashapp::{Client, Region, SwappableCredentials};
//!
//! let credentials = Arc::new(SwappableCredentials::new(begun_with));
//! let client =
//!     Client::builder(sandbox.url()).shared_credentials(credentials.clone()).region(Region::PDX).build()?;
//! let verifier = Verifier::new();
//! verifier.add_key(&old_key, &old_secret);
//! # let events = [EventConfiguration::new(EventType::DisputeCreated, ApiVersion::V1)];
//! # let endpoint = client.webhook_endpoints().create(NewWebhookEndpoint::new(&old_key, events, None)).await?;
//!
//! // 1. The successor, with the same scopes. Store its secret before anything else.
//! let scopes = client.api_keys().retrieve(&old_key).await?.scopes.unwrap_or_default();
//! let made = client.api_keys().create(NewApiKey::new(scopes)).await?;
//! // 2. Whoever receives and whoever calls, in all instances.
//! let (new_key, new_secret) = made.signing_key()?;
//! verifier.add_key(&new_key, &new_secret);
//! credentials.swap(made.credentials(&client_id)?);
//! // 3. Every endpoint that names the old key.
//! let moved = WebhookEndpointUpdate::new().api_key_id(&new_key);
//! client.webhook_endpoints().update(&endpoint.id, moved).await?;
//! // 4. When nobody calls with the old one any more; and 72 hours later the verifiers forget it.
//! client.api_keys().delete(&old_key).await?;
//! verifier.remove_key(&old_key);
//! # Ok(())
//! # }
//! ```
//!
//! # Behind a proxy
//!
//! Signed are the host and the path by which Cash App knows you. If a proxy changes either, say what they are:
//! [`Verifier::with_public_address`].

#[cfg(feature = "afterpay")]
pub mod afterpay;
#[cfg(feature = "axum")]
pub mod axum;
mod delivery;
mod error;
mod public_address;
mod reading;
mod test_delivery;
mod verifier;

pub use cashapp_core::verification::{Received, VerifyError};
pub use delivery::Delivery;
pub use error::{Unreadable, WebhookError};
pub use public_address::InvalidAddress;
pub use test_delivery::TestDelivery;
pub use verifier::Verifier;

#[doc(inline)]
pub use crate::types::{
    CustomerCreated, CustomerDeleted, CustomerRequestStateUpdated, CustomerUpdated, DisputeCreated,
    DisputeStateUpdated, Event, EventType, GrantCreated, GrantStatusUpdated, MerchantStatusUpdated,
    PaymentStatusUpdated, RefundStatusUpdated, WebhookEndpointId, WebhookEventId,
};
