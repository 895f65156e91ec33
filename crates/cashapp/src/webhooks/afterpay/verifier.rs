//! Who signed a notification.

use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use cashapp_core::Secret;
use cashapp_core::clock::{Clock, SystemClock};
use cashapp_core::verification::{AfterpayVerifier, VerifyError};
use http::{HeaderMap, Request};

use super::Delivery;
use crate::webhooks::WebhookError;
use crate::webhooks::verifier::MAX_BODY;

/// Verifies what Afterpay sends to one address, under as many secrets as a rotation needs.
///
/// Cheap to clone. Clones share their secrets: what is set in one counts for all from then on. Signatures are compared in
/// constant time; `Debug` shows no secret.
#[derive(Clone)]
pub struct Verifier {
    address: Arc<str>,
    secrets: Arc<RwLock<Vec<AfterpayVerifier>>>,
    clock: Arc<dyn Clock>,
    tolerance: Duration,
    accepts_host: bool,
    max_body: usize,
}

impl Verifier {
    /// For notifications that are sent to this address, under this shared secret.
    ///
    /// Write the address just as it was registered, to the last slash: it is signed as it stands there, so a proxy makes no
    /// difference. Under an empty secret, such as a variable that is not set gives, nothing is accepted.
    pub fn new(address: &str, secret: &Secret) -> Self {
        let verifier = Self {
            address: address.into(),
            secrets: Arc::default(),
            clock: Arc::new(SystemClock::default()),
            tolerance: Duration::from_secs(5 * 60),
            accepts_host: false,
            max_body: MAX_BODY,
        };
        verifier.set_secrets([secret]);
        verifier
    }

    /// Tells the time by this clock.
    pub fn with_clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How far the date of a notification may be from now, in either direction; five minutes if not set.
    pub fn with_tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// Also accepts signatures over the host alone, in place of the whole URL.
    ///
    /// The vendor's pages differ: its prose and its shell sample sign the endpoint's URL, its server sample reads the header
    /// `Host` in that place, and nobody has recorded which is sent. If everything is refused as a
    /// [mismatch](VerifyError::Mismatch) under the right secret and URL, try this. The host is that of the URL given to
    /// [`new`](Self::new), not what a request claims, so nothing is accepted that was sent to another host.
    pub fn or_signed_by_host(mut self) -> Self {
        self.accepts_host = true;
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

    /// Accepts these secrets and no others, from now on and in all clones.
    ///
    /// The secrets have no ids, so during a rotation each is tried: set the new and the old one, and some days later the
    /// new one alone. Without any, nothing is accepted.
    pub fn set_secrets<'a>(&self, secrets: impl IntoIterator<Item = &'a Secret>) {
        let secrets = secrets.into_iter().map(|secret| AfterpayVerifier::new(&self.address, secret.expose())).collect();
        *self.secrets.write().unwrap_or_else(PoisonError::into_inner) = secrets;
    }

    /// What was delivered, if it was signed under one of the secrets, for this address, a short while ago.
    ///
    /// The body must be the bytes as they came.
    ///
    /// # Errors
    /// [`WebhookError::status`] is how to answer them. Unless it is [`Unreadable`](WebhookError::Unreadable), nothing in the
    /// request may be believed.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<Delivery, WebhookError> {
        self.verify_kept(headers, body, || Bytes::copy_from_slice(body))
    }

    /// What was delivered by this request. Its method and path make no difference.
    ///
    /// # Errors
    /// As [`verify`](Self::verify).
    pub fn verify_request<B: AsRef<[u8]>>(&self, request: &Request<B>) -> Result<Delivery, WebhookError> {
        self.verify(request.headers(), request.body().as_ref())
    }

    pub(in crate::webhooks) fn verify_kept(
        &self,
        headers: &HeaderMap,
        body: &[u8],
        kept: impl FnOnce() -> Bytes,
    ) -> Result<Delivery, WebhookError> {
        WebhookError::check_size(body, self.max_body)?;
        self.check(headers, body).map_err(WebhookError::Unverified)?;
        Ok(Delivery::read(kept())?)
    }

    fn check(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), VerifyError> {
        let secrets = self.secrets.read().unwrap_or_else(PoisonError::into_inner).clone();
        let mut refusal = VerifyError::Mismatch;
        for secret in secrets {
            let secret = if self.accepts_host { secret.or_signed_by_host() } else { secret };
            match secret.clock(Arc::clone(&self.clock)).tolerance(self.tolerance).verify(headers, body) {
                // It may match another one.
                Err(VerifyError::Mismatch) => {}
                Err(other) => refusal = other,
                Ok(()) => return Ok(()),
            }
        }
        Err(refusal)
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("address", &self.address)
            .field("tolerance", &self.tolerance)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}
