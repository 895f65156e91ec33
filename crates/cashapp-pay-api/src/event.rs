//! The kind of an event, as one subscribes to it.

use crate::types::{Event, EventType};

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
}
