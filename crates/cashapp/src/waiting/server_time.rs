//! The server's time, estimated from the `Date` headers of its responses.
//!
//! Expiry is decided by the server's clock. This machine's may be wrong by any amount, so it only counts where no response
//! has a `Date`.

use std::time::Duration;

use cashapp_core::clock::Clock;
use http::HeaderMap;

use crate::response::date;

/// The latest `Date`, and the client's monotonic time at which it arrived.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ServerTime(Option<(i64, Duration)>);

impl ServerTime {
    /// Takes the `Date` of a response that has just arrived. One without it leaves the estimate as it is.
    pub(super) fn note(&mut self, headers: &HeaderMap, clock: &dyn Clock) {
        if let Some(date) = date(headers) {
            self.0 = Some((date, clock.monotonic()));
        }
    }

    /// Seconds since 1970 at the server, or at this machine if the server has never said.
    pub(super) fn unix_seconds(self, clock: &dyn Clock) -> i64 {
        match self.0 {
            Some((date, at)) => date.saturating_add_unsigned(clock.monotonic().saturating_sub(at).as_secs()),
            None => clock.unix_seconds(),
        }
    }
}

#[cfg(test)]
mod tests {
    use cashapp_core::clock::ManualClock;
    use http::HeaderValue;
    use http::header::DATE;

    use super::*;

    #[test]
    fn server_time_without_a_readable_date_is_that_of_this_machine() {
        let clock = ManualClock::new(1_000);
        let mut time = ServerTime::default();
        time.note(&HeaderMap::new(), &clock);
        time.note(&HeaderMap::from_iter([(DATE, HeaderValue::from_static("yesterday"))]), &clock);
        assert_eq!(time.unix_seconds(&clock), 1_000);
    }

    #[test]
    fn server_time_goes_on_by_the_monotonic_clock_however_the_local_time_jumps() {
        let clock = ManualClock::new(1_000);
        let mut time = ServerTime::default();
        let sent = HeaderValue::from_static("Sun, 06 Nov 1994 08:49:37 GMT");
        time.note(&HeaderMap::from_iter([(DATE, sent)]), &clock);
        clock.advance(Duration::from_secs(5));
        clock.set(5);
        time.note(&HeaderMap::new(), &clock);
        assert_eq!(time.unix_seconds(&clock), 784_111_782);
    }
}
