// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Extras, InvalidField, RetryClass, StringMap, Verdict, check, id, object, open_enum, open_union};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};

/// What a customer is asked to agree to, and what the resulting grant permits. A kind that is not listed here
/// is kept as it came.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Action {
    /// One payment. With `amount` and `currency` the customer agrees to that sum; without both, to any. Only one of
    /// the two is refused.
    #[serde(rename = "ONE_TIME_PAYMENT")]
    OneTimePayment(OneTimePaymentAction),
    /// Payments from now on, without asking again, as for a subscription or a stored payment method.
    #[serde(rename = "ON_FILE_PAYMENT")]
    OnFilePayment(OnFilePaymentAction),
    /// Deposits from now on, without asking again.
    #[serde(rename = "ON_FILE_DEPOSIT")]
    OnFileDeposit(OnFileDepositAction),
    /// Payouts to the customer from now on, without asking again. Payouts are in early access.
    #[serde(rename = "ON_FILE_PAYOUT")]
    OnFilePayout(OnFilePayoutAction),
    /// Links the customer's Cash App account to yours. It permits no movement of money.
    #[serde(rename = "LINK_ACCOUNT")]
    LinkAccount(LinkAccountAction),
    /// Lets you read the balance of the customer's checking account. Balances are in beta.
    #[serde(rename = "CHECKING_BALANCE")]
    CheckingBalance(CheckingBalanceAction),
    /// An object of a kind that was not known when this code was written, as it came.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}
open_union! {
    Action by "type" {
        "ONE_TIME_PAYMENT" => OneTimePayment(OneTimePaymentAction),
        "ON_FILE_PAYMENT" => OnFilePayment(OnFilePaymentAction),
        "ON_FILE_DEPOSIT" => OnFileDeposit(OnFileDepositAction),
        "ON_FILE_PAYOUT" => OnFilePayout(OnFilePayoutAction),
        "LINK_ACCOUNT" => LinkAccount(LinkAccountAction),
        "CHECKING_BALANCE" => CheckingBalance(CheckingBalanceAction),
    }
}
impl Check for Action {
    fn check(&self) -> Result<(), InvalidField> {
        match self {
            Self::OneTimePayment(body) => body.check(),
            Self::OnFilePayment(body) => body.check(),
            Self::OnFileDeposit(body) => body.check(),
            Self::OnFilePayout(body) => body.check(),
            Self::CheckingBalance(body) => body.check(),
            _ => Ok(()),
        }
    }
}

/// One reason why a request failed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApiError {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<ErrorCategory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<ErrorCode>,
    /// For people. It can change at any time: show it or log it, never branch on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The field at fault, in dot notation from the top of the body, such as `payment.enrichments.initiation`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ApiError { optional category = "category", optional code = "code", optional detail =
    "detail", optional field = "field", }
}

impl ApiError {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names an API key; begins `KEY_`. Not secret by itself, it travels in the `Authorization` header.
    pub struct ApiKeyId(1..=usize::MAX);
}

id! {
    /// Names a brand; begins `BRAND_`.
    pub struct BrandId(1..=128);
}

open_enum! {
    /// Where the customer deals with the merchant. A customer request has one of them.
    pub enum Channel {
        /// At a till or a terminal.
        InPerson = "IN_PERSON",
        /// On a web site.
        Online = "ONLINE",
        /// In an app.
        InApp = "IN_APP",
    }
}

/// Lets you read the balance of the customer's checking account. Balances are in beta.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CheckingBalanceAction {
    pub scope_id: ScopeId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CheckingBalanceAction { required scope_id = "scope_id", }
}

impl CheckingBalanceAction {
    /// Takes what is required and leaves out the rest.
    pub fn new(scope_id: impl Into<ScopeId>) -> Self {
        Self {
            scope_id: scope_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

impl Check for CheckingBalanceAction {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("scope_id", &self.scope_id)?;
        Ok(())
    }
}

open_enum! {
    /// The currency of an amount, by its ISO 4217 code.
    pub enum Currency {
        /// US dollar; amounts are in cents.
        Usd = "USD",
    }
}

id! {
    /// Names a customer as your client knows them; begins `CST_`.
    pub struct CustomerId(1..=128);
}

id! {
    /// Names a customer request; begins `GRR_`.
    pub struct CustomerRequestId(1..=128);
}

open_enum! {
    /// What kind of thing went wrong. An integration is expected to handle payment, payout, grant and API errors;
    /// authentication and invalid-request errors are mistakes in the integration.
    pub enum ErrorCategory {
        /// The trouble is on Cash App's side.
        ///
        /// Send the same request again after a wait, a write only under the same key.
        ApiError = "API_ERROR",
        /// The credentials are missing, wrong, out of date or not allowed to do this.
        ///
        /// Check client id, API key, environment and scopes; repeating the request does not help.
        AuthenticationError = "AUTHENTICATION_ERROR",
        /// The request is malformed, or does not fit the state of what it is about.
        ///
        /// Correct the request; see the error's detail.
        InvalidRequestError = "INVALID_REQUEST_ERROR",
        /// Too many requests.
        ///
        /// Send the same request again after a wait, and double the wait each time.
        RateLimitError = "RATE_LIMIT_ERROR",
        /// The API key of a management call is at fault.
        ///
        /// Look at the API key that the call is about.
        ApiKeyError = "API_KEY_ERROR",
        /// The brand is at fault.
        ///
        /// Check the brand's id, and what the request says of the brand.
        BrandError = "BRAND_ERROR",
        /// The customer's account is at fault.
        ///
        /// Offer the customer another way to pay.
        CustomerError = "CUSTOMER_ERROR",
        /// The dispute is at fault.
        ///
        /// Fetch the dispute and go by the state that it is in.
        DisputeError = "DISPUTE_ERROR",
        /// The grant cannot be used.
        ///
        /// Ask the customer for a new grant, unless a payment was made with this one already.
        GrantError = "GRANT_ERROR",
        /// The merchant cannot be used.
        ///
        /// Fetch the merchant and go by its `status`.
        MerchantError = "MERCHANT_ERROR",
        /// A payment, authorization or refund was declined or is not possible as asked.
        ///
        /// Do not repeat it unchanged; correct it, or offer the customer another way to pay.
        PaymentProcessingError = "PAYMENT_PROCESSING_ERROR",
        /// A payout was declined or is not possible as asked.
        ///
        /// Do not repeat it unchanged; correct it, or pay the customer by other means.
        PayoutProcessingError = "PAYOUT_PROCESSING_ERROR",
        /// The webhook endpoint is at fault.
        ///
        /// Look at the webhook endpoint that the call is about.
        WebhookError = "WEBHOOK_ERROR",
    }
}
impl ErrorCategory {
    /// What to do next, in one sentence for whoever is on duty.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::ApiError => "Send the same request again after a wait, a write only under the same key.",
            Self::AuthenticationError => "Check client id, API key, environment and scopes; repeating the request does not help.",
            Self::InvalidRequestError => "Correct the request; see the error's detail.",
            Self::RateLimitError => "Send the same request again after a wait, and double the wait each time.",
            Self::ApiKeyError => "Look at the API key that the call is about.",
            Self::BrandError => "Check the brand's id, and what the request says of the brand.",
            Self::CustomerError => "Offer the customer another way to pay.",
            Self::DisputeError => "Fetch the dispute and go by the state that it is in.",
            Self::GrantError => "Ask the customer for a new grant, unless a payment was made with this one already.",
            Self::MerchantError => "Fetch the merchant and go by its `status`.",
            Self::PaymentProcessingError => "Do not repeat it unchanged; correct it, or offer the customer another way to pay.",
            Self::PayoutProcessingError => "Do not repeat it unchanged; correct it, or pay the customer by other means.",
            Self::WebhookError => "Look at the webhook endpoint that the call is about.",
            Self::Unknown(_) => "Go by the status, and see the error's detail; this version of the SDK does not know the category.",
        }
    }
}

open_enum! {
    /// What exactly went wrong. Codes are stable and are what to branch on; new ones appear without notice.
    ///
    /// Three things can be done about a failure. Repeat it as it is, after a wait: what is described as temporary.
    /// Change the request and send it under a new idempotency key: what is described as at fault in the request. Or
    /// give up: a decline is final for this attempt, and repeating it unchanged only declines again. `retry_class`
    /// says which of the three the vendor documents for a code, and `advice` what to do about it in particular.
    pub enum ErrorCode {
        /// Status 401; The credentials or the signature were not accepted.
        ///
        /// Check client id, key id, secret and environment, and that nothing on the way changes what was signed.
        Unauthorized = "UNAUTHORIZED",
        /// Status 401; The API key has been deleted.
        ///
        /// Use another API key, and find out who deleted this one.
        AccessTokenRevoked = "ACCESS_TOKEN_REVOKED",
        /// Status 401; The API key is past its 30 days.
        ///
        /// Rotate to a new API key now, and several days ahead next time.
        AccessTokenExpired = "ACCESS_TOKEN_EXPIRED",
        /// Status 401; Cash App has disabled the client.
        ///
        /// Ask Cash App why; once the client is enabled again, the same request works as it is.
        ClientDisabled = "CLIENT_DISABLED",
        /// Status 403; The client may not do this.
        ///
        /// Check that the resource is yours, and ask Cash App what it has enabled for you.
        Forbidden = "FORBIDDEN",
        /// Status 403; The API key lacks a scope that the operation needs.
        ///
        /// Use an API key that has the operation's scope, or make one.
        InsufficientScopes = "INSUFFICIENT_SCOPES",
        /// Status 400; The body is missing or is not JSON.
        ///
        /// Send the body as JSON.
        ExpectedJsonBody = "EXPECTED_JSON_BODY",
        /// Status 400; A required field is absent; `field` names it.
        ///
        /// Add the parameter that is missing; see the error's detail.
        MissingRequiredParameter = "MISSING_REQUIRED_PARAMETER",
        /// Status 400; The same as `MISSING_REQUIRED_PARAMETER`, under the name that some answers use.
        ///
        /// Add the field that is missing; see the error's detail.
        MissingRequiredField = "MISSING_REQUIRED_FIELD",
        /// Status 400; Two parameters contradict each other.
        ///
        /// Send one of the two parameters and leave out the other.
        ConflictingParameters = "CONFLICTING_PARAMETERS",
        /// Status 400; The address has a query parameter that the operation does not know.
        ///
        /// Leave out the query parameter that the server does not know; see the error's detail.
        UnknownQueryParameter = "UNKNOWN_QUERY_PARAMETER",
        /// Status 400; The body has a field that the operation does not know.
        ///
        /// Leave out the field of the body that the server does not know; see the error's detail.
        UnknownBodyParameter = "UNKNOWN_BODY_PARAMETER",
        /// Status 400; The `Content-Type` header does not fit the operation.
        ///
        /// Send the content type that the operation takes, which nearly always is `application/json`.
        InvalidContentType = "INVALID_CONTENT_TYPE",
        /// Status 400; The cursor is not one of this query.
        ///
        /// Begin the list again without a cursor.
        InvalidCursor = "INVALID_CURSOR",
        /// Status 400; The key was used before with another body.
        ///
        /// Find out what the first request under this key did before you send this one under a new key.
        IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED",
        /// Status 400; The resource is not in a state that allows this, such as voiding what has been captured. Final.
        ///
        /// Fetch the resource and go by the state that it is in.
        InvalidStateTransition = "INVALID_STATE_TRANSITION",
        /// Status 404; There is no such resource, or it is not yours.
        ///
        /// Check the id, the environment and the address.
        NotFound = "NOT_FOUND",
        /// Status 409; Another request is working on the same resource. Temporary.
        ///
        /// Wait a moment and send the same request again, a write under the same key.
        Conflict = "CONFLICT",
        /// `field` must be a string.
        ///
        /// Send another value there, because what was sent is none that the server takes; see the error's detail.
        ExpectedString = "EXPECTED_STRING",
        /// `field` must be an integer.
        ///
        /// Send another number there, because what was sent is no integer that the server takes; see the error's
        /// detail.
        ExpectedInteger = "EXPECTED_INTEGER",
        /// `field` must be true or false.
        ///
        /// Send true or false there; see the error's detail.
        ExpectedBoolean = "EXPECTED_BOOLEAN",
        /// `field` must not be empty.
        ///
        /// Fill in what is empty, or leave it out if it is optional; see the error's detail.
        ValueEmpty = "VALUE_EMPTY",
        /// `field` has too many characters.
        ///
        /// Shorten what is too long; see the error's detail.
        ValueTooLong = "VALUE_TOO_LONG",
        /// `field` is above its range.
        ///
        /// Send a lower value there; see the error's detail.
        ValueTooHigh = "VALUE_TOO_HIGH",
        /// `field` is below its range.
        ///
        /// Send a higher value there; see the error's detail.
        ValueTooLow = "VALUE_TOO_LOW",
        /// `field` is not a telephone number.
        ///
        /// Correct the telephone number, or ask for it again; see the error's detail.
        InvalidPhoneNumber = "INVALID_PHONE_NUMBER",
        /// `field` is not a time.
        ///
        /// Send a time such as `2026-01-31T09:30:00Z` there; see the error's detail.
        InvalidTime = "INVALID_TIME",
        /// `X-Region` is not one of the accepted airport codes.
        ///
        /// Set the region to an accepted airport code of a city near your servers, such as `PDX`.
        InvalidRegion = "INVALID_REGION",
        /// The `X-Region` header is absent.
        ///
        /// Set the region, an airport code of a city near your servers such as `PDX`.
        MissingRegion = "MISSING_REGION",
        /// The feature is not enabled for the client.
        ///
        /// Ask Cash App to enable the feature, or leave out what needs it.
        FeatureDisabled = "FEATURE_DISABLED",
        /// `field` has too few entries.
        ///
        /// Add entries to the map; see the error's detail.
        TooFewMapElements = "TOO_FEW_MAP_ELEMENTS",
        /// `field` has too many entries, such as more than 50 of metadata.
        ///
        /// Remove entries from the map; see the error's detail.
        TooManyMapElements = "TOO_MANY_MAP_ELEMENTS",
        /// `field` has too few items.
        ///
        /// Add items to the list; see the error's detail.
        ArrayLengthTooShort = "ARRAY_LENGTH_TOO_SHORT",
        /// `field` has too many items.
        ///
        /// Remove items from the list; see the error's detail.
        ArrayLengthTooLong = "ARRAY_LENGTH_TOO_LONG",
        /// Status 429; Too many requests per second. Temporary.
        ///
        /// Send the same request again after a wait, and double the wait each time.
        RateLimited = "RATE_LIMITED",
        /// Status 500; Cash App failed, and may have carried out the request all the same. Temporary.
        ///
        /// Send the same request again after a wait, a write only under the same key, because it may have been carried
        /// out.
        InternalServerError = "INTERNAL_SERVER_ERROR",
        /// Status 503; Cash App is not reachable or overloaded. Temporary.
        ///
        /// Send the same request again after a wait, a write only under the same key.
        ServiceUnavailable = "SERVICE_UNAVAILABLE",
        /// Status 504; Cash App took too long, and may have carried out the request all the same. Temporary.
        ///
        /// Send the same request again after a wait, a write only under the same key, because it may have been carried
        /// out.
        GatewayTimeout = "GATEWAY_TIMEOUT",
        /// There is no such grant, or it is not yours.
        ///
        /// Check the grant's id and the environment, or ask the customer for a new grant.
        GrantNotFound = "GRANT_NOT_FOUND",
        /// The grant was for one time and has been used.
        ///
        /// Look for the payment that was made with the grant before you ask the customer for a new one.
        GrantConsumed = "GRANT_CONSUMED",
        /// The grant's time has run out.
        ///
        /// Ask the customer for a new grant.
        GrantExpired = "GRANT_EXPIRED",
        /// The customer or you took the grant back.
        ///
        /// Ask the customer for a new grant if they still want to pay.
        GrantRevoked = "GRANT_REVOKED",
        /// The grant permits another kind of action than this one.
        ///
        /// Use a grant of this kind of action, or ask the customer for one.
        GrantActionTypeMismatch = "GRANT_ACTION_TYPE_MISMATCH",
        /// A guide's spelling of `GRANT_ACTION_TYPE_MISMATCH`.
        ///
        /// Use a grant of this kind of action, or ask the customer for one.
        GrantActionMismatch = "GRANT_ACTION_MISMATCH",
        /// There is no such merchant, or it is not yours.
        ///
        /// Check the merchant's id and the environment.
        MerchantNotFound = "MERCHANT_NOT_FOUND",
        /// The merchant is disabled and takes no payments; its `status` says by whom.
        ///
        /// Look at the merchant's `status`: set it to `ACTIVE` if you disabled it yourself, and ask Cash App if you did
        /// not.
        MerchantDisabled = "MERCHANT_DISABLED",
        /// The merchant is still being reviewed.
        ///
        /// Wait for the event `merchant.status.updated` and try again then.
        MerchantPending = "MERCHANT_PENDING",
        /// The merchant has neither an address nor a site.
        ///
        /// Give the merchant an `address` or a `site_url`.
        MerchantMissingAddressOrSite = "MERCHANT_MISSING_ADDRESS_OR_SITE",
        /// The merchant has nowhere to settle to.
        ///
        /// Have Cash App configure where the merchant's money goes.
        MissingSettlementConfiguration = "MISSING_SETTLEMENT_CONFIGURATION",
        /// There is no such brand, or it is not yours.
        ///
        /// Check the brand's id and the environment.
        BrandNotFound = "BRAND_NOT_FOUND",
        /// The customer has closed their Cash App account; their grants are worth nothing now.
        ///
        /// Forget the customer's grants and ask for another way to pay.
        CustomerDeletedAccount = "CUSTOMER_DELETED_ACCOUNT",
        /// Cash App has disabled the customer's account.
        ///
        /// Offer the customer another way to pay.
        CustomerDisabled = "CUSTOMER_DISABLED",
        /// A dispute cannot be challenged without evidence.
        ///
        /// Upload evidence first, then challenge the dispute before its `response_due_at`.
        DisputeMissingEvidence = "DISPUTE_MISSING_EVIDENCE",
        /// There is no such webhook endpoint, or it is not yours.
        ///
        /// Check the webhook endpoint's id and the environment.
        WebhookEndpointNotFound = "WEBHOOK_ENDPOINT_NOT_FOUND",
        /// There are as many webhook endpoints as are allowed.
        ///
        /// Delete a webhook endpoint that is no longer needed.
        WebhookEndpointTooMany = "WEBHOOK_ENDPOINT_TOO_MANY",
        /// Declined, final. The customer has not enough money.
        ///
        /// Ask the customer to add money and pay anew, or offer another way to pay.
        PaymentDeclinedInsufficientFunds = "PAYMENT_DECLINED_INSUFFICIENT_FUNDS",
        /// Declined, final. Cash App considers the payment too risky.
        ///
        /// Offer the customer another way to pay, and do not repeat this payment.
        PaymentDeclinedRisk = "PAYMENT_DECLINED_RISK",
        /// Declined, final. The customer is over a limit of their account.
        ///
        /// Offer the customer another way to pay, or a smaller payment.
        PaymentDeclinedLimitReached = "PAYMENT_DECLINED_LIMIT_REACHED",
        /// Declined, final, for reasons of compliance.
        ///
        /// Offer the customer another way to pay, and do not repeat this payment.
        PaymentDeclinedCompliance = "PAYMENT_DECLINED_COMPLIANCE",
        /// Declined, final. The customer has blocked the merchant.
        ///
        /// Ask the customer to unblock the merchant, or offer another way to pay.
        PaymentDeclinedCustomerBlockedMerchant = "PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT",
        /// Declined, final, because of a block between the two; seen on authorizations.
        ///
        /// Offer the customer another way to pay, or have the block lifted.
        PaymentDeclinedCustomerBlockedByMerchant = "PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT",
        /// Declined, final, for a reason that is not told.
        ///
        /// Offer the customer another way to pay.
        PaymentDeclinedOther = "PAYMENT_DECLINED_OTHER",
        /// The amount is more than may be charged here.
        ///
        /// Send a smaller amount under a new key.
        PaymentInvalidTooLarge = "PAYMENT_INVALID_TOO_LARGE",
        /// The amount is less than may be charged here.
        ///
        /// Send a larger amount under a new key.
        PaymentInvalidTooSmall = "PAYMENT_INVALID_TOO_SMALL",
        /// The amount is not the one that the customer agreed to.
        ///
        /// Send the amount that the customer agreed to under a new key, or ask for a grant of this amount.
        PaymentInvalidAmountMismatch = "PAYMENT_INVALID_AMOUNT_MISMATCH",
        /// The currency is not that of the grant or the merchant.
        ///
        /// Send the currency of the grant and the merchant under a new key.
        PaymentInvalidCurrencyMismatch = "PAYMENT_INVALID_CURRENCY_MISMATCH",
        /// There is no such payment, or it is not yours.
        ///
        /// Check the payment's id and the environment; if it was created a moment ago, look again.
        PaymentNotFound = "PAYMENT_NOT_FOUND",
        /// Declined, final. Cash App considers the refund too risky.
        ///
        /// Do not repeat the refund; ask Cash App how the customer can be paid back.
        RefundDeclinedRisk = "REFUND_DECLINED_RISK",
        /// Declined, final, for reasons of compliance.
        ///
        /// Do not repeat the refund; ask Cash App how the customer can be paid back.
        RefundDeclinedCompliance = "REFUND_DECLINED_COMPLIANCE",
        /// Declined, final, for a reason that is not told.
        ///
        /// Pay the customer back by other means.
        RefundDeclinedOther = "REFUND_DECLINED_OTHER",
        /// The amount is more than is left to refund.
        ///
        /// Refund no more than is left of the payment, under a new key.
        RefundInvalidTooLarge = "REFUND_INVALID_TOO_LARGE",
        /// The amount is less than may be refunded.
        ///
        /// Refund a larger amount under a new key.
        RefundInvalidTooSmall = "REFUND_INVALID_TOO_SMALL",
        /// The currency is not that of the payment.
        ///
        /// Refund in the currency of the payment, under a new key.
        RefundInvalidCurrencyMismatch = "REFUND_INVALID_CURRENCY_MISMATCH",
        /// The amount is not the one that the refund was created with.
        ///
        /// Retrieve the refund and capture exactly its amount.
        RefundInvalidAmountMismatch = "REFUND_INVALID_AMOUNT_MISMATCH",
        /// The payment has not been captured, so there is nothing to refund.
        ///
        /// Void the payment instead.
        RefundInvalidPaymentUncaptured = "REFUND_INVALID_PAYMENT_UNCAPTURED",
        /// The payment does not belong to this merchant.
        ///
        /// Refund as the merchant that the payment belongs to, under a new key.
        RefundInvalidScopeMismatch = "REFUND_INVALID_SCOPE_MISMATCH",
        /// Declined, final. There is not enough money for the payout.
        ///
        /// See to it that there is enough money, then make a new payout under a new key.
        PayoutDeclinedInsufficientFunds = "PAYOUT_DECLINED_INSUFFICIENT_FUNDS",
        /// Declined, final. A limit on payouts is reached.
        ///
        /// Pay the customer by other means, or ask Cash App about the limit.
        PayoutDeclinedLimitReached = "PAYOUT_DECLINED_LIMIT_REACHED",
        /// Declined, final. Cash App considers the payout too risky.
        ///
        /// Do not repeat the payout; ask Cash App, or pay the customer by other means.
        PayoutDeclinedRisk = "PAYOUT_DECLINED_RISK",
        /// Declined, final, for a reason that is not told.
        ///
        /// Pay the customer by other means.
        PayoutDeclinedOther = "PAYOUT_DECLINED_OTHER",
        /// The currency cannot be paid out.
        ///
        /// Pay out in another currency under a new key.
        PayoutInvalidCurrency = "PAYOUT_INVALID_CURRENCY",
    }
}
impl ErrorCode {
    /// What to do next, in one sentence for whoever is on duty.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Unauthorized => "Check client id, key id, secret and environment, and that nothing on the way changes what was signed.",
            Self::AccessTokenRevoked => "Use another API key, and find out who deleted this one.",
            Self::AccessTokenExpired => "Rotate to a new API key now, and several days ahead next time.",
            Self::ClientDisabled => "Ask Cash App why; once the client is enabled again, the same request works as it is.",
            Self::Forbidden => "Check that the resource is yours, and ask Cash App what it has enabled for you.",
            Self::InsufficientScopes => "Use an API key that has the operation's scope, or make one.",
            Self::ExpectedJsonBody => "Send the body as JSON.",
            Self::MissingRequiredParameter => "Add the parameter that is missing; see the error's detail.",
            Self::MissingRequiredField => "Add the field that is missing; see the error's detail.",
            Self::ConflictingParameters => "Send one of the two parameters and leave out the other.",
            Self::UnknownQueryParameter => "Leave out the query parameter that the server does not know; see the error's detail.",
            Self::UnknownBodyParameter => "Leave out the field of the body that the server does not know; see the error's detail.",
            Self::InvalidContentType => "Send the content type that the operation takes, which nearly always is `application/json`.",
            Self::InvalidCursor => "Begin the list again without a cursor.",
            Self::IdempotencyKeyReused => "Find out what the first request under this key did before you send this one under a new key.",
            Self::InvalidStateTransition => "Fetch the resource and go by the state that it is in.",
            Self::NotFound => "Check the id, the environment and the address.",
            Self::Conflict => "Wait a moment and send the same request again, a write under the same key.",
            Self::ExpectedString => "Send another value there, because what was sent is none that the server takes; see the error's detail.",
            Self::ExpectedInteger => "Send another number there, because what was sent is no integer that the server takes; see the error's detail.",
            Self::ExpectedBoolean => "Send true or false there; see the error's detail.",
            Self::ValueEmpty => "Fill in what is empty, or leave it out if it is optional; see the error's detail.",
            Self::ValueTooLong => "Shorten what is too long; see the error's detail.",
            Self::ValueTooHigh => "Send a lower value there; see the error's detail.",
            Self::ValueTooLow => "Send a higher value there; see the error's detail.",
            Self::InvalidPhoneNumber => "Correct the telephone number, or ask for it again; see the error's detail.",
            Self::InvalidTime => "Send a time such as `2026-01-31T09:30:00Z` there; see the error's detail.",
            Self::InvalidRegion => "Set the region to an accepted airport code of a city near your servers, such as `PDX`.",
            Self::MissingRegion => "Set the region, an airport code of a city near your servers such as `PDX`.",
            Self::FeatureDisabled => "Ask Cash App to enable the feature, or leave out what needs it.",
            Self::TooFewMapElements => "Add entries to the map; see the error's detail.",
            Self::TooManyMapElements => "Remove entries from the map; see the error's detail.",
            Self::ArrayLengthTooShort => "Add items to the list; see the error's detail.",
            Self::ArrayLengthTooLong => "Remove items from the list; see the error's detail.",
            Self::RateLimited => "Send the same request again after a wait, and double the wait each time.",
            Self::InternalServerError => "Send the same request again after a wait, a write only under the same key, because it may have been carried out.",
            Self::ServiceUnavailable => "Send the same request again after a wait, a write only under the same key.",
            Self::GatewayTimeout => "Send the same request again after a wait, a write only under the same key, because it may have been carried out.",
            Self::GrantNotFound => "Check the grant's id and the environment, or ask the customer for a new grant.",
            Self::GrantConsumed => "Look for the payment that was made with the grant before you ask the customer for a new one.",
            Self::GrantExpired => "Ask the customer for a new grant.",
            Self::GrantRevoked => "Ask the customer for a new grant if they still want to pay.",
            Self::GrantActionTypeMismatch => "Use a grant of this kind of action, or ask the customer for one.",
            Self::GrantActionMismatch => "Use a grant of this kind of action, or ask the customer for one.",
            Self::MerchantNotFound => "Check the merchant's id and the environment.",
            Self::MerchantDisabled => "Look at the merchant's `status`: set it to `ACTIVE` if you disabled it yourself, and ask Cash App if you did not.",
            Self::MerchantPending => "Wait for the event `merchant.status.updated` and try again then.",
            Self::MerchantMissingAddressOrSite => "Give the merchant an `address` or a `site_url`.",
            Self::MissingSettlementConfiguration => "Have Cash App configure where the merchant's money goes.",
            Self::BrandNotFound => "Check the brand's id and the environment.",
            Self::CustomerDeletedAccount => "Forget the customer's grants and ask for another way to pay.",
            Self::CustomerDisabled => "Offer the customer another way to pay.",
            Self::DisputeMissingEvidence => "Upload evidence first, then challenge the dispute before its `response_due_at`.",
            Self::WebhookEndpointNotFound => "Check the webhook endpoint's id and the environment.",
            Self::WebhookEndpointTooMany => "Delete a webhook endpoint that is no longer needed.",
            Self::PaymentDeclinedInsufficientFunds => "Ask the customer to add money and pay anew, or offer another way to pay.",
            Self::PaymentDeclinedRisk => "Offer the customer another way to pay, and do not repeat this payment.",
            Self::PaymentDeclinedLimitReached => "Offer the customer another way to pay, or a smaller payment.",
            Self::PaymentDeclinedCompliance => "Offer the customer another way to pay, and do not repeat this payment.",
            Self::PaymentDeclinedCustomerBlockedMerchant => "Ask the customer to unblock the merchant, or offer another way to pay.",
            Self::PaymentDeclinedCustomerBlockedByMerchant => "Offer the customer another way to pay, or have the block lifted.",
            Self::PaymentDeclinedOther => "Offer the customer another way to pay.",
            Self::PaymentInvalidTooLarge => "Send a smaller amount under a new key.",
            Self::PaymentInvalidTooSmall => "Send a larger amount under a new key.",
            Self::PaymentInvalidAmountMismatch => "Send the amount that the customer agreed to under a new key, or ask for a grant of this amount.",
            Self::PaymentInvalidCurrencyMismatch => "Send the currency of the grant and the merchant under a new key.",
            Self::PaymentNotFound => "Check the payment's id and the environment; if it was created a moment ago, look again.",
            Self::RefundDeclinedRisk => "Do not repeat the refund; ask Cash App how the customer can be paid back.",
            Self::RefundDeclinedCompliance => "Do not repeat the refund; ask Cash App how the customer can be paid back.",
            Self::RefundDeclinedOther => "Pay the customer back by other means.",
            Self::RefundInvalidTooLarge => "Refund no more than is left of the payment, under a new key.",
            Self::RefundInvalidTooSmall => "Refund a larger amount under a new key.",
            Self::RefundInvalidCurrencyMismatch => "Refund in the currency of the payment, under a new key.",
            Self::RefundInvalidAmountMismatch => "Retrieve the refund and capture exactly its amount.",
            Self::RefundInvalidPaymentUncaptured => "Void the payment instead.",
            Self::RefundInvalidScopeMismatch => "Refund as the merchant that the payment belongs to, under a new key.",
            Self::PayoutDeclinedInsufficientFunds => "See to it that there is enough money, then make a new payout under a new key.",
            Self::PayoutDeclinedLimitReached => "Pay the customer by other means, or ask Cash App about the limit.",
            Self::PayoutDeclinedRisk => "Do not repeat the payout; ask Cash App, or pay the customer by other means.",
            Self::PayoutDeclinedOther => "Pay the customer by other means.",
            Self::PayoutInvalidCurrency => "Pay out in another currency under a new key.",
            Self::Unknown(_) => "Go by the category, and see the error's detail; this version of the SDK does not know the code.",
        }
    }

    /// Whether the same request may be sent again, as the vendor has it; `None` where it does not say, as of a value that is not known.
    pub fn retry_class(&self) -> Option<RetryClass> {
        match self {
            Self::ClientDisabled
            | Self::Conflict
            | Self::RateLimited
            | Self::InternalServerError
            | Self::ServiceUnavailable
            | Self::GatewayTimeout => Some(RetryClass::AsIs),
            Self::Unauthorized
            | Self::AccessTokenRevoked
            | Self::AccessTokenExpired
            | Self::Forbidden
            | Self::InsufficientScopes
            | Self::ExpectedJsonBody
            | Self::MissingRequiredParameter
            | Self::MissingRequiredField
            | Self::ConflictingParameters
            | Self::UnknownQueryParameter
            | Self::UnknownBodyParameter
            | Self::InvalidContentType
            | Self::InvalidCursor
            | Self::IdempotencyKeyReused
            | Self::NotFound
            | Self::PaymentInvalidTooLarge
            | Self::PaymentInvalidTooSmall
            | Self::PaymentInvalidAmountMismatch
            | Self::PaymentInvalidCurrencyMismatch
            | Self::PaymentNotFound
            | Self::RefundInvalidTooLarge
            | Self::RefundInvalidTooSmall
            | Self::RefundInvalidCurrencyMismatch
            | Self::RefundInvalidAmountMismatch
            | Self::RefundInvalidPaymentUncaptured
            | Self::RefundInvalidScopeMismatch
            | Self::PayoutInvalidCurrency => Some(RetryClass::WithNewPayload),
            Self::InvalidStateTransition
            | Self::PaymentDeclinedInsufficientFunds
            | Self::PaymentDeclinedRisk
            | Self::PaymentDeclinedLimitReached
            | Self::PaymentDeclinedCompliance
            | Self::PaymentDeclinedCustomerBlockedMerchant
            | Self::PaymentDeclinedCustomerBlockedByMerchant
            | Self::PaymentDeclinedOther
            | Self::RefundDeclinedRisk
            | Self::RefundDeclinedCompliance
            | Self::RefundDeclinedOther
            | Self::PayoutDeclinedInsufficientFunds
            | Self::PayoutDeclinedLimitReached
            | Self::PayoutDeclinedRisk
            | Self::PayoutDeclinedOther => Some(RetryClass::Never),
            _ => None,
        }
    }

    /// Whether an error with this code also settles an earlier attempt under the same idempotency key whose response was lost: the server gives such a response again to the same key. Any other code can be the trace of that attempt's success; `false` for a value that is not known.
    pub fn settles(&self) -> bool {
        matches!(self, Self::PaymentDeclinedInsufficientFunds
            | Self::PaymentDeclinedRisk
            | Self::PaymentDeclinedLimitReached
            | Self::PaymentDeclinedCompliance
            | Self::PaymentDeclinedCustomerBlockedMerchant
            | Self::PaymentDeclinedCustomerBlockedByMerchant
            | Self::PaymentDeclinedOther
            | Self::RefundDeclinedRisk
            | Self::RefundDeclinedCompliance
            | Self::RefundDeclinedOther
            | Self::PayoutDeclinedInsufficientFunds
            | Self::PayoutDeclinedLimitReached
            | Self::PayoutDeclinedRisk
            | Self::PayoutDeclinedOther)
    }

    /// What to do with a call that was refused with this code, if nothing is left open; `None` where the status decides, as of a value that is not known.
    pub fn verdict(&self) -> Option<Verdict> {
        match self {
            Self::ExpectedJsonBody
            | Self::MissingRequiredParameter
            | Self::MissingRequiredField
            | Self::ConflictingParameters
            | Self::UnknownQueryParameter
            | Self::UnknownBodyParameter
            | Self::InvalidContentType
            | Self::InvalidCursor
            | Self::NotFound
            | Self::ExpectedString
            | Self::ExpectedInteger
            | Self::ExpectedBoolean
            | Self::ValueEmpty
            | Self::ValueTooLong
            | Self::ValueTooHigh
            | Self::ValueTooLow
            | Self::InvalidPhoneNumber
            | Self::InvalidTime
            | Self::TooFewMapElements
            | Self::TooManyMapElements
            | Self::ArrayLengthTooShort
            | Self::ArrayLengthTooLong
            | Self::GrantNotFound
            | Self::GrantExpired
            | Self::GrantRevoked
            | Self::GrantActionTypeMismatch
            | Self::GrantActionMismatch
            | Self::MerchantNotFound
            | Self::BrandNotFound
            | Self::CustomerDeletedAccount
            | Self::CustomerDisabled
            | Self::WebhookEndpointNotFound
            | Self::PaymentDeclinedInsufficientFunds
            | Self::PaymentDeclinedRisk
            | Self::PaymentDeclinedLimitReached
            | Self::PaymentDeclinedCompliance
            | Self::PaymentDeclinedCustomerBlockedMerchant
            | Self::PaymentDeclinedCustomerBlockedByMerchant
            | Self::PaymentDeclinedOther
            | Self::PaymentInvalidTooLarge
            | Self::PaymentInvalidTooSmall
            | Self::PaymentInvalidAmountMismatch
            | Self::PaymentInvalidCurrencyMismatch
            | Self::PaymentNotFound
            | Self::RefundDeclinedRisk
            | Self::RefundDeclinedCompliance
            | Self::RefundDeclinedOther
            | Self::RefundInvalidTooLarge
            | Self::RefundInvalidTooSmall
            | Self::RefundInvalidCurrencyMismatch
            | Self::RefundInvalidAmountMismatch
            | Self::RefundInvalidPaymentUncaptured
            | Self::RefundInvalidScopeMismatch
            | Self::PayoutDeclinedInsufficientFunds
            | Self::PayoutDeclinedLimitReached
            | Self::PayoutDeclinedRisk
            | Self::PayoutDeclinedOther
            | Self::PayoutInvalidCurrency => Some(Verdict::Final),
            Self::Conflict
            | Self::RateLimited
            | Self::InternalServerError
            | Self::ServiceUnavailable
            | Self::GatewayTimeout => Some(Verdict::Retry),
            Self::Unauthorized
            | Self::AccessTokenRevoked
            | Self::AccessTokenExpired
            | Self::ClientDisabled
            | Self::Forbidden
            | Self::InsufficientScopes
            | Self::InvalidRegion
            | Self::MissingRegion
            | Self::FeatureDisabled
            | Self::MerchantDisabled
            | Self::MerchantPending
            | Self::MerchantMissingAddressOrSite
            | Self::MissingSettlementConfiguration
            | Self::DisputeMissingEvidence
            | Self::WebhookEndpointTooMany => Some(Verdict::Repair),
            Self::IdempotencyKeyReused
            | Self::InvalidStateTransition
            | Self::GrantConsumed => Some(Verdict::LookUp),
            _ => None,
        }
    }
}

/// Why a request failed. The list can be empty; the HTTP status then says all there is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ErrorResponse {
    pub errors: Vec<ApiError>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ErrorResponse { required errors = "errors", }
}

impl ErrorResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
        Self {
            errors: errors.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names a fee plan; begins `FEE_`.
    pub struct FeePlanId(1..=usize::MAX);
}

/// How a fee is made up, a share of the amount and a fixed sum.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeeRate {
    /// The share, in hundredths of a percent: 275 is 2.75 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis_points: Option<i64>,
    /// The fixed sum, in the currency's smallest unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixed_amount: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    FeeRate { optional basis_points = "basis_points", optional fixed_amount =
    "fixed_amount", }
}

impl FeeRate {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What a customer has agreed to: the permission to carry out one action. A payment or payout spends it; what
/// is not `ACTIVE` cannot be spent.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Grant {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// When it ceases to be usable; absent if it does not lapse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    pub id: GrantId,
    /// The customer request that the grant comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<CustomerRequestId>,
    pub status: GrantStatus,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<GrantType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Grant { optional action = "action", optional channel = "channel", time created_at =
    "created_at", optional customer_id = "customer_id", time expires_at = "expires_at",
    required id = "id", optional request_id = "request_id", required status = "status",
    optional type_ = "type", time updated_at = "updated_at", }
}

impl Grant {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<GrantId>, status: impl Into<GrantStatus>) -> Self {
        Self {
            action: Default::default(),
            channel: Default::default(),
            created_at: Default::default(),
            customer_id: Default::default(),
            expires_at: Default::default(),
            id: id.into(),
            request_id: Default::default(),
            status: status.into(),
            type_: Default::default(),
            updated_at: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names a grant; begins `GRG_`.
    pub struct GrantId(1..=256);
}

open_enum! {
    /// Whether a grant can be used. All but `ACTIVE` are final.
    pub enum GrantStatus {
        /// Can be used.
        Active = "ACTIVE",
        /// A one-time grant that has been used.
        Consumed = "CONSUMED",
        /// Its time has run out.
        Expired = "EXPIRED",
        /// Taken back, by the customer or by you.
        Revoked = "REVOKED",
    }
}

open_enum! {
    /// How often a grant can be used.
    pub enum GrantType {
        /// Once.
        OneTime = "ONE_TIME",
        /// Again and again, until it expires or is revoked.
        Extended = "EXTENDED",
    }
}

id! {
    /// Makes a write safe to repeat: the same key with the same body returns the first answer instead of acting
    /// again. A UUID is a good key. Upper and lower case differ, and each endpoint has keys of its own.
    ///
    /// A key belongs to one body and one region. Another body under the same key is refused with
    /// `IDEMPOTENCY_KEY_REUSED`; another region does not know the key, so a repetition there can charge twice.
    /// Answers are kept for 30 days at least.
    pub struct IdempotencyKey(1..=64);
}

/// Links the customer's Cash App account to yours. It permits no movement of money.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct LinkAccountAction {
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    LinkAccountAction {}
}

impl LinkAccountAction {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names a merchant; begins `MMI_`.
    pub struct MerchantId(1..=128);
}

/// Notes of your own, by key, kept with the resource and given back with it. Up to 50. No place for personal
/// data.
pub type Metadata = StringMap;

/// Deposits from now on, without asking again.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileDepositAction {
    /// Your name for the customer's account with you.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_reference_id: Option<String>,
    pub scope_id: ScopeId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileDepositAction { optional account_reference_id = "account_reference_id",
    required scope_id = "scope_id", }
}

impl OnFileDepositAction {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        scope_id: impl Into<ScopeId>,
        account_reference_id: impl Into<String>,
    ) -> Self {
        Self {
            account_reference_id: Some(account_reference_id.into()),
            scope_id: scope_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

impl Check for OnFileDepositAction {
    fn check(&self) -> Result<(), InvalidField> {
        check::required("account_reference_id", self.account_reference_id.as_ref())?;
        check::within("scope_id", &self.scope_id)?;
        Ok(())
    }
}

/// Payments from now on, without asking again, as for a subscription or a stored payment method.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFilePaymentAction {
    /// Your name for the customer's account with you.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_reference_id: Option<String>,
    pub scope_id: ScopeId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFilePaymentAction { optional account_reference_id = "account_reference_id",
    required scope_id = "scope_id", }
}

impl OnFilePaymentAction {
    /// Takes what is required and leaves out the rest.
    pub fn new(scope_id: impl Into<ScopeId>) -> Self {
        Self {
            account_reference_id: Default::default(),
            scope_id: scope_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Your name for the customer's account with you.
    pub fn account_reference_id(
        mut self,
        account_reference_id: impl Into<String>,
    ) -> Self {
        self.account_reference_id = Some(account_reference_id.into());
        self
    }
}

impl Check for OnFilePaymentAction {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("scope_id", &self.scope_id)?;
        Ok(())
    }
}

/// Payouts to the customer from now on, without asking again. Payouts are in early access.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFilePayoutAction {
    /// Your name for the customer's account with you.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_reference_id: Option<String>,
    pub scope_id: ScopeId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFilePayoutAction { optional account_reference_id = "account_reference_id", required
    scope_id = "scope_id", }
}

impl OnFilePayoutAction {
    /// Takes what is required and leaves out the rest.
    pub fn new(scope_id: impl Into<ScopeId>) -> Self {
        Self {
            account_reference_id: Default::default(),
            scope_id: scope_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Your name for the customer's account with you.
    pub fn account_reference_id(
        mut self,
        account_reference_id: impl Into<String>,
    ) -> Self {
        self.account_reference_id = Some(account_reference_id.into());
        self
    }
}

impl Check for OnFilePayoutAction {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("scope_id", &self.scope_id)?;
        Ok(())
    }
}

/// One payment. With `amount` and `currency` the customer agrees to that sum; without both, to any. Only one of
/// the two is refused.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OneTimePaymentAction {
    /// An amount of money in the currency's smallest unit, such as cents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    pub scope_id: ScopeId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OneTimePaymentAction { optional amount = "amount", optional currency = "currency",
    required scope_id = "scope_id", }
}

impl OneTimePaymentAction {
    /// Takes what is required and leaves out the rest.
    pub fn new(scope_id: impl Into<ScopeId>) -> Self {
        Self {
            amount: Default::default(),
            currency: Default::default(),
            scope_id: scope_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// An amount of money in the currency's smallest unit, such as cents.
    pub fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
    /// Sets `currency`.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.currency = Some(currency.into());
        self
    }
}

impl Check for OneTimePaymentAction {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.amount {
            check::at_least("amount", *value, 1)?;
        }
        check::within("scope_id", &self.scope_id)?;
        check::together(
            &[self.amount.is_some(), self.currency.is_some()],
            &["amount", "currency"],
        )?;
        Ok(())
    }
}

id! {
    /// Names a payment; begins `PWC_`.
    pub struct PaymentId(1..=128);
}

id! {
    /// Names a refund; begins `PWCR_`.
    pub struct RefundId(1..=128);
}

id! {
    /// Names whom an action is agreed with: your client, a brand or a merchant, by its id. On-file actions do not
    /// take a merchant.
    pub struct ScopeId(1..=128);
}
