//! Grants.

use cashapp_pay_api::types::GrantStatus;
use maud::{Markup, html};

use crate::pages::dashboard::{ROWS, button, section as rows};
use crate::pages::words;
use crate::pay::grants::Grant;
use crate::table::Record;
use crate::world::World;

/// The newest grants. Those that can be used can be taken back.
pub(super) fn section(world: &World) -> Markup {
    let newest: Vec<Markup> = world.grants.iter().rev().take(ROWS).map(row).collect();
    rows("grants", "Grants", &newest)
}

fn row(grant: &Grant) -> Markup {
    let id = grant.id();
    html! {
        code { (id) }
        span.status { (grant.status) }
        span { (grant.kind) }
        span { (words::action(&grant.action)) }
        code.quiet { (grant.customer) }
        @if grant.status == GrantStatus::Active {
            (button(&format!("/_sandbox/dashboard/grants/{id}/revoke"), "Revoke", "stop", id))
        }
    }
}
