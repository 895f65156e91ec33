//! API keys: they live 30 days, and their secrets are shown once.

mod make;

use cashapp_core::Secret;
use cashapp_pay_api::types::{ApiKey, ApiKeyPage, ApiKeyResponse, ErrorCode};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::world::World;

/// How long a key can be used: section "API keys".
const LIFETIME: TimeDelta = TimeDelta::days(30);

/// A key with its secret.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Key {
    /// As the API shows it.
    pub(crate) view: ApiKey,
    pub(crate) secret: Secret,
    /// A deleted key is remembered, so that whoever still uses it is told so.
    pub(crate) revoked: bool,
    /// Whether it may make keys that can do what it cannot do itself: see [`make`].
    #[serde(default)]
    gives_any_scope: bool,
}

impl Key {
    /// A key that is made now.
    pub(crate) fn new(mut view: ApiKey, secret: &str, now: Time) -> Self {
        view.created_at = Some(now);
        view.expires_at = Some(now + LIFETIME);
        Self { view, secret: Secret::new(secret), revoked: false, gives_any_scope: false }
    }

    /// When it ceases to be usable.
    pub(crate) fn expires_at(&self) -> Time {
        self.view.expires_at.unwrap_or_default()
    }

    /// Whether it has this scope.
    pub(crate) fn may(&self, scope: &str) -> bool {
        self.view.scopes.iter().flatten().any(|known| known.as_str() == scope)
    }
}

impl Record for Key {
    const KIND: &'static str = "api_key";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of these files.
pub(crate) const HANDLERS: Handlers = &[
    ("list_api_keys", list),
    ("create_api_key", make::create),
    ("retrieve_api_key", retrieve),
    ("delete_api_key", delete),
];

/// Lists the keys that have not been deleted, the expired ones among them.
fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.api_keys, |key| (!key.revoked).then(|| key.view.clone()));
    let mut page = ApiKeyPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&ApiKeyResponse::new(living(world, call.param("api_key_id"))?.view.clone())))
}

/// A key can delete itself, as the last step of a rotation may.
fn delete(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = call.param("api_key_id");
    living(world, id)?;
    if let Some(key) = world.api_keys.get_mut(id) {
        key.revoked = true;
    }
    Ok(Answer::empty())
}

/// Ends a key's 30 days now.
pub(crate) fn expire(world: &mut World, id: &str) -> Result<(), Refusal> {
    let now = world.now();
    living(world, id)?;
    if let Some(key) = world.api_keys.get_mut(id) {
        key.view.expires_at = Some(key.expires_at().min(now));
    }
    Ok(())
}

fn living<'a>(world: &'a World, id: &str) -> Result<&'a Key, Refusal> {
    let detail = "there is no such API key, or it was deleted: `list_api_keys` shows those that there are";
    let key = world.api_keys.get(id).filter(|key| !key.revoked);
    key.ok_or_else(|| Refusal::pay(ErrorCode::NotFound, detail))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::Sandbox;

    #[tokio::test]
    async fn a_key_can_be_ended_before_its_time_and_its_end_is_not_put_off() {
        let sandbox = Sandbox::start().await.unwrap();
        sandbox.engine().with(|world| {
            let id = world.account().first_key.clone();
            let now = world.now();
            expire(world, &id).unwrap();
            assert_eq!(world.api_keys.get(&id).unwrap().expires_at(), now);
            world.advance(TimeDelta::seconds(5));
            expire(world, &id).unwrap();
            assert_eq!(world.api_keys.get(&id).unwrap().expires_at(), now);
            assert_eq!(expire(world, "KEY_none").unwrap_err().code, "NOT_FOUND");
        });
    }
}
