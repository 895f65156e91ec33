//! Afterpay's notifications: of disputes, and of grants that have changed.
//!
//! They are signed otherwise than Cash App's: with one shared secret, over the address that they are sent to, the date and
//! the body. What is older than five minutes is refused, so that nobody can send again what was recorded; Afterpay signs
//! anew each time that it tries. The duties of a receiver are [the same](super#what-a-receiver-must-do): answer 2xx in
//! time, take an event once, and acknowledge what you do not know.
//!
//! ```
//! use cashapp::Secret;
//! use cashapp::webhooks::afterpay::{Event, Verifier};
//! use http::StatusCode;
//!
//! fn receive(verifier: &Verifier, request: &http::Request<Vec<u8>>) -> StatusCode {
//!     match verifier.verify_request(request).map(|delivery| delivery.event) {
//!         Ok(Event::Dispute(event)) => println!("look at the dispute {}", event.dispute_id),
//!         Ok(Event::CashAppPayGrantStatusUpdated(event)) => println!("{} has changed", event.grant.id),
//!         Ok(Event::OnFileGrantStatusUpdated(event)) => println!("{} has changed", event.data.id),
//!         Ok(other) => println!("{other:?}"),
//!         Err(error) => return error.status(),
//!     }
//!     StatusCode::OK
//! }
//!
//! // The address must be written just as it was registered: it is part of what is signed.
//! let verifier = Verifier::new("https://shop.example/hooks/afterpay", &Secret::new("shared"));
//! # let body = br#"{"webhook_event_id":"1","webhook_event_type":"created","dispute_id":"d-1"}"#;
//! # let forged = http::Request::post("/hooks/afterpay").body(body.to_vec())?;
//! assert_eq!(receive(&verifier, &forged), StatusCode::UNAUTHORIZED);
//!
//! // A rotation: both secrets verify, until the old one is left out.
//! verifier.set_secrets([&Secret::new("new"), &Secret::new("shared")]);
//! verifier.set_secrets([&Secret::new("new")]);
//! # Ok::<(), http::Error>(())
//! ```

mod event;
mod test_delivery;
mod verifier;

use std::fmt;

use bytes::Bytes;
pub use cashapp_afterpay_api::types::{
    CashAppPayGrantStatusUpdated, DisputeNotification, OnFileGrantStatusUpdated, WebhookEventId,
};
pub use event::Event;
pub use test_delivery::TestDelivery;
pub use verifier::Verifier;

use super::error::Unreadable;
use super::reading::{Kinds, Reading};

/// A notification that Afterpay has signed.
///
/// `Debug` shows what may stand in a log: neither the event nor the body, which tell of customers.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// What has happened.
    pub event: Event,
    /// Names the event: what comes under the same id is the same event, and must be taken only once. Only an
    /// [unknown](Event::Unknown) one can be without.
    pub event_id: Option<WebhookEventId>,
    /// The bytes as they came, to be kept or read by other means.
    pub body: Bytes,
}

impl Delivery {
    fn read(body: Bytes) -> Result<Self, Unreadable> {
        let reading = Reading::of(body, Kinds::Afterpay)?;
        let event_id = reading.event_id().map(WebhookEventId::new);
        let is_known = event::Envelope::of(reading.object()).is_some();
        if is_known && event_id.is_none() {
            return Err(reading.without_id());
        }
        let (event, body) = event::read(reading)?;
        Ok(Self { event, event_id, body })
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("kind", &self.event.kind())
            .field("event_id", &self.event_id)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}
