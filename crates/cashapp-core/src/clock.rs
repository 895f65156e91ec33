//! The time, as a thing that tests can set.

use std::fmt;
use std::pin::Pin;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// The future of a wait.
pub type Wait<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Tells the time and waits. What the network does, and how long it may take, goes by the runtime's own timers.
pub trait Clock: fmt::Debug + Send + Sync {
    /// Seconds since 1970, for dates that the other side has written. It may jump.
    fn unix_seconds(&self) -> i64;

    /// Time since a moment of the clock's own, for waits and deadlines. It never goes back.
    fn monotonic(&self) -> Duration;

    /// Lets this much time pass.
    fn sleep(&self, duration: Duration) -> Wait<'_>;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    start: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { start: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn unix_seconds(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// A clock for tests: it stands still, and whoever sleeps on it makes it go on by just that time, at once.
///
/// ```
/// # use cashapp_core::clock::{Clock, ManualClock};
/// # use std::time::Duration;
/// # let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
/// # runtime.block_on(async {
/// let clock = ManualClock::new(1_700_000_000);
/// clock.sleep(Duration::from_secs(60)).await; // returns at once
/// assert_eq!(clock.unix_seconds(), 1_700_000_060);
/// assert_eq!(clock.slept(), Duration::from_secs(60));
/// # });
/// ```
#[derive(Debug, Default)]
pub struct ManualClock {
    unix_seconds: AtomicI64,
    nanoseconds: AtomicU64,
}

impl ManualClock {
    /// Stands at this time.
    pub fn new(unix_seconds: i64) -> Self {
        Self { unix_seconds: AtomicI64::new(unix_seconds), nanoseconds: AtomicU64::new(0) }
    }

    /// Makes the time of day jump, as a correction of the machine's clock would; what has been slept stays.
    pub fn set(&self, unix_seconds: i64) {
        self.unix_seconds.store(unix_seconds, Ordering::SeqCst);
    }

    /// Lets time pass.
    pub fn advance(&self, duration: Duration) {
        let nanoseconds = u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX);
        let before = self.nanoseconds.fetch_add(nanoseconds, Ordering::SeqCst);
        let seconds = before.saturating_add(nanoseconds) / 1_000_000_000 - before / 1_000_000_000;
        self.unix_seconds.fetch_add(i64::try_from(seconds).unwrap_or(i64::MAX), Ordering::SeqCst);
    }

    /// How much time has passed since the clock was made.
    pub fn slept(&self) -> Duration {
        Duration::from_nanos(self.nanoseconds.load(Ordering::SeqCst))
    }
}

impl Clock for ManualClock {
    fn unix_seconds(&self) -> i64 {
        self.unix_seconds.load(Ordering::SeqCst)
    }

    fn monotonic(&self) -> Duration {
        self.slept()
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        self.advance(duration);
        // Others get their turn, as they would during a real wait.
        Box::pin(tokio::task::yield_now())
    }
}
