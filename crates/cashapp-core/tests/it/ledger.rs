//! A server that follows the vendor's rules while everything around it fails, and counts what it has really done.
//!
//! A request meets three things in turn, each of which can go wrong: the gate, which may turn it away without looking at
//! it; the work, which is done once for each key and whose result is kept for the key; and the way back of the answer.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cashapp_core::clock::{Clock, ManualClock};

use crate::calls::ring;
use crate::server::{Part, Received, lock};
use crate::turn::{Turn, answer, beginning, error, error_with};

/// What becomes of one attempt.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) before: Before,
    /// How long the server takes.
    pub(crate) takes: Duration,
    pub(crate) gate: Option<Gate>,
    /// Whether the work is declined, where it was not done for the key before.
    pub(crate) declined: bool,
    pub(crate) back: Back,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Before {
    Connected,
    Refused,
    HungUp,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Gate {
    TurnsAway(u16),
    Later(u16, u32),
    HangsUp,
    /// Fails before it has done anything.
    Fails(u16),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Back {
    Arrives,
    IsLost,
    BreaksOff,
    /// A gateway gives up waiting.
    IsReplaced(u16),
}

/// What the server has seen and done during one call.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) steps: VecDeque<Step>,
    pub(crate) seen: Vec<Received>,
    pub(crate) done: usize,
    /// The status of the work, by region and key.
    pub(crate) kept: HashMap<(String, String), u16>,
    /// When the last attempt may begin.
    pub(crate) deadline: Duration,
    /// What must never be.
    pub(crate) faults: Vec<String>,
}

/// The server's side of the calls that are made one after the other.
#[derive(Clone, Default)]
pub(crate) struct House {
    pub(crate) ledger: Arc<Mutex<Ledger>>,
    pub(crate) clock: Arc<ManualClock>,
}

impl House {
    fn before(&self, wanted: Before) -> Option<Step> {
        let mut ledger = lock(&self.ledger);
        ledger.steps.front().filter(|step| step.before == wanted)?;
        if self.clock.monotonic() >= ledger.deadline {
            ledger.faults.push("an attempt began after the deadline".into());
        }
        ledger.steps.pop_front()
    }
}

impl Part for House {
    fn connecting(&self) -> Option<Turn> {
        self.before(Before::Refused).map(|_| Turn::Refuse)
    }

    fn connected(&self) -> Option<Turn> {
        self.before(Before::HungUp).map(|_| Turn::HangUpUnread)
    }

    fn answer(&self, request: &Received) -> Turn {
        let mut ledger = lock(&self.ledger);
        if self.clock.monotonic() >= ledger.deadline {
            ledger.faults.push("an attempt began after the deadline".into());
        }
        ledger.look(request);
        let Some(step) = ledger.steps.pop_front() else {
            ledger.faults.push("an attempt was made that nobody asked for".into());
            return Turn::HangUp;
        };
        self.clock.advance(step.takes);
        match step.gate {
            Some(Gate::TurnsAway(status)) => return error(status, "TURNED_AWAY"),
            Some(Gate::Later(status, seconds)) => {
                return error_with(status, "LATER", &[("retry-after", &seconds.to_string())]);
            }
            Some(Gate::HangsUp) => return Turn::HangUp,
            Some(Gate::Fails(status)) => return error(status, "FAILED"),
            None => {}
        }
        let status = ledger.work(request, if step.declined { 400 } else { 200 });
        let body = if status == 400 { r#"{"errors":[{"code":"DECLINED"}]}"# } else { "{}" };
        match step.back {
            Back::Arrives => Turn::Say(answer(status, &[], body)),
            Back::IsLost => Turn::HangUp,
            Back::BreaksOff => Turn::BreakOff(beginning(status, body)),
            Back::IsReplaced(status) => error(status, "GATEWAY"),
        }
    }
}

impl Ledger {
    /// One call is always the same request, signed anew, and is repeated only where that is safe.
    fn look(&mut self, request: &Received) {
        if let Err(fault) = request.signer(&ring(1)) {
            self.faults.push(fault.to_string());
        }
        if let Some(first) = self.seen.first() {
            if first != request {
                self.faults.push("two different requests in one call".into());
            }
            if request.method == "POST" && key(request).is_none() {
                self.faults.push("a write that cannot be repeated was repeated".into());
            }
        }
        self.seen.push(request.clone());
    }

    /// Does what is asked, unless it was done under this key.
    fn work(&mut self, request: &Received, status: u16) -> u16 {
        let scope = key(request).map(|key| (request.header("x-region").unwrap_or_default().to_owned(), key));
        if let Some(kept) = scope.as_ref().and_then(|scope| self.kept.get(scope)) {
            return *kept;
        }
        self.done += usize::from(status == 200);
        scope.map(|scope| self.kept.insert(scope, status));
        status
    }
}

fn key(request: &Received) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(&request.body).ok()?;
    (request.target == "/network/v1/payments").then(|| body["idempotency_key"].as_str().map(str::to_owned))?
}
