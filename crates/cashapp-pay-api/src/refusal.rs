//! What the error responses of these APIs say about the outcome of a call.

use cashapp_core::reqwest::StatusCode;
use cashapp_core::{ErrorBody, RawResponse, Refusal, is_code};

use crate::types::{
    ApiError, AuthorizationErrorResponse, AuthorizationStatus, ErrorCategory, ErrorCode, ErrorResponse,
    PaymentErrorResponse, PaymentStatus, PayoutErrorResponse, PayoutStatus, RefundErrorResponse, RefundStatus,
};

/// What a list of errors says, beside a resource that was declined or without one.
///
/// Codes decide where there are any, all of them: one that does not settle leaves an earlier attempt open. Without a code
/// only a declined resource shows that the API itself refused the request, and it is bound to the key.
fn refusal(errors: &[ApiError], status: StatusCode, is_declined: bool) -> Refusal {
    if errors.iter().any(|error| is_failure(error, status)) {
        return Refusal::Undetermined;
    }
    let codes = || errors.iter().filter_map(|error| error.code.as_ref()).filter(|code| is_code(code.as_str()));
    match codes().next() {
        None if is_declined => Refusal::Settled,
        None => Refusal::Undetermined,
        Some(_) if codes().all(ErrorCode::settles) => Refusal::Settled,
        Some(_) => Refusal::ThisAttempt,
    }
}

/// Whether the server says that it failed, or under a status of another meaning that another request is at work, and so does
/// not know what it has done.
fn is_failure(error: &ApiError, status: StatusCode) -> bool {
    error.category == Some(ErrorCategory::ApiError)
        || match error.code {
            Some(ErrorCode::InternalServerError | ErrorCode::ServiceUnavailable | ErrorCode::GatewayTimeout) => true,
            Some(ErrorCode::Conflict) => status != StatusCode::CONFLICT,
            _ => false,
        }
}

impl ErrorBody for ErrorResponse {
    fn refusal(&self, response: &RawResponse) -> Refusal {
        refusal(&self.errors, response.status(), false)
    }
}

macro_rules! with_resource {
    ($($response:ident { $field:ident: $status:ident })+) => {$(
        impl ErrorBody for $response {
            fn refusal(&self, response: &RawResponse) -> Refusal {
                let is_declined = self.$field.as_ref().is_some_and(|resource| resource.status == $status::Declined);
                refusal(&self.errors, response.status(), is_declined)
            }
        }
    )+};
}

with_resource! {
    PaymentErrorResponse { payment: PaymentStatus }
    RefundErrorResponse { refund: RefundStatus }
    PayoutErrorResponse { payout: PayoutStatus }
    AuthorizationErrorResponse { authorization: AuthorizationStatus }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusal_of_several_codes_settles_only_where_all_do() {
        for (errors, declined, expected) in [
            (r#"[{"code":"PAYMENT_DECLINED_RISK"}]"#, false, Refusal::Settled),
            (r#"[{"code":"PAYMENT_DECLINED_RISK"},{"code":"PAYMENT_DECLINED_OTHER"}]"#, false, Refusal::Settled),
            (r#"[{"code":"PAYMENT_DECLINED_RISK"},{"code":"GRANT_CONSUMED"}]"#, true, Refusal::ThisAttempt),
            (r#"[{"code":"NEW_CODE"}]"#, false, Refusal::ThisAttempt),
            (r#"[{"code":"call jane@example.com"}]"#, false, Refusal::Undetermined),
            (r#"[{"category":"API_ERROR","code":"PAYMENT_DECLINED_RISK"}]"#, true, Refusal::Undetermined),
            (r#"[{"code":"GATEWAY_TIMEOUT"}]"#, false, Refusal::Undetermined),
            (r#"[{"code":"PAYMENT_DECLINED_RISK"},{"code":"SERVICE_UNAVAILABLE"}]"#, true, Refusal::Undetermined),
            (r#"[{"code":"INTERNAL_SERVER_ERROR"}]"#, false, Refusal::Undetermined),
            (r#"[{"code":"CONFLICT"}]"#, false, Refusal::Undetermined),
            ("[{}]", false, Refusal::Undetermined),
            ("[{}]", true, Refusal::Settled),
            ("[]", false, Refusal::Undetermined),
            ("[]", true, Refusal::Settled),
        ] {
            let parsed: Vec<ApiError> = serde_json::from_str(errors).unwrap();
            assert_eq!(refusal(&parsed, StatusCode::BAD_REQUEST, declined), expected, "{errors} {declined}");
        }
        let conflict: Vec<ApiError> = serde_json::from_str(r#"[{"code":"CONFLICT"}]"#).unwrap();
        assert_eq!(refusal(&conflict, StatusCode::CONFLICT, false), Refusal::ThisAttempt);
    }
}
