//! Sends what is to be sent. Each endpoint has a lane of its own, so that a slow one holds up nobody else.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use reqwest::redirect::Policy;
use tokio::sync::{Semaphore, mpsc};

use super::delivery::{self, Job, Outcome};
use super::request::Request;
use crate::engine::Engine;

/// How many requests one endpoint gets at once.
const LANE_WIDTH: usize = 8;

/// How many lanes are kept before those that nobody uses are given up.
const LANES: usize = 32;

/// Sends what is to be sent, until the sandbox ends.
pub(crate) async fn deliver(engine: Arc<Engine>, mut jobs: mpsc::UnboundedReceiver<Job>) {
    // What was under way when the sandbox ended last time is waiting in the outbox.
    engine.with(|_| ());
    let mut http = None;
    let mut lanes: HashMap<String, Arc<Semaphore>> = HashMap::new();
    while let Some(job) = jobs.recv().await {
        // Most sandboxes have no webhooks, and need no client.
        let client = match &http {
            Some(client) => client,
            None => match client() {
                Ok(client) => http.insert(client),
                Err(error) => {
                    tracing::error!(target: "cashapp_sandbox", %error, "webhooks cannot be sent");
                    return;
                }
            },
        };
        if lanes.len() > LANES {
            lanes.retain(|_, lane| Arc::strong_count(lane) > 1);
        }
        let lane = lanes.entry(job.endpoint).or_insert_with(|| Arc::new(Semaphore::new(LANE_WIDTH)));
        tokio::spawn(send(Arc::clone(&engine), client.clone(), Arc::clone(lane), job.delivery));
    }
}

fn client() -> Result<reqwest::Client, reqwest::Error> {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(Policy::none())
        .retry(reqwest::retry::never())
        .referer(false)
        .http1_only()
        .http1_title_case_headers()
        // A receiver that closes a connection in the moment in which it is used again would look like one that failed.
        .pool_max_idle_per_host(0)
        .build()
}

async fn send(engine: Arc<Engine>, http: reqwest::Client, lane: Arc<Semaphore>, id: String) {
    let Ok(_place) = lane.acquire().await else { return };
    let Some(request) = engine.with(|world| delivery::prepare(world, &id)) else { return };
    let start = Instant::now();
    let outcome = attempt(&http, request).await;
    let micros = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    engine.with(|world| delivery::report(world, &id, outcome, micros));
}

async fn attempt(http: &reqwest::Client, request: Request) -> Outcome {
    let Request { url, headers, body, timeout } = request;
    let sent = http.post(url).headers(headers).body(body).send();
    match tokio::time::timeout(timeout, sent).await {
        Ok(Ok(response)) => Outcome::Answered(response.status().as_u16()),
        Ok(Err(error)) => Outcome::Failed(explain(&error)),
        Err(_) => Outcome::Failed(format!("no answer within {} ms", timeout.as_millis())),
    }
}

/// The innermost cause says what went wrong; what is around it only says that something did.
fn explain(error: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    cause.to_string()
}
