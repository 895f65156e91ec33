//! The client of this API.

use cashapp_afterpay_api::operations;
use cashapp_afterpay_api::types::{ErrorCode, ErrorResponse};
use cashapp_core::{StoredCall, Transport};

use super::ClientBuilder;
use super::resources::{CashAppPayGrants, Checkouts, Configuration, Disputes, Grants, Orders, Payments, Status};
use crate::call::Call;
use crate::client::BuildError;
use crate::environment::Environment;
use crate::stored::{self, Stored};

/// The client of the Afterpay Global API.
///
/// Cheap to clone; clones share connections and the budget for retries. Make one and keep it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use cashapp::Credentials;
/// use cashapp::afterpay::{Client, MerchantAccount, SecretKey};
/// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
/// # let environment = sandbox.url();
///
/// // `environment` is Environment::Sandbox, Environment::Production or an address.
/// let afterpay = Client::builder(environment)
///     .credentials(Credentials::basic(&MerchantAccount::new("100101533")?, &SecretKey::new("secret")?))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport,
}

impl Client {
    /// Begins a client that sends to this environment.
    pub fn builder(environment: impl Into<Environment>) -> ClientBuilder {
        ClientBuilder::new(environment.into())
    }

    /// Begins a client by what the environment variables say: `AFTERPAY_BASE_URL` (`sandbox`, `production` or an
    /// address; the sandbox if it is not set), `AFTERPAY_MERCHANT_ID` and `AFTERPAY_SECRET_KEY`.
    ///
    /// # Errors
    /// A variable that is missing or cannot be what it is set to.
    pub fn from_env() -> Result<ClientBuilder, BuildError> {
        ClientBuilder::from_variables(|name| std::env::var(name).ok())
    }

    pub(super) fn new(transport: Transport) -> Self {
        Self { transport }
    }

    /// The merchant account that calls are made for. `None` without credentials, and where a provider of your own cannot
    /// tell without waiting.
    pub fn account(&self) -> Option<String> {
        self.transport.account()
    }

    /// The raw generated client, with the same credentials and retries.
    pub fn api(&self) -> cashapp_afterpay_api::Client {
        cashapp_afterpay_api::Client::new(self.transport.clone())
    }

    /// Sends a call that was [stored](crate::Call::store), in its very bytes. Say of what type the whole response is: of
    /// a payment [`Payment`](crate::afterpay::types::Payment), for any `serde_json::Value`.
    ///
    /// If it may have been sent before, say [`after_unknown`](crate::Call::after_unknown).
    ///
    /// # Errors
    /// A call of another host or account, or of an operation that this version does not know, is not sent. Else the errors
    /// are those of the call.
    pub fn send_stored<T: serde::de::DeserializeOwned + Send + 'static>(&self, call: &StoredCall) -> Call<T, Stored> {
        stored::call::<T, ErrorCode, ErrorResponse>(&self.transport, operations::operation, call)
    }

    /// Grants of Cash App Pay, seen through this API.
    pub fn cash_app_pay_grants(&self) -> CashAppPayGrants {
        CashAppPayGrants::new(&self.transport)
    }

    /// Checkouts: what a customer is asked to approve.
    pub fn checkouts(&self) -> Checkouts {
        Checkouts::new(&self.transport)
    }

    /// What the merchant account is set up for.
    pub fn configuration(&self) -> Configuration {
        Configuration::new(&self.transport)
    }

    /// Disputes, their evidence and its files.
    pub fn disputes(&self) -> Disputes {
        Disputes::new(&self.transport)
    }

    /// Afterpay's own grants on file.
    pub fn grants(&self) -> Grants {
        Grants::new(&self.transport)
    }

    /// Orders that are placed with a grant on file.
    pub fn orders(&self) -> Orders {
        Orders::new(&self.transport)
    }

    /// Payments: authorizing and capturing, voiding, reversing, refunding.
    pub fn payments(&self) -> Payments {
        Payments::new(&self.transport)
    }

    /// Whether the API can be reached.
    pub fn status(&self) -> Status {
        Status::new(&self.transport)
    }
}
