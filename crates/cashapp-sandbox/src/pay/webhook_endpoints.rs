//! Webhook endpoints: where events go, and which.

use cashapp_core::Patch;
use cashapp_pay_api::types::{
    self, ApiKeyId, CreateWebhookEndpointRequest, ErrorCode, EventConfiguration, ListWebhookEndpointsQuery,
    UpdateWebhookEndpointRequest, WebhookEndpoint, WebhookEndpointId, WebhookEndpointPage, WebhookEndpointResponse,
};

use crate::answer::Answer;
use crate::call::Call;
use crate::cursor::Paging;
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::table::Record;
use crate::webhooks::request::TIMEOUT;
use crate::webhooks::{address, delivery, review};
use crate::world::World;

/// How many endpoints a client may have. The vendor documents the refusal, but not the number.
const MOST: usize = 10;

impl Record for types::WebhookEndpoint {
    const KIND: &'static str = "webhook_endpoint";

    fn id(&self) -> &str {
        self.id.as_str()
    }
}

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[
    ("list_webhook_endpoints", list),
    ("create_webhook_endpoint", create),
    ("retrieve_webhook_endpoint", retrieve),
    ("update_webhook_endpoint", update),
    ("delete_webhook_endpoint", delete),
];

fn list(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let query: ListWebhookEndpointsQuery = call.query()?;
    let paging = Paging::of(call, world.account().own_secret.as_bytes(), 50)?;
    let found = paging.table(&world.webhook_endpoints, |endpoint| {
        let wanted = query.reference_id.is_none() || query.reference_id == endpoint.reference_id;
        wanted.then(|| endpoint.clone())
    });
    let mut page = WebhookEndpointPage::new(found.items);
    page.cursor = found.cursor;
    Ok(Answer::ok(&page))
}

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let new = call.body::<CreateWebhookEndpointRequest>()?.webhook_endpoint;
    check_key(world, &new.api_key_id)?;
    check_configurations(&new.event_configurations)?;
    if let Some(url) = &new.url {
        check_url(url)?;
    }
    if world.webhook_endpoints.len() >= MOST {
        let detail = format!("a client has at most {MOST} webhook endpoints: delete one, or change one that is there");
        return Err(Refusal::pay(ErrorCode::WebhookEndpointTooMany, &detail));
    }
    let id = world.ids.next("WC_");
    let mut endpoint = WebhookEndpoint::new(WebhookEndpointId::new(id.as_str()));
    endpoint.status = Some(review::status(world, new.url.as_deref()));
    endpoint.url = new.url;
    endpoint.api_key_id = Some(new.api_key_id);
    endpoint.event_configurations = Some(new.event_configurations);
    endpoint.reference_id = new.reference_id;
    endpoint.delivery_timeout = Some(new.delivery_timeout.unwrap_or(TIMEOUT));
    endpoint.max_delivery_frequency = new.max_delivery_frequency;
    (endpoint.created_at, endpoint.updated_at) = (Some(world.now()), Some(world.now()));
    world.webhook_endpoints.insert(endpoint.clone());
    Ok(Answer::created(&WebhookEndpointResponse::new(endpoint), &id))
}

fn retrieve(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    Ok(Answer::ok(&WebhookEndpointResponse::new(of_call(world, call)?.clone())))
}

fn update(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let mut endpoint = of_call(world, call)?.clone();
    let change = call.body::<UpdateWebhookEndpointRequest>()?.webhook_endpoint;
    if let Some(key) = change.api_key_id {
        check_key(world, &key)?;
        endpoint.api_key_id = Some(key);
    }
    if let Some(configurations) = change.event_configurations {
        check_configurations(&configurations)?;
        endpoint.event_configurations = Some(configurations);
    }
    if let Some(url) = change.url.value() {
        check_url(url)?;
    }
    if let Some(timeout) = change.delivery_timeout {
        endpoint.delivery_timeout = Some(timeout);
    }
    if let Patch::Set(url) = &change.url {
        endpoint.status = Some(review::status(world, Some(url)));
    }
    patch(&mut endpoint.url, change.url);
    patch(&mut endpoint.reference_id, change.reference_id);
    patch(&mut endpoint.max_delivery_frequency, change.max_delivery_frequency);
    endpoint.updated_at = Some(world.now());
    if let Some(known) = world.webhook_endpoints.get_mut(endpoint.id()) {
        known.clone_from(&endpoint);
    }
    Ok(Answer::ok(&WebhookEndpointResponse::new(endpoint)))
}

/// What was created before is delivered all the same; its events can be listed for as long as others.
fn delete(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    match world.webhook_endpoints.remove(call.param("webhook_endpoint_id")) {
        Some(endpoint) => {
            delivery::outlive(world, &endpoint);
            Ok(Answer::empty())
        }
        // The documents name this code for deleting alone: it has no 404.
        None => Err(Refusal::pay(ErrorCode::WebhookEndpointNotFound, "there is no such webhook endpoint to delete")),
    }
}

fn of_call<'a>(world: &'a World, call: &Call) -> Result<&'a WebhookEndpoint, Refusal> {
    let endpoint = world.webhook_endpoints.get(call.param("webhook_endpoint_id"));
    endpoint.ok_or_else(|| {
        Refusal::pay(
            ErrorCode::NotFound,
            "there is no such webhook endpoint: list_webhook_endpoints shows those there are",
        )
    })
}

/// A key that cannot sign would have every delivery fail.
fn check_key(world: &World, id: &ApiKeyId) -> Result<(), Refusal> {
    if world.api_keys.get(id.as_str()).is_some_and(|key| !key.revoked && key.expires_at() > world.now()) {
        return Ok(());
    }
    let detail = "no API key that can sign has this id: list_api_keys shows those there are";
    Err(Refusal::pay(ErrorCode::NotFound, detail).field("webhook_endpoint.api_key_id"))
}

fn check_url(url: &str) -> Result<(), Refusal> {
    let refuse = |detail| Refusal::pay(ErrorCode::ExpectedString, detail).field("webhook_endpoint.url");
    address::check(url).map(drop).map_err(refuse)
}

fn check_configurations(configurations: &[EventConfiguration]) -> Result<(), Refusal> {
    let refuse = |code, field: &str, detail: &str| {
        Err(Refusal::pay(code, detail).field(&format!("webhook_endpoint.event_configurations{field}")))
    };
    if configurations.is_empty() {
        return refuse(ErrorCode::ArrayLengthTooShort, "", "subscribe to at least one kind of event");
    }
    for (index, configuration) in configurations.iter().enumerate() {
        let kind = &configuration.event_type;
        if configurations[..index].iter().any(|earlier| earlier.event_type == *kind) {
            let field = format!(".{index}.event_type");
            return refuse(ErrorCode::ConflictingParameters, &field, "subscribe to each kind of event once");
        }
    }
    Ok(())
}

/// Section "PATCH": absent leaves, null clears, a value sets.
fn patch<T>(field: &mut Option<T>, change: Patch<T>) {
    match change {
        Patch::Keep => {}
        Patch::Clear => *field = None,
        Patch::Set(value) => *field = Some(value),
    }
}
