//! The Network and Management APIs: client id, key id, signature and region.

use std::borrow::Cow;

use cashapp_core::verification::{KeyRing, Received, VerifyError, X_SIGNED_HEADERS};
use cashapp_core::{ApiKeyId, ApiSecret, Operation, Region};
use cashapp_pay_api::types::ErrorCode;
use subtle::ConstantTimeEq;

use super::{Caller, Incoming, client, diagnosis};
use crate::pay::api_keys::Key;
use crate::refusal::Refusal;
use crate::regions;
use crate::table::Record;
use crate::world::World;

/// What the vendor's sandbox accepts instead of a signature.
const SKIP: &str = "sandbox:skip-signature-check";

/// The way out for whoever has no key that can be used.
const MAKE_KEY: &str = "`POST /management/v1/api-keys` with `Authorization: Client <client id> <client secret>`, which needs \
                        no signature";

pub(super) fn authenticate(world: &World, operation: &Operation, incoming: &Incoming) -> Result<Caller, Refusal> {
    let unauthorized = |detail: &str| Refusal::pay(ErrorCode::Unauthorized, detail);
    let header = incoming.header("authorization").unwrap_or_default();
    let mut words = header.split_ascii_whitespace();
    let (Some("Client"), Some(client), Some(key), None) = (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(unauthorized("send `Authorization: Client <client id> <api key id>`, once"));
    };
    client::known(world, client)?;
    if operation.bootstrap() && bool::from(key.as_bytes().ct_eq(world.account().client_secret.as_bytes())) {
        return Ok(Caller { key: None, region: region(operation, incoming)? });
    }
    let Some(known) = world.api_keys.get(key) else {
        return Err(unauthorized("the API key id in `Authorization` is not known here, or the client secret is wrong"));
    };
    verify(world, incoming, known)?;
    usable(world, operation, known)?;
    Ok(Caller { key: Some(key.to_owned()), region: region(operation, incoming)? })
}

/// The region of a request; empty where a request of the Management API has none. Only the Network API requires one: the
/// guide asks for it there alone, while the OpenAPI documents of both list it.
fn region(operation: &Operation, incoming: &Incoming) -> Result<String, Refusal> {
    let refuse = |code, detail: &str| Err(Refusal::pay(code, detail).field("X-Region"));
    if incoming.headers.get_all("x-region").iter().count() == 0 {
        require_region(operation, "")?;
        return Ok(String::new());
    }
    let Some(code) = incoming.header("x-region") else {
        return refuse(ErrorCode::MissingRegion, "send `X-Region` once: nobody can say which of several counts");
    };
    if Region::new(code).is_err() || !regions::is_known(code) {
        return refuse(
            ErrorCode::InvalidRegion,
            "`X-Region` is not the IATA code of an accepted city: three capital letters, such as PDX, IAD or SFO",
        );
    }
    Ok(code.to_owned())
}

/// Refuses a request of the Network API without a region.
pub(super) fn require_region(operation: &Operation, region: &str) -> Result<(), Refusal> {
    if !region.is_empty() || !operation.path().starts_with("/network/") {
        return Ok(());
    }
    let detail =
        "send `X-Region`: the IATA code of the city nearest to you, such as PDX; a retry must have the same region";
    Err(Refusal::pay(ErrorCode::MissingRegion, detail).field("X-Region"))
}

/// Whether the key signed the request.
fn verify(world: &World, incoming: &Incoming, key: &Key) -> Result<(), Refusal> {
    let unauthorized = |detail: &str| Err(Refusal::pay(ErrorCode::Unauthorized, detail));
    let signature = match &incoming.form {
        Some(form) if form.signature.is_some() => form.signature.as_deref(),
        _ => incoming.header("x-signature"),
    };
    let Some(signature) = signature else {
        return unauthorized("send `X-Signature: V1 <hex>`, once; a form carries it as a part named `signature`");
    };
    if signature == SKIP {
        return if world.settings.skip_signature_check {
            Ok(())
        } else {
            unauthorized("this sandbox was started without the skipping of signatures: sign the request")
        };
    }
    // A webhook says which headers are signed; of a call they are those that the section "Signing a request" names, and a
    // caller cannot leave one of them out.
    let mut headers = Cow::Borrowed(&incoming.headers);
    if headers.contains_key(X_SIGNED_HEADERS) {
        headers.to_mut().remove(X_SIGNED_HEADERS);
    }
    let received = Received {
        method: &incoming.method,
        path_and_query: &incoming.path_and_query,
        headers: &headers,
        body: incoming.payload(),
    };
    let (Ok(id), Ok(secret)) = (ApiKeyId::new(key.id()), ApiSecret::new(key.secret.expose())) else {
        return Err(Refusal::pay(ErrorCode::InternalServerError, "this is a fault of the sandbox: a key is malformed"));
    };
    let ring = KeyRing::new();
    ring.insert(id, &secret);
    match ring.verify_signature(&received, signature) {
        Ok(_) => Ok(()),
        Err(VerifyError::Mismatch | VerifyError::MalformedHeader("x-signature")) => {
            let canonical = received.canonical(None).map(|text| text.to_string()).unwrap_or_default();
            let client_secret = &world.account().client_secret;
            unauthorized(&diagnosis::explain(incoming, &canonical, signature, secret.expose(), client_secret))
        }
        Err(error) => unauthorized(&error.to_string()),
    }
}

/// Whether a key that signed may be used once more: an earlier member of a chain may have deleted it.
pub(super) fn usable_again(world: &World, operation: &Operation, key: Option<&str>) -> Result<(), Refusal> {
    match key.and_then(|key| world.api_keys.get(key)) {
        Some(key) => usable(world, operation, key),
        None => Err(Refusal::pay(ErrorCode::Unauthorized, "the API key is not known here any more")),
    }
}

/// Whether the key may still be used, and for this.
fn usable(world: &World, operation: &Operation, key: &Key) -> Result<(), Refusal> {
    if key.revoked {
        let detail = format!("this API key was deleted: use another one, or make a new one by {MAKE_KEY}");
        return Err(Refusal::pay(ErrorCode::AccessTokenRevoked, &detail));
    }
    if key.expires_at() <= world.now() {
        let detail =
            format!("this API key is past its 30 days: make a new one, several days ahead next time, by {MAKE_KEY}");
        return Err(Refusal::pay(ErrorCode::AccessTokenExpired, &detail));
    }
    let lacking: Vec<&str> = operation.scopes().iter().copied().filter(|scope| !key.may(scope)).collect();
    if lacking.is_empty() {
        return Ok(());
    }
    let detail = format!("this API key lacks {}, which {} needs", lacking.join(" and "), operation.id());
    Err(Refusal::pay(ErrorCode::InsufficientScopes, &detail))
}
