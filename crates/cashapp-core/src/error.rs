//! What can go wrong with a call.

use crate::check::InvalidField;
pub use crate::decode::DecodeError;
use crate::response::{RawResponse, ResponseValue};

/// Why a call of a generated client did not give its answer. `E` is the error that the operation documents.
///
/// Status, headers and body of whatever the server answered are kept in every case.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error<E> {
    /// A field breaks a documented rule. Nothing was sent.
    #[error("the request was not sent: {0}")]
    InvalidRequest(#[from] InvalidField),
    /// The body could not be written as JSON. Nothing was sent.
    #[error("the request was not sent: its body cannot be written as JSON: {0}")]
    Encode(#[source] serde_json::Error),
    /// The server answered with the error that the operation documents.
    #[error("the server answered {}", .0.status())]
    ErrorResponse(ResponseValue<E>),
    /// The server answered something that the operation does not document, such as a proxy's error page.
    #[error("the server answered {} with something undocumented", .0.status())]
    UnexpectedResponse(RawResponse),
    /// The server answered with success, and the answer could not be read: the request was carried out.
    #[error("the server answered {}, but the answer could not be read {source}", .raw.status())]
    Decode {
        /// The answer as it came.
        raw: RawResponse,
        /// What could not be read, and where.
        source: DecodeError,
    },
    /// No whole answer arrived.
    #[error(transparent)]
    Transport(#[from] TransportError),
}

impl<E> Error<E> {
    /// The status that the server answered with, if it answered.
    pub fn status(&self) -> Option<reqwest::StatusCode> {
        match self {
            Error::ErrorResponse(answer) => Some(answer.status()),
            Error::UnexpectedResponse(raw) | Error::Decode { raw, .. } => Some(raw.status()),
            Error::InvalidRequest(_) | Error::Encode(_) | Error::Transport(_) => None,
        }
    }
}

/// Why no whole answer arrived.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TransportError {
    /// The request could not be put together. Nothing was sent.
    #[error("the request could not be put together: {0}")]
    Build(#[source] reqwest::Error),
    /// No connection was made. Nothing was sent.
    #[error("no connection to the server was made: {0}")]
    Connect(#[source] reqwest::Error),
    /// The request was sent, or may have been, and no whole answer came back: it may have been carried out.
    #[error("the answer was lost: {0}")]
    Lost(#[source] reqwest::Error),
}

impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        // The address may carry customers' ids and cursors, which have no place in a log.
        let error = error.without_url();
        if error.is_builder() {
            TransportError::Build(error)
        } else if error.is_connect() {
            TransportError::Connect(error)
        } else {
            TransportError::Lost(error)
        }
    }
}
