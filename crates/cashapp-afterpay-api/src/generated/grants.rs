// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// The token that is to get an alias, and for how long.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AliasGrantRequest {
    /// How long the alias is to be valid, as an ISO 8601 duration such as `P30D`. Absent or `null` leaves it to the
    /// vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The token that the alias will stand for.
    pub token: String,
}

impl AliasGrantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            duration: Default::default(),
            token: token.into(),
        }
    }
    /// How long the alias is to be valid, as an ISO 8601 duration such as `P30D`. Absent or `null` leaves it to the
    /// vendor.
    pub fn duration(mut self, duration: impl Into<String>) -> Self {
        self.duration = Some(duration.into());
        self
    }
}

impl Check for AliasGrantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.duration {
            check::duration("duration", value)?;
        }
        check::length("token", &self.token, 1, usize::MAX)?;
        Ok(())
    }
}

/// The approval that is to become a grant.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateGrantRequest {
    /// The code that belongs to the token, where the customer was given one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Your own name for this request; a UUID serves well. The same one with the same token lets you repeat the
    /// request after a lost answer.
    #[serde(rename = "requestId")]
    pub request_id: String,
    pub token: GrantToken,
}

impl CreateGrantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(request_id: impl Into<String>, token: impl Into<GrantToken>) -> Self {
        Self {
            code: Default::default(),
            request_id: request_id.into(),
            token: token.into(),
        }
    }
    /// The code that belongs to the token, where the customer was given one.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }
}

impl Check for CreateGrantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::length("requestId", &self.request_id, 1, usize::MAX)?;
        check::within("token", &self.token)?;
        Ok(())
    }
}

id! {
    /// A token that stands for another one for a limited time.
    pub struct GrantAlias(1..=usize::MAX);
}

/// An alias and its end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantAliasResponse {
    /// When the alias lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<Timestamp>,
    pub token: GrantAlias,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantAliasResponse { optional expiry = "expiry", required token = "token", }
}

impl GrantAliasResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<GrantAlias>) -> Self {
        Self {
            expiry: Default::default(),
            token: token.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// An approval that waits for the customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantApprovalResponse {
    /// When the token lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// Send the customer to this address.
    #[serde(rename = "redirectCheckoutUrl")]
    pub redirect_checkout_url: String,
    pub token: GrantToken,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantApprovalResponse { optional expires = "expires", required redirect_checkout_url
    = "redirectCheckoutUrl", required token = "token", }
}

impl GrantApprovalResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        token: impl Into<GrantToken>,
        redirect_checkout_url: impl Into<String>,
    ) -> Self {
        Self {
            expires: Default::default(),
            redirect_checkout_url: redirect_checkout_url.into(),
            token: token.into(),
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
    /// By what means the customer is contacted.
    pub enum GrantLinkDeliveryType {
        Sms = "SMS",
        Email = "EMAIL",
    }
}

/// A link that waits for the customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantLinkResponse {
    #[serde(rename = "deliveryType", skip_serializing_if = "Option::is_none")]
    pub delivery_type: Option<GrantLinkDeliveryType>,
    /// When the token lapses.
    #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// The `requestId` that was sent.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    pub token: GrantToken,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantLinkResponse { optional delivery_type = "deliveryType", optional expires_at =
    "expiresAt", optional request_id = "requestId", required token = "token", }
}

impl GrantLinkResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<GrantToken>) -> Self {
        Self {
            delivery_type: Default::default(),
            expires_at: Default::default(),
            request_id: Default::default(),
            token: token.into(),
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
    /// Stands for a grant that is not made yet, while the customer approves it.
    pub struct GrantToken(1..=usize::MAX);
}

/// A customer's permission, kept by Afterpay, to place orders later without a new approval.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileGrant {
    /// When it was revoked. Absent while it is active.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<Timestamp>,
    /// A reference for the customer who gave it.
    #[serde(rename = "consumerReference", skip_serializing_if = "Option::is_none")]
    pub consumer_reference: Option<String>,
    /// When the grant was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    /// The email address of the customer who gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// When it ends by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    pub id: GrantId,
    /// Your own name for it, as sent when the approval was started.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// The `requestId` of the request that made it.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    pub status: OnFileGrantStatus,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<OnFileGrantType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileGrant { optional cancelled = "cancelled", optional consumer_reference =
    "consumerReference", optional created = "created", optional email = "email", optional
    expires = "expires", required id = "id", optional merchant_reference =
    "merchantReference", optional request_id = "requestId", required status = "status",
    optional type_ = "type", }
}

impl OnFileGrant {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<GrantId>, status: impl Into<OnFileGrantStatus>) -> Self {
        Self {
            cancelled: Default::default(),
            consumer_reference: Default::default(),
            created: Default::default(),
            email: Default::default(),
            expires: Default::default(),
            id: id.into(),
            merchant_reference: Default::default(),
            request_id: Default::default(),
            status: status.into(),
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

/// One on-file grant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OnFileGrantResponse {
    pub grant: OnFileGrant,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OnFileGrantResponse { required grant = "grant", }
}

impl OnFileGrantResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(grant: impl Into<OnFileGrant>) -> Self {
        Self {
            grant: grant.into(),
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
    /// Where an on-file grant stands.
    pub enum OnFileGrantStatus {
        /// Orders can be placed with it.
        Active = "ACTIVE",
        /// It was revoked. Ask the customer for a new one.
        Cancelled = "CANCELLED",
    }
}

/// What the customer is asked to approve, and where to go afterwards.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct StartGrantApprovalRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer: Option<Consumer>,
    /// The grants to ask for.
    pub grants: Vec<GrantApproval>,
    pub merchant: CheckoutMerchant,
}

impl StartGrantApprovalRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        grants: impl IntoIterator<Item = impl Into<GrantApproval>>,
        merchant: impl Into<CheckoutMerchant>,
    ) -> Self {
        Self {
            consumer: Default::default(),
            grants: grants.into_iter().map(Into::into).collect(),
            merchant: merchant.into(),
        }
    }
    /// Sets `consumer`.
    pub fn consumer(mut self, consumer: impl Into<Consumer>) -> Self {
        self.consumer = Some(consumer.into());
        self
    }
}

impl Check for StartGrantApprovalRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.consumer {
            check::within("consumer", value)?;
        }
        check::each(
            "grants",
            &self.grants,
            |item| {
                check::within("", item)?;
                Ok(())
            },
        )?;
        check::within("merchant", &self.merchant)?;
        Ok(())
    }
}

/// The alias to start a link with.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct StartGrantLinkRequest {
    pub alias: GrantAlias,
    /// Your own name for this request; a UUID serves well. The same one with the same alias lets you repeat the
    /// request after a lost answer.
    #[serde(rename = "requestId")]
    pub request_id: String,
}

impl StartGrantLinkRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(request_id: impl Into<String>, alias: impl Into<GrantAlias>) -> Self {
        Self {
            alias: alias.into(),
            request_id: request_id.into(),
        }
    }
}

impl Check for StartGrantLinkRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("alias", &self.alias)?;
        check::length("requestId", &self.request_id, 1, usize::MAX)?;
        Ok(())
    }
}

impl Client {
    /// Turns a customer's approval into an on-file grant.
    ///
    /// Turns the token of an approval into an on-file grant. Keep the grant's id: orders are placed with it. No
    /// money moves. A 412 says that the token cannot become a grant, most likely because the customer has not
    /// approved. It is not documented to be repeatable: after a lost answer find out first whether the grant
    /// exists.
    ///
    /// `POST /v2/grants`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_grant(
        &self,
        body: &CreateGrantRequest,
    ) -> Result<ResponseValue<OnFileGrantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_grant(body)?).await
    }
    /// Checks and writes out a call of [`create_grant`](Self::create_grant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_grant(
        body: &CreateGrantRequest,
    ) -> Result<Prepared<OnFileGrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_GRANT).body(body).json()
    }
    /// Makes an alias that stands for a token for some time.
    ///
    /// Exchanges a token for an alias that is valid until `expiry`, and with which a link can be started by
    /// `start_grant_link`. No money moves. Each call may make another alias, so after a lost answer ask again and
    /// forget the first.
    ///
    /// `POST /v2/grants/alias`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn alias_grant(
        &self,
        body: &AliasGrantRequest,
    ) -> Result<ResponseValue<GrantAliasResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_alias_grant(body)?).await
    }
    /// Checks and writes out a call of [`alias_grant`](Self::alias_grant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_alias_grant(
        body: &AliasGrantRequest,
    ) -> Result<Prepared<GrantAliasResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::ALIAS_GRANT).body(body).json()
    }
    /// Starts the approval of a grant, which the customer gives at an address.
    ///
    /// Starts the approval of one or more on-file grants. Send the customer to `redirectCheckoutUrl`, and turn the
    /// token into a grant with `create_grant` once the customer has come back to your confirm address. No money
    /// moves and no grant exists yet. If the answer is lost, start another approval and let the first one lapse.
    ///
    /// `POST /v2/grants/approvals`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn start_grant_approval(
        &self,
        body: &StartGrantApprovalRequest,
    ) -> Result<ResponseValue<GrantApprovalResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_start_grant_approval(body)?).await
    }
    /// Checks and writes out a call of [`start_grant_approval`](Self::start_grant_approval), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_start_grant_approval(
        body: &StartGrantApprovalRequest,
    ) -> Result<Prepared<GrantApprovalResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::START_GRANT_APPROVAL).body(body).json()
    }
    /// Starts linking a grant, which the customer confirms by SMS or email.
    ///
    /// Starts linking a grant to the customer behind an alias. The vendor contacts that customer by SMS or email,
    /// as `deliveryType` says, and the answer's token stands for the pending link until `expiresAt`. No money
    /// moves, but a customer is written to: a 429 means too many such messages. It is not documented to be
    /// repeatable: a repetition may write to the customer twice.
    ///
    /// `POST /v2/grants/start`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn start_grant_link(
        &self,
        body: &StartGrantLinkRequest,
    ) -> Result<ResponseValue<GrantLinkResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_start_grant_link(body)?).await
    }
    /// Checks and writes out a call of [`start_grant_link`](Self::start_grant_link), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_start_grant_link(
        body: &StartGrantLinkRequest,
    ) -> Result<Prepared<GrantLinkResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::START_GRANT_LINK).body(body).json()
    }
    /// Fetches one on-file grant and its status.
    ///
    /// Reads an Afterpay on-file grant. Orders can be placed only while it is `ACTIVE`. Takes no Cash App Pay
    /// grant: for those use `retrieve_cash_app_pay_grant`.
    ///
    /// `GET /v2/grants/{grantId}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_grant(
        &self,
        grant_id: &GrantId,
    ) -> Result<ResponseValue<OnFileGrantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_grant(grant_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_grant`](Self::retrieve_grant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_grant(
        grant_id: &GrantId,
    ) -> Result<Prepared<OnFileGrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_GRANT).id(grant_id).json()
    }
    /// Revokes an on-file grant, for good.
    ///
    /// Ends an Afterpay on-file grant, whose status becomes `CANCELLED`. No order can be placed with it afterwards,
    /// and the vendor documents no way back: the customer has to approve anew. Payments already made stay as they
    /// are. If the answer is lost, retrieve the grant and look at its status.
    ///
    /// `POST /v2/grants/{grantId}/revoke`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn revoke_grant(
        &self,
        grant_id: &GrantId,
    ) -> Result<ResponseValue<OnFileGrantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_revoke_grant(grant_id)?).await
    }
    /// Checks and writes out a call of [`revoke_grant`](Self::revoke_grant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_revoke_grant(
        grant_id: &GrantId,
    ) -> Result<Prepared<OnFileGrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::REVOKE_GRANT).id(grant_id).json()
    }
}
