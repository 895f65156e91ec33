//! The client and its credentials, the documents and the record of calls.

use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::contract::{self, Api};
use crate::world::World;

pub(super) fn health(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "status": "ok", "now": world.now() }).into())
}

/// Secrets are told here on purpose: they are good for nothing outside of this sandbox, and a program in another language
/// has no other way to learn them.
pub(super) fn credentials(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    let account = world.account();
    let secret = world.api_keys.get(&account.first_key).map(|key| key.secret.expose());
    let reply = json!({
        "client_id": account.client_id,
        "client_secret": account.client_secret,
        "api_key_id": account.first_key,
        "api_key_secret": secret,
        "merchant_id": account.afterpay_merchant,
        "secret_key": account.secret_key,
        "notification_secret": account.notification_secret,
    });
    Ok(reply.into())
}

pub(super) fn pay_document(_world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(Reply::Document(contract::document(Api::Pay)))
}

pub(super) fn afterpay_document(_world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(Reply::Document(contract::document(Api::Afterpay)))
}

pub(super) fn calls(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let all = world.audit.calls().count();
    let limit = match asked.query("limit") {
        None => all,
        Some(limit) => limit.parse().map_err(|_| ControlError::bad_request("`limit` must be a whole number"))?,
    };
    let calls: Vec<_> = world.audit.calls().skip(all.saturating_sub(limit)).collect();
    Ok(json!({ "calls": calls }).into())
}

pub(super) fn disable_client(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(set_client_disabled(world, true).into())
}

pub(super) fn enable_client(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(set_client_disabled(world, false).into())
}

pub(super) fn set_client_disabled(world: &mut World, disabled: bool) -> serde_json::Value {
    if let Some(account) = world.accounts.get_mut("account") {
        account.client_disabled = disabled;
    }
    json!({ "disabled": disabled })
}
