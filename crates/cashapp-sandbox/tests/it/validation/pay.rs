//! The Cash App Pay APIs: which code, and which field.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{raw, told};
use crate::caller::{Caller, call, send, start};
use crate::payments::fresh_key;

const PAYMENTS: &str = "/network/v1/payments";
const REQUESTS: &str = "/customer-request/v1/requests";

/// A value with one of its fields replaced, by JSON pointer; the field may be new.
fn with(mut value: Value, pointer: &str, replacement: Value) -> Value {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    value.pointer_mut(parent).expect("it is there")[name] = replacement;
    value
}

/// A payment that breaks no rule, each under a key of its own: a key is bound to its first payload, even a refused one.
fn payment() -> Value {
    with(super::payment(), "/idempotency_key", fresh_key().into())
}

fn customer_request(actions: &Value) -> Value {
    let request = json!({"channel": "ONLINE", "redirect_url": "https://shop.example", "actions": actions});
    json!({"idempotency_key": fresh_key(), "request": request})
}

/// The codes of the row "validation" of the section "Errors". Four cannot arise: no request has a telephone number, a
/// time, or a map that must not be empty, and nothing can be switched off (`INVALID_PHONE_NUMBER`, `INVALID_TIME`,
/// `TOO_FEW_MAP_ELEMENTS`, `FEATURE_DISABLED`).
#[tokio::test]
async fn every_code_of_the_validation_row_that_can_arise_arises() {
    let sandbox = start().await;
    let many: Value = (0..51).map(|index| (format!("key-{index}"), Value::from("x"))).collect();
    let one_time = json!({"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant"});
    let pay = |pointer, value| (PAYMENTS, with(payment(), pointer, value));
    let ask = |actions: Value| (REQUESTS, customer_request(&actions));
    let cases = [
        (pay("/payment/grant_id", json!(5)), "EXPECTED_STRING", "payment.grant_id"),
        (pay("/payment/currency", json!("EUR")), "EXPECTED_STRING", "payment.currency"),
        (pay("/payment/amount", json!("5")), "EXPECTED_INTEGER", "payment.amount"),
        (pay("/payment/amount", json!(5.5)), "EXPECTED_INTEGER", "payment.amount"),
        (pay("/payment/capture", json!("true")), "EXPECTED_BOOLEAN", "payment.capture"),
        (pay("/idempotency_key", json!("")), "VALUE_EMPTY", "idempotency_key"),
        (pay("/idempotency_key", json!("k".repeat(65))), "VALUE_TOO_LONG", "idempotency_key"),
        (pay("/payment/amount", json!(0)), "VALUE_TOO_LOW", "payment.amount"),
        (pay("/payment/metadata", many), "TOO_MANY_MAP_ELEMENTS", "payment.metadata"),
        (ask(json!([])), "ARRAY_LENGTH_TOO_SHORT", "request.actions"),
        (ask(json!(vec![one_time; 6])), "ARRAY_LENGTH_TOO_LONG", "request.actions"),
    ];
    let mut codes = BTreeSet::from(["VALUE_TOO_HIGH", "INVALID_REGION", "MISSING_REGION"]);
    for ((path, body), code, field) in cases {
        call(&sandbox, "POST", path, Some(body)).await.refused(400, code, field);
        codes.insert(code);
    }
    call(&sandbox, "GET", "/network/v1/payments?limit=101", None).await.refused(400, "VALUE_TOO_HIGH", "limit");
    let mut caller = Caller::new(&sandbox).region("XXX");
    caller.call("POST", PAYMENTS, Some(payment())).await.refused(400, "INVALID_REGION", "X-Region");
    caller.region = None;
    caller.call("POST", PAYMENTS, Some(payment())).await.refused(400, "MISSING_REGION", "X-Region");
    assert_eq!(codes.len(), 12, "{codes:?}");
}

#[tokio::test]
async fn what_nobody_documented_is_refused() {
    let sandbox = start().await;
    let colour = with(payment(), "/payment/colour", json!("red"));
    call(&sandbox, "POST", PAYMENTS, Some(colour)).await.refused(400, "UNKNOWN_BODY_PARAMETER", "payment.colour");
    let top = with(payment(), "/colour", json!("red"));
    call(&sandbox, "POST", PAYMENTS, Some(top)).await.refused(400, "UNKNOWN_BODY_PARAMETER", "colour");
    let reply = call(&sandbox, "GET", "/network/v1/payments?colour=red", None).await;
    reply.refused(400, "UNKNOWN_QUERY_PARAMETER", "colour");
    assert!(reply.detail().contains("reference_id"), "it says what can stand there: {}", reply.detail());
    let reply = call(&sandbox, "GET", "/network/v1/customers/CST_sandbox:customer?limit=5", None).await;
    reply.refused(400, "UNKNOWN_QUERY_PARAMETER", "limit");
}

#[tokio::test]
async fn a_field_is_named_by_the_way_to_it() {
    let sandbox = start().await;
    let actions = json!([
        {"type": "LINK_ACCOUNT"},
        {"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant", "amount": 0, "currency": "USD"},
    ]);
    let reply = call(&sandbox, "POST", REQUESTS, Some(customer_request(&actions))).await;
    reply.refused(400, "VALUE_TOO_LOW", "request.actions.1.amount");
    let metadata = with(payment(), "/payment/metadata", json!({"shop": 5}));
    call(&sandbox, "POST", PAYMENTS, Some(metadata)).await.refused(400, "EXPECTED_STRING", "payment.metadata.shop");
    let without = json!({"idempotency_key": fresh_key()});
    call(&sandbox, "POST", PAYMENTS, Some(without)).await.refused(400, "MISSING_REQUIRED_PARAMETER", "payment");
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let sandbox = start().await;
    let body = json!({"amount": 0, "colour": "red"}).to_string();
    let path = format!("{PAYMENTS}/{}/capture?limit=1", "x".repeat(129));
    let told = told(raw(&sandbox, "POST", &path, Some("application/json"), body.as_bytes())).await;
    let expected = [
        ("VALUE_TOO_LONG", "payment_id"),
        ("UNKNOWN_QUERY_PARAMETER", "limit"),
        ("VALUE_TOO_LOW", "amount"),
        ("UNKNOWN_BODY_PARAMETER", "colour"),
        ("MISSING_REQUIRED_PARAMETER", "idempotency_key"),
    ];
    assert_eq!(told, expected.map(|(code, field)| (code.to_owned(), field.to_owned())));
}

#[tokio::test]
async fn an_answer_does_not_grow_with_what_is_wrong() {
    let sandbox = start().await;
    let fields: Value = (0..10_000).map(|index| (format!("field-{index}"), Value::Null)).collect();
    let body = fields.to_string();
    let told = told(raw(&sandbox, "POST", PAYMENTS, Some("application/json"), body.as_bytes())).await;
    assert_eq!(told.len(), 100);
}

#[tokio::test]
async fn a_parameter_is_sent_once() {
    let sandbox = start().await;
    let reply = call(&sandbox, "GET", "/network/v1/payments?limit=1&limit=1", None).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "limit");
}

#[tokio::test]
async fn an_id_in_a_path_has_its_limits() {
    let sandbox = start().await;
    for (operation, id) in [("payments", "payment_id"), ("customers", "customer_id"), ("merchants", "merchant_id")] {
        let path = format!("/network/v1/{operation}/{}", "x".repeat(129));
        call(&sandbox, "GET", &path, None).await.refused(400, "VALUE_TOO_LONG", id);
    }
    let grant = format!("/network/v1/customers/CST_sandbox:customer/grants/{}/revoke", "x".repeat(257));
    call(&sandbox, "POST", &grant, None).await.refused(400, "VALUE_TOO_LONG", "grant_id");
}

#[tokio::test]
async fn a_body_is_json_and_says_so() {
    let sandbox = start().await;
    for body in ["{", "", "{\"a\":1}}", "not json", "{'a': 1}"] {
        let reply = send(raw(&sandbox, "POST", PAYMENTS, Some("application/json"), body.as_bytes())).await;
        reply.refused(400, "EXPECTED_JSON_BODY", "");
    }
    // JSON, but no object.
    for body in ["[]", "5", "null", "\"text\""] {
        let reply = send(raw(&sandbox, "POST", PAYMENTS, Some("application/json"), body.as_bytes())).await;
        assert_eq!((reply.status, reply.code()), (400, "EXPECTED_JSON_BODY"), "{body}");
    }
    send(raw(&sandbox, "POST", PAYMENTS, None, b"")).await.refused(400, "EXPECTED_JSON_BODY", "");
    let right = payment().to_string();
    for kind in [None, Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("application/jsonp")] {
        let reply = send(raw(&sandbox, "POST", PAYMENTS, kind, right.as_bytes())).await;
        reply.refused(400, "INVALID_CONTENT_TYPE", "Content-Type");
    }
    let wrong = with(payment(), "/colour", json!(1)).to_string();
    for kind in ["application/json; charset=utf-8", "Application/JSON"] {
        let reply = send(raw(&sandbox, "POST", PAYMENTS, Some(kind), wrong.as_bytes())).await;
        reply.refused(400, "UNKNOWN_BODY_PARAMETER", "colour");
    }
}

#[tokio::test]
async fn what_takes_no_body_gets_none() {
    let sandbox = start().await;
    let grant = "/network/v1/customers/CST_nobody/grants/GRG_nothing/revoke";
    for body in [json!({"amount": 5}), json!([]), json!("text")] {
        let reply = call(&sandbox, "POST", grant, Some(body)).await;
        reply.refused(400, "UNKNOWN_BODY_PARAMETER", "");
    }
    send(raw(&sandbox, "POST", grant, None, b"not json")).await.refused(400, "UNKNOWN_BODY_PARAMETER", "");
    // An empty object says as little as no body.
    call(&sandbox, "POST", grant, Some(json!({}))).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_form_is_needed_where_a_form_is_documented() {
    let sandbox = start().await;
    let path = "/network/v1/disputes/DSPT_1/evidence-file";
    let reply = call(&sandbox, "POST", path, Some(json!({"idempotency_key": "a-key"}))).await;
    reply.refused(400, "INVALID_CONTENT_TYPE", "Content-Type");
    let form = |parts: &[(&str, &str)]| {
        let parts =
            parts.iter().map(|(head, body)| format!("--b\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n"));
        format!("{}--b--\r\n", parts.collect::<String>())
    };
    let signature = ("name=\"signature\"", "sandbox:skip-signature-check");
    let file = ("name=\"file\"; filename=\"a.png\"", "bytes");
    for (parts, code, field) in [
        (vec![signature, file], "MISSING_REQUIRED_PARAMETER", "request"),
        (vec![signature, ("name=\"request\"", "{}")], "MISSING_REQUIRED_PARAMETER", "file"),
        (vec![signature, file, ("name=\"colour\"", "red")], "UNKNOWN_BODY_PARAMETER", "colour"),
        (vec![signature, file, file], "CONFLICTING_PARAMETERS", "file"),
        (vec![signature, file, ("name=\"request\"", "{")], "EXPECTED_JSON_BODY", ""),
        (vec![signature, file, ("name=\"request\"", "{\"colour\":1}")], "UNKNOWN_BODY_PARAMETER", "colour"),
    ] {
        let kind = Some("multipart/form-data; boundary=b");
        send(raw(&sandbox, "POST", path, kind, form(&parts).as_bytes())).await.refused(400, code, field);
    }
}
