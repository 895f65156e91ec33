//! What can go wrong with a call.

use crate::check::InvalidField;
use crate::credentials::CredentialsError;
pub use crate::decode::DecodeError;
use crate::error_body::{ErrorBody, Refusal};
use crate::file_source::FileError;
use crate::outcome::Outcome;
use crate::response::{History, RawResponse, ResponseValue};
use crate::retry::Failure;
use crate::stored::StoredCallError;

/// Why a call of a generated client did not give its answer. `E` is the error that the operation documents.
///
/// Status, headers and body of whatever the server answered are kept in every case.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error<E> {
    /// A field breaks a documented rule. Nothing was sent.
    #[error("the request was not sent: {0}")]
    InvalidRequest(InvalidField),
    /// The body could not be written as JSON. Nothing was sent.
    #[error("the request was not sent: its body cannot be written as JSON: {0}")]
    Encode(serde_json::Error),
    /// The server answered with the error that the operation documents.
    #[error("the server answered {}{}", .0.status(), codes(.0.raw()))]
    ErrorResponse(ResponseValue<E>),
    /// The server answered something that the operation does not document, such as a proxy's error page.
    #[error("the server answered {} with something undocumented", .0.status())]
    UnexpectedResponse(RawResponse),
    /// The server answered with success, and the answer could not be read. Fetch what was asked for before you tell anybody
    /// anything.
    #[error("the server answered {}, but the answer could not be read: {fault}", .raw.status())]
    Decode {
        /// The answer as it came.
        raw: RawResponse,
        /// What could not be read, and where.
        fault: DecodeError,
    },
    /// The response contradicts the request: it belongs to another one. Something between here and the server has mixed up
    /// responses, such as a proxy that sends one too many on a kept connection. Whether the call was carried out is
    /// unknown, and the response, success or not, says nothing about it.
    #[error("the server answered {}, but the response belongs to another request: its `{field}` is not what was sent", .raw.status())]
    Mismatch {
        /// The response as it came. It may be another customer's.
        raw: RawResponse,
        /// The first field that contradicts the request.
        field: &'static str,
    },
    /// No whole answer arrived.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// A stored call is not one for this client. Nothing was sent.
    #[error("the stored call was not sent: {0}")]
    Stored(StoredCallError),
}

impl<E> From<StoredCallError> for Error<E> {
    fn from(fault: StoredCallError) -> Self {
        Error::Stored(fault)
    }
}

impl<E> From<InvalidField> for Error<E> {
    fn from(fault: InvalidField) -> Self {
        Error::InvalidRequest(fault)
    }
}

/// The server's error codes in parentheses, if there are any.
fn codes(answer: &RawResponse) -> String {
    let codes = answer.codes();
    if codes.is_empty() { codes } else { format!(" ({codes})") }
}

/// An error with everything behind it in one line; `source` has nothing left to add.
pub(crate) fn whole(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

impl<E> Error<E> {
    /// The status that the server answered with, if it answered.
    pub fn status(&self) -> Option<reqwest::StatusCode> {
        match self {
            Error::ErrorResponse(answer) => Some(answer.status()),
            Error::UnexpectedResponse(raw) | Error::Decode { raw, .. } | Error::Mismatch { raw, .. } => {
                Some(raw.status())
            }
            Error::Transport(error) => error.partial().map(RawResponse::status),
            Error::InvalidRequest(_) | Error::Encode(_) | Error::Stored(_) => None,
        }
    }

    /// How many attempts were made.
    pub fn attempts(&self) -> u32 {
        match self {
            Error::InvalidRequest(_) | Error::Encode(_) | Error::Stored(_) => 0,
            Error::ErrorResponse(answer) => answer.raw().attempts(),
            Error::UnexpectedResponse(raw) | Error::Decode { raw, .. } | Error::Mismatch { raw, .. } => raw.attempts(),
            Error::Transport(error) => error.attempts(),
        }
    }
}

impl<E: ErrorBody> Error<E> {
    /// Whether the call may have been carried out all the same.
    pub fn outcome(&self) -> Outcome {
        match self {
            Error::InvalidRequest(_) | Error::Encode(_) | Error::Stored(_) => Outcome::NotSent,
            Error::ErrorResponse(response) => {
                let refusal = response.refusal(response.raw());
                response.raw().history().outcome(response.status(), refusal)
            }
            Error::UnexpectedResponse(_) | Error::Decode { .. } | Error::Mismatch { .. } => Outcome::Unknown,
            Error::Transport(error) => error.outcome(),
        }
    }
}

/// Why no whole answer arrived.
#[derive(Debug, thiserror::Error)]
#[error("{kind}")]
pub struct TransportError {
    kind: Box<TransportErrorKind>,
    history: History,
}

/// What happened to an attempt that got no whole answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The request could not be put together.
    #[error("the request could not be put together: {}", whole(.0))]
    Build(reqwest::Error),
    /// The body is a stream, which could not be sent a second time.
    #[error("the request's body must be in memory, so that it can be signed and repeated")]
    NotRepeatable,
    /// There are no credentials, or none that are good for the operation.
    #[error("{0}")]
    Credentials(CredentialsError),
    /// The file cannot be sent, or not to its end.
    #[error("{}: {fault}", if *.sent { "the file broke off while it was being sent" } else { "the file cannot be sent" })]
    File {
        /// What is wrong with it.
        fault: FileError,
        /// Whether a part of the request was on its way by then. It never was complete.
        sent: bool,
    },
    /// The call was made outside of a Tokio runtime, or in one without its IO or time driver.
    #[error(
        "the request was not sent: it needs a Tokio runtime with IO and time drivers; await it in one, such as \
         `#[tokio::main]`, or build yours with `enable_all`"
    )]
    NoRuntime,
    /// The deadline passed before an attempt could begin.
    #[error("the deadline passed before the request could be sent")]
    Deadline,
    /// No connection was made, or not in time. Nothing was sent.
    #[error("no connection to the server was made: {}", whole(.0))]
    Connect(reqwest::Error),
    /// The request was sent, or may have been, and no answer came back.
    #[error("the answer was lost: {}", whole(.0))]
    Lost(reqwest::Error),
    /// The answer broke off.
    #[error("the answer ({}) broke off: {}", .partial.status(), whole(.cause))]
    Truncated {
        /// Status, headers and what there was of the body.
        partial: RawResponse,
        /// What ended it.
        cause: reqwest::Error,
    },
    /// The answer's body is larger than allowed.
    #[error("the answer ({}) has more than {limit} bytes", .partial.status())]
    TooLarge {
        /// Status, headers and the beginning of the body.
        partial: RawResponse,
        /// How many bytes are allowed.
        limit: usize,
    },
}

impl TransportErrorKind {
    /// A word for logs.
    pub fn as_str(&self) -> &'static str {
        match self {
            TransportErrorKind::Build(_) => "build",
            TransportErrorKind::NotRepeatable => "not_repeatable",
            TransportErrorKind::Credentials(_) => "credentials",
            TransportErrorKind::File { .. } => "file",
            TransportErrorKind::NoRuntime => "no_runtime",
            TransportErrorKind::Deadline => "deadline",
            TransportErrorKind::Connect(_) => "connect",
            TransportErrorKind::Lost(_) => "lost",
            TransportErrorKind::Truncated { .. } => "truncated",
            TransportErrorKind::TooLarge { .. } => "too_large",
        }
    }
}

impl TransportError {
    /// What happened to the last attempt.
    pub fn kind(&self) -> &TransportErrorKind {
        &self.kind
    }

    /// How many attempts were made.
    pub fn attempts(&self) -> u32 {
        self.history.attempts
    }

    /// What there is of a response that broke off or was too large.
    pub fn partial(&self) -> Option<&RawResponse> {
        match &*self.kind {
            TransportErrorKind::Truncated { partial, .. } | TransportErrorKind::TooLarge { partial, .. } => {
                Some(partial)
            }
            _ => None,
        }
    }

    /// Whether the call may have been carried out all the same.
    pub fn outcome(&self) -> Outcome {
        match self.history {
            _ if self.is_sent() => Outcome::Unknown,
            History { unsettled: true, .. } => Outcome::Unknown,
            // An earlier attempt did reach the server, which answered that it did not do it.
            History { sent: true, .. } => Outcome::Refused,
            History { .. } => Outcome::NotSent,
        }
    }

    /// Whether the last attempt may have reached the server.
    pub(crate) fn is_sent(&self) -> bool {
        matches!(
            *self.kind,
            TransportErrorKind::Lost(_)
                | TransportErrorKind::Truncated { .. }
                | TransportErrorKind::TooLarge { .. }
                | TransportErrorKind::File { sent: true, .. }
        )
    }

    /// Whether it got as far as the network, so that another attempt could do better.
    pub(crate) fn is_attempted(&self) -> bool {
        self.is_sent() || matches!(*self.kind, TransportErrorKind::Connect(_))
    }

    /// Whether another attempt is out of the question: it would end the same way.
    pub(crate) fn is_final(&self) -> bool {
        !self.is_attempted() || matches!(*self.kind, TransportErrorKind::TooLarge { .. })
    }

    /// How an attempt ended without a response. Until the request has begun to leave, nothing was sent, whatever ended
    /// the attempt.
    pub(crate) fn of_attempt(error: reqwest::Error, begun: bool) -> Self {
        // The URL may carry ids of customers and cursors, which have no place in a log.
        let error = error.without_url();
        if begun {
            TransportErrorKind::Lost(error).into()
        } else if error.is_builder() {
            TransportErrorKind::Build(error).into()
        } else {
            TransportErrorKind::Connect(error).into()
        }
    }

    pub(crate) fn after(mut self, history: History) -> Self {
        self.history = history;
        self
    }
}

impl From<TransportErrorKind> for TransportError {
    fn from(kind: TransportErrorKind) -> Self {
        Self { kind: Box::new(kind), history: History::default() }
    }
}

impl From<FileError> for TransportError {
    fn from(fault: FileError) -> Self {
        TransportErrorKind::File { fault, sent: false }.into()
    }
}

impl From<CredentialsError> for TransportError {
    fn from(error: CredentialsError) -> Self {
        TransportErrorKind::Credentials(error).into()
    }
}

impl From<reqwest::Error> for TransportError {
    /// A request that could not be put together.
    fn from(error: reqwest::Error) -> Self {
        TransportErrorKind::Build(error.without_url()).into()
    }
}

impl History {
    /// What a documented error response says about the whole call, earlier attempts included.
    fn outcome(self, status: reqwest::StatusCode, refusal: Refusal) -> Outcome {
        // A server that has failed, or given up waiting for itself, does not know what it has done.
        if refusal == Refusal::Undetermined || status.is_server_error() || status.as_u16() == 408 {
            return Outcome::Unknown;
        }
        // Another request is at work on the same thing, and it may be an earlier one under the same key.
        if self.keyed && status.as_u16() == 409 {
            return Outcome::Unknown;
        }
        let settles = self.keyed && refusal == Refusal::Settled;
        if self.unsettled && !settles { Outcome::Unknown } else { Outcome::Refused }
    }

    /// Notes how an attempt failed that is going to be repeated.
    pub(crate) fn record(&mut self, failure: Failure) {
        self.unsettled |= match failure {
            Failure::NotSent => false,
            Failure::Lost => true,
            Failure::Answered { status, .. } => status >= 500 || status == 408 || (self.keyed && status == 409),
        };
        self.sent |= failure != Failure::NotSent;
    }

    /// Whether an attempt reached, or may have reached, the server.
    pub(crate) fn sent(self) -> bool {
        self.sent
    }
}
