//! The Management API.

use serde_json::{Value, json};

use super::walk::{Walk, text};
use crate::caller::KEY;

/// An endpoint without an address, which keeps every event for listing.
pub(super) async fn endpoint(walk: &mut Walk<'_>) {
    let kinds = [
        "customer.created",
        "customer_request.state.updated",
        "payment.status.updated",
        "refund.status.updated",
        "grant.created",
        "grant.status.updated",
        "merchant.status.updated",
        "dispute.created",
        "dispute.state.updated",
    ];
    let events = kinds.map(|kind| json!({"api_version": "v1", "event_type": kind}));
    let endpoint = json!({"url": null, "api_key_id": KEY, "event_configurations": events, "reference_id": "all"});
    let body = json!({"idempotency_key": "endpoint", "webhook_endpoint": endpoint});
    walk.call("create_webhook_endpoint", &[], body).await;
}

pub(super) async fn walk(walk: &mut Walk<'_>) {
    let endpoints = walk.call("list_webhook_endpoints", &[], Value::Null).await;
    let id = text(&endpoints, "/webhook_endpoints/0/id");
    walk.call("retrieve_webhook_endpoint", &[&id], Value::Null).await;
    let events = walk.call("list_webhook_events?limit=100", &[], Value::Null).await;
    text(&events, "/webhook_events/0/id");
    let body = json!({"webhook_endpoint": {"reference_id": "everything", "delivery_timeout": 2000}});
    walk.call("update_webhook_endpoint", &[&id], body).await;
    walk.call("delete_webhook_endpoint", &[&id], Value::Null).await;

    let key = json!({"scopes": ["PAYMENTS_READ", "PAYMENTS_WRITE"], "reference_id": "till-1"});
    let made = walk.call("create_api_key", &[], json!({"idempotency_key": "key", "api_key": key})).await;
    let id = text(&made, "/api_key/id");
    walk.call("retrieve_api_key", &[&id], Value::Null).await;
    walk.call("list_api_keys", &[], Value::Null).await;
    walk.call("delete_api_key", &[&id], Value::Null).await;

    let brand = json!({"name": "Chained", "reference_id": "chained"});
    let requests = json!([
        {"uid": "made", "method": "POST", "path": "/network/v1/brands",
            "body": {"idempotency_key": "chained", "brand": brand}},
        {"uid": "read", "method": "GET", "path": "/network/v1/brands/{brand_id}",
            "path_params": {"brand_id": "$made:brand.id"}},
    ]);
    let chain = json!({"execution_mode": "SEQUENTIAL", "requests": [{"uid": "made"}, {"uid": "read"}]});
    walk.call("create_request_chain", &[], json!({"requests": requests, "chains": [chain]})).await;
}
