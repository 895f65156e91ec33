//! Checkouts.

use cashapp_afterpay_api::types::{Checkout, CheckoutResponse, CheckoutToken, CreateCheckoutRequest};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

use crate::afterpay::Call;
use crate::call::answer;

/// Checkouts; made by [`Client::checkouts`](crate::afterpay::Client::checkouts).
#[derive(Clone, Debug)]
pub struct Checkouts {
    transport: Transport,
}

impl Checkouts {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Starts a checkout of one order, which the customer approves at `redirect_checkout_url`.
    ///
    /// No money moves yet. For Cash App Pay set [`is_cash_app_pay`](CreateCheckoutRequest::is_cash_app_pay), which
    /// works in the USA only. The token lapses 60 minutes later. It is not repeated by itself; after a lost answer
    /// create another checkout and let the first one lapse.
    ///
    /// # Errors
    /// A 422 is often an amount outside of the limits of your
    /// [configuration](crate::afterpay::Client::configuration).
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let afterpay = cashapp::afterpay::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.merchant_credentials()).build()?;
    /// use cashapp::afterpay::types::{CheckoutMerchant, Consumer, CreateCheckoutRequest, Currency, Money};
    ///
    /// let order = CreateCheckoutRequest::new(Money::from_minor_units(2500, Currency::Usd), Consumer::new("a@b.example"))
    ///     .merchant(CheckoutMerchant::new("https://shop.example/done", "https://shop.example/back"))
    ///     .merchant_reference("order-42")
    ///     .is_cash_app_pay(true);
    /// let checkout = afterpay.checkouts().create(order).await?;
    /// println!("send the customer to {:?}", checkout.redirect_checkout_url);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, checkout: CreateCheckoutRequest) -> Call<CheckoutResponse> {
        Call::new(&operations::CREATE_CHECKOUT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).create_checkout(&checkout).await, |answer| answer)
        })
    }

    /// The checkout with all that was sent for it, and what the customer chose since, such as a delivery address.
    ///
    /// It does not say whether the order was paid: for that look up the
    /// [payment of the token](super::Payments::retrieve_by_token).
    ///
    /// # Errors
    /// 60 minutes after it was made the vendor has forgotten it: a 404, or a 412.
    #[doc(alias = "get")]
    pub fn retrieve(&self, token: &CheckoutToken) -> Call<Checkout> {
        let token = token.clone();
        Call::new(&operations::RETRIEVE_CHECKOUT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_checkout(&token).await, |answer| answer)
        })
    }
}
