//! The vendor's magic values, one by one: section "The vendor's sandbox: magic values".

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Reply, call, start, voiding_captured};
use crate::customer_requests::frozen;
use crate::payments::{
    capture, captured, figures, fresh_key, held, new_payment, pay, pay_as, payment, raise, void_by_key,
};
use crate::payouts_and_balances::{pay_out, payout};
use crate::refunds::{refund, refund_as};

const DECLINED_PAYMENTS: [(i64, &str); 7] = [
    (7770, "PAYMENT_DECLINED_COMPLIANCE"),
    (7771, "PAYMENT_DECLINED_INSUFFICIENT_FUNDS"),
    (7772, "PAYMENT_DECLINED_OTHER"),
    (7773, "PAYMENT_DECLINED_RISK"),
    (7774, "PAYMENT_INVALID_TOO_LARGE"),
    (7775, "PAYMENT_INVALID_TOO_SMALL"),
    (7776, "PAYMENT_DECLINED_LIMIT_REACHED"),
];

/// Asserts that the answer carries what was declined, with its reasons.
#[track_caller]
fn carries(reply: &Reply, name: &str) {
    let made = &reply.body[name];
    assert_eq!(made["status"], "DECLINED", "{}", reply.body);
    assert_eq!(made["decline_errors"], reply.body["errors"]);
}

#[tokio::test]
async fn a_payment_of_a_declined_amount_is_declined_and_carried_in_the_answer() {
    let sandbox = start().await;
    for (amount, code) in DECLINED_PAYMENTS {
        for capture in [true, false] {
            let reply = pay(&sandbox, amount, json!({ "capture": capture })).await;
            reply.refused(400, code, "payment.amount");
            assert_eq!(reply.text("/errors/0/category"), "PAYMENT_PROCESSING_ERROR");
            carries(&reply, "payment");
            assert_eq!(figures(&reply.body["payment"]), [amount, 0, 0, 0, 0], "no money moved");
            assert_eq!(payment(&sandbox, reply.text("/payment/id")).await, reply.body["payment"]);
        }
    }
}

#[tokio::test]
async fn a_raise_to_a_declined_amount_is_declined_and_carried_in_the_answer() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    for (amount, code) in DECLINED_PAYMENTS {
        let reply = raise(&sandbox, &id, amount, &json!({})).await;
        reply.refused(400, code, "authorization.amount");
        carries(&reply, "authorization");
    }
    let payment = payment(&sandbox, &id).await;
    assert_eq!((&payment["status"], figures(&payment)), (&json!("AUTHORIZED"), [1000, 1000, 0, 0, 0]));
}

#[tokio::test]
async fn the_answer_to_6670_is_lost_but_the_payment_is_made() {
    let sandbox = start().await;
    let key = fresh_key();
    pay_as(&sandbox, &key, 6670, json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    let list = call(&sandbox, "GET", "/network/v1/payments", None).await.expect(200);
    assert_eq!(figures(&list.body["payments"][0]), [6670, 6670, 6670, 0, 0]);
    let again = pay_as(&sandbox, &key, 6670, json!({})).await.expect(201);
    assert_eq!(again.body["payment"], list.body["payments"][0], "the same key gets the answer");
}

#[tokio::test]
async fn a_payment_whose_answer_was_lost_is_voided_by_its_key() {
    let sandbox = voiding_captured().await;
    let key = fresh_key();
    pay_as(&sandbox, &key, 6670, json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    let reply = void_by_key(&sandbox, &key).await.expect(200);
    assert_eq!((reply.text("/payment/status"), figures(&reply.body["payment"])), ("VOIDED", [6670, 0, 0, 6670, 0]));
}

#[tokio::test]
async fn the_answer_to_a_raise_to_6670_is_lost_but_the_money_is_held() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    raise(&sandbox, &id, 6670, &json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    assert_eq!(payment(&sandbox, &id).await["net_amount"], 6670);
}

const DISPUTED_PAYMENTS: [(i64, &str); 10] = [
    (8801, "CD10"),
    (8802, "CD11"),
    (8803, "CD12"),
    (8804, "CD13"),
    (8811, "FR10"),
    (8812, "FR11"),
    (8821, "PE10"),
    (8822, "PE11"),
    (8823, "PE12"),
    (8901, "PE11"),
];

/// The disputes of a payment: reason, state and amount.
async fn disputes_of(sandbox: &Sandbox, payment: &str) -> Vec<Value> {
    let list = call(sandbox, "GET", "/network/v1/disputes?limit=100", None).await.expect(200);
    let disputes = list.body["disputes"].as_array().expect("a list").iter();
    let of_payment = disputes.filter(|dispute| dispute["payment_id"] == payment);
    of_payment.map(|dispute| json!([dispute["reason"], dispute["state"], dispute["amount"]])).collect()
}

#[tokio::test]
async fn a_payment_of_a_disputed_amount_is_disputed_two_seconds_after_its_capture() {
    let sandbox = frozen().await;
    for (amount, reason) in DISPUTED_PAYMENTS {
        for at_once in [true, false] {
            let id = if at_once { captured(&sandbox, amount).await } else { held(&sandbox, amount).await };
            if !at_once {
                sandbox.advance(Duration::from_secs(3600));
                assert_eq!(disputes_of(&sandbox, &id).await, [Value::Null; 0], "what is held is not disputed");
                capture(&sandbox, &id, amount).await.expect(200);
            }
            sandbox.advance(Duration::from_millis(1999));
            assert_eq!(disputes_of(&sandbox, &id).await, [Value::Null; 0]);
            sandbox.advance(Duration::from_millis(1));
            let disputed = disputes_of(&sandbox, &id).await;
            let about = if amount == 8901 { 4450 } else { amount };
            assert_eq!(disputed, [json!([reason, "RESPONSE_REQUIRED", about])]);
            assert_eq!(figures(&payment(&sandbox, &id).await), [amount, amount, amount, 0, 0]);
            sandbox.advance(Duration::from_secs(60));
            assert_eq!(disputes_of(&sandbox, &id).await, disputed, "once is enough");
        }
    }
}

#[tokio::test]
async fn a_payment_of_a_disputed_amount_is_disputed_for_what_was_captured_of_it() {
    let sandbox = frozen().await;
    for (amount, reason, about) in [(8801, "CD10", 1000), (8901, "PE11", 500)] {
        let id = held(&sandbox, amount).await;
        capture(&sandbox, &id, 1000).await.expect(200);
        sandbox.advance(Duration::from_secs(2));
        assert_eq!(disputes_of(&sandbox, &id).await, [json!([reason, "RESPONSE_REQUIRED", about])]);
    }
}

#[tokio::test]
async fn a_payment_of_a_disputed_amount_that_was_voided_or_paid_back_is_not_disputed() {
    let sandbox = voiding_captured().await;
    let key = fresh_key();
    let voided = pay_as(&sandbox, &key, 8801, json!({})).await.expect(201).text("/payment/id").to_owned();
    void_by_key(&sandbox, &key).await.expect(200);
    let refunded = captured(&sandbox, 8801).await;
    refund(&sandbox, &refunded, 8801, json!({})).await.expect(200);
    sandbox.advance(Duration::from_secs(60));
    for id in [voided, refunded] {
        assert_eq!(disputes_of(&sandbox, &id).await, [Value::Null; 0]);
    }
}

#[tokio::test]
async fn a_disputed_payment_is_not_undone_by_its_key() {
    let sandbox = voiding_captured().await;
    let key = fresh_key();
    let id = pay_as(&sandbox, &key, 8802, json!({})).await.expect(201).text("/payment/id").to_owned();
    sandbox.advance(Duration::from_secs(2));
    let refused = void_by_key(&sandbox, &key).await;
    refused.refused(400, "INVALID_STATE_TRANSITION", "");
    assert!(refused.detail().contains("disputed"), "{}", refused.detail());
    assert_eq!(payment(&sandbox, &id).await["status"], "CAPTURED");
}

#[tokio::test]
async fn a_lost_answer_stops_a_chain_and_the_payment_is_found_by_its_key() {
    let sandbox = voiding_captured().await;
    let charge = |uid: &str, amount: i64| {
        let body = json!({ "idempotency_key": uid, "payment": new_payment(amount, &json!({})) });
        json!({ "uid": uid, "method": "POST", "path": "/network/v1/payments", "body": body })
    };
    let requests = json!([charge("lost", 6670), charge("next", 100)]);
    let chains = json!([{ "execution_mode": "SEQUENTIAL", "requests": [{ "uid": "lost" }, { "uid": "next" }] }]);
    let body = json!({ "requests": requests, "chains": chains });
    let reply = call(&sandbox, "POST", "/management/v1/request-chains", Some(body)).await.expect(201);
    let [lost, next] = [&reply.body["responses"][0], &reply.body["responses"][1]];
    assert_eq!((&lost["execution_status"], &lost["status_code"]), (&json!("EXECUTED"), &json!(500)));
    assert_eq!(lost["body"]["errors"][0]["code"], "INTERNAL_SERVER_ERROR");
    assert_eq!(next["execution_status"], "NOT_STARTED");
    let again = pay_as(&sandbox, "lost", 6670, json!({})).await.expect(201);
    assert_eq!(sandbox.payments().len(), 1, "it was made once");
    assert_eq!(void_by_key(&sandbox, "lost").await.expect(200).text("/payment/id"), again.text("/payment/id"));
}

#[tokio::test]
async fn magic_merchants_are_refused_and_nothing_is_made() {
    let sandbox = start().await;
    for (merchant, code) in [
        ("MMI_sandbox:disabled", "MERCHANT_DISABLED"),
        ("MMI_sandbox:pending", "MERCHANT_PENDING"),
        ("MMI_sandbox:missing", "MERCHANT_NOT_FOUND"),
    ] {
        let reply = pay(&sandbox, 100, json!({ "merchant_id": merchant })).await;
        reply.refused(400, code, "payment.merchant_id");
        assert!(reply.body.get("payment").is_none());
    }
    let list = call(&sandbox, "GET", "/network/v1/payments", None).await.expect(200);
    assert_eq!(list.body["payments"], json!([]));
}

#[tokio::test]
async fn magic_grants_succeed_or_are_refused() {
    let sandbox = start().await;
    for (grant, code) in [
        ("GRG_sandbox:consumed", "GRANT_CONSUMED"),
        ("GRG_sandbox:expired", "GRANT_EXPIRED"),
        ("GRG_sandbox:missing", "GRANT_NOT_FOUND"),
        ("GRG_sandbox:revoked", "GRANT_REVOKED"),
    ] {
        let reply = pay(&sandbox, 100, json!({ "grant_id": grant })).await;
        reply.refused(400, code, "payment.grant_id");
        assert_eq!(reply.text("/errors/0/category"), "GRANT_ERROR");
        assert!(reply.body.get("payment").is_none());
    }
    for _ in 0..2 {
        pay(&sandbox, 100, json!({ "grant_id": "GRG_sandbox:active" })).await.expect(201);
    }
}

#[tokio::test]
async fn a_refund_of_a_declined_amount_is_declined_and_carried_in_the_answer() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 10_000).await;
    let mut ids = Vec::new();
    for (amount, code) in [
        (7770, "REFUND_DECLINED_COMPLIANCE"),
        (7772, "REFUND_DECLINED_OTHER"),
        (7773, "REFUND_DECLINED_RISK"),
        (7774, "REFUND_INVALID_TOO_LARGE"),
        (7775, "REFUND_INVALID_TOO_SMALL"),
    ] {
        let reply = refund(&sandbox, &paid, amount, json!({})).await;
        reply.refused(400, code, "refund.amount");
        assert_eq!(reply.text("/errors/0/category"), "PAYMENT_PROCESSING_ERROR");
        carries(&reply, "refund");
        let path = format!("/network/v1/refunds/{}", reply.text("/refund/id"));
        assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).body["refund"], reply.body["refund"]);
        ids.push(reply.body["refund"]["id"].clone());
    }
    let paid = payment(&sandbox, &paid).await;
    assert_eq!((figures(&paid), &paid["refund_ids"]), ([10_000, 10_000, 10_000, 0, 0], &Value::Array(ids)));
}

#[tokio::test]
async fn amounts_that_are_magic_for_payments_alone_are_refunded() {
    let sandbox = start().await;
    let paid = captured(&sandbox, 20_000).await;
    for amount in [7771, 7776] {
        refund(&sandbox, &paid, amount, json!({})).await.expect(200);
    }
}

#[tokio::test]
async fn the_answer_to_a_refund_of_6670_is_lost_but_the_refund_is_made() {
    let sandbox = voiding_captured().await;
    let (key, paid) = (fresh_key(), captured(&sandbox, 10_000).await);
    refund_as(&sandbox, &key, &paid, 6670, json!({})).await.refused(500, "INTERNAL_SERVER_ERROR", "");
    assert_eq!(payment(&sandbox, &paid).await["refunded_amount"], 6670);
    let again = refund_as(&sandbox, &key, &paid, 6670, json!({})).await.expect(200);
    assert_eq!(again.text("/refund/status"), "CAPTURED");
    let voided = crate::refunds::void_by_key(&sandbox, &key).await.expect(200);
    assert_eq!(voided.body["refund"]["id"], again.body["refund"]["id"]);
    assert_eq!(payment(&sandbox, &paid).await["refunded_amount"], 0);
}

#[tokio::test]
async fn a_payout_of_a_declined_amount_is_declined_and_carried_in_the_answer() {
    let sandbox = start().await;
    for (amount, code) in
        [(1710, "PAYOUT_DECLINED_OTHER"), (1711, "PAYOUT_DECLINED_OTHER"), (1720, "PAYOUT_DECLINED_LIMIT_REACHED")]
    {
        let reply = pay_out(&sandbox, &fresh_key(), amount, json!({})).await;
        reply.refused(400, code, "payout.amount");
        assert_eq!(reply.text("/errors/0/category"), "PAYOUT_PROCESSING_ERROR");
        carries(&reply, "payout");
        assert_eq!(reply.body["payout"]["declined_amount"], amount);
        sandbox.advance(Duration::from_secs(10));
        assert_eq!(payout(&sandbox, reply.text("/payout/payout_id")).await, reply.body["payout"]);
    }
}

#[tokio::test]
async fn capturing_a_payout_of_1810_fails_and_a_repetition_pays_nothing_more() {
    let sandbox = start().await;
    let key = fresh_key();
    let reply = pay_out(&sandbox, &key, 1810, json!({})).await;
    reply.refused(500, "INTERNAL_SERVER_ERROR", "");
    // Carried out anew, which pays nothing more: a server error is not kept for the key.
    assert_eq!(pay_out(&sandbox, &key, 1810, json!({})).await, reply);
    assert!(sandbox.calls().iter().all(|call| !call.replayed));
    sandbox.advance(Duration::from_secs(10));
    let list = call(&sandbox, "GET", "/network/v1/payouts", None).await.expect(200);
    assert_eq!(list.body["payouts"], json!([reply.body["payout"]]));
    assert_eq!(list.text("/payouts/0/status"), "AUTHORIZED");
}

#[tokio::test]
async fn a_payout_of_the_disabled_merchant_is_refused() {
    let sandbox = start().await;
    let reply = pay_out(&sandbox, &fresh_key(), 100, json!({ "merchant_id": "MMI_sandbox:disabled" })).await;
    reply.refused(400, "MERCHANT_DISABLED", "payout.merchant_id");
    assert!(reply.body.get("payout").is_none());
}
