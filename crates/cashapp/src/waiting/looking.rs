//! Looking at a request again and again.

use std::time::Duration;

use cashapp_core::Transport;
use cashapp_pay_api::types::{CustomerRequest, CustomerRequestId, CustomerRequestStatus};
use cashapp_pay_api::{Client, operations};

use super::is_decided;
use crate::call::answer;
use crate::error::Error;
use crate::response::Response;

/// How much later than its end a request is taken as expired: clocks differ, and the server's decides.
const GRACE: Duration = Duration::from_secs(60);
/// The vendor advises about a second.
const INTERVAL: Duration = Duration::from_secs(1);
const SHORTEST_INTERVAL: Duration = Duration::from_millis(100);

/// How often to look, and for how long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    pub(super) timeout: Option<Duration>,
    interval: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { timeout: None, interval: INTERVAL }
    }
}

impl Pace {
    /// Without a pause between two looks the server would be asked as fast as it answers.
    pub(super) fn set_interval(&mut self, interval: Duration) {
        self.interval = interval.max(SHORTEST_INTERVAL);
    }
}

/// Looks at a request until it is decided.
pub(super) struct Looking {
    transport: Transport,
    id: CustomerRequestId,
    /// When it began; not before the first look.
    start: Option<Duration>,
    last: Option<CustomerRequest>,
    attempts: u32,
}

impl Looking {
    pub(super) fn new(transport: Transport, id: CustomerRequestId) -> Self {
        Self { transport, id, start: None, last: None, attempts: 0 }
    }

    /// How many attempts were made, in all looks together.
    pub(super) fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The request at the next look that succeeds: the first one at once, each further one after a pause.
    pub(super) async fn next(&mut self, pace: &Pace) -> Result<CustomerRequest, Error> {
        let mut fault = None;
        if self.start.is_none() {
            self.start = Some(self.transport.clock().monotonic());
        } else {
            self.pause(pace, None).await;
        }
        loop {
            let left = pace.timeout.map(|timeout| timeout.saturating_sub(self.waited()));
            if left.is_some_and(|left| left.is_zero()) {
                return Err(Error::wait_timeout(self.last.take(), fault, self.attempts));
            }
            match self.look(left).await {
                Ok(request) if self.has_expired(&request) => {
                    return Err(Error::request_expired(request, self.attempts));
                }
                Ok(request) => {
                    self.last = Some(request.clone());
                    return Ok(request);
                }
                Err(error) if error.is_passing() && self.may_go_on(pace) => fault = Some(error),
                Err(error) => return Err(error),
            }
            self.pause(pace, fault.as_ref().and_then(Error::retry_after)).await;
        }
    }

    async fn look(&mut self, left: Option<Duration>) -> Result<CustomerRequest, Error> {
        let transport = match left {
            Some(left) => self.transport.clone().with_deadline(left),
            None => self.transport.clone(),
        };
        let result = answer(Client::new(transport).retrieve_customer_request(&self.id).await, |answer| answer.request);
        let attempts = result.as_ref().map_or_else(Error::attempts, Response::attempts);
        self.attempts = self.attempts.saturating_add(attempts);
        result.map(Response::into_inner).map_err(|error| error.of(&operations::RETRIEVE_CUSTOMER_REQUEST))
    }

    /// Whether something is going to end the waiting, if no look ever succeeds again.
    fn may_go_on(&self, pace: &Pace) -> bool {
        let lasts = |request| self.lasts_for(request).is_some_and(|left| !left.is_zero());
        pace.timeout.is_some() || self.last.as_ref().is_some_and(lasts)
    }

    /// Waits until it is time for another look, and as long as the server has asked for, but not longer than is left.
    async fn pause(&self, pace: &Pace, asked: Option<Duration>) {
        let mut pause = pace.interval;
        if let Some(refresh) = self.last.as_ref().and_then(|request| self.refreshes_in(request)) {
            pause = pause.min(refresh);
        }
        pause = pause.max(asked.unwrap_or_default());
        // When it has lapsed is the time for a last look, however long the pause; of one that is processed it is not.
        let pending = self.last.as_ref().filter(|request| request.status != CustomerRequestStatus::Processing);
        if let Some(left) = pending.and_then(|request| self.lasts_for(request)).filter(|left| !left.is_zero()) {
            pause = pause.min(left);
        }
        if let Some(timeout) = pace.timeout {
            pause = pause.min(timeout.saturating_sub(self.waited()));
        }
        if !pause.is_zero() {
            self.transport.clock().sleep(pause).await;
        }
    }

    fn waited(&self) -> Duration {
        let now = self.transport.clock().monotonic();
        self.start.map_or(Duration::ZERO, |start| now.saturating_sub(start))
    }

    /// How long the QR code is good for; `None` once it should have been replaced, because then the clocks differ.
    fn refreshes_in(&self, request: &CustomerRequest) -> Option<Duration> {
        let at = request.auth_flow_triggers.as_ref()?.refreshes_at?.timestamp();
        let seconds = u64::try_from(at.saturating_sub(self.transport.clock().unix_seconds())).ok()?;
        // Once it has passed, not at the moment itself.
        (seconds > 0).then(|| Duration::from_secs(seconds) + SHORTEST_INTERVAL)
    }

    /// How long the request can be pending; `None` if the server has not said.
    fn lasts_for(&self, request: &CustomerRequest) -> Option<Duration> {
        let end = request.expires_at?.timestamp().saturating_add_unsigned(GRACE.as_secs());
        let left = end.saturating_sub(self.transport.clock().unix_seconds());
        Some(Duration::from_secs(u64::try_from(left).unwrap_or(0)))
    }

    /// Whether it is too late for a decision. What the customer has approved may take its time.
    fn has_expired(&self, request: &CustomerRequest) -> bool {
        !is_decided(request)
            && request.status != CustomerRequestStatus::Processing
            && self.lasts_for(request).is_some_and(|left| left.is_zero())
    }
}
