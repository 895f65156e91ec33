//! What the buttons do.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use cashapp_pay_api::types::{DisputeReason, DisputeState, ErrorCode, GrantStatus};
use chrono::TimeDelta;
use http::StatusCode;
use maud::html;

use crate::engine::Engine;
use crate::pages::form::Form;
use crate::pages::layout;
use crate::pay::{customer_requests, disputes, grants};
use crate::refusal::Refusal;
use crate::world::World;

/// The furthest that one press moves the clock.
const LONGEST: Duration = Duration::from_secs(366 * 24 * 60 * 60);

type Doing = fn(&mut World, &str, &Form) -> Result<(), Refusal>;

/// The buttons' addresses.
pub(super) fn routes() -> Router<Arc<Engine>> {
    let on = |act: Doing| {
        post(move |State(engine): State<Arc<Engine>>, Path(id): Path<String>, form: Form| async move {
            done(engine.with(|world| act(world, &id, &form)))
        })
    };
    Router::new()
        .route(
            "/_sandbox/dashboard/requests/{id}/approve",
            on(|world, id, _| customer_requests::approve(world, id, None)),
        )
        .route("/_sandbox/dashboard/requests/{id}/decline", on(|world, id, _| customer_requests::decline(world, id)))
        .route("/_sandbox/dashboard/grants/{id}/revoke", on(|world, id, _| revoke(world, id)))
        .route("/_sandbox/dashboard/payments/{id}/dispute", on(dispute))
        .route("/_sandbox/dashboard/disputes/{id}/decide", on(decide))
        .route("/_sandbox/dashboard/advance/{seconds}", on(|world, seconds, _| advance(world, seconds)))
}

fn done(result: Result<(), Refusal>) -> Response {
    let refusal = match result {
        Ok(()) => return Redirect::to("/").into_response(),
        Err(refusal) => refusal,
    };
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::BAD_REQUEST);
    let content = html! {
        main.narrow {
            h1 { "That was not done" }
            p { code { (refusal.code) } ": " (refusal.detail) }
            p { a href="/" { "Back to the dashboard" } }
        }
    };
    layout::respond(status, "That was not done", &content)
}

fn revoke(world: &mut World, id: &str) -> Result<(), Refusal> {
    match world.grants.get(id).map(|grant| &grant.status) {
        None => Err(Refusal::pay(ErrorCode::NotFound, "there is no such grant")),
        Some(GrantStatus::Active) => {
            grants::set_status(world, id, GrantStatus::Revoked);
            Ok(())
        }
        Some(status) => {
            let detail = format!("a grant that is {status} cannot be revoked");
            Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail))
        }
    }
}

fn dispute(world: &mut World, id: &str, form: &Form) -> Result<(), Refusal> {
    let reason = DisputeReason::from(form.field("reason"));
    if !reason.is_known() {
        return Err(Refusal::pay(ErrorCode::ConflictingParameters, "choose one of the reasons").field("reason"));
    }
    disputes::open(world, id, reason, None).map(|_| ())
}

fn decide(world: &mut World, id: &str, form: &Form) -> Result<(), Refusal> {
    let state = DisputeState::from(form.field("state"));
    if !matches!(state, DisputeState::Won | DisputeState::PartiallyWon | DisputeState::Lost) {
        let detail = "a dispute is WON, PARTIALLY_WON or LOST";
        return Err(Refusal::pay(ErrorCode::ConflictingParameters, detail).field("state"));
    }
    disputes::decide(world, id, state)
}

fn advance(world: &mut World, seconds: &str) -> Result<(), Refusal> {
    let by = seconds.parse().map(Duration::from_secs).ok().filter(|by| *by <= LONGEST);
    let by = by
        .and_then(|by| TimeDelta::from_std(by).ok())
        .ok_or_else(|| Refusal::pay(ErrorCode::ValueTooHigh, "give the seconds, a year's at most").field("seconds"))?;
    world.advance(by);
    Ok(())
}
