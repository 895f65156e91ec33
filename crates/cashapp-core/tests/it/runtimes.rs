//! Calls in runtimes that cannot carry them, which are errors and no panics.

use std::sync::Arc;

use cashapp_core::Outcome;
use tokio::runtime::Builder;

use crate::calls::{ALL, Told, usual};
use crate::server::Server;
use crate::turn::success;

const TEXT: &str = "the request was not sent: it needs a Tokio runtime with IO and time drivers; await it in one, such as \
                    `#[tokio::main]`, or build yours with `enable_all`";

fn assert_unsent(told: &Told) {
    assert_eq!(told, &Told { status: None, attempts: 0, outcome: Some(Outcome::NotSent), text: TEXT.to_owned() });
}

#[test]
fn call_in_a_runtime_without_time_or_io_driver_is_an_error() {
    let whole = Builder::new_current_thread().enable_all().build().unwrap();
    let server = whole.block_on(Server::telling([success()]));
    let transport = usual(&server, &Arc::default()).build().unwrap();
    let bare = Builder::new_current_thread().build().unwrap();
    let timed = Builder::new_current_thread().enable_time().build().unwrap();
    for call in ALL {
        assert_unsent(&bare.block_on(call.through(&transport)));
        assert_unsent(&timed.block_on(call.through(&transport)));
    }
}
