// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use progenitor_client::{
    Check, Error, QueryParam, ResponseValue, Transport, check, echo, encode_path,
};
use crate::operations;
/// What is sent and received.
pub mod types {
    use progenitor_client::{Check, Hidden, InvalidField, Patch, Secret, check};
    /// What a customer is asked to agree to, and what the resulting grant permits. A kind that is not listed here is kept as it came.
    #[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[serde(tag = "type")]
    #[non_exhaustive]
    pub enum Action {
        /// One payment. With `amount` and `currency` the customer agrees to that sum; without both, to any. Only one of the two is refused.
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
        Unknown(::serde_json::Map<String, ::serde_json::Value>),
    }
    ::progenitor_client::open_union! {
        Action by "type" {
            "ONE_TIME_PAYMENT" => OneTimePayment(OneTimePaymentAction),
            "ON_FILE_PAYMENT" => OnFilePayment(OnFilePaymentAction),
            "ON_FILE_DEPOSIT" => OnFileDeposit(OnFileDepositAction),
            "ON_FILE_PAYOUT" => OnFilePayout(OnFilePayoutAction),
            "LINK_ACCOUNT" => LinkAccount(LinkAccountAction),
            "CHECKING_BALANCE" => CheckingBalance(CheckingBalanceAction),
        }
    }
    ::progenitor_client::id! {
        /// Names an API key; begins `KEY_`. Not secret by itself, it travels in the `Authorization` header.
        pub struct ApiKeyId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// The version of the API in whose form an event's object is written.
        pub enum ApiVersion {
            /// The form that is described here.
            V1 = "v1",
        }
    }
    ::progenitor_client::id! {
        /// Names one authorization of a payment. It is only received.
        pub struct AuthorizationId(0..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// What became of an attempt to authorize more.
        pub enum AuthorizationStatus {
            /// The new total is held.
            Authorized = "AUTHORIZED",
            /// Refused; what was authorized before is still held.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::id! {
        /// Names a balance of a customer.
        pub struct BalanceId(1..=256);
    }
    ::progenitor_client::open_enum! {
        /// The kind of money that a balance counts.
        pub enum BalanceType {
            /// The customer's checking balance.
            Checking = "CHECKING",
        }
    }
    ::progenitor_client::id! {
        /// Names a brand; begins `BRAND_`.
        pub struct BrandId(1..=128);
    }
    ::progenitor_client::closed_enum! {
        /// How the requests of one chain are run.
        pub enum ChainExecutionMode {
            /// In turn, so that one can refer to the answer to another before it.
            Sequential = "SEQUENTIAL",
            /// At once; none can refer to another of the same chain.
            Parallel = "PARALLEL",
        }
    }
    ::progenitor_client::open_enum! {
        /// Whether a request of a chain was run.
        pub enum ChainExecutionStatus {
            /// It was sent; `status_code` says with what success.
            Executed = "EXECUTED",
            /// It was not sent, because one before it failed.
            NotStarted = "NOT_STARTED",
        }
    }
    ::progenitor_client::open_enum! {
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
    ::progenitor_client::open_enum! {
        /// A country, by its ISO 3166-1 code of two letters.
        pub enum Country {
            /// United States of America.
            Us = "US",
        }
    }
    ::progenitor_client::open_enum! {
        /// The currency of an amount, by its ISO 4217 code.
        pub enum Currency {
            /// US dollar; amounts are in cents.
            Usd = "USD",
        }
    }
    ::progenitor_client::nested_object! {
        /// The customer as it was when the event happened, nested under `customer` or bare.
        pub struct CustomerEventObject("customer": Customer);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(CustomerEventObject, "customer", Customer);
    ::progenitor_client::id! {
        /// Names a customer as your client knows them; begins `CST_`.
        pub struct CustomerId(1..=128);
    }
    ::progenitor_client::nested_object! {
        /// The customer request as it was when the event happened, nested under `request` or `customer_request`, or bare.
        pub struct CustomerRequestEventObject("request" | "customer_request": CustomerRequest);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(CustomerRequestEventObject, "request" | "customer_request", CustomerRequest);
    ::progenitor_client::id! {
        /// Names a customer request; begins `GRR_`.
        pub struct CustomerRequestId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// Where a customer request stands.
        pub enum CustomerRequestStatus {
            /// Waits for the customer. Only now can it be updated.
            Pending = "PENDING",
            /// On its way to a decision; ask again.
            Processing = "PROCESSING",
            /// The customer agreed; use the `grants`. Final.
            Approved = "APPROVED",
            /// The customer refused, or let it idle out. Final.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::nested_object! {
        /// The dispute as it was when the event happened, nested under `dispute` or bare.
        pub struct DisputeEventObject("dispute": Dispute);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(DisputeEventObject, "dispute", Dispute);
    ::progenitor_client::id! {
        /// Names a dispute; begins `DSPT_`.
        pub struct DisputeId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// What the customer objects to. `FR` is fraud, `PE` an error in processing, `CD` a quarrel about goods or service.
        pub enum DisputeReason {
            /// The customer does not know the payment.
            Fr10 = "FR10",
            /// The customer does not know the payment, and the merchant is liable for it.
            Fr11 = "FR11",
            /// The payment was processed twice.
            Pe10 = "PE10",
            /// Another amount was charged than was agreed.
            Pe11 = "PE11",
            /// The customer paid by other means.
            Pe12 = "PE12",
            /// The service was canceled.
            Cd10 = "CD10",
            /// Goods or service were not as agreed.
            Cd11 = "CD11",
            /// Goods or service were not received.
            Cd12 = "CD12",
            /// A refund that was promised has not been processed.
            Cd13 = "CD13",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where a dispute stands.
        pub enum DisputeState {
            /// Challenge or accept it before `response_due_at`.
            ResponseRequired = "RESPONSE_REQUIRED",
            /// Nothing is asked of you.
            NoResponseRequired = "NO_RESPONSE_REQUIRED",
            /// Challenged; the decision is pending.
            Processing = "PROCESSING",
            /// You have let the customer have their way; final.
            Accepted = "ACCEPTED",
            /// Decided for the merchant; final.
            Won = "WON",
            /// The customer got a part; final. See `customer_credited_amount`.
            PartiallyWon = "PARTIALLY_WON",
            /// Decided for the customer, or the time to answer ran out; final.
            Lost = "LOST",
        }
    }
    ::progenitor_client::open_enum! {
        /// What kind of thing went wrong. An integration is expected to handle payment, payout, grant and API errors; authentication and invalid-request errors are mistakes in the integration.
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
    ::progenitor_client::open_enum! {
        /// What exactly went wrong. Codes are stable and are what to branch on; new ones appear without notice.
        ///
        /// Three things can be done about a failure. Repeat it as it is, after a wait: what is described as temporary. Change the request and send it under a new idempotency key: what is described as at fault in the request. Or give up: a decline is final for this attempt, and repeating it unchanged only declines again. `retry_class` says which of the three the vendor documents for a code, and `advice` what to do about it in particular.
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
            /// Send another number there, because what was sent is no integer that the server takes; see the error's detail.
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
            /// Send the same request again after a wait, a write only under the same key, because it may have been carried out.
            InternalServerError = "INTERNAL_SERVER_ERROR",
            /// Status 503; Cash App is not reachable or overloaded. Temporary.
            ///
            /// Send the same request again after a wait, a write only under the same key.
            ServiceUnavailable = "SERVICE_UNAVAILABLE",
            /// Status 504; Cash App took too long, and may have carried out the request all the same. Temporary.
            ///
            /// Send the same request again after a wait, a write only under the same key, because it may have been carried out.
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
            /// Look at the merchant's `status`: set it to `ACTIVE` if you disabled it yourself, and ask Cash App if you did not.
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
        pub fn retry_class(&self) -> Option<::progenitor_client::RetryClass> {
            match self {
                Self::ClientDisabled
                | Self::Conflict
                | Self::RateLimited
                | Self::InternalServerError
                | Self::ServiceUnavailable
                | Self::GatewayTimeout => Some(::progenitor_client::RetryClass::AsIs),
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
                | Self::PayoutInvalidCurrency => Some(::progenitor_client::RetryClass::WithNewPayload),
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
                | Self::PayoutDeclinedOther => Some(::progenitor_client::RetryClass::Never),
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
        pub fn verdict(&self) -> Option<::progenitor_client::Verdict> {
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
                | Self::PayoutInvalidCurrency => Some(::progenitor_client::Verdict::Final),
                Self::Conflict
                | Self::RateLimited
                | Self::InternalServerError
                | Self::ServiceUnavailable
                | Self::GatewayTimeout => Some(::progenitor_client::Verdict::Retry),
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
                | Self::WebhookEndpointTooMany => Some(::progenitor_client::Verdict::Repair),
                Self::IdempotencyKeyReused
                | Self::InvalidStateTransition
                | Self::GrantConsumed => Some(::progenitor_client::Verdict::LookUp),
                _ => None,
            }
        }
    }
    /// Something that happened to a resource. The object in `data` is the resource as it was then; by the time of the delivery it can have moved on, and events can overtake each other. Where money depends on it, fetch the resource.
    ///
    /// An event of a kind that is not listed here is kept as it came: acknowledge it, or it is delivered again for 72 hours.
    #[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[serde(tag = "type")]
    #[non_exhaustive]
    pub enum Event {
        /// A customer has dealt with your client for the first time.
        #[serde(rename = "customer.created")]
        CustomerCreated(CustomerCreated),
        /// What is known of a customer has changed, such as the cashtag.
        #[serde(rename = "customer.updated")]
        CustomerUpdated(CustomerUpdated),
        /// A customer is gone, and can no longer be charged. Stop what recurs, and forget what you no longer need. The event carries nothing that the customer provided.
        #[serde(rename = "customer.deleted")]
        CustomerDeleted(CustomerDeleted),
        /// A customer request has moved on. Its `status` says where to: on `APPROVED` the grants are there.
        #[serde(rename = "customer_request.state.updated")]
        CustomerRequestStateUpdated(CustomerRequestStateUpdated),
        /// A payment has been authorized, captured, voided or declined. An authorization that lapses shows as `VOIDED`.
        #[serde(rename = "payment.status.updated")]
        PaymentStatusUpdated(PaymentStatusUpdated),
        /// A refund has been authorized, captured, voided or declined.
        #[serde(rename = "refund.status.updated")]
        RefundStatusUpdated(RefundStatusUpdated),
        /// A customer has agreed to an action.
        #[serde(rename = "grant.created")]
        GrantCreated(GrantCreated),
        /// A grant has been used up, has expired or was revoked. Stop charging it unless it is `ACTIVE`.
        #[serde(rename = "grant.status.updated")]
        GrantStatusUpdated(GrantStatusUpdated),
        /// A merchant has been enabled or disabled. Only an `ACTIVE` one takes payments.
        #[serde(rename = "merchant.status.updated")]
        MerchantStatusUpdated(MerchantStatusUpdated),
        /// A customer disputes a payment. Answer before `response_due_at`; past that it is lost.
        #[serde(rename = "dispute.created")]
        DisputeCreated(DisputeCreated),
        /// A dispute has moved on; its `state` says where to. The name `dispute.status.updated` is read as the same event, and kept.
        #[serde(untagged)]
        DisputeStateUpdated(DisputeStateUpdated),
        /// An object of a kind that was not known when this code was written, as it came.
        #[serde(untagged)]
        Unknown(::serde_json::Map<String, ::serde_json::Value>),
    }
    ::progenitor_client::open_union! {
        Event by "type" {
            "customer.created" => CustomerCreated(CustomerCreated),
            "customer.updated" => CustomerUpdated(CustomerUpdated),
            "customer.deleted" => CustomerDeleted(CustomerDeleted),
            "customer_request.state.updated" => CustomerRequestStateUpdated(CustomerRequestStateUpdated),
            "payment.status.updated" => PaymentStatusUpdated(PaymentStatusUpdated),
            "refund.status.updated" => RefundStatusUpdated(RefundStatusUpdated),
            "grant.created" => GrantCreated(GrantCreated),
            "grant.status.updated" => GrantStatusUpdated(GrantStatusUpdated),
            "merchant.status.updated" => MerchantStatusUpdated(MerchantStatusUpdated),
            "dispute.created" => DisputeCreated(DisputeCreated),
            "dispute.state.updated" | "dispute.status.updated" => DisputeStateUpdated(DisputeStateUpdated),
        }
    }
    ::progenitor_client::open_enum! {
        /// The kind of resource that an event is about.
        pub enum EventObjectType {
            Customer = "customer",
            /// A customer request in one of the documents.
            Request = "request",
            /// A customer request in another one.
            CustomerRequest = "customer_request",
            Payment = "payment",
            Refund = "refund",
            Grant = "grant",
            Merchant = "merchant",
            Dispute = "dispute",
        }
    }
    ::progenitor_client::open_enum! {
        /// The kind of an event, to subscribe to it or to filter by it.
        pub enum EventType {
            /// The first dealing of a customer with your client.
            CustomerCreated = "customer.created",
            /// A change to a customer.
            CustomerUpdated = "customer.updated",
            /// A customer is gone.
            CustomerDeleted = "customer.deleted",
            /// A customer request has moved on.
            CustomerRequestStateUpdated = "customer_request.state.updated",
            /// A payment has moved on.
            PaymentStatusUpdated = "payment.status.updated",
            /// A refund has moved on.
            RefundStatusUpdated = "refund.status.updated",
            /// A customer has agreed to an action.
            GrantCreated = "grant.created",
            /// A grant has been used up, has expired or was revoked.
            GrantStatusUpdated = "grant.status.updated",
            /// A merchant has been enabled or disabled.
            MerchantStatusUpdated = "merchant.status.updated",
            /// A customer disputes a payment.
            DisputeCreated = "dispute.created",
            /// A dispute has moved on.
            DisputeStateUpdated = "dispute.state.updated",
        }
    }
    ::progenitor_client::open_enum! {
        /// What a piece of evidence shows. Some categories are for files only, and a text with one of them is refused; the vendor names the three that are marked here and says that there are more.
        pub enum EvidenceCategory {
            /// What no other category fits.
            GenericEvidence = "GENERIC_EVIDENCE",
            /// That the customer used the site or the app.
            OnlineOrAppAccessLog = "ONLINE_OR_APP_ACCESS_LOG",
            /// That the customer allowed the payment. For files only.
            AuthorizationDocumentation = "AUTHORIZATION_DOCUMENTATION",
            /// What was agreed on canceling and refunding, or what became of it.
            CancellationOrRefundDocumentation = "CANCELLATION_OR_REFUND_DOCUMENTATION",
            /// What was written between the merchant and the customer. For files only.
            CardholderCommunication = "CARDHOLDER_COMMUNICATION",
            /// Who the customer is.
            CardholderInformation = "CARDHOLDER_INFORMATION",
            /// That the customer acknowledged the purchase.
            PurchaseAcknowledgement = "PURCHASE_ACKNOWLEDGEMENT",
            /// That payments which look like one are two. For files only.
            DuplicateChargeDocumentation = "DUPLICATE_CHARGE_DOCUMENTATION",
            /// What was sold.
            ProductOrServiceDescription = "PRODUCT_OR_SERVICE_DESCRIPTION",
            Receipt = "RECEIPT",
            /// That the customer received the service.
            ServiceReceivedDocumentation = "SERVICE_RECEIVED_DOCUMENTATION",
            /// That the goods arrived.
            ProofOfDeliveryDocumentation = "PROOF_OF_DELIVERY_DOCUMENTATION",
            /// Other transactions that bear on this one.
            RelatedTransactionDocumentation = "RELATED_TRANSACTION_DOCUMENTATION",
            /// The merchant's own account of the matter.
            RebuttalExplanation = "REBUTTAL_EXPLANATION",
            /// The number by which a shipment can be followed.
            TrackingNumber = "TRACKING_NUMBER",
        }
    }
    ::progenitor_client::open_enum! {
        /// The types of file that are accepted as evidence.
        pub enum EvidenceContentType {
            ApplicationPdf = "application/pdf",
            ImageHeic = "image/heic",
            ImageHeif = "image/heif",
            ImageJpeg = "image/jpeg",
            ImagePng = "image/png",
            ImageTiff = "image/tiff",
        }
    }
    ::progenitor_client::id! {
        /// Names a piece of evidence in a dispute; begins `EVD_`.
        pub struct EvidenceId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// Whether a piece of evidence is a file or a text.
        pub enum EvidenceType {
            File = "FILE",
            Text = "TEXT",
        }
    }
    ::progenitor_client::id! {
        /// Names a fee plan; begins `FEE_`.
        pub struct FeePlanId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// Whether a fee plan is in use.
        pub enum FeePlanStatus {
            Active = "ACTIVE",
            Disabled = "DISABLED",
        }
    }
    ::progenitor_client::nested_object! {
        /// The grant as it was when the event happened, nested under `grant` or bare.
        pub struct GrantEventObject("grant": Grant);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(GrantEventObject, "grant", Grant);
    ::progenitor_client::id! {
        /// Names a grant; begins `GRG_`.
        pub struct GrantId(1..=256);
    }
    ::progenitor_client::open_enum! {
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
    ::progenitor_client::open_enum! {
        /// How often a grant can be used.
        pub enum GrantType {
            /// Once.
            OneTime = "ONE_TIME",
            /// Again and again, until it expires or is revoked.
            Extended = "EXTENDED",
        }
    }
    ::progenitor_client::id! {
        /// Makes a write safe to repeat: the same key with the same body returns the first answer instead of acting again. A UUID is a good key. Upper and lower case differ, and each endpoint has keys of its own.
        ///
        /// A key belongs to one body and one region. Another body under the same key is refused with `IDEMPOTENCY_KEY_REUSED`; another region does not know the key, so a repetition there can charge twice. Answers are kept for 30 days at least.
        pub struct IdempotencyKey(1..=64);
    }
    ::progenitor_client::nested_object! {
        /// The merchant as it was when the event happened, nested under `merchant` or bare.
        pub struct MerchantEventObject("merchant": Merchant);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(MerchantEventObject, "merchant", Merchant);
    ::progenitor_client::id! {
        /// Names a merchant; begins `MMI_`.
        pub struct MerchantId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// Whether a merchant can take payments. Only `ACTIVE` ones can.
        pub enum MerchantStatus {
            /// Can take payments.
            Active = "ACTIVE",
            /// Is still being reviewed; payments fail with `MERCHANT_PENDING`.
            Pending = "PENDING",
            /// Disabled by you; set it to `ACTIVE` again when you want.
            ClientDisabled = "CLIENT_DISABLED",
            /// Disabled by Cash App because of risk. Only Cash App can lift it.
            RiskDisabled = "RISK_DISABLED",
            /// Disabled by Cash App for reasons of compliance. Only Cash App can lift it.
            ComplianceDisabled = "COMPLIANCE_DISABLED",
        }
    }
    ::progenitor_client::closed_enum! {
        /// The statuses that a client may set; all others are Cash App's to set.
        pub enum MerchantUpdateStatus {
            /// The merchant takes payments.
            Active = "ACTIVE",
            /// The merchant takes no payments until the client sets `ACTIVE` again.
            ClientDisabled = "CLIENT_DISABLED",
        }
    }
    /// Notes of your own, by key, kept with the resource and given back with it. Up to 50. No place for personal data.
    pub type Metadata = ::progenitor_client::StringMap;
    ::progenitor_client::nested_object! {
        /// The payment as it was when the event happened, nested under `payment` or bare.
        pub struct PaymentEventObject("payment": Payment);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(PaymentEventObject, "payment", Payment);
    ::progenitor_client::id! {
        /// Names a payment; begins `PWC_`.
        pub struct PaymentId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// The party that set a payment going.
        pub enum PaymentInitiationActor {
            /// The customer is present and pays.
            Customer = "CUSTOMER",
            /// The merchant charges a grant on file without the customer, as for a renewal.
            Merchant = "MERCHANT",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where a payment stands.
        pub enum PaymentStatus {
            /// The money is held. Capture it before `capture_before`, or void it.
            Authorized = "AUTHORIZED",
            /// The money was taken and is set aside for settlement; a refund or a lost dispute gives it back.
            Captured = "CAPTURED",
            /// The money went back to the customer; final.
            Voided = "VOIDED",
            /// No money moved; final. `decline_errors` says why.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::id! {
        /// Names a payout.
        pub struct PayoutId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// What a payout is for.
        pub enum PayoutPurpose {
            /// The customer is paid for services.
            Services = "SERVICES",
        }
    }
    ::progenitor_client::open_enum! {
        /// Where a payout stands.
        pub enum PayoutStatus {
            /// The payout was begun and is neither authorized nor declined yet.
            Initiated = "INITIATED",
            /// The payout is authorized and not captured.
            Authorized = "AUTHORIZED",
            /// The payout was captured; the money is the customer's.
            Captured = "CAPTURED",
            /// Nothing was paid; `decline_errors` says why.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::nested_object! {
        /// The refund as it was when the event happened, nested under `refund` or bare.
        pub struct RefundEventObject("refund": Refund);
    }
    #[cfg(feature = "schemars")]
    ::progenitor_client::nested_schema!(RefundEventObject, "refund", Refund);
    ::progenitor_client::id! {
        /// Names a refund; begins `PWCR_`.
        pub struct RefundId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// Where a refund stands.
        pub enum RefundStatus {
            /// Set aside, but not on its way until it is captured. It can still be voided.
            Authorized = "AUTHORIZED",
            /// The customer gets the money; final.
            Captured = "CAPTURED",
            /// Called off, the customer gets nothing; final.
            Voided = "VOIDED",
            /// No money moved; final. `decline_errors` says why.
            Declined = "DECLINED",
        }
    }
    ::progenitor_client::open_enum! {
        /// The HTTP method of a request in a chain.
        pub enum RequestMethod {
            Get = "GET",
            Post = "POST",
            Patch = "PATCH",
            Put = "PUT",
            Delete = "DELETE",
        }
    }
    ::progenitor_client::open_enum! {
        /// The kind of a request's origin.
        pub enum RequestOriginType {
            Direct = "DIRECT",
            RequestInitiator = "REQUEST_INITIATOR",
        }
    }
    ::progenitor_client::open_enum! {
        /// A kind of goods that needs Cash App's consent.
        pub enum RestrictedCategory {
            Alcohol = "ALCOHOL",
            FinancialServices = "FINANCIAL_SERVICES",
            Cannabis = "CANNABIS",
        }
    }
    ::progenitor_client::open_enum! {
        /// One thing that an API key may do. Give a key no more than it needs.
        pub enum Scope {
            /// List and retrieve payments.
            PaymentsRead = "PAYMENTS_READ",
            /// Charge customers, capture and void.
            PaymentsWrite = "PAYMENTS_WRITE",
            /// List and retrieve payouts.
            PayoutsRead = "PAYOUTS_READ",
            /// Pay money out to customers.
            PayoutsWrite = "PAYOUTS_WRITE",
            /// List and retrieve refunds.
            RefundsRead = "REFUNDS_READ",
            /// Refund customers, capture and void refunds.
            RefundsWrite = "REFUNDS_WRITE",
            /// List and retrieve disputes and their evidence.
            DisputesRead = "DISPUTES_READ",
            /// Upload and delete evidence, challenge and accept disputes.
            DisputesWrite = "DISPUTES_WRITE",
            /// List and retrieve customers.
            CustomersRead = "CUSTOMERS_READ",
            /// List and retrieve grants.
            GrantsRead = "GRANTS_READ",
            /// Revoke grants.
            GrantsWrite = "GRANTS_WRITE",
            /// List and retrieve brands.
            BrandsRead = "BRANDS_READ",
            /// Create and change brands.
            BrandsWrite = "BRANDS_WRITE",
            /// List and retrieve merchants.
            MerchantsRead = "MERCHANTS_READ",
            /// Create, change, enable and disable merchants.
            MerchantsWrite = "MERCHANTS_WRITE",
            /// List and retrieve fee plans.
            FeePlansRead = "FEE_PLANS_READ",
            /// Read customers' balances; beta.
            BalancesRead = "BALANCES_READ",
            /// List and retrieve API keys, without their secrets.
            ApiKeysRead = "API_KEYS_READ",
            /// Make and delete API keys. Whoever holds it can make a key with other scopes.
            ApiKeysWrite = "API_KEYS_WRITE",
            /// List and retrieve webhook endpoints.
            WebhookConfigRead = "WEBHOOK_CONFIG_READ",
            /// Create, change and delete webhook endpoints.
            WebhookConfigWrite = "WEBHOOK_CONFIG_WRITE",
            /// List events.
            WebhookEventsRead = "WEBHOOK_EVENTS_READ",
        }
    }
    ::progenitor_client::id! {
        /// Names whom an action is agreed with: your client, a brand or a merchant, by its id. On-file actions do not take a merchant.
        pub struct ScopeId(1..=128);
    }
    ::progenitor_client::open_enum! {
        /// Whether the disputed money has already been held back from the merchant's settlement.
        pub enum SettlementWithholding {
            /// Nothing has been held back.
            NotWithheld = "NOT_WITHHELD",
            /// The money has been held back.
            WithheldAlready = "WITHHELD_ALREADY",
        }
    }
    ::progenitor_client::id! {
        /// Names a webhook endpoint; begins `WC_`. Deliveries carry it in `X-Delivery-Configuration-Id`.
        pub struct WebhookEndpointId(1..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// Whether the address of an endpoint is in use.
        pub enum WebhookEndpointStatus {
            /// The address is accepted.
            Approved = "APPROVED",
            /// Cash App is still reviewing the address.
            EndpointUrlUnderReview = "ENDPOINT_URL_UNDER_REVIEW",
        }
    }
    ::progenitor_client::id! {
        /// Names a webhook event; begins `WE_`. The same event can arrive more than once, always under the same id.
        pub struct WebhookEventId(0..=usize::MAX);
    }
    ::progenitor_client::open_enum! {
        /// How the delivery of an event stands.
        pub enum WebhookEventStatus {
            /// Not acknowledged yet; what is being retried is among it.
            Pending = "PENDING",
            /// Acknowledged with a 2xx.
            Success = "SUCCESS",
            /// Not acknowledged within 72 hours or 75 retries. It can still be listed.
            Failed = "FAILED",
        }
    }
    /// A postal address.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Address {
        /// Street and number.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address_line_1: Option<String>,
        /// Suite, floor, building.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address_line_2: Option<String>,
        /// State or province.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub administrative_district_level_1: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country: Option<Country>,
        /// City or town.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub locality: Option<String>,
        /// ZIP or other postal code.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub postal_code: Option<String>,
    }
    impl Address {
        /// Takes what is required and leaves out the rest.
        pub fn new(country: impl Into<Country>) -> Self {
            Self {
                address_line_1: Default::default(),
                address_line_2: Default::default(),
                administrative_district_level_1: Default::default(),
                country: Some(country.into()),
                locality: Default::default(),
                postal_code: Default::default(),
            }
        }
        /// Sets `address_line_1`.
        pub fn address_line_1(mut self, address_line_1: impl Into<String>) -> Self {
            self.address_line_1 = Some(address_line_1.into());
            self
        }
        /// Sets `address_line_2`.
        pub fn address_line_2(mut self, address_line_2: impl Into<String>) -> Self {
            self.address_line_2 = Some(address_line_2.into());
            self
        }
        /// Sets `administrative_district_level_1`.
        pub fn administrative_district_level_1(
            mut self,
            administrative_district_level_1: impl Into<String>,
        ) -> Self {
            self.administrative_district_level_1 = Some(
                administrative_district_level_1.into(),
            );
            self
        }
        /// Sets `locality`.
        pub fn locality(mut self, locality: impl Into<String>) -> Self {
            self.locality = Some(locality.into());
            self
        }
        /// Sets `postal_code`.
        pub fn postal_code(mut self, postal_code: impl Into<String>) -> Self {
            self.postal_code = Some(postal_code.into());
            self
        }
    }
    impl Check for Address {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("country", self.country.as_ref())?;
            if let Some(value) = &self.address_line_1 {
                check::length("address_line_1", value, 1, 1024)?;
            }
            if let Some(value) = &self.address_line_2 {
                check::length("address_line_2", value, 1, 1024)?;
            }
            if let Some(value) = &self.administrative_district_level_1 {
                check::length("administrative_district_level_1", value, 1, 1024)?;
            }
            if let Some(value) = &self.locality {
                check::length("locality", value, 1, 1024)?;
            }
            if let Some(value) = &self.postal_code {
                check::length("postal_code", value, 1, 128)?;
            }
            Ok(())
        }
    }
    /// One reason why a request failed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
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
    }
    impl ApiError {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A key that signs requests, without its secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ApiKey {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// When the key ends, 30 days after it was made. Rotate several days before.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub id: ApiKeyId,
        /// Your own name for the key, such as the service that uses it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// What the key may do.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub scopes: Option<Vec<Scope>>,
    }
    impl ApiKey {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<ApiKeyId>) -> Self {
            Self {
                created_at: Default::default(),
                expires_at: Default::default(),
                id: id.into(),
                reference_id: Default::default(),
                scopes: Default::default(),
            }
        }
    }
    /// One page of API keys.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ApiKeyPage {
        pub api_keys: Vec<ApiKey>,
        /// Where the next page begins; absent or empty on the last page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
    }
    impl ApiKeyPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(api_keys: impl IntoIterator<Item = impl Into<ApiKey>>) -> Self {
            Self {
                api_keys: api_keys.into_iter().map(Into::into).collect(),
                cursor: Default::default(),
            }
        }
    }
    /// One API key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ApiKeyResponse {
        pub api_key: ApiKey,
    }
    impl ApiKeyResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(api_key: impl Into<ApiKey>) -> Self {
            Self { api_key: api_key.into() }
        }
    }
    /// The ways to bring the customer to the request, while it is pending. They rotate about every 30 seconds: fetch the request again once `refreshes_at` has passed, and show the new ones.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthFlowTriggers {
        /// A page to which a customer at a desktop browser can be sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub desktop_url: Option<String>,
        /// Opens Cash App on the customer's own telephone.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub mobile_url: Option<String>,
        /// A QR code to show the customer, as PNG.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub qr_code_image_url: Option<String>,
        /// The same QR code, as SVG.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub qr_code_svg_url: Option<String>,
        /// When these addresses are replaced by new ones.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub refreshes_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl AuthFlowTriggers {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A later attempt to raise what is authorized on a payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Authorization {
        /// The new total, not the difference.
        pub amount: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub currency: Currency,
        /// Why the attempt was declined.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decline_errors: Option<Vec<ApiError>>,
        pub id: AuthorizationId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_id: Option<PaymentId>,
        /// The total before this attempt.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub previous_amount: Option<i64>,
        /// Your own name for the attempt.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        pub status: AuthorizationStatus,
    }
    impl Authorization {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<AuthorizationId>,
            amount: i64,
            currency: impl Into<Currency>,
            status: impl Into<AuthorizationStatus>,
        ) -> Self {
            Self {
                amount,
                created_at: Default::default(),
                currency: currency.into(),
                decline_errors: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                payment_id: Default::default(),
                previous_amount: Default::default(),
                reference_id: Default::default(),
                status: status.into(),
            }
        }
    }
    /// Why the amount of a payment was not changed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthorizationErrorResponse {
        /// The authorization, if it was attempted and declined; absent if the request was refused before that.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub authorization: Option<Authorization>,
        pub errors: Vec<ApiError>,
    }
    impl AuthorizationErrorResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
            Self {
                authorization: Default::default(),
                errors: errors.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One authorization of a payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct AuthorizationResponse {
        pub authorization: Authorization,
    }
    impl AuthorizationResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(authorization: impl Into<Authorization>) -> Self {
            Self {
                authorization: authorization.into(),
            }
        }
    }
    /// What a customer holds at this moment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Balance {
        /// In the currency's smallest unit.
        pub amount: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub currency: Currency,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        pub id: BalanceId,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<BalanceType>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Balance {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<BalanceId>,
            amount: i64,
            currency: impl Into<Currency>,
        ) -> Self {
            Self {
                amount,
                created_at: Default::default(),
                currency: currency.into(),
                customer_id: Default::default(),
                id: id.into(),
                type_: Default::default(),
                updated_at: Default::default(),
            }
        }
    }
    /// One page of balances.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BalancePage {
        pub balances: Vec<Balance>,
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
    }
    impl BalancePage {
        /// Takes what is required and leaves out the rest.
        pub fn new(balances: impl IntoIterator<Item = impl Into<Balance>>) -> Self {
            Self {
                balances: balances.into_iter().map(Into::into).collect(),
                cursor: Default::default(),
            }
        }
    }
    /// One balance.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BalanceResponse {
        pub balance: Balance,
    }
    impl BalanceResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(balance: impl Into<Balance>) -> Self {
            Self { balance: balance.into() }
        }
    }
    /// The name and picture under which customers know one merchant or many.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Brand {
        /// The brand's color, as `#rrggbb`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub color: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub id: BrandId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What customers see.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Where the picture that customers see is kept.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub profile_image_url: Option<String>,
        /// Your own name for the brand; upserts match by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Brand {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<BrandId>) -> Self {
            Self {
                color: Default::default(),
                created_at: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                name: Default::default(),
                profile_image_url: Default::default(),
                reference_id: Default::default(),
                updated_at: Default::default(),
            }
        }
    }
    /// One page of brands.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BrandPage {
        pub brands: Vec<Brand>,
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
    }
    impl BrandPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(brands: impl IntoIterator<Item = impl Into<Brand>>) -> Self {
            Self {
                brands: brands.into_iter().map(Into::into).collect(),
                cursor: Default::default(),
            }
        }
    }
    /// One brand.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BrandResponse {
        pub brand: Brand,
    }
    impl BrandResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(brand: impl Into<Brand>) -> Self {
            Self { brand: brand.into() }
        }
    }
    /// What is to change in a brand; what is absent stays as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct BrandUpdate {
        /// The brand's color, as `#rrggbb`; `null` removes it.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub color: Patch<String>,
        /// Your own notes on the brand; `null` removes them all.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub metadata: Patch<Metadata>,
        /// What customers see.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Where the new picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub profile_image_url: Option<String>,
        /// Your own name for the brand. Upserts that use the old one create a second brand from then on.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl BrandUpdate {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `color`, or clears it with `Patch::Clear` or `None`.
        pub fn color(mut self, color: impl Into<Patch<String>>) -> Self {
            self.color = color.into();
            self
        }
        /// Sets `metadata`, or clears it with `Patch::Clear` or `None`.
        pub fn metadata(mut self, metadata: impl Into<Patch<Metadata>>) -> Self {
            self.metadata = metadata.into();
            self
        }
        /// Sets `name`.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
        /// Sets `profile_image_url`.
        pub fn profile_image_url(
            mut self,
            profile_image_url: impl Into<String>,
        ) -> Self {
            self.profile_image_url = Some(profile_image_url.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for BrandUpdate {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = self.color.value() {
                check::color("color", value)?;
            }
            if let Some(value) = self.metadata.value() {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = &self.name {
                check::length("name", value, 1, 1024)?;
            }
            if let Some(value) = &self.profile_image_url {
                check::length("profile_image_url", value, 8, 8000)?;
                check::web_address("profile_image_url", value)?;
            }
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// Asks for the money that a payment holds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CapturePaymentRequest {
        /// What is to be taken, in the currency's smallest unit; not more than the payment holds.
        pub amount: i64,
        pub idempotency_key: IdempotencyKey,
    }
    impl CapturePaymentRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(idempotency_key: impl Into<IdempotencyKey>, amount: i64) -> Self {
            Self {
                amount,
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CapturePaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::at_least("amount", self.amount, 1)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Asks for an authorized refund to be carried out, in full.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CaptureRefundRequest {
        /// A key for this capture, not the one that the refund was created with.
        pub idempotency_key: IdempotencyKey,
    }
    impl CaptureRefundRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CaptureRefundRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Requests that are run together. The next chain begins when this one has ended.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Chain {
        pub execution_mode: ChainExecutionMode,
        pub requests: Vec<ChainRequestRef>,
    }
    impl Chain {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            requests: impl IntoIterator<Item = impl Into<ChainRequestRef>>,
            execution_mode: impl Into<ChainExecutionMode>,
        ) -> Self {
            Self {
                execution_mode: execution_mode.into(),
                requests: requests.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One request to be run in a chain.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ChainRequest {
        /// The JSON body, with an idempotency key of its own for a write that takes one; a value can be a reference.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub body: Option<::serde_json::Map<String, ::serde_json::Value>>,
        pub method: RequestMethod,
        /// The path of the operation. A `{name}` in it is replaced by the entry of `path_params` of that name.
        pub path: String,
        /// What takes the place of the names in `path`; a value can be a reference.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub path_params: Option<::serde_json::Map<String, ::serde_json::Value>>,
        /// The query parameters; a value can be a reference.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub query_params: Option<::serde_json::Map<String, ::serde_json::Value>>,
        /// Your name for this request, by which chains, references and responses refer to it. Unique in the call.
        pub uid: String,
    }
    impl ChainRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            uid: impl Into<String>,
            method: impl Into<RequestMethod>,
            path: impl Into<String>,
        ) -> Self {
            Self {
                body: Default::default(),
                method: method.into(),
                path: path.into(),
                path_params: Default::default(),
                query_params: Default::default(),
                uid: uid.into(),
            }
        }
        /// Sets `body`.
        pub fn body(
            mut self,
            body: ::serde_json::Map<String, ::serde_json::Value>,
        ) -> Self {
            self.body = Some(body);
            self
        }
        /// Sets `path_params`.
        pub fn path_params(
            mut self,
            path_params: ::serde_json::Map<String, ::serde_json::Value>,
        ) -> Self {
            self.path_params = Some(path_params);
            self
        }
        /// Sets `query_params`.
        pub fn query_params(
            mut self,
            query_params: ::serde_json::Map<String, ::serde_json::Value>,
        ) -> Self {
            self.query_params = Some(query_params);
            self
        }
    }
    /// Names a request of the call.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ChainRequestRef {
        /// The `uid` of one of the requests.
        pub uid: String,
    }
    impl ChainRequestRef {
        /// Takes what is required and leaves out the rest.
        pub fn new(uid: impl Into<String>) -> Self {
            Self { uid: uid.into() }
        }
    }
    /// What became of one request of a chain.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ChainResponse {
        /// The body of the answer, or of the error. It may hold a secret, such as that of a new key.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub body: Option<Hidden<::serde_json::Map<String, ::serde_json::Value>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub completed_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub execution_status: ChainExecutionStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub method: Option<RequestMethod>,
        /// The path that was called.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub path: Option<String>,
        /// The `uid` of the request.
        pub request_uid: String,
        /// The HTTP status of this request alone; absent if it was not sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status_code: Option<i64>,
    }
    impl ChainResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            request_uid: impl Into<String>,
            execution_status: impl Into<ChainExecutionStatus>,
        ) -> Self {
            Self {
                body: Default::default(),
                completed_at: Default::default(),
                execution_status: execution_status.into(),
                method: Default::default(),
                path: Default::default(),
                request_uid: request_uid.into(),
                status_code: Default::default(),
            }
        }
    }
    /// Lets you read the balance of the customer's checking account. Balances are in beta.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CheckingBalanceAction {
        pub scope_id: ScopeId,
    }
    impl CheckingBalanceAction {
        /// Takes what is required and leaves out the rest.
        pub fn new(scope_id: impl Into<ScopeId>) -> Self {
            Self { scope_id: scope_id.into() }
        }
    }
    impl Check for CheckingBalanceAction {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("scope_id", &self.scope_id)?;
            Ok(())
        }
    }
    /// A key to be made, and the idempotency key under which that happens once.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateApiKeyRequest {
        pub api_key: NewApiKey,
        pub idempotency_key: IdempotencyKey,
    }
    impl CreateApiKeyRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            api_key: impl Into<NewApiKey>,
        ) -> Self {
            Self {
                api_key: api_key.into(),
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CreateApiKeyRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("api_key", &self.api_key)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// The new key and its secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateApiKeyResponse {
        pub api_key: ApiKey,
        /// What requests and deliveries under this key are signed with. It is told here and never again; store it now.
        pub secret: Secret,
    }
    impl CreateApiKeyResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(api_key: impl Into<ApiKey>, secret: impl Into<Secret>) -> Self {
            Self {
                api_key: api_key.into(),
                secret: secret.into(),
            }
        }
    }
    /// Asks for a new brand.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateBrandRequest {
        pub brand: NewBrand,
        pub idempotency_key: IdempotencyKey,
    }
    impl CreateBrandRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            brand: impl Into<NewBrand>,
        ) -> Self {
            Self {
                brand: brand.into(),
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CreateBrandRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("brand", &self.brand)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// A request to be created, and the key under which that happens once.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateCustomerRequestRequest {
        pub idempotency_key: IdempotencyKey,
        pub request: NewCustomerRequest,
    }
    impl CreateCustomerRequestRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            request: impl Into<NewCustomerRequest>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                request: request.into(),
            }
        }
    }
    impl Check for CreateCustomerRequestRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("request", &self.request)?;
            Ok(())
        }
    }
    /// The part `request` of an upload; it alone is signed.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateDisputeEvidenceFileRequest {
        pub evidence: NewFileEvidence,
        pub idempotency_key: IdempotencyKey,
    }
    impl CreateDisputeEvidenceFileRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            evidence: impl Into<NewFileEvidence>,
        ) -> Self {
            Self {
                evidence: evidence.into(),
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CreateDisputeEvidenceFileRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("evidence", &self.evidence)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Asks for a text to be added to a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateDisputeEvidenceTextRequest {
        pub evidence: NewTextEvidence,
        pub idempotency_key: IdempotencyKey,
    }
    impl CreateDisputeEvidenceTextRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            evidence: impl Into<NewTextEvidence>,
        ) -> Self {
            Self {
                evidence: evidence.into(),
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CreateDisputeEvidenceTextRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("evidence", &self.evidence)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Asks for a new merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateMerchantRequest {
        pub idempotency_key: IdempotencyKey,
        pub merchant: NewMerchant,
    }
    impl CreateMerchantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            merchant: impl Into<NewMerchant>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                merchant: merchant.into(),
            }
        }
    }
    impl Check for CreateMerchantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("merchant", &self.merchant)?;
            Ok(())
        }
    }
    /// Asks for a payment to hold a higher amount.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreatePaymentAuthorizationRequest {
        pub authorization: NewAuthorization,
        pub idempotency_key: IdempotencyKey,
    }
    impl CreatePaymentAuthorizationRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            authorization: impl Into<NewAuthorization>,
        ) -> Self {
            Self {
                authorization: authorization.into(),
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for CreatePaymentAuthorizationRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("authorization", &self.authorization)?;
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Asks for a new payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreatePaymentRequest {
        /// Makes the request repeatable. Keep it with the order, so that it can be repeated or voided after a crash.
        pub idempotency_key: IdempotencyKey,
        pub payment: NewPayment,
    }
    impl CreatePaymentRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            payment: impl Into<NewPayment>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                payment: payment.into(),
            }
        }
    }
    impl Check for CreatePaymentRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("payment", &self.payment)?;
            Ok(())
        }
    }
    /// Asks for a new payout.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreatePayoutRequest {
        /// Makes the request repeatable. Keep it until the payout is known, since a payout cannot be voided by it.
        pub idempotency_key: IdempotencyKey,
        pub payout: NewPayout,
    }
    impl CreatePayoutRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            payout: impl Into<NewPayout>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                payout: payout.into(),
            }
        }
    }
    impl Check for CreatePayoutRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("payout", &self.payout)?;
            Ok(())
        }
    }
    /// Asks for a new refund.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateRefundRequest {
        /// Makes the request repeatable. Keep it with the return, so that it can be repeated or voided after a crash.
        pub idempotency_key: IdempotencyKey,
        pub refund: NewRefund,
    }
    impl CreateRefundRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            refund: impl Into<NewRefund>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                refund: refund.into(),
            }
        }
    }
    impl Check for CreateRefundRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("refund", &self.refund)?;
            Ok(())
        }
    }
    /// The requests of a call, and the chains in which they run.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateRequestChainRequest {
        /// Run one after another.
        pub chains: Vec<Chain>,
        /// What is to be run; the order is given by `chains`.
        pub requests: Vec<ChainRequest>,
    }
    impl CreateRequestChainRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            requests: impl IntoIterator<Item = impl Into<ChainRequest>>,
            chains: impl IntoIterator<Item = impl Into<Chain>>,
        ) -> Self {
            Self {
                chains: chains.into_iter().map(Into::into).collect(),
                requests: requests.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// An endpoint to be made, and the key under which that happens once.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CreateWebhookEndpointRequest {
        pub idempotency_key: IdempotencyKey,
        pub webhook_endpoint: NewWebhookEndpoint,
    }
    impl CreateWebhookEndpointRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            idempotency_key: impl Into<IdempotencyKey>,
            webhook_endpoint: impl Into<NewWebhookEndpoint>,
        ) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
                webhook_endpoint: webhook_endpoint.into(),
            }
        }
    }
    impl Check for CreateWebhookEndpointRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            check::within("webhook_endpoint", &self.webhook_endpoint)?;
            Ok(())
        }
    }
    /// A person with a Cash App account who has dealt with your client.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Customer {
        /// The name the customer goes by in Cash App. They can change it: identify them by `id`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cashtag: Option<String>,
        pub id: CustomerId,
        /// Your own name for the customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl Customer {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<CustomerId>) -> Self {
            Self {
                cashtag: Default::default(),
                id: id.into(),
                reference_id: Default::default(),
            }
        }
    }
    /// A customer has dealt with your client for the first time.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerCreated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: CustomerEventData,
        pub event_id: WebhookEventId,
    }
    impl CustomerCreated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<CustomerEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// A customer is gone, and can no longer be charged. Stop what recurs, and forget what you no longer need. The event carries nothing that the customer provided.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerDeleted {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: DeletedCustomerEventData,
        pub event_id: WebhookEventId,
    }
    impl CustomerDeleted {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<DeletedCustomerEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// The customer that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<CustomerId>,
        pub object: CustomerEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl CustomerEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<CustomerEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// What you know of the customer before they approve.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerMetadata {
        /// Your own name for the customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl CustomerMetadata {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    /// One page of customers.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub customers: Vec<Customer>,
    }
    impl CustomerPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(customers: impl IntoIterator<Item = impl Into<Customer>>) -> Self {
            Self {
                cursor: Default::default(),
                customers: customers.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// Who has approved a request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerProfile {
        /// The name the customer goes by in Cash App.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cashtag: Option<String>,
        pub id: CustomerId,
    }
    impl CustomerProfile {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<CustomerId>) -> Self {
            Self {
                cashtag: Default::default(),
                id: id.into(),
            }
        }
    }
    /// What a customer is asked to agree to, from the first display of the QR code to the decision. Approved, it has `grants`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerRequest {
        /// What the customer is asked to agree to.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub actions: Option<Vec<Action>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub auth_flow_triggers: Option<AuthFlowTriggers>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channel: Option<Channel>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_metadata: Option<CustomerMetadata>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_profile: Option<CustomerProfile>,
        /// When the request lapses if the customer has not decided.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What the customer has agreed to; only once approved.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grants: Option<Vec<Grant>>,
        pub id: CustomerRequestId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub origin: Option<RequestOrigin>,
        /// Where the customer is sent after the decision.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub redirect_url: Option<String>,
        /// Your own name for the request.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub requester_profile: Option<RequesterProfile>,
        pub status: CustomerRequestStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl CustomerRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<CustomerRequestId>,
            status: impl Into<CustomerRequestStatus>,
        ) -> Self {
            Self {
                actions: Default::default(),
                auth_flow_triggers: Default::default(),
                channel: Default::default(),
                created_at: Default::default(),
                customer_metadata: Default::default(),
                customer_profile: Default::default(),
                expires_at: Default::default(),
                grants: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                origin: Default::default(),
                redirect_url: Default::default(),
                reference_id: Default::default(),
                requester_profile: Default::default(),
                status: status.into(),
                updated_at: Default::default(),
            }
        }
    }
    /// The customer request that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerRequestEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<CustomerRequestId>,
        pub object: CustomerRequestEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl CustomerRequestEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<CustomerRequestEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// One customer request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerRequestResponse {
        pub request: CustomerRequest,
    }
    impl CustomerRequestResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(request: impl Into<CustomerRequest>) -> Self {
            Self { request: request.into() }
        }
    }
    /// A customer request has moved on. Its `status` says where to: on `APPROVED` the grants are there.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerRequestStateUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: CustomerRequestEventData,
        pub event_id: WebhookEventId,
    }
    impl CustomerRequestStateUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<CustomerRequestEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// What to change about a pending request. What is absent stays as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerRequestUpdate {
        /// The new list of actions, in place of the whole old one; no kind of action twice.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub actions: Option<Vec<Action>>,
        /// Takes the place of all notes there are; `null` removes them.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub metadata: Patch<Metadata>,
        /// Your own name for the request; `null` removes it.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub reference_id: Patch<String>,
    }
    impl CustomerRequestUpdate {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `actions`.
        pub fn actions(
            mut self,
            actions: impl IntoIterator<Item = impl Into<Action>>,
        ) -> Self {
            self.actions = Some(actions.into_iter().map(Into::into).collect());
            self
        }
        /// Sets `metadata`, or clears it with `Patch::Clear` or `None`.
        pub fn metadata(mut self, metadata: impl Into<Patch<Metadata>>) -> Self {
            self.metadata = metadata.into();
            self
        }
        /// Sets `reference_id`, or clears it with `Patch::Clear` or `None`.
        pub fn reference_id(mut self, reference_id: impl Into<Patch<String>>) -> Self {
            self.reference_id = reference_id.into();
            self
        }
    }
    impl Check for CustomerRequestUpdate {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.actions {
                check::count("actions", value, 1, 5)?;
                check::unique("actions", value, "type", Action::kind)?;
                check::each(
                    "actions",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = self.metadata.value() {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = self.reference_id.value() {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// One customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerResponse {
        pub customer: Customer,
    }
    impl CustomerResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(customer: impl Into<Customer>) -> Self {
            Self { customer: customer.into() }
        }
    }
    /// What is known of a customer has changed, such as the cashtag.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct CustomerUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: CustomerEventData,
        pub event_id: WebhookEventId,
    }
    impl CustomerUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<CustomerEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// The customer that is gone. Go by `id`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DeletedCustomerEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<CustomerId>,
        /// What is left of the customer; absent where that is nothing.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub object: Option<CustomerEventObject>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl DeletedCustomerEventData {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// A customer's objection to a payment. Answer it before `response_due_at`, by a challenge with evidence or by accepting it; past that time it is lost.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Dispute {
        /// What is disputed, in the currency's smallest unit. It can differ from the payment's amount.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What the customer got in the end; absent or null while that is open.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_credited_amount: Option<i64>,
        pub id: DisputeId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_id: Option<PaymentId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reason: Option<DisputeReason>,
        /// By when to challenge or accept; absent or null where no answer is wanted.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub response_due_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub settlement_withholding: Option<SettlementWithholding>,
        pub state: DisputeState,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Dispute {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<DisputeId>, state: impl Into<DisputeState>) -> Self {
            Self {
                amount: Default::default(),
                created_at: Default::default(),
                customer_credited_amount: Default::default(),
                id: id.into(),
                merchant_id: Default::default(),
                payment_id: Default::default(),
                reason: Default::default(),
                response_due_at: Default::default(),
                settlement_withholding: Default::default(),
                state: state.into(),
                updated_at: Default::default(),
            }
        }
    }
    /// A customer disputes a payment. Answer before `response_due_at`; past that it is lost.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeCreated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: DisputeEventData,
        pub event_id: WebhookEventId,
    }
    impl DisputeCreated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<DisputeEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// The dispute that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<DisputeId>,
        pub object: DisputeEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl DisputeEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<DisputeEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// One page of disputes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputePage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub disputes: Vec<Dispute>,
    }
    impl DisputePage {
        /// Takes what is required and leaves out the rest.
        pub fn new(disputes: impl IntoIterator<Item = impl Into<Dispute>>) -> Self {
            Self {
                cursor: Default::default(),
                disputes: disputes.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeResponse {
        pub dispute: Dispute,
    }
    impl DisputeResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(dispute: impl Into<Dispute>) -> Self {
            Self { dispute: dispute.into() }
        }
    }
    /// A dispute has moved on; its `state` says where to. The name `dispute.status.updated` is read as the same event, and kept.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct DisputeStateUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: DisputeEventData,
        pub event_id: WebhookEventId,
        /// The name under which it came: `dispute.state.updated` or `dispute.status.updated`.
        #[serde(rename = "type")]
        pub type_: String,
    }
    impl DisputeStateUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<DisputeEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
                type_: "dispute.state.updated".to_owned(),
            }
        }
    }
    /// An object without documented fields. That it came at all means success.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[serde(transparent)]
    #[non_exhaustive]
    pub struct EmptyResponse(pub ::serde_json::Map<String, ::serde_json::Value>);
    impl ::std::ops::Deref for EmptyResponse {
        type Target = ::serde_json::Map<String, ::serde_json::Value>;
        fn deref(&self) -> &::serde_json::Map<String, ::serde_json::Value> {
            &self.0
        }
    }
    impl ::std::convert::From<EmptyResponse>
    for ::serde_json::Map<String, ::serde_json::Value> {
        fn from(value: EmptyResponse) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::serde_json::Map<String, ::serde_json::Value>>
    for EmptyResponse {
        fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
            Self(value)
        }
    }
    /// Why a request failed. The list can be empty; the HTTP status then says all there is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ErrorResponse {
        pub errors: Vec<ApiError>,
    }
    impl ErrorResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
            Self {
                errors: errors.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// The subscription to one kind of event.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EventConfiguration {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub api_version: Option<ApiVersion>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event_type: Option<EventType>,
    }
    impl EventConfiguration {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_type: impl Into<EventType>,
            api_version: impl Into<ApiVersion>,
        ) -> Self {
            Self {
                api_version: Some(api_version.into()),
                event_type: Some(event_type.into()),
            }
        }
    }
    impl Check for EventConfiguration {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("event_type", self.event_type.as_ref())?;
            check::required("api_version", self.api_version.as_ref())?;
            Ok(())
        }
    }
    /// A text or a file that speaks for the merchant in a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Evidence {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub category: Option<EvidenceCategory>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub dispute_id: Option<DisputeId>,
        /// What the file is, if it is one; its content is not given back.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub file: Option<EvidenceFile>,
        pub id: EvidenceId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What was written, if it is a text.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub text: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EvidenceType>,
    }
    impl Evidence {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<EvidenceId>) -> Self {
            Self {
                category: Default::default(),
                created_at: Default::default(),
                dispute_id: Default::default(),
                file: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                text: Default::default(),
                type_: Default::default(),
            }
        }
    }
    /// The name and type of a file of evidence.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EvidenceFile {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub content_type: Option<EvidenceContentType>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub filename: Option<String>,
    }
    impl EvidenceFile {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// One page of a dispute's evidence.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EvidencePage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub evidence: Vec<Evidence>,
    }
    impl EvidencePage {
        /// Takes what is required and leaves out the rest.
        pub fn new(evidence: impl IntoIterator<Item = impl Into<Evidence>>) -> Self {
            Self {
                cursor: Default::default(),
                evidence: evidence.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One piece of evidence.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct EvidenceResponse {
        pub evidence: Evidence,
    }
    impl EvidenceResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(evidence: impl Into<Evidence>) -> Self {
            Self { evidence: evidence.into() }
        }
    }
    /// What merchants pay for their payments.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct FeePlan {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency: Option<Currency>,
        /// What the fee plan is meant for.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub description: Option<String>,
        pub id: FeePlanId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What each payment costs the merchant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub rate: Option<FeeRate>,
        /// Another name for the fee plan; fee plans can be listed by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<FeePlanStatus>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl FeePlan {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<FeePlanId>) -> Self {
            Self {
                created_at: Default::default(),
                currency: Default::default(),
                description: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                rate: Default::default(),
                reference_id: Default::default(),
                status: Default::default(),
                updated_at: Default::default(),
            }
        }
    }
    /// One page of fee plans.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct FeePlanPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub fee_plans: Vec<FeePlan>,
    }
    impl FeePlanPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(fee_plans: impl IntoIterator<Item = impl Into<FeePlan>>) -> Self {
            Self {
                cursor: Default::default(),
                fee_plans: fee_plans.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One fee plan.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct FeePlanResponse {
        pub fee_plan: FeePlan,
    }
    impl FeePlanResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(fee_plan: impl Into<FeePlan>) -> Self {
            Self { fee_plan: fee_plan.into() }
        }
    }
    /// How a fee is made up, a share of the amount and a fixed sum.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct FeeRate {
        /// The share, in hundredths of a percent: 275 is 2.75 %.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub basis_points: Option<i64>,
        /// The fixed sum, in the currency's smallest unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fixed_amount: Option<i64>,
    }
    impl FeeRate {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// What a customer has agreed to: the permission to carry out one action. A payment or payout spends it; what is not `ACTIVE` cannot be spent.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Grant {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub action: Option<Action>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub channel: Option<Channel>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// When it ceases to be usable; absent if it does not lapse.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub id: GrantId,
        /// The customer request that the grant comes from.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub request_id: Option<CustomerRequestId>,
        pub status: GrantStatus,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<GrantType>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
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
            }
        }
    }
    /// A customer has agreed to an action.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantCreated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: GrantEventData,
        pub event_id: WebhookEventId,
    }
    impl GrantCreated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<GrantEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// The grant that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<GrantId>,
        pub object: GrantEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl GrantEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<GrantEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// One page of a customer's grants.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub grants: Vec<Grant>,
    }
    impl GrantPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(grants: impl IntoIterator<Item = impl Into<Grant>>) -> Self {
            Self {
                cursor: Default::default(),
                grants: grants.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One grant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantResponse {
        pub grant: Grant,
    }
    impl GrantResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(grant: impl Into<Grant>) -> Self {
            Self { grant: grant.into() }
        }
    }
    /// A grant has been used up, has expired or was revoked. Stop charging it unless it is `ACTIVE`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct GrantStatusUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: GrantEventData,
        pub event_id: WebhookEventId,
    }
    impl GrantStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<GrantEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// What a call of `list_api_keys` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListApiKeysQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    impl ListApiKeysQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }
    impl Check for ListApiKeysQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_balances` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListBalancesQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// The customer whose balances are asked for.
        pub customer_id: CustomerId,
        /// The grant with the checking-balance action that allows it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<GrantId>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// The kind of balance asked for.
        #[serde(rename = "type")]
        pub type_: BalanceType,
    }
    impl ListBalancesQuery {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            customer_id: impl Into<CustomerId>,
            type_: impl Into<BalanceType>,
        ) -> Self {
            Self {
                cursor: Default::default(),
                customer_id: customer_id.into(),
                grant_id: Default::default(),
                limit: Default::default(),
                type_: type_.into(),
            }
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `grant_id`.
        pub fn grant_id(mut self, grant_id: impl Into<GrantId>) -> Self {
            self.grant_id = Some(grant_id.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }
    impl Check for ListBalancesQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            check::within("customer_id", &self.customer_id)?;
            if let Some(value) = &self.grant_id {
                check::within("grant_id", value)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_brands` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListBrandsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what carries this reference of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl ListBrandsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for ListBrandsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_customer_grants` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListCustomerGrantsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    impl ListCustomerGrantsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }
    impl Check for ListCustomerGrantsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_customers` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListCustomersQuery {
        /// Only the customer with this $cashtag.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cashtag: Option<String>,
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    impl ListCustomersQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cashtag`.
        pub fn cashtag(mut self, cashtag: impl Into<String>) -> Self {
            self.cashtag = Some(cashtag.into());
            self
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }
    impl Check for ListCustomersQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_dispute_evidence` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListDisputeEvidenceQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
    }
    impl ListDisputeEvidenceQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
    }
    impl Check for ListDisputeEvidenceQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_disputes` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListDisputesQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what belongs to this merchant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
    }
    impl ListDisputesQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchant_id`.
        pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
            self.merchant_id = Some(merchant_id.into());
            self
        }
    }
    impl Check for ListDisputesQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            if let Some(value) = &self.merchant_id {
                check::within("merchant_id", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_fee_plans` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListFeePlansQuery {
        /// Only fee plans in this currency.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency: Option<Currency>,
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only the fee plan with this reference.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// Only fee plans in this status.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<FeePlanStatus>,
    }
    impl ListFeePlansQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `currency`.
        pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
            self.currency = Some(currency.into());
            self
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
        /// Sets `status`.
        pub fn status(mut self, status: impl Into<FeePlanStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl Check for ListFeePlansQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_merchants` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListMerchantsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what carries this reference of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl ListMerchantsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for ListMerchantsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_payments` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListPaymentsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// Only what belongs to this customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what belongs to this merchant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        /// Only what carries this reference of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl ListPaymentsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `customer_id`.
        pub fn customer_id(mut self, customer_id: impl Into<CustomerId>) -> Self {
            self.customer_id = Some(customer_id.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchant_id`.
        pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
            self.merchant_id = Some(merchant_id.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for ListPaymentsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.customer_id {
                check::within("customer_id", value)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            if let Some(value) = &self.merchant_id {
                check::within("merchant_id", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_payouts` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListPayoutsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// Only what belongs to this customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what belongs to this merchant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
    }
    impl ListPayoutsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `customer_id`.
        pub fn customer_id(mut self, customer_id: impl Into<CustomerId>) -> Self {
            self.customer_id = Some(customer_id.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchant_id`.
        pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
            self.merchant_id = Some(merchant_id.into());
            self
        }
    }
    impl Check for ListPayoutsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.customer_id {
                check::within("customer_id", value)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            if let Some(value) = &self.merchant_id {
                check::within("merchant_id", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_refunds` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListRefundsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// Only what belongs to this customer.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what belongs to this merchant.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        /// Only what carries this reference of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl ListRefundsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `customer_id`.
        pub fn customer_id(mut self, customer_id: impl Into<CustomerId>) -> Self {
            self.customer_id = Some(customer_id.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `merchant_id`.
        pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
            self.merchant_id = Some(merchant_id.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for ListRefundsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.customer_id {
                check::within("customer_id", value)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            if let Some(value) = &self.merchant_id {
                check::within("merchant_id", value)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_webhook_endpoints` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListWebhookEndpointsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// How many entries one page has at most, 1 to 100; 50 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only what carries this reference of yours.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl ListWebhookEndpointsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for ListWebhookEndpointsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            Ok(())
        }
    }
    /// What a call of `list_webhook_events` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct ListWebhookEventsQuery {
        /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        /// Only events of this kind.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event_type: Option<EventType>,
        /// How many entries one page has at most, 1 to 100; 100 if absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub limit: Option<u32>,
        /// Only events whose delivery stands so.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<WebhookEventStatus>,
        /// Only the events of this endpoint.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub webhook_endpoint_id: Option<WebhookEndpointId>,
    }
    impl ListWebhookEventsQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `cursor`.
        pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
            self.cursor = Some(cursor.into());
            self
        }
        /// Sets `event_type`.
        pub fn event_type(mut self, event_type: impl Into<EventType>) -> Self {
            self.event_type = Some(event_type.into());
            self
        }
        /// Sets `limit`.
        pub fn limit(mut self, limit: u32) -> Self {
            self.limit = Some(limit);
            self
        }
        /// Sets `status`.
        pub fn status(mut self, status: impl Into<WebhookEventStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
        /// Sets `webhook_endpoint_id`.
        pub fn webhook_endpoint_id(
            mut self,
            webhook_endpoint_id: impl Into<WebhookEndpointId>,
        ) -> Self {
            self.webhook_endpoint_id = Some(webhook_endpoint_id.into());
            self
        }
    }
    impl Check for ListWebhookEventsQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.cursor {
                check::length("cursor", value, 1, usize::MAX)?;
            }
            if let Some(value) = &self.limit {
                check::at_least("limit", *value, 1)?;
                check::at_most("limit", *value, 100)?;
            }
            if let Some(value) = &self.webhook_endpoint_id {
                check::within("webhook_endpoint_id", value)?;
            }
            Ok(())
        }
    }
    /// A business that takes payments under a brand. Payments, refunds, payouts and disputes belong to a merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Merchant {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address: Option<Address>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub brand_id: Option<BrandId>,
        /// The merchant category code of the trade, four digits such as `5432`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub category: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country: Option<Country>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency: Option<Currency>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_fee_plans: Option<MerchantFeePlans>,
        pub id: MerchantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What customers see in Cash App.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Your own name for the merchant; upserts match by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// The merchant's web site.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub site_url: Option<String>,
        pub status: MerchantStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Merchant {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<MerchantId>,
            status: impl Into<MerchantStatus>,
        ) -> Self {
            Self {
                address: Default::default(),
                brand_id: Default::default(),
                category: Default::default(),
                country: Default::default(),
                created_at: Default::default(),
                currency: Default::default(),
                default_fee_plans: Default::default(),
                id: id.into(),
                metadata: Default::default(),
                name: Default::default(),
                reference_id: Default::default(),
                site_url: Default::default(),
                status: status.into(),
                updated_at: Default::default(),
            }
        }
    }
    /// The merchant that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<MerchantId>,
        pub object: MerchantEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl MerchantEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<MerchantEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// The fee plan that applies to a merchant's payments, for each way in which they are made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantFeePlans {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub in_app_fee_plan_id: Option<FeePlanId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub in_person_fee_plan_id: Option<FeePlanId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub online_fee_plan_id: Option<FeePlanId>,
    }
    impl MerchantFeePlans {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `in_app_fee_plan_id`.
        pub fn in_app_fee_plan_id(
            mut self,
            in_app_fee_plan_id: impl Into<FeePlanId>,
        ) -> Self {
            self.in_app_fee_plan_id = Some(in_app_fee_plan_id.into());
            self
        }
        /// Sets `in_person_fee_plan_id`.
        pub fn in_person_fee_plan_id(
            mut self,
            in_person_fee_plan_id: impl Into<FeePlanId>,
        ) -> Self {
            self.in_person_fee_plan_id = Some(in_person_fee_plan_id.into());
            self
        }
        /// Sets `online_fee_plan_id`.
        pub fn online_fee_plan_id(
            mut self,
            online_fee_plan_id: impl Into<FeePlanId>,
        ) -> Self {
            self.online_fee_plan_id = Some(online_fee_plan_id.into());
            self
        }
    }
    impl Check for MerchantFeePlans {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.in_app_fee_plan_id {
                check::within("in_app_fee_plan_id", value)?;
            }
            if let Some(value) = &self.in_person_fee_plan_id {
                check::within("in_person_fee_plan_id", value)?;
            }
            if let Some(value) = &self.online_fee_plan_id {
                check::within("online_fee_plan_id", value)?;
            }
            Ok(())
        }
    }
    /// One page of merchants.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub merchants: Vec<Merchant>,
    }
    impl MerchantPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchants: impl IntoIterator<Item = impl Into<Merchant>>) -> Self {
            Self {
                cursor: Default::default(),
                merchants: merchants.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantResponse {
        pub merchant: Merchant,
    }
    impl MerchantResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchant: impl Into<Merchant>) -> Self {
            Self { merchant: merchant.into() }
        }
    }
    /// A merchant has been enabled or disabled. Only an `ACTIVE` one takes payments.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantStatusUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: MerchantEventData,
        pub event_id: WebhookEventId,
    }
    impl MerchantStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<MerchantEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// What is to change in a merchant; what is absent stays as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct MerchantUpdate {
        /// Where the merchant does business.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address: Option<Address>,
        /// Moves the merchant to another brand.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub brand_id: Option<BrandId>,
        /// The merchant category code of the trade, four digits such as `5432`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub category: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub country: Option<Country>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency: Option<Currency>,
        /// The fee plans that later payments to this merchant fall under.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_fee_plans: Option<MerchantFeePlans>,
        /// Your own notes on the merchant; `null` removes them all.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub metadata: Patch<Metadata>,
        /// What customers see.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
        /// Your own name for the merchant. Upserts that use the old one create a second merchant from then on.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// Where the merchant does business online; `null` removes it, which only a merchant with an address can afford.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub site_url: Patch<String>,
        /// Stops or resumes the merchant's payments.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<MerchantUpdateStatus>,
    }
    impl MerchantUpdate {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `address`.
        pub fn address(mut self, address: impl Into<Address>) -> Self {
            self.address = Some(address.into());
            self
        }
        /// Sets `brand_id`.
        pub fn brand_id(mut self, brand_id: impl Into<BrandId>) -> Self {
            self.brand_id = Some(brand_id.into());
            self
        }
        /// Sets `category`.
        pub fn category(mut self, category: impl Into<String>) -> Self {
            self.category = Some(category.into());
            self
        }
        /// Sets `country`.
        pub fn country(mut self, country: impl Into<Country>) -> Self {
            self.country = Some(country.into());
            self
        }
        /// Sets `currency`.
        pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
            self.currency = Some(currency.into());
            self
        }
        /// Sets `default_fee_plans`.
        pub fn default_fee_plans(
            mut self,
            default_fee_plans: impl Into<MerchantFeePlans>,
        ) -> Self {
            self.default_fee_plans = Some(default_fee_plans.into());
            self
        }
        /// Sets `metadata`, or clears it with `Patch::Clear` or `None`.
        pub fn metadata(mut self, metadata: impl Into<Patch<Metadata>>) -> Self {
            self.metadata = metadata.into();
            self
        }
        /// Sets `name`.
        pub fn name(mut self, name: impl Into<String>) -> Self {
            self.name = Some(name.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
        /// Sets `site_url`, or clears it with `Patch::Clear` or `None`.
        pub fn site_url(mut self, site_url: impl Into<Patch<String>>) -> Self {
            self.site_url = site_url.into();
            self
        }
        /// Sets `status`.
        pub fn status(mut self, status: impl Into<MerchantUpdateStatus>) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl Check for MerchantUpdate {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.address {
                check::within("address", value)?;
            }
            if let Some(value) = &self.brand_id {
                check::within("brand_id", value)?;
            }
            if let Some(value) = &self.default_fee_plans {
                check::within("default_fee_plans", value)?;
            }
            if let Some(value) = self.metadata.value() {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = &self.name {
                check::length("name", value, 1, 1024)?;
            }
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            if let Some(value) = self.site_url.value() {
                check::length("site_url", value, 8, 8000)?;
                check::web_address("site_url", value)?;
            }
            Ok(())
        }
    }
    /// A key to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewApiKey {
        /// Your own name for it, so that you find it again.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// What the key shall be able to do.
        pub scopes: Vec<Scope>,
    }
    impl NewApiKey {
        /// Takes what is required and leaves out the rest.
        pub fn new(scopes: impl IntoIterator<Item = impl Into<Scope>>) -> Self {
            Self {
                reference_id: Default::default(),
                scopes: scopes.into_iter().map(Into::into).collect(),
            }
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewApiKey {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            check::count("scopes", &self.scopes, 1, usize::MAX)?;
            Ok(())
        }
    }
    /// A new amount for a payment that is authorized and not captured yet.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewAuthorization {
        /// The new total that the payment is to hold, not the difference, in the currency's smallest unit. It must not be less than the payment holds now.
        pub amount: i64,
        /// The payment's currency.
        pub currency: Currency,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// Your own name for this authorization.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl NewAuthorization {
        /// Takes what is required and leaves out the rest.
        pub fn new(amount: i64, currency: impl Into<Currency>) -> Self {
            Self {
                amount,
                currency: currency.into(),
                metadata: Default::default(),
                reference_id: Default::default(),
            }
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewAuthorization {
        fn check(&self) -> Result<(), InvalidField> {
            check::at_least("amount", self.amount, 1)?;
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// A brand to create, or to create or overwrite.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewBrand {
        /// The brand's color, as `#rrggbb`.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub color: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What customers see.
        pub name: String,
        /// Where the picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub profile_image_url: Option<String>,
        /// Your own name for the brand. Upserts match by it, so it must not be reused for another brand; it is independent of the references of merchants.
        pub reference_id: String,
    }
    impl NewBrand {
        /// Takes what is required and leaves out the rest.
        pub fn new(name: impl Into<String>, reference_id: impl Into<String>) -> Self {
            Self {
                color: Default::default(),
                metadata: Default::default(),
                name: name.into(),
                profile_image_url: Default::default(),
                reference_id: reference_id.into(),
            }
        }
        /// Sets `color`.
        pub fn color(mut self, color: impl Into<String>) -> Self {
            self.color = Some(color.into());
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `profile_image_url`.
        pub fn profile_image_url(
            mut self,
            profile_image_url: impl Into<String>,
        ) -> Self {
            self.profile_image_url = Some(profile_image_url.into());
            self
        }
    }
    impl Check for NewBrand {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.color {
                check::color("color", value)?;
            }
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            check::length("name", &self.name, 1, 1024)?;
            if let Some(value) = &self.profile_image_url {
                check::length("profile_image_url", value, 8, 8000)?;
                check::web_address("profile_image_url", value)?;
            }
            check::length("reference_id", &self.reference_id, 1, 1024)?;
            Ok(())
        }
    }
    /// What to ask a customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewCustomerRequest {
        /// What the customer is asked to agree to, all or nothing; no kind of action twice.
        pub actions: Vec<Action>,
        pub channel: Channel,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_metadata: Option<CustomerMetadata>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// Where the customer is sent after the decision, on the web or into your app (`shop-app://thanks`). The address alone is no proof of approval; retrieve the request.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub redirect_url: Option<String>,
        /// Your own name for it, so that you find it again.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl NewCustomerRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            channel: impl Into<Channel>,
            actions: impl IntoIterator<Item = impl Into<Action>>,
        ) -> Self {
            Self {
                actions: actions.into_iter().map(Into::into).collect(),
                channel: channel.into(),
                customer_metadata: Default::default(),
                metadata: Default::default(),
                redirect_url: Default::default(),
                reference_id: Default::default(),
            }
        }
        /// Sets `customer_metadata`.
        pub fn customer_metadata(
            mut self,
            customer_metadata: impl Into<CustomerMetadata>,
        ) -> Self {
            self.customer_metadata = Some(customer_metadata.into());
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `redirect_url`.
        pub fn redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
            self.redirect_url = Some(redirect_url.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewCustomerRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::count("actions", &self.actions, 1, 5)?;
            check::unique("actions", &self.actions, "type", Action::kind)?;
            check::each(
                "actions",
                &self.actions,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = &self.redirect_url {
                check::uri("redirect_url", value)?;
            }
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// The name and type of a file that is sent along.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewEvidenceFile {
        /// Must fit the bytes that are sent.
        pub content_type: EvidenceContentType,
        pub filename: String,
    }
    impl NewEvidenceFile {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            filename: impl Into<String>,
            content_type: impl Into<EvidenceContentType>,
        ) -> Self {
            Self {
                content_type: content_type.into(),
                filename: filename.into(),
            }
        }
    }
    /// What is to be known of a file that is added to a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewFileEvidence {
        pub category: EvidenceCategory,
        pub file: NewEvidenceFile,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
    }
    impl NewFileEvidence {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            category: impl Into<EvidenceCategory>,
            file: impl Into<NewEvidenceFile>,
        ) -> Self {
            Self {
                category: category.into(),
                file: file.into(),
                metadata: Default::default(),
            }
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
    }
    impl Check for NewFileEvidence {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            Ok(())
        }
    }
    /// A merchant to create, or to create or overwrite. It needs an address or a site; without either it is refused with `MERCHANT_MISSING_ADDRESS_OR_SITE`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewMerchant {
        /// Where the merchant does business.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub address: Option<Address>,
        pub brand_id: BrandId,
        /// The merchant category code of the trade, four digits such as `5432`.
        pub category: String,
        pub country: Country,
        /// What the merchant is paid in; payments in another currency are refused.
        pub currency: Currency,
        /// The fee plans that payments to this merchant fall under.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub default_fee_plans: Option<MerchantFeePlans>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What customers see.
        pub name: String,
        /// Your own name for the merchant. Upserts match by it, so it must not be reused for another merchant; it is independent of the references of brands.
        pub reference_id: String,
        /// Where the merchant does business online.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub site_url: Option<String>,
    }
    impl NewMerchant {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            name: impl Into<String>,
            brand_id: impl Into<BrandId>,
            reference_id: impl Into<String>,
            category: impl Into<String>,
            country: impl Into<Country>,
            currency: impl Into<Currency>,
        ) -> Self {
            Self {
                address: Default::default(),
                brand_id: brand_id.into(),
                category: category.into(),
                country: country.into(),
                currency: currency.into(),
                default_fee_plans: Default::default(),
                metadata: Default::default(),
                name: name.into(),
                reference_id: reference_id.into(),
                site_url: Default::default(),
            }
        }
        /// Sets `address`.
        pub fn address(mut self, address: impl Into<Address>) -> Self {
            self.address = Some(address.into());
            self
        }
        /// Sets `default_fee_plans`.
        pub fn default_fee_plans(
            mut self,
            default_fee_plans: impl Into<MerchantFeePlans>,
        ) -> Self {
            self.default_fee_plans = Some(default_fee_plans.into());
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `site_url`.
        pub fn site_url(mut self, site_url: impl Into<String>) -> Self {
            self.site_url = Some(site_url.into());
            self
        }
    }
    impl Check for NewMerchant {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.address {
                check::within("address", value)?;
            }
            check::within("brand_id", &self.brand_id)?;
            if let Some(value) = &self.default_fee_plans {
                check::within("default_fee_plans", value)?;
            }
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            check::length("name", &self.name, 1, 1024)?;
            check::length("reference_id", &self.reference_id, 1, 1024)?;
            if let Some(value) = &self.site_url {
                check::length("site_url", value, 8, 8000)?;
                check::web_address("site_url", value)?;
            }
            check::one_of(
                &[self.address.is_some(), self.site_url.is_some()],
                &["address", "site_url"],
            )?;
            Ok(())
        }
    }
    /// A payment to create.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewPayment {
        /// What the customer pays, in the currency's smallest unit.
        pub amount: i64,
        /// `true`, or left out: the money is taken at once. `false`: it is held, to be captured or voided within 7 days.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub capture: Option<bool>,
        pub currency: Currency,
        /// What the payment is for, who started it and how the customer sees it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enrichments: Option<PaymentEnrichments>,
        /// What allows the charge. A grant of type `ONE_TIME` is good for one payment.
        pub grant_id: GrantId,
        /// Who is paid; must be within the scope of the grant.
        pub merchant_id: MerchantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// Your own name for the payment, such as an order number; payments can be listed by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl NewPayment {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            amount: i64,
            currency: impl Into<Currency>,
            merchant_id: impl Into<MerchantId>,
            grant_id: impl Into<GrantId>,
        ) -> Self {
            Self {
                amount,
                capture: Default::default(),
                currency: currency.into(),
                enrichments: Default::default(),
                grant_id: grant_id.into(),
                merchant_id: merchant_id.into(),
                metadata: Default::default(),
                reference_id: Default::default(),
            }
        }
        /// Sets `capture`.
        pub fn capture(mut self, capture: bool) -> Self {
            self.capture = Some(capture);
            self
        }
        /// Sets `enrichments`.
        pub fn enrichments(
            mut self,
            enrichments: impl Into<PaymentEnrichments>,
        ) -> Self {
            self.enrichments = Some(enrichments.into());
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewPayment {
        fn check(&self) -> Result<(), InvalidField> {
            check::at_least("amount", self.amount, 1)?;
            if let Some(value) = &self.enrichments {
                check::within("enrichments", value)?;
            }
            check::within("grant_id", &self.grant_id)?;
            check::within("merchant_id", &self.merchant_id)?;
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// A payout to create.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewPayout {
        /// What the customer gets, in the currency's smallest unit.
        pub amount: i64,
        /// Whether the payout is carried out at once. The vendor accepts only `true` for now, and this API has no operation to capture a payout afterwards.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub capture: Option<bool>,
        pub currency: Currency,
        /// The customer's leave to be paid; its action must be one for payouts.
        pub grant_id: GrantId,
        /// Who pays.
        pub merchant_id: MerchantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What the customer is told about the payout.
        pub note: String,
        pub purpose: PayoutPurpose,
        /// Your own name for the payout; payouts cannot be listed by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl NewPayout {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            amount: i64,
            currency: impl Into<Currency>,
            merchant_id: impl Into<MerchantId>,
            grant_id: impl Into<GrantId>,
            purpose: impl Into<PayoutPurpose>,
            note: impl Into<String>,
        ) -> Self {
            Self {
                amount,
                capture: Default::default(),
                currency: currency.into(),
                grant_id: grant_id.into(),
                merchant_id: merchant_id.into(),
                metadata: Default::default(),
                note: note.into(),
                purpose: purpose.into(),
                reference_id: Default::default(),
            }
        }
        /// Sets `capture`.
        pub fn capture(mut self, capture: bool) -> Self {
            self.capture = Some(capture);
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewPayout {
        fn check(&self) -> Result<(), InvalidField> {
            check::at_least("amount", self.amount, 1)?;
            check::within("grant_id", &self.grant_id)?;
            check::within("merchant_id", &self.merchant_id)?;
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            check::length("note", &self.note, 1, 1024)?;
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// A refund to create.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewRefund {
        /// What goes back to the customer, in the currency's smallest unit; not more than is left of the payment.
        pub amount: i64,
        /// `true`, or left out: the refund is carried out at once. `false`: it is only authorized, to be captured or voided later.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub capture: Option<bool>,
        /// The payment's currency.
        pub currency: Currency,
        /// The merchant who was paid.
        pub merchant_id: MerchantId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// The captured payment that is refunded, in whole or in part.
        pub payment_id: PaymentId,
        /// Your own name for the refund, such as the number of the return; refunds can be listed by it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
    }
    impl NewRefund {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            amount: i64,
            currency: impl Into<Currency>,
            merchant_id: impl Into<MerchantId>,
            payment_id: impl Into<PaymentId>,
        ) -> Self {
            Self {
                amount,
                capture: Default::default(),
                currency: currency.into(),
                merchant_id: merchant_id.into(),
                metadata: Default::default(),
                payment_id: payment_id.into(),
                reference_id: Default::default(),
            }
        }
        /// Sets `capture`.
        pub fn capture(mut self, capture: bool) -> Self {
            self.capture = Some(capture);
            self
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewRefund {
        fn check(&self) -> Result<(), InvalidField> {
            check::at_least("amount", self.amount, 1)?;
            check::within("merchant_id", &self.merchant_id)?;
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            check::within("payment_id", &self.payment_id)?;
            if let Some(value) = &self.reference_id {
                check::length("reference_id", value, 1, 1024)?;
            }
            Ok(())
        }
    }
    /// A text to add to a dispute.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewTextEvidence {
        pub category: EvidenceCategory,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What is to be said; a longer text takes several pieces.
        pub text: String,
    }
    impl NewTextEvidence {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            category: impl Into<EvidenceCategory>,
            text: impl Into<String>,
        ) -> Self {
            Self {
                category: category.into(),
                metadata: Default::default(),
                text: text.into(),
            }
        }
        /// Sets `metadata`.
        pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
            self.metadata = Some(metadata.into());
            self
        }
    }
    impl Check for NewTextEvidence {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.metadata {
                check::entries("metadata", value, 0, 50)?;
            }
            check::length("text", &self.text, 1, 500)?;
            Ok(())
        }
    }
    /// An endpoint to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct NewWebhookEndpoint {
        /// The key under which deliveries shall be signed. The receiver needs its secret.
        pub api_key_id: ApiKeyId,
        /// How long a delivery waits for your 2xx, in milliseconds, at most 10000, and 5000 if absent. Later counts as a failure.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_timeout: Option<f64>,
        /// The events to be delivered.
        pub event_configurations: Vec<EventConfiguration>,
        /// How many events per second may be delivered at most; absent: no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub max_delivery_frequency: Option<f64>,
        /// Your own name for the endpoint.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// Where events shall go; `null`: they are kept for listing, but not delivered. It must be sent, even as `null`.
        #[serde(deserialize_with = "Option::deserialize")]
        pub url: Option<String>,
    }
    impl NewWebhookEndpoint {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            api_key_id: impl Into<ApiKeyId>,
            event_configurations: impl IntoIterator<
                Item = impl Into<EventConfiguration>,
            >,
            url: Option<String>,
        ) -> Self {
            Self {
                api_key_id: api_key_id.into(),
                delivery_timeout: Default::default(),
                event_configurations: event_configurations
                    .into_iter()
                    .map(Into::into)
                    .collect(),
                max_delivery_frequency: Default::default(),
                reference_id: Default::default(),
                url,
            }
        }
        /// Sets `delivery_timeout`.
        pub fn delivery_timeout(mut self, delivery_timeout: f64) -> Self {
            self.delivery_timeout = Some(delivery_timeout);
            self
        }
        /// Sets `max_delivery_frequency`.
        pub fn max_delivery_frequency(mut self, max_delivery_frequency: f64) -> Self {
            self.max_delivery_frequency = Some(max_delivery_frequency);
            self
        }
        /// Sets `reference_id`.
        pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
            self.reference_id = Some(reference_id.into());
            self
        }
    }
    impl Check for NewWebhookEndpoint {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("api_key_id", &self.api_key_id)?;
            if let Some(value) = &self.delivery_timeout {
                check::at_least("delivery_timeout", *value, 1)?;
                check::at_most("delivery_timeout", *value, 10000)?;
            }
            check::each(
                "event_configurations",
                &self.event_configurations,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
            if let Some(value) = &self.max_delivery_frequency {
                check::at_least("max_delivery_frequency", *value, 1)?;
                check::at_most("max_delivery_frequency", *value, 100000)?;
            }
            if let Some(value) = &self.url {
                check::web_address("url", value)?;
            }
            Ok(())
        }
    }
    /// Deposits from now on, without asking again.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFileDepositAction {
        /// Your name for the customer's account with you.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_reference_id: Option<String>,
        pub scope_id: ScopeId,
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
            }
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFilePaymentAction {
        /// Your name for the customer's account with you.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_reference_id: Option<String>,
        pub scope_id: ScopeId,
    }
    impl OnFilePaymentAction {
        /// Takes what is required and leaves out the rest.
        pub fn new(scope_id: impl Into<ScopeId>) -> Self {
            Self {
                account_reference_id: Default::default(),
                scope_id: scope_id.into(),
            }
        }
        /// Sets `account_reference_id`.
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
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OnFilePayoutAction {
        /// Your name for the customer's account with you.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub account_reference_id: Option<String>,
        pub scope_id: ScopeId,
    }
    impl OnFilePayoutAction {
        /// Takes what is required and leaves out the rest.
        pub fn new(scope_id: impl Into<ScopeId>) -> Self {
            Self {
                account_reference_id: Default::default(),
                scope_id: scope_id.into(),
            }
        }
        /// Sets `account_reference_id`.
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
    /// One payment. With `amount` and `currency` the customer agrees to that sum; without both, to any. Only one of the two is refused.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct OneTimePaymentAction {
        /// An amount of money in the currency's smallest unit, such as cents.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub amount: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub currency: Option<Currency>,
        pub scope_id: ScopeId,
    }
    impl OneTimePaymentAction {
        /// Takes what is required and leaves out the rest.
        pub fn new(scope_id: impl Into<ScopeId>) -> Self {
            Self {
                amount: Default::default(),
                currency: Default::default(),
                scope_id: scope_id.into(),
            }
        }
        /// Sets `amount`.
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
    /// Money from a customer to a merchant. All amounts are in the currency's smallest unit; which of them is the right one depends on the question. `net_amount` is what is left after refunds and voids, the figure that the customer sees; a dispute is not in it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Payment {
        /// What was first authorized.
        pub amount: i64,
        /// Later attempts to authorize more, oldest first. The first authorization is not among them.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub authorization_updates: Option<Vec<Authorization>>,
        /// When an authorization lapses. What has not been captured by then goes back to the customer by itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub capture_before: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What is set aside for settlement.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub captured_amount: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub currency: Currency,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// Why the payment was declined.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decline_errors: Option<Vec<ApiError>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub enrichments: Option<PaymentEnrichments>,
        /// What the merchant pays in fees, in the currency's smallest unit; it can have a fraction.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_amount: Option<f64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_rate: Option<FeeRate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<GrantId>,
        pub id: PaymentId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What is left after refunds and voids; the figure that the customer sees.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub net_amount: Option<i64>,
        /// Your own name for the payment.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        /// The refunds of this payment.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub refund_ids: Option<Vec<RefundId>>,
        /// The sum of all captured refunds.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub refunded_amount: Option<i64>,
        pub status: PaymentStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// What has gone back to the customer by voiding.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub voided_amount: Option<i64>,
    }
    impl Payment {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<PaymentId>,
            amount: i64,
            currency: impl Into<Currency>,
            status: impl Into<PaymentStatus>,
        ) -> Self {
            Self {
                amount,
                authorization_updates: Default::default(),
                capture_before: Default::default(),
                captured_amount: Default::default(),
                created_at: Default::default(),
                currency: currency.into(),
                customer_id: Default::default(),
                decline_errors: Default::default(),
                enrichments: Default::default(),
                fee_amount: Default::default(),
                fee_rate: Default::default(),
                grant_id: Default::default(),
                id: id.into(),
                merchant_id: Default::default(),
                metadata: Default::default(),
                net_amount: Default::default(),
                reference_id: Default::default(),
                refund_ids: Default::default(),
                refunded_amount: Default::default(),
                status: status.into(),
                updated_at: Default::default(),
                voided_amount: Default::default(),
            }
        }
    }
    /// Further facts about a payment, for risk checks and for what the customer reads in their activity.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentEnrichments {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub initiation: Option<PaymentInitiation>,
        /// The same for all payments of one subscription, so that they are recognized as a series.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub recurring_series_id: Option<String>,
        /// Goods that need Cash App's consent before they are sold. Agree on it with Cash App first.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub restricted_categories: Option<Vec<RestrictedCategory>>,
        /// The line that the customer reads in their activity.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub statement_descriptor: Option<String>,
    }
    impl PaymentEnrichments {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `initiation`.
        pub fn initiation(mut self, initiation: impl Into<PaymentInitiation>) -> Self {
            self.initiation = Some(initiation.into());
            self
        }
        /// Sets `recurring_series_id`.
        pub fn recurring_series_id(
            mut self,
            recurring_series_id: impl Into<String>,
        ) -> Self {
            self.recurring_series_id = Some(recurring_series_id.into());
            self
        }
        /// Sets `restricted_categories`.
        pub fn restricted_categories(
            mut self,
            restricted_categories: impl IntoIterator<
                Item = impl Into<RestrictedCategory>,
            >,
        ) -> Self {
            self.restricted_categories = Some(
                restricted_categories.into_iter().map(Into::into).collect(),
            );
            self
        }
        /// Sets `statement_descriptor`.
        pub fn statement_descriptor(
            mut self,
            statement_descriptor: impl Into<String>,
        ) -> Self {
            self.statement_descriptor = Some(statement_descriptor.into());
            self
        }
    }
    impl Check for PaymentEnrichments {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.initiation {
                check::within("initiation", value)?;
            }
            if let Some(value) = &self.recurring_series_id {
                check::length("recurring_series_id", value, 1, 1024)?;
            }
            if let Some(value) = &self.statement_descriptor {
                check::length("statement_descriptor", value, 1, 22)?;
            }
            Ok(())
        }
    }
    /// Why a payment was not made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentErrorResponse {
        pub errors: Vec<ApiError>,
        /// The payment, if it was created and then declined; absent if the request was refused before that.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub payment: Option<Payment>,
    }
    impl PaymentErrorResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
            Self {
                errors: errors.into_iter().map(Into::into).collect(),
                payment: Default::default(),
            }
        }
    }
    /// The payment that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<PaymentId>,
        pub object: PaymentEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl PaymentEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<PaymentEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// Who set a payment going.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentInitiation {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub actor: Option<PaymentInitiationActor>,
    }
    impl PaymentInitiation {
        /// Takes what is required and leaves out the rest.
        pub fn new(actor: impl Into<PaymentInitiationActor>) -> Self {
            Self { actor: Some(actor.into()) }
        }
    }
    impl Check for PaymentInitiation {
        fn check(&self) -> Result<(), InvalidField> {
            check::required("actor", self.actor.as_ref())?;
            Ok(())
        }
    }
    /// One page of payments.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub payments: Vec<Payment>,
    }
    impl PaymentPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(payments: impl IntoIterator<Item = impl Into<Payment>>) -> Self {
            Self {
                cursor: Default::default(),
                payments: payments.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentResponse {
        pub payment: Payment,
    }
    impl PaymentResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(payment: impl Into<Payment>) -> Self {
            Self { payment: payment.into() }
        }
    }
    /// A payment has been authorized, captured, voided or declined. An authorization that lapses shows as `VOIDED`.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PaymentStatusUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: PaymentEventData,
        pub event_id: WebhookEventId,
    }
    impl PaymentStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<PaymentEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// Money that a merchant sends to a customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Payout {
        /// What was asked for, in the currency's smallest unit.
        pub amount: i64,
        /// How much of it is authorized.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub authorized_amount: Option<i64>,
        /// How much of it was captured.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub captured_amount: Option<i64>,
        pub currency: Currency,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// Why the payout was declined.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decline_errors: Option<Vec<ApiError>>,
        /// How much of it was declined.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub declined_amount: Option<i64>,
        /// What the payout costs the merchant; may have a fraction.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_amount: Option<f64>,
        /// How `fee_amount` is reckoned.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub fee_rate: Option<FeeRate>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<GrantId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// What the customer is told about the payout.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub note: Option<String>,
        pub payout_id: PayoutId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub purpose: Option<PayoutPurpose>,
        /// Your own name for the payout.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        pub status: PayoutStatus,
        /// How much of it was voided.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub voided_amount: Option<i64>,
    }
    impl Payout {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            payout_id: impl Into<PayoutId>,
            amount: i64,
            currency: impl Into<Currency>,
            status: impl Into<PayoutStatus>,
        ) -> Self {
            Self {
                amount,
                authorized_amount: Default::default(),
                captured_amount: Default::default(),
                currency: currency.into(),
                customer_id: Default::default(),
                decline_errors: Default::default(),
                declined_amount: Default::default(),
                fee_amount: Default::default(),
                fee_rate: Default::default(),
                grant_id: Default::default(),
                merchant_id: Default::default(),
                metadata: Default::default(),
                note: Default::default(),
                payout_id: payout_id.into(),
                purpose: Default::default(),
                reference_id: Default::default(),
                status: status.into(),
                voided_amount: Default::default(),
            }
        }
    }
    /// Why a payout was not made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PayoutErrorResponse {
        pub errors: Vec<ApiError>,
        /// The payout, if it was created and then declined; absent if the request was refused before that.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub payout: Option<Payout>,
    }
    impl PayoutErrorResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
            Self {
                errors: errors.into_iter().map(Into::into).collect(),
                payout: Default::default(),
            }
        }
    }
    /// One page of payouts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PayoutPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub payouts: Vec<Payout>,
    }
    impl PayoutPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(payouts: impl IntoIterator<Item = impl Into<Payout>>) -> Self {
            Self {
                cursor: Default::default(),
                payouts: payouts.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One payout.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct PayoutResponse {
        pub payout: Payout,
    }
    impl PayoutResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(payout: impl Into<Payout>) -> Self {
            Self { payout: payout.into() }
        }
    }
    /// Money from a merchant back to a customer, for a captured payment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct Refund {
        /// In the currency's smallest unit.
        pub amount: i64,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub currency: Currency,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub customer_id: Option<CustomerId>,
        /// Why the refund was declined.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decline_errors: Option<Vec<ApiError>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<GrantId>,
        pub id: RefundId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub merchant_id: Option<MerchantId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub metadata: Option<Metadata>,
        /// The payment that is refunded.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub payment_id: Option<PaymentId>,
        /// Your own name for the refund.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        pub status: RefundStatus,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    }
    impl Refund {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            id: impl Into<RefundId>,
            amount: i64,
            currency: impl Into<Currency>,
            status: impl Into<RefundStatus>,
        ) -> Self {
            Self {
                amount,
                created_at: Default::default(),
                currency: currency.into(),
                customer_id: Default::default(),
                decline_errors: Default::default(),
                grant_id: Default::default(),
                id: id.into(),
                merchant_id: Default::default(),
                metadata: Default::default(),
                payment_id: Default::default(),
                reference_id: Default::default(),
                status: status.into(),
                updated_at: Default::default(),
            }
        }
    }
    /// Why a refund was not made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundErrorResponse {
        pub errors: Vec<ApiError>,
        /// The refund, if it was created and then declined; absent if the request was refused before that.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub refund: Option<Refund>,
    }
    impl RefundErrorResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
            Self {
                errors: errors.into_iter().map(Into::into).collect(),
                refund: Default::default(),
            }
        }
    }
    /// The refund that an event is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundEventData {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<RefundId>,
        pub object: RefundEventObject,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<EventObjectType>,
    }
    impl RefundEventData {
        /// Takes what is required and leaves out the rest.
        pub fn new(object: impl Into<RefundEventObject>) -> Self {
            Self {
                id: Default::default(),
                object: object.into(),
                type_: Default::default(),
            }
        }
    }
    /// One page of refunds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundPage {
        /// Asks for the next page; absent or empty on the last.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub refunds: Vec<Refund>,
    }
    impl RefundPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(refunds: impl IntoIterator<Item = impl Into<Refund>>) -> Self {
            Self {
                cursor: Default::default(),
                refunds: refunds.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// One refund.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundResponse {
        pub refund: Refund,
    }
    impl RefundResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(refund: impl Into<Refund>) -> Self {
            Self { refund: refund.into() }
        }
    }
    /// A refund has been authorized, captured, voided or declined.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RefundStatusUpdated {
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub data: RefundEventData,
        pub event_id: WebhookEventId,
    }
    impl RefundStatusUpdated {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            event_id: impl Into<WebhookEventId>,
            data: impl Into<RefundEventData>,
        ) -> Self {
            Self {
                created_at: Default::default(),
                data: data.into(),
                event_id: event_id.into(),
            }
        }
    }
    /// What became of the requests of a call.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RequestChainResponse {
        pub responses: Vec<ChainResponse>,
    }
    impl RequestChainResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            responses: impl IntoIterator<Item = impl Into<ChainResponse>>,
        ) -> Self {
            Self {
                responses: responses.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// How the customer came upon a request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RequestOrigin {
        /// Who initiated the request.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
        #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
        pub type_: Option<RequestOriginType>,
    }
    impl RequestOrigin {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// Who asks, as the customer sees it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RequesterProfile {
        /// The picture beside the name.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub logo_url: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub name: Option<String>,
    }
    impl RequesterProfile {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
    }
    /// What a call of `retrieve_balance` selects.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct RetrieveBalanceQuery {
        /// The grant with the checking-balance action that allows it.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub grant_id: Option<GrantId>,
    }
    impl RetrieveBalanceQuery {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `grant_id`.
        pub fn grant_id(mut self, grant_id: impl Into<GrantId>) -> Self {
            self.grant_id = Some(grant_id.into());
            self
        }
    }
    impl Check for RetrieveBalanceQuery {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.grant_id {
                check::within("grant_id", value)?;
            }
            Ok(())
        }
    }
    /// Asks for a change of a brand.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateBrandRequest {
        pub brand: BrandUpdate,
    }
    impl UpdateBrandRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(brand: impl Into<BrandUpdate>) -> Self {
            Self { brand: brand.into() }
        }
    }
    impl Check for UpdateBrandRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("brand", &self.brand)?;
            Ok(())
        }
    }
    /// A change to a request.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateCustomerRequestRequest {
        pub request: CustomerRequestUpdate,
    }
    impl UpdateCustomerRequestRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(request: impl Into<CustomerRequestUpdate>) -> Self {
            Self { request: request.into() }
        }
    }
    impl Check for UpdateCustomerRequestRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("request", &self.request)?;
            Ok(())
        }
    }
    /// Asks for a change of a merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateMerchantRequest {
        pub merchant: MerchantUpdate,
    }
    impl UpdateMerchantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchant: impl Into<MerchantUpdate>) -> Self {
            Self { merchant: merchant.into() }
        }
    }
    impl Check for UpdateMerchantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("merchant", &self.merchant)?;
            Ok(())
        }
    }
    /// A change to an endpoint.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpdateWebhookEndpointRequest {
        pub webhook_endpoint: WebhookEndpointUpdate,
    }
    impl UpdateWebhookEndpointRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(webhook_endpoint: impl Into<WebhookEndpointUpdate>) -> Self {
            Self {
                webhook_endpoint: webhook_endpoint.into(),
            }
        }
    }
    impl Check for UpdateWebhookEndpointRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("webhook_endpoint", &self.webhook_endpoint)?;
            Ok(())
        }
    }
    /// Asks for a brand to be created or overwritten.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpsertBrandRequest {
        pub brand: NewBrand,
    }
    impl UpsertBrandRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(brand: impl Into<NewBrand>) -> Self {
            Self { brand: brand.into() }
        }
    }
    impl Check for UpsertBrandRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("brand", &self.brand)?;
            Ok(())
        }
    }
    /// Asks for a merchant to be created or overwritten.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct UpsertMerchantRequest {
        pub merchant: NewMerchant,
    }
    impl UpsertMerchantRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(merchant: impl Into<NewMerchant>) -> Self {
            Self { merchant: merchant.into() }
        }
    }
    impl Check for UpsertMerchantRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("merchant", &self.merchant)?;
            Ok(())
        }
    }
    /// Asks for a payment to be voided whose id is not known.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct VoidPaymentByIdempotencyKeyRequest {
        /// The key that `create_payment` was sent with, not a new one.
        pub idempotency_key: IdempotencyKey,
    }
    impl VoidPaymentByIdempotencyKeyRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for VoidPaymentByIdempotencyKeyRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// Asks for a refund to be voided whose id is not known.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct VoidRefundByIdempotencyKeyRequest {
        /// The key that `create_refund` was sent with, not a new one.
        pub idempotency_key: IdempotencyKey,
    }
    impl VoidRefundByIdempotencyKeyRequest {
        /// Takes what is required and leaves out the rest.
        pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
            Self {
                idempotency_key: idempotency_key.into(),
            }
        }
    }
    impl Check for VoidRefundByIdempotencyKeyRequest {
        fn check(&self) -> Result<(), InvalidField> {
            check::within("idempotency_key", &self.idempotency_key)?;
            Ok(())
        }
    }
    /// An address to which events are delivered.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEndpoint {
        /// The key under which deliveries are signed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub api_key_id: Option<ApiKeyId>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// How long a delivery waits for your 2xx, in milliseconds, at most 10000.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_timeout: Option<f64>,
        /// The events that are delivered.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event_configurations: Option<Vec<EventConfiguration>>,
        pub id: WebhookEndpointId,
        /// How many events per second are delivered at most; absent or `null`: no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub max_delivery_frequency: Option<f64>,
        /// Your own name for the endpoint.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub reference_id: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<WebhookEndpointStatus>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// Where events go; `null`: they are kept for listing, but not delivered.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub url: Option<String>,
    }
    impl WebhookEndpoint {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<WebhookEndpointId>) -> Self {
            Self {
                api_key_id: Default::default(),
                created_at: Default::default(),
                delivery_timeout: Default::default(),
                event_configurations: Default::default(),
                id: id.into(),
                max_delivery_frequency: Default::default(),
                reference_id: Default::default(),
                status: Default::default(),
                updated_at: Default::default(),
                url: Default::default(),
            }
        }
    }
    /// One page of webhook endpoints.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEndpointPage {
        /// Where the next page begins; absent or empty on the last page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub webhook_endpoints: Vec<WebhookEndpoint>,
    }
    impl WebhookEndpointPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            webhook_endpoints: impl IntoIterator<Item = impl Into<WebhookEndpoint>>,
        ) -> Self {
            Self {
                cursor: Default::default(),
                webhook_endpoints: webhook_endpoints
                    .into_iter()
                    .map(Into::into)
                    .collect(),
            }
        }
    }
    /// One webhook endpoint.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEndpointResponse {
        pub webhook_endpoint: WebhookEndpoint,
    }
    impl WebhookEndpointResponse {
        /// Takes what is required and leaves out the rest.
        pub fn new(webhook_endpoint: impl Into<WebhookEndpoint>) -> Self {
            Self {
                webhook_endpoint: webhook_endpoint.into(),
            }
        }
    }
    /// What to change about an endpoint. What is absent stays as it is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEndpointUpdate {
        /// The key under which deliveries shall be signed from now on.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub api_key_id: Option<ApiKeyId>,
        /// How long a delivery waits for your 2xx, in milliseconds, at most 10000.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub delivery_timeout: Option<f64>,
        /// The events to be delivered, in place of the whole old list.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event_configurations: Option<Vec<EventConfiguration>>,
        /// How many events per second may be delivered at most; `null` lifts the limit.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub max_delivery_frequency: Patch<f64>,
        /// Your own name for the endpoint; `null` removes it.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub reference_id: Patch<String>,
        /// Where events shall go; `null` stops deliveries and keeps the events for listing.
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        pub url: Patch<String>,
    }
    impl WebhookEndpointUpdate {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
        }
        /// Sets `api_key_id`.
        pub fn api_key_id(mut self, api_key_id: impl Into<ApiKeyId>) -> Self {
            self.api_key_id = Some(api_key_id.into());
            self
        }
        /// Sets `delivery_timeout`.
        pub fn delivery_timeout(mut self, delivery_timeout: f64) -> Self {
            self.delivery_timeout = Some(delivery_timeout);
            self
        }
        /// Sets `event_configurations`.
        pub fn event_configurations(
            mut self,
            event_configurations: impl IntoIterator<Item = impl Into<EventConfiguration>>,
        ) -> Self {
            self.event_configurations = Some(
                event_configurations.into_iter().map(Into::into).collect(),
            );
            self
        }
        /// Sets `max_delivery_frequency`, or clears it with `Patch::Clear` or `None`.
        pub fn max_delivery_frequency(
            mut self,
            max_delivery_frequency: impl Into<Patch<f64>>,
        ) -> Self {
            self.max_delivery_frequency = max_delivery_frequency.into();
            self
        }
        /// Sets `reference_id`, or clears it with `Patch::Clear` or `None`.
        pub fn reference_id(mut self, reference_id: impl Into<Patch<String>>) -> Self {
            self.reference_id = reference_id.into();
            self
        }
        /// Sets `url`, or clears it with `Patch::Clear` or `None`.
        pub fn url(mut self, url: impl Into<Patch<String>>) -> Self {
            self.url = url.into();
            self
        }
    }
    impl Check for WebhookEndpointUpdate {
        fn check(&self) -> Result<(), InvalidField> {
            if let Some(value) = &self.api_key_id {
                check::within("api_key_id", value)?;
            }
            if let Some(value) = &self.delivery_timeout {
                check::at_least("delivery_timeout", *value, 1)?;
                check::at_most("delivery_timeout", *value, 10000)?;
            }
            if let Some(value) = &self.event_configurations {
                check::each(
                    "event_configurations",
                    value,
                    |item| {
                        check::within("", item)?;
                        Ok(())
                    },
                )?;
            }
            if let Some(value) = self.max_delivery_frequency.value() {
                check::at_least("max_delivery_frequency", *value, 1)?;
                check::at_most("max_delivery_frequency", *value, 100000)?;
            }
            if let Some(value) = self.url.value() {
                check::web_address("url", value)?;
            }
            Ok(())
        }
    }
    /// An event and how its delivery stands.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEvent {
        /// The version in whose form the event is written.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub api_version: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        /// The event, as it is delivered. One that cannot be read is absent, so that it costs neither the page nor its cursor.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[serde(
            default,
            deserialize_with = "::progenitor_client::private::none_if_broken"
        )]
        pub event_data: Option<Event>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub event_type: Option<EventType>,
        /// Until when the event can be listed.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub expires_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        pub id: WebhookEventId,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub status: Option<WebhookEventStatus>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub webhook_endpoint_id: Option<WebhookEndpointId>,
    }
    impl WebhookEvent {
        /// Takes what is required and leaves out the rest.
        pub fn new(id: impl Into<WebhookEventId>) -> Self {
            Self {
                api_version: Default::default(),
                created_at: Default::default(),
                event_data: Default::default(),
                event_type: Default::default(),
                expires_at: Default::default(),
                id: id.into(),
                status: Default::default(),
                updated_at: Default::default(),
                webhook_endpoint_id: Default::default(),
            }
        }
    }
    /// One page of events.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct WebhookEventPage {
        /// Where the next page begins; absent or empty on the last page.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub cursor: Option<String>,
        pub webhook_events: Vec<WebhookEvent>,
    }
    impl WebhookEventPage {
        /// Takes what is required and leaves out the rest.
        pub fn new(
            webhook_events: impl IntoIterator<Item = impl Into<WebhookEvent>>,
        ) -> Self {
            Self {
                cursor: Default::default(),
                webhook_events: webhook_events.into_iter().map(Into::into).collect(),
            }
        }
    }
    /// Links the customer's Cash App account to yours. It permits no movement of money.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
    #[non_exhaustive]
    pub struct LinkAccountAction {}
    impl LinkAccountAction {
        /// Leaves everything out.
        pub fn new() -> Self {
            Self::default()
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
}
/// Calls the operations of this host.
///
/// **Cash App Pay, Customer Request API.** Asks a customer to agree to an action, such as one payment or payments on file. The client id alone authorizes, without a signature and without a region, so that a browser or a till can call it too. What comes out of an approved request is a grant, and only the Network API, from a server, can spend it.
///
/// **Cash App Pay, Management API.** Manages what an integration runs on: its API keys, the endpoints to which events are delivered, the events themselves, and chains of requests in one call. It is called by servers alone; requests are signed and name a region.
///
/// **Cash App Pay Network API.** What a merchant's server does with money: brands and merchants are registered, customers' grants are turned into payments and payouts, payments are refunded, disputes are answered. Every request is signed with an API key and names a region; the region is part of what makes a repeated request the same request. Amounts are integers in the currency's smallest unit.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) transport: Transport,
}
impl Client {
    /// A client that sends through this transport.
    pub fn new(transport: Transport) -> Self {
        Self { transport }
    }
    /// What this client sends through.
    pub fn transport(&self) -> &Transport {
        &self.transport
    }
    /// Asks a customer to agree to one to five actions.
    ///
    /// Creates a request and returns it `PENDING`, with the QR codes and addresses that bring the customer to it. No money moves: an approval only yields grants, which payments spend later.
    ///
    /// Show `auth_flow_triggers`, then retrieve the request about once a second until it is `APPROVED` or `DECLINED`. The triggers rotate about every 30 seconds.
    ///
    /// Repeating the call with the same idempotency key and body returns the same request. Another key makes a second one, and a customer who approves both has given two permissions.
    ///
    /// `POST /customer-request/v1/requests`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_customer_request(
        &self,
        body: &types::CreateCustomerRequestRequest,
    ) -> Result<
        ResponseValue<types::CustomerRequestResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/customer-request/v1/requests", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CREATE_CUSTOMER_REQUEST)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches a request, to see whether the customer has decided.
    ///
    /// Returns the request as it stands: while `PENDING` with fresh `auth_flow_triggers`, once `APPROVED` with `grants` and `customer_profile`. No money moves.
    ///
    /// Poll about once a second, or fetch again once `refreshes_at` has passed. A flow that idles out ends as `DECLINED`, so a loop until the request is decided does end; give it a limit of its own all the same.
    ///
    /// `GET /customer-request/v1/requests/{request_id}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_customer_request(
        &self,
        request_id: &types::CustomerRequestId,
    ) -> Result<
        ResponseValue<types::CustomerRequestResponse>,
        Error<types::ErrorResponse>,
    > {
        check::path_segment("request_id", request_id)?;
        let url = format!(
            "{}/customer-request/v1/requests/{}", self.transport.base_url(),
            encode_path(request_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CUSTOMER_REQUEST)
            .await?;
        let echoes = |answer: &types::CustomerRequestResponse| [
            ("request.id", echo::agrees(Some(&answer.request.id), Some(request_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Changes a request that the customer has not decided yet.
    ///
    /// Changes what is sent and leaves the rest: an absent field stays as it is, `null` clears it, a value replaces it. `actions` replaces the whole list, so send every action that shall remain. No money moves.
    ///
    /// Only a `PENDING` request can be changed; later ones are refused with `INVALID_STATE_TRANSITION`. To lift the amount from a one-time payment, send its action without `amount` and `currency`.
    ///
    /// `PATCH /customer-request/v1/requests/{request_id}`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_customer_request(
        &self,
        request_id: &types::CustomerRequestId,
        body: &types::UpdateCustomerRequestRequest,
    ) -> Result<
        ResponseValue<types::CustomerRequestResponse>,
        Error<types::ErrorResponse>,
    > {
        check::path_segment("request_id", request_id)?;
        body.check()?;
        let url = format!(
            "{}/customer-request/v1/requests/{}", self.transport.base_url(),
            encode_path(request_id.as_str()),
        );
        let request = self.transport.http().patch(url).json(body);
        let response = self
            .transport
            .send(request, &operations::UPDATE_CUSTOMER_REQUEST)
            .await?;
        let echoes = |answer: &types::CustomerRequestResponse| [
            ("request.id", echo::agrees(Some(&answer.request.id), Some(request_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists the client's API keys.
    ///
    /// Returns the keys without their secrets, which are told once, at creation. Look at `expires_at` to see which keys are due for rotation, and at `scopes` for what each of them may do. No money moves.
    ///
    /// `GET /management/v1/api-keys`, scope `API_KEYS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_api_keys(
        &self,
        query: &types::ListApiKeysQuery,
    ) -> Result<ResponseValue<types::ApiKeyPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/management/v1/api-keys", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit));
        let response = self.transport.send(request, &operations::LIST_API_KEYS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Makes a new API key and tells its secret, once.
    ///
    /// Makes a key that lives 30 days. Its `secret` stands in this answer and in no later one: store it before anything else, and never log it. Keys that exist already keep working, so a rotation makes the new key, distributes it, moves the webhook endpoints to it, and deletes the old one last.
    ///
    /// The first key is made with the client secret and the scopes `API_KEYS_READ` and `API_KEYS_WRITE`; with that one, make a narrower key for each service. No money moves.
    ///
    /// When the answer was lost, repeat with the same idempotency key. If that does not bring the secret back, delete the key that nobody can use and make another.
    ///
    /// `POST /management/v1/api-keys`, scope `API_KEYS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_api_key(
        &self,
        body: &types::CreateApiKeyRequest,
    ) -> Result<
        ResponseValue<types::CreateApiKeyResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/management/v1/api-keys", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_API_KEY).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Deletes an API key, which ends it for good.
    ///
    /// From then on requests under this key are refused with 401; that cannot be undone. Payments in flight are not called back, but whoever still signs with the key can neither capture nor void.
    ///
    /// Before that, see that every instance has the new key and that no webhook endpoint names the old one. Deliveries signed under the old key can still arrive: keep its secret for verifying them for a while.
    ///
    /// `DELETE /management/v1/api-keys/{api_key_id}`, scope `API_KEYS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn delete_api_key(
        &self,
        api_key_id: &types::ApiKeyId,
    ) -> Result<ResponseValue<types::EmptyResponse>, Error<types::ErrorResponse>> {
        check::path_segment("api_key_id", api_key_id)?;
        let url = format!(
            "{}/management/v1/api-keys/{}", self.transport.base_url(),
            encode_path(api_key_id.as_str()),
        );
        let request = self.transport.http().delete(url);
        let response = self.transport.send(request, &operations::DELETE_API_KEY).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one API key, without its secret.
    ///
    /// Returns what a key may do and when it expires. The secret is not in it and cannot be had again. A key that does not exist, or that has been deleted, is `NOT_FOUND`. No money moves.
    ///
    /// `GET /management/v1/api-keys/{api_key_id}`, scope `API_KEYS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_api_key(
        &self,
        api_key_id: &types::ApiKeyId,
    ) -> Result<ResponseValue<types::ApiKeyResponse>, Error<types::ErrorResponse>> {
        check::path_segment("api_key_id", api_key_id)?;
        let url = format!(
            "{}/management/v1/api-keys/{}", self.transport.base_url(),
            encode_path(api_key_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_API_KEY)
            .await?;
        let echoes = |answer: &types::ApiKeyResponse| [
            ("api_key.id", echo::agrees(Some(&answer.api_key.id), Some(api_key_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Runs several requests in one call.
    ///
    /// Runs the chains one after another, each with its requests in turn or at once. A value `$<uid>:<key.path>` in `body`, `path_params` or `query_params` is taken from the answer to an earlier request. Every request is authorized by the headers of this call, so the API key needs the scopes of all of them.
    ///
    /// Money moves if one of the requests moves it. The first failure stops the rest, which come back `NOT_STARTED`; what ran before it is not undone. Look at `status_code` of every response, since 201 for the whole does not mean that each succeeded. A bad reference is refused with 400 for the whole.
    ///
    /// The call itself has no idempotency key and must not be repeated blindly. Give the writes in it keys of their own; after a lost answer, look up what they did or repeat them one by one under the same keys.
    ///
    /// `POST /management/v1/request-chains`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists.
    pub async fn create_request_chain(
        &self,
        body: &types::CreateRequestChainRequest,
    ) -> Result<
        ResponseValue<types::RequestChainResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/management/v1/request-chains", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CREATE_REQUEST_CHAIN)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Lists the webhook endpoints.
    ///
    /// Returns the endpoints with what they subscribe to and the key that signs their deliveries. Before an API key is deleted, this is how to find the endpoints that still name it. No money moves.
    ///
    /// `GET /management/v1/webhook-endpoints`, scope `WEBHOOK_CONFIG_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_webhook_endpoints(
        &self,
        query: &types::ListWebhookEndpointsQuery,
    ) -> Result<ResponseValue<types::WebhookEndpointPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!(
            "{}/management/v1/webhook-endpoints", self.transport.base_url(),
        );
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("reference_id", &query.reference_id));
        let response = self
            .transport
            .send(request, &operations::LIST_WEBHOOK_ENDPOINTS)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Subscribes an address to events.
    ///
    /// Makes an endpoint to which events are delivered, signed under the named API key. A `url` of `null` keeps the events for listing without delivering them. A new address can be reviewed first: look at `status` before you rely on deliveries.
    ///
    /// The number of endpoints is limited (`WEBHOOK_ENDPOINT_TOO_MANY`). Repeating the call with the same idempotency key and body returns the same endpoint; under another key every event would be delivered twice. No money moves.
    ///
    /// `POST /management/v1/webhook-endpoints`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_webhook_endpoint(
        &self,
        body: &types::CreateWebhookEndpointRequest,
    ) -> Result<
        ResponseValue<types::WebhookEndpointResponse>,
        Error<types::ErrorResponse>,
    > {
        body.check()?;
        let url = format!(
            "{}/management/v1/webhook-endpoints", self.transport.base_url(),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CREATE_WEBHOOK_ENDPOINT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Deletes a webhook endpoint, and with it the subscription.
    ///
    /// Ends the subscription. No money moves, but from then on nobody is told of disputes and lapsing authorizations through this endpoint. To stop deliveries for a time only, set its `url` to `null` instead. One that does not exist, or is not yours, is refused with `WEBHOOK_ENDPOINT_NOT_FOUND`.
    ///
    /// `DELETE /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn delete_webhook_endpoint(
        &self,
        webhook_endpoint_id: &types::WebhookEndpointId,
    ) -> Result<ResponseValue<types::EmptyResponse>, Error<types::ErrorResponse>> {
        check::path_segment("webhook_endpoint_id", webhook_endpoint_id)?;
        let url = format!(
            "{}/management/v1/webhook-endpoints/{}", self.transport.base_url(),
            encode_path(webhook_endpoint_id.as_str()),
        );
        let request = self.transport.http().delete(url);
        let response = self
            .transport
            .send(request, &operations::DELETE_WEBHOOK_ENDPOINT)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one webhook endpoint.
    ///
    /// Returns how the endpoint is set up: `api_key_id` is the key that its deliveries are signed under, and `status` says whether its address has been approved. That is where to look first when deliveries stay out or do not verify. No money moves.
    ///
    /// `GET /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_webhook_endpoint(
        &self,
        webhook_endpoint_id: &types::WebhookEndpointId,
    ) -> Result<
        ResponseValue<types::WebhookEndpointResponse>,
        Error<types::ErrorResponse>,
    > {
        check::path_segment("webhook_endpoint_id", webhook_endpoint_id)?;
        let url = format!(
            "{}/management/v1/webhook-endpoints/{}", self.transport.base_url(),
            encode_path(webhook_endpoint_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_WEBHOOK_ENDPOINT)
            .await?;
        let echoes = |answer: &types::WebhookEndpointResponse| [
            (
                "webhook_endpoint.id",
                echo::agrees(
                    Some(&answer.webhook_endpoint.id),
                    Some(webhook_endpoint_id),
                ),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Changes a webhook endpoint, or moves it to another key.
    ///
    /// Changes what is sent and leaves the rest: an absent field stays as it is, `null` clears it, a value replaces it. `event_configurations` replaces the whole list, so send every event that shall remain. No money moves.
    ///
    /// A rotation sets `api_key_id` to the new key. Deliveries under the old key can arrive after that, so verify against both for a while. Clearing `url` stops deliveries; the events are kept for listing.
    ///
    /// `PATCH /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_webhook_endpoint(
        &self,
        webhook_endpoint_id: &types::WebhookEndpointId,
        body: &types::UpdateWebhookEndpointRequest,
    ) -> Result<
        ResponseValue<types::WebhookEndpointResponse>,
        Error<types::ErrorResponse>,
    > {
        check::path_segment("webhook_endpoint_id", webhook_endpoint_id)?;
        body.check()?;
        let url = format!(
            "{}/management/v1/webhook-endpoints/{}", self.transport.base_url(),
            encode_path(webhook_endpoint_id.as_str()),
        );
        let request = self.transport.http().patch(url).json(body);
        let response = self
            .transport
            .send(request, &operations::UPDATE_WEBHOOK_ENDPOINT)
            .await?;
        let echoes = |answer: &types::WebhookEndpointResponse| [
            (
                "webhook_endpoint.id",
                echo::agrees(
                    Some(&answer.webhook_endpoint.id),
                    Some(webhook_endpoint_id),
                ),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists events, delivered or not.
    ///
    /// Returns the events with the outcome of their delivery, so that what a receiver missed can be made up for: list those that are `FAILED` and handle their `event_data` as if it had been delivered, once for each event id. No money moves.
    ///
    /// Events are kept until their `expires_at` only. Deliveries are tried again for 72 hours, so one that is `PENDING` can still arrive after you have read it here.
    ///
    /// `GET /management/v1/webhook-events`, scope `WEBHOOK_EVENTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_webhook_events(
        &self,
        query: &types::ListWebhookEventsQuery,
    ) -> Result<ResponseValue<types::WebhookEventPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/management/v1/webhook-events", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("event_type", &query.event_type))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("status", &query.status))
            .query(&QueryParam::new("webhook_endpoint_id", &query.webhook_endpoint_id));
        let response = self
            .transport
            .send(request, &operations::LIST_WEBHOOK_EVENTS)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Lists a customer's balances.
    ///
    /// Shows what a customer holds, provided that the customer has given a grant with the checking-balance action. The figure is a moment's: a payment can still be declined for insufficient funds. Without a fitting grant the call is refused.
    ///
    /// `GET /network/v1/balances`, scope `BALANCES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_balances(
        &self,
        query: &types::ListBalancesQuery,
    ) -> Result<ResponseValue<types::BalancePage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/balances", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("customer_id", &query.customer_id))
            .query(&QueryParam::new("grant_id", &query.grant_id))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("type", &query.type_));
        let response = self.transport.send(request, &operations::LIST_BALANCES).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one balance.
    ///
    /// Reads one balance of a customer, provided that the customer has given a grant with the checking-balance action. The figure is a moment's and promises nothing about a later payment. `NOT_FOUND` means that this client knows no such balance.
    ///
    /// `GET /network/v1/balances/{balance_id}`, scope `BALANCES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_balance(
        &self,
        balance_id: &types::BalanceId,
        query: &types::RetrieveBalanceQuery,
    ) -> Result<ResponseValue<types::BalanceResponse>, Error<types::ErrorResponse>> {
        check::path_segment("balance_id", balance_id)?;
        query.check()?;
        let url = format!(
            "{}/network/v1/balances/{}", self.transport.base_url(),
            encode_path(balance_id.as_str()),
        );
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("grant_id", &query.grant_id));
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_BALANCE)
            .await?;
        let echoes = |answer: &types::BalanceResponse| [
            ("balance.id", echo::agrees(Some(&answer.balance.id), Some(balance_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists the client's brands.
    ///
    /// Lists brands, all of them or the one with a given `reference_id`. It is the way to find the id of a brand that was created elsewhere. A cursor belongs to the filters it was issued for; a refused one (`INVALID_CURSOR`) means starting again without.
    ///
    /// `GET /network/v1/brands`, scope `BRANDS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_brands(
        &self,
        query: &types::ListBrandsQuery,
    ) -> Result<ResponseValue<types::BrandPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/brands", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("reference_id", &query.reference_id));
        let response = self.transport.send(request, &operations::LIST_BRANDS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Creates a brand.
    ///
    /// Registers a brand, under which merchants are then registered. No money is involved. If the answer is lost, repeat with the same key, the same bytes and the same region; the same key with another body is refused with `IDEMPOTENCY_KEY_REUSED`. Where the brand may exist already, `upsert_brand` is the better call.
    ///
    /// `POST /network/v1/brands`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_brand(
        &self,
        body: &types::CreateBrandRequest,
    ) -> Result<ResponseValue<types::BrandResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/network/v1/brands", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_BRAND).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Creates a brand, or brings the one with the same reference up to date.
    ///
    /// Looks for a brand with the given `reference_id` and overwrites it with what is sent (200), or creates it where there is none (201). It needs no idempotency key: repeating it ends in the same brand. Mind that a mistyped `reference_id` does not fail but creates a second brand.
    ///
    /// `PUT /network/v1/brands`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn upsert_brand(
        &self,
        body: &types::UpsertBrandRequest,
    ) -> Result<ResponseValue<types::BrandResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/network/v1/brands", self.transport.base_url(),);
        let request = self.transport.http().put(url).json(body);
        let response = self.transport.send(request, &operations::UPSERT_BRAND).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one brand.
    ///
    /// Reads one brand by its id. `NOT_FOUND` means that no brand of this client has the id; ids of the sandbox are unknown in production and the other way round.
    ///
    /// `GET /network/v1/brands/{brand_id}`, scope `BRANDS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_brand(
        &self,
        brand_id: &types::BrandId,
    ) -> Result<ResponseValue<types::BrandResponse>, Error<types::ErrorResponse>> {
        check::path_segment("brand_id", brand_id)?;
        let url = format!(
            "{}/network/v1/brands/{}", self.transport.base_url(), encode_path(brand_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::RETRIEVE_BRAND).await?;
        let echoes = |answer: &types::BrandResponse| [
            ("brand.id", echo::agrees(Some(&answer.brand.id), Some(brand_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Changes some fields of a brand.
    ///
    /// Changes what is sent and leaves the rest as it is; `color` and `metadata` can be cleared with `null`. Customers see a new name or picture of the brand, so check both before sending. Payments are not affected.
    ///
    /// `PATCH /network/v1/brands/{brand_id}`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_brand(
        &self,
        brand_id: &types::BrandId,
        body: &types::UpdateBrandRequest,
    ) -> Result<ResponseValue<types::BrandResponse>, Error<types::ErrorResponse>> {
        check::path_segment("brand_id", brand_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/brands/{}", self.transport.base_url(), encode_path(brand_id
            .as_str()),
        );
        let request = self.transport.http().patch(url).json(body);
        let response = self.transport.send(request, &operations::UPDATE_BRAND).await?;
        let echoes = |answer: &types::BrandResponse| [
            ("brand.id", echo::agrees(Some(&answer.brand.id), Some(brand_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists the customers known to the client.
    ///
    /// Lists customers, all of them or the one with a given $cashtag. A cursor belongs to the filters it was issued for; a refused one (`INVALID_CURSOR`) means starting again without.
    ///
    /// `GET /network/v1/customers`, scope `CUSTOMERS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_customers(
        &self,
        query: &types::ListCustomersQuery,
    ) -> Result<ResponseValue<types::CustomerPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/customers", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cashtag", &query.cashtag))
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit));
        let response = self.transport.send(request, &operations::LIST_CUSTOMERS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one customer.
    ///
    /// Reads one customer by the id that a grant or a payment names. `NOT_FOUND` means that this client knows no such customer.
    ///
    /// `GET /network/v1/customers/{customer_id}`, scope `CUSTOMERS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_customer(
        &self,
        customer_id: &types::CustomerId,
    ) -> Result<ResponseValue<types::CustomerResponse>, Error<types::ErrorResponse>> {
        check::path_segment("customer_id", customer_id)?;
        let url = format!(
            "{}/network/v1/customers/{}", self.transport.base_url(),
            encode_path(customer_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CUSTOMER)
            .await?;
        let echoes = |answer: &types::CustomerResponse| [
            ("customer.id", echo::agrees(Some(&answer.customer.id), Some(customer_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists a customer's grants.
    ///
    /// Lists what the customer has allowed, in every status. To charge again without the customer, look here for an `ACTIVE` grant of type `EXTENDED` with the right action and scope. A grant can be revoked by the customer at any moment, so a payment with a listed one can still fail with `GRANT_REVOKED`.
    ///
    /// `GET /network/v1/customers/{customer_id}/grants`, scope `GRANTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_customer_grants(
        &self,
        customer_id: &types::CustomerId,
        query: &types::ListCustomerGrantsQuery,
    ) -> Result<ResponseValue<types::GrantPage>, Error<types::ErrorResponse>> {
        check::path_segment("customer_id", customer_id)?;
        query.check()?;
        let url = format!(
            "{}/network/v1/customers/{}/grants", self.transport.base_url(),
            encode_path(customer_id.as_str()),
        );
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit));
        let response = self
            .transport
            .send(request, &operations::LIST_CUSTOMER_GRANTS)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one grant of a customer.
    ///
    /// Reads one grant. Its `status` explains a payment that was refused with `GRANT_CONSUMED`, `GRANT_EXPIRED` or `GRANT_REVOKED`; its `action` explains `GRANT_ACTION_TYPE_MISMATCH`. `NOT_FOUND` means that this customer has no such grant.
    ///
    /// `GET /network/v1/customers/{customer_id}/grants/{grant_id}`, scope `GRANTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_customer_grant(
        &self,
        customer_id: &types::CustomerId,
        grant_id: &types::GrantId,
    ) -> Result<ResponseValue<types::GrantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("customer_id", customer_id)?;
        check::path_segment("grant_id", grant_id)?;
        let url = format!(
            "{}/network/v1/customers/{}/grants/{}", self.transport.base_url(),
            encode_path(customer_id.as_str()), encode_path(grant_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_CUSTOMER_GRANT)
            .await?;
        let echoes = |answer: &types::GrantResponse| [
            ("grant.id", echo::agrees(Some(&answer.grant.id), Some(grant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Revokes a grant, for good.
    ///
    /// Ends a grant for good: nothing can be charged with it any more, and only the customer can give a new one. It cannot be undone. The call carries no key, so after a lost answer read the grant with `retrieve_customer_grant` before trying again.
    ///
    /// `POST /network/v1/customers/{customer_id}/grants/{grant_id}/revoke`, scope `GRANTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn revoke_customer_grant(
        &self,
        customer_id: &types::CustomerId,
        grant_id: &types::GrantId,
    ) -> Result<ResponseValue<types::GrantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("customer_id", customer_id)?;
        check::path_segment("grant_id", grant_id)?;
        let url = format!(
            "{}/network/v1/customers/{}/grants/{}/revoke", self.transport.base_url(),
            encode_path(customer_id.as_str()), encode_path(grant_id.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self
            .transport
            .send(request, &operations::REVOKE_CUSTOMER_GRANT)
            .await?;
        let echoes = |answer: &types::GrantResponse| [
            ("grant.id", echo::agrees(Some(&answer.grant.id), Some(grant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists disputes.
    ///
    /// Lists disputes in every state, of all merchants or of one. Look for `RESPONSE_REQUIRED` and its `response_due_at`: past that moment the dispute is lost. State cannot be filtered by, so a nightly check has to read all pages.
    ///
    /// `GET /network/v1/disputes`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_disputes(
        &self,
        query: &types::ListDisputesQuery,
    ) -> Result<ResponseValue<types::DisputePage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/disputes", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchant_id", &query.merchant_id));
        let response = self.transport.send(request, &operations::LIST_DISPUTES).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one dispute.
    ///
    /// Reads one dispute: the contested payment, the amount, the reason and the state. `settlement_withholding` says whether the money has been held back from the merchant already, `response_due_at` until when an answer counts. `NOT_FOUND` means that no dispute of this client has the id.
    ///
    /// `GET /network/v1/disputes/{dispute_id}`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_dispute(
        &self,
        dispute_id: &types::DisputeId,
    ) -> Result<ResponseValue<types::DisputeResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        let url = format!(
            "{}/network/v1/disputes/{}", self.transport.base_url(),
            encode_path(dispute_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_DISPUTE)
            .await?;
        let echoes = |answer: &types::DisputeResponse| [
            ("dispute.id", echo::agrees(Some(&answer.dispute.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Accepts a dispute, and with it the loss.
    ///
    /// Concedes the dispute: the customer is right and the merchant bears the amount. `ACCEPTED` is final, there is no challenge afterwards. The call carries no key, so after a lost answer read the dispute with `retrieve_dispute` before trying again; a dispute that no longer waits for a response is refused with `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/accept`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn accept_dispute(
        &self,
        dispute_id: &types::DisputeId,
    ) -> Result<ResponseValue<types::DisputeResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        let url = format!(
            "{}/network/v1/disputes/{}/accept", self.transport.base_url(),
            encode_path(dispute_id.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self.transport.send(request, &operations::ACCEPT_DISPUTE).await?;
        let echoes = |answer: &types::DisputeResponse| [
            ("dispute.id", echo::agrees(Some(&answer.dispute.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Challenges a dispute with the evidence given so far.
    ///
    /// Submits the uploaded evidence and contests the dispute, which then is `PROCESSING` until it is won, partially won or lost. It must happen before `response_due_at`; evidence alone does not count as a response. Without evidence it is refused with `DISPUTE_MISSING_EVIDENCE`. The call carries no key, so after a lost answer read the dispute with `retrieve_dispute` before trying again.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/challenge`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn challenge_dispute(
        &self,
        dispute_id: &types::DisputeId,
    ) -> Result<ResponseValue<types::DisputeResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        let url = format!(
            "{}/network/v1/disputes/{}/challenge", self.transport.base_url(),
            encode_path(dispute_id.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self
            .transport
            .send(request, &operations::CHALLENGE_DISPUTE)
            .await?;
        let echoes = |answer: &types::DisputeResponse| [
            ("dispute.id", echo::agrees(Some(&answer.dispute.id), Some(dispute_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists a dispute's evidence.
    ///
    /// Lists what was uploaded to a dispute, texts and files alike; of a file its name and type come back, not its content. Use it to check what a challenge would submit. A cursor belongs to the dispute it was issued for.
    ///
    /// `GET /network/v1/disputes/{dispute_id}/evidence`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_dispute_evidence(
        &self,
        dispute_id: &types::DisputeId,
        query: &types::ListDisputeEvidenceQuery,
    ) -> Result<ResponseValue<types::EvidencePage>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        query.check()?;
        let url = format!(
            "{}/network/v1/disputes/{}/evidence", self.transport.base_url(),
            encode_path(dispute_id.as_str()),
        );
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit));
        let response = self
            .transport
            .send(request, &operations::LIST_DISPUTE_EVIDENCE)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Adds a text to a dispute's evidence.
    ///
    /// Adds up to 500 characters of text to a dispute. It does not answer the dispute: that takes `challenge_dispute`, before `response_due_at`. If the answer is lost, repeat with the same key, the same bytes and the same region.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/evidence-text`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_dispute_evidence_text(
        &self,
        dispute_id: &types::DisputeId,
        body: &types::CreateDisputeEvidenceTextRequest,
    ) -> Result<ResponseValue<types::EvidenceResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/disputes/{}/evidence-text", self.transport.base_url(),
            encode_path(dispute_id.as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CREATE_DISPUTE_EVIDENCE_TEXT)
            .await?;
        let echoes = |answer: &types::EvidenceResponse| [
            (
                "evidence.dispute_id",
                echo::agrees(answer.evidence.dispute_id.as_ref(), Some(dispute_id)),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Deletes a piece of evidence.
    ///
    /// Removes a piece of evidence, so that a challenge does not submit it. It cannot be undone; upload it anew if need be. The call may be repeated after a lost answer: `NOT_FOUND` then means that the first one did its work.
    ///
    /// `DELETE /network/v1/disputes/{dispute_id}/evidence/{evidence_id}`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn delete_dispute_evidence(
        &self,
        dispute_id: &types::DisputeId,
        evidence_id: &types::EvidenceId,
    ) -> Result<ResponseValue<types::EmptyResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        check::path_segment("evidence_id", evidence_id)?;
        let url = format!(
            "{}/network/v1/disputes/{}/evidence/{}", self.transport.base_url(),
            encode_path(dispute_id.as_str()), encode_path(evidence_id.as_str()),
        );
        let request = self.transport.http().delete(url);
        let response = self
            .transport
            .send(request, &operations::DELETE_DISPUTE_EVIDENCE)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one piece of evidence.
    ///
    /// Reads one piece of evidence: its text, or the name and type of its file; the file's content is not given back. `NOT_FOUND` means that the dispute has no such evidence, or that it was deleted.
    ///
    /// `GET /network/v1/disputes/{dispute_id}/evidence/{evidence_id}`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_dispute_evidence(
        &self,
        dispute_id: &types::DisputeId,
        evidence_id: &types::EvidenceId,
    ) -> Result<ResponseValue<types::EvidenceResponse>, Error<types::ErrorResponse>> {
        check::path_segment("dispute_id", dispute_id)?;
        check::path_segment("evidence_id", evidence_id)?;
        let url = format!(
            "{}/network/v1/disputes/{}/evidence/{}", self.transport.base_url(),
            encode_path(dispute_id.as_str()), encode_path(evidence_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_DISPUTE_EVIDENCE)
            .await?;
        let echoes = |answer: &types::EvidenceResponse| [
            ("evidence.id", echo::agrees(Some(&answer.evidence.id), Some(evidence_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists fee plans.
    ///
    /// Lists the fee plans that merchants of this client can be given, narrowed by currency, status or reference. They can only be read here, neither created nor changed. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/fee-plans`, scope `FEE_PLANS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_fee_plans(
        &self,
        query: &types::ListFeePlansQuery,
    ) -> Result<ResponseValue<types::FeePlanPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/fee-plans", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("currency", &query.currency))
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("reference_id", &query.reference_id))
            .query(&QueryParam::new("status", &query.status));
        let response = self.transport.send(request, &operations::LIST_FEE_PLANS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one fee plan.
    ///
    /// Reads one fee plan, by the id that a merchant's `default_fee_plans` names. Its `rate` is what the merchant pays for each payment under it. `NOT_FOUND` means that this client has no such fee plan.
    ///
    /// `GET /network/v1/fee-plans/{fee_plan_id}`, scope `FEE_PLANS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_fee_plan(
        &self,
        fee_plan_id: &types::FeePlanId,
    ) -> Result<ResponseValue<types::FeePlanResponse>, Error<types::ErrorResponse>> {
        check::path_segment("fee_plan_id", fee_plan_id)?;
        let url = format!(
            "{}/network/v1/fee-plans/{}", self.transport.base_url(),
            encode_path(fee_plan_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_FEE_PLAN)
            .await?;
        let echoes = |answer: &types::FeePlanResponse| [
            ("fee_plan.id", echo::agrees(Some(&answer.fee_plan.id), Some(fee_plan_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists the client's merchants.
    ///
    /// Lists merchants in every status, all of them or the one with a given `reference_id`. Look at `status` before using one: only an `ACTIVE` merchant takes payments. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/merchants`, scope `MERCHANTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_merchants(
        &self,
        query: &types::ListMerchantsQuery,
    ) -> Result<ResponseValue<types::MerchantPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/merchants", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("reference_id", &query.reference_id));
        let response = self.transport.send(request, &operations::LIST_MERCHANTS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Registers a merchant.
    ///
    /// Registers a merchant under a brand. The answer may say `PENDING`: until the merchant is `ACTIVE` its payments are refused with `MERCHANT_PENDING`, and the event `merchant.status.updated` tells when that changes. If the answer is lost, repeat with the same key, the same bytes and the same region. A `CONFLICT` (409) may be repeated after a wait; `MERCHANT_MISSING_ADDRESS_OR_SITE` means that neither an address nor a site was given.
    ///
    /// `POST /network/v1/merchants`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_merchant(
        &self,
        body: &types::CreateMerchantRequest,
    ) -> Result<ResponseValue<types::MerchantResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/network/v1/merchants", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_MERCHANT).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Registers a merchant, or brings the one with the same reference up to date.
    ///
    /// Looks for a merchant with the given `reference_id` and overwrites it with what is sent (200), or creates it where there is none (201). It needs no idempotency key: repeating it ends in the same merchant. Mind that a mistyped `reference_id` does not fail but registers a second merchant, to whom payments can then go.
    ///
    /// `PUT /network/v1/merchants`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn upsert_merchant(
        &self,
        body: &types::UpsertMerchantRequest,
    ) -> Result<ResponseValue<types::MerchantResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!("{}/network/v1/merchants", self.transport.base_url(),);
        let request = self.transport.http().put(url).json(body);
        let response = self.transport.send(request, &operations::UPSERT_MERCHANT).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one merchant.
    ///
    /// Reads one merchant by its id. Its `status` explains payments that are refused with `MERCHANT_DISABLED` or `MERCHANT_PENDING`, and says who disabled it. `NOT_FOUND` means that no merchant of this client has the id.
    ///
    /// `GET /network/v1/merchants/{merchant_id}`, scope `MERCHANTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_merchant(
        &self,
        merchant_id: &types::MerchantId,
    ) -> Result<ResponseValue<types::MerchantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("merchant_id", merchant_id)?;
        let url = format!(
            "{}/network/v1/merchants/{}", self.transport.base_url(),
            encode_path(merchant_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_MERCHANT)
            .await?;
        let echoes = |answer: &types::MerchantResponse| [
            ("merchant.id", echo::agrees(Some(&answer.merchant.id), Some(merchant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Changes some fields of a merchant, its status among them.
    ///
    /// Changes what is sent and leaves the rest as it is; `site_url` and `metadata` can be cleared with `null`. Setting `status` to `CLIENT_DISABLED` stops the merchant's payments (`MERCHANT_DISABLED`) until it is set to `ACTIVE` again; other statuses belong to Cash App and cannot be set. A change of `default_fee_plans` changes what later payments cost the merchant.
    ///
    /// `PATCH /network/v1/merchants/{merchant_id}`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn update_merchant(
        &self,
        merchant_id: &types::MerchantId,
        body: &types::UpdateMerchantRequest,
    ) -> Result<ResponseValue<types::MerchantResponse>, Error<types::ErrorResponse>> {
        check::path_segment("merchant_id", merchant_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/merchants/{}", self.transport.base_url(),
            encode_path(merchant_id.as_str()),
        );
        let request = self.transport.http().patch(url).json(body);
        let response = self.transport.send(request, &operations::UPDATE_MERCHANT).await?;
        let echoes = |answer: &types::MerchantResponse| [
            ("merchant.id", echo::agrees(Some(&answer.merchant.id), Some(merchant_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists payments in every status.
    ///
    /// Lists payments in every status, declined ones among them, narrowed by reference, customer or merchant. With your own `reference_id` it answers whether an order was paid. A listed payment may lack `captured_amount` and `voided_amount`; `retrieve_payment` has the details.
    ///
    /// `GET /network/v1/payments`, scope `PAYMENTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_payments(
        &self,
        query: &types::ListPaymentsQuery,
    ) -> Result<ResponseValue<types::PaymentPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/payments", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("customer_id", &query.customer_id))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchant_id", &query.merchant_id))
            .query(&QueryParam::new("reference_id", &query.reference_id));
        let response = self.transport.send(request, &operations::LIST_PAYMENTS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Charges a customer's grant, or holds the money for a later capture.
    ///
    /// Charges a customer's grant. With `capture` left out or `true` the money is taken at once; with `false` it is only held, as `AUTHORIZED`, and must be captured before `capture_before` (7 days), or it goes back to the customer by itself.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `payment`. It is stored under the key: the same key gets the same decline again, so another attempt needs a new key.
    ///
    /// If the answer is lost the customer may have been charged. Repeat with the same key, the same bytes and the same region, which gives the first response and never charges twice; then refund it if it is not wanted. A new key or another region can charge twice.
    ///
    /// `POST /network/v1/payments`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_payment(
        &self,
        body: &types::CreatePaymentRequest,
    ) -> Result<
        ResponseValue<types::PaymentResponse>,
        Error<types::PaymentErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/network/v1/payments", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_PAYMENT).await?;
        let echoes = |answer: &types::PaymentResponse| [
            (
                "payment.amount",
                echo::agrees(Some(&answer.payment.amount), Some(&body.payment.amount)),
            ),
            (
                "payment.currency",
                echo::agrees(
                    Some(&answer.payment.currency),
                    Some(&body.payment.currency),
                ),
            ),
            (
                "payment.grant_id",
                echo::agrees(
                    answer.payment.grant_id.as_ref(),
                    Some(&body.payment.grant_id),
                ),
            ),
            (
                "payment.merchant_id",
                echo::agrees(
                    answer.payment.merchant_id.as_ref(),
                    Some(&body.payment.merchant_id),
                ),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Voids the payment that was created with a key, when its answer was lost.
    ///
    /// Voids what a `create_payment` whose response was lost has authorized, by the idempotency key of that call alone. It is certain only for a payment that is `AUTHORIZED`; for one that was to be captured, repeat the call with its key until there is a response, then refund it. Send it in the region of that call. Voiding twice succeeds twice. An error is not proof that nothing was charged: look for the payment with `list_payments` before the order is closed.
    ///
    /// `POST /network/v1/payments/void-by-idempotency-key`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn void_payment_by_idempotency_key(
        &self,
        body: &types::VoidPaymentByIdempotencyKeyRequest,
    ) -> Result<ResponseValue<types::PaymentResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!(
            "{}/network/v1/payments/void-by-idempotency-key", self.transport.base_url(),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::VOID_PAYMENT_BY_IDEMPOTENCY_KEY)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one payment.
    ///
    /// Reads one payment with all its amounts: what was authorized, captured, voided and refunded. It is the answer to what really happened after a time-out, provided that the id is known. `NOT_FOUND` means that no payment of this client has the id.
    ///
    /// `GET /network/v1/payments/{payment_id}`, scope `PAYMENTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_payment(
        &self,
        payment_id: &types::PaymentId,
    ) -> Result<ResponseValue<types::PaymentResponse>, Error<types::ErrorResponse>> {
        check::path_segment("payment_id", payment_id)?;
        let url = format!(
            "{}/network/v1/payments/{}", self.transport.base_url(),
            encode_path(payment_id.as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self
            .transport
            .send(request, &operations::RETRIEVE_PAYMENT)
            .await?;
        let echoes = |answer: &types::PaymentResponse| [
            ("payment.id", echo::agrees(Some(&answer.payment.id), Some(payment_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Raises the amount that an authorized payment holds.
    ///
    /// Raises the amount that an `AUTHORIZED` payment holds, for instance for a tip. `amount` is the new total, not the difference, and must not be below the present one. A decline is a 400 with `errors` and the declined `authorization`; read the payment to see what it still holds. If the answer is lost, repeat with the same key, the same bytes and the same region.
    ///
    /// `POST /network/v1/payments/{payment_id}/authorizations`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_payment_authorization(
        &self,
        payment_id: &types::PaymentId,
        body: &types::CreatePaymentAuthorizationRequest,
    ) -> Result<
        ResponseValue<types::AuthorizationResponse>,
        Error<types::AuthorizationErrorResponse>,
    > {
        check::path_segment("payment_id", payment_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/payments/{}/authorizations", self.transport.base_url(),
            encode_path(payment_id.as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::CREATE_PAYMENT_AUTHORIZATION)
            .await?;
        let echoes = |answer: &types::AuthorizationResponse| [
            (
                "authorization.payment_id",
                echo::agrees(answer.authorization.payment_id.as_ref(), Some(payment_id)),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Captures an authorized payment, in full or in part.
    ///
    /// Takes money that an `AUTHORIZED` payment holds. It must happen before `capture_before`; afterwards the hold is gone and so is the sale. `captured_amount` and `voided_amount` of the answer tell what was taken and what went back. If the answer is lost, repeat with the same key, the same bytes and the same region; a payment that is not authorized any more is refused with `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/payments/{payment_id}/capture`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn capture_payment(
        &self,
        payment_id: &types::PaymentId,
        body: &types::CapturePaymentRequest,
    ) -> Result<ResponseValue<types::PaymentResponse>, Error<types::ErrorResponse>> {
        check::path_segment("payment_id", payment_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/payments/{}/capture", self.transport.base_url(),
            encode_path(payment_id.as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CAPTURE_PAYMENT).await?;
        let echoes = |answer: &types::PaymentResponse| [
            ("payment.id", echo::agrees(Some(&answer.payment.id), Some(payment_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Voids an authorized payment.
    ///
    /// Gives back the money that an `AUTHORIZED` payment holds. Voiding twice succeeds twice, so it may be repeated after a lost answer. A captured payment cannot be voided (`INVALID_STATE_TRANSITION`): refund it.
    ///
    /// `POST /network/v1/payments/{payment_id}/void`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn void_payment(
        &self,
        payment_id: &types::PaymentId,
    ) -> Result<ResponseValue<types::PaymentResponse>, Error<types::ErrorResponse>> {
        check::path_segment("payment_id", payment_id)?;
        let url = format!(
            "{}/network/v1/payments/{}/void", self.transport.base_url(),
            encode_path(payment_id.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self.transport.send(request, &operations::VOID_PAYMENT).await?;
        let echoes = |answer: &types::PaymentResponse| [
            ("payment.id", echo::agrees(Some(&answer.payment.id), Some(payment_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists payouts.
    ///
    /// Lists payouts in every status, narrowed by merchant or customer. After a `create_payout` without an answer this is where to look, since payouts cannot be filtered by reference. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/payouts`, scope `PAYOUTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_payouts(
        &self,
        query: &types::ListPayoutsQuery,
    ) -> Result<ResponseValue<types::PayoutPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/payouts", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("customer_id", &query.customer_id))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchant_id", &query.merchant_id));
        let response = self.transport.send(request, &operations::LIST_PAYOUTS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Pays money out to a customer.
    ///
    /// Sends money from a merchant to a customer, by a grant that the customer gave for it. Leave `capture` out: this API has no operation that would capture a payout later.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `payout`; it is stored under the key, so another attempt needs a new one.
    ///
    /// If the answer is lost the money may be on its way. Repeat with the same key, the same bytes and the same region; a new key or another region can pay twice, and a payout cannot be voided by its key.
    ///
    /// `POST /network/v1/payouts`, scope `PAYOUTS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_payout(
        &self,
        body: &types::CreatePayoutRequest,
    ) -> Result<
        ResponseValue<types::PayoutResponse>,
        Error<types::PayoutErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/network/v1/payouts", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_PAYOUT).await?;
        let echoes = |answer: &types::PayoutResponse| [
            (
                "payout.amount",
                echo::agrees(Some(&answer.payout.amount), Some(&body.payout.amount)),
            ),
            (
                "payout.currency",
                echo::agrees(Some(&answer.payout.currency), Some(&body.payout.currency)),
            ),
            (
                "payout.grant_id",
                echo::agrees(
                    answer.payout.grant_id.as_ref(),
                    Some(&body.payout.grant_id),
                ),
            ),
            (
                "payout.merchant_id",
                echo::agrees(
                    answer.payout.merchant_id.as_ref(),
                    Some(&body.payout.merchant_id),
                ),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Fetches one payout.
    ///
    /// Reads one payout and how far it has come. `decline_errors` says why a declined one was. `NOT_FOUND` means that no payout of this client has the id.
    ///
    /// `GET /network/v1/payouts/{payout_id}`, scope `PAYOUTS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_payout(
        &self,
        payout_id: &types::PayoutId,
    ) -> Result<ResponseValue<types::PayoutResponse>, Error<types::ErrorResponse>> {
        check::path_segment("payout_id", payout_id)?;
        let url = format!(
            "{}/network/v1/payouts/{}", self.transport.base_url(), encode_path(payout_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::RETRIEVE_PAYOUT).await?;
        let echoes = |answer: &types::PayoutResponse| [
            (
                "payout.payout_id",
                echo::agrees(Some(&answer.payout.payout_id), Some(payout_id)),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Lists refunds in every status.
    ///
    /// Lists refunds in every status, narrowed by reference, customer or merchant. With your own `reference_id` it answers whether a return was already refunded, which is worth asking before a second refund. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/refunds`, scope `REFUNDS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn list_refunds(
        &self,
        query: &types::ListRefundsQuery,
    ) -> Result<ResponseValue<types::RefundPage>, Error<types::ErrorResponse>> {
        query.check()?;
        let url = format!("{}/network/v1/refunds", self.transport.base_url(),);
        let request = self
            .transport
            .http()
            .get(url)
            .query(&QueryParam::new("cursor", &query.cursor))
            .query(&QueryParam::new("customer_id", &query.customer_id))
            .query(&QueryParam::new("limit", &query.limit))
            .query(&QueryParam::new("merchant_id", &query.merchant_id))
            .query(&QueryParam::new("reference_id", &query.reference_id));
        let response = self.transport.send(request, &operations::LIST_REFUNDS).await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Refunds a payment, in full or in part.
    ///
    /// Gives a customer money back, all or part of a captured payment. With `capture` left out or `true` it happens at once; with `false` the refund waits as `AUTHORIZED` for `capture_refund` or `void_refund`. An uncaptured payment is refused with `REFUND_INVALID_PAYMENT_UNCAPTURED` (void it instead), more than is left with `REFUND_INVALID_TOO_LARGE`.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `refund`; it is stored under the key, so another attempt needs a new one.
    ///
    /// If the answer is lost the customer may have been refunded. Repeat with the same key, the same bytes and the same region, until there is a response. A new key or another region can refund twice.
    ///
    /// `POST /network/v1/refunds`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn create_refund(
        &self,
        body: &types::CreateRefundRequest,
    ) -> Result<
        ResponseValue<types::RefundResponse>,
        Error<types::RefundErrorResponse>,
    > {
        body.check()?;
        let url = format!("{}/network/v1/refunds", self.transport.base_url(),);
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CREATE_REFUND).await?;
        let echoes = |answer: &types::RefundResponse| [
            (
                "refund.amount",
                echo::agrees(Some(&answer.refund.amount), Some(&body.refund.amount)),
            ),
            (
                "refund.payment_id",
                echo::agrees(
                    answer.refund.payment_id.as_ref(),
                    Some(&body.refund.payment_id),
                ),
            ),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Voids the refund that was created with a key, when its answer was lost.
    ///
    /// Voids what a `create_refund` whose response was lost has authorized, by the idempotency key of that call alone. It is certain only for a refund that is `AUTHORIZED`: a captured one cannot be taken back. Send it in the region of that call. The call may be repeated until there is a response. An error is not proof that nothing was refunded: look for the refund with `list_refunds` before the case is closed.
    ///
    /// `POST /network/v1/refunds/void-by-idempotency-key`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn void_refund_by_idempotency_key(
        &self,
        body: &types::VoidRefundByIdempotencyKeyRequest,
    ) -> Result<ResponseValue<types::RefundResponse>, Error<types::ErrorResponse>> {
        body.check()?;
        let url = format!(
            "{}/network/v1/refunds/void-by-idempotency-key", self.transport.base_url(),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self
            .transport
            .send(request, &operations::VOID_REFUND_BY_IDEMPOTENCY_KEY)
            .await?;
        if response.status().is_success() {
            response.json()
        } else {
            Err(response.into_error())
        }
    }
    /// Fetches one refund.
    ///
    /// Reads one refund and its status. `decline_errors` says why a declined one was. `NOT_FOUND` means that no refund of this client has the id; a payment lists its refunds in `refund_ids`.
    ///
    /// `GET /network/v1/refunds/{refund_id}`, scope `REFUNDS_READ`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn retrieve_refund(
        &self,
        refund_id: &types::RefundId,
    ) -> Result<ResponseValue<types::RefundResponse>, Error<types::ErrorResponse>> {
        check::path_segment("refund_id", refund_id)?;
        let url = format!(
            "{}/network/v1/refunds/{}", self.transport.base_url(), encode_path(refund_id
            .as_str()),
        );
        let request = self.transport.http().get(url);
        let response = self.transport.send(request, &operations::RETRIEVE_REFUND).await?;
        let echoes = |answer: &types::RefundResponse| [
            ("refund.id", echo::agrees(Some(&answer.refund.id), Some(refund_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Carries out an authorized refund.
    ///
    /// Carries out a refund that was created with `capture: false`: the customer gets the whole amount. If the answer is lost, repeat with the same key, the same bytes and the same region. A refund that is not `AUTHORIZED` any more is refused with `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/refunds/{refund_id}/capture`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn capture_refund(
        &self,
        refund_id: &types::RefundId,
        body: &types::CaptureRefundRequest,
    ) -> Result<ResponseValue<types::RefundResponse>, Error<types::ErrorResponse>> {
        check::path_segment("refund_id", refund_id)?;
        body.check()?;
        let url = format!(
            "{}/network/v1/refunds/{}/capture", self.transport.base_url(),
            encode_path(refund_id.as_str()),
        );
        let request = self.transport.http().post(url).json(body);
        let response = self.transport.send(request, &operations::CAPTURE_REFUND).await?;
        let echoes = |answer: &types::RefundResponse| [
            ("refund.id", echo::agrees(Some(&answer.refund.id), Some(refund_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
    /// Voids an authorized refund.
    ///
    /// Withdraws a refund that was created with `capture: false` and not captured yet: the customer gets nothing. It may be repeated after a lost answer. A captured refund cannot be taken back (`INVALID_STATE_TRANSITION`).
    ///
    /// `POST /network/v1/refunds/{refund_id}/void`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// Before anything is sent, an argument that breaks a documented rule; then what [`Error`] lists.
    pub async fn void_refund(
        &self,
        refund_id: &types::RefundId,
    ) -> Result<ResponseValue<types::RefundResponse>, Error<types::ErrorResponse>> {
        check::path_segment("refund_id", refund_id)?;
        let url = format!(
            "{}/network/v1/refunds/{}/void", self.transport.base_url(),
            encode_path(refund_id.as_str()),
        );
        let request = self.transport.http().post(url);
        let response = self.transport.send(request, &operations::VOID_REFUND).await?;
        let echoes = |answer: &types::RefundResponse| [
            ("refund.id", echo::agrees(Some(&answer.refund.id), Some(refund_id))),
        ];
        if response.status().is_success() {
            response.json_echoing(echoes)
        } else {
            Err(response.into_error_echoing(echoes))
        }
    }
}
