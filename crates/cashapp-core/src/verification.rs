//! Verifying: who signed what was received.
//!
//! The other direction of [`signing`](crate::signing), for webhooks and for servers that stand in for the vendor. The
//! secret is found by the key's id, which the sender names in `Authorization`, so that during a rotation the old and the
//! new key are both accepted. Signatures are compared in constant time, and no error gives the expected one away.
//!
//! ```
//! use cashapp_core::verification::{KeyRing, Received};
//! use cashapp_core::{ApiKeyId, ApiSecret};
//! # use http::HeaderMap;
//!
//! let ring = KeyRing::new();
//! ring.insert(ApiKeyId::new("KEY_OLD")?, &ApiSecret::new("CASH_old")?);
//! ring.insert(ApiKeyId::new("KEY_NEW")?, &ApiSecret::new("CASH_new")?);
//!
//! # let (headers, body) = (HeaderMap::new(), b"{}");
//! let received = Received { method: "POST", path_and_query: "/hooks/cash?shop=1", headers: &headers, body };
//! match ring.verify(&received) {
//!     Ok(key) => println!("signed by {key}"),
//!     Err(error) => println!("refused: {error}"),
//! }
//! # Ok::<(), cashapp_core::InvalidCredential>(())
//! ```

mod afterpay;
mod signed_headers;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, RwLock};

use http::HeaderMap;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName};

pub use afterpay::AfterpayVerifier;
use signed_headers::SignedHeaders;

use crate::credentials::{ApiKeyId, ApiSecret};
use crate::signing::{CanonicalRequest, Signature, SigningKey};

/// The header that carries the signature.
pub const X_SIGNATURE: HeaderName = HeaderName::from_static("x-signature");
/// The header that names the headers which were signed, where the sender says so.
pub const X_SIGNED_HEADERS: HeaderName = HeaderName::from_static("x-signed-headers");

/// A request as it was received.
///
/// Over HTTP/2 the host is no header: give it to [`KeyRing::with_host`] as well.
///
/// Behind a proxy, path and host are those by which the sender knows the receiver: give the public path here, and the
/// public host to [`Received::canonical`]'s caller through [`KeyRing::with_host`].
#[derive(Clone, Copy)]
pub struct Received<'a> {
    /// The method.
    pub method: &'a str,
    /// Everything of the address after the host, exactly as the sender wrote it.
    pub path_and_query: &'a str,
    /// The headers as they were sent.
    pub headers: &'a HeaderMap,
    /// The body's bytes; of a form, those of the part `request`.
    pub body: &'a [u8],
}

/// Why a signature was not accepted. Nothing in it gives the expected signature away.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// A header that is needed is not there.
    #[error("the header `{0}` is missing")]
    MissingHeader(&'static str),
    /// A header cannot be what it should be, or is there more than once.
    #[error("the header `{0}` is malformed")]
    MalformedHeader(&'static str),
    /// The request names a key that is not known here. (A name that does not begin `KEY_` is a malformed header: it may be
    /// a secret in the wrong place, and is not repeated.)
    #[error("the key `{0}` is not known here: add it, or move the webhook endpoint to a key that is")]
    UnknownKey(String),
    /// The signature is not the one that the key makes of this request.
    #[error("the signature does not match: compare method, path, host, headers and body with what was signed")]
    Mismatch,
    /// The request was signed too long ago, or too far in the future.
    #[error("the request is {0} seconds away from now, which is more than is tolerated")]
    Stale(u64),
}

impl Received<'_> {
    fn header(&self, name: &HeaderName) -> Result<Option<&str>, VerifyError> {
        only_value(self.headers, name, known_name(name))
    }

    /// Reads `X-Signed-Headers`. One that is no text, or is there twice, has a form that nobody foresaw.
    fn signed_headers(&self) -> SignedHeaders<'_> {
        let list = self.header(&X_SIGNED_HEADERS).ok().flatten();
        list.map_or(SignedHeaders::Received, SignedHeaders::read)
    }

    /// Builds the text that the sender has signed, if the request is what was sent.
    ///
    /// Which headers are part of it, the sender can say in `X-Signed-Headers`, as pairs of name and value or as bare names;
    /// without that, or in a form that nobody foresaw, they are all that can be. The values are always those of the headers
    /// as received.
    ///
    /// The list itself is not signed. Whoever takes a name off it takes a line out of the text, which then is not what was
    /// signed; but whoever adds a header that the sender did not send can leave it off the list. So a header that is not
    /// named is vouched for by nobody, and `Authorization` must be: who signed is part of what is signed.
    ///
    /// # Errors
    /// A header that is not text or is there twice, a list without `Authorization`, and a line break in method or path,
    /// which would let one line of the text pass for another.
    pub fn canonical<'a>(&'a self, host: Option<&'a str>) -> Result<CanonicalRequest<'a>, VerifyError> {
        self.canonical_of(self.signed_headers(), host)
    }

    fn canonical_of<'a>(
        &'a self,
        signed: SignedHeaders<'a>,
        host: Option<&'a str>,
    ) -> Result<CanonicalRequest<'a>, VerifyError> {
        if [self.method, self.path_and_query].iter().any(|text| text.contains(['\n', '\r'])) {
            return Err(VerifyError::Mismatch);
        }
        if !signed.contains(AUTHORIZATION.as_str()) {
            return Err(VerifyError::MalformedHeader("x-signed-headers"));
        }
        let value = |name: HeaderName| if signed.contains(name.as_str()) { self.header(&name) } else { Ok(None) };
        let host = match host {
            Some(host) => signed.contains(HOST.as_str()).then_some(host),
            None => value(HOST)?,
        };
        let request = CanonicalRequest::new(self.method, self.path_and_query, host.unwrap_or_default());
        let request = if host.is_none() { request.without_host() } else { request };
        Ok(request
            .accept(value(ACCEPT)?)
            .authorization(value(AUTHORIZATION)?)
            .content_type(value(CONTENT_TYPE)?.map(without_boundary))
            .body(self.body))
    }
}

/// A form's type is signed without its parameters, because the boundary is chosen after signing.
fn without_boundary(content_type: &str) -> &str {
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("multipart/form-data") { kind } else { content_type }
}

/// The value of a header. Of one that is there twice nobody can say which was signed, and whoever reads the request after
/// us could take the other.
fn only_value<'a>(
    headers: &'a HeaderMap,
    name: &HeaderName,
    text: &'static str,
) -> Result<Option<&'a str>, VerifyError> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| VerifyError::MalformedHeader(text)),
        (Some(_), Some(_)) => Err(VerifyError::MalformedHeader(text)),
    }
}

fn known_name(name: &HeaderName) -> &'static str {
    ["accept", "authorization", "content-type", "host", "x-signature", "x-signed-headers"]
        .into_iter()
        .find(|known| *known == name.as_str())
        .unwrap_or("header")
}

/// The keys by which a request may be signed. Cheap to clone, and shared by its clones: a key that is added to one is
/// accepted by all from then on.
#[derive(Clone, Default)]
pub struct KeyRing {
    keys: Arc<RwLock<HashMap<String, SigningKey>>>,
    host: Option<Arc<str>>,
    accept_is_rewritten: bool,
}

impl KeyRing {
    /// A ring without keys, which accepts nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The public host, for a service behind a proxy that replaces `Host`.
    #[must_use]
    pub fn with_host(mut self, host: &str) -> Self {
        self.host = Some(host.into());
        self
    }

    /// Takes the value of `Accept` from the pairs of `X-Signed-Headers` where the one received is not what was signed, for a
    /// service behind a proxy that rewrites it.
    #[must_use]
    pub fn with_rewritten_accept(mut self) -> Self {
        self.accept_is_rewritten = true;
        self
    }

    /// Accepts this key from now on.
    pub fn insert(&self, id: ApiKeyId, secret: &ApiSecret) {
        let key = SigningKey::new(secret.expose());
        self.write(|keys| drop(keys.insert(id.into_string(), key)));
    }

    /// Accepts this key no longer. Whether it was accepted before.
    pub fn remove(&self, id: &str) -> bool {
        self.write(|keys| keys.remove(id).is_some())
    }

    /// Tells which key signed the request.
    ///
    /// # Errors
    /// Why none did, as far as can be said.
    pub fn verify(&self, received: &Received<'_>) -> Result<ApiKeyId, VerifyError> {
        let signature = received.header(&X_SIGNATURE)?.ok_or(VerifyError::MissingHeader("x-signature"))?;
        self.verify_signature(received, signature)
    }

    /// Tells which key made this signature, for a multipart form, which carries it as a part.
    ///
    /// # Errors
    /// Why none did, as far as can be said.
    pub fn verify_signature(&self, received: &Received<'_>, signature: &str) -> Result<ApiKeyId, VerifyError> {
        let signature = Signature::parse(signature).ok_or(VerifyError::MalformedHeader("x-signature"))?;
        let id = key_id(received)?;
        let signed = received.signed_headers();
        let canonical = received.canonical_of(signed, self.host.as_deref())?;
        let key = self.read(id).ok_or_else(|| unknown(id))?;
        let is_signed = |text: &CanonicalRequest<'_>| key.sign(text) == signature;
        // What a proxy rewrote, the pairs say, and the signature proves. Only of `Accept`, which says nothing of the event:
        // every other header says who sent what to whom, and counts as it was received.
        let listed = signed.accept().filter(|_| self.accept_is_rewritten);
        if !is_signed(&canonical) && !listed.is_some_and(|accept| is_signed(&canonical.accept(accept))) {
            return Err(VerifyError::Mismatch);
        }
        ApiKeyId::new(id).map_err(|_| VerifyError::MalformedHeader("authorization"))
    }

    fn read(&self, id: &str) -> Option<SigningKey> {
        self.keys.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(id).cloned()
    }

    fn write<T>(&self, change: impl FnOnce(&mut HashMap<String, SigningKey>) -> T) -> T {
        change(&mut self.keys.write().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRing").field("host", &self.host).finish_non_exhaustive()
    }
}

/// The key that the sender names: `Client <client id> <key id>`.
fn key_id<'a>(received: &'a Received<'_>) -> Result<&'a str, VerifyError> {
    let header = received.header(&AUTHORIZATION)?.ok_or(VerifyError::MissingHeader("authorization"))?;
    let mut words = header.trim().split(' ').filter(|word| !word.is_empty());
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some("Client"), Some(_), Some(id), None) => Ok(id),
        _ => Err(VerifyError::MalformedHeader("authorization")),
    }
}

/// An id that is not known. What does not begin like one may be a secret in the wrong place, and is not repeated.
fn unknown(id: &str) -> VerifyError {
    if id.starts_with("KEY_") && id.len() <= 512 {
        VerifyError::UnknownKey(id.to_owned())
    } else {
        VerifyError::MalformedHeader("authorization")
    }
}

impl fmt::Debug for Received<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("method", &self.method)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}
