//! Keeping the vendor's rate limits before it has to insist on them.

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

/// Says when a call may go. It is asked before every attempt of an operation that has a documented limit, and only then.
///
/// The vendor counts by client id. Several clients of this library that share one id share its limit: give them one
/// limiter. A fleet of processes can have one that asks a common counter.
pub trait Limiter: fmt::Debug + Send + Sync {
    /// Waits until a call of this operation may go. Dropping the future gives the place up.
    fn acquire<'a>(&'a self, operation: &'static str, per_second: u32) -> Wait<'a>;
}

/// Keeps the limits of one process, each operation by itself: a tenth of the figure may go at once, the rest evenly, so
/// that no second sees more calls than the figure, whichever second it is.
pub struct LocalLimiter {
    clock: Arc<dyn Clock>,
    operations: Mutex<HashMap<&'static str, Arc<Limit>>>,
}

type Limit = RateLimiter<NotKeyed, InMemoryState, Monotonic, NoOpMiddleware<Nanos>>;

impl Default for LocalLimiter {
    fn default() -> Self {
        Self::new(Arc::new(SystemClock::default()))
    }
}

impl LocalLimiter {
    /// Keeps limits by this clock.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, operations: Mutex::default() }
    }

    fn limit(&self, operation: &'static str, per_second: u32) -> Option<Arc<Limit>> {
        // What may go at once and what follows within a second are together no more than the figure.
        let burst = NonZeroU32::new((per_second / 10).max(1))?;
        let follow = (per_second - burst.get().min(per_second)).max(1);
        let quota = Quota::with_period(Duration::from_secs(1) / follow)?.allow_burst(burst);
        let mut operations = self.operations.lock().unwrap_or_else(PoisonError::into_inner);
        let limit = operations.entry(operation);
        let clock = Monotonic(Arc::clone(&self.clock));
        Some(Arc::clone(limit.or_insert_with(|| Arc::new(RateLimiter::direct_with_clock(quota, clock)))))
    }
}

impl Limiter for LocalLimiter {
    fn acquire<'a>(&'a self, operation: &'static str, per_second: u32) -> Wait<'a> {
        Box::pin(async move {
            let Some(limit) = self.limit(operation, per_second) else { return };
            while let Err(early) = limit.check() {
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

/// Keeps nothing: for callers who would rather be told by the server.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoLimiter;

impl Limiter for NoLimiter {
    fn acquire<'a>(&'a self, _: &'static str, _: u32) -> Wait<'a> {
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
            limiter.acquire("list_payments", 100).await;
        }
        assert_eq!(clock.slept(), Duration::ZERO);
        for _ in 0..90 {
            limiter.acquire("list_payments", 100).await;
        }
        assert_eq!(clock.slept().as_millis(), 999);
        limiter.acquire("list_brands", 50).await;
        assert_eq!(clock.slept().as_millis(), 999);
    }
}
