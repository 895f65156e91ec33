//! How disputes begin.

use std::borrow::Cow;

use cashapp_pay_api::types::{
    self, DisputeId, DisputeReason, DisputeState, ErrorCode, PaymentStatus, SettlementWithholding,
};
use chrono::TimeDelta;

use super::Dispute;
use crate::pay::payments::Payment;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::timers::Timer;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// How long a merchant has to respond: section "What the less obvious fields mean".
const RESPONSE_TIME: TimeDelta = TimeDelta::days(13);

/// The dispute that a payment's magic amount asks for, and whether it is about half of the amount only.
fn asked_for(amount: i64) -> Option<(DisputeReason, bool)> {
    Some(match amount {
        8801 => (DisputeReason::Cd10, false),
        8802 => (DisputeReason::Cd11, false),
        8803 => (DisputeReason::Cd12, false),
        8804 => (DisputeReason::Cd13, false),
        8811 => (DisputeReason::Fr10, false),
        8812 => (DisputeReason::Fr11, false),
        8821 => (DisputeReason::Pe10, false),
        8822 => (DisputeReason::Pe11, false),
        8823 => (DisputeReason::Pe12, false),
        8901 => (DisputeReason::Pe11, true),
        _ => return None,
    })
}

/// The timer of a captured payment with a magic amount. It makes one dispute however often it is set; a payment that was
/// given back in the meantime is not disputed.
pub(crate) fn open_by_amount(world: &mut World, id: &str) {
    let Some(payment) = world.payments.get(id) else { return };
    let payment = &payment.view;
    let Some((reason, half)) = asked_for(payment.amount) else { return };
    if of_payment(world, id).next().is_none() {
        // Of a part that was captured, or is left, half is less than half of the payment.
        let amount = half.then(|| left_of(world, payment) / 2);
        // A refusal means that there is nothing to dispute any more, and nobody to be told.
        let _ = open(world, id, reason, amount);
    }
}

/// A customer disputes a payment; without an amount all of what is left of it. The dispute's id.
pub(crate) fn open(
    world: &mut World,
    payment: &str,
    reason: DisputeReason,
    amount: Option<i64>,
) -> Result<String, Refusal> {
    let view = &disputable(world, payment)?.view;
    let left = left_of(world, view);
    if left < 1 {
        let detail = "nothing is left of the payment that could be disputed: the customer has got all of it back";
        return Err(Refusal::pay(ErrorCode::InvalidStateTransition, detail).field("payment_id"));
    }
    let amount = amount.unwrap_or(left);
    if amount < 1 {
        return Err(Refusal::pay(ErrorCode::ValueTooLow, "a dispute is about 1 or more").field("amount"));
    }
    if amount > left {
        let detail = format!("of this payment {left} is left: no more can be disputed");
        return Err(Refusal::pay(ErrorCode::ValueTooHigh, &detail).field("amount"));
    }
    let merchant = view.merchant_id.clone();
    let id = world.ids.next("DSPT_");
    let now = world.now();
    let mut dispute = types::Dispute::new(DisputeId::new(id.as_str()), DisputeState::ResponseRequired);
    dispute.payment_id = Some(types::PaymentId::new(payment));
    dispute.merchant_id = merchant;
    dispute.amount = Some(amount);
    dispute.settlement_withholding = Some(match reason {
        // The merchant is liable for it from the beginning.
        DisputeReason::Fr11 => SettlementWithholding::WithheldAlready,
        _ => SettlementWithholding::NotWithheld,
    });
    dispute.reason = Some(reason);
    (dispute.created_at, dispute.updated_at) = (Some(now), Some(now));
    let due_at = now + RESPONSE_TIME;
    dispute.response_due_at = Some(due_at);
    world.disputes.insert(Dispute { view: dispute.clone() });
    world.timers.set(due_at, Timer::DisputeIsDue(id.clone()));
    events::emit(world, Occurrence::DisputeCreated(dispute));
    Ok(id)
}

/// The payment, if a customer can dispute it now.
fn disputable<'a>(world: &'a World, id: &str) -> Result<Cow<'a, Payment>, Refusal> {
    let Some(payment) = world.payments.get(id) else {
        return Err(Refusal::pay(ErrorCode::NotFound, "there is no such payment: correct the id").field("payment_id"));
    };
    let refuse = |detail: &str| Err(Refusal::pay(ErrorCode::InvalidStateTransition, detail).field("payment_id"));
    let status = &payment.view.status;
    if *status != PaymentStatus::Captured {
        return refuse(&format!("the payment is {status}: capture it first, only what was taken is disputed"));
    }
    if let Some(open) = of_payment(world, id).find(|dispute| dispute.is_open()) {
        return refuse(&format!("the payment is disputed already, by {}: let that one end first", open.id()));
    }
    Ok(payment)
}

/// What can still be disputed: what refunds, voids and earlier disputes have not given back.
fn left_of(world: &World, payment: &types::Payment) -> i64 {
    payment.net_amount.unwrap_or(payment.amount) - credited(world, payment.id.as_str())
}

/// What the customer has got back of a payment by disputes.
pub(crate) fn credited(world: &World, payment: &str) -> i64 {
    of_payment(world, payment).filter_map(|dispute| dispute.view.customer_credited_amount).sum()
}

fn of_payment<'a>(world: &'a World, id: &str) -> impl Iterator<Item = &'a Dispute> {
    world.disputes.iter().filter(move |dispute| dispute.view.payment_id.as_ref().is_some_and(|of| of.as_str() == id))
}
