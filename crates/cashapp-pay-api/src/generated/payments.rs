// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// A later attempt to raise what is authorized on a payment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Authorization {
    /// The new total, not the difference.
    pub amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub currency: Currency,
    /// Why the attempt was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decline_errors: Option<Vec<ApiError>>,
    pub id: AuthorizationId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<PaymentId>,
    /// The total before this attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_amount: Option<i64>,
    /// Your own name for the attempt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    pub status: AuthorizationStatus,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Authorization { required amount = "amount", time created_at = "created_at", required
    currency = "currency", optional decline_errors = "decline_errors", required id =
    "id", optional metadata = "metadata", optional payment_id = "payment_id", optional
    previous_amount = "previous_amount", optional reference_id = "reference_id", required
    status = "status", }
}

impl Authorization {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<AuthorizationId>,
        amount: i64,
        currency: impl Into<Currency>,
        status: impl Into<AuthorizationStatus>,
    ) -> Self {
        Self {
            amount,
            created_at: Default::default(),
            currency: currency.into(),
            decline_errors: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            payment_id: Default::default(),
            previous_amount: Default::default(),
            reference_id: Default::default(),
            status: status.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// Why the amount of a payment was not changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthorizationErrorResponse {
    /// The authorization, if it was attempted and declined; absent if the request was refused before that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorization: Option<Authorization>,
    pub errors: Vec<ApiError>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    AuthorizationErrorResponse { optional authorization = "authorization", required
    errors = "errors", }
}

impl AuthorizationErrorResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
        Self {
            authorization: Default::default(),
            errors: errors.into_iter().map(Into::into).collect(),
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
    /// Names one authorization of a payment. It is only received.
    pub struct AuthorizationId(0..=usize::MAX);
}

/// One authorization of a payment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthorizationResponse {
    pub authorization: Authorization,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    AuthorizationResponse { required authorization = "authorization", }
}

impl AuthorizationResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(authorization: impl Into<Authorization>) -> Self {
        Self {
            authorization: authorization.into(),
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
    /// What became of an attempt to authorize more.
    pub enum AuthorizationStatus {
        /// The new total is held.
        Authorized = "AUTHORIZED",
        /// Refused; what was authorized before is still held.
        Declined = "DECLINED",
    }
}

/// Asks for the money that a payment holds.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CapturePaymentRequest {
    /// What is to be taken, in the currency's smallest unit; not more than the payment holds.
    pub amount: i64,
    pub idempotency_key: IdempotencyKey,
}

impl CapturePaymentRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(idempotency_key: impl Into<IdempotencyKey>, amount: i64) -> Self {
        Self {
            amount,
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CapturePaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::at_least("amount", self.amount, 1)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// Asks for a payment to hold a higher amount.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreatePaymentAuthorizationRequest {
    pub authorization: NewAuthorization,
    pub idempotency_key: IdempotencyKey,
}

impl CreatePaymentAuthorizationRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        authorization: impl Into<NewAuthorization>,
    ) -> Self {
        Self {
            authorization: authorization.into(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CreatePaymentAuthorizationRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("authorization", &self.authorization)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// Asks for a new payment.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreatePaymentRequest {
    /// Makes the request repeatable. Keep it with the order, so that it can be repeated or voided after a crash.
    pub idempotency_key: IdempotencyKey,
    pub payment: NewPayment,
}

impl CreatePaymentRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        payment: impl Into<NewPayment>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            payment: payment.into(),
        }
    }
}

impl Check for CreatePaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("payment", &self.payment)?;
        Ok(())
    }
}

/// What a call of `list_payments` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListPaymentsQuery {
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

impl ListPaymentsQuery {
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

impl Check for ListPaymentsQuery {
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

/// A new amount for a payment that is authorized and not captured yet.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewAuthorization {
    /// The new total that the payment is to hold, not the difference, in the currency's smallest unit. It must not
    /// be less than the payment holds now.
    pub amount: i64,
    /// The payment's currency.
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// Your own name for this authorization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl NewAuthorization {
    /// Takes what is required and leaves out the rest.
    pub fn new(amount: i64, currency: impl Into<Currency>) -> Self {
        Self {
            amount,
            currency: currency.into(),
            metadata: Default::default(),
            reference_id: Default::default(),
        }
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Your own name for this authorization.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewAuthorization {
    fn check(&self) -> Result<(), InvalidField> {
        check::at_least("amount", self.amount, 1)?;
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// A payment to create.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewPayment {
    /// What the customer pays, in the currency's smallest unit.
    pub amount: i64,
    /// `true`, or left out: the money is taken at once. `false`: it is held, to be captured or voided within 7
    /// days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture: Option<bool>,
    pub currency: Currency,
    /// What the payment is for, who started it and how the customer sees it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrichments: Option<PaymentEnrichments>,
    /// What allows the charge. A grant of type `ONE_TIME` is good for one payment.
    pub grant_id: GrantId,
    /// Who is paid; must be within the scope of the grant.
    pub merchant_id: MerchantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// Your own name for the payment, such as an order number; payments can be listed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl NewPayment {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        amount: i64,
        currency: impl Into<Currency>,
        merchant_id: impl Into<MerchantId>,
        grant_id: impl Into<GrantId>,
    ) -> Self {
        Self {
            amount,
            capture: Default::default(),
            currency: currency.into(),
            enrichments: Default::default(),
            grant_id: grant_id.into(),
            merchant_id: merchant_id.into(),
            metadata: Default::default(),
            reference_id: Default::default(),
        }
    }
    /// `true`, or left out: the money is taken at once. `false`: it is held, to be captured or voided within 7
    /// days.
    pub fn capture(mut self, capture: bool) -> Self {
        self.capture = Some(capture);
        self
    }
    /// What the payment is for, who started it and how the customer sees it.
    pub fn enrichments(mut self, enrichments: impl Into<PaymentEnrichments>) -> Self {
        self.enrichments = Some(enrichments.into());
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Your own name for the payment, such as an order number; payments can be listed by it.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for NewPayment {
    fn check(&self) -> Result<(), InvalidField> {
        check::at_least("amount", self.amount, 1)?;
        if let Some(value) = &self.enrichments {
            check::within("enrichments", value)?;
        }
        check::within("grant_id", &self.grant_id)?;
        check::within("merchant_id", &self.merchant_id)?;
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// Money from a customer to a merchant. All amounts are in the currency's smallest unit; which of them is the
/// right one depends on the question. `net_amount` is what is left after refunds and voids, the figure that the
/// customer sees; a dispute is not in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Payment {
    /// What was first authorized.
    pub amount: i64,
    /// Later attempts to authorize more, oldest first. The first authorization is not among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authorization_updates: Option<Vec<Authorization>>,
    /// When an authorization lapses. What has not been captured by then goes back to the customer by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub capture_before: Option<DateTime<Utc>>,
    /// What is set aside for settlement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captured_amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    /// Why the payment was declined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decline_errors: Option<Vec<ApiError>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrichments: Option<PaymentEnrichments>,
    /// What the merchant pays in fees, in the currency's smallest unit; it can have a fraction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_amount: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fee_rate: Option<FeeRate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<GrantId>,
    pub id: PaymentId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What is left after refunds and voids; the figure that the customer sees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub net_amount: Option<i64>,
    /// Your own name for the payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// The refunds of this payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refund_ids: Option<Vec<RefundId>>,
    /// The sum of all captured refunds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunded_amount: Option<i64>,
    pub status: PaymentStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    /// What has gone back to the customer by voiding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voided_amount: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Payment { required amount = "amount", optional authorization_updates =
    "authorization_updates", time capture_before = "capture_before", optional
    captured_amount = "captured_amount", time created_at = "created_at", required
    currency = "currency", optional customer_id = "customer_id", optional decline_errors
    = "decline_errors", optional enrichments = "enrichments", optional fee_amount =
    "fee_amount", optional fee_rate = "fee_rate", optional grant_id = "grant_id",
    required id = "id", optional merchant_id = "merchant_id", optional metadata =
    "metadata", optional net_amount = "net_amount", optional reference_id =
    "reference_id", optional refund_ids = "refund_ids", optional refunded_amount =
    "refunded_amount", required status = "status", time updated_at = "updated_at",
    optional voided_amount = "voided_amount", }
}

impl Payment {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<PaymentId>,
        amount: i64,
        currency: impl Into<Currency>,
        status: impl Into<PaymentStatus>,
    ) -> Self {
        Self {
            amount,
            authorization_updates: Default::default(),
            capture_before: Default::default(),
            captured_amount: Default::default(),
            created_at: Default::default(),
            currency: currency.into(),
            customer_id: Default::default(),
            decline_errors: Default::default(),
            enrichments: Default::default(),
            fee_amount: Default::default(),
            fee_rate: Default::default(),
            grant_id: Default::default(),
            id: id.into(),
            merchant_id: Default::default(),
            metadata: Default::default(),
            net_amount: Default::default(),
            reference_id: Default::default(),
            refund_ids: Default::default(),
            refunded_amount: Default::default(),
            status: status.into(),
            updated_at: Default::default(),
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

/// Further facts about a payment, for risk checks and for what the customer reads in their activity.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentEnrichments {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiation: Option<PaymentInitiation>,
    /// The same for all payments of one subscription, so that they are recognized as a series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurring_series_id: Option<String>,
    /// Goods that need Cash App's consent before they are sold. Agree on it with Cash App first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restricted_categories: Option<Vec<RestrictedCategory>>,
    /// The line that the customer reads in their activity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement_descriptor: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentEnrichments { optional initiation = "initiation", optional recurring_series_id
    = "recurring_series_id", optional restricted_categories = "restricted_categories",
    optional statement_descriptor = "statement_descriptor", }
}

impl PaymentEnrichments {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Sets `initiation`.
    pub fn initiation(mut self, initiation: impl Into<PaymentInitiation>) -> Self {
        self.initiation = Some(initiation.into());
        self
    }
    /// The same for all payments of one subscription, so that they are recognized as a series.
    pub fn recurring_series_id(
        mut self,
        recurring_series_id: impl Into<String>,
    ) -> Self {
        self.recurring_series_id = Some(recurring_series_id.into());
        self
    }
    /// Goods that need Cash App's consent before they are sold. Agree on it with Cash App first.
    pub fn restricted_categories(
        mut self,
        restricted_categories: impl IntoIterator<Item = impl Into<RestrictedCategory>>,
    ) -> Self {
        self.restricted_categories = Some(
            restricted_categories.into_iter().map(Into::into).collect(),
        );
        self
    }
    /// The line that the customer reads in their activity.
    pub fn statement_descriptor(
        mut self,
        statement_descriptor: impl Into<String>,
    ) -> Self {
        self.statement_descriptor = Some(statement_descriptor.into());
        self
    }
}

impl Check for PaymentEnrichments {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.initiation {
            check::within("initiation", value)?;
        }
        if let Some(value) = &self.recurring_series_id {
            check::length("recurring_series_id", value, 1, 1024)?;
        }
        if let Some(value) = &self.statement_descriptor {
            check::length("statement_descriptor", value, 1, 22)?;
        }
        Ok(())
    }
}

/// Why a payment was not made.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentErrorResponse {
    pub errors: Vec<ApiError>,
    /// The payment, if it was created and then declined; absent if the request was refused before that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentErrorResponse { required errors = "errors", optional payment = "payment", }
}

impl PaymentErrorResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(errors: impl IntoIterator<Item = impl Into<ApiError>>) -> Self {
        Self {
            errors: errors.into_iter().map(Into::into).collect(),
            payment: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// Who set a payment going.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentInitiation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<PaymentInitiationActor>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentInitiation { optional actor = "actor", }
}

impl PaymentInitiation {
    /// Takes what is required and leaves out the rest.
    pub fn new(actor: impl Into<PaymentInitiationActor>) -> Self {
        Self {
            actor: Some(actor.into()),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

impl Check for PaymentInitiation {
    fn check(&self) -> Result<(), InvalidField> {
        check::required("actor", self.actor.as_ref())?;
        Ok(())
    }
}

open_enum! {
    /// The party that set a payment going.
    pub enum PaymentInitiationActor {
        /// The customer is present and pays.
        Customer = "CUSTOMER",
        /// The merchant charges a grant on file without the customer, as for a renewal.
        Merchant = "MERCHANT",
    }
}

/// One page of payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub payments: Elements<Payment>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentPage { optional cursor = "cursor", required payments = "payments", }
}

impl PaymentPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(payments: impl IntoIterator<Item = impl Into<Payment>>) -> Self {
        Self {
            cursor: Default::default(),
            payments: payments.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One payment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentResponse {
    pub payment: Payment,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentResponse { required payment = "payment", }
}

impl PaymentResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(payment: impl Into<Payment>) -> Self {
        Self {
            payment: payment.into(),
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
    /// Where a payment stands.
    pub enum PaymentStatus {
        /// The money is held. Capture it before `capture_before`, or void it.
        Authorized = "AUTHORIZED",
        /// The money was taken and is set aside for settlement; a refund or a lost dispute gives it back.
        Captured = "CAPTURED",
        /// The money went back to the customer; final.
        Voided = "VOIDED",
        /// No money moved; final. `decline_errors` says why.
        Declined = "DECLINED",
    }
}

open_enum! {
    /// A kind of goods that needs Cash App's consent.
    pub enum RestrictedCategory {
        Alcohol = "ALCOHOL",
        FinancialServices = "FINANCIAL_SERVICES",
        Cannabis = "CANNABIS",
    }
}

/// Asks for a payment to be voided whose id is not known.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VoidPaymentByIdempotencyKeyRequest {
    /// The key that `create_payment` was sent with, not a new one.
    pub idempotency_key: IdempotencyKey,
}

impl VoidPaymentByIdempotencyKeyRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(idempotency_key: impl Into<IdempotencyKey>) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for VoidPaymentByIdempotencyKeyRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

impl Client {
    /// Lists payments in every status.
    ///
    /// Lists payments in every status, declined ones among them, narrowed by reference, customer or merchant. With
    /// your own `reference_id` it answers whether an order was paid. A listed payment may lack `captured_amount`
    /// and `voided_amount`; `retrieve_payment` has the details.
    ///
    /// `GET /network/v1/payments`, scope `PAYMENTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_payments(
        &self,
        query: &ListPaymentsQuery,
    ) -> Result<ResponseValue<PaymentPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_payments(query)?).await
    }
    /// Checks and writes out a call of [`list_payments`](Self::list_payments), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_payments(
        query: &ListPaymentsQuery,
    ) -> Result<Prepared<PaymentPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_PAYMENTS).query(query).json()
    }
    /// Charges a customer's grant, or holds the money for a later capture.
    ///
    /// Charges a customer's grant. With `capture` left out or `true` the money is taken at once; with `false` it is
    /// only held, as `AUTHORIZED`, and must be captured before `capture_before` (7 days), or it goes back to the
    /// customer by itself.
    ///
    /// A decline is a 400 whose body has `errors` and the declined `payment`. It is stored under the key: the same
    /// key gets the same decline again, so another attempt needs a new key.
    ///
    /// If the answer is lost the customer may have been charged. Repeat with the same key, the same bytes and the
    /// same region, which gives the first response and never charges twice; then refund it if it is not wanted. A
    /// new key or another region can charge twice.
    ///
    /// `POST /network/v1/payments`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_payment(
        &self,
        body: &CreatePaymentRequest,
    ) -> Result<ResponseValue<PaymentResponse>, Error<PaymentErrorResponse>> {
        self.transport.call(&Self::prepare_create_payment(body)?).await
    }
    /// Checks and writes out a call of [`create_payment`](Self::create_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_payment(
        body: &CreatePaymentRequest,
    ) -> Result<
        Prepared<PaymentResponse, PaymentErrorResponse>,
        Error<PaymentErrorResponse>,
    > {
        Preparation::new(&operations::CREATE_PAYMENT).body(body).json()
    }
    /// Voids the payment that was created with a key, when its answer was lost.
    ///
    /// Voids what a `create_payment` whose response was lost has authorized, by the idempotency key of that call
    /// alone. It is certain only for a payment that is `AUTHORIZED`; for one that was to be captured, repeat the
    /// call with its key until there is a response, then refund it. Send it in the region of that call. Voiding
    /// twice succeeds twice. An error is not proof that nothing was charged: look for the payment with
    /// `list_payments` before the order is closed.
    ///
    /// `POST /network/v1/payments/void-by-idempotency-key`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn void_payment_by_idempotency_key(
        &self,
        body: &VoidPaymentByIdempotencyKeyRequest,
    ) -> Result<ResponseValue<PaymentResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_void_payment_by_idempotency_key(body)?).await
    }
    /// Checks and writes out a call of [`void_payment_by_idempotency_key`](Self::void_payment_by_idempotency_key),
    /// and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_void_payment_by_idempotency_key(
        body: &VoidPaymentByIdempotencyKeyRequest,
    ) -> Result<Prepared<PaymentResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::VOID_PAYMENT_BY_IDEMPOTENCY_KEY).body(body).json()
    }
    /// Fetches one payment.
    ///
    /// Reads one payment with all its amounts: what was authorized, captured, voided and refunded. It is the answer
    /// to what really happened after a time-out, provided that the id is known. `NOT_FOUND` means that no payment
    /// of this client has the id.
    ///
    /// `GET /network/v1/payments/{payment_id}`, scope `PAYMENTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_payment(
        &self,
        payment_id: &PaymentId,
    ) -> Result<ResponseValue<PaymentResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_payment(payment_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_payment`](Self::retrieve_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_payment(
        payment_id: &PaymentId,
    ) -> Result<Prepared<PaymentResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_PAYMENT).id(payment_id).json()
    }
    /// Raises the amount that an authorized payment holds.
    ///
    /// Raises the amount that an `AUTHORIZED` payment holds, for instance for a tip. `amount` is the new total, not
    /// the difference, and must not be below the present one. A decline is a 400 with `errors` and the declined
    /// `authorization`; read the payment to see what it still holds. If the answer is lost, repeat with the same
    /// key, the same bytes and the same region.
    ///
    /// `POST /network/v1/payments/{payment_id}/authorizations`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_payment_authorization(
        &self,
        payment_id: &PaymentId,
        body: &CreatePaymentAuthorizationRequest,
    ) -> Result<
        ResponseValue<AuthorizationResponse>,
        Error<AuthorizationErrorResponse>,
    > {
        self.transport
            .call(&Self::prepare_create_payment_authorization(payment_id, body)?)
            .await
    }
    /// Checks and writes out a call of [`create_payment_authorization`](Self::create_payment_authorization), and
    /// sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_payment_authorization(
        payment_id: &PaymentId,
        body: &CreatePaymentAuthorizationRequest,
    ) -> Result<
        Prepared<AuthorizationResponse, AuthorizationErrorResponse>,
        Error<AuthorizationErrorResponse>,
    > {
        Preparation::new(&operations::CREATE_PAYMENT_AUTHORIZATION)
            .id(payment_id)
            .body(body)
            .json()
    }
    /// Captures an authorized payment, in full or in part.
    ///
    /// Takes money that an `AUTHORIZED` payment holds. It must happen before `capture_before`; afterwards the hold
    /// is gone and so is the sale. `captured_amount` and `voided_amount` of the answer tell what was taken and what
    /// went back. If the answer is lost, repeat with the same key, the same bytes and the same region; a payment
    /// that is not authorized any more is refused with `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/payments/{payment_id}/capture`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn capture_payment(
        &self,
        payment_id: &PaymentId,
        body: &CapturePaymentRequest,
    ) -> Result<ResponseValue<PaymentResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_capture_payment(payment_id, body)?).await
    }
    /// Checks and writes out a call of [`capture_payment`](Self::capture_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_capture_payment(
        payment_id: &PaymentId,
        body: &CapturePaymentRequest,
    ) -> Result<Prepared<PaymentResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CAPTURE_PAYMENT).id(payment_id).body(body).json()
    }
    /// Voids an authorized payment.
    ///
    /// Gives back the money that an `AUTHORIZED` payment holds. Voiding twice succeeds twice, so it may be repeated
    /// after a lost answer. A captured payment cannot be voided (`INVALID_STATE_TRANSITION`): refund it.
    ///
    /// `POST /network/v1/payments/{payment_id}/void`, scope `PAYMENTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn void_payment(
        &self,
        payment_id: &PaymentId,
    ) -> Result<ResponseValue<PaymentResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_void_payment(payment_id)?).await
    }
    /// Checks and writes out a call of [`void_payment`](Self::void_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_void_payment(
        payment_id: &PaymentId,
    ) -> Result<Prepared<PaymentResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::VOID_PAYMENT).id(payment_id).json()
    }
}
