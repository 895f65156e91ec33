//! Customers and their grants.

use cashapp_core::Transport;
use cashapp_pay_api::types::{ListCustomerGrantsQuery, ListCustomersQuery};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, answer};
use crate::paging::List;
use crate::types::{Customer, CustomerId, Grant, GrantId};

/// What can be done with customers and their grants; made by [`Client::customers`](crate::Client::customers).
///
/// A client knows a customer from the first [request](crate::resources::Requests) that the customer approves; a grant
/// is what was allowed by it.
#[derive(Clone, Debug)]
pub struct Customers {
    transport: Transport,
}

listing! {
    /// The customers to list.
    ListCustomers {}, ListCustomersQuery => Customer,
    LIST_CUSTOMERS, list_customers, customers
}

listing! {
    /// The grants to list.
    ListCustomerGrants { customer_id: CustomerId }, ListCustomerGrantsQuery => Grant,
    LIST_CUSTOMER_GRANTS, list_customer_grants, grants
}

impl Customers {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// The customer with the $cashtag of now.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_customer)]
    ///
    /// # Errors
    /// `NOT_FOUND`: this client knows no such customer.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &CustomerId) -> Call<Customer> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_CUSTOMER, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_customer(&id).await, |answer| answer.customer)
        })
    }

    /// The customers that this client knows.
    ///
    #[doc = cashapp_pay_api::needs!(list_customers)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use futures_util::TryStreamExt;
    ///
    /// let found = client.customers().list().cashtag("$sandbox").items().try_next().await?;
    /// if let Some(customer) = found {
    ///     println!("{} is {:?}", customer.id, customer.cashtag);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<ListCustomers> {
        List::new(ListCustomers { query: ListCustomersQuery::new() }, &self.transport)
    }

    /// What a customer has allowed, in every status.
    ///
    /// To charge without asking again, look for an `ACTIVE` grant of type `EXTENDED` with the right action and scope.
    /// The customer can revoke it at any moment, so a payment with it can still fail with `GRANT_REVOKED`.
    ///
    #[doc = cashapp_pay_api::needs!(list_customer_grants)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let customer_id = cashapp::types::CustomerId::new("CST_sandbox:customer");
    /// use cashapp::types::GrantStatus;
    /// use futures_util::TryStreamExt;
    ///
    /// let mut grants = client.customers().grants(&customer_id).limit(100).items();
    /// while let Some(grant) = grants.try_next().await? {
    ///     if grant.status == GrantStatus::Active {
    ///         client.customers().revoke_grant(&customer_id, &grant.id).await?;
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn grants(&self, customer_id: &CustomerId) -> List<ListCustomerGrants> {
        let query = ListCustomerGrantsQuery::new();
        List::new(ListCustomerGrants { customer_id: customer_id.clone(), query }, &self.transport)
    }

    /// One grant of a customer as it is now.
    ///
    /// Its `status` explains a payment that was refused with `GRANT_CONSUMED`, `GRANT_EXPIRED` or `GRANT_REVOKED`, its
    /// `action` one that was refused with `GRANT_ACTION_TYPE_MISMATCH`.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_customer_grant)]
    ///
    /// # Errors
    /// `NOT_FOUND`: this customer has no such grant.
    #[doc(alias = "get_grant")]
    pub fn retrieve_grant(&self, customer_id: &CustomerId, id: &GrantId) -> Call<Grant> {
        let (customer_id, id) = (customer_id.clone(), id.clone());
        Call::new(&operations::RETRIEVE_CUSTOMER_GRANT, &self.transport, |transport, _| async move {
            let result = Client::new(transport).retrieve_customer_grant(&customer_id, &id).await;
            answer(result, |answer| answer.grant)
        })
    }

    /// Ends a grant for good: nothing can be charged with it any more, and only the customer can give another.
    ///
    /// The call carries no key and is not repeated by itself once it was sent. When you no longer need what a customer
    /// allowed, revoke it.
    ///
    #[doc = cashapp_pay_api::needs!(revoke_customer_grant)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the grant is used up or has expired. When the answer was lost,
    /// [look](Self::retrieve_grant) before trying again.
    #[doc(alias = "delete_grant")]
    pub fn revoke_grant(&self, customer_id: &CustomerId, id: &GrantId) -> Call<Grant> {
        let (customer_id, id) = (customer_id.clone(), id.clone());
        Call::new(&operations::REVOKE_CUSTOMER_GRANT, &self.transport, |transport, _| async move {
            let result = Client::new(transport).revoke_customer_grant(&customer_id, &id).await;
            answer(result, |answer| answer.grant)
        })
    }
}

impl List<ListCustomers> {
    /// Only the customer who goes by this $cashtag.
    pub fn cashtag(mut self, cashtag: impl Into<String>) -> Self {
        self.query.query.cashtag = Some(cashtag.into());
        self
    }
}
