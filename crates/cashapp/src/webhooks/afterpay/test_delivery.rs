//! Notifications for the tests of whoever receives them.

use std::sync::Arc;

use bytes::Bytes;
use cashapp_core::Secret;
use cashapp_core::clock::{Clock, SystemClock};
use cashapp_core::verification::AfterpayVerifier;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request, Uri};
use serde::Serialize;

use crate::webhooks::public_address::{InvalidAddress, PublicAddress};

/// A notification as Afterpay sends it, made by you: for unit tests of a handler, without a network and without a sandbox.
///
/// ```
/// use cashapp::Secret;
/// use cashapp::webhooks::afterpay::{Event, TestDelivery, Verifier};
/// use serde_json::json;
///
/// let (address, secret) = ("https://shop.example/hooks/afterpay", Secret::new("shared"));
/// let request = TestDelivery::new(address, &secret)?
///     .event(&json!({"webhook_event_id": "e-1", "webhook_event_type": "created", "dispute_id": "d-1"}))?;
///
/// let delivery = Verifier::new(address, &secret).verify_request(&request)?;
/// assert!(matches!(delivery.event, Event::Dispute(event) if event.dispute_id.as_str() == "d-1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "it becomes a request by `event` or `body`"]
pub struct TestDelivery {
    uri: Uri,
    host: HeaderValue,
    signer: AfterpayVerifier,
    host_signer: AfterpayVerifier,
    clock: Arc<dyn Clock>,
}

impl TestDelivery {
    /// To this address, written as it is registered with Afterpay, under this shared secret. Under an empty one it is not
    /// signed, since nothing is accepted under it.
    ///
    /// # Errors
    /// An address that begins neither `https://` nor `http://`, or that cannot have been registered.
    pub fn new(address: &str, secret: &Secret) -> Result<Self, InvalidAddress> {
        let parts = PublicAddress::parse(address)?;
        let signer_for = |place: &str| AfterpayVerifier::new(place, secret.expose());
        Ok(Self {
            signer: signer_for(address),
            host_signer: signer_for(&parts.host),
            uri: parts.path_and_query.parse().map_err(|_| InvalidAddress::unsendable())?,
            host: HeaderValue::try_from(parts.host).map_err(|_| InvalidAddress::unsendable())?,
            clock: Arc::new(SystemClock::default()),
        })
    }

    /// Signed at the time that this clock tells: what is older than five minutes is refused.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Signs over the host alone, as one of the vendor's samples reads it, instead of over the whole URL. Only a verifier
    /// that [accepts that](super::Verifier::or_signed_by_host) takes it.
    pub fn signed_by_host(mut self) -> Self {
        self.signer = self.host_signer.clone();
        self
    }

    /// The request that delivers this event.
    ///
    /// # Errors
    /// What cannot be written as JSON.
    pub fn event(self, event: &impl Serialize) -> serde_json::Result<Request<Bytes>> {
        Ok(self.body(serde_json::to_vec(event)?))
    }

    /// The request that delivers just these bytes, such as a body that was recorded, or a broken one.
    pub fn body(self, body: impl Into<Bytes>) -> Request<Bytes> {
        let body = body.into();
        let signed = self.signer.sign(self.clock.unix_seconds(), &body);
        let mut request = Request::new(body);
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.uri;
        let headers = request.headers_mut();
        headers.extend(signed.unwrap_or_default());
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(http::header::HOST, self.host);
        request
    }
}
