//! A member of a chain: a call within a call.

use std::time::Instant;

use bytes::Bytes;
use cashapp_pay_api::types::ErrorCode;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};
use serde_json::Value;

use super::{Verdict, conclude, proceed, record_of};
use crate::answer::Answer;
use crate::audit::CallRecord;
use crate::authenticate::{self, Incoming};
use crate::call::Call;
use crate::refusal::Refusal;
use crate::routes::{self, Found, Route};
use crate::world::World;

/// Answers what the chain's caller would be answered if he had called it by itself. Faults befall connections, and a
/// member has none of its own.
pub(crate) fn answer(
    world: &mut World,
    chain: &Call,
    route: &'static Route,
    path_and_query: &str,
    body: Option<&Value>,
) -> Verdict {
    let start = Instant::now();
    let incoming = request(chain, route, path_and_query, body);
    let mut record = record_of(world, &incoming, None);
    record.operation = Some(route.operation.id());
    let result = run(world, chain, route, &incoming, &mut record);
    let verdict = conclude(route.api, result, None, &mut record);
    record.micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    world.audit.add(record);
    verdict
}

/// The request that it would have been: what was signed for the chain holds for it too.
fn request(chain: &Call, route: &Route, path_and_query: &str, body: Option<&Value>) -> Incoming {
    let mut headers = HeaderMap::new();
    if !chain.region.is_empty()
        && let Ok(region) = HeaderValue::from_str(&chain.region)
    {
        headers.insert("x-region", region);
    }
    if body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    Incoming {
        method: route.operation.method().as_str().to_owned(),
        path_and_query: path_and_query.to_owned(),
        headers,
        body: body.map(|body| Bytes::from(body.to_string())).unwrap_or_default(),
        form: None,
        form_fault: None,
    }
}

fn run(
    world: &mut World,
    chain: &Call,
    route: &'static Route,
    incoming: &Incoming,
    record: &mut CallRecord,
) -> Result<Answer, Refusal> {
    let params = match routes::all().find(&incoming.method, incoming.path()) {
        Found::Route(found, params) if found.operation.id() == route.operation.id() => params,
        // What was referred to is a word of another path, which the caller did not ask for.
        _ => return Err(Refusal::pay(ErrorCode::NotFound, "what the path's parameters refer to is no id")),
    };
    let caller = authenticate::as_member(world, route.operation, chain)?;
    proceed(world, route, params, incoming, caller, chain.base.clone(), record)
}
