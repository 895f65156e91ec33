//! Sending a request, again where that is right, and keeping all of the answer.
//!
//! Every request of a generated client passes through [`Transport::send`] together with the [`Operation`] that it belongs
//! to. The operation says how it is authorized, how often it may be called and whether it may be repeated; the transport
//! knows no endpoint by name.
//!
//! One call is one or more attempts. Each waits for its turn, asks for credentials, and signs what really goes out. All
//! attempts of a call have the same method, address, region and bytes.

mod attempt;
mod authorize;
mod builder;
mod departure;
mod observe;
#[cfg(all(feature = "webpki-roots", not(target_os = "android")))]
mod roots;
mod runtime;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use tracing::Instrument;

pub use builder::{BuildError, TransportBuilder};

use crate::clock::Clock;
use crate::credentials::{Credentials, CredentialsError, CredentialsProvider, Region};
use crate::echo::contradiction;
use crate::error::{Error, TransportError, TransportErrorKind};
use crate::file_source::{FileSource, Inspection};
use crate::limiter::Limiter;
use crate::multipart::Multipart;
use crate::operation::{Auth, Method, Operation, Repeat};
use crate::prepared::Prepared;
use crate::response::{History, RawResponse, ResponseValue};
use crate::retry::{Decision, Failure, RetryBudget, RetryPolicy, RetryState, StopReason, retry_after};
use crate::stored::{Recorder, StoredCall, StoredCallError};

/// Sends the requests of a generated client. Cheap to clone; clones share connections, limits and budget.
///
/// # What it tells a log
///
/// By `tracing`, under the target `cashapp`: a span `call` with the `operation`; in it an event `attempt` for each attempt
/// with its number, `status` or kind of `error`, `elapsed_ms` and the server's error `codes`; after a failure an event
/// `retry` with `wait_ms`, or `stop` with the `reason`. Metrics are counted from these events by a layer of one's own;
/// there is no other hook. Values of headers, bodies, queries and the ids in a path are never told.
#[derive(Clone)]
pub struct Transport {
    shared: Arc<Shared>,
    region: Option<Region>,
    attempt_timeout: Option<Duration>,
    deadline: Option<Duration>,
    after_unknown: bool,
    /// Keeps what would be sent, which then is not.
    recorder: Option<Recorder>,
}

struct Shared {
    base_url: String,
    http: reqwest::Client,
    credentials: Option<Arc<dyn CredentialsProvider>>,
    user_agent: HeaderValue,
    policy: RetryPolicy,
    budget: RetryBudget,
    limiter: Arc<dyn Limiter>,
    clock: Arc<dyn Clock>,
    max_body: usize,
    skip_signature: bool,
}

/// How long an attempt may take where neither the caller nor the vendor says.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);

impl Transport {
    /// Begins a transport that sends to this address: scheme, host, and a port where it is not the default.
    pub fn builder(base_url: &str) -> TransportBuilder {
        TransportBuilder::new(base_url)
    }

    /// The same transport for calls from another region. A call that repeats an earlier one by hand must keep its region.
    #[must_use]
    pub fn with_region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// The same transport with another limit on the time that one attempt may take, in place of the vendor's advice.
    #[must_use]
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// The same transport with another limit on the time that a call may take, waits and all attempts included. No attempt
    /// begins after it.
    #[must_use]
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// The account that calls are made for: the client id, or Afterpay's merchant account. `None` without credentials, and
    /// where the provider of the credentials cannot tell without waiting.
    pub fn account(&self) -> Option<String> {
        let credentials = self.shared.credentials.as_deref()?.ready()?;
        Some(credentials.account().to_owned())
    }

    /// The limit on the time that a call may take, if there is one.
    pub fn deadline(&self) -> Option<Duration> {
        self.deadline
    }

    /// The same transport for a call that repeats an earlier one under the same key, whose outcome is unknown: only what
    /// settles that one too makes this call's outcome known.
    #[must_use]
    pub fn after_unknown(mut self) -> Self {
        self.after_unknown = true;
        self
    }

    /// The same transport, which hands a call that was prepared to the recorder in place of sending it.
    #[doc(hidden)]
    #[must_use]
    pub fn recording(mut self, recorder: &Recorder) -> Self {
        self.recorder = Some(recorder.clone());
        self
    }

    /// Whether calls repeat one whose outcome is unknown.
    pub fn is_after_unknown(&self) -> bool {
        self.after_unknown
    }

    /// Where requests go.
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// Where calls come from, if it was said.
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// The clock that waits and deadlines go by.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.shared.clock
    }

    /// The HTTP client that carries them; generated code begins its requests with it.
    pub fn http(&self) -> &reqwest::Client {
        &self.shared.http
    }

    /// Sends a call that was prepared, and reads its response. One that contradicts the request, by what the operation
    /// says of fields that repeat it, is not taken for its response, be it a success or an error.
    ///
    /// # Errors
    /// What the server responded if it was no success, and whatever kept the call from being sent or its response from
    /// arriving.
    pub async fn call<T, E: DeserializeOwned>(&self, call: &Prepared<T, E>) -> Result<ResponseValue<T>, Error<E>> {
        self.call_as(call, None).await
    }

    /// Turns a prepared call into a value that can be stored, for this transport's host, account and region.
    ///
    /// # Errors
    /// Credentials that cannot be had: whose call it is must be known.
    pub async fn store<T, E>(&self, call: &Prepared<T, E>) -> Result<StoredCall, TransportError> {
        let operation = call.operation();
        let account = match operation.auth() {
            Auth::None => None,
            _ => Some(self.credentials(&|| self.deadline).await?.account().to_owned()),
        };
        let region = self.region.filter(|_| operation.auth() == Auth::Signed);
        let body = call.body().map(|body| &body[..]);
        Ok(StoredCall::new(operation, self.base_url(), account, region, call.target(), body))
    }

    /// Sends a call that was stored, in its very bytes, and reads its response as that of [`call`](Self::call) is read.
    /// `find` gives the operation of an id. To repeat a call whose outcome is unknown, say [`after_unknown`](Self::after_unknown)
    /// first.
    ///
    /// # Errors
    /// [`Error::Stored`] for a call of another host, account or region, or of an operation that is not known; else as of
    /// [`call`](Self::call).
    pub async fn send_stored<T: DeserializeOwned, E: DeserializeOwned>(
        &self,
        call: &StoredCall,
        find: fn(&str) -> Option<&'static Operation>,
    ) -> Result<ResponseValue<T>, Error<E>> {
        let unknown = || StoredCallError::UnknownOperation(call.operation().to_owned());
        let operation = find(call.operation()).filter(|operation| operation.file().is_none()).ok_or_else(unknown)?;
        let region = self.region.filter(|_| operation.auth() == Auth::Signed);
        call.check(operation, self.base_url(), region)?;
        let mut caller = None;
        if operation.auth() != Auth::None {
            let credentials = self.credentials(&|| self.deadline).await?;
            if call.account() != Some(credentials.account()) {
                let (stored, client) =
                    (call.account().unwrap_or_default().to_owned(), credentials.account().to_owned());
                return Err(StoredCallError::OtherAccount { stored, client }.into());
            }
            caller = Some(credentials);
        }
        self.call_as(&Prepared::restored(operation, call.target(), call.body()), caller).await
    }

    /// Calls for this caller and no other, if one is given.
    async fn call_as<T, E: DeserializeOwned>(
        &self,
        call: &Prepared<T, E>,
        caller: Option<Arc<Credentials>>,
    ) -> Result<ResponseValue<T>, Error<E>> {
        if let Some(recorder) = &self.recorder {
            recorder.keep(self.store(call).await?);
            return Err(StoredCallError::Recorded.into());
        }
        let operation = call.operation();
        let request = self.request(operation, call.target(), call.body())?;
        let response = self.exchange(&request, None, operation, caller).await?;
        let body = call.body().map(|body| &body[..]);
        let echoes = operation.echo();
        match contradiction(echoes, operation.path(), call.target(), body, response.body()) {
            Some(field) => Err(Error::Mismatch { raw: response, field }),
            None if response.status().is_success() => call.read(response),
            None => Err(response.into_error()),
        }
    }

    fn request(
        &self,
        operation: &'static Operation,
        target: &str,
        body: Option<&Bytes>,
    ) -> Result<reqwest::Request, TransportError> {
        let method = match operation.method() {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
            Method::Patch => http::Method::PATCH,
            Method::Delete => http::Method::DELETE,
        };
        let mut request = self.http().request(method, format!("{}{target}", self.base_url()));
        if let Some(body) = body {
            request = request.header(CONTENT_TYPE, HeaderValue::from_static("application/json")).body(body.clone());
        }
        Ok(request.build()?)
    }

    /// Calls an operation and reads the whole answer, whatever the status.
    ///
    /// Dropping the future ends the call: no further attempt is made. What was sent by then may be carried out.
    ///
    /// # Errors
    /// [`TransportError`] when no whole answer arrived.
    pub async fn send(
        &self,
        request: reqwest::RequestBuilder,
        operation: &'static Operation,
    ) -> Result<RawResponse, TransportError> {
        let request = request.build().map_err(TransportError::from)?;
        self.exchange(&request, None, operation, None).await
    }

    /// Length and first bytes of a file, to be checked before it is sent.
    ///
    /// # Errors
    /// [`TransportError`] when it cannot be read, or not before the deadline. Nothing was sent.
    pub async fn inspect(&self, file: &FileSource) -> Result<Inspection, TransportError> {
        runtime::check()?;
        Ok(within(self.deadline, file.inspect()).await??)
    }

    /// Calls an operation that takes a file. It is read while it is sent, and not held in memory.
    ///
    /// A file that cannot be sent twice ends the call after the first attempt that began to read it.
    ///
    /// # Errors
    /// [`TransportError`] when no whole answer arrived.
    pub async fn send_multipart(
        &self,
        request: reqwest::RequestBuilder,
        multipart: &Multipart,
        operation: &'static Operation,
    ) -> Result<RawResponse, TransportError> {
        let request = request.build().map_err(TransportError::from)?;
        self.exchange(&request, Some(multipart), operation, None).await
    }

    async fn exchange(
        &self,
        request: &reqwest::Request,
        multipart: Option<&Multipart>,
        operation: &'static Operation,
        caller: Option<Arc<Credentials>>,
    ) -> Result<RawResponse, TransportError> {
        if self.recorder.is_some() {
            // What was not prepared cannot be recorded, and must not be sent.
            return Err(TransportErrorKind::NotRepeatable.into());
        }
        self.attempts(request, multipart, operation, caller).instrument(observe::span(operation)).await
    }

    async fn attempts(
        &self,
        request: &reqwest::Request,
        multipart: Option<&Multipart>,
        operation: &'static Operation,
        mut caller: Option<Arc<Credentials>>,
    ) -> Result<RawResponse, TransportError> {
        runtime::check()?;
        let clock = &*self.shared.clock;
        let start = clock.monotonic();
        let time_left = || self.deadline.map(|limit| limit.saturating_sub(clock.monotonic().saturating_sub(start)));
        let mut has_key = None;
        let mut history = History::new(matches!(operation.repeat(), Repeat::Keyed(_)), self.after_unknown);
        loop {
            self.take_turn(operation, &time_left, &mut caller).await.map_err(|error| error.after(history))?;
            let begun = clock.monotonic();
            if self.deadline.is_some_and(|limit| begun.saturating_sub(start) >= limit) {
                return Err(TransportError::from(TransportErrorKind::Deadline).after(history));
            }
            let result = self.attempt(request, multipart, operation, &time_left, &mut caller).await;
            observe::attempt(operation, history.attempts + 1, &result, clock.monotonic().saturating_sub(begun));
            // What never got as far as the network was no attempt.
            history.attempts += u32::from(result.as_ref().map_or_else(TransportError::is_attempted, |_| true));

            let failure = match &result {
                Ok(answer) if answer.status().is_success() => {
                    self.shared.budget.earn();
                    return Ok(answer.clone().after(history));
                }
                Ok(answer) => Failure::Answered {
                    status: answer.status().as_u16(),
                    retry_after: retry_after(answer.headers(), clock.unix_seconds()),
                },
                Err(error) if error.is_final() => return result.map_err(|error| error.after(history)),
                Err(error) if error.is_sent() => Failure::Lost,
                Err(_) => Failure::NotSent,
            };
            let state = RetryState {
                operation,
                attempt: history.attempts,
                failure,
                sent_before: history.sent(),
                has_key: *has_key.get_or_insert_with(|| attempt::has_key(request, multipart, operation)),
                time_left: time_left(),
                jitter: fastrand::f64(),
            };
            let mut decision = self.shared.policy.decide(&state);
            if matches!(decision, Decision::Wait(_)) && is_without_file(multipart, &result) {
                decision = Decision::Stop(StopReason::File);
            }
            if matches!(decision, Decision::Wait(_)) && !self.shared.budget.spend() {
                decision = Decision::Stop(StopReason::Budget);
            }
            observe::decision(operation, &decision);
            match decision {
                Decision::Stop(_) => {
                    return result.map(|answer| answer.after(history)).map_err(|error| error.after(history));
                }
                Decision::Wait(wait) => {
                    history.record(failure);
                    clock.sleep(wait).await;
                }
            }
        }
    }

    /// Waits until the rate limit of the operation lets this caller's request go, but not past the deadline.
    async fn take_turn(
        &self,
        operation: &'static Operation,
        time_left: &(impl Fn() -> Option<Duration> + Sync),
        caller: &mut Option<Arc<Credentials>>,
    ) -> Result<(), TransportError> {
        let Some(rate) = operation.rate_limit() else { return Ok(()) };
        let caller = match caller {
            Some(caller) => caller,
            None => caller.insert(self.credentials(time_left).await?),
        };
        within(time_left(), self.shared.limiter.acquire(caller.account(), operation.id(), rate)).await
    }

    /// The credentials as they are now.
    async fn credentials(
        &self,
        time_left: &(impl Fn() -> Option<Duration> + Sync),
    ) -> Result<Arc<Credentials>, TransportError> {
        let provider = self.shared.credentials.as_deref();
        let provider =
            provider.ok_or_else(|| CredentialsError::new("give the transport credentials when it is built"))?;
        match provider.ready() {
            Some(credentials) => Ok(credentials),
            None => Ok(within(time_left(), provider.credentials()).await??),
        }
    }
}

impl fmt::Debug for Transport {
    /// Without what callers may have brought along: a provider of credentials, a limiter or an HTTP client, whose `Debug`
    /// is theirs and may show a secret. The address was checked to have no password in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transport")
            .field("base_url", &self.shared.base_url)
            .field("has_credentials", &self.shared.credentials.is_some())
            .field("region", &self.region)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

/// Whether there is no file left for another attempt.
fn is_without_file(multipart: Option<&Multipart>, last: &Result<RawResponse, TransportError>) -> bool {
    let broken = |error: &TransportError| matches!(error.kind(), TransportErrorKind::File { .. });
    multipart.is_some_and(|multipart| multipart.file.is_spent()) || last.as_ref().is_err_and(broken)
}

/// Waits for something that others decide on, but not past the deadline.
async fn within<T>(left: Option<Duration>, what: impl Future<Output = T>) -> Result<T, TransportError> {
    match left {
        None => Ok(what.await),
        Some(left) => tokio::time::timeout(left, what).await.map_err(|_| TransportErrorKind::Deadline.into()),
    }
}
