//! A first request that is still at work while the second one arrives.

use std::time::Duration;

use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use reqwest::RequestBuilder;
use serde_json::{Value, json};

use crate::afterpay_checkouts::approved;
use crate::caller::{Caller, Reply, call, send, start};
use crate::payments::new_payment;
use crate::receiver::until;

const AUTH: &str = "/v2/payments/auth";
const MINUTE: u64 = 60_000;

fn inject(sandbox: &Sandbox, operation: &str, milliseconds: u64) {
    let fault = Fault::new(FaultKind::StillAtWork(milliseconds)).operation(operation).times(1);
    sandbox.inject(fault).expect("it makes sense");
}

fn request(sandbox: &Sandbox, path: &str, body: &Value) -> RequestBuilder {
    Caller::new(sandbox).request("POST", path, body.to_string().as_bytes())
}

/// Sends a request that stays at work, and goes on once it has arrived.
async fn begin(sandbox: &Sandbox, path: &str, body: &Value) -> tokio::task::JoinHandle<Reply> {
    let first = tokio::spawn(send(request(sandbox, path, body)));
    until(|| sandbox.calls_at_work() == 1).await;
    first
}

async fn auth_body(sandbox: &Sandbox) -> Value {
    json!({ "token": approved(sandbox, "25.00").await, "requestId": "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12" })
}

async fn total(sandbox: &Sandbox) -> Value {
    call(sandbox, "GET", "/v2/payments", None).await.expect(200).body["totalResults"].clone()
}

#[tokio::test]
async fn second_afterpay_request_is_409_until_the_first_is_answered() {
    let sandbox = start().await;
    sandbox.freeze();
    let body = auth_body(&sandbox).await;
    inject(&sandbox, "authorize_payment", MINUTE);
    let first = begin(&sandbox, AUTH, &body).await;
    for _ in 0..2 {
        let second = call(&sandbox, "POST", AUTH, Some(body.clone())).await;
        second.refused(409, "error", "");
        assert_eq!(second.body["httpStatusCode"], 409);
    }
    // Nothing has happened yet, and another request is not held up.
    assert_eq!(total(&sandbox).await, 0);
    let mut other = auth_body(&sandbox).await;
    other["requestId"] = "3c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d13".into();
    call(&sandbox, "POST", AUTH, Some(other)).await.expect(201);

    sandbox.advance(Duration::from_millis(MINUTE));
    let first = first.await.expect("it runs").expect(201);
    assert_eq!(call(&sandbox, "POST", AUTH, Some(body)).await, first);
    assert_eq!((total(&sandbox).await, sandbox.calls_at_work()), (json!(2), 0));
}

#[tokio::test]
async fn request_at_work_is_carried_out_after_its_caller_has_gone() {
    let sandbox = start().await;
    sandbox.freeze();
    let body = auth_body(&sandbox).await;
    inject(&sandbox, "authorize_payment", MINUTE);
    let first = begin(&sandbox, AUTH, &body).await;
    first.abort();
    assert!(first.await.is_err_and(|error| error.is_cancelled()));
    call(&sandbox, "POST", AUTH, Some(body.clone())).await.refused(409, "error", "");
    sandbox.finish_calls();
    until(|| sandbox.calls_at_work() == 0).await;
    call(&sandbox, "POST", AUTH, Some(body)).await.expect(201);
    assert!(sandbox.calls().last().is_some_and(|call| call.replayed));
    assert_eq!(total(&sandbox).await, 1);
}

#[tokio::test]
async fn every_idempotent_afterpay_write_is_409_while_the_first_is_at_work() {
    let sandbox = start().await;
    sandbox.freeze();
    let usd = |amount: &str| json!({ "amount": amount, "currency": "USD" });
    let token = approved(&sandbox, "100.00").await;
    let id = call(&sandbox, "POST", AUTH, Some(json!({ "token": token }))).await.expect(201).text("/id").to_owned();
    let request_id = "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12";
    for (operation, path, body) in [
        ("capture_full_payment", "capture".to_owned(), json!({ "token": approved(&sandbox, "5.00").await })),
        ("capture_payment", format!("{id}/capture"), json!({ "amount": usd("10.00"), "requestId": request_id })),
        (
            "create_refund",
            format!("{id}/refund"),
            json!({ "amount": usd("1.00"), "requestId": request_id, "merchantReference": "r-1" }),
        ),
        ("void_payment", format!("{id}/void"), json!({ "amount": usd("1.00"), "requestId": request_id })),
    ] {
        let path = format!("/v2/payments/{path}");
        inject(&sandbox, operation, MINUTE);
        let first = begin(&sandbox, &path, &body).await;
        call(&sandbox, "POST", &path, Some(body.clone())).await.refused(409, "error", "");
        sandbox.finish_calls();
        let first = first.await.expect("it runs").expect(201);
        assert_eq!(call(&sandbox, "POST", &path, Some(body)).await, first, "{operation}");
    }
}

#[tokio::test]
async fn second_pay_request_is_a_conflict_while_the_first_is_at_work() {
    let sandbox = start().await;
    sandbox.freeze();
    let body = json!({ "idempotency_key": "k", "payment": new_payment(100, &json!({})) });
    inject(&sandbox, "create_payment", MINUTE);
    let first = begin(&sandbox, "/network/v1/payments", &body).await;
    call(&sandbox, "POST", "/network/v1/payments", Some(body.clone())).await.refused(409, "CONFLICT", "");
    assert!(sandbox.payments().is_empty());
    sandbox.finish_calls();
    let first = first.await.expect("it runs").expect(201);
    assert_eq!(call(&sandbox, "POST", "/network/v1/payments", Some(body)).await, first);
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn request_that_is_refused_is_not_at_work() {
    let sandbox = start().await;
    inject(&sandbox, "authorize_payment", MINUTE);
    call(&sandbox, "POST", AUTH, Some(json!({}))).await.refused(422, "invalid_object", "");
    assert_eq!(sandbox.calls_at_work(), 0);
}
