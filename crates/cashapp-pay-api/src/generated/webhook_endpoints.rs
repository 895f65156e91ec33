// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Patch, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

open_enum! {
    /// The version of the API in whose form an event's object is written.
    pub enum ApiVersion {
        /// The form that is described here.
        V1 = "v1",
    }
}

/// An endpoint to be made, and the key under which that happens once.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateWebhookEndpointRequest {
    pub idempotency_key: IdempotencyKey,
    pub webhook_endpoint: NewWebhookEndpoint,
}

impl CreateWebhookEndpointRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        webhook_endpoint: impl Into<NewWebhookEndpoint>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            webhook_endpoint: webhook_endpoint.into(),
        }
    }
}

impl Check for CreateWebhookEndpointRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("webhook_endpoint", &self.webhook_endpoint)?;
        Ok(())
    }
}

/// The subscription to one kind of event.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EventConfiguration {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_version: Option<ApiVersion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    EventConfiguration { optional api_version = "api_version", optional event_type =
    "event_type", }
}

impl EventConfiguration {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        event_type: impl Into<EventType>,
        api_version: impl Into<ApiVersion>,
    ) -> Self {
        Self {
            api_version: Some(api_version.into()),
            event_type: Some(event_type.into()),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

impl Check for EventConfiguration {
    fn check(&self) -> Result<(), InvalidField> {
        check::required("event_type", self.event_type.as_ref())?;
        check::required("api_version", self.api_version.as_ref())?;
        Ok(())
    }
}

open_enum! {
    /// The kind of an event, to subscribe to it or to filter by it.
    pub enum EventType {
        /// The first dealing of a customer with your client.
        CustomerCreated = "customer.created",
        /// A change to a customer.
        CustomerUpdated = "customer.updated",
        /// A customer is gone.
        CustomerDeleted = "customer.deleted",
        /// A customer request has moved on.
        CustomerRequestStateUpdated = "customer_request.state.updated",
        /// A payment has moved on.
        PaymentStatusUpdated = "payment.status.updated",
        /// A refund has moved on.
        RefundStatusUpdated = "refund.status.updated",
        /// A customer has agreed to an action.
        GrantCreated = "grant.created",
        /// A grant has been used up, has expired or was revoked.
        GrantStatusUpdated = "grant.status.updated",
        /// A merchant has been enabled or disabled.
        MerchantStatusUpdated = "merchant.status.updated",
        /// A customer disputes a payment.
        DisputeCreated = "dispute.created",
        /// A dispute has moved on.
        DisputeStateUpdated = "dispute.state.updated",
    }
}

/// What a call of `list_webhook_endpoints` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListWebhookEndpointsQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only what carries this reference of yours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl ListWebhookEndpointsQuery {
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
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Only what carries this reference of yours.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for ListWebhookEndpointsQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.cursor {
            check::length("cursor", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
            check::at_most("limit", *value, 100)?;
        }
        Ok(())
    }
}

/// An endpoint to be made.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewWebhookEndpoint {
    /// The key under which deliveries shall be signed. The receiver needs its secret.
    pub api_key_id: ApiKeyId,
    /// How long a delivery waits for your 2xx, in milliseconds, at most 10000, and 5000 if absent. Later counts as
    /// a failure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_timeout: Option<f64>,
    /// The events to be delivered.
    pub event_configurations: Vec<EventConfiguration>,
    /// How many events per second may be delivered at most; absent: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_delivery_frequency: Option<f64>,
    /// Your own name for the endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// Where events shall go; `null`: they are kept for listing, but not delivered. It must be sent, even as
    /// `null`.
    pub url: Option<String>,
}

impl NewWebhookEndpoint {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        api_key_id: impl Into<ApiKeyId>,
        event_configurations: impl IntoIterator<Item = impl Into<EventConfiguration>>,
        url: Option<String>,
    ) -> Self {
        Self {
            api_key_id: api_key_id.into(),
            delivery_timeout: Default::default(),
            event_configurations: event_configurations
                .into_iter()
                .map(Into::into)
                .collect(),
            max_delivery_frequency: Default::default(),
            reference_id: Default::default(),
            url,
        }
    }
    /// How long a delivery waits for your 2xx, in milliseconds, at most 10000, and 5000 if absent. Later counts as
    /// a failure.
    pub fn delivery_timeout(mut self, delivery_timeout: f64) -> Self {
        self.delivery_timeout = Some(delivery_timeout);
        self
    }
    /// How many events per second may be delivered at most; absent: no limit.
    pub fn max_delivery_frequency(mut self, max_delivery_frequency: f64) -> Self {
        self.max_delivery_frequency = Some(max_delivery_frequency);
        self
    }
    /// Your own name for the endpoint.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewWebhookEndpoint {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("api_key_id", &self.api_key_id)?;
        if let Some(value) = &self.delivery_timeout {
            check::at_least("delivery_timeout", *value, 1)?;
            check::at_most("delivery_timeout", *value, 10000)?;
        }
        check::each(
            "event_configurations",
            &self.event_configurations,
            |item| {
                check::within("", item)?;
                Ok(())
            },
        )?;
        if let Some(value) = &self.max_delivery_frequency {
            check::at_least("max_delivery_frequency", *value, 1)?;
            check::at_most("max_delivery_frequency", *value, 100000)?;
        }
        if let Some(value) = &self.url {
            check::web_address("url", value)?;
        }
        Ok(())
    }
}

/// A change to an endpoint.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateWebhookEndpointRequest {
    pub webhook_endpoint: WebhookEndpointUpdate,
}

impl UpdateWebhookEndpointRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(webhook_endpoint: impl Into<WebhookEndpointUpdate>) -> Self {
        Self {
            webhook_endpoint: webhook_endpoint.into(),
        }
    }
}

impl Check for UpdateWebhookEndpointRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("webhook_endpoint", &self.webhook_endpoint)?;
        Ok(())
    }
}

/// An address to which events are delivered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEndpoint {
    /// The key under which deliveries are signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key_id: Option<ApiKeyId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    /// How long a delivery waits for your 2xx, in milliseconds, at most 10000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_timeout: Option<f64>,
    /// The events that are delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_configurations: Option<Vec<EventConfiguration>>,
    pub id: WebhookEndpointId,
    /// How many events per second are delivered at most; absent or `null`: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_delivery_frequency: Option<f64>,
    /// Your own name for the endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookEndpointStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    /// Where events go; `null`: they are kept for listing, but not delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    WebhookEndpoint { optional api_key_id = "api_key_id", time created_at = "created_at",
    optional delivery_timeout = "delivery_timeout", optional event_configurations =
    "event_configurations", required id = "id", optional max_delivery_frequency =
    "max_delivery_frequency", optional reference_id = "reference_id", optional status =
    "status", time updated_at = "updated_at", optional url = "url", }
}

impl WebhookEndpoint {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<WebhookEndpointId>) -> Self {
        Self {
            api_key_id: Default::default(),
            created_at: Default::default(),
            delivery_timeout: Default::default(),
            event_configurations: Default::default(),
            id: id.into(),
            max_delivery_frequency: Default::default(),
            reference_id: Default::default(),
            status: Default::default(),
            updated_at: Default::default(),
            url: Default::default(),
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
    /// Names a webhook endpoint; begins `WC_`. Deliveries carry it in `X-Delivery-Configuration-Id`.
    pub struct WebhookEndpointId(1..=usize::MAX);
}

/// One page of webhook endpoints.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEndpointPage {
    /// Where the next page begins; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub webhook_endpoints: Elements<WebhookEndpoint>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    WebhookEndpointPage { optional cursor = "cursor", required webhook_endpoints =
    "webhook_endpoints", }
}

impl WebhookEndpointPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        webhook_endpoints: impl IntoIterator<Item = impl Into<WebhookEndpoint>>,
    ) -> Self {
        Self {
            cursor: Default::default(),
            webhook_endpoints: webhook_endpoints.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One webhook endpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEndpointResponse {
    pub webhook_endpoint: WebhookEndpoint,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    WebhookEndpointResponse { required webhook_endpoint = "webhook_endpoint", }
}

impl WebhookEndpointResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(webhook_endpoint: impl Into<WebhookEndpoint>) -> Self {
        Self {
            webhook_endpoint: webhook_endpoint.into(),
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
    /// Whether the address of an endpoint is in use.
    pub enum WebhookEndpointStatus {
        /// The address is accepted.
        Approved = "APPROVED",
        /// Cash App is still reviewing the address.
        EndpointUrlUnderReview = "ENDPOINT_URL_UNDER_REVIEW",
    }
}

/// What to change about an endpoint. What is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct WebhookEndpointUpdate {
    /// The key under which deliveries shall be signed from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api_key_id: Option<ApiKeyId>,
    /// How long a delivery waits for your 2xx, in milliseconds, at most 10000.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_timeout: Option<f64>,
    /// The events to be delivered, in place of the whole old list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_configurations: Option<Vec<EventConfiguration>>,
    /// How many events per second may be delivered at most; `null` lifts the limit.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub max_delivery_frequency: Patch<f64>,
    /// Your own name for the endpoint; `null` removes it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub reference_id: Patch<String>,
    /// Where events shall go; `null` stops deliveries and keeps the events for listing.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub url: Patch<String>,
}

impl WebhookEndpointUpdate {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The key under which deliveries shall be signed from now on.
    pub fn api_key_id(mut self, api_key_id: impl Into<ApiKeyId>) -> Self {
        self.api_key_id = Some(api_key_id.into());
        self
    }
    /// How long a delivery waits for your 2xx, in milliseconds, at most 10000.
    pub fn delivery_timeout(mut self, delivery_timeout: f64) -> Self {
        self.delivery_timeout = Some(delivery_timeout);
        self
    }
    /// The events to be delivered, in place of the whole old list.
    pub fn event_configurations(
        mut self,
        event_configurations: impl IntoIterator<Item = impl Into<EventConfiguration>>,
    ) -> Self {
        self.event_configurations = Some(
            event_configurations.into_iter().map(Into::into).collect(),
        );
        self
    }
    /// How many events per second may be delivered at most; `null` lifts the limit.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn max_delivery_frequency(
        mut self,
        max_delivery_frequency: impl Into<Patch<f64>>,
    ) -> Self {
        self.max_delivery_frequency = max_delivery_frequency.into();
        self
    }
    /// Your own name for the endpoint; `null` removes it.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn reference_id(mut self, reference_id: impl Into<Patch<String>>) -> Self {
        self.reference_id = reference_id.into();
        self
    }
    /// Where events shall go; `null` stops deliveries and keeps the events for listing.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn url(mut self, url: impl Into<Patch<String>>) -> Self {
        self.url = url.into();
        self
    }
}

impl Check for WebhookEndpointUpdate {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.api_key_id {
            check::within("api_key_id", value)?;
        }
        if let Some(value) = &self.delivery_timeout {
            check::at_least("delivery_timeout", *value, 1)?;
            check::at_most("delivery_timeout", *value, 10000)?;
        }
        if let Some(value) = &self.event_configurations {
            check::each(
                "event_configurations",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = self.max_delivery_frequency.value() {
            check::at_least("max_delivery_frequency", *value, 1)?;
            check::at_most("max_delivery_frequency", *value, 100000)?;
        }
        if let Some(value) = self.url.value() {
            check::web_address("url", value)?;
        }
        Ok(())
    }
}

impl Client {
    /// Lists the webhook endpoints.
    ///
    /// Returns the endpoints with what they subscribe to and the key that signs their deliveries. Before an API key
    /// is deleted, this is how to find the endpoints that still name it. No money moves.
    ///
    /// `GET /management/v1/webhook-endpoints`, scope `WEBHOOK_CONFIG_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_webhook_endpoints(
        &self,
        query: &ListWebhookEndpointsQuery,
    ) -> Result<ResponseValue<WebhookEndpointPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_webhook_endpoints(query)?).await
    }
    /// Checks and writes out a call of [`list_webhook_endpoints`](Self::list_webhook_endpoints), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_webhook_endpoints(
        query: &ListWebhookEndpointsQuery,
    ) -> Result<Prepared<WebhookEndpointPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_WEBHOOK_ENDPOINTS).query(query).json()
    }
    /// Subscribes an address to events.
    ///
    /// Makes an endpoint to which events are delivered, signed under the named API key. A `url` of `null` keeps the
    /// events for listing without delivering them. A new address can be reviewed first: look at `status` before you
    /// rely on deliveries.
    ///
    /// The number of endpoints is limited (`WEBHOOK_ENDPOINT_TOO_MANY`). Repeating the call with the same
    /// idempotency key and body returns the same endpoint; under another key every event would be delivered twice.
    /// No money moves.
    ///
    /// `POST /management/v1/webhook-endpoints`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_webhook_endpoint(
        &self,
        body: &CreateWebhookEndpointRequest,
    ) -> Result<ResponseValue<WebhookEndpointResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_webhook_endpoint(body)?).await
    }
    /// Checks and writes out a call of [`create_webhook_endpoint`](Self::create_webhook_endpoint), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_webhook_endpoint(
        body: &CreateWebhookEndpointRequest,
    ) -> Result<Prepared<WebhookEndpointResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_WEBHOOK_ENDPOINT).body(body).json()
    }
    /// Deletes a webhook endpoint, and with it the subscription.
    ///
    /// Ends the subscription. No money moves, but from then on nobody is told of disputes and lapsing
    /// authorizations through this endpoint. To stop deliveries for a time only, set its `url` to `null` instead.
    /// One that does not exist, or is not yours, is refused with `WEBHOOK_ENDPOINT_NOT_FOUND`.
    ///
    /// `DELETE /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn delete_webhook_endpoint(
        &self,
        webhook_endpoint_id: &WebhookEndpointId,
    ) -> Result<ResponseValue<()>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_delete_webhook_endpoint(webhook_endpoint_id)?)
            .await
    }
    /// Checks and writes out a call of [`delete_webhook_endpoint`](Self::delete_webhook_endpoint), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_delete_webhook_endpoint(
        webhook_endpoint_id: &WebhookEndpointId,
    ) -> Result<Prepared<(), ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::DELETE_WEBHOOK_ENDPOINT)
            .id(webhook_endpoint_id)
            .empty()
    }
    /// Fetches one webhook endpoint.
    ///
    /// Returns how the endpoint is set up: `api_key_id` is the key that its deliveries are signed under, and
    /// `status` says whether its address has been approved. That is where to look first when deliveries stay out or
    /// do not verify. No money moves.
    ///
    /// `GET /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_webhook_endpoint(
        &self,
        webhook_endpoint_id: &WebhookEndpointId,
    ) -> Result<ResponseValue<WebhookEndpointResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_retrieve_webhook_endpoint(webhook_endpoint_id)?)
            .await
    }
    /// Checks and writes out a call of [`retrieve_webhook_endpoint`](Self::retrieve_webhook_endpoint), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_webhook_endpoint(
        webhook_endpoint_id: &WebhookEndpointId,
    ) -> Result<Prepared<WebhookEndpointResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_WEBHOOK_ENDPOINT)
            .id(webhook_endpoint_id)
            .json()
    }
    /// Changes a webhook endpoint, or moves it to another key.
    ///
    /// Changes what is sent and leaves the rest: an absent field stays as it is, `null` clears it, a value replaces
    /// it. `event_configurations` replaces the whole list, so send every event that shall remain. No money moves.
    ///
    /// A rotation sets `api_key_id` to the new key. Deliveries under the old key can arrive after that, so verify
    /// against both for a while. Clearing `url` stops deliveries; the events are kept for listing.
    ///
    /// `PATCH /management/v1/webhook-endpoints/{webhook_endpoint_id}`, scope `WEBHOOK_CONFIG_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_webhook_endpoint(
        &self,
        webhook_endpoint_id: &WebhookEndpointId,
        body: &UpdateWebhookEndpointRequest,
    ) -> Result<ResponseValue<WebhookEndpointResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_update_webhook_endpoint(webhook_endpoint_id, body)?)
            .await
    }
    /// Checks and writes out a call of [`update_webhook_endpoint`](Self::update_webhook_endpoint), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_webhook_endpoint(
        webhook_endpoint_id: &WebhookEndpointId,
        body: &UpdateWebhookEndpointRequest,
    ) -> Result<Prepared<WebhookEndpointResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_WEBHOOK_ENDPOINT)
            .id(webhook_endpoint_id)
            .body(body)
            .json()
    }
}
