//! What every event has, wherever it comes from: its kind, its id and its time.

use chrono::{DateTime, Utc};

use crate::types::{Event, EventType, WebhookEventId};

/// The same expression for every kind that is known, and another one for an unknown object.
macro_rules! of_any {
    ($event:expr, $known:ident => $field:expr, $object:ident => $unknown:expr) => {
        match $event {
            Event::CustomerCreated($known) => $field,
            Event::CustomerUpdated($known) => $field,
            Event::CustomerDeleted($known) => $field,
            Event::CustomerRequestStateUpdated($known) => $field,
            Event::PaymentStatusUpdated($known) => $field,
            Event::RefundStatusUpdated($known) => $field,
            Event::GrantCreated($known) => $field,
            Event::GrantStatusUpdated($known) => $field,
            Event::MerchantStatusUpdated($known) => $field,
            Event::DisputeCreated($known) => $field,
            Event::DisputeStateUpdated($known) => $field,
            Event::Unknown($object) => $unknown,
        }
    };
}

impl Event {
    /// The kind of event, as one subscribes to it. [`kind`](Self::kind) is the same as it is written.
    ///
    /// ```
    /// use cashapp_pay_api::types::{Event, EventType};
    ///
    /// let later: Event = serde_json::from_str(r#"{"type":"payment.was.dreamt.of"}"#)?;
    /// assert_eq!(later.event_type(), EventType::Unknown("payment.was.dreamt.of".to_owned()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn event_type(&self) -> EventType {
        EventType::from(self.kind())
    }

    /// Returns the event's id, under which it is delivered and listed, so that it is handled once. An unknown event can be
    /// without.
    ///
    /// ```
    /// use cashapp_pay_api::types::{Event, WebhookEventId};
    ///
    /// let event: Event = serde_json::from_str(r#"{"type":"payment.was.dreamt.of","event_id":"WE_1"}"#)?;
    /// assert_eq!(event.event_id(), Some(WebhookEventId::new("WE_1")));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn event_id(&self) -> Option<WebhookEventId> {
        of_any!(self, event => Some(event.event_id.clone()), object => {
            object.get("event_id").and_then(serde_json::Value::as_str).map(WebhookEventId::new)
        })
    }

    /// Returns when the event happened, if it says so.
    pub fn created_at(&self) -> Option<DateTime<Utc>> {
        of_any!(self, event => event.created_at, object => {
            object.get("created_at").and_then(serde_json::Value::as_str).and_then(|text| text.parse().ok())
        })
    }
}
