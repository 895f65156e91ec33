//! An answer with everything that came with it.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use cashapp_core::ResponseValue;
use chrono::DateTime;
use http::header::DATE;
use http::{HeaderMap, StatusCode};

/// An answer with its status, headers and body; made by [`Call::response`](crate::Call::response).
#[derive(Clone)]
pub struct Response<T> {
    value: ResponseValue<T>,
    key: Option<String>,
}

impl<T> Response<T> {
    pub(crate) fn new(value: ResponseValue<T>) -> Self {
        Self { value, key: None }
    }

    pub(crate) fn with_key(mut self, key: Option<String>) -> Self {
        self.key = key;
        self
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    /// The status. An upsert tells by it whether it created (201) or updated (200).
    pub fn status(&self) -> StatusCode {
        self.value.status()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        self.value.headers()
    }

    /// The body as it came, with fields that this version does not know.
    pub fn body(&self) -> &Bytes {
        self.value.body()
    }

    /// How many attempts were made until this answer came.
    pub fn attempts(&self) -> u32 {
        self.value.raw().attempts()
    }

    /// The key that the call carried: yours, or the one that was made for it.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.key.as_deref()
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status())
            .field("attempts", &self.attempts())
            .field("idempotency_key", &self.key)
            .field("value", &**self)
            .finish_non_exhaustive()
    }
}

/// Reads the header `Date`, in seconds since 1970: the time at the server when it wrote the response.
pub(crate) fn date(headers: &HeaderMap) -> Option<i64> {
    let date = headers.get(DATE)?.to_str().ok()?;
    DateTime::parse_from_rfc2822(date).ok().map(|date| date.timestamp())
}
