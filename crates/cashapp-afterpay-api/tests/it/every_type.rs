//! The list of all types, which grows with the specs; a test compares the two.

use cashapp_afterpay_api::types;
use cashapp_test_support::spec::Spec;
use cashapp_test_support::wire_type::WireType;

/// Hands every type to a macro.
macro_rules! every_type {
    ($macro:ident) => {
        $macro! {
            AliasGrantRequest, AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest,
            CashAppBrandId, CashAppCustomerId, CashAppGrantId, CashAppPayGrant, CashAppPayGrantAccount,
            CashAppPayGrantDetails, CashAppPayGrantIntent, CashAppPayGrantResponse, CashAppPayGrantStatus,
            CashAppPayGrantStatusUpdated, CashAppPayGrantType, Checkout, CheckoutMerchant, CheckoutResponse,
            CheckoutToken, Configuration, ConfigurationMapping, ConfigurationMappings, Consumer, ConsumerLendingLimits,
            Contact, Country, CreateCheckoutRequest, CreateGrantRequest, CreateOrderRequest, CreateRefundRequest,
            Currency, Discount, Dispute, DisputeClosingReason, DisputeEvidence, DisputeFile, DisputeFileId,
            DisputeFileLink, DisputeFileType, DisputeId, DisputeMeta, DisputeNotification, DisputeNotificationType,
            DisputePage, DisputeReason, DisputeStatus, Enrichments, ErrorCode, ErrorResponse, GrantAlias,
            GrantAliasResponse, GrantApproval, GrantApprovalResponse, GrantId, GrantLinkDeliveryType, GrantLinkResponse,
            GrantToken, Initiation, InitiationActor, Item, Money, OnFileGrant, OnFileGrantEventData,
            OnFileGrantEventDataType, OnFileGrantEventObject, OnFileGrantResponse, OnFileGrantStatus,
            OnFileGrantStatusUpdated, OnFileGrantType, OrderDetails, OrderDiscount, OrderId, OrderItems,
            OrderPaymentScheduleType, OrderResponse, PayByInstallmentLimits, Payment, PaymentEvent, PaymentEventId,
            PaymentEventType, PaymentEvents, PaymentOrderBy, PaymentPage, PaymentRefunds, PaymentState, PaymentStatus,
            Refund, RefundId, RespondToDisputeRequest, RetrieveCashAppPayGrantRequest, RevokeCashAppPayGrantRequest,
            ScheduledPayment, ShippingCourier, ShippingCourierPriority, StartGrantApprovalRequest,
            StartGrantLinkRequest, Subscription, SubscriptionInterval, SubscriptionType, Timestamp,
            UpdatePaymentRequest, UpdateShippingCourierRequest, UploadDisputeFileRequest, VoidPaymentRequest,
            VoidReason, WebhookEventId,
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
    let specified: Vec<String> = Spec::read("afterpay").types().iter().cloned().collect();
    assert_eq!(listed, specified);
}
