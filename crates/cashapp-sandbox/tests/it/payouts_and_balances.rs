//! Payouts to customers, and what customers hold.

use std::time::Duration;

use cashapp_pay_api::types::{
    Action, CheckingBalanceAction, OnFileDepositAction, OnFilePaymentAction, OnFilePayoutAction, ScopeId,
};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{CLIENT, Reply, call, start};
use crate::payments::{BRAND, MERCHANT, fresh_key, other_brand, with};

const STEP: Duration = Duration::from_secs(1);

pub(crate) async fn pay_out(sandbox: &Sandbox, key: &str, amount: i64, more: Value) -> Reply {
    let payout = json!({
        "amount": amount, "currency": "USD", "merchant_id": MERCHANT, "grant_id": "GRG_sandbox:active",
        "purpose": "SERVICES", "note": "Thank you",
    });
    let body = json!({ "idempotency_key": key, "payout": with(payout, &more) });
    call(sandbox, "POST", "/network/v1/payouts", Some(body)).await
}

pub(crate) async fn payout(sandbox: &Sandbox, id: &str) -> Value {
    call(sandbox, "GET", &format!("/network/v1/payouts/{id}"), None).await.expect(200).body["payout"].clone()
}

/// Status, authorized, captured and declined amount.
fn told(payout: &Value) -> Value {
    json!([payout["status"], payout["authorized_amount"], payout["captured_amount"], payout["declined_amount"]])
}

fn grant(sandbox: &Sandbox, action: Action) -> Value {
    json!({ "grant_id": sandbox.make_grant(action).expect("a customer can give it").id })
}

fn checking_balance(sandbox: &Sandbox) -> Value {
    grant(sandbox, Action::CheckingBalance(CheckingBalanceAction::new(ScopeId::new(CLIENT))))
}

fn on_file_payment(sandbox: &Sandbox) -> Value {
    grant(sandbox, Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(CLIENT))))
}

#[tokio::test]
async fn a_payout_is_initiated_then_authorized_then_captured() {
    let sandbox = start().await;
    let reply = pay_out(&sandbox, &fresh_key(), 500, json!({ "reference_id": "p-1" })).await.expect(201);
    let id = reply.text("/payout/payout_id").to_owned();
    let made = &reply.body["payout"];
    assert_eq!(told(made), json!(["INITIATED", 0, 0, 0]));
    assert_eq!(
        (&made["amount"], &made["note"], &made["purpose"]),
        (&json!(500), &json!("Thank you"), &json!("SERVICES"))
    );
    assert_eq!(
        (reply.text("/payout/customer_id"), reply.text("/payout/reference_id")),
        ("CST_sandbox:customer", "p-1")
    );
    sandbox.advance(STEP);
    assert_eq!(told(&payout(&sandbox, &id).await), json!(["AUTHORIZED", 500, 0, 0]));
    sandbox.advance(STEP);
    assert_eq!(told(&payout(&sandbox, &id).await), json!(["CAPTURED", 500, 500, 0]));
    sandbox.advance(STEP * 3600);
    assert_eq!(told(&payout(&sandbox, &id).await), json!(["CAPTURED", 500, 500, 0]));
}

#[tokio::test]
async fn payout_that_is_not_to_be_captured_is_refused() {
    let sandbox = start().await;
    let refused = pay_out(&sandbox, &fresh_key(), 500, json!({ "capture": false })).await;
    refused.refused(400, "FEATURE_DISABLED", "payout.capture");
    let listed = call(&sandbox, "GET", "/network/v1/payouts", None).await.expect(200);
    assert_eq!(listed.body["payouts"], json!([]));
    pay_out(&sandbox, &fresh_key(), 500, json!({ "capture": true })).await.expect(201);
}

#[tokio::test]
async fn a_payout_needs_a_grant_for_payouts_within_its_scope() {
    let sandbox = start().await;
    for scope in [CLIENT, BRAND] {
        let scope = || ScopeId::new(scope);
        for action in [
            Action::OnFilePayout(OnFilePayoutAction::new(scope())),
            Action::OnFileDeposit(OnFileDepositAction::new(scope(), "account-1")),
        ] {
            pay_out(&sandbox, &fresh_key(), 500, grant(&sandbox, action)).await.expect(201);
        }
    }
    let other = Action::OnFilePayout(OnFilePayoutAction::new(ScopeId::new(other_brand(&sandbox).await)));
    let reply = pay_out(&sandbox, &fresh_key(), 500, grant(&sandbox, other)).await;
    reply.refused(400, "GRANT_ACTION_TYPE_MISMATCH", "payout.merchant_id");
    let reply = pay_out(&sandbox, &fresh_key(), 500, on_file_payment(&sandbox)).await;
    reply.refused(400, "GRANT_ACTION_TYPE_MISMATCH", "payout.grant_id");
    let reply = pay_out(&sandbox, &fresh_key(), 500, json!({ "grant_id": "GRG_none" })).await;
    reply.refused(400, "GRANT_NOT_FOUND", "payout.grant_id");
}

#[tokio::test]
async fn a_payout_is_of_a_merchant_that_is_known() {
    let sandbox = start().await;
    let reply = pay_out(&sandbox, &fresh_key(), 500, json!({ "merchant_id": "MMI_none" })).await;
    reply.refused(400, "MERCHANT_NOT_FOUND", "payout.merchant_id");
}

#[tokio::test]
async fn a_payout_is_repeated_by_its_key() {
    let sandbox = start().await;
    let key = fresh_key();
    let first = pay_out(&sandbox, &key, 500, json!({})).await.expect(201);
    sandbox.advance(STEP * 10);
    assert_eq!(pay_out(&sandbox, &key, 500, json!({})).await, first);
}

#[tokio::test]
async fn payouts_are_listed_newest_first_by_customer_and_merchant() {
    let sandbox = start().await;
    let mut ids = Vec::new();
    for amount in [500, 1720] {
        let reply = pay_out(&sandbox, &fresh_key(), amount, json!({})).await;
        ids.insert(0, json!(reply.text("/payout/payout_id")));
    }
    for (query, expected) in [
        ("", &ids[..]),
        ("?customer_id=CST_sandbox:customer", &ids[..]),
        ("?customer_id=CST_other", &[]),
        ("?merchant_id=MMI_sandbox:merchant&limit=1", &ids[..1]),
        ("?merchant_id=MMI_other", &[]),
    ] {
        let list = call(&sandbox, "GET", &format!("/network/v1/payouts{query}"), None).await.expect(200);
        let all = list.body["payouts"].as_array().unwrap();
        let found: Vec<Value> = all.iter().map(|it| it["payout_id"].clone()).collect();
        assert_eq!(found, expected, "{query}");
    }
    call(&sandbox, "GET", "/network/v1/payouts/PO_none", None).await.refused(404, "NOT_FOUND", "");
}

const BALANCES: &str = "/network/v1/balances?customer_id=CST_sandbox:customer&type=CHECKING";

#[tokio::test]
async fn balances_are_seen_by_whoever_has_a_grant_for_them() {
    let sandbox = start().await;
    let named = format!("{BALANCES}&grant_id={}", checking_balance(&sandbox)["grant_id"].as_str().unwrap());
    for path in [BALANCES, &named, &format!("{BALANCES}&grant_id=GRG_sandbox:active")] {
        let list = call(&sandbox, "GET", path, None).await.expect(200);
        let balances = list.body["balances"].as_array().unwrap();
        assert_eq!(balances.len(), 1, "one and the same, however often it is asked for");
        assert_eq!(list.text("/balances/0/customer_id"), "CST_sandbox:customer");
        assert_eq!((list.text("/balances/0/type"), list.text("/balances/0/currency")), ("CHECKING", "USD"));
        let path = format!("/network/v1/balances/{}", list.text("/balances/0/id"));
        assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).body["balance"], balances[0]);
    }
}

#[tokio::test]
async fn balances_are_not_seen_without_a_grant_for_them() {
    let sandbox = start().await;
    call(&sandbox, "GET", BALANCES, None).await.refused(400, "GRANT_NOT_FOUND", "grant_id");
    let other = on_file_payment(&sandbox)["grant_id"].as_str().unwrap().to_owned();
    call(&sandbox, "GET", BALANCES, None).await.refused(400, "GRANT_NOT_FOUND", "grant_id");
    let reply = call(&sandbox, "GET", &format!("{BALANCES}&grant_id={other}"), None).await;
    reply.refused(400, "GRANT_ACTION_TYPE_MISMATCH", "grant_id");
    for (grant, code) in [("GRG_none", "GRANT_NOT_FOUND"), ("GRG_sandbox:revoked", "GRANT_REVOKED")] {
        let reply = call(&sandbox, "GET", &format!("{BALANCES}&grant_id={grant}"), None).await;
        reply.refused(400, code, "grant_id");
    }
}

#[tokio::test]
async fn a_balance_that_was_seen_once_is_hidden_when_the_grant_is_taken_back() {
    let sandbox = start().await;
    let grant = checking_balance(&sandbox)["grant_id"].as_str().unwrap().to_owned();
    let id = call(&sandbox, "GET", BALANCES, None).await.text("/balances/0/id").to_owned();
    let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{grant}/revoke");
    call(&sandbox, "POST", &path, None).await.expect(200);
    let reply = call(&sandbox, "GET", &format!("/network/v1/balances/{id}"), None).await;
    reply.refused(400, "GRANT_NOT_FOUND", "grant_id");
    let reply = call(&sandbox, "GET", &format!("/network/v1/balances/{id}?grant_id={grant}"), None).await;
    reply.refused(400, "GRANT_REVOKED", "grant_id");
}

#[tokio::test]
async fn balances_of_somebody_else_are_not_seen() {
    let sandbox = crate::caller::builder().seeded_grants(1).start().await.expect("it starts");
    let grant = checking_balance(&sandbox)["grant_id"].as_str().unwrap().to_owned();
    let seeded = "/network/v1/balances?customer_id=CST_sandbox:seeded&type=CHECKING";
    let reply = call(&sandbox, "GET", &format!("{seeded}&grant_id={grant}"), None).await;
    reply.refused(400, "GRANT_NOT_FOUND", "grant_id");
    let nobody = "/network/v1/balances?customer_id=CST_none&type=CHECKING";
    call(&sandbox, "GET", nobody, None).await.refused(404, "NOT_FOUND", "customer_id");
    call(&sandbox, "GET", "/network/v1/balances/BAL_none", None).await.refused(404, "NOT_FOUND", "");
}
