//! Making keys, and what a key may give to another.
//!
//! The client secret creates keys for API keys only: the section "API keys" has the first key begin with `API_KEYS_READ`
//! and `API_KEYS_WRITE`. That key may create keys of any scope, and so may its successor: a key that it creates with its
//! own scopes, because it expires after 30 days like every other. All others can give no more than they have, so that a
//! key cannot be widened by way of a second one.

use cashapp_pay_api::types::{ApiKey, ApiKeyId, CreateApiKeyRequest, CreateApiKeyResponse, ErrorCode, Scope};

use super::Key;
use crate::answer::Answer;
use crate::call::Call;
use crate::refusal::Refusal;
use crate::world::World;

/// Makes a key. The answer that is kept for the key of idempotency has the secret in it, so a repetition tells it again.
pub(super) fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreateApiKeyRequest { api_key: new, .. } = call.body()?;
    let gives_any_scope = may_give(world, call, &new.scopes)?;
    let secret = world.ids.secret("CASH_").map_err(|error| {
        let detail = format!("the system gives the sandbox no random numbers: {error}");
        Refusal::pay(ErrorCode::InternalServerError, &detail)
    })?;
    let mut view = ApiKey::new(ApiKeyId::new(world.ids.next("KEY_")));
    let mut scopes: Vec<Scope> = Vec::new();
    for scope in new.scopes {
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    view.scopes = Some(scopes);
    view.reference_id = new.reference_id;
    let key = Key { gives_any_scope, ..Key::new(view, &secret, world.now()) };
    let answer =
        Answer::created(&CreateApiKeyResponse::new(key.view.clone(), key.secret.clone()), key.view.id.as_str());
    world.api_keys.insert(key);
    Ok(answer)
}

/// Whether the caller may make a key with these scopes, and whether that key may give any scope in its turn.
fn may_give(world: &World, call: &Call, scopes: &[Scope]) -> Result<bool, Refusal> {
    let Some(maker) = call.key.as_deref() else { return of_client_secret(scopes) };
    let maker = world.api_keys.get(maker);
    let beyond: Vec<&str> =
        scopes.iter().map(Scope::as_str).filter(|scope| !maker.is_some_and(|maker| maker.may(scope))).collect();
    if maker.is_some_and(|maker| maker.gives_any_scope) {
        let has_all = maker
            .and_then(|maker| maker.view.scopes.as_ref())
            .into_iter()
            .flatten()
            .all(|scope| scopes.contains(scope));
        return Ok(beyond.is_empty() && has_all);
    }
    if beyond.is_empty() {
        return Ok(false);
    }
    let detail = format!(
        "the key that signs has no {} to give: create this key with one that was created with the client secret",
        beyond.join(", ")
    );
    Err(Refusal::pay(ErrorCode::Forbidden, &detail).field("api_key.scopes"))
}

/// Checks the scopes of a key that the client secret creates. The code of the refusal is our decision: no document names
/// one.
fn of_client_secret(scopes: &[Scope]) -> Result<bool, Refusal> {
    let is_of_keys = |scope: &&Scope| matches!(scope, Scope::ApiKeysRead | Scope::ApiKeysWrite);
    let beyond: Vec<&str> = scopes.iter().filter(|scope| !is_of_keys(scope)).map(Scope::as_str).collect();
    if beyond.is_empty() {
        return Ok(true);
    }
    let detail = format!(
        "the client secret creates keys for API keys only: leave out {}, and create the keys that need it with the new key",
        beyond.join(", ")
    );
    Err(Refusal::pay(ErrorCode::Forbidden, &detail).field("api_key.scopes"))
}
