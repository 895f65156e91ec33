//! The amounts by which the vendor's sandbox can be made to decline, to lose an answer or to open a dispute: section
//! "The vendor's sandbox: magic values".

use cashapp_pay_api::types::ErrorCode;
use chrono::TimeDelta;

use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// The payment is made, but its answer is an HTTP error.
pub(crate) const ANSWER_LOST: i64 = 6670;
/// How soon a magic payment is disputed.
const UNTIL_DISPUTED: TimeDelta = TimeDelta::seconds(2);

/// Why a payment, or a raise to this total, is declined.
pub(crate) fn decline(amount: i64, field: &str) -> Option<Refusal> {
    let (code, detail) = match amount {
        7770 => (ErrorCode::PaymentDeclinedCompliance, "declined for compliance: ask for another way to pay"),
        7771 => (ErrorCode::PaymentDeclinedInsufficientFunds, "the customer has not enough money for this amount"),
        7772 => (ErrorCode::PaymentDeclinedOther, "declined: ask for another way to pay"),
        7773 => (ErrorCode::PaymentDeclinedRisk, "declined as too risky: ask for another way to pay"),
        7774 => (ErrorCode::PaymentInvalidTooLarge, "the amount is too large: try less, under a new key"),
        7775 => (ErrorCode::PaymentInvalidTooSmall, "the amount is too small: try more, under a new key"),
        7776 => (ErrorCode::PaymentDeclinedLimitReached, "the customer has reached a limit of theirs"),
        _ => return None,
    };
    Some(Refusal::pay(code, detail).field(field))
}

/// Has the customer dispute a payment shortly after it was captured, if it was made for such an amount. Why, and how much
/// of it, is known where disputes are.
pub(super) fn dispute_soon(world: &mut World, id: &str, amount: i64) {
    if matches!(amount, 8801..=8804 | 8811 | 8812 | 8821..=8823 | 8901) {
        world.timers.set(world.now() + UNTIL_DISPUTED, Timer::PaymentIsDisputed(id.to_owned()));
    }
}
