//! What axum's extractor answers, and what it keeps from the handler.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::FromRequest;
use axum::http::{Request, StatusCode};
use axum::routing::{any, post};
use cashapp::webhooks::axum::Webhook;
use cashapp::webhooks::{Verifier, WebhookError};
use futures_util::stream;

use super::shop::serve;
use super::signed::{PATH, signed, verifier};

const BODY: &str = r#"{"type":"a.later.kind","event_id":"WE_1"}"#;

/// A server with a handler that takes nothing but what is verified: what it answers, and how often the handler was called.
async fn answer(verifier: Verifier, request: Request<impl Into<reqwest::Body>>) -> (StatusCode, String, u32) {
    let calls = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&calls);
    let hook = async move |Webhook(_): Webhook| {
        counted.fetch_add(1, Ordering::Relaxed);
        StatusCode::NO_CONTENT
    };
    let (url, server) = serve(Router::new().route("/hooks/cashapp", any(hook)).with_state(verifier)).await;
    let (parts, body) = request.into_parts();
    let response = reqwest::Client::new()
        .request(parts.method, format!("{url}{}", parts.uri))
        .headers(parts.headers)
        .body(body)
        .send()
        .await
        .unwrap();
    let (status, text) = (response.status(), response.text().await.unwrap());
    server.abort();
    (status, text, calls.load(Ordering::Relaxed))
}

fn refused(status: StatusCode, text: &str) -> (StatusCode, String, u32) {
    (status, text.to_owned(), 0)
}

#[tokio::test]
async fn what_is_genuine_reaches_the_handler() {
    assert_eq!(answer(verifier(), signed(BODY)).await, (StatusCode::NO_CONTENT, String::new(), 1));
}

#[tokio::test]
async fn what_is_not_genuine_never_reaches_the_handler_and_learns_nothing() {
    let not_verified = refused(StatusCode::UNAUTHORIZED, "not verified");
    for missing in ["authorization", "x-signature", "content-type"] {
        let mut request = signed(BODY);
        request.headers_mut().remove(missing);
        assert_eq!(answer(verifier(), request).await, not_verified, "{missing}");
    }
    let mut request = signed(BODY);
    request.body_mut()[3] ^= 1;
    assert_eq!(answer(verifier(), request).await, not_verified);
    assert_eq!(answer(Verifier::new(), signed(BODY)).await, not_verified);
    let mut request = signed(BODY);
    *request.method_mut() = http::Method::PUT;
    assert_eq!(answer(verifier(), request).await, not_verified);
}

#[tokio::test]
async fn what_is_genuine_and_cannot_be_read_is_a_422() {
    let broken = r#"{"type":"payment.status.updated","event_id":"WE_1","data":{"object":{}}}"#;
    assert_eq!(answer(verifier(), signed(broken)).await, refused(StatusCode::UNPROCESSABLE_ENTITY, "not readable"));
}

#[tokio::test]
async fn a_body_may_be_as_large_as_the_verifier_allows_and_no_larger() {
    let limited = |limit| verifier().with_max_body(limit);
    assert_eq!(answer(limited(BODY.len()), signed(BODY)).await.0, StatusCode::NO_CONTENT);
    let too_large = refused(StatusCode::PAYLOAD_TOO_LARGE, "too large");
    assert_eq!(answer(limited(BODY.len() - 1), signed(BODY)).await, too_large);
    // Without a length, as it comes piece by piece.
    let pieces = signed(BODY).map(|body| {
        let pieces: Vec<_> = body.chunks(7).map(|piece| Ok::<_, std::io::Error>(piece.to_vec())).collect();
        reqwest::Body::wrap_stream(stream::iter(pieces))
    });
    assert_eq!(answer(limited(BODY.len() - 1), pieces).await, too_large);
    assert_eq!(answer(verifier(), signed(vec![b' '; 1024 * 1024 + 1])).await, too_large);
    assert_eq!(answer(verifier(), signed(vec![b' '; 1024 * 1024])).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    // The same limit holds without axum.
    let error = limited(3).verify_request(&signed(BODY)).unwrap_err();
    assert!(matches!(error, WebhookError::TooLarge { limit: 3 }));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_a_400() {
    let pieces = [Ok(Bytes::from_static(b"{")), Err(std::io::Error::other("gone"))];
    let request = Request::post(PATH).body(Body::from_stream(stream::iter(pieces))).unwrap();
    let error = Webhook::from_request(request, &verifier()).await.unwrap_err();
    assert!(matches!(error, WebhookError::Incomplete), "{error:?}");
    assert_eq!(error.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn two_endpoints_of_one_server_can_have_verifiers_of_their_own() {
    async fn hook(_: Webhook) {}
    let strict = Router::new().route("/strict", post(hook)).with_state(Verifier::new());
    let router = Router::new().route("/hooks/cashapp", post(hook)).with_state(verifier()).merge(strict);
    let (url, server) = serve(router).await;
    for (path, status) in [(PATH, StatusCode::OK), ("/strict", StatusCode::UNAUTHORIZED)] {
        let (parts, body) = signed(BODY).into_parts();
        let request = reqwest::Client::new().post(format!("{url}{path}")).headers(parts.headers).body(body);
        assert_eq!(request.send().await.unwrap().status(), status, "{path}");
    }
    server.abort();
}
