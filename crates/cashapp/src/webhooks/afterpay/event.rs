//! What Afterpay tells.

use bytes::Bytes;
use cashapp_afterpay_api::types::{CashAppPayGrantStatusUpdated, DisputeNotification, OnFileGrantStatusUpdated};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::webhooks::error::Unreadable;
use crate::webhooks::reading::Reading;

const GRANT_CHANGED: &str = "grant.status.updated";
const ON_FILE_GRANT_CHANGED: &str = "on_file_grant.status.updated";

/// What has happened, in the three envelopes in which Afterpay tells it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Event {
    /// A dispute was opened or has changed. Retrieve it: the event says neither how nor by when to answer.
    Dispute(DisputeNotification),
    /// A grant of Cash App Pay has changed its status. Stop charging one that is no longer `ACTIVE`.
    CashAppPayGrantStatusUpdated(CashAppPayGrantStatusUpdated),
    /// A grant on file at Afterpay has changed its status. Stop placing orders with one that is no longer `ACTIVE`.
    OnFileGrantStatusUpdated(OnFileGrantStatusUpdated),
    /// An event of a kind that was not known when this code was written, as it came. Acknowledge it.
    Unknown(Map<String, Value>),
}

impl Event {
    /// The kind as it is written; empty for an unknown event that names none. Both kinds of grants go by the same name.
    pub fn kind(&self) -> &str {
        match self {
            Self::Dispute(event) => event.webhook_event_type.as_str(),
            Self::CashAppPayGrantStatusUpdated(event) => &event.type_,
            Self::OnFileGrantStatusUpdated(event) => &event.type_,
            Self::Unknown(object) => object.get("type").and_then(Value::as_str).unwrap_or_default(),
        }
    }
}

/// The three forms. The kind's name does not tell them apart: two have the same, and that of a dispute is `created`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Envelope {
    Dispute,
    CashAppPayGrant,
    OnFileGrant,
}

impl Envelope {
    pub(super) fn of(object: &Map<String, Value>) -> Option<Self> {
        // What is null is as good as absent.
        let member = |name| object.get(name).filter(|value| !value.is_null());
        let data_type = member("data").map(|data| data.get("type").and_then(Value::as_str));
        match (object.get("type").and_then(Value::as_str), data_type) {
            _ if member("dispute_id").is_some() => Some(Self::Dispute),
            // The event's own type is documented as any text.
            (_, Some(Some("ON_FILE_GRANT")))
            | (Some(GRANT_CHANGED), Some(None))
            | (Some(ON_FILE_GRANT_CHANGED), Some(_)) => Some(Self::OnFileGrant),
            (Some(GRANT_CHANGED), None) => Some(Self::CashAppPayGrant),
            _ => None,
        }
    }
}

pub(super) fn read(reading: Reading) -> Result<(Event, Bytes), Unreadable> {
    match Envelope::of(reading.object()) {
        Some(Envelope::Dispute) => reading.into_event().map(|(event, body)| (Event::Dispute(event), body)),
        Some(Envelope::CashAppPayGrant) => {
            reading.into_event().map(|(event, body)| (Event::CashAppPayGrantStatusUpdated(event), body))
        }
        Some(Envelope::OnFileGrant) => {
            reading.into_event().map(|(event, body)| (Event::OnFileGrantStatusUpdated(event), body))
        }
        None => reading.into_event().map(|(object, body)| (Event::Unknown(object), body)),
    }
}
