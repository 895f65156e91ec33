//! Customers, as the client knows them, and whether they can pay.

pub(crate) mod changes;

use std::collections::BTreeSet;

use cashapp_pay_api::types::{self, CustomerId, CustomerPage, CustomerResponse, ErrorCode, ListCustomersQuery};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// A customer.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Customer {
    /// As the API shows it.
    pub(crate) view: types::Customer,
    /// He has left Cash App. His payments still name him, so he is remembered.
    #[serde(default)]
    pub(crate) deleted: bool,
    /// He has approved something for this client.
    #[serde(default)]
    pub(crate) known: bool,
    /// Cash App has disabled his account.
    #[serde(default)]
    pub(crate) disabled: bool,
    /// Whom he does not want to pay.
    #[serde(default)]
    pub(crate) blocked_merchants: BTreeSet<String>,
    /// What one payment of his can come to at most; `None`: any amount.
    #[serde(default)]
    pub(crate) funds: Option<i64>,
}

impl Record for Customer {
    const KIND: &'static str = "customer";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// Makes a customer whom the client has known from the beginning.
pub(crate) fn create(world: &mut World, id: &str, cashtag: &str) {
    let mut view = types::Customer::new(CustomerId::new(id));
    view.cashtag = Some(cashtag.to_owned());
    insert(world, view, true);
}

fn insert(world: &mut World, view: types::Customer, known: bool) {
    let blocked_merchants = BTreeSet::new();
    world.customers.insert(Customer { view, deleted: false, known, disabled: false, blocked_merchants, funds: None });
}

/// The customer approves something: the first time for this client, the webhooks are told of him.
pub(crate) fn approves(world: &mut World, id: &str) {
    let Some(customer) = world.customers.get_mut(id).filter(|customer| !customer.known) else { return };
    customer.known = true;
    let view = customer.view.clone();
    events::emit(world, Occurrence::CustomerCreated(view));
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_customers", list), ("retrieve_customer", retrieve)];

/// Lists the customers that still have an account.
fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListCustomersQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let is_wanted =
        |customer: &Customer| !customer.deleted && (query.cashtag.is_none() || query.cashtag == customer.view.cashtag);
    let found = paging.table(&world.customers, |customer| is_wanted(customer).then(|| customer.view.clone()));
    let mut page = CustomerPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&CustomerResponse::new(present(world, call.param("customer_id"))?.view.clone())))
}

/// The customer, unless there is none or his account is deleted.
pub(crate) fn present<'a>(world: &'a World, id: &str) -> Result<&'a Customer, Refusal> {
    match world.customers.get(id) {
        None => Err(Refusal::pay(ErrorCode::NotFound, "this client knows no such customer")),
        Some(customer) if customer.deleted => {
            let detail =
                "the customer has left Cash App: the grants are of no use any more, ask for another way to pay";
            Err(Refusal::pay(ErrorCode::CustomerDeletedAccount, detail))
        }
        Some(customer) => Ok(customer),
    }
}

/// Whether the customer still has an account that can be used.
pub(crate) fn active<'a>(world: &'a World, id: &str) -> Result<&'a Customer, Refusal> {
    let customer = present(world, id)?;
    if customer.disabled {
        let detail = "Cash App has disabled the customer's account: ask for another way to pay";
        return Err(Refusal::pay(ErrorCode::CustomerDisabled, detail));
    }
    Ok(customer)
}

/// Whether the customer can and will pay this much to the merchant. A refusal that begins `PAYMENT_DECLINED_` is a
/// decline; any other makes no payment at all.
pub(crate) fn able_to_pay(world: &World, customer: &str, merchant: &str, amount: i64) -> Result<(), Refusal> {
    let customer = active(world, customer)?;
    if customer.blocked_merchants.contains(merchant) {
        let detail = "the customer has blocked the merchant: only he can undo that";
        return Err(Refusal::pay(ErrorCode::PaymentDeclinedCustomerBlockedMerchant, detail));
    }
    if customer.funds.is_some_and(|funds| amount > funds) {
        let detail = "the customer does not have that much: ask for less, or for another way to pay";
        return Err(Refusal::pay(ErrorCode::PaymentDeclinedInsufficientFunds, detail));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
