//! Reversals: an order undone shortly after it was made.

use bytes::Bytes;
use cashapp_afterpay_api::types::{DisputeStatus, PaymentEventType, PaymentState};
use chrono::TimeDelta;

use super::{disputes, invalid_token, payments, precondition};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// How long after the order: section "Afterpay Global API".
const REVERSIBLE: TimeDelta = TimeDelta::minutes(10);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("reverse_payment", reverse)];

/// What is held is released and what was captured goes back, as if it had never been.
fn reverse(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let (now, event) = (world.now(), world.ids.uuid());
    let Some(order) = payments::of_token(world, call.param("token")) else {
        return Err(invalid_token("no payment was made of this token: there is nothing to reverse"));
    };
    if order.declined {
        let message = "the payment was declined: no money moved, and there is nothing to reverse";
        return Err(Refusal::afterpay(402, "declined", message));
    }
    if now - order.created_at > REVERSIBLE {
        let message = "the order was made more than 10 minutes ago: void or refund it instead";
        return Err(precondition(message));
    }
    let amount = order.open + order.kept();
    if amount == 0 {
        return Err(precondition("all of the order has been given back already"));
    }
    let mut order = order.clone();
    (order.open, order.captured) = (0, order.refunded);
    order.happened(&event, now, PaymentEventType::Voided, amount);
    order.state = PaymentState::Voided;
    let id = order.id.clone();
    payments::put(world, order);
    disputes::given_back(world, &id, DisputeStatus::MerchantVoided);
    Ok(Answer { status: 204, content_type: "application/json", body: Bytes::new(), resource: None, lost: false })
}
