//! Disputes: what customers object to, and what becomes of it.
//!
//! Every dispute begins `RESPONSE_REQUIRED` (our decision). Documented is `NO_RESPONSE_REQUIRED` where Cash App takes the
//! liability, for `FR10`, but not how to tell when it does.

mod opening;
mod outcome;
#[cfg(test)]
mod tests;

use cashapp_pay_api::types::{self, DisputePage, DisputeResponse, DisputeState, ErrorCode};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::pay::evidence;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::timers::Timer;
use crate::world::World;

pub(crate) use opening::{credited, open, open_by_amount};
pub(crate) use outcome::decide;

/// How long the deciding of a challenged dispute takes. The documents do not say.
const DECIDED_AFTER: TimeDelta = TimeDelta::days(5);

/// A customer's objection to a payment.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Dispute {
    /// As the API shows it.
    pub(crate) view: types::Dispute,
}

impl Dispute {
    /// Whether it is still to be answered or decided.
    fn is_open(&self) -> bool {
        use DisputeState as State;
        matches!(self.view.state, State::ResponseRequired | State::NoResponseRequired | State::Processing)
    }
}

impl Record for Dispute {
    const KIND: &'static str = "dispute";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_disputes", list),
    ("retrieve_dispute", retrieve),
    ("accept_dispute", accept),
    ("challenge_dispute", challenge),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let merchant = call.query.get("merchant_id").and_then(Value::as_str);
    let found = paging.table(&world.disputes, |dispute| {
        let of = dispute.view.merchant_id.as_ref().map(types::MerchantId::as_str);
        (merchant.is_none() || merchant == of).then(|| dispute.view.clone())
    });
    let mut page = DisputePage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&DisputeResponse::new(of_call(world, call)?.view.clone())))
}

fn accept(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = awaiting_response(world, call, "accepted")?.id().to_owned();
    outcome::end(world, &id, DisputeState::Accepted);
    retrieve(world, call)
}

fn challenge(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = awaiting_response(world, call, "challenged")?.id().to_owned();
    if evidence::of_dispute(world, &id).next().is_none() {
        let detail = "a challenge needs evidence: add a text or a file first, before `response_due_at`";
        return Err(Refusal::pay(ErrorCode::DisputeMissingEvidence, detail));
    }
    begin_challenge(world, &id);
    retrieve(world, call)
}

fn begin_challenge(world: &mut World, id: &str) {
    let decided_at = world.now() + DECIDED_AFTER;
    world.timers.set(decided_at, Timer::DisputeIsDecided(id.to_owned()));
    outcome::set_state(world, id, DisputeState::Processing, |dispute| dispute.response_due_at = None);
}

/// The timer of the time to respond: a dispute with evidence is challenged by itself then, one without is lost.
pub(crate) fn run_out(world: &mut World, id: &str) {
    if world.disputes.get(id).is_none_or(|dispute| dispute.view.state != DisputeState::ResponseRequired) {
        return;
    }
    if evidence::of_dispute(world, id).next().is_some() {
        begin_challenge(world, id);
    } else {
        outcome::end(world, id, DisputeState::Lost);
    }
}

/// The timer of the decision: what the evidence asks for.
pub(crate) fn settle(world: &mut World, id: &str) {
    if world.disputes.get(id).is_some_and(|dispute| dispute.view.state == DisputeState::Processing) {
        let state = evidence::outcome(world, id);
        outcome::end(world, id, state);
    }
}

/// The dispute that a call is about.
pub(crate) fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a Dispute, Refusal> {
    let dispute = world.disputes.get(call.param("dispute_id"));
    dispute.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, "there is no such dispute: correct the id"))
}

/// The dispute that a call is about, if it still waits for the merchant's answer.
pub(crate) fn awaiting_response<'a>(world: &'a World, call: &Call, doing: &str) -> Result<&'a Dispute, Refusal> {
    let dispute = of_call(world, call)?;
    if dispute.view.state == DisputeState::ResponseRequired {
        return Ok(dispute);
    }
    let detail = format!(
        "the dispute is {} and cannot be {doing}: only one that is RESPONSE_REQUIRED can, before `response_due_at`",
        dispute.view.state
    );
    Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail))
}
