//! Making refunds.

use cashapp_pay_api::types::{
    self, CreateRefundRequest, Currency, ErrorCode, NewRefund, PaymentStatus, RefundId, RefundResponse, RefundStatus,
};
use chrono::TimeDelta;

use super::Refund;
use crate::answer::Answer;
use crate::call::Call;
use crate::pay::disputes;
use crate::pay::payments::{self, Payment};
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// How long a refund waits for its capture: section "Facts found later, by topic".
const HELD: TimeDelta = TimeDelta::days(7);
/// The refund is made, but its answer is an HTTP error.
const ANSWER_LOST: i64 = 6670;

pub(super) fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreateRefundRequest { refund: asked, .. } = call.body()?;
    let Some(payment) = world.payments.get(asked.payment_id.as_str()) else {
        let detail = "there is no payment of this client with this id";
        return Err(Refusal::pay(ErrorCode::NotFound, detail).field("refund.payment_id"));
    };
    check(world, &payment, &asked)?;
    let decline = decline(asked.amount);

    let (customer, grant) = (payment.view.customer_id.clone(), payment.view.grant_id.clone());
    let at_once = asked.capture.unwrap_or(true);
    let status = match at_once {
        _ if decline.is_some() => RefundStatus::Declined,
        true => RefundStatus::Captured,
        false => RefundStatus::Authorized,
    };
    let now = world.now();
    let id = RefundId::new(world.ids.next("PWCR_"));
    let amount = asked.amount;
    let mut view = types::Refund::new(id.clone(), amount, asked.currency, status);
    view.customer_id = customer;
    view.merchant_id = Some(asked.merchant_id);
    view.grant_id = grant;
    view.payment_id = Some(asked.payment_id.clone());
    view.reference_id = asked.reference_id;
    view.metadata = asked.metadata;
    (view.created_at, view.updated_at) = (Some(now), Some(now));
    view.decline_errors = decline.as_ref().map(Refusal::errors);
    let payment = asked.payment_id.as_str().to_owned();
    payments::change(world, &payment, |payment| {
        if decline.is_none() && payment.ledger.reserve(amount) && at_once {
            payment.ledger.refund_reserved(amount);
        }
        payment.view.refund_ids.get_or_insert_default().push(id.clone());
    });
    if view.status == RefundStatus::Authorized {
        world.timers.set(now + HELD, Timer::RefundVoids(id.as_str().to_owned()));
    }
    world.refunds.insert(Refund { view: view.clone(), payment, captured_later: false });
    events::emit(world, Occurrence::RefundStatusUpdated(view.clone()));
    if let Some(decline) = decline {
        return Err(decline.with_resource("refund", id.as_str(), &view));
    }
    // 200 and not 201: that is what the operation's table says.
    let answer = Answer::ok(&RefundResponse::new(view)).making(id.as_str());
    Ok(if amount == ANSWER_LOST { answer.lost() } else { answer })
}

/// Whether the payment can give this back.
fn check(world: &World, payment: &Payment, asked: &NewRefund) -> Result<(), Refusal> {
    let view = &payment.view;
    let refuse = |code, field: &str, detail: &str| Err(Refusal::pay(code, detail).field(field));
    if view.merchant_id.as_ref() != Some(&asked.merchant_id) {
        let detail = "the payment was made to another merchant: name the one who was paid";
        return refuse(ErrorCode::RefundInvalidScopeMismatch, "refund.merchant_id", detail);
    }
    if view.status != PaymentStatus::Captured {
        let detail = format!(
            "only a CAPTURED payment can be refunded; this one is {}: void it if it is AUTHORIZED",
            view.status
        );
        return refuse(ErrorCode::RefundInvalidPaymentUncaptured, "refund.payment_id", &detail);
    }
    same_currency(&view.currency, &asked.currency)?;
    // What a customer has got by a dispute is not given back a second time.
    let left = payment.ledger.refundable() - disputes::credited(world, view.id.as_str());
    if asked.amount > left {
        let detail = format!(
            "{left} of the payment is left, refunds that wait and lost disputes taken off: refund no more than that"
        );
        return refuse(ErrorCode::RefundInvalidTooLarge, "refund.amount", &detail);
    }
    Ok(())
}

fn same_currency(known: &Currency, asked: &Currency) -> Result<(), Refusal> {
    if asked == known {
        return Ok(());
    }
    let detail = format!("the payment is in {known}: refund in the same currency");
    Err(Refusal::pay(ErrorCode::RefundInvalidCurrencyMismatch, &detail).field("refund.currency"))
}

/// The magic amounts of refunds: section "The vendor's sandbox: magic values".
fn decline(amount: i64) -> Option<Refusal> {
    let (code, detail) = match amount {
        7770 => (ErrorCode::RefundDeclinedCompliance, "declined for compliance: settle with the customer otherwise"),
        7772 => (ErrorCode::RefundDeclinedOther, "declined: settle with the customer otherwise"),
        7773 => (ErrorCode::RefundDeclinedRisk, "declined as too risky: settle with the customer otherwise"),
        7774 => (ErrorCode::RefundInvalidTooLarge, "the amount is too large: try less, under a new key"),
        7775 => (ErrorCode::RefundInvalidTooSmall, "the amount is too small: try more, under a new key"),
        _ => return None,
    };
    Some(Refusal::pay(code, detail).field("refund.amount"))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Over HTTP this cannot be seen yet: there is only one currency.
    #[test]
    fn a_refund_is_in_the_payments_currency() {
        assert!(same_currency(&Currency::Usd, &Currency::Usd).is_ok());
        let refusal = same_currency(&Currency::Usd, &"CAD".into()).expect_err("another currency");
        let told = (refusal.code.as_str(), &refusal.body["errors"][0]["field"]);
        assert_eq!(told, ("REFUND_INVALID_CURRENCY_MISMATCH", &"refund.currency".into()));
    }
}
