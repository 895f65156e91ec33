//! The page on which a customer decides about a request, in place of Cash App on a telephone.

mod qr_code;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use cashapp_pay_api::types::{Action, CustomerRequest as View, CustomerRequestStatus};
use http::StatusCode;
use maud::{Markup, html};

use crate::contract;
use crate::engine::Engine;
use crate::pages::form::Form;
use crate::pages::{layout, words};
use crate::pay::customer_requests::links::{self, Standing};
use crate::pay::customer_requests::{self, CustomerRequest};

/// The pages' addresses.
pub(super) fn router(engine: Arc<Engine>) -> Router {
    let at = |rest: &str| format!("{}{rest}", links::PAGES);
    Router::new()
        .route(&at("/{id}"), axum::routing::post(decide))
        .route(&at("/{id}/{token}"), get(show))
        .route(&at("/{id}/{token}/desktop"), get(show))
        .route(&at("/{id}/{token}/qr.png"), get(qr_code::png))
        .route(&at("/{id}/{token}/qr.svg"), get(qr_code::svg))
        .with_state(engine)
}

/// Shows what is asked, or what became of it.
async fn show(State(engine): State<Arc<Engine>>, Path((id, token)): Path<(String, String)>) -> Response {
    engine.with(|world| {
        let request = world.customer_requests.get(&id);
        let standing = request.map_or(Standing::Unknown, |request| links::standing(world, request, &token));
        match (standing, request) {
            (Standing::Honoured | Standing::Outcome, Some(request)) if !request.is_pending() => decided(&request.view),
            (Standing::Honoured, Some(request)) => {
                let page = question(request, &links::form_token(world, &id));
                customer_requests::open(world, &id);
                page
            }
            (Standing::Stale, _) => stale(),
            _ => unknown(),
        }
    })
}

/// Does what the customer has chosen.
async fn decide(State(engine): State<Arc<Engine>>, Path(id): Path<String>, form: Form) -> Response {
    engine.with(|world| {
        if world.customer_requests.get(&id).is_none() {
            return unknown();
        }
        if !links::is_form_token(world, &id, form.field("token")) {
            let text = "Open the request again, and decide on its page.";
            return layout::notice(StatusCode::FORBIDDEN, "This form is not one of this request", text);
        }
        let result = match form.field("decision") {
            "approve" => customer_requests::approve(world, &id, None),
            "decline" => customer_requests::decline(world, &id),
            _ => {
                let text = "Go back, and choose Approve or Decline.";
                return layout::notice(StatusCode::BAD_REQUEST, "Nothing was chosen", text);
            }
        };
        match result {
            // So that loading the page again does not decide again.
            Ok(()) => Redirect::to(&links::outcome(world, &id)).into_response(),
            Err(_) => world.customer_requests.get(&id).map_or_else(unknown, |request| {
                let mut page = decided(&request.view);
                *page.status_mut() = StatusCode::CONFLICT;
                page
            }),
        }
    })
}

fn question(request: &CustomerRequest, token: &str) -> Response {
    let view = &request.view;
    let name = requester(view);
    let actions = view.actions.as_deref().unwrap_or_default();
    let content = html! {
        main.narrow {
            @if let Some(logo) = view.requester_profile.as_ref().and_then(|profile| profile.logo_url.as_ref()) {
                img.logo src=(logo) alt="";
            }
            h1 { (name) " asks you to agree" }
            @if let Some(amount) = actions.iter().find_map(amount) { p.amount { (amount) } }
            ul.asks { @for action in actions { li { (words::action(action)) } } }
            form.decision method="post" action={ (links::PAGES) "/" (view.id.as_str()) } {
                input type="hidden" name="token" value=(token);
                button.go name="decision" value="approve" { "Approve" }
                button name="decision" value="decline" { "Decline" }
            }
            p.quiet { "This is a sandbox: no money moves." }
        }
    };
    layout::respond(StatusCode::OK, &format!("{name} asks you to agree"), &content)
}

fn decided(view: &View) -> Response {
    let name = requester(view);
    let (title, text) = match view.status {
        CustomerRequestStatus::Approved => ("Approved", format!("You have agreed to what {name} asked for.")),
        CustomerRequestStatus::Declined => {
            ("Declined", format!("What {name} asked for was declined, or not decided in time."))
        }
        _ => ("Being processed", format!("You have agreed to what {name} asked for. It takes a moment.")),
    };
    let content = html! {
        main.narrow {
            h1 { (title) }
            p role="status" { (text) }
            (way_back(view, name))
        }
    };
    layout::respond(StatusCode::OK, title, &content)
}

fn way_back(view: &View, name: &str) -> Markup {
    // Checked when it was sent; once more here, because a script's address would run on this very page.
    let address = view.redirect_url.as_deref().filter(|address| contract::leads_away(address));
    html! {
        @match address {
            Some(address) => p { a href=(address) rel="noreferrer" { "Back to " (name) } },
            None => p { "You can close this page." },
        }
    }
}

fn requester(view: &View) -> &str {
    view.requester_profile.as_ref().and_then(|profile| profile.name.as_deref()).unwrap_or("Somebody")
}

fn amount(action: &Action) -> Option<String> {
    let Action::OneTimePayment(payment) = action else { return None };
    Some(words::amount(payment.amount?, payment.currency.as_ref()?))
}

const STALE: &str = "This code is no longer valid, scan the new one.";

fn stale() -> Response {
    layout::notice(
        StatusCode::GONE,
        "This code is no longer valid",
        "Scan the new one: a code is shown for 30 seconds.",
    )
}

fn unknown() -> Response {
    let text = "Scan the code that is shown now, or ask for a new one.";
    layout::notice(StatusCode::NOT_FOUND, "There is no such request", text)
}
