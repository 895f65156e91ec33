//! Taking refunds back.

use cashapp_pay_api::types::{ErrorCode, RefundStatus, VoidRefundByIdempotencyKeyRequest};
use chrono::TimeDelta;

use super::{Refund, answer, change, not_in_state, of_call};
use crate::answer::Answer;
use crate::call::Call;
use crate::idempotency;
use crate::pay::payments;
use crate::refusal::Refusal;
use crate::world::World;

/// How long a refund that was captured at once can be undone by its key, as with payments.
const UNDONE_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Only an authorized refund can be voided; voiding twice succeeds twice.
pub(super) fn void(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let refund = of_call(world, call)?.clone();
    match refund.view.status {
        RefundStatus::Voided => {}
        RefundStatus::Authorized => withdraw(world, &refund),
        ref status => return Err(not_in_state(status, "voided", "what the customer has got stays with them")),
    }
    answer(world, refund.view.id.as_str())
}

/// Voids a refund whose response was lost. It takes only what is authorized (documented), unless the sandbox was told to
/// play the other reading.
pub(super) fn void_by_key(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let VoidRefundByIdempotencyKeyRequest { idempotency_key: key, .. } = call.body()?;
    let made = idempotency::made_under(world, "create_refund", &call.region, key.as_str());
    let Some(refund) = made.and_then(|id| world.refunds.get(id)).cloned() else {
        let detail = "no refund was made with this key in this region: name the region of that call in X-Region, and \
                      look for the refund in the list of refunds";
        return Err(Refusal::pay(ErrorCode::NotFound, detail).field("idempotency_key"));
    };
    match refund.view.status {
        RefundStatus::Voided => {}
        RefundStatus::Authorized => withdraw(world, &refund),
        RefundStatus::Captured if world.settings.modes.void_captured_by_key => {
            if refund.captured_later {
                let why = "it was captured by a call of its own, so its answer was not lost";
                return Err(not_in_state(&refund.view.status, "voided", why));
            }
            if refund.view.created_at.is_some_and(|made| world.now() - made > UNDONE_WITHIN) {
                return Err(not_in_state(&refund.view.status, "voided", "it was made more than 24 hours ago"));
            }
            withdraw(world, &refund);
        }
        RefundStatus::Captured => {
            return Err(not_in_state(&refund.view.status, "voided", "a captured refund cannot be taken back"));
        }
        ref status => return Err(not_in_state(status, "voided", "no money moved, so there is nothing to undo")),
    }
    answer(world, refund.view.id.as_str())
}

/// The timer of a refund that was not captured in time.
pub(crate) fn lapse(world: &mut World, id: &str) {
    if let Some(refund) = world.refunds.get(id).filter(|refund| refund.view.status == RefundStatus::Authorized).cloned()
    {
        withdraw(world, &refund);
    }
}

/// What the refund took or set aside is the payment's again.
fn withdraw(world: &mut World, refund: &Refund) {
    let amount = refund.view.amount;
    let was_captured = refund.view.status == RefundStatus::Captured;
    payments::change(world, &refund.payment, |payment| {
        if was_captured {
            payment.ledger.take_back(amount);
        } else {
            payment.ledger.release(amount);
        }
    });
    change(world, refund.view.id.as_str(), |refund| refund.view.status = RefundStatus::Voided);
}
