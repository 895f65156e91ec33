//! Calls that are stored before they are made.

use cashapp::afterpay::types::{
    CaptureFullPaymentRequest, CheckoutToken, CreateRefundRequest, Payment, PaymentStatus, Refund,
};
use cashapp::{Outcome, StoredCallError, Verdict};
use serde_json::{Value, json};

use super::{approved, scripted, started, usd};

#[tokio::test]
async fn stored_calls_of_this_api_are_sent_and_repeated_as_they_are() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 2500).await;
    let call = client.payments().capture_full(CaptureFullPaymentRequest::new(&token)).store().await.unwrap();
    assert_eq!((call.idempotency_key(), call.region()), (Some(token.as_str()), None));
    let paid = client.send_stored::<Payment>(&call).await.unwrap();
    let again = client.send_stored::<Payment>(&call).after_unknown().await.unwrap();
    assert_eq!((&again.id, &paid.status), (&paid.id, &PaymentStatus::Approved));

    let refund = client.payments().refund(&paid.id, CreateRefundRequest::new("order-42").amount(usd(500)));
    let refund = refund.store().await.unwrap();
    let [first, second] = [client.send_stored::<Refund>(&refund).await, client.send_stored::<Refund>(&refund).await];
    assert_eq!(first.unwrap().refund_id, second.unwrap().refund_id);
}

#[tokio::test]
async fn success_with_a_declined_payment_is_a_decline_of_a_stored_call_too() {
    let declined = json!({"id": "100101", "status": "DECLINED", "token": "T"});
    let (_server, client) = scripted([(http::StatusCode::CREATED, declined)]).await;
    let call =
        client.payments().capture_full(CaptureFullPaymentRequest::new(CheckoutToken::new("T"))).store().await.unwrap();
    let error = client.send_stored::<Value>(&call).await.unwrap_err();
    assert_eq!((error.is_declined(), error.verdict()), (true, Verdict::Final));
    assert!(error.declined_afterpay_payment().is_some());
}

#[tokio::test]
async fn stored_call_of_another_merchant_is_refused() {
    let (_sandbox, client) = started().await;
    let (server, other) = scripted([]).await;
    let call =
        client.payments().capture_full(CaptureFullPaymentRequest::new(CheckoutToken::new("T"))).store().await.unwrap();
    let mut moved = serde_json::to_value(&call).unwrap();
    moved["host"] = server.url().into();
    moved["account"] = "1".into();
    let error = other.send_stored::<Value>(&serde_json::from_value(moved).unwrap()).await.unwrap_err();
    assert!(matches!(error.stored_call_error(), Some(StoredCallError::OtherAccount { .. })), "{error}");
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
}
