//! Who calls, and whether he may.

mod basic;
mod client;
mod diagnosis;
mod signed;

use bytes::Bytes;
use cashapp_core::{Auth, Operation};
use cashapp_pay_api::types::ErrorCode;
use http::HeaderMap;
use http::header::ACCEPT;

use crate::call::Call;
use crate::contract::Api;
use crate::form::Form;
use crate::refusal::Refusal;
use crate::world::World;

/// A request as it arrived.
#[derive(Clone)]
pub(crate) struct Incoming {
    pub(crate) method: String,
    /// Everything of the address after the host, as it was sent.
    pub(crate) path_and_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// The body's parts, where it is a form.
    pub(crate) form: Option<Form>,
    /// Why it should be a form, and could not be read as one.
    pub(crate) form_fault: Option<Refusal>,
}

impl Incoming {
    /// The path, as it was sent.
    pub(crate) fn path(&self) -> &str {
        self.path_and_query.split_once('?').map_or(self.path_and_query.as_str(), |(path, _)| path)
    }

    /// The query, as it was sent.
    pub(crate) fn query(&self) -> Option<&str> {
        self.path_and_query.split_once('?').map(|(_, query)| query)
    }

    /// What is signed, and what keys of idempotency are bound to.
    pub(crate) fn payload(&self) -> &Bytes {
        self.form.as_ref().map_or(&self.body, |form| &form.request)
    }

    /// The value of a header that may be there once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.get_all(name).iter();
        let (first, more) = (values.next(), values.next());
        if more.is_some() { None } else { first?.to_str().ok() }
    }
}

/// Who calls.
#[derive(Clone, Debug, Default)]
pub(crate) struct Caller {
    /// The key that signed.
    pub(crate) key: Option<String>,
    /// `X-Region`, where the API has it.
    pub(crate) region: String,
}

/// Finds out who calls, and refuses who may not.
pub(crate) fn authenticate(
    world: &World,
    api: Api,
    operation: &Operation,
    incoming: &Incoming,
) -> Result<Caller, Refusal> {
    if operation.auth() == Auth::None {
        return Ok(Caller::default());
    }
    let caller = match operation.auth() {
        Auth::Signed => signed::authenticate(world, operation, incoming),
        Auth::Client => client::authenticate(world, incoming),
        Auth::Basic => basic::authenticate(world, incoming),
        Auth::None => Ok(Caller::default()),
        // A kind that came later: whom the sandbox cannot tell it lets not in.
        _ => Err(Refusal::of(
            api,
            ErrorCode::InternalServerError,
            "this is a fault of the sandbox: it cannot authenticate this",
        )),
    }?;
    accepts_json(api, incoming)?;
    Ok(caller)
}

/// The caller of a chain as the caller of one of its members: the key that signed must also be allowed that.
pub(crate) fn as_member(world: &World, operation: &Operation, chain: &Call) -> Result<Caller, Refusal> {
    signed::usable_again(world, operation, chain.key.as_deref())?;
    signed::require_region(operation, &chain.region)?;
    Ok(Caller { key: chain.key.clone(), region: chain.region.clone() })
}

/// The section "The four APIs": a request to the Pay APIs says that it accepts JSON; to Afterpay, at least not that it
/// does not. A missing `User-Agent` is documented as refused and was never seen to be.
fn accepts_json(api: Api, incoming: &Incoming) -> Result<(), Refusal> {
    let accepts = |accepted: &[&str]| {
        let values = incoming.headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
        let mut kinds = values.flat_map(|value| value.split(','));
        kinds.any(|kind| accepted.contains(&kind.split(';').next().unwrap_or_default().trim()))
    };
    match api {
        Api::Pay if accepts(&["application/json"]) => Ok(()),
        Api::Pay => {
            let detail = "every request needs the header `Accept: application/json`";
            Err(Refusal::pay(ErrorCode::MissingRequiredParameter, detail).field("Accept"))
        }
        Api::Afterpay if !incoming.headers.contains_key(ACCEPT) => Ok(()),
        Api::Afterpay if accepts(&["application/json", "application/*", "*/*"]) => Ok(()),
        Api::Afterpay => {
            Err(Refusal::afterpay(406, "error", "`Accept` must be `application/json` or `*/*`, or missing"))
        }
    }
}
