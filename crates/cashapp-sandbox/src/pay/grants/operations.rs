//! What a client can do with the grants of its customers: look at them, and give them back.

use cashapp_pay_api::types::{ErrorCode, GrantPage, GrantResponse, GrantStatus};

use super::{Grant, set_status};
use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::customers;
use crate::refusal::Refusal;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("list_customer_grants", list), ("retrieve_customer_grant", retrieve), ("revoke_customer_grant", revoke)];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let customer = call.param("customer_id");
    customers::present(world, customer)?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.rows(world.grants.rows_of(customer), &world.grants.table, |grant| Some(grant.view()));
    let mut page = GrantPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&GrantResponse::new(of_call(world, call)?.view())))
}

/// Revoking cannot be undone; revoking twice changes nothing.
fn revoke(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let grant = of_call(world, call)?;
    let id = grant.id.clone();
    match grant.status {
        GrantStatus::Active => set_status(world, &id, GrantStatus::Revoked),
        GrantStatus::Revoked => {}
        _ => {
            let detail = format!("a grant that is {} cannot be revoked", grant.status);
            return Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail));
        }
    }
    retrieve(world, call)
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Grant, Refusal> {
    customers::present(world, call.param("customer_id"))?;
    let grant = world.grants.get(call.param("grant_id"));
    grant
        .filter(|grant| &*grant.customer == call.param("customer_id"))
        .ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "this customer has no such grant"))
}
