//! Webhooks that a receiver makes for its own tests.

use cashapp::types::EventType;
use cashapp::webhooks::{TestDelivery, Verifier, VerifyError, WebhookEndpointId, WebhookError};
use serde_json::{Value, json};

use super::signed::{SECRET, key, secret, verifier};

const ADDRESS: &str = "https://shop.example:8443/hooks/cashapp?shop=1";

fn delivery() -> TestDelivery {
    TestDelivery::new(ADDRESS, &key("KEY_1"), &secret(SECRET)).unwrap()
}

fn event() -> Value {
    json!({ "type": "a.later.kind", "event_id": "WE_1" })
}

#[test]
fn what_is_signed_for_a_test_is_verified_like_what_is_sent() {
    let first = verifier().verify_request(&delivery().event(&event()).unwrap()).unwrap();
    assert_eq!((first.retry_count, first.endpoint_id), (0, None));
    let request = delivery().retry_count(2).endpoint(WebhookEndpointId::new("WC_1")).event(&event()).unwrap();
    assert_eq!((request.method(), request.uri().to_string().as_str()), (&http::Method::POST, "/hooks/cashapp?shop=1"));
    let again = verifier().with_public_address(ADDRESS).unwrap().verify_request(&request).unwrap();
    assert_eq!(again.event_type(), EventType::from("a.later.kind"));
    assert_eq!(
        (again.key_id, again.retry_count, again.endpoint_id),
        (key("KEY_1"), 2, Some(WebhookEndpointId::new("WC_1")))
    );
}

#[test]
fn test_delivery_lists_its_signed_headers_as_documented_or_by_name() {
    let list =
        |request: &http::Request<bytes::Bytes>| request.headers()["x-signed-headers"].to_str().unwrap().to_owned();
    let documented = delivery().event(&event()).unwrap();
    assert_eq!(
        list(&documented),
        "Accept: */*, Content-Type: application/json; charset=utf-8, Host: shop.example:8443, Authorization: Client \
         CAS-CI_TEST KEY_1"
    );
    let bare = delivery().bare_signed_headers().event(&event()).unwrap();
    assert_eq!(list(&bare), "Accept, Content-Type, Host, Authorization");
    verifier().verify_request(&documented).unwrap();
    verifier().verify_request(&bare).unwrap();
}

#[test]
fn a_handler_can_be_tested_with_what_it_must_refuse() {
    let other = TestDelivery::new(ADDRESS, &key("KEY_1"), &secret("CASH_of_somebody_else")).unwrap();
    let error = verifier().verify_request(&other.event(&event()).unwrap()).unwrap_err();
    assert!(matches!(error, WebhookError::Unverified(VerifyError::Mismatch)), "{error:?}");
    let error = verifier().verify_request(&delivery().body("{")).unwrap_err();
    assert!(matches!(error, WebhookError::Unreadable(_)), "{error:?}");
    let elsewhere = verifier().with_public_address("https://other.example/hooks/cashapp?shop=1").unwrap();
    elsewhere.verify_request(&delivery().event(&event()).unwrap()).unwrap_err();
    Verifier::new().verify_request(&delivery().event(&event()).unwrap()).unwrap_err();
}

#[test]
fn it_has_an_address_to_be_sent_to_and_shows_no_secret() {
    for address in ["", "/hooks", "shop.example", "https://shop.example/#part"] {
        TestDelivery::new(address, &key("KEY_1"), &secret(SECRET)).unwrap_err();
    }
    assert!(!format!("{:?}", delivery()).contains(SECRET));
}

#[cfg(feature = "axum")]
#[tokio::test]
async fn it_goes_through_a_router_without_a_network() {
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::routing::post;
    use cashapp::webhooks::axum::Webhook;
    use tower::ServiceExt;

    async fn hook(Webhook(delivery): Webhook) -> String {
        delivery.event_id.to_string()
    }
    let app = Router::new().nest("/hooks", Router::new().route("/cashapp", post(hook))).with_state(verifier());
    let request = delivery().event(&event()).unwrap().map(Body::from);
    let answer = app.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(axum::body::to_bytes(answer.into_body(), 100).await.unwrap(), "WE_1");
    let mut forged = delivery().event(&event()).unwrap().map(Body::from);
    forged.headers_mut().remove("x-signature");
    assert_eq!(app.oneshot(forged).await.unwrap().status(), StatusCode::UNAUTHORIZED);
}

#[cfg(feature = "afterpay")]
#[test]
fn afterpays_notifications_are_signed_for_tests_as_well() {
    use std::sync::Arc;

    use cashapp::Secret;
    use cashapp::clock::ManualClock;
    use cashapp::webhooks::afterpay;

    let signed = |secret: &str, at: i64| {
        let delivery = afterpay::TestDelivery::new(ADDRESS, &Secret::new(secret)).unwrap();
        assert!(!format!("{delivery:?}").contains("shared"));
        let body = json!({ "webhook_event_id": "e-1", "webhook_event_type": "created", "dispute_id": "d-1" });
        delivery.clock(Arc::new(ManualClock::new(at))).event(&body).unwrap()
    };
    let now = Arc::new(ManualClock::new(1_700_000_000));
    let verifier = afterpay::Verifier::new(ADDRESS, &Secret::new("shared")).with_clock(now);
    let delivery = verifier.verify_request(&signed("shared", 1_700_000_000)).unwrap();
    assert!(matches!(delivery.event, afterpay::Event::Dispute(_)));
    let refusal = |request| match verifier.verify_request(&request).unwrap_err() {
        WebhookError::Unverified(refusal) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(refusal(signed("shared", 1_700_000_400)), VerifyError::Stale(400));
    assert_eq!(refusal(signed("another", 1_700_000_000)), VerifyError::Mismatch);

    let by_host = afterpay::TestDelivery::new(ADDRESS, &Secret::new("shared")).unwrap().signed_by_host();
    let by_host = by_host.clock(Arc::new(ManualClock::new(1_700_000_000))).body(r#"{"type":"later"}"#);
    assert_eq!(refusal(by_host.clone()), VerifyError::Mismatch);
    verifier.clone().or_signed_by_host().verify_request(&by_host).unwrap();
    assert_eq!(refusal(signed("", 1_700_000_000)), VerifyError::MissingHeader("x-afterpay-request-date"));
}
