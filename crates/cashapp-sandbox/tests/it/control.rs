//! The addresses under `/_sandbox/`.

use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use http::StatusCode;
use serde_json::{Value, json};

use crate::caller::{
    CLIENT, CLIENT_SECRET, KEY, MERCHANT_ACCOUNT, Reply, SECRET, SECRET_KEY, builder, call, http, send, start,
};

async fn get(sandbox: &Sandbox, path: &str) -> Reply {
    send(http().get(format!("{}/_sandbox{path}", sandbox.url()))).await
}

async fn post(sandbox: &Sandbox, path: &str, body: Value) -> Reply {
    send(http().post(format!("{}/_sandbox{path}", sandbox.url())).json(&body)).await
}

/// Asserts that this is a refusal that explains itself.
#[track_caller]
fn refused(reply: &Reply, status: u16, part: &str) {
    assert_eq!(reply.status, status, "{}", reply.body);
    assert!(reply.text("/error").contains(part), "{}", reply.body);
}

fn on_file() -> Value {
    json!({ "type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand" })
}

#[tokio::test]
async fn every_address_is_listed_with_what_it_does_and_is_there() {
    let sandbox = start().await;
    let list = get(&sandbox, "/").await.expect(200);
    assert_eq!(get(&sandbox, "").await.body, list.body);
    let addresses = list.body["addresses"].as_array().expect("a list");
    assert!(addresses.len() > 30, "{}", addresses.len());
    for address in addresses {
        let text = |name: &str| address[name].as_str().expect("a text");
        assert!(text("does").ends_with('.'), "{address}");
        let path = text("path").replace("{id}", "unknown").replace("{token}", "unknown");
        let url = format!("{}{path}", sandbox.url());
        let other = send(http().put(&url)).await;
        refused(&other, 405, text("method"));
        if text("method") == "GET" {
            send(http().get(&url)).await.expect(200);
        }
    }
    refused(&get(&sandbox, "/nothing").await, 404, "GET /_sandbox/");
}

#[tokio::test]
async fn it_says_that_it_is_there_and_by_which_credentials_it_is_called() {
    let sandbox = start().await;
    assert_eq!(get(&sandbox, "/health").await.expect(200).text("/status"), "ok");
    let credentials = get(&sandbox, "/credentials").await.expect(200);
    let expected = [
        ("client_id", CLIENT),
        ("client_secret", CLIENT_SECRET),
        ("api_key_id", KEY),
        ("api_key_secret", SECRET),
        ("merchant_id", MERCHANT_ACCOUNT),
        ("secret_key", SECRET_KEY),
        ("notification_secret", sandbox.notification_secret().expose()),
    ]
    .map(|(name, value)| (name.to_owned(), Value::from(value)));
    assert_eq!(credentials.body, Value::Object(expected.into_iter().collect()));
    for (document, path) in [("pay", "/network/v1/payments"), ("afterpay", "/v2/checkouts")] {
        let document = get(&sandbox, &format!("/openapi/{document}.json")).await.expect(200);
        assert!(document.text("/openapi").starts_with("3."), "{document:?}");
        assert!(document.body["paths"].get(path).is_some(), "{path}");
    }
}

#[tokio::test]
async fn what_is_misspelled_is_refused_and_changes_nothing() {
    let sandbox = start().await;
    for (path, body, part) in [
        ("/clock/advance", json!({ "second": 1 }), "unknown field `second`"),
        ("/clock/advance", json!({}), "either"),
        ("/clock/advance", json!({ "seconds": 1, "duration": "1s" }), "either"),
        ("/clock/advance", json!({ "seconds": -1 }), "seconds"),
        ("/clock/advance", json!({ "duration": "a week" }), "7d"),
        ("/clock/advance", json!({ "duration": "3653d1ms" }), "10 years"),
        ("/clock/advance", json!({ "seconds": "1" }), "at `seconds`: invalid type: string \"1\", expected a number"),
        ("/clock/freeze", json!({ "at": 1 }), "no body"),
        ("/faults", json!({ "kind": "explode" }), "unknown variant `explode`"),
        ("/faults", json!({ "kind": "rate_limited", "chance": 1 }), "unknown field `chance`"),
        ("/faults", json!({ "kind": "rate_limited", "operation": "create_payments" }), "create_payments"),
        ("/faults", json!({ "kind": "rate_limited", "probability": 1.5 }), "probability"),
        ("/faults", json!({ "kind": "rate_limited", "times": 0 }), "times"),
        ("/faults", json!({ "kind": { "delay": 3_600_001 } }), "delay"),
        ("/rate-limits", json!({ "scale": -1 }), "scale"),
        ("/rate-limits", json!({}), "scale"),
        ("/webhooks", json!({ "pace": -0.5 }), "pace"),
        ("/webhooks", json!({ "speed": 1 }), "unknown field `speed`"),
        ("/customers", json!({ "cashtag": true }), "at `cashtag`: invalid type: boolean `true`, expected a string"),
        ("/customers/CST_sandbox:customer", json!({ "funds": "1" }), "expected a whole number"),
        ("/customers/CST_sandbox:customer", json!([1]), "cannot be read"),
        (
            "/grants",
            json!({ "action": { "type": "ON_FILE_PAYMENT", "scope_id": "MMI_sandbox:merchant" } }),
            "its brand",
        ),
        ("/grants", json!({ "action": { "type": "NOTHING" } }), "action.type"),
        ("/grants", json!({ "action": on_file(), "channel": "BY_POST" }), "channel"),
        ("/afterpay/notifications", json!({}), "url"),
        ("/afterpay/notifications", json!({ "url": "http://shop.example" }), "https://"),
        ("/client/disable", json!([]), "no body"),
    ] {
        refused(&post(&sandbox, path, body).await, 400, part);
    }
    refused(&get(&sandbox, "/calls?limits=1").await, 400, "limits");
    refused(&get(&sandbox, "/calls?limit=all").await, 400, "limit");
    assert_eq!(get(&sandbox, "/faults").await.body, json!({ "faults": [] }));
    assert_eq!(get(&sandbox, "/rate-limits").await.body, json!({ "scale": 0.0 }));
    assert_eq!(get(&sandbox, "/webhooks").await.body, json!({ "pace": 1.0, "duplicate": false, "reorder": false }));
    assert_eq!(get(&sandbox, "/grants").await.body, json!({ "grants": [] }));
}

#[tokio::test]
async fn what_is_not_there_cannot_be_acted_on() {
    let sandbox = start().await;
    for (path, body) in [
        ("/customer-requests/GRR_x/approve", json!({})),
        ("/customer-requests/GRR_x/decline", json!({})),
        ("/grants", json!({ "customer_id": "CST_x", "action": on_file() })),
        ("/grants/GRG_x/revoke", json!({})),
        ("/disputes", json!({ "payment_id": "PWC_x", "reason": "CD12" })),
        ("/disputes/DSPT_x/decide", json!({ "state": "WON" })),
        ("/webhooks/events/WE_x/redeliver", json!({})),
    ] {
        refused(&post(&sandbox, path, body).await, 404, "there is no such");
    }
    let conflict = post(&sandbox, "/afterpay/notifications/send", json!({ "dispute_id": "1" })).await;
    refused(&conflict, 409, "POST /_sandbox/afterpay/notifications");
}

#[tokio::test]
async fn a_grant_is_made_listed_and_revoked_for_good() {
    let sandbox = start().await;
    let grant = post(&sandbox, "/grants", json!({ "action": on_file(), "channel": "IN_APP" })).await.expect(200);
    let id = grant.text("/grant/id");
    assert_eq!((grant.text("/grant/status"), grant.text("/grant/type")), ("ACTIVE", "EXTENDED"));
    assert_eq!(grant.text("/grant/channel"), "IN_APP");
    assert_eq!(get(&sandbox, "/grants").await.body["grants"][0]["id"], id);
    let path = format!("/grants/{id}/revoke");
    for _ in 0..2 {
        assert_eq!(post(&sandbox, &path, json!({})).await.expect(200).text("/grant/status"), "REVOKED");
    }
    assert_eq!(sandbox.grants()[0].status, cashapp_pay_api::types::GrantStatus::Revoked);
    let shown = call(&sandbox, "GET", &format!("/network/v1/customers/CST_sandbox:customer/grants/{id}"), None).await;
    assert_eq!(shown.expect(200).text("/grant/status"), "REVOKED");
}

#[tokio::test]
async fn a_disabled_client_is_refused_until_it_is_enabled() {
    let sandbox = start().await;
    let path = "/network/v1/customers/CST_sandbox:customer/grants";
    post(&sandbox, "/client/disable", json!({})).await.expect(200);
    call(&sandbox, "GET", path, None).await.refused(401, "CLIENT_DISABLED", "");
    post(&sandbox, "/client/enable", json!({})).await.expect(200);
    call(&sandbox, "GET", path, None).await.expect(200);
    sandbox.disable_client();
    call(&sandbox, "GET", path, None).await.refused(401, "CLIENT_DISABLED", "");
    sandbox.enable_client();
    call(&sandbox, "GET", path, None).await.expect(200);
}

#[tokio::test]
async fn faults_rate_limits_and_webhooks_are_set_over_http_as_by_method() {
    let sandbox = builder().start().await.expect("it starts");
    let set = post(&sandbox, "/faults", json!({ "kind": { "delay": 5 }, "probability": 0.5, "seed": 3 })).await;
    set.expect(200);
    assert_eq!(sandbox.faults(), [Fault::new(FaultKind::Delay(5)).probability(0.5, 3)]);
    send(http().delete(format!("{}/_sandbox/faults", sandbox.url()))).await.expect(200);
    assert_eq!(sandbox.faults(), []);
    sandbox.inject(Fault::new(FaultKind::HtmlBody).times(2)).expect("it makes sense");
    let list = json!({ "faults": [{ "kind": "html_body", "times": 2, "seed": 0 }] });
    assert_eq!(get(&sandbox, "/faults").await.body, list);
    post(&sandbox, "/rate-limits", json!({ "scale": 0.25 })).await.expect(200);
    assert_eq!(get(&sandbox, "/rate-limits").await.body, json!({ "scale": 0.25 }));
    sandbox.set_rate_limit_scale(f64::NAN).expect_err("that is no number");
    let webhooks = post(&sandbox, "/webhooks", json!({ "pace": 0.5, "duplicate": true })).await.expect(200);
    assert_eq!(webhooks.body, json!({ "pace": 0.5, "duplicate": true, "reorder": false }));
    sandbox.set_webhook_pace(f64::INFINITY).expect_err("that is no number");
    sandbox.reorder_webhooks(true);
    assert_eq!(get(&sandbox, "/webhooks").await.body["reorder"], true);
}

#[tokio::test]
async fn pages_of_other_sites_are_kept_out() {
    let sandbox = start().await;
    let url = format!("{}/_sandbox/clock/advance", sandbox.url());
    let port = sandbox.address().port();
    let body = r#"{"seconds":3600}"#;
    let json = || http().post(&url).header("content-type", "application/json").body(body);
    for origin in ["https://evil.example", "null", "http://127.0.0.1", &format!("http://localhost:{port}")] {
        refused(&send(json().header("origin", origin)).await, 403, "other sites");
    }
    refused(&send(json().header("host", "evil.example")).await, 403, "public name");
    refused(&send(json().header("host", format!("evil.example:{port}"))).await, 403, "public name");
    let form = http().post(&url).header("content-type", "text/plain").body(body);
    refused(&send(form).await, 400, "application/json");
    refused(&send(http().post(&url).body(body)).await, 400, "application/json");
    let bare = http().post(format!("{}/_sandbox/clock/freeze", sandbox.url()));
    refused(&send(bare.header("origin", "https://evil.example")).await, 403, "other sites");
    assert!((chrono::Utc::now() - sandbox.now()).num_seconds().abs() < 600, "nothing has happened");
    send(json().header("origin", sandbox.url())).await.expect(200);
    for host in ["localhost", "sandbox:8080", "host.docker.internal:8080", "[::1]:8080"] {
        send(json().header("host", host)).await.expect(200);
    }
}

#[tokio::test]
async fn answers_let_no_other_site_read_them() {
    let sandbox = start().await;
    let request = http().get(format!("{}/_sandbox/credentials", sandbox.url()));
    let response = request.send().await.expect("it is answered");
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert!(response.headers().keys().all(|name| !name.as_str().starts_with("access-control-")));
}

#[tokio::test]
async fn notifications_of_afterpay_have_an_address_that_can_be_set_and_taken_away() {
    let sandbox = start().await;
    let secret = sandbox.notification_secret().expose().to_owned();
    let shown = json!({ "url": null, "secret": secret });
    assert_eq!(get(&sandbox, "/afterpay/notifications").await.expect(200).body, shown);
    let url = "http://localhost:3000/afterpay";
    let set = post(&sandbox, "/afterpay/notifications", json!({ "url": url })).await.expect(200);
    assert_eq!(set.body, json!({ "url": url, "secret": secret }));
    assert_eq!(post(&sandbox, "/afterpay/notifications", json!({ "url": null })).await.expect(200).body, shown);
}

#[tokio::test]
async fn customers_merchants_and_keys_are_changed_as_their_owners_would() {
    let sandbox = start().await;
    let made = post(&sandbox, "/customers", json!({ "cashtag": "$jane" })).await.expect(200);
    let id = made.text("/customer/id");
    let path = format!("/customers/{id}");
    let changed = post(&sandbox, &path, json!({ "cashtag": "$jane2", "funds": null, "disabled": true })).await;
    assert_eq!(changed.expect(200).text("/customer/cashtag"), "$jane2");
    refused(&post(&sandbox, &path, json!({ "name": "Jane" })).await, 400, "unknown field `name`");
    let block = json!({ "merchant_id": "MMI_sandbox:merchant", "blocked": true });
    post(&sandbox, &format!("{path}/block"), block).await.expect(200);
    send(http().delete(format!("{}/_sandbox{path}", sandbox.url()))).await.expect(200);
    refused(&post(&sandbox, "/customers/CST_x", json!({ "disabled": true })).await, 404, "no such customer");
    let status = json!({ "status": "RISK_DISABLED" });
    let merchant = post(&sandbox, "/merchants/MMI_sandbox:merchant/status", status).await.expect(200);
    assert_eq!(merchant.text("/merchant/status"), "RISK_DISABLED");
    refused(&post(&sandbox, "/merchants/MMI_x/status", json!({ "status": "ACTIVE" })).await, 404, "no such merchant");
    refused(&post(&sandbox, "/merchants/MMI_x/status", json!({ "status": "GONE" })).await, 400, "status");
    post(&sandbox, &format!("/api-keys/{KEY}/expire"), json!({})).await.expect(200);
    let path = "/network/v1/customers/CST_sandbox:customer/grants";
    call(&sandbox, "GET", path, None).await.refused(401, "ACCESS_TOKEN_EXPIRED", "");
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_where_it_breaks_off() {
    let sandbox = start().await;
    let url = format!("{}/_sandbox/clock/advance", sandbox.url());
    let text = |body: &'static str| http().post(&url).header("content-type", "application/json").body(body);
    refused(&send(text("{\"seconds\":")).await, 400, "the body is not JSON, at line 1 column 11");
    refused(&send(text("{\"seconds\":1} 2")).await, 400, "the body is not JSON, at line 1 column");
}

#[tokio::test]
async fn time_passes_by_ten_years_at_once_at_the_most() {
    let sandbox = start().await;
    sandbox.freeze();
    let before = sandbox.now();
    refused(&post(&sandbox, "/clock/advance", json!({ "seconds": 3653 * 86400 + 1 })).await, 400, "3653d");
    assert_eq!(sandbox.now(), before);
    post(&sandbox, "/clock/advance", json!({ "duration": "3653d" })).await.expect(200);
    assert_eq!(sandbox.now(), before + chrono::TimeDelta::days(3653));
}
