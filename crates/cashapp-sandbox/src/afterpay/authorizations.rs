//! From a token to a payment: authorized for later, or captured in full at once.

use cashapp_afterpay_api::types::{AuthorizePaymentRequest, OrderDetails, PaymentEventType, PaymentState};

use super::approvals::State;
use super::checkouts::{self, Checkout};
use super::payments::{HELD, Order};
use super::{captures, grants, invalid, magic, money, shipping};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("authorize_payment", authorize), ("capture_full_payment", capture_full_payment)];

fn authorize(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    pay(world, call, false)
}

fn capture_full_payment(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    pay(world, call, true)
}

fn pay(world: &mut World, call: &Call, capture: bool) -> Result<Answer, Refusal> {
    // What the one request has beside the other is `requestid`.
    let asked: AuthorizePaymentRequest = call.body()?;
    let checkout = checkouts::payable(world, asked.token.as_str())?;
    match (checkout.state, &asked.grant_id) {
        (State::Approved, None) => {}
        (State::Approved | State::Pending, Some(grant)) => {
            grants::chargeable(world, checkout.cash_app_pay, grant.as_str())?;
        }
        (State::Pending, None) => {
            let message = "the customer has not confirmed: send them to `redirectCheckoutUrl`, or name a grant on file";
            return Err(unconfirmed(message));
        }
        (State::Declined, _) => return Err(unconfirmed("the customer has cancelled: create another checkout")),
    }
    let amount = amount(checkout, &asked)?;
    let checkout = checkout.clone();
    let mut order = order(number(world), world.now(), checkout, asked);
    (order.original, order.open) = (amount, amount);
    place(world, order, capture)
}

/// 412: the customer has not confirmed, which a retry after the confirmation can cure.
fn unconfirmed(message: &str) -> Refusal {
    Refusal::afterpay(412, "invalid_order_transaction_status", message)
}

/// Another amount than the customer approved has to be owned up to.
fn amount(checkout: &Checkout, asked: &AuthorizePaymentRequest) -> Result<u64, Refusal> {
    let Some(amount) = &asked.amount else { return Ok(checkout.amount) };
    let amount = money::total(amount, "amount")?;
    if amount != checkout.amount && asked.is_checkout_adjusted != Some(true) {
        let message = "this is not the checkout's amount: leave it out, or set `isCheckoutAdjusted`";
        return Err(invalid("amount", message));
    }
    Ok(amount)
}

/// The order of a checkout, without its amounts.
fn order(id: String, now: Time, checkout: Checkout, asked: AuthorizePaymentRequest) -> Order {
    let view = checkout.view;
    let mut details = OrderDetails::new();
    details.consumer = view.consumer;
    details.billing = view.billing;
    // All recorded payments have it: the customer confirms an address even where the merchant sent none.
    let customer = details.consumer.as_ref();
    let shipping = asked.shipping.or(view.shipping).or_else(|| details.billing.clone());
    details.shipping = Some(shipping.unwrap_or_else(|| shipping::customers_own(customer)));
    details.courier = view.courier.map(shipping::normalized);
    details.items = asked.items.or(view.items).map(Into::into);
    details.discounts = view.discounts;
    details.tax_amount = view.tax_amount;
    details.shipping_amount = view.shipping_amount;
    Order {
        id,
        token: asked.token.as_str().to_owned(),
        cash_app_pay: checkout.cash_app_pay,
        declined: false,
        state: PaymentState::AuthApproved,
        original: 0,
        open: 0,
        captured: 0,
        refunded: 0,
        reversing: false,
        created_at: now,
        merchant_reference: asked.merchant_reference.or(view.merchant_reference),
        details,
        events: Vec::new(),
        refunds: Vec::new(),
    }
}

/// Order ids are numbers: disputes are filtered by them as such.
fn number(world: &mut World) -> String {
    loop {
        let bits = world.ids.uuid().bytes().fold(0_u64, |bits, byte| bits.wrapping_mul(31).wrapping_add(byte.into()));
        let id = (100_000_000_000 + bits % 900_000_000_000).to_string();
        if world.orders.get(&id).is_none() {
            return id;
        }
    }
}

/// The money is held, and captured if that is asked; or declined, which uses the token up as well. A declined authorization
/// is a 402 with the payment as its body, a declined full capture a 201 with it: both are recorded.
fn place(world: &mut World, mut order: Order, capture: bool) -> Result<Answer, Refusal> {
    let (now, amount) = (world.now(), order.original);
    let decline = magic::payment_decline(amount);
    if decline.is_some() {
        order.declined = true;
        order.open = 0;
        let (state, kind) = if capture {
            (PaymentState::CaptureDeclined, PaymentEventType::CaptureDeclined)
        } else {
            (PaymentState::AuthDeclined, PaymentEventType::AuthDeclined)
        };
        order.state = state;
        order.happened(&world.ids.uuid(), now, kind, amount);
    } else {
        order.happened(&world.ids.uuid(), now, PaymentEventType::AuthApproved, amount);
        if capture {
            captures::take(world, &mut order, amount);
        } else {
            world.timers.set(now + HELD, Timer::OrderLapses(order.id.clone()));
        }
    }
    if let Some(checkout) = world.checkouts.get_mut(&order.token) {
        checkout.payment = Some(order.id.clone());
    }
    let (view, id) = (order.view(), order.id.clone());
    world.orders.insert(order);
    if let Some(code) = decline.filter(|_| !capture) {
        // The message is for the record of calls alone.
        let message = format!("declined ({code}): ask the customer for another way to pay");
        return Err(Refusal::afterpay(402, "declined", &message).with_body(&id, &view));
    }
    let answer = Answer::created(&view, &id);
    Ok(if amount == magic::LOST_ANSWER { answer.lost() } else { answer })
}
