//! How webhooks are delivered.

use serde::Deserialize;
use serde_json::{Value, json};

use super::ControlError;
use super::request::{Asked, Reply};
use crate::webhooks::delivery::{self, Again, Delivery};
use crate::webhooks::{review, settings};
use crate::world::World;

pub(super) fn show(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    let settings = &world.settings;
    let (duplicate, reorder) = (settings.duplicate_webhooks, settings.reorder_webhooks);
    Ok(json!({ "pace": settings.webhook_pace, "duplicate": duplicate, "reorder": reorder }).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    pace: Option<f64>,
    duplicate: Option<bool>,
    reorder: Option<bool>,
}

pub(super) fn change(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Change { pace, duplicate, reorder } = asked.body()?;
    if let Some(pace) = pace {
        set_pace(world, pace)?;
    }
    let settings = &mut world.settings;
    settings.duplicate_webhooks = duplicate.unwrap_or(settings.duplicate_webhooks);
    settings.reorder_webhooks = reorder.unwrap_or(settings.reorder_webhooks);
    show(world, asked)
}

pub(super) fn set_pace(world: &mut World, pace: f64) -> Result<(), ControlError> {
    settings::check_pace(pace).map_err(|reason| ControlError::bad_request(&reason))?;
    world.settings.webhook_pace = pace;
    Ok(())
}

pub(super) fn deliveries(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    let all: Vec<Value> = world.deliveries.iter().map(view).collect();
    Ok(json!({ "deliveries": all }).into())
}

fn view(delivery: &Delivery) -> Value {
    json!({
        "id": delivery.id,
        "event_id": delivery.event,
        "webhook_endpoint_id": delivery.endpoint,
        "url": delivery.url,
        "state": delivery.state,
        "next_at": delivery.next_at,
        "attempts": delivery.attempts,
    })
}

pub(super) fn approved(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    approve(world, asked.param("id"))?;
    Ok(json!({}).into())
}

pub(super) fn approve(world: &mut World, id: &str) -> Result<(), ControlError> {
    if review::approve(world, id) {
        return Ok(());
    }
    Err(ControlError::not_found("there is no such webhook endpoint: list_webhook_endpoints shows those there are"))
}

pub(super) fn again(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    redeliver(world, asked.param("id"))?;
    Ok(json!({}).into())
}

pub(super) fn redeliver(world: &mut World, id: &str) -> Result<(), ControlError> {
    delivery::redeliver(world, id).map_err(|why| match why {
        Again::Unknown => ControlError::not_found("there is no such event: GET /_sandbox/webhooks/events"),
        Again::EndpointDeleted => ControlError::conflict("the event's endpoint was deleted"),
        Again::WithoutAddress => ControlError::conflict("the event's endpoint has no url: give it one first"),
    })
}
