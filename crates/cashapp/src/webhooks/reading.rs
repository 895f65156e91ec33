//! Reading what was verified, so that even of what cannot be read it is known which event it is.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::error::{Fault, Unreadable};

/// Whose events are read, and so under which names they keep their id and their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinds {
    CashApp,
    #[cfg(feature = "afterpay")]
    Afterpay,
}

impl Kinds {
    fn id_names(self) -> &'static [&'static str] {
        match self {
            Self::CashApp => &["event_id"],
            #[cfg(feature = "afterpay")]
            Self::Afterpay => &["eventId", "webhook_event_id", "event_id"],
        }
    }

    fn type_names(self) -> &'static [&'static str] {
        match self {
            Self::CashApp => &["type"],
            #[cfg(feature = "afterpay")]
            Self::Afterpay => &["type", "webhook_event_type"],
        }
    }
}

/// A body that is a JSON object.
#[derive(Debug)]
pub(super) struct Reading {
    kinds: Kinds,
    object: Map<String, Value>,
    body: Bytes,
}

impl Reading {
    pub(super) fn of(body: Bytes, kinds: Kinds) -> Result<Self, Unreadable> {
        match cashapp_core::from_slice(&body) {
            Ok(object) => Ok(Self { kinds, object, body }),
            Err(fault) => Err(Unreadable::new(None, None, body, Fault::Decode(fault))),
        }
    }

    /// A member that is a text, and not an empty one.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.object.get(name).and_then(Value::as_str).filter(|text| !text.is_empty())
    }

    pub(super) fn event_id(&self) -> Option<&str> {
        self.kinds.id_names().iter().find_map(|name| self.text(name))
    }

    fn event_type(&self) -> Option<&str> {
        self.kinds.type_names().iter().find_map(|name| self.text(name))
    }

    pub(super) fn without_id(self) -> Unreadable {
        let event_type = self.event_type().map(str::to_owned);
        Unreadable::new(None, event_type, self.body, Fault::NoId)
    }

    #[cfg(feature = "afterpay")]
    pub(super) fn object(&self) -> &Map<String, Value> {
        &self.object
    }

    /// The whole as an event, with the bytes that it came in.
    pub(super) fn into_event<T: DeserializeOwned>(self) -> Result<(T, Bytes), Unreadable> {
        let [event_id, event_type] = [self.event_id(), self.event_type()].map(|text| text.map(str::to_owned));
        match cashapp_core::from_value(&Value::Object(self.object)) {
            Ok(event) => Ok((event, self.body)),
            Err(fault) => Err(Unreadable::new(event_id, event_type, self.body, Fault::Decode(fault))),
        }
    }
}
