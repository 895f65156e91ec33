//! A step of a chain, as its caller holds it.

use std::fmt;

use cashapp_core::{Operation, RawResponse};
use cashapp_pay_api::types::{
    ApiKey, ApiKeyId, Authorization, AuthorizationId, Balance, BalanceId, Brand, BrandId, CreateApiKeyResponse,
    Customer, CustomerId, Dispute, DisputeId, Evidence, EvidenceId, FeePlan, FeePlanId, Grant, GrantId, IdempotencyKey,
    Merchant, MerchantId, Payment, PaymentId, Payout, PayoutId, Refund, RefundId, WebhookEndpoint, WebhookEndpointId,
};

use super::reference::Reference;
use super::sub_request::SubRequest;
use crate::error::Error;

/// A step of a [`RequestChain`](super::RequestChain): what later steps refer to, and what its answer is found by.
pub struct Step<T> {
    uid: String,
    operation: &'static Operation,
    key: Option<IdempotencyKey>,
    read: fn(RawResponse) -> Result<T, Error>,
}

impl<T> Step<T> {
    pub(super) fn new(uid: String, request: &SubRequest<T>) -> Self {
        Self { uid, operation: request.operation(), key: request.key().cloned(), read: request.reader() }
    }

    /// The name of the step in the call and its answer.
    pub fn uid(&self) -> &str {
        &self.uid
    }

    /// The key that the step carries: yours, or the one that was made for it; `None` where its operation takes none.
    pub fn key(&self) -> Option<&IdempotencyKey> {
        self.key.as_ref()
    }

    /// Whatever stands at this place of the answer's body: `payment.reference_id`, or `payments.0.id` in a list.
    ///
    /// It takes the place of any text, and of any other value by [`SubRequest::set`](super::SubRequest::set). Where an id
    /// is asked for, name its type: `CustomerId::new(grant.field("grant.customer_id"))`.
    pub fn field(&self, path: &str) -> Reference {
        Reference::new(&self.uid, path)
    }

    pub(super) fn operation(&self) -> &'static Operation {
        self.operation
    }

    pub(super) fn read(&self, raw: RawResponse) -> Result<T, Error> {
        (self.read)(raw)
    }
}

macro_rules! ids {
    ($($answer:ident => $id:ident: $path:literal)+) => {$(
        impl Step<$answer> {
            /// The id that the answer is going to have, for a later step.
            pub fn id(&self) -> $id {
                $id::new(self.field($path))
            }
        }
    )+};
}

ids! {
    ApiKey => ApiKeyId: "api_key.id"
    Authorization => AuthorizationId: "authorization.id"
    Balance => BalanceId: "balance.id"
    Brand => BrandId: "brand.id"
    CreateApiKeyResponse => ApiKeyId: "api_key.id"
    Customer => CustomerId: "customer.id"
    Dispute => DisputeId: "dispute.id"
    Evidence => EvidenceId: "evidence.id"
    FeePlan => FeePlanId: "fee_plan.id"
    Grant => GrantId: "grant.id"
    Merchant => MerchantId: "merchant.id"
    Payment => PaymentId: "payment.id"
    Payout => PayoutId: "payout.id"
    Refund => RefundId: "refund.id"
    WebhookEndpoint => WebhookEndpointId: "webhook_endpoint.id"
}

impl<T> Clone for Step<T> {
    fn clone(&self) -> Self {
        Self { uid: self.uid.clone(), operation: self.operation, key: self.key.clone(), read: self.read }
    }
}

impl<T> fmt::Debug for Step<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Step")
            .field("uid", &self.uid)
            .field("operation", &self.operation.id())
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}
