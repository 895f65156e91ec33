//! Receives webhooks with axum, from a sandbox in this same process, and ends by itself.
//!
//! ```text
//! cargo run -p cashapp --features axum --example webhooks_axum
//! ```
#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::routing::post;
use cashapp::types::{
    ApiVersion, Currency, EventConfiguration, GrantId, MerchantId, NewApiKey, NewPayment, NewWebhookEndpoint, Scope,
    WebhookEndpointUpdate,
};
use cashapp::webhooks::axum::Webhook;
use cashapp::webhooks::{Delivery, Event, EventType, Verifier, WebhookError};
use cashapp::{ApiKeyId, ApiSecret, sandbox};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// What the handlers share.
#[derive(Clone)]
struct App {
    verifier: Verifier,
    /// Work that is done after the answer: Cash App waits 5 seconds for it. In earnest this is the store that holds the
    /// orders, so that nothing is lost when the process ends.
    work: mpsc::Sender<Delivery>,
}

impl FromRef<App> for Verifier {
    fn from_ref(app: &App) -> Self {
        app.verifier.clone()
    }
}

/// Takes an event down, and answers. What nobody signed never comes past the extractor.
async fn hook(State(app): State<App>, webhook: Result<Webhook, WebhookError>) -> Result<StatusCode, WebhookError> {
    let Webhook(delivery) = webhook.inspect_err(|error| println!("refused with {}: {error}", error.status()))?;
    match app.work.try_send(delivery) {
        Ok(()) => Ok(StatusCode::OK),
        // It comes again in a second.
        Err(_) => Ok(StatusCode::SERVICE_UNAVAILABLE),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // The key under which Cash App signs what it delivers: the one that the endpoint names.
    let (key, secret) = (ApiKeyId::new("KEY_example")?, ApiSecret::new("CASH_example")?);
    let verifier = Verifier::new();
    verifier.add_key(&key, &secret);

    let (work, mut deliveries) = mpsc::channel(100);
    let app = Router::new().route("/hooks/cashapp", post(hook)).with_state(App { verifier: verifier.clone(), work });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/hooks/cashapp", listener.local_addr()?);
    let server = tokio::spawn(async move { axum::serve(listener, app).await });
    println!("listening at {address}");

    // Cash App, on this machine. It delivers each event twice, as it may.
    let sandbox = sandbox::builder().api_key(key.clone(), secret).duplicate_webhooks().start().await?;
    let client = sandbox.client();
    let wanted = [EventType::PaymentStatusUpdated].map(|event| EventConfiguration::new(event, ApiVersion::V1));
    let endpoint = NewWebhookEndpoint::new(&key, wanted, Some(address));
    let endpoint = client.webhook_endpoints().create(endpoint).idempotency_key("example-endpoint").await?;

    // Something happens, before and after the key was rotated: deliveries under either verify.
    for (order, amount) in [("order-42", 2500), ("order-43", 1200)] {
        if order == "order-43" {
            let made = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await?;
            let (new_key, new_secret) = made.signing_key()?;
            verifier.add_key(&new_key, &new_secret);
            let moved = WebhookEndpointUpdate::new().api_key_id(&new_key);
            client.webhook_endpoints().update(&endpoint.id, moved).await?;
        }
        let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
        let payment = NewPayment::new(amount, Currency::Usd, merchant, grant).reference_id(order);
        client.payments().create(payment).idempotency_key(order).await?;
    }

    // Four deliveries of two events. In earnest a unique column of the store tells what was taken already.
    let mut taken = std::collections::HashSet::new();
    for _ in 0..4 {
        let Some(delivery) = deliveries.recv().await else { break };
        if !taken.insert(delivery.event_id.clone()) {
            println!("{} again: nothing to do", delivery.event_id);
            continue;
        }
        match delivery.event {
            Event::PaymentStatusUpdated(event) => {
                let payment = &event.data.object;
                let order = payment.reference_id.as_deref().unwrap_or("no order");
                println!("{} of {}: {} is {}", delivery.event_id, delivery.key_id, order, payment.status);
            }
            Event::Unknown(event) => println!("{}: {event:?}", delivery.event_id),
            other => println!("{}: {}", delivery.event_id, other.kind()),
        }
    }
    server.abort();
    Ok(())
}
