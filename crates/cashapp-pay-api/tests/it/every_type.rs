//! The list of all types, which grows with the specs; a test compares the two.

use cashapp_pay_api::types;
use cashapp_test_support::spec::Spec;
use cashapp_test_support::wire_type::WireType;

/// Hands every type to a macro.
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
            CustomerUpdated, DeletedCustomerEventData, Dispute, DisputeCreated, DisputeEventData, DisputeEventObject, DisputeId, DisputePage,
            DisputeReason, DisputeResponse, DisputeState, DisputeStateUpdated, EmptyResponse, ErrorCategory, ErrorCode,
            ErrorResponse, Event, EventConfiguration, EventObjectType, EventType, Evidence, EvidenceCategory,
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
#[cfg(feature = "schemars")]
pub(crate) use every_type;

macro_rules! wire_types {
    ($($name:ident,)+) => { &[$(WireType::new::<types::$name>(stringify!($name))),+] };
}

/// Every type, to be read and written.
pub(crate) const EVERY_TYPE: &[WireType] = every_type!(wire_types);

#[test]
fn every_schema_of_the_specs_is_a_type_and_is_listed_here() {
    let listed: Vec<&str> = EVERY_TYPE.iter().map(|wire_type| wire_type.name).collect();
    let specified: Vec<String> = Spec::read("pay").types().iter().cloned().collect();
    assert_eq!(listed, specified);
}
