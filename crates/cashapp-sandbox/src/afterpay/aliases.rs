//! Aliases: other names for customers who are known by a token.

use cashapp_afterpay_api::types::{AliasGrantRequest, GrantAlias, GrantAliasResponse};
use chrono::TimeDelta;

use super::approvals::State;
use super::grant_tokens::{GrantToken, Kind};
use super::{durations, invalid, stamp};
use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// How long an alias is valid if nobody says otherwise.
const USUAL: TimeDelta = TimeDelta::days(30);

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("alias_grant", create)];

/// 403 and 415 are all that is documented, so 403 is for every token that cannot get an alias.
fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let asked: AliasGrantRequest = call.body()?;
    let now = world.now();
    let duration = match &asked.duration {
        None => USUAL,
        Some(text) => durations::read(text).ok_or_else(|| {
            invalid("duration", "give a duration of weeks, days or a time in ISO 8601 form, such as `P30D` or `PT12H`")
        })?,
    };
    let Some(expires_at) = now.checked_add_signed(duration) else {
        return Err(invalid("duration", "no alias can be valid for so long"));
    };
    let Some((email, phone_number, until)) = customer(world, &asked.token) else {
        return Err(Refusal::afterpay(403, "invalid_token", "there is no such token of a checkout or grant approval"));
    };
    if now >= until {
        return Err(Refusal::afterpay(403, "invalid_token", "the token has lapsed and can get no alias"));
    }
    let alias = GrantToken {
        id: world.ids.next("004."),
        kind: Kind::Alias,
        state: State::Pending,
        created_at: now,
        expires_at,
        email,
        phone_number,
        merchant: None,
        references: Vec::new(),
        made: Vec::new(),
    };
    let mut made = GrantAliasResponse::new(GrantAlias::new(alias.id.as_str()));
    made.expiry = Some(stamp(expires_at));
    let answer = Answer::ok(&made).making(&alias.id);
    world.grant_tokens.insert(alias);
    Ok(answer)
}

type Customer = (Option<String>, Option<String>, crate::clock::Time);

/// The customer's email address and telephone number, and when the token lapses.
fn customer(world: &World, token: &str) -> Option<Customer> {
    if let Some(checkout) = world.checkouts.get(token) {
        let consumer = checkout.view.consumer.clone().unwrap_or_default();
        return Some((consumer.email, consumer.phone_number, checkout.expires_at));
    }
    let token = world.grant_tokens.get(token).filter(|token| !token.is_alias())?;
    Some((token.email.clone(), token.phone_number.clone(), token.expires_at))
}
