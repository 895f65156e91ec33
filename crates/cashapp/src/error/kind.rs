//! The kinds of failure, and how those of the generated clients become ours.

use cashapp_core::{
    DecodeError, InvalidField, OddElement, Outcome, RawResponse, StoredCallError, TransportError, TransportErrorKind,
};
use cashapp_pay_api::types::{ApiError, CustomerRequest};

#[cfg(feature = "afterpay")]
use super::afterpay::AfterpayRefusal;
use super::declined::Declined;
use super::documented::Documented;
use super::made::Cause;
use super::{Error, Inner};
use crate::chains::InvalidChain;
use crate::paging::Cursor;

pub(crate) enum Kind {
    /// A field breaks a documented rule; nothing was sent.
    Invalid(InvalidField),
    /// The body cannot be written as JSON; nothing was sent.
    Encode(serde_json::Error),
    /// The server answered with a documented error, or with success and something that is declined.
    Answered {
        errors: Vec<ApiError>,
        declined: Option<Declined>,
        #[cfg(feature = "afterpay")]
        afterpay: Option<AfterpayRefusal>,
        raw: RawResponse,
    },
    /// The server answered something undocumented.
    Unexpected(RawResponse),
    /// The server answered with success, unreadably.
    Decode { raw: RawResponse, fault: DecodeError },
    /// The response contradicts the request in this field.
    Mismatch { raw: RawResponse, field: &'static str },
    /// No whole answer arrived.
    Transport(TransportError),
    /// An attempt was to take no time at all; nothing was sent.
    NoTime,
    /// A list gave a cursor that it had given before.
    RepeatedCursor,
    /// A list gave a cursor in a form that cannot be read, so where it goes on is not known.
    UnreadableCursor,
    /// An entry of a list that cannot be read.
    OddElement(OddElement),
    /// A list gave nothing but empty pages for too long; where it would go on.
    EmptyPages(Cursor),
    /// The runtime was shut down while a page was being fetched.
    RuntimeEnded,
    /// Made by hand: no whole answer arrived.
    Made(Cause),
    /// A failure of the generated clients that this version has no kind for; its message.
    Other(String),
    /// A request chain is wrong in itself; nothing was sent.
    InvalidChain(InvalidChain),
    /// The answer to a request chain does not say how a step went.
    NoStepAnswer,
    /// A stored call is not one for this client, or a call cannot be stored; nothing was sent.
    Stored(StoredCallError),
    /// The customer did not agree.
    RequestDeclined(Box<CustomerRequest>),
    /// The customer did not decide while the request lasted.
    RequestExpired(Box<CustomerRequest>),
    /// The customer did not decide while the caller waited: what was seen last, and what went wrong with the last look.
    WaitTimeout { request: Option<Box<CustomerRequest>>, fault: Option<Error> },
}

impl Kind {
    /// A word for logs.
    pub(super) fn as_str(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::Encode(_) => "encode",
            Self::Answered { .. } => "answered",
            Self::Unexpected(_) => "unexpected",
            Self::Decode { .. } => "decode",
            Self::Mismatch { .. } => "mismatch",
            Self::Transport(error) => error.kind().as_str(),
            Self::NoTime => "no_time",
            Self::RepeatedCursor => "repeated_cursor",
            Self::UnreadableCursor => "unreadable_cursor",
            Self::OddElement(_) => "odd_element",
            Self::EmptyPages(_) => "empty_pages",
            Self::RuntimeEnded => "runtime_ended",
            Self::InvalidChain(_) => "invalid_chain",
            Self::NoStepAnswer => "no_step_answer",
            Self::RequestDeclined(_) => "request_declined",
            Self::RequestExpired(_) => "request_expired",
            Self::WaitTimeout { .. } => "wait_timeout",
            Self::Stored(_) => "stored",
            Self::Made(cause) => cause.as_str(),
            Self::Other(_) => "other",
        }
    }

    pub(super) fn raw(&self) -> Option<&RawResponse> {
        match self {
            Self::Answered { raw, .. }
            | Self::Unexpected(raw)
            | Self::Decode { raw, .. }
            | Self::Mismatch { raw, .. } => Some(raw),
            Self::Transport(error) => error.partial(),
            _ => None,
        }
    }

    pub(super) fn errors(&self) -> &[ApiError] {
        match self {
            Self::Answered { errors, .. } => errors,
            _ => &[],
        }
    }

    pub(super) fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Invalid(fault) => Some(fault),
            Self::Encode(fault) => Some(fault),
            Self::Decode { fault, .. } => Some(fault),
            Self::Transport(error) => Some(super::file::source(error)),
            Self::InvalidChain(fault) => Some(fault),
            Self::Stored(fault) => Some(fault),
            Self::WaitTimeout { fault: Some(fault), .. } => Some(fault),
            _ => None,
        }
    }
}

impl Error {
    pub(crate) fn new(kind: Kind, outcome: Outcome, attempts: u32) -> Self {
        Self(Box::new(Inner {
            kind,
            outcome,
            attempts,
            operation: None,
            key: None,
            region: None,
            after_unknown: false,
        }))
    }

    /// The error of a generated client as ours.
    pub(crate) fn from_api<E: Documented>(error: cashapp_core::Error<E>) -> Self {
        let (outcome, attempts) = (error.outcome(), error.attempts());
        let kind = match error {
            cashapp_core::Error::InvalidRequest(fault) => Kind::Invalid(fault),
            cashapp_core::Error::Encode(fault) => Kind::Encode(fault),
            cashapp_core::Error::ErrorResponse(answer) => {
                let (documented, raw) = answer.into_parts();
                let parts = documented.into_parts(&raw);
                Kind::Answered {
                    errors: parts.errors,
                    declined: parts.declined,
                    #[cfg(feature = "afterpay")]
                    afterpay: parts.afterpay,
                    raw,
                }
            }
            cashapp_core::Error::UnexpectedResponse(raw) => Kind::Unexpected(raw),
            cashapp_core::Error::Decode { raw, fault } => Kind::Decode { raw, fault },
            cashapp_core::Error::Mismatch { raw, field } => Kind::Mismatch { raw, field },
            cashapp_core::Error::Transport(error) => Kind::Transport(error),
            cashapp_core::Error::Stored(fault) => Kind::Stored(fault),
            // The enum is open. Outcome and attempts are known of whatever is added to it; for the rest its message speaks.
            other => Kind::Other(other.to_string()),
        };
        Self::new(kind, outcome, attempts)
    }

    /// A call that was held back by a deadline of nothing, because its time-out is nothing; that is what to speak of.
    pub(crate) fn of_no_time(mut self) -> Self {
        let held_back = |error: &TransportError| matches!(error.kind(), TransportErrorKind::Deadline);
        if matches!(&self.0.kind, Kind::Transport(error) if held_back(error)) {
            self.0.kind = Kind::NoTime;
        }
        self
    }

    /// What is wrong with a stored call, or with storing one.
    pub(crate) fn stored(fault: StoredCallError) -> Self {
        Self::new(Kind::Stored(fault), Outcome::NotSent, 0)
    }

    /// A field of the caller's breaks a rule.
    pub(crate) fn invalid(fault: InvalidField) -> Self {
        Self::new(Kind::Invalid(fault), Outcome::NotSent, 0)
    }

    /// The page that comes next was not asked for.
    pub(crate) fn repeated_cursor() -> Self {
        Self::new(Kind::RepeatedCursor, Outcome::NotSent, 0)
    }

    /// The page that comes next could not be asked for.
    pub(crate) fn unreadable_cursor() -> Self {
        Self::new(Kind::UnreadableCursor, Outcome::NotSent, 0)
    }

    /// The page came, and this entry of it was not understood.
    pub(crate) fn odd_element(element: OddElement) -> Self {
        Self::new(Kind::OddElement(element), Outcome::NotSent, 0)
    }

    /// The page that comes next was not fetched.
    pub(crate) fn empty_pages(next: Cursor) -> Self {
        Self::new(Kind::EmptyPages(next), Outcome::NotSent, 0)
    }

    /// Whether the page was asked for is not known; it was to be read, so nothing was changed by it.
    pub(crate) fn runtime_ended() -> Self {
        Self::new(Kind::RuntimeEnded, Outcome::Unknown, 0)
    }
}
