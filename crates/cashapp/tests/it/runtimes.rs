//! One client in two runtimes.

use std::time::Duration;

use cashapp::Client;
use cashapp::retry::RetryPolicy;
use cashapp::types::MerchantId;
use cashapp_sandbox::Sandbox;
use tokio::runtime::{Builder, Runtime};

use crate::started::builder;

fn single() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn started(runtime: &Runtime) -> (Sandbox, Client) {
    let sandbox = runtime.block_on(Sandbox::start()).unwrap();
    let client = builder(&sandbox).retry(RetryPolicy::never()).build().unwrap();
    (sandbox, client)
}

async fn call(client: &Client, timeout: Duration) -> Result<(), cashapp::Error> {
    client.merchants().retrieve(&MerchantId::new("MMI_sandbox:merchant")).timeout(timeout).await.map(drop)
}

#[test]
fn client_outlives_the_runtime_of_its_first_call() {
    let (first, second) = (single(), single());
    let (_sandbox, client) = started(&first);
    first.block_on(call(&client, Duration::from_secs(60))).unwrap();
    drop(first);
    second.block_on(call(&client, Duration::from_secs(60))).unwrap();
}

#[test]
fn client_serves_two_runtimes_that_both_run() {
    let threads = || Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (first, second) = (threads(), threads());
    let (_sandbox, client) = started(&first);
    for _ in 0..3 {
        first.block_on(call(&client, Duration::from_secs(60))).unwrap();
        second.block_on(call(&client, Duration::from_secs(60))).unwrap();
    }
}

#[test]
fn client_times_out_on_a_connection_of_a_runtime_that_stands_still() {
    let (first, second) = (single(), single());
    let (_sandbox, client) = started(&first);
    first.block_on(call(&client, Duration::from_secs(60))).unwrap();
    // Nobody drives the first runtime now, nor the connection that it has opened.
    let error = second.block_on(call(&client, Duration::from_millis(300))).unwrap_err();
    assert!(error.is_timeout(), "{error}");
}
