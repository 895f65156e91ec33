//! Refunds: what goes back to the customer after a capture.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Caller, Reply, call, start, voiding_captured};
use crate::payments::{self, DAY, MERCHANT, captured, figures, fresh_key, held, payment, with};

pub(crate) async fn refund(sandbox: &Sandbox, payment: &str, amount: i64, more: Value) -> Reply {
    refund_as(sandbox, &fresh_key(), payment, amount, more).await
}

pub(crate) async fn refund_as(sandbox: &Sandbox, key: &str, payment: &str, amount: i64, more: Value) -> Reply {
    let refund = json!({ "amount": amount, "currency": "USD", "merchant_id": MERCHANT, "payment_id": payment });
    let body = json!({ "idempotency_key": key, "refund": with(refund, &more) });
    call(sandbox, "POST", "/network/v1/refunds", Some(body)).await
}

async fn waiting(sandbox: &Sandbox, payment: &str, amount: i64) -> String {
    refund(sandbox, payment, amount, json!({ "capture": false })).await.expect(200).text("/refund/id").to_owned()
}

async fn capture(sandbox: &Sandbox, id: &str) -> Reply {
    let body = json!({ "idempotency_key": fresh_key() });
    call(sandbox, "POST", &format!("/network/v1/refunds/{id}/capture"), Some(body)).await
}

async fn void(sandbox: &Sandbox, id: &str) -> Reply {
    call(sandbox, "POST", &format!("/network/v1/refunds/{id}/void"), None).await
}

pub(crate) async fn void_by_key(sandbox: &Sandbox, key: &str) -> Reply {
    let body = json!({ "idempotency_key": key });
    call(sandbox, "POST", "/network/v1/refunds/void-by-idempotency-key", Some(body)).await
}

#[tokio::test]
async fn a_refund_is_carried_out_at_once_unless_asked_otherwise() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let more = json!({ "reference_id": "return-1", "metadata": { "why": "torn" } });
    let reply = refund(&sandbox, &paid, 300, more).await.expect(200);
    let refund = &reply.body["refund"];
    assert!(reply.text("/refund/id").starts_with("PWCR_"));
    assert_eq!((reply.text("/refund/status"), &refund["amount"]), ("CAPTURED", &json!(300)));
    assert_eq!((reply.text("/refund/payment_id"), reply.text("/refund/merchant_id")), (&*paid, MERCHANT));
    assert_eq!(reply.text("/refund/customer_id"), "CST_sandbox:customer");
    assert_eq!(
        (reply.text("/refund/grant_id"), reply.text("/refund/reference_id")),
        ("GRG_sandbox:active", "return-1")
    );
    let path = format!("/network/v1/refunds/{}", reply.text("/refund/id"));
    assert_eq!(&call(&sandbox, "GET", &path, None).await.expect(200).body["refund"], refund);
}

#[tokio::test]
async fn a_payment_tells_of_its_refunds_and_sums_the_captured_ones() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let first = refund(&sandbox, &paid, 300, json!({})).await.expect(200).text("/refund/id").to_owned();
    let second = waiting(&sandbox, &paid, 200).await;
    let before = payment(&sandbox, &paid).await;
    assert_eq!(figures(&before), [1000, 700, 1000, 0, 300], "one that waits has taken nothing yet");
    assert_eq!(before["refund_ids"], json!([first, second]));
    assert_eq!(before["status"], "CAPTURED");
    capture(&sandbox, &second).await.expect(200);
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 500, 1000, 0, 500]);
}

#[tokio::test]
async fn no_more_is_refunded_than_is_left() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let too_large = |reply: Reply| reply.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    too_large(refund(&sandbox, &paid, 1001, json!({})).await);
    refund(&sandbox, &paid, 600, json!({})).await.expect(200);
    too_large(refund(&sandbox, &paid, 401, json!({})).await);
    refund(&sandbox, &paid, 400, json!({})).await.expect(200);
    too_large(refund(&sandbox, &paid, 1, json!({})).await);
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 0, 1000, 0, 1000]);
}

#[tokio::test]
async fn a_refund_that_waits_has_its_amount_reserved() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let first = waiting(&sandbox, &paid, 600).await;
    refund(&sandbox, &paid, 401, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    void(&sandbox, &first).await.expect(200);
    refund(&sandbox, &paid, 1000, json!({})).await.expect(200);
}

#[tokio::test]
async fn only_what_was_captured_can_be_refunded() {
    let sandbox = start().await;
    let part = held(&sandbox, 1000).await;
    let uncaptured = |reply: Reply| reply.refused(400, "REFUND_INVALID_PAYMENT_UNCAPTURED", "refund.payment_id");
    uncaptured(refund(&sandbox, &part, 10, json!({})).await);
    payments::capture(&sandbox, &part, 400).await.expect(200);
    refund(&sandbox, &part, 401, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    refund(&sandbox, &part, 400, json!({})).await.expect(200);
    let voided = held(&sandbox, 1000).await;
    payments::void(&sandbox, &voided).await.expect(200);
    uncaptured(refund(&sandbox, &voided, 10, json!({})).await);
    let declined = payments::pay(&sandbox, 7771, json!({})).await;
    uncaptured(refund(&sandbox, declined.text("/payment/id"), 10, json!({})).await);
}

#[tokio::test]
async fn a_refund_names_the_payment_and_its_merchant() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let reply = refund(&sandbox, &paid, 10, json!({ "merchant_id": "MMI_other" })).await;
    reply.refused(400, "REFUND_INVALID_SCOPE_MISMATCH", "refund.merchant_id");
    refund(&sandbox, "PWC_none", 10, json!({})).await.refused(404, "NOT_FOUND", "refund.payment_id");
    assert!(payment(&sandbox, &paid).await.get("refund_ids").is_none(), "nothing was made");
}

#[tokio::test]
async fn a_refund_is_captured_once() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let id = waiting(&sandbox, &paid, 300).await;
    assert_eq!(capture(&sandbox, &id).await.expect(200).text("/refund/status"), "CAPTURED");
    capture(&sandbox, &id).await.refused(400, "INVALID_STATE_TRANSITION", "");
    void(&sandbox, &id).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 700, 1000, 0, 300]);
}

#[tokio::test]
async fn refund_that_is_not_captured_voids_itself_after_seven_days() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let (late, in_time) = (waiting(&sandbox, &paid, 600).await, waiting(&sandbox, &paid, 400).await);
    sandbox.advance(Duration::from_secs(7 * 24 * 60 * 60 - 60));
    refund(&sandbox, &paid, 1, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    capture(&sandbox, &in_time).await.expect(200);
    sandbox.advance(Duration::from_secs(60));
    let status = async |id: &str| {
        let reply = call(&sandbox, "GET", &format!("/network/v1/refunds/{id}"), None).await.expect(200);
        reply.text("/refund/status").to_owned()
    };
    assert_eq!((status(&late).await, status(&in_time).await), ("VOIDED".to_owned(), "CAPTURED".to_owned()));
    capture(&sandbox, &late).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 600, 1000, 0, 400]);
    refund(&sandbox, &paid, 600, json!({})).await.expect(200);
}

#[tokio::test]
async fn refund_is_captured_for_its_exact_amount() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let id = waiting(&sandbox, &paid, 300).await;
    let part = json!({ "idempotency_key": fresh_key(), "amount": 200 });
    let refused = call(&sandbox, "POST", &format!("/network/v1/refunds/{id}/capture"), Some(part)).await;
    refused.refused(400, "UNKNOWN_BODY_PARAMETER", "amount");
    let whole = capture(&sandbox, &id).await.expect(200);
    assert_eq!((whole.text("/refund/status"), &whole.body["refund"]["amount"]), ("CAPTURED", &json!(300)));
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 700, 1000, 0, 300]);
}

#[tokio::test]
async fn a_refund_is_voided_while_it_waits_and_voiding_twice_succeeds_twice() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 1000).await;
    let id = waiting(&sandbox, &paid, 300).await;
    let first = void(&sandbox, &id).await.expect(200);
    assert_eq!(first.text("/refund/status"), "VOIDED");
    assert_eq!(void(&sandbox, &id).await.expect(200), first);
    capture(&sandbox, &id).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 1000, 1000, 0, 0]);
}

#[tokio::test]
async fn a_refund_is_voided_by_its_key_alone_even_if_it_was_captured_at_once() {
    let sandbox = voiding_captured().await;
    let paid = captured(&sandbox, 1000).await;
    for more in [json!({}), json!({ "capture": false })] {
        let key = fresh_key();
        refund_as(&sandbox, &key, &paid, 1000, more).await.expect(200);
        let first = void_by_key(&sandbox, &key).await.expect(200);
        assert_eq!(first.text("/refund/status"), "VOIDED");
        assert_eq!(void_by_key(&sandbox, &key).await.expect(200), first);
        assert_eq!(figures(&payment(&sandbox, &paid).await), [1000, 1000, 1000, 0, 0]);
    }
}

#[tokio::test]
async fn a_key_that_made_no_refund_voids_none() {
    let sandbox = start().await;
    let (key, paid) = (fresh_key(), captured(&sandbox, 10_000).await);
    void_by_key(&sandbox, &key).await.refused(404, "NOT_FOUND", "idempotency_key");
    refund_as(&sandbox, &key, &paid, 7770, json!({})).await.expect(400);
    void_by_key(&sandbox, &key).await.refused(400, "INVALID_STATE_TRANSITION", "");
    let elsewhere = Caller::new(&sandbox).region("SFO");
    let body = json!({ "idempotency_key": key });
    let reply = elsewhere.call("POST", "/network/v1/refunds/void-by-idempotency-key", Some(body)).await;
    reply.refused(404, "NOT_FOUND", "idempotency_key");
}

#[tokio::test]
async fn an_old_refund_or_one_that_was_captured_by_a_call_of_its_own_is_not_undone_by_its_key() {
    let sandbox = start().await;
    let (old, captured_later, paid) = (fresh_key(), fresh_key(), captured(&sandbox, 1000).await);
    refund_as(&sandbox, &old, &paid, 10, json!({})).await.expect(200);
    let reply = refund_as(&sandbox, &captured_later, &paid, 10, json!({ "capture": false })).await.expect(200);
    capture(&sandbox, reply.text("/refund/id")).await.expect(200);
    void_by_key(&sandbox, &captured_later).await.refused(400, "INVALID_STATE_TRANSITION", "");
    sandbox.advance(DAY + std::time::Duration::from_secs(1));
    void_by_key(&sandbox, &old).await.refused(400, "INVALID_STATE_TRANSITION", "");
}

#[tokio::test]
async fn a_refund_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/refunds/PWCR_none", None).await.refused(404, "NOT_FOUND", "");
    capture(&sandbox, "PWCR_none").await.refused(404, "NOT_FOUND", "");
    void(&sandbox, "PWCR_none").await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn refunds_are_listed_newest_first_by_reference_customer_and_merchant() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 10_000).await;
    let mut ids = Vec::new();
    for (amount, reference) in [(100, "a"), (7772, "b")] {
        let reply = refund(&sandbox, &paid, amount, json!({ "reference_id": reference })).await;
        ids.insert(0, json!(reply.text("/refund/id")));
    }
    for (query, expected) in [
        ("", &ids[..]),
        ("?reference_id=a", &ids[1..]),
        ("?reference_id=c", &[]),
        ("?customer_id=CST_sandbox:customer", &ids[..]),
        ("?customer_id=CST_other", &[]),
        ("?merchant_id=MMI_sandbox:merchant&reference_id=b", &ids[..1]),
        ("?merchant_id=MMI_other", &[]),
    ] {
        let list = call(&sandbox, "GET", &format!("/network/v1/refunds{query}"), None).await.expect(200);
        let found: Vec<Value> = list.body["refunds"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
        assert_eq!(found, expected, "{query}");
    }
}
