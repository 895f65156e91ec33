//! Calls whose futures are dropped before they have ended.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::{Clock, Wait};
use cashapp_core::{Limiter, Operation};
use tokio::sync::{Notify, Semaphore};

use crate::calls::{Call, KEYED_WRITE, READ, SAFE, usual};
use crate::server::Server;
use crate::turn::{error, success};

/// A wait that ends when the test says so.
#[derive(Debug)]
struct Gate {
    waiting: Notify,
    open: Semaphore,
}

impl Gate {
    fn shut() -> Arc<Self> {
        Arc::new(Self { waiting: Notify::new(), open: Semaphore::new(0) })
    }

    fn pass(&self) -> Wait<'_> {
        self.waiting.notify_one();
        Box::pin(async {
            self.open.acquire().await.unwrap().forget();
        })
    }

    /// Drops the call once it waits, lets whoever else may be waiting go, and gives them the time to do harm.
    async fn drop_waiting(&self, call: Call, transport: &cashapp_core::Transport) {
        tokio::select! {
            told = call.through(transport) => panic!("it did not wait: {told:?}"),
            () = self.waiting.notified() => {}
        }
        self.open.add_permits(10);
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

impl Clock for Gate {
    fn unix_seconds(&self) -> i64 {
        0
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Wait<'_> {
        self.pass()
    }
}

impl Limiter for Gate {
    fn acquire<'a>(&'a self, _: &'a str, _: &'static str, _: u32) -> Wait<'a> {
        self.pass()
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_waits_to_repeat_sends_nothing_more() {
    for call in [READ, KEYED_WRITE] {
        let gate = Gate::shut();
        let server = Server::telling([error(503, "SERVICE_UNAVAILABLE")]).await;
        let transport = usual(&server, &Arc::default()).clock(Arc::<Gate>::clone(&gate)).build().unwrap();
        gate.drop_waiting(call, &transport).await;
        assert_eq!(server.received().len(), 1);

        // The same call, not dropped, does go on: the gate stands open by now.
        assert_eq!(call.through(&transport).await.attempts, 3);
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_while_it_waits_for_its_turn_is_never_sent() {
    static LIMITED: Operation = SAFE.with_rate_limit(Some(5));
    let call = Call { operation: &LIMITED, ..READ };
    let gate = Gate::shut();
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).limiter(Arc::<Gate>::clone(&gate)).build().unwrap();
    gate.drop_waiting(call, &transport).await;
    assert_eq!(server.received(), []);
    assert_eq!(call.through(&transport).await.attempts, 1);
}
