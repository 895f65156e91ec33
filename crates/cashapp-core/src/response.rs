//! Answers, kept whole.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::decode;
use crate::error::Error;

/// An answer as it came: status, headers and the whole body. `Debug` shows the body's length only.
///
/// Cheap to clone, and small enough to be part of an error.
#[derive(Clone)]
pub struct RawResponse {
    answer: Arc<Answer>,
    history: History,
}

/// What went before an answer or an error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct History {
    /// How many attempts were made.
    pub(crate) attempts: u32,
    /// Whether an earlier attempt may have been carried out, without an answer that says so.
    pub(crate) unsettled: bool,
    /// Whether an earlier attempt may have reached the server.
    pub(crate) sent: bool,
    /// Whether answers are bound to a key, so that a repetition is answered as the first attempt was.
    pub(crate) keyed: bool,
}

impl History {
    pub(crate) fn new(keyed: bool, unsettled: bool) -> Self {
        Self { unsettled, keyed, ..Self::default() }
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl RawResponse {
    /// Puts an answer together, for tests and for transports of one's own.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self { answer: Arc::new(Answer { status, headers, body: body.into() }), history: History::default() }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// The body, whatever it is.
    pub fn body(&self) -> &Bytes {
        &self.answer.body
    }

    /// The server's error codes, of either API. What does not look like a code is left out, so this may be logged.
    pub(crate) fn codes(&self) -> String {
        let body: Value = serde_json::from_slice(self.body()).unwrap_or_default();
        let listed = body["errors"].as_array().into_iter().flatten().map(|error| &error["code"]);
        let codes = listed.chain([&body["errorCode"]]).filter_map(Value::as_str);
        codes.filter(|code| is_code(code)).collect::<Vec<_>>().join(", ")
    }

    /// How many attempts were made until this answer came.
    pub fn attempts(&self) -> u32 {
        self.history.attempts
    }

    /// The same response to a call that carries a key or not, and that follows an attempt whose outcome is unknown or does
    /// not; for responses that no transport received.
    #[doc(hidden)]
    #[must_use]
    pub fn of_call(mut self, keyed: bool, after_unknown: bool) -> Self {
        self.history = History { attempts: self.history.attempts, ..History::new(keyed, after_unknown) };
        self
    }

    pub(crate) fn history(&self) -> History {
        self.history
    }

    pub(crate) fn after(mut self, history: History) -> Self {
        self.history = history;
        self
    }

    /// The answer read as JSON.
    ///
    /// # Errors
    /// [`Error::Decode`] with the answer itself, when it is not what the operation documents.
    pub fn json<T: DeserializeOwned, E>(self) -> Result<ResponseValue<T>, Error<E>> {
        match decode::from_slice(self.body()) {
            Ok(value) => Ok(ResponseValue { value, raw: self }),
            Err(fault) => Err(Error::Decode { raw: self, fault }),
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

/// Whether a text of the server's looks like an error code of either API: one of ids or customers' data must not get into
/// logs in its place. Codes are all capitals or all small letters, and none begins like a secret.
#[doc(hidden)]
pub fn is_code(text: &str) -> bool {
    let of = |letter: fn(&u8) -> bool| text.bytes().all(|byte| letter(&byte) || byte == b'_' || byte.is_ascii_digit());
    let cased = of(u8::is_ascii_uppercase) || of(u8::is_ascii_lowercase);
    let is_secret = text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("CASH_"));
    cased && !is_secret && text.len() <= 64 && text.starts_with(|first: char| first.is_ascii_alphabetic())
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

    /// The same answer with a part of the value, or what it is turned into.
    pub fn map<U>(self, part: impl FnOnce(T) -> U) -> ResponseValue<U> {
        ResponseValue { value: part(self.value), raw: self.raw }
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

    /// The answer as it came.
    pub fn raw(&self) -> &RawResponse {
        &self.raw
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_are_repeated() {
        for (body, codes) in [
            (
                r#"{"errors":[{"code":"NOT_FOUND","detail":"x"},{"code":"CONFLICT"},{"code":"PWC_1 of Jane"}]}"#,
                "NOT_FOUND, CONFLICT",
            ),
            (r#"{"errorCode":"declined","message":"x"}"#, "declined"),
            (r#"{"errors":[{"code":"CONFLICT_V2"},{"code":"CST_1a2b"},{"code":"5"},{"code":""}]}"#, "CONFLICT_V2"),
            (r#"{"errors":[{"code":"CASH_0123456789ABCDEF"},{"code":"cash_0123"},{"code":"CONFLICT"}]}"#, "CONFLICT"),
            (r#"{"errorCode":"CASH_0123456789ABCDEF"}"#, ""),
            ("<html>", ""),
        ] {
            assert_eq!(RawResponse::new(StatusCode::BAD_REQUEST, HeaderMap::new(), body).codes(), codes);
        }
    }
}
