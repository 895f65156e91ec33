//! Client-side rate limiting, so that the vendor does not have to answer 429.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::{fmt, time::Duration};

use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::clock::{Clock, SystemClock, Wait};

/// Decides when a request may go. It is asked before every attempt of an operation that has a documented limit, and only
/// then.
///
/// The vendor counts by account. Clients of one account share its limit: give them one limiter. A fleet of processes can
/// have one that asks a common counter.
pub trait Limiter: fmt::Debug + Send + Sync {
    /// Waits until a request of this operation may go. `account` is the client id or, at Afterpay, the merchant id, so that
    /// one limiter can serve several. Dropping the future gives the place up.
    fn acquire<'a>(&'a self, account: &'a str, operation: &'static str, per_second: u32) -> Wait<'a>;
}

/// Rate limits of one process, by account and operation: a tenth of the figure may go at once and the rest evenly, so that
/// no second sees more requests than the figure, whichever second it is. First come, first served.
pub struct LocalLimiter {
    clock: Arc<dyn Clock>,
    limits: Mutex<HashMap<(String, &'static str), Arc<Limit>>>,
}

/// One figure. Whoever is first in line holds the lock while waiting; tokio's lock is handed on in the order of arrival,
/// also when one of those who wait gives up.
struct Limit {
    line: tokio::sync::Mutex<()>,
    rate: RateLimiter<NotKeyed, InMemoryState, Monotonic, NoOpMiddleware<Nanos>>,
}

impl Default for LocalLimiter {
    fn default() -> Self {
        Self::new(Arc::new(SystemClock::default()))
    }
}

impl LocalLimiter {
    /// Keeps limits by this clock.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, limits: Mutex::default() }
    }

    fn limit(&self, account: &str, operation: &'static str, per_second: u32) -> Option<Arc<Limit>> {
        // What may go at once and what follows within a second are together no more than the figure.
        let burst = NonZeroU32::new((per_second / 10).max(1))?;
        let follow = (per_second - burst.get().min(per_second)).max(1);
        let quota = Quota::with_period(Duration::from_secs(1) / follow)?.allow_burst(burst);
        let clock = || Monotonic(Arc::clone(&self.clock));
        let new =
            || Limit { line: tokio::sync::Mutex::default(), rate: RateLimiter::direct_with_clock(quota, clock()) };
        let mut limits = self.limits.lock().unwrap_or_else(PoisonError::into_inner);
        let limit = limits.entry((account.to_owned(), operation)).or_insert_with(|| Arc::new(new()));
        Some(Arc::clone(limit))
    }
}

impl Limiter for LocalLimiter {
    fn acquire<'a>(&'a self, account: &'a str, operation: &'static str, per_second: u32) -> Wait<'a> {
        Box::pin(async move {
            let Some(limit) = self.limit(account, operation, per_second) else { return };
            let _first = limit.line.lock().await;
            while let Err(early) = limit.rate.check() {
                let wait = early.wait_time_from(Monotonic(Arc::clone(&self.clock)).now());
                self.clock.sleep(wait.max(Duration::from_nanos(1))).await;
            }
        })
    }
}

impl fmt::Debug for LocalLimiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalLimiter").finish_non_exhaustive()
    }
}

/// Our clock as governor reads it.
#[derive(Clone)]
struct Monotonic(Arc<dyn Clock>);

impl GovernorClock for Monotonic {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(self.0.monotonic())
    }
}

/// No rate limiting: for callers who would rather let the server refuse.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoLimiter;

impl Limiter for NoLimiter {
    fn acquire<'a>(&'a self, _: &'a str, _: &'static str, _: u32) -> Wait<'a> {
        Box::pin(std::future::ready(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::ManualClock;

    #[tokio::test]
    async fn a_tenth_goes_at_once_and_the_rest_evenly() {
        let clock = Arc::new(ManualClock::new(0));
        let limiter = LocalLimiter::new(Arc::<ManualClock>::clone(&clock));
        for _ in 0..10 {
            limiter.acquire("CAS-CI_1", "list_payments", 100).await;
        }
        assert_eq!(clock.slept(), Duration::ZERO);
        for _ in 0..90 {
            limiter.acquire("CAS-CI_1", "list_payments", 100).await;
        }
        assert_eq!(clock.slept().as_millis(), 999);
        limiter.acquire("CAS-CI_1", "list_brands", 50).await;
        assert_eq!(clock.slept().as_millis(), 999);
    }
}
