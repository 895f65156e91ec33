//! Why a request gave no event.

use std::fmt;

use bytes::Bytes;
use cashapp_core::DecodeError;
use cashapp_core::verification::VerifyError;
use http::StatusCode;

/// Why a request gave no event. It contains neither a secret nor anything of the body but the event's id and kind.
///
/// Answer with [`status`](Self::status), and say no more to the sender. For your own log, `Display` is one line.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// No key that is known here has signed this, or it was changed on the way. Nothing in it may be believed.
    ///
    /// If [the key is unknown](VerifyError::UnknownKey), add it: the delivery comes again. If everything is refused as a
    /// [mismatch](VerifyError::Mismatch), a proxy has changed host or path
    /// ([`with_public_address`](super::Verifier::with_public_address)), or something has read the body and written it anew.
    #[error("the webhook is not verified: {0}")]
    Unverified(VerifyError),
    /// The body is larger than it may be. It was not read to its end, so nobody knows who sent it.
    #[error("the webhook is larger than {limit} bytes")]
    TooLarge {
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// The connection broke before the whole body had come.
    #[error("the webhook broke off")]
    Incomplete,
    /// It is genuine, of a kind that is known, and all the same cannot be read: something that an event cannot do without
    /// is missing or has another form. It comes again for 72 hours, which is the time to look into it.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

impl WebhookError {
    /// How to answer. As it is no 2xx, the sender tries again: nothing is lost while the cause is being mended.
    ///
    /// | Status | For |
    /// |---|---|
    /// | 401 | [`Unverified`](Self::Unverified) |
    /// | 413 | [`TooLarge`](Self::TooLarge) |
    /// | 400 | [`Incomplete`](Self::Incomplete) |
    /// | 422 | [`Unreadable`](Self::Unreadable): it arrived whole, its signature says so, and only its content is at fault. A 5xx would tell a load balancer that this instance is ill |
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Unverified(_) => StatusCode::UNAUTHORIZED,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Incomplete => StatusCode::BAD_REQUEST,
            Self::Unreadable(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// Whether the request's signature was good, so that what the error tells of the event can be believed.
    pub fn is_verified(&self) -> bool {
        matches!(self, Self::Unreadable(_))
    }

    pub(super) fn check_size(body: &[u8], limit: usize) -> Result<(), Self> {
        if body.len() > limit { Err(Self::TooLarge { limit }) } else { Ok(()) }
    }
}

/// A genuine webhook that cannot be read.
#[derive(Clone)]
pub struct Unreadable(Box<Inner>);

#[derive(Clone)]
struct Inner {
    event_id: Option<String>,
    event_type: Option<String>,
    body: Bytes,
    fault: Fault,
}

#[derive(Clone, Debug)]
pub(super) enum Fault {
    Decode(DecodeError),
    /// Nothing tells it from another event, or from itself when it comes again.
    NoId,
}

impl Unreadable {
    pub(super) fn new(event_id: Option<String>, event_type: Option<String>, body: Bytes, fault: Fault) -> Self {
        Self(Box::new(Inner { event_id, event_type, body, fault }))
    }

    /// The event's id, if that could be read.
    pub fn event_id(&self) -> Option<&str> {
        self.0.event_id.as_deref()
    }

    /// The kind of event as it is written, if that could be read.
    pub fn event_type(&self) -> Option<&str> {
        self.0.event_type.as_deref()
    }

    /// The bytes as they came. They may tell of customers: keep them out of logs.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the webhook is verified, but cannot be read")?;
        if let Some(event_type) = self.event_type() {
            write!(f, ", of type {event_type:?}")?;
        }
        if let Some(event_id) = self.event_id() {
            write!(f, ", with id {event_id:?}")?;
        }
        match &self.0.fault {
            Fault::Decode(fault) => write!(f, ": {fault}"),
            Fault::NoId => f.write_str(": it has no event id"),
        }
    }
}

impl fmt::Debug for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unreadable")
            .field("event_type", &self.event_type())
            .field("event_id", &self.event_id())
            .field("fault", &self.0.fault)
            .field("body_length", &self.0.body.len())
            .finish()
    }
}

impl std::error::Error for Unreadable {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.fault {
            Fault::Decode(fault) => Some(fault),
            Fault::NoId => None,
        }
    }
}
