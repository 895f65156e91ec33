//! The sandbox's time: the machine's, moved; or one that stands still until it is moved.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// A point in sandbox time.
pub(crate) type Time = DateTime<Utc>;

/// RFC 3339 has four digits for a year. Some room is left for what lasts longest from now on.
const LAST: Time = match DateTime::from_timestamp(221_845_392_000, 0) {
    Some(last) => last,
    None => Time::UNIX_EPOCH,
};

/// Tells the sandbox's time, to the millisecond.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    offset: TimeDelta,
    frozen: Option<Time>,
    /// How far it was ever moved, which never gets less.
    advanced: Duration,
}

impl Clock {
    /// Runs like the machine's clock, ahead of it by this much.
    pub(crate) fn running(offset: TimeDelta) -> Self {
        Self { offset, frozen: None, advanced: Duration::ZERO }
    }

    /// Stands still at this time.
    pub(crate) fn frozen(at: Time) -> Self {
        Self { offset: at - Utc::now(), frozen: Some(at), advanced: Duration::ZERO }
    }

    /// What time it is.
    pub(crate) fn now(&self) -> Time {
        let now = self.frozen.unwrap_or_else(|| Utc::now() + self.offset);
        DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now)
    }

    /// Goes forward by this much, but not past the last year that every receiver can read.
    pub(crate) fn advance(&mut self, by: TimeDelta) {
        let now = self.now();
        let by = by.clamp(TimeDelta::zero(), (LAST - now).max(TimeDelta::zero()));
        self.offset += by;
        self.advanced += by.to_std().unwrap_or_default();
        self.frozen = self.frozen.map(|at| at + by);
    }

    /// Stands still from now on.
    pub(crate) fn freeze(&mut self) {
        *self = Self { advanced: self.advanced, ..Self::frozen(self.now()) };
    }

    /// Runs on from the time that it shows.
    pub(crate) fn resume(&mut self) {
        if let Some(at) = self.frozen {
            *self = Self { advanced: self.advanced, ..Self::running(at - Utc::now()) };
        }
    }

    /// How far it was moved in all.
    pub(crate) fn advanced(&self) -> Duration {
        self.advanced
    }

    /// How far ahead of the machine's clock it is.
    pub(crate) fn offset(&self) -> TimeDelta {
        self.offset
    }

    pub(crate) fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }
}
