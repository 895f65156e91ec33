//! Errors of this API made by hand, and what is made of its codes.

use std::time::Duration;

use cashapp::afterpay::types::{ErrorCode, OrderId, Payment, PaymentStatus};
use cashapp::types::ErrorCode as CashAppCode;
use cashapp::{Declined, Error, Outcome};
use http::StatusCode;

fn payment() -> Payment {
    Payment::new(OrderId::new("100101"), PaymentStatus::Approved)
}

#[test]
fn what_is_made_for_this_api_is_what_it_would_have_answered() {
    let made = |id| Error::made_for_afterpay(id).idempotency_key("k");
    let lapsed = made("authorize_payment").answered(ErrorCode::InvalidToken);
    assert_eq!((lapsed.status().unwrap().as_u16(), lapsed.afterpay_code()), (412, Some(&ErrorCode::InvalidToken)));
    assert_eq!((lapsed.outcome(), lapsed.idempotency_key()), (Outcome::Refused, Some("k")));
    assert!(lapsed.afterpay_error_id().is_some());

    let refund = made("create_refund").declined_by_cash_app(CashAppCode::RefundDeclinedRisk);
    assert!(refund.is_declined());
    assert_eq!((refund.code(), refund.status().unwrap().as_u16()), (Some(&CashAppCode::RefundDeclinedRisk), 422));
    assert_eq!(
        (refund.afterpay_code(), refund.advice()),
        (Some(&ErrorCode::Declined), refund.code().unwrap().advice())
    );

    let limited = made("list_payments").rate_limited(Duration::from_secs(7));
    assert!(limited.is_rate_limited() && limited.is_retryable());
    assert_eq!((limited.retry_after(), limited.idempotency_key()), (Some(Duration::from_secs(7)), None));

    assert!(made("capture_payment").lost().is_retryable());
    assert!(!made("reverse_payment").lost().is_retryable());
    assert!(made("retrieve_payment").answer(StatusCode::OK, "{}").is_unreadable());
}

#[test]
#[should_panic(expected = "Afterpay has no operation `create_brand`: its ids are such as `capture_payment`")]
fn an_error_of_an_operation_of_the_other_api_is_a_mistake_in_the_test() {
    let _ = Error::made_for_afterpay("create_brand");
}

#[test]
fn made_decline_belongs_to_an_operation_that_declines() {
    for (operation, expected, status) in [
        ("capture_payment", "capture_payment", StatusCode::CREATED),
        ("capture_full_payment", "capture_full_payment", StatusCode::CREATED),
        ("authorize_payment", "authorize_payment", StatusCode::PAYMENT_REQUIRED),
        ("retrieve_payment", "authorize_payment", StatusCode::PAYMENT_REQUIRED),
    ] {
        let error = Error::made_for_afterpay(operation).attempts(3).declined(payment());
        assert!(error.is_declined() && !error.is_retryable());
        assert_eq!((error.operation(), error.attempts()), (Some(expected), 3));
        assert_eq!((error.outcome(), error.status()), (Outcome::Refused, Some(status)));
        assert_eq!(error.declined_afterpay_payment().unwrap().status, PaymentStatus::Declined);
    }
    let declined = Declined::AfterpayPayment(Box::new(payment()));
    let error = Error::made_for("create_payment").declined(CashAppCode::PaymentDeclinedRisk, declined);
    assert!(error.declined_afterpay_payment().is_some());
    assert_eq!(error.operation(), Some("authorize_payment"));
}

#[test]
fn an_id_of_both_apis_is_of_the_one_that_was_asked_for() {
    let (ours, theirs) = (Error::made_for("create_refund"), Error::made_for_afterpay("create_refund"));
    assert_eq!(ours.answered("X").afterpay_error_id(), None);
    let theirs = theirs.answered("x");
    assert!(theirs.afterpay_error_id().is_some());
    assert_eq!(theirs.detail(), Some("this error was made for a test"));
}

#[test]
fn the_advice_is_that_of_the_code_or_else_of_the_status() {
    let answered = |code: &str| Error::made_for_afterpay("retrieve_payment").answered(code);
    for code in ErrorCode::KNOWN {
        assert_eq!(answered(code).advice(), ErrorCode::from(*code).advice(), "{code}");
    }
    insta::assert_snapshot!(answered("too_many_requests"), @"retrieve_payment: the server answered 429 (too_many_requests). Retry the same request after a wait, with backoff.");
    insta::assert_snapshot!(answered("gone"), @"retrieve_payment: the server answered 410 (gone). Go by the status, and see the error's detail; this version of the SDK does not know the code.");
}

#[test]
fn the_predicates_go_by_what_this_api_says() {
    let answer = |status, body: &'static str| Error::made_for_afterpay("retrieve_payment").answer(status, body);
    assert!(answer(StatusCode::NOT_FOUND, r#"{"errorCode": "not_found"}"#).is_not_found());
    assert!(answer(StatusCode::NOT_FOUND, r#"{"errorId": "f8a1"}"#).is_not_found());
    assert!(!answer(StatusCode::NOT_FOUND, r#"{"message": "no route matched"}"#).is_not_found());
    assert!(answer(StatusCode::FORBIDDEN, r#"{"errorCode": "forbidden"}"#).is_unauthorized());
    assert!(answer(StatusCode::FORBIDDEN, "{}").is_unauthorized());
    // Of an alias whose token has lapsed, say.
    assert!(!answer(StatusCode::FORBIDDEN, r#"{"errorCode": "invalid_token"}"#).is_unauthorized());
    assert!(answer(StatusCode::UNAUTHORIZED, r#"{"errorCode": "unauthorized"}"#).is_unauthorized());
}
