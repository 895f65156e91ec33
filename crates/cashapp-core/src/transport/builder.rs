//! Putting a transport together, with every mistake found at once.

use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;
use reqwest::Url;

use super::{Shared, Transport};
use crate::clock::{Clock, SystemClock};
use crate::credentials::{CredentialsProvider, Region};
use crate::error::whole;
use crate::limiter::{Limiter, LocalLimiter};
use crate::retry::{RetryBudget, RetryPolicy};

/// The vendor's host where money is real; signatures are never skipped there.
const PRODUCTION: &str = "api.cash.app";

/// The pool adds the time to the present, and panics where the sum is no time; no server keeps a connection for as long.
const LONGEST_IDLE: Duration = Duration::from_secs(24 * 60 * 60);

/// Why a transport cannot be built.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// The base address is no address of a server.
    #[error("the base address must be a scheme, a host and perhaps a port, such as https://sandbox.api.cash.app: {0}")]
    BaseUrl(&'static str),
    /// The base address is not encrypted and not on this machine.
    #[error(
        "the base address must begin with https:// unless it is on this machine, because requests carry credentials"
    )]
    NotEncrypted,
    /// The user agent is no value of a header.
    #[error("the user agent must be visible ASCII characters and spaces")]
    UserAgent,
    /// Signatures may be skipped in a sandbox only.
    #[error("signatures cannot be skipped for {PRODUCTION}: remove skip_signature_check")]
    SkipInProduction,
    /// The HTTP client could not be made; most often there is no certificate store, as in a bare container.
    #[error(
        "the HTTP client could not be made: {}; if this system has no certificate store, install one or turn on the \
         feature `webpki-roots`",
        whole(.0)
    )]
    Http(reqwest::Error),
}

/// How a [`Transport`] is put together.
pub struct TransportBuilder {
    base_url: String,
    http: Box<reqwest::ClientBuilder>,
    credentials: Option<Arc<dyn CredentialsProvider>>,
    region: Option<Region>,
    user_agent: String,
    policy: RetryPolicy,
    limiter: Option<Arc<dyn Limiter>>,
    clock: Arc<dyn Clock>,
    connect_timeout: Duration,
    attempt_timeout: Option<Duration>,
    deadline: Option<Duration>,
    idle: Option<(usize, Duration)>,
    max_body: usize,
    skip_signature: bool,
}

impl TransportBuilder {
    pub(super) fn new(base_url: &str) -> Self {
        Self {
            base_url: base_url.to_owned(),
            http: Box::default(),
            credentials: None,
            region: None,
            user_agent: concat!("cashapp-rust/", env!("CARGO_PKG_VERSION")).to_owned(),
            policy: RetryPolicy::default(),
            limiter: None,
            clock: Arc::new(SystemClock::default()),
            connect_timeout: Duration::from_secs(10),
            attempt_timeout: None,
            deadline: Some(Duration::from_secs(120)),
            idle: None,
            max_body: 16 * 1024 * 1024,
            skip_signature: false,
        }
    }

    /// Who calls: [`Credentials`](crate::Credentials), or something that gives them out attempt by attempt.
    #[must_use]
    pub fn credentials(self, provider: impl CredentialsProvider + 'static) -> Self {
        self.shared_credentials(Arc::new(provider))
    }

    /// Who calls, by a provider that others hold as well.
    #[must_use]
    pub fn shared_credentials(mut self, provider: Arc<dyn CredentialsProvider>) -> Self {
        self.credentials = Some(provider);
        self
    }

    /// Where calls come from. Signed operations need it.
    #[must_use]
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The program that calls, such as `acme-checkout/1.4`.
    #[must_use]
    pub fn user_agent(mut self, user_agent: &str) -> Self {
        user_agent.clone_into(&mut self.user_agent);
        self
    }

    /// When calls are repeated.
    #[must_use]
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// What keeps the vendor's rate limits; several transports may share one.
    #[must_use]
    pub fn limiter(mut self, limiter: Arc<dyn Limiter>) -> Self {
        self.limiter = Some(limiter);
        self
    }

    /// By which clock waits and deadlines go.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How long it may take to connect; 10 seconds if not set.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long one attempt may take, in place of the vendor's advice for the operation, or of 30 seconds where it has
    /// none.
    #[must_use]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// How long a call may take with all of its waits and attempts; two minutes if not set, `None` for no limit. No
    /// attempt begins after it.
    #[must_use]
    pub fn deadline(mut self, deadline: impl Into<Option<Duration>>) -> Self {
        self.deadline = deadline.into();
        self
    }

    /// How many idle connections are kept for the host, and for how long.
    #[must_use]
    pub fn idle_connections(mut self, count: usize, time: Duration) -> Self {
        self.idle = Some((count, time));
        self
    }

    /// How large an answer's body may be, in bytes; 16 MiB if not set.
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Starts from this builder of the HTTP client, for a proxy, a resolver or certificate authorities of your own.
    ///
    /// The transport sets what the safety of calls depends on, whatever the builder says: no redirects and no retries by
    /// reqwest, HTTP/1.1, HTTPS unless the server is on this machine, connect timeout and pool. Default headers of the
    /// builder never replace a header that is signed.
    #[must_use]
    pub fn http_client_builder(mut self, http: reqwest::ClientBuilder) -> Self {
        *self.http = http;
        self
    }

    /// Sends the value by which the vendor's sandbox skips the check, in place of signatures. Refused for production.
    #[must_use]
    pub fn skip_signature_check(mut self) -> Self {
        self.skip_signature = true;
        self
    }

    /// Puts the transport together.
    ///
    /// # Errors
    /// What is wrong with the settings, and how to mend it.
    pub fn build(self) -> Result<Transport, BuildError> {
        let url = self.checked_url()?;
        if self.skip_signature && url.host_str().map(|host| host.trim_end_matches('.')) == Some(PRODUCTION) {
            return Err(BuildError::SkipInProduction);
        }
        let user_agent = HeaderValue::try_from(&self.user_agent).map_err(|_| BuildError::UserAgent)?;
        let http = http_client(*self.http, &url, self.connect_timeout, self.idle).map_err(BuildError::Http)?;
        let clock = self.clock;
        let limiter = self.limiter.unwrap_or_else(|| Arc::new(LocalLimiter::new(Arc::clone(&clock))));
        Ok(Transport {
            shared: Arc::new(Shared {
                base_url: url.as_str().trim_end_matches('/').to_owned(),
                http,
                credentials: self.credentials,
                user_agent,
                policy: self.policy,
                budget: RetryBudget::default(),
                limiter,
                clock,
                max_body: self.max_body,
                skip_signature: self.skip_signature,
            }),
            region: self.region,
            attempt_timeout: self.attempt_timeout,
            deadline: self.deadline,
            after_unknown: false,
            recorder: None,
        })
    }

    fn checked_url(&self) -> Result<Url, BuildError> {
        let address = self.base_url.to_ascii_lowercase();
        if !["http://", "https://"].iter().any(|scheme| address.trim_start().starts_with(scheme)) {
            return Err(BuildError::BaseUrl("it begins neither with http:// nor with https://"));
        }
        let url = Url::parse(&self.base_url).map_err(|_| BuildError::BaseUrl("this is no address"))?;
        let host = url.host_str().ok_or(BuildError::BaseUrl("it has no host"))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BuildError::BaseUrl("give credentials to `credentials`, not in the address"));
        }
        if url.query().is_some() || url.fragment().is_some() || url.path() != "/" {
            return Err(BuildError::BaseUrl("it must end after host and port"));
        }
        if url.scheme() == "https" || is_loopback(host) { Ok(url) } else { Err(BuildError::NotEncrypted) }
    }
}

/// Sets what the safety of calls depends on. A redirect would send a signed request elsewhere, and a retry by reqwest
/// would send one again that must not be. Over HTTP/2, which the feature of any dependency can switch on for the whole
/// program, one connection that stalls would take the attempts of all calls with it.
fn http_client(
    http: reqwest::ClientBuilder,
    url: &Url,
    connect_timeout: Duration,
    idle: Option<(usize, Duration)>,
) -> reqwest::Result<reqwest::Client> {
    let mut http = http
        .connect_timeout(connect_timeout)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .http1_only()
        .https_only(url.scheme() == "https")
        .referer(false);
    if let Some((count, time)) = idle {
        http = http.pool_max_idle_per_host(count).pool_idle_timeout(time.min(LONGEST_IDLE));
    }
    if url.scheme() == "http" {
        // What is not encrypted stays on this machine, whatever proxy the environment names; and no certificate is ever
        // looked at, so that the system's authorities, which take a while to load, are left alone.
        return http.no_proxy().tls_certs_only([]).build();
    }
    // On Android the system itself verifies, and takes no further roots.
    #[cfg(all(feature = "webpki-roots", not(target_os = "android")))]
    {
        http = super::roots::built_in(http)?;
    }
    http.build()
}

impl fmt::Debug for TransportBuilder {
    /// Without the address, which is not checked yet: it may carry a password that does not belong there. And without the
    /// provider of the credentials, whose `Debug` may be the caller's own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportBuilder")
            .field("has_credentials", &self.credentials.is_some())
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

/// Whether a host is this machine: the name `localhost`, or an address of the loopback range.
fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_encrypted_addresses_and_this_machine_are_taken() {
        for (address, fine) in [
            ("https://api.cash.app", true),
            ("https://api.cash.app:8443/", true),
            ("http://127.0.0.1:8080", true),
            ("http://127.8.9.10", true),
            ("http://[::1]:8080", true),
            ("http://localhost:8080", true),
            ("http://api.cash.app", false),
            ("http://localhost.example", false),
            ("http://10.0.0.1", false),
            ("https://user:secret@api.cash.app", false),
            ("https://api.cash.app/network", false),
            ("https://api.cash.app?x=1", false),
            ("ftp://api.cash.app", false),
            ("api.cash.app", false),
            ("", false),
        ] {
            let result = Transport::builder(address).build();
            assert_eq!(result.is_ok(), fine, "{address}");
            assert!(!format!("{result:?}").contains("secret"));
        }
    }

    #[test]
    fn an_address_without_a_scheme_is_told_what_it_lacks() {
        for address in ["api.cash.app", "localhost:8080", "ftp://api.cash.app", "//api.cash.app", "http:/localhost", ""]
        {
            let error = Transport::builder(address).build().unwrap_err().to_string();
            assert!(error.ends_with("it begins neither with http:// nor with https://"), "{error}");
        }
    }

    #[test]
    fn signatures_are_never_skipped_in_production() {
        let skipping = |address| Transport::builder(address).skip_signature_check().build();
        assert!(matches!(skipping("https://api.cash.app"), Err(BuildError::SkipInProduction)));
        assert!(matches!(skipping("https://API.cash.app:443"), Err(BuildError::SkipInProduction)));
        assert!(matches!(skipping("https://api.cash.app."), Err(BuildError::SkipInProduction)));
        skipping("https://sandbox.api.cash.app").unwrap();
    }
}
