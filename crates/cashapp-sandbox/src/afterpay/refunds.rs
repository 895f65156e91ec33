//! Refunds of what was captured.

use cashapp_afterpay_api::types::{CreateRefundRequest, Currency, DisputeStatus, Refund, RefundId};
use chrono::TimeDelta;

use super::{disputes, invalid, magic, money, payments, precondition, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// How long after the purchase: section "Afterpay Global API".
const REFUNDABLE: TimeDelta = TimeDelta::days(120);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("create_refund", create)];

/// Without an amount, all that is left. An unknown order is documented as 412 and recorded as 404.
fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: CreateRefundRequest = call.body()?;
    let now = world.now();
    let order = payments::order(world, call.param("orderId"))?;
    if asked.amount.as_ref().is_some_and(|amount| amount.currency != Currency::Usd) {
        return Err(invalid("amount.currency", "a refund is in the currency of its order, which is USD"));
    }
    if order.captured == 0 {
        let message = "nothing was captured of this order: void it instead, or leave it";
        return Err(precondition(message));
    }
    if now - order.created_at > REFUNDABLE {
        let message = "the purchase was more than 120 days ago: give the money back in another way";
        return Err(Refusal::afterpay(422, "refund_timelimit_exceeded", message));
    }
    if order.kept() == 0 {
        return Err(precondition("all that was captured has been given back already"));
    }
    let too_much = "no more can be refunded than was captured and not refunded yet";
    let amount = money::part(asked.amount.as_ref(), order.kept(), too_much)?;
    if let Some(code) = magic::refund_decline(amount).filter(|_| order.cash_app_pay) {
        return Err(declined(code));
    }
    let mut order = order.clone();
    let id = world.ids.uuid();
    let mut refund = Refund::new();
    refund.refund_id = Some(RefundId::new(id.as_str()));
    refund.refunded_at = Some(stamp(now));
    refund.request_id = asked.request_id;
    refund.amount = Some(money::write(amount));
    refund.merchant_reference = asked.merchant_reference;
    refund.refund_merchant_reference = asked.refund_merchant_reference;
    order.refunded += amount;
    order.refunds.push(refund.clone());
    let (order_id, all) = (order.id.clone(), order.kept() == 0);
    payments::put(world, order);
    if all {
        disputes::given_back(world, &order_id, DisputeStatus::MerchantRefunded);
    }
    let answer = Answer::created(&refund, &id);
    Ok(if amount == magic::LOST_ANSWER { answer.lost() } else { answer })
}

/// The message carries Cash App's code. It settles nothing: only a payment that comes with a decline does.
fn declined(code: &str) -> Refusal {
    Refusal::afterpay(422, "declined", &format!("the refund was refused: {code}"))
}
