//! Taking what a payment holds.

use cashapp_pay_api::types::{CapturePaymentRequest, ErrorCode, PaymentStatus};

use super::{change, magic, not_in_state, of_call};
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::World;

/// Takes all or a part; what is not taken goes back at once.
pub(super) fn capture(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CapturePaymentRequest { amount, .. } = call.body()?;
    let payment = of_call(world, call)?;
    if payment.view.status != PaymentStatus::Authorized {
        return Err(not_in_state(&payment.view.status, "captured", "only an AUTHORIZED payment can be, once"));
    }
    let held = payment.ledger.held();
    if amount > held {
        let detail = format!("the payment holds {held}: capture no more, or raise the authorization first");
        return Err(Refusal::pay(ErrorCode::PaymentInvalidTooLarge, &detail).field("amount"));
    }
    let (id, authorized) = (payment.view.id.clone(), payment.view.amount);
    change(world, id.as_str(), |payment| {
        payment.ledger.capture(amount);
        payment.view.status = PaymentStatus::Captured;
        payment.captured_later = true;
    });
    // What was not captured could not be disputed until now.
    magic::dispute_soon(world, id.as_str(), authorized);
    super::answer(world, id.as_str())
}
