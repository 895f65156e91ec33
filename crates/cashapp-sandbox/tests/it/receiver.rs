//! Receives webhooks, as an integration's server does.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Longer than anything takes, so that a test that waits in vain ends.
const PATIENCE: Duration = Duration::from_secs(30);

/// A webhook as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Hook {
    pub(crate) method: String,
    pub(crate) path_and_query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Hook {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().expect("it is text"))
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("it is JSON")
    }
}

/// What a receiver does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reaction {
    Status(u16),
    /// It never answers.
    Silence,
}

/// A server that receives webhooks. It answers as was planned, and then always in the same way.
#[derive(Debug)]
pub(crate) struct Receiver {
    pub(crate) url: String,
    hooks: mpsc::UnboundedReceiver<Hook>,
    plan: Arc<Mutex<(VecDeque<Reaction>, Reaction)>>,
    task: JoinHandle<()>,
}

impl Receiver {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        let plan = Arc::new(Mutex::new((VecDeque::new(), Reaction::Status(200))));
        let (sender, hooks) = mpsc::unbounded_channel();
        let reactions = Arc::clone(&plan);
        let app = Router::new().fallback(move |request: Request| {
            let (sender, reactions) = (sender.clone(), Arc::clone(&reactions));
            async move {
                let (parts, body) = request.into_parts();
                let body = body.collect().await.expect("it has a body").to_bytes();
                let path_and_query = parts.uri.path_and_query().expect("it has a path").to_string();
                let method = parts.method.to_string();
                let reaction = {
                    let mut plan = reactions.lock().expect("nobody panics here");
                    plan.0.pop_front().unwrap_or(plan.1)
                };
                let _ = sender.send(Hook { method, path_and_query, headers: parts.headers, body });
                match reaction {
                    Reaction::Status(status) => StatusCode::from_u16(status).expect("a status"),
                    Reaction::Silence => std::future::pending().await,
                }
            }
        });
        let task = tokio::spawn(async move {
            axum::serve(listener, app).await.expect("it serves");
        });
        Self { url, hooks, plan, task }
    }

    /// What it does next, once.
    pub(crate) fn then(&self, reaction: Reaction) {
        self.plan.lock().expect("nobody panics here").0.push_back(reaction);
    }

    /// What it does when nothing else is planned.
    pub(crate) fn always(&self, reaction: Reaction) {
        self.plan.lock().expect("nobody panics here").1 = reaction;
    }

    /// The next webhook.
    pub(crate) async fn next(&mut self) -> Hook {
        tokio::time::timeout(PATIENCE, self.hooks.recv()).await.expect("one comes").expect("it runs")
    }

    /// Asserts that there is none that was not looked at.
    pub(crate) fn has_no_more(&mut self) {
        if let Ok(hook) = self.hooks.try_recv() {
            panic!("one more came: {hook:?}");
        }
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Waits for what another thread does.
#[track_caller]
pub(crate) fn until(mut done: impl FnMut() -> bool) -> impl Future<Output = ()> {
    let place = std::panic::Location::caller();
    async move {
        let start = std::time::Instant::now();
        while !done() {
            assert!(start.elapsed() < PATIENCE, "waited in vain at {place}");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}
