//! Afterpay's notifications.

use std::sync::Arc;
use std::time::Duration;

use cashapp::Secret;
use cashapp::clock::ManualClock;
use cashapp::webhooks::afterpay::{Delivery, Event, Verifier};
use cashapp::webhooks::{VerifyError, WebhookError};
use hmac::{Hmac, KeyInit, Mac};
use http::{Request, StatusCode};
use serde_json::{Value, json};
use sha2::Sha256;

const ADDRESS: &str = "https://shop.example/hooks/afterpay";
const NOW: i64 = 1_700_000_000;

fn verifier(secret: &str) -> Verifier {
    Verifier::new(ADDRESS, &Secret::new(secret)).with_clock(Arc::new(ManualClock::new(NOW)))
}

/// A notification that was signed under this secret at this time.
fn signed(secret: &str, at: i64, body: &str) -> Request<Vec<u8>> {
    use base64::Engine;
    let date = at.to_string();
    let mut code = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    code.update(format!("{ADDRESS}\n{date}\n{body}").as_bytes());
    let code = code.finalize().into_bytes();
    Request::post("/whatever/the/proxy/makes/of/it")
        .header("x-afterpay-request-date", date)
        .header("x-afterpay-request-signature", base64::prelude::BASE64_STANDARD.encode(code))
        .body(body.into())
        .unwrap()
}

fn verify(body: &Value) -> Result<Delivery, WebhookError> {
    verifier("shared").verify_request(&signed("shared", NOW, &body.to_string()))
}

fn dispute() -> Value {
    json!({ "webhook_event_id": "e-1", "webhook_event_type": "created", "dispute_id": "d-1", "merchant_reference": "A" })
}

fn cash_app_grant() -> Value {
    json!({
        "type": "grant.status.updated", "eventId": "e-2", "timestamp": "2024-07-08T22:42:46.039Z",
        "grant": { "id": "GRG_1", "intent": "ON_FILE", "details": { "status": "REVOKED" } }
    })
}

fn on_file_grant() -> Value {
    json!({
        "type": "Grant status updated", "eventId": "e-3", "createdAt": "2024-07-08T22:42:46.039Z",
        "data": { "id": "g-1", "type": "ON_FILE_GRANT", "object": { "grant": { "id": "g-1", "status": "CANCELLED" } } }
    })
}

#[test]
fn each_envelope_is_read_as_what_it_is() {
    for (body, id, kind) in [
        (dispute(), "e-1", "created"),
        (cash_app_grant(), "e-2", "grant.status.updated"),
        (on_file_grant(), "e-3", "Grant status updated"),
    ] {
        let delivery = verify(&body).unwrap();
        match (&delivery.event, id) {
            (Event::Dispute(event), "e-1") => assert_eq!(event.dispute_id.as_str(), "d-1"),
            (Event::CashAppPayGrantStatusUpdated(event), "e-2") => assert_eq!(event.grant.id.as_str(), "GRG_1"),
            (Event::OnFileGrantStatusUpdated(event), "e-3") => assert_eq!(event.data.id.as_str(), "g-1"),
            other => panic!("{other:?}"),
        }
        assert_eq!((delivery.event_id.as_ref().unwrap().as_str(), delivery.event.kind()), (id, kind));
        assert_eq!(serde_json::to_value(&delivery.event).unwrap(), body);
        assert_eq!(delivery.body, body.to_string());
    }
}

#[test]
fn a_grant_on_file_is_told_by_its_data_whatever_the_event_calls_itself() {
    for (kind, data_type) in [
        ("grant.status.updated", json!("ON_FILE_GRANT")),
        ("grant.status.updated", json!(null)),
        ("on_file_grant.status.updated", json!(null)),
        ("on_file_grant.status.updated", json!("ON_FILE_GRANT")),
        ("on_file_grant.status.updated", json!("GRANT")),
    ] {
        let mut body = on_file_grant();
        body["type"] = json!(kind);
        body["data"]["type"] = data_type;
        assert!(matches!(verify(&body).unwrap().event, Event::OnFileGrantStatusUpdated(_)), "{body}");
    }
}

#[test]
fn what_is_null_tells_nothing_of_the_envelope() {
    let mut body = cash_app_grant();
    (body["data"], body["dispute_id"]) = (json!(null), json!(null));
    assert!(matches!(verify(&body).unwrap().event, Event::CashAppPayGrantStatusUpdated(_)), "{body}");
}

#[test]
fn what_is_not_known_is_kept_as_it_came_even_without_an_id() {
    for body in [
        json!({ "type": "payout.settled", "eventId": "e-9", "data": { "id": "p-1", "type": "PAYOUT" } }),
        json!({ "type": "grant.status.updated", "event_id": "e-9", "data": { "id": "GRG_1", "type": "grant" } }),
    ] {
        let delivery = verify(&body).unwrap();
        assert!(matches!(&delivery.event, Event::Unknown(object) if Value::Object(object.clone()) == body));
        assert_eq!(delivery.event_id.unwrap().as_str(), "e-9");
    }
    let delivery = verify(&json!({})).unwrap();
    assert_eq!((delivery.event.kind(), delivery.event_id), ("", None));
}

#[test]
fn a_known_one_that_is_broken_is_an_error_that_names_it() {
    let broken = |mut body: Value, without: &str| {
        body.as_object_mut().unwrap().remove(without).unwrap();
        let error = verify(&body).unwrap_err();
        assert_eq!(error.status(), StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        let WebhookError::Unreadable(unreadable) = error else { panic!("{error:?}") };
        assert!(!format!("{unreadable:?}{unreadable}").contains("shared"));
        unreadable.event_id().map(str::to_owned)
    };
    assert_eq!(broken(dispute(), "webhook_event_type").as_deref(), Some("e-1"));
    assert_eq!(broken(dispute(), "webhook_event_id"), None);
    assert_eq!(broken(cash_app_grant(), "grant").as_deref(), Some("e-2"));
    assert_eq!(broken(cash_app_grant(), "eventId"), None);
    assert_eq!(broken(on_file_grant(), "type").as_deref(), Some("e-3"));
}

#[test]
fn during_a_rotation_every_secret_that_is_set_verifies_and_no_other() {
    let verifier = verifier("old");
    let clone = verifier.clone();
    let body = dispute().to_string();
    let accepts = |secret| clone.verify_request(&signed(secret, NOW, &body)).is_ok();
    assert_eq!(["old", "new", "other"].map(accepts), [true, false, false]);
    verifier.set_secrets([&Secret::new("new"), &Secret::new("old")]);
    assert_eq!(["old", "new", "other"].map(accepts), [true, true, false]);
    verifier.set_secrets([&Secret::new("new")]);
    assert_eq!(["old", "new", "other"].map(accepts), [false, true, false]);
    verifier.set_secrets([&Secret::new("")]);
    assert_eq!(["", "new"].map(accepts), [false, false]);
    verifier.set_secrets([]);
    assert_eq!(["", "new"].map(accepts), [false, false]);
    assert!(!format!("{verifier:?}").contains("old"));
}

#[test]
fn what_is_too_old_is_refused_under_whichever_secret_it_was_signed() {
    let verifier = verifier("new");
    verifier.set_secrets([&Secret::new("new"), &Secret::new("old")]);
    let body = dispute().to_string();
    for secret in ["new", "old"] {
        let refused = verifier.verify_request(&signed(secret, NOW - 301, &body)).unwrap_err();
        assert!(matches!(refused, WebhookError::Unverified(VerifyError::Stale(301))), "{refused:?}");
        verifier.verify_request(&signed(secret, NOW - 300, &body)).unwrap();
        let patient = verifier.clone().with_tolerance(Duration::from_secs(301));
        patient.verify_request(&signed(secret, NOW - 301, &body)).unwrap();
    }
}

#[test]
fn a_changed_body_another_address_and_too_large_a_body_are_refused() {
    let body = dispute().to_string();
    let mut request = signed("shared", NOW, &body);
    let too_small = verifier("shared").with_max_body(body.len() - 1);
    assert_eq!(too_small.verify_request(&request).unwrap_err().status(), StatusCode::PAYLOAD_TOO_LARGE);
    let elsewhere = Verifier::new("https://shop.example/hooks/afterpay/", &Secret::new("shared"));
    let elsewhere = elsewhere.with_clock(Arc::new(ManualClock::new(NOW)));
    assert_eq!(elsewhere.verify_request(&request).unwrap_err().status(), StatusCode::UNAUTHORIZED);
    request.body_mut()[5] ^= 1;
    let refused = verifier("shared").verify_request(&request).unwrap_err();
    assert!(matches!(refused, WebhookError::Unverified(VerifyError::Mismatch)));
}

#[cfg(feature = "axum")]
#[tokio::test]
async fn sandbox_notification_arrives_in_a_handler_whichever_address_is_signed() {
    use axum::Router;
    use axum::extract::{FromRef, State};
    use axum::routing::post;
    use cashapp::webhooks::axum::AfterpayWebhook;
    use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

    #[derive(Clone)]
    struct App(Verifier, UnboundedSender<Delivery>);
    impl FromRef<App> for Verifier {
        fn from_ref(app: &App) -> Self {
            app.0.clone()
        }
    }
    async fn hook(State(app): State<App>, AfterpayWebhook(delivery): AfterpayWebhook) {
        app.1.send(delivery).unwrap();
    }

    let sandbox = cashapp_sandbox::Sandbox::start().await.unwrap();
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}/hooks/afterpay?shop=1", listener.local_addr().unwrap());
    let (sender, mut deliveries) = unbounded_channel();
    let verifier = Verifier::new(&url, &sandbox.notification_secret()).or_signed_by_host();
    let app = Router::new().route("/hooks/afterpay", post(hook)).with_state(App(verifier, sender));
    let server = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });

    sandbox.send_afterpay_notifications_to(Some(&url)).unwrap();
    for (body, by_host) in [(dispute(), false), (cash_app_grant(), false), (on_file_grant(), true), (dispute(), true)] {
        sandbox.notifications_signed_by_host(by_host);
        sandbox.send_afterpay_notification(body.clone()).unwrap();
        let delivery = deliveries.recv().await.unwrap();
        assert_eq!(serde_json::to_value(&delivery.event).unwrap(), body);
    }
    let forged = reqwest::Client::new().post(&url).body(dispute().to_string()).send().await.unwrap();
    assert_eq!(forged.status(), StatusCode::UNAUTHORIZED);
    server.abort();
}
