//! Errors of Afterpay made by hand.

use std::marker::PhantomData;

use cashapp_afterpay_api::operations;
use cashapp_afterpay_api::types::{ErrorCode, ErrorResponse, Payment, PaymentStatus};
use cashapp_core::RawResponse;
use http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Code, MadeError, unreadable};
use crate::error::{Error, is_declined};
use crate::types::ErrorCode as CashAppCode;

/// The operations that answer with a payment whose money moved, or with one that is declined.
const CHARGES: [&str; 3] = ["authorize_payment", "capture_full_payment", "capture_payment"];

impl Error {
    /// Begins an error for a test of yours: what an operation of Afterpay's, such as `capture_payment`, could have ended
    /// with.
    ///
    /// The ids of some operations are those of Cash App Pay too (`create_refund`, `list_payments`), for which there is
    /// [`made_for`](Self::made_for).
    ///
    /// # Panics
    /// If Afterpay has no operation of that id: a test that takes a wrong one would show nothing.
    ///
    /// # Examples
    /// ```
    /// use cashapp::afterpay::types::{ErrorCode, OrderId, Payment, PaymentStatus};
    /// use cashapp::{Error, Outcome};
    ///
    /// let lapsed = Error::made_for_afterpay("authorize_payment").answered(ErrorCode::InvalidToken);
    /// assert_eq!(lapsed.afterpay_code(), Some(&ErrorCode::InvalidToken));
    ///
    /// let payment = Payment::new(OrderId::new("100101"), PaymentStatus::Declined);
    /// let declined = Error::made_for_afterpay("capture_full_payment").declined(payment);
    /// assert!(declined.is_declined() && declined.outcome() == Outcome::Refused);
    /// ```
    #[track_caller]
    pub fn made_for_afterpay(operation: &str) -> MadeError<ErrorCode> {
        let known = operations::operation(operation);
        assert!(known.is_some(), "Afterpay has no operation `{operation}`: its ids are such as `capture_payment`");
        MadeError::of(known)
    }
}

impl MadeError {
    pub(super) fn of_afterpay(self) -> MadeError<ErrorCode> {
        let Self { key, attempts, after_lost, .. } = self;
        MadeError { operation: None, key, region: None, attempts, after_lost, code: PhantomData }
    }
}

impl MadeError<ErrorCode> {
    /// Afterpay answered with a payment that is declined: an authorization with 402, a capture with 201. It gets the status
    /// `DECLINED`; an operation that does not answer so becomes `authorize_payment`.
    pub fn declined(mut self, payment: Payment) -> Error {
        if !CHARGES.contains(&self.operation_id()) {
            self.operation = Some(&operations::AUTHORIZE_PAYMENT);
        }
        let mut payment = payment;
        payment.status = PaymentStatus::Declined;
        let held = self.operation_id() == CHARGES[0];
        let status = if held { StatusCode::PAYMENT_REQUIRED } else { StatusCode::CREATED };
        self.answer(status, serde_json::to_string(&payment).unwrap_or_default())
    }

    /// Cash App declined, and its code came along, as it does for refunds of Cash App Pay orders.
    pub fn declined_by_cash_app(self, code: impl Into<CashAppCode>) -> Error {
        let status = ErrorCode::Declined.status(self.operation_id());
        let mut body = ErrorCode::Declined.body(status);
        body["message"] = Value::from(format!("declined: {}", code.into()));
        self.answer(status, body.to_string())
    }
}

impl Code for ErrorCode {
    fn body(&self, status: StatusCode) -> Value {
        let message = "this error was made for a test";
        json!({"errorCode": self, "errorId": Uuid::new_v4(), "message": message, "httpStatusCode": status.as_u16()})
    }

    fn status(&self, operation: &str) -> StatusCode {
        match self.as_str() {
            "unauthorized" => StatusCode::UNAUTHORIZED,
            "forbidden" => StatusCode::FORBIDDEN,
            "not_found" => StatusCode::NOT_FOUND,
            "method_not_allowed" => StatusCode::METHOD_NOT_ALLOWED,
            "gone" => StatusCode::GONE,
            "invalid_token" | "precondition_failed" => StatusCode::PRECONDITION_FAILED,
            "invalid_object" | "unsupported_currency" => StatusCode::UNPROCESSABLE_ENTITY,
            "too_many_requests" => StatusCode::TOO_MANY_REQUESTS,
            // Only what begins a payment, or undoes it, is documented to answer 402.
            "declined" if matches!(operation, "create_refund" | "capture_payment") => StatusCode::UNPROCESSABLE_ENTITY,
            "declined" => StatusCode::PAYMENT_REQUIRED,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    fn too_many() -> Self {
        Self::from("too_many_requests")
    }

    fn read(operation: &str, answer: RawResponse) -> Error {
        if !answer.status().is_success() {
            return Error::from_api(answer.into_error::<ErrorResponse>());
        }
        Self::declined(operation, &answer).unwrap_or_else(|| unreadable::<ErrorResponse>(answer))
    }

    fn declined(operation: &str, answer: &RawResponse) -> Option<Error> {
        let value = answer.clone().json::<Payment, ErrorResponse>().ok()?;
        if !(CHARGES.contains(&operation) && is_declined(&value, operation != CHARGES[0])) {
            return None;
        }
        let (payment, raw) = value.into_parts();
        Some(Error::declined_despite_success(payment, raw))
    }
}
