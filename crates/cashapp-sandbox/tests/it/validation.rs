//! What the documents say about a request, enforced before anything happens.

mod afterpay;
mod every_breach;
mod odd_bytes;
mod pay;

use cashapp_sandbox::Sandbox;
use reqwest::RequestBuilder;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::caller::{Caller, Reply, send};

/// A payment that breaks no rule.
fn payment() -> Value {
    let payment = json!({"amount": 5, "currency": "USD", "merchant_id": "MMI_sandbox:merchant", "grant_id": "GRG_sandbox:active"});
    json!({"idempotency_key": "a-key", "payment": payment})
}

/// A checkout that breaks no rule.
fn checkout() -> Value {
    json!({"amount": {"amount": "10.00", "currency": "USD"}, "consumer": {"email": "buyer@shop.example"}})
}

/// A request with any bytes for a body, and with the content type that is said; signatures are not the matter here.
fn raw(sandbox: &Sandbox, method: &str, path: &str, content_type: Option<&str>, body: &[u8]) -> RequestBuilder {
    let mut request = Caller::new(sandbox).request(method, path, b"").body(body.to_vec());
    if let Some(content_type) = content_type {
        request = request.header(CONTENT_TYPE, content_type);
    }
    unsigned(request)
}

/// Replaces the signature by what the vendor's sandbox takes instead.
fn unsigned(request: RequestBuilder) -> RequestBuilder {
    let skip = std::iter::once(("x-signature".parse().expect("a name"), "sandbox:skip-signature-check".parse()));
    request.headers(skip.filter_map(|(name, value)| Some((name, value.ok()?))).collect())
}

async fn told(request: RequestBuilder) -> Vec<(String, String)> {
    let reply: Reply = send(request).await.expect(400);
    let errors = reply.body["errors"].as_array().cloned().unwrap_or_default();
    let text = |error: &Value, key: &str| error[key].as_str().unwrap_or_default().to_owned();
    assert!(errors.iter().all(|error| !text(error, "detail").is_empty()), "{errors:?}");
    errors.iter().map(|error| (text(error, "code"), text(error, "field"))).collect()
}

#[tokio::test]
async fn a_path_without_its_prefix_is_told_the_whole_and_another_method_the_right_ones() {
    let sandbox = crate::caller::start().await;
    for (path, whole) in [
        ("/payments", "`/network/v1/payments`"),
        ("/v1/payments/PWC_1", "`/network/v1/payments/PWC_1`"),
        ("/management/v1/payments", "`/network/v1/payments`"),
        ("/network/v1/payments/", "`/network/v1/payments`"),
        ("/webhook-endpoints", "`/management/v1/webhook-endpoints`"),
        ("/checkouts", "`/v2/checkouts`"),
        ("/nothing", "compare it with the documents"),
    ] {
        let reply = crate::caller::call(&sandbox, "GET", path, None).await;
        reply.refused(404, "NOT_FOUND", "");
        assert!(reply.detail().contains(whole), "{path}: {}", reply.body);
    }
    let reply = crate::caller::call(&sandbox, "PUT", "/network/v1/payments", None).await;
    reply.refused(404, "NOT_FOUND", "");
    assert!(reply.detail().ends_with("it takes GET and POST"), "{}", reply.body);
    let reply = crate::caller::call(&sandbox, "DELETE", "/v2/configuration", None).await;
    reply.refused(405, "method_not_allowed", "");
    assert!(reply.detail().ends_with("it takes GET"), "{}", reply.body);
}
