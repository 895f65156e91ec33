//! What to do about an error.

use std::time::Duration;

#[cfg(feature = "afterpay")]
use cashapp_afterpay_api::types as afterpay;
use cashapp_core::clock::{Clock, SystemClock};
use cashapp_core::{Outcome, Repeat, RetryClass, TransportErrorKind, retry};
use cashapp_pay_api::operations;
use cashapp_pay_api::types::{ErrorCategory, ErrorCode};
use http::StatusCode;

use super::Error;
use super::kind::Kind;
use super::made::Cause;
use crate::response::date;

/// What undoes a call by its key, and so is asked for what may not be there yet.
const VOIDS_BY_KEY: [&str; 2] =
    [operations::VOID_PAYMENT_BY_IDEMPOTENCY_KEY.id, operations::VOID_REFUND_BY_IDEMPOTENCY_KEY.id];

/// What to do about it.
impl Error {
    /// Whether the same call, made again later with the same key, body and region, may succeed, and cannot be carried out
    /// twice by that.
    ///
    /// It needs both:
    ///
    /// - **It may succeed.** Every code of the server's is one that the vendor calls retryable as it is
    ///   ([`RetryClass::AsIs`]); or there is no code of a known class, and the status is 408, 409, 429, 500, 502, 503 or 504; or
    ///   no connection was made, the answer was lost, or the deadline passed.
    /// - **It is not carried out twice.** The [outcome](Self::outcome) is known, so nothing was done; or the operation is
    ///   safe to repeat; or the call carried a [key](Self::idempotency_key), *with which you must repeat it*.
    ///
    /// Declines, mistakes in the request, credentials that are not good for it and answers that cannot be read are not
    /// retryable: somebody must look. The client has repeated what is retryable already, so wait longer than it did.
    pub fn is_retryable(&self) -> bool {
        (self.outcome() != Outcome::Unknown || self.is_repeatable()) && self.may_pass()
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
    /// [`is_retryable`](Self::is_retryable) also knows what became of the call.
    pub fn retry_class(&self) -> Option<RetryClass> {
        self.code()?.retry_class()
    }

    /// What to do next, in one sentence for whoever is on duty. `Display` ends with it, where it does not say so already.
    pub fn advice(&self) -> &'static str {
        let in_doubt = self.outcome() == Outcome::Unknown && !self.is_safe();
        match &self.0.kind {
            Kind::RequestDeclined(_) => "That is final; make a new request if the customer wants to try again.",
            Kind::RequestExpired(_) | Kind::WaitTimeout { .. } => {
                "Retrieve the request, or wait again, before you replace it by another."
            }
            Kind::NoStepAnswer => "Look up what the step was to do, or run the same chain again.",
            Kind::Decode { .. } if in_doubt => {
                "The server says that it was carried out: fetch the result, or read it from the body, and do not do it \
                 anew."
            }
            Kind::Decode { .. } => "Read what you need from the body, and report the answer's form to this library.",
            Kind::Answered { .. } if !in_doubt || (self.is_repeatable() && self.is_as_is()) => self.advice_on_answer(),
            _ if in_doubt && !self.is_retryable() => {
                "It may have been carried out: look it up before you repeat it or tell anybody anything."
            }
            _ if in_doubt => {
                "It may have been carried out: repeat it with the same key, body and region, or look it up, before you \
                 tell anybody anything."
            }
            Kind::Mismatch { .. } => {
                "Retry the call; if it happens again, find what mixes up responses between here and the server."
            }
            Kind::Invalid(_) => "Correct the field and make the call again.",
            Kind::InvalidChain(_) => "Correct the chain and run it again.",
            Kind::Encode(_) => "Correct what cannot be written as JSON and make the call again.",
            Kind::Answered { .. } | Kind::Unexpected(_) => self.advice_on_answer(),
            Kind::Transport(error) => on_transport(error.kind()),
            Kind::Made(cause) => on_cause(*cause),
            Kind::NoTime => "Make the call again, with a time-out that an attempt can be made in.",
            Kind::RepeatedCursor => "Do not take what came for the whole list; begin it again later.",
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
        if self.is_not_found() && self.operation().is_some_and(|id| VOIDS_BY_KEY.contains(&id)) {
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
        match &self.0.kind {
            Kind::Answered { .. } if self.is_declined() => false,
            Kind::Answered { .. } | Kind::Unexpected(_) => self.is_as_is(),
            // Credentials, what is too large and where answers come from stay as they are.
            Kind::Transport(error) => matches!(
                error.kind(),
                TransportErrorKind::Connect(_)
                    | TransportErrorKind::Deadline
                    | TransportErrorKind::Lost(_)
                    | TransportErrorKind::Truncated { .. }
            ),
            Kind::Mismatch { .. } | Kind::NoTime | Kind::Made(_) | Kind::RuntimeEnded | Kind::WaitTimeout { .. } => {
                true
            }
            _ => false,
        }
    }

    /// Whether the server's answer lets the same request be sent again, all of its entries considered.
    fn is_as_is(&self) -> bool {
        let classes = || self.errors().iter().filter_map(|error| error.code.as_ref()?.retry_class());
        if classes().next().is_some() {
            return classes().all(|class| class == RetryClass::AsIs);
        }
        matches!(self.status().map_or(0, |status| status.as_u16()), 408 | 409 | 429 | 500 | 502 | 503 | 504)
    }

    /// Whether repeating the call does nothing twice.
    fn is_repeatable(&self) -> bool {
        let keyed = matches!(self.0.operation.map(|operation| operation.repeat), Some(Repeat::Keyed(_)));
        self.is_safe() || (keyed && self.idempotency_key().is_some())
    }

    fn is_safe(&self) -> bool {
        // Only lists are fetched ahead, and only reading is safe enough to be.
        let listing = matches!(self.0.kind, Kind::RuntimeEnded | Kind::RepeatedCursor | Kind::EmptyPages(_));
        listing || self.0.operation.is_some_and(|operation| operation.repeat == Repeat::Safe)
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
