//! Giving back what a payment holds.

use cashapp_pay_api::types::{ErrorCode, PaymentStatus, VoidPaymentByIdempotencyKeyRequest};
use chrono::TimeDelta;

use super::{Payment, answer, change, not_in_state, of_call};
use crate::answer::Answer;
use crate::call::Call;
use crate::idempotency;
use crate::refusal::Refusal;
use crate::world::World;

/// How long a payment that was captured at once can be voided by its key, in the reading that allows it. The documents
/// name no limit; a response that was lost is missed at once, and what is older is refunded.
const UNDONE_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Only an authorized payment can be voided; voiding twice succeeds twice.
pub(super) fn void(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let payment = of_call(world, call)?;
    let id = payment.view.id.clone();
    match payment.view.status {
        PaymentStatus::Voided => {}
        PaymentStatus::Authorized => give_back(world, id.as_str()),
        ref status => return Err(not_in_state(status, "voided", "refund a captured payment instead")),
    }
    answer(world, id.as_str())
}

/// Voids a payment whose response was lost. Like [`void`] it takes only what is authorized (documented), unless the
/// sandbox was told to play the other reading.
pub(super) fn void_by_key(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let VoidPaymentByIdempotencyKeyRequest { idempotency_key: key, .. } = call.body()?;
    let made = idempotency::made_under(world, "create_payment", &call.region, key.as_str());
    let Some(payment) = made.and_then(|id| world.payments.get(id)) else {
        let detail = "no payment was made with this key in this region: name the region of that call in X-Region, and \
                      look for the payment in the list of payments";
        return Err(Refusal::pay(ErrorCode::NotFound, detail).field("idempotency_key"));
    };
    let id = payment.view.id.clone();
    match payment.view.status {
        PaymentStatus::Voided => {}
        PaymentStatus::Authorized => give_back(world, id.as_str()),
        PaymentStatus::Captured if world.settings.modes.void_captured_by_key => {
            still_to_be_undone(world, &payment)?;
            give_back(world, id.as_str());
        }
        PaymentStatus::Captured => {
            let instead = "send the request that created it again with the same key, and refund the payment";
            return Err(not_in_state(&payment.view.status, "voided", instead));
        }
        ref status => return Err(not_in_state(status, "voided", "no money moved, so there is nothing to undo")),
    }
    answer(world, id.as_str())
}

/// Whether a captured payment is still as its creation left it.
fn still_to_be_undone(world: &World, payment: &Payment) -> Result<(), Refusal> {
    let refuse = |why: &str| Err(not_in_state(&payment.view.status, "voided", why));
    if payment.captured_later {
        return refuse("it was captured by a call of its own, so its id is known: refund it instead");
    }
    if payment.ledger.has_refunds() {
        return refuse("it has refunds: refund what is left of it instead");
    }
    if world.disputes.iter().any(|dispute| dispute.view.payment_id.as_ref() == Some(&payment.view.id)) {
        return refuse("the customer has disputed it: respond to the dispute instead");
    }
    if payment.view.created_at.is_some_and(|made| world.now() - made > UNDONE_WITHIN) {
        return refuse("it was made more than 24 hours ago: refund it instead");
    }
    Ok(())
}

/// The timer of an authorization that was not captured in time.
pub(crate) fn lapse(world: &mut World, id: &str) {
    if world.payments.get(id).is_some_and(|payment| payment.view.status == PaymentStatus::Authorized) {
        give_back(world, id);
    }
}

fn give_back(world: &mut World, id: &str) {
    change(world, id, |payment| {
        payment.ledger.void();
        payment.view.status = PaymentStatus::Voided;
    });
}
