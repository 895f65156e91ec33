//! What a merchant can say to a dispute: evidence against it, once, or that it is right.

use cashapp_afterpay_api::types::{DisputeClosingReason, DisputeEvidence, DisputeStatus, RespondToDisputeRequest};
use chrono::TimeDelta;

use super::disputes::{self, Dispute};
use super::{dispute_files, invalid, precondition};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::world::World;

/// How long evidence is examined. The documents name no figure.
pub(super) const REVIEW: TimeDelta = TimeDelta::days(7);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("respond_to_dispute", respond), ("accept_dispute", accept)];

fn respond(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: RespondToDisputeRequest = call.body()?;
    let id = call.param("dispute_id").to_owned();
    waiting(disputes::dispute(world, &id)?)?;
    if asked.id.as_ref().is_some_and(|other| other.as_str() != id) {
        return Err(invalid("id", "this is not the dispute of the path: leave it out"));
    }
    let Some(evidence) = asked.evidence.filter(|evidence| *evidence != DisputeEvidence::default()) else {
        return Err(invalid("evidence", "say or show something: evidence can be submitted once only"));
    };
    let files = [
        ("evidence.refundPolicy", &evidence.refund_policy),
        ("evidence.shippingDocumentation", &evidence.shipping_documentation),
        ("evidence.uncategorizedFile", &evidence.uncategorized_file),
    ];
    for (field, file) in files {
        if file.as_ref().is_some_and(|file| dispute_files::kept(world, file).is_none()) {
            return Err(invalid(field, "there is no such file, or it has expired: upload it and give its id"));
        }
    }
    disputes::change(world, &id, |dispute| {
        dispute.evidence = Some(evidence);
        dispute.view.status = DisputeStatus::UnderReview;
    });
    world.timers.set(world.now() + REVIEW, Timer::AfterpayDisputeIsDecided(id.clone()));
    Ok(Answer::ok(&disputes::dispute(world, &id)?.view))
}

fn accept(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = call.param("dispute_id").to_owned();
    waiting(disputes::dispute(world, &id)?)?;
    disputes::close(world, &id, DisputeStatus::Lost, Some(DisputeClosingReason::MerchantAccepted));
    Ok(Answer::ok(&disputes::dispute(world, &id)?.view))
}

/// Only a dispute that waits for the merchant can be responded to or accepted.
fn waiting(dispute: &Dispute) -> Result<(), Refusal> {
    match &dispute.view.status {
        DisputeStatus::NeedsResponse => Ok(()),
        DisputeStatus::UnderReview => {
            Err(precondition("evidence was submitted already, which is possible once: wait for the decision"))
        }
        status => Err(precondition(&format!("the dispute has ended: it is {status}"))),
    }
}
