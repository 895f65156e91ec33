//! Every error code of the Cash App Pay APIs: how it arises here, or why it cannot.

mod refused;
mod table;

use std::collections::BTreeMap;

use cashapp_pay_api::types::{Currency, ErrorCode};

use crate::caller::{Reply, http, send, start};

/// Codes that no call gets here, and why.
const NEVER: [(&str, &str); 14] = [
    ("MISSING_REQUIRED_FIELD", "MISSING_REQUIRED_PARAMETER says the same, and is the documented one of the two"),
    ("CONFLICT", "calls run one after another, so none finds another one at work on the same resource"),
    ("INVALID_PHONE_NUMBER", "no request of these APIs has a telephone number"),
    ("INVALID_TIME", "no request of these APIs has a time"),
    ("TOO_FEW_MAP_ELEMENTS", "no map of a request has a smallest number of entries"),
    ("GATEWAY_TIMEOUT", "the sandbox has no gateway; what a client does after 500 and 503 it does after 504"),
    ("MISSING_SETTLEMENT_CONFIGURATION", "nothing is settled here, and no document says which operation has this code"),
    ("REFUND_INVALID_CURRENCY_MISMATCH", "there is one currency; a unit test beside the handler has another"),
    ("REFUND_INVALID_AMOUNT_MISMATCH", "a refund's capture names no amount here"),
    ("GRANT_ACTION_MISMATCH", "it is a guide's spelling of GRANT_ACTION_TYPE_MISMATCH"),
    ("PAYMENT_NOT_FOUND", "NOT_FOUND says the same, and no document says which operation has this code"),
    ("PAYOUT_INVALID_CURRENCY", "there is one currency; a unit test beside the handler has another"),
    ("PAYOUT_DECLINED_INSUFFICIENT_FUNDS", "merchants have no balance here, and no magic amount asks for it"),
    ("PAYOUT_DECLINED_RISK", "no magic amount asks for it"),
];

/// Category and status of a code: the table of the section "Errors".
fn documented(code: &str) -> (&'static str, u16) {
    let invalid = "INVALID_REQUEST_ERROR";
    match code {
        "UNAUTHORIZED" | "ACCESS_TOKEN_REVOKED" | "ACCESS_TOKEN_EXPIRED" | "CLIENT_DISABLED" => {
            ("AUTHENTICATION_ERROR", 401)
        }
        "FORBIDDEN" | "INSUFFICIENT_SCOPES" => ("AUTHENTICATION_ERROR", 403),
        "NOT_FOUND" => (invalid, 404),
        "RATE_LIMITED" => ("RATE_LIMIT_ERROR", 429),
        "INTERNAL_SERVER_ERROR" => ("API_ERROR", 500),
        "SERVICE_UNAVAILABLE" => ("API_ERROR", 503),
        "GRANT_NOT_FOUND"
        | "GRANT_CONSUMED"
        | "GRANT_EXPIRED"
        | "GRANT_REVOKED"
        | "GRANT_ACTION_TYPE_MISMATCH"
        | "GRANT_ACTION_MISMATCH" => ("GRANT_ERROR", 400),
        "MERCHANT_NOT_FOUND" | "MERCHANT_DISABLED" | "MERCHANT_PENDING" | "MERCHANT_MISSING_ADDRESS_OR_SITE" => {
            ("MERCHANT_ERROR", 400)
        }
        "BRAND_NOT_FOUND" => ("BRAND_ERROR", 400),
        "CUSTOMER_DELETED_ACCOUNT" | "CUSTOMER_DISABLED" => ("CUSTOMER_ERROR", 400),
        "DISPUTE_MISSING_EVIDENCE" => ("DISPUTE_ERROR", 400),
        "WEBHOOK_ENDPOINT_NOT_FOUND" | "WEBHOOK_ENDPOINT_TOO_MANY" => ("WEBHOOK_ERROR", 400),
        code if code.starts_with("PAYMENT_") || code.starts_with("REFUND_") => ("PAYMENT_PROCESSING_ERROR", 400),
        code if code.starts_with("PAYOUT_") => ("PAYOUT_PROCESSING_ERROR", 400),
        _ => (invalid, 400),
    }
}

/// Has a code arise in a new sandbox: the answer, and the field that it should name. Nothing if nobody says how.
async fn provoke(code: &str) -> Option<(Reply, &'static str)> {
    let sandbox = start().await;
    match table::find(code) {
        Some((call, field)) => Some((call.send(&sandbox).await, field)),
        None => refused::provoke(&sandbox, code).await,
    }
}

#[tokio::test]
async fn every_code_arises_with_its_status_category_and_field_or_it_is_said_why_it_cannot() {
    let mut never = BTreeMap::from(NEVER);
    assert_eq!(never.len(), NEVER.len(), "a code is named twice");
    for code in ErrorCode::KNOWN {
        let provoked = provoke(code).await;
        match (provoked, never.remove(code)) {
            (Some((reply, field)), None) => {
                let (category, status) = documented(code);
                reply.refused(status, code, field);
                assert_eq!(reply.text("/errors/0/category"), category, "{code}");
            }
            (None, Some(_)) => {}
            (None, None) => panic!("{code}: nobody says how it arises, or why it cannot"),
            (Some(_), Some(why)) => panic!("{code} arises, although {why}"),
        }
    }
    assert!(never.is_empty(), "no such codes: {never:?}");
    for code in table::codes() {
        assert!(ErrorCode::KNOWN.contains(&code), "{code} is in no document");
    }
}

#[tokio::test]
async fn what_keeps_codes_from_arising_is_still_so() {
    assert_eq!(Currency::KNOWN, ["USD"], "with a second currency the codes about currencies can arise");
    let sandbox = start().await;
    let document = format!("{}/_sandbox/openapi/pay.json", sandbox.url());
    let document = send(http().get(document)).await.expect(200).body.to_string();
    assert!(!document.contains("minProperties"), "TOO_FEW_MAP_ELEMENTS can arise");
    assert!(!document.to_lowercase().contains("\"phone"), "INVALID_PHONE_NUMBER can arise");
}
