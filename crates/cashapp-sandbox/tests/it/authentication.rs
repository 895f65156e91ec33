//! Who may call: each rule by a request that breaks it and nothing else.

use std::time::Duration;

use cashapp_core::Region;
use cashapp_sandbox::Sandbox;
use serde_json::json;

use crate::caller::{self, CLIENT, CLIENT_SECRET, KEY, MERCHANT_ACCOUNT, Reply, SECRET, SECRET_KEY};
use crate::wire::Request;

const GRANTS: &str = "/network/v1/customers/CST_sandbox:customer/grants";
const CUSTOMER_REQUEST: &str = "/customer-request/v1/requests/GRR_1";
const CONFIGURATION: &str = "/v2/configuration";

/// A call that is right but for its signature.
fn listing(sandbox: &Sandbox) -> Request {
    Request::new(sandbox, "GET", GRANTS)
}

#[track_caller]
fn unauthorized(sandbox: &Sandbox, request: &Request) -> Reply {
    let reply = request.send(sandbox.address());
    reply.refused(401, "UNAUTHORIZED", "");
    assert_eq!(reply.text("/errors/0/category"), "AUTHENTICATION_ERROR");
    reply
}

#[tokio::test]
async fn a_signed_call_with_every_header_is_answered() {
    let sandbox = caller::start().await;
    listing(&sandbox).signed().send(sandbox.address()).expect(200);
}

#[tokio::test]
async fn a_malformed_authorization_is_refused() {
    let sandbox = caller::start().await;
    unauthorized(&sandbox, &listing(&sandbox).without("authorization").signed());
    for value in [
        "",
        "Client",
        &format!("Client {CLIENT}"),
        &format!("client {CLIENT} {KEY}"),
        &format!("Bearer {CLIENT} {KEY}"),
        &format!("Client {CLIENT} {KEY} more"),
        &format!("Client {CLIENT}:{KEY}"),
        &format!("Basic {CLIENT} {KEY}"),
    ] {
        unauthorized(&sandbox, &listing(&sandbox).set("authorization", value).signed());
    }
}

#[tokio::test]
async fn a_header_that_is_there_twice_is_refused() {
    let sandbox = caller::start().await;
    let request = listing(&sandbox).signed();
    for name in ["authorization", "x-signature"] {
        let value = request.header(name).to_owned();
        unauthorized(&sandbox, &request.clone().and(name, &value));
    }
    let doubled = |name: &str| request.clone().and(name, request.header(name)).send(sandbox.address());
    doubled("x-region").refused(400, "MISSING_REGION", "X-Region");
    // Of the headers that are signed, none can say which of the two was.
    assert_eq!((doubled("accept").status, doubled("accept").code()), (401, "UNAUTHORIZED"));
}

#[tokio::test]
async fn an_unknown_client_or_key_is_refused() {
    let sandbox = caller::start().await;
    for value in [format!("Client CAS-CI_OTHER {KEY}"), format!("Client {CLIENT} KEY_OTHER")] {
        unauthorized(&sandbox, &listing(&sandbox).set("authorization", &value).signed());
    }
}

#[tokio::test]
async fn a_secret_in_the_wrong_place_is_not_repeated() {
    let sandbox = caller::start().await;
    for secret in [SECRET, CLIENT_SECRET] {
        for value in [
            format!("Client {CLIENT} {secret}"),
            format!("Client {secret} {KEY}"),
            format!("Client {CLIENT} {KEY} {secret}"),
            format!("Bearer {secret}"),
        ] {
            let reply = unauthorized(&sandbox, &listing(&sandbox).set("authorization", &value).signed());
            assert!(!reply.body.to_string().contains(secret), "{}", reply.body);
        }
        let reply = unauthorized(&sandbox, &listing(&sandbox).set("x-signature", secret));
        assert!(!reply.body.to_string().contains(secret), "{}", reply.body);
    }
}

#[tokio::test]
async fn a_missing_or_malformed_or_wrong_signature_is_refused() {
    let sandbox = caller::start().await;
    unauthorized(&sandbox, &listing(&sandbox));
    for value in ["", "V1", "V1 ", "V1 00", "V2 sandbox", "sandbox", "SANDBOX:SKIP-SIGNATURE-CHECK", &"0".repeat(64)] {
        unauthorized(&sandbox, &listing(&sandbox).set("x-signature", value));
    }
    unauthorized(&sandbox, &listing(&sandbox).set("x-signature", &format!("V1 {}", "0".repeat(64))));
    let signed = listing(&sandbox).signed();
    unauthorized(&sandbox, &Request { path: format!("{GRANTS}?limit=1"), ..signed.clone() });
    unauthorized(&sandbox, &Request { method: "POST".into(), path: "/network/v1/payments".into(), ..signed });
}

#[tokio::test]
async fn a_caller_cannot_choose_which_headers_are_signed() {
    let sandbox = caller::start().await;
    let (host, named) = (sandbox.address().to_string(), "authorization,host");
    let partly = listing(&sandbox).without("accept").signed().and("accept", "application/json");
    unauthorized(&sandbox, &partly.clone().set("x-signed-headers", named));
    let elsewhere = listing(&sandbox).without("host").signed().and("host", &host);
    unauthorized(&sandbox, &elsewhere.set("x-signed-headers", "accept,authorization"));
    // What is signed as it should be is not spoilt by a header that means nothing here.
    let whole = listing(&sandbox).signed();
    whole.set("x-signed-headers", named).send(sandbox.address()).expect(200);
}

#[tokio::test]
async fn the_skip_value_is_accepted_unless_it_is_switched_off() {
    let skipping = |sandbox: &Sandbox| listing(sandbox).set("x-signature", "sandbox:skip-signature-check");
    let sandbox = caller::start().await;
    skipping(&sandbox).send(sandbox.address()).expect(200);
    let strict = caller::builder().require_signatures().start().await.expect("it starts");
    unauthorized(&strict, &skipping(&strict));
    listing(&strict).signed().send(strict.address()).expect(200);
}

#[tokio::test]
async fn region_is_one_of_those_that_the_vendor_lists() {
    let sandbox = caller::start().await;
    let with = |value: &str| listing(&sandbox).set("x-region", value).signed().send(sandbox.address());
    listing(&sandbox).without("x-region").signed().send(sandbox.address()).refused(400, "MISSING_REGION", "X-Region");
    // The last three are large airports that the vendor does not list.
    for code in ["pdx", "PD", "PDXX", "XXX", "ZZZ", "PDX,IAD", "us-west-2", "EWR", "LGA", "NRT"] {
        with(code).refused(400, "INVALID_REGION", "X-Region");
    }
    let listed: Vec<&str> = include_str!("../../src/regions.txt").split_ascii_whitespace().collect();
    assert_eq!(listed.len(), 301);
    for region in Region::NAMED {
        assert!(listed.contains(&region.as_str()), "{region:?}");
    }
    for code in listed {
        with(code).expect(200);
    }
}

#[tokio::test]
async fn what_the_caller_understands_must_be_said() {
    let sandbox = caller::start().await;
    let refused = |request: Request, field: &str| {
        request.signed().send(sandbox.address()).refused(400, "MISSING_REQUIRED_PARAMETER", field);
    };
    refused(listing(&sandbox).without("accept"), "Accept");
    refused(listing(&sandbox).set("accept", "text/html"), "Accept");
    refused(listing(&sandbox).set("accept", "*/*"), "Accept");
    listing(&sandbox)
        .set("accept", "text/html;q=0.5, application/json;q=0.9")
        .signed()
        .send(sandbox.address())
        .expect(200);
}

#[tokio::test]
async fn whoever_may_not_call_learns_nothing_else() {
    let sandbox = caller::start().await;
    let bad = Request::new(&sandbox, "POST", "/network/v1/brands?unknown=1").json("{").without("x-region");
    unauthorized(&sandbox, &bad.without("user-agent"));
}

#[tokio::test]
async fn a_key_lives_30_days() {
    let sandbox = caller::start().await;
    sandbox.advance(Duration::from_secs(30 * 24 * 60 * 60 - 60));
    listing(&sandbox).signed().send(sandbox.address()).expect(200);
    sandbox.advance(Duration::from_secs(60));
    listing(&sandbox).signed().send(sandbox.address()).refused(401, "ACCESS_TOKEN_EXPIRED", "");
    // Who does not have the secret is not told what became of the key.
    unauthorized(&sandbox, &listing(&sandbox).set("x-signature", &format!("V1 {}", "0".repeat(64))));
}

#[tokio::test]
async fn the_customer_request_api_takes_the_client_id_alone() {
    let sandbox = caller::start().await;
    let with = |authorization: &str| {
        Request::new(&sandbox, "GET", CUSTOMER_REQUEST).without("x-region").set("authorization", authorization)
    };
    assert_ne!(with(&format!("Client {CLIENT}")).send(sandbox.address()).status, 401);
    for authorization in ["", "Client CAS-CI_OTHER", &format!("Client {CLIENT} {KEY}"), &format!("Bearer {CLIENT}")] {
        unauthorized(&sandbox, &with(authorization));
    }
    unauthorized(&sandbox, &with("").without("authorization"));
    let twice = with(&format!("Client {CLIENT}")).and("authorization", &format!("Client {CLIENT}"));
    unauthorized(&sandbox, &twice);
}

#[tokio::test]
async fn the_client_secret_makes_keys_and_does_nothing_else() {
    let sandbox = caller::start().await;
    let bootstrap = |method: &str, path: &str, secret: &str| {
        Request::new(&sandbox, method, path).set("authorization", &format!("Client {CLIENT} {secret}"))
    };
    let body = json!({
        "idempotency_key": "first",
        "api_key": { "scopes": ["API_KEYS_READ", "API_KEYS_WRITE"], "reference_id": "first" },
    });
    let make = |secret: &str| bootstrap("POST", "/management/v1/api-keys", secret).json(&body.to_string());
    assert_ne!(make(CLIENT_SECRET).send(sandbox.address()).status, 401);
    unauthorized(&sandbox, &make("CASH_another"));
    unauthorized(&sandbox, &bootstrap("GET", GRANTS, CLIENT_SECRET));
    unauthorized(&sandbox, &bootstrap("DELETE", "/management/v1/api-keys/KEY_1", CLIENT_SECRET));
}

#[tokio::test]
async fn afterpay_takes_merchant_id_and_secret_key() {
    let sandbox = caller::start().await;
    let call = |merchant: &str, secret: &str| {
        let request = caller::http().get(format!("{}{CONFIGURATION}", sandbox.url()));
        let request = request.header("accept", "application/json").header("user-agent", "tests/1.0");
        caller::send(request.basic_auth(merchant, Some(secret)))
    };
    assert_ne!(call(MERCHANT_ACCOUNT, SECRET_KEY).await.status, 401);
    let refused = |reply: &Reply| {
        assert_eq!((reply.status, reply.code()), (401, "unauthorized"), "{}", reply.body);
        assert_eq!(reply.body["httpStatusCode"], 401);
        assert!(!reply.text("/errorId").is_empty() && !reply.detail().is_empty(), "{}", reply.body);
        assert!(!reply.body.to_string().contains(SECRET_KEY), "{}", reply.body);
    };
    for (merchant, secret) in [("other", SECRET_KEY), (MERCHANT_ACCOUNT, "other"), ("", SECRET_KEY), (SECRET_KEY, "")] {
        refused(&call(merchant, secret).await);
    }
    let with = |authorization: &str| {
        let request = Request::new(&sandbox, "GET", CONFIGURATION).set("authorization", authorization);
        request.send(sandbox.address())
    };
    for authorization in ["", "Basic", "Basic !", "Bearer MTAw", SECRET_KEY, &format!("Client {CLIENT} {KEY}")] {
        refused(&with(authorization));
    }
}
