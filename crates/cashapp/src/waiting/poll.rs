//! Polling of a customer request.

use std::time::Duration;

use cashapp_core::Transport;
use cashapp_pay_api::types::{CustomerRequest, CustomerRequestId, CustomerRequestStatus};
use cashapp_pay_api::{Client, operations};
use http::StatusCode;

use super::is_decided;
use super::server_time::ServerTime;
use crate::call::answer;
use crate::error::Error;
use crate::response::Response;

/// A request counts as expired only this long after its `expires_at`: the server may decide it a little later.
const GRACE: Duration = Duration::from_secs(60);
/// The vendor advises about a second.
const INTERVAL: Duration = Duration::from_secs(1);
const SHORTEST_INTERVAL: Duration = Duration::from_millis(100);
/// Ends a wait that has no timeout and that nothing else ends. Our decision: a request lives for an hour (recorded from
/// the vendor's sandbox), and one that is being processed is waited for beyond that.
const LIMIT: Duration = Duration::from_secs(2 * 60 * 60);
/// How long a 404 is retried: a read right after the creation may not find the request yet. Our decision.
const NOT_FOUND_LIMIT: Duration = Duration::from_secs(10);
/// How long failures are retried without a timeout as long as no poll has succeeded. Our decision.
const UNSEEN_LIMIT: Duration = Duration::from_secs(2 * 60);

/// How often to poll, and for how long.
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
    /// Sets the pause between two polls; without one the server would be asked as fast as it answers.
    pub(super) fn set_interval(&mut self, interval: Duration) {
        self.interval = interval.max(SHORTEST_INTERVAL);
    }

    fn limit(&self) -> Duration {
        self.timeout.unwrap_or(LIMIT)
    }
}

/// Polls a request until it is decided.
pub(super) struct Poller {
    transport: Transport,
    id: CustomerRequestId,
    /// When the first poll began, by the client's monotonic clock.
    start: Option<Duration>,
    server_time: ServerTime,
    last: Option<CustomerRequest>,
    attempts: u32,
}

impl Poller {
    pub(super) fn new(transport: Transport, id: CustomerRequestId) -> Self {
        Self { transport, id, start: None, server_time: ServerTime::default(), last: None, attempts: 0 }
    }

    /// How many attempts were made, in all polls together.
    pub(super) fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Polls until a poll succeeds: the first time at once, each further time after a pause.
    pub(super) async fn next(&mut self, pace: &Pace) -> Result<CustomerRequest, Error> {
        let mut fault = None;
        if self.start.is_none() {
            self.start = Some(self.transport.clock().monotonic());
        } else {
            self.pause(pace, None).await;
        }
        loop {
            let left = pace.limit().saturating_sub(self.waited());
            if left.is_zero() {
                return Err(Error::wait_timeout(self.last.take(), fault, self.attempts));
            }
            match self.poll(left).await {
                Ok(request) if self.has_expired(&request) => {
                    return Err(Error::request_expired(request, self.attempts));
                }
                Ok(request) => {
                    self.last = Some(request.clone());
                    return Ok(request);
                }
                Err(error) if self.outlasts(&error, pace) => fault = Some(error),
                Err(error) => return Err(error),
            }
            self.pause(pace, fault.as_ref().and_then(Error::retry_after)).await;
        }
    }

    async fn poll(&mut self, left: Duration) -> Result<CustomerRequest, Error> {
        // The caller's deadline for one call stays: a poll that hangs must not take all the time there is.
        let deadline = self.transport.deadline().map_or(left, |deadline| deadline.min(left));
        let transport = self.transport.clone().with_deadline(deadline);
        let result = answer(Client::new(transport).retrieve_customer_request(&self.id).await, |answer| answer.request);
        let attempts = result.as_ref().map_or_else(Error::attempts, Response::attempts);
        self.attempts = self.attempts.saturating_add(attempts);
        if let Ok(response) = &result {
            self.server_time.note(response.headers(), &**self.transport.clock());
        }
        result.map(Response::into_inner).map_err(|error| error.of(&operations::RETRIEVE_CUSTOMER_REQUEST))
    }

    /// Whether to poll again after an error.
    fn outlasts(&self, error: &Error, pace: &Pace) -> bool {
        if error.status() == Some(StatusCode::NOT_FOUND) {
            return self.waited() < NOT_FOUND_LIMIT;
        }
        let goes_on = match &self.last {
            _ if pace.timeout.is_some() => true,
            Some(request) => !self.has_expired(request),
            None => self.waited() < UNSEEN_LIMIT,
        };
        error.is_passing() && goes_on
    }

    /// Waits until it is time for another poll, and as long as the server has asked for, but not longer than is left.
    async fn pause(&self, pace: &Pace, asked: Option<Duration>) {
        let mut pause = pace.interval;
        if let Some(refresh) = self.last.as_ref().and_then(|request| self.refreshes_in(request)) {
            pause = pause.min(refresh);
        }
        pause = pause.max(asked.unwrap_or_default());
        // The moment of expiry is the time for a last poll, however long the pause. Processing outlasts it.
        let pending = self.last.as_ref().filter(|request| request.status != CustomerRequestStatus::Processing);
        if let Some(left) = pending.and_then(|request| self.lasts_for(request)).filter(|left| !left.is_zero()) {
            pause = pause.min(left);
        }
        pause = pause.min(pace.limit().saturating_sub(self.waited()));
        if !pause.is_zero() {
            self.transport.clock().sleep(pause).await;
        }
    }

    fn waited(&self) -> Duration {
        let now = self.transport.clock().monotonic();
        self.start.map_or(Duration::ZERO, |start| now.saturating_sub(start))
    }

    fn now(&self) -> i64 {
        self.server_time.unix_seconds(&**self.transport.clock())
    }

    /// How long the QR code is valid; `None` once it should have been replaced.
    fn refreshes_in(&self, request: &CustomerRequest) -> Option<Duration> {
        let at = request.auth_flow_triggers.as_ref()?.refreshes_at?.timestamp();
        let seconds = u64::try_from(at.saturating_sub(self.now())).ok()?;
        // Once it has passed, not at the moment itself.
        (seconds > 0).then(|| Duration::from_secs(seconds) + SHORTEST_INTERVAL)
    }

    /// How long the request can be pending; `None` if the server has not said.
    fn lasts_for(&self, request: &CustomerRequest) -> Option<Duration> {
        let end = request.expires_at?.timestamp().saturating_add_unsigned(GRACE.as_secs());
        Some(Duration::from_secs(u64::try_from(end.saturating_sub(self.now())).unwrap_or(0)))
    }

    /// Whether it is too late for a decision. Processing what the customer has approved may take longer.
    fn has_expired(&self, request: &CustomerRequest) -> bool {
        !is_decided(request)
            && request.status != CustomerRequestStatus::Processing
            && self.lasts_for(request).is_some_and(|left| left.is_zero())
    }
}
