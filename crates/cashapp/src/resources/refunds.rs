//! Refunds.

use cashapp_core::Transport;
use cashapp_pay_api::types::{
    CaptureRefundRequest, CreateRefundRequest, ListRefundsQuery, VoidRefundByIdempotencyKeyRequest,
};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, KeyText, Keyed, answer, made};
use crate::paging::List;
use crate::types::{CustomerId, MerchantId, NewRefund, Refund, RefundId};

/// What can be done with refunds; made by [`Client::refunds`](crate::Client::refunds).
///
/// A refund gives a customer back what a captured payment took, in whole or in part. What a payment only holds is not
/// refunded, but [voided](crate::resources::Payments::void).
#[derive(Clone, Debug)]
pub struct Refunds {
    transport: Transport,
}

listing! {
    /// The refunds to list.
    ListRefunds {}, ListRefundsQuery => Refund,
    LIST_REFUNDS, list_refunds, refunds
}

impl Refunds {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Refunds a captured payment, in whole or in part.
    ///
    /// It happens at once, or, if [`capture`](NewRefund::capture) is `false`, when it is [captured](Self::capture).
    /// Repeating the call with the same key gives the first result again, a decline included; it never refunds twice.
    /// Without a key of your own a fresh one is made for this call and kept for its retries, but a call made after a
    /// crash would get another one.
    ///
    #[doc = cashapp_pay_api::needs!(create_refund)]
    ///
    /// # Errors
    /// A decline is final, and carries the [declined refund](crate::Error::declined_refund).
    /// `REFUND_INVALID_PAYMENT_UNCAPTURED`: void the payment instead. `REFUND_INVALID_TOO_LARGE`: less than that is
    /// left. When the answer was lost the [outcome](crate::Error::outcome) is unknown: repeat with the same key and
    /// region, until there is a response. Another key can refund twice.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{GrantId, MerchantId, NewPayment};
    /// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// # let payment = client.payments().create(NewPayment::new(2500, Currency::Usd, &merchant, grant)).await?;
    /// use cashapp::types::{Currency, NewRefund};
    ///
    /// let half = NewRefund::new(1250, Currency::Usd, merchant, payment.id).reference_id("return-7");
    /// let refund = client.refunds().create(half).idempotency_key("return-7").await?;
    /// println!("{} is {}", refund.id, refund.status);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, refund: NewRefund) -> Call<Refund, Keyed> {
        Call::new(&operations::CREATE_REFUND, &self.transport, |transport, options: Keyed| async move {
            let request = CreateRefundRequest::new(options.key(), refund);
            made(Client::new(transport).create_refund(&request).await, |answer| answer.refund)
        })
    }

    /// The refund as it is now. `decline_errors` says why a declined one was.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_refund)]
    ///
    /// # Errors
    /// `NOT_FOUND`: no refund of this client has the id. A payment names its refunds in `refund_ids`.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &RefundId) -> Call<Refund> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_REFUND, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_refund(&id).await, |answer| answer.refund)
        })
    }

    /// Refunds in every status. By your own reference they tell whether a return has been refunded already.
    ///
    #[doc = cashapp_pay_api::needs!(list_refunds)]
    pub fn list(&self) -> List<ListRefunds> {
        List::new(ListRefunds { query: ListRefundsQuery::new() }, &self.transport)
    }

    /// Carries out an authorized refund: the customer gets the whole amount.
    ///
    /// The key is one for this capture, not the one that the refund was created with. Repeating the call with the same
    /// key gives the first result; it never refunds twice.
    ///
    #[doc = cashapp_pay_api::needs!(capture_refund)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the refund is not authorized, or no longer. When the answer was lost the outcome is
    /// unknown: repeat with the same key, or [look](Self::retrieve).
    pub fn capture(&self, id: &RefundId) -> Call<Refund, Keyed> {
        let id = id.clone();
        Call::new(&operations::CAPTURE_REFUND, &self.transport, |transport, options: Keyed| async move {
            let request = CaptureRefundRequest::new(options.key());
            made(Client::new(transport).capture_refund(&id, &request).await, |answer| answer.refund)
        })
    }

    /// Withdraws an authorized refund: the customer gets nothing.
    ///
    /// Voiding twice succeeds twice.
    ///
    #[doc = cashapp_pay_api::needs!(void_refund)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the refund was captured and cannot be taken back.
    #[doc(alias = "cancel")]
    pub fn void(&self, id: &RefundId) -> Call<Refund> {
        let id = id.clone();
        Call::new(&operations::VOID_REFUND, &self.transport, |transport, _| async move {
            answer(Client::new(transport).void_refund(&id).await, |answer| answer.refund)
        })
    }

    /// Voids the refund that [`create`](Self::create) only authorized under this key, when its response was lost.
    ///
    /// Certain only for what is `AUTHORIZED`: the vendor documents that a captured refund cannot be taken back. Otherwise
    /// repeat `create` with the same key until there is a response. Call this from the region that the refund was created
    /// from, and as often as you like, until there is a response.
    ///
    #[doc = cashapp_pay_api::needs!(void_refund_by_idempotency_key)]
    ///
    /// # Errors
    /// No error is proof that nothing was refunded. `NOT_FOUND` says that this region has no refund under the key, or
    /// not yet: look in the [list](Self::list) before the case is closed.
    pub fn void_by_key(&self, key: impl Into<KeyText>) -> Call<Refund> {
        let request = VoidRefundByIdempotencyKeyRequest::new(key.into().into_key());
        Call::new(&operations::VOID_REFUND_BY_IDEMPOTENCY_KEY, &self.transport, |transport, _| async move {
            answer(Client::new(transport).void_refund_by_idempotency_key(&request).await, |answer| answer.refund)
        })
    }
}

impl List<ListRefunds> {
    /// Only what this customer got back.
    pub fn customer_id(mut self, id: &CustomerId) -> Self {
        self.query.query.customer_id = Some(id.clone());
        self
    }

    /// Only what this merchant gave back.
    pub fn merchant_id(mut self, id: &MerchantId) -> Self {
        self.query.query.merchant_id = Some(id.clone());
        self
    }

    /// Only what carries this reference of yours.
    pub fn reference_id(mut self, reference: impl Into<String>) -> Self {
        self.query.query.reference_id = Some(reference.into());
        self
    }
}
