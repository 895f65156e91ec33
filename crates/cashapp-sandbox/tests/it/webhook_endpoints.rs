//! Webhook endpoints: where events go, and which.

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{KEY, Reply, call, start};

const PATH: &str = "/management/v1/webhook-endpoints";

fn new_endpoint(url: &str) -> Value {
    json!({
        "api_key_id": KEY,
        "url": url,
        "event_configurations": [{ "event_type": "payment.status.updated", "api_version": "v1" }],
    })
}

async fn create(sandbox: &Sandbox, key: &str, endpoint: Value) -> Reply {
    let body = json!({ "idempotency_key": key, "webhook_endpoint": endpoint });
    call(sandbox, "POST", PATH, Some(body)).await
}

async fn patch(sandbox: &Sandbox, id: &str, change: Value) -> Reply {
    call(sandbox, "PATCH", &format!("{PATH}/{id}"), Some(json!({ "webhook_endpoint": change }))).await
}

#[tokio::test]
async fn an_endpoint_is_made_with_the_documented_defaults_and_can_be_fetched_listed_and_deleted() {
    let sandbox = start().await;
    let made = create(&sandbox, "1", new_endpoint("https://shop.example/hooks?shop=1")).await.expect(201);
    let endpoint = &made.body["webhook_endpoint"];
    let id = made.text("/webhook_endpoint/id").to_owned();
    assert!(id.starts_with("WC_"), "{id}");
    assert_eq!(endpoint["status"], "APPROVED");
    assert_eq!(endpoint["delivery_timeout"], 5000.0);
    assert_eq!(endpoint.get("max_delivery_frequency"), None);
    assert_eq!(endpoint["url"], "https://shop.example/hooks?shop=1");
    let path = format!("{PATH}/{id}");
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).body, made.body);
    assert_eq!(call(&sandbox, "GET", PATH, None).await.expect(200).body["webhook_endpoints"], json!([endpoint]));
    assert_eq!(call(&sandbox, "DELETE", &path, None).await.expect(200).body, json!({}));
    call(&sandbox, "GET", &path, None).await.refused(404, "NOT_FOUND", "");
    patch(&sandbox, &id, json!({})).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "DELETE", &path, None).await.refused(400, "WEBHOOK_ENDPOINT_NOT_FOUND", "");
}

#[tokio::test]
async fn the_same_key_makes_one_endpoint() {
    let sandbox = start().await;
    let first = create(&sandbox, "1", new_endpoint("https://shop.example/")).await.expect(201);
    let again = create(&sandbox, "1", new_endpoint("https://shop.example/")).await;
    assert_eq!(first.body, again.body);
    let all = call(&sandbox, "GET", PATH, None).await.expect(200);
    assert_eq!(all.body["webhook_endpoints"].as_array().expect("a list").len(), 1);
}

#[tokio::test]
async fn what_no_delivery_could_use_is_refused_with_its_field() {
    let sandbox = start().await;
    let with = |field: &str, value: Value| {
        let mut endpoint = new_endpoint("https://shop.example/");
        endpoint[field] = value;
        endpoint
    };
    let event = |kind: &str| json!({ "event_type": kind, "api_version": "v1" });
    let twice = json!([event("grant.created"), event("grant.created")]);
    for (field, value, status, code, at) in [
        ("api_key_id", json!("KEY_UNKNOWN"), 404, "NOT_FOUND", "webhook_endpoint.api_key_id"),
        ("url", json!("http://shop.example/"), 400, "EXPECTED_STRING", "webhook_endpoint.url"),
        ("url", json!("https://user:pass@shop.example/"), 400, "EXPECTED_STRING", "webhook_endpoint.url"),
        ("url", json!("https://shop.example/#top"), 400, "EXPECTED_STRING", "webhook_endpoint.url"),
        ("delivery_timeout", json!(0), 400, "VALUE_TOO_LOW", "webhook_endpoint.delivery_timeout"),
        ("delivery_timeout", json!(10_001), 400, "VALUE_TOO_HIGH", "webhook_endpoint.delivery_timeout"),
        ("max_delivery_frequency", json!(0), 400, "VALUE_TOO_LOW", "webhook_endpoint.max_delivery_frequency"),
        ("max_delivery_frequency", json!(100_001), 400, "VALUE_TOO_HIGH", "webhook_endpoint.max_delivery_frequency"),
        ("event_configurations", json!([]), 400, "ARRAY_LENGTH_TOO_SHORT", "webhook_endpoint.event_configurations"),
        (
            "event_configurations",
            twice,
            400,
            "CONFLICTING_PARAMETERS",
            "webhook_endpoint.event_configurations.1.event_type",
        ),
    ] {
        create(&sandbox, &uuid(), with(field, value.clone())).await.refused(status, code, at);
        let made = create(&sandbox, &uuid(), new_endpoint("https://shop.example/")).await.expect(201);
        let id = made.text("/webhook_endpoint/id");
        patch(&sandbox, id, json!({ field: value })).await.refused(status, code, at);
        let path = format!("{PATH}/{id}");
        assert_eq!(call(&sandbox, "GET", &path, None).await.body, made.body, "a refused change changes nothing");
        call(&sandbox, "DELETE", &path, None).await.expect(200);
    }
}

#[tokio::test]
async fn a_kind_of_event_that_is_never_sent_is_refused() {
    let sandbox = start().await;
    let mut endpoint = new_endpoint("https://shop.example/");
    endpoint["event_configurations"] = json!([{ "event_type": "payment.created", "api_version": "v1" }]);
    let refused = create(&sandbox, "1", endpoint).await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    assert_eq!(refused.field(), "webhook_endpoint.event_configurations.0.event_type");
}

#[tokio::test]
async fn without_encryption_an_endpoint_is_on_this_machine() {
    let sandbox = start().await;
    for url in ["http://localhost:3000/hooks", "http://127.0.0.1/", "http://[::1]:8080/x?y"] {
        create(&sandbox, url, new_endpoint(url)).await.expect(201);
    }
}

#[tokio::test]
async fn an_update_leaves_what_is_absent_clears_what_is_null_and_replaces_the_list() {
    let sandbox = start().await;
    let mut endpoint = new_endpoint("https://shop.example/");
    endpoint["reference_id"] = json!("mine");
    endpoint["max_delivery_frequency"] = json!(5);
    let made = create(&sandbox, "1", endpoint).await.expect(201);
    let id = made.text("/webhook_endpoint/id");
    sandbox.advance(std::time::Duration::from_secs(1));
    let same = patch(&sandbox, id, json!({ "delivery_timeout": 100 })).await.expect(200);
    assert_eq!(same.text("/webhook_endpoint/reference_id"), "mine");
    assert_eq!(same.body["webhook_endpoint"]["delivery_timeout"], 100.0);
    assert_ne!(same.text("/webhook_endpoint/updated_at"), made.text("/webhook_endpoint/updated_at"));
    let list = json!([{ "event_type": "grant.created", "api_version": "v1" }]);
    let change =
        json!({ "url": null, "reference_id": null, "max_delivery_frequency": null, "event_configurations": list });
    let cleared = patch(&sandbox, id, change).await.expect(200);
    let cleared = &cleared.body["webhook_endpoint"];
    for field in ["reference_id", "max_delivery_frequency"] {
        assert_eq!(cleared.get(field).filter(|value| !value.is_null()), None, "{field}");
    }
    assert!(cleared["url"].is_null());
    assert_eq!(cleared["event_configurations"], list);
    assert_eq!(cleared["api_key_id"], KEY);
    let back = patch(&sandbox, id, json!({ "url": "https://other.example/" })).await.expect(200);
    assert_eq!(back.text("/webhook_endpoint/url"), "https://other.example/");
}

#[tokio::test]
async fn an_eleventh_endpoint_is_too_many() {
    let sandbox = start().await;
    for number in 0..10 {
        create(&sandbox, &number.to_string(), new_endpoint("https://shop.example/")).await.expect(201);
    }
    create(&sandbox, "10", new_endpoint("https://shop.example/")).await.refused(400, "WEBHOOK_ENDPOINT_TOO_MANY", "");
}

#[tokio::test]
async fn endpoints_are_found_by_reference_and_page_by_page() {
    let sandbox = start().await;
    for number in 0..5 {
        let mut endpoint = new_endpoint("https://shop.example/");
        endpoint["reference_id"] = json!(if number % 2 == 0 { "even" } else { "odd" });
        create(&sandbox, &number.to_string(), endpoint).await.expect(201);
    }
    let even = call(&sandbox, "GET", &format!("{PATH}?reference_id=even&limit=2"), None).await.expect(200);
    assert_eq!(even.body["webhook_endpoints"].as_array().expect("a list").len(), 2);
    let next = format!("{PATH}?reference_id=even&limit=2&cursor={}", even.text("/cursor"));
    let rest = call(&sandbox, "GET", &next, None).await.expect(200);
    assert_eq!(rest.body["webhook_endpoints"].as_array().expect("a list").len(), 1);
    assert_eq!(rest.text("/cursor"), "");
}

fn uuid() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("key-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
