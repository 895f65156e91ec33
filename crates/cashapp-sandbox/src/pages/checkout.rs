//! The page on which a customer confirms an Afterpay checkout or grant, and the addresses of evidence files.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderValue, StatusCode, header};
use maud::{Markup, html};
use url::Url;

use super::layout;
use crate::afterpay::{ApprovalState, Asked, asked, checkouts, dispute_files};
use crate::engine::Engine;

/// The page's addresses.
pub(super) fn router(engine: Arc<Engine>) -> Router {
    Router::new()
        .route("/afterpay/approvals/{token}", get(show))
        .route("/afterpay/approvals/{token}/approve", post(approve))
        .route("/afterpay/approvals/{token}/decline", post(decline))
        .route("/afterpay/files/{id}/{until}/{tag}", get(file))
        .with_state(engine)
}

async fn show(State(engine): State<Arc<Engine>>, Path(token): Path<String>) -> Response {
    engine.with(|world| asked(world, &token)).map_or_else(nothing, |asked| page(&token, &asked).into_response())
}

async fn approve(State(engine): State<Arc<Engine>>, Path(token): Path<String>) -> Response {
    let said = engine.with(|world| checkouts::approve(world, &token).map(|()| asked(world, &token)));
    after(&token, said)
}

async fn decline(State(engine): State<Arc<Engine>>, Path(token): Path<String>) -> Response {
    let said = engine.with(|world| checkouts::decline(world, &token).map(|()| asked(world, &token)));
    after(&token, said)
}

/// Sends the customer back to the merchant, or shows what was said where there is no address to go to.
fn after(token: &str, said: Result<Option<Asked>, crate::refusal::Refusal>) -> Response {
    match said {
        Ok(Some(asked)) => match back(token, &asked) {
            Some(address) => Redirect::to(address.as_str()).into_response(),
            None => page(token, &asked).into_response(),
        },
        Ok(None) => nothing(),
        Err(refusal) if refusal.status == 404 => nothing(),
        Err(refusal) => {
            let content = html! { main { h1 { "Too late" } p { (refusal.detail) } } };
            (StatusCode::CONFLICT, whole("Too late", &content)).into_response()
        }
    }
}

/// The merchant's address that belongs to what the customer has said.
fn back(token: &str, asked: &Asked) -> Option<Url> {
    let then = asked.then.as_ref()?;
    let (address, status) = match asked.state {
        ApprovalState::Approved => (then.redirect_confirm_url.as_ref()?, "SUCCESS"),
        ApprovalState::Declined => (then.redirect_cancel_url.as_ref()?, "CANCELLED"),
        ApprovalState::Pending => return None,
    };
    let mut address = Url::parse(address).ok()?;
    address.query_pairs_mut().append_pair("status", status).append_pair("orderToken", token);
    Some(address)
}

fn page(token: &str, asked: &Asked) -> Html<String> {
    let path = format!("/afterpay/approvals/{token}");
    let content = html! {
        main {
            h1 { (asked.merchant) " asks for your approval" }
            dl {
                @for (name, value) in &asked.lines {
                    dt { (name) }
                    dd { (value) }
                }
            }
            @match asked.state {
                ApprovalState::Pending if asked.lapsed => p role="status" { "It is too late to approve this." },
                ApprovalState::Pending => {
                    form method="post" action={ (path) "/approve" } { button type="submit" { "Approve" } }
                    form method="post" action={ (path) "/decline" } { button type="submit" { "Decline" } }
                },
                ApprovalState::Approved => p role="status" { "You have approved this." },
                ApprovalState::Declined => p role="status" { "You have declined this." },
            }
            @if let Some(address) = back(token, asked) {
                p { a href=(address.as_str()) { "Go back to " (asked.merchant) } }
            }
        }
    };
    whole("Approve", &content)
}

fn nothing() -> Response {
    let content = html! { main { h1 { "Nothing here" } p { "Nothing waits for a customer at this address." } } };
    (StatusCode::NOT_FOUND, whole("Nothing here", &content)).into_response()
}

fn whole(title: &str, content: &Markup) -> Html<String> {
    Html(layout::page(title, content).into_string())
}

/// A file of evidence. It is somebody else's, so a browser is to store it and not to look into it.
async fn file(State(engine): State<Arc<Engine>>, Path((id, until, tag)): Path<(String, i64, String)>) -> Response {
    let Some((kind, bytes)) = engine.with(|world| dispute_files::fetch(world, &id, until, &tag)) else {
        return (StatusCode::NOT_FOUND, "the file is not kept any longer, or this address of it has expired")
            .into_response();
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if let Ok(kind) = HeaderValue::from_str(&kind) {
        headers.insert(header::CONTENT_TYPE, kind);
    }
    response
}
