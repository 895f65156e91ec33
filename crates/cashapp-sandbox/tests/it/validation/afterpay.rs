//! The Afterpay API: the same rules in its own words.

use serde_json::{Value, json};

use super::{checkout, raw};
use crate::caller::{Reply, call, send, start};

const CHECKOUTS: &str = "/v2/checkouts";

/// Asserts what an error of this API looks like.
#[track_caller]
fn refused(reply: &Reply, status: u16, code: &str) {
    reply.refused(status, code, "");
    assert_eq!(reply.body["httpStatusCode"], status, "{}", reply.body);
    assert!(!reply.text("/errorId").is_empty(), "{}", reply.body);
}

#[tokio::test]
async fn what_is_no_json_is_invalid_json() {
    let sandbox = start().await;
    for body in ["{", " ", "not json"] {
        let reply = send(raw(&sandbox, "POST", CHECKOUTS, Some("application/json"), body.as_bytes())).await;
        refused(&reply, 400, "invalid_json");
    }
}

#[tokio::test]
async fn what_breaks_a_rule_is_an_invalid_object_and_the_message_names_every_field() {
    let sandbox = start().await;
    let mut body = checkout();
    body["amount"]["amount"] = json!(10);
    body["mode"] = json!(1);
    body["consumer"] = json!({});
    let reply = call(&sandbox, "POST", CHECKOUTS, Some(body)).await;
    refused(&reply, 422, "invalid_object");
    for field in ["amount.amount: ", "mode: ", "consumer.email: "] {
        assert!(reply.detail().contains(field), "{field} in {}", reply.detail());
    }
    for body in [json!([]), json!(5), Value::Null] {
        refused(&call(&sandbox, "POST", CHECKOUTS, Some(body)).await, 422, "invalid_object");
    }
}

#[tokio::test]
async fn a_query_has_its_rules_too() {
    let sandbox = start().await;
    for (query, told) in [
        ("colour=red", "colour: "),
        ("limit=0", "limit: "),
        ("ascending=yes", "ascending: "),
        ("statuses=APPROVED&statuses=NO", "statuses: "),
        ("limit=1&limit=2", "limit: "),
    ] {
        let reply = call(&sandbox, "GET", &format!("/v2/payments?{query}"), None).await;
        refused(&reply, 422, "error");
        assert!(reply.detail().starts_with(told), "{query}: {}", reply.detail());
    }
    // The one place where a time is sent in a query.
    let reply = call(&sandbox, "GET", "/v2/disputes?openedAfter=yesterday", None).await;
    refused(&reply, 422, "invalid_object");
}

#[tokio::test]
async fn a_body_of_another_type_is_not_supported() {
    let sandbox = start().await;
    let body = checkout().to_string();
    for kind in [None, Some("text/plain")] {
        let reply = send(raw(&sandbox, "POST", CHECKOUTS, kind, body.as_bytes())).await;
        refused(&reply, 415, "error");
    }
}

#[tokio::test]
async fn another_method_is_not_allowed_and_another_path_not_found() {
    let sandbox = start().await;
    refused(&call(&sandbox, "DELETE", CHECKOUTS, None).await, 405, "method_not_allowed");
    refused(&call(&sandbox, "POST", "/ping", Some(json!({}))).await, 405, "method_not_allowed");
    refused(&call(&sandbox, "GET", "/v2/nothing", None).await, 404, "not_found");
    refused(&call(&sandbox, "GET", "/v2/payments/", None).await, 404, "not_found");
}

#[tokio::test]
async fn what_takes_no_body_gets_none() {
    let sandbox = start().await;
    let reply = call(&sandbox, "POST", "/v2/grants/nothing/revoke", Some(json!({"reason": "none"}))).await;
    refused(&reply, 400, "invalid_object");
}
