//! Checkouts: what a customer is asked to confirm.

use cashapp_afterpay_api::types::{self, CheckoutResponse, CheckoutToken, Money};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::approvals::{State, address};
pub(crate) use super::approvals::{approve, decline};
use super::{
    check_addresses, check_email, invalid, invalid_token, money, payments, precondition, stamp, unpayable_token,
};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// How long a checkout can be paid, by the guide. Another page says 60 minutes; `expires` decides.
const LIFE: TimeDelta = TimeDelta::minutes(180);

/// How long a checkout can be read: section "Afterpay Global API".
const READABLE: TimeDelta = TimeDelta::minutes(60);

/// What one order is asked for, and by whose leave. Its id is the token.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Checkout {
    id: String,
    /// As the API shows it.
    pub(super) view: types::Checkout,
    /// In cents.
    pub(super) amount: u64,
    pub(super) cash_app_pay: bool,
    pub(super) state: State,
    pub(super) expires_at: Time,
    /// Whether it was placed with a grant, so that there is no checkout to be read, and nobody to be asked.
    placed: bool,
    /// The grant that it was placed with.
    #[serde(default)]
    pub(super) grant: Option<String>,
    /// The payment that was made of it.
    pub(super) payment: Option<String>,
}

impl Record for Checkout {
    const KIND: &'static str = "checkout";

    fn id(&self) -> &str {
        &self.id
    }
}

/// What a new checkout or order has, and a checkout that is looked up has not.
const NOT_SHOWN: &[&str] = &["autopay", "enrichments", "grantId", "isCashAppPay", "paymentScheduleType", "requestId"];

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("create_checkout", create), ("retrieve_checkout", retrieve)];

/// What counts of a new checkout besides its view. An express checkout has no consumer, which the client's type requires.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewCheckout {
    amount: Money,
    is_cash_app_pay: Option<bool>,
}

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: NewCheckout = call.body()?;
    let checkout = prepare(call, &asked.amount, asked.is_cash_app_pay == Some(true))?;
    let checkout = insert(world, checkout, Some(&call.base));
    let mut made = CheckoutResponse::new(CheckoutToken::new(checkout.id.as_str()));
    made.expires.clone_from(&checkout.view.expires);
    made.redirect_checkout_url.clone_from(&checkout.view.redirect_checkout_url);
    Ok(Answer::created(&made, &checkout.id))
}

/// An unknown token is recorded as 412, and so is one that has expired or become an order documented.
fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let refuse = |message: &str| Err(invalid_token(message));
    let Some(checkout) = world.checkouts.get(call.param("token")) else { return refuse("there is no such checkout") };
    if checkout.placed {
        return refuse("this token is that of an order that was placed with a grant: it has no checkout");
    }
    if checkout.payment.is_some() {
        return refuse("the checkout has become an order: look it up by `GET /v2/payments/token:{token}`");
    }
    if checkout.state == State::Declined {
        return refuse("the customer has cancelled this checkout: create another");
    }
    if world.now() >= checkout.expires_at - (LIFE - READABLE) {
        return refuse("the checkout was made more than 60 minutes ago and cannot be read any longer");
    }
    Ok(Answer::ok(&checkout.view))
}

/// What is to be paid, from the body of a checkout or of an order, which have the same fields.
pub(super) fn prepare(call: &Call, amount: &Money, cash_app_pay: bool) -> Result<Checkout, Refusal> {
    let mut asked: Map<String, Value> = call.body()?;
    asked.retain(|field, _| !NOT_SHOWN.contains(&field.as_str()));
    let view: types::Checkout = call.read(&Value::Object(asked))?;
    let amount = money::total(amount, "amount")?;
    for (field, part) in [("taxAmount", &view.tax_amount), ("shippingAmount", &view.shipping_amount)] {
        let part = part.as_ref().map_or(Ok(0), |part| money::read(part, field))?;
        if part > amount {
            return Err(invalid(field, "it is a part of `amount` and cannot be more"));
        }
    }
    for (index, item) in view.items.iter().flatten().enumerate() {
        item.price.as_ref().map_or(Ok(0), |price| money::read(price, &format!("items.{index}.price")))?;
        if item.quantity.is_some_and(|quantity| quantity < 1) {
            return Err(invalid(&format!("items.{index}.quantity"), "at least one of an item is bought"));
        }
    }
    for (index, discount) in view.discounts.iter().flatten().enumerate() {
        discount.amount.as_ref().map_or(Ok(0), |off| money::read(off, &format!("discounts.{index}.amount")))?;
    }
    view.merchant.as_ref().map_or(Ok(()), check_addresses)?;
    view.consumer.as_ref().map_or(Ok(()), check_email)?;
    Ok(Checkout {
        id: String::new(),
        view,
        amount,
        cash_app_pay,
        state: State::Pending,
        expires_at: Time::default(),
        placed: false,
        grant: None,
        payment: None,
    })
}

/// Gives a checkout its token and puts it in; one without an address has been placed with a grant.
pub(super) fn insert(world: &mut World, mut checkout: Checkout, base: Option<&str>) -> Checkout {
    checkout.id = world.ids.next("002.");
    checkout.expires_at = world.now() + LIFE;
    checkout.view.token = Some(CheckoutToken::new(checkout.id.as_str()));
    checkout.view.expires = Some(stamp(checkout.expires_at));
    checkout.view.redirect_checkout_url = base.map(|base| address(base, &checkout.id));
    if base.is_none() {
        (checkout.placed, checkout.state) = (true, State::Approved);
    }
    world.checkouts.insert(checkout.clone());
    checkout
}

/// The checkout or order of a token that can still be paid, whether or not the customer has approved.
pub(super) fn payable<'a>(world: &'a World, token: &str) -> Result<&'a Checkout, Refusal> {
    let Some(checkout) = world.checkouts.get(token) else {
        return Err(unpayable_token("there is no such token: create a checkout, or place an order with a grant"));
    };
    if payments::of_token(world, token).is_some_and(|order| order.reversing) {
        return Err(precondition("the payment of this token is being reversed: create another checkout"));
    }
    if checkout.payment.is_some() {
        let message = "a payment was made of this token already: look it up by `GET /v2/payments/token:{token}`";
        return Err(unpayable_token(message));
    }
    if world.now() >= checkout.expires_at {
        return Err(unpayable_token("the token has expired: create another checkout"));
    }
    Ok(checkout)
}

/// Deletes the unpaid order that was placed before with this grant: a second order of one grant ends the first.
pub(super) fn supersede(world: &mut World, grant: &str) {
    let unpaid = |checkout: &&Checkout| checkout.grant.as_deref() == Some(grant) && checkout.payment.is_none();
    let Some(token) = world.checkouts.iter().find(unpaid).map(|checkout| checkout.id.clone()) else { return };
    world.checkouts.remove(&token);
}
