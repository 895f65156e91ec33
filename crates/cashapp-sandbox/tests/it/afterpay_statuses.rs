//! The status and the code of every documented refusal of the Afterpay API, and of what was recorded from it.
//!
//! Each row of the table is driven over a connection, on a sandbox of its own. Where the documents and a record differ the
//! record decides; a row that is neither is marked as our own decision.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::afterpay_checkouts::{approved, asked, create, visit};
use crate::caller::{Caller, MERCHANT_ACCOUNT, Reply, SECRET_KEY, call, http, send, start};

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Operation, case, status and `errorCode`; a payment as the body has no code.
const TABLE: &[(&str, &str, u16, &str)] = &[
    ("auth", "unknown token", 402, "invalid_token"),
    ("auth", "expired token", 402, "invalid_token"),
    ("auth", "paid token", 402, "invalid_token"), // our own: it is no longer a token to pay with
    ("auth", "unconfirmed checkout", 412, "invalid_order_transaction_status"),
    ("auth", "cancelled checkout", 412, "invalid_order_transaction_status"),
    ("auth", "missing token", 422, "invalid_object"),
    ("auth", "empty token", 422, "invalid_object"),
    ("auth", "reversal pending", 412, "precondition_failed"),
    ("auth", "declined", 402, ""),
    ("full capture", "unknown token", 402, "invalid_token"),
    ("full capture", "expired token", 402, "invalid_token"),
    ("full capture", "paid token", 402, "invalid_token"),
    ("full capture", "unconfirmed checkout", 412, "invalid_order_transaction_status"),
    ("full capture", "cancelled checkout", 412, "invalid_order_transaction_status"),
    ("full capture", "missing token", 422, "invalid_object"),
    ("full capture", "empty token", 422, "invalid_object"),
    ("full capture", "reversal pending", 412, "precondition_failed"),
    ("full capture", "declined", 201, ""),
    ("capture", "captured", 410, "payment_captured"),
    ("capture", "partly captured, rest voided", 410, "payment_captured"),
    ("capture", "voided", 412, "payment_voided"),
    ("capture", "expired", 412, "payment_expired"),
    ("capture", "declined order", 412, "invalid_state"),
    ("capture", "unknown number", 412, "error"),
    ("capture", "unknown text", 404, "not_found"),
    ("capture", "no order id", 404, "not_found"),
    ("capture", "below 1.00", 422, "invalid_amount"),
    ("capture", "above what is open", 422, "invalid_amount"),
    ("capture", "missing amount", 422, "invalid_object"),
    ("capture", "malformed amount", 422, "invalid_object"),
    ("capture", "reference of 129 characters", 422, "invalid_object"),
    ("capture", "reversal pending", 412, "precondition_failed"),
    ("capture", "declined", 201, ""), // our own, after the full capture
    ("refund", "unknown order", 404, "not_found"),
    ("refund", "nothing captured", 412, "precondition_failed"),
    ("refund", "all refunded", 412, "precondition_failed"),
    ("refund", "above what is left", 422, "invalid_amount"),
    ("refund", "other currency", 422, "invalid_object"),
    ("refund", "after 121 days", 422, "refund_timelimit_exceeded"),
    ("void", "unknown order", 404, "not_found"),
    ("void", "above what is open", 422, "invalid_amount"),
    ("void", "nothing open", 422, "invalid_amount"),
    ("void", "no body", 201, ""),
    ("reversal", "unknown token", 402, "invalid_token"),
    ("reversal", "unpaid checkout", 412, "precondition_failed"),
    ("reversal", "reversal pending", 412, "precondition_failed"),
    ("reversal", "reversed", 412, "precondition_failed"),
    ("reversal", "after 11 minutes", 412, "precondition_failed"),
    ("reversal", "declined order", 412, "precondition_failed"),
    ("create checkout", "below the limits", 422, "unsupported_payment_type"),
    ("create checkout", "above the limits", 422, "unsupported_payment_type"),
    ("create order", "below the limits", 422, "unsupported_payment_type"),
    ("create order", "above the limits", 422, "unsupported_payment_type"),
    ("get checkout", "unknown token", 412, "invalid_token"),
    ("get checkout", "after 61 minutes", 412, "invalid_token"),
    ("get checkout", "paid", 412, "invalid_token"),
    ("get checkout", "cancelled", 412, "invalid_token"), // our own
    ("get checkout", "no token", 404, "not_found"),
    ("courier", "unknown order", 412, "precondition_failed"),
    ("list payments", "limit=0", 422, "error"),
    ("list payments", "limit=251", 422, "error"),
    ("list payments", "ascending=maybe", 422, "error"),
    ("list payments", "colour=red", 422, "error"),
    ("list payments", "cursor=x", 422, "error"),
    ("list payments", "fromCreatedDate=yesterday", 500, "error"),
    ("grants", "sixth link within an hour", 429, "too_many_requests"),
    ("grants", "feature off: POST /v2/grants/approvals", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants/alias", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants/start", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants/retrieve", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants/revoke", 403, "feature_not_enabled"),
    ("grants", "feature off: GET /v2/grants/g-1", 403, "feature_not_enabled"),
    ("grants", "feature off: POST /v2/grants/g-1/revoke", 403, "feature_not_enabled"),
    ("any", "Accept of HTML: GET /v2/configuration", 406, "error"),
    ("any", "Accept of HTML: POST /v2/checkouts", 406, "error"),
    ("any", "Accept of HTML: PUT /v2/payments/1", 406, "error"),
    ("any", "no Content-Type: POST /v2/checkouts", 415, "error"),
    ("any", "text as Content-Type: POST /v2/checkouts", 415, "error"),
    ("any", "text as Content-Type: PUT /v2/payments/1/courier", 415, "error"),
    ("any", "no body: POST /v2/checkouts", 500, "error"),
    ("any", "no body: PUT /v2/payments/1", 500, "error"),
];

#[tokio::test]
async fn afterpay_refusal_has_its_documented_status_and_code() {
    for (operation, case, status, code) in TABLE {
        let sandbox = start().await;
        let reply = drive(&sandbox, operation, case).await;
        assert_eq!((reply.status, reply.code()), (*status, *code), "{operation}, {case}: {}", reply.body);
        if !code.is_empty() {
            assert_eq!(reply.body["httpStatusCode"], *status, "{operation}, {case}: {}", reply.body);
            assert!(!reply.detail().is_empty() && !reply.text("/errorId").is_empty(), "{operation}, {case}");
        }
    }
}

async fn drive(sandbox: &Sandbox, operation: &str, case: &str) -> Reply {
    match operation {
        "auth" => pay(sandbox, "auth", case).await,
        "full capture" => pay(sandbox, "capture", case).await,
        "capture" => capture(sandbox, case).await,
        "refund" => refund(sandbox, case).await,
        "void" => void(sandbox, case).await,
        "reversal" => reversal(sandbox, case).await,
        "create checkout" => call(sandbox, "POST", "/v2/checkouts", Some(asked(outside(case)))).await,
        "create order" => order(sandbox, outside(case)).await,
        "get checkout" => get_checkout(sandbox, case).await,
        "courier" => call(sandbox, "PUT", "/v2/payments/1/courier", Some(json!({ "name": "UPS" }))).await,
        "list payments" => call(sandbox, "GET", &format!("/v2/payments?{case}"), None).await,
        "grants" => grants(sandbox, case).await,
        "any" => any(sandbox, case).await,
        _ => panic!("nothing drives {operation}"),
    }
}

fn usd(amount: &str) -> Value {
    json!({ "amount": amount, "currency": "USD" })
}

async fn post(sandbox: &Sandbox, path: &str, body: Value) -> Reply {
    call(sandbox, "POST", &format!("/v2/payments/{path}"), Some(body)).await
}

/// Token and order id of an authorized payment.
async fn held(sandbox: &Sandbox, amount: &str) -> (String, String) {
    let token = approved(sandbox, amount).await;
    let id = post(sandbox, "auth", json!({ "token": token })).await.text("/id").to_owned();
    (token, id)
}

async fn reverse(sandbox: &Sandbox, token: &str) -> Reply {
    call(sandbox, "POST", &format!("/v2/payments/token:{token}/reversal"), None).await
}

async fn pay(sandbox: &Sandbox, operation: &str, case: &str) -> Reply {
    let token = match case {
        "unknown token" => "002.unknown".to_owned(),
        "empty token" => String::new(),
        "missing token" => return post(sandbox, operation, json!({})).await,
        "declined" => approved(sandbox, "77.71").await,
        "unconfirmed checkout" => create(sandbox, "25.00").await,
        "cancelled checkout" => {
            let token = create(sandbox, "25.00").await;
            assert_eq!(visit(sandbox, "POST", &token, "/decline").await.status(), 303);
            token
        }
        "expired token" => {
            let token = approved(sandbox, "25.00").await;
            sandbox.advance(180 * MINUTE);
            token
        }
        "paid token" => held(sandbox, "25.00").await.0,
        "reversal pending" => {
            let (token, _) = held(sandbox, "25.00").await;
            reverse(sandbox, &token).await.expect(204);
            token
        }
        _ => panic!("nothing drives {case}"),
    };
    post(sandbox, operation, json!({ "token": token })).await
}

async fn capture(sandbox: &Sandbox, case: &str) -> Reply {
    let unknown = match case {
        "unknown number" => Some("123456789012"),
        "unknown text" => Some("nothing"),
        "no order id" => Some(""),
        _ => None,
    };
    if let Some(id) = unknown {
        return post(sandbox, &format!("{id}/capture"), json!({ "amount": usd("5.00") })).await;
    }
    let (token, id) = held(sandbox, if case == "declined order" { "77.71" } else { "100.00" }).await;
    let path = format!("{id}/capture");
    let id = if id.is_empty() { by_token(sandbox, &token).await } else { id };
    match case {
        "captured" => drop(post(sandbox, &path, json!({ "amount": usd("100.00") })).await.expect(201)),
        "partly captured, rest voided" => {
            post(sandbox, &path, json!({ "amount": usd("40.00") })).await.expect(201);
            post(sandbox, &format!("{id}/void"), json!({})).await.expect(201);
        }
        "voided" => drop(post(sandbox, &format!("{id}/void"), json!({})).await.expect(201)),
        "expired" => sandbox.advance(13 * DAY),
        "reversal pending" => drop(reverse(sandbox, &token).await.expect(204)),
        _ => {}
    }
    let body = match case {
        "below 1.00" => json!({ "amount": usd("0.99") }),
        "above what is open" => json!({ "amount": usd("100.01") }),
        "missing amount" => json!({ "requestId": "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12" }),
        "malformed amount" => json!({ "amount": usd("5.001") }),
        "reference of 129 characters" => {
            json!({ "amount": usd("5.00"), "paymentEventMerchantReference": "x".repeat(129) })
        }
        "declined" => json!({ "amount": usd("77.71") }),
        _ => json!({ "amount": usd("5.00") }),
    };
    post(sandbox, &format!("{id}/capture"), body).await
}

/// The order id of a payment that can be found by its token alone.
async fn by_token(sandbox: &Sandbox, token: &str) -> String {
    call(sandbox, "GET", &format!("/v2/payments/token:{token}"), None).await.expect(200).text("/id").to_owned()
}

async fn refund(sandbox: &Sandbox, case: &str) -> Reply {
    if case == "unknown order" {
        return post(sandbox, "123456789012/refund", json!({ "amount": usd("5.00"), "merchantReference": "r" })).await;
    }
    let (_, id) = held(sandbox, "50.00").await;
    let refund = async |amount: Value| {
        post(sandbox, &format!("{id}/refund"), json!({ "amount": amount, "merchantReference": "r" })).await
    };
    if case != "nothing captured" {
        post(sandbox, &format!("{id}/capture"), json!({ "amount": usd("50.00") })).await.expect(201);
    }
    match case {
        "above what is left" => refund(usd("50.01")).await,
        "other currency" => refund(json!({ "amount": "5.00", "currency": "AUD" })).await,
        "after 121 days" => {
            sandbox.advance(121 * DAY);
            refund(usd("5.00")).await
        }
        "all refunded" => {
            refund(usd("50.00")).await.expect(201);
            refund(usd("5.00")).await
        }
        _ => refund(usd("5.00")).await,
    }
}

async fn void(sandbox: &Sandbox, case: &str) -> Reply {
    if case == "unknown order" {
        return post(sandbox, "123456789012/void", json!({})).await;
    }
    let (_, id) = held(sandbox, "50.00").await;
    let path = format!("{id}/void");
    match case {
        "above what is open" => post(sandbox, &path, json!({ "amount": usd("50.01") })).await,
        "no body" => call(sandbox, "POST", &format!("/v2/payments/{path}"), None).await,
        _ => {
            post(sandbox, &path, json!({})).await.expect(201);
            post(sandbox, &path, json!({})).await
        }
    }
}

async fn reversal(sandbox: &Sandbox, case: &str) -> Reply {
    let token = match case {
        "unknown token" => "002.unknown".to_owned(),
        "unpaid checkout" => approved(sandbox, "25.00").await,
        "declined order" => held(sandbox, "77.71").await.0,
        _ => held(sandbox, "25.00").await.0,
    };
    if matches!(case, "reversal pending" | "reversed") {
        reverse(sandbox, &token).await.expect(204);
    }
    match case {
        "reversed" => sandbox.advance(MINUTE),
        "after 11 minutes" => sandbox.advance(11 * MINUTE),
        _ => {}
    }
    reverse(sandbox, &token).await
}

fn outside(case: &str) -> &'static str {
    if case == "below the limits" { "0.99" } else { "2000.01" }
}

async fn order(sandbox: &Sandbox, amount: &str) -> Reply {
    let body = json!({
        "requestId": "67e55044-10b1-426f-9247-bb680e5fe0c9", "grantId": "g-1", "amount": usd(amount),
        "enrichments": { "initiation": { "actor": "MERCHANT" } },
    });
    call(sandbox, "POST", "/v2/orders", Some(body)).await
}

async fn get_checkout(sandbox: &Sandbox, case: &str) -> Reply {
    let token = match case {
        "unknown token" => "002.unknown".to_owned(),
        "no token" => String::new(),
        "paid" => held(sandbox, "25.00").await.0,
        "cancelled" => {
            let token = create(sandbox, "25.00").await;
            assert_eq!(visit(sandbox, "POST", &token, "/decline").await.status(), 303);
            token
        }
        _ => create(sandbox, "25.00").await,
    };
    if case == "after 61 minutes" {
        sandbox.advance(61 * MINUTE);
    }
    call(sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await
}

async fn grants(sandbox: &Sandbox, case: &str) -> Reply {
    if let Some(address) = case.strip_prefix("feature off: ") {
        sandbox.set_afterpay_grants_enabled(false);
        let (method, path) = address.split_once(' ').expect("a method and a path");
        let merchant = json!({ "redirectConfirmUrl": "https://s.example", "redirectCancelUrl": "https://s.example" });
        let body = match path {
            "/v2/grants/approvals" => json!({ "grants": [{ "type": "ON_FILE" }], "merchant": merchant }),
            "/v2/grants" => json!({ "requestId": "r", "token": "t" }),
            "/v2/grants/alias" => json!({ "token": "t" }),
            "/v2/grants/start" => json!({ "alias": "a", "requestId": "r" }),
            "/v2/grants/retrieve" | "/v2/grants/revoke" => json!({ "customerId": "CST_1", "grantId": "GRG_1" }),
            _ => return call(sandbox, method, path, None).await,
        };
        return call(sandbox, method, path, Some(body)).await;
    }
    let token = create(sandbox, "25.00").await;
    let alias = call(sandbox, "POST", "/v2/grants/alias", Some(json!({ "token": token }))).await.expect(200);
    let start = async |number: u32| {
        let body = json!({ "alias": alias.text("/token"), "requestId": number.to_string() });
        call(sandbox, "POST", "/v2/grants/start", Some(body)).await
    };
    for number in 0..5 {
        start(number).await.expect(201);
    }
    start(5).await
}

async fn any(sandbox: &Sandbox, case: &str) -> Reply {
    let (what, address) = case.split_once(": ").expect("a case and an address");
    let (method, path) = address.split_once(' ').expect("a method and a path");
    let body = if path.ends_with("/courier") { json!({ "name": "UPS" }) } else { asked("25.00") }.to_string();
    match what {
        "Accept of HTML" => {
            let request = http().request(method.parse().expect("a method"), format!("{}{path}", sandbox.url()));
            let request = request.header("accept", "text/html").basic_auth(MERCHANT_ACCOUNT, Some(SECRET_KEY));
            send(if method == "GET" { request } else { request.header("content-type", "application/json").body(body) })
                .await
        }
        "no Content-Type" => send(Caller::new(sandbox).request(method, path, b"").body(body)).await,
        "text as Content-Type" => {
            let request = Caller::new(sandbox).request(method, path, b"").body(body);
            send(request.header("content-type", "text/plain")).await
        }
        "no body" => {
            let request = Caller::new(sandbox).request(method, path, b"");
            send(request.header("content-type", "application/json")).await
        }
        _ => panic!("nothing drives {what}"),
    }
}

#[tokio::test]
async fn declined_payment_is_the_response_body_and_is_kept_under_its_key() {
    let sandbox = start().await;
    for (operation, status, state) in [("auth", 402, "AUTH_DECLINED"), ("capture", 201, "CAPTURE_DECLINED")] {
        let token = approved(&sandbox, "77.71").await;
        let body = json!({ "token": token, "requestId": "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12" });
        let declined = post(&sandbox, operation, body.clone()).await.expect(status);
        assert_eq!((declined.text("/status"), declined.text("/paymentState")), ("DECLINED", state));
        assert_eq!(declined.body["events"][0]["type"], state);
        assert!(declined.body.get("errorCode").is_none(), "{}", declined.body);
        assert_eq!(call(&sandbox, "GET", &format!("/v2/payments/token:{token}"), None).await.body, declined.body);
        assert_eq!(post(&sandbox, operation, body).await, declined);
        assert!(sandbox.calls().last().is_some_and(|call| call.replayed));
    }
}

#[tokio::test]
async fn void_appends_an_event_and_puts_a_refund_in_front() {
    let sandbox = start().await;
    let (_, id) = held(&sandbox, "100.00").await;
    post(&sandbox, &format!("{id}/capture"), json!({ "amount": usd("60.00") })).await.expect(201);
    let back = json!({ "amount": usd("10.00"), "merchantReference": "r-1" });
    post(&sandbox, &format!("{id}/refund"), back).await.expect(201);
    let request = "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12";
    let part = json!({ "amount": usd("15.00"), "requestId": request });
    let part = post(&sandbox, &format!("{id}/void"), part).await.expect(201);
    assert_eq!(part.text("/paymentState"), "PARTIALLY_CAPTURED");
    assert_eq!((part.text("/refunds/0/amount/amount"), part.text("/refunds/0/requestId")), ("15.00", request));
    assert!(!part.text("/refunds/0/refundId").is_empty() && !part.text("/refunds/0/refundedAt").is_empty());
    let all = post(&sandbox, &format!("{id}/void"), json!({})).await.expect(201);
    assert_eq!((all.text("/paymentState"), all.text("/openToCaptureAmount/amount")), ("CAPTURED", "0.00"));
    let amounts: Vec<&str> = ["/refunds/0", "/refunds/1", "/refunds/2"]
        .map(|refund| all.body.pointer(refund).expect("three refunds")["amount"]["amount"].as_str().unwrap_or_default())
        .into();
    assert_eq!(amounts, ["25.00", "15.00", "10.00"]);
    let events = all.body["events"].as_array().expect("a list");
    assert_eq!(events.last().expect("an event")["type"], "VOIDED");
    // `expires` is that of the authorization alone.
    let expiring: Vec<&str> = events
        .iter()
        .filter(|event| event.get("expires").is_some())
        .filter_map(|event| event["type"].as_str())
        .collect();
    assert_eq!(expiring, ["AUTH_APPROVED"]);
    // What was voided was never captured, so all that was captured can still be refunded.
    let rest = json!({ "amount": usd("50.00"), "merchantReference": "r-2" });
    post(&sandbox, &format!("{id}/refund"), rest).await.expect(201);
}

#[tokio::test]
async fn reversal_is_carried_out_after_its_response() {
    let sandbox = start().await;
    let (token, id) = held(&sandbox, "40.00").await;
    sandbox.freeze();
    reverse(&sandbox, &token).await.expect(204);
    let path = format!("/v2/payments/{id}");
    assert_eq!(call(&sandbox, "GET", &path, None).await.text("/paymentState"), "AUTH_APPROVED");
    sandbox.advance(Duration::from_secs(2));
    let reversed = call(&sandbox, "GET", &path, None).await;
    assert_eq!((reversed.text("/paymentState"), reversed.text("/openToCaptureAmount/amount")), ("VOIDED", "0.00"));
}

#[tokio::test]
async fn reversal_gives_back_what_a_refund_meanwhile_left() {
    let sandbox = start().await;
    let (token, id) = held(&sandbox, "40.00").await;
    post(&sandbox, &format!("{id}/capture"), json!({ "amount": usd("30.00") })).await.expect(201);
    sandbox.freeze();
    reverse(&sandbox, &token).await.expect(204);
    let back = json!({ "amount": usd("30.00"), "merchantReference": "r" });
    post(&sandbox, &format!("{id}/refund"), back).await.expect(201);
    sandbox.advance(Duration::from_secs(2));
    let reversed = call(&sandbox, "GET", &format!("/v2/payments/{id}"), None).await;
    let events = reversed.body["events"].as_array().expect("a list");
    assert_eq!(events.last().expect("an event")["amount"], usd("10.00"));
    let more = json!({ "amount": usd("1.00"), "merchantReference": "r-2" });
    post(&sandbox, &format!("{id}/refund"), more).await.refused(412, "precondition_failed", "");
}

#[tokio::test]
async fn second_order_of_a_grant_ends_the_first() {
    let sandbox = start().await;
    let merchant = json!({ "redirectConfirmUrl": "https://s.example", "redirectCancelUrl": "https://s.example" });
    let body = json!({ "grants": [{ "type": "ON_FILE" }], "merchant": merchant });
    let approval = call(&sandbox, "POST", "/v2/grants/approvals", Some(body)).await.expect(200);
    assert_eq!(visit(&sandbox, "POST", approval.text("/token"), "/approve").await.status(), 303);
    let body = json!({ "requestId": "r", "token": approval.text("/token") });
    let grant = call(&sandbox, "POST", "/v2/grants", Some(body)).await.expect(201).text("/grant/id").to_owned();
    let order = async |request: &str| {
        let body = json!({
            "requestId": request, "grantId": grant, "amount": usd("20.00"),
            "enrichments": { "initiation": { "actor": "MERCHANT" } },
        });
        call(&sandbox, "POST", "/v2/orders", Some(body)).await.expect(201).text("/token").to_owned()
    };
    let first = order("67e55044-10b1-426f-9247-bb680e5fe0c1").await;
    let second = order("67e55044-10b1-426f-9247-bb680e5fe0c2").await;
    post(&sandbox, "auth", json!({ "token": first })).await.refused(402, "invalid_token", "");
    post(&sandbox, "auth", json!({ "token": second })).await.expect(201);
    // What was paid stays.
    order("67e55044-10b1-426f-9247-bb680e5fe0c3").await;
    call(&sandbox, "GET", &format!("/v2/payments/token:{second}"), None).await.expect(200);
}

#[tokio::test]
async fn checkout_is_paid_until_it_expires_and_read_for_an_hour() {
    let sandbox = start().await;
    let made = call(&sandbox, "POST", "/v2/checkouts", Some(asked("25.00"))).await.expect(201);
    let expires = chrono::DateTime::parse_from_rfc3339(made.text("/expires")).expect("a time").to_utc();
    let token = made.text("/token").to_owned();
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
    sandbox.advance(60 * MINUTE);
    call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.refused(412, "invalid_token", "");
    sandbox.advance((expires - sandbox.now() - chrono::TimeDelta::seconds(60)).to_std().expect("it is to come"));
    post(&sandbox, "capture", json!({ "token": token })).await.expect(201);
}

#[tokio::test]
async fn authorization_that_nobody_captured_is_expired() {
    let sandbox = start().await;
    let (_, id) = held(&sandbox, "25.00").await;
    sandbox.advance(13 * DAY);
    let expired = call(&sandbox, "GET", &format!("/v2/payments/{id}"), None).await.expect(200);
    assert_eq!((expired.text("/paymentState"), expired.text("/openToCaptureAmount/amount")), ("EXPIRED", "0.00"));
    assert_eq!(expired.text("/events/1/type"), "EXPIRED");
}

#[tokio::test]
async fn every_payment_carries_the_address_that_the_goods_go_to() {
    let sandbox = start().await;
    let contact = |line: &str| {
        json!({
            "name": "Anna", "line1": line, "area1": "Portland", "region": "OR", "postcode": "97201",
            "countryCode": "US",
        })
    };
    for (billing, shipping, sent, line) in [
        (None, None, None, "1 Main Street"),
        (Some("2 Bill Road"), None, None, "2 Bill Road"),
        (Some("2 Bill Road"), Some("3 Ship Way"), None, "3 Ship Way"),
        (None, Some("3 Ship Way"), Some("4 New Lane"), "4 New Lane"),
    ] {
        let mut body = asked("25.00");
        body["billing"] = billing.map_or(Value::Null, contact);
        body["shipping"] = shipping.map_or(Value::Null, contact);
        let token = call(&sandbox, "POST", "/v2/checkouts", Some(body)).await.expect(201).text("/token").to_owned();
        assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
        let body = json!({ "token": token, "shipping": sent.map_or(Value::Null, contact) });
        let paid = post(&sandbox, "auth", body).await.expect(201);
        assert_eq!(paid.text("/orderDetails/shipping/line1"), line, "{}", paid.body);
    }
}

#[tokio::test]
async fn shipped_at_comes_back_in_utc_with_milliseconds() {
    let sandbox = start().await;
    let (_, id) = held(&sandbox, "25.00").await;
    let body = json!({ "name": "UPS", "shippedAt": "2026-01-02T03:04:05+02:00" });
    let shipped = call(&sandbox, "PUT", &format!("/v2/payments/{id}/courier"), Some(body)).await.expect(200);
    assert_eq!(shipped.text("/orderDetails/courier/shippedAt"), "2026-01-02T01:04:05.000Z");
    let mut body = asked("25.00");
    body["courier"] = json!({ "shippedAt": "2026-01-02T03:04:05Z" });
    let token = call(&sandbox, "POST", "/v2/checkouts", Some(body)).await.expect(201).text("/token").to_owned();
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
    let paid = post(&sandbox, "auth", json!({ "token": token })).await.expect(201);
    assert_eq!(paid.text("/orderDetails/courier/shippedAt"), "2026-01-02T03:04:05.000Z");
}

#[tokio::test]
async fn next_link_leads_through_all_payments_and_ends_with_an_empty_cursor() {
    let sandbox = start().await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.insert(0, held(&sandbox, "5.00").await.1);
    }
    let mut path = "/v2/payments?limit=2&includeNextLink=true&statuses=approved".to_owned();
    let (mut found, mut pages) = (Vec::new(), 0);
    loop {
        let page = call(&sandbox, "GET", &path, None).await.expect(200);
        assert_eq!((&page.body["totalResults"], &page.body["limit"]), (&json!(5), &json!(2)), "{}", page.body);
        assert!(page.body.get("offset").is_none(), "{}", page.body);
        let results = page.body["results"].as_array().expect("a list");
        found.extend(results.iter().map(|payment| payment["id"].as_str().unwrap_or_default().to_owned()));
        pages += 1;
        let link = page.text("/nextPageUrl").strip_prefix(sandbox.url()).expect("of this sandbox").to_owned();
        if link.ends_with("cursor=") {
            // Whoever follows it all the same learns nothing new.
            assert_eq!(call(&sandbox, "GET", &link, None).await.expect(200).body["results"], json!([]));
            break;
        }
        path = link;
    }
    assert_eq!((found, pages), (ids, 3));
}
