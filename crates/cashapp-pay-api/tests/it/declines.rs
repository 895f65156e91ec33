//! A create that is declined is an error, and the error carries the resource that was declined.

use cashapp_pay_api::types::{
    CreatePaymentAuthorizationRequest, CreatePaymentRequest, CreatePayoutRequest, CreateRefundRequest, ErrorCode,
    PaymentId,
};
use cashapp_pay_api::{Client, Error};
use cashapp_test_support::answer::Answer;
use cashapp_test_support::sample::{Extent, sample};
use cashapp_test_support::server::{Server, api_key};
use cashapp_test_support::spec::Spec;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A declined resource, and the error that comes with it.
fn declined(resource: &str, schema: &str, code: &str) -> Value {
    let spec = Spec::read("pay");
    let mut declined = sample(&spec, spec.schema(schema), Extent::Full);
    let id = if resource == "payout" { "payout_id" } else { "id" };
    declined[id] = "DECLINED_1".into();
    declined["status"] = "DECLINED".into();
    json!({"errors": [{"category": "PAYMENT_PROCESSING_ERROR", "code": code}], resource: declined})
}

fn request<T: DeserializeOwned>(schema: &str) -> T {
    let spec = Spec::read("pay");
    serde_json::from_value(sample(&spec, spec.schema(schema), Extent::Minimal)).expect("it is a value of its type")
}

/// The error of a call that is answered with a declined resource.
macro_rules! error_of {
    ($resource:literal, $schema:literal, $code:literal, |$client:ident| $call:expr) => {{
        let server = Server::answering(Answer::json(400, &declined($resource, $schema, $code))).await;
        let $client = Client::new(server.transport(api_key()));
        match $call.await {
            Err(Error::ErrorResponse(answer)) => answer,
            other => panic!("no decline but {other:?}"),
        }
    }};
}

#[tokio::test]
async fn a_declined_payment_comes_with_its_resource() {
    let body = request::<CreatePaymentRequest>("CreatePaymentRequest");
    let error = error_of!("payment", "Payment", "PAYMENT_DECLINED_RISK", |client| client.create_payment(&body));
    assert_eq!(error.status(), 400);
    assert_eq!(error.errors[0].code, Some(ErrorCode::PaymentDeclinedRisk));
    assert_eq!(error.payment.as_ref().unwrap().id.as_str(), "DECLINED_1");
}

#[tokio::test]
async fn a_declined_refund_comes_with_its_resource() {
    let body = request::<CreateRefundRequest>("CreateRefundRequest");
    let error = error_of!("refund", "Refund", "REFUND_DECLINED_RISK", |client| client.create_refund(&body));
    assert_eq!(error.errors[0].code, Some(ErrorCode::RefundDeclinedRisk));
    assert_eq!(error.refund.as_ref().unwrap().id.as_str(), "DECLINED_1");
}

#[tokio::test]
async fn a_declined_payout_comes_with_its_resource() {
    let body = request::<CreatePayoutRequest>("CreatePayoutRequest");
    let error = error_of!("payout", "Payout", "PAYOUT_DECLINED_OTHER", |client| client.create_payout(&body));
    assert_eq!(error.errors[0].code, Some(ErrorCode::PayoutDeclinedOther));
    assert_eq!(error.payout.as_ref().unwrap().payout_id.as_str(), "DECLINED_1");
}

#[tokio::test]
async fn a_declined_authorization_comes_with_its_resource() {
    let body = request::<CreatePaymentAuthorizationRequest>("CreatePaymentAuthorizationRequest");
    let spec = Spec::read("pay");
    let declined = sample(&spec, spec.schema("Authorization"), Extent::Full);
    let id = PaymentId::new(declined["payment_id"].as_str().unwrap());
    let error = error_of!("authorization", "Authorization", "PAYMENT_DECLINED_LIMIT_REACHED", |client| client
        .create_payment_authorization(&id, &body));
    assert_eq!(error.errors[0].code, Some(ErrorCode::PaymentDeclinedLimitReached));
    assert_eq!(error.authorization.as_ref().unwrap().id.as_str(), "DECLINED_1");
}

#[tokio::test]
async fn a_refused_payment_comes_without_one() {
    let answer = json!({"errors": [{"category": "GRANT_ERROR", "code": "GRANT_CONSUMED"}]});
    let server = Server::answering(Answer::json(400, &answer)).await;
    let body = request::<CreatePaymentRequest>("CreatePaymentRequest");
    match Client::new(server.transport(api_key())).create_payment(&body).await {
        Err(Error::ErrorResponse(error)) => {
            assert_eq!(error.errors[0].code, Some(ErrorCode::GrantConsumed));
            assert_eq!(error.payment, None);
        }
        other => panic!("no refusal but {other:?}"),
    }
}

#[tokio::test]
async fn a_decline_keeps_its_reason_when_its_resource_cannot_be_read() {
    let answer =
        json!({"errors": [{"code": "PAYMENT_DECLINED_RISK"}, {}], "payment": {"id": "PWC_1", "status": "DECLINED"}});
    let server = Server::answering(Answer::json(400, &answer)).await;
    let body = request::<CreatePaymentRequest>("CreatePaymentRequest");
    match Client::new(server.transport(api_key())).create_payment(&body).await {
        Err(Error::ErrorResponse(error)) => {
            let codes: Vec<_> = error.errors.iter().map(|error| error.code.clone()).collect();
            assert_eq!(codes, [Some(ErrorCode::PaymentDeclinedRisk), None]);
            assert_eq!(error.payment, None);
            assert_eq!(error.body(), &answer.to_string());
        }
        other => panic!("no decline but {other:?}"),
    }
}
