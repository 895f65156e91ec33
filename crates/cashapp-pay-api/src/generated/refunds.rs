// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// Asks for an authorized refund to be carried out, in full.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CaptureRefundRequest {
    /// A key for this capture, not the one that the refund was created with.
    pub idempotency_key: IdempotencyKey,
}

impl CaptureRefundRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CaptureRefundRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// Asks for a new refund.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateRefundRequest {
    /// Makes the request repeatable. Keep it with the return, so that it can be repeated or voided after a crash.
    pub idempotency_key: IdempotencyKey,
    pub refund: NewRefund,
}

impl CreateRefundRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        refund: impl Into<NewRefund>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            refund: refund.into(),
        }
    }
}

impl Check for CreateRefundRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("refund", &self.refund)?;
        Ok(())
    }
}

/// What a call of `list_refunds` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListRefundsQuery {
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
    /// Only what carries this reference of yours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl ListRefundsQuery {
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
    /// Only what carries this reference of yours.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for ListRefundsQuery {
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

/// A refund to create.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewRefund {
    /// What goes back to the customer, in the currency's smallest unit; not more than is left of the payment.
    pub amount: i64,
    /// `true`, or left out: the refund is carried out at once. `false`: it is only authorized, to be captured or
    /// voided later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture: Option<bool>,
    /// The payment's currency.
    pub currency: Currency,
    /// The merchant who was paid.
    pub merchant_id: MerchantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// The captured payment that is refunded, in whole or in part.
    pub payment_id: PaymentId,
    /// Your own name for the refund, such as the number of the return; refunds can be listed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl NewRefund {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        amount: i64,
        currency: impl Into<Currency>,
        merchant_id: impl Into<MerchantId>,
        payment_id: impl Into<PaymentId>,
    ) -> Self {
        Self {
            amount,
            capture: Default::default(),
            currency: currency.into(),
            merchant_id: merchant_id.into(),
            metadata: Default::default(),
            payment_id: payment_id.into(),
            reference_id: Default::default(),
        }
    }
    /// `true`, or left out: the refund is carried out at once. `false`: it is only authorized, to be captured or
    /// voided later.
    pub fn capture(mut self, capture: bool) -> Self {
        self.capture = Some(capture);
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Your own name for the refund, such as the number of the return; refunds can be listed by it.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewRefund {
    fn check(&self) -> Result<(), InvalidField> {
        check::at_least("amount", self.amount, 1)?;
        check::within("merchant_id", &self.merchant_id)?;
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        check::within("payment_id", &self.payment_id)?;
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// Money from a merchant back to a customer, for a captured payment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Refund {
    /// In the currency's smallest unit.
    pub amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// Why the refund was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decline_errors: Option<Vec<ApiError>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<GrantId>,
    pub id: RefundId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// The payment that is refunded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<PaymentId>,
    /// Your own name for the refund.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    pub status: RefundStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Refund { required amount = "amount", time created_at = "created_at", required
    currency = "currency", optional customer_id = "customer_id", optional decline_errors
    = "decline_errors", optional grant_id = "grant_id", required id = "id", optional
    merchant_id = "merchant_id", optional metadata = "metadata", optional payment_id =
    "payment_id", optional reference_id = "reference_id", required status = "status",
    time updated_at = "updated_at", }
}

impl Refund {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<RefundId>,
        amount: i64,
        currency: impl Into<Currency>,
        status: impl Into<RefundStatus>,
    ) -> Self {
        Self {
            amount,
            created_at: Default::default(),
            currency: currency.into(),
            customer_id: Default::default(),
            decline_errors: Default::default(),
            grant_id: Default::default(),
            id: id.into(),
            merchant_id: Default::default(),
            metadata: Default::default(),
            payment_id: Default::default(),
            reference_id: Default::default(),
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

/// Why a refund was not made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundErrorResponse {
    pub errors: Vec<ApiError>,
    /// The refund, if it was created and then declined; absent if the request was refused before that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund: Option<Refund>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RefundErrorResponse { required errors = "errors", optional refund = "refund", }
}

impl RefundErrorResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
        Self {
            errors: errors.into_iter().map(Into::into).collect(),
            refund: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One page of refunds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub refunds: Elements<Refund>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RefundPage { optional cursor = "cursor", required refunds = "refunds", }
}

impl RefundPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(refunds: impl IntoIterator<Item = impl Into<Refund>>) -> Self {
        Self {
            cursor: Default::default(),
            refunds: refunds.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One refund.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RefundResponse {
    pub refund: Refund,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    RefundResponse { required refund = "refund", }
}

impl RefundResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(refund: impl Into<Refund>) -> Self {
        Self {
            refund: refund.into(),
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
    /// Where a refund stands.
    pub enum RefundStatus {
        /// Set aside, but not on its way until it is captured. It can still be voided.
        Authorized = "AUTHORIZED",
        /// The customer gets the money; final.
        Captured = "CAPTURED",
        /// Called off, the customer gets nothing; final.
        Voided = "VOIDED",
        /// No money moved; final. `decline_errors` says why.
        Declined = "DECLINED",
    }
}

/// Asks for a refund to be voided whose id is not known.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VoidRefundByIdempotencyKeyRequest {
    /// The key that `create_refund` was sent with, not a new one.
    pub idempotency_key: IdempotencyKey,
}

impl VoidRefundByIdempotencyKeyRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for VoidRefundByIdempotencyKeyRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

impl Client {
    /// Lists refunds in every status.
    ///
    /// Lists refunds in every status, narrowed by reference, customer or merchant. With your own `reference_id` it
    /// answers whether a return was already refunded, which is worth asking before a second refund. A cursor
    /// belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/refunds`, scope `REFUNDS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_refunds(
        &self,
        query: &ListRefundsQuery,
    ) -> Result<ResponseValue<RefundPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_refunds(query)?).await
    }
    /// Checks and writes out a call of [`list_refunds`](Self::list_refunds), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_refunds(
        query: &ListRefundsQuery,
    ) -> Result<Prepared<RefundPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_REFUNDS).query(query).json()
    }
    /// Refunds a payment, in full or in part.
    ///
    /// Gives a customer money back, all or part of a captured payment. With `capture` left out or `true` it happens
    /// at once; with `false` the refund waits as `AUTHORIZED` for `capture_refund` or `void_refund`. An uncaptured
    /// payment is refused with `REFUND_INVALID_PAYMENT_UNCAPTURED` (void it instead), more than is left with
    /// `REFUND_INVALID_TOO_LARGE`.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `refund`; it is stored under the key, so another
    /// attempt needs a new one.
    ///
    /// If the answer is lost the customer may have been refunded. Repeat with the same key, the same bytes and the
    /// same region, until there is a response. A new key or another region can refund twice.
    ///
    /// `POST /network/v1/refunds`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_refund(
        &self,
        body: &CreateRefundRequest,
    ) -> Result<ResponseValue<RefundResponse>, Error<RefundErrorResponse>> {
        self.transport.call(&Self::prepare_create_refund(body)?).await
    }
    /// Checks and writes out a call of [`create_refund`](Self::create_refund), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_refund(
        body: &CreateRefundRequest,
    ) -> Result<
        Prepared<RefundResponse, RefundErrorResponse>,
        Error<RefundErrorResponse>,
    > {
        Preparation::new(&operations::CREATE_REFUND).body(body).json()
    }
    /// Voids the refund that was created with a key, when its answer was lost.
    ///
    /// Voids what a `create_refund` whose response was lost has authorized, by the idempotency key of that call
    /// alone. It is certain only for a refund that is `AUTHORIZED`: a captured one cannot be taken back. Send it in
    /// the region of that call. The call may be repeated until there is a response. An error is not proof that
    /// nothing was refunded: look for the refund with `list_refunds` before the case is closed.
    ///
    /// `POST /network/v1/refunds/void-by-idempotency-key`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn void_refund_by_idempotency_key(
        &self,
        body: &VoidRefundByIdempotencyKeyRequest,
    ) -> Result<ResponseValue<RefundResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_void_refund_by_idempotency_key(body)?).await
    }
    /// Checks and writes out a call of [`void_refund_by_idempotency_key`](Self::void_refund_by_idempotency_key),
    /// and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_void_refund_by_idempotency_key(
        body: &VoidRefundByIdempotencyKeyRequest,
    ) -> Result<Prepared<RefundResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::VOID_REFUND_BY_IDEMPOTENCY_KEY).body(body).json()
    }
    /// Fetches one refund.
    ///
    /// Reads one refund and its status. `decline_errors` says why a declined one was. `NOT_FOUND` means that no
    /// refund of this client has the id; a payment lists its refunds in `refund_ids`.
    ///
    /// `GET /network/v1/refunds/{refund_id}`, scope `REFUNDS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_refund(
        &self,
        refund_id: &RefundId,
    ) -> Result<ResponseValue<RefundResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_refund(refund_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_refund`](Self::retrieve_refund), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_refund(
        refund_id: &RefundId,
    ) -> Result<Prepared<RefundResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_REFUND).id(refund_id).json()
    }
    /// Carries out an authorized refund.
    ///
    /// Carries out a refund that was created with `capture: false`: the customer gets the whole amount. If the
    /// answer is lost, repeat with the same key, the same bytes and the same region. A refund that is not
    /// `AUTHORIZED` any more is refused with `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/refunds/{refund_id}/capture`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn capture_refund(
        &self,
        refund_id: &RefundId,
        body: &CaptureRefundRequest,
    ) -> Result<ResponseValue<RefundResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_capture_refund(refund_id, body)?).await
    }
    /// Checks and writes out a call of [`capture_refund`](Self::capture_refund), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_capture_refund(
        refund_id: &RefundId,
        body: &CaptureRefundRequest,
    ) -> Result<Prepared<RefundResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CAPTURE_REFUND).id(refund_id).body(body).json()
    }
    /// Voids an authorized refund.
    ///
    /// Withdraws a refund that was created with `capture: false` and not captured yet: the customer gets nothing.
    /// It may be repeated after a lost answer. A captured refund cannot be taken back (`INVALID_STATE_TRANSITION`).
    ///
    /// `POST /network/v1/refunds/{refund_id}/void`, scope `REFUNDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn void_refund(
        &self,
        refund_id: &RefundId,
    ) -> Result<ResponseValue<RefundResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_void_refund(refund_id)?).await
    }
    /// Checks and writes out a call of [`void_refund`](Self::void_refund), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_void_refund(
        refund_id: &RefundId,
    ) -> Result<Prepared<RefundResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::VOID_REFUND).id(refund_id).json()
    }
}
