//! Answers, kept whole.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

use crate::decode;
use crate::error::Error;

/// An answer as it came: status, headers and the whole body. `Debug` shows the body's length only.
///
/// Cheap to clone, and small enough to be part of an error.
#[derive(Clone)]
pub struct RawResponse(Arc<Answer>);

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl RawResponse {
    /// Puts an answer together, for tests and for transports of one's own.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self(Arc::new(Answer { status, headers, body: body.into() }))
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The body, whatever it is.
    pub fn body(&self) -> &Bytes {
        &self.0.body
    }

    /// The answer read as JSON.
    ///
    /// # Errors
    /// [`Error::Decode`] with the answer itself, when it is not what the operation documents.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<ResponseValue<T>, Error<E>> {
        match decode::from_slice(self.body()) {
            Ok(value) => Ok(ResponseValue { value, raw: self }),
            Err(source) => Err(Error::Decode { raw: self, source }),
        }
    }

    /// The answer read as text; bytes that are no UTF-8 are replaced.
    ///
    /// # Errors
    /// None; the signature is that of its siblings.
    pub fn text<E>(self) -> Result<ResponseValue<String>, Error<E>> {
        Ok(ResponseValue { value: String::from_utf8_lossy(self.body()).into_owned(), raw: self })
    }

    /// The answer without a body.
    ///
    /// # Errors
    /// None; the signature is that of its siblings.
    pub fn empty<E>(self) -> Result<ResponseValue<()>, Error<E>> {
        Ok(ResponseValue { value: (), raw: self })
    }

    /// What an answer that is no success means: the documented error where it can be read as one, else the answer itself.
    pub fn into_error<E: DeserializeOwned>(self) -> Error<E> {
        let failed = self.status().is_client_error() || self.status().is_server_error();
        match decode::from_slice(self.body()) {
            Ok(value) if failed => Error::ErrorResponse(ResponseValue { value, raw: self }),
            _ => Error::UnexpectedResponse(self),
        }
    }
}

impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status())
            .field("body_length", &self.body().len())
            .finish_non_exhaustive()
    }
}

/// A typed answer, with the status, headers and body that it came with.
#[derive(Clone)]
pub struct ResponseValue<T> {
    value: T,
    raw: RawResponse,
}

impl<T> ResponseValue<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The value and the answer that it was read from.
    pub fn into_parts(self) -> (T, RawResponse) {
        (self.value, self.raw)
    }

    /// The status; an upsert tells by it whether it created (201) or updated (200).
    pub fn status(&self) -> StatusCode {
        self.raw.status()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        self.raw.headers()
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        self.raw.body()
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &Self::Target {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseValue")
            .field("status", &self.raw.status())
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}
