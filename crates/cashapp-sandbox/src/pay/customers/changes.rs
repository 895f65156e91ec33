//! What customers do with their accounts, and Cash App does with them. No operation of the APIs does these things; tests
//! have them happen.

use cashapp_pay_api::types::{self, CustomerId, ErrorCode};

use super::{Customer, present};
use crate::refusal::Refusal;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// The longest $cashtag, without its sign.
const LONGEST_CASHTAG: usize = 20;

/// Makes a customer who has not dealt with the client yet; without an id one is made up.
pub(crate) fn add(
    world: &mut World,
    id: Option<&str>,
    cashtag: &str,
    reference: Option<&str>,
) -> Result<types::Customer, Refusal> {
    check_cashtag(world, cashtag, None)?;
    if let Some(id) = id.filter(|id| world.customers.get(id).is_some()) {
        let detail = format!("{id} is a customer already, or was one: choose another id");
        return Err(Refusal::pay(ErrorCode::Conflict, &detail).field("id"));
    }
    let mut view = types::Customer::new(CustomerId::new(id.map_or_else(|| world.ids.next("CST_"), str::to_owned)));
    view.cashtag = Some(cashtag.to_owned());
    view.reference_id = reference.map(str::to_owned);
    super::insert(world, view.clone(), false);
    Ok(view)
}

/// The customer goes by another $cashtag.
pub(crate) fn rename(world: &mut World, id: &str, cashtag: &str) -> Result<types::Customer, Refusal> {
    check_cashtag(world, cashtag, Some(id))?;
    let (view, is_news) = change(world, id, |customer| {
        let before = customer.view.cashtag.replace(cashtag.to_owned());
        (customer.view.clone(), customer.known && before != customer.view.cashtag)
    })?;
    if is_news {
        events::emit(world, Occurrence::CustomerUpdated(view.clone()));
    }
    Ok(view)
}

/// Sets the client's own name for the customer, which comes with a customer request. No event tells the client of it.
pub(crate) fn set_reference(world: &mut World, id: &str, reference: &str) -> Result<types::Customer, Refusal> {
    change(world, id, |customer| {
        customer.view.reference_id = Some(reference.to_owned());
        customer.view.clone()
    })
}

/// The customer leaves Cash App. His grants stay as they are, and are of no use.
pub(crate) fn delete(world: &mut World, id: &str) -> Result<(), Refusal> {
    let (id, is_known) = change(world, id, |customer| {
        customer.deleted = true;
        (customer.view.id.clone(), customer.known)
    })?;
    if is_known {
        events::emit(world, Occurrence::CustomerDeleted(id));
    }
    Ok(())
}

/// Cash App disables the customer's account, or lets him use it again.
pub(crate) fn set_disabled(world: &mut World, id: &str, disabled: bool) -> Result<(), Refusal> {
    change(world, id, |customer| customer.disabled = disabled)
}

/// The customer does not want to pay this merchant any more, or again.
pub(crate) fn set_blocked(world: &mut World, id: &str, merchant: &str, blocked: bool) -> Result<(), Refusal> {
    if world.merchants.get(merchant).is_none() {
        return Err(Refusal::pay(ErrorCode::NotFound, "there is no such merchant").field("merchant_id"));
    }
    change(world, id, |customer| {
        if blocked {
            customer.blocked_merchants.insert(merchant.to_owned());
        } else {
            customer.blocked_merchants.remove(merchant);
        }
    })
}

/// What one payment of the customer can come to at most; `None`: any amount.
pub(crate) fn set_funds(world: &mut World, id: &str, funds: Option<i64>) -> Result<(), Refusal> {
    if funds.is_some_and(i64::is_negative) {
        return Err(Refusal::pay(ErrorCode::ValueTooLow, "must be zero or more, in cents").field("funds"));
    }
    change(world, id, |customer| customer.funds = funds)
}

fn change<T>(world: &mut World, id: &str, act: impl FnOnce(&mut Customer) -> T) -> Result<T, Refusal> {
    present(world, id)?;
    let customer = world.customers.get_mut(id);
    customer.map(act).ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "this client knows no such customer"))
}

/// No two customers have the same $cashtag; that of one who has left is free again.
fn check_cashtag(world: &World, cashtag: &str, own: Option<&str>) -> Result<(), Refusal> {
    let refuse = |code, detail: &str| Err(Refusal::pay(code, detail).field("cashtag"));
    let is_cashtag = |name: &str| {
        name.len() <= LONGEST_CASHTAG
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && name.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    if !cashtag.strip_prefix('$').is_some_and(is_cashtag) {
        let detail = "must be a dollar sign and 1 to 20 letters and digits, one letter at least, such as $alice";
        return refuse(ErrorCode::ExpectedString, detail);
    }
    let has_it = |customer: &Customer| !customer.deleted && customer.view.cashtag.as_deref() == Some(cashtag);
    let taken = world.customers.iter().find(|customer| has_it(customer)).map(|customer| customer.view.id.as_str());
    if taken.is_some() && taken != own {
        return refuse(ErrorCode::Conflict, "another customer has this cashtag: choose another one");
    }
    Ok(())
}
