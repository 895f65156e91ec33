//! The sandbox's clock, and how it is moved.

use maud::{Markup, html};

use crate::pages::dashboard::button;
use crate::world::World;

/// The steps of the buttons, in seconds.
const STEPS: [(&str, u64); 5] =
    [("30 seconds", 30), ("5 minutes", 300), ("1 hour", 3_600), ("1 day", 86_400), ("7 days", 604_800)];

/// The clock and its buttons.
pub(super) fn section(world: &World) -> Markup {
    let now = world.clock.now();
    html! {
        section aria-labelledby="time" {
            h2 #time { "Time" }
            p { "Sandbox time: " time { (now.format("%Y-%m-%d %H:%M:%S UTC")) } }
            div.buttons {
                @for (label, seconds) in STEPS {
                    (button(&format!("/_sandbox/dashboard/advance/{seconds}"), &format!("+ {label}"), "", "on the clock"))
                }
            }
        }
    }
}
