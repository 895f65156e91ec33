//! Webhooks as an argument of axum's handlers.
//!
//! [`Webhook`] takes the whole body, up to [`Verifier::max_body`], verifies it, and hands the handler what was delivered.
//! A request that nobody signed never reaches the handler: it is answered with [`WebhookError::status`] and two words. The
//! verifier comes from the router's state, which either is one or gives one away by `FromRef`.
//!
//! The path that was signed is the whole one. In a nested router it is the one before nesting, which axum keeps. What is
//! rewritten around the whole router, by a layer or by a proxy, it cannot know: for that there is
//! [`Verifier::with_public_address`].
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use axum::Router;
//! use axum::http::StatusCode;
//! use axum::routing::post;
//! use cashapp::webhooks::axum::Webhook;
//! use cashapp::webhooks::{Event, Verifier};
//! # use cashapp::types::{ApiVersion, Currency, EventConfiguration, EventType, GrantId, MerchantId, NewPayment};
//! # use cashapp::types::NewWebhookEndpoint;
//! # use cashapp::{ApiKeyId, ApiSecret, Client, Region};
//! # use cashapp_sandbox::Sandbox;
//!
//! async fn hook(Webhook(delivery): Webhook) -> StatusCode {
//!     match delivery.event {
//!         Event::PaymentStatusUpdated(event) => println!("{} is {}", event.data.object.id, event.data.object.status),
//!         _ => {}
//!     }
//!     StatusCode::OK
//! }
//!
//! # let (key, secret) = (ApiKeyId::new("KEY_1")?, ApiSecret::new("CASH_secret")?);
//! let verifier = Verifier::new();
//! verifier.add_key(&key, &secret);
//! let app = Router::new().route("/hooks/cashapp", post(hook)).with_state(verifier);
//! # // The handler above, and a sign that it has been called.
//! # let (sender, mut called) = tokio::sync::mpsc::channel(1);
//! # let app = app.layer(axum::middleware::map_response(move |response: axum::response::Response| {
//! #     let sender = sender.clone();
//! #     async move { sender.send(response.status()).await.unwrap(); response }
//! # }));
//!
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
//! # let address = listener.local_addr()?;
//! # let server = tokio::spawn(async move {
//! axum::serve(listener, app).await?;
//! # Ok::<(), std::io::Error>(())
//! # });
//! # let sandbox = Sandbox::builder().api_key(key.clone(), secret).start().await?;
//! # let client = Client::builder(sandbox.url()).credentials(sandbox.credentials()).region(Region::PDX).build()?;
//! # let configuration = EventConfiguration::new(EventType::PaymentStatusUpdated, ApiVersion::V1);
//! # let url = format!("http://{address}/hooks/cashapp");
//! # let endpoint = NewWebhookEndpoint::new(&key, [configuration], Some(url));
//! # client.webhook_endpoints().create(endpoint).await?;
//! # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
//! # client.payments().create(NewPayment::new(2500, Currency::Usd, merchant, grant)).await?;
//! # assert_eq!(called.recv().await, Some(StatusCode::OK));
//! # server.abort();
//! # Ok(())
//! # }
//! ```
//!
//! # With a state of your own
//!
//! ```
//! use axum::extract::FromRef;
//! use cashapp::webhooks::Verifier;
//!
//! #[derive(Clone)]
//! struct App {
//!     verifier: Verifier,
//! }
//!
//! impl FromRef<App> for Verifier {
//!     fn from_ref(app: &App) -> Self {
//!         app.verifier.clone()
//!     }
//! }
//! ```
//!
//! # When it does not compile
//!
//! | `rustc` says | Why |
//! |---|---|
//! | ``the trait bound `fn(State<App>, Webhook) -> ...: Handler<_, _>` is not satisfied`` | the state gives no [`Verifier`] away: implement `FromRef` as above; or [`Webhook`] is not the last argument, as it must be because it takes the body |
//! | ``expected `Verifier`, found `App` `` at `with_state` | `FromRef` is missing as well: no other argument has named the state, so it was taken to be the verifier |
//!
//! `#[axum::debug_handler(state = App)]` above the handler says which of them it is. It needs axum's feature `macros`.
//!
//! # Knowing why one was refused
//!
//! The sender is told nothing of it, but you should be: an endpoint that refuses everything behind a new proxy looks from
//! outside like one that nobody sends to. Take the result, and answer with it:
//!
//! ```
//! use axum::http::StatusCode;
//! use cashapp::webhooks::WebhookError;
//! use cashapp::webhooks::axum::Webhook;
//!
//! async fn hook(webhook: Result<Webhook, WebhookError>) -> Result<StatusCode, WebhookError> {
//!     let Webhook(delivery) = webhook.inspect_err(|error| eprintln!("{error}"))?;
//!     println!("{delivery:?}");
//!     Ok(StatusCode::OK)
//! }
//! # let _: axum::Router<cashapp::webhooks::Verifier> = axum::Router::new().route("/", axum::routing::post(hook));
//! ```

use ::axum::body::{Body, HttpBody};
use ::axum::extract::{FromRef, FromRequest, OriginalUri, Request};
use ::axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::{Delivery, Verifier, WebhookError};

/// What Cash App has delivered. The router's state must give away a [`Verifier`].
#[derive(Clone, Debug)]
pub struct Webhook(pub Delivery);

impl<S> FromRequest<S> for Webhook
where
    Verifier: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = WebhookError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebhookError> {
        let verifier = Verifier::from_ref(state);
        let (parts, body) = request.into_parts();
        let body = whole(body, verifier.max_body()).await?;
        let uri = parts.extensions.get::<OriginalUri>().map_or(&parts.uri, |OriginalUri(uri)| uri);
        verifier.verify_parts(&parts.method, uri, &parts.headers, &body, || body.clone()).map(Self)
    }
}

/// What Afterpay has delivered. The router's state must give away a [`Verifier`](super::afterpay::Verifier) of Afterpay's.
#[cfg(feature = "afterpay")]
#[derive(Clone, Debug)]
pub struct AfterpayWebhook(pub super::afterpay::Delivery);

#[cfg(feature = "afterpay")]
impl<S> FromRequest<S> for AfterpayWebhook
where
    super::afterpay::Verifier: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = WebhookError;

    async fn from_request(request: Request, state: &S) -> Result<Self, WebhookError> {
        let verifier = super::afterpay::Verifier::from_ref(state);
        let (parts, body) = request.into_parts();
        let body = whole(body, verifier.max_body()).await?;
        verifier.verify_kept(&parts.headers, &body, || body.clone()).map(Self)
    }
}

/// The whole body, if it is no larger than this. Of one that says beforehand that it is, nothing is read.
async fn whole(body: Body, limit: usize) -> Result<Bytes, WebhookError> {
    if body.size_hint().lower() > u64::try_from(limit).unwrap_or(u64::MAX) {
        return Err(WebhookError::TooLarge { limit });
    }
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(WebhookError::TooLarge { limit }),
        Err(_) => Err(WebhookError::Incomplete),
    }
}

impl IntoResponse for WebhookError {
    /// The status, and words that say no more than it: whoever sends forgeries shall not learn what is wrong with them.
    fn into_response(self) -> Response {
        let text = match self {
            Self::Unverified(_) => "not verified",
            Self::TooLarge { .. } => "too large",
            Self::Incomplete => "broke off",
            Self::Unreadable(_) => "not readable",
        };
        (self.status(), text).into_response()
    }
}
