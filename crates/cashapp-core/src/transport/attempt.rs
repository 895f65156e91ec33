//! One attempt: what goes out, and all that comes back.

use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::HeaderValue;
use http::header::{ACCEPT, HOST, USER_AGENT};
use serde_json::Value;
use url::Position;

use super::departure::Departure;
use super::{ATTEMPT_TIMEOUT, Transport, runtime, within};
use crate::credentials::Credentials;
use crate::error::{TransportError, TransportErrorKind};
use crate::multipart::Multipart;
use crate::operation::{Operation, Repeat};
use crate::response::RawResponse;

impl Transport {
    pub(super) async fn attempt(
        &self,
        request: &reqwest::Request,
        multipart: Option<&Multipart>,
        operation: &'static Operation,
        time_left: &(impl Fn() -> Option<Duration> + Sync),
        caller: &mut Option<Arc<Credentials>>,
    ) -> Result<RawResponse, TransportError> {
        let mut headers = request.headers().clone();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.shared.user_agent.clone());
        // The default headers of an HTTP client cannot be read, and fill in what is missing after signing.
        headers.insert(HOST, host_header(request.url())?);
        let signature = self.authorize(operation, request, multipart, &mut headers, time_left, caller).await?;
        let file = match multipart {
            Some(multipart) => Some((multipart, within(time_left(), multipart.file.open(operation.file())).await??)),
            None => None,
        };
        let left = time_left();
        if left.is_some_and(|left| left.is_zero()) {
            // Credentials, or the file, may have been long in coming.
            return Err(TransportErrorKind::Deadline.into());
        }

        let mut fault = None;
        let mut outgoing = match file {
            // `try_clone` does more than a request without a body needs: it copies headers and makes room for extensions.
            None if request.body().is_none() => reqwest::Request::new(request.method().clone(), request.url().clone()),
            None => request.try_clone().ok_or(TransportErrorKind::NotRepeatable)?,
            Some((multipart, file)) => {
                let (form, of_file) = multipart.form(file, signature)?;
                fault = Some(of_file);
                let builder = self.http().request(request.method().clone(), request.url().clone());
                let mut form = builder.multipart(form).build()?;
                // The content type, which names the form's boundary, and the length.
                headers.extend(std::mem::take(form.headers_mut()));
                form
            }
        };
        *outgoing.headers_mut() = headers;
        let timeout = self.attempt_timeout.or(operation.attempt_timeout()).unwrap_or(ATTEMPT_TIMEOUT);
        *outgoing.timeout_mut() = Some(left.map_or(timeout, |left| timeout.min(left)));

        let departure = Departure::default();
        departure.watch(&mut outgoing);
        let sending = runtime::connecting(self.http().execute(outgoing));
        let answer = sending.await?.map_err(|error| match fault.and_then(|fault| fault.take()) {
            Some(fault) => TransportErrorKind::File { fault, sent: departure.has_begun() }.into(),
            None => TransportError::of_attempt(error, departure.has_begun()),
        })?;
        self.read(answer).await
    }

    /// The whole body, up to the limit; of an answer that breaks off, status and headers are kept.
    async fn read(&self, mut answer: reqwest::Response) -> Result<RawResponse, TransportError> {
        let (status, headers) = (answer.status(), std::mem::take(answer.headers_mut()));
        let mut body = Body::default();
        loop {
            match answer.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() <= self.shared.max_body => body.push(chunk),
                Ok(None) => return Ok(RawResponse::new(status, headers, body.whole())),
                Ok(Some(_)) => {
                    let partial = RawResponse::new(status, headers, body.whole());
                    return Err(TransportErrorKind::TooLarge { partial, limit: self.shared.max_body }.into());
                }
                Err(error) => {
                    let partial = RawResponse::new(status, headers, body.whole());
                    return Err(TransportErrorKind::Truncated { partial, cause: error.without_url() }.into());
                }
            }
        }
    }
}

/// The header `Host`: with the port where it is not the scheme's default, which a URL does not keep.
pub(super) fn host(url: &reqwest::Url) -> &str {
    &url[Position::BeforeHost..Position::AfterPort]
}

fn host_header(url: &reqwest::Url) -> Result<HeaderValue, TransportError> {
    HeaderValue::from_str(host(url)).map_err(|_| TransportErrorKind::NotRepeatable.into())
}

/// A body as it arrives; most come in one piece, which is not copied.
#[derive(Default)]
struct Body {
    first: Bytes,
    rest: BytesMut,
}

impl Body {
    fn len(&self) -> usize {
        if self.rest.is_empty() { self.first.len() } else { self.rest.len() }
    }

    fn push(&mut self, chunk: Bytes) {
        if self.first.is_empty() {
            self.first = chunk;
        } else {
            if self.rest.is_empty() {
                self.rest.extend_from_slice(&self.first);
            }
            self.rest.extend_from_slice(&chunk);
        }
    }

    fn whole(self) -> Bytes {
        if self.rest.is_empty() { self.first } else { self.rest.freeze() }
    }
}

/// The JSON document of a request: its body, or a part of its form. It is what is signed, and what carries the key.
pub(super) fn document<'a>(request: &'a reqwest::Request, multipart: Option<&'a Multipart>) -> Option<&'a [u8]> {
    multipart.map(|multipart| &multipart.request[..]).or_else(|| request.body()?.as_bytes())
}

/// Whether the body carries every field that makes the operation repeatable. Looked at only once there is a failure.
pub(super) fn has_key(request: &reqwest::Request, multipart: Option<&Multipart>, operation: &Operation) -> bool {
    let Repeat::Keyed(fields) = operation.repeat() else { return false };
    let body: Value =
        document(request, multipart).and_then(|body| serde_json::from_slice(body).ok()).unwrap_or_default();
    fields.iter().all(|field| body[*field].as_str().is_some_and(|key| !key.is_empty()))
}
