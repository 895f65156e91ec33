//! From a token to a payment: authorized for later, or captured in full at once.

use cashapp_afterpay_api::types::{AuthorizePaymentRequest, OrderDetails, PaymentEventType, PaymentState};

use super::approvals::State;
use super::checkouts::{self, Checkout};
use super::payments::{HELD, Order};
use super::{captures, grants, invalid, invalid_token, magic, money};
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
    let amount = amount(checkout, &asked)?;
    match &asked.grant_id {
        Some(grant) => grants::chargeable(world, checkout.cash_app_pay, grant.as_str())?,
        None if checkout.state == State::Approved => {}
        None => {
            let message = "the customer has not approved: send them to `redirectCheckoutUrl`, or name a grant on file";
            return Err(invalid_token(message));
        }
    }
    let checkout = checkout.clone();
    let mut order = order(number(world), world.now(), checkout, asked);
    (order.original, order.open) = (amount, amount);
    place(world, order, capture)
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
    details.shipping = asked.shipping.or(view.shipping);
    details.courier = view.courier;
    details.items = asked.items.or(view.items);
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

/// The money is held, and captured if that is asked; or declined, which uses the token up as well.
fn place(world: &mut World, mut order: Order, capture: bool) -> Result<Answer, Refusal> {
    let (now, amount) = (world.now(), order.original);
    let refusal = magic::payment_decline(amount).map(|code| {
        order.declined = true;
        order.open = 0;
        let (state, kind) = if capture {
            (PaymentState::CaptureDeclined, PaymentEventType::CaptureDeclined)
        } else {
            (PaymentState::AuthDeclined, PaymentEventType::AuthDeclined)
        };
        order.state = state;
        order.happened(&world.ids.uuid(), now, kind, amount);
        declined(402, order.cash_app_pay, code, &order.id)
    });
    if refusal.is_none() {
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
    let answer = Answer::created(&order.view(), &order.id);
    world.orders.insert(order);
    match refusal {
        Some(refusal) => Err(refusal),
        None if amount == magic::LOST_ANSWER => Ok(answer.lost()),
        None => Ok(answer),
    }
}

/// The money was refused, for good. Of a Cash App Pay order the message carries Cash App's own code.
pub(super) fn declined(status: u16, cash_app_pay: bool, code: &str, id: &str) -> Refusal {
    let code = if cash_app_pay { format!(" ({code})") } else { String::new() };
    let message = format!("declined{code}: do not repeat it, ask the customer for another way to pay");
    let refusal = Refusal::afterpay(status, "declined", &message).settled();
    Refusal { resource: Some(id.into()), ..refusal }
}
