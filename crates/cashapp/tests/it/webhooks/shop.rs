//! A shop that receives webhooks, and the endpoint that it has registered.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use cashapp::types::{
    ApiKeyId, ApiVersion, Currency, EventConfiguration, EventType, GrantId, MerchantId, NewPayment, NewWebhookEndpoint,
    Payment, WebhookEndpointId,
};
use cashapp::webhooks::axum::Webhook;
use cashapp::webhooks::{Delivery, Verifier, WebhookError};
use cashapp::{ApiSecret, Client};
use cashapp_sandbox::{Sandbox, SandboxBuilder};
use chrono::DateTime;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::signed::{key, secret};
use crate::started::started_with;

/// The sandbox's first key, under which deliveries are signed unless a test says otherwise.
pub(super) const KEY: &str = "KEY_first";
const SECRET: &str = "CASH_of_the_first_key";
/// Longer than anything takes, so that a test that waits in vain ends.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn first_secret() -> ApiSecret {
    secret(SECRET)
}

/// A verifier that knows the sandbox's first key.
pub(super) fn verifier() -> Verifier {
    let verifier = Verifier::new();
    verifier.add_key(&key(KEY), &first_secret());
    verifier
}

/// A sandbox whose time stands still, so that nothing is tried again by itself, with a client.
pub(super) async fn frozen() -> (Sandbox, Client) {
    started_with(builder()).await
}

fn builder() -> SandboxBuilder {
    let noon = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    Sandbox::builder().api_key(key(KEY), first_secret()).frozen_at(noon)
}

/// What a handler was given.
type Seen = Result<Delivery, WebhookError>;

#[derive(Clone)]
pub(super) struct App {
    verifier: Verifier,
    seen: mpsc::UnboundedSender<Seen>,
    answers: Arc<Mutex<VecDeque<StatusCode>>>,
}

impl FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

pub(super) async fn hook(State(app): State<App>, webhook: Result<Webhook, WebhookError>) -> Response {
    let seen = webhook.map(|Webhook(delivery)| delivery);
    app.seen.send(seen.clone()).unwrap();
    let answer = app.answers.lock().unwrap().pop_front().unwrap_or(StatusCode::OK);
    seen.map_or_else(IntoResponse::into_response, |_| answer.into_response())
}

/// A shop on a port of its own.
pub(super) struct Shop {
    pub(super) url: String,
    seen: mpsc::UnboundedReceiver<Seen>,
    answers: Arc<Mutex<VecDeque<StatusCode>>>,
    server: JoinHandle<()>,
}

impl Shop {
    /// It listens at `/hooks/cashapp`.
    pub(super) async fn start(verifier: &Verifier) -> Self {
        Self::start_with(verifier, Router::new().route("/hooks/cashapp", post(hook))).await
    }

    pub(super) async fn start_with(verifier: &Verifier, router: Router<App>) -> Self {
        let (sender, seen) = mpsc::unbounded_channel();
        let answers = Arc::default();
        let app = App { verifier: verifier.clone(), seen: sender, answers: Arc::clone(&answers) };
        let (url, server) = serve(router.with_state(app)).await;
        Self { url, seen, answers, server }
    }

    /// Where it listens if it was not told otherwise.
    pub(super) fn hook(&self) -> String {
        format!("{}/hooks/cashapp", self.url)
    }

    /// What it answers next.
    pub(super) fn answers(&self, status: StatusCode) {
        self.answers.lock().unwrap().push_back(status);
    }

    /// What the handler is given next.
    pub(super) async fn next(&mut self) -> Seen {
        tokio::time::timeout(PATIENCE, self.seen.recv()).await.unwrap().unwrap()
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Serves on a port of the system's choice.
pub(super) async fn serve(router: Router) -> (String, JoinHandle<()>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    (url, tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }))
}

/// Registers an address for these events.
pub(super) async fn register(client: &Client, url: &str, events: &[EventType]) -> WebhookEndpointId {
    let events = events.iter().map(|event| EventConfiguration::new(event, ApiVersion::V1));
    let endpoint = NewWebhookEndpoint::new(ApiKeyId::new(KEY), events, Some(url.to_owned()));
    client.webhook_endpoints().create(endpoint).await.unwrap().id
}

pub(super) async fn pay(client: &Client, amount: i64) -> Payment {
    let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
    client.payments().create(NewPayment::new(amount, Currency::Usd, merchant, grant)).await.unwrap()
}

/// Waits until nothing is on its way to an endpoint.
pub(super) async fn settled(sandbox: &Sandbox) {
    let address = format!("{}/_sandbox/webhooks/deliveries", sandbox.url());
    loop {
        let body = reqwest::get(&address).await.unwrap().bytes().await.unwrap();
        let all: serde_json::Value = serde_json::from_slice(&body).unwrap();
        if all["deliveries"].as_array().unwrap().iter().all(|delivery| delivery["state"] != "sending") {
            return;
        }
        tokio::task::yield_now().await;
    }
}
