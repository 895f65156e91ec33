//! Webhooks on their way.

use cashapp_pay_api::types::EventType;
use maud::{Markup, html};

use crate::pages::dashboard::{ROWS, section as rows};
use crate::webhooks::delivery::{Delivery, State};
use crate::world::World;

/// The newest deliveries.
pub(super) fn section(world: &World) -> Markup {
    let newest = world.deliveries.iter().rev().take(ROWS).map(|delivery| row(world, delivery));
    rows("deliveries", "Webhook deliveries", &newest.collect::<Vec<_>>())
}

fn row(world: &World, delivery: &Delivery) -> Markup {
    let event = world.webhook_events.get(&delivery.event).and_then(|event| event.event_type.as_ref());
    html! {
        code { (delivery.event) }
        span.status { (state_in_words(delivery.state)) }
        @if let Some(kind) = event { span { (EventType::as_str(kind)) } }
        span.quiet { "to " (delivery.url) }
        @if let Some(last) = delivery.attempts.last() {
            span { "attempt " (delivery.attempts.len()) ": "
                @match (last.status, &last.error) {
                    (_, Some(error)) => (error),
                    (Some(status), None) => (status),
                    (None, None) => "no answer",
                }
            }
        }
        @if let Some(at) = delivery.next_at { span.quiet { "next at " (at.format("%H:%M:%S")) } }
    }
}

fn state_in_words(state: State) -> &'static str {
    match state {
        State::Waiting => "WAITING",
        State::Held => "HELD BACK",
        State::Sending => "SENDING",
        State::Delivered => "DELIVERED",
        State::GivenUp => "GIVEN UP",
        State::Stopped => "STOPPED",
    }
}
