//! Putting a client of this API together, with every mistake found at `build`.

use std::fmt;

use cashapp_core::Credentials;

use super::{Client, UserAgent};
use crate::client::{BuildError, Fault, Settings, common_settings};
use crate::environment::Environment;

const SANDBOX: &str = "https://global-api-sandbox.afterpay.com";
const PRODUCTION: &str = "https://global-api.afterpay.com";

/// How a [`Client`] is put together.
#[must_use = "a builder makes no client until `build` is called"]
pub struct ClientBuilder {
    settings: Settings,
    user_agent: UserAgent,
}

common_settings!(ClientBuilder);

impl ClientBuilder {
    pub(super) fn new(environment: Environment) -> Self {
        Self { settings: Settings::new(environment, SANDBOX, PRODUCTION), user_agent: UserAgent::default() }
    }

    /// Like [`Client::from_env`], from variables of your own.
    ///
    /// # Errors
    /// A variable that is missing or cannot be what it is set to.
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, BuildError> {
        let credentials = Credentials::basic_from_variables(&get).map_err(Fault::from)?;
        let environment = Environment::from_variable(get("AFTERPAY_BASE_URL").as_deref());
        let mut builder = Self::new(environment).credentials(credentials);
        builder.settings = builder.settings.address_from("AFTERPAY_BASE_URL");
        Ok(builder)
    }

    /// The program that calls, in the parts that the vendor asks for; this library if not set.
    ///
    /// ```
    /// use cashapp::Environment;
    /// use cashapp::afterpay::{Client, UserAgent};
    ///
    /// let user_agent = UserAgent::new("acme-checkout", "1.4").platform("axum", "0.8").website("https://acme.example");
    /// let builder = Client::builder(Environment::Sandbox).user_agent(user_agent);
    /// ```
    pub fn user_agent(mut self, user_agent: UserAgent) -> Self {
        self.user_agent = user_agent;
        self
    }

    /// Puts the client together.
    ///
    /// # Errors
    /// The first mistake in the settings, and how to mend it.
    pub fn build(self) -> Result<Client, BuildError> {
        Ok(self.checked()?)
    }

    fn checked(self) -> Result<Client, Fault> {
        // What a provider gives out later cannot be looked at now.
        let credentials = self.settings.known_credentials()?;
        let merchant = match &credentials {
            Some(credentials) => Some(credentials.merchant_account().ok_or(Fault::OtherApi {
                ours: "Afterpay",
                theirs: "Cash App Pay",
                remedy: "give them to cashapp::Client, or use Credentials::basic",
            })?),
            None => None,
        };
        let user_agent = self.user_agent.text(merchant)?;
        Ok(Client::new(self.settings.with(|transport| transport.user_agent(&user_agent)).build()?))
    }
}

impl fmt::Debug for ClientBuilder {
    /// Without the provider of the credentials, whose `Debug` may be the caller's own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("has_credentials", &self.settings.credentials.is_some())
            .field("user_agent", &self.user_agent)
            .finish_non_exhaustive()
    }
}
