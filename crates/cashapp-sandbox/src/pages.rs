//! Pages for people: the customer's, and the dashboard.

mod assets;
mod checkout;
mod customer;
mod dashboard;
mod form;
mod layout;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::middleware::map_response;
use axum::response::Response;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};

use crate::engine::Engine;

/// Nothing but what the sandbox itself serves, and the picture of whoever asks. Where forms lead to is added by the pages
/// that lead nowhere else: a browser applies it to redirects too.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                      img-src 'self' http: https:; base-uri 'none'; frame-ancestors 'none'";
const POLICY_WITH_FORMS: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
                                 img-src 'self' http: https:; base-uri 'none'; frame-ancestors 'none'; \
                                 form-action 'self'";

/// The pages' addresses.
pub(crate) fn router(engine: Arc<Engine>) -> Router {
    let own = customer::router(Arc::clone(&engine)).merge(dashboard::router(Arc::clone(&engine)));
    own.layer(map_response(|response| async { guarded(response, POLICY_WITH_FORMS) }))
        .merge(checkout::router(engine).layer(map_response(|response| async { guarded(response, POLICY) })))
        .merge(assets::router())
}

/// Pages are never kept, never framed, and run nothing that was put into them. A page that says otherwise itself is
/// left alone.
fn guarded(mut response: Response, policy: &'static str) -> Response {
    let headers: [(HeaderName, &'static str); 4] = [
        (CACHE_CONTROL, "no-store"),
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not `no-referrer`: browsers would then send no origin with a form.
        (REFERRER_POLICY, "same-origin"),
    ];
    for (name, value) in headers {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
