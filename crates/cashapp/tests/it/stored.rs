//! Calls that are stored before they are made.

use cashapp::chains::{RequestChain, requests};
use cashapp::retry::RetryPolicy;
use cashapp::types::{
    Currency, ErrorCode, GrantId, MerchantId, NewPayment, NewRefund, PaymentResponse, RefundResponse,
    RequestChainResponse,
};
use cashapp::{Outcome, Region, StoredCall, StoredCallError, Verdict};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use serde_json::Value;

use crate::started::{builder, started};

/// An amount that the sandbox declines.
const DECLINED: i64 = 7771;

fn payment(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

/// What another process reads.
fn reread(call: &StoredCall) -> StoredCall {
    serde_json::from_str(&serde_json::to_string(call).unwrap()).unwrap()
}

#[tokio::test]
async fn storing_sends_nothing_and_sending_makes_the_call() {
    let (sandbox, client) = started().await;
    let call = client.payments().create(payment(2500)).idempotency_key("order-1").store().await.unwrap();
    assert!(sandbox.payments().is_empty() && sandbox.calls().is_empty());
    assert_eq!((call.operation(), call.idempotency_key()), ("create_payment", Some("order-1")));
    assert_eq!((call.account().map(str::to_owned), call.region()), (client.account(), Some(Region::PDX)));

    let another = builder(&sandbox).build().unwrap();
    let made = another.send_stored::<PaymentResponse>(&reread(&call)).response().await.unwrap();
    assert_eq!((made.payment.amount, made.idempotency_key()), (2500, Some("order-1")));
    let again = another.send_stored::<PaymentResponse>(&call).after_unknown().await.unwrap();
    assert_eq!((again.payment.id, sandbox.payments().len()), (made.into_inner().payment.id, 1));
}

#[tokio::test]
async fn lost_response_of_a_stored_call_is_unknown_and_the_same_bytes_settle_it() {
    let lost = Fault::new(FaultKind::DropAfterCommitting).operation("create_payment").times(1);
    let sandbox = Sandbox::builder().fault(lost).start().await.unwrap();
    let client = builder(&sandbox).retry(RetryPolicy::never()).build().unwrap();
    let call = client.payments().create(payment(2500)).idempotency_key("order-1").store().await.unwrap();
    let error = client.send_stored::<PaymentResponse>(&call).await.unwrap_err();
    assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::Retry));
    assert_eq!((error.operation(), error.idempotency_key()), (Some("create_payment"), Some("order-1")));
    client.send_stored::<PaymentResponse>(&reread(&call)).after_unknown().await.unwrap();
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn decline_of_a_stored_call_comes_with_its_resource() {
    let (_sandbox, client) = started().await;
    let call = client.payments().create(payment(DECLINED)).store().await.unwrap();
    let error = client.send_stored::<Value>(&call).await.unwrap_err();
    assert_eq!((error.verdict(), error.code()), (Verdict::Final, Some(&ErrorCode::PaymentDeclinedInsufficientFunds)));
    assert_eq!(error.declined_payment().map(|payment| payment.amount), Some(DECLINED));
}

#[tokio::test]
async fn stored_call_of_ids_in_the_path_is_sent_there() {
    let (_sandbox, client) = started().await;
    let paid = client.payments().create(payment(2500)).await.unwrap();
    let refund = client.refunds().create(NewRefund::new(
        500,
        Currency::Usd,
        MerchantId::new("MMI_sandbox:merchant"),
        paid.id.clone(),
    ));
    let refund = client.send_stored::<RefundResponse>(&refund.store().await.unwrap()).await.unwrap();
    assert_eq!((refund.refund.amount, refund.refund.payment_id), (500, Some(paid.id.clone())));
    let read = client.payments().retrieve(&paid.id).store().await.unwrap();
    let read = client.send_stored::<PaymentResponse>(&read).await.unwrap();
    assert_eq!((read.payment.id, read.payment.refunded_amount), (paid.id, Some(500)));
}

#[tokio::test]
async fn what_is_wrong_with_a_call_is_said_when_it_is_stored() {
    let (_sandbox, client) = started().await;
    let error = client.payments().create(payment(2500)).idempotency_key("k".repeat(65)).store().await.unwrap_err();
    assert_eq!(error.invalid_field().unwrap().field(), "idempotency_key");
    assert_eq!((error.outcome(), error.operation()), (Outcome::NotSent, Some("create_payment")));
}

#[tokio::test]
async fn another_clients_stored_call_is_refused_and_the_outcome_before_stays_open() {
    let (sandbox, client) = started().await;
    let call = client.payments().create(payment(2500)).store().await.unwrap();
    let elsewhere = builder(&sandbox).region(Region::new("SFO").unwrap()).build().unwrap();
    let error = elsewhere.send_stored::<Value>(&call).await.unwrap_err();
    assert!(matches!(error.stored_call_error(), Some(StoredCallError::OtherRegion { .. })), "{error}");
    assert_eq!((error.outcome(), error.verdict()), (Outcome::NotSent, Verdict::Repair));
    let error = elsewhere.send_stored::<Value>(&call).after_unknown().await.unwrap_err();
    assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::Repair));
    let mut unknown = serde_json::to_value(&call).unwrap();
    unknown["operation"] = "charge_twice".into();
    let unknown = serde_json::from_value(unknown).unwrap();
    let error = client.send_stored::<Value>(&unknown).after_unknown().await.unwrap_err();
    assert!(matches!(error.stored_call_error(), Some(StoredCallError::UnknownOperation(_))), "{error}");
    assert_eq!((error.outcome(), error.operation()), (Outcome::Unknown, None));
    assert_eq!(error.verdict(), Verdict::LookUp);
    assert!(sandbox.payments().is_empty());
}

#[tokio::test]
async fn request_chain_is_stored_with_the_keys_of_its_steps() {
    let (sandbox, client) = started().await;
    let mut chain = RequestChain::new();
    chain.step(requests::create_payment(payment(2500)));
    let call = client.request_chains().run(&chain).store().await.unwrap();
    assert!(sandbox.payments().is_empty());
    for _ in 0..2 {
        let answers = client.send_stored::<RequestChainResponse>(&reread(&call)).after_unknown().await.unwrap();
        assert_eq!(answers.responses.len(), 1);
    }
    assert_eq!(sandbox.payments().len(), 1);
}
