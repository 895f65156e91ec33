//! Waiting for a customer.
//!
//! A customer request is `PENDING` until the customer has decided. [`Requests::wait`](crate::resources::Requests::wait)
//! gives the request once it is approved; [`Requests::watch`](crate::resources::Requests::watch) gives every change on the
//! way there, for a page that shows the QR code.
//!
//! | Rule | Why |
//! |---|---|
//! | it asks about once a second, and again once the QR code is replaced | the vendor advises both |
//! | a failure that passes does not end it | reading is safe to repeat, and the customer is still deciding |
//! | a status that this version does not know is no decision | the vendor may add one at any time |
//! | time is that of the client's [clock](crate::ClientBuilder::clock) | a test waits for minutes in no time |
//!
//! A webhook tells the same without asking. To do both is safe: whatever arrives first, the request is the same.

mod changes;
mod looking;

use std::time::Duration;

use cashapp_core::Transport;
use cashapp_pay_api::types::{CustomerRequest, CustomerRequestId, CustomerRequestStatus};

pub use changes::Changes;
use looking::{Looking, Pace};

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

    /// How long to wait in all, from the moment that this is awaited. Without it the waiting ends a minute after the
    /// request has expired; a request that is being processed then is waited for until it is decided.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.pace.timeout = Some(timeout);
        self
    }

    /// How long to wait between two looks, in place of a second; a tenth of a second at least.
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
            let mut looking = Looking::new(self.transport, self.id);
            loop {
                let request = looking.next(&self.pace).await?;
                match request.status {
                    CustomerRequestStatus::Approved => return Ok(request),
                    CustomerRequestStatus::Declined => {
                        return Err(Error::request_declined(request, looking.attempts()));
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
