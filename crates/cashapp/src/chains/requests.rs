//! The requests that can be steps of a chain: every operation of the Network and Management APIs but those that take a file
//! and chains themselves.
//!
//! Each function takes what a call by itself takes, and gives a [`SubRequest`] for
//! [`RequestChain::step`](super::RequestChain::step). Where a write takes an idempotency key, one is made. Lists give one
//! page, with the cursor of the next.

use cashapp_core::RawResponse;
use cashapp_pay_api::operations;
use cashapp_pay_api::types::{
    ApiKey, ApiKeyId, ApiKeyPage, ApiKeyResponse, Authorization, AuthorizationErrorResponse, AuthorizationResponse,
    Balance, BalanceId, BalancePage, BalanceResponse, Brand, BrandId, BrandPage, BrandResponse, BrandUpdate,
    CapturePaymentRequest, CaptureRefundRequest, CreateApiKeyRequest, CreateApiKeyResponse, CreateBrandRequest,
    CreateDisputeEvidenceTextRequest, CreateMerchantRequest, CreatePaymentAuthorizationRequest, CreatePaymentRequest,
    CreatePayoutRequest, CreateRefundRequest, CreateWebhookEndpointRequest, Customer, CustomerId, CustomerPage,
    CustomerResponse, Dispute, DisputeId, DisputePage, DisputeResponse, ErrorResponse, Evidence, EvidenceId,
    EvidencePage, EvidenceResponse, FeePlan, FeePlanId, FeePlanPage, FeePlanResponse, Grant, GrantId, GrantPage,
    GrantResponse, IdempotencyKey, ListApiKeysQuery, ListBalancesQuery, ListBrandsQuery, ListCustomerGrantsQuery,
    ListCustomersQuery, ListDisputeEvidenceQuery, ListDisputesQuery, ListFeePlansQuery, ListMerchantsQuery,
    ListPaymentsQuery, ListPayoutsQuery, ListRefundsQuery, ListWebhookEndpointsQuery, ListWebhookEventsQuery, Merchant,
    MerchantId, MerchantPage, MerchantResponse, MerchantUpdate, NewApiKey, NewAuthorization, NewBrand, NewMerchant,
    NewPayment, NewPayout, NewRefund, NewTextEvidence, NewWebhookEndpoint, Payment, PaymentErrorResponse, PaymentId,
    PaymentPage, PaymentResponse, Payout, PayoutErrorResponse, PayoutId, PayoutPage, PayoutResponse, Refund,
    RefundErrorResponse, RefundId, RefundPage, RefundResponse, RetrieveBalanceQuery, UpdateBrandRequest,
    UpdateMerchantRequest, UpdateWebhookEndpointRequest, UpsertBrandRequest, UpsertMerchantRequest,
    VoidPaymentByIdempotencyKeyRequest, VoidRefundByIdempotencyKeyRequest, WebhookEndpoint, WebhookEndpointId,
    WebhookEndpointPage, WebhookEndpointResponse, WebhookEndpointUpdate, WebhookEventPage,
};
use serde::de::{DeserializeOwned, IgnoredAny};

use super::sub_request::SubRequest;
use crate::error::{Declinable, Documented, Error};

/// Reads a step's answer as a call by itself would.
fn read<R: DeserializeOwned, E: Documented + DeserializeOwned, T>(
    raw: RawResponse,
    part: impl FnOnce(R) -> T,
) -> Result<T, Error> {
    let answer = if raw.status().is_success() { raw.json::<R, E>() } else { Err(raw.into_error()) };
    answer.map(|answer| part(answer.into_inner())).map_err(Error::from_api)
}

/// The same of a step that can be answered with success and something that is declined.
fn read_made<R: DeserializeOwned, E: Documented + DeserializeOwned, T: Declinable>(
    raw: RawResponse,
    part: impl FnOnce(R) -> T,
) -> Result<T, Error> {
    let value = read::<R, E, T>(raw.clone(), part)?;
    if value.is_declined() { Err(Error::declined_despite_success(value, raw)) } else { Ok(value) }
}

/// Defines how a step is put together, and read: its ids, what else it takes, the operation, the answer and which part of
/// it is given, the documented error, and `made` if what it makes can be declined.
macro_rules! sub_requests {
    ($(
        $(#[$doc:meta])*
        $name:ident($($ids:tt)*) $kind:ident $($request:ident)? $(($($body:tt)*))? => $value:ty:
        $operation:ident, $response:ident $($part:ident)?, $error:ident $($made:ident)?;
    )+) => {$(
        sub_request! {
            $kind $(#[$doc])* $name [$($ids)*] [$($request)?] [$($($body)*)?] $value;
            SubRequest::new(&operations::$operation, |raw| {
                reading!([$($made)?] $response, $error, $value)(raw, part!($($part)?))
            })
        }
    )+

        /// Each operation, and the ids in its path.
        #[cfg(test)]
        const ALL: &[(&cashapp_core::Operation, &str)] = &[$((&operations::$operation, stringify!($($ids)*))),+];
    };
}

macro_rules! reading {
    ([] $response:ty, $error:ty, $value:ty) => {
        read::<$response, $error, $value>
    };
    ([made] $response:ty, $error:ty, $value:ty) => {
        read_made::<$response, $error, $value>
    };
}

macro_rules! part {
    () => {
        Into::into
    };
    (nothing) => {
        |_| ()
    };
    ($part:ident) => {
        |answer| answer.$part
    };
}

macro_rules! sub_request {
    (plain $(#[$doc:meta])* $name:ident [$($id:ident: $id_type:ty),*] [] [] $value:ty; $new:expr) => {
        $(#[$doc])*
        pub fn $name($($id: &$id_type),*) -> SubRequest<$value> {
            $new$(.path($id))*
        }
    };
    (query $(#[$doc:meta])* $name:ident [$($id:ident: $id_type:ty),*] [$query:ident] [] $value:ty; $new:expr) => {
        $(#[$doc])*
        pub fn $name($($id: &$id_type,)* query: &$query) -> SubRequest<$value> {
            $new$(.path($id))*.query(query)
        }
    };
    (
        body $(#[$doc:meta])* $name:ident [$($id:ident: $id_type:ty),*]
        [$request:ident] [$($field:ident: $field_type:ty),*] $value:ty; $new:expr
    ) => {
        $(#[$doc])*
        pub fn $name($($id: &$id_type,)* $($field: $field_type),*) -> SubRequest<$value> {
            $new$(.path($id))*.body(&$request::new($($field),*))
        }
    };
    (
        keyed $(#[$doc:meta])* $name:ident [$($id:ident: $id_type:ty),*]
        [$request:ident] [$($field:ident: $field_type:ty),*] $value:ty; $new:expr
    ) => {
        $(#[$doc])*
        pub fn $name($($id: &$id_type,)* $($field: $field_type),*) -> SubRequest<$value> {
            $new$(.path($id))*.keyed(|key| $request::new(key, $($field),*))
        }
    };
}

sub_requests! {
    /// Lists the client's API keys.
    list_api_keys() query ListApiKeysQuery => ApiKeyPage: LIST_API_KEYS, ApiKeyPage, ErrorResponse;

    /// Makes a new API key and tells its secret, once.
    create_api_key() keyed CreateApiKeyRequest(api_key: NewApiKey) => CreateApiKeyResponse:
        CREATE_API_KEY, CreateApiKeyResponse, ErrorResponse;

    /// Deletes an API key, which ends it for good.
    delete_api_key(api_key_id: ApiKeyId) plain => (): DELETE_API_KEY, IgnoredAny nothing, ErrorResponse;

    /// Fetches one API key, without its secret.
    retrieve_api_key(api_key_id: ApiKeyId) plain => ApiKey: RETRIEVE_API_KEY, ApiKeyResponse api_key, ErrorResponse;

    /// Lists the webhook endpoints.
    list_webhook_endpoints() query ListWebhookEndpointsQuery => WebhookEndpointPage:
        LIST_WEBHOOK_ENDPOINTS, WebhookEndpointPage, ErrorResponse;

    /// Subscribes an address to events.
    create_webhook_endpoint()
        keyed CreateWebhookEndpointRequest(webhook_endpoint: NewWebhookEndpoint) => WebhookEndpoint:
        CREATE_WEBHOOK_ENDPOINT, WebhookEndpointResponse webhook_endpoint, ErrorResponse;

    /// Deletes a webhook endpoint, and with it the subscription.
    delete_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId) plain => ():
        DELETE_WEBHOOK_ENDPOINT, IgnoredAny nothing, ErrorResponse;

    /// Fetches one webhook endpoint.
    retrieve_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId) plain => WebhookEndpoint:
        RETRIEVE_WEBHOOK_ENDPOINT, WebhookEndpointResponse webhook_endpoint, ErrorResponse;

    /// Changes a webhook endpoint, or moves it to another key.
    update_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId)
        body UpdateWebhookEndpointRequest(webhook_endpoint: WebhookEndpointUpdate) => WebhookEndpoint:
        UPDATE_WEBHOOK_ENDPOINT, WebhookEndpointResponse webhook_endpoint, ErrorResponse;

    /// Lists events, delivered or not.
    list_webhook_events() query ListWebhookEventsQuery => WebhookEventPage:
        LIST_WEBHOOK_EVENTS, WebhookEventPage, ErrorResponse;

    /// Lists a customer's balances.
    list_balances() query ListBalancesQuery => BalancePage: LIST_BALANCES, BalancePage, ErrorResponse;

    /// Fetches one balance.
    retrieve_balance(balance_id: BalanceId) query RetrieveBalanceQuery => Balance:
        RETRIEVE_BALANCE, BalanceResponse balance, ErrorResponse;

    /// Lists the client's brands.
    list_brands() query ListBrandsQuery => BrandPage: LIST_BRANDS, BrandPage, ErrorResponse;

    /// Creates a brand.
    create_brand() keyed CreateBrandRequest(brand: NewBrand) => Brand:
        CREATE_BRAND, BrandResponse brand, ErrorResponse;

    /// Creates a brand, or brings the one with the same reference up to date.
    upsert_brand() body UpsertBrandRequest(brand: NewBrand) => Brand:
        UPSERT_BRAND, BrandResponse brand, ErrorResponse;

    /// Fetches one brand.
    retrieve_brand(brand_id: BrandId) plain => Brand: RETRIEVE_BRAND, BrandResponse brand, ErrorResponse;

    /// Changes some fields of a brand.
    update_brand(brand_id: BrandId) body UpdateBrandRequest(brand: BrandUpdate) => Brand:
        UPDATE_BRAND, BrandResponse brand, ErrorResponse;

    /// Lists the customers known to the client.
    list_customers() query ListCustomersQuery => CustomerPage: LIST_CUSTOMERS, CustomerPage, ErrorResponse;

    /// Fetches one customer.
    retrieve_customer(customer_id: CustomerId) plain => Customer:
        RETRIEVE_CUSTOMER, CustomerResponse customer, ErrorResponse;

    /// Lists a customer's grants.
    list_customer_grants(customer_id: CustomerId) query ListCustomerGrantsQuery => GrantPage:
        LIST_CUSTOMER_GRANTS, GrantPage, ErrorResponse;

    /// Fetches one grant of a customer.
    retrieve_customer_grant(customer_id: CustomerId, grant_id: GrantId) plain => Grant:
        RETRIEVE_CUSTOMER_GRANT, GrantResponse grant, ErrorResponse;

    /// Revokes a grant, for good.
    revoke_customer_grant(customer_id: CustomerId, grant_id: GrantId) plain => Grant:
        REVOKE_CUSTOMER_GRANT, GrantResponse grant, ErrorResponse;

    /// Lists disputes.
    list_disputes() query ListDisputesQuery => DisputePage: LIST_DISPUTES, DisputePage, ErrorResponse;

    /// Fetches one dispute.
    retrieve_dispute(dispute_id: DisputeId) plain => Dispute:
        RETRIEVE_DISPUTE, DisputeResponse dispute, ErrorResponse;

    /// Accepts a dispute, and with it the loss.
    accept_dispute(dispute_id: DisputeId) plain => Dispute: ACCEPT_DISPUTE, DisputeResponse dispute, ErrorResponse;

    /// Challenges a dispute with the evidence given so far.
    challenge_dispute(dispute_id: DisputeId) plain => Dispute:
        CHALLENGE_DISPUTE, DisputeResponse dispute, ErrorResponse;

    /// Lists a dispute's evidence.
    list_dispute_evidence(dispute_id: DisputeId) query ListDisputeEvidenceQuery => EvidencePage:
        LIST_DISPUTE_EVIDENCE, EvidencePage, ErrorResponse;

    /// Adds a text to a dispute's evidence.
    create_dispute_evidence_text(dispute_id: DisputeId)
        keyed CreateDisputeEvidenceTextRequest(evidence: NewTextEvidence) => Evidence:
        CREATE_DISPUTE_EVIDENCE_TEXT, EvidenceResponse evidence, ErrorResponse;

    /// Deletes a piece of evidence.
    delete_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId) plain => ():
        DELETE_DISPUTE_EVIDENCE, IgnoredAny nothing, ErrorResponse;

    /// Fetches one piece of evidence.
    retrieve_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId) plain => Evidence:
        RETRIEVE_DISPUTE_EVIDENCE, EvidenceResponse evidence, ErrorResponse;

    /// Lists fee plans.
    list_fee_plans() query ListFeePlansQuery => FeePlanPage: LIST_FEE_PLANS, FeePlanPage, ErrorResponse;

    /// Fetches one fee plan.
    retrieve_fee_plan(fee_plan_id: FeePlanId) plain => FeePlan:
        RETRIEVE_FEE_PLAN, FeePlanResponse fee_plan, ErrorResponse;

    /// Lists the client's merchants.
    list_merchants() query ListMerchantsQuery => MerchantPage: LIST_MERCHANTS, MerchantPage, ErrorResponse;

    /// Registers a merchant.
    create_merchant() keyed CreateMerchantRequest(merchant: NewMerchant) => Merchant:
        CREATE_MERCHANT, MerchantResponse merchant, ErrorResponse;

    /// Registers a merchant, or brings the one with the same reference up to date.
    upsert_merchant() body UpsertMerchantRequest(merchant: NewMerchant) => Merchant:
        UPSERT_MERCHANT, MerchantResponse merchant, ErrorResponse;

    /// Fetches one merchant.
    retrieve_merchant(merchant_id: MerchantId) plain => Merchant:
        RETRIEVE_MERCHANT, MerchantResponse merchant, ErrorResponse;

    /// Changes some fields of a merchant, its status among them.
    update_merchant(merchant_id: MerchantId) body UpdateMerchantRequest(merchant: MerchantUpdate) => Merchant:
        UPDATE_MERCHANT, MerchantResponse merchant, ErrorResponse;

    /// Lists payments in every status.
    list_payments() query ListPaymentsQuery => PaymentPage: LIST_PAYMENTS, PaymentPage, ErrorResponse;

    /// Charges a customer's grant, or holds the money for a later capture.
    create_payment() keyed CreatePaymentRequest(payment: NewPayment) => Payment:
        CREATE_PAYMENT, PaymentResponse payment, PaymentErrorResponse made;

    /// Voids the payment that was created with a key, when its answer was lost.
    void_payment_by_idempotency_key() body VoidPaymentByIdempotencyKeyRequest(key: IdempotencyKey) => Payment:
        VOID_PAYMENT_BY_IDEMPOTENCY_KEY, PaymentResponse payment, ErrorResponse;

    /// Fetches one payment.
    retrieve_payment(payment_id: PaymentId) plain => Payment:
        RETRIEVE_PAYMENT, PaymentResponse payment, ErrorResponse;

    /// Raises the amount that an authorized payment holds.
    create_payment_authorization(payment_id: PaymentId)
        keyed CreatePaymentAuthorizationRequest(authorization: NewAuthorization) => Authorization:
        CREATE_PAYMENT_AUTHORIZATION, AuthorizationResponse authorization, AuthorizationErrorResponse made;

    /// Captures an authorized payment, in full or in part.
    capture_payment(payment_id: PaymentId) keyed CapturePaymentRequest(amount: i64) => Payment:
        CAPTURE_PAYMENT, PaymentResponse payment, ErrorResponse made;

    /// Voids an authorized payment.
    void_payment(payment_id: PaymentId) plain => Payment: VOID_PAYMENT, PaymentResponse payment, ErrorResponse;

    /// Lists payouts.
    list_payouts() query ListPayoutsQuery => PayoutPage: LIST_PAYOUTS, PayoutPage, ErrorResponse;

    /// Pays money out to a customer.
    create_payout() keyed CreatePayoutRequest(payout: NewPayout) => Payout:
        CREATE_PAYOUT, PayoutResponse payout, PayoutErrorResponse made;

    /// Fetches one payout.
    retrieve_payout(payout_id: PayoutId) plain => Payout: RETRIEVE_PAYOUT, PayoutResponse payout, ErrorResponse;

    /// Lists refunds in every status.
    list_refunds() query ListRefundsQuery => RefundPage: LIST_REFUNDS, RefundPage, ErrorResponse;

    /// Refunds a payment, in full or in part.
    create_refund() keyed CreateRefundRequest(refund: NewRefund) => Refund:
        CREATE_REFUND, RefundResponse refund, RefundErrorResponse made;

    /// Voids the refund that was created with a key, when its answer was lost.
    void_refund_by_idempotency_key() body VoidRefundByIdempotencyKeyRequest(key: IdempotencyKey) => Refund:
        VOID_REFUND_BY_IDEMPOTENCY_KEY, RefundResponse refund, ErrorResponse;

    /// Fetches one refund.
    retrieve_refund(refund_id: RefundId) plain => Refund: RETRIEVE_REFUND, RefundResponse refund, ErrorResponse;

    /// Carries out an authorized refund.
    capture_refund(refund_id: RefundId) keyed CaptureRefundRequest() => Refund:
        CAPTURE_REFUND, RefundResponse refund, ErrorResponse made;

    /// Voids an authorized refund.
    void_refund(refund_id: RefundId) plain => Refund: VOID_REFUND, RefundResponse refund, ErrorResponse;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use cashapp_core::Auth;

    use super::*;

    #[test]
    fn every_operation_that_can_be_a_step_is_here() {
        let here: BTreeSet<_> = ALL.iter().map(|(operation, _)| operation.id()).collect();
        let in_chain = |operation: &&cashapp_core::Operation| {
            operation.auth() == Auth::Signed && operation.file().is_none() && operation.id() != "create_request_chain"
        };
        let table: BTreeSet<_> =
            operations::OPERATIONS.iter().filter(in_chain).map(cashapp_core::Operation::id).collect();
        let missing: Vec<_> = table.difference(&here).collect();
        assert!(missing.is_empty(), "add these steps to src/chains/requests.rs: {missing:?}");
        assert_eq!(here, table, "a step that the API does not take");
        assert_eq!(here.len(), ALL.len());
    }

    #[test]
    fn every_name_in_a_path_has_its_id_in_the_same_order() {
        for (operation, ids) in ALL {
            let names =
                operation.path().split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
            let ids = ids
                .split(", ")
                .filter(|id| !id.is_empty())
                .filter_map(|id| id.split_once(':'))
                .map(|(id, _)| id.trim());
            assert_eq!(names.collect::<Vec<_>>(), ids.collect::<Vec<_>>(), "{}", operation.id());
        }
    }
}
