//! Payments of orders: what they are, and what changes without moving money.

use cashapp_afterpay_api::types::{
    CheckoutToken, OrderDetails, OrderId, Payment, PaymentEvent, PaymentEventId, PaymentEventType, PaymentState,
    PaymentStatus, Refund, ShippingCourier, UpdatePaymentRequest,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{money, not_found, precondition, shipping, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// How long an authorization holds the money: section "Afterpay Global API".
pub(super) const HELD: TimeDelta = TimeDelta::days(13);

/// An order and its payment. All amounts are in cents.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Order {
    pub(super) id: String,
    pub(super) token: String,
    pub(super) cash_app_pay: bool,
    pub(super) declined: bool,
    pub(super) state: PaymentState,
    /// What was first authorized.
    pub(super) original: u64,
    /// What is still held.
    pub(super) open: u64,
    pub(super) captured: u64,
    pub(super) refunded: u64,
    /// Whether a reversal was accepted and is not carried out yet.
    #[serde(default)]
    pub(super) reversing: bool,
    pub(super) created_at: Time,
    pub(super) merchant_reference: Option<String>,
    pub(super) details: OrderDetails,
    pub(super) events: Vec<PaymentEvent>,
    pub(super) refunds: Vec<Refund>,
}

impl Record for Order {
    const KIND: &'static str = "order";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Order {
    /// As the API shows it.
    pub(super) fn view(&self) -> Payment {
        let mut view = Payment::new(OrderId::new(self.id.as_str()), self.status());
        view.token = Some(CheckoutToken::new(self.token.as_str()));
        view.created = Some(stamp(self.created_at));
        view.original_amount = Some(money::write(self.original));
        view.open_to_capture_amount = Some(money::write(self.open));
        view.payment_state = Some(self.state.clone());
        view.merchant_reference.clone_from(&self.merchant_reference);
        view.refunds = Some(self.refunds.clone().into());
        view.order_details = Some(self.details.clone());
        view.events = Some(self.events.clone().into());
        view
    }

    /// The customer's email address, where one was given.
    pub(super) fn email(&self) -> &str {
        self.details.consumer.as_ref().and_then(|consumer| consumer.email.as_deref()).unwrap_or_default()
    }

    /// Whether it came about, or the last attempt to move its money was declined.
    pub(super) fn status(&self) -> PaymentStatus {
        if self.declined || self.state == PaymentState::CaptureDeclined {
            PaymentStatus::Declined
        } else {
            PaymentStatus::Approved
        }
    }

    /// What was captured and not given back.
    pub(super) fn kept(&self) -> u64 {
        self.captured - self.refunded
    }

    /// The state that follows from the amounts.
    pub(super) fn settle(&mut self) {
        self.state = match (self.open, self.captured) {
            (0, 0) => PaymentState::Voided,
            (0, _) => PaymentState::Captured,
            (_, 0) => PaymentState::AuthApproved,
            _ => PaymentState::PartiallyCaptured,
        };
    }

    /// Adds to the history.
    pub(super) fn happened(&mut self, id: &str, at: Time, kind: PaymentEventType, amount: u64) -> &mut PaymentEvent {
        let mut event = PaymentEvent::new();
        event.id = Some(PaymentEventId::new(id));
        event.created = Some(stamp(at));
        event.amount = Some(money::write(amount));
        if kind == PaymentEventType::AuthApproved {
            event.expires = Some(stamp(at + HELD));
        }
        event.type_ = Some(kind);
        self.events.push(event);
        let last = self.events.len() - 1;
        &mut self.events[last]
    }
}

/// The order of an id.
pub(super) fn order<'a>(world: &'a World, id: &str) -> Result<&'a Order, Refusal> {
    world.orders.get(id).ok_or_else(|| not_found("there is no payment of this order id"))
}

/// The order that was paid under a token.
pub(super) fn of_token<'a>(world: &'a World, token: &str) -> Option<&'a Order> {
    world.orders.get(world.checkouts.get(token)?.payment.as_deref()?)
}

/// Puts an order back that has changed.
pub(super) fn put(world: &mut World, changed: Order) {
    if let Some(order) = world.orders.get_mut(&changed.id) {
        *order = changed;
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("retrieve_payment", retrieve),
    ("retrieve_payment_by_token", retrieve_by_token),
    ("update_payment", update),
    ("update_shipping_courier", update_courier),
];

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&order(world, call.param("orderId"))?.view()))
}

fn retrieve_by_token(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let order = of_token(world, call.param("token")).ok_or_else(|| not_found("no payment was made of this token"))?;
    Ok(Answer::ok(&order.view()))
}

/// Answers 201, although nothing is created: that is documented.
fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: UpdatePaymentRequest = call.body()?;
    let Some(order) = world.orders.get_mut(call.param("orderId")) else {
        return Err(not_found("there is no payment of this order id"));
    };
    order.merchant_reference = Some(asked.merchant_reference);
    Ok(Answer::new(201, &order.view()))
}

/// 412 and 422 are all that is documented, so 412 is also for an order that does not exist.
fn update_courier(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let courier: ShippingCourier = call.body()?;
    let order = world.orders.get(call.param("orderId")).ok_or_else(|| precondition("there is no such order"))?;
    if order.declined || order.open + order.captured == 0 {
        return Err(precondition("nothing was paid, or it was given back: there is nothing to ship"));
    }
    let id = order.id.clone();
    let Some(order) = world.orders.get_mut(&id) else { return Err(precondition("there is no such order")) };
    order.details.courier = Some(shipping::normalized(courier));
    Ok(Answer::ok(&order.view()))
}

/// What nobody captured in time is released. What was captured stays.
pub(crate) fn lapse(world: &mut World, id: &str) {
    let (now, event) = (world.now(), world.ids.uuid());
    let Some(order) = world.orders.get_mut(id).filter(|order| order.open > 0) else { return };
    let released = std::mem::take(&mut order.open);
    order.happened(&event, now, PaymentEventType::Expired, released);
    order.settle();
    if order.captured == 0 {
        order.state = PaymentState::Expired;
    }
}
