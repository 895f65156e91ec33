//! Readings of the vendor's documents that a sandbox can be told to play, where nobody outside knows which is right.

use std::collections::VecDeque;

use chrono::TimeDelta;

use crate::clock::Time;

/// What is chosen for a sandbox.
#[derive(Clone, Debug, Default)]
pub(crate) struct Modes {
    /// Whether a payment or refund that was captured when it was created can be voided by its key. The OpenAPI document
    /// says that it cannot, while the magic amount 6670 is described as if it could.
    pub(crate) void_captured_by_key: bool,
    /// How long it takes until an object that a call has created is in lists. (Our decision: the vendor promises nothing
    /// about how soon a list shows what was created.)
    pub(crate) list_lag: TimeDelta,
}

/// What is too new for lists, in the order of creation.
#[derive(Debug, Default)]
pub(crate) struct Unlisted(VecDeque<(Time, String)>);

impl Unlisted {
    /// Keeps an object out of lists until this time.
    pub(crate) fn add(&mut self, until: Time, id: &str) {
        self.0.push_back((until, id.to_owned()));
    }

    /// Forgets what lists show by now.
    pub(crate) fn forget(&mut self, now: Time) {
        while self.0.front().is_some_and(|(until, _)| *until <= now) {
            self.0.pop_front();
        }
    }

    /// The ids that no list shows yet.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.0.iter().map(|(_, id)| id.clone()).collect()
    }
}
