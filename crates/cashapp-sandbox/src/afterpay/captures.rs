//! Captures of what an authorization holds.

use cashapp_afterpay_api::types::{CapturePaymentRequest, PaymentEventType, PaymentState};
use chrono::TimeDelta;

use super::payments::{self, Order};
use super::{invalid, invalid_amount, magic, money, not_found, precondition};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("capture_payment", capture)];

/// The smallest capture, in cents.
const SMALLEST: u64 = 100;

/// A declined capture leaves the money held. It is answered as a declined full capture is, which is recorded: 201, with the
/// payment.
fn capture(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: CapturePaymentRequest = call.body()?;
    let order = find(world, call.param("orderId"))?;
    if order.reversing {
        return Err(precondition("the order is being reversed: nothing can be captured"));
    }
    let Some(amount) = &asked.amount else {
        return Err(invalid("amount", "Required: add it."));
    };
    let amount = money::read(amount, "amount")?;
    if order.open == 0 {
        return Err(nothing_open(order));
    }
    if !(SMALLEST..=order.open).contains(&amount) {
        let message =
            format!("capture from {} to what is open, which is {}", money::text(SMALLEST), money::text(order.open));
        return Err(invalid_amount(&message));
    }
    let mut order = order.clone();
    if magic::payment_decline(amount).is_some() {
        order.state = PaymentState::CaptureDeclined;
        order.happened(&world.ids.uuid(), world.now(), PaymentEventType::CaptureDeclined, amount);
    } else {
        take(world, &mut order, amount);
    }
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

/// The order of an id. One that matches nothing is documented as 412 where it is a number, as order ids are.
fn find<'a>(world: &'a World, id: &str) -> Result<&'a Order, Refusal> {
    world.orders.get(id).ok_or_else(|| {
        let message = "there is no payment of this order id";
        let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { Refusal::afterpay(412, "error", message) } else { not_found(message) }
    })
}

/// Why there is nothing to capture. Whether a rest that expired after a partial capture counts as captured is not
/// documented; here it has expired.
fn nothing_open(order: &Order) -> Refusal {
    if order.declined {
        return Refusal::afterpay(412, "invalid_state", "the payment was declined: there is nothing to capture");
    }
    if order.events.last().is_some_and(|event| event.type_ == Some(PaymentEventType::Expired)) {
        let message = "the authorization has expired after 13 days: authorize another checkout";
        return Refusal::afterpay(412, "payment_expired", message);
    }
    if order.captured == 0 {
        let message = "what was held has been voided: authorize another checkout";
        return Refusal::afterpay(412, "payment_voided", message);
    }
    Refusal::afterpay(410, "payment_captured", "the payment was captured already, or what was not has been voided")
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
