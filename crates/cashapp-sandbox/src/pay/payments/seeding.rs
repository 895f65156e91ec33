//! Payments that a sandbox can begin with, as many as a long listing needs.

use cashapp_pay_api::types::{
    self, Action, Channel, Currency, CustomerId, GrantId, ListPaymentsQuery, MerchantId, OnFilePaymentAction,
    PaymentId, PaymentStatus, ScopeId,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::store::Row;
use super::{Ledger, Payment};
use crate::clock::Time;
use crate::pay::{customers, grants, seed};
use crate::world::World;

/// Who made them.
const BUYER: &str = "CST_sandbox:buyer";
/// What this customer has agreed to.
const GRANT: &str = "GRG_sandbox:buyer";
/// How their ids begin; the number of the order follows.
const ID: &str = "PWC_sandbox:";
/// How their reference ids begin; the number of the order follows.
const REFERENCE: &str = "order-";
/// The time from one to the next, if there is so much.
const STEP: TimeDelta = TimeDelta::minutes(1);

/// A payment that nothing has happened to since it was seeded.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seeded {
    pub(super) id: Box<str>,
    created_at: Time,
}

impl Seeded {
    fn new(number: usize, created_at: Time) -> Self {
        Self { id: format!("{ID}{number}").into(), created_at }
    }

    pub(super) fn is_id(id: &str) -> bool {
        id.starts_with(ID)
    }

    /// The number of the order, as it is written.
    fn number(&self) -> &str {
        self.id.strip_prefix(ID).unwrap_or_default()
    }

    /// Whether a listing asks for it: told without making the whole payment, of which a filter may pass over a million.
    pub(super) fn is_asked_for(&self, query: &ListPaymentsQuery) -> bool {
        let reference = query.reference_id.as_deref();
        reference.is_none_or(|reference| reference.strip_prefix(REFERENCE) == Some(self.number()))
            && query.customer_id.as_ref().is_none_or(|customer| customer.as_str() == BUYER)
            && query.merchant_id.as_ref().is_none_or(|merchant| merchant.as_str() == seed::MERCHANT)
    }

    pub(super) fn payment(&self) -> Payment {
        let number = self.number();
        let amount = amount(number.parse().unwrap_or_default());
        let id = PaymentId::new(&*self.id);
        let mut view = types::Payment::new(id, amount, Currency::Usd, PaymentStatus::Captured);
        view.customer_id = Some(CustomerId::new(BUYER));
        view.merchant_id = Some(MerchantId::new(seed::MERCHANT));
        view.grant_id = Some(GrantId::new(GRANT));
        view.reference_id = Some(format!("{REFERENCE}{number}"));
        view.created_at = Some(self.created_at);
        view.fee_rate = Some(seed::fee_rate());
        let mut ledger = Ledger::authorize(amount);
        ledger.capture(amount);
        let mut payment = Payment { view, ledger, captured_later: false };
        payment.show(self.created_at);
        payment
    }
}

/// From 1.99 to 59.99, and never a magic amount, not even of a part that is refunded.
fn amount(number: i64) -> i64 {
    199 + number.wrapping_mul(7919).rem_euclid(5801)
}

/// Puts in captured payments of one customer, one older than the other; the newest is the one with the highest number.
pub(crate) fn seed(world: &mut World, number: u32) {
    let (known, number) = (world.payments.seeded, number as usize);
    let missing = number.saturating_sub(known);
    if missing == 0 {
        return;
    }
    if world.customers.get(BUYER).is_none() {
        customers::create(world, BUYER, "$buyer");
    }
    if world.grants.get(GRANT).is_none() {
        let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(seed::BRAND)));
        grants::seed_one(world, GRANT, BUYER, action, Channel::Online);
    }
    let now = world.now();
    let newest = world.payments.iter().next_back().and_then(|payment| payment.view.created_at);
    let mut age = i32::try_from(missing).unwrap_or(i32::MAX);
    // What is added to a database comes after what is there, as its place in the list says.
    let step = newest.map_or(STEP, |newest| STEP.min((now - newest) / age)).num_milliseconds().max(0);
    world.payments.table.reserve(missing);
    for number in known + 1..=number {
        age = age.saturating_sub(1);
        let created_at = now.checked_sub_signed(TimeDelta::milliseconds(step * i64::from(age))).unwrap_or(now);
        world.payments.table.insert(Row::Seeded(Seeded::new(number, created_at)));
    }
    world.payments.seeded = number;
}
