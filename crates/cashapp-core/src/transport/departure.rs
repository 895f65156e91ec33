//! Notices when a request begins to leave this machine.
//!
//! The timeout of an attempt covers connecting, and reqwest does not say how far the attempt came when it fires. hyper
//! asks a body whether it is empty just before it writes the head of the request to a connection: as long as nobody has
//! asked, not one byte can have left, and the server cannot have acted.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// Whether the request of one attempt has begun to leave.
#[derive(Clone, Debug, Default)]
pub(super) struct Departure(Arc<AtomicBool>);

impl Departure {
    /// Watches this request, which is sent next.
    pub(super) fn watch(&self, request: &mut reqwest::Request) {
        let body = request.body_mut().take().unwrap_or_default();
        *request.body_mut() = Some(reqwest::Body::wrap(Watched { body, departure: self.clone() }));
    }

    /// Whether a byte of the request may have left.
    pub(super) fn has_begun(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    fn begin(&self) {
        self.0.store(true, Ordering::Release);
    }
}

struct Watched {
    body: reqwest::Body,
    departure: Departure,
}

impl Body for Watched {
    type Data = Bytes;
    type Error = reqwest::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, reqwest::Error>>> {
        self.departure.begin();
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.departure.begin();
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
