//! The verdict on an error: one answer to the question what to do with the call.

use cashapp_core::{Outcome, Repeat, StoredCallError, TransportErrorKind, Undo, Verdict};
#[cfg(feature = "afterpay")]
use cashapp_pay_api::types::ErrorCode;

use super::Error;
use super::kind::Kind;
use super::made::Cause;

impl Error {
    /// What to do with the call: exactly one of four things. For code that keeps calls until they are settled, such as an
    /// outbox.
    ///
    /// It follows from what went wrong, by a table of all codes of both APIs, and from the [outcome](Self::outcome):
    /// nothing is [`Final`](Verdict::Final) while the call may have been carried out, and nothing is to be
    /// [retried](Verdict::Retry) that could be carried out twice.
    ///
    /// It speaks for this call and its attempts. If an earlier call under the same key has an unknown outcome, say so with
    /// [`after_unknown`](crate::Call::after_unknown). It does not know when the first call was made: once the
    /// [key has lapsed](Verdict), retry no more, and look the call up.
    ///
    /// # Examples
    /// ```
    /// use cashapp::types::ErrorCode;
    /// use cashapp::{Error, Verdict};
    ///
    /// /// What becomes of an order whose payment failed.
    /// fn next_step(error: &Error) -> &'static str {
    ///     match error.verdict() {
    ///         Verdict::Final => "close it, and tell the buyer",
    ///         Verdict::Retry => "keep it, and make the same call again later",
    ///         Verdict::Repair => "keep it, and alert the operator",
    ///         Verdict::LookUp => "keep it, and look for the payment",
    ///     }
    /// }
    ///
    /// let payment = || Error::made_for("create_payment").idempotency_key("order-42");
    /// assert_eq!(payment().answered(ErrorCode::PaymentDeclinedRisk).verdict(), Verdict::Final);
    /// assert_eq!(payment().lost().verdict(), Verdict::Retry);
    /// assert_eq!(payment().answered(ErrorCode::AccessTokenExpired).verdict(), Verdict::Repair);
    /// assert_eq!(next_step(&payment().answered(ErrorCode::GrantConsumed)), "keep it, and look for the payment");
    /// ```
    pub fn verdict(&self) -> Verdict {
        let by_cause = self.verdict_on_cause();
        if !self.is_in_doubt() || (self.is_repeatable() && matches!(by_cause, Verdict::Retry | Verdict::Repair)) {
            by_cause
        } else {
            Verdict::LookUp
        }
    }

    /// Whether it may have been carried out, and that matters.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.outcome() == Outcome::Unknown && !self.is_safe()
    }

    /// The verdict on what went wrong, whatever else may have been done.
    pub(super) fn verdict_on_cause(&self) -> Verdict {
        match &self.0.kind {
            Kind::Invalid(_)
            | Kind::Encode(_)
            | Kind::InvalidChain(_)
            | Kind::RequestDeclined(_)
            | Kind::Stored(StoredCallError::File) => Verdict::Final,
            // The decline of a consumed grant can be the trace of a payment under another key.
            Kind::Answered { .. } if self.is_declined() && self.verdict_on_response() != Verdict::LookUp => {
                Verdict::Final
            }
            Kind::Answered { .. } | Kind::Unexpected(_) => self.verdict_on_response(),
            Kind::Stored(StoredCallError::Damaged(_)) => Verdict::LookUp,
            Kind::Stored(_) => Verdict::Repair,
            // A response that cannot be read is the same the next time, and says that it was carried out.
            Kind::Decode { .. } if self.is_safe() => Verdict::Repair,
            Kind::Decode { .. } | Kind::RequestExpired(_) | Kind::NoStepAnswer | Kind::Other(_) => Verdict::LookUp,
            Kind::Transport(error) => verdict_on_transport(error.kind()),
            Kind::Made(Cause::NotConnected | Cause::Lost | Cause::TimedOut)
            | Kind::Mismatch { .. }
            | Kind::NoTime
            | Kind::RuntimeEnded
            | Kind::WaitTimeout { .. } => Verdict::Retry,
            // The same list would go wrong in the same way.
            Kind::RepeatedCursor | Kind::UnreadableCursor | Kind::OddElement(_) | Kind::EmptyPages(_) => {
                Verdict::Repair
            }
        }
    }

    /// By the codes of the response, the gravest of them, and by its status where they say nothing.
    fn verdict_on_response(&self) -> Verdict {
        match self.verdict_on_codes() {
            // That it cannot be undone does not say that there was nothing to undo.
            Verdict::Final if self.undoes_unseen() => Verdict::LookUp,
            verdict => verdict,
        }
    }

    fn verdict_on_codes(&self) -> Verdict {
        let by_status = self.verdict_on_status();
        // Cash App's own code, where it came along, says more than Afterpay's.
        #[cfg(feature = "afterpay")]
        if let Some(code) = self.afterpay_code().filter(|_| !self.code().is_some_and(ErrorCode::is_known)) {
            return code.verdict().unwrap_or(by_status);
        }
        let codes = self.errors().iter().filter_map(|error| error.code.as_ref());
        codes
            .map(|code| code.verdict().unwrap_or(by_status))
            .max_by_key(|verdict| gravity(*verdict))
            .unwrap_or(by_status)
    }

    fn verdict_on_status(&self) -> Verdict {
        match self.status().map_or(0, |status| status.as_u16()) {
            408 | 409 | 429 | 500 | 502 | 503 | 504 => Verdict::Retry,
            401 | 403 | 405 | 500.. => Verdict::Repair,
            // Without a code something else than the API may have responded, such as a proxy.
            _ if self.code().is_none() => Verdict::Repair,
            _ => Verdict::Final,
        }
    }

    /// Whether nothing was found under a key, which does not show that nothing was done.
    pub(super) fn is_unsure_absence(&self) -> bool {
        self.is_not_found() && self.undo() == Some(Undo::ByKey)
    }

    /// Whether the call was to undo one whose outcome is unknown, which may not be there yet, or may be past undoing.
    fn undoes_unseen(&self) -> bool {
        self.undo().is_some_and(Undo::is_of_unseen)
    }

    /// How the call names what it was to undo, if it was to undo something.
    pub(super) fn undo(&self) -> Option<Undo> {
        self.0.operation?.undo()
    }

    /// Whether a retry does nothing twice.
    pub(super) fn is_repeatable(&self) -> bool {
        let keyed = matches!(self.0.operation.map(cashapp_core::Operation::repeat), Some(Repeat::Keyed(_)));
        self.is_safe() || (keyed && self.idempotency_key().is_some())
    }

    pub(super) fn is_safe(&self) -> bool {
        // Only lists are fetched ahead, and only reading is safe enough to be.
        let of_list = matches!(
            self.0.kind,
            Kind::RuntimeEnded
                | Kind::RepeatedCursor
                | Kind::UnreadableCursor
                | Kind::OddElement(_)
                | Kind::EmptyPages(_)
        );
        of_list || self.0.operation.is_some_and(|operation| operation.repeat() == Repeat::Safe)
    }
}

fn verdict_on_transport(kind: &TransportErrorKind) -> Verdict {
    match kind {
        TransportErrorKind::Connect(_)
        | TransportErrorKind::Deadline
        | TransportErrorKind::Lost(_)
        | TransportErrorKind::Truncated { .. } => Verdict::Retry,
        TransportErrorKind::Build(_) | TransportErrorKind::NotRepeatable => Verdict::Final,
        // Credentials, files, settings and the limit on a body's size stay as they are until somebody changes them.
        _ => Verdict::Repair,
    }
}

/// Which of several verdicts counts: what may have been done, then what never will be.
fn gravity(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Retry => 0,
        Verdict::Repair => 1,
        Verdict::Final => 2,
        Verdict::LookUp => 3,
    }
}
