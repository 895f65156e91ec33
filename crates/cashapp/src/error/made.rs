//! Errors made by hand, for tests of those who handle them.

#[cfg(feature = "afterpay")]
mod afterpay;
mod cash_app;

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use bytes::Bytes;
use cashapp_core::{InvalidField, Operation, Outcome, RawResponse, Region, Repeat, Rule};
use cashapp_pay_api::operations;
use cashapp_pay_api::types::ErrorCode;
use http::header::RETRY_AFTER;
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use uuid::Uuid;

use super::kind::Kind;
use super::{Documented, Error};

impl Error {
    /// Begins an error for a test of yours: what an operation, such as `create_payment`, could have ended with.
    ///
    /// An answer is read by the same code as a real one, so status, code, outcome and predicates fit together as they do
    /// in life. Afterpay's are made by `made_for_afterpay`.
    ///
    /// # Panics
    /// If Cash App Pay has no operation of that id: a test that takes a wrong one would show nothing.
    ///
    /// # Examples
    /// ```
    /// use cashapp::types::{Currency, ErrorCode, Payment, PaymentStatus};
    /// use cashapp::{Error, Outcome};
    ///
    /// let payment = Payment::new(cashapp::types::PaymentId::new("PWC_1"), 2500, Currency::Usd, PaymentStatus::Declined);
    /// let declined = Error::made_for("create_payment").declined(ErrorCode::PaymentDeclinedRisk, payment);
    /// assert!(declined.is_declined() && !declined.is_retryable());
    ///
    /// let lost = Error::made_for("create_payment").idempotency_key("order-42").attempts(4).lost();
    /// assert_eq!((lost.outcome(), lost.idempotency_key()), (Outcome::Unknown, Some("order-42")));
    /// assert!(lost.is_retryable());
    /// ```
    #[track_caller]
    pub fn made_for(operation: &str) -> MadeError {
        let known = operations::operation(operation);
        assert!(known.is_some(), "Cash App Pay has no operation `{operation}`: its ids are such as `create_payment`");
        MadeError::of(known)
    }
}

/// An error that is being made for a test; by [`Error::made_for`]. The last step says what happened.
///
/// `C` is by which codes the API tells what is wrong.
#[derive(Clone, Debug)]
#[must_use = "it becomes an error by its last step, such as `lost`"]
pub struct MadeError<C = ErrorCode> {
    operation: Option<&'static Operation>,
    key: Option<String>,
    region: Option<Region>,
    attempts: u32,
    after_lost: bool,
    code: PhantomData<C>,
}

/// The codes of an API, and how it answers with one.
pub(crate) trait Code: Sized {
    /// The body of an answer with this code.
    fn body(&self, status: StatusCode) -> Value;

    /// The status that goes with it.
    fn status(&self, operation: &str) -> StatusCode;

    /// The code of too many calls.
    fn too_many() -> Self;

    /// What an operation makes of an answer.
    fn read(operation: &str, answer: RawResponse) -> Error;

    /// What an operation makes of a success, if what it made is declined.
    fn declined(operation: &str, answer: &RawResponse) -> Option<Error>;
}

#[allow(private_bounds, reason = "there are two APIs")]
impl<C: Code> MadeError<C> {
    fn of(operation: Option<&'static Operation>) -> Self {
        Self { operation, key: None, region: None, attempts: 1, after_lost: false, code: PhantomData }
    }

    /// The key that the call carried. An operation that takes a key gets a fresh one without this, as calls do; one that
    /// takes none has none.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// How many attempts were made, all with the same end; one without this, and one at least.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The first attempt was lost, or an earlier call under the same key has an unknown outcome: what the server answers
    /// settles that only where it would in life.
    pub fn after_lost(mut self) -> Self {
        self.after_lost = true;
        self.attempts = self.attempts.max(2);
        self
    }

    /// The server answered with this code, and with the status that goes with it; 400 for one that has no status of its
    /// own.
    pub fn answered(self, code: impl Into<C>) -> Error {
        let code = code.into();
        let status = code.status(self.operation_id());
        self.answer(status, code.body(status).to_string())
    }

    /// The server answered 429 and asks to wait so long, in whole seconds.
    pub fn rate_limited(self, wait: Duration) -> Error {
        let body = C::too_many().body(StatusCode::TOO_MANY_REQUESTS).to_string();
        let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from(wait.as_secs()))]);
        self.read(RawResponse::new(StatusCode::TOO_MANY_REQUESTS, headers, body))
    }

    /// The server, or something before it, answered this. A success is one that could not be read.
    pub fn answer(self, status: StatusCode, body: impl Into<Bytes>) -> Error {
        self.read(RawResponse::new(status, HeaderMap::new(), body))
    }

    /// The call was sent, and the answer was lost.
    pub fn lost(self) -> Error {
        let attempts = self.attempts;
        self.whole(Error::new(Kind::Made(Cause::Lost), Outcome::Unknown, attempts))
    }

    /// The call was sent, and no answer came in time.
    pub fn timed_out(self) -> Error {
        let attempts = self.attempts;
        self.whole(Error::new(Kind::Made(Cause::TimedOut), Outcome::Unknown, attempts))
    }

    /// No connection was made, so nothing was sent.
    pub fn not_connected(self) -> Error {
        let attempts = self.attempts;
        self.whole(Error::new(Kind::Made(Cause::NotConnected), Outcome::NotSent, attempts))
    }

    /// A field breaks a rule, so nothing was sent.
    pub fn invalid(self, field: impl Into<String>, rule: Rule) -> Error {
        self.whole(Error::invalid(InvalidField::new(field, rule)))
    }

    fn read(self, answer: RawResponse) -> Error {
        let answer = answer.of_call(self.is_keyed(), self.after_lost);
        let mut error = C::read(self.operation_id(), answer);
        error.0.attempts = self.attempts;
        self.whole(error)
    }

    fn whole(self, error: Error) -> Error {
        let takes_key = self.is_keyed();
        let mut error = if self.after_lost { error.after_unknown() } else { error };
        error.0.operation = self.operation;
        error.0.region = self.region;
        error.0.key = match self.key {
            None if takes_key => Some(Uuid::new_v4().to_string()),
            key if takes_key || self.operation.is_none() => key,
            _ => None,
        };
        error
    }

    fn operation_id(&self) -> &'static str {
        self.operation.map_or("", |operation| operation.id())
    }

    fn is_keyed(&self) -> bool {
        self.operation.is_some_and(|operation| matches!(operation.repeat(), Repeat::Keyed(_)))
    }
}

/// Why no whole answer arrived, in an error that was made by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    NotConnected,
    Lost,
    TimedOut,
}

impl Cause {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::NotConnected => "connect",
            Self::Lost | Self::TimedOut => "lost",
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotConnected => "no connection to the server was made: this error was made for a test",
            Self::Lost => "the answer was lost: this error was made for a test",
            Self::TimedOut => "the answer was lost: time ran out, in an error made for a test",
        })
    }
}

/// A success that nothing can be read from.
fn unreadable<E: Documented + DeserializeOwned>(answer: RawResponse) -> Error {
    match answer.json::<Unreadable, E>() {
        Err(error) => Error::from_api(error),
        Ok(value) => match *value {},
    }
}

/// What no body can be read as.
enum Unreadable {}

impl<'de> Deserialize<'de> for Unreadable {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom("this error was made for a test"))
    }
}
