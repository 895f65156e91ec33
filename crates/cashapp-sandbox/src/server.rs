//! Connections: who is let in, and how an answer goes out, or fails to.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use bytes::{Bytes, BytesMut};
use cashapp_pay_api::types::ErrorCode;
use futures_util::StreamExt;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, DATE, RETRY_AFTER};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::BodyExt;
use hyper::body::Incoming as HyperBody;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::authenticate::Incoming;
use crate::contract::{Api, BodyKind};
use crate::engine::{self, Engine, Verdict};
use crate::faults::FaultKind;
use crate::form;
use crate::refusal::Refusal;
use crate::{control, cors, pages, routes};

/// More than a form with the largest file that is accepted.
const MAX_BODY: usize = 16 * 1024 * 1024;

/// Put on an answer that must not reach the caller.
#[derive(Clone, Copy, Debug)]
struct Dropped;

/// The connection is to be closed without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the connection is dropped on demand")]
struct ConnectionDropped;

/// Lets callers in until it is dropped.
pub(crate) async fn serve(listener: TcpListener, engine: Arc<Engine>) {
    let app = pages::router(Arc::clone(&engine)).merge(control::router(Arc::clone(&engine)));
    let app = app.fallback(move |request: Request<Body>| {
        let engine = Arc::clone(&engine);
        async move { respond_to_page(&engine, request).await }
    });
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, say: that passes.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let app = app.clone();
        tokio::spawn(async move {
            let service = hyper::service::service_fn(move |request: Request<HyperBody>| respond(app.clone(), request));
            let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            // A caller who goes away, or is dropped, is no failure of the sandbox.
            let _ = connection.await;
        });
    }
}

async fn respond(app: Router, request: Request<HyperBody>) -> Result<Response<Body>, ConnectionDropped> {
    let response: Result<_, Infallible> = app.oneshot(request.map(Body::new)).await;
    let Ok(response) = response;
    if response.extensions().get::<Dropped>().is_some() { Err(ConnectionDropped) } else { Ok(response) }
}

/// Answers a call of the APIs, in such a way that a browser's page may read it if the API is one for browsers.
async fn respond_to_page(engine: &Arc<Engine>, request: Request<Body>) -> Response<Body> {
    if !cors::is_open(request.uri().path()) {
        return dated(engine, answer(engine, request).await);
    }
    if cors::is_preflight(&request) {
        return cors::preflight();
    }
    let mut response = dated(engine, answer(engine, request).await);
    cors::allow(response.headers_mut());
    response
}

/// Sets `Date` to the sandbox's time, by which callers measure what its responses say of the time.
fn dated(engine: &Engine, mut response: Response<Body>) -> Response<Body> {
    let date = engine.peek(|world| world.clock.now()).format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(date) = HeaderValue::from_str(&date) {
        response.headers_mut().insert(DATE, date);
    }
    response
}

/// Answers a call of the APIs.
async fn answer(engine: &Arc<Engine>, request: Request<Body>) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let (route, fault) = engine.befall(parts.method.as_str(), parts.uri.path());
    if fault == Some(FaultKind::DropBeforeReading) {
        return dropped();
    }
    let takes_form = route.is_some_and(|route| route.contract.body() == BodyKind::Form);
    let Some(body) = read(body).await else {
        let api = routes::all().find(parts.method.as_str(), parts.uri.path()).api();
        let refusal = Refusal::of(api, ErrorCode::ValueTooLong, "the body is larger than 16 MiB: send less");
        return send(engine::refused(api, &refusal.with_status(413), fault)).await;
    };
    let mut incoming = Incoming {
        method: parts.method.to_string(),
        path_and_query: parts.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        headers: parts.headers,
        body,
        form: None,
        form_fault: None,
    };
    if takes_form {
        let content_type = incoming.header(CONTENT_TYPE.as_str()).unwrap_or_default().to_owned();
        match form::read(&content_type, incoming.body.clone()).await {
            Ok(form) => incoming.form = Some(form),
            Err(refusal) => incoming.form_fault = Some(refusal),
        }
    }
    let begun = match fault {
        Some(FaultKind::StillAtWork(milliseconds)) => engine.begin(&incoming, milliseconds),
        _ => None,
    };
    let Some(begun) = begun else { return send(engine.answer(&incoming, fault)).await };
    let engine = Arc::clone(engine);
    // A task of its own, because it is carried out even if its caller does not wait for it.
    let finished = tokio::spawn(async move {
        let _ = begun.due.await;
        engine.finish(&begun.id, &incoming, fault)
    });
    match finished.await {
        Ok(verdict) => send(verdict).await,
        Err(_) => dropped(),
    }
}

/// A body, unless it is too large or breaks off. Much of what is too much is read all the same: who is still sending when the
/// connection ends does not see the answer.
async fn read(mut body: Body) -> Option<Bytes> {
    let (mut kept, mut length) = (BytesMut::new(), 0);
    while let Some(frame) = body.frame().await {
        // Half of a body is none: whoever broke off does not see what becomes of it.
        let Ok(data) = frame.ok()?.into_data() else { continue };
        length += data.len();
        if length <= MAX_BODY {
            kept.extend_from_slice(&data);
        } else if length > 4 * MAX_BODY {
            break;
        }
    }
    (length <= MAX_BODY).then(|| kept.freeze())
}

/// Sends an answer as far as the fault lets it.
async fn send(verdict: Verdict) -> Response<Body> {
    let status = StatusCode::from_u16(verdict.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = Response::builder().status(status).header(CONTENT_TYPE, verdict.content_type);
    if let Some(seconds) = verdict.retry_after {
        response = response.header(RETRY_AFTER, seconds);
    }
    let mut whole = |body: Bytes| std::mem::take(&mut response).body(Body::from(body)).unwrap_or_default();
    match verdict.fault {
        Some(FaultKind::DropAfterCommitting | FaultKind::DropBeforeReading | FaultKind::CarriedOutLate(_)) => dropped(),
        Some(FaultKind::Delay(milliseconds)) => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            whole(verdict.body)
        }
        Some(FaultKind::TruncatedBody) => truncated(response, &verdict.body),
        Some(FaultKind::InternalServerErrorAfterCommitting) => {
            send_failure(verdict.api, ErrorCode::InternalServerError)
        }
        Some(FaultKind::ServiceUnavailableAfterCommitting) => send_failure(verdict.api, ErrorCode::ServiceUnavailable),
        Some(FaultKind::GatewayTimeoutAfterCommitting) => send_failure(verdict.api, ErrorCode::GatewayTimeout),
        Some(FaultKind::HtmlBody) => {
            let mut page =
                whole(Bytes::from_static(b"<!doctype html><title>502 Bad Gateway</title><h1>Bad Gateway</h1>"));
            *page.status_mut() = StatusCode::BAD_GATEWAY;
            page.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
            page
        }
        Some(FaultKind::WrongContentType) => {
            let mut response = whole(verdict.body);
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            response
        }
        _ => whole(verdict.body),
    }
}

/// Announces all of the body and breaks off in its middle. What has no body has no middle: it would arrive whole.
fn truncated(response: http::response::Builder, body: &Bytes) -> Response<Body> {
    if body.is_empty() {
        return dropped();
    }
    let half = body.slice(..body.len() / 2);
    let breaking = async {
        // Otherwise the connection would break before the half is written to it.
        tokio::task::yield_now().await;
        Err(ConnectionDropped)
    };
    let stream = futures_util::stream::iter([Ok(half)]).chain(futures_util::stream::once(breaking));
    response.header(CONTENT_LENGTH, body.len()).body(Body::from_stream(stream)).unwrap_or_default()
}

fn send_failure(api: Api, code: ErrorCode) -> Response<Body> {
    let refusal = Refusal::of(api, code, "a fault that was asked for; the call was carried out all the same");
    let mut response = plain(StatusCode::from_u16(refusal.status).unwrap_or_default(), &refusal.body.to_string());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(text.to_owned()));
    *response.status_mut() = status;
    response
}

fn dropped() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Dropped);
    response
}
