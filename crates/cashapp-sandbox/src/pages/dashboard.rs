//! What the sandbox has and does, on one page, with what a customer, a bank or time would do as buttons.

mod calls;
mod deliveries;
mod disputes;
mod doing;
mod grants;
mod payments;
mod requests;
mod time;
mod updates;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use maud::{Markup, html};

use crate::engine::Engine;
use crate::pages::layout;
use crate::pay::customer_requests::links;
use crate::world::World;

/// How many rows of each kind are shown, the newest first.
const ROWS: usize = 50;

/// Where the page can be jumped to.
const PARTS: [(&str, &str); 7] = [
    ("time", "Time"),
    ("requests", "Customer requests"),
    ("grants", "Grants"),
    ("payments", "Payments"),
    ("disputes", "Disputes"),
    ("deliveries", "Webhooks"),
    ("calls", "Calls"),
];

/// The page's addresses.
pub(super) fn router(engine: Arc<Engine>) -> Router {
    Router::new()
        .route("/", get(show))
        .route("/_sandbox/dashboard/live", get(live))
        .route("/_sandbox/dashboard/requests/{id}", get(as_customer))
        .route("/_sandbox/live", get(updates::announce))
        .merge(doing::routes())
        .with_state(engine)
}

async fn show(State(engine): State<Arc<Engine>>) -> Response {
    let content = html! {
        main {
            h1 { "Cash App Pay sandbox" }
            p #connection .quiet role="status" { "As it was when this page was loaded." }
            noscript { p { a href="/" { "Load it again" } " to see what has happened since." } }
            nav.jump aria-label="Parts of this page" {
                @for (id, title) in PARTS { a href={ "#" (id) } { (title) } }
            }
            div #live { (engine.peek(present)) }
        }
        script src="/_sandbox/assets/live.js" defer {}
    };
    layout::respond(StatusCode::OK, "Cash App Pay sandbox", &content)
}

/// The part that changes.
async fn live(State(engine): State<Arc<Engine>>) -> Html<String> {
    Html(engine.peek(present).into_string())
}

/// Leads to a request's page, whose address is another every 30 seconds.
async fn as_customer(State(engine): State<Arc<Engine>>, Path(id): Path<String>) -> Response {
    let address = engine.peek(|world| {
        let request = world.customer_requests.get(&id)?;
        Some(links::current(world, request, "").0)
    });
    match address {
        Some(address) => Redirect::to(&address).into_response(),
        None => layout::notice(StatusCode::NOT_FOUND, "There is no such request", "It was never created here."),
    }
}

fn present(world: &World) -> Markup {
    html! {
        (time::section(world))
        (requests::section(world))
        (grants::section(world))
        (payments::section(world))
        (disputes::section(world))
        (deliveries::section(world))
        (calls::section(world))
    }
}

/// Rows of one kind under their heading.
fn section(id: &str, title: &str, rows: &[Markup]) -> Markup {
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if rows.is_empty() {
                p.quiet { "None yet." }
            } @else {
                ul.rows { @for row in rows { li { (row) } } }
            }
        }
    }
}

/// A button that does something with one row.
fn button(action: &str, label: &str, class: &str, object: &str) -> Markup {
    html! {
        form.inline method="post" action=(action) {
            // The id lets whoever uses a keyboard stay where he is when the rows are replaced.
            button class=(class) id={ "do" (action) } aria-label={ (label) " " (object) } { (label) }
        }
    }
}
