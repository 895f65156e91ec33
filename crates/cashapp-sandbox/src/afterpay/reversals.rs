//! Reversals: an order undone shortly after it was made.

use bytes::Bytes;
use cashapp_afterpay_api::types::{DisputeStatus, PaymentEventType, PaymentState};
use chrono::TimeDelta;

use super::{disputes, payments, precondition, unpayable_token};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// How long after the order: section "Afterpay Global API".
const REVERSIBLE: TimeDelta = TimeDelta::minutes(10);

/// How long a reversal takes. It is documented to be asynchronous, without a figure.
const TAKES: TimeDelta = TimeDelta::seconds(2);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("reverse_payment", reverse)];

/// Accepts a reversal. Until it is carried out the token can be neither authorized nor captured.
fn reverse(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let (now, token) = (world.now(), call.param("token"));
    if world.checkouts.get(token).is_none() {
        return Err(unpayable_token("there is no such token: there is nothing to reverse"));
    }
    let order = payments::of_token(world, token)
        .ok_or_else(|| precondition("no payment was made of this token: there is nothing to reverse"))?;
    if order.declined {
        return Err(precondition("the payment was declined: no money moved, and there is nothing to reverse"));
    }
    if order.reversing {
        return Err(precondition("the order is being reversed already: look it up by its token in a moment"));
    }
    if now - order.created_at > REVERSIBLE {
        return Err(precondition("the order was made more than 10 minutes ago: void or refund it instead"));
    }
    if order.open + order.kept() == 0 {
        return Err(precondition("all of the order has been given back already"));
    }
    let id = order.id.clone();
    if let Some(order) = world.orders.get_mut(&id) {
        order.reversing = true;
    }
    world.timers.set(now + TAKES, Timer::OrderIsReversed(id));
    Ok(Answer { status: 204, content_type: "application/json", body: Bytes::new(), resource: None, lost: false })
}

/// The timer of an accepted reversal: what is held is released and what was captured goes back, as if it had never been.
pub(crate) fn carry_out(world: &mut World, id: &str) {
    let (now, event) = (world.now(), world.ids.uuid());
    let Some(order) = world.orders.get_mut(id) else { return };
    order.reversing = false;
    // Something may have been voided or refunded meanwhile.
    let amount = order.open + order.kept();
    if amount == 0 {
        return;
    }
    (order.open, order.captured) = (0, order.refunded);
    order.happened(&event, now, PaymentEventType::Voided, amount);
    order.state = PaymentState::Voided;
    disputes::given_back(world, id, DisputeStatus::MerchantVoided);
}
