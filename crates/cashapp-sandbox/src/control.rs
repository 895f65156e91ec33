//! The addresses under `/_sandbox/`, for tests: what a customer, time or bad luck would do.
//!
//! They need no credentials: whoever reaches the sandbox may use them. A page of another site that is open in a browser on
//! the same machine may not, see [`guard`].

#![expect(clippy::unnecessary_wraps, reason = "one table has all addresses, those that cannot fail as well")]

mod account;
mod afterpay;
mod clock;
mod customers;
mod disputes;
mod error;
mod guard;
mod index;
mod library;
mod people;
mod request;
mod resources;
mod trouble;
mod webhooks;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::routing::any;
use http::header::CONTENT_TYPE;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Collected, Limited};
use serde_json::json;

pub use error::ControlError;

use crate::engine::Engine;
use index::Found;
use request::{Asked, Reply};

/// More than any body that these addresses take.
const MAX_BODY: usize = 1024 * 1024;

/// The addresses under `/_sandbox/`.
pub(crate) fn router(engine: Arc<Engine>) -> Router {
    let handler = move |request: Request<Body>| {
        let engine = Arc::clone(&engine);
        async move { send(answer(&engine, request).await) }
    };
    Router::new()
        .route("/_sandbox", any(handler.clone()))
        .route("/_sandbox/", any(handler.clone()))
        .route("/_sandbox/{*rest}", any(handler))
}

async fn answer(engine: &Engine, request: Request<Body>) -> Result<Reply, ControlError> {
    let (parts, body) = request.into_parts();
    guard::check_sender(&parts.headers)?;
    let (address, params) = match index::find(parts.method.as_str(), parts.uri.path()) {
        Found::Address(address, params) => (address, params),
        Found::OtherMethod(methods) => return Err(ControlError::method(&methods)),
        Found::Nothing => {
            return Err(ControlError::not_found("no such address: GET /_sandbox/ lists those there are"));
        }
    };
    let body = Limited::new(body, MAX_BODY).collect().await.map(Collected::to_bytes);
    let body = body.map_err(|_| ControlError::bad_request("the body is larger than 1 MiB"))?;
    if !body.is_empty() {
        guard::check_content_type(&parts.headers)?;
    }
    let asked = Asked::new(address, params, parts.uri.query(), body)?;
    engine.with(|world| (address.act)(world, &asked))
}

fn send(result: Result<Reply, ControlError>) -> Response<Body> {
    let (status, body) = match result {
        Ok(Reply::Json(value)) => (StatusCode::OK, Body::from(value.to_string())),
        Ok(Reply::Document(text)) => (StatusCode::OK, Body::from(text)),
        Err(error) => (error.status(), Body::from(json!({ "error": error.to_string() }).to_string())),
    };
    let response = Response::builder().status(status).header(CONTENT_TYPE, "application/json");
    response.body(body).unwrap_or_default()
}
