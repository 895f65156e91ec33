//! What browsers ask before a page of another site may call an API.
//!
//! The Customer Request API is called by "a server, or a browser or till" (section "The four APIs"): its client id is no
//! secret, and the page of a shop has another origin than Cash App. So any page may call it here and read the answers.
//! The other APIs say nothing of the kind: their keys have no business in a browser, and one that tried should fail on
//! the developer's machine already. Nor do the addresses under `/_sandbox/`, which need no credentials at all.

use axum::body::Body;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN,
};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

/// Whether pages of other sites may call this path.
pub(crate) fn is_open(path: &str) -> bool {
    path.starts_with("/customer-request/")
}

/// Whether a browser asks this before it sends what a page wants sent. No operation has the method `OPTIONS`, so any other
/// request with it goes the way of all that is not known.
pub(crate) fn is_preflight(request: &Request<Body>) -> bool {
    let headers = request.headers();
    request.method() == Method::OPTIONS
        && headers.contains_key(ORIGIN)
        && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}

/// The answer to a preflight: what the API's operations take. It is the same for every path, because a page is to read the
/// refusal of one that does not exist as well. It is no call, so no fault befalls it and no record is made of it.
pub(crate) fn preflight() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, PATCH, POST"));
    headers.insert(
        ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static("authorization, content-type, accept, x-region, x-signature"),
    );
    // Two hours: no browser of Chromium's family keeps it longer.
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("7200"));
    response
}

/// Lets the page read an answer, and the one header of it that a page would not see otherwise.
pub(crate) fn allow(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Retry-After"));
}
