//! Disputes: opened by customers, ended by somebody or by time.

#[cfg(test)]
mod tests;

use cashapp_afterpay_api::types::{
    self, DisputeClosingReason, DisputeEvidence, DisputeId, DisputeMeta, DisputeNotificationType, DisputePage,
    DisputeReason, DisputeStatus, ListDisputesQuery, OrderId, Timestamp,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

pub(crate) use super::dispute_files::File;
use super::dispute_responses::REVIEW;
use super::{invalid, magic, money, not_found, notifications, payments, precondition, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::timers::Timer;
use crate::world::World;

/// How long a merchant has to respond. The documents name no figure.
const RESPONSE: TimeDelta = TimeDelta::days(14);

/// A page without a `limit`, and the largest one.
const LIMIT: (u32, u32) = (20, 250);

/// A dispute, as the API shows it, and what the merchant has said to it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Dispute {
    pub(super) view: types::Dispute,
    opened_at: Time,
    pub(super) evidence: Option<DisputeEvidence>,
}

impl Record for Dispute {
    const KIND: &'static str = "afterpay_dispute";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("list_disputes", list), ("retrieve_dispute", retrieve)];

/// The newest first.
fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListDisputesQuery = call.query()?;
    let own = query.merchant.as_ref().is_none_or(|merchant| *merchant == world.account().afterpay_merchant);
    let found: Vec<&Dispute> = world
        .afterpay_disputes
        .iter()
        .rev()
        .filter(|_| own)
        .filter(|dispute| query.order.is_none() || dispute.view.order == query.order)
        .filter(|dispute| query.status.as_ref().is_none_or(|status| dispute.view.status == *status))
        .filter(|dispute| query.opened_after.is_none_or(|after| dispute.opened_at >= after))
        .filter(|dispute| query.opened_before.is_none_or(|before| dispute.opened_at <= before))
        .collect();
    let (offset, limit) = (query.offset.unwrap_or(0), query.limit.unwrap_or(LIMIT.0).min(LIMIT.1));
    let total = found.len();
    let data = found.into_iter().skip(offset as usize).take(limit as usize).map(|dispute| dispute.view.clone());
    let mut page = DisputePage::new(data);
    page.total = i64::try_from(total).ok();
    (page.offset, page.limit) = (Some(offset.into()), Some(limit.into()));
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&dispute(world, call.param("dispute_id"))?.view))
}

/// The dispute of an id.
pub(super) fn dispute<'a>(world: &'a World, id: &str) -> Result<&'a Dispute, Refusal> {
    world.afterpay_disputes.get(id).ok_or_else(|| not_found("there is no such dispute"))
}

/// A customer disputes an order. The dispute's id.
pub(crate) fn open(world: &mut World, order: &str, reason: &str) -> Result<String, Refusal> {
    open_over(world, order, reason, None)
}

/// An order is disputed for what was captured and not given back, or else for what is held; or for another amount.
fn open_over(world: &mut World, order: &str, reason: &str, amount: Option<u64>) -> Result<String, Refusal> {
    let reason = DisputeReason::from(reason);
    if !reason.is_known() {
        return Err(invalid("reason", &format!("a dispute's reason is one of {}", DisputeReason::KNOWN.join(", "))));
    }
    let order = payments::order(world, order)?;
    let at_stake = if order.kept() > 0 { order.kept() } else { order.open };
    if at_stake == 0 {
        return Err(precondition("nothing of this order is left to be disputed"));
    }
    let disputed = Some(OrderId::new(order.id.as_str()));
    if world.afterpay_disputes.iter().any(|known| known.view.order == disputed && known.view.open == Some(true)) {
        return Err(precondition("the order is disputed already"));
    }
    let (now, amount) = (world.now(), money::text(amount.unwrap_or(at_stake)));
    let mut meta = DisputeMeta::new();
    meta.transaction_amount = Some(money::text(order.original));
    meta.order_type = Some(if order.cash_app_pay { "CASH_APP_PAY" } else { "PAY_BY_INSTALLMENT" }.to_owned());
    let mut view = types::Dispute::new(DisputeId::new(""), DisputeStatus::NeedsResponse);
    view.order = disputed;
    view.settlement_amount = Some(amount.clone());
    view.amount = Some(amount);
    view.open = Some(true);
    view.opening_note = Some(format!("The customer says: {}.", reason.as_str().replace('_', " ")));
    view.reason = Some(reason);
    view.response_due_by = Some(stamp(now + RESPONSE));
    view.created_at = Some(stamp(now));
    view.updated_at = Some(stamp(now));
    view.merchant_order_id.clone_from(&order.merchant_reference);
    view.transaction_date = Some(stamp(order.created_at));
    view.meta = Some(meta);
    let id = world.ids.uuid();
    view.id = DisputeId::new(id.as_str());
    notifications::dispute(world, &view, DisputeNotificationType::Created);
    world.afterpay_disputes.insert(Dispute { view, opened_at: now, evidence: None });
    world.timers.set(now + RESPONSE, Timer::AfterpayDisputeIsDue(id.clone()));
    Ok(id)
}

/// The timer of an order whose amount is magic. 89.01 is disputed for another amount than was paid.
pub(crate) fn open_by_amount(world: &mut World, order: &str) {
    let standing = world.orders.get(order).filter(|order| !order.reversing);
    let Some(captured) = standing.map(|order| order.captured) else { return };
    let Some(reason) = magic::dispute(captured) else { return };
    let amount = (captured == magic::OTHER_AMOUNT).then_some(captured - 1_00);
    // An order of which nothing is left is not disputed, and that is all.
    let _ = open_over(world, order, reason.as_str(), amount);
}

/// The timer of a dispute that nobody responded to.
pub(crate) fn run_out(world: &mut World, id: &str) {
    let Some(dispute) = world.afterpay_disputes.get(id) else { return };
    // The customer may have said more since this timer was set.
    let due = dispute.view.response_due_by.as_ref().and_then(Timestamp::to_utc);
    if dispute.view.status == DisputeStatus::NeedsResponse && due.is_none_or(|due| world.now() >= due) {
        close(world, id, DisputeStatus::Lost, Some(DisputeClosingReason::DeadlineExpired));
    }
}

/// The timer of a dispute with evidence. It convinces, unless its text is `losing_evidence`.
pub(crate) fn settle(world: &mut World, id: &str) {
    let Some(dispute) = world.afterpay_disputes.get(id) else { return };
    let submitted = dispute.view.updated_at.as_ref().and_then(Timestamp::to_utc);
    let examined = submitted.is_none_or(|submitted| world.now() - submitted >= REVIEW);
    if dispute.view.status != DisputeStatus::UnderReview || !examined {
        return;
    }
    let loses = dispute.evidence.as_ref().and_then(|evidence| evidence.uncategorized_text.as_deref())
        == Some("losing_evidence");
    let (status, reason) = if loses {
        (DisputeStatus::Lost, DisputeClosingReason::EvidenceRejected)
    } else {
        (DisputeStatus::Won, DisputeClosingReason::EvidenceAccepted)
    };
    close(world, id, status, Some(reason));
}

/// A dispute with evidence is decided: `won` or `lost`. One without can only be withdrawn, which is `won` as well.
pub(crate) fn decide(world: &mut World, id: &str, status: &str) -> Result<(), Refusal> {
    let (now, status) = (dispute(world, id)?.view.status.clone(), DisputeStatus::from(status));
    let reason = match (now, &status) {
        (DisputeStatus::UnderReview, DisputeStatus::Won) => DisputeClosingReason::EvidenceAccepted,
        (DisputeStatus::UnderReview, DisputeStatus::Lost) => DisputeClosingReason::EvidenceRejected,
        (DisputeStatus::NeedsResponse, DisputeStatus::Won) => DisputeClosingReason::CustomerCancelled,
        (DisputeStatus::NeedsResponse, DisputeStatus::Lost) => {
            return Err(precondition("respond first, accept the dispute, or let its time run out"));
        }
        (_, DisputeStatus::Won | DisputeStatus::Lost) => return Err(precondition("the dispute is decided already")),
        _ => return Err(invalid("status", "a dispute is decided as `won` or `lost`")),
    };
    close(world, id, status, Some(reason));
    Ok(())
}

/// The customer says more, which returns a dispute that is examined to the merchant, who can respond again.
pub(crate) fn customer_updates(world: &mut World, id: &str) -> Result<(), Refusal> {
    if dispute(world, id)?.view.open != Some(true) {
        return Err(precondition("the dispute is decided already"));
    }
    let due = world.now() + RESPONSE;
    change(world, id, |dispute| {
        dispute.evidence = None;
        dispute.view.status = DisputeStatus::NeedsResponse;
        dispute.view.response_due_by = Some(stamp(due));
    });
    world.timers.set(due, Timer::AfterpayDisputeIsDue(id.to_owned()));
    Ok(())
}

/// The customer withdraws a dispute, which the merchant wins by it.
pub(crate) fn customer_cancels(world: &mut World, id: &str) -> Result<(), Refusal> {
    if dispute(world, id)?.view.open != Some(true) {
        return Err(precondition("the dispute is decided already"));
    }
    close(world, id, DisputeStatus::Won, Some(DisputeClosingReason::CustomerCancelled));
    Ok(())
}

/// The merchant has voided or refunded a disputed order, which ends a dispute that waits for the merchant.
pub(super) fn given_back(world: &mut World, order: &str, status: DisputeStatus) {
    let waits = |dispute: &&Dispute| {
        dispute.view.order.as_ref().is_some_and(|disputed| disputed.as_str() == order)
            && dispute.view.status == DisputeStatus::NeedsResponse
    };
    let Some(id) = world.afterpay_disputes.iter().find(waits).map(|dispute| dispute.id().to_owned()) else { return };
    close(world, &id, status, None);
}

/// Ends a dispute.
pub(super) fn close(world: &mut World, id: &str, status: DisputeStatus, reason: Option<DisputeClosingReason>) {
    change(world, id, |dispute| {
        dispute.view.status = status;
        dispute.view.open = Some(false);
        dispute.view.closing_reason = reason;
    });
}

/// Changes a dispute and tells it.
pub(super) fn change(world: &mut World, id: &str, how: impl FnOnce(&mut Dispute)) {
    let now = world.now();
    let Some(dispute) = world.afterpay_disputes.get_mut(id) else { return };
    how(dispute);
    dispute.view.updated_at = Some(stamp(now));
    let view = dispute.view.clone();
    notifications::dispute(world, &view, DisputeNotificationType::Updated);
}
