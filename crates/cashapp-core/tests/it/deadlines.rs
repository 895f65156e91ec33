//! No attempt begins after a call's deadline, whatever the call has to wait for.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::{Clock, ManualClock, Wait};
use cashapp_core::retry::RetryPolicy;
use cashapp_core::{
    Credentials, CredentialsProvider, Limiter, LocalLimiter, Operation, Outcome, ProvidedCredentials, TransportBuilder,
};

use crate::calls::{Call, KEYED, KEYED_WRITE, READ, SAFE, key, usual};
use crate::server::{Received, Server};
use crate::turn::{Turn, error, success};

static LIMITED: Operation = SAFE.with_rate_limit(Some(1));
const LIMITED_READ: Call = Call { operation: &LIMITED, ..READ };

/// A server that takes so long to fail.
async fn slow(clock: &Arc<ManualClock>, takes: Duration) -> Server {
    let clock = Arc::clone(clock);
    Server::start(move |_: &Received| {
        clock.advance(takes);
        error(503, "SERVICE_UNAVAILABLE")
    })
    .await
}

/// Patient, and in no need to wait.
fn patient(server: &Server, clock: &Arc<ManualClock>) -> TransportBuilder {
    let policy = RetryPolicy::default().max_attempts(100).backoff(Duration::ZERO, Duration::ZERO);
    usual(server, clock).retry(policy)
}

#[tokio::test]
async fn a_call_stops_when_its_attempts_have_used_up_its_time() {
    let clock = Arc::new(ManualClock::new(0));
    let server = slow(&clock, Duration::from_secs(300)).await;
    for (deadline, attempts) in [(200, 1), (300, 1), (400, 2), (900, 3), (1000, 4)] {
        let transport = patient(&server, &clock).deadline(Duration::from_secs(deadline)).build().unwrap();
        let told = KEYED_WRITE.through(&transport).await;
        assert_eq!((told.status, told.attempts), (Some(503), attempts), "{deadline}");
        assert_eq!(server.received().len(), attempts as usize);
        // The clones have deadlines of their own.
        let told = KEYED_WRITE.through(&transport.with_deadline(Duration::from_secs(300))).await;
        assert_eq!((told.attempts, server.received().len()), (1, 1));
    }
}

#[tokio::test]
async fn a_call_without_time_is_not_sent() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).deadline(Duration::ZERO).build().unwrap();
    let told = READ.through(&transport).await;
    assert_eq!((told.attempts, told.outcome), (0, Some(Outcome::NotSent)));
    assert_eq!(told.text, "the deadline passed before the request could be sent");
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn a_call_without_a_deadline_ends_by_its_attempts() {
    let clock = Arc::new(ManualClock::new(0));
    let server = slow(&clock, Duration::from_secs(1_000_000)).await;
    let told = READ.through(&usual(&server, &clock).deadline(None).build().unwrap()).await;
    assert_eq!((told.status, told.attempts), (Some(503), 3));
}

#[tokio::test]
async fn an_attempt_may_not_last_longer_than_the_call() {
    let server = Server::telling([Turn::Stall(Vec::new())]).await;
    let transport = usual(&server, &Arc::default()).deadline(Duration::from_millis(40)).build().unwrap();
    let begun = std::time::Instant::now();
    let told = KEYED_WRITE.through(&transport.with_attempt_timeout(Duration::from_secs(20))).await;
    assert_eq!(told.outcome, Some(Outcome::Unknown));
    assert!(begun.elapsed() < Duration::from_secs(15));
}

#[tokio::test]
async fn waiting_for_a_turn_counts() {
    for (deadline, attempts) in [(999, 0), (1000, 0), (60_000, 1)] {
        let clock = Arc::new(ManualClock::new(0));
        let server = Server::telling([success()]).await;
        let limiter = Arc::new(LocalLimiter::new(Arc::<ManualClock>::clone(&clock)));
        let transport = usual(&server, &clock).limiter(limiter);
        let transport = transport.deadline(Duration::from_millis(deadline)).build().unwrap();
        let unhurried = transport.clone().with_deadline(Duration::from_secs(3600));
        assert_eq!(LIMITED_READ.through(&unhurried).await.outcome, None);
        // The next turn is a second later.
        let told = LIMITED_READ.through(&transport).await;
        assert_eq!(told.attempts, attempts, "{deadline}");
        assert_eq!(told.outcome, (attempts == 0).then_some(Outcome::NotSent));
        assert_eq!(server.received().len(), 1 + attempts as usize);
    }
}

/// Credentials that are long in coming, by this clock or for ever.
#[derive(Debug)]
struct Slow(Option<Arc<ManualClock>>, Duration);

impl CredentialsProvider for Slow {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(async {
            match &self.0 {
                Some(clock) => clock.sleep(self.1).await,
                None => std::future::pending().await,
            }
            Ok(Arc::<Credentials>::new(key(0)))
        })
    }
}

#[tokio::test]
async fn waiting_for_credentials_counts() {
    for (seconds, attempts) in [(60, 1), (100, 0), (110, 0)] {
        let clock = Arc::new(ManualClock::new(0));
        let server = Server::telling([success()]).await;
        let provider = Slow(Some(Arc::clone(&clock)), Duration::from_secs(seconds));
        let transport = usual(&server, &clock).credentials(provider);
        let told = READ.through(&transport.deadline(Duration::from_secs(100)).build().unwrap()).await;
        assert_eq!((told.attempts, server.received().len()), (attempts, attempts as usize), "{seconds}");
    }
}

#[tokio::test]
async fn credentials_that_never_come_do_not_hold_a_call_for_ever() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).credentials(Slow(None, Duration::ZERO));
    let told = READ.through(&transport.deadline(Duration::from_millis(30)).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome, server.received()), (0, Some(Outcome::NotSent), vec![]));
}

/// Gives a turn every ten minutes.
#[derive(Debug)]
struct Slowly(Arc<ManualClock>);

impl Limiter for Slowly {
    fn acquire<'a>(&'a self, _: &'a str, _: &'static str, _: u32) -> Wait<'a> {
        self.0.sleep(Duration::from_secs(600))
    }
}

#[tokio::test]
async fn a_deadline_that_passes_between_two_attempts_keeps_what_the_first_one_left_open() {
    static BOTH: Operation = KEYED.with_rate_limit(Some(1));
    for (turn, outcome) in [(Turn::HangUp, Outcome::Unknown), (error(429, "RATE_LIMITED"), Outcome::Refused)] {
        let clock = Arc::new(ManualClock::new(0));
        let server = Server::telling([turn]).await;
        let transport = patient(&server, &clock).limiter(Arc::new(Slowly(Arc::clone(&clock))));
        let transport = transport.deadline(Duration::from_secs(1000)).build().unwrap();
        let told = Call { operation: &BOTH, ..KEYED_WRITE }.through(&transport).await;
        assert_eq!((told.attempts, told.outcome), (1, Some(outcome)), "{told:?}");
    }
}

#[tokio::test]
async fn a_clock_that_is_put_right_changes_neither_deadline_nor_waits() {
    for jump in [-1_000_000, 1_000_000, i64::from(i32::MAX)] {
        let clock = Arc::new(ManualClock::new(1_700_000_000));
        let jumping = Arc::clone(&clock);
        let server = Server::start(move |_: &Received| {
            jumping.advance(Duration::from_secs(300));
            jumping.set(1_700_000_000 + jump);
            error(503, "SERVICE_UNAVAILABLE")
        })
        .await;
        let transport = patient(&server, &clock).deadline(Duration::from_secs(1000)).build().unwrap();
        let told = KEYED_WRITE.through(&transport).await;
        assert_eq!((told.attempts, clock.slept()), (4, Duration::from_secs(1200)), "{jump}");
    }
}
