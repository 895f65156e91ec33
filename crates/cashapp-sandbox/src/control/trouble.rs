//! Faults and rate limits.

use serde::Deserialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::faults::Fault;
use crate::world::World;

pub(super) fn list_faults(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "faults": world.faults.list() }).into())
}

pub(super) fn set_fault(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    inject(world, asked.body()?)?;
    list_faults(world, asked)
}

pub(super) fn inject(world: &mut World, fault: Fault) -> Result<(), ControlError> {
    world.faults.add(fault).map_err(|reason| ControlError::bad_request(&reason))
}

pub(super) fn clear_faults(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    world.faults.clear();
    list_faults(world, asked)
}

pub(super) fn show_calls_at_work(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "at_work": world.at_work.count() }).into())
}

pub(super) fn finish_calls(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    world.at_work.release_all();
    show_calls_at_work(world, asked)
}

pub(super) fn show_rate_limits(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "scale": world.rate_limits.scale }).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RateLimits {
    scale: f64,
}

pub(super) fn set_rate_limits(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let RateLimits { scale } = asked.body()?;
    scale_rate_limits(world, scale)?;
    show_rate_limits(world, asked)
}

pub(super) fn scale_rate_limits(world: &mut World, scale: f64) -> Result<(), ControlError> {
    world.rate_limits.set_scale(scale).map_err(|reason| ControlError::bad_request(&reason))
}
