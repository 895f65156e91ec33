//! What Afterpay answers when it refuses, in the shape that all errors have here.

use cashapp_afterpay_api::types as afterpay;
use cashapp_core::RawResponse;
use cashapp_pay_api::types::{ApiError, ErrorCode};

use super::Error;
use super::documented::{Documented, Parts};
use super::kind::Kind;

/// How the codes of Cash App begin that a decline can have.
const OF_DECLINES: [&str; 4] = ["PAYMENT_", "REFUND_", "PAYOUT_", "GRANT_"];

/// A refusal in Afterpay's own terms.
pub(crate) struct AfterpayRefusal {
    /// Afterpay's code, even where [`code`](super::Error::code) is the one of Cash App that came with it.
    pub(crate) code: Option<afterpay::ErrorCode>,
    /// Names this one failure: the vendor's support finds the call by it.
    pub(crate) error_id: Option<String>,
}

/// What Afterpay said, in its own terms.
impl Error {
    /// Afterpay's code, if Afterpay refused the call and gave one.
    ///
    /// [`code`](Self::code) is the same text, unless Cash App declined: then Afterpay says no more than
    /// [`Declined`](afterpay::ErrorCode::Declined), and `code` is Cash App's own, as far as it came along.
    pub fn afterpay_code(&self) -> Option<&afterpay::ErrorCode> {
        self.afterpay_refusal()?.code.as_ref()
    }

    /// Afterpay's id of this one failure: give it to the vendor's support.
    pub fn afterpay_error_id(&self) -> Option<&str> {
        self.afterpay_refusal()?.error_id.as_deref()
    }

    fn afterpay_refusal(&self) -> Option<&AfterpayRefusal> {
        match &self.0.kind {
            Kind::Answered { afterpay, .. } => afterpay.as_ref(),
            _ => None,
        }
    }
}

/// Whether the money was refused that a call was to hold, or to capture, by the payment that it was answered with.
///
/// After a capture that succeeded a payment stays approved, and only its state tells that a further one did not. To hold
/// money is another matter: it is held, whatever became of a capture since.
pub(crate) fn is_declined(payment: &afterpay::Payment, capture: bool) -> bool {
    let by_state = match &payment.payment_state {
        Some(afterpay::PaymentState::AuthDeclined) => true,
        Some(afterpay::PaymentState::CaptureDeclined) => capture,
        _ => false,
    };
    by_state || payment.status == afterpay::PaymentStatus::Declined
}

impl Documented for afterpay::ErrorResponse {
    fn into_parts(self, response: &RawResponse) -> Parts {
        if let Some(payment) = self.declined_payment(response) {
            return Parts { declined: Some(payment.into()), ..Parts::default() };
        }
        let mut error = ApiError::new();
        error.code = code(self.error_code.as_ref(), self.message.as_deref());
        error.detail = self.message;
        let refusal = AfterpayRefusal { code: self.error_code, error_id: self.error_id };
        Parts { errors: vec![error], afterpay: Some(refusal), ..Parts::default() }
    }
}

/// Afterpay's code, unless Cash App declined: then Afterpay says no more than `declined`, and Cash App's own code is in
/// the message (section "Afterpay Global API").
fn code(code: Option<&afterpay::ErrorCode>, message: Option<&str>) -> Option<ErrorCode> {
    let code = code?;
    let of_cash_app = (*code == afterpay::ErrorCode::Declined).then(|| cash_app_code(message?)).flatten();
    Some(of_cash_app.unwrap_or_else(|| ErrorCode::from(code.as_str())))
}

/// The first word of the message that is a code of Cash App about money or a grant; no other word of the text, such as
/// `NOT_FOUND`, is taken for one.
fn cash_app_code(message: &str) -> Option<ErrorCode> {
    let words = message.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_'));
    let declines = words.filter(|word| OF_DECLINES.iter().any(|start| word.starts_with(start)));
    declines.map(ErrorCode::from).find(ErrorCode::is_known)
}

#[cfg(test)]
mod tests {
    use cashapp_pay_api::types::ErrorCode;
    use http::{HeaderMap, StatusCode};
    use serde_json::{Value, json};

    use super::*;

    fn parts(body: Value) -> Parts {
        let response = RawResponse::new(StatusCode::UNPROCESSABLE_ENTITY, HeaderMap::new(), body.to_string());
        serde_json::from_value::<afterpay::ErrorResponse>(body).unwrap().into_parts(&response)
    }

    #[test]
    fn a_refusal_is_one_error_with_its_code_and_message() {
        let parts = parts(json!({
            "errorCode": "invalid_token", "errorId": "f8a1", "message": "lapsed", "httpStatusCode": 412,
        }));
        let [error] = &parts.errors[..] else { panic!("one error") };
        assert_eq!(error.code, Some(ErrorCode::Unknown("invalid_token".into())));
        assert_eq!(error.detail.as_deref(), Some("lapsed"));
        let refusal = parts.afterpay.unwrap();
        assert_eq!((refusal.code, refusal.error_id), (Some(afterpay::ErrorCode::InvalidToken), Some("f8a1".into())));
    }

    #[test]
    fn of_a_decline_cash_apps_own_code_is_found() {
        for (code, message, expected) in [
            ("declined", "the refund was refused: REFUND_DECLINED_RISK", "REFUND_DECLINED_RISK"),
            ("declined", "declined (PAYMENT_DECLINED_OTHER): do not repeat it", "PAYMENT_DECLINED_OTHER"),
            ("declined", "[\"REFUND_INVALID_TOO_LARGE\"]", "REFUND_INVALID_TOO_LARGE"),
            ("declined", "code=REFUND_DECLINED_NEVER_HEARD_OF", "declined"),
            ("declined", "NOT_FOUND, after all: REFUND_DECLINED_RISK", "REFUND_DECLINED_RISK"),
            ("declined", "CONFLICT with what was said before", "declined"),
            ("declined", "", "declined"),
            ("invalid_object", "GRANT_CONSUMED: the grant was for one payment", "invalid_object"),
        ] {
            let parts = parts(json!({ "errorCode": code, "message": message }));
            assert_eq!(parts.errors[0].code.as_ref().unwrap().as_str(), expected, "{message}");
            assert_eq!(parts.afterpay.unwrap().code.unwrap().as_str(), code);
        }
    }

    #[test]
    fn what_says_nothing_is_still_an_error() {
        let parts = parts(json!({}));
        assert_eq!(parts.errors, [ApiError::new()]);
    }
}
