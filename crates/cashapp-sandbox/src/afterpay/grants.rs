//! Grants on file at Afterpay: made of a customer's approval, and what charges need of them.

use cashapp_afterpay_api::types::{
    self, CreateGrantRequest, GrantId, OnFileGrantResponse, OnFileGrantStatus, OnFileGrantType,
};
use cashapp_pay_api::types::Action;
use chrono::Months;
use serde::{Deserialize, Serialize};

use super::approvals::State;
pub(crate) use super::grant_tokens::GrantToken;
use super::grant_tokens::LINK_CODE;
use super::{invalid, invalid_token, not_found, notifications, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::pay;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// How long a grant on file lives, ten years: section "Afterpay Global API".
const LIFE: Months = Months::new(120);

/// A grant on file, as the API shows it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct OnFileGrant {
    pub(super) view: types::OnFileGrant,
    expires_at: Time,
}

impl Record for OnFileGrant {
    const KIND: &'static str = "afterpay_grant";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The end of a grant that is given now.
pub(super) fn end(from: Time) -> Time {
    from.checked_add_months(LIFE).unwrap_or(Time::MAX_UTC)
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers =
    &[("create_grant", create), ("retrieve_grant", retrieve), ("revoke_grant", revoke)];

/// An approval becomes as many grants as were asked for, one a call. The same `requestId` with the same token gets the
/// grant that it made.
fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: CreateGrantRequest = call.body()?;
    let now = world.now();
    let Some(token) = world.grant_tokens.get(asked.token.as_str()).filter(|token| !token.is_alias()) else {
        return Err(invalid_token("there is no such token: start an approval or a link"));
    };
    if let Some((_, made)) = token.made.iter().find(|(request, _)| *request == asked.request_id) {
        let made = world.afterpay_grants.get(made).ok_or_else(|| not_found("there is no such grant"))?;
        return Ok(Answer::created(&OnFileGrantResponse::new(made.view.clone()), made.id()));
    }
    if now >= token.expires_at {
        return Err(invalid_token("the token has lapsed: start another approval"));
    }
    if token.state == State::Declined {
        return Err(invalid_token("the customer has declined: no grant can be made"));
    }
    let confirmed = match &asked.code {
        None => token.state == State::Approved,
        Some(_) if !token.is_link() => {
            return Err(invalid("code", "the customer of an approval is given no code: leave it out"));
        }
        Some(code) if code == LINK_CODE => true,
        Some(_) => return Err(invalid_token("this is not the code that the customer was given")),
    };
    if !confirmed {
        return Err(invalid_token("the customer has not approved yet: wait until they have come back"));
    }
    let Some(reference) = token.references.get(token.made.len()).cloned() else {
        return Err(invalid_token("all grants of this token have been made: start another approval"));
    };
    let email = token.email.clone();
    let expires_at = end(now);
    let mut view = types::OnFileGrant::new(GrantId::new(world.ids.uuid()), OnFileGrantStatus::Active);
    view.type_ = Some(OnFileGrantType::OnFile);
    view.created = Some(stamp(now));
    view.expires = Some(stamp(expires_at));
    view.merchant_reference = reference;
    view.consumer_reference = Some(world.ids.uuid());
    view.email = email;
    view.request_id = Some(asked.request_id.clone());
    let answer = Answer::created(&OnFileGrantResponse::new(view.clone()), view.id.as_str());
    if let Some(token) = world.grant_tokens.get_mut(asked.token.as_str()) {
        token.state = State::Approved;
        token.made.push((asked.request_id, view.id.as_str().to_owned()));
    }
    world.afterpay_grants.insert(OnFileGrant { view, expires_at });
    Ok(answer)
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let grant = world.afterpay_grants.get(call.param("grantId")).ok_or_else(unknown)?;
    Ok(Answer::ok(&OnFileGrantResponse::new(grant.view.clone())))
}

/// Revoking cannot be undone; revoking twice changes nothing.
fn revoke(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let now = world.now();
    let grant = world.afterpay_grants.get_mut(call.param("grantId")).ok_or_else(unknown)?;
    if grant.view.status == OnFileGrantStatus::Active {
        grant.view.status = OnFileGrantStatus::Cancelled;
        grant.view.cancelled = Some(stamp(now));
        let view = grant.view.clone();
        notifications::on_file_grant(world, view);
    }
    retrieve(world, call)
}

fn unknown() -> Refusal {
    not_found("there is no such grant on file; those of Cash App Pay are looked up by `POST /v2/grants/retrieve`")
}

/// The grant, if orders can be placed with it.
pub(super) fn active(world: &World, id: &str) -> Result<(), Refusal> {
    let refuse = |message: &str| Err(invalid("grantId", message));
    let Some(grant) = world.afterpay_grants.get(id) else {
        return refuse("there is no such grant on file at Afterpay; a grant of Cash App Pay is none");
    };
    if grant.view.status != OnFileGrantStatus::Active {
        return refuse("the grant was revoked: ask the customer for another approval");
    }
    if world.now() >= grant.expires_at {
        return refuse("the grant's ten years are over: ask the customer for another approval");
    }
    Ok(())
}

/// Whether a token can be charged with this grant instead of the customer's approval.
pub(super) fn chargeable(world: &World, cash_app_pay: bool, id: &str) -> Result<(), Refusal> {
    let refuse = |message: &str| Err(invalid("grantId", message));
    match (world.afterpay_grants.get(id).is_some(), cash_app_pay) {
        (true, false) => return active(world, id),
        (true, true) => return refuse("a checkout with `isCashAppPay` is charged with a grant of Cash App Pay"),
        (false, false) => return refuse("no such grant at Afterpay; one of Cash App Pay takes `isCashAppPay`"),
        (false, true) => {}
    }
    let usable = pay::grants::usable(world, id)
        .map_err(|refusal| invalid("grantId", &format!("{}: {}", refusal.code, refusal.detail)))?;
    match usable.action.as_deref() {
        None => Ok(()),
        Some(Action::OnFilePayment(action)) if world.brands.get(action.scope_id.as_str()).is_some() => Ok(()),
        Some(Action::OnFilePayment(_)) => {
            refuse("the grant is for another scope: request it for an `externalBrandId` of the mappings")
        }
        Some(_) => refuse("GRANT_ACTION_TYPE_MISMATCH: the grant is not one for payments on file"),
    }
}
