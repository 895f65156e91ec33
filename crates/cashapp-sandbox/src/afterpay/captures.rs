//! Captures of what an authorization holds.

use cashapp_afterpay_api::types::{CapturePaymentRequest, PaymentEventType, PaymentState};
use chrono::TimeDelta;

use super::payments::{self, Order};
use super::{authorizations, magic, money, precondition};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("capture_payment", capture)];

/// Without an amount, all that is open.
fn capture(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: CapturePaymentRequest = call.body()?;
    let order = payments::order(world, call.param("orderId"))?;
    if order.open == 0 {
        return Err(nothing_open(order));
    }
    let too_much = "no more can be captured than is open";
    let amount = money::part(asked.amount.as_ref(), order.open, too_much)?;
    let mut order = order.clone();
    if let Some(code) = magic::payment_decline(amount) {
        order.state = PaymentState::CaptureDeclined;
        order.happened(&world.ids.uuid(), world.now(), PaymentEventType::CaptureDeclined, amount);
        let refusal = authorizations::declined(422, order.cash_app_pay, code, &order.id);
        payments::put(world, order);
        return Err(refusal);
    }
    take(world, &mut order, amount);
    if let Some(event) = order.events.last_mut() {
        event.payment_event_merchant_reference = asked.payment_event_merchant_reference;
    }
    if asked.merchant_reference.is_some() {
        order.merchant_reference = asked.merchant_reference;
    }
    let answer = Answer::created(&order.view(), &order.id);
    payments::put(world, order);
    Ok(if amount == magic::LOST_ANSWER { answer.lost() } else { answer })
}

/// What was released is gone, and what was captured or declined is in no state for it.
fn nothing_open(order: &Order) -> Refusal {
    if order.declined {
        return precondition("the payment was declined: there is nothing to capture");
    }
    match order.events.last().and_then(|event| event.type_.clone()) {
        Some(PaymentEventType::Voided) => {
            Refusal::afterpay(410, "gone", "what was held has been voided: authorize another checkout")
        }
        Some(PaymentEventType::Expired) => {
            Refusal::afterpay(410, "gone", "the authorization has lapsed after 13 days: authorize another checkout")
        }
        _ => precondition("the payment was captured in full already"),
    }
}

/// Takes a part of what is open. Magic amounts have the customer dispute it about two seconds later.
pub(super) fn take(world: &mut World, order: &mut Order, amount: u64) {
    order.open -= amount;
    order.captured += amount;
    order.happened(&world.ids.uuid(), world.now(), PaymentEventType::Captured, amount);
    order.settle();
    if magic::dispute(amount).is_some() {
        world.timers.set(world.now() + TimeDelta::seconds(2), Timer::OrderIsDisputed(order.id.clone()));
    }
}
