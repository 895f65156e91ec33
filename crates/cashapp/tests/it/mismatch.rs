//! Responses that belong to another request.

mod calls;
mod connection;

use cashapp::types::{CustomerRequestId, CustomerRequestStatus};
use cashapp::{Outcome, Verdict};
use cashapp_pay_api::operations::OPERATIONS;
use http::StatusCode;
use serde_json::{Value, json};

use crate::script::Script;

/// A resource with every field that a call may be compared by, as `calls` sends them.
fn resource() -> Value {
    json!({
        "id": "ID", "payout_id": "ID", "payment_id": "ID", "merchant_id": "ID", "grant_id": "ID", "dispute_id": "ID",
        "amount": 2500, "currency": "USD", "status": "NEW_STATUS", "state": "NEW_STATE",
    })
}

/// A response with this resource below the first name of a path.
fn response(path: &str, resource: &Value) -> Value {
    let (wrapper, _) = path.split_once('.').unwrap();
    json!({ wrapper: resource })
}

#[tokio::test]
async fn response_that_contradicts_the_request_is_a_mismatch_in_every_operation_with_echoes() {
    let mut compared = 0;
    for operation in OPERATIONS {
        for echo in operation.echo() {
            let (_, field) = echo.received.split_once('.').unwrap();
            let (mut other, mut without) = (resource(), resource());
            other[field] = if resource()[field].is_string() { json!("PRIVATE") } else { json!(31_337) };
            without.as_object_mut().unwrap().remove(field);
            let answers = [other, resource(), without].map(|resource| response(echo.received, &resource));
            let mut script = Script::start(answers).await;
            let client = script.client();

            let error = calls::call(&client, operation.id()).await.unwrap_err();
            assert!(error.is_mismatch(), "{}: {error}", operation.id());
            assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1), "{}", operation.id());
            assert_eq!(error.operation(), Some(operation.id()));
            let shown = format!("{error} {error:?}");
            assert!(shown.contains(&format!("`{}`", echo.received)), "{shown}");
            assert!(!shown.contains("PRIVATE") && !shown.contains("31337") && !shown.contains("31_337"), "{shown}");

            calls::call(&client, operation.id()).await.unwrap_or_else(|error| panic!("{}: {error}", operation.id()));
            // A field that is absent is no contradiction; where it is required the response cannot be read.
            let absent = calls::call(&client, operation.id()).await;
            assert!(absent.as_ref().map_or_else(cashapp::Error::is_unreadable, |()| true), "{}", operation.id());
            assert_eq!(script.all_asked().len(), 3, "nothing is retried on that ground");
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared}");
}

#[tokio::test]
async fn decline_of_another_request_is_a_mismatch_and_no_decline() {
    let declined = |resource: &Value, echo: &str| {
        let mut body = response(echo, resource);
        body["errors"] = json!([{"category": "PAYMENT_PROCESSING_ERROR", "code": "PAYMENT_DECLINED_RISK"}]);
        (StatusCode::BAD_REQUEST, body)
    };
    let creating = ["create_payment", "create_payment_authorization", "create_payout", "create_refund"];
    for operation in OPERATIONS.iter().filter(|operation| creating.contains(&operation.id())) {
        assert!(!operation.echo().is_empty(), "{}", operation.id());
        for echo in operation.echo() {
            let (_, field) = echo.received.split_once('.').unwrap();
            let (mut own, mut other) = (resource(), resource());
            (own["status"], other["status"]) = (json!("DECLINED"), json!("DECLINED"));
            other[field] = if own[field].is_string() { json!("OTHER") } else { json!(31_337) };
            let script = Script::start_with([declined(&other, echo.received), declined(&own, echo.received)]).await;

            let error = calls::call(&script.client(), operation.id()).await.unwrap_err();
            assert!(error.is_mismatch() && !error.is_declined(), "{}: {error}", operation.id());
            assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::Retry), "{}", operation.id());
            assert!(error.declined().is_none());

            let error = calls::call(&script.client(), operation.id()).await.unwrap_err();
            assert!(error.is_declined() && error.declined().is_some(), "{}: {error}", operation.id());
            assert_eq!((error.outcome(), error.verdict()), (Outcome::Refused, Verdict::Final), "{}", operation.id());
        }
    }
}

#[tokio::test]
async fn mismatch_is_retryable_where_a_retry_is_safe() {
    let operations = [
        ("retrieve_payment", "payment", true),
        ("create_payment", "payment", true),
        ("capture_payment", "payment", true),
        ("challenge_dispute", "dispute", false),
        ("revoke_customer_grant", "grant", false),
    ];
    let mut other = resource();
    (other["id"], other["amount"]) = (json!("OTHER"), json!(1));
    let script = Script::start(operations.map(|(_, wrapper, _)| json!({ wrapper: other }))).await;
    let client = script.client();
    for (operation, _, retryable) in operations {
        let error = calls::call(&client, operation).await.unwrap_err();
        assert_eq!((error.is_mismatch(), error.is_retryable()), (true, retryable), "{error}");
    }
}

#[tokio::test]
async fn mismatch_is_found_for_users_of_the_raw_client_too() {
    let other = json!({"payment": {"id": "PWC_OTHER", "amount": 1, "currency": "USD", "status": "CAPTURED"}});
    let script = Script::start([other]).await;
    let error = script.client().api().retrieve_payment(&cashapp::types::PaymentId::new("PWC_1")).await.unwrap_err();
    assert!(matches!(error, cashapp_pay_api::Error::Mismatch { field: "payment.id", .. }), "{error}");
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
    assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
}

#[tokio::test]
async fn wait_outlasts_a_response_of_another_request() {
    let request = |id: &str, status: &str| json!({"request": {"id": id, "status": status}});
    let answers = [request("GRR_1", "PENDING"), request("GRR_2", "APPROVED"), request("GRR_1", "APPROVED")];
    let script = Script::start(answers).await;
    let clock = std::sync::Arc::new(cashapp::clock::ManualClock::default());
    let client = script.builder().clock(clock).build().unwrap();
    let id = CustomerRequestId::new("GRR_1");
    let approved = client.requests().wait(&id).await.unwrap();
    assert_eq!((approved.id, approved.status), (id, CustomerRequestStatus::Approved));
}
