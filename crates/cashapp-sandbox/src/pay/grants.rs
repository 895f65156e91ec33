//! Grants: what customers have agreed to.

mod operations;
mod seeding;
mod shared;
mod store;

use std::sync::Arc;

use cashapp_pay_api::types::{
    Action, Channel, CustomerId, CustomerRequestId, ErrorCode, Grant as View, GrantId, GrantStatus, GrantType,
};
use chrono::Months;
use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::pay::{customers, seed};
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

pub(crate) use operations::HANDLERS;
pub(crate) use seeding::{seed, seed_one};
pub(crate) use store::Grants;

/// How long a grant that can be used again and again lives: section "Facts found later, by topic" has it of those on file,
/// and our decision is the same for the rest, because other people's clients require an end of every grant.
const EXTENDED_LIFETIME: Months = Months::new(120);

/// A grant, kept small: there may be a million.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Grant {
    id: Box<str>,
    pub(crate) customer: Arc<str>,
    /// The customer request that it comes from.
    request: Arc<str>,
    pub(crate) action: Arc<Action>,
    pub(crate) status: GrantStatus,
    pub(crate) kind: GrantType,
    channel: Channel,
    created_at: Time,
    updated_at: Time,
    expires_at: Time,
}

impl Grant {
    /// As the API shows it.
    pub(crate) fn view(&self) -> View {
        let mut view = View::new(GrantId::new(&*self.id), &self.status);
        view.action = Some((*self.action).clone());
        view.channel = Some(self.channel.clone());
        view.created_at = Some(self.created_at);
        view.customer_id = Some(CustomerId::new(&*self.customer));
        view.expires_at = Some(self.expires_at);
        view.request_id = Some(CustomerRequestId::new(&*self.request));
        view.type_ = Some(self.kind.clone());
        view.updated_at = Some(self.updated_at);
        view
    }
}

impl Record for Grant {
    const KIND: &'static str = "grant";

    fn id(&self) -> &str {
        &self.id
    }
}

/// Returns when an extended grant that is given now expires.
pub(crate) fn end_of_extended(now: Time) -> Time {
    now.checked_add_months(EXTENDED_LIFETIME).unwrap_or(Time::MAX_UTC)
}

/// Finds the active grant that the customer has given for this very action. Of an on-file action it is given again, with
/// its id, when the customer agrees once more: kind, scope and account reference are the same. Without a reference nothing
/// tells two accounts apart, so it is one.
pub(crate) fn on_file<'a>(world: &'a World, customer: &str, action: &Action) -> Option<&'a Grant> {
    if !matches!(action, Action::OnFilePayment(_) | Action::OnFileDeposit(_) | Action::OnFilePayout(_)) {
        return None;
    }
    world
        .grants
        .of_customer(customer)
        .rev()
        .find(|grant| grant.status == GrantStatus::Active && *grant.action == *action)
}

/// Makes a grant and tells the webhooks.
pub(crate) fn create(
    world: &mut World,
    customer: &str,
    request: &str,
    action: Action,
    kind: GrantType,
    channel: Channel,
    expires_at: Time,
) -> View {
    let now = world.now();
    let grant = Grant {
        id: world.ids.next("GRG_").into(),
        customer: customer.into(),
        request: request.into(),
        action: Arc::new(action),
        status: GrantStatus::Active,
        kind,
        channel,
        created_at: now,
        updated_at: now,
        expires_at,
    };
    let view = grant.view();
    world.timers.set(expires_at, crate::timers::Timer::GrantExpires(grant.id.to_string()));
    world.grants.insert(grant);
    customers::approves(world, customer);
    events::emit(world, Occurrence::GrantCreated(view.clone()));
    view
}

/// Changes the status of a grant and tells the webhooks.
pub(crate) fn set_status(world: &mut World, id: &str, status: GrantStatus) {
    let now = world.now();
    let Some(grant) = world.grants.table.get_mut(id) else { return };
    grant.status = status;
    grant.updated_at = now;
    let view = grant.view();
    events::emit(world, Occurrence::GrantStatusUpdated(view));
    crate::afterpay::cash_app_grant_changed(world, id);
}

/// The timer of a grant that lapses.
pub(crate) fn expire(world: &mut World, id: &str) {
    if world.grants.get(id).is_some_and(|grant| grant.status == GrantStatus::Active) {
        set_status(world, id, GrantStatus::Expired);
    }
}

/// What a grant that can be used permits.
pub(crate) struct Usable {
    pub(crate) customer: String,
    /// `None`: the magic grant, which permits everything and is never used up.
    pub(crate) action: Option<Arc<Action>>,
}

/// The grant, if it can still be used: it is active, and so is the customer's account. Five ids are magic.
pub(crate) fn usable(world: &World, id: &str) -> Result<Usable, Refusal> {
    let grant = world.grants.get(id);
    let status = match id {
        "GRG_sandbox:active" => {
            customers::active(world, seed::CUSTOMER)?;
            return Ok(Usable { customer: seed::CUSTOMER.to_owned(), action: None });
        }
        "GRG_sandbox:consumed" => Some(GrantStatus::Consumed),
        "GRG_sandbox:expired" => Some(GrantStatus::Expired),
        "GRG_sandbox:revoked" => Some(GrantStatus::Revoked),
        _ => grant.map(|grant| grant.status.clone()),
    };
    let (code, detail) = match (status, grant) {
        (Some(GrantStatus::Active), Some(grant)) => {
            customers::active(world, &grant.customer)?;
            let (customer, action) = (grant.customer.to_string(), Some(Arc::clone(&grant.action)));
            return Ok(Usable { customer, action });
        }
        (Some(GrantStatus::Consumed), _) => {
            (ErrorCode::GrantConsumed, "the grant was for one time and has been used: look for a payment that exists")
        }
        (Some(GrantStatus::Expired), _) => {
            (ErrorCode::GrantExpired, "the grant's time is over: ask the customer again")
        }
        (Some(GrantStatus::Revoked), _) => {
            (ErrorCode::GrantRevoked, "the grant was taken back: ask the customer again")
        }
        _ => (ErrorCode::GrantNotFound, "there is no such grant: create a customer request and have it approved"),
    };
    Err(Refusal::pay(code, detail))
}

/// Uses a grant: one that is for one time is used up.
pub(crate) fn consume(world: &mut World, id: &str) {
    if world.grants.get(id).is_some_and(|grant| grant.kind == GrantType::OneTime) {
        set_status(world, id, GrantStatus::Consumed);
    }
}

#[cfg(test)]
mod tests;
