//! Webhook endpoints, and the events that they are told of.

use cashapp::types::{
    Action, ApiKeyId, ApiVersion, Channel, Currency, ErrorCode, EventConfiguration, EventType, MerchantId, NewApiKey,
    NewRequest, NewWebhookEndpoint, Scope, WebhookEndpoint, WebhookEndpointUpdate, WebhookEventStatus,
};
use cashapp::{Client, Patch, Rule};
use futures_util::TryStreamExt;

use crate::started::started;
use crate::unsent::assert_unsent;

async fn key(client: &Client) -> ApiKeyId {
    client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await.unwrap().api_key.id
}

fn events<const N: usize>(kinds: [EventType; N]) -> [EventConfiguration; N] {
    kinds.map(|kind| EventConfiguration::new(kind, ApiVersion::V1))
}

/// An endpoint without an address, which keeps what it is told of to be listed.
async fn keeping<const N: usize>(client: &Client, kinds: [EventType; N]) -> WebhookEndpoint {
    let new = NewWebhookEndpoint::new(key(client).await, events(kinds), None);
    client.webhook_endpoints().create(new).await.unwrap()
}

#[tokio::test]
async fn an_endpoint_is_made_once_under_one_key() {
    let (sandbox, client) = started().await;
    let url = Some("https://shop.example/hooks".to_owned());
    let new = NewWebhookEndpoint::new(key(&client).await, events([EventType::DisputeCreated]), url.clone());
    let made = client.webhook_endpoints().create(new.clone()).idempotency_key("hooks").await.unwrap();
    let again = client.webhook_endpoints().create(new).idempotency_key("hooks").await.unwrap();
    assert_eq!((&made, &made.url), (&again, &url));
    assert!(sandbox.calls().last().unwrap().replayed);
    assert_eq!(client.webhook_endpoints().retrieve(&made.id).await.unwrap(), made);
}

#[tokio::test]
async fn an_update_of_an_endpoint_keeps_clears_and_sets() {
    let (_sandbox, client) = started().await;
    let url = Some("https://shop.example/hooks".to_owned());
    let old_key = key(&client).await;
    let new = NewWebhookEndpoint::new(&old_key, events([EventType::DisputeCreated]), url.clone())
        .reference_id("hooks")
        .max_delivery_frequency(10.0);
    let id = client.webhook_endpoints().create(new).await.unwrap().id;

    let new_key = key(&client).await;
    let moved = WebhookEndpointUpdate::new().api_key_id(&new_key).max_delivery_frequency(Patch::Clear);
    let moved = client.webhook_endpoints().update(&id, moved).await.unwrap();
    assert_eq!((moved.api_key_id, moved.max_delivery_frequency), (Some(new_key), None));
    assert_eq!((&moved.url, moved.reference_id.as_deref()), (&url, Some("hooks")));

    let update = WebhookEndpointUpdate::new()
        .url(Patch::Clear)
        .reference_id("paused")
        .event_configurations(events([EventType::PaymentStatusUpdated, EventType::GrantCreated]));
    let paused = client.webhook_endpoints().update(&id, update).await.unwrap();
    assert_eq!((paused.url, paused.reference_id.as_deref()), (None, Some("paused")));
    assert_eq!(paused.event_configurations.unwrap().len(), 2);
}

#[tokio::test]
async fn endpoints_are_listed_by_reference() {
    let (_sandbox, client) = started().await;
    let new = NewWebhookEndpoint::new(key(&client).await, events([EventType::DisputeCreated]), None);
    let named = client.webhook_endpoints().create(new.clone().reference_id("disputes")).await.unwrap();
    client.webhook_endpoints().create(new).await.unwrap();
    let all: Vec<_> = client.webhook_endpoints().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    let found = client.webhook_endpoints().list().reference_id("disputes");
    assert_eq!(found.items().try_collect::<Vec<_>>().await.unwrap(), [named]);
}

#[tokio::test]
async fn a_deleted_endpoint_is_gone() {
    let (_sandbox, client) = started().await;
    let id = keeping(&client, [EventType::DisputeCreated]).await.id;
    client.webhook_endpoints().delete(&id).await.unwrap();
    let error = client.webhook_endpoints().delete(&id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::WebhookEndpointNotFound));
    assert!(client.webhook_endpoints().list().items().try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn events_are_listed_by_endpoint_status_and_kind() {
    let (sandbox, client) = started().await;
    let both = keeping(&client, [EventType::CustomerCreated, EventType::CustomerUpdated]).await.id;
    let one = keeping(&client, [EventType::CustomerCreated]).await.id;
    let jane = sandbox.add_customer("$jane").unwrap();
    // The first approval for this client is what makes a customer known to it.
    let action = Action::one_time_payment(100, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"));
    let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await.unwrap();
    sandbox.approve_request_as(&request.id, jane.id.as_str()).unwrap();
    client.requests().wait(&request.id).await.unwrap();
    sandbox.rename_customer(&jane.id, "$janet").unwrap();

    let list = || client.webhook_events().list();
    let all: Vec<_> = list().limit(2).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 3);
    let of_one: Vec<_> = list().webhook_endpoint_id(&one).items().try_collect().await.unwrap();
    assert_eq!(of_one.len(), 1);
    assert_eq!(of_one[0].webhook_endpoint_id, Some(one));
    let updated: Vec<_> = list().event_type(EventType::CustomerUpdated).items().try_collect().await.unwrap();
    assert_eq!(updated.len(), 1);
    assert_eq!(updated[0].webhook_endpoint_id, Some(both));
    assert!(updated[0].event_data.is_some());

    let status = all[0].status.clone().unwrap();
    let (mut same, mut other) = (0, 0);
    for wanted in [WebhookEventStatus::Pending, WebhookEventStatus::Failed, WebhookEventStatus::Success] {
        let found: Vec<_> = list().status(wanted.clone()).items().try_collect().await.unwrap();
        *if wanted == status { &mut same } else { &mut other } += found.len();
    }
    assert_eq!((same, other), (3, 0));
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let key = ApiKeyId::new("KEY_1");
    let id = cashapp::types::WebhookEndpointId::new("WC_1");
    let new = |url: Option<&str>| NewWebhookEndpoint::new(&key, events([EventType::GrantCreated]), url.map(Into::into));
    let nowhere = client.webhook_endpoints().create(new(Some("shop.example/hooks"))).await;
    assert_unsent(&sandbox, nowhere, "webhook_endpoint.url", &Rule::WebAddress);
    let never = client.webhook_endpoints().create(new(None).max_delivery_frequency(0.5)).await;
    assert_unsent(&sandbox, never, "webhook_endpoint.max_delivery_frequency", &Rule::AtLeast(1));
    let flood = WebhookEndpointUpdate::new().max_delivery_frequency(100_001.0);
    let flood = client.webhook_endpoints().update(&id, flood).await;
    assert_unsent(&sandbox, flood, "webhook_endpoint.max_delivery_frequency", &Rule::AtMost(100_000));
    let page = client.webhook_events().list().limit(101).items().try_next().await;
    assert_unsent(&sandbox, page, "limit", &Rule::AtMost(100));
}
