//! The feature `sandbox`: a test in a few lines.
#![cfg(feature = "sandbox")]

use std::time::Duration;

use cashapp::clock::Clock;
use cashapp::sandbox::{self, Fault, FaultKind};
use cashapp::types::{
    Action, Channel, Currency, DisputeReason, GrantId, MerchantId, NewApiKey, NewPayment, NewRequest, PaymentStatus,
    Scope,
};
use chrono::DateTime;

fn order(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

#[tokio::test]
async fn a_lost_answer_charges_nobody_twice() {
    let sandbox = sandbox::start().await.unwrap();
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_payment").times(1)).unwrap();
    let paid = sandbox.client().payments().create(order(2500)).response().await.unwrap();
    assert_eq!(paid.attempts(), 2);
    assert_eq!(sandbox.payments().len(), 1);
}

#[cfg(feature = "sandbox-database")]
#[tokio::test]
async fn sandbox_with_a_database_goes_on_where_the_last_one_was() {
    let folder = tempfile::tempdir().unwrap();
    let start = || sandbox::builder().database(folder.path().join("sandbox.sqlite")).start();
    let sandbox = start().await.unwrap();
    let paid = sandbox.client().payments().create(order(2500)).idempotency_key("order-42").await.unwrap();
    drop(sandbox);

    let sandbox = start().await.unwrap();
    let again = sandbox.client().payments().create(order(2500)).idempotency_key("order-42").await.unwrap();
    assert_eq!((again.id, sandbox.payments().len()), (paid.id, 1));
}

#[tokio::test]
async fn a_payment_can_be_declined_and_disputed() {
    let sandbox = sandbox::start().await.unwrap();
    let client = sandbox.client();
    assert!(client.payments().create(order(7771)).await.unwrap_err().is_declined());
    let payment = client.payments().create(order(2500)).await.unwrap();
    let dispute = sandbox.open_dispute(&payment.id, DisputeReason::Fr10, None).unwrap();
    assert_eq!(dispute.payment_id, Some(payment.id));
}

#[tokio::test]
async fn a_client_that_waits_by_the_sandboxs_clock_moves_it() {
    let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let sandbox = sandbox::builder().frozen_at(start).start().await.unwrap();
    let client = sandbox.client_builder().clock(sandbox.clock()).build().unwrap();
    let action = Action::one_time_payment_of_any_amount(MerchantId::new("MMI_sandbox:merchant"));
    let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await.unwrap();
    let error = client.requests().wait(&request.id).timeout(Duration::from_secs(30)).await.unwrap_err();
    assert!(error.is_wait_timeout(), "{error}");
    assert_eq!((sandbox.now() - start).num_seconds(), 30);
}

#[tokio::test]
async fn a_week_passes_in_a_line_and_an_authorization_lapses() {
    let sandbox = sandbox::start().await.unwrap();
    let client = sandbox.client();
    let held = client.payments().create(order(2500).capture(false)).await.unwrap();
    sandbox.advance(Duration::from_secs(8 * 24 * 60 * 60));
    assert_eq!(client.payments().retrieve(&held.id).await.unwrap().status, PaymentStatus::Voided);
}

#[tokio::test]
async fn a_clock_outlives_its_sandbox_without_going_back() {
    let sandbox = sandbox::start().await.unwrap();
    let clock = sandbox.clock();
    clock.sleep(Duration::from_secs(60)).await;
    let (before, seconds) = (clock.monotonic(), clock.unix_seconds());
    assert!(before >= Duration::from_secs(60));
    drop(sandbox);
    assert!(clock.monotonic() >= before);
    assert!(clock.unix_seconds() >= seconds - 1);
}

#[cfg(feature = "afterpay")]
#[tokio::test]
async fn there_is_a_client_of_afterpay_too() {
    let sandbox = cashapp::sandbox::start().await.unwrap();
    assert!(sandbox.afterpay().configuration().retrieve().await.is_ok());
}

#[tokio::test]
async fn the_first_key_is_made_without_one() {
    let sandbox = cashapp::sandbox::start().await.unwrap();
    let scopes = [Scope::ApiKeysRead, Scope::ApiKeysWrite];
    let key = sandbox.bootstrap_client().api_keys().create(NewApiKey::new(scopes)).await.unwrap();
    assert!(!key.secret.expose().is_empty());
}
