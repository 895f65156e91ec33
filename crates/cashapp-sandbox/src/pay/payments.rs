//! Payments.

mod capture;
mod create;
mod fees;
mod ledger;
mod magic;
mod permission;
mod seeding;
mod store;
mod void;

use std::borrow::Cow;

use cashapp_pay_api::types::{
    self, ErrorCode, FeeRate, ListPaymentsQuery, PaymentPage, PaymentResponse, PaymentStatus,
};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

pub(crate) use create::is_decline;
pub(crate) use ledger::Ledger;
pub(crate) use magic::{ANSWER_LOST, decline as magic_decline};
pub(crate) use permission::in_scope;
pub(crate) use seeding::seed;
pub(crate) use store::Payments;
pub(crate) use void::lapse;

/// A payment.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Payment {
    /// As the API shows it; its amounts are those of the ledger.
    pub(crate) view: types::Payment,
    pub(crate) ledger: Ledger,
    /// Whether it was captured by another call than the one that made it.
    captured_later: bool,
}

impl Payment {
    /// Writes into the view what follows from the ledger.
    fn show(&mut self, now: Time) {
        let view = &mut self.view;
        view.net_amount = Some(self.ledger.net());
        view.captured_amount = Some(self.ledger.captured());
        view.voided_amount = Some(self.ledger.voided());
        view.refunded_amount = Some(self.ledger.refunded());
        view.fee_amount = Some(fees::amount(view.fee_rate.as_ref().unwrap_or(&FeeRate::new()), self.ledger.captured()));
        view.updated_at = Some(now);
    }
}

impl Record for Payment {
    const KIND: &'static str = "payment";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_payments", list),
    ("create_payment", create::create),
    ("retrieve_payment", retrieve),
    ("capture_payment", capture::capture),
    ("void_payment", void::void),
    ("void_payment_by_idempotency_key", void::void_by_key),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListPaymentsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.payments.table, |row| row.is_asked_for(&query).then(|| row.payment().view.clone()));
    let mut page = PaymentPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = of_call(world, call)?.view.id.clone();
    answer(world, id.as_str())
}

/// The payment that a call's path names.
pub(crate) fn of_call<'a>(world: &'a World, call: &Call) -> Result<Cow<'a, Payment>, Refusal> {
    let found = world.payments.get(call.param("payment_id"));
    found.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no payment of this client with this id"))
}

fn answer(world: &World, id: &str) -> Result<Answer, Refusal> {
    let found = world.payments.get(id);
    let payment = found.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no such payment"))?;
    Ok(Answer::ok(&PaymentResponse::new(payment.view.clone())))
}

/// Changes a payment; if its status is another afterwards, the webhooks are told.
pub(crate) fn change(world: &mut World, id: &str, change: impl FnOnce(&mut Payment)) {
    let now = world.now();
    let Some(payment) = world.payments.get_mut(id) else { return };
    let before = payment.view.status.clone();
    change(payment);
    payment.show(now);
    if payment.view.status != before {
        let view = payment.view.clone();
        events::emit(world, Occurrence::PaymentStatusUpdated(view));
    }
}

fn not_in_state(status: &PaymentStatus, what: &str, instead: &str) -> Refusal {
    let detail = format!("a payment that is {status} cannot be {what}: {instead}");
    Refusal::pay(ErrorCode::InvalidStateTransition, &detail)
}
