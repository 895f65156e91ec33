//! Tokens that wait for a customer's leave, and become grants.

use cashapp_afterpay_api::types::{
    self, CheckoutMerchant, GrantApprovalResponse, GrantLinkDeliveryType, GrantLinkResponse, StartGrantApprovalRequest,
    StartGrantLinkRequest,
};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::approvals::{State, address};
use super::{check_addresses, check_email, invalid, invalid_token, not_found, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// What the message to the customer of a link would say. With it a link needs no other approval.
pub(super) const LINK_CODE: &str = "000000";

/// How long an approval waits for its customer. The documents name no figure; it is that of a checkout's reading.
const RETAINED: TimeDelta = TimeDelta::minutes(60);

/// How long a link waits for its customer.
const LINKED: TimeDelta = TimeDelta::minutes(15);

/// How many messages a customer gets in an hour: the documents know a limit and do not say which.
const MESSAGES: usize = 5;

/// What a token stands for.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) enum Kind {
    /// The customer approves at an address.
    Approval,
    /// Another name of a customer who is known by a token.
    Alias,
    /// The customer behind an alias is written to, and gives a code.
    Link { alias: String, request: String },
}

/// A token of a grant that is not made yet.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct GrantToken {
    pub(super) id: String,
    pub(super) kind: Kind,
    pub(super) state: State,
    pub(super) created_at: Time,
    pub(super) expires_at: Time,
    pub(super) email: Option<String>,
    pub(super) phone_number: Option<String>,
    pub(super) merchant: Option<CheckoutMerchant>,
    /// The merchant's references of the grants that are asked for.
    pub(super) references: Vec<Option<String>>,
    /// The grants that were made of it, each after its `requestId`.
    pub(super) made: Vec<(String, String)>,
}

impl GrantToken {
    pub(super) fn is_alias(&self) -> bool {
        self.kind == Kind::Alias
    }

    pub(super) fn is_link(&self) -> bool {
        matches!(self.kind, Kind::Link { .. })
    }
}

impl Record for GrantToken {
    const KIND: &'static str = "grant_token";

    fn id(&self) -> &str {
        &self.id
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("start_grant_approval", start_approval), ("start_grant_link", start_link)];

fn start_approval(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: StartGrantApprovalRequest = call.body()?;
    if asked.grants.is_empty() {
        return Err(invalid("grants", "name at least one grant to ask for"));
    }
    check_addresses(&asked.merchant)?;
    asked.consumer.as_ref().map_or(Ok(()), check_email)?;
    let token = GrantToken {
        id: world.ids.next("003."),
        kind: Kind::Approval,
        state: State::Pending,
        created_at: world.now(),
        expires_at: world.now() + RETAINED,
        email: asked.consumer.as_ref().and_then(|consumer| consumer.email.clone()),
        phone_number: asked.consumer.and_then(|consumer| consumer.phone_number),
        merchant: Some(asked.merchant),
        references: asked.grants.into_iter().map(|grant| grant.merchant_reference).collect(),
        made: Vec::new(),
    };
    let id = types::GrantToken::new(token.id.as_str());
    let mut started = GrantApprovalResponse::new(id, address(&call.base, &token.id));
    started.expires = Some(stamp(token.expires_at));
    let answer = Answer::ok(&started).making(&token.id);
    world.grant_tokens.insert(token);
    Ok(answer)
}

/// The same `requestId` with the same alias gets the link that it started, and writes to nobody again.
fn start_link(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: StartGrantLinkRequest = call.body()?;
    let now = world.now();
    let Some(alias) = world.grant_tokens.get(asked.alias.as_str()).filter(|token| token.is_alias()) else {
        return Err(not_found("there is no such alias: make one by `POST /v2/grants/alias`"));
    };
    let kind = Kind::Link { alias: alias.id.clone(), request: asked.request_id.clone() };
    if let Some(started) = world.grant_tokens.iter().find(|token| token.kind == kind) {
        return Ok(Answer::created(&link(started, asked.request_id), &started.id));
    }
    if now >= alias.expires_at {
        return Err(invalid_token("the alias has lapsed: make another"));
    }
    let recent = |token: &&GrantToken| {
        matches!(&token.kind, Kind::Link { alias: of, .. } if *of == alias.id)
            && now - token.created_at < TimeDelta::hours(1)
    };
    if world.grant_tokens.iter().filter(recent).count() >= MESSAGES {
        let message = "the customer has been written to five times within an hour: wait before you start another link";
        return Err(Refusal::afterpay(429, "too_many_requests", message));
    }
    let token = GrantToken {
        id: String::new(),
        kind,
        state: State::Pending,
        created_at: now,
        expires_at: now + LINKED,
        references: vec![None],
        made: Vec::new(),
        ..alias.clone()
    };
    let token = GrantToken { id: world.ids.next("005."), ..token };
    let answer = Answer::created(&link(&token, asked.request_id), &token.id);
    world.grant_tokens.insert(token);
    Ok(answer)
}

fn link(token: &GrantToken, request: String) -> GrantLinkResponse {
    let mut link = GrantLinkResponse::new(types::GrantToken::new(token.id.as_str()));
    link.request_id = Some(request);
    link.expires_at = Some(stamp(token.expires_at));
    let by_phone = token.phone_number.is_some();
    link.delivery_type = Some(if by_phone { GrantLinkDeliveryType::Sms } else { GrantLinkDeliveryType::Email });
    link
}
