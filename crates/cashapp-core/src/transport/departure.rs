//! Notices when a request begins to leave this machine.
//!
//! The timeout of an attempt covers connecting, and reqwest does not say how far the attempt came when it fires. hyper
//! asks a body whether it is empty just before it writes the head of the request to a connection: as long as nobody has
//! asked, not one byte can have left, and the server cannot have acted.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Nobody has asked yet, and the attempt goes on.
const WAITING: u8 = 0;
/// The request has begun to leave.
const BEGUN: u8 = 1;
/// The attempt was given up before, and its request must not arrive whole any more.
const GIVEN_UP: u8 = 2;

/// Whether the request of one attempt has begun to leave.
#[derive(Clone, Debug, Default)]
pub(super) struct Departure(Arc<AtomicU8>);

impl Departure {
    /// Watches this request, which is sent next.
    pub(super) fn watch(&self, request: &mut reqwest::Request) {
        let body = request.body_mut().take().unwrap_or_default();
        *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, departure: self.clone() }));
    }

    /// Whether a byte of the request may have left, asked once the attempt has ended. If not, none of it leaves whole
    /// after this: a connection that takes it up at this very moment, on another thread, finds a body that fails.
    pub(super) fn has_begun(&self) -> bool {
        self.change(GIVEN_UP) == BEGUN
    }

    /// Whether the request may leave.
    fn begin(&self) -> bool {
        self.change(BEGUN) != GIVEN_UP
    }

    /// Goes from waiting to this state, and gives the state that it is in then.
    fn change(&self, to: u8) -> u8 {
        self.0.compare_exchange(WAITING, to, Ordering::AcqRel, Ordering::Acquire).map_or_else(|now| now, |_| to)
    }
}

/// Why a request that was given up is never complete.
#[derive(Debug, thiserror::Error)]
#[error("the attempt was given up before its request could leave")]
struct GivenUp;

struct Watched {
    body: reqwest::Body,
    departure: Departure,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if !self.departure.begin() {
            return Poll::Ready(Some(Err(GivenUp.into())));
        }
        Pin::new(&mut self.body).poll_frame(context).map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        self.departure.begin() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        // More than ever comes, so that the server waits for the rest of what was given up.
        let announced = |hint: SizeHint| hint.exact().map_or(hint, |size| SizeHint::with_exact(size + 1));
        let hint = self.body.size_hint();
        if self.departure.0.load(Ordering::Acquire) == GIVEN_UP { announced(hint) } else { hint }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn watched(body: &'static str) -> (Departure, Watched) {
        let departure = Departure::default();
        (departure.clone(), Watched { body: body.into(), departure })
    }

    #[test]
    fn request_that_was_given_up_is_never_complete() {
        for body in ["", "{}"] {
            let (departure, mut watched) = watched(body);
            assert!(!departure.has_begun());
            assert!(!watched.is_end_stream());
            assert_eq!(watched.size_hint().exact(), Some(body.len() as u64 + 1));
            let polled = Pin::new(&mut watched).poll_frame(&mut Context::from_waker(std::task::Waker::noop()));
            assert!(matches!(polled, Poll::Ready(Some(Err(_)))));
            assert!(!departure.has_begun());
        }
    }

    #[test]
    fn request_that_has_begun_to_leave_stays_as_it_is() {
        for body in ["", "{}"] {
            let (departure, watched) = watched(body);
            assert_eq!(watched.is_end_stream(), body.is_empty());
            assert!(departure.has_begun());
            assert_eq!(watched.size_hint().exact(), Some(body.len() as u64));
        }
    }
}
