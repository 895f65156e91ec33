// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, Patch, Preparation, Prepared, ResponseValue, check, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// The ways to bring the customer to the request, while it is pending. They rotate about every 30 seconds:
/// fetch the request again once `refreshes_at` has passed, and show the new ones.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthFlowTriggers {
    /// A page to which a customer at a desktop browser can be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desktop_url: Option<String>,
    /// Opens Cash App on the customer's own telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_url: Option<String>,
    /// A QR code to show the customer, as PNG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qr_code_image_url: Option<String>,
    /// The same QR code, as SVG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qr_code_svg_url: Option<String>,
    /// When these addresses are replaced by new ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refreshes_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    AuthFlowTriggers { optional desktop_url = "desktop_url", optional mobile_url =
    "mobile_url", optional qr_code_image_url = "qr_code_image_url", optional
    qr_code_svg_url = "qr_code_svg_url", time refreshes_at = "refreshes_at", }
}

impl AuthFlowTriggers {
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

/// A request to be created, and the key under which that happens once.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateCustomerRequestRequest {
    pub idempotency_key: IdempotencyKey,
    pub request: NewCustomerRequest,
}

impl CreateCustomerRequestRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        request: impl Into<NewCustomerRequest>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            request: request.into(),
        }
    }
}

impl Check for CreateCustomerRequestRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("request", &self.request)?;
        Ok(())
    }
}

/// What you know of the customer before they approve.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerMetadata {
    /// Your own name for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerMetadata { optional reference_id = "reference_id", }
}

impl CustomerMetadata {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Your own name for the customer.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

/// Who has approved a request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerProfile {
    /// The name the customer goes by in Cash App.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashtag: Option<String>,
    pub id: CustomerId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerProfile { optional cashtag = "cashtag", required id = "id", }
}

impl CustomerProfile {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<CustomerId>) -> Self {
        Self {
            cashtag: Default::default(),
            id: id.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What a customer is asked to agree to, from the first display of the QR code to the decision. Approved, it
/// has `grants`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerRequest {
    /// What the customer is asked to agree to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Action>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_flow_triggers: Option<AuthFlowTriggers>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_metadata: Option<CustomerMetadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_profile: Option<CustomerProfile>,
    /// When the request lapses if the customer has not decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    /// What the customer has agreed to; only once approved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grants: Option<Vec<Grant>>,
    pub id: CustomerRequestId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<RequestOrigin>,
    /// Where the customer is sent after the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect_url: Option<String>,
    /// Your own name for the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requester_profile: Option<RequesterProfile>,
    pub status: CustomerRequestStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerRequest { optional actions = "actions", optional auth_flow_triggers =
    "auth_flow_triggers", optional channel = "channel", time created_at = "created_at",
    optional customer_metadata = "customer_metadata", optional customer_profile =
    "customer_profile", time expires_at = "expires_at", optional grants = "grants",
    required id = "id", optional metadata = "metadata", optional origin = "origin",
    optional redirect_url = "redirect_url", optional reference_id = "reference_id",
    optional requester_profile = "requester_profile", required status = "status", time
    updated_at = "updated_at", }
}

impl CustomerRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<CustomerRequestId>,
        status: impl Into<CustomerRequestStatus>,
    ) -> Self {
        Self {
            actions: Default::default(),
            auth_flow_triggers: Default::default(),
            channel: Default::default(),
            created_at: Default::default(),
            customer_metadata: Default::default(),
            customer_profile: Default::default(),
            expires_at: Default::default(),
            grants: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            origin: Default::default(),
            redirect_url: Default::default(),
            reference_id: Default::default(),
            requester_profile: Default::default(),
            status: status.into(),
            updated_at: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One customer request.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerRequestResponse {
    pub request: CustomerRequest,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerRequestResponse { required request = "request", }
}

impl CustomerRequestResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(request: impl Into<CustomerRequest>) -> Self {
        Self {
            request: request.into(),
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
    /// Where a customer request stands.
    pub enum CustomerRequestStatus {
        /// Waits for the customer. Only now can it be updated.
        Pending = "PENDING",
        /// On its way to a decision; ask again.
        Processing = "PROCESSING",
        /// The customer agreed; use the `grants`. Final.
        Approved = "APPROVED",
        /// The customer refused, or let it idle out. Final.
        Declined = "DECLINED",
    }
}

/// What to change about a pending request. What is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerRequestUpdate {
    /// The new list of actions, in place of the whole old one; no kind of action twice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<Action>>,
    /// Takes the place of all notes there are; `null` removes them.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub metadata: Patch<Metadata>,
    /// Your own name for the request; `null` removes it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub reference_id: Patch<String>,
}

impl CustomerRequestUpdate {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The new list of actions, in place of the whole old one; no kind of action twice.
    pub fn actions(
        mut self,
        actions: impl IntoIterator<Item = impl Into<Action>>,
    ) -> Self {
        self.actions = Some(actions.into_iter().map(Into::into).collect());
        self
    }
    /// Takes the place of all notes there are; `null` removes them.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn metadata(mut self, metadata: impl Into<Patch<Metadata>>) -> Self {
        self.metadata = metadata.into();
        self
    }
    /// Your own name for the request; `null` removes it.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn reference_id(mut self, reference_id: impl Into<Patch<String>>) -> Self {
        self.reference_id = reference_id.into();
        self
    }
}

impl Check for CustomerRequestUpdate {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.actions {
            check::count("actions", value, 1, 5)?;
            check::unique("actions", value, "type", Action::kind)?;
            check::each(
                "actions",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = self.metadata.value() {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = self.reference_id.value() {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// What to ask a customer.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewCustomerRequest {
    /// What the customer is asked to agree to, all or nothing; no kind of action twice.
    pub actions: Vec<Action>,
    pub channel: Channel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_metadata: Option<CustomerMetadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// Where the customer is sent after the decision, on the web or into your app (`shop-app://thanks`). The
    /// address alone is no proof of approval; retrieve the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect_url: Option<String>,
    /// Your own name for it, so that you find it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl NewCustomerRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        channel: impl Into<Channel>,
        actions: impl IntoIterator<Item = impl Into<Action>>,
    ) -> Self {
        Self {
            actions: actions.into_iter().map(Into::into).collect(),
            channel: channel.into(),
            customer_metadata: Default::default(),
            metadata: Default::default(),
            redirect_url: Default::default(),
            reference_id: Default::default(),
        }
    }
    /// Sets `customer_metadata`.
    pub fn customer_metadata(
        mut self,
        customer_metadata: impl Into<CustomerMetadata>,
    ) -> Self {
        self.customer_metadata = Some(customer_metadata.into());
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Where the customer is sent after the decision, on the web or into your app (`shop-app://thanks`). The
    /// address alone is no proof of approval; retrieve the request.
    pub fn redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.redirect_url = Some(redirect_url.into());
        self
    }
    /// Your own name for it, so that you find it again.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewCustomerRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::count("actions", &self.actions, 1, 5)?;
        check::unique("actions", &self.actions, "type", Action::kind)?;
        check::each(
            "actions",
            &self.actions,
            |item| {
                check::within("", item)?;
                Ok(())
            },
        )?;
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = &self.redirect_url {
            check::uri("redirect_url", value)?;
        }
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// How the customer came upon a request.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RequestOrigin {
    /// Who initiated the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<RequestOriginType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RequestOrigin { optional id = "id", optional type_ = "type", }
}

impl RequestOrigin {
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

open_enum! {
    /// The kind of a request's origin.
    pub enum RequestOriginType {
        Direct = "DIRECT",
        RequestInitiator = "REQUEST_INITIATOR",
    }
}

/// Who asks, as the customer sees it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RequesterProfile {
    /// The picture beside the name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RequesterProfile { optional logo_url = "logo_url", optional name = "name", }
}

impl RequesterProfile {
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

/// A change to a request.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateCustomerRequestRequest {
    pub request: CustomerRequestUpdate,
}

impl UpdateCustomerRequestRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(request: impl Into<CustomerRequestUpdate>) -> Self {
        Self { request: request.into() }
    }
}

impl Check for UpdateCustomerRequestRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("request", &self.request)?;
        Ok(())
    }
}

impl Client {
    /// Asks a customer to agree to one to five actions.
    ///
    /// Creates a request and returns it `PENDING`, with the QR codes and addresses that bring the customer to it.
    /// No money moves: an approval only yields grants, which payments spend later.
    ///
    /// Show `auth_flow_triggers`, then retrieve the request about once a second until it is `APPROVED` or
    /// `DECLINED`. The triggers rotate about every 30 seconds.
    ///
    /// Repeating the call with the same idempotency key and body returns the same request. Another key makes a
    /// second one, and a customer who approves both has given two permissions.
    ///
    /// `POST /customer-request/v1/requests`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_customer_request(
        &self,
        body: &CreateCustomerRequestRequest,
    ) -> Result<ResponseValue<CustomerRequestResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_customer_request(body)?).await
    }
    /// Checks and writes out a call of [`create_customer_request`](Self::create_customer_request), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_customer_request(
        body: &CreateCustomerRequestRequest,
    ) -> Result<Prepared<CustomerRequestResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_CUSTOMER_REQUEST).body(body).json()
    }
    /// Fetches a request, to see whether the customer has decided.
    ///
    /// Returns the request as it stands: while `PENDING` with fresh `auth_flow_triggers`, once `APPROVED` with
    /// `grants` and `customer_profile`. No money moves.
    ///
    /// Poll about once a second, or fetch again once `refreshes_at` has passed. A flow that idles out ends as
    /// `DECLINED`, so a loop until the request is decided does end; give it a limit of its own all the same.
    ///
    /// `GET /customer-request/v1/requests/{request_id}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_customer_request(
        &self,
        request_id: &CustomerRequestId,
    ) -> Result<ResponseValue<CustomerRequestResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_customer_request(request_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_customer_request`](Self::retrieve_customer_request), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_customer_request(
        request_id: &CustomerRequestId,
    ) -> Result<Prepared<CustomerRequestResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CUSTOMER_REQUEST).id(request_id).json()
    }
    /// Changes a request that the customer has not decided yet.
    ///
    /// Changes what is sent and leaves the rest: an absent field stays as it is, `null` clears it, a value replaces
    /// it. `actions` replaces the whole list, so send every action that shall remain. No money moves.
    ///
    /// Only a `PENDING` request can be changed; later ones are refused with `INVALID_STATE_TRANSITION`. To lift the
    /// amount from a one-time payment, send its action without `amount` and `currency`.
    ///
    /// `PATCH /customer-request/v1/requests/{request_id}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_customer_request(
        &self,
        request_id: &CustomerRequestId,
        body: &UpdateCustomerRequestRequest,
    ) -> Result<ResponseValue<CustomerRequestResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_update_customer_request(request_id, body)?)
            .await
    }
    /// Checks and writes out a call of [`update_customer_request`](Self::update_customer_request), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_customer_request(
        request_id: &CustomerRequestId,
        body: &UpdateCustomerRequestRequest,
    ) -> Result<Prepared<CustomerRequestResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_CUSTOMER_REQUEST)
            .id(request_id)
            .body(body)
            .json()
    }
}
