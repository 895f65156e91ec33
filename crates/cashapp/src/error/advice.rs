//! What to do about an error.

use std::time::Duration;

#[cfg(feature = "afterpay")]
use cashapp_afterpay_api::types as afterpay;
use cashapp_core::clock::{Clock, SystemClock};
use cashapp_core::{RetryClass, TransportErrorKind, Verdict, retry};
use cashapp_pay_api::types::{ErrorCategory, ErrorCode};
use http::StatusCode;

use super::Error;
use super::kind::Kind;
use super::made::Cause;
use crate::response::date;

/// What to do about it.
impl Error {
    /// Whether the same call, made again later with the same key, body and region, may succeed, and cannot be carried out
    /// twice by that: the [verdict](Self::verdict) is [`Retry`](Verdict::Retry).
    ///
    /// Declines, mistakes in the request, credentials that the server refuses and responses that cannot be read are not
    /// retryable: somebody must act. The client has already retried what it could, so wait longer than it did.
    pub fn is_retryable(&self) -> bool {
        self.verdict() == Verdict::Retry
    }

    /// How long the server asks to wait before the next call, by its `Retry-After`.
    ///
    /// If `Retry-After` is a date, the wait is measured from the response's own `Date` header when it has one.
    pub fn retry_after(&self) -> Option<Duration> {
        let headers = self.headers()?;
        let now = date(headers).unwrap_or_else(|| SystemClock::default().unix_seconds());
        retry::retry_after(headers, now)
    }

    /// What the vendor's documents say of sending the request again, for the server's first [code](Self::code); `None`
    /// where they do not say, or there is no code.
    ///
    /// [`verdict`](Self::verdict) also knows what became of the call.
    pub fn retry_class(&self) -> Option<RetryClass> {
        self.code()?.retry_class()
    }

    /// What to do next, in one sentence for whoever is on duty. `Display` ends with it, where it does not say so already.
    pub fn advice(&self) -> &'static str {
        let (in_doubt, verdict) = (self.is_in_doubt(), self.verdict());
        match &self.0.kind {
            Kind::RequestDeclined(_) => "That is final; make a new request if the customer wants to try again.",
            Kind::RequestExpired(_) | Kind::WaitTimeout { .. } => {
                "Retrieve the request, or wait again, before you replace it by another."
            }
            Kind::NoStepAnswer => "Look up what the step was to do before you do it anew.",
            Kind::Decode { .. } if in_doubt => {
                "The server says that it was carried out: fetch the result, or read it from the body, and do not do it \
                 anew."
            }
            Kind::Decode { .. } => "Read what you need from the body, and report the answer's form to this library.",
            Kind::Answered { .. } if !in_doubt || verdict == Verdict::Retry => self.advice_on_answer(),
            _ if in_doubt => match verdict {
                Verdict::Retry => {
                    "It may have been carried out: retry it with the same key, body and region, or look it up, before you \
                     tell anybody anything."
                }
                Verdict::Repair => {
                    "It may have been carried out: correct the cause, then retry it with the same key, body and region, \
                     before you tell anybody anything."
                }
                Verdict::LookUp | Verdict::Final => {
                    "It may have been carried out: look it up before you retry it or tell anybody anything."
                }
            },
            Kind::Mismatch { .. } => {
                "Retry the call; if it happens again, find what mixes up responses between here and the server."
            }
            Kind::Invalid(_) => "Correct the field and make the call again.",
            Kind::Stored(_) => "Send it by a client that it is for, and by a version that knows it.",
            Kind::InvalidChain(_) => "Correct the chain and run it again.",
            Kind::Encode(_) => "Correct what cannot be written as JSON and make the call again.",
            Kind::Answered { .. } | Kind::Unexpected(_) => self.advice_on_answer(),
            Kind::Transport(error) => on_transport(error.kind()),
            Kind::Made(cause) => on_cause(*cause),
            Kind::NoTime => "Make the call again, with a time-out that an attempt can be made in.",
            Kind::RepeatedCursor => "Do not take what came for the whole list; begin it again later.",
            Kind::UnreadableCursor => {
                "Do not take what came for the whole list, and ask for a version of this crate that can read the cursor."
            }
            Kind::OddElement(_) => "Look at the raw entry, and poll the list again: it goes on behind this one.",
            Kind::EmptyPages(_) => "Go on from the error's cursor, or choose filters that find something.",
            Kind::RuntimeEnded => "Keep the runtime until the list has been read, and read it again.",
            Kind::Other(_) => "Go by the message, and look what was done before you repeat anything.",
        }
    }

    fn advice_on_answer(&self) -> &'static str {
        #[cfg(feature = "afterpay")]
        if let Some(advice) = self.advice_of_afterpay() {
            return advice;
        }
        if self.is_unsure_absence() {
            return "That does not prove that nothing was done, for the key counts in one region, and its call may still be \
                    on its way: ask again later from the same region, then look in the list.";
        }
        let category = self.category().filter(|category| category.is_known());
        match (self.code(), category) {
            (None, None) if self.is_declined() => return ErrorCode::PaymentDeclinedOther.advice(),
            (Some(code), _) if code.is_known() => return code.advice(),
            (_, Some(category)) => return category.advice(),
            (Some(code), None) => return code.advice(),
            (None, None) => {}
        }
        advice_on_status(self.status())
    }

    /// What Afterpay's own code asks for. Cash App's, where it came along, says more than Afterpay's `declined`, and of a
    /// code that is not known the status does, as a rule.
    #[cfg(feature = "afterpay")]
    fn advice_of_afterpay(&self) -> Option<&'static str> {
        let code = self.afterpay_code()?;
        match self.status().map_or(0, |status| status.as_u16()) {
            _ if self.code().is_some_and(ErrorCode::is_known) => None,
            _ if code.is_known() => Some(code.advice()),
            401 => Some(afterpay::ErrorCode::Unauthorized.advice()),
            408 | 429 | 500.. => Some(advice_on_status(self.status())),
            _ => Some(code.advice()),
        }
    }

    /// Whether what went wrong may pass by itself.
    pub(super) fn may_pass(&self) -> bool {
        self.verdict_on_cause() == Verdict::Retry
    }
}

fn advice_on_status(status: Option<StatusCode>) -> &'static str {
    match status.map_or(0, |status| status.as_u16()) {
        401 | 403 => ErrorCategory::AuthenticationError.advice(),
        429 => ErrorCategory::RateLimitError.advice(),
        408 | 500.. => ErrorCategory::ApiError.advice(),
        _ => "See that the client's address is that of the API, for something else may have answered.",
    }
}

/// About what has nothing in doubt: a call that was not carried out, or one that is safe to repeat.
fn on_transport(kind: &TransportErrorKind) -> &'static str {
    match kind {
        TransportErrorKind::Connect(_) => on_cause(Cause::NotConnected),
        TransportErrorKind::Lost(_) | TransportErrorKind::Truncated { .. } => on_cause(Cause::Lost),
        TransportErrorKind::Deadline => "Make the call again, with a longer deadline if this one was short.",
        TransportErrorKind::Credentials(_) => "Give the client credentials that are good for this operation.",
        TransportErrorKind::File { .. } => "Look at the file, and make the call again with the same key.",
        TransportErrorKind::TooLarge { .. } => "Ask for less at once, or raise `max_body`.",
        _ => "Check the client's settings.",
    }
}

fn on_cause(cause: Cause) -> &'static str {
    match cause {
        Cause::NotConnected => "See that the address can be reached from here, and make the call again.",
        Cause::Lost | Cause::TimedOut => "Make the call again: repeating it is safe.",
    }
}
