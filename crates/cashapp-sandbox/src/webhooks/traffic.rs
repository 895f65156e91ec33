//! What goes on at each endpoint just now. It is not kept in the database: after a restart the road is free.

use std::collections::{HashMap, VecDeque};

use chrono::TimeDelta;

use crate::clock::Time;

/// What goes on at each endpoint.
#[derive(Default)]
pub(crate) struct Traffic {
    /// The times of the latest requests to an endpoint whose frequency is limited.
    slots: HashMap<String, VecDeque<Time>>,
    /// The deliveries of one event, waiting to be overtaken by those of the next.
    held: HashMap<String, Vec<String>>,
}

impl Traffic {
    /// When the next request may go, at most this many in one second. The place is taken.
    pub(crate) fn slot(&mut self, endpoint: &str, most: usize, now: Time) -> Time {
        let slots = self.slots.entry(endpoint.to_owned()).or_default();
        while slots.len() > most || slots.front().is_some_and(|at| now - *at >= TimeDelta::seconds(1)) {
            slots.pop_front();
        }
        let full = slots.len() >= most;
        let at = slots.front().filter(|_| full).map_or(now, |first| now.max(*first + TimeDelta::seconds(1)));
        slots.push_back(at);
        at
    }

    /// Leaves the deliveries of an event to be overtaken.
    pub(crate) fn hold(&mut self, endpoint: &str, deliveries: Vec<String>) {
        self.held.insert(endpoint.to_owned(), deliveries);
    }

    /// Those that are waiting to be overtaken.
    pub(crate) fn take_held(&mut self, endpoint: &str) -> Vec<String> {
        self.held.remove(endpoint).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_second_sees_more_requests_than_the_limit() {
        let mut traffic = Traffic::default();
        let start = Time::UNIX_EPOCH;
        let mut slot =
            |at: i64| (traffic.slot("WC_1", 2, start + TimeDelta::milliseconds(at)) - start).num_milliseconds();
        assert_eq!([slot(0), slot(400), slot(400), slot(400), slot(400)], [0, 400, 1000, 1400, 2000]);
        assert_eq!([slot(5000), slot(5000), slot(5000)], [5000, 5000, 6000]);
    }
}
