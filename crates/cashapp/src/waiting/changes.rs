//! Every change of a request, as a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use cashapp_core::Transport;
use cashapp_pay_api::types::{AuthFlowTriggers, CustomerRequest, CustomerRequestId, CustomerRequestStatus};
use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::is_decided;
use super::poll::{Pace, Poller};
use crate::error::Error;

/// A customer request each time that it has changed; made by [`Requests::watch`](crate::resources::Requests::watch).
#[must_use = "a stream does nothing until it is polled"]
pub struct Changes {
    pace: Pace,
    seen: Option<(CustomerRequestStatus, Option<AuthFlowTriggers>)>,
    state: State,
}

/// A poll in progress, which gives the poller back.
type InProgress = Pin<Box<dyn Future<Output = (Box<Poller>, Result<CustomerRequest, Error>)> + Send>>;

enum State {
    Idle(Box<Poller>),
    Polling(InProgress),
    Ended,
}

impl Changes {
    pub(crate) fn new(transport: &Transport, id: &CustomerRequestId) -> Self {
        let poller = Box::new(Poller::new(transport.clone(), id.clone()));
        Self { pace: Pace::default(), seen: None, state: State::Idle(poller) }
    }

    /// Sets how long to watch in all, from the moment that this stream is first polled. Without a timeout it ends a minute
    /// after the request has expired by the server's time, while the request is being processed two hours after it began.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.pace.timeout = Some(timeout);
        self
    }

    /// Sets the interval between two polls of the server, instead of one second; at least a tenth of a second. When the
    /// QR code is replaced sooner, it polls sooner.
    pub fn poll_every(mut self, interval: Duration) -> Self {
        self.pace.set_interval(interval);
        self
    }

    /// Whether the caller has not seen this yet; from now on it has.
    fn is_news(&mut self, request: &CustomerRequest) -> bool {
        let shown = Some((request.status.clone(), request.auth_flow_triggers.clone()));
        let news = self.seen != shown;
        self.seen = shown;
        news
    }
}

impl Stream for Changes {
    type Item = Result<CustomerRequest, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            let State::Polling(poll) = &mut this.state else {
                let State::Idle(mut poller) = std::mem::replace(&mut this.state, State::Ended) else {
                    return Poll::Ready(None);
                };
                let pace = this.pace;
                this.state = State::Polling(Box::pin(async move {
                    let result = poller.next(&pace).await;
                    (poller, result)
                }));
                continue;
            };
            let (poller, result) = ready!(poll.as_mut().poll(context));
            let ended = result.as_ref().map_or(true, is_decided);
            this.state = if ended { State::Ended } else { State::Idle(poller) };
            match result {
                Ok(request) if !this.is_news(&request) => {}
                result => return Poll::Ready(Some(result)),
            }
        }
    }
}

impl FusedStream for Changes {
    fn is_terminated(&self) -> bool {
        matches!(self.state, State::Ended)
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes")
            .field("pace", &self.pace)
            .field("ended", &self.is_terminated())
            .finish_non_exhaustive()
    }
}
