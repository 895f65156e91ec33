//! Balances of customers.

use cashapp_core::Transport;
use cashapp_pay_api::types::{ListBalancesQuery, RetrieveBalanceQuery};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, answer};
use crate::paging::List;
use crate::types::{Balance, BalanceId, BalanceType, CustomerId, GrantId};

/// What can be learned of balances; made by [`Client::balances`](crate::Client::balances).
///
/// In beta at the vendor, so it can change. A customer's balance can be read as long as the customer allows it, by a
/// grant whose action is [`Action::CheckingBalance`](crate::types::Action::CheckingBalance). What is read is a moment's
/// figure and promises nothing: a payment can be declined for insufficient funds all the same.
#[derive(Clone, Debug)]
pub struct Balances {
    transport: Transport,
}

listing! {
    /// The balances to list.
    ListBalances {}, ListBalancesQuery => Balance,
    LIST_BALANCES, list_balances, balances
}

impl Balances {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// A customer's balances of one kind.
    ///
    #[doc = cashapp_pay_api::needs!(list_balances)]
    ///
    /// # Errors
    /// `GRANT_NOT_FOUND`, `GRANT_REVOKED` and the like: the customer does not allow it, or not any more.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Action, CheckingBalanceAction, ScopeId};
    /// # let action = CheckingBalanceAction::new(ScopeId::new("BRAND_sandbox:brand"));
    /// # sandbox.make_grant(Action::CheckingBalance(action))?;
    /// use cashapp::types::{BalanceType, CustomerId};
    /// use futures_util::TryStreamExt;
    ///
    /// let customer = CustomerId::new("CST_sandbox:customer");
    /// let mut balances = client.balances().list(&customer, BalanceType::Checking).items();
    /// while let Some(balance) = balances.try_next().await? {
    ///     println!("{} {}", balance.amount, balance.currency);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, customer_id: &CustomerId, balance_type: BalanceType) -> List<ListBalances> {
        List::new(ListBalances { query: ListBalancesQuery::new(customer_id, balance_type) }, &self.transport)
    }

    /// The balance as it is now. A grant that allows it can be named; without one, any that the customer gave will do.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_balance)]
    ///
    /// # Errors
    /// As with [`list`](Self::list); `NOT_FOUND`: this client knows no such balance.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &BalanceId, grant_id: Option<&GrantId>) -> Call<Balance> {
        let id = id.clone();
        let mut query = RetrieveBalanceQuery::new();
        query.grant_id = grant_id.cloned();
        Call::new(&operations::RETRIEVE_BALANCE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_balance(&id, &query).await, |answer| answer.balance)
        })
    }
}

impl List<ListBalances> {
    /// The grant that allows it; without one, any that the customer gave will do.
    pub fn grant_id(mut self, id: &GrantId) -> Self {
        self.query.query.grant_id = Some(id.clone());
        self
    }
}
