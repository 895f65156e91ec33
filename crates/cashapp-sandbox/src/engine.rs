//! A call's way through the sandbox.

pub(crate) mod late;
pub(crate) mod member;

use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use cashapp_core::Repeat;
use cashapp_pay_api::types::ErrorCode;
use chrono::TimeDelta;
use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};
use tokio::sync::{Notify, mpsc, watch};

use crate::afterpay;
use crate::answer::Answer;
use crate::at_work::Begun;
use crate::audit::CallRecord;
use crate::authenticate::{Caller, Incoming, authenticate};
use crate::call::Call;
use crate::clock::Time;
use crate::contract::{Api, BodyKind, Violation};
use crate::database::Database;
use crate::faults::FaultKind;
use crate::idempotency::{self, Before};
use crate::json;
use crate::refusal::Refusal;
use crate::routes::{self, Found, Route};
use crate::timers::Timer;
use crate::tolerance;
use crate::webhooks::delivery::Job;
use crate::world::World;

/// What goes back to the caller.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) api: Api,
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: Bytes,
    pub(crate) retry_after: Option<u64>,
    /// What befalls the answer on its way.
    pub(crate) fault: Option<FaultKind>,
}

/// The world, and the ways in and out.
pub(crate) struct Engine {
    world: Mutex<(World, Option<Database>)>,
    /// Webhooks that are to be sent.
    jobs: mpsc::UnboundedSender<Job>,
    /// Something was done, so that the next timer may be another.
    pub(crate) timers_changed: Notify,
    /// Counts the changes, for pages that show the present state.
    pub(crate) version: watch::Sender<u64>,
}

impl Engine {
    pub(crate) fn new(world: World, database: Option<Database>, jobs: mpsc::UnboundedSender<Job>) -> Arc<Self> {
        Arc::new(Self {
            world: Mutex::new((world, database)),
            jobs,
            timers_changed: Notify::new(),
            version: watch::Sender::new(0),
        })
    }

    /// Does something with the world, alone and at its present time. What has changed is in the database before this
    /// returns, and what is to be sent is sent only then.
    pub(crate) fn with<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let mut guard = self.lock();
        let alarm = Alarm::of(&guard.0);
        guard.0.tick();
        let result = act(&mut guard.0);
        self.commit(&mut guard, &alarm);
        result
    }

    /// Looks at the world as it is, without letting anything happen.
    pub(crate) fn peek<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock().0)
    }

    fn lock(&self) -> MutexGuard<'_, (World, Option<Database>)> {
        // What panics while it has the world has a fault; the tests would see it, and the others can go on.
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn commit(&self, guard: &mut (World, Option<Database>), before: &Alarm) {
        let (world, database) = guard;
        if let Some(database) = database {
            database.write(world);
            if database.failure().is_some() {
                // Nobody is told of what may not survive.
                world.outbox.clear();
            }
        }
        for job in world.outbox.drain(..) {
            // Nobody listens any more only when the sandbox is ending.
            let _ = self.jobs.send(job);
        }
        if Alarm::of(world) != *before {
            self.timers_changed.notify_one();
        }
        self.version.send_modify(|version| *version += 1);
    }

    /// What befalls a call before anything of it is read.
    pub(crate) fn befall(&self, method: &str, path: &str) -> (Option<&'static Route>, Option<FaultKind>) {
        let Found::Route(route, _) = routes::all().find(method, path) else { return (None, None) };
        (Some(route), self.lock().0.faults.befall(route.operation.id()))
    }

    /// Has a call be at work for this many milliseconds of the sandbox's time, before it is carried out. `None`: it is
    /// refused, or its key has a response or is held by another call, so that there is nothing to wait for.
    pub(crate) fn begin(&self, incoming: &Incoming, milliseconds: u64) -> Option<Begun> {
        let Found::Route(route, path) = routes::all().find(&incoming.method, incoming.path()) else { return None };
        self.with(|world| {
            let call = validated(world, route, path, incoming).ok()?;
            let key = idempotency::key_of(&call);
            if key.as_ref().is_some_and(|key| world.at_work.holds(key) || idempotency::is_answered(world, key)) {
                return None;
            }
            let id = world.ids.uuid();
            let by = i64::try_from(milliseconds).map_or(TimeDelta::MAX, TimeDelta::milliseconds);
            world.timers.set(world.now() + by, Timer::CallIsCarriedOut(id.clone()));
            Some(world.at_work.add(id, key))
        })
    }

    /// Carries out and answers a call that was at work.
    pub(crate) fn finish(&self, id: &str, incoming: &Incoming, fault: Option<FaultKind>) -> Verdict {
        self.answer_after(incoming, fault, |world| world.at_work.remove(id))
    }

    /// Answers a call.
    pub(crate) fn answer(&self, incoming: &Incoming, fault: Option<FaultKind>) -> Verdict {
        self.answer_after(incoming, fault, |_| ())
    }

    fn answer_after(&self, incoming: &Incoming, fault: Option<FaultKind>, before: impl FnOnce(&mut World)) -> Verdict {
        let start = Instant::now();
        let mut guard = self.lock();
        let alarm = Alarm::of(&guard.0);
        let world = &mut guard.0;
        world.tick();
        before(world);
        let mut record = record_of(world, incoming, fault);
        let found = routes::all().find(&incoming.method, incoming.path());
        let found_api = found.api();
        let verdict = match found {
            Found::Route(route, params) => {
                record.operation = Some(route.operation.id());
                match fault.filter(|fault| fault.is_before()) {
                    Some(fault) => {
                        if let FaultKind::CarriedOutLate(milliseconds) = fault {
                            late::defer(world, incoming, fault, milliseconds);
                        }
                        Err(befallen(route, fault))
                    }
                    None => call(world, route, params, incoming, &mut record),
                }
            }
            Found::OtherMethod(api, methods) => Err(no_such_method(api, &methods)),
            Found::Nothing(api) => {
                let detail = match routes::all().nearest(incoming.path()) {
                    Some(path) => format!("no operation has this path: did you mean `{path}`?"),
                    None => "no operation has this path: compare it with the documents".to_owned(),
                };
                Err(Refusal::of(api, ErrorCode::NotFound, &detail))
            }
        };
        let verdict = conclude(found_api, verdict, fault, &mut record);
        record.micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
        tracing::debug!(target: "cashapp_sandbox", operation = record.operation, status = record.status, code = record.code, "call");
        world.audit.add(record);
        self.commit(&mut guard, &alarm);
        if let Some(failure) = guard.1.as_ref().and_then(Database::failure) {
            // It cannot be promised that this answer survives, so it is not given.
            return failed(found_api, failure);
        }
        verdict
    }
}

/// What is known of a call before it is looked at.
fn record_of(world: &World, incoming: &Incoming, fault: Option<FaultKind>) -> CallRecord {
    CallRecord {
        number: 0,
        at: world.now(),
        method: incoming.method.clone(),
        path: incoming.path_and_query.clone(),
        operation: None,
        status: 0,
        code: None,
        detail: None,
        field: None,
        remarks: Vec::new(),
        region: incoming.header("x-region").map(str::to_owned),
        idempotency_key: None,
        replayed: false,
        made: None,
        fault,
        micros: 0,
    }
}

/// On what it depends when the next timer is due: few calls change it, and only then is whoever waits woken.
#[derive(PartialEq)]
struct Alarm(Option<Time>, TimeDelta, bool);

impl Alarm {
    fn of(world: &World) -> Self {
        Self(world.timers.next_at(), world.clock.offset(), world.clock.is_frozen())
    }
}

/// Writes down what became of a call, and makes the answer of it.
fn conclude(api: Api, result: Result<Answer, Refusal>, fault: Option<FaultKind>, record: &mut CallRecord) -> Verdict {
    let refusal = match result {
        Ok(answer) if !answer.lost => {
            record.status = answer.status;
            record.made = answer.resource;
            let Answer { status, content_type, body, .. } = answer;
            return Verdict { api, status, content_type, body, retry_after: None, fault };
        }
        Ok(answer) => {
            let detail =
                "the magic amount has this answer lost; what was asked is done, and the same key gets its answer";
            Refusal {
                resource: answer.resource.map(Into::into),
                ..Refusal::of(api, ErrorCode::InternalServerError, detail)
            }
        }
        Err(refusal) => refusal,
    };
    record.status = refusal.status;
    record.made = refusal.resource.as_deref().map(str::to_owned);
    let verdict = refused(api, &refusal, fault);
    record.code = Some(refusal.code);
    record.detail = Some(refusal.detail.into());
    record.field = refusal.field.map(Into::into);
    verdict
}

/// An answer of failure.
pub(crate) fn refused(api: Api, refusal: &Refusal, fault: Option<FaultKind>) -> Verdict {
    Verdict {
        api,
        status: refusal.status,
        content_type: "application/json",
        body: refusal.body.to_string().into(),
        retry_after: refusal.retry_after.map(u64::from),
        fault,
    }
}

fn failed(api: Api, failure: &str) -> Verdict {
    let detail = format!("the sandbox cannot write its database: {failure}");
    refused(api, &Refusal::of(api, ErrorCode::InternalServerError, &detail), None)
}

fn no_such_method(api: Api, methods: &str) -> Refusal {
    let detail = &format!("the path is known, but not with this method: it takes {methods}");
    match api {
        Api::Pay => Refusal::pay(ErrorCode::NotFound, detail),
        Api::Afterpay => Refusal::afterpay(405, "method_not_allowed", detail),
    }
}

fn befallen(route: &Route, fault: FaultKind) -> Refusal {
    let code = match fault {
        FaultKind::RateLimited => ErrorCode::RateLimited,
        FaultKind::ServiceUnavailable => ErrorCode::ServiceUnavailable,
        FaultKind::GatewayTimeout => ErrorCode::GatewayTimeout,
        _ => ErrorCode::InternalServerError,
    };
    Refusal::of(route.api, code, "a fault that was asked for; the call was not carried out")
}

/// From the request to the answer: who calls, whether not too often, what is asked, whether it was asked before.
fn call(
    world: &mut World,
    route: &Route,
    path: Vec<(String, String)>,
    incoming: &Incoming,
    record: &mut CallRecord,
) -> Result<Answer, Refusal> {
    if let Some(refusal) = &incoming.form_fault {
        return Err(refusal.clone());
    }
    let caller = authenticate(world, route.api, route.operation, incoming)?;
    proceed(world, route, path, incoming, caller, base(incoming), record)
}

/// A call as it would be carried out now, without any effect.
fn validated(world: &World, route: &Route, path: Vec<(String, String)>, incoming: &Incoming) -> Result<Call, Refusal> {
    if let Some(refusal) = &incoming.form_fault {
        return Err(refusal.clone());
    }
    let caller = authenticate(world, route.api, route.operation, incoming)?;
    let body = read_body(route, incoming)?;
    let (call, broken) = checked(route, path, body, caller, incoming, base(incoming), &mut Vec::new());
    if broken.is_empty() { Ok(call) } else { Err(violations(route, &broken)) }
}

fn violations(route: &Route, broken: &[Violation]) -> Refusal {
    match route.api {
        Api::Pay => Refusal::violations(route.api, broken),
        Api::Afterpay => afterpay::violations(route.operation, broken),
    }
}

/// What follows once it is known who calls.
fn proceed(
    world: &mut World,
    route: &Route,
    path: Vec<(String, String)>,
    incoming: &Incoming,
    caller: Caller,
    base: String,
    record: &mut CallRecord,
) -> Result<Answer, Refusal> {
    let advanced = world.clock.advanced();
    world.rate_limits.admit(route.api, route.operation, advanced)?;
    let body = read_body(route, incoming)?;
    let (mut call, broken) = checked(route, path, body, caller, incoming, base, &mut record.remarks);
    if broken.is_empty() {
        let now = world.now();
        world.unlisted.forget(now);
        call.unlisted = world.unlisted.ids();
        return carry_out(world, route, &call, incoming.payload(), record);
    }
    // A key is bound to its first payload even if that is invalid, unless the key itself is.
    let Repeat::Keyed(fields) = route.operation.repeat() else { return Err(violations(route, &broken)) };
    if !broken.iter().any(|violation| fields.contains(&&*violation.field)) {
        idempotency::before(world, &call, incoming.payload())?;
    }
    Err(violations(route, &broken))
}

/// Validates what is asked: the call, and what is wrong with it.
fn checked(
    route: &Route,
    path: Vec<(String, String)>,
    mut body: Value,
    caller: Caller,
    incoming: &Incoming,
    base: String,
    remarks: &mut Vec<String>,
) -> (Call, Vec<Violation>) {
    let mut broken = route.contract.check_path(&path);
    let (raw, cursor) = match route.api {
        Api::Pay => (incoming.query().map(Cow::Borrowed), None),
        Api::Afterpay => tolerance::query(route.operation.id(), incoming.query()),
    };
    let mut query = route.contract.read_query(raw.as_deref()).unwrap_or_else(|more| {
        broken.extend(more);
        Map::new()
    });
    query.extend(cursor.map(|cursor| ("cursor".to_owned(), Value::String(cursor))));
    if route.contract.body() != BodyKind::None {
        broken.extend(match route.api {
            Api::Pay => {
                tolerance::remove_cleared(route, &mut body);
                route.contract.check_body(&body)
            }
            Api::Afterpay => tolerance::check_body(route, &mut body, remarks),
        });
    }
    let call = Call {
        api: route.api,
        operation: route.operation,
        path,
        query,
        body,
        file: incoming.form.as_ref().map(|form| form.file.clone()),
        region: caller.region,
        key: caller.key,
        base,
        unlisted: Vec::new(),
    };
    (call, broken)
}

/// Carries a call out, unless its key has a response that settles it.
fn carry_out(
    world: &mut World,
    route: &Route,
    call: &Call,
    payload: &[u8],
    record: &mut CallRecord,
) -> Result<Answer, Refusal> {
    record.idempotency_key = call.body.get("idempotency_key").and_then(Value::as_str).map(str::to_owned);
    if world.at_work.count() > 0 && idempotency::key_of(call).is_some_and(|key| world.at_work.holds(&key)) {
        let detail = "the first request with this key is still at work: send the same again after a wait";
        return Err(Refusal::of(route.api, ErrorCode::Conflict, detail));
    }
    match idempotency::before(world, call, payload)? {
        Before::NoKey => handle(world, route, call),
        Before::New(keyed) => {
            let result = handle(world, route, call);
            idempotency::after(world, &keyed, &result);
            result
        }
        Before::Answered(status, body) => {
            record.replayed = true;
            Ok(Answer { status, content_type: "application/json", body, resource: None, lost: false })
        }
    }
}

fn handle(world: &mut World, route: &Route, call: &Call) -> Result<Answer, Refusal> {
    if route.api == Api::Afterpay {
        afterpay::check_features(world, call)?;
    }
    let result = (route.handler)(world, call);
    if let Ok(answer) = &result {
        let documented = route.contract.success();
        debug_assert!(documented.contains(&answer.status), "{} answers {}", call.operation.id(), answer.status);
        let lag = world.settings.modes.list_lag;
        if let Some(id) = answer.resource.as_deref().filter(|_| answer.status == 201 && !lag.is_zero()) {
            world.unlisted.add(world.now() + lag, id);
        }
    }
    result
}

fn read_body(route: &Route, incoming: &Incoming) -> Result<Value, Refusal> {
    let json = |bytes: &[u8]| {
        let (value, twice) = json::read(bytes).map_err(|error| {
            let detail = format!("the body is not JSON, at line {} column {}", error.line(), error.column());
            Refusal::of(route.api, ErrorCode::ExpectedJsonBody, &detail)
        })?;
        if twice.is_empty() {
            return Ok(value);
        }
        let violation = |field| {
            let detail = "This key stands twice in its object: send it once.".to_owned();
            Violation { code: ErrorCode::ConflictingParameters, field, detail }
        };
        let violations: Vec<Violation> = twice.into_iter().map(violation).collect();
        Err(Refusal::violations(route.api, &violations))
    };
    match route.contract.body() {
        BodyKind::None if incoming.body.is_empty() => Ok(Value::Null),
        BodyKind::None => match json(&incoming.body) {
            Ok(Value::Object(fields)) if fields.is_empty() => Ok(Value::Null),
            _ => {
                Err(Refusal::of(route.api, ErrorCode::UnknownBodyParameter, "this operation takes no body: send none"))
            }
        },
        BodyKind::Form => json(incoming.payload()),
        BodyKind::Json if incoming.body.is_empty() && tolerance::takes_no_body(route) => Ok(Value::Object(Map::new())),
        // Documented of every POST and PUT.
        BodyKind::Json if incoming.body.is_empty() && route.api == Api::Afterpay => {
            Err(Refusal::afterpay(500, "error", "this operation takes a body of JSON: send one"))
        }
        // Nothing has no type, so what is missing is the body.
        BodyKind::Json if incoming.body.is_empty() => {
            Err(Refusal::of(route.api, ErrorCode::ExpectedJsonBody, "this operation takes a body of JSON: send one"))
        }
        BodyKind::Json => {
            let content_type = incoming.header(CONTENT_TYPE.as_str());
            let kind = content_type.and_then(|value| value.split(';').next()).unwrap_or_default().trim();
            if !kind.eq_ignore_ascii_case("application/json") {
                let detail = "send the body with `Content-Type: application/json`, once";
                let refusal = Refusal::of(route.api, ErrorCode::InvalidContentType, detail).field("Content-Type");
                return Err(match route.api {
                    Api::Pay => refusal,
                    Api::Afterpay => refusal.with_status(415),
                });
            }
            json(&incoming.body)
        }
    }
}

/// By what address the caller knows the sandbox.
fn base(incoming: &Incoming) -> String {
    format!("http://{}", incoming.header("host").unwrap_or("localhost"))
}
