//! One key, one effect, one answer: section "Idempotency".

use std::time::Duration;

use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use serde_json::{Value, json};

use crate::caller::{Caller, builder, call, start};
use crate::payments::{DAY, captured, fresh_key, held, new_payment, pay, pay_as, payment, void};

const PAYMENTS: &str = "/network/v1/payments";

/// Sends bytes; status and bytes of the answer.
async fn send(caller: &Caller, body: &str) -> (u16, String) {
    let response = caller.request("POST", PAYMENTS, body.as_bytes()).send().await.expect("it is answered");
    (response.status().as_u16(), response.text().await.expect("it has a body"))
}

fn body(key: &str, amount: i64) -> Value {
    json!({ "idempotency_key": key, "payment": new_payment(amount, &json!({})) })
}

async fn count(sandbox: &Sandbox) -> usize {
    let list = call(sandbox, "GET", PAYMENTS, None).await.expect(200);
    list.body["payments"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn the_same_key_gets_the_first_answer_byte_for_byte() {
    let sandbox = start().await;
    let (caller, body) = (Caller::new(&sandbox), body("k", 1000).to_string());
    let first = send(&caller, &body).await;
    assert_eq!(first.0, 201);
    sandbox.advance(DAY);
    assert_eq!(send(&caller, &body).await, first);
    assert_eq!(count(&sandbox).await, 1);
    let replays: Vec<bool> = sandbox.calls().iter().map(|call| call.replayed).collect();
    assert_eq!(replays, [false, true, false]);
}

#[tokio::test]
async fn the_first_answer_comes_again_even_after_the_payment_has_moved_on() {
    let sandbox = start().await;
    let key = fresh_key();
    let first = pay_as(&sandbox, &key, 1000, json!({ "capture": false })).await.expect(201);
    void(&sandbox, first.text("/payment/id")).await.expect(200);
    assert_eq!(pay_as(&sandbox, &key, 1000, json!({ "capture": false })).await, first);
    assert_eq!(payment(&sandbox, first.text("/payment/id")).await["status"], "VOIDED");
}

#[tokio::test]
async fn the_same_key_with_another_payload_is_refused() {
    let sandbox = start().await;
    pay_as(&sandbox, "k", 1000, json!({})).await.expect(201);
    let reply = pay_as(&sandbox, "k", 1001, json!({})).await;
    reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
    let other_bytes = body("k", 1000).to_string().replacen('{', "{ ", 1);
    let (status, text) = send(&Caller::new(&sandbox), &other_bytes).await;
    assert!(status == 400 && text.contains("IDEMPOTENCY_KEY_REUSED"), "a retry has the same bytes: {text}");
    assert_eq!(count(&sandbox).await, 1);
    pay_as(&sandbox, "k", 1000, json!({})).await.expect(201);
}

#[tokio::test]
async fn a_key_is_bound_to_the_path_too() {
    let sandbox = start().await;
    let body = json!({ "idempotency_key": "k", "amount": 100 });
    let [first, second] = [held(&sandbox, 100).await, held(&sandbox, 100).await];
    let path = |id: &str| format!("{PAYMENTS}/{id}/capture");
    call(&sandbox, "POST", &path(&first), Some(body.clone())).await.expect(200);
    let reply = call(&sandbox, "POST", &path(&second), Some(body)).await;
    reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
    assert_eq!(payment(&sandbox, &second).await["status"], "AUTHORIZED");
}

#[tokio::test]
async fn two_requests_with_one_key_at_once_make_one_payment() {
    let sandbox = start().await;
    let (caller, body) = (Caller::new(&sandbox), body("k", 1000).to_string());
    let (first, second) = futures_util::future::join(send(&caller, &body), send(&caller, &body)).await;
    assert_eq!((first.0, &first), (201, &second));
    assert_eq!(count(&sandbox).await, 1);
}

#[tokio::test]
async fn an_answer_is_kept_for_thirty_days() {
    let start = "2026-01-01T00:00:00Z".parse().expect("a time");
    let sandbox = builder().frozen_at(start).rate_limit_scale(0.0).start().await.expect("it starts");
    let first = pay_as(&sandbox, "k", 1000, json!({})).await.expect(201);
    sandbox.advance(Duration::from_millis(30 * 24 * 60 * 60 * 1000 - 1));
    assert_eq!(pay_as(&sandbox, "k", 1000, json!({})).await, first);
    let reply = pay_as(&sandbox, "k", 2000, json!({})).await;
    reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
}

#[tokio::test]
async fn a_retry_from_another_region_charges_twice() {
    let sandbox = start().await;
    let body = body("k", 1000).to_string();
    let portland = send(&Caller::new(&sandbox), &body).await;
    let san_francisco = send(&Caller::new(&sandbox).region("SFO"), &body).await;
    assert_eq!((portland.0, san_francisco.0), (201, 201));
    assert_ne!(portland.1, san_francisco.1);
    assert_eq!(count(&sandbox).await, 2);
}

#[tokio::test]
async fn the_same_key_at_another_endpoint_is_another_key() {
    let sandbox = start().await;
    let paid = pay_as(&sandbox, "k", 1000, json!({})).await.expect(201);
    crate::refunds::refund_as(&sandbox, "k", paid.text("/payment/id"), 10, json!({})).await.expect(200);
    crate::payouts_and_balances::pay_out(&sandbox, "k", 10, json!({})).await.expect(201);
}

#[tokio::test]
async fn keys_are_case_sensitive() {
    let sandbox = start().await;
    let lower = pay_as(&sandbox, "key-a", 1000, json!({})).await.expect(201);
    let upper = pay_as(&sandbox, "KEY-A", 1000, json!({})).await.expect(201);
    assert_ne!(lower.text("/payment/id"), upper.text("/payment/id"));
}

#[tokio::test]
async fn decline_is_given_again_and_invalid_amount_is_not() {
    let sandbox = start().await;
    for (key, amount, code, settles) in
        [("x", 7771, "PAYMENT_DECLINED_INSUFFICIENT_FUNDS", true), ("p", 7774, "PAYMENT_INVALID_TOO_LARGE", false)]
    {
        let first = pay_as(&sandbox, key, amount, json!({})).await;
        first.refused(400, code, "payment.amount");
        assert_eq!(pay_as(&sandbox, key, amount, json!({})).await == first, settles, "{code}");
        let reply = pay_as(&sandbox, key, 100, json!({})).await;
        reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
    }
    assert_eq!(count(&sandbox).await, 3);
}

#[tokio::test]
async fn a_declined_refund_raise_and_payout_come_again_too() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 10_000).await;
    let refund = json!({
        "amount": 7773, "currency": "USD", "merchant_id": crate::payments::MERCHANT, "payment_id": paid,
    });
    let held = held(&sandbox, 1000).await;
    let raise = json!({ "amount": 7773, "currency": "USD" });
    let calls = [
        ("/network/v1/refunds".to_owned(), json!({ "idempotency_key": "k", "refund": refund })),
        (format!("{PAYMENTS}/{held}/authorizations"), json!({ "idempotency_key": "k", "authorization": raise })),
    ];
    for (path, body) in calls {
        let first = call(&sandbox, "POST", &path, Some(body.clone())).await.expect(400);
        assert_eq!(call(&sandbox, "POST", &path, Some(body)).await, first);
    }
    let first = crate::payouts_and_balances::pay_out(&sandbox, "k", 1710, json!({})).await.expect(400);
    assert_eq!(crate::payouts_and_balances::pay_out(&sandbox, "k", 1710, json!({})).await, first);
    assert_eq!(payment(&sandbox, &held).await["authorization_updates"].as_array().map(Vec::len), Some(1));
    assert_eq!(payment(&sandbox, &paid).await["refund_ids"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn key_is_bound_to_its_first_payload_whatever_the_response() {
    let sandbox = start().await;
    let disabled = json!({ "merchant_id": "MMI_sandbox:disabled" });
    for (key, amount, with, code, field) in [
        ("invalid", 0, json!({}), "VALUE_TOO_LOW", "payment.amount"),
        ("grant", 100, json!({ "grant_id": "GRG_none" }), "GRANT_NOT_FOUND", "payment.grant_id"),
        ("merchant", 100, disabled, "MERCHANT_DISABLED", "payment.merchant_id"),
    ] {
        pay_as(&sandbox, key, amount, with.clone()).await.refused(400, code, field);
        let other = pay_as(&sandbox, key, 200, json!({})).await;
        other.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
        pay_as(&sandbox, key, amount, with).await.refused(400, code, field);
    }
    assert_eq!(count(&sandbox).await, 0);
    // What is no key binds nothing.
    for amount in [100, 200] {
        pay_as(&sandbox, "", amount, json!({})).await.refused(400, "VALUE_EMPTY", "idempotency_key");
    }
}

#[tokio::test]
async fn invalid_state_transition_is_not_given_again() {
    let sandbox = start().await;
    let id = held(&sandbox, 100).await;
    void(&sandbox, &id).await.expect(200);
    let path = format!("{PAYMENTS}/{id}/capture");
    let body = |amount| Some(json!({ "idempotency_key": "k", "amount": amount }));
    for _ in 0..2 {
        call(&sandbox, "POST", &path, body(100)).await.refused(400, "INVALID_STATE_TRANSITION", "");
    }
    assert!(sandbox.calls().iter().all(|call| !call.replayed));
    let reply = call(&sandbox, "POST", &path, body(99)).await;
    reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
}

#[tokio::test]
async fn a_server_error_before_anything_was_done_does_not_bind_the_key() {
    let sandbox = start().await;
    sandbox
        .inject(Fault::new(FaultKind::ServiceUnavailable).operation("create_payment").times(1))
        .expect("it can be set");
    pay_as(&sandbox, "k", 1000, json!({})).await.refused(503, "SERVICE_UNAVAILABLE", "");
    assert_eq!(count(&sandbox).await, 0);
    pay_as(&sandbox, "k", 1000, json!({})).await.expect(201);
}

#[tokio::test]
async fn a_retry_after_a_lost_answer_gets_the_payment_that_was_made() {
    let sandbox = start().await;
    sandbox
        .inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_payment").times(1))
        .expect("it can be set");
    let (caller, body) = (Caller::new(&sandbox), body("k", 1000).to_string());
    caller.request("POST", PAYMENTS, body.as_bytes()).send().await.expect_err("the answer is lost");
    let (status, text) = send(&caller, &body).await;
    let made: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(status, 201);
    let list = call(&sandbox, "GET", PAYMENTS, None).await.expect(200);
    assert_eq!(list.body["payments"], json!([made["payment"]]));
}

#[tokio::test]
async fn one_payment_for_each_key() {
    let sandbox = start().await;
    let [first, second] =
        [pay(&sandbox, 1000, json!({})).await.expect(201), pay(&sandbox, 1000, json!({})).await.expect(201)];
    assert_ne!(first.text("/payment/id"), second.text("/payment/id"));
    let key = json!({ "payment": new_payment(1000, &json!({})) });
    let reply = call(&sandbox, "POST", PAYMENTS, Some(key)).await;
    reply.refused(400, "MISSING_REQUIRED_PARAMETER", "idempotency_key");
}
