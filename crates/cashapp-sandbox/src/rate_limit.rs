//! Rate limits: the operation tables' figures, kept per operation.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use cashapp_core::Operation;
use cashapp_core::clock::{Clock, SystemClock};
use cashapp_pay_api::types::ErrorCode;

use crate::contract::Api;
use crate::refusal::Refusal;

/// Counts the calls of the last second. No second, wherever it begins, sees more than the figure.
///
/// Seconds are those of a clock that never stands still, and those by which the sandbox's time was moved: by the sandbox's
/// time alone, a frozen clock would refuse for ever.
pub(crate) struct RateLimits {
    /// The figures are multiplied by it; zero: no limits.
    pub(crate) scale: f64,
    clock: Arc<dyn Clock>,
    recent: HashMap<(Api, &'static str), VecDeque<Duration>>,
}

impl RateLimits {
    pub(crate) fn new(scale: f64) -> Self {
        Self { scale, clock: Arc::new(SystemClock::default()), recent: HashMap::new() }
    }

    /// Counts by the monotonic time of this clock.
    pub(crate) fn by_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Multiplies the figures by something else from now on; what was counted stays counted.
    pub(crate) fn set_scale(&mut self, scale: f64) -> Result<(), String> {
        if !(scale.is_finite() && scale >= 0.0) {
            return Err(
                "`scale` must be a number from 0 on: 1 keeps the documented figures, 0 switches them off".into()
            );
        }
        self.scale = scale;
        Ok(())
    }

    /// Lets a call pass, or says how to go on. `advanced` is how far the sandbox's time was moved in all.
    pub(crate) fn admit(&mut self, api: Api, operation: &'static Operation, advanced: Duration) -> Result<(), Refusal> {
        let Some(figure) = operation.rate_limit().filter(|_| self.scale > 0.0) else { return Ok(()) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a figure of at most 250, scaled")]
        let most = (f64::from(figure) * self.scale).max(1.0) as usize;
        let now = self.clock.monotonic() + advanced;
        let recent = self.recent.entry((api, operation.id())).or_default();
        while recent.front().is_some_and(|at| now.saturating_sub(*at) >= Duration::from_secs(1)) {
            recent.pop_front();
        }
        if recent.len() >= most {
            let detail =
                format!("more than {most} calls of {} in one second: wait, and back off exponentially", operation.id());
            return Err(Refusal::of(api, ErrorCode::RateLimited, &detail));
        }
        recent.push_back(now);
        Ok(())
    }
}
