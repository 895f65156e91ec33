//! What ends a wait, and what it outlasts.

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use cashapp::clock::{Clock, ManualClock};
use cashapp::types::{CustomerRequestId, CustomerRequestStatus as Status};
use cashapp::{Client, Region};
use cashapp_sandbox::{Fault, FaultKind};
use futures_util::TryStreamExt;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::started;
use crate::requests::asked;
use crate::script::{Answer, Script};

/// What the server says of a request in this state, or of its absence.
fn response(status: &str) -> Answer {
    let error = |status, category, code| {
        Answer::new(status, json!({"errors": [{"category": category, "code": code, "detail": "for tests"}]}))
    };
    match status {
        "404" => error(StatusCode::NOT_FOUND, "INVALID_REQUEST_ERROR", "NOT_FOUND"),
        "503" => error(StatusCode::SERVICE_UNAVAILABLE, "API_ERROR", "SERVICE_UNAVAILABLE"),
        "599" => Answer::new(StatusCode::from_u16(599).unwrap(), Value::Null),
        status => Answer::new(StatusCode::OK, json!({"request": {"id": "GRR_1", "status": status}})),
    }
}

/// A client of a server that goes through these states and stays in the last one.
async fn scripted(states: &'static [&'static str]) -> (Client, Arc<ManualClock>) {
    let script = Script::start_by(|count| response(states[(count as usize).min(states.len() - 1)]));
    let clock = Arc::new(ManualClock::new(1_800_000_000));
    (script.await.builder().clock(Arc::clone(&clock) as Arc<dyn Clock>).build().unwrap(), clock)
}

fn id() -> CustomerRequestId {
    CustomerRequestId::new("GRR_1")
}

#[tokio::test]
async fn wait_polls_again_after_a_404_and_after_5xx_at_any_poll() {
    for states in [
        &["404", "PENDING", "APPROVED"][..],
        &["404", "503", "404", "APPROVED"],
        &["503", "599", "PENDING", "503", "PENDING", "503", "APPROVED"],
        &["PENDING", "404", "APPROVED"],
    ] {
        let (client, clock) = scripted(states).await;
        assert_eq!(client.requests().wait(&id()).await.unwrap().status, Status::Approved, "{states:?}");
        assert_eq!(clock.slept(), Duration::from_secs(states.len() as u64 - 1), "{states:?}");
    }
}

#[tokio::test]
async fn wait_ends_with_a_404_that_lasts_for_ten_seconds() {
    let (client, clock) = scripted(&["404"]).await;
    let error = client.requests().wait(&id()).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!(clock.slept(), Duration::from_secs(10));

    // Later it is no matter of a request that has just been created.
    let (client, clock) = scripted(&["PENDING", "PENDING", "404"]).await;
    let error = client.requests().wait(&id()).poll_every(Duration::from_secs(6)).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!(clock.slept(), Duration::from_secs(12));
}

#[tokio::test]
async fn wait_for_a_request_that_was_never_seen_ends_after_two_minutes_of_5xx() {
    let (client, clock) = scripted(&["503"]).await;
    let error = client.requests().wait(&id()).await.unwrap_err();
    assert_eq!((error.status(), clock.slept().as_secs()), (Some(StatusCode::SERVICE_UNAVAILABLE), 120));
}

#[tokio::test]
async fn wait_without_expires_at_and_without_timeout_ends_after_two_hours() {
    for state in [&["PENDING"][..], &["PROCESSING"], &["PROCESSING", "503"], &["UNDER_REVIEW"]] {
        let (client, clock) = scripted(state).await;
        let error = client.requests().wait(&id()).poll_every(Duration::from_secs(60)).await.unwrap_err();
        assert!(error.is_wait_timeout(), "{state:?}: {error}");
        assert_eq!(clock.slept(), Duration::from_secs(7200), "{state:?}");
        let (client, clock) = scripted(state).await;
        let changes = client.requests().watch(&id()).poll_every(Duration::from_secs(60));
        let error = changes.try_collect::<Vec<_>>().await.unwrap_err();
        assert!(error.is_wait_timeout() && clock.slept().as_secs() == 7200, "{state:?}: {error}");
    }
}

#[tokio::test]
async fn wait_outlasts_failures_while_a_request_is_processed_beyond_its_expiry() {
    let (sandbox, client, time) = started().await;
    let slow = crate::requests::new_request().metadata([("sandbox:processing_seconds", "5400")]);
    let id = client.requests().create(slow).await.unwrap().id;
    sandbox.approve_request(&id).unwrap();
    time.after(4000, |sandbox| sandbox.inject(Fault::new(FaultKind::ServiceUnavailable).times(8)).unwrap());
    let wait = client.requests().wait(&id).poll_every(Duration::from_secs(60));
    assert_eq!(wait.await.unwrap().status, Status::Approved);
}

#[tokio::test]
async fn wait_timeout_does_not_replace_the_clients_deadline_for_one_poll() {
    let hangs = Arc::new(AtomicBool::new(true));
    let app = Router::new().fallback(move || async move {
        if hangs.swap(false, Ordering::SeqCst) {
            pending::<()>().await;
        }
        response("APPROVED").into_response()
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, app).await });

    let (sandbox, _, _) = started().await;
    let hour = Duration::from_secs(3600);
    let client = Client::builder(url.as_str()).credentials(sandbox.credentials()).region(Region::PDX);
    let client =
        client.timeout(hour).deadline(Duration::from_millis(100)).clock(Arc::new(ManualClock::new(1_800_000_000)));
    let id = id();
    let waiting = client.build().unwrap().requests().wait(&id).timeout(hour).into_future();
    let approved = tokio::time::timeout(Duration::from_secs(60), waiting).await;
    assert_eq!(approved.expect("one poll must not take an hour").unwrap().status, Status::Approved);
}

#[tokio::test]
async fn wait_takes_a_status_that_this_version_does_not_know_for_no_decision() {
    let (client, clock) = scripted(&["UNDER_REVIEW", "UNDER_REVIEW", "APPROVED"]).await;
    let approved = client.requests().wait(&id()).await.unwrap();
    assert_eq!((approved.status, clock.slept().as_secs()), (Status::Approved, 2));

    let (client, _) = scripted(&["UNDER_REVIEW", "UNDER_REVIEW", "APPROVED"]).await;
    let changes: Vec<_> = client.requests().watch(&id()).try_collect().await.unwrap();
    let statuses: Vec<_> = changes.iter().map(|request| request.status.as_str()).collect();
    assert_eq!(statuses, ["UNDER_REVIEW", "APPROVED"]);
}

#[tokio::test]
async fn wait_for_an_unknown_id_ends_with_the_servers_404() {
    let (_sandbox, client, time) = started().await;
    let known = asked(&client).await;
    let unknown = CustomerRequestId::new(format!("{}_not", known.id));
    let error = client.requests().wait(&unknown).await.unwrap_err();
    assert_eq!((error.status(), time.slept()), (Some(StatusCode::NOT_FOUND), 10));
}
