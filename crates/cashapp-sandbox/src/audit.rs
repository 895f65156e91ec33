//! What was called, and what became of it.

use std::collections::VecDeque;

use serde::Serialize;

use crate::clock::Time;
use crate::faults::FaultKind;

/// One call, as the sandbox saw it. It has nothing of the request's or the answer's content.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CallRecord {
    /// Counts the calls.
    pub number: u64,
    /// When it came, in the sandbox's time.
    pub at: Time,
    /// The method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// The operation's id, if the path has one.
    pub operation: Option<&'static str>,
    /// The status of the answer, even where the caller did not get it.
    pub status: u16,
    /// The code of a refusal.
    pub code: Option<String>,
    /// The explanation of a refusal.
    pub detail: Option<String>,
    /// The field that a refusal is about, the first one if there are several.
    pub field: Option<String>,
    /// What was accepted although the documents do not have it, such as an unknown field of an Afterpay request body.
    pub remarks: Vec<String>,
    /// The region that it came from.
    pub region: Option<String>,
    /// The key of idempotency.
    pub idempotency_key: Option<String>,
    /// Whether the answer is one that the key had got before.
    pub replayed: bool,
    /// The id of what it made.
    pub made: Option<String>,
    /// The fault that befell it.
    pub fault: Option<FaultKind>,
    /// How long it took, in microseconds.
    pub micros: u64,
}

/// The last calls.
pub(crate) struct Audit {
    next: u64,
    capacity: usize,
    calls: VecDeque<CallRecord>,
}

impl Audit {
    pub(crate) fn new(capacity: usize) -> Self {
        Self { next: 1, capacity, calls: VecDeque::new() }
    }

    pub(crate) fn add(&mut self, mut call: CallRecord) {
        call.number = self.next;
        self.next += 1;
        if self.calls.len() >= self.capacity {
            self.calls.pop_front();
        }
        if self.capacity > 0 {
            self.calls.push_back(call);
        }
    }

    /// The calls, the newest last.
    pub(crate) fn calls(&self) -> impl DoubleEndedIterator<Item = &CallRecord> {
        self.calls.iter()
    }
}
