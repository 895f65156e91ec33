//! Errors of Cash App Pay made by hand.

use cashapp_core::{RawResponse, Region};
use cashapp_pay_api::operations;
use cashapp_pay_api::types::{
    Authorization, AuthorizationErrorResponse, ErrorCategory, ErrorCode, ErrorResponse, Payment, PaymentErrorResponse,
    Payout, PayoutErrorResponse, Refund, RefundErrorResponse,
};
use http::StatusCode;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Code, MadeError, unreadable};
use crate::error::{Declinable, Declined, Error};

impl MadeError {
    /// The region that the call was made from; none without this.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// What was created is declined: a [`Payment`](crate::types::Payment), a refund, a payout or an authorization. It gets
    /// the status `DECLINED`, and the operation is the one that creates it.
    pub fn declined(mut self, code: impl Into<ErrorCode>, what: impl Into<Declined>) -> Error {
        let code = code.into();
        let (operation, name, resource) = match what.into().declined() {
            Declined::Payment(payment) => (&operations::CREATE_PAYMENT, "payment", serde_json::to_value(payment)),
            Declined::Refund(refund) => (&operations::CREATE_REFUND, "refund", serde_json::to_value(refund)),
            Declined::Payout(payout) => (&operations::CREATE_PAYOUT, "payout", serde_json::to_value(payout)),
            Declined::Authorization(update) => {
                (&operations::CREATE_PAYMENT_AUTHORIZATION, "authorization", serde_json::to_value(update))
            }
            // It has no code: it comes with success.
            #[cfg(feature = "afterpay")]
            Declined::AfterpayPayment(payment) => return self.of_afterpay().declined(*payment),
        };
        self.operation = Some(operation);
        let body = json!({"errors": [entry(&code)], name: resource.unwrap_or_default()});
        self.answer(StatusCode::BAD_REQUEST, body.to_string())
    }
}

impl Code for ErrorCode {
    fn body(&self, _: StatusCode) -> Value {
        json!({"errors": [entry(self)]})
    }

    fn status(&self, _: &str) -> StatusCode {
        status_of(self)
    }

    fn too_many() -> Self {
        Self::RateLimited
    }

    fn read(operation: &str, answer: RawResponse) -> Error {
        if answer.status().is_success() {
            return Self::declined(operation, &answer).unwrap_or_else(|| unreadable::<ErrorResponse>(answer));
        }
        match operation {
            "create_payment" => Error::from_api(answer.into_error::<PaymentErrorResponse>()),
            "create_payment_authorization" => Error::from_api(answer.into_error::<AuthorizationErrorResponse>()),
            "create_payout" => Error::from_api(answer.into_error::<PayoutErrorResponse>()),
            "create_refund" => Error::from_api(answer.into_error::<RefundErrorResponse>()),
            _ => Error::from_api(answer.into_error::<ErrorResponse>()),
        }
    }

    fn declined(operation: &str, answer: &RawResponse) -> Option<Error> {
        fn read<T: Declinable + DeserializeOwned>(name: &str, answer: &RawResponse) -> Option<Error> {
            let body: Value = serde_json::from_slice(answer.body()).ok()?;
            let resource: T = cashapp_core::from_value(&body[name]).ok()?;
            resource.is_declined().then(|| Error::declined_despite_success(resource, answer.clone()))
        }
        match operation {
            "create_payment" | "capture_payment" => read::<Payment>("payment", answer),
            "create_payment_authorization" => read::<Authorization>("authorization", answer),
            "create_payout" => read::<Payout>("payout", answer),
            "create_refund" | "capture_refund" => read::<Refund>("refund", answer),
            _ => None,
        }
    }
}

/// An entry of an error answer, as the vendor writes it.
fn entry(code: &ErrorCode) -> Value {
    match category_of(code) {
        Some(category) => json!({"category": category, "code": code}),
        None => json!({"code": code}),
    }
}

fn status_of(code: &ErrorCode) -> StatusCode {
    match code {
        ErrorCode::Unauthorized
        | ErrorCode::AccessTokenRevoked
        | ErrorCode::AccessTokenExpired
        | ErrorCode::ClientDisabled => StatusCode::UNAUTHORIZED,
        ErrorCode::Forbidden | ErrorCode::InsufficientScopes => StatusCode::FORBIDDEN,
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::Conflict => StatusCode::CONFLICT,
        ErrorCode::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        ErrorCode::InternalServerError => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorCode::ServiceUnavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::GatewayTimeout => StatusCode::GATEWAY_TIMEOUT,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// The category of a code that is known; those of one category nearly always begin alike.
fn category_of(code: &ErrorCode) -> Option<ErrorCategory> {
    let begins = |starts: &[&str]| starts.iter().any(|start| code.as_str().starts_with(start));
    Some(match status_of(code).as_u16() {
        _ if !code.is_known() => return None,
        401 | 403 => ErrorCategory::AuthenticationError,
        429 => ErrorCategory::RateLimitError,
        500.. => ErrorCategory::ApiError,
        _ if begins(&["PAYMENT_", "REFUND_"]) => ErrorCategory::PaymentProcessingError,
        _ if begins(&["PAYOUT_"]) => ErrorCategory::PayoutProcessingError,
        _ if begins(&["GRANT_"]) => ErrorCategory::GrantError,
        _ if begins(&["MERCHANT_", "MISSING_SETTLEMENT_"]) => ErrorCategory::MerchantError,
        _ if begins(&["BRAND_"]) => ErrorCategory::BrandError,
        _ if begins(&["CUSTOMER_"]) => ErrorCategory::CustomerError,
        _ if begins(&["DISPUTE_"]) => ErrorCategory::DisputeError,
        _ if begins(&["WEBHOOK_"]) => ErrorCategory::WebhookError,
        _ => ErrorCategory::InvalidRequestError,
    })
}
