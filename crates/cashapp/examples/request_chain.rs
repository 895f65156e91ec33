//! A brand, a merchant, a payment and a refund in one call, each of which needs the id of the one before.
//!
//! `cargo run -p cashapp --example request_chain`; it brings its own sandbox.
#![allow(clippy::print_stdout, reason = "a program that tells what it does")]

use std::error::Error;
use std::fmt::Display;

use cashapp::chains::{RequestChain, StepAnswer, requests};
use cashapp::types::{Country, Currency, GrantId, NewBrand, NewMerchant, NewPayment, NewRefund};
use cashapp::{Client, sandbox};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = sandbox::start().await?;
    let client = sandbox.client();

    for amount in [2500, 7771] {
        println!("a payment of {amount}:");
        run(&client, amount).await?;
    }
    Ok(())
}

async fn run(client: &Client, amount: i64) -> Result<(), cashapp::Error> {
    let mut chain = RequestChain::new();
    let brand = chain.step(requests::upsert_brand(NewBrand::new("Acme Tea", "acme-tea")));
    let shop =
        NewMerchant::new("Acme Tea, Portland", brand.id(), "acme-tea-portland", "5499", Country::Us, Currency::Usd)
            .site_url("https://tea.example");
    let merchant = chain.step(requests::upsert_merchant(shop));
    let grant = GrantId::new("GRG_sandbox:active");
    let order = NewPayment::new(amount, Currency::Usd, merchant.id(), grant);
    let payment = chain.step(requests::create_payment(order));
    let refund = chain.step(requests::create_refund(NewRefund::new(500, Currency::Usd, merchant.id(), payment.id())));

    // Should the answer be lost, the same chain can be run again: every write has kept its key.
    let answers = client.request_chains().run(&chain).await?;
    tell("brand", answers.get(&brand), |brand| brand.id.to_string());
    tell("merchant", answers.get(&merchant), |merchant| format!("{} is {}", merchant.id, merchant.status));
    tell("payment", answers.get(&payment), |payment| format!("{} is {}", payment.id, payment.status));
    tell("refund", answers.get(&refund), |refund| format!("{} is {}", refund.id, refund.status));
    Ok(())
}

fn tell<T, D: Display>(what: &str, answer: StepAnswer<T>, text: impl FnOnce(T) -> D) {
    match answer {
        StepAnswer::Executed(value) => println!("  {what}: {}", text(value)),
        StepAnswer::Failed(error) => println!("  {what} failed: {error}, {:?}", error.code()),
        StepAnswer::NotStarted => println!("  {what} was not started"),
    }
}
