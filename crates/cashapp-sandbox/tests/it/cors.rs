//! Pages of other sites: which API they may call from a browser.

use cashapp_sandbox::Sandbox;
use http::{HeaderMap, StatusCode};
use reqwest::RequestBuilder;
use serde_json::json;

use crate::caller::{Caller, builder, http, start};
use crate::customer_requests::{REQUESTS, one_payment};

const SHOP: &str = "https://shop.example";

/// Asks what a browser asks before it sends a page's call.
fn preflight(sandbox: &Sandbox, path: &str, method: &str) -> RequestBuilder {
    http()
        .request(http::Method::OPTIONS, format!("{}{path}", sandbox.url()))
        .header("origin", SHOP)
        .header("access-control-request-method", method)
        .header("access-control-request-headers", "authorization,content-type")
}

async fn sent(request: RequestBuilder) -> (StatusCode, HeaderMap) {
    let response = request.send().await.expect("it is answered");
    (response.status(), response.headers().clone())
}

/// The headers that are meant for browsers.
fn shared(headers: &HeaderMap) -> Vec<(&str, &str)> {
    let mut shared: Vec<_> = headers
        .iter()
        .filter(|(name, _)| name.as_str().starts_with("access-control-"))
        .map(|(name, value)| (name.as_str(), value.to_str().expect("text")))
        .collect();
    shared.sort_unstable();
    shared
}

const READABLE: [(&str, &str); 2] =
    [("access-control-allow-origin", "*"), ("access-control-expose-headers", "Retry-After")];

#[tokio::test]
async fn a_browser_is_told_that_a_page_may_call_the_customer_request_api() {
    let sandbox = start().await;
    for (path, method) in
        [(REQUESTS.to_owned(), "POST"), (format!("{REQUESTS}/GRR_1"), "GET"), (format!("{REQUESTS}/GRR_1"), "PATCH")]
    {
        let (status, headers) = sent(preflight(&sandbox, &path, method)).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{path}");
        let expected = [
            ("access-control-allow-headers", "authorization, content-type, accept, x-region, x-signature"),
            ("access-control-allow-methods", "GET, PATCH, POST"),
            ("access-control-allow-origin", "*"),
            ("access-control-max-age", "7200"),
        ];
        assert_eq!(shared(&headers), expected, "{path}");
        assert!(expected[1].1.contains(method), "{method}");
    }
    assert!(sandbox.calls().is_empty(), "a preflight is no call");
}

#[tokio::test]
async fn a_page_can_read_the_answers_and_the_refusals() {
    let sandbox = start().await;
    let caller = Caller::new(&sandbox);
    let body = json!({ "idempotency_key": "k", "request": one_payment() }).to_string();
    let (status, headers) = sent(caller.request("POST", REQUESTS, body.as_bytes()).header("origin", SHOP)).await;
    assert_eq!((status, shared(&headers)), (StatusCode::CREATED, READABLE.to_vec()));
    let path = format!("{REQUESTS}/GRR_none");
    for (method, body, refused) in [("GET", "", 404), ("POST", "{}", 404), ("PATCH", "[", 400)] {
        let request = caller.request(method, &path, body.as_bytes()).header("origin", SHOP);
        let (status, headers) = sent(request).await;
        assert_eq!((status.as_u16(), shared(&headers)), (refused, READABLE.to_vec()), "{method}");
    }
    let stranger = http().get(format!("{}{path}", sandbox.url())).header("origin", SHOP);
    let (status, headers) = sent(stranger).await;
    assert_eq!((status, shared(&headers)), (StatusCode::UNAUTHORIZED, READABLE.to_vec()));
}

#[tokio::test]
async fn no_page_of_another_site_may_call_an_api_that_takes_keys() {
    let sandbox = builder().start().await.expect("it starts");
    let caller = Caller::new(&sandbox);
    for path in ["/network/v1/payments", "/management/v1/api-keys", "/v2/configuration", "/_sandbox/clock"] {
        let (status, headers) = sent(preflight(&sandbox, path, "GET")).await;
        assert!(status.is_client_error(), "{path}: {status}");
        assert_eq!(shared(&headers), [], "{path}");
        let (_, headers) = sent(caller.request("GET", path, b"").header("origin", SHOP)).await;
        assert_eq!(shared(&headers), [], "{path}");
    }
}

#[tokio::test]
async fn what_only_looks_like_a_preflight_is_answered_as_a_call() {
    let sandbox = start().await;
    let caller = Caller::new(&sandbox);
    let (status, _) = sent(caller.request("OPTIONS", REQUESTS, b"")).await;
    assert_eq!(status, StatusCode::NOT_FOUND, "no operation has this method");
}
