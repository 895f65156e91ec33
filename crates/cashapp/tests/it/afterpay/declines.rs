//! Afterpay's declines: a declined payment as the response, with 402 and with 201 alike.

use cashapp::afterpay::Uuid;
use cashapp::afterpay::types::{
    AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CheckoutToken, OrderId, Payment,
    PaymentState, PaymentStatus, VoidPaymentRequest,
};
use cashapp::{Declined, Error, Outcome};
use futures_util::TryStreamExt;
use http::StatusCode;
use serde_json::{Value, json};

use super::{scripted, usd};

fn payment(status: &str, state: Option<&str>) -> Value {
    json!({"id": "100101", "token": "002.token", "status": status, "paymentState": state})
}

fn token() -> CheckoutToken {
    CheckoutToken::new("002.token")
}

/// The three calls that take money, each answered with this, and what became of them.
async fn charged(body: &Value) -> [Result<Payment, Error>; 3] {
    charged_with(StatusCode::CREATED, body).await
}

async fn charged_with(status: StatusCode, body: &Value) -> [Result<Payment, Error>; 3] {
    let (_server, client) = scripted(std::iter::repeat_n((status, body.clone()), 3)).await;
    let payments = client.payments();
    let part = CapturePaymentRequest::new().amount(usd(1000));
    [
        payments.authorize(AuthorizePaymentRequest::new(token())).await,
        payments.capture_full(CaptureFullPaymentRequest::new(token())).await,
        payments.capture(&OrderId::new("100101"), part).await,
    ]
}

#[tokio::test]
async fn a_declined_payment_is_an_error_even_where_the_status_is_201() {
    let body = payment("DECLINED", None);
    for (result, operation) in
        charged(&body).await.into_iter().zip(["authorize_payment", "capture_full_payment", "capture_payment"])
    {
        let error = result.unwrap_err();
        assert!(error.is_declined() && !error.is_retryable() && !error.is_unreadable());
        assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(StatusCode::CREATED)));
        assert_eq!((error.operation(), error.attempts()), (Some(operation), 1));
        assert!(error.idempotency_key().is_some());
        let declined = error.declined_afterpay_payment().unwrap();
        assert_eq!((declined.id.as_str(), &declined.status), ("100101", &PaymentStatus::Declined));
        assert!(matches!(error.declined(), Some(Declined::AfterpayPayment(_))));
        assert!(error.declined_payment().is_none());
        assert_eq!(serde_json::from_slice::<Value>(error.body().unwrap()).unwrap(), body);
        assert_eq!((error.errors().len(), error.code(), error.afterpay_code()), (0, None, None));
        assert_eq!(
            error.to_string(),
            format!(
                "{operation}: the server answered 201, but what it made is declined. Offer the customer another way to \
                 pay."
            ),
        );
    }
}

#[tokio::test]
async fn declined_payment_with_402_is_refused_and_a_typed_decline() {
    let body = payment("DECLINED", Some("AUTH_DECLINED"));
    let results = charged_with(StatusCode::PAYMENT_REQUIRED, &body).await;
    for (result, operation) in results.into_iter().zip(["authorize_payment", "capture_full_payment", "capture_payment"])
    {
        let error = result.unwrap_err();
        assert!(error.is_declined() && !error.is_retryable() && !error.is_unreadable());
        assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(StatusCode::PAYMENT_REQUIRED)));
        assert_eq!((error.operation(), error.attempts()), (Some(operation), 1));
        let declined = error.declined_afterpay_payment().unwrap();
        assert_eq!((declined.id.as_str(), &declined.status), ("100101", &PaymentStatus::Declined));
        assert_eq!(declined.payment_state, Some(PaymentState::AuthDeclined));
        assert_eq!((error.errors().len(), error.code(), error.afterpay_code()), (0, None, None));
        let line = format!("{operation}: the server answered 402. Offer the customer another way to pay.");
        assert_eq!(error.to_string(), line);
    }
}

#[tokio::test]
async fn payment_with_402_that_is_not_declined_leaves_the_outcome_unknown() {
    for body in [payment("APPROVED", Some("AUTH_APPROVED")), payment("NEVER_HEARD_OF", None), json!({})] {
        for result in charged_with(StatusCode::PAYMENT_REQUIRED, &body).await {
            let error = result.unwrap_err();
            assert!(!error.is_declined() && error.declined().is_none());
            assert_eq!(error.outcome(), Outcome::Unknown, "{body}");
        }
    }
}

#[tokio::test]
async fn decline_after_lost_attempt_settles_only_with_its_payment() {
    let refusal = |code: &str| json!({"errorCode": code, "errorId": "e1", "message": "no", "httpStatusCode": 402});
    let declined = payment("DECLINED", Some("AUTH_DECLINED"));
    for (status, body, outcome) in [
        (StatusCode::PAYMENT_REQUIRED, declined.clone(), Outcome::Refused),
        (StatusCode::CREATED, declined, Outcome::Refused),
        (StatusCode::PAYMENT_REQUIRED, refusal("declined"), Outcome::Unknown),
        (StatusCode::PAYMENT_REQUIRED, refusal("invalid_token"), Outcome::Unknown),
        (StatusCode::PRECONDITION_FAILED, refusal("payment_captured"), Outcome::Unknown),
    ] {
        let lost = (StatusCode::BAD_GATEWAY, Value::Null);
        let (_server, client) = scripted([lost, (status, body.clone())]).await;
        let error = client.payments().authorize(AuthorizePaymentRequest::new(token())).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (outcome, 2), "{body}");
        assert_eq!(error.is_declined(), outcome == Outcome::Refused, "{body}");
    }
}

#[tokio::test]
async fn call_after_an_unknown_one_is_refused_only_with_its_payment() {
    let refusal = json!({"errorCode": "declined", "errorId": "e1", "message": "no", "httpStatusCode": 402});
    let declined = payment("DECLINED", Some("AUTH_DECLINED"));
    for (body, outcome) in [(declined, Outcome::Refused), (refusal, Outcome::Unknown)] {
        let (_server, client) = scripted([(StatusCode::PAYMENT_REQUIRED, body.clone())]).await;
        let call = client.payments().authorize(AuthorizePaymentRequest::new(token())).request_id("order-42");
        let error = call.after_unknown().await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (outcome, 1), "{body}");
    }
}

#[tokio::test]
async fn conflict_is_retried_with_the_same_id_until_there_is_a_response() {
    let at_work = (StatusCode::CONFLICT, json!({"errorCode": "conflict", "httpStatusCode": 409}));
    let approved = (StatusCode::CREATED, payment("APPROVED", Some("AUTH_APPROVED")));
    let (mut server, client) = scripted([at_work.clone(), at_work.clone(), approved]).await;
    let held = client.payments().authorize(AuthorizePaymentRequest::new(token())).await.unwrap();
    assert_eq!((held.status, server.all_asked().len()), (PaymentStatus::Approved, 3));

    // The first may succeed yet, so a conflict that stays says nothing.
    let (_server, client) = scripted(std::iter::repeat_n(at_work, 4)).await;
    let error = client.payments().authorize(AuthorizePaymentRequest::new(token())).await.unwrap_err();
    assert!(error.is_conflict() && error.is_retryable());
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 4));
}

#[tokio::test]
async fn a_capture_that_is_declined_after_one_that_was_not_is_an_error() {
    let [held, at_once, later] = charged(&payment("APPROVED", Some("CAPTURE_DECLINED"))).await;
    for error in [at_once.unwrap_err(), later.unwrap_err()] {
        assert!(error.is_declined());
        let declined = error.declined_afterpay_payment().unwrap();
        assert_eq!(declined.payment_state, Some(PaymentState::CaptureDeclined));
    }
    // An authorization that is asked for again after that is held as before.
    assert_eq!(held.unwrap().status, PaymentStatus::Approved);
    for result in charged(&payment("APPROVED", Some("AUTH_DECLINED"))).await {
        assert!(result.unwrap_err().is_declined());
    }
}

#[tokio::test]
async fn what_is_not_said_to_be_declined_is_no_error() {
    for (status, state) in
        [("APPROVED", Some("AUTH_APPROVED")), ("APPROVED", None), ("APPROVED", Some("NEVER_HEARD_OF"))]
    {
        for result in charged(&payment(status, state)).await {
            assert_eq!(result.unwrap().status, PaymentStatus::Approved);
        }
    }
}

#[tokio::test]
async fn a_decline_after_a_lost_answer_is_known_and_has_the_calls_key() {
    let lost = (StatusCode::SERVICE_UNAVAILABLE, json!({}));
    let (mut server, client) = scripted([lost, (StatusCode::CREATED, payment("DECLINED", None))]).await;
    let id = Uuid::new_v4();
    let error = client.payments().authorize(AuthorizePaymentRequest::new(token())).request_id(id).await.unwrap_err();
    assert!(error.is_declined());
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Refused, 2));
    assert_eq!(error.idempotency_key(), Some(&*id.to_string()));
    assert_eq!(server.all_asked().len(), 2);
}

#[tokio::test]
async fn looking_at_a_declined_payment_and_undoing_it_are_no_declines() {
    let declined = payment("DECLINED", Some("CAPTURE_DECLINED"));
    let page = json!({"totalResults": 1, "offset": 0, "limit": 1, "results": [declined]});
    let answers = [declined.clone(), declined.clone(), declined.clone(), declined, page];
    let (_server, client) = scripted(answers.map(|answer| (StatusCode::OK, answer))).await;
    let (payments, id) = (client.payments(), OrderId::new("100101"));
    for payment in [
        payments.retrieve(&id).await.unwrap(),
        payments.retrieve_by_token(&token()).await.unwrap(),
        payments.update(&id, "order-2").await.unwrap(),
        payments.void(&id, VoidPaymentRequest::new().amount(usd(1000))).await.unwrap(),
        payments.list().items().try_next().await.unwrap().unwrap(),
    ] {
        assert_eq!(payment.status, PaymentStatus::Declined);
    }
}
