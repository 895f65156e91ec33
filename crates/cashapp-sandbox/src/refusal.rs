//! Why a call was not carried out, in the words of its API.

use cashapp_pay_api::types::{ApiError, ErrorCategory, ErrorCode};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::contract::{Api, Violation};

/// An answer of failure.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    /// The code as it is written, for the record of calls.
    pub(crate) code: String,
    pub(crate) detail: Box<str>,
    /// The field at fault, the first one if there are several.
    pub(crate) field: Option<Box<str>>,
    pub(crate) retry_after: Option<u32>,
    /// Whether the same idempotency key gets this response again, because it settles the request.
    pub(crate) settles: bool,
    /// The id of what was made in spite of it, such as a declined payment.
    pub(crate) resource: Option<Box<str>>,
    pub(crate) body: Value,
}

impl Refusal {
    /// A refusal of one of the two APIs, for what both can refuse.
    pub(crate) fn of(api: Api, code: ErrorCode, detail: &str) -> Self {
        match api {
            Api::Pay => Self::pay(code, detail),
            Api::Afterpay => {
                let (_, status) = facts(&code);
                Self::afterpay(status, afterpay_code(&code), detail)
            }
        }
    }

    /// A refusal of a Cash App Pay API. Category and status follow from the code.
    pub(crate) fn pay(code: ErrorCode, detail: &str) -> Self {
        let (category, status) = facts(&code);
        let settles = code.settles();
        let mut error = ApiError::new();
        error.category = Some(category);
        let text = code.as_str().to_owned();
        error.code = Some(code);
        error.detail = Some(detail.to_owned());
        Self {
            status,
            code: text,
            detail: detail.into(),
            field: None,
            retry_after: (status == 429).then_some(1),
            settles,
            resource: None,
            body: json!({ "errors": [error] }),
        }
    }

    /// A refusal of the Afterpay API.
    pub(crate) fn afterpay(status: u16, code: &str, message: &str) -> Self {
        let body = json!({
            "errorCode": code,
            "errorId": uuid::Uuid::new_v4().simple().to_string()[..16],
            "message": message,
            "httpStatusCode": status,
        });
        Self {
            status,
            code: code.to_owned(),
            detail: message.into(),
            field: None,
            retry_after: (status == 429).then_some(1),
            settles: false,
            resource: None,
            body,
        }
    }

    /// What is wrong with a request's fields, all of it at once.
    pub(crate) fn violations(api: Api, violations: &[Violation]) -> Self {
        let refusal = |violation: &Violation| match api {
            Api::Pay => Self::pay(violation.code.clone(), &violation.detail),
            // One code for all of them, and 422 is the status that its documents have for it.
            Api::Afterpay => Self::afterpay(422, "invalid_object", &violation.detail),
        };
        let mut refusals = violations.iter().map(|violation| refusal(violation).field(&violation.field));
        let Some(mut first) = refusals.next() else {
            return Self::of(
                api,
                ErrorCode::InternalServerError,
                "this is a fault of the sandbox: refused for no reason",
            );
        };
        if let Some(errors) = first.body.get_mut("errors").and_then(Value::as_array_mut) {
            errors.extend(refusals.filter_map(|refusal| refusal.body["errors"].as_array()?.first().cloned()));
            return first;
        }
        // An answer of Afterpay's is one error, so its message has to hold all.
        let details: Vec<Box<str>> = std::iter::once(first.detail).chain(refusals.map(|other| other.detail)).collect();
        Self { field: first.field, ..Self::afterpay(first.status, &first.code, &details.join(" ")) }
    }

    /// The same with another status than the code's own.
    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        if let Some(told) = self.body.get_mut("httpStatusCode") {
            *told = status.into();
        }
        self
    }

    /// The same with another code of the Afterpay API.
    pub(crate) fn with_code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        if let Some(told) = self.body.get_mut("errorCode") {
            *told = code.into();
        }
        self
    }

    /// Answers with the declined resource and no error beside it, as the Afterpay API does. The idempotency key gets it
    /// again.
    pub(crate) fn with_body(mut self, id: &str, resource: &impl Serialize) -> Self {
        self.body = serde_json::to_value(resource).unwrap_or_default();
        self.resource = Some(id.into());
        self.settled()
    }

    /// Names the field at fault, in dot notation from the top of the body; the body itself has no name.
    pub(crate) fn field(mut self, field: &str) -> Self {
        if field.is_empty() {
            return self;
        }
        self.field = Some(field.into());
        if let Some(error) = self.body.pointer_mut("/errors/0").and_then(Value::as_object_mut) {
            error.insert("field".into(), field.into());
        } else if let Some(Value::String(message)) = self.body.get_mut("message") {
            // This API's errors have no field of their own for it.
            *message = format!("{field}: {message}");
            self.detail = message.as_str().into();
        }
        self
    }

    /// Carries what was made all the same: `payment` and a declined payment, say.
    pub(crate) fn with_resource(mut self, name: &str, id: &str, resource: &impl Serialize) -> Self {
        let resource = serde_json::to_value(resource).unwrap_or_default();
        self.body.as_object_mut().unwrap_or(&mut Map::new()).insert(name.to_owned(), resource);
        self.resource = Some(id.into());
        self
    }

    /// Settles the request: the same idempotency key gets this response again.
    pub(crate) fn settled(mut self) -> Self {
        self.settles = true;
        self
    }

    /// The entries, for what keeps them as reasons of a decline.
    pub(crate) fn errors(&self) -> Vec<ApiError> {
        serde_json::from_value(self.body["errors"].clone()).unwrap_or_default()
    }
}

/// The category and the status of a code. This is the table of the section "Errors".
pub(crate) fn facts(code: &ErrorCode) -> (ErrorCategory, u16) {
    use ErrorCategory as Category;
    use ErrorCode as Code;
    match code {
        Code::Unauthorized | Code::AccessTokenRevoked | Code::AccessTokenExpired => {
            (Category::AuthenticationError, 401)
        }
        Code::ClientDisabled => (Category::AuthenticationError, 401),
        Code::Forbidden | Code::InsufficientScopes => (Category::AuthenticationError, 403),
        Code::NotFound => (Category::InvalidRequestError, 404),
        Code::Conflict => (Category::InvalidRequestError, 409),
        Code::InvalidStateTransition => (Category::InvalidRequestError, 400),
        Code::RateLimited => (Category::RateLimitError, 429),
        Code::InternalServerError => (Category::ApiError, 500),
        Code::ServiceUnavailable => (Category::ApiError, 503),
        Code::GatewayTimeout => (Category::ApiError, 504),
        code => by_prefix(code.as_str()),
    }
}

fn by_prefix(code: &str) -> (ErrorCategory, u16) {
    use ErrorCategory as Category;
    let category = match code {
        "MISSING_SETTLEMENT_CONFIGURATION" => Category::MerchantError,
        _ if code.starts_with("GRANT_") => Category::GrantError,
        _ if code.starts_with("MERCHANT_") => Category::MerchantError,
        _ if code.starts_with("BRAND_") => Category::BrandError,
        _ if code.starts_with("CUSTOMER_") => Category::CustomerError,
        _ if code.starts_with("DISPUTE_") => Category::DisputeError,
        _ if code.starts_with("WEBHOOK_") => Category::WebhookError,
        _ if code.starts_with("PAYMENT_") || code.starts_with("REFUND_") => Category::PaymentProcessingError,
        _ if code.starts_with("PAYOUT_") => Category::PayoutProcessingError,
        _ => Category::InvalidRequestError,
    };
    (category, 400)
}

/// The nearest that Afterpay has to what both APIs can refuse.
fn afterpay_code(code: &ErrorCode) -> &'static str {
    match code {
        ErrorCode::Unauthorized => "unauthorized",
        ErrorCode::NotFound => "not_found",
        ErrorCode::ExpectedJsonBody => "invalid_json",
        ErrorCode::RateLimited => "too_many_requests",
        ErrorCode::InternalServerError
        | ErrorCode::ServiceUnavailable
        | ErrorCode::GatewayTimeout
        | ErrorCode::InvalidContentType
        | ErrorCode::Conflict => "error",
        _ => "invalid_object",
    }
}
