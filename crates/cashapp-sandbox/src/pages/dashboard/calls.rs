//! The last calls of the APIs, and what became of them.

use maud::{Markup, html};

use crate::audit::CallRecord;
use crate::pages::dashboard::section as rows;
use crate::world::World;

/// How many calls are shown.
const CALLS: usize = 100;

/// The last calls, the newest first.
pub(super) fn section(world: &World) -> Markup {
    let newest: Vec<Markup> = world.audit.calls().rev().take(CALLS).map(row).collect();
    rows("calls", "Calls", &newest)
}

fn row(call: &CallRecord) -> Markup {
    html! {
        span.quiet { (call.at.format("%H:%M:%S")) }
        code { (call.method) " " (call.path) }
        span class=(if call.status < 400 { "status" } else { "bad" }) { (call.status) }
        @if let Some(code) = &call.code { span.bad { (code) } }
        @if let Some(field) = &call.field { code { (field) } }
        @if let Some(detail) = &call.detail { pre.detail { (detail) } }
        @if let Some(made) = &call.made { code { (made) } }
        @if call.replayed { span { "answered before under this key" } }
        @if let Some(fault) = &call.fault { span { "fault: " (format!("{fault:?}")) } }
    }
}
