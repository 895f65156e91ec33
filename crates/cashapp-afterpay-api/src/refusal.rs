//! What an error response of this API says about the outcome of a call.

use cashapp_core::{ErrorBody, RawResponse, Refusal, is_code};

use crate::types::{ErrorResponse, Payment, PaymentState, PaymentStatus};

impl ErrorBody for ErrorResponse {
    fn refusal(&self, response: &RawResponse) -> Refusal {
        match self.error_code.as_ref().filter(|code| is_code(code.as_str())) {
            Some(code) if code.settles() => Refusal::Settled,
            Some(_) => Refusal::ThisAttempt,
            None if self.declined_payment(response).is_some() => Refusal::Settled,
            None => Refusal::Undetermined,
        }
    }
}

impl ErrorResponse {
    /// The payment that came in place of an error body. Recorded: a declined authorization is answered with status 402 and
    /// a payment, which has the status `DECLINED`. `None` for an error body, and for a payment that is not declined.
    pub fn declined_payment(&self, response: &RawResponse) -> Option<Payment> {
        if self.error_code.is_some() || !response.status().is_client_error() {
            return None;
        }
        serde_json::from_slice(response.body()).ok().filter(is_declined)
    }
}

fn is_declined(payment: &Payment) -> bool {
    let by_state = matches!(payment.payment_state, Some(PaymentState::AuthDeclined | PaymentState::CaptureDeclined));
    by_state || payment.status == PaymentStatus::Declined
}

#[cfg(test)]
mod tests {
    use cashapp_core::RawResponse;
    use reqwest::StatusCode;
    use reqwest::header::HeaderMap;

    use super::*;

    fn refusal(status: StatusCode, body: &'static str) -> Refusal {
        let response = RawResponse::new(status, HeaderMap::new(), body);
        serde_json::from_str::<ErrorResponse>(body).unwrap().refusal(&response)
    }

    #[test]
    fn refusal_with_a_declined_payment_settles_and_a_code_does_not() {
        for (body, expected) in [
            (r#"{"errorCode":"declined","message":"REFUND_DECLINED_RISK"}"#, Refusal::ThisAttempt),
            (r#"{"errorCode":"never_heard_of"}"#, Refusal::ThisAttempt),
            (r#"{"id":"1","status":"DECLINED","paymentState":"AUTH_DECLINED"}"#, Refusal::Settled),
            (r#"{"id":"1","status":"DECLINED"}"#, Refusal::Settled),
            (r#"{"id":"1","status":"APPROVED","paymentState":"AUTH_APPROVED"}"#, Refusal::Undetermined),
            (r#"{"status":"DECLINED"}"#, Refusal::Undetermined),
            ("{}", Refusal::Undetermined),
        ] {
            assert_eq!(refusal(StatusCode::PAYMENT_REQUIRED, body), expected, "{body}");
        }
        let declined = r#"{"id":"1","status":"DECLINED","paymentState":"AUTH_DECLINED"}"#;
        assert_eq!(refusal(StatusCode::INTERNAL_SERVER_ERROR, declined), Refusal::Undetermined);
    }
}
