//! Faults on demand: what can go wrong between a client and the vendor, for the calls that a test chooses.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// An hour, in milliseconds: no client waits longer.
const LONGEST_DELAY: u64 = 60 * 60 * 1000;

/// What goes wrong.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FaultKind {
    /// The connection breaks before the request is read: nothing happens.
    DropBeforeReading,
    /// The call is carried out, then the connection breaks: the answer is lost.
    DropAfterCommitting,
    /// The call is carried out, and its answer comes this many milliseconds later.
    Delay(u64),
    /// The connection breaks at once, and the call is carried out this many milliseconds of the sandbox's time later,
    /// whatever has been asked in the meantime: a void for its key may have been answered `NOT_FOUND`.
    CarriedOutLate(u64),
    /// 429 with `Retry-After`; nothing happens.
    RateLimited,
    /// 500; nothing happens.
    InternalServerError,
    /// 503; nothing happens.
    ServiceUnavailable,
    /// 504; nothing happens.
    GatewayTimeout,
    /// The call is carried out, and answered with 500.
    InternalServerErrorAfterCommitting,
    /// The call is carried out, and answered with 503.
    ServiceUnavailableAfterCommitting,
    /// The call is carried out, and answered with 504.
    GatewayTimeoutAfterCommitting,
    /// The call is carried out, and half of its answer comes before the connection breaks.
    TruncatedBody,
    /// The call is carried out, and answered with a proxy's page: 502 and HTML.
    HtmlBody,
    /// The call is carried out, and its answer is labelled as plain text.
    WrongContentType,
    /// The call is at work for this many milliseconds of the sandbox's time, or until
    /// [`finish_calls`](crate::Sandbox::finish_calls); only then it is carried out and answered, even if its caller has gone.
    /// Meanwhile another call with the same idempotency key is refused with 409. Afterpay documents that; for Cash App Pay
    /// nothing is promised, and this is one of the things that can happen.
    StillAtWork(u64),
}

impl FaultKind {
    /// Whether the call is not carried out, or not yet.
    pub(crate) fn is_before(self) -> bool {
        matches!(
            self,
            Self::DropBeforeReading
                | Self::CarriedOutLate(_)
                | Self::RateLimited
                | Self::InternalServerError
                | Self::ServiceUnavailable
                | Self::GatewayTimeout
        )
    }
}

/// A fault and the calls that it befalls.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    kind: FaultKind,
    /// The operation's id; absent: every operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    /// The number of calls; absent: no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    times: Option<u32>,
    /// How likely a call is to be befallen; absent: every one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    probability: Option<f64>,
    /// From the same seed comes the same sequence.
    #[serde(default)]
    seed: u64,
}

impl Fault {
    /// A fault that befalls every call. Of several faults that are meant for a call, the one that was set first does.
    pub fn new(kind: FaultKind) -> Self {
        Self { kind, operation: None, times: None, probability: None, seed: 0 }
    }

    /// Only calls of this operation: `create_payment`.
    #[must_use]
    pub fn operation(mut self, id: impl Into<String>) -> Self {
        self.operation = Some(id.into());
        self
    }

    /// Only the next calls, this many.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Only a part of the calls, 0 to 1, chosen at random; from the same seed in the same order, if the same faults are
    /// set before it. Several faults may have one seed.
    #[must_use]
    pub fn probability(mut self, probability: f64, seed: u64) -> Self {
        self.probability = Some(probability);
        self.seed = seed;
        self
    }

    /// Why no call could ever be befallen, or not as it is written.
    pub(crate) fn check(&self) -> Result<(), String> {
        let known = |id: &str| {
            cashapp_pay_api::operations::operation(id).or_else(|| cashapp_afterpay_api::operations::operation(id))
        };
        if let Some(id) = self.operation.as_deref().filter(|id| known(id).is_none()) {
            return Err(format!(
                "no operation is named `{id}`: ids are as in the OpenAPI documents, such as create_payment"
            ));
        }
        if self.probability.is_some_and(|probability| !(0.0..=1.0).contains(&probability)) {
            return Err("`probability` must be from 0 to 1".to_owned());
        }
        if self.times == Some(0) {
            return Err("`times` must be at least 1; without it there is no end".to_owned());
        }
        let delay = match self.kind {
            FaultKind::Delay(by) | FaultKind::CarriedOutLate(by) | FaultKind::StillAtWork(by) => by,
            _ => 0,
        };
        if delay > LONGEST_DELAY {
            return Err(format!("a delay is at most {LONGEST_DELAY} milliseconds"));
        }
        Ok(())
    }

    /// A shorthand for [`FaultKind::Delay`], whose number is milliseconds: an answer that comes this much later.
    #[doc(alias = "milliseconds")]
    pub fn delay(by: Duration) -> Self {
        Self::new(FaultKind::Delay(u64::try_from(by.as_millis()).unwrap_or(u64::MAX)))
    }
}

/// The faults that are set, each with its own random numbers.
#[derive(Default)]
pub(crate) struct Faults(Vec<(Fault, fastrand::Rng)>);

impl Faults {
    /// Sets one, unless it makes no sense.
    pub(crate) fn add(&mut self, fault: Fault) -> Result<(), String> {
        fault.check()?;
        // Otherwise several faults of one seed would befall the same places of their sequences: calls in a row.
        let place = (self.0.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let random = fastrand::Rng::with_seed(fault.seed.wrapping_add(place));
        self.0.push((fault, random));
        Ok(())
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// Those that are set.
    pub(crate) fn list(&self) -> Vec<Fault> {
        self.0.iter().map(|(fault, _)| fault.clone()).collect()
    }

    /// What befalls this call: the first fault that is meant for it.
    pub(crate) fn befall(&mut self, operation: &str) -> Option<FaultKind> {
        let index = self.0.iter_mut().position(|(fault, random)| {
            fault.operation.as_deref().is_none_or(|id| id == operation)
                && fault.probability.is_none_or(|probability| random.f64() < probability)
        })?;
        let fault = &mut self.0[index].0;
        let kind = fault.kind;
        if let Some(times) = &mut fault.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                self.0.remove(index);
            }
        }
        Some(kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_one_seed_do_not_befall_one_call_after_the_other() {
        let kinds = [FaultKind::RateLimited, FaultKind::HtmlBody, FaultKind::TruncatedBody];
        let in_a_row = (0..100).filter(|seed| {
            let mut faults = Faults::default();
            for kind in kinds {
                faults.add(Fault::new(kind).probability(0.1, *seed)).expect("it makes sense");
            }
            let befallen: Vec<_> = (0..1_000).map(|_| faults.befall("create_payment")).collect();
            let first =
                kinds.map(|kind| befallen.iter().position(|fault| *fault == Some(kind)).expect("it befalls one"));
            first[1] == first[0] + 1 && first[2] == first[1] + 1
        });
        assert!(in_a_row.count() < 10);
    }
}
