//! Rate limits: the operation tables' figures, kept per operation.

use std::collections::{HashMap, VecDeque};

use cashapp_core::Operation;
use cashapp_pay_api::types::ErrorCode;
use chrono::TimeDelta;

use crate::clock::Time;
use crate::contract::Api;
use crate::refusal::Refusal;

/// Counts the calls of the last second. No second, wherever it begins, sees more than the figure.
pub(crate) struct RateLimits {
    /// The figures are multiplied by it; zero: no limits.
    pub(crate) scale: f64,
    recent: HashMap<(Api, &'static str), VecDeque<Time>>,
}

impl RateLimits {
    pub(crate) fn new(scale: f64) -> Self {
        Self { scale, recent: HashMap::new() }
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

    /// Lets a call pass, or says how to go on.
    pub(crate) fn admit(&mut self, api: Api, operation: &'static Operation, now: Time) -> Result<(), Refusal> {
        let Some(figure) = operation.rate_limit.filter(|_| self.scale > 0.0) else { return Ok(()) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a figure of at most 250, scaled")]
        let most = (f64::from(figure) * self.scale).max(1.0) as usize;
        let recent = self.recent.entry((api, operation.id)).or_default();
        while recent.front().is_some_and(|at| now - *at >= TimeDelta::seconds(1)) {
            recent.pop_front();
        }
        if recent.len() >= most {
            let detail =
                format!("more than {most} calls of {} in one second: wait, and back off exponentially", operation.id);
            return Err(Refusal::of(api, ErrorCode::RateLimited, &detail));
        }
        recent.push_back(now);
        Ok(())
    }
}
