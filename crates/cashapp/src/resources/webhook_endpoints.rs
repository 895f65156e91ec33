//! Webhook endpoints.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreateWebhookEndpointRequest, ListWebhookEndpointsQuery, UpdateWebhookEndpointRequest};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, Keyed, answer};
use crate::paging::List;
use crate::types::{NewWebhookEndpoint, WebhookEndpoint, WebhookEndpointId, WebhookEndpointUpdate};

/// What can be done with webhook endpoints; made by [`Client::webhook_endpoints`](crate::Client::webhook_endpoints).
///
/// An endpoint is an address of yours together with the events that it is told of, signed under one of your API keys.
/// When that key is rotated, the endpoint must be [moved](Self::update) to the new one before the old one ends.
#[derive(Clone, Debug)]
pub struct WebhookEndpoints {
    transport: Transport,
}

listing! {
    /// The webhook endpoints to list.
    ListWebhookEndpoints {}, ListWebhookEndpointsQuery => WebhookEndpoint,
    LIST_WEBHOOK_ENDPOINTS, list_webhook_endpoints, webhook_endpoints
}

impl WebhookEndpoints {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Subscribes an address to events.
    ///
    /// Without an address the events are kept to be [listed](crate::resources::WebhookEvents::list) and not delivered.
    /// A new address can be reviewed first: look at `status` before you rely on deliveries. Repeating the call with the
    /// same key gives the first answer again; under another key every event would be delivered twice.
    ///
    #[doc = cashapp_pay_api::needs!(create_webhook_endpoint)]
    ///
    /// # Errors
    /// `WEBHOOK_ENDPOINT_TOO_MANY`: the number of endpoints is limited; delete one, or change one that is there.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{NewApiKey, Scope};
    /// # let key = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await?.api_key.id;
    /// use cashapp::types::{ApiVersion, EventConfiguration, EventType, NewWebhookEndpoint};
    ///
    /// let events = [EventType::PaymentStatusUpdated, EventType::DisputeCreated]
    ///     .map(|kind| EventConfiguration::new(kind, ApiVersion::V1));
    /// let hook = NewWebhookEndpoint::new(key, events, Some("https://shop.example/hooks/cash".to_owned()));
    /// let endpoint = client.webhook_endpoints().create(hook).idempotency_key("hooks-cash").await?;
    /// println!("{} is {:?}", endpoint.id, endpoint.status);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, endpoint: NewWebhookEndpoint) -> Call<WebhookEndpoint, Keyed> {
        Call::new(&operations::CREATE_WEBHOOK_ENDPOINT, &self.transport, |transport, options: Keyed| async move {
            let request = CreateWebhookEndpointRequest::new(options.key(), endpoint);
            let result = Client::new(transport).create_webhook_endpoint(&request).await;
            answer(result, |answer| answer.webhook_endpoint)
        })
    }

    /// The endpoint as it is now: the first thing to look at when deliveries stay out or do not verify.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_webhook_endpoint)]
    ///
    /// # Errors
    /// `NOT_FOUND`: there is no such endpoint.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &WebhookEndpointId) -> Call<WebhookEndpoint> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_WEBHOOK_ENDPOINT, &self.transport, |transport, _| async move {
            let result = Client::new(transport).retrieve_webhook_endpoint(&id).await;
            answer(result, |answer| answer.webhook_endpoint)
        })
    }

    /// The endpoint with some of its fields changed: what is not set stays as it is, and `Patch::Clear` empties a
    /// field.
    ///
    /// `event_configurations` replaces the whole list. Without its `url` an endpoint is told of nothing, and the events
    /// are kept to be listed. After it was moved to another key, deliveries under the old one can still arrive: verify
    /// against both for a while. Repeating the call changes nothing more.
    ///
    #[doc = cashapp_pay_api::needs!(update_webhook_endpoint)]
    ///
    /// # Errors
    /// `NOT_FOUND`: there is no such endpoint, or no such key.
    ///
    /// # Examples
    /// The step of a rotation that is forgotten most easily:
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{ApiVersion, EventConfiguration, EventType, NewApiKey, NewWebhookEndpoint, Scope};
    /// # let old_key = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await?.api_key.id;
    /// # let new_key = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await?.api_key.id;
    /// # let events = [EventConfiguration::new(EventType::DisputeCreated, ApiVersion::V1)];
    /// # client.webhook_endpoints().create(NewWebhookEndpoint::new(&old_key, events, None)).await?;
    /// use cashapp::types::WebhookEndpointUpdate;
    /// use futures_util::TryStreamExt;
    ///
    /// let mut endpoints = client.webhook_endpoints().list().items();
    /// while let Some(endpoint) = endpoints.try_next().await? {
    ///     if endpoint.api_key_id.as_ref() == Some(&old_key) {
    ///         let moved = WebhookEndpointUpdate::new().api_key_id(&new_key);
    ///         client.webhook_endpoints().update(&endpoint.id, moved).await?;
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &WebhookEndpointId, update: WebhookEndpointUpdate) -> Call<WebhookEndpoint> {
        let id = id.clone();
        Call::new(&operations::UPDATE_WEBHOOK_ENDPOINT, &self.transport, |transport, _| async move {
            let request = UpdateWebhookEndpointRequest::new(update);
            let result = Client::new(transport).update_webhook_endpoint(&id, &request).await;
            answer(result, |answer| answer.webhook_endpoint)
        })
    }

    /// Ends a subscription. To pause one, clear its `url` instead.
    ///
    #[doc = cashapp_pay_api::needs!(delete_webhook_endpoint)]
    ///
    /// # Errors
    /// `WEBHOOK_ENDPOINT_NOT_FOUND`: there is no such endpoint any more. Where the
    /// [outcome](crate::Error::outcome) is unknown, an attempt whose answer was lost may have deleted it.
    pub fn delete(&self, id: &WebhookEndpointId) -> Call<()> {
        let id = id.clone();
        Call::new(&operations::DELETE_WEBHOOK_ENDPOINT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).delete_webhook_endpoint(&id).await, |()| ())
        })
    }

    /// The client's endpoints.
    ///
    #[doc = cashapp_pay_api::needs!(list_webhook_endpoints)]
    pub fn list(&self) -> List<ListWebhookEndpoints> {
        List::new(ListWebhookEndpoints { query: ListWebhookEndpointsQuery::new() }, &self.transport)
    }
}

impl List<ListWebhookEndpoints> {
    /// Only endpoints that carry this reference of yours.
    pub fn reference_id(mut self, reference: impl Into<String>) -> Self {
        self.query.query.reference_id = Some(reference.into());
        self
    }
}
