//! Whose time decides that a request has expired.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use cashapp::clock::{Clock, ManualClock};
use cashapp::types::{CustomerRequestId, CustomerRequestStatus as Status};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::TryStreamExt;
use serde_json::json;

use super::{looks, started_fast_by};
use crate::requests::{asked, new_request};
use crate::script::{Answer, Script};

/// How wrong this machine's clock is, in minutes.
const WRONG_BY: [i64; 5] = [-120, -32, 32, 62, 120];

#[tokio::test]
async fn wait_with_a_wrong_local_clock_ends_with_the_decision() {
    for minutes in WRONG_BY {
        let (_sandbox, client, time) = started_fast_by(60 * minutes).await;
        let id = asked(&client).await.id;
        let decided = id.clone();
        time.after(3000, move |sandbox| sandbox.approve_request(&decided).unwrap());
        let approved = client.requests().wait(&id).poll_every(Duration::from_secs(60)).await;
        assert_eq!(approved.unwrap().status, Status::Approved, "{minutes}");
        assert!((3000..3060).contains(&time.slept()), "{minutes}: {}", time.slept());
    }
}

#[tokio::test]
async fn watch_with_a_wrong_local_clock_polls_once_the_code_is_replaced() {
    for minutes in WRONG_BY {
        let (sandbox, client, time) = started_fast_by(60 * minutes).await;
        let id = asked(&client).await.id;
        let mut changes = client.requests().watch(&id).poll_every(Duration::from_secs(600));
        let first = changes.try_next().await.unwrap().unwrap().auth_flow_triggers.unwrap();
        let second = changes.try_next().await.unwrap().unwrap().auth_flow_triggers.unwrap();
        assert!(first.refreshes_at < second.refreshes_at);
        assert!(time.slept() <= 31 && looks(&sandbox) == 2, "{minutes}: {} {}", time.slept(), looks(&sandbox));
    }
}

/// A server that leaves a request pending for ever, and says so with this `Date`; how long a client waits for it whose
/// clock shows the given time.
async fn waited(expires_at: DateTime<Utc>, date: String, local: DateTime<Utc>) -> Duration {
    let script = Script::start_by(move |_| {
        let request = json!({"id": "GRR_1", "status": "PENDING", "expires_at": expires_at.to_rfc3339()});
        Answer::new(StatusCode::OK, json!({"request": request})).date(&date)
    });
    let clock = Arc::new(ManualClock::new(local.timestamp()));
    let client = script.await.builder().clock(Arc::clone(&clock) as Arc<dyn Clock>).build().unwrap();
    let error = client.requests().wait(&CustomerRequestId::new("GRR_1")).await.unwrap_err();
    assert!(error.is_request_expired(), "{error}");
    assert_eq!(error.customer_request().unwrap().status, Status::Pending);
    clock.slept()
}

#[tokio::test]
async fn request_expires_a_minute_after_its_expires_at_by_the_date_of_the_response() {
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let date = |time: DateTime<Utc>| time.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    for local in [now, now - TimeDelta::hours(1), now + TimeDelta::hours(1)] {
        assert_eq!(waited(now, date(now + TimeDelta::seconds(60)), local).await, Duration::ZERO);
    }
    // A date that cannot be read is none, and the local clock is all there is.
    assert_eq!(waited(now, "today".to_owned(), now).await, Duration::from_secs(60));
}

#[tokio::test]
async fn sandbox_dates_its_responses_by_its_own_time() {
    let (sandbox, client, _time) = started_fast_by(0).await;
    sandbox.advance(Duration::from_secs(24 * 60 * 60));
    let request = client.requests().create(new_request()).response().await.unwrap();
    let date = request.headers()["date"].to_str().unwrap();
    assert_eq!(DateTime::parse_from_rfc2822(date).unwrap(), sandbox.now());
}
