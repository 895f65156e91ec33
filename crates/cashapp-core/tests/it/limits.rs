//! The vendor's rate limits, kept on this side.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use cashapp_core::clock::{ManualClock, Wait};
use cashapp_core::{Limiter, LocalLimiter, NoLimiter, Operation};

use crate::calls::{Call, READ, SAFE, key, usual};
use crate::server::{Server, lock};
use crate::turn::{Turn, error, success};

static TEN: Operation = Operation { rate_limit: Some(10), ..SAFE };
static FIVE: Operation = Operation { id: "list_brands", rate_limit: Some(5), ..SAFE };

fn reading(operation: &'static Operation) -> Call {
    Call { operation, ..READ }
}

#[tokio::test]
async fn two_transports_that_share_a_limiter_share_its_figures() {
    let clock = Arc::new(ManualClock::new(0));
    let limiter = Arc::new(LocalLimiter::new(Arc::<ManualClock>::clone(&clock)));
    let server = Server::telling([success()]).await;
    let transports = [key(0), key(1)].map(|key| {
        let transport = usual(&server, &clock).credentials(key);
        transport.limiter(Arc::<LocalLimiter>::clone(&limiter)).build().unwrap()
    });
    for number in 0..10 {
        assert_eq!(reading(&TEN).through(&transports[number % 2]).await.outcome, None);
    }
    assert_eq!(clock.slept(), Duration::ZERO);
    for number in 0..20 {
        assert_eq!(reading(&TEN).through(&transports[number % 2]).await.outcome, None);
    }
    assert_eq!(clock.slept(), Duration::from_secs(2));
}

#[tokio::test]
async fn each_operation_has_a_figure_of_its_own() {
    let clock = Arc::new(ManualClock::new(0));
    let server = Server::telling([success()]).await;
    // The limiter that a transport has if it is given none goes by the transport's clock.
    let transport = usual(&server, &clock).build().unwrap();
    for _ in 0..10 {
        reading(&TEN).through(&transport).await;
    }
    for _ in 0..5 {
        reading(&FIVE).through(&transport).await;
    }
    assert_eq!(clock.slept(), Duration::ZERO);
    reading(&FIVE).through(&transport).await;
    assert_eq!(clock.slept(), Duration::from_millis(200));
}

#[tokio::test]
async fn time_without_calls_gives_no_more_than_a_seconds_figure() {
    let clock = Arc::new(ManualClock::new(0));
    let limiter = LocalLimiter::new(Arc::<ManualClock>::clone(&clock));
    limiter.acquire("x", 10).await;
    clock.advance(Duration::from_secs(3600));
    for _ in 0..20 {
        limiter.acquire("x", 10).await;
    }
    assert_eq!(clock.slept(), Duration::from_secs(3601));
}

/// Counts who asks.
#[derive(Debug, Default)]
struct Asked(Mutex<Vec<(&'static str, u32)>>);

impl Limiter for Asked {
    fn acquire<'a>(&'a self, operation: &'static str, per_second: u32) -> Wait<'a> {
        lock(&self.0).push((operation, per_second));
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn the_limiter_is_asked_for_every_attempt_of_a_limited_operation_and_for_no_other() {
    let asked = Arc::new(Asked::default());
    let turns = || [Turn::HangUp, error(503, "SERVICE_UNAVAILABLE"), success()];
    for operation in [&SAFE, &TEN] {
        let server = Server::telling(turns()).await;
        let transport = usual(&server, &Arc::default()).limiter(Arc::<Asked>::clone(&asked)).build().unwrap();
        assert_eq!(reading(operation).through(&transport).await.attempts, 3);
    }
    assert_eq!(*lock(&asked.0), [("list_payments", 10); 3]);
}

#[tokio::test]
async fn a_caller_may_do_without() {
    let clock = Arc::new(ManualClock::new(0));
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &clock).limiter(Arc::new(NoLimiter)).build().unwrap();
    for _ in 0..30 {
        reading(&FIVE).through(&transport).await;
    }
    assert_eq!((server.received().len(), clock.slept()), (30, Duration::ZERO));
}
