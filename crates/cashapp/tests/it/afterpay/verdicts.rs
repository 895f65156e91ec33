//! The verdict on every code of Afterpay, alone and after a lost attempt. Written by hand, so that it checks the specs.

use cashapp::afterpay::types::{ErrorCode, OrderId, Payment, PaymentStatus};
use cashapp::types::ErrorCode as CashAppCode;
use cashapp::{Error, Outcome, Verdict};
use http::StatusCode;

use crate::verdicts::assert_consistent;

const RETRY: &str = "too_many_requests";

const REPAIR: &str = "unauthorized unauthenticated insufficient_permissions feature_not_enabled method_not_allowed \
                      invalid_order_transaction_status";

const LOOK_UP: &str = "invalid_state invalid_token payment_captured precondition_failed";

/// No code settles a lost attempt, so nothing is final after one.
fn expected(code: &str) -> (Verdict, Verdict) {
    let stands_in = |codes: &str| codes.split_whitespace().any(|known| known == code);
    match code {
        _ if stands_in(RETRY) => (Verdict::Retry, Verdict::Retry),
        _ if stands_in(REPAIR) => (Verdict::Repair, Verdict::Repair),
        _ if stands_in(LOOK_UP) => (Verdict::LookUp, Verdict::LookUp),
        _ => (Verdict::Final, Verdict::LookUp),
    }
}

#[test]
fn verdict_on_every_code_follows_from_the_table_and_what_is_open() {
    for code in ErrorCode::KNOWN {
        let (alone, after_lost) = expected(code);
        let made = || Error::made_for_afterpay("authorize_payment");
        for (error, verdict) in [(made().answered(*code), alone), (made().after_lost().answered(*code), after_lost)] {
            assert_eq!(error.verdict(), verdict, "{code}");
            assert_consistent(&error);
        }
    }
    for code in [RETRY, REPAIR, LOOK_UP].into_iter().flat_map(str::split_whitespace) {
        assert!(ErrorCode::from(code).is_known(), "{code}");
    }
}

#[test]
fn verdict_on_the_general_code_goes_by_the_status() {
    for (status, verdict) in [
        (StatusCode::CONFLICT, Verdict::Retry),
        (StatusCode::INTERNAL_SERVER_ERROR, Verdict::Retry),
        (StatusCode::PRECONDITION_FAILED, Verdict::Final),
    ] {
        let error = Error::made_for_afterpay("authorize_payment").answer(status, r#"{"errorCode":"error"}"#);
        assert_eq!(error.verdict(), verdict, "{status}");
        assert_consistent(&error);
    }
}

#[test]
fn verdict_on_a_decline_is_final_after_a_lost_attempt_only_with_its_payment() {
    let payment = Payment::new(OrderId::new("100101"), PaymentStatus::Declined);
    let with = Error::made_for_afterpay("authorize_payment").after_lost().declined(payment);
    assert_eq!((with.verdict(), with.outcome()), (Verdict::Final, Outcome::Refused));
    let made = || Error::made_for_afterpay("create_refund");
    let alone = made().declined_by_cash_app(CashAppCode::RefundDeclinedRisk);
    assert_eq!((alone.verdict(), alone.is_declined()), (Verdict::Final, true));
    let without = made().after_lost().declined_by_cash_app(CashAppCode::RefundDeclinedRisk);
    assert_eq!((without.verdict(), without.is_declined()), (Verdict::LookUp, false));
    for error in [with, alone, without] {
        assert_consistent(&error);
    }
}

#[test]
fn feature_that_is_not_enabled_is_no_matter_of_credentials() {
    let answered = |code: &str| {
        let body = format!(r#"{{"errorCode":"{code}","httpStatusCode":403}}"#);
        Error::made_for_afterpay("authorize_payment").answer(StatusCode::FORBIDDEN, body)
    };
    assert!(!answered("feature_not_enabled").is_unauthorized());
    for code in ["unauthorized", "unauthenticated", "insufficient_permissions", "never_heard_of"] {
        assert!(answered(code).is_unauthorized(), "{code}");
    }
}
