//! What is to be run and in what order, checked before anything is.

use std::collections::{HashMap, HashSet};

use cashapp_core::Auth;
use cashapp_pay_api::types::{Chain, ChainExecutionMode, ChainRequest, CreateRequestChainRequest, ErrorCode};
use serde_json::{Map, Value};

use super::address::{self, Ready};
use super::reference::{self, Answers};
use crate::contract::{Api, BodyKind, Violation};
use crate::routes::{self, Found, Route};

/// A request of a chain and the operation that it is.
pub(super) struct Member<'r> {
    pub(super) request: &'r ChainRequest,
    pub(super) route: &'static Route,
    index: usize,
}

/// The members, and the stages in which they are run. A sequential chain has a stage for each of its members, a parallel
/// one a single stage: so a member can refer to those of earlier stages, and the first stage with a failure is the last.
pub(super) struct Plan<'r> {
    pub(super) members: Vec<Member<'r>>,
    pub(super) stages: Vec<Vec<usize>>,
}

impl<'r> Plan<'r> {
    /// The plan of a call, or everything that is wrong with it.
    pub(super) fn of(call: &'r CreateRequestChainRequest) -> Result<Self, Vec<Violation>> {
        let mut faults = Vec::new();
        let by_uid = by_uid(&call.requests, &mut faults);
        let stages = stages(&call.chains, &by_uid, &mut faults);
        let mut stage_of = HashMap::new();
        for (number, stage) in stages.iter().enumerate() {
            stage_of.extend(stage.iter().map(|index| (*index, number)));
        }
        let mut members = Vec::with_capacity(call.requests.len());
        for (index, request) in call.requests.iter().enumerate() {
            if by_uid.get(&*request.uid) == Some(&index) && !stage_of.contains_key(&index) {
                let detail = "This request is in none of the chains: add its uid to one.";
                faults.push(violation(ErrorCode::MissingRequiredParameter, format!("requests.{index}.uid"), detail));
            }
            each_reference(request, index, &mut |field, text| {
                if let Err(detail) = order(text, stage_of.get(&index), &by_uid, &stage_of) {
                    faults.push(violation(ErrorCode::ConflictingParameters, field.to_owned(), &detail));
                }
            });
            match route(request, index) {
                Ok(route) => members.push(Member { request, route, index }),
                Err(found) => faults.extend(found),
            }
        }
        if faults.is_empty() { Ok(Self { members, stages }) } else { Err(faults) }
    }
}

impl Member<'_> {
    /// The request with all that it refers to in its place.
    pub(super) fn ready(&self, answers: &Answers) -> Result<Ready, Violation> {
        let resolved = |part: &str, map: Option<&Map<String, Value>>| {
            let Some(map) = map else { return Ok(None) };
            let field = format!("requests.{}.{part}", self.index);
            let mut resolved = Map::new();
            for (name, value) in map {
                let value = reference::resolved(value, &format!("{field}.{name}"), answers)?;
                resolved.insert(name.clone(), value);
            }
            Ok(Some(resolved))
        };
        let path = resolved("path_params", self.request.path_params.as_ref())?.unwrap_or_default();
        let query = resolved("query_params", self.request.query_params.as_ref())?.unwrap_or_default();
        let body = resolved("body", self.request.body.as_ref())?.map(Value::Object);
        address::ready(&self.request.path, &path, &query, body, self.index)
    }
}

pub(super) fn violation(code: ErrorCode, field: String, detail: &str) -> Violation {
    Violation { code, field, detail: detail.to_owned() }
}

fn by_uid<'r>(requests: &'r [ChainRequest], faults: &mut Vec<Violation>) -> HashMap<&'r str, usize> {
    if requests.is_empty() {
        let detail = "Must have at least one request.";
        faults.push(violation(ErrorCode::ArrayLengthTooShort, "requests".to_owned(), detail));
    }
    let mut by_uid = HashMap::new();
    for (index, request) in requests.iter().enumerate() {
        let field = || format!("requests.{index}.uid");
        if request.uid.is_empty() {
            faults.push(violation(ErrorCode::ValueEmpty, field(), "A request needs a name of your own."));
        }
        if by_uid.contains_key(&*request.uid) {
            faults.push(violation(ErrorCode::ConflictingParameters, field(), "Another request has this uid already."));
        } else {
            by_uid.insert(&*request.uid, index);
        }
    }
    by_uid
}

fn stages(chains: &[Chain], by_uid: &HashMap<&str, usize>, faults: &mut Vec<Violation>) -> Vec<Vec<usize>> {
    if chains.is_empty() {
        let detail = "Must have at least one chain.";
        faults.push(violation(ErrorCode::ArrayLengthTooShort, "chains".to_owned(), detail));
    }
    let mut seen = HashSet::new();
    let mut stages = Vec::new();
    for (number, chain) in chains.iter().enumerate() {
        if chain.requests.is_empty() {
            let detail = "Must have at least one request: leave an empty chain out.";
            faults.push(violation(ErrorCode::ArrayLengthTooShort, format!("chains.{number}.requests"), detail));
        }
        let mut members = Vec::new();
        for (place, named) in chain.requests.iter().enumerate() {
            let field = || format!("chains.{number}.requests.{place}.uid");
            match by_uid.get(&*named.uid) {
                None => {
                    let detail = "Must be the uid of one of `requests`.";
                    faults.push(violation(ErrorCode::ExpectedString, field(), detail));
                }
                Some(index) if seen.insert(*index) => members.push(*index),
                Some(_) => {
                    let detail = "This request is in a chain already: it is run once.";
                    faults.push(violation(ErrorCode::ConflictingParameters, field(), detail));
                }
            }
        }
        match chain.execution_mode {
            ChainExecutionMode::Sequential => stages.extend(members.into_iter().map(|index| vec![index])),
            _ => stages.push(members),
        }
    }
    stages
}

fn each_reference(request: &ChainRequest, index: usize, visit: &mut dyn FnMut(&str, &str)) {
    let parts =
        [("path_params", &request.path_params), ("query_params", &request.query_params), ("body", &request.body)];
    for (part, map) in parts {
        for (name, value) in map.iter().flatten() {
            reference::each(value, &format!("requests.{index}.{part}.{name}"), visit);
        }
    }
}

/// Whether a reference can be followed: its request must have ended when the one that refers to it begins.
fn order(
    text: &str,
    own: Option<&usize>,
    by_uid: &HashMap<&str, usize>,
    stage_of: &HashMap<usize, usize>,
) -> Result<(), String> {
    let parsed = reference::parse(text);
    let is_known = parsed.is_some_and(|(uid, _)| by_uid.contains_key(uid));
    if !is_known && reference::is_misspelled(text, |uid| by_uid.contains_key(uid)) {
        return Err(
            "A reference is written `$<uid>:<key.path>` as the whole value, such as `$pay:payment.id`.".to_owned()
        );
    }
    let Some((uid, path)) = parsed else { return Ok(()) };
    let Some(index) = by_uid.get(uid) else {
        return Err(format!("A value `$<uid>:<key.path>` is a reference, and no request has the uid `{uid}`."));
    };
    if path.split('.').any(str::is_empty) {
        return Err("A reference names what it reads, such as `$<uid>:payment.id`.".to_owned());
    }
    match (stage_of.get(index), own) {
        (Some(stage), Some(own)) if stage >= own => Err(format!(
            "`{uid}` has not ended when this request begins: refer to an earlier chain, or to one before it in a sequential one."
        )),
        _ => Ok(()),
    }
}

/// The operation that a request is.
fn route(request: &ChainRequest, index: usize) -> Result<&'static Route, Vec<Violation>> {
    let empty = Map::new();
    let mut faults = address::query_faults(request.query_params.as_ref().unwrap_or(&empty), index);
    let path = match address::sketch(&request.path, request.path_params.as_ref().unwrap_or(&empty), index) {
        Ok(path) => path,
        Err(found) => {
            faults.extend(found);
            return Err(faults);
        }
    };
    let unfit = match routes::all().find(request.method.as_str(), &path) {
        Found::Route(route, _) => match barred(route) {
            None if faults.is_empty() => return Ok(route),
            barred => barred.map(|detail| ("path", detail.to_owned())),
        },
        Found::OtherMethod(_, methods) => {
            Some(("method", format!("The path is known, but not with this method: it takes {methods}.")))
        }
        Found::Nothing(_) => {
            Some(("path", "Must be the path of an operation, from `/network/v1/` or `/management/v1/` on.".to_owned()))
        }
    };
    let unfit = unfit.map(|(part, detail)| (format!("requests.{index}.{part}"), detail));
    faults.extend(unfit.map(|(field, detail)| violation(ErrorCode::ExpectedString, field, &detail)));
    Err(faults)
}

/// Why an operation cannot be in a chain: the security headers of the call go to every member, so only what is authorized
/// like it can be one.
fn barred(route: &Route) -> Option<&'static str> {
    if route.api != Api::Pay || route.operation.auth() != Auth::Signed {
        return Some(
            "Must be an operation of the Network or Management API: the others are not authorized by a signature.",
        );
    }
    if route.contract.body() == BodyKind::Form {
        return Some("A form cannot be in a chain: call this operation by itself.");
    }
    (route.operation.id() == "create_request_chain").then_some("A chain cannot be in a chain.")
}
