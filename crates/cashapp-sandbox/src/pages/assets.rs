//! What pages are made of besides text.

use axum::Router;
use axum::routing::get;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};

/// The addresses of style, script and picture.
pub(super) fn router() -> Router {
    let file = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "no-cache")], text) })
    };
    Router::new()
        .route("/_sandbox/assets/style.css", file("text/css; charset=utf-8", include_str!("assets/style.css")))
        .route("/_sandbox/assets/live.js", file("text/javascript; charset=utf-8", include_str!("assets/live.js")))
        .route("/_sandbox/assets/code.js", file("text/javascript; charset=utf-8", include_str!("assets/code.js")))
        .route("/_sandbox/assets/logo.svg", file("image/svg+xml", include_str!("assets/logo.svg")))
}
