//! What a call tells a log: one span for the call, one event for each attempt and each decision after a failure.
//!
//! Target `cashapp`. The span `call` has `operation`; the event `attempt` has `attempt`, `status` or `error`, `elapsed_ms`
//! and, of a failure, the server's `codes`; the event `retry` has `wait_ms`, the event `stop` the `reason`. Metrics can be
//! counted from these. Never said: values of headers, bodies, queries, or the ids in a path.

use std::time::Duration;

use tracing::{Level, Span, debug, debug_span, enabled, warn};

use crate::error::TransportError;
use crate::operation::Operation;
use crate::response::RawResponse;
use crate::retry::Decision;

pub(super) fn span(operation: &Operation) -> Span {
    debug_span!(target: "cashapp", "call", operation = operation.id())
}

pub(super) fn attempt(
    operation: &Operation,
    attempt: u32,
    result: &Result<RawResponse, TransportError>,
    elapsed: Duration,
) {
    let (operation, elapsed_ms) = (operation.id(), elapsed.as_secs_f64() * 1000.0);
    match result {
        Ok(answer) if answer.status().is_success() => {
            debug!(target: "cashapp", operation, attempt, status = answer.status().as_u16(), elapsed_ms, "attempt");
        }
        Ok(answer) => {
            if enabled!(target: "cashapp", Level::WARN) {
                let codes = answer.codes();
                warn!(target: "cashapp", operation, attempt, status = answer.status().as_u16(), elapsed_ms, codes, "attempt");
            }
        }
        Err(error) => {
            warn!(target: "cashapp", operation, attempt, error = error.kind().as_str(), elapsed_ms, "attempt");
        }
    }
}

pub(super) fn decision(operation: &Operation, decision: &Decision) {
    let operation = operation.id();
    match decision {
        Decision::Wait(wait) => {
            debug!(target: "cashapp", operation, wait_ms = wait.as_secs_f64() * 1000.0, "retry");
        }
        Decision::Stop(reason) => debug!(target: "cashapp", operation, reason = reason.as_str(), "stop"),
    }
}
