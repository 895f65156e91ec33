//! The signature of Afterpay's webhooks: a code over address, date and body.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};
use subtle::ConstantTimeEq;

use super::{VerifyError, only_value};
use crate::clock::{Clock, SystemClock};
use crate::signing::SigningKey;

const SIGNATURE: HeaderName = HeaderName::from_static("x-afterpay-request-signature");
const DATE: HeaderName = HeaderName::from_static("x-afterpay-request-date");

/// Verifies what Afterpay sends to one address.
#[derive(Clone, Debug)]
pub struct AfterpayVerifier {
    address: Arc<str>,
    /// What else may be signed in place of the address.
    host: Option<Arc<str>>,
    /// None where the secret is empty, which everybody knows.
    key: Option<SigningKey>,
    tolerance: Duration,
    clock: Arc<dyn Clock>,
}

impl AfterpayVerifier {
    /// For notifications sent to this address, written as it was registered, under this shared secret. Under an empty one,
    /// such as a variable that is not set gives, nothing is accepted.
    pub fn new(address: &str, secret: impl AsRef<[u8]>) -> Self {
        Self {
            address: address.into(),
            host: None,
            key: (!secret.as_ref().is_empty()).then(|| SigningKey::new(secret)),
            tolerance: Duration::from_secs(5 * 60),
            clock: Arc::new(SystemClock::default()),
        }
    }

    /// Also accepts signatures over the address's host, in place of the whole address.
    ///
    /// The vendor's prose and shell sample sign the address, its server sample what the header `Host` says; nobody has
    /// recorded which is sent. The host is that of the address given to [`new`](Self::new), whatever the header says here:
    /// a notification to another host is no more accepted than without this.
    #[must_use]
    pub fn or_signed_by_host(mut self) -> Self {
        self.host = host_of(&self.address).map(Into::into);
        self
    }

    /// Tells the time by this clock.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How far the date may be from now, in either direction; five minutes if not set.
    #[must_use]
    pub fn tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Whether this body was signed under the secret, for this address, a short while ago.
    ///
    /// # Errors
    /// Why not.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), VerifyError> {
        let header = |name: &HeaderName, text| {
            only_value(headers, name, text)?.map(str::trim).ok_or(VerifyError::MissingHeader(text))
        };
        let date = header(&DATE, "x-afterpay-request-date")?;
        let signature = header(&SIGNATURE, "x-afterpay-request-signature")?;
        let malformed = VerifyError::MalformedHeader("x-afterpay-request-signature");
        let signature: [u8; 32] =
            BASE64_STANDARD.decode(signature).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(malformed)?;
        let signed_at: i64 = date.parse().map_err(|_| VerifyError::MalformedHeader("x-afterpay-request-date"))?;

        // The signature first: of a request that nobody signed, not even the date is worth a word.
        let key = self.key.as_ref().ok_or(VerifyError::Mismatch)?;
        let is_signed_for = |place: &str| {
            let code = key.code(&[place.as_bytes(), b"\n", date.as_bytes(), b"\n", body]);
            bool::from(code.ct_eq(&signature))
        };
        if !is_signed_for(&self.address) && !self.host.as_deref().is_some_and(is_signed_for) {
            return Err(VerifyError::Mismatch);
        }
        let away = self.clock.unix_seconds().abs_diff(signed_at);
        if away > self.tolerance.as_secs() {
            return Err(VerifyError::Stale(away));
        }
        Ok(())
    }

    /// Makes the headers that Afterpay sends with this body at this time, in seconds since 1970, for tests of a receiver.
    /// `None` under an empty secret, under which nothing is accepted.
    pub fn sign(&self, unix_seconds: i64, body: &[u8]) -> Option<HeaderMap> {
        let date = HeaderValue::from(unix_seconds);
        let code = self.key.as_ref()?.code(&[self.address.as_bytes(), b"\n", date.as_bytes(), b"\n", body]);
        let signature = HeaderValue::try_from(BASE64_STANDARD.encode(code)).ok()?;
        Some(HeaderMap::from_iter([(DATE, date), (SIGNATURE, signature)]))
    }
}

/// The host as clients send it to the address: in lower case, with the port where it is not the scheme's own.
fn host_of(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())?;
    let own_port = if scheme.eq_ignore_ascii_case("http") { ":80" } else { ":443" };
    Some(host.strip_suffix(own_port).unwrap_or(host).to_ascii_lowercase())
}
