//! Voids of what an authorization holds.

use cashapp_afterpay_api::types::{
    DisputeStatus, PaymentEventType, PaymentState, Refund, RefundId, VoidPaymentRequest,
};

use super::{disputes, invalid_amount, money, payments, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("void_payment", void)];

/// Without an amount, all that is open.
fn void(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: VoidPaymentRequest = call.body()?;
    let order = payments::order(world, call.param("orderId"))?;
    if order.open == 0 {
        let message = "nothing is open to be voided: what was captured can be refunded, and what was voided stays so";
        return Err(invalid_amount(message));
    }
    let amount = money::part(asked.amount.as_ref(), order.open, "no more can be voided than is open")?;
    let mut order = order.clone();
    // A void is told twice, as an event and in front of the refunds; no captured money moves.
    let mut refund = Refund::new();
    refund.refund_id = Some(RefundId::new(world.ids.uuid()));
    refund.refunded_at = Some(stamp(world.now()));
    refund.request_id = asked.request_id;
    refund.amount = Some(money::write(amount));
    order.refunds.insert(0, refund);
    order.open -= amount;
    order.happened(&world.ids.uuid(), world.now(), PaymentEventType::Voided, amount);
    order.settle();
    let answer = Answer::created(&order.view(), &order.id);
    let (id, voided) = (order.id.clone(), order.state == PaymentState::Voided);
    payments::put(world, order);
    if voided {
        disputes::given_back(world, &id, DisputeStatus::MerchantVoided);
    }
    Ok(answer)
}
