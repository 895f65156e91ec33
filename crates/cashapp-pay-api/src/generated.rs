// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Error, ResponseValue, StoredCall, Transport};
use serde::de::DeserializeOwned;

use crate::operations;

mod api_keys;
mod balances;
mod brands;
mod customers;
mod disputes;
mod fee_plans;
mod merchants;
mod payments;
mod payouts;
mod refunds;
mod request_chains;
mod requests;
mod shared;
mod webhook_endpoints;
mod webhook_events;

/// What is sent and received.
pub mod types {
    pub use super::api_keys::{
        ApiKey, ApiKeyPage, ApiKeyResponse, CreateApiKeyRequest, CreateApiKeyResponse, ListApiKeysQuery, NewApiKey,
        Scope,
    };
    pub use super::balances::{
        Balance, BalanceId, BalancePage, BalanceResponse, BalanceType, ListBalancesQuery, RetrieveBalanceQuery,
    };
    pub use super::brands::{
        Brand, BrandPage, BrandResponse, BrandUpdate, CreateBrandRequest, ListBrandsQuery, NewBrand,
        UpdateBrandRequest, UpsertBrandRequest,
    };
    pub use super::customers::{
        Customer, CustomerPage, CustomerResponse, GrantPage, GrantResponse, ListCustomerGrantsQuery,
        ListCustomersQuery,
    };
    pub use super::disputes::{
        CreateDisputeEvidenceFileRequest, CreateDisputeEvidenceTextRequest, Dispute, DisputeId, DisputePage,
        DisputeReason, DisputeResponse, DisputeState, Evidence, EvidenceCategory, EvidenceContentType, EvidenceFile,
        EvidenceId, EvidencePage, EvidenceResponse, EvidenceType, ListDisputeEvidenceQuery, ListDisputesQuery,
        NewEvidenceFile, NewFileEvidence, NewTextEvidence, SettlementWithholding,
    };
    pub use super::fee_plans::{
        FeePlan, FeePlanPage, FeePlanResponse, FeePlanStatus, ListFeePlansQuery,
    };
    pub use super::merchants::{
        Address, Country, CreateMerchantRequest, ListMerchantsQuery, Merchant, MerchantFeePlans, MerchantPage,
        MerchantResponse, MerchantStatus, MerchantUpdate, MerchantUpdateStatus, NewMerchant, UpdateMerchantRequest,
        UpsertMerchantRequest,
    };
    pub use super::payments::{
        Authorization, AuthorizationErrorResponse, AuthorizationId, AuthorizationResponse, AuthorizationStatus,
        CapturePaymentRequest, CreatePaymentAuthorizationRequest, CreatePaymentRequest, ListPaymentsQuery,
        NewAuthorization, NewPayment, Payment, PaymentEnrichments, PaymentErrorResponse, PaymentInitiation,
        PaymentInitiationActor, PaymentPage, PaymentResponse, PaymentStatus, RestrictedCategory,
        VoidPaymentByIdempotencyKeyRequest,
    };
    pub use super::payouts::{
        CreatePayoutRequest, ListPayoutsQuery, NewPayout, Payout, PayoutErrorResponse, PayoutId, PayoutPage,
        PayoutPurpose, PayoutResponse, PayoutStatus,
    };
    pub use super::refunds::{
        CaptureRefundRequest, CreateRefundRequest, ListRefundsQuery, NewRefund, Refund, RefundErrorResponse,
        RefundPage, RefundResponse, RefundStatus, VoidRefundByIdempotencyKeyRequest,
    };
    pub use super::request_chains::{
        Chain, ChainExecutionMode, ChainExecutionStatus, ChainRequest, ChainRequestRef, ChainResponse,
        CreateRequestChainRequest, RequestChainResponse, RequestMethod,
    };
    pub use super::requests::{
        AuthFlowTriggers, CreateCustomerRequestRequest, CustomerMetadata, CustomerProfile, CustomerRequest,
        CustomerRequestResponse, CustomerRequestStatus, CustomerRequestUpdate, NewCustomerRequest, RequestOrigin,
        RequestOriginType, RequesterProfile, UpdateCustomerRequestRequest,
    };
    pub use super::shared::{
        Action, ApiError, ApiKeyId, BrandId, Channel, CheckingBalanceAction, Currency, CustomerId,
        CustomerRequestId, ErrorCategory, ErrorCode, ErrorResponse, FeePlanId, FeeRate, Grant, GrantId, GrantStatus,
        GrantType, IdempotencyKey, LinkAccountAction, MerchantId, Metadata, OnFileDepositAction,
        OnFilePaymentAction, OnFilePayoutAction, OneTimePaymentAction, PaymentId, RefundId, ScopeId,
    };
    pub use super::webhook_endpoints::{
        ApiVersion, CreateWebhookEndpointRequest, EventConfiguration, EventType, ListWebhookEndpointsQuery,
        NewWebhookEndpoint, UpdateWebhookEndpointRequest, WebhookEndpoint, WebhookEndpointId, WebhookEndpointPage,
        WebhookEndpointResponse, WebhookEndpointStatus, WebhookEndpointUpdate,
    };
    pub use super::webhook_events::{
        CustomerCreated, CustomerDeleted, CustomerEventData, CustomerEventObject, CustomerRequestEventData,
        CustomerRequestEventObject, CustomerRequestStateUpdated, CustomerUpdated, DeletedCustomerEventData,
        DisputeCreated, DisputeEventData, DisputeEventObject, DisputeStateUpdated, Event, EventObjectType,
        GrantCreated, GrantEventData, GrantEventObject, GrantStatusUpdated, ListWebhookEventsQuery,
        MerchantEventData, MerchantEventObject, MerchantStatusUpdated, PaymentEventData, PaymentEventObject,
        PaymentStatusUpdated, RefundEventData, RefundEventObject, RefundStatusUpdated, WebhookEvent, WebhookEventId,
        WebhookEventPage, WebhookEventStatus,
    };
}

/// Calls the operations of this host.
///
/// **Cash App Pay, Customer Request API.** Asks a customer to agree to an action, such as one payment or
/// payments on file. The client id alone authorizes, without a signature and without a region, so that a
/// browser or a till can call it too. What comes out of an approved request is a grant, and only the Network
/// API, from a server, can spend it.
///
/// **Cash App Pay, Management API.** Manages what an integration runs on: its API keys, the endpoints to which
/// events are delivered, the events themselves, and chains of requests in one call. It is called by servers
/// alone; requests are signed and name a region.
///
/// **Cash App Pay Network API.** What a merchant's server does with money: brands and merchants are registered,
/// customers' grants are turned into payments and payouts, payments are refunded, disputes are answered. Every
/// request is signed with an API key and names a region; the region is part of what makes a repeated request
/// the same request. Amounts are integers in the currency's smallest unit.
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

    /// Sends a call that was stored, in its very bytes. Say of what type its response is, and its error.
    ///
    /// # Errors
    /// [`Error::Stored`] for a call that is not one for this client; else what [`Error`] lists.
    pub async fn send_stored<T: DeserializeOwned, E: DeserializeOwned>(
        &self,
        call: &StoredCall,
    ) -> Result<ResponseValue<T>, Error<E>> {
        self.transport.send_stored(call, operations::operation).await
    }
}

/// Hands the name of every type to a macro; for tests.
#[doc(hidden)]
#[macro_export]
macro_rules! every_type {
    ($macro:ident) => {
        $macro! {
            Action, Address, ApiError, ApiKey, ApiKeyId, ApiKeyPage, ApiKeyResponse, ApiVersion, AuthFlowTriggers,
            Authorization, AuthorizationErrorResponse, AuthorizationId, AuthorizationResponse, AuthorizationStatus,
            Balance, BalanceId, BalancePage, BalanceResponse, BalanceType, Brand, BrandId, BrandPage, BrandResponse,
            BrandUpdate, CapturePaymentRequest, CaptureRefundRequest, Chain, ChainExecutionMode, ChainExecutionStatus,
            ChainRequest, ChainRequestRef, ChainResponse, Channel, CheckingBalanceAction, Country, CreateApiKeyRequest,
            CreateApiKeyResponse, CreateBrandRequest, CreateCustomerRequestRequest, CreateDisputeEvidenceFileRequest,
            CreateDisputeEvidenceTextRequest, CreateMerchantRequest, CreatePaymentAuthorizationRequest,
            CreatePaymentRequest, CreatePayoutRequest, CreateRefundRequest, CreateRequestChainRequest,
            CreateWebhookEndpointRequest, Currency, Customer, CustomerCreated, CustomerDeleted, CustomerEventData,
            CustomerEventObject, CustomerId, CustomerMetadata, CustomerPage, CustomerProfile, CustomerRequest,
            CustomerRequestEventData, CustomerRequestEventObject, CustomerRequestId, CustomerRequestResponse,
            CustomerRequestStateUpdated, CustomerRequestStatus, CustomerRequestUpdate, CustomerResponse,
            CustomerUpdated, DeletedCustomerEventData, Dispute, DisputeCreated, DisputeEventData, DisputeEventObject,
            DisputeId, DisputePage, DisputeReason, DisputeResponse, DisputeState, DisputeStateUpdated, ErrorCategory,
            ErrorCode, ErrorResponse, Event, EventConfiguration, EventObjectType, EventType, Evidence, EvidenceCategory,
            EvidenceContentType, EvidenceFile, EvidenceId, EvidencePage, EvidenceResponse, EvidenceType, FeePlan,
            FeePlanId, FeePlanPage, FeePlanResponse, FeePlanStatus, FeeRate, Grant, GrantCreated, GrantEventData,
            GrantEventObject, GrantId, GrantPage, GrantResponse, GrantStatus, GrantStatusUpdated, GrantType,
            IdempotencyKey, LinkAccountAction, Merchant, MerchantEventData, MerchantEventObject, MerchantFeePlans,
            MerchantId, MerchantPage, MerchantResponse, MerchantStatus, MerchantStatusUpdated, MerchantUpdate,
            MerchantUpdateStatus, Metadata, NewApiKey, NewAuthorization, NewBrand, NewCustomerRequest, NewEvidenceFile,
            NewFileEvidence, NewMerchant, NewPayment, NewPayout, NewRefund, NewTextEvidence, NewWebhookEndpoint,
            OnFileDepositAction, OnFilePaymentAction, OnFilePayoutAction, OneTimePaymentAction, Payment,
            PaymentEnrichments, PaymentErrorResponse, PaymentEventData, PaymentEventObject, PaymentId,
            PaymentInitiation, PaymentInitiationActor, PaymentPage, PaymentResponse, PaymentStatus,
            PaymentStatusUpdated, Payout, PayoutErrorResponse, PayoutId, PayoutPage, PayoutPurpose, PayoutResponse,
            PayoutStatus, Refund, RefundErrorResponse, RefundEventData, RefundEventObject, RefundId, RefundPage,
            RefundResponse, RefundStatus, RefundStatusUpdated, RequestChainResponse, RequestMethod, RequestOrigin,
            RequestOriginType, RequesterProfile, RestrictedCategory, Scope, ScopeId, SettlementWithholding,
            UpdateBrandRequest, UpdateCustomerRequestRequest, UpdateMerchantRequest, UpdateWebhookEndpointRequest,
            UpsertBrandRequest, UpsertMerchantRequest, VoidPaymentByIdempotencyKeyRequest,
            VoidRefundByIdempotencyKeyRequest, WebhookEndpoint, WebhookEndpointId, WebhookEndpointPage,
            WebhookEndpointResponse, WebhookEndpointStatus, WebhookEndpointUpdate, WebhookEvent, WebhookEventId,
            WebhookEventPage, WebhookEventStatus,
        }
    };
}

/// Hands every method that makes a call to a macro, after whatever else is given; for tests.
#[doc(hidden)]
#[macro_export]
macro_rules! every_method {
    ($macro:ident, $($before:tt)*) => {
        $macro! {
            $($before)*:
            create_customer_request(body: CreateCustomerRequestRequest);
            retrieve_customer_request(request_id: CustomerRequestId);
            update_customer_request(request_id: CustomerRequestId, body: UpdateCustomerRequestRequest);
            list_api_keys(query: ListApiKeysQuery);
            create_api_key(body: CreateApiKeyRequest);
            delete_api_key(api_key_id: ApiKeyId);
            retrieve_api_key(api_key_id: ApiKeyId);
            create_request_chain(body: CreateRequestChainRequest);
            list_webhook_endpoints(query: ListWebhookEndpointsQuery);
            create_webhook_endpoint(body: CreateWebhookEndpointRequest);
            delete_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId);
            retrieve_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId);
            update_webhook_endpoint(webhook_endpoint_id: WebhookEndpointId, body: UpdateWebhookEndpointRequest);
            list_webhook_events(query: ListWebhookEventsQuery);
            list_balances(query: ListBalancesQuery);
            retrieve_balance(balance_id: BalanceId, query: RetrieveBalanceQuery);
            list_brands(query: ListBrandsQuery);
            create_brand(body: CreateBrandRequest);
            upsert_brand(body: UpsertBrandRequest);
            retrieve_brand(brand_id: BrandId);
            update_brand(brand_id: BrandId, body: UpdateBrandRequest);
            list_customers(query: ListCustomersQuery);
            retrieve_customer(customer_id: CustomerId);
            list_customer_grants(customer_id: CustomerId, query: ListCustomerGrantsQuery);
            retrieve_customer_grant(customer_id: CustomerId, grant_id: GrantId);
            revoke_customer_grant(customer_id: CustomerId, grant_id: GrantId);
            list_disputes(query: ListDisputesQuery);
            retrieve_dispute(dispute_id: DisputeId);
            accept_dispute(dispute_id: DisputeId);
            challenge_dispute(dispute_id: DisputeId);
            list_dispute_evidence(dispute_id: DisputeId, query: ListDisputeEvidenceQuery);
            create_dispute_evidence_text(dispute_id: DisputeId, body: CreateDisputeEvidenceTextRequest);
            delete_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId);
            retrieve_dispute_evidence(dispute_id: DisputeId, evidence_id: EvidenceId);
            list_fee_plans(query: ListFeePlansQuery);
            retrieve_fee_plan(fee_plan_id: FeePlanId);
            list_merchants(query: ListMerchantsQuery);
            create_merchant(body: CreateMerchantRequest);
            upsert_merchant(body: UpsertMerchantRequest);
            retrieve_merchant(merchant_id: MerchantId);
            update_merchant(merchant_id: MerchantId, body: UpdateMerchantRequest);
            list_payments(query: ListPaymentsQuery);
            create_payment(body: CreatePaymentRequest);
            void_payment_by_idempotency_key(body: VoidPaymentByIdempotencyKeyRequest);
            retrieve_payment(payment_id: PaymentId);
            create_payment_authorization(payment_id: PaymentId, body: CreatePaymentAuthorizationRequest);
            capture_payment(payment_id: PaymentId, body: CapturePaymentRequest);
            void_payment(payment_id: PaymentId);
            list_payouts(query: ListPayoutsQuery);
            create_payout(body: CreatePayoutRequest);
            retrieve_payout(payout_id: PayoutId);
            list_refunds(query: ListRefundsQuery);
            create_refund(body: CreateRefundRequest);
            void_refund_by_idempotency_key(body: VoidRefundByIdempotencyKeyRequest);
            retrieve_refund(refund_id: RefundId);
            capture_refund(refund_id: RefundId, body: CaptureRefundRequest);
            void_refund(refund_id: RefundId);
        }
    };
}
