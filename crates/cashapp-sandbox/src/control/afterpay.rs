//! What happens on Afterpay's side: customers confirm and dispute, notifications go out.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};

use super::ControlError;
use super::request::{Asked, Reply};
use crate::afterpay::{checkouts, disputes};
use crate::webhooks::events::{self, Notification};
use crate::webhooks::settings;
use crate::world::World;

pub(super) fn agree(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    approve(world, asked.param("token"))?;
    Ok(json!({}).into())
}

pub(super) fn approve(world: &mut World, token: &str) -> Result<(), ControlError> {
    Ok(checkouts::approve(world, token)?)
}

pub(super) fn refuse(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    decline(world, asked.param("token"))?;
    Ok(json!({}).into())
}

pub(super) fn decline(world: &mut World, token: &str) -> Result<(), ControlError> {
    Ok(checkouts::decline(world, token)?)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewDispute {
    order_id: String,
    reason: String,
}

pub(super) fn raise(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let NewDispute { order_id, reason } = asked.body()?;
    Ok(json!({ "dispute_id": open(world, &order_id, &reason)? }).into())
}

pub(super) fn open(world: &mut World, order: &str, reason: &str) -> Result<String, ControlError> {
    Ok(disputes::open(world, order, reason)?)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decision {
    status: String,
}

pub(super) fn judge(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Decision { status } = asked.body()?;
    decide(world, asked.param("id"), &status)?;
    Ok(json!({}).into())
}

pub(super) fn decide(world: &mut World, id: &str, status: &str) -> Result<(), ControlError> {
    if !matches!(status, "won" | "lost") {
        return Err(ControlError::bad_request("`status` must be won or lost"));
    }
    Ok(disputes::decide(world, id, status)?)
}

pub(super) fn update_dispute(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    disputes::customer_updates(world, asked.param("id"))?;
    Ok(json!({}).into())
}

pub(super) fn cancel_dispute(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    disputes::customer_cancels(world, asked.param("id"))?;
    Ok(json!({}).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Features {
    grants: bool,
}

pub(super) fn show_features(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "grants": world.grants_feature }).into())
}

pub(super) fn set_features(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Features { grants } = asked.body()?;
    world.grants_feature = grants;
    show_features(world, asked)
}

pub(super) fn show_notifications(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    let account = world.account();
    Ok(json!({ "url": account.notification_url, "secret": account.notification_secret }).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notifications {
    /// It must be there, even as `null`.
    #[serde(deserialize_with = "present")]
    url: Option<String>,
}

fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(deserializer)
}

pub(super) fn set_notifications(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let Notifications { url } = asked.body()?;
    send_to(world, url.as_deref())?;
    show_notifications(world, asked)
}

pub(super) fn send_to(world: &mut World, url: Option<&str>) -> Result<(), ControlError> {
    settings::send_notifications_to(world, url).map_err(|reason| ControlError::bad_request(&format!("`url`: {reason}")))
}

pub(super) fn send_notification(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let notification: Map<String, Value> = asked.body()?;
    send(world, Value::Object(notification))?;
    Ok(json!({}).into())
}

pub(super) fn send(world: &mut World, notification: Value) -> Result<(), ControlError> {
    if world.account().notification_url.is_none() {
        return Err(ControlError::conflict("say first where notifications go: POST /_sandbox/afterpay/notifications"));
    }
    events::notify(world, Notification(notification));
    Ok(())
}
