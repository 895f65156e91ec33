//! Webhook events.

use cashapp_core::Transport;
use cashapp_pay_api::types::ListWebhookEventsQuery;

use super::listing;
use crate::paging::List;
use crate::types::{EventType, WebhookEndpointId, WebhookEvent, WebhookEventStatus};

/// What can be learned of webhook events; made by [`Client::webhook_events`](crate::Client::webhook_events).
#[derive(Clone, Debug)]
pub struct WebhookEvents {
    transport: Transport,
}

listing! {
    /// The webhook events to list.
    ListWebhookEvents {}, ListWebhookEventsQuery => WebhookEvent,
    LIST_WEBHOOK_EVENTS, list_webhook_events, webhook_events
}

impl WebhookEvents {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Lists events with the status of their delivery, so that a receiver can catch up on those it missed.
    ///
    /// An event's `event_data` is what is delivered, the same [`Event`](crate::types::Event): a handler takes either. It is
    /// absent where it could not be read. `PENDING` includes what is being retried, so it can still arrive after it was read
    /// here: ignore an `event_id` that was handled before, wherever it comes from. `FAILED` is what got no 2xx within 72
    /// hours. Expired events are not listed, and how long they are kept is not documented.
    ///
    #[doc = cashapp_pay_api::needs!(list_webhook_events)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::{Event, WebhookEventStatus};
    /// use futures_util::TryStreamExt;
    ///
    /// /// Takes what was delivered (`delivery.event`) and what is listed.
    /// fn handle(event: &Event) {
    ///     println!("{:?}, an event of the kind {}", event.event_id(), event.kind());
    /// }
    ///
    /// let mut missed = client.webhook_events().list().status(WebhookEventStatus::Failed).items();
    /// while let Some(listed) = missed.try_next().await? {
    ///     match &listed.event_data {
    ///         Some(event) => handle(event),
    ///         None => println!("{} cannot be read", listed.id),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> List<ListWebhookEvents> {
        List::new(ListWebhookEvents { query: ListWebhookEventsQuery::new() }, &self.transport)
    }
}

impl List<ListWebhookEvents> {
    /// Only events for this endpoint.
    pub fn webhook_endpoint_id(mut self, id: &WebhookEndpointId) -> Self {
        self.query.query.webhook_endpoint_id = Some(id.clone());
        self
    }

    /// Only events whose delivery stands so.
    pub fn status(mut self, status: WebhookEventStatus) -> Self {
        self.query.query.status = Some(status);
        self
    }

    /// Only events of this kind.
    pub fn event_type(mut self, event_type: EventType) -> Self {
        self.query.query.event_type = Some(event_type);
        self
    }
}
