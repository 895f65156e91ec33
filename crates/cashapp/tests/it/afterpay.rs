//! The Afterpay Global API through the facade.
#![cfg(feature = "afterpay")]

mod builder;
mod charging;
mod declines;
mod errors;
mod ids;
mod lists;
mod made;
mod requests;
mod user_agent;

use cashapp::afterpay::Client;
use cashapp::afterpay::types::{
    CaptureFullPaymentRequest, CheckoutMerchant, CheckoutToken, Consumer, CreateCheckoutRequest, Currency, Money,
    Payment,
};
use cashapp_sandbox::Sandbox;

/// A sandbox, and a client of this API that talks to it.
pub(crate) async fn started() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder(sandbox.url()).credentials(sandbox.merchant_credentials()).build().unwrap();
    (sandbox, client)
}

pub(crate) fn usd(cents: i64) -> Money {
    Money::from_minor_units(cents, Currency::Usd)
}

pub(crate) fn merchant() -> CheckoutMerchant {
    CheckoutMerchant::new("https://tea.example/done", "https://tea.example/back")
}

/// An order to be paid with Cash App Pay.
pub(crate) fn order(cents: i64) -> CreateCheckoutRequest {
    CreateCheckoutRequest::new(usd(cents), Consumer::new("ada@buyer.example"))
        .merchant(merchant())
        .merchant_reference("order-1")
        .is_cash_app_pay(true)
}

/// The token of a checkout that the customer has approved.
pub(crate) async fn approved(sandbox: &Sandbox, client: &Client, cents: i64) -> CheckoutToken {
    let checkout = client.checkouts().create(order(cents)).await.unwrap();
    sandbox.approve_checkout(&checkout.token).unwrap();
    checkout.token
}

/// A payment that was captured in full.
pub(crate) async fn captured(sandbox: &Sandbox, client: &Client, cents: i64) -> Payment {
    let token = approved(sandbox, client, cents).await;
    client.payments().capture_full(CaptureFullPaymentRequest::new(&token)).await.unwrap()
}

/// How often an operation was called.
pub(crate) fn calls_of(sandbox: &Sandbox, operation: &str) -> usize {
    sandbox.calls().iter().filter(|call| call.operation == Some(operation)).count()
}
