//! Calls that are carried out after their connection has dropped.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::{call, conclude, record_of};
use crate::authenticate::Incoming;
use crate::faults::FaultKind;
use crate::routes::{self, Found};
use crate::timers::Timer;
use crate::world::World;

/// Requests that are on their way to being carried out. They are not kept in a database: a sandbox that is killed has never
/// carried them out.
#[derive(Default)]
pub(crate) struct LateCalls {
    last: u64,
    waiting: HashMap<u64, (Incoming, FaultKind)>,
}

/// Has a request carried out this many milliseconds from now.
pub(super) fn defer(world: &mut World, incoming: &Incoming, fault: FaultKind, milliseconds: u64) {
    let calls = &mut world.late_calls;
    calls.last += 1;
    calls.waiting.insert(calls.last, (incoming.clone(), fault));
    let (number, at) = (calls.last, world.now());
    let later = TimeDelta::milliseconds(i64::try_from(milliseconds).unwrap_or(i64::MAX));
    world.timers.set(at + later, Timer::LateCall(number));
}

/// Carries the request out as if it arrived now. Nobody hears the response; the record of calls has it.
pub(crate) fn carry_out(world: &mut World, number: u64) {
    let Some((incoming, fault)) = world.late_calls.waiting.remove(&number) else { return };
    let Found::Route(route, params) = routes::all().find(&incoming.method, incoming.path()) else { return };
    let mut record = record_of(world, &incoming, Some(fault));
    record.operation = Some(route.operation.id());
    record.remarks.push("carried out after its connection had dropped".to_owned());
    let result = call(world, route, params, &incoming, &mut record);
    conclude(route.api, result, Some(fault), &mut record);
    world.audit.add(record);
}
