//! The addresses that bring a customer to a request. They change every 30 seconds, and nothing of them is stored: they
//! follow from the request, the time and a secret of the sandbox.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::clock::Time;
use crate::pay::customer_requests::{CustomerRequest, LIFETIME};
use crate::table::Record;
use crate::world::World;

/// How long a link is the current one (recorded: `refreshes_at` is 30 seconds after the creation).
const ROTATION: TimeDelta = TimeDelta::seconds(30);

/// What a customer's pages begin with.
pub(crate) const PAGES: &str = "/_sandbox/pages/requests";

/// What an address is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Standing {
    /// It is the current one, or the one before, which a customer may just have scanned.
    Honoured,
    /// It was replaced by another.
    Stale,
    /// It leads to what became of the request, and nowhere else.
    Outcome,
    /// It was never one of this request.
    Unknown,
}

/// The address of the customer's page, and until when it is the current one.
pub(crate) fn current(world: &World, request: &CustomerRequest, base: &str) -> (String, Time) {
    let rotation = rotation(world, request);
    let seconds = ROTATION.num_seconds() * i64::from(rotation + 1);
    let id = request.id();
    let page = format!("{base}{PAGES}/{id}/{}", token(world, id, &rotation.to_string()));
    (page, request.made_at + TimeDelta::seconds(seconds))
}

/// What the token in an address is worth.
pub(crate) fn standing(world: &World, request: &CustomerRequest, given: &str) -> Standing {
    let id = request.id();
    let now = rotation(world, request);
    let is = |purpose: &str| same(&token(world, id, purpose), given);
    if is("outcome") {
        return Standing::Outcome;
    }
    // A request has no address after its time, so there are not many to compare with.
    let last = u32::try_from(LIFETIME.num_seconds() / ROTATION.num_seconds()).unwrap_or(u32::MAX).min(now);
    match (0..=last).rev().find(|rotation| is(&rotation.to_string())) {
        Some(rotation) if rotation + 1 >= now => Standing::Honoured,
        Some(_) => Standing::Stale,
        None => Standing::Unknown,
    }
}

/// The address that says what became of a request.
pub(crate) fn outcome(world: &World, id: &str) -> String {
    format!("{PAGES}/{id}/{}", token(world, id, "outcome"))
}

/// What a form must carry that decides a request. Only who was shown the form knows it.
pub(crate) fn form_token(world: &World, id: &str) -> String {
    token(world, id, "decision")
}

/// Whether a form carries it.
pub(crate) fn is_form_token(world: &World, id: &str, given: &str) -> bool {
    same(&form_token(world, id), given)
}

fn rotation(world: &World, request: &CustomerRequest) -> u32 {
    // Read from the clock, because looking at the world does not make its time go on.
    let age = (world.clock.now().max(world.now()) - request.made_at).num_seconds();
    u32::try_from(age / ROTATION.num_seconds()).unwrap_or(0)
}

fn token(world: &World, id: &str, purpose: &str) -> String {
    let mut digest = Sha256::new();
    for part in [world.account().own_secret.as_str(), "customer request", id, purpose] {
        digest.update(part);
        digest.update([0]);
    }
    URL_SAFE_NO_PAD.encode(&digest.finalize()[..16])
}

fn same(token: &str, given: &str) -> bool {
    token.as_bytes().ct_eq(given.as_bytes()).into()
}
