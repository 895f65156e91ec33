//! The page on which a customer decides about a request, in place of Cash App on a telephone.

mod qr_code;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
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
use crate::world::World;

/// The pages' addresses.
pub(super) fn router(engine: Arc<Engine>) -> Router {
    let at = |rest: &str| format!("{}{rest}", links::PAGES);
    Router::new()
        .route(&at("/{id}"), axum::routing::post(decide))
        .route(&at("/{id}/{token}"), get(show))
        .route(&at("/{id}/{token}/desktop"), get(show_on_desktop))
        .route(&at("/{id}/code"), axum::routing::post(renew))
        .route(&at("/{id}/{token}/qr.png"), get(qr_code::png))
        .route(&at("/{id}/{token}/qr.svg"), get(qr_code::svg))
        .with_state(engine)
}

/// Shows what is asked, or what became of it.
async fn show(State(engine): State<Arc<Engine>>, Path((id, token)): Path<(String, String)>) -> Response {
    present(&engine, &id, &token, false)
}

/// The same with a code to scan, for whoever has a telephone at hand.
async fn show_on_desktop(State(engine): State<Arc<Engine>>, Path((id, token)): Path<(String, String)>) -> Response {
    present(&engine, &id, &token, true)
}

fn present(engine: &Engine, id: &str, token: &str, is_desktop: bool) -> Response {
    engine.with(|world| {
        let request = world.customer_requests.get(id);
        let standing = request.map_or(Standing::Unknown, |request| links::standing(world, request, token));
        match (standing, request) {
            (Standing::Honoured | Standing::Outcome, Some(request)) if !request.is_pending() => decided(&request.view),
            (Standing::Honoured, Some(request)) => {
                let code = is_desktop.then(|| scannable(world, request));
                let page = question(request, &links::form_token(world, id), code.as_ref());
                customer_requests::open(world, id, !is_desktop);
                page
            }
            (Standing::Stale, _) => stale(),
            _ => unknown(),
        }
    })
}

/// The code of now, for a page that is open: its own address may be stale. Looking does not count as opening.
async fn renew(State(engine): State<Arc<Engine>>, Path(id): Path<String>, form: Form) -> Response {
    engine.peek(|world| match world.customer_requests.get(&id) {
        Some(request) if links::is_form_token(world, &id, form.field("token")) => {
            if request.is_pending() {
                Html(picture(world, request).into_string()).into_response()
            } else {
                Redirect::to(&links::outcome(world, &id)).into_response()
            }
        }
        _ => unknown(),
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

/// The part of a page that has the code. A script renews it; without one the page is loaded again.
fn scannable(world: &World, request: &CustomerRequest) -> Markup {
    let id = request.view.id.as_str();
    let (page, _) = links::current(world, request, "");
    html! {
        p { "Scan this code with your telephone." }
        div #code .code data-from={ (links::PAGES) "/" (id) "/code" } data-token=(links::form_token(world, id)) {
            (picture(world, request))
        }
        noscript { p { "The code changes every 30 seconds: " a href={ (page) "/desktop" } { "load this page again" } "." } }
        p.quiet { "No telephone? The sandbox lets you decide here:" }
        script src="/_sandbox/assets/code.js" defer {}
    }
}

fn picture(world: &World, request: &CustomerRequest) -> Markup {
    let (page, until) = links::current(world, request, "");
    let seconds = (until - world.clock.now().max(world.now())).num_seconds().max(0) + 1;
    html! {
        img src={ (page) "/qr.svg" } alt="QR code that opens this request on a telephone" data-seconds=(seconds);
    }
}

fn question(request: &CustomerRequest, token: &str, code: Option<&Markup>) -> Response {
    let view = &request.view;
    let name = requester(view);
    let actions = view.actions.as_deref().unwrap_or_default();
    let is_payment = actions.iter().any(|action| matches!(action, Action::OneTimePayment(_)));
    let title = format!("{name} asks you to {}", if is_payment { "pay" } else { "agree to this" });
    let amount = actions.iter().find_map(amount);
    // A payment whose amount stands above the list needs no line in it.
    let others: Vec<&Action> =
        actions.iter().filter(|action| amount.is_none() || !matches!(action, Action::OneTimePayment(_))).collect();
    let content = html! {
        main.narrow {
            @if let Some(logo) = view.requester_profile.as_ref().and_then(|profile| profile.logo_url.as_ref()) {
                img.logo src=(logo) alt="";
            }
            h1 { (title) }
            @if let Some(amount) = &amount { p.amount { (amount) } }
            @if amount.is_some() && !others.is_empty() { p { "and to agree to this:" } }
            @if !others.is_empty() { ul.asks { @for action in others { li { (words::action(action)) } } } }
            @if let Some(code) = code { (code) }
            form.decision method="post" action={ (links::PAGES) "/" (view.id.as_str()) } {
                input type="hidden" name="token" value=(token);
                button.go name="decision" value="approve" { "Approve" }
                button name="decision" value="decline" { "Decline" }
            }
            p.quiet { "This is a sandbox: no money moves." }
        }
    };
    layout::respond(StatusCode::OK, &title, &content)
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
        "This link is no longer valid",
        "Go back to the shop and open it again, or scan the code that is shown now: both change every 30 seconds.",
    )
}

fn unknown() -> Response {
    let text = "Scan the code that is shown now, or ask for a new one.";
    layout::notice(StatusCode::NOT_FOUND, "There is no such request", text)
}
