//! Disputes: raised by the customer, decided by Cash App.

use cashapp_pay_api::types::{Dispute, DisputeReason, DisputeState};
use serde::Deserialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::pay::disputes;
use crate::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewDispute {
    payment_id: String,
    reason: DisputeReason,
    amount: Option<i64>,
}

pub(super) fn raise(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let NewDispute { payment_id, reason, amount } = asked.body()?;
    let dispute = open(world, &payment_id, reason, amount)?;
    Ok(json!({ "dispute": dispute }).into())
}

pub(super) fn open(
    world: &mut World,
    payment: &str,
    reason: DisputeReason,
    amount: Option<i64>,
) -> Result<Dispute, ControlError> {
    if world.payments.get(payment).is_none() {
        return Err(ControlError::not_found("there is no such payment: GET /_sandbox/payments"));
    }
    if !reason.is_known() {
        let detail = format!("`reason` must be one of {}", DisputeReason::KNOWN.join(", "));
        return Err(ControlError::bad_request(&detail));
    }
    let id = disputes::open(world, payment, reason, amount)?;
    view(world, &id)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    state: DisputeState,
}

pub(super) fn judge(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Decision { state } = asked.body()?;
    let dispute = decide(world, asked.param("id"), state)?;
    Ok(json!({ "dispute": dispute }).into())
}

pub(super) fn decide(world: &mut World, id: &str, state: DisputeState) -> Result<Dispute, ControlError> {
    view(world, id)?;
    if !matches!(state, DisputeState::Won | DisputeState::PartiallyWon | DisputeState::Lost) {
        return Err(ControlError::bad_request("`state` must be WON, PARTIALLY_WON or LOST"));
    }
    disputes::decide(world, id, state)?;
    view(world, id)
}

fn view(world: &World, id: &str) -> Result<Dispute, ControlError> {
    let dispute = world.disputes.get(id).map(|dispute| dispute.view.clone());
    dispute.ok_or_else(|| ControlError::not_found("there is no such dispute: GET /_sandbox/disputes"))
}
