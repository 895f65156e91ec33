//! Waiting for a customer.
//!
//! A customer request is `PENDING` until the customer has decided. [`Requests::wait`](crate::resources::Requests::wait)
//! gives the request once it is approved; [`Requests::watch`](crate::resources::Requests::watch) gives every change on the
//! way there, for a page that shows the QR code.
//!
//! | Rule | Why |
//! |---|---|
//! | it polls about once a second, and again once the QR code is replaced | the vendor advises both |
//! | expiry is measured by the `Date` of the responses, by this machine's clock only where they have none | the server decides, and clocks differ |
//! | it ends a minute after the request's `expires_at`, and two hours after it began at the latest; a [timeout](Waiting::timeout) replaces both | a request lives for an hour (recorded); the two hours are our decision |
//! | `PROCESSING` is no end | the customer has approved; it ends with the decision, or after the two hours |
//! | a 5xx, a lost response or a lost connection does not end it; without a timeout, and as long as no poll has succeeded, for two minutes | reading is safe to retry, and the customer is still deciding |
//! | a 404 does not end it for the first ten seconds | a request may not be readable at once after its creation |
//! | a status that this version does not know is no decision | the vendor may add one at any time |
//! | one poll takes no longer than the client's [deadline](crate::ClientBuilder::deadline) | a poll that hangs is made again |
//! | pauses go by the client's [clock](crate::ClientBuilder::clock) | a test waits for minutes in no time |
//!
//! A webhook reports the decision without polling. Doing both is safe: whatever arrives first, the request is the same.

mod changes;
mod poll;
mod server_time;

use std::time::Duration;

use cashapp_core::Transport;
use cashapp_pay_api::types::{CustomerRequest, CustomerRequestId, CustomerRequestStatus};

pub use changes::Changes;
use poll::{Pace, Poller};

use crate::call::Sending;
use crate::error::Error;

/// Waiting for an approval, as a value: set its options, then `.await` it. Made by
/// [`Requests::wait`](crate::resources::Requests::wait).
///
/// It asks nothing until it is awaited. Dropping the future ends the waiting and changes nothing about the request.
#[derive(Clone, Debug)]
#[must_use = "waiting does not begin until it is awaited"]
pub struct Waiting {
    transport: Transport,
    id: CustomerRequestId,
    pace: Pace,
}

impl Waiting {
    pub(crate) fn new(transport: &Transport, id: &CustomerRequestId) -> Self {
        Self { transport: transport.clone(), id: id.clone(), pace: Pace::default() }
    }

    /// Sets how long to wait in all, from the moment that this is awaited. Without a timeout the wait ends a minute after
    /// the request has expired by the server's time, while the request is being processed two hours after it began.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.pace.timeout = Some(timeout);
        self
    }

    /// Sets the interval between two polls, instead of one second; at least a tenth of a second.
    pub fn poll_every(mut self, interval: Duration) -> Self {
        self.pace.set_interval(interval);
        self
    }
}

impl IntoFuture for Waiting {
    type Output = Result<CustomerRequest, Error>;
    type IntoFuture = Sending<CustomerRequest>;

    fn into_future(self) -> Sending<CustomerRequest> {
        Sending::new(async move {
            let mut poller = Poller::new(self.transport, self.id);
            loop {
                let request = poller.next(&self.pace).await?;
                match request.status {
                    CustomerRequestStatus::Approved => return Ok(request),
                    CustomerRequestStatus::Declined => {
                        return Err(Error::request_declined(request, poller.attempts()));
                    }
                    _ => {}
                }
            }
        })
    }
}

/// Whether the customer's decision stands.
fn is_decided(request: &CustomerRequest) -> bool {
    matches!(request.status, CustomerRequestStatus::Approved | CustomerRequestStatus::Declined)
}
