//! Fee plans.

use cashapp_core::Transport;
use cashapp_pay_api::types::ListFeePlansQuery;
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, answer};
use crate::paging::List;
use crate::types::{Currency, FeePlan, FeePlanId, FeePlanStatus};

/// What can be learned of fee plans; made by [`Client::fee_plans`](crate::Client::fee_plans).
///
/// A fee plan says what a payment costs the merchant. The vendor makes them; a merchant's `default_fee_plans` names
/// those that its payments fall under.
#[derive(Clone, Debug)]
pub struct FeePlans {
    transport: Transport,
}

listing! {
    /// The fee plans to list.
    ListFeePlans {}, ListFeePlansQuery => FeePlan,
    LIST_FEE_PLANS, list_fee_plans, fee_plans
}

impl FeePlans {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// The fee plan as it is now. Its `rate` is in basis points, hundredths of a percent, plus a fixed amount.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_fee_plan)]
    ///
    /// # Errors
    /// `NOT_FOUND`: this client has no such fee plan.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &FeePlanId) -> Call<FeePlan> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_FEE_PLAN, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_fee_plan(&id).await, |answer| answer.fee_plan)
        })
    }

    /// The fee plans that merchants of this client can be given.
    ///
    #[doc = cashapp_pay_api::needs!(list_fee_plans)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::FeePlanStatus;
    /// use futures_util::TryStreamExt;
    ///
    /// let mut plans = client.fee_plans().list().status(FeePlanStatus::Active).items();
    /// while let Some(plan) = plans.try_next().await? {
    ///     println!("{}: {:?}", plan.id, plan.rate);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<ListFeePlans> {
        List::new(ListFeePlans { query: ListFeePlansQuery::new() }, &self.transport)
    }
}

impl List<ListFeePlans> {
    /// Only fee plans in this currency.
    pub fn currency(mut self, currency: Currency) -> Self {
        self.query.query.currency = Some(currency);
        self
    }

    /// Only fee plans in this status.
    pub fn status(mut self, status: FeePlanStatus) -> Self {
        self.query.query.status = Some(status);
        self
    }

    /// Only the fee plan with this reference.
    pub fn reference_id(mut self, reference: impl Into<String>) -> Self {
        self.query.query.reference_id = Some(reference.into());
        self
    }
}
