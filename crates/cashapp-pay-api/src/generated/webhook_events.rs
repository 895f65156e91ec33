// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, nested_object, object, open_enum, open_union};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use super::Client;
use crate::operations;
use super::types::*;

/// A customer has dealt with your client for the first time.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: CustomerEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerCreated { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl CustomerCreated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<CustomerEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// A customer is gone, and can no longer be charged. Stop what recurs, and forget what you no longer need. The
/// event carries nothing that the customer provided.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerDeleted {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: DeletedCustomerEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerDeleted { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl CustomerDeleted {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<DeletedCustomerEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The customer that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<CustomerId>,
    pub object: CustomerEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl CustomerEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<CustomerEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The customer as it was when the event happened, nested under `customer` or bare.
    pub struct CustomerEventObject("customer": Customer);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(CustomerEventObject, "customer", Customer);

/// The customer request that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerRequestEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<CustomerRequestId>,
    pub object: CustomerRequestEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerRequestEventData { optional id = "id", required object = "object", optional
    type_ = "type", }
}

impl CustomerRequestEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<CustomerRequestEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The customer request as it was when the event happened, nested under `request` or `customer_request`, or
    /// bare.
    pub struct CustomerRequestEventObject("request" | "customer_request": CustomerRequest);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(CustomerRequestEventObject, "request" | "customer_request", CustomerRequest);

/// A customer request has moved on. Its `status` says where to: on `APPROVED` the grants are there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerRequestStateUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: CustomerRequestEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerRequestStateUpdated { time created_at = "created_at", required data = "data",
    required event_id = "event_id", }
}

impl CustomerRequestStateUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<CustomerRequestEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What is known of a customer has changed, such as the cashtag.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: CustomerEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerUpdated { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl CustomerUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<CustomerEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The customer that is gone. Go by `id`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DeletedCustomerEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<CustomerId>,
    /// What is left of the customer; absent where that is nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<CustomerEventObject>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DeletedCustomerEventData { optional id = "id", optional object = "object", optional
    type_ = "type", }
}

impl DeletedCustomerEventData {
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

/// A customer disputes a payment. Answer before `response_due_at`; past that it is lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: DisputeEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeCreated { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl DisputeCreated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<DisputeEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The dispute that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<DisputeId>,
    pub object: DisputeEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl DisputeEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<DisputeEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The dispute as it was when the event happened, nested under `dispute` or bare.
    pub struct DisputeEventObject("dispute": Dispute);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(DisputeEventObject, "dispute", Dispute);

/// A dispute has moved on; its `state` says where to. The name `dispute.status.updated` is read as the same
/// event, and kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeStateUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: DisputeEventData,
    pub event_id: WebhookEventId,
    /// The name under which it came: `dispute.state.updated` or `dispute.status.updated`.
    #[serde(rename = "type")]
    pub type_: String,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeStateUpdated { time created_at = "created_at", required data = "data",
    required event_id = "event_id", required type_ = "type", }
}

impl DisputeStateUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<DisputeEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            type_: "dispute.state.updated".to_owned(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// Something that happened to a resource. The object in `data` is the resource as it was then; by the time of
/// the delivery it can have moved on, and events can overtake each other. Where money depends on it, fetch the
/// resource.
///
/// An event of a kind that is not listed here is kept as it came: acknowledge it, or it is delivered again for
/// 72 hours.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum Event {
    /// A customer has dealt with your client for the first time.
    #[serde(rename = "customer.created")]
    CustomerCreated(CustomerCreated),
    /// What is known of a customer has changed, such as the cashtag.
    #[serde(rename = "customer.updated")]
    CustomerUpdated(CustomerUpdated),
    /// A customer is gone, and can no longer be charged. Stop what recurs, and forget what you no longer need. The
    /// event carries nothing that the customer provided.
    #[serde(rename = "customer.deleted")]
    CustomerDeleted(CustomerDeleted),
    /// A customer request has moved on. Its `status` says where to: on `APPROVED` the grants are there.
    #[serde(rename = "customer_request.state.updated")]
    CustomerRequestStateUpdated(CustomerRequestStateUpdated),
    /// A payment has been authorized, captured, voided or declined. An authorization that lapses shows as `VOIDED`.
    #[serde(rename = "payment.status.updated")]
    PaymentStatusUpdated(PaymentStatusUpdated),
    /// A refund has been authorized, captured, voided or declined.
    #[serde(rename = "refund.status.updated")]
    RefundStatusUpdated(RefundStatusUpdated),
    /// A customer has agreed to an action.
    #[serde(rename = "grant.created")]
    GrantCreated(GrantCreated),
    /// A grant has been used up, has expired or was revoked. Stop charging it unless it is `ACTIVE`.
    #[serde(rename = "grant.status.updated")]
    GrantStatusUpdated(GrantStatusUpdated),
    /// A merchant has been enabled or disabled. Only an `ACTIVE` one takes payments.
    #[serde(rename = "merchant.status.updated")]
    MerchantStatusUpdated(MerchantStatusUpdated),
    /// A customer disputes a payment. Answer before `response_due_at`; past that it is lost.
    #[serde(rename = "dispute.created")]
    DisputeCreated(DisputeCreated),
    /// A dispute has moved on; its `state` says where to. The name `dispute.status.updated` is read as the same
    /// event, and kept.
    #[serde(untagged)]
    DisputeStateUpdated(DisputeStateUpdated),
    /// An object of a kind that was not known when this code was written, as it came.
    #[serde(untagged)]
    Unknown(Map<String, Value>),
}
open_union! {
    Event by "type" {
        "customer.created" => CustomerCreated(CustomerCreated),
        "customer.updated" => CustomerUpdated(CustomerUpdated),
        "customer.deleted" => CustomerDeleted(CustomerDeleted),
        "customer_request.state.updated" => CustomerRequestStateUpdated(CustomerRequestStateUpdated),
        "payment.status.updated" => PaymentStatusUpdated(PaymentStatusUpdated),
        "refund.status.updated" => RefundStatusUpdated(RefundStatusUpdated),
        "grant.created" => GrantCreated(GrantCreated),
        "grant.status.updated" => GrantStatusUpdated(GrantStatusUpdated),
        "merchant.status.updated" => MerchantStatusUpdated(MerchantStatusUpdated),
        "dispute.created" => DisputeCreated(DisputeCreated),
        "dispute.state.updated" | "dispute.status.updated" => DisputeStateUpdated(DisputeStateUpdated),
    }
}

open_enum! {
    /// The kind of resource that an event is about.
    pub enum EventObjectType {
        Customer = "customer",
        /// A customer request in one of the documents.
        Request = "request",
        /// A customer request in another one.
        CustomerRequest = "customer_request",
        Payment = "payment",
        Refund = "refund",
        Grant = "grant",
        Merchant = "merchant",
        Dispute = "dispute",
    }
}

/// A customer has agreed to an action.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantCreated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: GrantEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantCreated { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl GrantCreated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<GrantEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The grant that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<GrantId>,
    pub object: GrantEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl GrantEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<GrantEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The grant as it was when the event happened, nested under `grant` or bare.
    pub struct GrantEventObject("grant": Grant);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(GrantEventObject, "grant", Grant);

/// A grant has been used up, has expired or was revoked. Stop charging it unless it is `ACTIVE`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantStatusUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: GrantEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantStatusUpdated { time created_at = "created_at", required data = "data", required
    event_id = "event_id", }
}

impl GrantStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<GrantEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What a call of `list_webhook_events` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListWebhookEventsQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Only events of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventType>,
    /// How many entries one page has at most, 1 to 100; 100 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only events whose delivery stands so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookEventStatus>,
    /// Only the events of this endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_endpoint_id: Option<WebhookEndpointId>,
}

impl ListWebhookEventsQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Only events of this kind.
    pub fn event_type(mut self, event_type: impl Into<EventType>) -> Self {
        self.event_type = Some(event_type.into());
        self
    }
    /// How many entries one page has at most, 1 to 100; 100 if absent.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Only events whose delivery stands so.
    pub fn status(mut self, status: impl Into<WebhookEventStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
    /// Only the events of this endpoint.
    pub fn webhook_endpoint_id(
        mut self,
        webhook_endpoint_id: impl Into<WebhookEndpointId>,
    ) -> Self {
        self.webhook_endpoint_id = Some(webhook_endpoint_id.into());
        self
    }
}

impl Check for ListWebhookEventsQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.cursor {
            check::length("cursor", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
            check::at_most("limit", *value, 100)?;
        }
        if let Some(value) = &self.webhook_endpoint_id {
            check::within("webhook_endpoint_id", value)?;
        }
        Ok(())
    }
}

/// The merchant that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<MerchantId>,
    pub object: MerchantEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    MerchantEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl MerchantEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<MerchantEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The merchant as it was when the event happened, nested under `merchant` or bare.
    pub struct MerchantEventObject("merchant": Merchant);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(MerchantEventObject, "merchant", Merchant);

/// A merchant has been enabled or disabled. Only an `ACTIVE` one takes payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantStatusUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: MerchantEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    MerchantStatusUpdated { time created_at = "created_at", required data = "data",
    required event_id = "event_id", }
}

impl MerchantStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<MerchantEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The payment that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PaymentId>,
    pub object: PaymentEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl PaymentEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<PaymentEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The payment as it was when the event happened, nested under `payment` or bare.
    pub struct PaymentEventObject("payment": Payment);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(PaymentEventObject, "payment", Payment);

/// A payment has been authorized, captured, voided or declined. An authorization that lapses shows as `VOIDED`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentStatusUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: PaymentEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentStatusUpdated { time created_at = "created_at", required data = "data",
    required event_id = "event_id", }
}

impl PaymentStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<PaymentEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The refund that an event is about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundEventData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<RefundId>,
    pub object: RefundEventObject,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EventObjectType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RefundEventData { optional id = "id", required object = "object", optional type_ =
    "type", }
}

impl RefundEventData {
    /// Takes what is required and leaves out the rest.
    pub fn new(object: impl Into<RefundEventObject>) -> Self {
        Self {
            id: Default::default(),
            object: object.into(),
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

nested_object! {
    /// The refund as it was when the event happened, nested under `refund` or bare.
    pub struct RefundEventObject("refund": Refund);
}
#[cfg(feature = "schemars")]
cashapp_core::nested_schema!(RefundEventObject, "refund", Refund);

/// A refund has been authorized, captured, voided or declined.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundStatusUpdated {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub data: RefundEventData,
    pub event_id: WebhookEventId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RefundStatusUpdated { time created_at = "created_at", required data = "data",
    required event_id = "event_id", }
}

impl RefundStatusUpdated {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_id: impl Into<WebhookEventId>,
        data: impl Into<RefundEventData>,
    ) -> Self {
        Self {
            created_at: Default::default(),
            data: data.into(),
            event_id: event_id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// An event and how its delivery stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEvent {
    /// The version in whose form the event is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    /// The event, as it is delivered. One that cannot be read is absent, so that it costs neither the page nor its
    /// cursor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_data: Option<Event>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventType>,
    /// Until when the event can be listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    pub id: WebhookEventId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookEventStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_endpoint_id: Option<WebhookEndpointId>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    WebhookEvent { optional api_version = "api_version", time created_at = "created_at",
    optional event_data = "event_data", optional event_type = "event_type", time
    expires_at = "expires_at", required id = "id", optional status = "status", time
    updated_at = "updated_at", optional webhook_endpoint_id = "webhook_endpoint_id", }
}

impl WebhookEvent {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<WebhookEventId>) -> Self {
        Self {
            api_version: Default::default(),
            created_at: Default::default(),
            event_data: Default::default(),
            event_type: Default::default(),
            expires_at: Default::default(),
            id: id.into(),
            status: Default::default(),
            updated_at: Default::default(),
            webhook_endpoint_id: Default::default(),
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
    /// Names a webhook event; begins `WE_`. The same event can arrive more than once, always under the same id.
    pub struct WebhookEventId(0..=usize::MAX);
}

/// One page of events.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEventPage {
    /// Where the next page begins; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub webhook_events: Elements<WebhookEvent>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    WebhookEventPage { optional cursor = "cursor", required webhook_events =
    "webhook_events", }
}

impl WebhookEventPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        webhook_events: impl IntoIterator<Item = impl Into<WebhookEvent>>,
    ) -> Self {
        Self {
            cursor: Default::default(),
            webhook_events: webhook_events.into_iter().map(Into::into).collect(),
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
    /// How the delivery of an event stands.
    pub enum WebhookEventStatus {
        /// Not acknowledged yet; what is being retried is among it.
        Pending = "PENDING",
        /// Acknowledged with a 2xx.
        Success = "SUCCESS",
        /// Not acknowledged within 72 hours or 75 retries. It can still be listed.
        Failed = "FAILED",
    }
}

impl Client {
    /// Lists events, delivered or not.
    ///
    /// Returns the events with the outcome of their delivery, so that what a receiver missed can be made up for:
    /// list those that are `FAILED` and handle their `event_data` as if it had been delivered, once for each event
    /// id. No money moves.
    ///
    /// Events are kept until their `expires_at` only. Deliveries are tried again for 72 hours, so one that is
    /// `PENDING` can still arrive after you have read it here.
    ///
    /// `GET /management/v1/webhook-events`, scope `WEBHOOK_EVENTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_webhook_events(
        &self,
        query: &ListWebhookEventsQuery,
    ) -> Result<ResponseValue<WebhookEventPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_webhook_events(query)?).await
    }
    /// Checks and writes out a call of [`list_webhook_events`](Self::list_webhook_events), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_webhook_events(
        query: &ListWebhookEventsQuery,
    ) -> Result<Prepared<WebhookEventPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_WEBHOOK_EVENTS).query(query).json()
    }
}
