//! Grants of Cash App Pay, seen through this API.

use cashapp_afterpay_api::types::{CashAppPayGrant, RetrieveCashAppPayGrantRequest, RevokeCashAppPayGrantRequest};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

use crate::afterpay::{AsCustomerId, AsGrantId, Call};
use crate::call::answer;

/// Grants of Cash App Pay, seen through this API; made by
/// [`Client::cash_app_pay_grants`](crate::afterpay::Client::cash_app_pay_grants).
///
/// They are the grants that [`Customers`](crate::resources::Customers) knows: either API's ids name them.
#[derive(Clone, Debug)]
pub struct CashAppPayGrants {
    transport: Transport,
}

impl CashAppPayGrants {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// The grant as it is now.
    ///
    /// Ask before you charge one that has lain for long: only an active one can be charged.
    ///
    /// # Errors
    /// A 403 says that this merchant account sees no such grant of this customer.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let afterpay = cashapp::afterpay::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.merchant_credentials()).build()?;
    /// # let action = serde_json::json!({"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"});
    /// # let given = sandbox.make_grant(serde_json::from_value::<cashapp::types::Action>(action)?)?;
    /// # let (customer_id, grant_id) = (given.customer_id.ok_or("a grant has a customer")?, given.id);
    /// use cashapp::afterpay::types::CashAppPayGrantStatus;
    ///
    /// let grant = afterpay.cash_app_pay_grants().retrieve(&customer_id, &grant_id).await?;
    /// assert_eq!(grant.details.status, CashAppPayGrantStatus::Active);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// The two cannot be mixed up:
    ///
    /// ```compile_fail
    /// # use cashapp::types::{CustomerId, GrantId};
    /// # fn wrong(afterpay: cashapp::afterpay::Client, customer: CustomerId, grant: GrantId) {
    /// let _ = afterpay.cash_app_pay_grants().retrieve(&grant, &customer);
    /// # }
    /// ```
    #[doc(alias = "get")]
    pub fn retrieve(&self, customer: &impl AsCustomerId, grant: &impl AsGrantId) -> Call<CashAppPayGrant> {
        let request =
            RetrieveCashAppPayGrantRequest::new(customer.to_cash_app_customer_id(), grant.to_cash_app_grant_id());
        Call::new(&operations::RETRIEVE_CASH_APP_PAY_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_cash_app_pay_grant(&request).await, |answer| answer.grant)
        })
    }

    /// Ends the grant, for good.
    ///
    /// To charge the customer again takes a new approval. Payments that were made with it stay as they are. It is not
    /// repeated by itself.
    ///
    /// # Errors
    /// When the answer was lost, [look](Self::retrieve) at the status.
    #[doc(alias = "delete")]
    pub fn revoke(&self, customer: &impl AsCustomerId, grant: &impl AsGrantId) -> Call<CashAppPayGrant> {
        let request =
            RevokeCashAppPayGrantRequest::new(customer.to_cash_app_customer_id(), grant.to_cash_app_grant_id());
        Call::new(&operations::REVOKE_CASH_APP_PAY_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).revoke_cash_app_pay_grant(&request).await, |answer| answer.grant)
        })
    }
}
