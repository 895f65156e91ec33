//! Customer requests, from the question to the grants.

mod deciding;
mod links;
mod updates;

use std::time::Duration;

use cashapp_core::Outcome;
use cashapp_pay_api::types::{
    Action, Channel, CreateCustomerRequestRequest, Currency, IdempotencyKey, NewCustomerRequest, OneTimePaymentAction,
    ScopeId,
};
use cashapp_sandbox::Sandbox;
use chrono::{DateTime, Utc};
use reqwest::Response;
use serde_json::{Value, json};

use crate::caller::{Caller, Reply, builder, call, http, pay, start};

pub(crate) const REQUESTS: &str = "/customer-request/v1/requests";

/// A sandbox whose time stands still.
pub(crate) async fn frozen() -> Sandbox {
    let noon: DateTime<Utc> = "2027-03-01T12:00:00Z".parse().expect("a time");
    builder().rate_limit_scale(0.0).frozen_at(noon).start().await.expect("it starts")
}

/// Asks to pay 25 dollars once.
pub(crate) fn one_payment() -> Value {
    json!({
        "channel": "ONLINE",
        "actions": [
            {"type": "ONE_TIME_PAYMENT", "amount": 2500, "currency": "USD", "scope_id": "MMI_sandbox:merchant"},
        ],
    })
}

/// Creates a request.
pub(crate) async fn create(sandbox: &Sandbox, key: &str, request: Value) -> Reply {
    call(sandbox, "POST", REQUESTS, Some(json!({"idempotency_key": key, "request": request}))).await
}

/// Fetches a request.
pub(crate) async fn retrieve(sandbox: &Sandbox, id: &str) -> Reply {
    call(sandbox, "GET", &format!("{REQUESTS}/{id}"), None).await.expect(200)
}

/// The text of a page, if it is answered with this status.
pub(crate) async fn page(url: &str, status: u16) -> String {
    let response = http().get(url).send().await.expect("it is answered");
    assert_eq!(response.status().as_u16(), status, "{url}");
    response.text().await.expect("it has a body")
}

/// Sends a form, as a page of this origin does.
pub(crate) async fn post(url: &str, origin: &str, fields: &[(&str, &str)]) -> Response {
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = http().post(url).header("content-type", "application/x-www-form-urlencoded");
    request.header("origin", origin).body(body).send().await.expect("it is answered")
}

/// Opens the customer's page and presses a button there; the status, and the text that follows.
pub(crate) async fn decide(sandbox: &Sandbox, request: &Reply, decision: &str) -> (u16, String) {
    let html = page(request.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    submit(sandbox, request.text("/request/id"), &html, decision).await
}

/// Presses a button of a page that is open.
pub(crate) async fn submit(sandbox: &Sandbox, id: &str, html: &str, decision: &str) -> (u16, String) {
    let url = format!("{}/_sandbox/pages/requests/{id}", sandbox.url());
    let token = between(html, "name=\"token\" value=\"", "\"");
    let response = post(&url, sandbox.url(), &[("token", token), ("decision", decision)]).await;
    match response.headers().get("location").cloned() {
        Some(next) => {
            assert_eq!(response.status().as_u16(), 303);
            let next = next.to_str().expect("an address");
            (303, page(&format!("{}{next}", sandbox.url()), 200).await)
        }
        None => (response.status().as_u16(), response.text().await.expect("it has a body")),
    }
}

pub(crate) fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap_or_else(|| panic!("{before} is missing in {text}"));
    rest.split_once(after).map_or(rest, |(found, _)| found)
}

fn time(reply: &Reply, pointer: &str) -> DateTime<Utc> {
    reply.text(pointer).parse().unwrap_or_else(|_| panic!("no time at {pointer}: {}", reply.body))
}

#[tokio::test]
async fn a_new_request_waits_for_the_customer() {
    let sandbox = frozen().await;
    let mut asked = one_payment();
    asked["reference_id"] = "cart-42".into();
    asked["redirect_url"] = "https://shop.example/thanks".into();
    asked["metadata"] = json!({"till": "3"});
    asked["customer_metadata"] = json!({"reference_id": "buyer-7"});
    let created = create(&sandbox, "first", asked.clone()).await.expect(201);
    let request = &created.body["request"];
    assert!(created.text("/request/id").starts_with("GRR_"));
    assert_eq!(request["status"], "PENDING");
    for field in ["actions", "channel", "reference_id", "redirect_url", "metadata", "customer_metadata"] {
        assert_eq!(request[field], asked[field], "{field}");
    }
    assert_eq!(request["origin"], json!({"type": "DIRECT"}));
    assert_eq!(request["requester_profile"]["name"], "Sandbox Merchant");
    assert_eq!(time(&created, "/request/expires_at"), sandbox.now() + Duration::from_secs(3600));
    assert_eq!((request.get("grants"), request.get("customer_profile")), (None, None));
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.body, created.body);
    let logo = http().get(created.text("/request/requester_profile/logo_url")).send().await.expect("it is answered");
    assert_eq!(logo.headers()["content-type"], "image/svg+xml");
}

/// The client and the sandbox read the same rule, each with code of its own.
#[tokio::test]
async fn a_customer_can_be_sent_back_into_an_app() {
    let sandbox = start().await;
    let ask = async |address: &str| {
        let scope = ScopeId::new("MMI_sandbox:merchant");
        let action = OneTimePaymentAction::new(scope).amount(2500).currency(Currency::Usd);
        let request = NewCustomerRequest::new(Channel::InApp, [Action::OneTimePayment(action)]).redirect_url(address);
        let body = CreateCustomerRequestRequest::new(IdempotencyKey::new(address), request);
        pay(&sandbox).create_customer_request(&body).await
    };
    for address in ["shop-app://thanks?order=42", "com.example.shop:/thanks", "https://shop.example/thanks"] {
        let created = ask(address).await.unwrap_or_else(|fault| panic!("{address}: {fault}"));
        assert_eq!(created.request.redirect_url.as_deref(), Some(address));
    }
    for address in ["/there", "shop.example/there", "file:///there", "data:text/html,x", "javascript:alert(1)"] {
        let fault = ask(address).await.expect_err(address);
        assert_eq!(fault.outcome(), Outcome::NotSent, "{address}");
        assert!(fault.to_string().contains("`request.redirect_url` must be an absolute address"), "{fault}");
        let mut asked = one_payment();
        asked["redirect_url"] = address.into();
        create(&sandbox, address, asked).await.refused(400, "EXPECTED_STRING", "request.redirect_url");
    }
}

#[tokio::test]
async fn the_client_id_alone_authorizes() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let path = format!("{REQUESTS}/{}", created.text("/request/id"));
    let mut caller = Caller::new(&sandbox);
    caller.region = None;
    caller.call("GET", &path, None).await.expect(200);
    caller.client = "CAS-CI_OTHER".to_owned();
    caller.call("GET", &path, None).await.expect(401);
}

#[tokio::test]
async fn the_same_key_returns_the_same_request() {
    let sandbox = start().await;
    let first = create(&sandbox, "first", one_payment()).await.expect(201);
    let again = create(&sandbox, "first", one_payment()).await.expect(201);
    assert_eq!(first.text("/request/id"), again.text("/request/id"));
    let mut other = one_payment();
    other["channel"] = "IN_APP".into();
    create(&sandbox, "first", other).await.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
}

#[tokio::test]
async fn a_request_that_nobody_created_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", &format!("{REQUESTS}/GRR_nobody"), None).await.refused(404, "NOT_FOUND", "");
    let change = json!({"request": {"reference_id": "x"}});
    call(&sandbox, "PATCH", &format!("{REQUESTS}/GRR_nobody"), Some(change)).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_scope_is_the_client_or_a_brand_or_a_merchant_that_is_there() {
    let sandbox = start().await;
    let asking = |kind: &str, scope: &str| json!({"channel": "ONLINE", "actions": [{"type": "LINK_ACCOUNT"}, {"type": kind, "scope_id": scope}]});
    for (key, scope, name) in [
        ("client", crate::caller::CLIENT, crate::caller::CLIENT),
        ("brand", "BRAND_sandbox:brand", "Sandbox Brand"),
        ("merchant", "MMI_sandbox:merchant", "Sandbox Merchant"),
    ] {
        let created = create(&sandbox, key, asking("ONE_TIME_PAYMENT", scope)).await.expect(201);
        assert_eq!(created.text("/request/requester_profile/name"), name);
    }
    for (key, scope, status, code) in [
        ("other client", "CAS-CI_OTHER", 403, "FORBIDDEN"),
        ("no brand", "BRAND_nobody", 400, "BRAND_NOT_FOUND"),
        ("no merchant", "MMI_sandbox:missing", 400, "MERCHANT_NOT_FOUND"),
        ("no scope", "somebody", 404, "NOT_FOUND"),
    ] {
        let refused = create(&sandbox, key, asking("ONE_TIME_PAYMENT", scope)).await;
        refused.refused(status, code, "request.actions.1.scope_id");
    }
}

#[tokio::test]
async fn what_stays_on_file_cannot_belong_to_a_merchant() {
    let sandbox = start().await;
    for kind in ["ON_FILE_PAYMENT", "ON_FILE_DEPOSIT", "ON_FILE_PAYOUT"] {
        let action = |scope: &str| json!({"type": kind, "scope_id": scope, "account_reference_id": "account-1"});
        let asked = json!({"channel": "ONLINE", "actions": [action("MMI_sandbox:merchant")]});
        let refused = create(&sandbox, &format!("{kind} refused"), asked).await;
        refused.refused(400, "CONFLICTING_PARAMETERS", "request.actions.0.scope_id");
        let asked = json!({"channel": "ONLINE", "actions": [action("BRAND_sandbox:brand")]});
        let created = create(&sandbox, kind, asked).await.expect(201);
        assert_eq!(created.text("/request/actions/0/account_reference_id"), "account-1");
    }
}

#[tokio::test]
async fn no_kind_of_action_comes_twice_and_an_amount_has_its_currency() {
    let sandbox = start().await;
    let refused = |key: &'static str, actions: Value| {
        let asked = json!({"channel": "ONLINE", "actions": actions});
        let sandbox = &sandbox;
        async move { create(sandbox, key, asked).await }
    };
    let payment =
        |amount: Value| json!({"type": "ONE_TIME_PAYMENT", "scope_id": "BRAND_sandbox:brand", "amount": amount});
    let twice = refused("twice", json!([{"type": "LINK_ACCOUNT"}, {"type": "LINK_ACCOUNT"}])).await;
    twice.refused(400, "CONFLICTING_PARAMETERS", "request.actions.1.type");
    let alone = refused("alone", json!([payment(json!(2500))])).await;
    alone.refused(400, "MISSING_REQUIRED_PARAMETER", "request.actions.0.currency");
    refused("none", json!([])).await.refused(400, "ARRAY_LENGTH_TOO_SHORT", "request.actions");
}
