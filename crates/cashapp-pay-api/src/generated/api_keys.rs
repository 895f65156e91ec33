// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, Secret, check, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// A key that signs requests, without its secret.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApiKey {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    /// When the key ends, 30 days after it was made. Rotate several days before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<DateTime<Utc>>,
    pub id: ApiKeyId,
    /// Your own name for the key, such as the service that uses it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// What the key may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<Scope>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ApiKey { time created_at = "created_at", time expires_at = "expires_at", required id
    = "id", optional reference_id = "reference_id", optional scopes = "scopes", }
}

impl ApiKey {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<ApiKeyId>) -> Self {
        Self {
            created_at: Default::default(),
            expires_at: Default::default(),
            id: id.into(),
            reference_id: Default::default(),
            scopes: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One page of API keys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApiKeyPage {
    pub api_keys: Elements<ApiKey>,
    /// Where the next page begins; absent or empty on the last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ApiKeyPage { required api_keys = "api_keys", optional cursor = "cursor", }
}

impl ApiKeyPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(api_keys: impl IntoIterator<Item = impl Into<ApiKey>>) -> Self {
        Self {
            api_keys: api_keys.into_iter().map(Into::into).collect(),
            cursor: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One API key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ApiKeyResponse {
    pub api_key: ApiKey,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ApiKeyResponse { required api_key = "api_key", }
}

impl ApiKeyResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(api_key: impl Into<ApiKey>) -> Self {
        Self {
            api_key: api_key.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// A key to be made, and the idempotency key under which that happens once.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateApiKeyRequest {
    pub api_key: NewApiKey,
    pub idempotency_key: IdempotencyKey,
}

impl CreateApiKeyRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        api_key: impl Into<NewApiKey>,
    ) -> Self {
        Self {
            api_key: api_key.into(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CreateApiKeyRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("api_key", &self.api_key)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// The new key and its secret.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateApiKeyResponse {
    pub api_key: ApiKey,
    /// What requests and deliveries under this key are signed with. It is told here and never again; store it now.
    pub secret: Secret,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CreateApiKeyResponse { required api_key = "api_key", required secret = "secret", }
}

impl CreateApiKeyResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(api_key: impl Into<ApiKey>, secret: impl Into<Secret>) -> Self {
        Self {
            api_key: api_key.into(),
            secret: secret.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What a call of `list_api_keys` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListApiKeysQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListApiKeysQuery {
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
}

impl Check for ListApiKeysQuery {
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

/// A key to be made.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewApiKey {
    /// Your own name for it, so that you find it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// What the key shall be able to do.
    pub scopes: Vec<Scope>,
}

impl NewApiKey {
    /// Takes what is required and leaves out the rest.
    pub fn new(scopes: impl IntoIterator<Item = impl Into<Scope>>) -> Self {
        Self {
            reference_id: Default::default(),
            scopes: scopes.into_iter().map(Into::into).collect(),
        }
    }
    /// Your own name for it, so that you find it again.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewApiKey {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        check::count("scopes", &self.scopes, 1, usize::MAX)?;
        Ok(())
    }
}

open_enum! {
    /// One thing that an API key may do. Give a key no more than it needs.
    pub enum Scope {
        /// List and retrieve payments.
        PaymentsRead = "PAYMENTS_READ",
        /// Charge customers, capture and void.
        PaymentsWrite = "PAYMENTS_WRITE",
        /// List and retrieve payouts.
        PayoutsRead = "PAYOUTS_READ",
        /// Pay money out to customers.
        PayoutsWrite = "PAYOUTS_WRITE",
        /// List and retrieve refunds.
        RefundsRead = "REFUNDS_READ",
        /// Refund customers, capture and void refunds.
        RefundsWrite = "REFUNDS_WRITE",
        /// List and retrieve disputes and their evidence.
        DisputesRead = "DISPUTES_READ",
        /// Upload and delete evidence, challenge and accept disputes.
        DisputesWrite = "DISPUTES_WRITE",
        /// List and retrieve customers.
        CustomersRead = "CUSTOMERS_READ",
        /// List and retrieve grants.
        GrantsRead = "GRANTS_READ",
        /// Revoke grants.
        GrantsWrite = "GRANTS_WRITE",
        /// List and retrieve brands.
        BrandsRead = "BRANDS_READ",
        /// Create and change brands.
        BrandsWrite = "BRANDS_WRITE",
        /// List and retrieve merchants.
        MerchantsRead = "MERCHANTS_READ",
        /// Create, change, enable and disable merchants.
        MerchantsWrite = "MERCHANTS_WRITE",
        /// List and retrieve fee plans.
        FeePlansRead = "FEE_PLANS_READ",
        /// Read customers' balances; beta.
        BalancesRead = "BALANCES_READ",
        /// List and retrieve API keys, without their secrets.
        ApiKeysRead = "API_KEYS_READ",
        /// Make and delete API keys. Whoever holds it can make a key with other scopes.
        ApiKeysWrite = "API_KEYS_WRITE",
        /// List and retrieve webhook endpoints.
        WebhookConfigRead = "WEBHOOK_CONFIG_READ",
        /// Create, change and delete webhook endpoints.
        WebhookConfigWrite = "WEBHOOK_CONFIG_WRITE",
        /// List events.
        WebhookEventsRead = "WEBHOOK_EVENTS_READ",
    }
}

impl Client {
    /// Lists the client's API keys.
    ///
    /// Returns the keys without their secrets, which are told once, at creation. Look at `expires_at` to see which
    /// keys are due for rotation, and at `scopes` for what each of them may do. No money moves.
    ///
    /// `GET /management/v1/api-keys`, scope `API_KEYS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_api_keys(
        &self,
        query: &ListApiKeysQuery,
    ) -> Result<ResponseValue<ApiKeyPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_api_keys(query)?).await
    }
    /// Checks and writes out a call of [`list_api_keys`](Self::list_api_keys), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_api_keys(
        query: &ListApiKeysQuery,
    ) -> Result<Prepared<ApiKeyPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_API_KEYS).query(query).json()
    }
    /// Makes a new API key and tells its secret, once.
    ///
    /// Makes a key that lives 30 days. Its `secret` stands in this answer and in no later one: store it before
    /// anything else, and never log it. Keys that exist already keep working, so a rotation makes the new key,
    /// distributes it, moves the webhook endpoints to it, and deletes the old one last.
    ///
    /// The first key is made with the client secret and the scopes `API_KEYS_READ` and `API_KEYS_WRITE`; with that
    /// one, make a narrower key for each service. No money moves.
    ///
    /// When the answer was lost, repeat with the same idempotency key. If that does not bring the secret back,
    /// delete the key that nobody can use and make another.
    ///
    /// `POST /management/v1/api-keys`, scope `API_KEYS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_api_key(
        &self,
        body: &CreateApiKeyRequest,
    ) -> Result<ResponseValue<CreateApiKeyResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_api_key(body)?).await
    }
    /// Checks and writes out a call of [`create_api_key`](Self::create_api_key), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_api_key(
        body: &CreateApiKeyRequest,
    ) -> Result<Prepared<CreateApiKeyResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_API_KEY).body(body).json()
    }
    /// Deletes an API key, which ends it for good.
    ///
    /// From then on requests under this key are refused with 401; that cannot be undone. Payments in flight are not
    /// called back, but whoever still signs with the key can neither capture nor void.
    ///
    /// Before that, see that every instance has the new key and that no webhook endpoint names the old one.
    /// Deliveries signed under the old key can still arrive: keep its secret for verifying them for a while.
    ///
    /// `DELETE /management/v1/api-keys/{api_key_id}`, scope `API_KEYS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn delete_api_key(
        &self,
        api_key_id: &ApiKeyId,
    ) -> Result<ResponseValue<()>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_delete_api_key(api_key_id)?).await
    }
    /// Checks and writes out a call of [`delete_api_key`](Self::delete_api_key), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_delete_api_key(
        api_key_id: &ApiKeyId,
    ) -> Result<Prepared<(), ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::DELETE_API_KEY).id(api_key_id).empty()
    }
    /// Fetches one API key, without its secret.
    ///
    /// Returns what a key may do and when it expires. The secret is not in it and cannot be had again. A key that
    /// does not exist, or that has been deleted, is `NOT_FOUND`. No money moves.
    ///
    /// `GET /management/v1/api-keys/{api_key_id}`, scope `API_KEYS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_api_key(
        &self,
        api_key_id: &ApiKeyId,
    ) -> Result<ResponseValue<ApiKeyResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_api_key(api_key_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_api_key`](Self::retrieve_api_key), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_api_key(
        api_key_id: &ApiKeyId,
    ) -> Result<Prepared<ApiKeyResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_API_KEY).id(api_key_id).json()
    }
}
