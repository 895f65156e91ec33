//! How disputes go on and end.

use cashapp_pay_api::types::{self, DisputeState, ErrorCode, SettlementWithholding};

use super::opening::credited;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// Decides a dispute as Cash App would: `WON`, `PARTIALLY_WON` or `LOST`, challenged or not.
pub(crate) fn decide(world: &mut World, id: &str, state: DisputeState) -> Result<(), Refusal> {
    let Some(dispute) = world.disputes.get(id) else {
        return Err(Refusal::pay(ErrorCode::NotFound, "there is no such dispute: correct the id"));
    };
    if !matches!(state, DisputeState::Won | DisputeState::PartiallyWon | DisputeState::Lost) {
        let detail = "a dispute is decided WON, PARTIALLY_WON or LOST";
        return Err(Refusal::pay(ErrorCode::ExpectedString, detail).field("state"));
    }
    if !matches!(dispute.view.state, DisputeState::ResponseRequired | DisputeState::Processing) {
        let detail = format!("the dispute is {}: one that is over is not decided again", dispute.view.state);
        return Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail));
    }
    end(world, id, state);
    Ok(())
}

/// Ends a dispute: what the customer gets is told, and whether it is held back from the merchant.
pub(super) fn end(world: &mut World, id: &str, state: DisputeState) {
    let amount = world.disputes.get(id).and_then(|dispute| dispute.view.amount).unwrap_or_default();
    let credited = match state {
        DisputeState::Won => 0,
        // The documents call it a part and do not say which: half, and a cent that cannot be halved to the customer.
        DisputeState::PartiallyWon => amount - amount / 2,
        _ => amount,
    };
    // What was refunded since the dispute began is not given back twice.
    let credited = credited.min(left_of(world, id));
    set_state(world, id, state, |dispute| {
        dispute.customer_credited_amount = Some(credited);
        dispute.response_due_at = None;
        dispute.settlement_withholding = Some(match credited {
            0 => SettlementWithholding::NotWithheld,
            _ => SettlementWithholding::WithheldAlready,
        });
    });
}

/// What neither refunds, done or waiting, nor earlier disputes have taken of a disputed payment.
fn left_of(world: &World, id: &str) -> i64 {
    let payment = world.disputes.get(id).and_then(|dispute| dispute.view.payment_id.as_ref());
    let payment = payment.and_then(|payment| world.payments.get(payment.as_str()));
    payment.map_or(0, |payment| (payment.ledger.refundable() - credited(world, payment.id())).max(0))
}

/// Changes the state of a dispute and tells the webhooks.
pub(super) fn set_state(world: &mut World, id: &str, state: DisputeState, change: impl FnOnce(&mut types::Dispute)) {
    let now = world.now();
    let Some(dispute) = world.disputes.get_mut(id) else { return };
    dispute.view.state = state;
    dispute.view.updated_at = Some(now);
    change(&mut dispute.view);
    let view = dispute.view.clone();
    events::emit(world, Occurrence::DisputeStateUpdated(view));
}
