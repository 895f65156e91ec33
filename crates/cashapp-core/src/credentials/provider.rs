//! Where credentials come from, attempt by attempt.

use std::fmt;
use std::future::{Ready, ready};
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use super::Credentials;

/// Why a provider has no credentials to give. Nothing was sent.
#[derive(Clone, Debug, thiserror::Error)]
#[error("no credentials: {reason}")]
pub struct CredentialsError {
    reason: Arc<str>,
}

impl CredentialsError {
    /// Says why, in words that may be logged.
    pub fn new(reason: &str) -> Self {
        Self { reason: reason.into() }
    }
}

/// The future that a provider answers with.
pub type ProvidedCredentials<'a> =
    Pin<Box<dyn Future<Output = Result<Arc<Credentials>, CredentialsError>> + Send + 'a>>;

/// Gives the credentials for one attempt. It is asked every time, so that a key can be replaced while the client runs;
/// what it gives is one whole, so that a key's id never meets another key's secret.
pub trait CredentialsProvider: fmt::Debug + Send + Sync {
    /// The credentials as they are now.
    fn credentials(&self) -> ProvidedCredentials<'_>;

    /// The credentials, if they can be had without waiting, which spares an allocation.
    fn ready(&self) -> Option<Arc<Credentials>> {
        None
    }
}

impl CredentialsProvider for Credentials {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(ready(Ok(Arc::new(self.clone()))))
    }

    fn ready(&self) -> Option<Arc<Credentials>> {
        Some(Arc::new(self.clone()))
    }
}

/// Credentials that can be replaced while clients use them: the attempts that follow use the new ones.
#[derive(Debug)]
pub struct SwappableCredentials(RwLock<Arc<Credentials>>);

impl SwappableCredentials {
    /// Begins with these.
    pub fn new(credentials: Credentials) -> Self {
        Self(RwLock::new(Arc::new(credentials)))
    }

    /// Goes on with these. What is being sent now keeps the old ones.
    pub fn swap(&self, credentials: Credentials) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(credentials);
    }

    fn now(&self) -> Arc<Credentials> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl CredentialsProvider for SwappableCredentials {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        let now: Ready<_> = ready(Ok(self.now()));
        Box::pin(now)
    }

    fn ready(&self) -> Option<Arc<Credentials>> {
        Some(self.now())
    }
}
