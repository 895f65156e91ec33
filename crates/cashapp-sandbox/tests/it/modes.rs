//! Readings of the documents that a sandbox can play, and trouble that it can make.

use std::time::Duration;

use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use serde_json::{Value, json};

use crate::caller::{Caller, builder, call, send, start};
use crate::payments::{MERCHANT, fresh_key, pay_as, void_by_key};

const PAYMENTS: &str = "/network/v1/payments";

/// The ids of the payments that are listed.
async fn listed(sandbox: &Sandbox) -> Vec<String> {
    let list = call(sandbox, "GET", PAYMENTS, None).await.expect(200);
    let payments = list.body["payments"].as_array().expect("a list").iter();
    payments.map(|payment| payment["id"].as_str().expect("an id").to_owned()).collect()
}

/// Creates a payment whose connection breaks, and which is carried out three seconds later.
async fn late(sandbox: &Sandbox, key: &str) {
    let fault = Fault::new(FaultKind::CarriedOutLate(3_000)).operation("create_payment").times(1);
    sandbox.inject(fault).expect("it makes sense");
    let body = json!({ "idempotency_key": key, "payment": {
        "amount": 2500, "currency": "USD", "merchant_id": MERCHANT, "grant_id": "GRG_sandbox:active", "capture": false,
    }});
    let request = Caller::new(sandbox).request("POST", PAYMENTS, &serde_json::to_vec(&body).expect("JSON"));
    request.send().await.expect_err("the connection breaks");
}

#[tokio::test]
async fn call_carried_out_late_takes_effect_after_its_void_was_not_found() {
    let sandbox = builder().frozen_at(chrono::DateTime::UNIX_EPOCH).start().await.expect("it starts");
    let key = fresh_key();
    late(&sandbox, &key).await;
    void_by_key(&sandbox, &key).await.refused(404, "NOT_FOUND", "idempotency_key");
    sandbox.advance(Duration::from_millis(2_999));
    assert_eq!(listed(&sandbox).await, [""; 0]);

    sandbox.advance(Duration::from_millis(1));
    let [id] = &listed(&sandbox).await[..] else { panic!("one payment") };
    let record = sandbox.calls().into_iter().rfind(|call| call.operation == Some("create_payment")).expect("a record");
    assert_eq!((record.status, record.made.as_ref()), (201, Some(id)));
    assert_eq!(record.remarks, ["carried out after its connection had dropped"]);
    // Now the key is known: another void reaches the payment.
    assert_eq!(void_by_key(&sandbox, &key).await.expect(200).text("/payment/status"), "VOIDED");
}

#[tokio::test]
async fn call_carried_out_late_pays_once_if_its_retry_came_first() {
    let sandbox = builder().frozen_at(chrono::DateTime::UNIX_EPOCH).start().await.expect("it starts");
    let key = fresh_key();
    late(&sandbox, &key).await;
    let retried = pay_as(&sandbox, &key, 2500, json!({ "capture": false })).await.expect(201);
    sandbox.advance(Duration::from_secs(10));
    assert_eq!(listed(&sandbox).await, [retried.text("/payment/id")]);
}

#[tokio::test]
async fn list_with_lag_shows_a_payment_later_than_retrieving_it() {
    let lagging = builder().frozen_at(chrono::DateTime::UNIX_EPOCH).list_lag(Duration::from_secs(5));
    let sandbox = lagging.start().await.expect("it starts");
    let ids = async || {
        let paid = pay_as(&sandbox, &fresh_key(), 1000, json!({})).await.expect(201);
        paid.text("/payment/id").to_owned()
    };
    let first = ids().await;
    call(&sandbox, "GET", &format!("{PAYMENTS}/{first}"), None).await.expect(200);
    assert_eq!(listed(&sandbox).await, [""; 0]);
    sandbox.advance(Duration::from_secs(3));
    let second = ids().await;
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(listed(&sandbox).await, std::slice::from_ref(&first));
    sandbox.advance(Duration::from_secs(3));
    assert_eq!(listed(&sandbox).await, [second, first]);
}

/// A captured payment, and a captured refund of another one, each under this key.
async fn captured(sandbox: &Sandbox) -> [(String, &'static str); 2] {
    let (payment, refund) = (fresh_key(), fresh_key());
    pay_as(sandbox, &payment, 1000, json!({})).await.expect(201);
    let other = pay_as(sandbox, &fresh_key(), 1000, json!({})).await.expect(201);
    let body = json!({ "idempotency_key": refund, "refund": {
        "amount": 300, "currency": "USD", "merchant_id": MERCHANT, "payment_id": other.text("/payment/id"),
    }});
    call(sandbox, "POST", "/network/v1/refunds", Some(body)).await.expect(200);
    [(payment, PAYMENTS), (refund, "/network/v1/refunds")]
}

async fn void(sandbox: &Sandbox, path: &str, key: &str) -> crate::caller::Reply {
    let body: Value = json!({ "idempotency_key": key });
    let body = serde_json::to_vec(&body).expect("JSON");
    send(Caller::new(sandbox).request("POST", &format!("{path}/void-by-idempotency-key"), &body)).await
}

#[tokio::test]
async fn void_by_key_refuses_what_is_captured_unless_told_otherwise() {
    let strict = start().await;
    for (key, path) in captured(&strict).await {
        void(&strict, path, &key).await.refused(400, "INVALID_STATE_TRANSITION", "");
    }
    let lax = builder().void_captured_by_key().start().await.expect("it starts");
    for (key, path) in captured(&lax).await {
        void(&lax, path, &key).await.expect(200);
    }
}

/// The magic amount is described as voidable, which is so for an authorization under either reading.
#[tokio::test]
async fn void_by_key_after_the_magic_lost_answer_takes_an_authorization() {
    let sandbox = start().await;
    let (authorized, captured) = (fresh_key(), fresh_key());
    pay_as(&sandbox, &authorized, 6670, json!({ "capture": false })).await.expect(500);
    pay_as(&sandbox, &captured, 6670, json!({})).await.expect(500);
    void_by_key(&sandbox, &authorized).await.expect(200);
    void_by_key(&sandbox, &captured).await.refused(400, "INVALID_STATE_TRANSITION", "");
}
