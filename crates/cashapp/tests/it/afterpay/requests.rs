//! What makes a call safe to repeat.

use cashapp::Outcome;
use cashapp::afterpay::Uuid;
use cashapp::afterpay::types::{
    AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CheckoutToken, CreateGrantRequest,
    CreateOrderRequest, CreateRefundRequest, Enrichments, GrantApproval, Initiation, InitiationActor, OnFileGrantType,
    Payment, StartGrantApprovalRequest, VoidPaymentRequest,
};
use cashapp_sandbox::{Fault, FaultKind};
use http::StatusCode;
use serde_json::json;

use super::{approved, calls_of, captured, merchant, scripted, started, usd};

fn open(payment: &Payment) -> Option<i64> {
    payment.open_to_capture_amount.as_ref()?.minor_units()
}

#[tokio::test]
async fn a_request_id_of_ones_own_gives_the_first_result_again() {
    let (sandbox, client) = started().await;
    let payments = client.payments();
    let token = approved(&sandbox, &client, 5000).await;
    let id = Uuid::new_v4();
    let first = payments.authorize(AuthorizePaymentRequest::new(&token)).request_id(id).await.unwrap();
    let again = payments.authorize(AuthorizePaymentRequest::new(&token)).request_id(id).await.unwrap();
    assert_eq!(first, again);

    let part = || CapturePaymentRequest::new().amount(usd(1000));
    for _ in 0..2 {
        assert_eq!(open(&payments.capture(&first.id, part()).request_id(id).await.unwrap()), Some(4000));
    }
    let part = || VoidPaymentRequest::new().amount(usd(1000));
    for _ in 0..2 {
        assert_eq!(open(&payments.void(&first.id, part()).request_id(id).await.unwrap()), Some(3000));
    }
    let part = || CreateRefundRequest::new("refund-1").amount(usd(400));
    let refund = payments.refund(&first.id, part()).request_id(id).await.unwrap();
    assert_eq!(payments.refund(&first.id, part()).request_id(id).await.unwrap(), refund);
    // The void is told among the refunds, in front.
    let refunds = payments.retrieve(&first.id).await.unwrap().refunds.unwrap();
    assert_eq!((refunds.len(), refunds.last()), (2, Some(&refund)));
}

#[tokio::test]
async fn every_call_has_an_id_of_its_own_unless_one_is_given() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 5000).await;
    let held = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap();
    let part = || CapturePaymentRequest::new().amount(usd(1000));
    let (first, second) = (client.payments().capture(&held.id, part()), client.payments().capture(&held.id, part()));
    assert_ne!(first.key(), second.key());
    let key = first.key().to_string();
    let response = first.response().await.unwrap();
    assert_eq!(response.idempotency_key(), Some(&*key));
    second.await.unwrap();
    assert_eq!(open(&client.payments().retrieve(&held.id).await.unwrap()), Some(3000));

    // Of a refund the server tells which one it got.
    let refund = client.payments().refund(&held.id, CreateRefundRequest::new("refund-1").amount(usd(100)));
    let key = refund.key().to_string();
    assert_eq!(refund.await.unwrap().request_id, Some(key));
}

#[tokio::test]
async fn an_id_in_the_request_is_the_calls_id() {
    let (sandbox, client) = started().await;
    let id = Uuid::new_v4();
    let token = approved(&sandbox, &client, 5000).await;
    let call = client.payments().authorize(AuthorizePaymentRequest::new(&token).request_id(id));
    assert_eq!(call.key(), id.to_string());
    let held = call.response().await.unwrap();
    assert_eq!(held.idempotency_key(), Some(&*id.to_string()));

    // What is said last counts, as with everything that is set.
    let last = Uuid::new_v4();
    let part = CapturePaymentRequest::new().amount(usd(1000)).request_id(id);
    let response = client.payments().capture(&held.id, part).request_id(last).response().await.unwrap();
    assert_eq!(response.idempotency_key(), Some(&*last.to_string()));
    let part = CreateRefundRequest::new("refund-1").amount(usd(100)).request_id(id);
    let refund = client.payments().refund(&held.id, part).await.unwrap();
    assert_eq!((refund.request_id, refund.merchant_reference), (Some(id.to_string()), Some("refund-1".to_owned())));
}

#[tokio::test]
async fn an_order_is_placed_once_under_its_request_id() {
    let (sandbox, client) = started().await;
    let asked = StartGrantApprovalRequest::new([GrantApproval::new(OnFileGrantType::OnFile)], merchant());
    let approval = client.grants().start_approval(asked).await.unwrap();
    sandbox.approve_checkout(&approval.token).unwrap();
    let grant = client.grants().create(CreateGrantRequest::new("grant-1", &approval.token)).await.unwrap();
    let id = Uuid::new_v4();
    let monthly = Enrichments::new(Initiation::new(InitiationActor::Merchant));
    let order = CreateOrderRequest::new(id, usd(1200), &grant.id, monthly);
    let call = client.orders().create(order.clone());
    assert_eq!(call.key(), id.to_string());
    let first = call.await.unwrap();
    assert_eq!(client.orders().create(order.clone()).await.unwrap().token, first.token);
    let other = client.orders().create(order).request_id(Uuid::new_v4()).await.unwrap();
    assert_ne!(other.token, first.token);
}

#[tokio::test]
async fn a_capture_whose_answer_is_lost_is_repeated_and_charges_once() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 5000).await;
    let held = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap();
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("capture_payment").times(1)).unwrap();
    let part = CapturePaymentRequest::new().amount(usd(1000));
    let response = client.payments().capture(&held.id, part).response().await.unwrap();
    assert_eq!((response.attempts(), open(&response)), (2, Some(4000)));
    let sent: Vec<_> = sandbox.calls().into_iter().filter(|call| call.operation == Some("capture_payment")).collect();
    assert_eq!(sent.iter().map(|call| call.replayed).collect::<Vec<_>>(), [false, true]);
}

#[tokio::test]
async fn a_full_capture_whose_answer_is_lost_is_repeated_by_its_token() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 5000).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("capture_full_payment").times(1)).unwrap();
    let charge = CaptureFullPaymentRequest::new(&token);
    let first = client.payments().capture_full(charge.clone()).response().await.unwrap();
    assert_eq!((first.attempts(), first.idempotency_key()), (2, Some(token.as_str())));
    assert_eq!(client.payments().capture_full(charge).await.unwrap().id, first.id);
}

#[tokio::test]
async fn a_refund_whose_answer_is_lost_is_repeated_and_given_back_once() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 5000).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_refund").times(1)).unwrap();
    let part = CreateRefundRequest::new("refund-1").amount(usd(500));
    client.payments().refund(&payment.id, part).await.unwrap();
    assert_eq!(client.payments().retrieve(&payment.id).await.unwrap().refunds.map(|refunds| refunds.len()), Some(1));
    assert_eq!(calls_of(&sandbox, "create_refund"), 2);
}

#[tokio::test]
async fn refund_reference_outside_its_limits_is_refused_before_sending() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 5000).await;
    let too_long = "r".repeat(65);
    let part = |reference: &str| CreateRefundRequest::new(reference).amount(usd(500));
    let mut without = part("");
    without.merchant_reference = None;
    for (sent, field) in [
        (without, "merchantReference"),
        (part(""), "merchantReference"),
        (part(&too_long), "merchantReference"),
        (part("refund-1").request_id(&too_long), "requestId"),
        (part("refund-1").refund_merchant_reference("r".repeat(129)), "refundMerchantReference"),
    ] {
        let error = client.payments().refund(&payment.id, sent).await.unwrap_err();
        assert_eq!(error.invalid_field().unwrap().field(), field);
        assert_eq!((error.outcome(), calls_of(&sandbox, "create_refund")), (Outcome::NotSent, 0));
    }
    let longest = part(&too_long[1..]).request_id(&too_long[1..]).refund_merchant_reference("r".repeat(128));
    client.payments().refund(&payment.id, longest).await.unwrap();
}

#[tokio::test]
async fn authorization_carries_request_id_under_both_names_in_every_attempt() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 5000).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("authorize_payment").times(1)).unwrap();
    let held = AuthorizePaymentRequest::new(&token).request_id("order 42, any string");
    let held = client.payments().authorize(held).response().await.unwrap();
    assert_eq!((held.attempts(), held.idempotency_key()), (2, Some("order 42, any string")));

    let asked = AuthorizePaymentRequest::new(&token);
    let asked = [asked.clone(), asked.clone().request_id("order-42"), asked.requestid("order-42")];
    let held = json!({"id": "100101", "status": "APPROVED", "paymentState": "AUTH_APPROVED"});
    let (mut server, client) = scripted(std::iter::repeat_n((StatusCode::CREATED, held), asked.len())).await;
    for asked in asked {
        client.payments().authorize(asked).await.unwrap();
    }
    let bodies = server.all_bodies();
    assert!(bodies[0]["requestId"].is_string() && bodies[0]["requestId"] == bodies[0]["requestid"], "{}", bodies[0]);
    for body in &bodies[1..] {
        assert_eq!(body, &json!({"token": token, "requestId": "order-42", "requestid": "order-42"}));
    }
}

#[tokio::test]
async fn full_capture_carries_request_id_only_where_one_is_set() {
    let payment = json!({"id": "100101", "status": "APPROVED", "paymentState": "CAPTURED"});
    let (mut server, client) = scripted(std::iter::repeat_n((StatusCode::CREATED, payment), 2)).await;
    let charge = CaptureFullPaymentRequest::new(CheckoutToken::new("002.token"));
    client.payments().capture_full(charge.clone()).await.unwrap();
    client.payments().capture_full(charge.request_id("charge-1")).await.unwrap();
    assert_eq!(
        server.all_bodies(),
        [json!({"token": "002.token"}), json!({"token": "002.token", "requestId": "charge-1"})]
    );
}

#[tokio::test]
async fn what_is_not_safe_to_repeat_is_not_repeated() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 5000).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("reverse_payment").times(1)).unwrap();
    let error = client.payments().reverse(&payment.token.unwrap()).await.unwrap_err();
    assert_eq!((error.outcome(), error.attempts(), error.idempotency_key()), (Outcome::Unknown, 1, None));
    assert_eq!(calls_of(&sandbox, "reverse_payment"), 1);
}
