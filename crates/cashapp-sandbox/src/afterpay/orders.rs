//! Orders that are made from a grant, without a checkout.

use cashapp_afterpay_api::types::{CheckoutToken, CreateOrderRequest, OrderResponse, ScheduledPayment};
use chrono::TimeDelta;

use super::{checkouts, grants, money};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// A customer pays in four parts, two weeks apart.
const PARTS: u64 = 4;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("create_order", create)];

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: CreateOrderRequest = call.body()?;
    let mut order = checkouts::prepare(call, &asked.amount, false)?;
    grants::active(world, asked.grant_id.as_str())?;
    checkouts::supersede(world, asked.grant_id.as_str());
    order.grant = Some(asked.grant_id.as_str().to_owned());
    let order = checkouts::insert(world, order, None);
    let Some(token) = order.view.token else { return Ok(Answer::empty()) };
    let mut made = OrderResponse::new(CheckoutToken::new(token.as_str()));
    made.expires = order.view.expires;
    made.payment_schedule = Some(schedule(world, order.amount));
    Ok(Answer::created(&made, token.as_str()))
}

/// Equal parts; the first one has the cents that are left over.
fn schedule(world: &World, amount: u64) -> Vec<ScheduledPayment> {
    let today = world.now().date_naive();
    let due = std::iter::successors(Some(today), |day| day.checked_add_signed(TimeDelta::weeks(2)));
    let parts = (0..PARTS).map(|part| amount / PARTS + if part == 0 { amount % PARTS } else { 0 });
    let payment = |(part, day): (u64, chrono::NaiveDate)| {
        let mut payment = ScheduledPayment::new();
        (payment.amount, payment.due_date) = (Some(money::write(part)), Some(day.to_string()));
        payment
    };
    parts.zip(due).map(payment).collect()
}
