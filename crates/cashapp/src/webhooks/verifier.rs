//! Who signed what was received.

use std::sync::Arc;

use bytes::Bytes;
use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::header::HOST;
use http::uri::PathAndQuery;
use http::{HeaderMap, Method, Request, Uri};

use super::delivery::Delivery;
use super::error::WebhookError;
use super::public_address::{InvalidAddress, PublicAddress, public_host};

/// How large a body may be. An event is a few kilobytes.
pub(super) const MAX_BODY: usize = 1024 * 1024;

/// Verifies Cash App's webhooks, under as many keys as a rotation needs.
///
/// Cheap to clone. Clones share their keys: one that is added to any of them counts for all from then on. Address and
/// limit are each clone's own, so that one set of keys can serve several endpoints. Signatures are compared in constant
/// time; `Debug` shows no secret.
///
/// ```
/// use cashapp::webhooks::Verifier;
/// use cashapp::{ApiKeyId, ApiSecret};
///
/// let verifier = Verifier::new().with_public_address("https://shop.example/hooks/cashapp")?;
/// verifier.add_key(&ApiKeyId::new("KEY_OLD")?, &ApiSecret::new("CASH_old")?);
/// verifier.add_key(&ApiKeyId::new("KEY_NEW")?, &ApiSecret::new("CASH_new")?);
/// // Some days later, when nothing under the old key is on its way any more:
/// assert!(verifier.remove_key(&ApiKeyId::new("KEY_OLD")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Verifier {
    ring: KeyRing,
    has_public_host: bool,
    public_path: Option<Arc<str>>,
    max_body: usize,
}

impl Default for Verifier {
    fn default() -> Self {
        Self::new()
    }
}

impl Verifier {
    /// A verifier without keys, which accepts nothing.
    pub fn new() -> Self {
        Self { ring: KeyRing::new(), has_public_host: false, public_path: None, max_body: MAX_BODY }
    }

    /// The address under which Cash App knows the endpoint, where a proxy changes host or path on the way.
    ///
    /// Write it as it was registered, query included: every request is then taken to have been sent to just this address,
    /// whatever its `Host` and its path say here. If only the host is changed, and several endpoints share the verifier,
    /// [`with_public_host`](Self::with_public_host) is enough.
    ///
    /// # Errors
    /// An address that begins neither `https://` nor `http://`, or that cannot have been registered.
    pub fn with_public_address(mut self, address: &str) -> Result<Self, InvalidAddress> {
        let address = PublicAddress::parse(address)?;
        self.ring = self.ring.with_host(&address.host);
        self.has_public_host = true;
        self.public_path = Some(address.path_and_query.into());
        Ok(self)
    }

    /// The host under which Cash App knows the endpoint, where a proxy changes `Host` on the way and leaves the path alone:
    /// `shop.example`, with the port if it is not the scheme's own.
    ///
    /// # Errors
    /// A text that is no host, such as a whole address.
    pub fn with_public_host(mut self, host: &str) -> Result<Self, InvalidAddress> {
        self.ring = self.ring.with_host(&public_host(host)?);
        self.has_public_host = true;
        Ok(self)
    }

    /// Accepts deliveries whose `Accept` a proxy has rewritten: its value is taken from the pairs of `X-Signed-Headers`, and
    /// the signature vouches for it.
    ///
    /// No other header can be taken from there: they say who sent what to whom, and count as they were received.
    pub fn with_rewritten_accept(mut self) -> Self {
        self.ring = self.ring.with_rewritten_accept();
        self
    }

    /// How large a body may be, in bytes; 1 MiB if not set.
    pub fn with_max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// How large a body may be, in bytes.
    pub fn max_body(&self) -> usize {
        self.max_body
    }

    /// Accepts what this key has signed, from now on and in all clones.
    pub fn add_key(&self, id: &ApiKeyId, secret: &ApiSecret) {
        self.ring.insert(id.clone(), secret);
    }

    /// Accepts what this key has signed no longer, in no clone. Whether it was accepted before.
    ///
    /// Wait for 72 hours after moving the endpoint to another key: retries of what was sent before are still under this one.
    pub fn remove_key(&self, id: &ApiKeyId) -> bool {
        self.ring.remove(id.as_str())
    }

    /// What was delivered, if one of the keys signed it.
    ///
    /// For servers whose requests are not those of the crate `http`; for all others there is
    /// [`verify_request`](Self::verify_request). The body must be the bytes as they came, and the path the one that the
    /// sender wrote: not decoded, with its query, and whole even where a router has cut it.
    ///
    /// # Errors
    /// [`WebhookError::status`] is how to answer them. Unless it is [`Unreadable`](WebhookError::Unreadable), nothing in the
    /// request may be believed.
    pub fn verify(&self, received: &Received<'_>) -> Result<Delivery, WebhookError> {
        self.verify_by(&self.ring, received, || Bytes::copy_from_slice(received.body))
    }

    /// What was delivered by this request, if one of the keys signed it.
    ///
    /// Give the request as the server received it, before a router has cut its path.
    ///
    /// # Errors
    /// As [`verify`](Self::verify).
    pub fn verify_request<B: AsRef<[u8]>>(&self, request: &Request<B>) -> Result<Delivery, WebhookError> {
        let body = request.body().as_ref();
        self.verify_parts(request.method(), request.uri(), request.headers(), body, || Bytes::copy_from_slice(body))
    }

    pub(super) fn verify_parts(
        &self,
        method: &Method,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
        kept: impl FnOnce() -> Bytes,
    ) -> Result<Delivery, WebhookError> {
        let path_and_query = uri.path_and_query().map_or("/", PathAndQuery::as_str);
        let received = Received { method: method.as_str(), path_and_query, headers, body };
        match uri.authority() {
            // Over HTTP/2 the host is no header but a part of the address.
            Some(authority) if !self.has_public_host && !headers.contains_key(HOST) => {
                self.verify_by(&self.ring.clone().with_host(authority.as_str()), &received, kept)
            }
            _ => self.verify_by(&self.ring, &received, kept),
        }
    }

    fn verify_by(
        &self,
        ring: &KeyRing,
        received: &Received<'_>,
        kept: impl FnOnce() -> Bytes,
    ) -> Result<Delivery, WebhookError> {
        WebhookError::check_size(received.body, self.max_body)?;
        let public = self.public_path.as_deref();
        let signed = Received { path_and_query: public.unwrap_or(received.path_and_query), ..*received };
        let key = ring.verify(&signed).map_err(WebhookError::Unverified)?;
        Ok(Delivery::read(key, received.headers, kept())?)
    }
}
