//! Waiting for a customer, by a clock that the test moves.

mod bounds;
mod server_time;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use cashapp::clock::{Clock, ManualClock, Wait};
use cashapp::types::CustomerRequestStatus as Status;
use cashapp::waiting::Changes;
use cashapp::{Client, Outcome};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use chrono::DateTime;
use futures_util::{StreamExt, TryStreamExt};

use crate::requests::{asked, new_request};
use crate::started::builder;

type Event = Box<dyn FnOnce(&Sandbox) + Send>;

/// The sandbox and the client go by this clock: whoever sleeps on it moves both, and what falls into the time happens.
struct Time {
    sandbox: Arc<Sandbox>,
    client: ManualClock,
    events: Mutex<Vec<(Duration, Event)>>,
}

impl Time {
    fn after(&self, seconds: u64, event: impl FnOnce(&Sandbox) + Send + 'static) {
        self.events.lock().unwrap().push((Duration::from_secs(seconds), Box::new(event)));
    }

    fn slept(&self) -> u64 {
        self.client.slept().as_secs()
    }
}

impl std::fmt::Debug for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Time")
    }
}

impl Clock for Time {
    fn unix_seconds(&self) -> i64 {
        self.client.unix_seconds()
    }

    fn monotonic(&self) -> Duration {
        self.client.monotonic()
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        self.sandbox.advance(duration);
        let wait = self.client.sleep(duration);
        let now = self.client.slept();
        let mut events = self.events.lock().unwrap();
        while let Some(due) = events.iter().position(|(at, _)| *at <= now) {
            (events.remove(due).1)(&self.sandbox);
        }
        wait
    }
}

async fn started() -> (Arc<Sandbox>, Client, Arc<Time>) {
    started_fast_by(0).await
}

/// The client's clock shows so many seconds more than the sandbox's.
async fn started_fast_by(seconds: i64) -> (Arc<Sandbox>, Client, Arc<Time>) {
    let start = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let sandbox = Arc::new(Sandbox::builder().frozen_at(start).start().await.unwrap());
    let client = ManualClock::new(start.timestamp() + seconds);
    let time = Arc::new(Time { sandbox: Arc::clone(&sandbox), client, events: Mutex::default() });
    let client = builder(&sandbox).clock(Arc::clone(&time) as Arc<dyn Clock>).build().unwrap();
    (sandbox, client, time)
}

fn looks(sandbox: &Sandbox) -> usize {
    sandbox.calls().iter().filter(|call| call.operation == Some("retrieve_customer_request")).count()
}

#[tokio::test]
async fn waiting_ends_with_the_approval_and_asks_once_a_second() {
    let (sandbox, client, time) = started().await;
    let id = asked(&client).await.id;
    let decided = id.clone();
    time.after(10, move |sandbox| sandbox.approve_request(&decided).unwrap());
    let approved = client.requests().wait(&id).timeout(Duration::from_secs(120)).await.unwrap();
    assert_eq!((approved.status, approved.grants.unwrap().len()), (Status::Approved, 1));
    assert_eq!((time.slept(), looks(&sandbox)), (10, 11));
}

#[tokio::test]
async fn nothing_is_asked_before_it_is_awaited() {
    let (sandbox, client, _time) = started().await;
    let id = asked(&client).await.id;
    drop(client.requests().wait(&id));
    drop(client.requests().watch(&id));
    assert_eq!(looks(&sandbox), 0);
}

#[tokio::test]
async fn a_decline_is_an_error_that_carries_the_request() {
    let (_sandbox, client, time) = started().await;
    let id = asked(&client).await.id;
    let decided = id.clone();
    time.after(3, move |sandbox| sandbox.decline_request(&decided).unwrap());
    let error = client.requests().wait(&id).await.unwrap_err();
    assert!(error.is_request_declined() && !error.is_wait_timeout() && !error.is_declined(), "{error}");
    assert_eq!(error.customer_request().unwrap().status, Status::Declined);
    assert_eq!(error.outcome(), Outcome::Refused);
    assert_eq!(
        error.to_string(),
        "retrieve_customer_request: the customer request was declined. That is final; make a new request if the customer \
         wants to try again."
    );
}

#[tokio::test]
async fn the_time_to_wait_is_kept_and_the_customer_may_approve_afterwards() {
    let (sandbox, client, time) = started().await;
    let id = asked(&client).await.id;
    let wait = client.requests().wait(&id).timeout(Duration::from_millis(2500));
    let error = wait.clone().await.unwrap_err();
    assert!(error.is_wait_timeout(), "{error}");
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 3));
    assert_eq!(error.customer_request().unwrap().status, Status::Pending);
    assert_eq!(time.client.slept(), Duration::from_millis(2500));
    sandbox.approve_request(&id).unwrap();
    assert_eq!(wait.await.unwrap().status, Status::Approved);
}

#[tokio::test]
async fn a_request_that_nobody_decides_is_waited_for_until_it_lapses() {
    let (_sandbox, client, time) = started().await;
    let id = asked(&client).await.id;
    let error = client.requests().wait(&id).poll_every(Duration::from_secs(60)).await.unwrap_err();
    assert!(error.is_request_declined(), "{error}");
    assert!((3600..3700).contains(&time.slept()), "{}", time.slept());
}

#[tokio::test]
async fn what_is_being_processed_is_waited_for() {
    let (sandbox, client, time) = started().await;
    let slow = new_request().metadata([("sandbox:processing_seconds", "5400")]);
    let id = client.requests().create(slow).await.unwrap().id;
    sandbox.approve_request(&id).unwrap();
    let wait = client.requests().wait(&id).poll_every(Duration::from_secs(600));
    assert_eq!(wait.await.unwrap().status, Status::Approved);
    assert_eq!(time.slept(), 5400);
}

#[tokio::test]
async fn failures_that_pass_do_not_end_the_waiting() {
    for kind in [FaultKind::ServiceUnavailable, FaultKind::DropAfterCommitting, FaultKind::HtmlBody] {
        let (sandbox, client, time) = started().await;
        let id = asked(&client).await.id;
        let decided = id.clone();
        time.after(20, move |sandbox| {
            sandbox.clear_faults();
            sandbox.approve_request(&decided).unwrap();
        });
        sandbox.inject(Fault::new(kind)).unwrap();
        let wait = client.requests().wait(&id).timeout(Duration::from_secs(60));
        assert_eq!(wait.await.unwrap().status, Status::Approved, "{kind:?}");
    }
}

#[tokio::test]
async fn a_server_that_stays_away_is_named_as_the_cause_when_the_time_is_over() {
    let (sandbox, client, _time) = started().await;
    let id = asked(&client).await.id;
    sandbox.inject(Fault::new(FaultKind::InternalServerError)).unwrap();
    let error = client.requests().wait(&id).timeout(Duration::from_secs(10)).await.unwrap_err();
    assert!(error.is_wait_timeout() && error.customer_request().is_none());
    let cause = std::error::Error::source(&error).unwrap();
    assert!(cause.to_string().contains("500"), "{cause}");
}

#[tokio::test]
async fn watching_gives_every_change_once_and_ends_with_the_decision() {
    let (_sandbox, client, time) = started().await;
    let slow = new_request().metadata([("sandbox:processing_seconds", "5")]);
    let id = client.requests().create(slow).await.unwrap().id;
    let decided = id.clone();
    time.after(70, move |sandbox| sandbox.approve_request(&decided).unwrap());
    let changes: Vec<_> = client.requests().watch(&id).try_collect().await.unwrap();
    let statuses: Vec<_> = changes.iter().map(|request| request.status.clone()).collect();
    assert_eq!(statuses, [Status::Pending, Status::Pending, Status::Pending, Status::Processing, Status::Approved]);
    let codes: Vec<_> = changes.iter().filter_map(|request| request.auth_flow_triggers.as_ref()).collect();
    assert!(codes.len() == 3 && codes[0] != codes[1] && codes[1] != codes[2]);
}

#[tokio::test]
async fn watching_looks_again_once_the_code_is_replaced_however_rarely_it_looks() {
    let (sandbox, client, time) = started().await;
    let id = asked(&client).await.id;
    let mut changes = client.requests().watch(&id).poll_every(Duration::from_secs(600));
    let first = changes.try_next().await.unwrap().unwrap().auth_flow_triggers.unwrap();
    let second = changes.try_next().await.unwrap().unwrap().auth_flow_triggers.unwrap();
    assert!(first.refreshes_at < second.refreshes_at);
    assert!(time.slept() <= 31 && looks(&sandbox) == 2, "{} {}", time.slept(), looks(&sandbox));
}

#[tokio::test]
async fn watching_ends_with_one_error() {
    let (_sandbox, client, _time) = started().await;
    let id = asked(&client).await.id;
    let mut changes = client.requests().watch(&id).timeout(Duration::from_secs(5));
    assert_eq!(changes.next().await.unwrap().unwrap().status, Status::Pending);
    assert!(changes.next().await.unwrap().unwrap_err().is_wait_timeout());
    assert!(changes.next().await.is_none() && changes.next().await.is_none());
}

#[test]
fn what_waits_can_be_sent_to_another_thread() {
    fn sendable<T: Send + 'static>() {}
    sendable::<Changes>();
    sendable::<cashapp::waiting::Waiting>();
    sendable::<<cashapp::waiting::Waiting as IntoFuture>::IntoFuture>();
}
