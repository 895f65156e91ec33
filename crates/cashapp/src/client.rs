//! The client of Cash App Pay.

mod build_error;
mod builder;
mod settings;

use cashapp_core::{Region, StoredCall, Transport};
use cashapp_pay_api::operations;
use cashapp_pay_api::types::{ErrorCode, ErrorResponse};

pub use build_error::BuildError;
#[cfg(feature = "afterpay")]
pub(crate) use build_error::Fault;
pub use builder::ClientBuilder;
#[cfg(feature = "afterpay")]
pub(crate) use settings::{Settings, common_settings};

use crate::call::Call;
use crate::environment::Environment;
use crate::resources::{
    ApiKeys, Balances, Brands, Customers, Disputes, FeePlans, Merchants, Payments, Payouts, Refunds, RequestChains,
    Requests, WebhookEndpoints, WebhookEvents,
};
use crate::stored::{self, Stored};

/// The client of Cash App Pay: the Network, Customer Request and Management APIs.
///
/// Cheap to clone; clones share connections, rate limits and the budget for retries. Make one and keep it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use cashapp::{Client, Region, sandbox};
///
/// let sandbox = sandbox::start().await?; // or Environment::Sandbox, or Environment::Production
/// let client = Client::builder(sandbox.url())
///     .credentials(sandbox.credentials())
///     .region(Region::PDX)
///     .user_agent("acme-checkout/1.4")
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

    /// Begins a client by what the environment variables say: `CASHAPP_BASE_URL` (`sandbox`, `production` or an address),
    /// `CASHAPP_REGION`, and the credentials as [`Credentials::from_env`](crate::Credentials::from_env) reads them.
    ///
    /// # Errors
    /// A variable that is missing or cannot be what it is set to.
    pub fn from_env() -> Result<ClientBuilder, BuildError> {
        ClientBuilder::from_variables(|name| std::env::var(name).ok())
    }

    pub(crate) fn new(transport: Transport) -> Self {
        Self { transport }
    }

    /// The region that calls are made from, unless a call sets another.
    pub fn region(&self) -> Option<Region> {
        self.transport.region()
    }

    /// The client id that calls are made for. `None` without credentials, and where a provider of your own cannot tell
    /// without waiting.
    pub fn account(&self) -> Option<String> {
        self.transport.account()
    }

    /// The generated client underneath, one method for each operation, with the same signing, retries and limits.
    pub fn api(&self) -> cashapp_pay_api::Client {
        cashapp_pay_api::Client::new(self.transport.clone())
    }

    /// Sends a call that was [stored](crate::Call::store), in its very bytes. Say of what type the whole response is: of
    /// a payment [`PaymentResponse`](crate::types::PaymentResponse), for any `serde_json::Value`.
    ///
    /// If it may have been sent before, say [`after_unknown`](crate::Call::after_unknown).
    ///
    /// # Errors
    /// A call of another host, account or region, or of an operation that this version does not know, is not sent. Else the
    /// errors are those of the call.
    pub fn send_stored<T: serde::de::DeserializeOwned + Send + 'static>(&self, call: &StoredCall) -> Call<T, Stored> {
        stored::call::<T, ErrorCode, ErrorResponse>(&self.transport, operations::operation, call)
    }

    /// API keys: making them, rotating them.
    pub fn api_keys(&self) -> ApiKeys {
        ApiKeys::new(&self.transport)
    }

    /// Balances of customers who share them.
    pub fn balances(&self) -> Balances {
        Balances::new(&self.transport)
    }

    /// Brands: the names by which customers know merchants.
    pub fn brands(&self) -> Brands {
        Brands::new(&self.transport)
    }

    /// Customers and their grants.
    pub fn customers(&self) -> Customers {
        Customers::new(&self.transport)
    }

    /// Disputes and their evidence.
    pub fn disputes(&self) -> Disputes {
        Disputes::new(&self.transport)
    }

    /// Fee plans: what merchants can be charged for their payments.
    pub fn fee_plans(&self) -> FeePlans {
        FeePlans::new(&self.transport)
    }

    /// Merchants: registering them, keeping them up to date.
    pub fn merchants(&self) -> Merchants {
        Merchants::new(&self.transport)
    }

    /// Payments: charging a grant, authorizing and capturing, voiding.
    pub fn payments(&self) -> Payments {
        Payments::new(&self.transport)
    }

    /// Payouts: sending money to customers.
    pub fn payouts(&self) -> Payouts {
        Payouts::new(&self.transport)
    }

    /// Refunds: giving back what was captured.
    pub fn refunds(&self) -> Refunds {
        Refunds::new(&self.transport)
    }

    /// Several requests in one call.
    pub fn request_chains(&self) -> RequestChains {
        RequestChains::new(&self.transport)
    }

    /// Customer requests: asking a customer, waiting for the answer.
    #[doc(alias = "customer_requests")]
    pub fn requests(&self) -> Requests {
        Requests::new(&self.transport)
    }

    /// Webhook endpoints: where events are delivered.
    pub fn webhook_endpoints(&self) -> WebhookEndpoints {
        WebhookEndpoints::new(&self.transport)
    }

    /// Webhook events, delivered or not.
    pub fn webhook_events(&self) -> WebhookEvents {
        WebhookEvents::new(&self.transport)
    }
}
