//! The error as it is read: predicates, lines for logs, and errors made by hand.

use std::time::Duration;

use cashapp::types::{
    ApiError, Currency, ErrorCategory, ErrorCode, GrantId, MerchantId, NewPayment, Payment, PaymentId, PaymentStatus,
    Refund,
};
use cashapp::{ApiKeyId, ApiSecret, Client, ClientId, Credentials, Declined, Error, Outcome, Region, RetryClass, Rule};
use cashapp_sandbox::{Fault, FaultKind};
use http::StatusCode;

use crate::started::started;

fn order(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

fn payment() -> Payment {
    Payment::new(PaymentId::new("PWC_1"), 2500, Currency::Usd, PaymentStatus::Captured)
}

#[test]
fn an_error_is_as_small_as_a_pointer_and_goes_anywhere() {
    fn anywhere<T: std::error::Error + Send + Sync + 'static>() {}
    anywhere::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), Error>>(), size_of::<usize>());
}

#[tokio::test]
async fn a_decline_brings_what_was_declined() {
    let (sandbox, client) = started().await;
    let error = client.payments().create(order(7773)).idempotency_key("order-42").await.unwrap_err();
    assert!(error.is_declined() && !error.is_retryable());
    assert_eq!(error.code(), Some(&ErrorCode::PaymentDeclinedRisk));
    assert_eq!(error.category(), Some(&ErrorCategory::PaymentProcessingError));
    assert_eq!(error.retry_class(), Some(RetryClass::Never));
    assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(StatusCode::BAD_REQUEST)));
    let declined = error.declined_payment().unwrap();
    assert_eq!((&declined.status, &declined.id), (&PaymentStatus::Declined, &sandbox.payments()[0].id));
    assert!(matches!(error.declined(), Some(Declined::Payment(_))));
    assert!(error.declined_refund().is_none() && error.declined_payout().is_none());

    // The same key gives the same decline; voiding what was declined is no decline.
    let again = client.payments().create(order(7773)).idempotency_key("order-42").await.unwrap_err();
    assert_eq!(again.declined_payment().unwrap().id, declined.id);
    let void = client.payments().void(&declined.id).await.unwrap_err();
    assert!(!void.is_declined() && void.declined().is_none());
    assert_eq!(void.code(), Some(&ErrorCode::InvalidStateTransition));
}

#[tokio::test]
async fn a_refusal_before_anything_is_made_is_no_decline() {
    let (sandbox, client) = started().await;
    let order = NewPayment::new(
        100,
        Currency::Usd,
        MerchantId::new("MMI_sandbox:merchant"),
        GrantId::new("GRG_sandbox:expired"),
    );
    let error = client.payments().create(order).await.unwrap_err();
    assert!(!error.is_declined() && error.declined().is_none() && !error.is_retryable());
    assert_eq!((error.code(), sandbox.payments().len()), (Some(&ErrorCode::GrantExpired), 0));
}

#[tokio::test]
async fn a_mistake_of_ones_own_is_found_before_anything_is_sent() {
    let (sandbox, client) = started().await;
    let long = "k".repeat(65);
    for (key, amount, field) in [("", 100, "idempotency_key"), (&*long, 100, "idempotency_key")] {
        let error = client.payments().create(order(amount)).idempotency_key(key).await.unwrap_err();
        assert!(error.is_invalid_request() && !error.is_retryable());
        let fault = error.invalid_field().unwrap();
        assert_eq!((fault.field(), fault.rule()), (field, &Rule::Length(1, 64)));
        assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
        let error = client.payments().void_by_key(key).await.unwrap_err();
        assert_eq!(error.invalid_field().unwrap().field(), "idempotency_key");
    }
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn a_key_may_have_any_characters() {
    let (sandbox, client) = started().await;
    for key in ["ключ-42", "\"\\\n\t", "🥐", "a b", &"é".repeat(64)] {
        let first = client.payments().create(order(100)).idempotency_key(key).response().await.unwrap();
        let again = client.payments().create(order(100)).idempotency_key(key).await.unwrap();
        assert_eq!((first.idempotency_key(), &first.id), (Some(key), &again.id));
    }
    assert_eq!(sandbox.payments().len(), 5);
}

#[test]
fn made_errors_are_what_real_ones_would_be() {
    let made = |id| Error::made_for(id).idempotency_key("k");
    let declined = Error::made_for("list_payments").declined(ErrorCode::RefundDeclinedOther, refund());
    assert!(declined.is_declined() && declined.declined_refund().is_some());
    assert_eq!((declined.operation(), declined.outcome()), (Some("create_refund"), Outcome::Refused));

    let conflict = made("create_payment").answered(ErrorCode::Conflict);
    assert!(conflict.is_conflict() && conflict.is_retryable());
    assert_eq!(conflict.outcome(), Outcome::Unknown);

    let limited = made("list_payments").rate_limited(Duration::from_secs(7));
    assert!(limited.is_rate_limited() && limited.is_retryable());
    assert_eq!((limited.retry_after(), limited.idempotency_key()), (Some(Duration::from_secs(7)), None));

    let failed = made("create_payment").answered(ErrorCode::InternalServerError);
    assert!(failed.is_server_error() && failed.is_retryable());
    assert_eq!((failed.outcome(), failed.idempotency_key()), (Outcome::Unknown, Some("k")));

    assert!(Error::made_for("create_payment").lost().idempotency_key().is_some());
    assert!(made("create_payment").timed_out().is_timeout());
    assert!(made("create_payment").not_connected().is_connect());
    assert!(made("create_payment").answered(ErrorCode::Unauthorized).is_unauthorized());
    assert!(made("retrieve_payment").answered(ErrorCode::NotFound).is_not_found());
    assert!(!made("retrieve_payment").answer(StatusCode::NOT_FOUND, "no such page").is_not_found());
    assert!(made("create_payment").answer(StatusCode::OK, "{}").is_unreadable());
    assert!(!made("create_payment").answer(StatusCode::OK, "{}").is_retryable());
}

#[test]
#[should_panic(expected = "Cash App Pay has no operation `create_paymnet`: its ids are such as `create_payment`")]
fn an_error_of_an_operation_that_is_not_there_is_a_mistake_in_the_test() {
    let _ = Error::made_for("create_paymnet");
}

#[tokio::test]
async fn an_error_knows_from_where_to_repeat_its_call() {
    let (_sandbox, client) = started().await;
    let call = client.payments().create(order(7773)).region(Region::IAD);
    assert_eq!(call.await.unwrap_err().region(), Some(Region::IAD));
    assert_eq!(client.payments().retrieve(&PaymentId::new("PWC_1")).await.unwrap_err().region(), Some(Region::PDX));
    assert_eq!(Error::made_for("create_payment").region(Region::SFO).lost().region(), Some(Region::SFO));
    assert_eq!(Error::made_for("create_payment").lost().region(), None);
}

#[test]
fn the_servers_own_words_are_the_first_entrys_and_in_no_log() {
    let answered = |body: &str| Error::made_for("create_payment").answer(StatusCode::BAD_REQUEST, body.to_owned());
    let error =
        answered(r#"{"errors":[{"code":"EXPECTED_STRING","detail":"jane?"},{"code":"VALUE_EMPTY","detail":"b"}]}"#);
    assert_eq!(error.detail(), Some("jane?"));
    assert!(!format!("{error} {error:?}").contains("jane"));
    assert_eq!(answered(r#"{"errors":[{"code":"VALUE_EMPTY"},{"detail":"b"}]}"#).detail(), None);
    assert_eq!(Error::made_for("create_payment").lost().detail(), None);
}

#[tokio::test]
async fn nothing_under_a_key_is_no_proof_that_nothing_was_done() {
    let (_sandbox, client) = started().await;
    let advice = "That does not prove that nothing was done, for the key counts in one region, and its call may still be \
                  on its way: ask again later from the same region, then look in the list.";
    let payment = client.payments().void_by_key("order-42").await.unwrap_err();
    let refund = client.refunds().void_by_key("return-7").await.unwrap_err();
    for error in [payment, refund] {
        assert!(error.is_not_found() && error.to_string().ends_with(advice), "{error}");
    }
    let other = client.payments().void(&PaymentId::new("PWC_1")).await.unwrap_err();
    assert!(other.is_not_found() && other.advice() != advice);
}

fn refund() -> Refund {
    let refund = r#"{"id":"PWCR_1","amount":100,"currency":"USD","status":"CAPTURED","payment_id":"PWC_1"}"#;
    serde_json::from_str(refund).unwrap()
}

#[test]
fn one_final_code_among_several_makes_the_call_final() {
    let entries: Vec<ApiError> =
        serde_json::from_str(r#"[{"code":"RATE_LIMITED"},{"code":"INVALID_CURSOR"}]"#).unwrap();
    let body = serde_json::json!({ "errors": entries }).to_string();
    let error = Error::made_for("list_payments").answer(StatusCode::TOO_MANY_REQUESTS, body);
    assert_eq!((error.errors().len(), error.is_retryable()), (2, false));
}

#[test]
fn each_kind_has_its_line() {
    let made = || Error::made_for("create_payment").idempotency_key("k");
    let odd = r#"{"errors":[{"code":"call jane@example.com"},{"code":"NEW_CODE","field":"payment.metadata.jane"}]}"#;
    let field = r#"{"errors":[{"code":"VALUE_TOO_LONG","field":"payment.reference_id","detail":"jane"}]}"#;
    let lines = [
        made().declined(ErrorCode::PaymentDeclinedRisk, payment()),
        made().answer(StatusCode::BAD_REQUEST, field),
        made().answer(StatusCode::BAD_REQUEST, odd),
        made().answer(StatusCode::BAD_GATEWAY, "<html>jane</html>"),
        made().answer(StatusCode::CREATED, "{\"payment\":\"jane\"}"),
        made().answered(ErrorCode::InternalServerError),
        made().rate_limited(Duration::from_secs(1)),
        made().lost(),
        made().timed_out(),
        made().not_connected(),
        made().invalid("payment.amount", Rule::AtLeast(1)),
        Error::made_for("retrieve_payment").lost(),
        Error::made_for("retrieve_payment").answer(StatusCode::BAD_GATEWAY, "<html>"),
        Error::made_for("retrieve_payment").answer(StatusCode::OK, "{}"),
    ];
    for line in &lines {
        assert!(!format!("{line} {line:?}").contains("jane") && !line.to_string().contains('\n'));
        assert!(line.advice().ends_with('.'));
    }
    insta::assert_snapshot!(lines.map(|error| error.to_string()).join("\n"), @r#"
    create_payment: the server answered 400 (PAYMENT_DECLINED_RISK). Offer the customer another way to pay, and do not repeat this payment.
    create_payment: the server answered 400 (VALUE_TOO_LONG at `payment.reference_id`). Shorten what is too long; see the error's detail.
    create_payment: the server answered 400 (NEW_CODE). Go by the category, and see the error's detail; this version of the SDK does not know the code.
    create_payment: the server answered 502 with something undocumented. It may have been carried out: retry it with the same key, body and region, or look it up, before you tell anybody anything.
    create_payment: the server answered 201, but the answer could not be read: this error was made for a test. The server says that it was carried out: fetch the result, or read it from the body, and do not do it anew.
    create_payment: the server answered 500 (INTERNAL_SERVER_ERROR). Send the same request again after a wait, a write only under the same key, because it may have been carried out.
    create_payment: the server answered 429 (RATE_LIMITED). Send the same request again after a wait, and double the wait each time.
    create_payment: the answer was lost: this error was made for a test. It may have been carried out: retry it with the same key, body and region, or look it up, before you tell anybody anything.
    create_payment: the answer was lost: time ran out, in an error made for a test. It may have been carried out: retry it with the same key, body and region, or look it up, before you tell anybody anything.
    create_payment: no connection to the server was made: this error was made for a test. See that the address can be reached from here, and make the call again.
    create_payment: the request was not sent: `payment.amount` must be at least 1
    retrieve_payment: the answer was lost: this error was made for a test. Make the call again: repeating it is safe.
    retrieve_payment: the server answered 502 with something undocumented. Send the same request again after a wait, a write only under the same key.
    retrieve_payment: the server answered 200, but the answer could not be read: this error was made for a test. Read what you need from the body, and report the answer's form to this library.
    "#);
}

#[tokio::test]
async fn no_secret_is_seen_in_anything_that_is_shown() {
    let (sandbox, client) = started().await;
    let client_id = ClientId::new("CAS-CI_planted").unwrap();
    let (key, secret) = (ApiKeyId::new("KEY_planted").unwrap(), ApiSecret::new("CASH_planted_secret").unwrap());
    let credentials = Credentials::new(&client_id, &key, &secret);
    let builder = Client::builder(sandbox.url()).credentials(credentials).region(Region::PDX);
    let mut shown = vec![format!("{builder:?}")];
    let stranger = builder.build().unwrap();
    let call = stranger.payments().create(order(4242).reference_id("planted_body")).idempotency_key("order-42");
    let call_shown = format!("{call:?}");
    assert!(call_shown.contains("create_payment") && call_shown.contains("order-42"));
    let refused = call.await.unwrap_err();
    assert!(refused.is_unauthorized());
    shown.push(format!("{call_shown} {stranger:?} {refused} {refused:?}"));

    for kind in [FaultKind::DropBeforeReading, FaultKind::TruncatedBody, FaultKind::HtmlBody] {
        sandbox.inject(Fault::new(kind)).unwrap();
        let error = client.payments().retrieve(&PaymentId::new("PWC_planted")).await.unwrap_err();
        let sources = std::iter::successors(std::error::Error::source(&error), |error| error.source());
        shown.push(format!(
            "{error} {error:?} {:?}",
            sources.map(|error| format!("{error} {error:?}")).collect::<Vec<_>>()
        ));
        sandbox.clear_faults();
    }
    assert!(shown.iter().all(|text| !text.contains("planted")), "{shown:?}");
}
