//! How long a call waits between its attempts.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::ManualClock;
use cashapp_core::retry::RetryPolicy;

use crate::calls::{KEYED_WRITE, Told, usual};
use crate::server::{Received, Server};
use crate::turn::{error_with, success};

/// Sunday, 6 November 1994, 08:49:37 GMT.
const NOW: i64 = 784_111_777;

/// What comes of one answer and a success after it, and how long the caller waited in between.
async fn waited(status: u16, retry_after: &str) -> Duration {
    let clock = Arc::new(ManualClock::new(NOW));
    let server = Server::telling([error_with(status, "ANY", &[("retry-after", retry_after)]), success()]).await;
    let told = KEYED_WRITE.through(&usual(&server, &clock).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome), (2, None));
    clock.slept()
}

#[tokio::test]
async fn the_server_is_given_the_time_that_it_asks_for() {
    for status in [429, 503] {
        assert_eq!(waited(status, "7").await, Duration::from_secs(7));
        // Never sooner than without the header, whose first wait is at most this.
        assert!(waited(status, "0").await <= Duration::from_millis(200));
        assert_eq!(waited(status, "Sun, 06 Nov 1994 08:50:37 GMT").await, Duration::from_secs(60));
        assert!(waited(status, "Sun, 06 Nov 1994 08:00:00 GMT").await <= Duration::from_millis(200));
    }
}

#[tokio::test]
async fn what_is_no_time_is_not_waited_for() {
    for (status, value) in [(429, "soon"), (503, "-5"), (429, "1e9"), (429, ""), (500, "60"), (409, "60")] {
        assert!(waited(status, value).await <= Duration::from_millis(200), "{status} {value}");
    }
}

#[tokio::test]
async fn a_date_is_read_by_the_time_at_which_it_comes() {
    let clock = Arc::new(ManualClock::new(0));
    let jumping = Arc::clone(&clock);
    let server = Server::start(move |_: &Received| {
        jumping.set(NOW);
        let done = jumping.slept() >= Duration::from_secs(60);
        let later = [("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT")];
        if done { success() } else { error_with(429, "RATE_LIMITED", &later) }
    })
    .await;
    let told = KEYED_WRITE.through(&usual(&server, &clock).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome, clock.slept()), (2, None, Duration::from_secs(60)));
}

#[tokio::test]
async fn a_wait_longer_than_what_is_left_returns_the_answer_at_once() {
    for (value, attempts) in [("59", 2), ("60", 1), ("3600", 1), ("18446744073709551615", 1)] {
        let clock = Arc::new(ManualClock::new(NOW));
        let server = Server::telling([error_with(429, "RATE_LIMITED", &[("retry-after", value)]), success()]).await;
        let transport = usual(&server, &clock).deadline(Duration::from_secs(60)).build().unwrap();
        let told: Told = KEYED_WRITE.through(&transport).await;
        assert_eq!((told.attempts, told.status == Some(200)), (attempts, attempts == 2), "{value}");
        if attempts == 1 {
            assert_eq!((told.status, clock.slept()), (Some(429), Duration::ZERO));
            assert_eq!(told.text, "the server answered 429 Too Many Requests (RATE_LIMITED)");
        }
    }
}

#[tokio::test]
async fn without_a_deadline_no_server_can_make_a_call_wait_for_ever() {
    for (value, attempts) in [("3599", 2), ("3600", 1), ("18446744073709551615", 1)] {
        let clock = Arc::new(ManualClock::new(NOW));
        let server = Server::telling([error_with(429, "RATE_LIMITED", &[("retry-after", value)]), success()]).await;
        let told = KEYED_WRITE.through(&usual(&server, &clock).deadline(None).build().unwrap()).await;
        assert_eq!(told.attempts, attempts, "{value}");
    }
}

#[tokio::test]
async fn waits_without_advice_differ_and_keep_below_the_limit_of_their_attempt() {
    let mut waits = Vec::new();
    for _ in 0..20 {
        let clock = Arc::new(ManualClock::new(0));
        let server = Server::telling([error_with(500, "ANY", &[]), success()]).await;
        let policy = RetryPolicy::default().backoff(Duration::from_secs(3), Duration::from_secs(9));
        KEYED_WRITE.through(&usual(&server, &clock).retry(policy).build().unwrap()).await;
        assert!(clock.slept() <= Duration::from_secs(3));
        waits.push(clock.slept());
    }
    waits.sort();
    waits.dedup();
    assert!(waits.len() > 10, "{waits:?}");
}
