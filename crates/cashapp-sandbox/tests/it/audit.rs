//! The record of calls.

use cashapp_sandbox::{Fault, FaultKind};
use serde_json::json;

use crate::caller::{Caller, KEY, SECRET, builder, call, http, send, start};

const PATH: &str = "/management/v1/webhook-endpoints";

#[tokio::test]
async fn a_call_is_recorded_with_what_became_of_it() {
    let sandbox = start().await;
    let event = json!({ "event_type": "grant.created", "api_version": "v1" });
    let endpoint = json!({ "api_key_id": KEY, "url": null, "event_configurations": [event] });
    let body = json!({ "idempotency_key": "the-key", "webhook_endpoint": endpoint });
    let made = call(&sandbox, "POST", PATH, Some(body.clone())).await.expect(201);
    call(&sandbox, "POST", PATH, Some(body)).await.expect(201);
    call(&sandbox, "GET", &format!("{PATH}/WC_unknown?x=1"), None).await;
    call(&sandbox, "GET", "/management/v1/nothing", None).await.expect(404);
    let calls = sandbox.calls();
    assert_eq!(calls.iter().map(|call| call.number).collect::<Vec<_>>(), [1, 2, 3, 4]);
    let first = &calls[0];
    assert_eq!((first.method.as_str(), first.path.as_str(), first.status), ("POST", PATH, 201));
    assert_eq!((first.operation, first.replayed), (Some("create_webhook_endpoint"), false));
    assert_eq!(first.idempotency_key.as_deref(), Some("the-key"));
    assert_eq!(first.made.as_deref(), Some(made.text("/webhook_endpoint/id")));
    assert_eq!((first.region.as_deref(), first.code.as_deref()), (Some("PDX"), None));
    assert!(calls[1].replayed);
    assert_eq!((calls[2].status, calls[2].code.as_deref()), (400, Some("UNKNOWN_QUERY_PARAMETER")));
    assert_eq!(calls[2].field.as_deref(), Some("x"));
    assert_eq!((first.field.as_deref(), calls[3].field.as_deref()), (None, None));
    assert_eq!(calls[2].path, format!("{PATH}/WC_unknown?x=1"));
    assert_eq!((calls[3].operation, calls[3].status), (None, 404));
    assert!(calls[3].detail.as_deref().is_some_and(|detail| !detail.is_empty()));
}

#[tokio::test]
async fn the_record_names_the_field_at_fault_for_either_api() {
    let sandbox = start().await;
    let body = json!({ "amount": { "amount": "10.00", "currency": 1 } });
    call(&sandbox, "POST", "/v2/checkouts", Some(body)).await.expect(422);
    let body = json!({ "idempotency_key": "k", "payment": { "amount": "1", "currency": 1 } });
    call(&sandbox, "POST", "/network/v1/payments", Some(body)).await.expect(400);
    let record = send(http().get(format!("{}/_sandbox/calls", sandbox.url()))).await.expect(200);
    assert_eq!(record.text("/calls/0/field"), "amount.currency");
    assert_eq!(record.text("/calls/1/field"), "payment.amount");
}

#[tokio::test]
async fn the_record_has_no_secret_and_no_signature() {
    let sandbox = start().await;
    call(&sandbox, "GET", PATH, None).await.expect(200);
    Caller::new(&sandbox).key(KEY, "CASH_wrong").call("GET", PATH, None).await.expect(401);
    let record = send(http().get(format!("{}/_sandbox/calls", sandbox.url()))).await.expect(200).body.to_string();
    assert!(record.contains("UNAUTHORIZED"), "{record}");
    for secret in [SECRET, "CASH_wrong", "V1 "] {
        assert!(!record.contains(secret), "{record}");
    }
}

#[tokio::test]
async fn only_the_last_calls_are_kept_and_fewer_can_be_asked_for() {
    let sandbox = builder().rate_limit_scale(0.0).audit_capacity(3).start().await.expect("it starts");
    for _ in 0..5 {
        call(&sandbox, "GET", PATH, None).await.expect(200);
    }
    let numbers = async |query: &str| {
        let record = send(http().get(format!("{}/_sandbox/calls{query}", sandbox.url()))).await.expect(200);
        let calls = record.body["calls"].as_array().expect("a list").clone();
        calls.iter().map(|call| call["number"].as_u64().expect("a number")).collect::<Vec<_>>()
    };
    assert_eq!(numbers("").await, [3, 4, 5]);
    assert_eq!(numbers("?limit=2").await, [4, 5]);
    assert_eq!(numbers("?limit=0").await, Vec::<u64>::new());
    assert_eq!(numbers("?limit=99").await, [3, 4, 5]);
}

#[tokio::test]
async fn what_was_done_under_a_fault_is_recorded_with_the_status_that_the_caller_did_not_get() {
    let sandbox = start().await;
    sandbox.inject(Fault::new(FaultKind::ServiceUnavailableAfterCommitting).times(1)).expect("it makes sense");
    call(&sandbox, "GET", PATH, None).await.expect(503);
    let record = &sandbox.calls()[0];
    assert_eq!((record.status, record.fault), (200, Some(FaultKind::ServiceUnavailableAfterCommitting)));
}
