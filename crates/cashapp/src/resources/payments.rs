//! Payments.

use cashapp_core::Transport;
use cashapp_pay_api::types::{
    CapturePaymentRequest, CreatePaymentAuthorizationRequest, CreatePaymentRequest, ListPaymentsQuery,
    VoidPaymentByIdempotencyKeyRequest,
};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, KeyText, Keyed, answer, made};
use crate::paging::List;
use crate::types::{Authorization, CustomerId, MerchantId, NewAuthorization, NewPayment, Payment, PaymentId};

/// What can be done with payments; made by [`Client::payments`](crate::Client::payments).
///
/// A payment takes money by a grant that the customer gave, at once, or in two steps: it is held first and then
/// captured, in whole or in part, or voided. What was captured is given back by a [refund](crate::resources::Refunds).
#[derive(Clone, Debug)]
pub struct Payments {
    transport: Transport,
}

listing! {
    /// The payments to list.
    ListPayments {}, ListPaymentsQuery => Payment,
    LIST_PAYMENTS, list_payments, payments
}

impl Payments {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Charges a grant.
    ///
    /// The money is taken at once, or only held if [`capture`](NewPayment::capture) is `false`; what is not captured
    /// within 7 days, by `capture_before`, goes back. Repeating the call with the same key gives the first result
    /// again, a decline included; it never charges twice. Without a key of your own a fresh one is made for this call
    /// and kept for its retries, but a call made after a crash would get another one.
    ///
    #[doc = cashapp_pay_api::needs!(create_payment)]
    ///
    /// # Errors
    /// A decline is final, and carries the [declined payment](crate::Error::declined_payment); another try takes
    /// another key. When the response was lost the [outcome](crate::Error::outcome) is unknown: retry with the same
    /// key and region until there is a response, then [refund](crate::resources::Refunds::create) it if it is not wanted.
    /// What is only authorized can be [voided by the key](Self::void_by_key). Another key or region can charge twice.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
    ///
    /// let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// let order = NewPayment::new(2500, Currency::Usd, merchant, grant).reference_id("order-42");
    /// let payment = client.payments().create(order).idempotency_key("order-42").await?;
    /// println!("{} is {}", payment.id, payment.status);
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("authorize", "charge"))]
    pub fn create(&self, payment: NewPayment) -> Call<Payment, Keyed> {
        Call::new(&operations::CREATE_PAYMENT, &self.transport, |transport, options: Keyed| async move {
            let request = CreatePaymentRequest::new(options.key(), payment);
            made(Client::new(transport).create_payment(&request).await, |answer| answer.payment)
        })
    }

    /// The payment as it is now, with what of it was captured, voided and refunded.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_payment)]
    ///
    /// # Errors
    /// `NOT_FOUND`: no payment of this client has the id.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &PaymentId) -> Call<Payment> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_PAYMENT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_payment(&id).await, |answer| answer.payment)
        })
    }

    /// Payments in every status, declined ones among them.
    ///
    /// By your own reference they tell whether an order was paid. A listed payment may lack some of its amounts;
    /// [`retrieve`](Self::retrieve) has them.
    ///
    #[doc = cashapp_pay_api::needs!(list_payments)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::PaymentStatus;
    /// use futures_util::TryStreamExt;
    ///
    /// let mut payments = client.payments().list().reference_id("order-42").items();
    /// while let Some(payment) = payments.try_next().await? {
    ///     if payment.status == PaymentStatus::Captured {
    ///         println!("paid by {}", payment.id);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<ListPayments> {
        List::new(ListPayments { query: ListPaymentsQuery::new() }, &self.transport)
    }

    /// Raises the total that an authorized payment holds.
    ///
    /// The amount is the new total, not the difference, and not less than the payment holds now. Repeating the call
    /// with the same key gives the first result again.
    ///
    #[doc = cashapp_pay_api::needs!(create_payment_authorization)]
    ///
    /// # Errors
    /// A decline leaves the payment as it was, and carries the [declined
    /// authorization](crate::Error::declined_authorization). When the answer was lost, repeat with the same key, or
    /// [look](Self::retrieve) what is held now.
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
    /// # let held = NewPayment::new(2500, Currency::Usd, merchant, grant).capture(false);
    /// # let held = client.payments().create(held).await?.id;
    /// use cashapp::types::{Currency, NewAuthorization};
    ///
    /// let with_tip = NewAuthorization::new(3000, Currency::Usd);
    /// let authorization = client.payments().authorize(&held, with_tip).idempotency_key("order-42-tip").await?;
    /// assert_eq!(authorization.amount, 3000);
    /// # Ok(())
    /// # }
    /// ```
    pub fn authorize(&self, id: &PaymentId, authorization: NewAuthorization) -> Call<Authorization, Keyed> {
        let id = id.clone();
        Call::new(&operations::CREATE_PAYMENT_AUTHORIZATION, &self.transport, |transport, options: Keyed| async move {
            let request = CreatePaymentAuthorizationRequest::new(options.key(), authorization);
            let result = Client::new(transport).create_payment_authorization(&id, &request).await;
            made(result, |answer| answer.authorization)
        })
    }

    /// Captures an authorized payment, in full or in part.
    ///
    /// `amount` is what is taken, in the currency's smallest unit; what is left of the authorization goes back to the
    /// customer. Repeating this call with the same key gives the first result; it never captures twice. Without a key
    /// of your own a fresh one is made for this call and kept for its retries, but a call made after a crash would get
    /// another one.
    ///
    #[doc = cashapp_pay_api::needs!(capture_payment)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the payment holds nothing any more; past its `capture_before` it has voided itself.
    /// When the answer was lost the outcome is unknown: repeat with the same key, or [look](Self::retrieve), before
    /// telling the buyer anything.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Currency, GrantId, MerchantId, NewPayment};
    /// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// # let held = NewPayment::new(2500, Currency::Usd, merchant, grant).capture(false);
    /// # let held = client.payments().create(held).await?.id;
    /// let captured = client.payments().capture(&held, 2000).idempotency_key("order-42-shipped").await?;
    /// assert_eq!((captured.captured_amount, captured.voided_amount), (Some(2000), Some(500)));
    /// # Ok(())
    /// # }
    /// ```
    pub fn capture(&self, id: &PaymentId, amount: i64) -> Call<Payment, Keyed> {
        let id = id.clone();
        Call::new(&operations::CAPTURE_PAYMENT, &self.transport, move |transport, options: Keyed| async move {
            let request = CapturePaymentRequest::new(options.key(), amount);
            made(Client::new(transport).capture_payment(&id, &request).await, |answer| answer.payment)
        })
    }

    /// Gives back what an authorized payment holds.
    ///
    /// Voiding twice succeeds twice.
    ///
    #[doc = cashapp_pay_api::needs!(void_payment)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the payment was captured; [refund](crate::resources::Refunds::create) it.
    #[doc(alias = "cancel")]
    pub fn void(&self, id: &PaymentId) -> Call<Payment> {
        let id = id.clone();
        Call::new(&operations::VOID_PAYMENT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).void_payment(&id).await, |answer| answer.payment)
        })
    }

    /// Voids the authorization that [`create`](Self::create) made under this key, when its response was lost.
    ///
    /// Certain only for what is `AUTHORIZED`, that is, for a payment with [`capture(false)`](NewPayment::capture): the
    /// vendor documents that a payment with an attempted capture cannot be voided. With `capture: true`, the default,
    /// repeat `create` with the same key until there is a response, then
    /// [refund](crate::resources::Refunds::create) the payment if it is not wanted. Call this from the region that the
    /// payment was created from, as often as you like.
    ///
    #[doc = cashapp_pay_api::needs!(void_payment_by_idempotency_key)]
    ///
    /// # Errors
    /// Only success is certain, and no error is proof that nothing was charged. `INVALID_STATE_TRANSITION`: the payment was
    /// captured, so repeat `create` to have its id, and refund it. `NOT_FOUND` says that this region has no payment under
    /// the key, or not yet, for the first call may still be on its way: repeat `create` with the key and
    /// [void](Self::void) what it gives, before the order is closed.
    ///
    /// # Examples
    /// ```
    /// # use cashapp::retry::RetryPolicy;
    /// # use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, PaymentStatus};
    /// # use cashapp_sandbox::{Fault, FaultKind, Sandbox};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let lost = Fault::new(FaultKind::DropAfterCommitting).operation("create_payment");
    /// # let sandbox = Sandbox::builder().fault(lost).start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url()).retry(RetryPolicy::never())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    /// # let order = NewPayment::new(2500, Currency::Usd, merchant, grant);
    /// use cashapp::Outcome;
    ///
    /// match client.payments().create(order.capture(false)).idempotency_key("order-42").await {
    ///     Ok(payment) => println!("authorized: {}", payment.id),
    ///     Err(error) if error.outcome() == Outcome::Unknown => {
    ///         let undone = client.payments().void_by_key("order-42").await?;
    /// #       assert_eq!(undone.status, PaymentStatus::Voided);
    ///         println!("{} is {}", undone.id, undone.status);
    ///     }
    ///     Err(error) => return Err(error.into()),
    /// }
    /// # assert_eq!(sandbox.payments()[0].status, PaymentStatus::Voided);
    /// # Ok(())
    /// # }
    /// ```
    pub fn void_by_key(&self, key: impl Into<KeyText>) -> Call<Payment> {
        let request = VoidPaymentByIdempotencyKeyRequest::new(key.into().into_key());
        Call::new(&operations::VOID_PAYMENT_BY_IDEMPOTENCY_KEY, &self.transport, |transport, _| async move {
            answer(Client::new(transport).void_payment_by_idempotency_key(&request).await, |answer| answer.payment)
        })
    }
}

impl List<ListPayments> {
    /// Only what this customer paid.
    pub fn customer_id(mut self, id: &CustomerId) -> Self {
        self.query.query.customer_id = Some(id.clone());
        self
    }

    /// Only what this merchant was paid.
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
