//! What cannot be brought about from outside: other keys, restarts, and time that a delivery takes.

use std::time::{Duration, Instant};

use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use cashapp_pay_api::types::{
    self, Action, EventConfiguration, OnFilePaymentAction, ScopeId, WebhookEndpoint, WebhookEndpointId,
};
use cashapp_test_support::answer::{Answer, Turn};
use cashapp_test_support::server::Server;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::delivery::{self, Outcome, State};
use crate::pay::api_keys::Key;
use crate::sandbox::Sandbox;
use crate::world::World;

const OLD: &str = "KEY_OLD";
const NEW: &str = "KEY_NEW";

/// A sandbox whose clock stands still, with two keys and an endpoint that is told of grants.
async fn sandbox(url: &str) -> Sandbox {
    let sandbox = Sandbox::builder().frozen_at(chrono::Utc::now()).start().await.expect("it starts");
    sandbox.engine().with(|world| {
        for id in [OLD, NEW] {
            let key = types::ApiKey::new(types::ApiKeyId::new(id));
            let now = world.now();
            world.api_keys.insert(Key::new(key, &format!("CASH_{id}"), now));
        }
        let mut endpoint = WebhookEndpoint::new(WebhookEndpointId::new("WC_1"));
        endpoint.url = Some(url.to_owned());
        endpoint.api_key_id = Some(types::ApiKeyId::new(OLD));
        endpoint.event_configurations =
            Some(vec![EventConfiguration::new(types::EventType::GrantCreated, types::ApiVersion::V1)]);
        world.webhook_endpoints.insert(endpoint);
    });
    sandbox
}

fn happen(sandbox: &Sandbox) {
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
    sandbox.make_grant(action).expect("a customer can give it");
}

fn state(world: &World) -> State {
    world.deliveries.iter().next_back().expect("there is one").state
}

async fn until(sandbox: &Sandbox, done: impl Fn(&World) -> bool) {
    let start = Instant::now();
    while !sandbox.engine().peek(&done) {
        assert!(start.elapsed() < Duration::from_secs(30), "waited in vain");
        tokio::task::yield_now().await;
    }
}

/// By which key the only request was signed.
fn signed_by(ring: &KeyRing, server: &Server) -> String {
    let request = server.only_request();
    let headers: HeaderMap = request
        .headers
        .iter()
        .map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).expect("a name");
            (name, HeaderValue::from_str(value).expect("a value"))
        })
        .collect();
    let received =
        Received { method: &request.method, path_and_query: &request.path, headers: &headers, body: &request.body };
    ring.verify(&received).expect("the signature is valid").as_str().to_owned()
}

fn answer(server: &Server, status: u16) {
    server.then(Turn::Answer(Answer::text(status, "text/plain", "")));
}

#[tokio::test]
async fn while_keys_are_rotated_both_verify_and_a_deleted_key_signs_nothing() {
    let server = Server::start().await;
    let sandbox = sandbox(&format!("{}/hooks", server.url())).await;
    let ring = KeyRing::new();
    for id in [OLD, NEW] {
        let secret = ApiSecret::new(format!("CASH_{id}")).expect("well formed");
        ring.insert(ApiKeyId::new(id).expect("well formed"), &secret);
    }
    answer(&server, 500);
    happen(&sandbox);
    until(&sandbox, |world| state(world) == State::Waiting).await;
    assert_eq!(signed_by(&ring, &server), OLD);

    sandbox.engine().with(|world| world.api_keys.get_mut(OLD).expect("it is there").revoked = true);
    sandbox.advance(Duration::from_secs(1));
    until(&sandbox, |world| world.deliveries.iter().all(|delivery| delivery.attempts.len() == 2)).await;
    assert_eq!(server.received().len(), 0);
    let error = sandbox.engine().peek(|world| world.deliveries.iter().next().and_then(|d| d.attempts[1].error.clone()));
    assert_eq!(error.as_deref(), Some("the endpoint's API key KEY_OLD was deleted: move the endpoint to another key"));

    sandbox.engine().with(|world| {
        let endpoint = world.webhook_endpoints.get_mut("WC_1").expect("it is there");
        endpoint.api_key_id = Some(types::ApiKeyId::new(NEW));
    });
    answer(&server, 200);
    sandbox.advance(Duration::from_secs(2));
    until(&sandbox, |world| state(world) == State::Delivered).await;
    assert_eq!(signed_by(&ring, &server), NEW);
}

#[tokio::test]
async fn after_72_hours_no_retry_begins() {
    let server = Server::start().await;
    let sandbox = sandbox(server.url()).await;
    sandbox.resume();
    let hour = 3_600_000_000;
    for (hours, expected) in [(71, State::Waiting), (72, State::GivenUp)] {
        sandbox.engine().with(|world| {
            delivery::dispatch(world, &format!("WE_{hours}"), "WC_1", server.url(), "{}");
            delivery::report(world, &format!("WE_{hours}"), Outcome::Answered(500), hours * hour);
            assert_eq!(state(world), expected, "{hours}");
        });
    }
}

#[tokio::test]
async fn what_was_under_way_when_the_sandbox_ended_is_sent_after_the_restart() {
    let server = Server::start().await;
    let sandbox = sandbox(server.url()).await;
    sandbox.engine().with(|world| {
        delivery::dispatch(world, "WE_1", "WC_1", server.url(), "{}");
        // What was handed over is lost with the process; the rows are kept.
        world.outbox.clear();
    });
    assert_eq!(sandbox.engine().peek(state), State::Sending);
    answer(&server, 200);
    sandbox.engine().with(delivery::resume);
    until(&sandbox, |world| state(world) == State::Delivered).await;
    assert_eq!(server.only_request().body, b"{}");
}

#[tokio::test]
async fn retries_that_were_missed_while_the_sandbox_was_down_are_not_made_up_for_at_once() {
    let server = Server::start().await;
    let sandbox = sandbox(server.url()).await;
    sandbox.engine().with(|world| {
        delivery::dispatch(world, "WE_1", "WC_1", server.url(), "{}");
        delivery::report(world, "WE_1", Outcome::Answered(500), 0);
        let row = serde_json::to_string(world.deliveries.get("WE_1").expect("it is there")).expect("it can be written");
        assert!(serde_json::from_str::<delivery::Delivery>(&row).is_ok(), "and read again");
        world.clock.advance(chrono::TimeDelta::days(1));
        world.start_at(world.clock);
        delivery::resume(world);
        assert_eq!(state(world), State::Sending);
        delivery::report(world, "WE_1", Outcome::Answered(500), 0);
        assert_eq!(state(world), State::Waiting);
    });
}

#[tokio::test]
async fn an_event_is_listed_until_it_expires() {
    let server = Server::start().await;
    answer(&server, 200);
    let sandbox = sandbox(server.url()).await;
    happen(&sandbox);
    let event = sandbox.webhook_events().remove(0);
    assert_eq!(event.expires_at, Some(sandbox.now() + chrono::TimeDelta::days(30)));
    assert_eq!(event.created_at, Some(sandbox.now()));
}
