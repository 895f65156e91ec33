//! What becomes of a request: the customer approves or declines it, or does neither in time.

use cashapp_pay_api::types::{
    Action, Channel, CustomerId, CustomerProfile, CustomerRequestStatus, ErrorCode, Grant, GrantType,
};
use chrono::TimeDelta;

use crate::pay::customer_requests::{Undecided, pending, processing_time};
use crate::pay::{customers, grants, seed};
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// How long a page can lie open without a decision.
const IDLE: TimeDelta = TimeDelta::minutes(5);
/// How long a grant for one payment can be used.
const ONE_TIME_LIFETIME: TimeDelta = TimeDelta::hours(24);

/// Notes that the customer looks at the request. If nothing more is done, it is declined after a while. `scanned` says
/// whether it was by the code or the link of a telephone, and not on the page that shows the code.
pub(crate) fn open(world: &mut World, id: &str, scanned: bool) {
    let now = world.now();
    if let Some(request) = world.customer_requests.get_mut(id).filter(|request| request.is_pending()) {
        request.opened_at = Some(now);
        request.scanned |= scanned;
        world.timers.set(now + IDLE, Timer::RequestIdles(id.to_owned()));
    }
}

/// The customer agrees: grants are made. Without a customer it is the sandbox's own.
pub(crate) fn approve(world: &mut World, id: &str, customer: Option<&str>) -> Result<(), Refusal> {
    let request = pending(world, id, "approved")?;
    let time = processing_time(request.view.metadata.as_ref())?;
    let reference = request.view.customer_metadata.as_ref().and_then(|known| known.reference_id.clone());
    let customer = customer.unwrap_or(seed::CUSTOMER);
    let cashtag = customer.strip_prefix("CST_").filter(|name| !name.is_empty()).ok_or_else(|| {
        Refusal::pay(ErrorCode::NotFound, "no customer has such an id: it begins `CST_`").field("customer_id")
    })?;

    if world.customers.get(customer).is_some() {
        customers::active(world, customer)?;
    } else {
        let cashtag: String = cashtag.chars().filter(char::is_ascii_alphanumeric).take(20).collect();
        customers::changes::add(world, Some(customer), &format!("${cashtag}"), None).map_err(|_| {
            let detail = format!(
                "a new customer of this id would go by ${cashtag}, which is no cashtag or another customer's: make the \
                 customer first, with a cashtag of your choice"
            );
            Refusal::pay(ErrorCode::Conflict, &detail).field("customer_id")
        })?;
    }
    if let Some(reference) = reference {
        customers::changes::set_reference(world, customer, &reference)?;
    }
    if let Some(request) = world.customer_requests.get_mut(id) {
        request.customer = Some(customer.to_owned());
    }
    set_status(world, id, CustomerRequestStatus::Processing);
    if time.is_zero() {
        process(world, id);
    } else {
        world.timers.set(world.now() + time, Timer::RequestProcessed(id.to_owned()));
    }
    Ok(())
}

/// The customer does not agree.
pub(crate) fn decline(world: &mut World, id: &str) -> Result<(), Refusal> {
    pending(world, id, "declined")?;
    set_status(world, id, CustomerRequestStatus::Declined);
    Ok(())
}

/// The timer of a request that an approval has set going.
pub(crate) fn process(world: &mut World, id: &str) {
    let Some(request) = world.customer_requests.get(id) else { return };
    if request.view.status != CustomerRequestStatus::Processing {
        return;
    }
    let customer = request.customer.clone().unwrap_or_else(|| seed::CUSTOMER.to_owned());
    let actions = request.view.actions.clone().unwrap_or_default();
    let channel = request.view.channel.clone().unwrap_or(Channel::Online);
    let grants = actions.into_iter().map(|action| agree(world, id, &customer, action, channel.clone())).collect();
    let mut profile = CustomerProfile::new(CustomerId::new(customer.as_str()));
    profile.cashtag = world.customers.get(&customer).and_then(|customer| customer.view.cashtag.clone());
    if let Some(request) = world.customer_requests.get_mut(id) {
        request.view.grants = Some(grants);
        request.view.customer_profile = Some(profile);
    }
    set_status(world, id, CustomerRequestStatus::Approved);
}

/// The timer of a request that has run out.
pub(crate) fn expire(world: &mut World, id: &str) {
    leave(world, id, Undecided::Expired);
}

/// The timer of a request that the customer has opened. The section "Life cycles": a flow that idles out is declined.
pub(crate) fn idle(world: &mut World, id: &str) {
    let opened = world.customer_requests.get(id).and_then(|request| request.opened_at);
    if opened.is_some_and(|opened| opened + IDLE <= world.now()) {
        leave(world, id, Undecided::Idled);
    }
}

/// Declines a request on which the customer has not decided, unless that was done already.
fn leave(world: &mut World, id: &str, why: Undecided) {
    if let Some(request) = world.customer_requests.get_mut(id).filter(|request| request.is_pending()) {
        request.undecided = Some(why);
        set_status(world, id, CustomerRequestStatus::Declined);
    }
}

/// Returns the grant that a customer gives by agreeing to an action: one that is on file already, or a new one.
fn agree(world: &mut World, request: &str, customer: &str, action: Action, channel: Channel) -> Grant {
    match grants::on_file(world, customer, &action) {
        Some(grant) => grant.view(),
        None => give(world, request, customer, action, channel),
    }
}

/// Makes the grant that a customer gives by agreeing to an action for the first time.
pub(crate) fn give(world: &mut World, request: &str, customer: &str, action: Action, channel: Channel) -> Grant {
    let (kind, expires_at) = match action {
        Action::OneTimePayment(_) => (GrantType::OneTime, world.now() + ONE_TIME_LIFETIME),
        _ => (GrantType::Extended, grants::end_of_extended(world.now())),
    };
    grants::create(world, customer, request, action, kind, channel, expires_at)
}

fn set_status(world: &mut World, id: &str, status: CustomerRequestStatus) {
    let now = world.now();
    let Some(request) = world.customer_requests.get_mut(id) else { return };
    request.view.status = status;
    request.view.updated_at = Some(now);
    let view = request.view.clone();
    events::emit(world, Occurrence::CustomerRequestStateUpdated(view));
}
