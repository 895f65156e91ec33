//! The verdict on every code of Cash App Pay, alone and after a lost attempt, and on every way to get no response. Written
//! by hand, so that it checks the specs.

use cashapp::types::{Currency, ErrorCode, GrantId, MerchantId, NewPayment, Payment, PaymentId, PaymentStatus};
use cashapp::{Error, Outcome, Rule, Verdict};
use http::StatusCode;
use serde_json::json;

use crate::script::Script;

const RETRY: &str = "CONFLICT RATE_LIMITED INTERNAL_SERVER_ERROR SERVICE_UNAVAILABLE GATEWAY_TIMEOUT";

const REPAIR: &str = "UNAUTHORIZED ACCESS_TOKEN_REVOKED ACCESS_TOKEN_EXPIRED CLIENT_DISABLED FORBIDDEN \
                      INSUFFICIENT_SCOPES INVALID_REGION MISSING_REGION FEATURE_DISABLED MERCHANT_DISABLED \
                      MERCHANT_PENDING MERCHANT_MISSING_ADDRESS_OR_SITE MISSING_SETTLEMENT_CONFIGURATION \
                      DISPUTE_MISSING_EVIDENCE WEBHOOK_ENDPOINT_TOO_MANY";

const LOOK_UP: &str = "IDEMPOTENCY_KEY_REUSED INVALID_STATE_TRANSITION GRANT_CONSUMED";

/// Every other code is final where nothing is open; those of declines are final after a lost attempt too.
fn expected(code: &str) -> (Verdict, Verdict) {
    let stands_in = |codes: &str| codes.split_whitespace().any(|known| known == code);
    if stands_in(RETRY) {
        (Verdict::Retry, Verdict::Retry)
    } else if stands_in(REPAIR) {
        (Verdict::Repair, Verdict::Repair)
    } else if stands_in(LOOK_UP) {
        (Verdict::LookUp, Verdict::LookUp)
    } else if ["PAYMENT_DECLINED_", "REFUND_DECLINED_", "PAYOUT_DECLINED_"].iter().any(|it| code.starts_with(it)) {
        (Verdict::Final, Verdict::Final)
    } else {
        (Verdict::Final, Verdict::LookUp)
    }
}

/// What must hold of every error, whatever it is.
pub(crate) fn assert_consistent(error: &Error) {
    let verdict = error.verdict();
    assert_eq!(error.is_retryable(), verdict == Verdict::Retry, "{error}");
    if error.is_declined() {
        assert_eq!((verdict, error.outcome()), (Verdict::Final, Outcome::Refused), "{error}");
    }
    if verdict == Verdict::Final {
        assert_ne!(error.outcome(), Outcome::Unknown, "{error}");
        assert!(!error.advice().contains("may have been carried out"), "{error}");
    }
    if error.outcome() == Outcome::Unknown && verdict == Verdict::LookUp {
        assert!(error.advice().contains("look") || error.advice().contains("fetch"), "{error}: {}", error.advice());
    }
    assert!(error.advice().ends_with('.'));
}

#[test]
fn verdict_on_every_code_follows_from_the_table_and_what_is_open() {
    for code in ErrorCode::KNOWN {
        let (alone, after_lost) = expected(code);
        let made = || Error::made_for("create_payment").idempotency_key("order-42");
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
fn verdict_on_an_unknown_code_goes_by_the_status() {
    for (status, alone, after_lost) in [
        (400, Verdict::Final, Verdict::LookUp),
        (401, Verdict::Repair, Verdict::Repair),
        (403, Verdict::Repair, Verdict::Repair),
        (404, Verdict::Final, Verdict::LookUp),
        (409, Verdict::Retry, Verdict::Retry),
        (422, Verdict::Final, Verdict::LookUp),
        (429, Verdict::Retry, Verdict::Retry),
        (503, Verdict::Retry, Verdict::Retry),
    ] {
        let status = StatusCode::from_u16(status).unwrap();
        let made = || Error::made_for("create_payment");
        let body = r#"{"errors":[{"code":"NEW_CODE"}]}"#;
        for (error, verdict) in
            [(made().answer(status, body), alone), (made().after_lost().answer(status, body), after_lost)]
        {
            assert_eq!(error.verdict(), verdict, "{status}");
            assert_consistent(&error);
        }
    }
}

#[test]
fn verdict_without_a_response_depends_on_whether_a_retry_is_safe() {
    for (operation, lost) in [("create_payment", Verdict::Retry), ("retrieve_payment", Verdict::Retry)] {
        let made = || Error::made_for(operation);
        for (error, verdict) in [
            (made().lost(), lost),
            (made().timed_out(), lost),
            (made().not_connected(), Verdict::Retry),
            (made().after_lost().not_connected(), lost),
            (made().invalid("payment.amount", Rule::AtLeast(1)), Verdict::Final),
        ] {
            assert_eq!(error.verdict(), verdict, "{operation}: {error}");
            assert_consistent(&error);
        }
    }
    let unreadable = |operation| Error::made_for(operation).answer(StatusCode::OK, "{}");
    assert_eq!(unreadable("create_payment").verdict(), Verdict::LookUp);
    assert_eq!(unreadable("retrieve_payment").verdict(), Verdict::Repair);
    let page = |operation| Error::made_for(operation).answer(StatusCode::NOT_FOUND, "<html>");
    assert_eq!(
        (page("create_payment").verdict(), page("retrieve_payment").verdict()),
        (Verdict::Repair, Verdict::Repair)
    );
    let nothing = Error::made_for("void_payment_by_idempotency_key").answered(ErrorCode::NotFound);
    assert_eq!(nothing.verdict(), Verdict::LookUp);
    for error in [unreadable("create_payment"), unreadable("retrieve_payment"), page("create_payment"), nothing] {
        assert_consistent(&error);
    }
    let invalid = Error::made_for("create_payment").after_lost().invalid("payment.amount", Rule::AtLeast(1));
    assert_eq!((invalid.verdict(), invalid.outcome()), (Verdict::LookUp, Outcome::Unknown));
}

#[test]
fn verdict_on_an_undo_of_what_nobody_has_seen_is_never_final() {
    for operation in ["void_payment_by_idempotency_key", "void_refund_by_idempotency_key"] {
        for code in ErrorCode::KNOWN {
            let error = Error::made_for(operation).answered(*code);
            assert_ne!(error.verdict(), Verdict::Final, "{operation}: {code}");
            assert_consistent(&error);
        }
    }
    assert_eq!(Error::made_for("void_payment").answered(ErrorCode::PaymentNotFound).verdict(), Verdict::Final);
}

#[test]
fn verdict_on_several_codes_is_the_gravest() {
    for (codes, verdict) in [
        (["RATE_LIMITED", "UNAUTHORIZED"], Verdict::Repair),
        (["UNAUTHORIZED", "VALUE_EMPTY"], Verdict::Final),
        (["VALUE_EMPTY", "GRANT_CONSUMED"], Verdict::LookUp),
    ] {
        let body = json!({ "errors": codes.map(|code| json!({ "code": code })) }).to_string();
        let error = Error::made_for("create_payment").answer(StatusCode::BAD_REQUEST, body);
        assert_eq!(error.verdict(), verdict, "{codes:?}");
        assert_consistent(&error);
    }
}

#[test]
fn verdict_on_a_decline_is_final() {
    let payment = Payment::new(PaymentId::new("PWC_1"), 2500, Currency::Usd, PaymentStatus::Declined);
    let error = Error::made_for("create_payment").after_lost().declined(ErrorCode::PaymentDeclinedRisk, payment);
    assert_eq!((error.verdict(), error.attempts()), (Verdict::Final, 2));
    assert_consistent(&error);
}

#[tokio::test]
async fn call_after_an_unknown_one_is_final_only_if_it_settles_both() {
    let order = || NewPayment::new(100, Currency::Usd, MerchantId::new("MMI_1"), GrantId::new("GRG_1"));
    for (code, alone, after) in [
        ("GRANT_EXPIRED", Verdict::Final, Verdict::LookUp),
        ("GRANT_CONSUMED", Verdict::LookUp, Verdict::LookUp),
        ("PAYMENT_DECLINED_RISK", Verdict::Final, Verdict::Final),
        ("ACCESS_TOKEN_EXPIRED", Verdict::Repair, Verdict::Repair),
    ] {
        let answer = (StatusCode::BAD_REQUEST, json!({ "errors": [{ "code": code }] }));
        let script = Script::start_with([answer.clone(), answer]).await;
        let call = || script.client().payments().create(order()).idempotency_key("order-42");
        let error = call().await.unwrap_err();
        assert_eq!((error.verdict(), error.outcome()), (alone, Outcome::Refused), "{code}");
        let error = call().after_unknown().await.unwrap_err();
        assert_eq!(error.verdict(), after, "{code}");
        assert_eq!(error.outcome() == Outcome::Refused, after == Verdict::Final, "{code}");
        assert_consistent(&error);
    }
    // What never leaves says nothing about the earlier call either.
    let script = Script::start_with([]).await;
    let call = script.client().payments().create(NewPayment::new(
        -1,
        Currency::Usd,
        MerchantId::new("MMI_1"),
        GrantId::new("GRG_1"),
    ));
    let error = call.idempotency_key("order-42").after_unknown().await.unwrap_err();
    assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::LookUp));
}
