//! The Afterpay Global API through the facade.
#![cfg(feature = "afterpay")]

mod builder;
mod charging;
mod declines;
mod errors;
mod ids;
mod lists;
mod made;
mod mismatch;
mod requests;
mod stored;
mod user_agent;
mod verdicts;

use std::sync::Arc;

use cashapp::Credentials;
use cashapp::afterpay::types::{
    CaptureFullPaymentRequest, CheckoutMerchant, CheckoutToken, Consumer, CreateCheckoutRequest, Currency, Money,
    Payment,
};
use cashapp::afterpay::{Client, MerchantAccount, SecretKey};
use cashapp::clock::ManualClock;
use cashapp_sandbox::Sandbox;
use http::StatusCode;
use serde_json::Value;

use crate::script::Script;

/// A sandbox, and a client of this API that talks to it.
pub(crate) async fn started() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder(sandbox.url()).credentials(sandbox.merchant_credentials()).build().unwrap();
    (sandbox, client)
}

/// A client of a server that gives these answers. It waits for nothing between its attempts.
pub(crate) async fn scripted(answers: impl IntoIterator<Item = (StatusCode, Value)>) -> (Script, Client) {
    let server = Script::start_with(answers).await;
    let secret = SecretKey::new("secret").unwrap();
    let client = Client::builder(server.url())
        .credentials(Credentials::basic(&MerchantAccount::new("100101533").unwrap(), &secret))
        .clock(Arc::new(ManualClock::new(0)))
        .build()
        .unwrap();
    (server, client)
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
