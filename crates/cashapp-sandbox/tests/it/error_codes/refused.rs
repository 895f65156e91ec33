//! Codes that need something to have happened before, or a call that is not as the others are.

use cashapp_pay_api::types::{Action, Currency, LinkAccountAction, OneTimePaymentAction, ScopeId};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use reqwest::RequestBuilder;
use serde_json::{Value, json};

use crate::caller::{Caller, KEY, Reply, call, send};
use crate::disputes::{disputed, path};
use crate::payments::{self, MERCHANT, captured, fresh_key, held, pay, pay_as, raise};
use crate::refunds::refund;

const PAYMENTS: &str = "/network/v1/payments";
const CUSTOMER: &str = "CST_sandbox:customer";

pub(super) async fn provoke(sandbox: &Sandbox, code: &str) -> Option<(Reply, &'static str)> {
    if let Some(found) = by_its_form(sandbox, code).await {
        return Some(found);
    }
    if let Some(found) = by_who_calls(sandbox, code).await {
        return Some(found);
    }
    if code.starts_with("REFUND_") { of_refund(sandbox, code).await } else { by_what_was_before(sandbox, code).await }
}

async fn list(caller: &Caller) -> Reply {
    caller.call("GET", PAYMENTS, None).await
}

/// The form of the request is at fault.
async fn by_its_form(sandbox: &Sandbox, code: &str) -> Option<(Reply, &'static str)> {
    let mut caller = Caller::new(sandbox);
    Some(match code {
        "EXPECTED_JSON_BODY" => (send(caller.request("POST", PAYMENTS, b"{")).await, ""),
        "INVALID_CONTENT_TYPE" => {
            let mut request = caller.request("POST", PAYMENTS, b"{}").build().expect("a request");
            request.headers_mut().insert("content-type", http::HeaderValue::from_static("text/plain"));
            let skipped = http::HeaderValue::from_static("sandbox:skip-signature-check");
            request.headers_mut().insert("x-signature", skipped);
            (send(RequestBuilder::from_parts(crate::caller::http(), request)).await, "Content-Type")
        }
        "INVALID_REGION" => (list(&caller.region("XXX")).await, "X-Region"),
        "MISSING_REGION" => {
            caller.region = None;
            (list(&caller).await, "X-Region")
        }
        _ => return None,
    })
}

/// It depends on who calls, or on luck.
async fn by_who_calls(sandbox: &Sandbox, code: &str) -> Option<(Reply, &'static str)> {
    let caller = Caller::new(sandbox);
    let befallen = async |kind| {
        sandbox.inject(Fault::new(kind)).expect("it makes sense");
        list(&caller).await
    };
    let reply = match code {
        "UNAUTHORIZED" => list(&Caller::new(sandbox).key(KEY, "another secret")).await,
        "ACCESS_TOKEN_REVOKED" => {
            call(sandbox, "DELETE", &format!("/management/v1/api-keys/{KEY}"), None).await.expect(200);
            list(&caller).await
        }
        "ACCESS_TOKEN_EXPIRED" => {
            sandbox.expire_api_key(KEY).expect("it is there");
            list(&caller).await
        }
        "CLIENT_DISABLED" => {
            sandbox.disable_client();
            list(&caller).await
        }
        "INSUFFICIENT_SCOPES" => {
            let body = json!({ "idempotency_key": "k", "api_key": { "scopes": ["BRANDS_READ"] } });
            let made = call(sandbox, "POST", "/management/v1/api-keys", Some(body)).await.expect(201);
            list(&Caller::new(sandbox).key(made.text("/api_key/id"), made.text("/secret"))).await
        }
        "RATE_LIMITED" => befallen(FaultKind::RateLimited).await,
        "INTERNAL_SERVER_ERROR" => befallen(FaultKind::InternalServerError).await,
        "SERVICE_UNAVAILABLE" => befallen(FaultKind::ServiceUnavailable).await,
        _ => return None,
    };
    Some((reply, ""))
}

async fn of_refund(sandbox: &Sandbox, code: &str) -> Option<(Reply, &'static str)> {
    let magic = match code {
        "REFUND_DECLINED_COMPLIANCE" => 7770,
        "REFUND_DECLINED_OTHER" => 7772,
        "REFUND_DECLINED_RISK" => 7773,
        "REFUND_INVALID_TOO_LARGE" => 7774,
        "REFUND_INVALID_TOO_SMALL" => 7775,
        "REFUND_INVALID_PAYMENT_UNCAPTURED" => {
            let id = held(sandbox, 100).await;
            return Some((refund(sandbox, &id, 100, json!({})).await, "refund.payment_id"));
        }
        "REFUND_INVALID_SCOPE_MISMATCH" => {
            let id = captured(sandbox, 100).await;
            let other = json!({ "merchant_id": "MMI_other" });
            return Some((refund(sandbox, &id, 100, other).await, "refund.merchant_id"));
        }
        _ => return None,
    };
    let id = captured(sandbox, 10_000).await;
    Some((refund(sandbox, &id, magic, json!({})).await, "refund.amount"))
}

/// It depends on what has happened.
async fn by_what_was_before(sandbox: &Sandbox, code: &str) -> Option<(Reply, &'static str)> {
    let grant = |action| json!({ "grant_id": sandbox.make_grant(action).expect("a customer can give it").id });
    let once = |amount: i64, currency: Currency| -> Value {
        let mut action = OneTimePaymentAction::new(ScopeId::new(MERCHANT));
        (action.amount, action.currency) = (Some(amount), Some(currency));
        grant(Action::OneTimePayment(action))
    };
    Some(match code {
        "IDEMPOTENCY_KEY_REUSED" => {
            pay_as(sandbox, "k", 100, json!({})).await.expect(201);
            (pay_as(sandbox, "k", 101, json!({})).await, "idempotency_key")
        }
        "INVALID_STATE_TRANSITION" => (payments::void(sandbox, &captured(sandbox, 100).await).await, ""),
        "GRANT_ACTION_TYPE_MISMATCH" => {
            let link = grant(Action::LinkAccount(LinkAccountAction::new()));
            (pay(sandbox, 100, link).await, "payment.grant_id")
        }
        "PAYMENT_INVALID_AMOUNT_MISMATCH" => (pay(sandbox, 101, once(100, Currency::Usd)).await, "payment.amount"),
        "PAYMENT_INVALID_CURRENCY_MISMATCH" => (pay(sandbox, 100, once(100, "CAD".into())).await, "payment.currency"),
        "CUSTOMER_DISABLED" => {
            sandbox.disable_customer(CUSTOMER, true).expect("the customer is there");
            (pay(sandbox, 100, json!({})).await, "payment.grant_id")
        }
        "CUSTOMER_DELETED_ACCOUNT" => {
            sandbox.delete_customer(CUSTOMER).expect("the customer is there");
            (pay(sandbox, 100, json!({})).await, "payment.grant_id")
        }
        "PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT" => {
            sandbox.block_merchant(CUSTOMER, MERCHANT, true).expect("both are there");
            (pay(sandbox, 100, json!({})).await, "payment.merchant_id")
        }
        "PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT" => {
            let id = held(sandbox, 100).await;
            sandbox.block_merchant(CUSTOMER, MERCHANT, true).expect("both are there");
            (raise(sandbox, &id, 200, &json!({})).await, "")
        }
        "DISPUTE_MISSING_EVIDENCE" => {
            let dispute = disputed(sandbox, "k", 8801).await;
            (call(sandbox, "POST", &format!("{}/challenge", path(&dispute)), None).await, "")
        }
        "WEBHOOK_ENDPOINT_TOO_MANY" => {
            let kinds = json!([{ "event_type": "grant.created", "api_version": "v1" }]);
            let endpoint = json!({ "api_key_id": KEY, "url": null, "event_configurations": kinds });
            let make = async || {
                let body = json!({ "idempotency_key": fresh_key(), "webhook_endpoint": endpoint });
                call(sandbox, "POST", "/management/v1/webhook-endpoints", Some(body)).await
            };
            for _ in 0..10 {
                make().await.expect(201);
            }
            (make().await, "")
        }
        _ => return None,
    })
}
