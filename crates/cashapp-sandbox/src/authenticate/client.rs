//! The Customer Request API: the client id alone, so that a browser or a till can call it.

use cashapp_pay_api::types::ErrorCode;

use super::{Caller, Incoming};
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn authenticate(world: &World, incoming: &Incoming) -> Result<Caller, Refusal> {
    let refuse = |detail: &str| Err(Refusal::pay(ErrorCode::Unauthorized, detail));
    let header = incoming.header("authorization").unwrap_or_default();
    let mut words = header.split_ascii_whitespace();
    let (Some("Client"), Some(client), None) = (words.next(), words.next(), words.next()) else {
        return refuse("send `Authorization: Client <client id>`: this API takes the client id alone, and no key");
    };
    known(world, client)?;
    Ok(Caller::default())
}

/// Refuses a client that is not the sandbox's, or is disabled.
pub(super) fn known(world: &World, client: &str) -> Result<(), Refusal> {
    let account = world.account();
    if client != account.client_id {
        let detail = "the client id in `Authorization` is not this sandbox's, which it told when it started";
        return Err(Refusal::pay(ErrorCode::Unauthorized, detail));
    }
    if account.client_disabled {
        return Err(Refusal::pay(ErrorCode::ClientDisabled, "Cash App has disabled this client"));
    }
    Ok(())
}
