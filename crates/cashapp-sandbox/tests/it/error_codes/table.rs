//! Codes that one call gets from a new sandbox.

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Reply, call};
use crate::customer_requests::{REQUESTS, one_payment};
use crate::payments::{MERCHANT, new_payment, with};

const PAYMENTS: &str = "/network/v1/payments";

/// A call.
pub(super) struct Call {
    method: &'static str,
    path: String,
    body: Option<Value>,
}

impl Call {
    pub(super) async fn send(self, sandbox: &Sandbox) -> Reply {
        call(sandbox, self.method, &self.path, self.body).await
    }
}

fn get(path: &str) -> Call {
    Call { method: "GET", path: path.to_owned(), body: None }
}

fn post(path: &str, body: Value) -> Call {
    Call { method: "POST", path: path.to_owned(), body: Some(body) }
}

/// Asks for a payment with these fields changed.
#[expect(clippy::needless_pass_by_value, reason = "what is passed is written out in the call")]
fn pay(more: Value) -> Call {
    post(PAYMENTS, json!({ "idempotency_key": "k", "payment": new_payment(100, &more) }))
}

/// Asks for a payment of an amount.
fn charge(amount: i64) -> Call {
    pay(json!({ "amount": amount }))
}

/// Asks for a payout of an amount.
fn pay_out(amount: i64) -> Call {
    let payout = json!({
        "amount": amount, "currency": "USD", "merchant_id": MERCHANT, "grant_id": "GRG_sandbox:active",
        "purpose": "SERVICES", "note": "Thank you",
    });
    post("/network/v1/payouts", json!({ "idempotency_key": "k", "payout": payout }))
}

/// Asks a customer for something, with these fields changed.
#[expect(clippy::needless_pass_by_value, reason = "what is passed is written out in the call")]
fn ask(more: Value) -> Call {
    post(REQUESTS, json!({ "idempotency_key": "k", "request": with(one_payment(), &more) }))
}

fn ask_for_scope(scope: &str) -> Call {
    ask(json!({ "actions": [{ "type": "ONE_TIME_PAYMENT", "scope_id": scope }] }))
}

/// How a code arises, and the field that it names.
pub(super) fn find(code: &str) -> Option<(Call, &'static str)> {
    all().into_iter().find(|(known, ..)| *known == code).map(|(_, field, call)| (call, field))
}

pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    all().into_iter().map(|(code, ..)| code)
}

fn all() -> Vec<(&'static str, &'static str, Call)> {
    requests().into_iter().chain(business()).collect()
}

/// Faults of the request itself.
fn requests() -> Vec<(&'static str, &'static str, Call)> {
    let entries: serde_json::Map<String, Value> = (0..51).map(|number| (number.to_string(), "x".into())).collect();
    vec![
        ("FORBIDDEN", "request.actions.0.scope_id", ask_for_scope("CAS-CI_OTHER")),
        ("MISSING_REQUIRED_PARAMETER", "payment", post(PAYMENTS, json!({ "idempotency_key": "k" }))),
        ("CONFLICTING_PARAMETERS", "limit", get(&format!("{PAYMENTS}?limit=1&limit=2"))),
        ("UNKNOWN_QUERY_PARAMETER", "page", get(&format!("{PAYMENTS}?page=1"))),
        ("UNKNOWN_BODY_PARAMETER", "payment.surprise", pay(json!({ "surprise": 1 }))),
        ("INVALID_CURSOR", "cursor", get(&format!("{PAYMENTS}?cursor=x"))),
        ("NOT_FOUND", "", get(&format!("{PAYMENTS}/PWC_none"))),
        ("EXPECTED_STRING", "payment.reference_id", pay(json!({ "reference_id": 1 }))),
        ("EXPECTED_INTEGER", "payment.amount", pay(json!({ "amount": "100" }))),
        ("EXPECTED_BOOLEAN", "payment.capture", pay(json!({ "capture": "true" }))),
        ("VALUE_EMPTY", "idempotency_key", keyed("")),
        ("VALUE_TOO_LONG", "idempotency_key", keyed(&"k".repeat(65))),
        ("VALUE_TOO_HIGH", "limit", get(&format!("{PAYMENTS}?limit=101"))),
        ("VALUE_TOO_LOW", "limit", get(&format!("{PAYMENTS}?limit=0"))),
        ("TOO_MANY_MAP_ELEMENTS", "payment.metadata", pay(json!({ "metadata": entries }))),
        ("ARRAY_LENGTH_TOO_SHORT", "request.actions", ask(json!({ "actions": [] }))),
        ("ARRAY_LENGTH_TOO_LONG", "request.actions", ask(json!({ "actions": vec![json!({}); 6] }))),
        (
            "FEATURE_DISABLED",
            "payment.enrichments.restricted_categories",
            pay(json!({ "enrichments": { "restricted_categories": ["ALCOHOL"] } })),
        ),
        (
            "WEBHOOK_ENDPOINT_NOT_FOUND",
            "webhook_endpoint_id",
            get("/management/v1/webhook-events?webhook_endpoint_id=WC_none"),
        ),
    ]
}

/// A payment under this key of idempotency.
fn keyed(key: &str) -> Call {
    post(PAYMENTS, json!({ "idempotency_key": key, "payment": new_payment(100, &json!({})) }))
}

/// What is not as the payment would have it, and the vendor's magic values.
fn business() -> Vec<(&'static str, &'static str, Call)> {
    let grant = |state: &str| pay(json!({ "grant_id": format!("GRG_sandbox:{state}") }));
    let merchant = |state: &str| pay(json!({ "merchant_id": format!("MMI_sandbox:{state}") }));
    let nowhere = json!({
        "name": "Tea", "brand_id": "BRAND_sandbox:brand", "country": "US", "currency": "USD", "category": "5411",
        "reference_id": "tea",
    });
    vec![
        ("GRANT_NOT_FOUND", "payment.grant_id", grant("missing")),
        ("GRANT_CONSUMED", "payment.grant_id", grant("consumed")),
        ("GRANT_EXPIRED", "payment.grant_id", grant("expired")),
        ("GRANT_REVOKED", "payment.grant_id", grant("revoked")),
        ("MERCHANT_NOT_FOUND", "payment.merchant_id", merchant("missing")),
        ("MERCHANT_DISABLED", "payment.merchant_id", merchant("disabled")),
        ("MERCHANT_PENDING", "payment.merchant_id", merchant("pending")),
        (
            "MERCHANT_MISSING_ADDRESS_OR_SITE",
            "merchant.address",
            post("/network/v1/merchants", json!({ "idempotency_key": "k", "merchant": nowhere })),
        ),
        ("BRAND_NOT_FOUND", "request.actions.0.scope_id", ask_for_scope("BRAND_none")),
        ("PAYMENT_DECLINED_COMPLIANCE", "payment.amount", charge(7770)),
        ("PAYMENT_DECLINED_INSUFFICIENT_FUNDS", "payment.amount", charge(7771)),
        ("PAYMENT_DECLINED_OTHER", "payment.amount", charge(7772)),
        ("PAYMENT_DECLINED_RISK", "payment.amount", charge(7773)),
        ("PAYMENT_INVALID_TOO_LARGE", "payment.amount", charge(7774)),
        ("PAYMENT_INVALID_TOO_SMALL", "payment.amount", charge(7775)),
        ("PAYMENT_DECLINED_LIMIT_REACHED", "payment.amount", charge(7776)),
        ("PAYOUT_DECLINED_OTHER", "payout.amount", pay_out(1710)),
        ("PAYOUT_DECLINED_LIMIT_REACHED", "payout.amount", pay_out(1720)),
    ]
}
