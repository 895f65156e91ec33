//! What kind of error it is, as questions.

#[cfg(feature = "afterpay")]
use cashapp_afterpay_api::types::ErrorCode as AfterpayCode;
use cashapp_core::{Outcome, TransportErrorKind};
use cashapp_pay_api::types::ErrorCode;
use http::StatusCode;

use super::Error;
use super::kind::Kind;
use super::made::Cause;

/// How the codes of declines begin.
const DECLINES: [&str; 3] = ["PAYMENT_DECLINED_", "REFUND_DECLINED_", "PAYOUT_DECLINED_"];

/// Afterpay says no more than this, unless a code of Cash App's came with it.
const AFTERPAY_DECLINE: &str = "declined";

/// What kind of error it is.
impl Error {
    /// Whether the money was refused: a payment, an authorization, a refund or a payout was declined.
    ///
    /// That is final, and known: the [outcome](Self::outcome) is `Refused`. Where an earlier attempt was lost, and the
    /// decline does not settle it, this is `false`, because the first attempt may have succeeded. What was declined comes
    /// with it, as a rule: [`declined`](Self::declined). A call that undoes something is never declined.
    pub fn is_declined(&self) -> bool {
        let Kind::Answered { declined, .. } = &self.0.kind else { return false };
        if self.outcome() != Outcome::Refused {
            return false;
        }
        if self.undo().is_some() {
            return false;
        }
        declined.as_ref().is_some_and(super::Declined::is_final)
            || self.names(|code| {
                code.as_str() == AFTERPAY_DECLINE || DECLINES.iter().any(|start| code.as_str().starts_with(start))
            })
    }

    /// Whether time ran out on this side: connecting or an attempt took too long, or the call's deadline passed. A server
    /// that gave up waiting for itself (504) is a [server error](Self::is_server_error).
    pub fn is_timeout(&self) -> bool {
        match &self.0.kind {
            Kind::Transport(error) => match error.kind() {
                TransportErrorKind::Deadline => true,
                TransportErrorKind::Connect(cause)
                | TransportErrorKind::Lost(cause)
                | TransportErrorKind::Truncated { cause, .. } => cause.is_timeout(),
                _ => false,
            },
            Kind::NoTime => true,
            Kind::Made(cause) => *cause == Cause::TimedOut,
            _ => false,
        }
    }

    /// Whether the last attempt made no connection. An earlier one may have: the [outcome](Self::outcome) knows.
    pub fn is_connect(&self) -> bool {
        match &self.0.kind {
            Kind::Transport(error) => matches!(error.kind(), TransportErrorKind::Connect(_)),
            Kind::Made(cause) => *cause == Cause::NotConnected,
            _ => false,
        }
    }

    /// Whether the server says that there were too many calls; [`retry_after`](Self::retry_after) may say how long to
    /// wait.
    pub fn is_rate_limited(&self) -> bool {
        self.has_status(StatusCode::TOO_MANY_REQUESTS) || self.names(|code| *code == ErrorCode::RateLimited)
    }

    /// Whether the API says that there is no such thing. A page of some proxy's that answers 404 is not that: it knows of
    /// nothing, and what is not there by its word may well be.
    pub fn is_not_found(&self) -> bool {
        #[cfg(feature = "afterpay")]
        let has_id = self.afterpay_error_id().is_some();
        #[cfg(not(feature = "afterpay"))]
        let has_id = false;
        self.has_status(StatusCode::NOT_FOUND) && (has_id || self.names(|_| true))
    }

    /// Whether the credentials are not good for this call: there were none, or the server answered 401 or 403.
    pub fn is_unauthorized(&self) -> bool {
        let none = match &self.0.kind {
            Kind::Transport(error) => matches!(error.kind(), TransportErrorKind::Credentials(_)),
            _ => false,
        };
        // 403 is also the status of a feature that is not enabled, which no other credentials change.
        #[cfg(feature = "afterpay")]
        let other = self.afterpay_code().is_some_and(|code| {
            code.is_known()
                && !matches!(
                    code,
                    AfterpayCode::Unauthorized | AfterpayCode::Unauthenticated | AfterpayCode::InsufficientPermissions
                )
        });
        #[cfg(not(feature = "afterpay"))]
        let other = false;
        let other = other || self.code() == Some(&ErrorCode::FeatureDisabled);
        none || self.has_status(StatusCode::UNAUTHORIZED) || (self.has_status(StatusCode::FORBIDDEN) && !other)
    }

    /// Whether another call is at work on the same thing (409); it may be an earlier one of yours under the same key.
    pub fn is_conflict(&self) -> bool {
        self.has_status(StatusCode::CONFLICT)
    }

    /// Whether the request itself is at fault, found before anything was sent: see
    /// [`invalid_field`](Self::invalid_field). What the server finds has a [code](Self::code).
    pub fn is_invalid_request(&self) -> bool {
        match &self.0.kind {
            Kind::Invalid(_) | Kind::Encode(_) => true,
            Kind::Transport(error) => {
                matches!(error.kind(), TransportErrorKind::Build(_) | TransportErrorKind::NotRepeatable)
            }
            _ => false,
        }
    }

    /// Whether the server failed: a status of 500 or more. It does not know itself what it has done.
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    /// Whether the server answered with success, and the answer could not be read: as far as it goes, the call was carried
    /// out. The [body](Self::body) is there for whoever can read it.
    pub fn is_unreadable(&self) -> bool {
        matches!(self.0.kind, Kind::Decode { .. })
    }

    /// Whether the response contradicts the request: another payment, another amount, be it paid or declined. Something
    /// between here and the server has mixed up responses; the [body](Self::body) may be another customer's.
    ///
    /// The client does not retry on that ground. A call that is safe to retry, or is retried with its key, may succeed:
    /// [`is_retryable`](Self::is_retryable). The connection is closed once the response that was due arrives on it unasked;
    /// until then the next call on it can be answered wrongly too, which is noticed only where a response repeats what was
    /// asked: the id in a path, what was created, what was declined.
    pub fn is_mismatch(&self) -> bool {
        matches!(self.0.kind, Kind::Mismatch { .. })
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.status() == Some(status)
    }

    /// Whether one of the codes is such a one.
    fn names(&self, is_it: impl Fn(&ErrorCode) -> bool) -> bool {
        self.errors().iter().filter_map(|error| error.code.as_ref()).any(is_it)
    }
}
