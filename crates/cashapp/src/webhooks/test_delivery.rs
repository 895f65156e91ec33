//! Webhooks for the tests of whoever receives them.

use bytes::Bytes;
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName};
use http::{HeaderValue, Request, Uri};
use serde::Serialize;

use super::public_address::{InvalidAddress, PublicAddress};
use crate::types::WebhookEndpointId;

const ACCEPT_ALL: &str = "*/*";
const JSON: &str = "application/json; charset=utf-8";
const CLIENT_ID: &str = "CAS-CI_TEST";
const BARE_NAMES: HeaderValue = HeaderValue::from_static("Accept, Content-Type, Host, Authorization");

/// A webhook as Cash App sends it, made by you: for unit tests of a handler, without a network and without a sandbox.
///
/// Sign it with a key that your verifier knows in the test. What comes out is a request as a server receives it, for
/// [`Verifier::verify_request`](super::Verifier::verify_request), or for the handler itself: with axum, hand it to the
/// router by `tower::ServiceExt::oneshot`, with its body turned into one of axum's.
///
/// ```
/// use cashapp::types::PaymentStatus;
/// use cashapp::webhooks::{Event, TestDelivery, Verifier};
/// use cashapp::{ApiKeyId, ApiSecret};
/// use serde_json::json;
///
/// let (key_id, secret) = (ApiKeyId::new("KEY_1")?, ApiSecret::new("CASH_secret")?);
/// let payment = json!({"id": "PWC_1", "amount": 2500, "currency": "USD", "merchant_id": "MMI_1", "grant_id": "GRG_1",
///     "status": "CAPTURED"});
/// let request = TestDelivery::new("https://shop.example/hooks/cashapp", &key_id, &secret)?
///     .retry_count(2)
///     .event(&json!({"type": "payment.status.updated", "event_id": "WE_1", "data": {"object": {"payment": payment}}}))?;
///
/// let verifier = Verifier::new();
/// verifier.add_key(&key_id, &secret);
/// let delivery = verifier.verify_request(&request)?;
/// let Event::PaymentStatusUpdated(event) = &delivery.event else { panic!("{delivery:?}") };
/// assert_eq!(event.data.object.status, PaymentStatus::Captured);
/// assert_eq!(delivery.retry_count, 2);
///
/// // To axum: router.oneshot(request.map(axum::body::Body::from)).await
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "it becomes a request by `event` or `body`"]
pub struct TestDelivery {
    uri: Uri,
    path_and_query: String,
    host: HeaderValue,
    authorization: HeaderValue,
    key: SigningKey,
    bare_names: bool,
    retry_count: u32,
    endpoint: Option<HeaderValue>,
}

impl TestDelivery {
    /// To this address, written as it is registered with Cash App, under this key.
    ///
    /// # Errors
    /// An address that begins neither `https://` nor `http://`, or that cannot have been registered.
    pub fn new(address: &str, key: &ApiKeyId, secret: &ApiSecret) -> Result<Self, InvalidAddress> {
        let PublicAddress { host, path_and_query } = PublicAddress::parse(address)?;
        let header = |text: &str| HeaderValue::from_str(text).map_err(|_| InvalidAddress::unsendable());
        Ok(Self {
            uri: path_and_query.parse().map_err(|_| InvalidAddress::unsendable())?,
            path_and_query,
            host: header(&host)?,
            authorization: header(&format!("Client {CLIENT_ID} {key}"))?,
            key: SigningKey::new(secret.expose()),
            bare_names: false,
            retry_count: 0,
            endpoint: None,
        })
    }

    /// How often it has been delivered before, in vain; 0 if not set.
    pub fn retry_count(mut self, count: u32) -> Self {
        self.retry_count = count;
        self
    }

    /// The endpoint that it is sent to; none is named if not set, nor if the id cannot travel in a header.
    pub fn endpoint(mut self, id: impl Into<WebhookEndpointId>) -> Self {
        self.endpoint = HeaderValue::from_str(id.into().as_str()).ok();
        self
    }

    /// Lists the signed headers in `X-Signed-Headers` by their names alone, instead of by the documented pairs of name and
    /// value.
    pub fn bare_signed_headers(mut self) -> Self {
        self.bare_names = true;
        self
    }

    /// The request that delivers this event: `{"type", "event_id", "created_at", "data": {"object": {"payment": ..}}}`.
    ///
    /// # Errors
    /// What cannot be written as JSON.
    pub fn event(self, event: &impl Serialize) -> serde_json::Result<Request<Bytes>> {
        Ok(self.body(serde_json::to_vec(event)?))
    }

    /// The request that delivers just these bytes, such as a body that was recorded, or a broken one.
    pub fn body(self, body: impl Into<Bytes>) -> Request<Bytes> {
        let body = body.into();
        // Both were made of text; whatever was not could not be signed, and would be refused.
        let (authorization, host) = (self.authorization.to_str(), self.host.to_str());
        let canonical = CanonicalRequest::new("POST", &self.path_and_query, host.unwrap_or_default())
            .accept(ACCEPT_ALL)
            .authorization(authorization.ok())
            .content_type(JSON)
            .body(&body);
        let signature = HeaderValue::from_bytes(&self.key.sign(&canonical).header());
        let signed = if self.bare_names { Ok(BARE_NAMES) } else { pairs(&self.host, &self.authorization) };
        let mut request = Request::new(body);
        *request.method_mut() = http::Method::POST;
        *request.uri_mut() = self.uri;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static(ACCEPT_ALL));
        headers.insert(AUTHORIZATION, self.authorization);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        headers.insert(HOST, self.host);
        headers.extend(signed.ok().map(|signed| (HeaderName::from_static("x-signed-headers"), signed)));
        headers.extend(signature.ok().map(|signature| (HeaderName::from_static("x-signature"), signature)));
        headers.extend(self.endpoint.map(|id| (HeaderName::from_static("x-delivery-configuration-id"), id)));
        // Absent on the first delivery.
        if self.retry_count > 0 {
            headers.insert(HeaderName::from_static("x-retry-count"), self.retry_count.into());
        }
        request
    }
}

/// The list of signed headers as the vendor documents it.
fn pairs(host: &HeaderValue, authorization: &HeaderValue) -> Result<HeaderValue, http::header::InvalidHeaderValue> {
    let start = format!("Accept: {ACCEPT_ALL}, Content-Type: {JSON}, Host: ");
    HeaderValue::from_bytes(
        &[start.as_bytes(), host.as_bytes(), b", Authorization: ", authorization.as_bytes()].concat(),
    )
}
