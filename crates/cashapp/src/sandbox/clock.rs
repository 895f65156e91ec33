//! The sandbox's clock as a client's.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use cashapp_core::clock::{Clock, Wait};
use cashapp_sandbox::Sandbox;
use chrono::{DateTime, Utc};

/// A clock that shows a sandbox's time: made by [`Sandbox::clock`](super::Sandbox::clock).
///
/// Whoever waits by it lets the sandbox's time pass by just as much and goes on at once. It is for tests in which one
/// client waits; two that wait beside each other would each move the time of both.
///
/// What is asked while waiting is still asked. To wait out a request that nobody decides, an hour at a look a second, takes
/// thousands of calls: have a test look less often, by
/// [`wait(&id).poll_every(Duration::from_secs(60))`](crate::waiting::Waiting::poll_every).
#[derive(Debug)]
pub struct SandboxClock {
    /// Weak, so that a client that is kept does not keep the sandbox.
    sandbox: Weak<Sandbox>,
    start: DateTime<Utc>,
    /// The latest that was shown, in nanoseconds since the start.
    shown: AtomicU64,
}

impl SandboxClock {
    pub(super) fn new(sandbox: &Arc<Sandbox>) -> Self {
        Self { sandbox: Arc::downgrade(sandbox), start: sandbox.now(), shown: AtomicU64::new(0) }
    }
}

impl Clock for SandboxClock {
    fn unix_seconds(&self) -> i64 {
        let now = self.sandbox.upgrade().map(|sandbox| sandbox.now());
        let seconds = i64::try_from(self.monotonic().as_secs()).unwrap_or(i64::MAX);
        now.map_or_else(|| self.start.timestamp().saturating_add(seconds), |now| now.timestamp())
    }

    fn monotonic(&self) -> Duration {
        let now = self.sandbox.upgrade().map_or(self.start, |sandbox| sandbox.now());
        let since = (now - self.start).to_std().unwrap_or_default();
        let since = u64::try_from(since.as_nanos()).unwrap_or(u64::MAX);
        // The machine's clock, which the sandbox's runs on, may be set back; this must not.
        Duration::from_nanos(self.shown.fetch_max(since, Ordering::SeqCst).max(since))
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        if let Some(sandbox) = self.sandbox.upgrade() {
            sandbox.advance(duration);
        }
        // Others get their turn, as they would during a real wait.
        Box::pin(tokio::task::yield_now())
    }
}
