//! What can go wrong with a call, and what is known about it then.

mod advice;
#[cfg(feature = "afterpay")]
mod afterpay;
mod chained;
mod declined;
mod display;
mod documented;
mod file;
mod kind;
mod made;
mod predicates;
mod verdict;
mod waiting;

use std::fmt;

use bytes::Bytes;
use cashapp_core::{InvalidField, Operation, Outcome, RawResponse, Region};
use cashapp_pay_api::types::{ApiError, ErrorCategory, ErrorCode};
use http::{HeaderMap, StatusCode};

#[cfg(feature = "afterpay")]
pub(crate) use afterpay::is_declined;
pub(crate) use declined::Declinable;
pub use declined::Declined;
pub(crate) use documented::Documented;
use kind::Kind;
pub(crate) use made::Code;
pub use made::MadeError;

use crate::paging::Cursor;

/// Why a call did not give its answer.
///
/// Ask in this order:
///
/// 1. What now? [`verdict`](Self::verdict): close it, retry it, alert the operator, or look it up. It is exhaustive, and
///    takes into account whether the call may have been carried out.
/// 2. Why? [`is_declined`](Self::is_declined) and the other predicates; [`code`](Self::code) and
///    [`errors`](Self::errors) are what the server said.
/// 3. What to tell people? [`advice`](Self::advice) for the operator; nothing to the buyer unless the verdict is
///    [`Final`](crate::Verdict::Final).
///
/// Retries are over when you see an error: the client has repeated what it could within the call's deadline.
///
/// `Display` is one line for a log: operation, status, codes and advice. It has no body, no secret, and nothing of a
/// customer. The error is as small as a pointer. [`Error::made_for`] makes errors for your tests.
///
/// # Examples
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
/// # let client = cashapp::Client::builder(sandbox.url())
/// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
/// use cashapp::Verdict;
/// use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
///
/// let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
/// let order = NewPayment::new(7773, Currency::Usd, merchant, grant); // an amount that the sandbox declines
/// match client.payments().create(order).idempotency_key("order-42").await {
///     Ok(payment) => println!("paid: {}", payment.id),
///     Err(error) => match error.verdict() {
///         Verdict::Final => println!("not paid: {error}"), // a decline, here
///         Verdict::Retry => println!("later, with {:?}: {error}", error.idempotency_key()),
///         Verdict::Repair => println!("call the operator: {error}"),
///         Verdict::LookUp => println!("look for the payment: {error}"),
///     },
/// }
/// # Ok(())
/// # }
/// ```
pub struct Error(Box<Inner>);

pub(crate) struct Inner {
    kind: Kind,
    outcome: Outcome,
    attempts: u32,
    operation: Option<&'static Operation>,
    key: Option<String>,
    region: Option<Region>,
    after_unknown: bool,
}

impl Error {
    pub(crate) fn of(mut self, operation: &'static Operation) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// The same of a call that may be of no known operation.
    pub(crate) fn of_known(mut self, operation: Option<&'static Operation>) -> Self {
        self.0.operation = operation;
        self
    }

    /// The error of a call that repeats one whose outcome is unknown: if nothing was sent, that is as unknown as before.
    pub(crate) fn after_unknown(mut self) -> Self {
        self.0.after_unknown = true;
        if self.0.outcome == Outcome::NotSent {
            self.0.outcome = Outcome::Unknown;
        }
        self
    }

    pub(crate) fn is_after_unknown(&self) -> bool {
        self.0.after_unknown
    }

    pub(crate) fn with_key(mut self, key: Option<String>) -> Self {
        self.0.key = key;
        self
    }

    pub(crate) fn with_region(mut self, region: Option<Region>) -> Self {
        self.0.region = region;
        self
    }

    /// Whether the call may have been carried out all the same. For whoever moves money it is the first thing to ask.
    ///
    /// All attempts count, not only the last one: when the first was lost and the second was answered with 401, it is
    /// unknown what became of the first.
    pub fn outcome(&self) -> Outcome {
        self.0.outcome
    }

    /// How many attempts reached for the network; 0 if something was wrong before.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The key that the call carried: yours, or the one that was made for it. Retry with it, from the same region.
    ///
    /// `None` for calls that carry none.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.key.as_deref()
    }

    /// The region that the call was made from; repeat it from there, for the key counts nowhere else.
    ///
    /// `None` for lists, for waiting, for Afterpay's calls, and where none was set.
    pub fn region(&self) -> Option<Region> {
        self.0.region
    }

    /// Tells why a stored call was refused before it was sent.
    pub fn stored_call_error(&self) -> Option<&cashapp_core::StoredCallError> {
        match &self.0.kind {
            Kind::Stored(fault) => Some(fault),
            _ => None,
        }
    }

    /// The id of the operation that was called, such as `create_payment`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(cashapp_core::Operation::id)
    }

    /// The status that the server answered with, if it answered; also of an answer that could not be read, or broke off.
    pub fn status(&self) -> Option<StatusCode> {
        self.raw().map(RawResponse::status)
    }

    /// The headers that the server answered with, if it answered.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.raw().map(RawResponse::headers)
    }

    /// A header of the answer, if it is there and visible ASCII; the case of the name does not matter.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers()?.get(name)?.to_str().ok()
    }

    /// The body of whatever the server answered, or what came of it. It may hold what customers would not want in a log.
    pub fn body(&self) -> Option<&Bytes> {
        self.raw().map(RawResponse::body)
    }

    /// The answer that the error was made from: status, headers and body.
    pub(crate) fn raw(&self) -> Option<&RawResponse> {
        self.0.kind.raw()
    }

    /// What the server complained of, in its order; empty if it did not say, or was not reached.
    ///
    /// Afterpay gives one code and one message: they are the only entry here.
    ///
    /// The `detail` of an entry is for people and may change; it is in no log line of this library. [`detail`](Self::detail)
    /// gives the first.
    pub fn errors(&self) -> &[ApiError] {
        self.0.kind.errors()
    }

    /// The first code that the server gave. Branch on it, never on a text.
    ///
    /// The vendor's own lists are behind: a code that this version does not know is kept as [`ErrorCode::Unknown`]. So are
    /// Afterpay's own codes, for which there is `afterpay_code`.
    pub fn code(&self) -> Option<&ErrorCode> {
        self.errors().iter().find_map(|error| error.code.as_ref())
    }

    /// The first category that the server gave; for a code that your program does not know.
    pub fn category(&self) -> Option<&ErrorCategory> {
        self.errors().iter().find_map(|error| error.category.as_ref())
    }

    /// What is wrong in the server's own words: the `detail` of the first of [`errors`](Self::errors), if it has one. Of
    /// Afterpay it is the message.
    ///
    /// It is for people, in any wording: branch on the [code](Self::code). It may repeat what was sent, customers' data too,
    /// and so it is neither in `Display` nor in `Debug`.
    pub fn detail(&self) -> Option<&str> {
        self.errors().first()?.detail.as_deref()
    }

    /// Where to go on with a list that ended after too many empty pages: give it to [`List::after`](crate::List::after) of
    /// the same list. `None` for every other error.
    pub fn next_cursor(&self) -> Option<&Cursor> {
        match &self.0.kind {
            Kind::EmptyPages(next) => Some(next),
            _ => None,
        }
    }

    /// Returns the entry of a list that could not be read, as it came. The list goes on behind it.
    pub fn raw_element(&self) -> Option<&serde_json::Value> {
        match &self.0.kind {
            Kind::OddElement(element) => Some(element.raw()),
            _ => None,
        }
    }

    /// The field that breaks a documented rule, found before anything was sent.
    pub fn invalid_field(&self) -> Option<&InvalidField> {
        match &self.0.kind {
            Kind::Invalid(fault) => Some(fault),
            _ => None,
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.kind.source()
    }
}

impl fmt::Debug for Error {
    /// As much as `Display`, by field: a body or a secret must not get into a log by way of `unwrap` either.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("message", &self.to_string())
            .field("kind", &self.0.kind.as_str())
            .field("outcome", &self.outcome())
            .field("attempts", &self.attempts())
            .field("idempotency_key", &self.idempotency_key())
            .field("verdict", &self.verdict())
            .finish_non_exhaustive()
    }
}
