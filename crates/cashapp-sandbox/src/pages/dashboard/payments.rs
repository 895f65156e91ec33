//! Payments.

use cashapp_pay_api::types::{DisputeReason, Payment, PaymentStatus};
use maud::{Markup, html};

use crate::pages::dashboard::{ROWS, section as rows};
use crate::pages::words;
use crate::world::World;

/// The newest payments. Those that were captured can be disputed.
pub(super) fn section(world: &World) -> Markup {
    let newest: Vec<Markup> = world.payments.iter().rev().take(ROWS).map(|payment| row(&payment.view)).collect();
    rows("payments", "Payments", &newest)
}

fn row(payment: &Payment) -> Markup {
    let id = payment.id.as_str();
    html! {
        code { (id) }
        span.status { (payment.status) }
        span { (words::amount(payment.amount, &payment.currency)) }
        @if let Some(refunded) = payment.refunded_amount.filter(|refunded| *refunded > 0) {
            span { (words::amount(refunded, &payment.currency)) " refunded" }
        }
        @if let Some(reference) = &payment.reference_id { span.quiet { (reference) } }
        @if payment.status == PaymentStatus::Captured { (dispute(id)) }
    }
}

fn dispute(id: &str) -> Markup {
    html! {
        form.inline method="post" action={ "/_sandbox/dashboard/payments/" (id) "/dispute" } {
            select name="reason" id={ "reason-" (id) } aria-label={ "Reason to dispute " (id) } {
                @for reason in DisputeReason::KNOWN {
                    option value=(reason) { (reason) " " (reason_in_words(&DisputeReason::from(*reason))) }
                }
            }
            button id={ "dispute-" (id) } aria-label={ "Dispute " (id) } { "Dispute" }
        }
    }
}

fn reason_in_words(reason: &DisputeReason) -> &'static str {
    match reason {
        DisputeReason::Fr10 => "unknown payment",
        DisputeReason::Fr11 => "unknown payment, merchant liable",
        DisputeReason::Pe10 => "processed twice",
        DisputeReason::Pe11 => "other amount",
        DisputeReason::Pe12 => "paid by other means",
        DisputeReason::Cd10 => "cancelled",
        DisputeReason::Cd11 => "not as agreed",
        DisputeReason::Cd12 => "not received",
        DisputeReason::Cd13 => "refund not processed",
        _ => "",
    }
}
