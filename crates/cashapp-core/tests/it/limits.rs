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
    for number in 0..19 {
        assert_eq!(reading(&TEN).through(&transports[number % 2]).await.outcome, None);
    }
    // The first goes at once, and nine more in each second after it.
    assert!((clock.slept().as_secs_f64() - 2.0).abs() < 0.001, "{:?}", clock.slept());
}

#[tokio::test]
async fn each_operation_has_a_figure_of_its_own() {
    let clock = Arc::new(ManualClock::new(0));
    let server = Server::telling([success()]).await;
    // The limiter that a transport has if it is given none goes by the transport's clock.
    let transport = usual(&server, &clock).build().unwrap();
    for operation in [&TEN, &FIVE] {
        reading(operation).through(&transport).await;
    }
    assert_eq!(clock.slept(), Duration::ZERO);
    reading(&FIVE).through(&transport).await;
    assert_eq!(clock.slept(), Duration::from_millis(250));
}

#[tokio::test]
async fn no_second_sees_more_calls_than_the_figure_whatever_was_before() {
    for figure in [5, 10, 50, 100, 250] {
        let clock = Arc::new(ManualClock::new(0));
        let limiter = LocalLimiter::new(Arc::<ManualClock>::clone(&clock));
        let mut times = Vec::new();
        for pause in [0, 3600, 1] {
            clock.advance(Duration::from_secs(pause));
            for _ in 0..3 * figure {
                limiter.acquire("x", figure).await;
                times.push(clock.slept());
            }
        }
        for (index, end) in times.iter().enumerate() {
            let within = times[..=index].iter().filter(|time| **time + Duration::from_secs(1) > *end).count();
            assert!(within <= figure as usize, "{within} calls in a second at {figure}");
        }
        let seconds = clock.slept().as_secs_f64() - 3601.0;
        assert!(seconds < 12.0, "{figure} a second are not reached: {seconds}");
    }
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
