//! Webhooks on their way: signed, tried again, doubled and shuffled.

use std::time::Duration;

use cashapp_core::verification::{AfterpayVerifier, KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use cashapp_pay_api::types::{Action, Event, OnFilePaymentAction, ScopeId, WebhookEventStatus};
use cashapp_sandbox::Sandbox;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::caller::{CLIENT, KEY, SECRET, builder, call, http, send};
use crate::receiver::{Hook, Reaction, Receiver, until};

const ENDPOINTS: &str = "/management/v1/webhook-endpoints";
const EVENTS: &str = "/management/v1/webhook-events";

/// A sandbox whose time stands still, so that nothing is tried again by itself.
async fn frozen() -> Sandbox {
    let noon = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
    builder().rate_limit_scale(0.0).frozen_at(noon).start().await.expect("it starts")
}

async fn endpoint_with(sandbox: &Sandbox, url: Option<&str>, events: &[&str], more: Value) -> String {
    let events: Vec<_> = events.iter().map(|kind| json!({ "event_type": kind, "api_version": "v1" })).collect();
    let mut endpoint = json!({ "api_key_id": KEY, "url": url, "event_configurations": events });
    for (name, value) in more.as_object().expect("an object") {
        endpoint[name] = value.clone();
    }
    let key = format!("endpoint {} {}", url.unwrap_or_default(), events.len());
    let body = json!({ "idempotency_key": &key[..key.len().min(64)], "webhook_endpoint": endpoint });
    call(sandbox, "POST", ENDPOINTS, Some(body)).await.expect(201).text("/webhook_endpoint/id").to_owned()
}

/// An endpoint that is told of new grants.
async fn endpoint(sandbox: &Sandbox, url: &str) -> String {
    endpoint_with(sandbox, Some(url), &["grant.created"], json!({})).await
}

/// Something happens of which webhooks tell. The grant's id.
fn happen(sandbox: &Sandbox) -> String {
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
    sandbox.make_grant(action).expect("a customer can give it").id.as_str().to_owned()
}

fn ring() -> KeyRing {
    let ring = KeyRing::new();
    ring.insert(ApiKeyId::new(KEY).expect("well formed"), &ApiSecret::new(SECRET).expect("well formed"));
    ring
}

#[track_caller]
fn verified(ring: &KeyRing, hook: &Hook) -> String {
    let Hook { method, path_and_query, headers, body } = hook;
    let received = Received { method, path_and_query, headers, body };
    ring.verify(&received).expect("the signature is valid").as_str().to_owned()
}

async fn control(sandbox: &Sandbox, path: &str) -> Value {
    send(http().get(format!("{}/_sandbox{path}", sandbox.url()))).await.expect(200).body
}

async fn deliveries(sandbox: &Sandbox) -> Vec<Value> {
    control(sandbox, "/webhooks/deliveries").await["deliveries"].as_array().expect("a list").clone()
}

/// Waits until nothing is on its way to an endpoint.
async fn settled(sandbox: &Sandbox) {
    loop {
        if deliveries(sandbox).await.iter().all(|delivery| delivery["state"] != "sending") {
            return;
        }
        tokio::task::yield_now().await;
    }
}

fn status(sandbox: &Sandbox, index: usize) -> WebhookEventStatus {
    sandbox.webhook_events()[index].status.clone().expect("it has one")
}

#[tokio::test]
async fn a_delivery_is_signed_and_has_the_documented_headers_and_no_others() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    let id = endpoint(&sandbox, &format!("{}/hooks/cash%20app?shop=1&x=%2F", receiver.url)).await;
    let grant = happen(&sandbox);
    let hook = receiver.next().await;
    assert_eq!(verified(&ring(), &hook), KEY);
    assert_eq!((hook.method.as_str(), hook.path_and_query.as_str()), ("POST", "/hooks/cash%20app?shop=1&x=%2F"));
    let host = receiver.url.strip_prefix("http://").expect("plain HTTP");
    let authorization = format!("Client {CLIENT} {KEY}");
    let length = hook.body.len().to_string();
    let signed = format!(
        "Accept: */*, Content-Type: application/json; charset=utf-8, Host: {host}, Authorization: {authorization}"
    );
    let expected = [
        ("accept", "*/*"),
        ("accept-encoding", "gzip"),
        ("authorization", &authorization),
        ("content-length", &length),
        ("content-type", "application/json; charset=utf-8"),
        ("date", "Tue, 14 Nov 2023 22:13:20 GMT"),
        ("host", host),
        ("x-delivery-configuration-id", &id),
        ("x-signature", hook.header("x-signature").expect("it is signed")),
        ("x-signed-headers", &signed),
    ];
    let mut headers: Vec<_> =
        hook.headers.keys().map(|name| (name.as_str(), hook.header(name.as_str()).expect("there"))).collect();
    headers.sort_unstable();
    assert_eq!(headers, expected);

    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;
    let listed = &sandbox.webhook_events()[0];
    let event: Event = serde_json::from_slice(&hook.body).expect("it is an event");
    assert_eq!(listed.event_data.as_ref(), Some(&event));
    let json = hook.json();
    assert_eq!(json["event_id"], listed.id.as_str());
    assert_eq!((&json["type"], &json["data"]["type"]), (&json!("grant.created"), &json!("grant")));
    assert_eq!((&json["data"]["id"], &json["data"]["object"]["grant"]["id"]), (&json!(grant), &json!(grant)));
}

#[tokio::test]
async fn delivery_with_bare_signed_headers_is_sent_when_asked() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    endpoint(&sandbox, &receiver.url).await;
    for (bare, listed) in [(true, "Accept, Content-Type, Host, Authorization"), (false, "Accept: */*, ")] {
        sandbox.bare_signed_headers(bare);
        happen(&sandbox);
        let hook = receiver.next().await;
        assert_eq!(verified(&ring(), &hook), KEY);
        let list = hook.header("x-signed-headers").expect("it lists them");
        assert!(list.starts_with(listed), "{list}");
    }
}

#[tokio::test]
async fn one_changed_byte_of_a_delivery_is_noticed() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    let mut hook = receiver.next().await;
    verified(&ring(), &hook);
    let mut body = hook.body.to_vec();
    body[10] ^= 1;
    hook.body = body.into();
    let Hook { method, path_and_query, headers, body } = &hook;
    ring().verify(&Received { method, path_and_query, headers, body }).expect_err("it was changed");
}

#[tokio::test]
async fn each_endpoint_gets_an_event_of_its_own_for_what_it_subscribes_to() {
    let sandbox = frozen().await;
    let (mut one, mut other, mut third) = (Receiver::start().await, Receiver::start().await, Receiver::start().await);
    let first = endpoint(&sandbox, &one.url).await;
    endpoint_with(&sandbox, Some(&other.url), &["grant.created", "grant.status.updated"], json!({})).await;
    endpoint_with(&sandbox, Some(&third.url), &["payment.status.updated"], json!({})).await;
    let grant = happen(&sandbox);
    let ids = [one.next().await.json()["event_id"].clone(), other.next().await.json()["event_id"].clone()];
    assert_ne!(ids[0], ids[1]);
    sandbox.revoke_grant(&grant).expect("it is active");
    assert_eq!(other.next().await.json()["data"]["object"]["grant"]["status"], "REVOKED");
    settled(&sandbox).await;
    one.has_no_more();
    third.has_no_more();
    let all = call(&sandbox, "GET", EVENTS, None).await.expect(200);
    assert_eq!(all.body["webhook_events"].as_array().expect("a list").len(), 3);
    let query = format!("{EVENTS}?webhook_endpoint_id={first}&status=SUCCESS&event_type=grant.created");
    let only = call(&sandbox, "GET", &query, None).await.expect(200);
    assert_eq!(only.body["webhook_events"].as_array().expect("a list").len(), 1);
    assert_eq!(only.text("/webhook_events/0/id"), ids[0]);
    assert_eq!(only.text("/webhook_events/0/api_version"), "v1");
    let unknown = call(&sandbox, "GET", &format!("{EVENTS}?webhook_endpoint_id=WC_unknown"), None).await;
    unknown.refused(400, "WEBHOOK_ENDPOINT_NOT_FOUND", "webhook_endpoint_id");
}

#[tokio::test]
async fn without_an_address_events_are_kept_and_not_delivered_until_they_are_asked_for() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    let id = endpoint_with(&sandbox, None, &["grant.created"], json!({})).await;
    happen(&sandbox);
    assert_eq!(deliveries(&sandbox).await, Vec::<Value>::new());
    assert_eq!(status(&sandbox, 0), WebhookEventStatus::Pending);
    let event = sandbox.webhook_events()[0].id.clone();
    assert!(sandbox.redeliver(&event).expect_err("it has no address").is_conflict());
    let change = json!({ "webhook_endpoint": { "url": receiver.url } });
    call(&sandbox, "PATCH", &format!("{ENDPOINTS}/{id}"), Some(change)).await.expect(200);
    sandbox.redeliver(&event).expect("now it has one");
    assert_eq!(receiver.next().await.json()["event_id"], event.as_str());
    assert!(sandbox.redeliver("WE_unknown").expect_err("there is none").is_not_found());
}

#[tokio::test]
async fn the_first_retry_comes_after_a_second_and_the_gaps_grow_by_fifteen_percent() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    receiver.always(Reaction::Status(500));
    endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    let first = receiver.next().await;
    assert_eq!(first.header("x-retry-count"), None);
    for (retry, gap) in [(1, 1000), (2, 1150), (3, 1322), (4, 1521)] {
        settled(&sandbox).await;
        sandbox.advance(Duration::from_millis(gap - 1));
        assert_eq!(deliveries(&sandbox).await[0]["state"], "waiting", "a millisecond too early");
        sandbox.advance(Duration::from_millis(1));
        let hook = receiver.next().await;
        assert_eq!(hook.header("x-retry-count"), Some(retry.to_string().as_str()));
        assert_eq!(hook.body, first.body, "the same bytes");
        verified(&ring(), &hook);
    }
    receiver.always(Reaction::Status(204));
    settled(&sandbox).await;
    sandbox.advance(Duration::from_secs(60));
    receiver.next().await;
    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;
    sandbox.advance(Duration::from_secs(73 * 3600));
    settled(&sandbox).await;
    receiver.has_no_more();
}

#[tokio::test]
async fn after_75_retries_a_delivery_is_given_up() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    receiver.always(Reaction::Status(503));
    endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    receiver.next().await;
    settled(&sandbox).await;
    sandbox.advance(Duration::from_secs(72 * 3600));
    for retry in 1..=75 {
        assert_eq!(receiver.next().await.header("x-retry-count"), Some(retry.to_string().as_str()));
    }
    until(|| status(&sandbox, 0) == WebhookEventStatus::Failed).await;
    let delivery = &deliveries(&sandbox).await[0];
    assert_eq!((&delivery["state"], &delivery["next_at"]), (&json!("given_up"), &Value::Null));
    let times: Vec<DateTime<Utc>> = delivery["attempts"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|attempt| {
            assert_eq!(attempt["status"], 503);
            attempt["at"].as_str().and_then(|at| at.parse().ok()).expect("a time")
        })
        .collect();
    assert_eq!(times.len(), 76);
    let gaps: Vec<TimeDelta> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(gaps[0], TimeDelta::seconds(1));
    for pair in gaps.windows(2) {
        let growth = pair[1].as_seconds_f64() / pair[0].as_seconds_f64();
        assert!((growth - 1.15).abs() < 0.001, "{growth}");
    }
    receiver.has_no_more();
    // A person can still have it delivered.
    receiver.always(Reaction::Status(200));
    sandbox.redeliver(&sandbox.webhook_events()[0].id).expect("it has an address");
    assert_eq!(receiver.next().await.header("x-retry-count"), None);
    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;
}

#[tokio::test]
async fn at_another_pace_retries_come_by_themselves() {
    let sandbox = builder().webhook_pace(0.000_01).start().await.expect("it starts");
    let mut receiver = Receiver::start().await;
    for _ in 0..3 {
        receiver.then(Reaction::Status(500));
    }
    endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    for _ in 0..3 {
        receiver.next().await;
    }
    assert_eq!(receiver.next().await.header("x-retry-count"), Some("3"));
    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;
}

#[tokio::test]
async fn silence_a_redirect_and_a_closed_port_are_failures() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    let slow = Receiver::start().await;
    slow.always(Reaction::Silence);
    receiver.always(Reaction::Status(302));
    let closed = {
        let gone = Receiver::start().await;
        gone.url.clone()
    };
    endpoint_with(&sandbox, Some(&slow.url), &["grant.created"], json!({ "delivery_timeout": 20 })).await;
    endpoint(&sandbox, &receiver.url).await;
    endpoint(&sandbox, &closed).await;
    happen(&sandbox);
    // A busy machine may not even connect to the slow one in time.
    receiver.next().await;
    settled(&sandbox).await;
    let all = deliveries(&sandbox).await;
    assert_eq!(all[0]["attempts"][0]["error"], "no answer within 20 ms");
    assert_eq!(all[1]["attempts"][0]["status"], 302);
    let refused = all[2]["attempts"][0]["error"].as_str().expect("an explanation");
    assert!(refused.to_lowercase().contains("refused"), "{refused}");
    assert!(all.iter().all(|delivery| delivery["state"] == "waiting"), "{all:?}");
}

#[tokio::test]
async fn a_slow_endpoint_holds_up_neither_another_one_nor_the_api() {
    let sandbox = frozen().await;
    let (slow, mut quick) = (Receiver::start().await, Receiver::start().await);
    slow.always(Reaction::Silence);
    endpoint_with(&sandbox, Some(&slow.url), &["grant.created"], json!({ "delivery_timeout": 10_000 })).await;
    endpoint(&sandbox, &quick.url).await;
    for _ in 0..50 {
        happen(&sandbox);
    }
    for _ in 0..50 {
        quick.next().await;
    }
    call(&sandbox, "GET", EVENTS, None).await.expect(200);
}

#[tokio::test]
async fn no_more_are_delivered_in_a_second_than_the_endpoint_wants() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    let limit = json!({ "max_delivery_frequency": 2 });
    endpoint_with(&sandbox, Some(&receiver.url), &["grant.created"], limit).await;
    for _ in 0..5 {
        happen(&sandbox);
    }
    for arrived in [2, 2, 1] {
        for _ in 0..arrived {
            receiver.next().await;
        }
        settled(&sandbox).await;
        sandbox.advance(Duration::from_millis(999));
        settled(&sandbox).await;
        receiver.has_no_more();
        sandbox.advance(Duration::from_millis(1));
    }
}

#[tokio::test]
async fn doubled_webhooks_come_twice_under_the_same_id() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    sandbox.duplicate_webhooks(true);
    endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    let (first, second) = (receiver.next().await, receiver.next().await);
    assert_eq!(first.body, second.body);
    verified(&ring(), &second);
    assert_eq!(sandbox.webhook_events().len(), 1);
    settled(&sandbox).await;
    receiver.has_no_more();
}

#[tokio::test]
async fn shuffled_webhooks_overtake_each_other_and_the_last_one_comes_all_the_same() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    sandbox.reorder_webhooks(true);
    endpoint(&sandbox, &receiver.url).await;
    let grants: Vec<String> = (0..5).map(|_| happen(&sandbox)).collect();
    let mut arrived = Vec::new();
    for _ in 0..4 {
        arrived.push(receiver.next().await.json()["data"]["id"].as_str().expect("an id").to_owned());
    }
    let place = |id: &String| arrived.iter().position(|known| known == id);
    assert!(place(&grants[1]) < place(&grants[0]), "{arrived:?}");
    assert!(place(&grants[3]) < place(&grants[2]), "{arrived:?}");
    settled(&sandbox).await;
    receiver.has_no_more();
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(receiver.next().await.json()["data"]["id"], grants[4].as_str());
}

#[tokio::test]
async fn deleted_endpoint_still_gets_what_was_created_before_and_nothing_else() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    receiver.then(Reaction::Status(500));
    let deleted = endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    let first = receiver.next().await;
    settled(&sandbox).await;
    call(&sandbox, "DELETE", &format!("{ENDPOINTS}/{deleted}"), None).await.expect(200);
    happen(&sandbox);
    sandbox.advance(Duration::from_secs(1));
    let again = receiver.next().await;
    assert_eq!(verified(&ring(), &again), KEY);
    assert_eq!((again.body, again.headers.get("x-retry-count").is_some()), (first.body, true));
    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;
    receiver.has_no_more();
    assert_eq!(sandbox.webhook_events().len(), 1, "what happened after the deletion is no event of the endpoint");
}

#[tokio::test]
async fn delivery_to_an_endpoint_whose_url_was_cleared_stops() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    receiver.always(Reaction::Status(500));
    let without = endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    receiver.next().await;
    settled(&sandbox).await;
    let cleared = json!({ "webhook_endpoint": { "url": null } });
    call(&sandbox, "PATCH", &format!("{ENDPOINTS}/{without}"), Some(cleared)).await.expect(200);
    sandbox.advance(Duration::from_secs(1));
    settled(&sandbox).await;
    assert_eq!(deliveries(&sandbox).await[0]["state"], "stopped");
    assert_eq!(status(&sandbox, 0), WebhookEventStatus::Pending);
    receiver.has_no_more();
}

/// A sandbox that reviews the domains of webhook endpoints.
async fn reviewing() -> Sandbox {
    let noon = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
    builder().review_webhook_domains().frozen_at(noon).start().await.expect("it starts")
}

async fn endpoint_status(sandbox: &Sandbox, id: &str) -> String {
    let shown = call(sandbox, "GET", &format!("{ENDPOINTS}/{id}"), None).await.expect(200);
    shown.text("/webhook_endpoint/status").to_owned()
}

#[tokio::test]
async fn domain_under_review_gets_nothing_until_it_is_approved() {
    let (sandbox, mut receiver) = (reviewing().await, Receiver::start().await);
    let id = endpoint(&sandbox, &receiver.url).await;
    assert_eq!(endpoint_status(&sandbox, &id).await, "ENDPOINT_URL_UNDER_REVIEW");
    happen(&sandbox);
    sandbox.advance(Duration::from_secs(24 * 60 * 60));
    assert_eq!(deliveries(&sandbox).await[0]["state"], "held");
    assert_eq!(status(&sandbox, 0), WebhookEventStatus::Pending);
    receiver.has_no_more();

    let approve = |id: &str| send(http().post(format!("{}/_sandbox/webhooks/endpoints/{id}/approve", sandbox.url())));
    approve("WC_none").await.expect(404);
    approve(&id).await.expect(200);
    assert_eq!(endpoint_status(&sandbox, &id).await, "APPROVED");
    assert_eq!(verified(&ring(), &receiver.next().await), KEY);
    until(|| status(&sandbox, 0) == WebhookEventStatus::Success).await;

    let other = format!("{}/other", receiver.url);
    let known = endpoint_with(&sandbox, Some(&other), &["refund.status.updated"], json!({})).await;
    assert_eq!(endpoint_status(&sandbox, &known).await, "APPROVED", "its domain is no new one");
    let without = endpoint_with(&sandbox, None, &["refund.status.updated"], json!({})).await;
    assert_eq!(endpoint_status(&sandbox, &without).await, "APPROVED", "there is nothing to review");
}

#[tokio::test]
async fn endpoint_that_moves_to_a_new_domain_is_reviewed_again() {
    let (sandbox, mut receiver) = (reviewing().await, Receiver::start().await);
    let id = endpoint(&sandbox, "https://shop.example/hooks").await;
    sandbox.approve_webhook_endpoint(&id).expect("it is there");
    let moved = json!({ "webhook_endpoint": { "url": receiver.url } });
    call(&sandbox, "PATCH", &format!("{ENDPOINTS}/{id}"), Some(moved)).await.expect(200);
    assert_eq!(endpoint_status(&sandbox, &id).await, "ENDPOINT_URL_UNDER_REVIEW");
    happen(&sandbox);
    assert_eq!(deliveries(&sandbox).await[0]["state"], "held");
    sandbox.approve_webhook_endpoint(&id).expect("it is there");
    receiver.next().await;
}

#[tokio::test]
async fn deleted_endpoint_whose_domain_was_never_approved_gets_nothing() {
    let (sandbox, receiver) = (reviewing().await, Receiver::start().await);
    let id = endpoint(&sandbox, &receiver.url).await;
    happen(&sandbox);
    call(&sandbox, "DELETE", &format!("{ENDPOINTS}/{id}"), None).await.expect(200);
    assert_eq!(status(&sandbox, 0), WebhookEventStatus::Failed);
    assert_eq!(deliveries(&sandbox).await[0]["state"], "given_up");
}

#[tokio::test]
async fn a_delivery_under_a_key_that_has_expired_fails_until_the_endpoint_is_moved() {
    let (sandbox, mut receiver) = (frozen().await, Receiver::start().await);
    endpoint(&sandbox, &receiver.url).await;
    sandbox.advance(Duration::from_secs(30 * 86_400));
    happen(&sandbox);
    settled(&sandbox).await;
    let error = deliveries(&sandbox).await[0]["attempts"][0]["error"].clone();
    assert_eq!(error, format!("the endpoint's API key {KEY} has expired: move the endpoint to another key"));
    receiver.has_no_more();
}

#[tokio::test]
async fn afterpay_notifications_are_signed_and_tried_again_with_a_new_date() {
    let mut receiver = Receiver::start().await;
    receiver.then(Reaction::Status(500));
    let url = format!("{}/afterpay?shop=1", receiver.url);
    let sandbox = builder().afterpay_notifications(&url).start().await.expect("it starts");
    let verifier = AfterpayVerifier::new(&url, sandbox.notification_secret().expose());
    let notification = json!({ "webhook_event_id": "1", "webhook_event_type": "created", "dispute_id": "d" });
    sandbox.send_afterpay_notification(notification.clone()).expect("it has an address");
    let first = receiver.next().await;
    verifier.verify(&first.headers, &first.body).expect("the signature is valid");
    assert_eq!((first.json(), first.header("content-type")), (notification, Some("application/json")));
    settled(&sandbox).await;
    let tolerance = Duration::from_secs(3 * 3600);
    sandbox.advance(Duration::from_secs(3600));
    let second = receiver.next().await;
    assert_eq!(first.body, second.body);
    let date =
        |hook: &Hook| hook.header("x-afterpay-request-date").and_then(|date| date.parse::<i64>().ok()).expect("a time");
    assert!(date(&second) - date(&first) >= 3600);
    verifier.clone().tolerance(tolerance).verify(&second.headers, &second.body).expect("the signature is valid");
    let other = AfterpayVerifier::new(&url, "another secret");
    other.verify(&first.headers, &first.body).expect_err("it is signed under another secret");
}

#[tokio::test]
async fn afterpay_notifications_go_nowhere_that_is_not_encrypted_or_local() {
    let refused =
        builder().afterpay_notifications("http://shop.example/").start().await.expect_err("it is not encrypted");
    assert!(refused.to_string().contains("https://"), "{refused}");
    let sandbox = frozen().await;
    assert!(sandbox.send_afterpay_notification(json!({})).expect_err("nowhere to go").is_conflict());
    sandbox.send_afterpay_notifications_to(Some("http://shop.example/")).expect_err("it is not encrypted");
    sandbox.send_afterpay_notifications_to(Some("https://shop.example/")).expect("it is encrypted");
    sandbox.send_afterpay_notifications_to(None).expect("nowhere is allowed");
}
