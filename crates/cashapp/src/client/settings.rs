//! What can be set on the clients of both APIs.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::{BuildError, Credentials, CredentialsProvider, Transport, TransportBuilder};

use super::build_error::Fault;
use crate::environment::Environment;

/// What the clients of both APIs have in common; both builders are made of it.
pub(crate) struct Settings {
    pub(crate) environment: Environment,
    pub(crate) transport: TransportBuilder,
    pub(crate) credentials: Option<Arc<dyn CredentialsProvider>>,
    zero: Option<&'static str>,
    bad_user_agent: bool,
    address_from: Option<&'static str>,
}

impl Settings {
    pub(crate) fn new(environment: Environment, sandbox: &str, production: &str) -> Self {
        let transport = Transport::builder(environment.address(sandbox, production));
        Self { environment, transport, credentials: None, zero: None, bad_user_agent: false, address_from: None }
    }

    /// Changes what the transport is made of.
    pub(crate) fn with(mut self, change: impl FnOnce(TransportBuilder) -> TransportBuilder) -> Self {
        self.transport = change(self.transport);
        self
    }

    /// Notes which environment variable the address is from, to say it if that is none.
    pub(crate) fn address_from(mut self, variable: &'static str) -> Self {
        self.address_from = Some(variable);
        self
    }

    /// Notes a limit of time, which cannot be nothing.
    pub(crate) fn lasting(self, setting: &'static str, time: Duration) -> Self {
        self.limited(setting, time.is_zero())
    }

    /// Notes a limit that lets nothing through if it is zero.
    pub(crate) fn limited(mut self, setting: &'static str, zero: bool) -> Self {
        if zero {
            self.zero = self.zero.or(Some(setting));
        }
        self
    }

    /// The vendor wants to know which program calls: an empty text, or one that does not travel as it is, tells nothing.
    pub(crate) fn user_agent(mut self, text: &str) -> Self {
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
        self.bad_user_agent = !text.split(' ').all(is_word);
        self.with(|transport| transport.user_agent(text))
    }

    /// The credentials as far as they are known now.
    pub(crate) fn known_credentials(&self) -> Result<Option<Arc<Credentials>>, Fault> {
        Ok(self.credentials.as_ref().ok_or(Fault::NoCredentials)?.ready())
    }

    pub(crate) fn build(self) -> Result<Transport, Fault> {
        if let Some(setting) = self.zero {
            return Err(Fault::Zero { setting });
        }
        if self.bad_user_agent {
            return Err(Fault::UserAgentText);
        }
        let credentials = self.credentials.ok_or(Fault::NoCredentials)?;
        self.transport.shared_credentials(credentials).build().map_err(|fault| match (self.address_from, fault) {
            (Some(variable), fault @ (BuildError::BaseUrl(_) | BuildError::NotEncrypted)) => {
                Fault::Address { variable, fault }
            }
            (_, fault) => fault.into(),
        })
    }
}

/// Defines the settings that both builders have, each in terms of its field `settings`.
macro_rules! common_settings {
    ($builder:ident) => {
        impl $builder {
            /// Who calls: [`Credentials`](crate::Credentials), [`SwappableCredentials`](crate::SwappableCredentials), or
            /// a provider of your own, which is asked before each attempt.
            pub fn credentials(self, provider: impl cashapp_core::CredentialsProvider + 'static) -> Self {
                self.shared_credentials(std::sync::Arc::new(provider))
            }

            /// Who calls, by a provider that others hold as well, for instance whatever rotates the keys.
            pub fn shared_credentials(
                mut self,
                provider: std::sync::Arc<dyn cashapp_core::CredentialsProvider>,
            ) -> Self {
                self.settings.credentials = Some(provider);
                self
            }

            /// When calls are repeated; up to four attempts with growing waits if not set.
            ///
            /// No policy makes a call be repeated that could do something twice by that.
            pub fn retry(mut self, policy: cashapp_core::retry::RetryPolicy) -> Self {
                self.settings = self.settings.with(|transport| transport.retry(policy));
                self
            }

            /// What keeps the vendor's rate limits, which count by client id; a fleet can share one.
            ///
            /// Without it each client keeps the limits by itself, together with its clones.
            pub fn limiter(mut self, limiter: std::sync::Arc<dyn cashapp_core::Limiter>) -> Self {
                self.settings = self.settings.with(|transport| transport.limiter(limiter));
                self
            }

            /// By which clock waits and deadlines go; tests set one of their own.
            pub fn clock(mut self, clock: std::sync::Arc<dyn cashapp_core::clock::Clock>) -> Self {
                self.settings = self.settings.with(|transport| transport.clock(clock));
                self
            }

            /// How long one attempt may take, in place of the vendor's advice for each operation (30 seconds where it has
            /// none). A call can have [its own](crate::Call::timeout).
            pub fn timeout(mut self, timeout: std::time::Duration) -> Self {
                let settings = self.settings.lasting("timeout", timeout);
                self.settings = settings.with(|transport| transport.attempt_timeout(timeout));
                self
            }

            /// How long a call may take with all of its attempts and waits; two minutes if not set, `None` for no limit.
            /// No attempt begins after it.
            pub fn deadline(mut self, deadline: impl Into<Option<std::time::Duration>>) -> Self {
                let deadline = deadline.into();
                let settings = self.settings.lasting("deadline", deadline.unwrap_or(std::time::Duration::MAX));
                self.settings = settings.with(|transport| transport.deadline(deadline));
                self
            }

            /// How long it may take to connect; 10 seconds if not set.
            pub fn connect_timeout(mut self, timeout: std::time::Duration) -> Self {
                let settings = self.settings.lasting("connect_timeout", timeout);
                self.settings = settings.with(|transport| transport.connect_timeout(timeout));
                self
            }

            /// How many idle connections are kept, and for how long.
            pub fn idle_connections(mut self, count: usize, time: std::time::Duration) -> Self {
                self.settings = self.settings.with(|transport| transport.idle_connections(count, time));
                self
            }

            /// How large an answer may be, in bytes; 16 MiB if not set.
            pub fn max_body(mut self, bytes: usize) -> Self {
                let settings = self.settings.limited("max_body", bytes == 0);
                self.settings = settings.with(|transport| transport.max_body(bytes));
                self
            }

            /// Starts from a reqwest builder of yours, for instance with a proxy, a resolver or certificate authorities.
            ///
            /// Whatever it says, the client follows no redirects, leaves retries to this library, and speaks HTTP/1.1;
            /// connect timeout and pool are those that are set here. Its default headers never replace a header that is
            /// signed. The type is that of [`cashapp::reqwest`](crate::reqwest), the version that this crate uses.
            pub fn http_client_builder(mut self, http: reqwest::ClientBuilder) -> Self {
                self.settings = self.settings.with(|transport| transport.http_client_builder(http));
                self
            }
        }
    };
}

pub(crate) use common_settings;
