//! What is said about each error code: what to do, and whether the vendor lets the same request be sent again.

use std::collections::BTreeSet;

use cashapp_pay_api::runtime::RetryClass;
use cashapp_pay_api::types::{ErrorCategory, ErrorCode};

/// The codes of the vendor's table that have a class, each with its own.
const CLASSES: &[(RetryClass, &str)] = &[
    (
        RetryClass::AsIs,
        "CLIENT_DISABLED CONFLICT RATE_LIMITED INTERNAL_SERVER_ERROR SERVICE_UNAVAILABLE GATEWAY_TIMEOUT",
    ),
    (
        RetryClass::WithNewPayload,
        "UNAUTHORIZED ACCESS_TOKEN_REVOKED ACCESS_TOKEN_EXPIRED FORBIDDEN INSUFFICIENT_SCOPES EXPECTED_JSON_BODY \
         MISSING_REQUIRED_PARAMETER CONFLICTING_PARAMETERS UNKNOWN_QUERY_PARAMETER UNKNOWN_BODY_PARAMETER \
         INVALID_CONTENT_TYPE INVALID_CURSOR IDEMPOTENCY_KEY_REUSED NOT_FOUND PAYMENT_INVALID_TOO_LARGE \
         PAYMENT_INVALID_TOO_SMALL PAYMENT_INVALID_AMOUNT_MISMATCH PAYMENT_INVALID_CURRENCY_MISMATCH \
         PAYMENT_NOT_FOUND REFUND_INVALID_TOO_LARGE REFUND_INVALID_TOO_SMALL \
         REFUND_INVALID_CURRENCY_MISMATCH REFUND_INVALID_AMOUNT_MISMATCH REFUND_INVALID_PAYMENT_UNCAPTURED REFUND_INVALID_SCOPE_MISMATCH PAYOUT_INVALID_CURRENCY",
    ),
    (
        RetryClass::Never,
        "INVALID_STATE_TRANSITION PAYMENT_DECLINED_INSUFFICIENT_FUNDS PAYMENT_DECLINED_RISK \
         PAYMENT_DECLINED_LIMIT_REACHED PAYMENT_DECLINED_COMPLIANCE PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT \
         PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT PAYMENT_DECLINED_OTHER REFUND_DECLINED_RISK \
         REFUND_DECLINED_COMPLIANCE REFUND_DECLINED_OTHER PAYOUT_DECLINED_INSUFFICIENT_FUNDS \
         PAYOUT_DECLINED_LIMIT_REACHED PAYOUT_DECLINED_RISK PAYOUT_DECLINED_OTHER",
    ),
];

fn assert_one_sentence(of: &str, advice: &str) {
    assert!(advice.ends_with('.') && !advice.contains(". ") && !advice.contains('\n'), "{of}: {advice}");
    assert!((10..160).contains(&advice.chars().count()), "{of}: {advice}");
}

#[test]
fn each_code_and_category_has_one_sentence_of_advice() {
    for code in ErrorCode::KNOWN.iter().copied().chain(["NEW_CODE"]) {
        assert_one_sentence(code, ErrorCode::from(code).advice());
    }
    for category in ErrorCategory::KNOWN.iter().copied().chain(["NEW_CATEGORY"]) {
        assert_one_sentence(category, ErrorCategory::from(category).advice());
    }
}

#[test]
fn what_is_not_known_is_said_not_to_be() {
    let otherwise = ErrorCode::from("NEW_CODE").advice();
    assert!(ErrorCode::KNOWN.iter().all(|code| ErrorCode::from(*code).advice() != otherwise));
    let otherwise = ErrorCategory::from("NEW_CATEGORY").advice();
    assert!(ErrorCategory::KNOWN.iter().all(|category| ErrorCategory::from(*category).advice() != otherwise));
}

#[test]
fn each_code_has_the_class_that_the_vendor_gives_it() {
    let mut classed = BTreeSet::new();
    for (class, codes) in CLASSES {
        for code in codes.split_whitespace() {
            assert_eq!(ErrorCode::from(code).retry_class(), Some(*class), "{code}");
            classed.insert(code);
        }
    }
    // The same fault under another name, of which the vendor's table does not know.
    assert_eq!(ErrorCode::MissingRequiredField.retry_class(), ErrorCode::MissingRequiredParameter.retry_class());
    classed.insert("MISSING_REQUIRED_FIELD");
    for code in ErrorCode::KNOWN.iter().copied().filter(|code| !classed.contains(code)).chain(["NEW_CODE"]) {
        assert_eq!(ErrorCode::from(code).retry_class(), None, "{code}");
    }
}

#[test]
fn code_settles_only_if_it_is_permanent_and_no_state_transition() {
    for code in ErrorCode::KNOWN.iter().copied().chain(["NEW_CODE", "PAYMENT_DECLINED_NEW"]) {
        let code = ErrorCode::from(code);
        let permanent = code.retry_class() == Some(RetryClass::Never) && code != ErrorCode::InvalidStateTransition;
        assert_eq!(code.settles(), permanent, "{code}");
    }
}

#[test]
fn a_decline_is_never_advised_to_be_repeated() {
    for code in ErrorCode::KNOWN.iter().filter(|code| code.contains("_DECLINED_")) {
        assert!(!ErrorCode::from(*code).advice().contains("same request"), "{code}");
    }
}

#[test]
fn what_may_be_repeated_as_it_is_keeps_its_key() {
    for code in ["CONFLICT", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "GATEWAY_TIMEOUT"] {
        assert!(ErrorCode::from(code).advice().contains("under the same key"), "{code}");
    }
}
