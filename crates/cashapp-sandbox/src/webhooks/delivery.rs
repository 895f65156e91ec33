//! Deliveries: one event on its way to one endpoint.

use cashapp_pay_api::types::{WebhookEndpoint, WebhookEventStatus};
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::request::{self, Obstacle, Request};
use super::{review, schedule};
use crate::clock::Time;
use crate::table::Record;
use crate::timers::Timer;
use crate::world::World;

/// Stands for the endpoint of what goes to the address of Afterpay's notifications.
pub(crate) const AFTERPAY: &str = "afterpay";

/// How long an event that may be overtaken waits for the one that does.
const HOLD: TimeDelta = TimeDelta::seconds(1);

/// One event on its way to one endpoint.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Delivery {
    /// The event's id; of the second of two deliveries it has an ending.
    pub(crate) id: String,
    /// The event's id.
    pub(crate) event: String,
    /// The endpoint's id, or [`AFTERPAY`].
    pub(crate) endpoint: String,
    /// Where it went last, or will go.
    pub(crate) url: String,
    /// What has been tried, the newest last.
    pub(crate) attempts: Vec<Attempt>,
    /// When it is tried next.
    pub(crate) next_at: Option<Time>,
    pub(crate) state: State,
    /// The same bytes every time.
    pub(super) body: String,
    /// How often it was tried again since `begun_at`.
    pub(super) retries: u32,
    begun_at: Time,
    /// The time for which the present attempt was planned.
    due_at: Time,
    /// Whether its place among those that go in one second is taken already.
    has_slot: bool,
    /// Deliveries that it overtakes: they go after it.
    then: Vec<String>,
    /// The endpoint as it was when it was deleted, with this delivery still under way.
    #[serde(default)]
    deleted_endpoint: Option<Box<WebhookEndpoint>>,
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    /// It goes at its time.
    Waiting,
    /// It goes after another one, or once its endpoint's domain is approved.
    Held,
    /// It is being sent.
    Sending,
    /// It was acknowledged.
    Delivered,
    /// It was tried often enough, or its endpoint was deleted before its domain was approved.
    GivenUp,
    /// The endpoint's address was taken away.
    Stopped,
}

/// One try.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Attempt {
    /// When it was due.
    pub(crate) at: Time,
    /// The status of the answer.
    pub(crate) status: Option<u16>,
    /// Why there was none.
    pub(crate) error: Option<String>,
    /// How long it took, in microseconds.
    pub(crate) micros: u64,
}

/// What became of a request.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Answered(u16),
    Failed(String),
}

/// A delivery that is to be sent now.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    pub(crate) delivery: String,
    pub(crate) endpoint: String,
}

impl Record for Delivery {
    const KIND: &'static str = "delivery";

    fn id(&self) -> &str {
        &self.id
    }
}

impl Delivery {
    /// The endpoint that it goes to, though it may have been deleted meanwhile; none of what goes to Afterpay's address.
    pub(super) fn target<'a>(&'a self, world: &'a World) -> Option<&'a WebhookEndpoint> {
        world.webhook_endpoints.get(&self.endpoint).or(self.deleted_endpoint.as_deref())
    }

    /// Whether it may still arrive by itself.
    pub(crate) fn is_on_its_way(&self) -> bool {
        matches!(self.state, State::Waiting | State::Held | State::Sending)
    }
}

/// Sends an event: once, twice, or after the next one, by the settings.
pub(crate) fn dispatch(world: &mut World, event: &str, endpoint: &str, url: &str, body: &str) {
    let now = world.now();
    let copies = if world.settings.duplicate_webhooks { 2 } else { 1 };
    let ids: Vec<String> = (1..=copies).map(|copy| copy_id(event, copy)).collect();
    for id in &ids {
        world.deliveries.insert(Delivery {
            id: id.clone(),
            event: event.to_owned(),
            endpoint: endpoint.to_owned(),
            url: url.to_owned(),
            attempts: Vec::new(),
            next_at: None,
            state: State::Held,
            body: body.to_owned(),
            retries: 0,
            begun_at: now,
            due_at: now,
            has_slot: false,
            then: Vec::new(),
            deleted_endpoint: None,
        });
    }
    if world.settings.reorder_webhooks {
        let mut earlier = world.traffic.take_held(endpoint);
        // What has waited long enough has gone.
        earlier.retain(|id| {
            world.deliveries.get(id).is_some_and(|held| held.state == State::Waiting && held.retries == 0)
        });
        if earlier.is_empty() {
            world.traffic.hold(endpoint, ids.clone());
            for id in &ids {
                wait_until(world, id, now + HOLD);
            }
            return;
        }
        for id in &earlier {
            if let Some(held) = world.deliveries.get_mut(id) {
                (held.state, held.next_at) = (State::Held, None);
            }
        }
        if let Some(last) = ids.last().and_then(|id| world.deliveries.get_mut(id)) {
            last.then = earlier;
        }
    }
    for id in &ids {
        start(world, id);
    }
}

fn copy_id(event: &str, copy: u32) -> String {
    if copy == 1 { event.to_owned() } else { format!("{event}:{copy}") }
}

fn wait_until(world: &mut World, id: &str, at: Time) {
    let now = world.now();
    let Some(delivery) = world.deliveries.get_mut(id) else { return };
    (delivery.state, delivery.next_at) = (State::Waiting, Some(at));
    if at > now {
        world.timers.set(at, Timer::Delivery(id.to_owned()));
    } else {
        start(world, id);
    }
}

/// The timer of a delivery.
pub(crate) fn due(world: &mut World, id: &str) {
    let now = world.now();
    let is_due = |delivery: &Delivery| {
        delivery.state == State::Waiting && delivery.next_at.is_some_and(|next_at| next_at <= now)
    };
    if world.deliveries.get(id).is_some_and(is_due) {
        start(world, id);
    }
}

/// Hands a delivery over to be sent, or has it wait until its endpoint may get one more.
fn start(world: &mut World, id: &str) {
    let now = world.now();
    let Some(delivery) = world.deliveries.get(id) else { return };
    let target = delivery.target(world);
    if target.is_some_and(review::is_under_review) {
        if let Some(delivery) = world.deliveries.get_mut(id) {
            (delivery.state, delivery.next_at) = (State::Held, None);
        }
        return;
    }
    let endpoint = delivery.endpoint.clone();
    let most = target.and_then(|endpoint| endpoint.max_delivery_frequency);
    if let Some(most) = most.filter(|_| !delivery.has_slot) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 100000")]
        let at = world.traffic.slot(&endpoint, most.max(1.0) as usize, now);
        if at > now {
            if let Some(delivery) = world.deliveries.get_mut(id) {
                delivery.has_slot = true;
            }
            return wait_until(world, id, at);
        }
    }
    let Some(delivery) = world.deliveries.get_mut(id) else { return };
    delivery.state = State::Sending;
    delivery.has_slot = false;
    delivery.due_at = delivery.next_at.take().unwrap_or(now);
    world.outbox.push(Job { delivery: id.to_owned(), endpoint });
}

/// What is to be sent, just before it is.
pub(crate) fn prepare(world: &mut World, id: &str) -> Option<Request> {
    let delivery = world.deliveries.get(id).filter(|delivery| delivery.state == State::Sending)?;
    match request::make(world, delivery) {
        Ok(request) => {
            let url = request.url.to_string();
            if url != delivery.url {
                world.deliveries.get_mut(id)?.url = url;
            }
            return Some(request);
        }
        Err(Obstacle::Failed(reason)) => report(world, id, Outcome::Failed(reason), 0),
        Err(Obstacle::Stopped) => end(world, id, State::Stopped),
        Err(Obstacle::Gone) => end(world, id, State::GivenUp),
    }
    None
}

/// Writes down what became of a request, and when the next one is due.
pub(crate) fn report(world: &mut World, id: &str, outcome: Outcome, micros: u64) {
    let pace = world.settings.webhook_pace;
    let stands_still = world.clock.is_frozen();
    let Some(delivery) = world.deliveries.get_mut(id).filter(|delivery| delivery.state == State::Sending) else {
        return;
    };
    // Counted from when it was due, so that whoever moves the clock by a day gets all the retries of that day.
    let at = delivery.due_at;
    let took = TimeDelta::microseconds(i64::try_from(micros).unwrap_or(0));
    let (status, error) = match outcome {
        Outcome::Answered(status) => (Some(status), None),
        Outcome::Failed(error) => (None, Some(error)),
    };
    delivery.attempts.push(Attempt { at, status, error, micros });
    if status.is_some_and(|status| (200..300).contains(&status)) {
        return end(world, id, State::Delivered);
    }
    let next_at = if stands_still { at } else { at + took } + schedule::gap(delivery.retries + 1, pace);
    if delivery.retries >= schedule::MOST_RETRIES || next_at - delivery.begun_at > schedule::longest(pace) {
        return end(world, id, State::GivenUp);
    }
    delivery.retries += 1;
    let then = std::mem::take(&mut delivery.then);
    wait_until(world, id, next_at);
    release(world, &then);
}

/// Nothing more is tried.
fn end(world: &mut World, id: &str, state: State) {
    let now = world.now();
    let Some(delivery) = world.deliveries.get_mut(id) else { return };
    (delivery.state, delivery.next_at) = (state, None);
    let then = std::mem::take(&mut delivery.then);
    let event = delivery.event.clone();
    let others = (1..=2).filter_map(|copy| world.deliveries.get(&copy_id(&event, copy)));
    let is_open = others.into_iter().any(Delivery::is_on_its_way);
    if let Some(event) = world.webhook_events.get_mut(&event) {
        let status = match state {
            State::Delivered => Some(WebhookEventStatus::Success),
            State::GivenUp if event.status == Some(WebhookEventStatus::Pending) && !is_open => {
                Some(WebhookEventStatus::Failed)
            }
            _ => None,
        };
        if status.is_some() {
            (event.status, event.updated_at) = (status, Some(now));
        }
    }
    release(world, &then);
}

/// Lets those go that had to wait for another.
fn release(world: &mut World, ids: &[String]) {
    for id in ids {
        if world.deliveries.get(id).is_some_and(|delivery| delivery.state == State::Held) {
            start(world, id);
        }
    }
}

/// An endpoint was deleted: what was created before goes on as if it were still there. What waits for the approval of its
/// domain can never go.
pub(crate) fn outlive(world: &mut World, endpoint: &WebhookEndpoint) {
    for id in on_their_way_to(world, endpoint.id.as_str()) {
        if review::is_under_review(endpoint) {
            end(world, &id, State::GivenUp);
        } else if let Some(delivery) = world.deliveries.get_mut(&id) {
            delivery.deleted_endpoint = Some(Box::new(endpoint.clone()));
        }
    }
}

/// An endpoint's domain was approved: what has waited for that goes, with all of its retries.
pub(super) fn let_go(world: &mut World, endpoint: &str) {
    let now = world.now();
    for id in on_their_way_to(world, endpoint) {
        if let Some(delivery) = world.deliveries.get_mut(&id).filter(|delivery| delivery.state == State::Held) {
            delivery.begun_at = now;
            start(world, &id);
        }
    }
}

fn on_their_way_to(world: &World, endpoint: &str) -> Vec<String> {
    let is_meant = |delivery: &&Delivery| delivery.endpoint == endpoint && delivery.is_on_its_way();
    world.deliveries.iter().filter(is_meant).map(|delivery| delivery.id.clone()).collect()
}

/// Sends an event once more, whatever became of it before, with all of its retries. Why not, if it cannot be.
pub(crate) fn redeliver(world: &mut World, id: &str) -> Result<(), Again> {
    let now = world.now();
    let endpoint = match (world.webhook_events.get(id), world.deliveries.get(id)) {
        (Some(event), _) => event.webhook_endpoint_id.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default(),
        (None, Some(delivery)) => delivery.endpoint.clone(),
        (None, None) => return Err(Again::Unknown),
    };
    let url = if endpoint == AFTERPAY {
        world.account().notification_url.clone()
    } else {
        world.webhook_endpoints.get(&endpoint).ok_or(Again::EndpointDeleted)?.url.clone()
    };
    let url = url.ok_or(Again::WithoutAddress)?;
    if let Some(event) = world.webhook_events.get_mut(id).filter(|e| e.status == Some(WebhookEventStatus::Failed)) {
        (event.status, event.updated_at) = (Some(WebhookEventStatus::Pending), Some(now));
    }
    match world.deliveries.get_mut(id) {
        Some(delivery) if delivery.state == State::Sending => {}
        Some(delivery) => {
            (delivery.begun_at, delivery.retries, delivery.next_at) = (now, 0, None);
            start(world, id);
        }
        None => {
            let event = world.webhook_events.get(id).and_then(|event| event.event_data.as_ref());
            let body = event.and_then(|event| serde_json::to_string(event).ok()).ok_or(Again::Unknown)?;
            dispatch(world, id, &endpoint, &url, &body);
        }
    }
    Ok(())
}

/// Why an event cannot be sent once more.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Again {
    Unknown,
    EndpointDeleted,
    WithoutAddress,
}

/// After a restart: what was under way, and what should have gone meanwhile, goes now.
pub(crate) fn resume(world: &mut World) {
    let now = world.now();
    let overdue = |delivery: &&Delivery| match delivery.state {
        State::Sending | State::Held => true,
        State::Waiting => delivery.next_at.is_none_or(|next_at| next_at <= now),
        _ => false,
    };
    let ids: Vec<String> = world.deliveries.iter().filter(overdue).map(|delivery| delivery.id.clone()).collect();
    for id in ids {
        if let Some(delivery) = world.deliveries.get_mut(&id) {
            // The retries that were missed are not made up for all at once.
            delivery.next_at = None;
            delivery.then.clear();
        }
        start(world, &id);
    }
}
