//! Settings and places that nobody should choose, and some do.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use cashapp::clock::ManualClock;
use cashapp::retry::RetryPolicy;
use cashapp::types::{Currency, CustomerRequestId, DisputeId, GrantId, MerchantId, NewPayment};
use cashapp::{Error, EvidenceFile, Outcome};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::TryStreamExt;
use serde_json::json;

use crate::requests::asked;
use crate::script::Script;
use crate::started::{builder, started};

fn order() -> NewPayment {
    NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

/// What comes of a call where there is no runtime: the error, at once.
fn alone<T>(call: impl Future<Output = Result<T, Error>>) -> Error {
    match pin!(call).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.err().unwrap(),
        Poll::Pending => unreachable!("nobody would ever wake it"),
    }
}

#[test]
fn outside_of_a_runtime_every_call_is_an_error_that_says_so_and_sends_nothing() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (sandbox, client) = runtime.block_on(started());
    let request = CustomerRequestId::new("GRR_1");
    let file = EvidenceFile::from_path("receipt.pdf");
    for error in [
        alone(client.payments().create(order()).into_future()),
        alone(client.payments().list().items().try_next()),
        alone(client.requests().wait(&request).into_future()),
        alone(client.requests().watch(&request).try_next()),
        alone(client.disputes().add_file_evidence(&DisputeId::new("DSPT_7"), file).into_future()),
    ] {
        assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
        assert!(error.to_string().contains("Tokio runtime") && !error.is_retryable(), "{error}");
    }
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn times_without_an_end_panic_nowhere() {
    static PANICKED: AtomicBool = AtomicBool::new(false);
    // It would be in a task of the connection pool's, where nobody sees it.
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        PANICKED.fetch_or(panic.to_string().contains("overflow when adding duration"), Ordering::SeqCst);
        before(panic);
    }));
    let server = Script::start([json!({"payments": []})]).await;
    let endless = server.builder().timeout(Duration::MAX).deadline(Duration::MAX).connect_timeout(Duration::MAX);
    let client = endless.idle_connections(usize::MAX, Duration::MAX).max_body(usize::MAX).build().unwrap();
    let list = client.payments().list().timeout(Duration::MAX).deadline(Duration::MAX);
    assert!(list.items().try_next().await.unwrap().is_none());
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert!(!PANICKED.load(Ordering::SeqCst));
}

#[tokio::test]
async fn wait_with_an_endless_interval_ends_after_two_hours_where_the_servers_time_stands_still() {
    let (sandbox, client) = started().await;
    let request = asked(&client).await;
    sandbox.freeze();
    let clock = Arc::new(ManualClock::new(sandbox.now().timestamp()));
    let client = builder(&sandbox).clock(Arc::<ManualClock>::clone(&clock)).build().unwrap();
    let error = client.requests().wait(&request.id).poll_every(Duration::MAX).await.unwrap_err();
    assert!(error.is_wait_timeout(), "{error}");
    assert_eq!(clock.slept().as_secs(), 2 * 60 * 60);
}

#[tokio::test]
async fn waiting_leaves_the_server_alone_for_as_long_as_it_asks() {
    let sandbox = Sandbox::start().await.unwrap();
    let clock = Arc::new(ManualClock::new(sandbox.now().timestamp()));
    let builder = builder(&sandbox).clock(Arc::<ManualClock>::clone(&clock));
    let client = builder.retry(RetryPolicy::never()).build().unwrap();
    let id = asked(&client).await.id;
    sandbox.approve_request(&id).unwrap();
    sandbox.inject(Fault::new(FaultKind::RateLimited).times(1)).unwrap();
    let wait = client.requests().wait(&id).poll_every(Duration::from_millis(100));
    wait.timeout(Duration::from_secs(60)).await.unwrap();
    assert_eq!(clock.slept(), Duration::from_secs(1));
}
