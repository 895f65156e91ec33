//! What a customer does: agree, refuse, and take back.

use cashapp_pay_api::types::{Action, Channel, Grant, GrantStatus};
use serde::Deserialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::pay::{customer_requests, grants, seed};
use crate::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Approval {
    customer_id: Option<String>,
}

pub(super) fn agree(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Approval { customer_id } = asked.body()?;
    approve(world, asked.param("id"), customer_id.as_deref())?;
    show(world, asked)
}

pub(super) fn approve(world: &mut World, id: &str, customer: Option<&str>) -> Result<(), ControlError> {
    exists(world, id)?;
    Ok(customer_requests::approve(world, id, customer)?)
}

pub(super) fn refuse(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    decline(world, asked.param("id"))?;
    show(world, asked)
}

pub(super) fn decline(world: &mut World, id: &str) -> Result<(), ControlError> {
    exists(world, id)?;
    Ok(customer_requests::decline(world, id)?)
}

fn show(world: &World, asked: &Asked) -> Result<Reply, ControlError> {
    let request = world.customer_requests.get(asked.param("id"));
    Ok(json!({ "request": request.map(|request| &request.view) }).into())
}

fn exists(world: &World, id: &str) -> Result<(), ControlError> {
    let request = world.customer_requests.get(id).map(|_| ());
    request.ok_or_else(|| ControlError::not_found("there is no such customer request: GET /_sandbox/customer-requests"))
}

fn known(world: &World, customer: &str) -> Result<(), ControlError> {
    let customer = world.customers.get(customer).map(|_| ());
    customer.ok_or_else(|| ControlError::not_found("there is no such customer: GET /_sandbox/customers"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewGrant {
    customer_id: Option<String>,
    action: Action,
    channel: Option<Channel>,
}

pub(super) fn give_grant(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let NewGrant { customer_id, action, channel } = asked.body()?;
    let grant = make_grant(world, customer_id.as_deref(), action, channel.unwrap_or(Channel::Online))?;
    Ok(json!({ "grant": grant }).into())
}

/// Makes the grant that a request would give for this action, if a customer can be asked for it; it is always a new one.
/// Nobody was asked, so the request that it names cannot be retrieved.
pub(super) fn make_grant(
    world: &mut World,
    customer: Option<&str>,
    action: Action,
    channel: Channel,
) -> Result<Grant, ControlError> {
    let customer = customer.unwrap_or(seed::CUSTOMER);
    known(world, customer)?;
    if matches!(action, Action::Unknown(_)) {
        return Err(ControlError::bad_request("`action.type` is not known: send ONE_TIME_PAYMENT, say"));
    }
    if !channel.is_known() {
        return Err(ControlError::bad_request("`channel` must be IN_PERSON, ONLINE or IN_APP"));
    }
    customer_requests::check(world, std::slice::from_ref(&action))?;
    let request = world.ids.next("GRR_");
    Ok(customer_requests::give(world, &request, customer, action, channel))
}

pub(super) fn take_grant_back(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let grant = revoke_grant(world, asked.param("id"))?;
    Ok(json!({ "grant": grant }).into())
}

/// Revoking cannot be undone; revoking twice changes nothing.
pub(super) fn revoke_grant(world: &mut World, id: &str) -> Result<Grant, ControlError> {
    let no_such = || ControlError::not_found("there is no such grant: GET /_sandbox/grants");
    let status = world.grants.get(id).ok_or_else(no_such)?.status.clone();
    match status {
        GrantStatus::Active => grants::set_status(world, id, GrantStatus::Revoked),
        GrantStatus::Revoked => {}
        _ => return Err(ControlError::conflict(&format!("a grant that is {status} cannot be revoked"))),
    }
    world.grants.get(id).map(grants::Grant::view).ok_or_else(no_such)
}
