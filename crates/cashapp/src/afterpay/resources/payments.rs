//! Payments.

mod listing;

use cashapp_afterpay_api::types::{
    AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CheckoutToken, CreateRefundRequest,
    OrderId, Payment, Refund, UpdatePaymentRequest, UpdateShippingCourierRequest, VoidPaymentRequest,
};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

pub use listing::ListPayments;

use super::charged::{captured, held};
use crate::afterpay::{ByToken, Call, WithRequestId};
use crate::call::answer;
use crate::paging::List;

/// Payments; made by [`Client::payments`](crate::afterpay::Client::payments).
///
/// A payment begins when a token, of an approved [checkout](super::Checkouts) or of an [order](super::Orders), is
/// [authorized](Self::authorize) or [captured in full](Self::capture_full). What is authorized is
/// [captured](Self::capture) in one or several parts; what is not, is [voided](Self::void) or lapses after 13 days. What
/// was captured can be [refunded](Self::refund) for 120 days after the purchase.
#[derive(Clone, Debug)]
pub struct Payments {
    transport: Transport,
}

impl Payments {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Holds the amount of a token for a later capture.
    ///
    /// With a Cash App Pay grant on file in [`grant_id`](AuthorizePaymentRequest::grant_id) the customer is not asked.
    /// Repeating the call with the same `requestId` within 24 hours gives the first result again. The request's is used if
    /// it has one, and otherwise a fresh one is made for this call and kept for its retries; a call made after a crash would
    /// get another one.
    ///
    /// # Errors
    /// A decline is final, and carries the
    /// [declined payment](crate::Error::declined_afterpay_payment): Afterpay responds with 402 and a payment that is
    /// `DECLINED`. What this returns is held. When the response was lost the [outcome](crate::Error::outcome) is unknown:
    /// retry with the same id, [look the token up](Self::retrieve_by_token), or [reverse it](Self::reverse), before
    /// telling the buyer anything. A conflict (409) means that the first request is still at work: retry with the same id.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use cashapp::afterpay::types::{CheckoutMerchant, Consumer, CreateCheckoutRequest};
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let afterpay = cashapp::afterpay::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.merchant_credentials()).build()?;
    /// # let total = Money::from_minor_units(2500, Currency::Usd);
    /// # let checkout = afterpay.checkouts().create(CreateCheckoutRequest::new(total, Consumer::new("a@b.example"))
    /// #     .merchant(CheckoutMerchant::new("https://shop.example/done", "https://shop.example/back"))).await?;
    /// # sandbox.approve_checkout(&checkout.token)?;
    /// use cashapp::afterpay::types::{
    ///     AuthorizePaymentRequest, CapturePaymentRequest, Currency, Money,
    /// };
    ///
    /// match afterpay.payments().authorize(AuthorizePaymentRequest::new(&checkout.token)).await {
    ///     Ok(held) => {
    ///         let sent = CapturePaymentRequest::new().amount(Money::from_minor_units(2000, Currency::Usd));
    ///         afterpay.payments().capture(&held.id, sent).await?;
    ///     }
    ///     Err(error) if error.is_declined() => println!("declined: {:?}", error.afterpay_code()),
    ///     Err(error) => return Err(error.into()),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn authorize(&self, payment: AuthorizePaymentRequest) -> Call<Payment, WithRequestId> {
        let options = WithRequestId::of(payment.request_id.clone().or_else(|| payment.requestid.clone()));
        let send = |transport, options: WithRequestId| async move {
            // Nobody can know under which of the two names Afterpay looks for it.
            let id = options.into_id();
            let payment = payment.requestid(id.as_str()).request_id(id);
            held(Client::new(transport).authorize_payment(&payment).await)
        };
        Call::with_options(&operations::AUTHORIZE_PAYMENT, &self.transport, options, send)
    }

    /// Charges all of a token in one step, for goods that are delivered at once.
    ///
    /// With a Cash App Pay grant on file in [`grant_id`](CaptureFullPaymentRequest::grant_id) the customer is not asked.
    /// The token is the idempotency key: the same request never charges twice. How long it gets the first response again is
    /// not documented; where an error comes in its place, look the token up. A
    /// [`request_id`](CaptureFullPaymentRequest::request_id) of your own goes along if you set one; set the same one in
    /// every retry.
    ///
    /// # Errors
    /// A decline is final. It is an error even where Afterpay answers with success and a payment that is `DECLINED`: that
    /// comes as [`declined_afterpay_payment`](crate::Error::declined_afterpay_payment), so what this gives is charged.
    /// When the answer was lost the outcome is unknown: repeat the same request,
    /// [look the token up](Self::retrieve_by_token), or [reverse it](Self::reverse).
    pub fn capture_full(&self, payment: CaptureFullPaymentRequest) -> Call<Payment, ByToken> {
        let options = ByToken::of(&payment.token);
        let send = |transport, _| async move { captured(Client::new(transport).capture_full_payment(&payment).await) };
        Call::with_options(&operations::CAPTURE_FULL_PAYMENT, &self.transport, options, send)
    }

    /// Captures what an authorized payment holds, in full or in part.
    ///
    /// Name the amount: what an absent one means is not documented. Several captures may follow each other, up to
    /// `open_to_capture_amount`. Repeating this call with the same `requestId` within 24 hours gives the first result, and
    /// does not capture twice; later it can. The request's is used if it has one, and otherwise a fresh one is made for this call and kept for its
    /// retries.
    ///
    /// # Errors
    /// A 410 or 412 says that nothing is held any more, a 422 that the amount is wrong. A declined capture is an error
    /// whatever its status, with the [payment](crate::Error::declined_afterpay_payment) if one came, so what this returns
    /// is captured. When the response was lost the outcome is unknown: retry with the same id, or
    /// [look](Self::retrieve).
    pub fn capture(&self, id: &OrderId, capture: CapturePaymentRequest) -> Call<Payment, WithRequestId> {
        let (id, options) = (id.clone(), WithRequestId::of(capture.request_id.clone()));
        let send = move |transport, options: WithRequestId| async move {
            let capture = capture.request_id(options.into_id());
            captured(Client::new(transport).capture_payment(&id, &capture).await)
        };
        Call::with_options(&operations::CAPTURE_PAYMENT, &self.transport, options, send)
    }

    /// Gives back what an authorized payment still holds, in full or in part. What was captured is not touched.
    ///
    /// Name the amount: what an absent one means is not documented. Repeating this call with the same `requestId` within 24
    /// hours gives the first result; later, or with another one, it can release a further part.
    ///
    /// # Errors
    /// A 422 says that the amount is not open. When the answer was lost the outcome is unknown: repeat with the same id,
    /// or [look](Self::retrieve).
    #[doc(alias = "cancel")]
    pub fn void(&self, id: &OrderId, void: VoidPaymentRequest) -> Call<Payment, WithRequestId> {
        let (id, options) = (id.clone(), WithRequestId::of(void.request_id.clone()));
        let send = move |transport, options: WithRequestId| async move {
            let void = void.request_id(options.into_id());
            answer(Client::new(transport).void_payment(&id, &void).await, |answer| answer)
        };
        Call::with_options(&operations::VOID_PAYMENT, &self.transport, options, send)
    }

    /// Undoes the whole payment of a token, within 10 minutes of the order.
    ///
    /// It is meant for an authorization or a capture whose outcome you do not know and no longer want. Later
    /// [void](Self::void) or [refund](Self::refund). It is not repeated by itself.
    ///
    /// # Errors
    /// A 402 says that the token is unknown, a 412 that its payment cannot be reversed, such as one that was declined. When
    /// this answer is lost too, [look the token up](Self::retrieve_by_token) before you ask again.
    pub fn reverse(&self, token: &CheckoutToken) -> Call<()> {
        let token = token.clone();
        Call::new(&operations::REVERSE_PAYMENT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).reverse_payment(&token).await, |()| ())
        })
    }

    /// Gives captured money back, in full or in part, up to 120 days after the purchase. It cannot be taken back.
    ///
    /// `requestId` and the request's [`merchant_reference`](CreateRefundRequest::merchant_reference) make a retry safe
    /// only together: with both the same it gets the first response again and never refunds twice. The reference is your
    /// own id of the **refund**, not of the order, so give each partial refund of an order another one. Name the amount:
    /// what an absent one means is not documented.
    ///
    /// # Errors
    /// A reference that is empty or longer than 64 characters is refused before anything is sent. Of a Cash App Pay order a
    /// decline has Cash App's own [code](crate::Error::code), such as `REFUND_DECLINED_RISK`; do not retry that. When the
    /// response was lost the outcome is unknown: retry with the same id and reference, or look through the
    /// [payment's](Self::retrieve) refunds.
    ///
    /// # Examples
    /// ```no_run
    /// # async fn give_back(
    /// #     afterpay: cashapp::afterpay::Client,
    /// #     payment: cashapp::afterpay::types::Payment,
    /// # ) -> Result<(), cashapp::Error> {
    /// use cashapp::afterpay::types::{CreateRefundRequest, Currency, Money};
    ///
    /// let part = CreateRefundRequest::new("order-42-refund-1").amount(Money::from_minor_units(500, Currency::Usd));
    /// let refund = afterpay.payments().refund(&payment.id, part).await?;
    /// println!("{:?}", refund.refund_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn refund(&self, id: &OrderId, refund: CreateRefundRequest) -> Call<Refund, WithRequestId> {
        let (id, options) = (id.clone(), WithRequestId::of(refund.request_id.clone()));
        let send = move |transport, options: WithRequestId| async move {
            let refund = refund.request_id(options.into_id());
            answer(Client::new(transport).create_refund(&id, &refund).await, |answer| answer)
        };
        Call::with_options(&operations::CREATE_REFUND, &self.transport, options, send)
    }

    /// The payment of an order as it is now, with its refunds and its history. One that is `DECLINED` is no error here.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &OrderId) -> Call<Payment> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_PAYMENT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_payment(&id).await, |answer| answer)
        })
    }

    /// The payment that was made of a token: where to look when an answer was lost.
    ///
    /// **Look at the payment's status too**: one that is `DECLINED` is no error here.
    ///
    /// # Errors
    /// A 404 says that there is none. It may come a moment later, if the first call is still being worked on.
    pub fn retrieve_by_token(&self, token: &CheckoutToken) -> Call<Payment> {
        let token = token.clone();
        Call::new(&operations::RETRIEVE_PAYMENT_BY_TOKEN, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_payment_by_token(&token).await, |answer| answer)
        })
    }

    /// Payments, the newest first.
    ///
    /// The list is counted: payments that are made while it is read move others to the next page. For a steady result
    /// end it in the past, with `created_until`.
    pub fn list(&self) -> List<ListPayments> {
        List::new(ListPayments::new(), &self.transport)
    }

    /// Gives a payment another name of your own. No money moves.
    pub fn update(&self, id: &OrderId, merchant_reference: impl Into<String>) -> Call<Payment> {
        let (id, update) = (id.clone(), UpdatePaymentRequest::new(merchant_reference));
        Call::new(&operations::UPDATE_PAYMENT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).update_payment(&id, &update).await, |answer| answer)
        })
    }

    /// Says who delivers an order, and under what number. It helps when the customer disputes the order.
    pub fn update_courier(&self, id: &OrderId, courier: UpdateShippingCourierRequest) -> Call<Payment> {
        let id = id.clone();
        Call::new(&operations::UPDATE_SHIPPING_COURIER, &self.transport, |transport, _| async move {
            answer(Client::new(transport).update_shipping_courier(&id, &courier).await, |answer| answer)
        })
    }
}
