//! The vendor's rate limits, kept on this side.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use cashapp_core::clock::{Clock, ManualClock, Wait};
use cashapp_core::{Limiter, LocalLimiter, NoLimiter, Operation};

use crate::calls::{Call, READ, SAFE, key, usual};
use crate::server::{Server, lock};
use crate::turn::{Turn, error, success};

static TEN: Operation = SAFE.with_rate_limit(Some(10));
static FIVE: Operation = SAFE.with_id("list_brands").with_rate_limit(Some(5));

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
                limiter.acquire("CAS-CI_1", "x", figure).await;
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
struct Asked(Mutex<Vec<(String, &'static str, u32)>>);

impl Limiter for Asked {
    fn acquire<'a>(&'a self, account: &'a str, operation: &'static str, per_second: u32) -> Wait<'a> {
        lock(&self.0).push((account.to_owned(), operation, per_second));
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
    assert_eq!(*lock(&asked.0), ["CAS-CI_TEST"; 3].map(|account| (account.to_owned(), "list_payments", 10)));
}

#[tokio::test]
async fn local_limiter_with_two_accounts_keeps_a_figure_for_each() {
    let clock = Arc::new(ManualClock::new(0));
    let limiter = LocalLimiter::new(Arc::<ManualClock>::clone(&clock));
    for account in ["CAS-CI_1", "CAS-CI_2"] {
        limiter.acquire(account, "list_payments", 5).await;
    }
    assert_eq!(clock.slept(), Duration::ZERO);
    limiter.acquire("CAS-CI_1", "list_payments", 5).await;
    assert_eq!(clock.slept(), Duration::from_millis(250));
}

/// A burst of a hundred, and then newcomers at the rate that the limit allows: whoever came first goes first.
#[tokio::test(start_paused = true)]
async fn local_limiter_under_newcomers_serves_in_order_of_arrival() {
    let limiter = Arc::new(LocalLimiter::new(Arc::new(Paused(tokio::time::Instant::now()))));
    let served = Arc::new(Mutex::new(Vec::new()));
    let arrive = |number: u32| {
        let (limiter, served) = (Arc::clone(&limiter), Arc::clone(&served));
        tokio::spawn(async move {
            limiter.acquire("CAS-CI_1", "list_payments", 50).await;
            lock(&served).push(number);
        })
    };
    let mut waiting: Vec<_> = (0..100).map(&arrive).collect();
    for number in 100..500 {
        tokio::time::sleep(Duration::from_millis(20)).await;
        waiting.push(arrive(number));
    }
    // Those who give up leave no hole in the line.
    for dropped in (101..500).step_by(7) {
        waiting[dropped].abort();
    }
    for one in waiting {
        let _ = one.await;
    }
    let served = lock(&served);
    assert!(served.is_sorted(), "{served:?}");
    assert!(served.len() > 400 && served[..100].iter().copied().eq(0..100), "{served:?}");
}

/// Tokio's own clock, which the test has paused.
#[derive(Debug)]
struct Paused(tokio::time::Instant);

impl Clock for Paused {
    fn unix_seconds(&self) -> i64 {
        0
    }

    fn monotonic(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(duration))
    }
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
