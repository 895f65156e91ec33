//! Putting a client together, with every mistake found at `build`.

use std::fmt;

use cashapp_core::{Credentials, MissingVariables, Region, TransportBuilder};

use super::build_error::Fault;
use super::settings::{Settings, common_settings};
use super::{BuildError, Client};
use crate::environment::Environment;

const SANDBOX: &str = "https://sandbox.api.cash.app";
const PRODUCTION: &str = "https://api.cash.app";

/// How a [`Client`] is put together; made by [`Client::builder`] or [`Client::from_env`].
///
/// Credentials and a region are all that is needed (credentials of a client id alone need no region). Every mistake is
/// found by [`build`](Self::build), which sends nothing, and says how to mend it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use cashapp::retry::RetryPolicy;
/// use cashapp::{Client, Region, sandbox};
///
/// let sandbox = sandbox::start().await?;
/// let client = Client::builder(sandbox.url())
///     .credentials(sandbox.credentials())
///     .region(Region::PDX)
///     .user_agent("acme-checkout/1.4")
///     .retry(RetryPolicy::default().max_attempts(3))
///     .timeout(Duration::from_secs(10))
///     .deadline(Duration::from_secs(30))
///     .build()?;
/// # let _ = client;
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder makes no client until `build` is called"]
pub struct ClientBuilder {
    settings: Settings,
    region: Option<Region>,
}

common_settings!(ClientBuilder);

impl ClientBuilder {
    pub(super) fn new(environment: Environment) -> Self {
        Self { settings: Settings::new(environment, SANDBOX, PRODUCTION), region: None }
    }

    /// Like [`Client::from_env`], from variables of your own.
    ///
    /// # Errors
    /// All that is missing of the credentials, and the region with them, at once; or a variable that cannot be what it is set to.
    ///
    /// # Examples
    /// ```
    /// use cashapp::ClientBuilder;
    ///
    /// let client = ClientBuilder::from_variables(|name| {
    ///     Some(match name {
    ///         "CASHAPP_CLIENT_ID" => "CAS-CI_ACME".to_owned(),
    ///         "CASHAPP_API_KEY_ID" => "KEY_1".to_owned(),
    ///         "CASHAPP_API_SECRET" => "CASH_1".to_owned(),
    ///         "CASHAPP_REGION" => "PDX".to_owned(),
    ///         _ => return None, // no CASHAPP_BASE_URL: the vendor's sandbox
    ///     })
    /// })?
    /// .build()?;
    /// # let _ = client;
    /// # Ok::<(), cashapp::BuildError>(())
    /// ```
    pub fn from_variables(get: impl Fn(&str) -> Option<String>) -> Result<Self, BuildError> {
        let code = get("CASHAPP_REGION").filter(|code| !code.is_empty());
        let credentials = Credentials::from_variables(&get).map_err(|fault| match fault {
            // The region may be set by the program; but who sets variables should hear of all that is not set.
            MissingVariables::Missing(names) if code.is_none() => Fault::VariablesAndRegion(names),
            fault => fault.into(),
        })?;
        let environment = Environment::from_variable(get("CASHAPP_BASE_URL").as_deref());
        let mut builder = Self::new(environment).credentials(credentials);
        builder.settings = builder.settings.address_from("CASHAPP_BASE_URL");
        if let Some(code) = code {
            let region = Region::new(&code).map_err(|fault| Fault::Variable { variable: "CASHAPP_REGION", fault })?;
            builder = builder.region(region);
        }
        Ok(builder)
    }

    /// Where calls come from: the airport code of the city nearest to your servers. Idempotency keys count in one region
    /// only, so all instances that repeat each other's calls must have the same.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The program that calls, such as `acme-checkout/1.4`; this library's name and version if not set.
    pub fn user_agent(mut self, user_agent: &str) -> Self {
        self.settings = self.settings.user_agent(user_agent);
        self
    }

    /// Sends the value by which the vendor's sandbox skips the check, in place of signatures. Refused for production.
    pub fn skip_signature_check(mut self) -> Self {
        self.settings = self.settings.with(TransportBuilder::skip_signature_check);
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
        if let Some(credentials) = self.settings.known_credentials()? {
            let Some(id) = credentials.client_id() else {
                return Err(Fault::OtherApi {
                    ours: "Cash App Pay",
                    theirs: "Afterpay",
                    remedy: "give them to cashapp::afterpay::Client, or use Credentials::new",
                });
            };
            check_environment(id, &self.settings.environment)?;
            if credentials.has_key() && self.region.is_none() {
                return Err(Fault::NoRegion);
            }
        } else if self.region.is_none() {
            return Err(Fault::NoRegion);
        }
        let settings = match self.region {
            Some(region) => self.settings.with(|transport| transport.region(region)),
            None => self.settings,
        };
        Ok(Client::new(settings.build()?))
    }
}

/// Sandbox and production have separate credentials, told apart by how client ids begin; by whatever name they go.
fn check_environment(id: &str, environment: &Environment) -> Result<(), Fault> {
    let address = environment.address(SANDBOX, PRODUCTION).trim_end_matches('/');
    let environment = match address {
        _ if address.eq_ignore_ascii_case(SANDBOX) => &Environment::Sandbox,
        _ if address.eq_ignore_ascii_case(PRODUCTION) => &Environment::Production,
        _ => environment,
    };
    match environment {
        Environment::Production if id.starts_with("CAS-CI_") => {
            Err(Fault::OtherEnvironment { prefix: "CAS-CI_", ours: "production", theirs: "the sandbox's" })
        }
        Environment::Sandbox if id.starts_with("CA-CI_") => {
            Err(Fault::OtherEnvironment { prefix: "CA-CI_", ours: "the sandbox", theirs: "production's" })
        }
        _ => Ok(()),
    }
}

impl fmt::Debug for ClientBuilder {
    /// Without the provider of the credentials, whose `Debug` may be the caller's own, and without the address, which may
    /// have a password in it that does not belong there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("has_credentials", &self.settings.credentials.is_some())
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}
