// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Extras, id, object, open_enum};
use serde::Serialize;
use super::types::*;

/// A Cash App Pay grant changed its status, for instance because the customer revoked it in Cash App. Stop
/// charging a grant that is no longer `ACTIVE`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CashAppPayGrantStatusUpdated {
    #[serde(rename = "eventId")]
    pub event_id: WebhookEventId,
    /// The grant after the change.
    pub grant: CashAppPayGrant,
    /// When it changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Timestamp>,
    /// The kind of event, `grant.status.updated`.
    #[serde(rename = "type")]
    pub type_: String,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CashAppPayGrantStatusUpdated { required event_id = "eventId", required grant =
    "grant", optional timestamp = "timestamp", required type_ = "type", }
}

impl CashAppPayGrantStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        type_: impl Into<String>,
        event_id: impl Into<WebhookEventId>,
        grant: impl Into<CashAppPayGrant>,
    ) -> Self {
        Self {
            event_id: event_id.into(),
            grant: grant.into(),
            timestamp: Default::default(),
            type_: type_.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// A dispute was opened or has changed. It says neither how nor by when to answer: retrieve the dispute.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeNotification {
    pub dispute_id: DisputeId,
    /// Your own name for the disputed order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    pub webhook_event_id: WebhookEventId,
    pub webhook_event_type: DisputeNotificationType,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeNotification { required dispute_id = "dispute_id", optional merchant_reference
    = "merchant_reference", required webhook_event_id = "webhook_event_id", required
    webhook_event_type = "webhook_event_type", }
}

impl DisputeNotification {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        webhook_event_id: impl Into<WebhookEventId>,
        webhook_event_type: impl Into<DisputeNotificationType>,
        dispute_id: impl Into<DisputeId>,
    ) -> Self {
        Self {
            dispute_id: dispute_id.into(),
            merchant_reference: Default::default(),
            webhook_event_id: webhook_event_id.into(),
            webhook_event_type: webhook_event_type.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

open_enum! {
    /// What happened to a dispute.
    pub enum DisputeNotificationType {
        /// The customer opened it. Respond or accept before it is due.
        Created = "created",
        /// It has changed, for instance because it was decided.
        Updated = "updated",
    }
}

/// Which on-file grant an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileGrantEventData {
    pub id: GrantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<OnFileGrantEventObject>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<OnFileGrantEventDataType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileGrantEventData { required id = "id", optional object = "object", optional type_
    = "type", }
}

impl OnFileGrantEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<GrantId>) -> Self {
        Self {
            id: id.into(),
            object: Default::default(),
            type_: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

open_enum! {
    /// What kind of thing an event is about.
    pub enum OnFileGrantEventDataType {
        OnFileGrant = "ON_FILE_GRANT",
    }
}

/// The thing that an event is about, under the name of its kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileGrantEventObject {
    /// The grant after the change. If it is absent, retrieve it by the event's `data.id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant: Option<OnFileGrant>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileGrantEventObject { optional grant = "grant", }
}

impl OnFileGrantEventObject {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// An Afterpay on-file grant changed its status. Stop placing orders with a grant that is no longer `ACTIVE`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileGrantStatusUpdated {
    /// When the event was made.
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    pub data: OnFileGrantEventData,
    #[serde(rename = "eventId")]
    pub event_id: WebhookEventId,
    /// The kind of event.
    #[serde(rename = "type")]
    pub type_: String,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileGrantStatusUpdated { optional created_at = "createdAt", required data = "data",
    required event_id = "eventId", required type_ = "type", }
}

impl OnFileGrantStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        type_: impl Into<String>,
        event_id: impl Into<WebhookEventId>,
        data: impl Into<OnFileGrantEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            type_: type_.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

id! {
    /// Names one event. If it comes a second time, it is the same event, delivered again.
    pub struct WebhookEventId(0..=usize::MAX);
}
