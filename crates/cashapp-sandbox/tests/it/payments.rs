//! Payments: making, raising, capturing and voiding them, and what their figures say meanwhile.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use cashapp_pay_api::types::{
    Action, CheckingBalanceAction, Currency, OnFileDepositAction, OnFilePaymentAction, OneTimePaymentAction, ScopeId,
};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{CLIENT, Caller, Reply, call, start, voiding_captured};

pub(crate) const MERCHANT: &str = "MMI_sandbox:merchant";
pub(crate) const BRAND: &str = "BRAND_sandbox:brand";
pub(crate) const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A key that no other call of these tests has.
pub(crate) fn fresh_key() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("key-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The fields of one object, and those of another over them.
pub(crate) fn with(mut object: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().expect("an object") {
        object[name] = value.clone();
    }
    object
}

/// A payment to create with the magic grant.
pub(crate) fn new_payment(amount: i64, more: &Value) -> Value {
    let payment = json!({
        "amount": amount, "currency": "USD", "merchant_id": MERCHANT, "grant_id": "GRG_sandbox:active",
    });
    with(payment, more)
}

/// Asks for a payment under a key of its own.
pub(crate) async fn pay(sandbox: &Sandbox, amount: i64, more: Value) -> Reply {
    pay_as(sandbox, &fresh_key(), amount, more).await
}

/// Asks for a payment under a key.
pub(crate) async fn pay_as(sandbox: &Sandbox, key: &str, amount: i64, more: Value) -> Reply {
    let body = json!({ "idempotency_key": key, "payment": new_payment(amount, &more) });
    call(sandbox, "POST", "/network/v1/payments", Some(body)).await
}

/// The id of a payment that was captured at once.
pub(crate) async fn captured(sandbox: &Sandbox, amount: i64) -> String {
    pay(sandbox, amount, json!({})).await.expect(201).text("/payment/id").to_owned()
}

/// The id of a payment that is held.
pub(crate) async fn held(sandbox: &Sandbox, amount: i64) -> String {
    pay(sandbox, amount, json!({ "capture": false })).await.expect(201).text("/payment/id").to_owned()
}

pub(crate) async fn capture(sandbox: &Sandbox, id: &str, amount: i64) -> Reply {
    let body = json!({ "idempotency_key": fresh_key(), "amount": amount });
    call(sandbox, "POST", &format!("/network/v1/payments/{id}/capture"), Some(body)).await
}

pub(crate) async fn void(sandbox: &Sandbox, id: &str) -> Reply {
    call(sandbox, "POST", &format!("/network/v1/payments/{id}/void"), None).await
}

pub(crate) async fn void_by_key(sandbox: &Sandbox, key: &str) -> Reply {
    let body = json!({ "idempotency_key": key });
    call(sandbox, "POST", "/network/v1/payments/void-by-idempotency-key", Some(body)).await
}

pub(crate) async fn raise(sandbox: &Sandbox, id: &str, amount: i64, more: &Value) -> Reply {
    let authorization = with(json!({ "amount": amount, "currency": "USD" }), more);
    let body = json!({ "idempotency_key": fresh_key(), "authorization": authorization });
    call(sandbox, "POST", &format!("/network/v1/payments/{id}/authorizations"), Some(body)).await
}

pub(crate) async fn payment(sandbox: &Sandbox, id: &str) -> Value {
    call(sandbox, "GET", &format!("/network/v1/payments/{id}"), None).await.expect(200).body["payment"].clone()
}

/// Amount, net, captured, voided and refunded amount.
pub(crate) fn figures(payment: &Value) -> [i64; 5] {
    ["amount", "net_amount", "captured_amount", "voided_amount", "refunded_amount"]
        .map(|name| payment[name].as_i64().unwrap_or_else(|| panic!("{name} in {payment}")))
}

/// A grant for one payment.
fn one_time(sandbox: &Sandbox, scope: &str, amount: Option<i64>) -> Value {
    let mut action = OneTimePaymentAction::new(ScopeId::new(scope));
    (action.amount, action.currency) = (amount, amount.map(|_| Currency::Usd));
    json!({ "grant_id": sandbox.make_grant(Action::OneTimePayment(action)).expect("a customer can give it").id })
}

fn on_file(sandbox: &Sandbox, scope: &str) -> Value {
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(scope)));
    json!({ "grant_id": sandbox.make_grant(action).expect("a customer can give it").id })
}

/// Another brand than the sandbox's own, and its id.
pub(crate) async fn other_brand(sandbox: &Sandbox) -> String {
    let body = json!({ "idempotency_key": "other", "brand": { "name": "Other", "reference_id": "other" } });
    call(sandbox, "POST", "/network/v1/brands", Some(body)).await.expect(201).text("/brand/id").to_owned()
}

async fn count(sandbox: &Sandbox) -> usize {
    let list = call(sandbox, "GET", "/network/v1/payments?limit=100", None).await.expect(200);
    list.body["payments"].as_array().map_or(0, Vec::len)
}

#[tokio::test]
async fn a_payment_is_captured_at_once_unless_asked_otherwise() {
    let sandbox = start().await;
    let more = json!({
        "reference_id": "order-1", "metadata": { "table": "4" },
        "enrichments": { "initiation": { "actor": "CUSTOMER" }, "statement_descriptor": "COFFEE" },
    });
    let reply = pay(&sandbox, 1000, more).await.expect(201);
    let payment = &reply.body["payment"];
    assert!(reply.text("/payment/id").starts_with("PWC_"));
    assert_eq!(payment["status"], "CAPTURED");
    assert_eq!(figures(payment), [1000, 1000, 1000, 0, 0]);
    assert_eq!((&payment["merchant_id"], &payment["grant_id"]), (&json!(MERCHANT), &json!("GRG_sandbox:active")));
    assert_eq!(
        (&payment["customer_id"], &payment["reference_id"]),
        (&json!("CST_sandbox:customer"), &json!("order-1"))
    );
    assert_eq!(payment["metadata"], json!({ "table": "4" }));
    assert_eq!(payment["enrichments"]["statement_descriptor"], "COFFEE");
    for absent in ["capture_before", "refund_ids", "decline_errors", "authorization_updates"] {
        assert!(payment.get(absent).is_none(), "{absent}");
    }
    assert_eq!(&self::payment(&sandbox, reply.text("/payment/id")).await, payment);
}

#[tokio::test]
async fn the_merchant_pays_the_fee_plans_share_of_what_is_captured() {
    let sandbox = start().await;
    let reply = pay(&sandbox, 1001, json!({})).await.expect(201);
    assert_eq!(reply.body["payment"]["fee_rate"], json!({ "basis_points": 275, "fixed_amount": 15 }));
    assert_eq!(reply.body["payment"]["fee_amount"], json!(42.5275));
    let id = held(&sandbox, 1000).await;
    assert_eq!(payment(&sandbox, &id).await["fee_amount"], json!(0.0));
    capture(&sandbox, &id, 400).await.expect(200);
    assert_eq!(payment(&sandbox, &id).await["fee_amount"], json!(26.0));
}

#[tokio::test]
async fn a_payment_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/payments/PWC_none", None).await.refused(404, "NOT_FOUND", "");
    capture(&sandbox, "PWC_none", 1).await.refused(404, "NOT_FOUND", "");
    void(&sandbox, "PWC_none").await.refused(404, "NOT_FOUND", "");
    raise(&sandbox, "PWC_none", 1, &json!({})).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn payments_are_listed_newest_first_by_reference_customer_and_merchant() {
    let sandbox = start().await;
    let first = pay(&sandbox, 100, json!({ "reference_id": "a" })).await.expect(201).text("/payment/id").to_owned();
    let second = pay(&sandbox, 7771, json!({ "reference_id": "b" })).await.expect(400).text("/payment/id").to_owned();
    let ids = async |query: &str| -> Vec<String> {
        let list = call(&sandbox, "GET", &format!("/network/v1/payments{query}"), None).await.expect(200);
        let payments = list.body["payments"].as_array().expect("a list").clone();
        payments.iter().map(|payment| payment["id"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let both = vec![second.clone(), first.clone()];
    assert_eq!(ids("").await, both, "declined ones too");
    assert_eq!(ids("?reference_id=a").await, [first.as_str()]);
    assert_eq!(ids("?reference_id=c").await, [""; 0]);
    assert_eq!(ids("?customer_id=CST_sandbox:customer").await, both);
    assert_eq!(ids("?customer_id=CST_other").await, [""; 0]);
    assert_eq!(ids("?merchant_id=MMI_sandbox:merchant").await, both);
    assert_eq!(ids("?merchant_id=MMI_other&reference_id=a").await, [""; 0]);
    assert_eq!(ids("?limit=1").await, [second.as_str()]);
}

#[tokio::test]
async fn a_grant_for_one_payment_cannot_be_used_twice() {
    let sandbox = start().await;
    let grant = one_time(&sandbox, CLIENT, Some(500));
    pay(&sandbox, 500, grant.clone()).await.expect(201);
    pay(&sandbox, 500, grant.clone()).await.refused(400, "GRANT_CONSUMED", "payment.grant_id");
    let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{}", grant["grant_id"].as_str().unwrap());
    assert_eq!(call(&sandbox, "GET", &path, None).await.text("/grant/status"), "CONSUMED");
}

#[tokio::test]
async fn a_grant_for_one_payment_is_used_up_by_an_authorization_and_stays_so_when_it_is_voided() {
    let sandbox = start().await;
    let grant = one_time(&sandbox, CLIENT, Some(500));
    let reply = pay(&sandbox, 500, with(grant.clone(), &json!({ "capture": false }))).await.expect(201);
    void(&sandbox, reply.text("/payment/id")).await.expect(200);
    pay(&sandbox, 500, grant).await.refused(400, "GRANT_CONSUMED", "payment.grant_id");
}

#[tokio::test]
async fn a_declined_payment_does_not_use_up_a_grant() {
    let sandbox = start().await;
    let grant = one_time(&sandbox, CLIENT, None);
    pay(&sandbox, 7774, grant.clone()).await.refused(400, "PAYMENT_INVALID_TOO_LARGE", "payment.amount");
    pay(&sandbox, 500, grant).await.expect(201);
}

#[tokio::test]
async fn a_grant_on_file_can_be_used_again_and_again() {
    let sandbox = start().await;
    let grant = on_file(&sandbox, BRAND);
    for amount in [100, 200] {
        pay(&sandbox, amount, grant.clone()).await.expect(201);
    }
}

#[tokio::test]
async fn a_revoked_grant_permits_neither_a_payment_nor_a_raise() {
    let sandbox = start().await;
    let grant = on_file(&sandbox, CLIENT);
    let reply = pay(&sandbox, 100, with(grant.clone(), &json!({ "capture": false }))).await.expect(201);
    let id = grant["grant_id"].as_str().unwrap();
    let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{id}/revoke");
    call(&sandbox, "POST", &path, None).await.expect(200);
    pay(&sandbox, 100, grant).await.refused(400, "GRANT_REVOKED", "payment.grant_id");
    raise(&sandbox, reply.text("/payment/id"), 200, &json!({})).await.refused(400, "GRANT_REVOKED", "");
    capture(&sandbox, reply.text("/payment/id"), 100).await.expect(200);
}

#[tokio::test]
async fn no_more_is_held_than_the_customer_has_agreed_to() {
    let sandbox = start().await;
    let holding = async |grant: Value| {
        let reply = pay(&sandbox, 100, with(grant, &json!({ "capture": false }))).await.expect(201);
        reply.text("/payment/id").to_owned()
    };
    let exactly = holding(one_time(&sandbox, MERCHANT, Some(100))).await;
    let reply = raise(&sandbox, &exactly, 101, &json!({})).await;
    reply.refused(400, "PAYMENT_INVALID_AMOUNT_MISMATCH", "authorization.amount");
    raise(&sandbox, &exactly, 100, &json!({})).await.expect(201);
    let any = holding(one_time(&sandbox, MERCHANT, None)).await;
    raise(&sandbox, &any, 101, &json!({})).await.expect(201);
}

#[tokio::test]
async fn the_grant_is_looked_at_before_the_merchant_and_the_merchant_before_the_amount() {
    let sandbox = start().await;
    let more = json!({ "grant_id": "GRG_none", "merchant_id": "MMI_none" });
    pay(&sandbox, 100, more).await.refused(400, "GRANT_NOT_FOUND", "payment.grant_id");
    let more = with(one_time(&sandbox, CLIENT, Some(5)), &json!({ "merchant_id": "MMI_none" }));
    pay(&sandbox, 100, more.clone()).await.refused(400, "MERCHANT_NOT_FOUND", "payment.merchant_id");
    let more = with(more, &json!({ "merchant_id": MERCHANT }));
    pay(&sandbox, 100, more).await.refused(400, "PAYMENT_INVALID_AMOUNT_MISMATCH", "payment.amount");
    assert_eq!(count(&sandbox).await, 0, "nothing was made");
}

#[tokio::test]
async fn a_grant_for_something_else_permits_no_payment() {
    let sandbox = start().await;
    let scope = || ScopeId::new(CLIENT);
    let deposit = sandbox
        .make_grant(Action::OnFileDeposit(OnFileDepositAction::new(scope(), "account-1")))
        .expect("a customer can give it");
    let balance = sandbox
        .make_grant(Action::CheckingBalance(CheckingBalanceAction::new(scope())))
        .expect("a customer can give it");
    for grant in [deposit, balance] {
        let reply = pay(&sandbox, 100, json!({ "grant_id": grant.id })).await;
        reply.refused(400, "GRANT_ACTION_TYPE_MISMATCH", "payment.grant_id");
    }
}

#[tokio::test]
async fn a_grant_permits_payments_of_its_client_brand_or_merchant_alone() {
    let sandbox = start().await;
    for scope in [CLIENT, BRAND, MERCHANT] {
        pay(&sandbox, 100, one_time(&sandbox, scope, None)).await.expect(201);
    }
    for scope in [CLIENT, BRAND] {
        pay(&sandbox, 100, on_file(&sandbox, scope)).await.expect(201);
    }
    let other = other_brand(&sandbox).await;
    for grant in [one_time(&sandbox, &other, None), on_file(&sandbox, &other)] {
        let reply = pay(&sandbox, 100, grant).await;
        reply.refused(400, "GRANT_ACTION_TYPE_MISMATCH", "payment.merchant_id");
    }
}

#[tokio::test]
async fn a_payment_has_the_amount_that_the_customer_has_agreed_to() {
    let sandbox = start().await;
    for amount in [499, 501] {
        let grant = one_time(&sandbox, CLIENT, Some(500));
        let reply = pay(&sandbox, amount, grant).await;
        reply.refused(400, "PAYMENT_INVALID_AMOUNT_MISMATCH", "payment.amount");
    }
    let any_amount = one_time(&sandbox, CLIENT, None);
    pay(&sandbox, 123, any_amount).await.expect(201);
}

#[tokio::test]
async fn a_payment_is_in_the_currency_that_the_customer_has_agreed_to() {
    let sandbox = start().await;
    let mut action = OneTimePaymentAction::new(ScopeId::new(CLIENT));
    (action.amount, action.currency) = (Some(100), Some("CAD".into()));
    let grant =
        json!({ "grant_id": sandbox.make_grant(Action::OneTimePayment(action)).expect("a customer can give it").id });
    let reply = pay(&sandbox, 100, grant).await;
    reply.refused(400, "PAYMENT_INVALID_CURRENCY_MISMATCH", "payment.currency");
}

#[tokio::test]
async fn restricted_categories_need_an_agreement() {
    let sandbox = start().await;
    let more = json!({ "enrichments": { "restricted_categories": ["ALCOHOL"] } });
    let reply = pay(&sandbox, 100, more).await;
    reply.refused(400, "FEATURE_DISABLED", "payment.enrichments.restricted_categories");
    pay(&sandbox, 100, json!({ "enrichments": { "restricted_categories": [] } })).await.expect(201);
}

#[tokio::test]
async fn an_authorized_payment_is_held_for_seven_days() {
    let sandbox = start().await;
    let reply = pay(&sandbox, 1000, json!({ "capture": false })).await.expect(201);
    let payment = &reply.body["payment"];
    assert_eq!(payment["status"], "AUTHORIZED");
    assert_eq!(figures(payment), [1000, 1000, 0, 0, 0]);
    let time = |name: &str| payment[name].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    assert_eq!(time("capture_before") - time("created_at"), chrono::TimeDelta::days(7));
}

#[tokio::test]
async fn an_authorization_that_is_not_captured_in_time_voids_itself() {
    let sandbox = start().await;
    let (late, in_time) = (held(&sandbox, 1000).await, held(&sandbox, 1000).await);
    sandbox.advance(Duration::from_secs(7 * 24 * 60 * 60 - 60));
    assert_eq!(payment(&sandbox, &late).await["status"], "AUTHORIZED");
    capture(&sandbox, &in_time, 1000).await.expect(200);
    sandbox.advance(Duration::from_secs(60));
    let voided = payment(&sandbox, &late).await;
    assert_eq!(voided["status"], "VOIDED");
    assert_eq!(figures(&voided), [1000, 0, 0, 1000, 0]);
    assert_eq!(voided["updated_at"], voided["capture_before"], "it happened at its own time");
    capture(&sandbox, &late, 1000).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(payment(&sandbox, &in_time).await["status"], "CAPTURED");
}

#[tokio::test]
async fn a_payment_is_captured_in_full() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    let reply = capture(&sandbox, &id, 1000).await.expect(200);
    assert_eq!(reply.text("/payment/status"), "CAPTURED");
    assert_eq!(figures(&reply.body["payment"]), [1000, 1000, 1000, 0, 0]);
    assert_eq!(payment(&sandbox, &id).await, reply.body["payment"]);
}

#[tokio::test]
async fn payment_can_be_captured_in_part_and_the_rest_goes_back() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    let reply = capture(&sandbox, &id, 1).await.expect(200);
    assert_eq!(reply.text("/payment/status"), "CAPTURED");
    assert_eq!(figures(&reply.body["payment"]), [1000, 1, 1, 999, 0]);
}

#[tokio::test]
async fn no_more_is_captured_than_is_held() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    capture(&sandbox, &id, 1001).await.refused(400, "PAYMENT_INVALID_TOO_LARGE", "amount");
    assert_eq!(payment(&sandbox, &id).await["status"], "AUTHORIZED");
    capture(&sandbox, &id, 1000).await.expect(200);
}

#[tokio::test]
async fn a_payment_is_captured_once() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    capture(&sandbox, &id, 400).await.expect(200);
    capture(&sandbox, &id, 400).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(figures(&payment(&sandbox, &id).await), [1000, 400, 400, 600, 0]);
    capture(&sandbox, &captured(&sandbox, 10).await, 10).await.refused(400, "INVALID_STATE_TRANSITION", "");
}

#[tokio::test]
async fn a_capture_is_repeated_by_its_key() {
    let sandbox = start().await;
    let path = format!("/network/v1/payments/{}/capture", held(&sandbox, 1000).await);
    let body = json!({ "idempotency_key": fresh_key(), "amount": 400 });
    let first = call(&sandbox, "POST", &path, Some(body.clone())).await.expect(200);
    assert_eq!(call(&sandbox, "POST", &path, Some(body.clone())).await, first);
    let other = with(body, &json!({ "amount": 401 }));
    let reply = call(&sandbox, "POST", &path, Some(other)).await;
    reply.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
}

#[tokio::test]
async fn voiding_twice_succeeds_twice() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    let first = void(&sandbox, &id).await.expect(200);
    assert_eq!(first.text("/payment/status"), "VOIDED");
    assert_eq!(figures(&first.body["payment"]), [1000, 0, 0, 1000, 0]);
    sandbox.advance(DAY);
    assert_eq!(void(&sandbox, &id).await.expect(200), first);
}

#[tokio::test]
async fn only_an_authorized_payment_can_be_voided() {
    let sandbox = start().await;
    void(&sandbox, &captured(&sandbox, 100).await).await.refused(400, "INVALID_STATE_TRANSITION", "");
    let declined = pay(&sandbox, 7770, json!({})).await;
    void(&sandbox, declined.text("/payment/id")).await.refused(400, "INVALID_STATE_TRANSITION", "");
}

#[tokio::test]
async fn a_payment_is_voided_by_its_key_alone_even_if_it_was_captured_at_once() {
    let sandbox = voiding_captured().await;
    for more in [json!({}), json!({ "capture": false })] {
        let key = fresh_key();
        pay_as(&sandbox, &key, 1000, more).await.expect(201);
        let first = void_by_key(&sandbox, &key).await.expect(200);
        assert_eq!(first.text("/payment/status"), "VOIDED");
        assert_eq!(figures(&first.body["payment"]), [1000, 0, 0, 1000, 0]);
        assert_eq!(first.body["payment"]["fee_amount"], json!(0.0));
        assert_eq!(void_by_key(&sandbox, &key).await.expect(200), first, "voiding twice succeeds twice");
    }
}

#[tokio::test]
async fn a_key_that_made_no_payment_voids_none() {
    let sandbox = start().await;
    void_by_key(&sandbox, "unheard-of").await.refused(404, "NOT_FOUND", "idempotency_key");
    let key = fresh_key();
    pay_as(&sandbox, &key, 1000, json!({ "grant_id": "GRG_none" })).await.expect(400);
    void_by_key(&sandbox, &key).await.refused(404, "NOT_FOUND", "idempotency_key");
    let key = fresh_key();
    pay_as(&sandbox, &key, 1000, json!({})).await.expect(201);
    let elsewhere = Caller::new(&sandbox).region("SFO");
    let path = "/network/v1/payments/void-by-idempotency-key";
    let reply = elsewhere.call("POST", path, Some(json!({ "idempotency_key": key }))).await;
    reply.refused(404, "NOT_FOUND", "idempotency_key");
    let upper = void_by_key(&sandbox, &key.to_uppercase()).await;
    upper.refused(404, "NOT_FOUND", "idempotency_key");
}

#[tokio::test]
async fn a_declined_payment_cannot_be_voided_by_its_key() {
    let sandbox = start().await;
    let key = fresh_key();
    pay_as(&sandbox, &key, 7773, json!({})).await.expect(400);
    void_by_key(&sandbox, &key).await.refused(400, "INVALID_STATE_TRANSITION", "");
}

#[tokio::test]
async fn what_has_gone_on_since_its_creation_is_not_undone_by_its_key() {
    let sandbox = voiding_captured().await;
    let keys = [fresh_key(), fresh_key(), fresh_key()];
    let refunded = pay_as(&sandbox, &keys[0], 1000, json!({})).await.expect(201);
    let refund = json!({ "idempotency_key": fresh_key(), "refund": {
        "amount": 1, "currency": "USD", "merchant_id": MERCHANT, "payment_id": refunded.text("/payment/id"),
    } });
    call(&sandbox, "POST", "/network/v1/refunds", Some(refund)).await.expect(200);
    let captured_later = pay_as(&sandbox, &keys[1], 1000, json!({ "capture": false })).await.expect(201);
    capture(&sandbox, captured_later.text("/payment/id"), 1000).await.expect(200);
    pay_as(&sandbox, &keys[2], 1000, json!({})).await.expect(201);
    sandbox.advance(DAY + Duration::from_secs(1));
    for key in &keys {
        void_by_key(&sandbox, key).await.refused(400, "INVALID_STATE_TRANSITION", "");
    }
}

#[tokio::test]
async fn an_authorization_is_raised_to_a_new_total() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    let deadline = payment(&sandbox, &id).await["capture_before"].clone();
    sandbox.advance(DAY);
    let more = json!({ "reference_id": "tip", "metadata": { "tip": "200" } });
    let reply = raise(&sandbox, &id, 1200, &more).await.expect(201);
    let authorization = &reply.body["authorization"];
    assert_eq!((&authorization["amount"], &authorization["previous_amount"]), (&json!(1200), &json!(1000)));
    assert_eq!((reply.text("/authorization/status"), reply.text("/authorization/payment_id")), ("AUTHORIZED", &*id));
    assert_eq!(reply.text("/authorization/reference_id"), "tip");
    let raised = payment(&sandbox, &id).await;
    assert_eq!(figures(&raised), [1000, 1200, 0, 0, 0], "the amount is what was first authorized");
    assert_eq!(raised["capture_before"], deadline, "raising wins no time");
    let reply = capture(&sandbox, &id, 1200).await.expect(200);
    assert_eq!(figures(&reply.body["payment"]), [1000, 1200, 1200, 0, 0]);
}

#[tokio::test]
async fn authorization_updates_are_listed_oldest_first_with_the_declined_ones() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    raise(&sandbox, &id, 1000, &json!({})).await.expect(201);
    raise(&sandbox, &id, 7772, &json!({})).await.expect(400);
    raise(&sandbox, &id, 1100, &json!({})).await.expect(201);
    let updates = payment(&sandbox, &id).await["authorization_updates"].clone();
    let told: Vec<_> =
        updates.as_array().expect("a list").iter().map(|it| [&it["previous_amount"], &it["amount"]]).collect();
    assert_eq!(told, [[&json!(1000), &json!(1000)], [&json!(1000), &json!(7772)], [&json!(1000), &json!(1100)]]);
}

#[tokio::test]
async fn an_authorization_is_never_lowered() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    raise(&sandbox, &id, 1200, &json!({})).await.expect(201);
    let reply = raise(&sandbox, &id, 1199, &json!({})).await;
    reply.refused(400, "PAYMENT_INVALID_TOO_SMALL", "authorization.amount");
    assert!(reply.body.get("authorization").is_none(), "no attempt was made");
    assert_eq!(payment(&sandbox, &id).await["net_amount"], 1200);
}

#[tokio::test]
async fn only_an_authorized_payment_can_be_raised() {
    let sandbox = start().await;
    let voided = held(&sandbox, 1000).await;
    void(&sandbox, &voided).await.expect(200);
    for id in [voided, captured(&sandbox, 1000).await] {
        raise(&sandbox, &id, 1200, &json!({})).await.refused(400, "INVALID_STATE_TRANSITION", "");
    }
}

#[tokio::test]
async fn authorization_is_raised_ten_times_at_most() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    raise(&sandbox, &id, 7772, &json!({})).await.expect(400);
    for total in 1001..=1010 {
        raise(&sandbox, &id, total, &json!({})).await.expect(201);
    }
    let refused = raise(&sandbox, &id, 1011, &json!({})).await;
    refused.refused(400, "INVALID_STATE_TRANSITION", "");
    assert!(refused.body.get("authorization").is_none(), "no attempt was made");
    assert_eq!(payment(&sandbox, &id).await["net_amount"], 1010);
    capture(&sandbox, &id, 1010).await.expect(200);
}

#[tokio::test]
async fn authorization_increment_is_500_dollars_or_500_percent_at_most() {
    let sandbox = start().await;
    // What is held, and the highest total that one increment can bring it to.
    for (amount, most) in [(1, 50_001), (10_000, 60_000), (10_001, 60_006), (100_000, 600_000)] {
        let id = held(&sandbox, amount).await;
        let refused = raise(&sandbox, &id, most + 1, &json!({})).await;
        refused.refused(400, "PAYMENT_INVALID_TOO_LARGE", "authorization.amount");
        assert_eq!(payment(&sandbox, &id).await["net_amount"], amount);
        raise(&sandbox, &id, most, &json!({})).await.expect(201);
    }
    // The amount before counts, not the first one.
    let id = held(&sandbox, 10_000).await;
    raise(&sandbox, &id, 60_000, &json!({})).await.expect(201);
    raise(&sandbox, &id, 360_001, &json!({})).await.refused(400, "PAYMENT_INVALID_TOO_LARGE", "authorization.amount");
    raise(&sandbox, &id, 360_000, &json!({})).await.expect(201);
}

#[tokio::test]
async fn authorization_is_raised_within_the_original_window_only() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    sandbox.advance(6 * DAY);
    raise(&sandbox, &id, 1100, &json!({})).await.expect(201);
    sandbox.advance(DAY);
    raise(&sandbox, &id, 1200, &json!({})).await.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(payment(&sandbox, &id).await["status"], "VOIDED");
}

#[tokio::test]
async fn a_raise_is_repeated_by_its_key() {
    let sandbox = start().await;
    let id = held(&sandbox, 1000).await;
    let path = format!("/network/v1/payments/{id}/authorizations");
    let authorization = json!({ "amount": 1200, "currency": "USD" });
    let body = json!({ "idempotency_key": fresh_key(), "authorization": authorization });
    let first = call(&sandbox, "POST", &path, Some(body.clone())).await.expect(201);
    assert_eq!(call(&sandbox, "POST", &path, Some(body)).await, first);
    let updates = payment(&sandbox, &id).await["authorization_updates"].clone();
    assert_eq!(updates.as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn the_figures_add_up_after_every_step() {
    let sandbox = start().await;
    let mut random = fastrand::Rng::with_seed(7);
    for _ in 0..5 {
        let first = random.i64(100..1000);
        let id = held(&sandbox, first).await;
        let mut total = first;
        for _ in 0..8 {
            let amount = random.i64(1..1500);
            let reply = match random.u8(0..8) {
                0..2 => raise(&sandbox, &id, amount, &json!({})).await,
                2..4 => capture(&sandbox, &id, amount).await,
                4 => void(&sandbox, &id).await,
                _ => crate::refunds::refund(&sandbox, &id, amount / 4 + 1, json!({ "capture": random.bool() })).await,
            };
            assert!(matches!(reply.status, 200 | 201 | 400), "{}", reply.body);
            total = reply.body.pointer("/authorization/amount").and_then(Value::as_i64).unwrap_or(total);
            let payment = payment(&sandbox, &id).await;
            let [amount, net, captured, voided, refunded] = figures(&payment);
            let open = if payment["status"] == "AUTHORIZED" { total } else { 0 };
            assert_eq!(amount, first);
            assert_eq!(captured + voided + open, total, "{payment}");
            assert_eq!(net, captured + open - refunded, "{payment}");
            assert!(net >= 0 && refunded <= captured, "{payment}");
        }
    }
}
