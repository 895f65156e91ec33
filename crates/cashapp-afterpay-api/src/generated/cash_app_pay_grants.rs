// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

id! {
    /// Names a Cash App customer; begins `CST_`.
    pub struct CashAppCustomerId(1..=usize::MAX);
}

/// A Cash App customer's permission to be charged, seen through Afterpay. One on file lives for ten years
/// unless it is revoked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CashAppPayGrant {
    pub details: CashAppPayGrantDetails,
    pub id: CashAppGrantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intent: Option<CashAppPayGrantIntent>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<CashAppPayGrantType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CashAppPayGrant { required details = "details", required id = "id", optional intent =
    "intent", optional type_ = "type", }
}

impl CashAppPayGrant {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<CashAppGrantId>,
        details: impl Into<CashAppPayGrantDetails>,
    ) -> Self {
        Self {
            details: details.into(),
            id: id.into(),
            intent: Default::default(),
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

/// The Cash App account that gave a grant.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CashAppPayGrantAccount {
    /// The customer's public name in Cash App, such as `$someCashTag`. Show it where the customer manages payment
    /// methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashtag: Option<String>,
    #[serde(rename = "customerId", skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CashAppCustomerId>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CashAppPayGrantAccount { optional cashtag = "cashtag", optional customer_id =
    "customerId", }
}

impl CashAppPayGrantAccount {
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

/// Where a Cash App Pay grant stands, and which account gave it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CashAppPayGrantDetails {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashapp: Option<CashAppPayGrantAccount>,
    /// When the customer gave it.
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// When it ends by itself.
    #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    pub status: CashAppPayGrantStatus,
    /// When it last changed.
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CashAppPayGrantDetails { optional cashapp = "cashapp", optional created_at =
    "createdAt", optional expires_at = "expiresAt", required status = "status", optional
    updated_at = "updatedAt", }
}

impl CashAppPayGrantDetails {
    /// Takes what is required and leaves out the rest.
    pub fn new(status: impl Into<CashAppPayGrantStatus>) -> Self {
        Self {
            cashapp: Default::default(),
            created_at: Default::default(),
            expires_at: Default::default(),
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

open_enum! {
    /// How often a Cash App Pay grant can be used.
    pub enum CashAppPayGrantIntent {
        /// It stays with you and can be charged again without the customer.
        OnFile = "ON_FILE",
        /// It covers a single payment.
        OneTime = "ONE_TIME",
    }
}

/// One Cash App Pay grant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CashAppPayGrantResponse {
    pub grant: CashAppPayGrant,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CashAppPayGrantResponse { required grant = "grant", }
}

impl CashAppPayGrantResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(grant: impl Into<CashAppPayGrant>) -> Self {
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
    /// Where a Cash App Pay grant stands.
    pub enum CashAppPayGrantStatus {
        /// It can be charged.
        Active = "ACTIVE",
        /// Its time is over. Ask the customer for a new one.
        Expired = "EXPIRED",
        /// It was for one payment, and that payment has been made.
        Consumed = "CONSUMED",
        /// The customer or you took it back. That cannot be undone.
        Revoked = "REVOKED",
    }
}

open_enum! {
    /// Whose grant it is.
    pub enum CashAppPayGrantType {
        Cashapp = "CASHAPP",
    }
}

/// Which Cash App Pay grant to look up.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetrieveCashAppPayGrantRequest {
    /// The customer who gave the grant.
    #[serde(rename = "customerId")]
    pub customer_id: CashAppCustomerId,
    #[serde(rename = "grantId")]
    pub grant_id: CashAppGrantId,
}

impl RetrieveCashAppPayGrantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        customer_id: impl Into<CashAppCustomerId>,
        grant_id: impl Into<CashAppGrantId>,
    ) -> Self {
        Self {
            customer_id: customer_id.into(),
            grant_id: grant_id.into(),
        }
    }
}

impl Check for RetrieveCashAppPayGrantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("customerId", &self.customer_id)?;
        check::within("grantId", &self.grant_id)?;
        Ok(())
    }
}

/// Which Cash App Pay grant to end.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RevokeCashAppPayGrantRequest {
    /// The customer who gave the grant.
    #[serde(rename = "customerId")]
    pub customer_id: CashAppCustomerId,
    #[serde(rename = "grantId")]
    pub grant_id: CashAppGrantId,
}

impl RevokeCashAppPayGrantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        customer_id: impl Into<CashAppCustomerId>,
        grant_id: impl Into<CashAppGrantId>,
    ) -> Self {
        Self {
            customer_id: customer_id.into(),
            grant_id: grant_id.into(),
        }
    }
}

impl Check for RevokeCashAppPayGrantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("customerId", &self.customer_id)?;
        check::within("grantId", &self.grant_id)?;
        Ok(())
    }
}

impl Client {
    /// Fetches one Cash App Pay grant and its status.
    ///
    /// Looks up a Cash App Pay grant by its customer and its id. It only reads, although it is a POST, and may be
    /// repeated at will. Ask before charging a grant that has lain for long: only `ACTIVE` can be charged. A 403
    /// means that this merchant account may not see grants.
    ///
    /// `POST /v2/grants/retrieve`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_cash_app_pay_grant(
        &self,
        body: &RetrieveCashAppPayGrantRequest,
    ) -> Result<ResponseValue<CashAppPayGrantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_cash_app_pay_grant(body)?).await
    }
    /// Checks and writes out a call of [`retrieve_cash_app_pay_grant`](Self::retrieve_cash_app_pay_grant), and
    /// sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_cash_app_pay_grant(
        body: &RetrieveCashAppPayGrantRequest,
    ) -> Result<Prepared<CashAppPayGrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CASH_APP_PAY_GRANT).body(body).json()
    }
    /// Revokes a Cash App Pay grant, for good.
    ///
    /// Ends a Cash App Pay grant, for instance because the customer removed Cash App from the payment methods. This
    /// cannot be undone: to charge again you need a new approval. Payments already made with it stay as they are.
    /// If the answer is lost, retrieve the grant and look at its status instead of revoking again.
    ///
    /// `POST /v2/grants/revoke`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn revoke_cash_app_pay_grant(
        &self,
        body: &RevokeCashAppPayGrantRequest,
    ) -> Result<ResponseValue<CashAppPayGrantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_revoke_cash_app_pay_grant(body)?).await
    }
    /// Checks and writes out a call of [`revoke_cash_app_pay_grant`](Self::revoke_cash_app_pay_grant), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_revoke_cash_app_pay_grant(
        body: &RevokeCashAppPayGrantRequest,
    ) -> Result<Prepared<CashAppPayGrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::REVOKE_CASH_APP_PAY_GRANT).body(body).json()
    }
}
