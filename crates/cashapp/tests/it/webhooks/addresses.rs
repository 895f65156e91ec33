//! The address that was signed is the one that the sender knows, whatever lies between.

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;
use cashapp::types::EventType;
use cashapp::webhooks::{Verifier, VerifyError, WebhookError};
use http::header::HOST;
use http::{HeaderMap, HeaderValue};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::shop::{Shop, frozen, hook, pay, register, verifier};
use super::signed;

/// A proxy that sends everything on to another address, as it is but for `Host` and the path.
fn proxy(listener: TcpListener, to: String) -> JoinHandle<()> {
    let forward = async move |mut headers: HeaderMap, body: Bytes| {
        headers.remove(HOST);
        reqwest::Client::new().post(to).headers(headers).body(body).send().await.unwrap().status()
    };
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(forward)).await.unwrap() })
}

/// A payment is delivered to this address: what the shop says.
async fn delivered(shop: &mut Shop, address: &str) -> Result<(), WebhookError> {
    let (_sandbox, client) = frozen().await;
    register(&client, address, &[EventType::PaymentStatusUpdated]).await;
    pay(&client, 2500).await;
    shop.next().await.map(drop)
}

/// Passes over the one error that is expected.
fn mismatch(error: WebhookError) -> Result<(), WebhookError> {
    if matches!(error, WebhookError::Unverified(VerifyError::Mismatch)) { Ok(()) } else { Err(error) }
}

#[tokio::test]
async fn a_nested_router_verifies_the_whole_path_and_the_query() {
    let inner = Router::new().route("/cash%20app", post(hook));
    let mut shop = Shop::start_with(&verifier(), Router::new().nest("/api", Router::new().nest("/hooks", inner))).await;
    let address = format!("{}/api/hooks/cash%20app?shop=1&x=%2F", shop.url);
    delivered(&mut shop, &address).await.unwrap();
}

#[tokio::test]
async fn behind_a_proxy_the_public_address_is_the_one_that_counts() {
    for is_told in [true, false] {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}/public/hook?shop=1", listener.local_addr().unwrap());
        let verifier = if is_told { verifier().with_public_address(&address).unwrap() } else { verifier() };
        let mut shop = Shop::start(&verifier).await;
        let proxy = proxy(listener, shop.hook());
        let result = delivered(&mut shop, &address).await;
        assert_eq!(result.is_ok(), is_told);
        result.or_else(mismatch).unwrap();
        proxy.abort();
    }
}

#[test]
fn a_public_address_replaces_host_and_path_and_a_public_host_only_the_host() {
    let body = r#"{"type":"a.later.kind","event_id":"WE_1"}"#;
    let behind_proxy = |path: &str| {
        let mut request = signed::signed(body);
        request.headers_mut().insert(HOST, HeaderValue::from_static("10.0.0.7:3000"));
        *request.uri_mut() = path.parse().unwrap();
        request
    };
    let verify = |verifier: &Verifier, path| verifier.verify_request(&behind_proxy(path)).map(drop);
    let plain = signed::verifier();
    let address = plain.clone().with_public_address("https://shop.example/hooks/cashapp?shop=1").unwrap();
    let host = plain.clone().with_public_host("shop.example").unwrap();
    let other = plain.clone().with_public_address("https://other.example/hooks/cashapp?shop=1").unwrap();

    mismatch(verify(&plain, signed::PATH).unwrap_err()).unwrap();
    verify(&address, "/inner").unwrap();
    verify(&host, signed::PATH).unwrap();
    mismatch(verify(&host, "/inner").unwrap_err()).unwrap();
    mismatch(verify(&other, signed::PATH).unwrap_err()).unwrap();
    for wrong in ["shop.example/hooks", "ftp://shop.example/"] {
        plain.clone().with_public_address(wrong).unwrap_err();
    }
    plain.with_public_host("https://shop.example").unwrap_err();
}

#[test]
fn over_http_2_the_host_comes_with_the_address() {
    let mut request = signed::signed(r#"{"type":"a.later.kind","event_id":"WE_1"}"#);
    request.headers_mut().remove(HOST);
    mismatch(signed::verifier().verify_request(&request).unwrap_err()).unwrap();
    *request.uri_mut() = format!("https://shop.example{}", signed::PATH).parse().unwrap();
    signed::verifier().verify_request(&request).unwrap();
    *request.uri_mut() = format!("https://other.example{}", signed::PATH).parse().unwrap();
    mismatch(signed::verifier().verify_request(&request).unwrap_err()).unwrap();
}
