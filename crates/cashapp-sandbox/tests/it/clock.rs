//! Time: it runs, stands still and is moved.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use crate::caller::{Reply, builder, http, send, start};

async fn post(sandbox: &cashapp_sandbox::Sandbox, path: &str, body: Value) -> Reply {
    send(http().post(format!("{}/_sandbox/clock{path}", sandbox.url())).json(&body)).await.expect(200)
}

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000, 0).expect("a time")
}

#[tokio::test]
async fn a_frozen_clock_stands_still_until_it_is_moved() {
    let sandbox = builder().frozen_at(noon()).start().await.expect("it starts");
    assert_eq!(sandbox.now(), noon());
    send(http().get(format!("{}/_sandbox/health", sandbox.url()))).await.expect(200);
    assert_eq!(sandbox.now(), noon());
    sandbox.advance(Duration::from_millis(1500));
    assert_eq!(sandbox.now(), noon() + TimeDelta::milliseconds(1500));
}

#[tokio::test]
async fn time_runs_if_nobody_stops_it() {
    let sandbox = start().await;
    let before = sandbox.now();
    crate::receiver::until(|| sandbox.now() > before).await;
    assert!((Utc::now() - sandbox.now()).num_seconds().abs() < 60);
}

#[tokio::test]
async fn a_clock_is_stopped_moved_and_set_going_without_a_jump() {
    let sandbox = start().await;
    let stopped = post(&sandbox, "/freeze", json!({})).await;
    assert_eq!(stopped.body["frozen"], true);
    let at = sandbox.now();
    assert_eq!(post(&sandbox, "/advance", json!({ "duration": "1d2h" })).await.body["frozen"], true);
    assert_eq!(sandbox.now(), at + TimeDelta::hours(26));
    assert_eq!(post(&sandbox, "/advance", json!({ "seconds": 0.5 })).await.body["frozen"], true);
    let at = at + TimeDelta::hours(26) + TimeDelta::milliseconds(500);
    assert_eq!(sandbox.now(), at);
    assert_eq!(post(&sandbox, "/resume", json!({})).await.body["frozen"], false);
    crate::receiver::until(|| sandbox.now() > at).await;
    assert!(sandbox.now() - at < TimeDelta::minutes(1));
    sandbox.freeze();
    let stopped = sandbox.now();
    sandbox.freeze();
    assert_eq!(sandbox.now(), stopped);
    sandbox.resume();
    sandbox.resume();
    assert!(sandbox.now() >= stopped);
}

#[tokio::test]
async fn more_time_than_there_is_ends_with_the_calendar() {
    let sandbox = start().await;
    sandbox.advance(Duration::MAX);
    let last = sandbox.now();
    assert_eq!(last.format("%Y").to_string().len(), 4, "{last}");
    sandbox.advance(Duration::MAX);
    assert!(sandbox.now() - last < TimeDelta::minutes(1));
    post(&sandbox, "/advance", json!({ "duration": "3653d" })).await;
    assert!(sandbox.now() - last < TimeDelta::minutes(1));
}

#[tokio::test]
async fn what_is_due_happens_in_its_order_and_at_its_own_time() {
    use crate::receiver::{Reaction, Receiver};
    let sandbox = builder().frozen_at(noon()).rate_limit_scale(0.0).start().await.expect("it starts");
    let mut receiver = Receiver::start().await;
    receiver.always(Reaction::Status(500));
    let events = json!([{ "event_type": "grant.created", "api_version": "v1" }]);
    let endpoint = json!({ "api_key_id": crate::caller::KEY, "url": receiver.url, "event_configurations": events });
    let body = json!({ "idempotency_key": "1", "webhook_endpoint": endpoint });
    crate::caller::call(&sandbox, "POST", "/management/v1/webhook-endpoints", Some(body)).await.expect(201);
    let grant = json!({ "action": { "type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand" } });
    let deliveries = async || {
        let list = send(http().get(format!("{}/_sandbox/webhooks/deliveries", sandbox.url()))).await.expect(200);
        list.body["deliveries"].as_array().expect("a list").clone()
    };
    for number in 0..3 {
        send(http().post(format!("{}/_sandbox/grants", sandbox.url())).json(&grant)).await.expect(200);
        receiver.next().await;
        while deliveries().await[number]["state"] != "waiting" {
            tokio::task::yield_now().await;
        }
        sandbox.advance(Duration::from_millis(100));
    }
    sandbox.advance(Duration::from_secs(1));
    for _ in 0..3 {
        receiver.next().await;
    }
    while deliveries().await.iter().any(|delivery| delivery["state"] != "waiting") {
        tokio::task::yield_now().await;
    }
    let second =
        |delivery: &Value| delivery["attempts"][1]["at"].as_str().and_then(|at| at.parse().ok()).expect("a time");
    let times: Vec<DateTime<Utc>> = deliveries().await.iter().map(second).collect();
    let expected = [1000, 1100, 1200].map(|after| noon() + TimeDelta::milliseconds(after));
    assert_eq!(times, expected);
}
