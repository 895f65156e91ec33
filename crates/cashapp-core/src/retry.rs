//! When a call is made again, and when it is not.
//!
//! The decision is pure: [`RetryPolicy::decide`] is given all that it may depend on and has no state, clock or randomness
//! of its own. Two rules stand above every setting:
//!
//! - what was sent is repeated only if the [`Operation`] is safe to repeat, or is keyed and its body carries the key;
//! - an answer that would be the same again (a decline, a broken rule, a missing permission) is never asked for twice.
//!
//! Which leaves: no connection, a lost answer, and the statuses 408, 409, 429, 500, 502, 503 and 504.

mod after;
mod budget;

use std::time::Duration;

pub use after::retry_after;
pub use budget::RetryBudget;

use crate::operation::{Operation, Repeat};

/// Where a call has no deadline, it does not wait for longer at a server's word, which may ask for centuries.
const LONGEST_ASKED: Duration = Duration::from_secs(60 * 60);

/// How often and how fast calls are repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryPolicy {
    max_attempts: u32,
    base: Duration,
    cap: Duration,
}

impl Default for RetryPolicy {
    /// Four attempts; waits of up to 0.2, 0.4 and 0.8 seconds between them.
    fn default() -> Self {
        Self { max_attempts: 4, base: Duration::from_millis(200), cap: Duration::from_secs(10) }
    }
}

impl RetryPolicy {
    /// Never repeats anything.
    pub fn never() -> Self {
        Self { max_attempts: 1, ..Self::default() }
    }

    /// At most so many attempts, the first included; at least one is made.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// The first wait is at most `base`, each further one at most twice the one before, and none more than `cap`. (What
    /// the server asks for in `Retry-After` is not cut; a call that would wait past its deadline, or without one for an
    /// hour, ends with that answer.)
    #[must_use]
    pub fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        (self.base, self.cap) = (base, cap);
        self
    }

    /// Whether to go on after a failure.
    pub fn decide(&self, state: &RetryState<'_>) -> Decision {
        if let Failure::Answered { status, .. } = state.failure
            && !matches!(status, 408 | 409 | 429 | 500 | 502 | 503 | 504)
        {
            return Decision::Stop(StopReason::Permanent);
        }
        let nothing_sent = matches!(state.failure, Failure::NotSent) && !state.sent_before;
        let repeatable = match state.operation.repeat() {
            Repeat::Safe => true,
            Repeat::Keyed(_) => state.has_key,
            Repeat::Unsafe => false,
        };
        if !nothing_sent && !repeatable {
            return Decision::Stop(StopReason::NotRepeatable);
        }
        if state.attempt >= self.max_attempts {
            return Decision::Stop(StopReason::Attempts);
        }
        let own = self.wait(state.attempt, state.jitter);
        let wait = match state.failure {
            // Never sooner than without it: a server that says `0` is not less ill.
            Failure::Answered { status: 429 | 503, retry_after: Some(wait) } => wait.max(own),
            _ => own,
        };
        if wait >= state.time_left.unwrap_or(LONGEST_ASKED.max(own.saturating_add(Duration::from_nanos(1)))) {
            return Decision::Stop(StopReason::Deadline);
        }
        Decision::Wait(wait)
    }

    /// Exponential back-off with full jitter: anything between nothing and the limit, so that callers who failed together
    /// do not come back together.
    fn wait(&self, attempt: u32, jitter: f64) -> Duration {
        let doubled = self.base.saturating_mul(1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX));
        let limit = doubled.min(self.cap);
        // A jitter that is no number gives the whole limit; nothing here may panic.
        Duration::try_from_secs_f64(limit.as_secs_f64() * jitter.clamp(0.0, 1.0)).map_or(limit, |wait| wait.min(limit))
    }
}

/// All that a decision may depend on.
#[derive(Clone, Copy, Debug)]
pub struct RetryState<'a> {
    /// The operation that was called.
    pub operation: &'a Operation,
    /// How many attempts were made.
    pub attempt: u32,
    /// How the last one failed.
    pub failure: Failure,
    /// Whether an attempt before the last one may have reached the server.
    pub sent_before: bool,
    /// Whether the body carries the key that makes the operation repeatable.
    pub has_key: bool,
    /// What is left until the call's deadline, if it has one.
    pub time_left: Option<Duration>,
    /// A random number from 0 to 1.
    pub jitter: f64,
}

/// How an attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// No connection was made.
    NotSent,
    /// Something was sent, and no whole answer came back.
    Lost,
    /// The server answered, not with success.
    Answered {
        /// The status.
        status: u16,
        /// What `Retry-After` asks for.
        retry_after: Option<Duration>,
    },
}

/// Whether to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Try again after this time.
    Wait(Duration),
    /// Give up.
    Stop(StopReason),
}

/// Why a call is not made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StopReason {
    /// The answer would be the same.
    Permanent,
    /// It could do twice what was asked for once.
    NotRepeatable,
    /// So many attempts were made as the policy allows.
    Attempts,
    /// The next attempt would begin after the deadline.
    Deadline,
    /// Too many calls of this client are being repeated already.
    Budget,
    /// The file that it sends cannot be read, or not a second time.
    File,
}

impl StopReason {
    /// A word for logs.
    pub fn as_str(self) -> &'static str {
        match self {
            StopReason::Permanent => "permanent",
            StopReason::NotRepeatable => "not_repeatable",
            StopReason::Attempts => "attempts",
            StopReason::Deadline => "deadline",
            StopReason::Budget => "budget",
            StopReason::File => "file",
        }
    }
}
