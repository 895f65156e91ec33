// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Error, ResponseValue, StoredCall, Transport};
use serde::de::DeserializeOwned;

use crate::operations;

mod cash_app_pay_grants;
mod checkouts;
mod configuration;
mod disputes;
mod grants;
mod orders;
mod payments;
mod shared;
mod status;
mod webhooks;

/// What is sent and received.
pub mod types {
    pub use super::cash_app_pay_grants::{
        CashAppCustomerId, CashAppPayGrant, CashAppPayGrantAccount, CashAppPayGrantDetails, CashAppPayGrantIntent,
        CashAppPayGrantResponse, CashAppPayGrantStatus, CashAppPayGrantType, RetrieveCashAppPayGrantRequest,
        RevokeCashAppPayGrantRequest,
    };
    pub use super::checkouts::{
        Checkout, CheckoutResponse, CreateCheckoutRequest,
    };
    pub use super::configuration::{
        CashAppBrandId, Configuration, ConfigurationMapping, ConfigurationMappings, ConsumerLendingLimits,
        PayByInstallmentLimits, RetrieveConfigurationQuery,
    };
    pub use super::disputes::{
        Dispute, DisputeClosingReason, DisputeEvidence, DisputeFile, DisputeFileId, DisputeFileLink,
        DisputeFileType, DisputeId, DisputeMeta, DisputePage, DisputeReason, DisputeStatus, ListDisputesQuery,
        RespondToDisputeRequest, RetrieveDisputeFileQuery, UploadDisputeFileRequest,
    };
    pub use super::grants::{
        AliasGrantRequest, CreateGrantRequest, GrantAlias, GrantAliasResponse, GrantApprovalResponse,
        GrantLinkDeliveryType, GrantLinkResponse, GrantToken, OnFileGrant, OnFileGrantResponse, OnFileGrantStatus,
        StartGrantApprovalRequest, StartGrantLinkRequest,
    };
    pub use super::orders::{
        CreateOrderRequest, OrderPaymentScheduleType, OrderResponse, ScheduledPayment,
    };
    pub use super::payments::{
        AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CreateRefundRequest,
        ListPaymentsQuery, OrderDetails, OrderItems, Payment, PaymentEvent, PaymentEventId, PaymentEventType,
        PaymentEvents, PaymentOrderBy, PaymentPage, PaymentRefunds, PaymentState, PaymentStatus, Refund, RefundId,
        UpdatePaymentRequest, UpdateShippingCourierRequest, VoidPaymentRequest, VoidReason,
    };
    pub use super::shared::{
        CashAppGrantId, CheckoutMerchant, CheckoutToken, Consumer, Contact, Country, Currency, Discount,
        Enrichments, ErrorCode, ErrorResponse, GrantApproval, GrantId, Initiation, InitiationActor, Item, Money,
        OnFileGrantType, OrderDiscount, OrderId, ShippingCourier, ShippingCourierPriority, Subscription,
        SubscriptionInterval, SubscriptionType, Timestamp,
    };
    pub use super::webhooks::{
        CashAppPayGrantStatusUpdated, DisputeNotification, DisputeNotificationType, OnFileGrantEventData,
        OnFileGrantEventDataType, OnFileGrantEventObject, OnFileGrantStatusUpdated, WebhookEventId,
    };
}

/// Calls the operations of this host.
///
/// **Afterpay Global API: checkouts.** A checkout describes one order and gives the customer an address at
/// which to approve it. It is kept for 60 minutes. Its token is then authorized or captured, which is where
/// money moves.
///
/// **Afterpay Global API: configuration.** What the merchant account is set up for: the order amounts that it
/// may offer, and the Cash App brands that belong to it. Both are read only, change seldom, and can be kept for
/// a while.
///
/// **Afterpay Global API: disputes.** A dispute is a customer's complaint about an order, and the money of the
/// order is at stake. Until `responseDueBy` you can respond with evidence, once, or accept it, which loses it.
/// Files are uploaded first and then named in the evidence.
///
/// **Afterpay Global API: grants.** A grant is a customer's permission to be charged later without a new
/// approval. There are two kinds: Cash App Pay grants, which Cash App keeps and Afterpay gives access to, and
/// Afterpay's own on-file grants. Their ids are not interchangeable.
///
/// **Afterpay Global API: orders.** An order is placed with an on-file grant, without a checkout and without
/// the customer being present. Its token is then authorized or captured like that of a checkout.
///
/// **Afterpay Global API: payments.** A payment begins when a token is authorized or captured in full. An
/// authorization is captured in one or several parts, and what is not captured is voided or lapses after 13
/// days. What was captured can be refunded for 120 days after the purchase. Amounts are decimal strings with a
/// currency. The vendor advises to wait 70 seconds for the answers of calls that move money.
///
/// **Afterpay Global API: ping.** Whether the API can be reached. It needs no credentials, so it also tells a
/// network that does not let you through from credentials that are wrong.
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

/// Hands every method that makes a call to a macro, after whatever else is given; for tests.
#[doc(hidden)]
#[macro_export]
macro_rules! every_method {
    ($macro:ident, $($before:tt)*) => {
        $macro! {
            $($before)*:
            ping();
            create_checkout(body: CreateCheckoutRequest);
            retrieve_checkout(token: CheckoutToken);
            retrieve_configuration(query: RetrieveConfigurationQuery);
            retrieve_configuration_mappings();
            list_disputes(query: ListDisputesQuery);
            upload_dispute_file(body: UploadDisputeFileRequest);
            retrieve_dispute_file(file_id: DisputeFileId, query: RetrieveDisputeFileQuery);
            retrieve_dispute(dispute_id: DisputeId);
            respond_to_dispute(dispute_id: DisputeId, body: RespondToDisputeRequest);
            accept_dispute(dispute_id: DisputeId);
            create_grant(body: CreateGrantRequest);
            alias_grant(body: AliasGrantRequest);
            start_grant_approval(body: StartGrantApprovalRequest);
            retrieve_cash_app_pay_grant(body: RetrieveCashAppPayGrantRequest);
            revoke_cash_app_pay_grant(body: RevokeCashAppPayGrantRequest);
            start_grant_link(body: StartGrantLinkRequest);
            retrieve_grant(grant_id: GrantId);
            revoke_grant(grant_id: GrantId);
            create_order(body: CreateOrderRequest);
            list_payments(query: ListPaymentsQuery);
            authorize_payment(body: AuthorizePaymentRequest);
            capture_full_payment(body: CaptureFullPaymentRequest);
            retrieve_payment_by_token(token: CheckoutToken);
            reverse_payment(token: CheckoutToken);
            retrieve_payment(order_id: OrderId);
            update_payment(order_id: OrderId, body: UpdatePaymentRequest);
            capture_payment(order_id: OrderId, body: CapturePaymentRequest);
            update_shipping_courier(order_id: OrderId, body: UpdateShippingCourierRequest);
            create_refund(order_id: OrderId, body: CreateRefundRequest);
            void_payment(order_id: OrderId, body: VoidPaymentRequest);
        }
    };
}
