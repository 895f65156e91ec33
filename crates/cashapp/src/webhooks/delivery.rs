//! What was delivered.

use std::fmt;

use bytes::Bytes;
use cashapp_core::{ApiKeyId, Timestamp};
use chrono::{DateTime, Utc};
use http::HeaderMap;

use super::error::Unreadable;
use super::reading::{Kinds, Reading};
use crate::types::{Event, EventType, WebhookEndpointId, WebhookEventId};

/// An event that Cash App has signed, and how it came.
///
/// `Debug` shows what may stand in a log: neither the event nor the body, which tell of customers.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Delivery {
    /// What has happened.
    pub event: Event,
    /// Names the event: what comes under the same id is the same event, and must be taken only once.
    pub event_id: WebhookEventId,
    /// When the event was made, if it says so.
    pub created_at: Option<DateTime<Utc>>,
    /// The key that has signed the delivery.
    pub key_id: ApiKeyId,
    /// How often it has been delivered before, in vain: 0 the first time. It is not part of what is signed, so count with
    /// it, and decide nothing by it.
    pub retry_count: u32,
    /// The endpoint that it was sent to, if that is said. It is not part of what is signed either.
    pub endpoint_id: Option<WebhookEndpointId>,
    /// The bytes as they came, to be kept or read by other means.
    pub body: Bytes,
}

impl Delivery {
    pub(super) fn read(key_id: ApiKeyId, headers: &HeaderMap, body: Bytes) -> Result<Self, Unreadable> {
        let reading = Reading::of(body, Kinds::CashApp)?;
        let Some(event_id) = reading.event_id().map(WebhookEventId::new) else {
            return Err(reading.without_id());
        };
        let created_at = reading.text("created_at").and_then(|text| Timestamp::Text(text.to_owned()).to_utc());
        let (event, body) = reading.into_event()?;
        let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
        Ok(Self {
            event,
            event_id,
            created_at,
            key_id,
            retry_count: header("x-retry-count").and_then(|count| count.parse().ok()).unwrap_or_default(),
            endpoint_id: header("x-delivery-configuration-id").filter(|id| !id.is_empty()).map(WebhookEndpointId::new),
            body,
        })
    }

    /// The kind of event, as one subscribes to it.
    pub fn event_type(&self) -> EventType {
        self.event.event_type()
    }
}

impl fmt::Debug for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("event_type", &self.event_type())
            .field("event_id", &self.event_id)
            .field("created_at", &self.created_at)
            .field("key_id", &self.key_id)
            .field("retry_count", &self.retry_count)
            .field("endpoint_id", &self.endpoint_id)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}
