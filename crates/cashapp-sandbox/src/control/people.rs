//! Customers, merchants and keys as Cash App and their owners change them.

use cashapp_core::Patch;
use cashapp_pay_api::types::{Customer, Merchant, MerchantStatus};
use serde::Deserialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::pay::{api_keys, customers, merchants};
use crate::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewCustomer {
    id: Option<String>,
    cashtag: String,
    reference_id: Option<String>,
}

pub(super) fn sign_up(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let NewCustomer { id, cashtag, reference_id } = asked.body()?;
    let customer = customers::changes::add(world, id.as_deref(), &cashtag, reference_id.as_deref())?;
    Ok(json!({ "customer": customer }).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    cashtag: Option<String>,
    disabled: Option<bool>,
    /// `null`: any amount can be paid.
    #[serde(default)]
    funds: Patch<i64>,
}

pub(super) fn change_customer(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let id = asked.param("id");
    let Change { cashtag, disabled, funds } = asked.body()?;
    customer(world, id)?;
    // The two that can be refused come first, so that a refused change changes nothing of what comes after.
    match funds {
        Patch::Keep => {}
        Patch::Clear => customers::changes::set_funds(world, id, None)?,
        Patch::Set(funds) => customers::changes::set_funds(world, id, Some(funds))?,
    }
    if let Some(cashtag) = cashtag {
        customers::changes::rename(world, id, &cashtag)?;
    }
    if let Some(disabled) = disabled {
        customers::changes::set_disabled(world, id, disabled)?;
    }
    Ok(json!({ "customer": customer(world, id)? }).into())
}

pub(super) fn leave(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    customers::changes::delete(world, asked.param("id"))?;
    Ok(json!({}).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    merchant_id: String,
    blocked: bool,
}

pub(super) fn block_merchant(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Block { merchant_id, blocked } = asked.body()?;
    customers::changes::set_blocked(world, asked.param("id"), &merchant_id, blocked)?;
    Ok(json!({}).into())
}

fn customer(world: &World, id: &str) -> Result<Customer, ControlError> {
    let customer = world.customers.get(id).map(|customer| customer.view.clone());
    customer.ok_or_else(|| ControlError::not_found("there is no such customer: GET /_sandbox/customers"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Status {
    status: MerchantStatus,
}

pub(super) fn change_merchant(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Status { status } = asked.body()?;
    let merchant = set_merchant_status(world, asked.param("id"), status)?;
    Ok(json!({ "merchant": merchant }).into())
}

pub(super) fn set_merchant_status(
    world: &mut World,
    id: &str,
    status: MerchantStatus,
) -> Result<Merchant, ControlError> {
    if !status.is_known() {
        let detail = format!("`status` must be one of {}", MerchantStatus::KNOWN.join(", "));
        return Err(ControlError::bad_request(&detail));
    }
    let merchant = |world: &World| world.merchants.get(id).cloned();
    let no_such = || ControlError::not_found("there is no such merchant: GET /_sandbox/merchants");
    merchant(world).ok_or_else(no_such)?;
    merchants::set_status(world, id, status)?;
    merchant(world).ok_or_else(no_such)
}

pub(super) fn end_key(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    api_keys::expire(world, asked.param("id"))?;
    Ok(json!({}).into())
}
