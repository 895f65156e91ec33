//! Customer requests: what a customer is asked to agree to.

mod actions;
mod decisions;
pub(crate) mod links;

use cashapp_pay_api::Patch;
use cashapp_pay_api::types::{
    self, AuthFlowTriggers, CreateCustomerRequestRequest, CustomerRequestId, CustomerRequestResponse,
    CustomerRequestStatus, ErrorCode, Metadata, RequestOrigin, RequestOriginType, UpdateCustomerRequestRequest,
};
use chrono::{SecondsFormat, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::call::Call;
use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::timers::Timer;
use crate::world::World;

pub(crate) use actions::check;
pub(crate) use decisions::{approve, decline, expire, give, idle, open, process};

/// How long a customer has to decide (recorded).
const LIFETIME: TimeDelta = TimeDelta::hours(1);
/// A note of the sandbox's own: how long an approved request stays `PROCESSING`.
const PROCESSING_SECONDS: &str = "sandbox:processing_seconds";
/// The longest that it can.
const LONGEST_PROCESSING: i64 = 24 * 60 * 60;

/// A customer request.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct CustomerRequest {
    /// As the API shows it, without the addresses, which are another every 30 seconds.
    pub(crate) view: types::CustomerRequest,
    made_at: Time,
    expires_at: Time,
    /// When the customer last looked at it.
    opened_at: Option<Time>,
    /// Whether a customer has it on a telephone.
    #[serde(default)]
    scanned: bool,
    /// Who has approved it.
    customer: Option<String>,
    /// Why it was declined, if the customer has not done it.
    #[serde(default)]
    undecided: Option<Undecided>,
}

/// How a customer can leave a request without a decision.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
enum Undecided {
    Expired,
    Idled,
}

impl CustomerRequest {
    /// Whether the customer can still decide.
    pub(crate) fn is_pending(&self) -> bool {
        self.view.status == CustomerRequestStatus::Pending
    }

    /// As the API shows it to a caller who knows the sandbox by this URL: with the present status of its grants, and with
    /// links until one of them was followed (recorded: they vanish once scanned).
    pub(crate) fn shown(&self, world: &World, base: &str) -> types::CustomerRequest {
        let mut view = self.view.clone();
        for grant in view.grants.iter_mut().flatten() {
            if let Some(known) = world.grants.get(grant.id.as_str()) {
                *grant = known.view();
            }
        }
        if self.is_pending() && !self.scanned {
            view.auth_flow_triggers = Some(self.triggers(world, base));
        }
        view
    }

    fn triggers(&self, world: &World, base: &str) -> AuthFlowTriggers {
        let (page, refreshes_at) = links::current(world, self, base);
        let mut triggers = AuthFlowTriggers::new();
        triggers.qr_code_image_url = Some(format!("{page}/qr.png"));
        triggers.qr_code_svg_url = Some(format!("{page}/qr.svg"));
        triggers.desktop_url = Some(format!("{page}/desktop"));
        triggers.mobile_url = Some(page);
        triggers.refreshes_at = Some(refreshes_at);
        triggers
    }
}

impl Record for CustomerRequest {
    const KIND: &'static str = "customer_request";

    fn id(&self) -> &str {
        self.view.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("create_customer_request", create),
    ("retrieve_customer_request", retrieve),
    ("update_customer_request", update),
];

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let new = call.body::<CreateCustomerRequestRequest>()?.request;
    actions::check(world, &new.actions)?;
    processing_time(new.metadata.as_ref())?;

    let now = world.now();
    let id = world.ids.next("GRR_");
    let mut view = types::CustomerRequest::new(CustomerRequestId::new(id.as_str()), CustomerRequestStatus::Pending);
    view.requester_profile = Some(actions::requester(world, &new.actions, &call.base));
    view.actions = Some(new.actions);
    view.channel = Some(new.channel);
    view.redirect_url = new.redirect_url;
    view.reference_id = new.reference_id;
    view.customer_metadata = new.customer_metadata;
    view.metadata = new.metadata;
    let mut origin = RequestOrigin::new();
    origin.type_ = Some(RequestOriginType::Direct);
    view.origin = Some(origin);
    (view.created_at, view.updated_at) = (Some(now), Some(now));
    let expires_at = now + LIFETIME;
    view.expires_at = Some(expires_at);
    let request = CustomerRequest {
        view,
        made_at: now,
        expires_at,
        opened_at: None,
        scanned: false,
        customer: None,
        undecided: None,
    };
    let shown = request.shown(world, &call.base);
    world.customer_requests.insert(request);
    world.timers.set(expires_at, Timer::RequestExpires(id.clone()));
    Ok(Answer::created(&CustomerRequestResponse::new(shown), &id))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let request = find(world, call.param("request_id"))?;
    Ok(Answer::ok(&CustomerRequestResponse::new(request.shown(world, &call.base))))
}

/// The section "PATCH": what is absent stays, `null` clears, a list takes the place of the whole list.
fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let id = call.param("request_id");
    pending(world, id, "updated")?;
    let change = call.body::<UpdateCustomerRequestRequest>()?.request;
    if let Some(actions) = &change.actions {
        actions::check(world, actions)?;
    }
    processing_time(change.metadata.value())?;

    let now = world.now();
    let requester = change.actions.as_ref().map(|actions| actions::requester(world, actions, &call.base));
    if let Some(request) = world.customer_requests.get_mut(id) {
        let view = &mut request.view;
        if let Some(actions) = change.actions {
            view.actions = Some(actions);
            view.requester_profile = requester;
        }
        apply(change.reference_id, &mut view.reference_id);
        apply(change.metadata, &mut view.metadata);
        view.updated_at = Some(now);
    }
    retrieve(world, call)
}

fn apply<T>(patch: Patch<T>, field: &mut Option<T>) {
    match patch {
        Patch::Keep => {}
        Patch::Clear => *field = None,
        Patch::Set(value) => *field = Some(value),
    }
}

fn find<'a>(world: &'a World, id: &str) -> Result<&'a CustomerRequest, Refusal> {
    world.customer_requests.get(id).ok_or_else(|| {
        Refusal::pay(ErrorCode::NotFound, "there is no such customer request: use the id that creating it returned")
    })
}

/// The request, if the customer can still decide.
fn pending<'a>(world: &'a World, id: &str, done: &str) -> Result<&'a CustomerRequest, Refusal> {
    let request = find(world, id)?;
    if request.is_pending() {
        return Ok(request);
    }
    let status = &request.view.status;
    let because = match request.undecided {
        Some(Undecided::Expired) => format!(", because it expired at {}", written(request.expires_at)),
        Some(Undecided::Idled) => {
            let at = request.view.updated_at.unwrap_or(request.expires_at);
            format!(", because the customer opened it and left it idle until {}", written(at))
        }
        None => String::new(),
    };
    let detail = format!("only a PENDING request can be {done}, and this one is {status}{because}: create a new one");
    Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail))
}

fn written(time: Time) -> String {
    time.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// How long the request stays `PROCESSING` once it is approved.
fn processing_time(metadata: Option<&Metadata>) -> Result<TimeDelta, Refusal> {
    let Some(text) = metadata.and_then(|metadata| metadata.get(PROCESSING_SECONDS)) else {
        return Ok(TimeDelta::zero());
    };
    let refuse = |code, detail| Err(Refusal::pay(code, detail).field("request.metadata.sandbox:processing_seconds"));
    match text.parse::<u32>().map(i64::from) {
        Ok(seconds) if seconds <= LONGEST_PROCESSING => Ok(TimeDelta::seconds(seconds)),
        Ok(_) => refuse(ErrorCode::ValueTooHigh, "the sandbox processes a request for a day at the longest: 86400"),
        Err(_) => refuse(ErrorCode::ExpectedInteger, "give the seconds that the request shall stay PROCESSING: `30`"),
    }
}
