//! Rate limits: each operation's own figure, and no other.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::ManualClock;
use cashapp_core::{Auth, Operation};
use cashapp_sandbox::Sandbox;
use chrono::DateTime;

use crate::caller::{Caller, Reply, builder, send};

async fn frozen(scale: f64) -> Sandbox {
    let noon = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
    let still = Arc::new(ManualClock::new(0));
    builder().frozen_at(noon).rate_limit_clock(still).rate_limit_scale(scale).start().await.expect("it starts")
}

fn path_of(operation: &Operation) -> String {
    let segment = |segment: &str| match segment.split_once('{') {
        Some((before, _)) => format!("{before}unknown"),
        None => segment.to_owned(),
    };
    operation.path().split('/').map(segment).collect::<Vec<_>>().join("/")
}

async fn call(caller: &Caller, operation: &Operation) -> Reply {
    caller.call(operation.method().as_str(), &path_of(operation), None).await
}

fn limited() -> impl Iterator<Item = (&'static Operation, u32)> {
    Sandbox::operations().filter_map(|operation| Some((operation, operation.rate_limit()?)))
}

#[tokio::test]
async fn every_limited_operation_admits_its_figure_in_a_second_and_no_more() {
    let sandbox = frozen(1.0).await;
    let caller = Caller::new(&sandbox);
    let mut operations = 0;
    for (operation, figure) in limited() {
        operations += 1;
        for number in 0..figure {
            let reply = call(&caller, operation).await;
            assert_ne!(reply.status, 429, "{} call {number} of {figure}", operation.id());
        }
        let reply = call(&caller, operation).await;
        reply.refused(429, "RATE_LIMITED", "");
        assert!(reply.detail().contains(operation.id()), "{}", reply.detail());
    }
    assert!(operations > 0);
    sandbox.advance(Duration::from_millis(999));
    for (operation, _) in limited() {
        assert_eq!(call(&caller, operation).await.status, 429, "{}", operation.id());
    }
    sandbox.advance(Duration::from_millis(1));
    for (operation, _) in limited() {
        assert_ne!(call(&caller, operation).await.status, 429, "{}", operation.id());
    }
}

#[tokio::test]
async fn rate_limit_with_a_frozen_clock_admits_again_after_a_second() {
    let clock = Arc::new(ManualClock::new(0));
    let noon = DateTime::from_timestamp(1_700_000_000, 0).expect("a time");
    let limits = builder().frozen_at(noon).rate_limit_clock(Arc::<ManualClock>::clone(&clock));
    let sandbox = limits.start().await.expect("it starts");
    let (caller, (operation, figure)) = (Caller::new(&sandbox), limited().next().expect("there is one"));
    for _ in 0..figure {
        assert_ne!(call(&caller, operation).await.status, 429);
    }
    for (milliseconds, refused) in [(0, true), (999, true), (1, false)] {
        clock.advance(Duration::from_millis(milliseconds));
        assert_eq!(call(&caller, operation).await.status == 429, refused, "{milliseconds}");
    }
}

#[tokio::test]
async fn an_operation_without_a_figure_is_never_limited() {
    // So strict that a limit of whatever figure would let one call pass.
    let sandbox = frozen(0.0001).await;
    let caller = Caller::new(&sandbox);
    for operation in Sandbox::operations() {
        let first = call(&caller, operation).await;
        assert_ne!(first.status, 429, "{}", operation.id());
        let second = call(&caller, operation).await;
        let is_limited = operation.rate_limit().is_some() && operation.auth() != Auth::None;
        assert_eq!(second.status == 429, is_limited, "{}: {}", operation.id(), second.body);
    }
}

#[tokio::test]
async fn over_the_limit_the_answer_says_how_long_to_wait() {
    let sandbox = frozen(0.0001).await;
    let caller = Caller::new(&sandbox);
    let (operation, _) = limited().next().expect("there is one");
    call(&caller, operation).await;
    let request = caller.request(operation.method().as_str(), &path_of(operation), b"");
    let response = request.send().await.expect("it is answered");
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "1");
    let body: serde_json::Value = response.json().await.expect("it is JSON");
    assert_eq!(body["errors"][0]["category"], "RATE_LIMIT_ERROR");
}

#[tokio::test]
async fn the_figures_are_scaled_and_switched_off() {
    let sandbox = frozen(0.5).await;
    let caller = Caller::new(&sandbox);
    let (operation, figure) = limited().min_by_key(|(_, figure)| *figure).expect("there is one");
    let admitted = async || {
        let mut admitted = 0;
        while admitted < 3 * figure && call(&caller, operation).await.status != 429 {
            admitted += 1;
        }
        admitted
    };
    assert_eq!(admitted().await, figure / 2);
    sandbox.set_rate_limit_scale(2.0).expect("a number");
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(admitted().await, 2 * figure);
    sandbox.set_rate_limit_scale(0.0).expect("a number");
    assert_eq!(admitted().await, 3 * figure);
}

#[tokio::test]
async fn a_call_that_is_not_authenticated_takes_nobodys_place() {
    let sandbox = frozen(0.0001).await;
    let (operation, _) = limited().next().expect("there is one");
    let stranger = Caller::new(&sandbox).key("KEY_STRANGER", "CASH_stranger");
    for _ in 0..3 {
        let request = stranger.request(operation.method().as_str(), &path_of(operation), b"");
        assert_eq!(send(request).await.status, 401);
    }
    assert_ne!(call(&Caller::new(&sandbox), operation).await.status, 429);
}

#[tokio::test]
async fn a_scale_that_is_no_factor_starts_nothing() {
    for scale in [-1.0, f64::NAN, f64::INFINITY] {
        let refused = builder().rate_limit_scale(scale).start().await.expect_err("it is no factor");
        assert!(refused.to_string().contains("rate_limit_scale"), "{refused}");
    }
}
