//! Several requests in one call: section "Request chains".
//!
//! A member is what a call of its own under the same key would be: authorized, limited, validated, kept under its own key
//! of idempotency and recorded. What can be found wrong with the whole is refused before any member is run. That an
//! answer lacks what a later member refers to shows only on the way: the whole is a 400 then too, and tells in
//! `responses` what was run, because that is not undone.

mod address;
mod plan;
mod reference;
#[cfg(test)]
mod tests;

use cashapp_pay_api::types::{
    ChainExecutionStatus, ChainResponse, CreateRequestChainRequest, RequestChainResponse, RequestMethod,
};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::call::Call;
use crate::contract::{Api, Violation};
use crate::engine::member;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

use plan::{Member, Plan};
use reference::Answers;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("create_request_chain", create)];

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let request: CreateRequestChainRequest = call.body()?;
    let plan = Plan::of(&request).map_err(|violations| Refusal::violations(Api::Pay, &violations))?;
    let mut responses: Vec<ChainResponse> = plan.members.iter().map(not_started).collect();
    let mut answers = Answers::default();
    for stage in &plan.stages {
        let mut ready = Vec::with_capacity(stage.len());
        for &index in stage {
            let made = plan.members[index].ready(&answers);
            ready.push((index, made.map_err(|violation| broken_off(&violation, &responses))?));
        }
        let mut failed = false;
        for (index, request) in ready {
            let member = &plan.members[index];
            let verdict = member::answer(world, call, member.route, &request.target, request.body.as_ref());
            failed |= verdict.status >= 400;
            let answer: Value = serde_json::from_slice(&verdict.body).unwrap_or_default();
            let response = &mut responses[index];
            response.execution_status = ChainExecutionStatus::Executed;
            response.path = Some(request.path);
            response.status_code = Some(verdict.status.into());
            response.body = answer.as_object().cloned().map(Into::into);
            response.completed_at = Some(world.now());
            answers.insert(&member.request.uid, answer);
        }
        if failed {
            break;
        }
    }
    Ok(Answer::new(201, &RequestChainResponse::new(responses)))
}

fn not_started(member: &Member<'_>) -> ChainResponse {
    let request = member.request;
    let mut response = ChainResponse::new(request.uid.as_str(), ChainExecutionStatus::NotStarted);
    response.method = Some(RequestMethod::from(&request.method));
    response.path = Some(request.path.clone());
    response
}

/// A reference to what the answer does not have: nothing more is run, and what was is told.
fn broken_off(violation: &Violation, responses: &[ChainResponse]) -> Refusal {
    let run = responses.iter().filter(|response| response.execution_status == ChainExecutionStatus::Executed);
    let run: Vec<&str> = run.map(|response| response.request_uid.as_str()).collect();
    let detail = format!("{} Run before, and not undone: {}; see `responses`.", violation.detail, run.join(", "));
    let mut refusal = Refusal::pay(violation.code.clone(), &detail).field(&violation.field);
    refusal.body["responses"] = json!(responses);
    refusal
}
