//! Requests that no honest client sends. None of them may do harm.

use cashapp_sandbox::Sandbox;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{checkout, payment, raw};
use crate::caller::{call, send, start};

const PAYMENTS: &str = "/network/v1/payments";
const JSON: Option<&str> = Some("application/json");

/// It still answers.
async fn is_well(sandbox: &Sandbox) {
    call(sandbox, "GET", "/network/v1/customers/CST_sandbox:customer/grants", None).await.expect(200);
}

#[tokio::test]
async fn json_of_any_depth_is_only_a_body_that_is_refused() {
    let sandbox = start().await;
    for (open, close) in [("[", "]"), ("{\"payment\":", "}")] {
        let body = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        let reply = send(raw(&sandbox, "POST", PAYMENTS, JSON, body.as_bytes())).await;
        reply.refused(400, "EXPECTED_JSON_BODY", "");
        send(raw(&sandbox, "POST", PAYMENTS, JSON, open.repeat(10_000).as_bytes())).await.refused(
            400,
            "EXPECTED_JSON_BODY",
            "",
        );
    }
    is_well(&sandbox).await;
}

#[tokio::test]
async fn a_body_of_more_than_16_mebibytes_is_refused_in_the_words_of_its_api() {
    let sandbox = start().await;
    let huge = vec![b' '; 16 * 1024 * 1024 + 1];
    let reply = send(raw(&sandbox, "POST", PAYMENTS, JSON, &huge)).await;
    reply.refused(413, "VALUE_TOO_LONG", "");
    assert_eq!(reply.text("/errors/0/category"), "INVALID_REQUEST_ERROR");
    let reply = send(raw(&sandbox, "POST", "/v2/checkouts", JSON, &huge)).await;
    reply.refused(413, "invalid_object", "");
    assert_eq!(reply.body["httpStatusCode"], 413);
    let reply = send(raw(&sandbox, "POST", PAYMENTS, JSON, &huge[1..])).await;
    reply.refused(400, "EXPECTED_JSON_BODY", "");
    is_well(&sandbox).await;
}

#[tokio::test]
async fn a_body_that_breaks_off_does_nothing() {
    let sandbox = start().await;
    let before = sandbox.calls().len();
    let host = sandbox.address();
    let mut stream = TcpStream::connect(host).await.expect("it listens");
    let head = format!("POST {PAYMENTS} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/json\r\n");
    let body = payment().to_string();
    // The body is whole, and more was announced.
    let request = format!("{head}content-length: {}\r\n\r\n{body}", body.len() + 1);
    stream.write_all(request.as_bytes()).await.expect("it is read");
    stream.shutdown().await.expect("it can end");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    assert_eq!(sandbox.calls().len(), before);
    is_well(&sandbox).await;
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let sandbox = start().await;
    let mut body = payment().to_string().into_bytes();
    let place = body.windows(5).position(|window| window == b"a-key").expect("the key is in it");
    body[place] = 0xFF;
    send(raw(&sandbox, "POST", PAYMENTS, JSON, &body)).await.refused(400, "EXPECTED_JSON_BODY", "");
    body[place] = 0;
    send(raw(&sandbox, "POST", PAYMENTS, JSON, &body)).await.refused(400, "EXPECTED_JSON_BODY", "");
    let mut body = checkout().to_string().into_bytes();
    body.push(0xC3);
    send(raw(&sandbox, "POST", "/v2/checkouts", JSON, &body)).await.refused(400, "invalid_json", "");
    for (path, status, code, field) in [
        ("/network/v1/customers?cashtag=%FF", 400, "EXPECTED_STRING", "cashtag"),
        ("/network/v1/customers?%FF=1", 400, "EXPECTED_STRING", "%FF"),
        ("/network/v1/customers/%FF/grants", 404, "NOT_FOUND", ""),
        ("/network/v1/customers/CST_%00/grants", 404, "NOT_FOUND", ""),
        ("/network/v1/customers/a%2Fb/grants", 404, "NOT_FOUND", ""),
        ("/v2/payments/%FF", 404, "not_found", ""),
        ("/v2/payments/token:%00", 404, "not_found", ""),
    ] {
        call(&sandbox, "GET", path, None).await.refused(status, code, field);
    }
    is_well(&sandbox).await;
}

#[tokio::test]
async fn a_nul_within_a_text_is_a_character_like_others() {
    let sandbox = start().await;
    let brand = json!({"name": "Tea\u{0}", "reference_id": "\u{0}"});
    let body = json!({"idempotency_key": "\u{0}", "brand": brand});
    let reply = call(&sandbox, "POST", "/network/v1/brands", Some(body)).await.expect(201);
    assert_eq!((reply.text("/brand/name"), reply.text("/brand/reference_id")), ("Tea\u{0}", "\u{0}"));
    let found = call(&sandbox, "GET", "/network/v1/brands?reference_id=%00", None).await.expect(200);
    assert_eq!(found.body["brands"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn a_key_that_stands_twice_in_an_object_is_refused() {
    let sandbox = start().await;
    let twice = |body: serde_json::Value, one: &str| body.to_string().replacen(one, &format!("{one},{one}"), 1);
    let body = twice(payment(), r#""idempotency_key":"a-key""#);
    let reply = send(raw(&sandbox, "POST", PAYMENTS, JSON, body.as_bytes())).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "idempotency_key");
    let body = twice(payment(), r#""amount":5"#);
    let reply = send(raw(&sandbox, "POST", PAYMENTS, JSON, body.as_bytes())).await;
    reply.refused(400, "CONFLICTING_PARAMETERS", "payment.amount");
    let body = twice(checkout(), r#""currency":"USD""#);
    let reply = send(raw(&sandbox, "POST", "/v2/checkouts", JSON, body.as_bytes())).await;
    reply.refused(422, "invalid_object", "");
    assert!(reply.detail().starts_with("amount.currency: "), "{}", reply.body);
    assert!(sandbox.payments().is_empty());
}
