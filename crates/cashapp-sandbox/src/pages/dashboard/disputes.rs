//! Disputes.

use cashapp_pay_api::types::{Currency, Dispute, DisputeState};
use maud::{Markup, html};

use crate::pages::dashboard::{ROWS, section as rows};
use crate::pages::words;
use crate::world::World;

/// The newest disputes. Those that were challenged can be decided.
pub(super) fn section(world: &World) -> Markup {
    let newest: Vec<Markup> = world.disputes.iter().rev().take(ROWS).map(|dispute| row(&dispute.view)).collect();
    rows("disputes", "Disputes", &newest)
}

fn row(dispute: &Dispute) -> Markup {
    let id = dispute.id.as_str();
    html! {
        code { (id) }
        span.status { (dispute.state) }
        @if let Some(reason) = &dispute.reason { span { (reason) } }
        @if let Some(amount) = dispute.amount { span { (words::amount(amount, &Currency::Usd)) } }
        @if let Some(payment) = &dispute.payment_id { code.quiet { (payment.as_str()) } }
        @if let Some(due) = dispute.response_due_at { span { "due " (due.format("%Y-%m-%d")) } }
        @if dispute.state == DisputeState::Processing {
            form.inline method="post" action={ "/_sandbox/dashboard/disputes/" (id) "/decide" } {
                @for (state, label) in [("WON", "Won"), ("PARTIALLY_WON", "Partially won"), ("LOST", "Lost")] {
                    button name="state" value=(state) id={ "decide-" (id) "-" (state) } aria-label={ (label) " " (id) } {
                        (label)
                    }
                }
            }
        }
    }
}
