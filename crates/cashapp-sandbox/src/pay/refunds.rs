//! Refunds.

mod create;
mod void;

use cashapp_pay_api::types::{self, ErrorCode, ListRefundsQuery, RefundPage, RefundResponse, RefundStatus};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::payments;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

pub(crate) use void::lapse;

/// A refund.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Refund {
    /// As the API shows it.
    pub(crate) view: types::Refund,
    /// The payment, whose ledger has what this refund takes or sets aside.
    payment: String,
    /// Whether it was captured by another call than the one that made it.
    captured_later: bool,
}

impl Record for Refund {
    const KIND: &'static str = "refund";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_refunds", list),
    ("create_refund", create::create),
    ("retrieve_refund", retrieve),
    ("capture_refund", capture),
    ("void_refund", void::void),
    ("void_refund_by_idempotency_key", void::void_by_key),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListRefundsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.refunds, |refund| {
        let view = &refund.view;
        let selected = (query.reference_id.is_none() || view.reference_id == query.reference_id)
            && (query.customer_id.is_none() || view.customer_id == query.customer_id)
            && (query.merchant_id.is_none() || view.merchant_id == query.merchant_id);
        selected.then(|| view.clone())
    });
    let mut page = RefundPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = of_call(world, call)?.view.id.clone();
    answer(world, id.as_str())
}

/// Captures an authorized refund for its exact amount.
fn capture(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let Refund { view, payment, .. } = of_call(world, call)?.clone();
    if view.status != RefundStatus::Authorized {
        return Err(not_in_state(&view.status, "captured", "only an AUTHORIZED refund can be, once"));
    }
    payments::change(world, &payment, |payment| payment.ledger.refund_reserved(view.amount));
    change(world, view.id.as_str(), |refund| {
        refund.view.status = RefundStatus::Captured;
        refund.captured_later = true;
    });
    answer(world, view.id.as_str())
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Refund, Refusal> {
    let found = world.refunds.get(call.param("refund_id"));
    found.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no refund of this client with this id"))
}

fn answer(world: &World, id: &str) -> Result<Answer, Refusal> {
    let found = world.refunds.get(id);
    let refund = found.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no such refund"))?;
    Ok(Answer::ok(&RefundResponse::new(refund.view.clone())))
}

/// Changes a refund's status and tells the webhooks.
fn change(world: &mut World, id: &str, change: impl FnOnce(&mut Refund)) {
    let now = world.now();
    let Some(refund) = world.refunds.get_mut(id) else { return };
    change(refund);
    refund.view.updated_at = Some(now);
    let view = refund.view.clone();
    events::emit(world, Occurrence::RefundStatusUpdated(view));
}

fn not_in_state(status: &RefundStatus, what: &str, instead: &str) -> Refusal {
    let detail = format!("a refund that is {status} cannot be {what}: {instead}");
    Refusal::pay(ErrorCode::InvalidStateTransition, &detail)
}
