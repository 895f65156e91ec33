// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// Asks for a new payout.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreatePayoutRequest {
    /// Makes the request repeatable. Keep it until the payout is known, since a payout cannot be voided by it.
    pub idempotency_key: IdempotencyKey,
    pub payout: NewPayout,
}

impl CreatePayoutRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        payout: impl Into<NewPayout>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            payout: payout.into(),
        }
    }
}

impl Check for CreatePayoutRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("payout", &self.payout)?;
        Ok(())
    }
}

/// What a call of `list_payouts` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListPayoutsQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Only what belongs to this customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only what belongs to this merchant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
}

impl ListPayoutsQuery {
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
    /// Only what belongs to this customer.
    pub fn customer_id(mut self, customer_id: impl Into<CustomerId>) -> Self {
        self.customer_id = Some(customer_id.into());
        self
    }
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Only what belongs to this merchant.
    pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }
}

impl Check for ListPayoutsQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.cursor {
            check::length("cursor", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.customer_id {
            check::within("customer_id", value)?;
        }
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
            check::at_most("limit", *value, 100)?;
        }
        if let Some(value) = &self.merchant_id {
            check::within("merchant_id", value)?;
        }
        Ok(())
    }
}

/// A payout to create.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewPayout {
    /// What the customer gets, in the currency's smallest unit.
    pub amount: i64,
    /// Whether the payout is carried out at once. The vendor accepts only `true` for now, and this API has no
    /// operation to capture a payout afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture: Option<bool>,
    pub currency: Currency,
    /// The customer's leave to be paid; its action must be one for payouts.
    pub grant_id: GrantId,
    /// Who pays.
    pub merchant_id: MerchantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What the customer is told about the payout.
    pub note: String,
    pub purpose: PayoutPurpose,
    /// Your own name for the payout; payouts cannot be listed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl NewPayout {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        amount: i64,
        currency: impl Into<Currency>,
        merchant_id: impl Into<MerchantId>,
        grant_id: impl Into<GrantId>,
        purpose: impl Into<PayoutPurpose>,
        note: impl Into<String>,
    ) -> Self {
        Self {
            amount,
            capture: Default::default(),
            currency: currency.into(),
            grant_id: grant_id.into(),
            merchant_id: merchant_id.into(),
            metadata: Default::default(),
            note: note.into(),
            purpose: purpose.into(),
            reference_id: Default::default(),
        }
    }
    /// Whether the payout is carried out at once. The vendor accepts only `true` for now, and this API has no
    /// operation to capture a payout afterwards.
    pub fn capture(mut self, capture: bool) -> Self {
        self.capture = Some(capture);
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Your own name for the payout; payouts cannot be listed by it.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewPayout {
    fn check(&self) -> Result<(), InvalidField> {
        check::at_least("amount", self.amount, 1)?;
        check::within("grant_id", &self.grant_id)?;
        check::within("merchant_id", &self.merchant_id)?;
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        check::length("note", &self.note, 1, 1024)?;
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// Money that a merchant sends to a customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Payout {
    /// What was asked for, in the currency's smallest unit.
    pub amount: i64,
    /// How much of it is authorized.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorized_amount: Option<i64>,
    /// How much of it was captured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captured_amount: Option<i64>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// Why the payout was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decline_errors: Option<Vec<ApiError>>,
    /// How much of it was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declined_amount: Option<i64>,
    /// What the payout costs the merchant; may have a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_amount: Option<f64>,
    /// How `fee_amount` is reckoned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_rate: Option<FeeRate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<GrantId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What the customer is told about the payout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    pub payout_id: PayoutId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<PayoutPurpose>,
    /// Your own name for the payout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    pub status: PayoutStatus,
    /// How much of it was voided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voided_amount: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Payout { required amount = "amount", optional authorized_amount =
    "authorized_amount", optional captured_amount = "captured_amount", required currency
    = "currency", optional customer_id = "customer_id", optional decline_errors =
    "decline_errors", optional declined_amount = "declined_amount", optional fee_amount =
    "fee_amount", optional fee_rate = "fee_rate", optional grant_id = "grant_id",
    optional merchant_id = "merchant_id", optional metadata = "metadata", optional note =
    "note", required payout_id = "payout_id", optional purpose = "purpose", optional
    reference_id = "reference_id", required status = "status", optional voided_amount =
    "voided_amount", }
}

impl Payout {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        payout_id: impl Into<PayoutId>,
        amount: i64,
        currency: impl Into<Currency>,
        status: impl Into<PayoutStatus>,
    ) -> Self {
        Self {
            amount,
            authorized_amount: Default::default(),
            captured_amount: Default::default(),
            currency: currency.into(),
            customer_id: Default::default(),
            decline_errors: Default::default(),
            declined_amount: Default::default(),
            fee_amount: Default::default(),
            fee_rate: Default::default(),
            grant_id: Default::default(),
            merchant_id: Default::default(),
            metadata: Default::default(),
            note: Default::default(),
            payout_id: payout_id.into(),
            purpose: Default::default(),
            reference_id: Default::default(),
            status: status.into(),
            voided_amount: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// Why a payout was not made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayoutErrorResponse {
    pub errors: Vec<ApiError>,
    /// The payout, if it was created and then declined; absent if the request was refused before that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payout: Option<Payout>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PayoutErrorResponse { required errors = "errors", optional payout = "payout", }
}

impl PayoutErrorResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
        Self {
            errors: errors.into_iter().map(Into::into).collect(),
            payout: Default::default(),
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
    /// Names a payout.
    pub struct PayoutId(1..=128);
}

/// One page of payouts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayoutPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub payouts: Elements<Payout>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PayoutPage { optional cursor = "cursor", required payouts = "payouts", }
}

impl PayoutPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(payouts: impl IntoIterator<Item = impl Into<Payout>>) -> Self {
        Self {
            cursor: Default::default(),
            payouts: payouts.into_iter().map(Into::into).collect(),
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
    /// What a payout is for.
    pub enum PayoutPurpose {
        /// The customer is paid for services.
        Services = "SERVICES",
    }
}

/// One payout.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayoutResponse {
    pub payout: Payout,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PayoutResponse { required payout = "payout", }
}

impl PayoutResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(payout: impl Into<Payout>) -> Self {
        Self {
            payout: payout.into(),
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
    /// Where a payout stands.
    pub enum PayoutStatus {
        /// The payout was begun and is neither authorized nor declined yet.
        Initiated = "INITIATED",
        /// The payout is authorized and not captured.
        Authorized = "AUTHORIZED",
        /// The payout was captured; the money is the customer's.
        Captured = "CAPTURED",
        /// Nothing was paid; `decline_errors` says why.
        Declined = "DECLINED",
    }
}

impl Client {
    /// Lists payouts.
    ///
    /// Lists payouts in every status, narrowed by merchant or customer. After a `create_payout` without an answer
    /// this is where to look, since payouts cannot be filtered by reference. A cursor belongs to the filters it was
    /// issued for.
    ///
    /// `GET /network/v1/payouts`, scope `PAYOUTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_payouts(
        &self,
        query: &ListPayoutsQuery,
    ) -> Result<ResponseValue<PayoutPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_payouts(query)?).await
    }
    /// Checks and writes out a call of [`list_payouts`](Self::list_payouts), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_payouts(
        query: &ListPayoutsQuery,
    ) -> Result<Prepared<PayoutPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_PAYOUTS).query(query).json()
    }
    /// Pays money out to a customer.
    ///
    /// Sends money from a merchant to a customer, by a grant that the customer gave for it. Leave `capture` out:
    /// this API has no operation that would capture a payout later.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `payout`; it is stored under the key, so another
    /// attempt needs a new one.
    ///
    /// If the answer is lost the money may be on its way. Repeat with the same key, the same bytes and the same
    /// region; a new key or another region can pay twice, and a payout cannot be voided by its key.
    ///
    /// `POST /network/v1/payouts`, scope `PAYOUTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_payout(
        &self,
        body: &CreatePayoutRequest,
    ) -> Result<ResponseValue<PayoutResponse>, Error<PayoutErrorResponse>> {
        self.transport.call(&Self::prepare_create_payout(body)?).await
    }
    /// Checks and writes out a call of [`create_payout`](Self::create_payout), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_payout(
        body: &CreatePayoutRequest,
    ) -> Result<
        Prepared<PayoutResponse, PayoutErrorResponse>,
        Error<PayoutErrorResponse>,
    > {
        Preparation::new(&operations::CREATE_PAYOUT).body(body).json()
    }
    /// Fetches one payout.
    ///
    /// Reads one payout and how far it has come. `decline_errors` says why a declined one was. `NOT_FOUND` means
    /// that no payout of this client has the id.
    ///
    /// `GET /network/v1/payouts/{payout_id}`, scope `PAYOUTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_payout(
        &self,
        payout_id: &PayoutId,
    ) -> Result<ResponseValue<PayoutResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_payout(payout_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_payout`](Self::retrieve_payout), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_payout(
        payout_id: &PayoutId,
    ) -> Result<Prepared<PayoutResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_PAYOUT).id(payout_id).json()
    }
}
