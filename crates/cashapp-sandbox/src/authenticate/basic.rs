//! Afterpay: merchant id and secret key.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use subtle::ConstantTimeEq;

use super::{Caller, Incoming};
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn authenticate(world: &World, incoming: &Incoming) -> Result<Caller, Refusal> {
    let refuse = |message: &str| Err(Refusal::afterpay(401, "unauthorized", message));
    let Some(encoded) = incoming.header("authorization").and_then(|value| value.strip_prefix("Basic ")) else {
        return refuse("send `Authorization: Basic` with the base64 of `<merchant id>:<secret key>`");
    };
    let Ok(given) = STANDARD.decode(encoded.trim()) else {
        return refuse("what follows `Basic` in `Authorization` is not base64");
    };
    let account = world.account();
    let expected = format!("{}:{}", account.afterpay_merchant, account.secret_key);
    if !bool::from(expected.as_bytes().ct_eq(&given)) {
        return refuse("merchant id or secret key are not those of this sandbox, which it told when it started");
    }
    Ok(Caller::default())
}
