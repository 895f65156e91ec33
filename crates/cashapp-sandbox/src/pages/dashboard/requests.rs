//! Customer requests.

use maud::{Markup, html};

use crate::pages::dashboard::{ROWS, button, section as rows};
use crate::pages::words;
use crate::pay::customer_requests::CustomerRequest;
use crate::world::World;

/// The newest requests. Those that wait can be decided.
pub(super) fn section(world: &World) -> Markup {
    let newest: Vec<Markup> = world.customer_requests.iter().rev().take(ROWS).map(row).collect();
    rows("requests", "Customer requests", &newest)
}

fn row(request: &CustomerRequest) -> Markup {
    let view = &request.view;
    let id = view.id.as_str();
    html! {
        code { (id) }
        span.status { (view.status) }
        @for action in view.actions.as_deref().unwrap_or_default() { span { (words::action(action)) } }
        @if let Some(reference) = &view.reference_id { span.quiet { (reference) } }
        @if request.is_pending() {
            div.buttons {
                (button(&format!("/_sandbox/dashboard/requests/{id}/approve"), "Approve", "go", id))
                (button(&format!("/_sandbox/dashboard/requests/{id}/decline"), "Decline", "", id))
                a href={ "/_sandbox/dashboard/requests/" (id) } aria-label={ "Customer's page of " (id) } { "Customer's page" }
            }
        }
    }
}
