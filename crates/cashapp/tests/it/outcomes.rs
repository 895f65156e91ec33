//! The outcome of a call for every code of both APIs, alone and after a lost attempt. Written by hand from the vendor's
//! tables, so that it checks the specs.

use std::sync::Arc;

use cashapp::clock::ManualClock;
use cashapp::retry::RetryPolicy;
use cashapp::types::{
    Currency, ErrorCode, GrantId, MerchantId, NewAuthorization, NewPayment, NewPayout, NewRefund, PaymentId,
    PayoutPurpose, RefundId,
};
use cashapp::{Client, Error, Outcome};
use http::StatusCode;
use serde_json::{Value, json};

use crate::script::Script;

/// Codes of Cash App Pay: status, whether the code settles a lost attempt before it, and the codes.
const CODES: &[(u16, bool, &str)] = &[
    (401, false, "UNAUTHORIZED ACCESS_TOKEN_REVOKED ACCESS_TOKEN_EXPIRED CLIENT_DISABLED"),
    (403, false, "FORBIDDEN INSUFFICIENT_SCOPES"),
    (
        400,
        false,
        "EXPECTED_JSON_BODY MISSING_REQUIRED_PARAMETER CONFLICTING_PARAMETERS UNKNOWN_QUERY_PARAMETER \
         UNKNOWN_BODY_PARAMETER INVALID_CONTENT_TYPE INVALID_CURSOR IDEMPOTENCY_KEY_REUSED MISSING_REQUIRED_FIELD",
    ),
    // Permanent, and yet it never settles: a capture that went through makes the second one fail with it.
    (400, false, "INVALID_STATE_TRANSITION"),
    (404, false, "NOT_FOUND"),
    (
        400,
        false,
        "EXPECTED_STRING EXPECTED_INTEGER EXPECTED_BOOLEAN VALUE_EMPTY VALUE_TOO_LONG VALUE_TOO_HIGH VALUE_TOO_LOW \
         INVALID_PHONE_NUMBER INVALID_TIME INVALID_REGION MISSING_REGION FEATURE_DISABLED TOO_FEW_MAP_ELEMENTS \
         TOO_MANY_MAP_ELEMENTS ARRAY_LENGTH_TOO_SHORT ARRAY_LENGTH_TOO_LONG",
    ),
    (429, false, "RATE_LIMITED"),
    (
        400,
        false,
        "GRANT_NOT_FOUND GRANT_CONSUMED GRANT_EXPIRED GRANT_REVOKED GRANT_ACTION_TYPE_MISMATCH \
         GRANT_ACTION_MISMATCH MERCHANT_NOT_FOUND \
         MERCHANT_DISABLED MERCHANT_PENDING MERCHANT_MISSING_ADDRESS_OR_SITE MISSING_SETTLEMENT_CONFIGURATION \
         BRAND_NOT_FOUND CUSTOMER_DELETED_ACCOUNT CUSTOMER_DISABLED DISPUTE_MISSING_EVIDENCE \
         WEBHOOK_ENDPOINT_NOT_FOUND WEBHOOK_ENDPOINT_TOO_MANY",
    ),
    (
        400,
        true,
        "PAYMENT_DECLINED_INSUFFICIENT_FUNDS PAYMENT_DECLINED_RISK PAYMENT_DECLINED_LIMIT_REACHED \
         PAYMENT_DECLINED_COMPLIANCE PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT \
         PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT PAYMENT_DECLINED_OTHER REFUND_DECLINED_RISK \
         REFUND_DECLINED_COMPLIANCE REFUND_DECLINED_OTHER PAYOUT_DECLINED_INSUFFICIENT_FUNDS \
         PAYOUT_DECLINED_LIMIT_REACHED PAYOUT_DECLINED_RISK PAYOUT_DECLINED_OTHER",
    ),
    (
        400,
        false,
        "PAYMENT_INVALID_TOO_LARGE PAYMENT_INVALID_TOO_SMALL PAYMENT_INVALID_AMOUNT_MISMATCH \
         PAYMENT_INVALID_CURRENCY_MISMATCH REFUND_INVALID_TOO_LARGE REFUND_INVALID_TOO_SMALL \
         PAYMENT_NOT_FOUND REFUND_INVALID_AMOUNT_MISMATCH \
         REFUND_INVALID_CURRENCY_MISMATCH REFUND_INVALID_PAYMENT_UNCAPTURED REFUND_INVALID_SCOPE_MISMATCH \
         PAYOUT_INVALID_CURRENCY",
    ),
    (400, false, "NEW_CODE PAYMENT_DECLINED_NEW"),
];

/// Codes that leave the outcome open even without a lost attempt: the server failed, or another request is at work.
const OPEN: &[(u16, &str)] =
    &[(409, "CONFLICT"), (500, "INTERNAL_SERVER_ERROR"), (503, "SERVICE_UNAVAILABLE"), (504, "GATEWAY_TIMEOUT")];

fn order() -> NewPayment {
    NewPayment::new(100, Currency::Usd, MerchantId::new("MMI_1"), GrantId::new("GRG_1"))
}

/// A client of this server that makes so many attempts and does not really wait.
fn client(script: &Script, attempts: u32) -> Client {
    let policy = RetryPolicy::default().max_attempts(attempts);
    script.builder().retry(policy).clock(Arc::new(ManualClock::new(0))).build().unwrap()
}

/// What a payment that is answered so ends with; `lost` with a server error, which leaves the attempt open, before it.
async fn payment_error(lost: bool, status: u16, body: Value) -> Error {
    let answer = (StatusCode::from_u16(status).unwrap(), body);
    let before = lost.then_some((StatusCode::BAD_GATEWAY, Value::Null));
    let script = Script::start_with(before.into_iter().chain([answer])).await;
    let call = client(&script, 1 + u32::from(lost)).payments().create(order()).idempotency_key("order-42");
    call.await.unwrap_err()
}

fn entry(code: &str) -> Value {
    json!({ "errors": [{ "code": code }] })
}

#[tokio::test]
async fn outcome_after_lost_attempt_is_refused_only_where_the_code_settles() {
    let mut seen = Vec::new();
    for (status, settles, codes) in CODES {
        for code in codes.split_whitespace() {
            let alone = payment_error(false, *status, entry(code)).await;
            assert_eq!((alone.outcome(), alone.attempts()), (Outcome::Refused, 1), "{code}");
            let after = payment_error(true, *status, entry(code)).await;
            let expected = if *settles { Outcome::Refused } else { Outcome::Unknown };
            assert_eq!((after.outcome(), after.attempts()), (expected, 2), "{code}");
            assert_eq!(after.code().unwrap().settles(), *settles, "{code}");
            seen.push(code);
        }
    }
    for (status, code) in OPEN {
        for lost in [false, true] {
            assert_eq!(payment_error(lost, *status, entry(code)).await.outcome(), Outcome::Unknown, "{code}");
        }
        seen.push(code);
    }
    for code in ErrorCode::KNOWN {
        assert!(seen.contains(code), "{code} stands in no row");
    }
}

#[tokio::test]
async fn consumed_grant_after_lost_attempt_is_unknown_and_asks_for_the_payment() {
    let error = payment_error(true, 400, entry("GRANT_CONSUMED")).await;
    assert_eq!((error.outcome(), error.code()), (Outcome::Unknown, Some(&ErrorCode::GrantConsumed)));
    assert!(error.advice().starts_with("It may have been carried out: look"), "{error}");
}

/// What calls that move money end with when each is answered so, with what it makes under its name.
async fn answered(status: StatusCode, errors: Option<&str>) -> [Error; 6] {
    let (merchant, grant) = (MerchantId::new("MMI_1"), GrantId::new("GRG_1"));
    let payment = json!({
        "id": "PWC_1", "amount": 100, "currency": "USD", "status": "DECLINED", "merchant_id": merchant, "grant_id": grant,
    });
    let refund = json!({"id": "PWCR_1", "amount": 100, "currency": "USD", "status": "DECLINED", "payment_id": "PWC_1"});
    let payout = json!({"payout_id": "PO_1", "amount": 100, "currency": "USD", "status": "DECLINED"});
    let update = json!({"id": "AUTH_1", "amount": 100, "currency": "USD", "status": "DECLINED"});
    let body = |name: &str, resource: &Value| {
        let mut body = json!({ name: resource });
        if let Some(errors) = errors {
            body["errors"] = serde_json::from_str(errors).unwrap();
        }
        (status, body)
    };
    let script = Script::start_with([
        body("payment", &payment),
        body("authorization", &update),
        body("payment", &payment),
        body("refund", &refund),
        body("refund", &refund),
        body("payout", &payout),
    ])
    .await;
    let client = client(&script, 1);
    let (id, of_refund) = (PaymentId::new("PWC_1"), RefundId::new("PWCR_1"));
    let refund = NewRefund::new(100, Currency::Usd, merchant.clone(), id.clone());
    let payout = NewPayout::new(100, Currency::Usd, merchant, grant, PayoutPurpose::Services, "Your week");
    [
        client.payments().create(order()).await.unwrap_err(),
        client.payments().authorize(&id, NewAuthorization::new(100, Currency::Usd)).await.unwrap_err(),
        client.payments().capture(&id, 100).await.unwrap_err(),
        client.refunds().create(refund).await.unwrap_err(),
        client.refunds().capture(&of_refund).await.unwrap_err(),
        client.payouts().create(payout).await.unwrap_err(),
    ]
}

#[tokio::test]
async fn decline_without_a_code_is_refused_and_a_decline() {
    let [payment, authorization, capture, refund, _, payout] = answered(StatusCode::BAD_REQUEST, Some("[]")).await;
    for error in [&payment, &authorization, &refund, &payout] {
        assert!(error.is_declined() && !error.is_retryable() && error.declined().is_some(), "{error}");
        assert_eq!((error.outcome(), error.code()), (Outcome::Refused, None), "{error}");
    }
    assert!(payment.declined_payment().is_some() && authorization.declined_authorization().is_some());
    assert!(refund.declined_refund().is_some() && payout.declined_payout().is_some());
    // A capture documents no resource beside its errors, and a 4xx without a code can come from an intermediary.
    assert_eq!((capture.outcome(), capture.is_declined()), (Outcome::Unknown, false));
    // After a lost attempt as well: what was declined is bound to the key.
    let body =
        json!({ "errors": [], "payment": { "id": "PWC_1", "amount": 100, "currency": "USD", "status": "DECLINED" } });
    let error = payment_error(true, 400, body).await;
    assert_eq!((error.outcome(), error.is_declined(), error.attempts()), (Outcome::Refused, true, 2));
}

#[tokio::test]
async fn success_with_a_declined_resource_is_refused_and_a_decline() {
    for error in answered(StatusCode::CREATED, None).await {
        assert!(error.is_declined() && !error.is_retryable() && error.declined().is_some(), "{error}");
        assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(StatusCode::CREATED)), "{error}");
        assert!(error.idempotency_key().is_some());
    }
    let body = r#"{"payment":{"id":"PWC_1","amount":100,"currency":"USD","status":"DECLINED"}}"#;
    let made = Error::made_for("create_payment").answer(StatusCode::CREATED, body);
    assert!(made.is_declined() && made.declined_payment().is_some());
    assert_eq!(made.outcome(), Outcome::Refused);
}

#[tokio::test]
async fn server_error_with_a_declined_resource_is_no_decline() {
    let body =
        json!({ "errors": [], "payment": { "id": "PWC_1", "amount": 1, "currency": "USD", "status": "DECLINED" } });
    let error = payment_error(false, 500, body).await;
    assert_eq!((error.outcome(), error.is_declined()), (Outcome::Unknown, false));
}
