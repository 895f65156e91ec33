// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// The part `request` of an upload; it alone is signed.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateDisputeEvidenceFileRequest {
    pub evidence: NewFileEvidence,
    pub idempotency_key: IdempotencyKey,
}

impl CreateDisputeEvidenceFileRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        evidence: impl Into<NewFileEvidence>,
    ) -> Self {
        Self {
            evidence: evidence.into(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CreateDisputeEvidenceFileRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("evidence", &self.evidence)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// Asks for a text to be added to a dispute.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateDisputeEvidenceTextRequest {
    pub evidence: NewTextEvidence,
    pub idempotency_key: IdempotencyKey,
}

impl CreateDisputeEvidenceTextRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        evidence: impl Into<NewTextEvidence>,
    ) -> Self {
        Self {
            evidence: evidence.into(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CreateDisputeEvidenceTextRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("evidence", &self.evidence)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// A customer's objection to a payment. Answer it before `response_due_at`, by a challenge with evidence or by
/// accepting it; past that time it is lost.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dispute {
    /// What is disputed, in the currency's smallest unit. It can differ from the payment's amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    /// What the customer got in the end; absent or null while that is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_credited_amount: Option<i64>,
    pub id: DisputeId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<PaymentId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<DisputeReason>,
    /// By when to challenge or accept; absent or null where no answer is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_due_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settlement_withholding: Option<SettlementWithholding>,
    pub state: DisputeState,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Dispute { optional amount = "amount", time created_at = "created_at", optional
    customer_credited_amount = "customer_credited_amount", required id = "id", optional
    merchant_id = "merchant_id", optional payment_id = "payment_id", optional reason =
    "reason", time response_due_at = "response_due_at", optional settlement_withholding =
    "settlement_withholding", required state = "state", time updated_at = "updated_at", }
}

impl Dispute {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<DisputeId>, state: impl Into<DisputeState>) -> Self {
        Self {
            amount: Default::default(),
            created_at: Default::default(),
            customer_credited_amount: Default::default(),
            id: id.into(),
            merchant_id: Default::default(),
            payment_id: Default::default(),
            reason: Default::default(),
            response_due_at: Default::default(),
            settlement_withholding: Default::default(),
            state: state.into(),
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

id! {
    /// Names a dispute; begins `DSPT_`.
    pub struct DisputeId(1..=128);
}

/// One page of disputes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputePage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub disputes: Elements<Dispute>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputePage { optional cursor = "cursor", required disputes = "disputes", }
}

impl DisputePage {
    /// Takes what is required and leaves out the rest.
    pub fn new(disputes: impl IntoIterator<Item = impl Into<Dispute>>) -> Self {
        Self {
            cursor: Default::default(),
            disputes: disputes.into_iter().map(Into::into).collect(),
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
    /// What the customer objects to. `FR` is fraud, `PE` an error in processing, `CD` a quarrel about goods or
    /// service.
    pub enum DisputeReason {
        /// The customer does not know the payment.
        Fr10 = "FR10",
        /// The customer does not know the payment, and the merchant is liable for it.
        Fr11 = "FR11",
        /// The payment was processed twice.
        Pe10 = "PE10",
        /// Another amount was charged than was agreed.
        Pe11 = "PE11",
        /// The customer paid by other means.
        Pe12 = "PE12",
        /// The service was canceled.
        Cd10 = "CD10",
        /// Goods or service were not as agreed.
        Cd11 = "CD11",
        /// Goods or service were not received.
        Cd12 = "CD12",
        /// A refund that was promised has not been processed.
        Cd13 = "CD13",
    }
}

/// One dispute.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeResponse {
    pub dispute: Dispute,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeResponse { required dispute = "dispute", }
}

impl DisputeResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(dispute: impl Into<Dispute>) -> Self {
        Self {
            dispute: dispute.into(),
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
    /// Where a dispute stands.
    pub enum DisputeState {
        /// Challenge or accept it before `response_due_at`.
        ResponseRequired = "RESPONSE_REQUIRED",
        /// Nothing is asked of you.
        NoResponseRequired = "NO_RESPONSE_REQUIRED",
        /// Challenged; the decision is pending.
        Processing = "PROCESSING",
        /// You have let the customer have their way; final.
        Accepted = "ACCEPTED",
        /// Decided for the merchant; final.
        Won = "WON",
        /// The customer got a part; final. See `customer_credited_amount`.
        PartiallyWon = "PARTIALLY_WON",
        /// Decided for the customer, or the time to answer ran out; final.
        Lost = "LOST",
    }
}

/// A text or a file that speaks for the merchant in a dispute.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evidence {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<EvidenceCategory>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dispute_id: Option<DisputeId>,
    /// What the file is, if it is one; its content is not given back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<EvidenceFile>,
    pub id: EvidenceId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What was written, if it is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<EvidenceType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Evidence { optional category = "category", time created_at = "created_at", optional
    dispute_id = "dispute_id", optional file = "file", required id = "id", optional
    metadata = "metadata", optional text = "text", optional type_ = "type", }
}

impl Evidence {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<EvidenceId>) -> Self {
        Self {
            category: Default::default(),
            created_at: Default::default(),
            dispute_id: Default::default(),
            file: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            text: Default::default(),
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
    /// What a piece of evidence shows. Some categories are for files only, and a text with one of them is refused;
    /// the vendor names the three that are marked here and says that there are more.
    pub enum EvidenceCategory {
        /// What no other category fits.
        GenericEvidence = "GENERIC_EVIDENCE",
        /// That the customer used the site or the app.
        OnlineOrAppAccessLog = "ONLINE_OR_APP_ACCESS_LOG",
        /// That the customer allowed the payment. For files only.
        AuthorizationDocumentation = "AUTHORIZATION_DOCUMENTATION",
        /// What was agreed on canceling and refunding, or what became of it.
        CancellationOrRefundDocumentation = "CANCELLATION_OR_REFUND_DOCUMENTATION",
        /// What was written between the merchant and the customer. For files only.
        CardholderCommunication = "CARDHOLDER_COMMUNICATION",
        /// Who the customer is.
        CardholderInformation = "CARDHOLDER_INFORMATION",
        /// That the customer acknowledged the purchase.
        PurchaseAcknowledgement = "PURCHASE_ACKNOWLEDGEMENT",
        /// That payments which look like one are two. For files only.
        DuplicateChargeDocumentation = "DUPLICATE_CHARGE_DOCUMENTATION",
        /// What was sold.
        ProductOrServiceDescription = "PRODUCT_OR_SERVICE_DESCRIPTION",
        Receipt = "RECEIPT",
        /// That the customer received the service.
        ServiceReceivedDocumentation = "SERVICE_RECEIVED_DOCUMENTATION",
        /// That the goods arrived.
        ProofOfDeliveryDocumentation = "PROOF_OF_DELIVERY_DOCUMENTATION",
        /// Other transactions that bear on this one.
        RelatedTransactionDocumentation = "RELATED_TRANSACTION_DOCUMENTATION",
        /// The merchant's own account of the matter.
        RebuttalExplanation = "REBUTTAL_EXPLANATION",
        /// The number by which a shipment can be followed.
        TrackingNumber = "TRACKING_NUMBER",
    }
}

open_enum! {
    /// The types of file that are accepted as evidence.
    pub enum EvidenceContentType {
        ApplicationPdf = "application/pdf",
        ImageHeic = "image/heic",
        ImageHeif = "image/heif",
        ImageJpeg = "image/jpeg",
        ImagePng = "image/png",
        ImageTiff = "image/tiff",
    }
}

/// The name and type of a file of evidence.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvidenceFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<EvidenceContentType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    EvidenceFile { optional content_type = "content_type", optional filename =
    "filename", }
}

impl EvidenceFile {
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

id! {
    /// Names a piece of evidence in a dispute; begins `EVD_`.
    pub struct EvidenceId(1..=128);
}

/// One page of a dispute's evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvidencePage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub evidence: Elements<Evidence>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    EvidencePage { optional cursor = "cursor", required evidence = "evidence", }
}

impl EvidencePage {
    /// Takes what is required and leaves out the rest.
    pub fn new(evidence: impl IntoIterator<Item = impl Into<Evidence>>) -> Self {
        Self {
            cursor: Default::default(),
            evidence: evidence.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EvidenceResponse {
    pub evidence: Evidence,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    EvidenceResponse { required evidence = "evidence", }
}

impl EvidenceResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(evidence: impl Into<Evidence>) -> Self {
        Self {
            evidence: evidence.into(),
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
    /// Whether a piece of evidence is a file or a text.
    pub enum EvidenceType {
        File = "FILE",
        Text = "TEXT",
    }
}

/// What a call of `list_dispute_evidence` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListDisputeEvidenceQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListDisputeEvidenceQuery {
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

impl Check for ListDisputeEvidenceQuery {
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

/// What a call of `list_disputes` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListDisputesQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only what belongs to this merchant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<MerchantId>,
}

impl ListDisputesQuery {
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
    /// Only what belongs to this merchant.
    pub fn merchant_id(mut self, merchant_id: impl Into<MerchantId>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }
}

impl Check for ListDisputesQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.cursor {
            check::length("cursor", value, 1, usize::MAX)?;
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

/// The name and type of a file that is sent along.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewEvidenceFile {
    /// Must fit the bytes that are sent.
    pub content_type: EvidenceContentType,
    pub filename: String,
}

impl NewEvidenceFile {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        filename: impl Into<String>,
        content_type: impl Into<EvidenceContentType>,
    ) -> Self {
        Self {
            content_type: content_type.into(),
            filename: filename.into(),
        }
    }
}

/// What is to be known of a file that is added to a dispute.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewFileEvidence {
    pub category: EvidenceCategory,
    pub file: NewEvidenceFile,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
}

impl NewFileEvidence {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        category: impl Into<EvidenceCategory>,
        file: impl Into<NewEvidenceFile>,
    ) -> Self {
        Self {
            category: category.into(),
            file: file.into(),
            metadata: Default::default(),
        }
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
}

impl Check for NewFileEvidence {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        Ok(())
    }
}

/// A text to add to a dispute.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewTextEvidence {
    pub category: EvidenceCategory,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What is to be said; a longer text takes several pieces.
    pub text: String,
}

impl NewTextEvidence {
    /// Takes what is required and leaves out the rest.
    pub fn new(category: impl Into<EvidenceCategory>, text: impl Into<String>) -> Self {
        Self {
            category: category.into(),
            metadata: Default::default(),
            text: text.into(),
        }
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
}

impl Check for NewTextEvidence {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        check::length("text", &self.text, 1, 500)?;
        Ok(())
    }
}

open_enum! {
    /// Whether the disputed money has already been held back from the merchant's settlement.
    pub enum SettlementWithholding {
        /// Nothing has been held back.
        NotWithheld = "NOT_WITHHELD",
        /// The money has been held back.
        WithheldAlready = "WITHHELD_ALREADY",
    }
}

impl Client {
    /// Lists disputes.
    ///
    /// Lists disputes in every state, of all merchants or of one. Look for `RESPONSE_REQUIRED` and its
    /// `response_due_at`: past that moment the dispute is lost. State cannot be filtered by, so a nightly check has
    /// to read all pages.
    ///
    /// `GET /network/v1/disputes`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_disputes(
        &self,
        query: &ListDisputesQuery,
    ) -> Result<ResponseValue<DisputePage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_disputes(query)?).await
    }
    /// Checks and writes out a call of [`list_disputes`](Self::list_disputes), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_disputes(
        query: &ListDisputesQuery,
    ) -> Result<Prepared<DisputePage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_DISPUTES).query(query).json()
    }
    /// Fetches one dispute.
    ///
    /// Reads one dispute: the contested payment, the amount, the reason and the state. `settlement_withholding`
    /// says whether the money has been held back from the merchant already, `response_due_at` until when an answer
    /// counts. `NOT_FOUND` means that no dispute of this client has the id.
    ///
    /// `GET /network/v1/disputes/{dispute_id}`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_dispute(
        &self,
        dispute_id: &DisputeId,
    ) -> Result<ResponseValue<DisputeResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_dispute(dispute_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_dispute`](Self::retrieve_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_dispute(
        dispute_id: &DisputeId,
    ) -> Result<Prepared<DisputeResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_DISPUTE).id(dispute_id).json()
    }
    /// Accepts a dispute, and with it the loss.
    ///
    /// Concedes the dispute: the customer is right and the merchant bears the amount. `ACCEPTED` is final, there is
    /// no challenge afterwards. The call carries no key, so after a lost answer read the dispute with
    /// `retrieve_dispute` before trying again; a dispute that no longer waits for a response is refused with
    /// `INVALID_STATE_TRANSITION`.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/accept`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn accept_dispute(
        &self,
        dispute_id: &DisputeId,
    ) -> Result<ResponseValue<DisputeResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_accept_dispute(dispute_id)?).await
    }
    /// Checks and writes out a call of [`accept_dispute`](Self::accept_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_accept_dispute(
        dispute_id: &DisputeId,
    ) -> Result<Prepared<DisputeResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::ACCEPT_DISPUTE).id(dispute_id).json()
    }
    /// Challenges a dispute with the evidence given so far.
    ///
    /// Submits the uploaded evidence and contests the dispute, which then is `PROCESSING` until it is won,
    /// partially won or lost. It must happen before `response_due_at`; evidence alone does not count as a response.
    /// Without evidence it is refused with `DISPUTE_MISSING_EVIDENCE`. The call carries no key, so after a lost
    /// answer read the dispute with `retrieve_dispute` before trying again.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/challenge`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn challenge_dispute(
        &self,
        dispute_id: &DisputeId,
    ) -> Result<ResponseValue<DisputeResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_challenge_dispute(dispute_id)?).await
    }
    /// Checks and writes out a call of [`challenge_dispute`](Self::challenge_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_challenge_dispute(
        dispute_id: &DisputeId,
    ) -> Result<Prepared<DisputeResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CHALLENGE_DISPUTE).id(dispute_id).json()
    }
    /// Lists a dispute's evidence.
    ///
    /// Lists what was uploaded to a dispute, texts and files alike; of a file its name and type come back, not its
    /// content. Use it to check what a challenge would submit. A cursor belongs to the dispute it was issued for.
    ///
    /// `GET /network/v1/disputes/{dispute_id}/evidence`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_dispute_evidence(
        &self,
        dispute_id: &DisputeId,
        query: &ListDisputeEvidenceQuery,
    ) -> Result<ResponseValue<EvidencePage>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_list_dispute_evidence(dispute_id, query)?)
            .await
    }
    /// Checks and writes out a call of [`list_dispute_evidence`](Self::list_dispute_evidence), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_dispute_evidence(
        dispute_id: &DisputeId,
        query: &ListDisputeEvidenceQuery,
    ) -> Result<Prepared<EvidencePage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_DISPUTE_EVIDENCE)
            .id(dispute_id)
            .query(query)
            .json()
    }
    /// Adds a text to a dispute's evidence.
    ///
    /// Adds up to 500 characters of text to a dispute. It does not answer the dispute: that takes
    /// `challenge_dispute`, before `response_due_at`. If the answer is lost, repeat with the same key, the same
    /// bytes and the same region.
    ///
    /// `POST /network/v1/disputes/{dispute_id}/evidence-text`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_dispute_evidence_text(
        &self,
        dispute_id: &DisputeId,
        body: &CreateDisputeEvidenceTextRequest,
    ) -> Result<ResponseValue<EvidenceResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_create_dispute_evidence_text(dispute_id, body)?)
            .await
    }
    /// Checks and writes out a call of [`create_dispute_evidence_text`](Self::create_dispute_evidence_text), and
    /// sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_dispute_evidence_text(
        dispute_id: &DisputeId,
        body: &CreateDisputeEvidenceTextRequest,
    ) -> Result<Prepared<EvidenceResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_DISPUTE_EVIDENCE_TEXT)
            .id(dispute_id)
            .body(body)
            .json()
    }
    /// Deletes a piece of evidence.
    ///
    /// Removes a piece of evidence, so that a challenge does not submit it. It cannot be undone; upload it anew if
    /// need be. The call may be repeated after a lost answer: `NOT_FOUND` then means that the first one did its
    /// work.
    ///
    /// `DELETE /network/v1/disputes/{dispute_id}/evidence/{evidence_id}`, scope `DISPUTES_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn delete_dispute_evidence(
        &self,
        dispute_id: &DisputeId,
        evidence_id: &EvidenceId,
    ) -> Result<ResponseValue<()>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_delete_dispute_evidence(dispute_id, evidence_id)?)
            .await
    }
    /// Checks and writes out a call of [`delete_dispute_evidence`](Self::delete_dispute_evidence), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_delete_dispute_evidence(
        dispute_id: &DisputeId,
        evidence_id: &EvidenceId,
    ) -> Result<Prepared<(), ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::DELETE_DISPUTE_EVIDENCE)
            .id(dispute_id)
            .id(evidence_id)
            .empty()
    }
    /// Fetches one piece of evidence.
    ///
    /// Reads one piece of evidence: its text, or the name and type of its file; the file's content is not given
    /// back. `NOT_FOUND` means that the dispute has no such evidence, or that it was deleted.
    ///
    /// `GET /network/v1/disputes/{dispute_id}/evidence/{evidence_id}`, scope `DISPUTES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_dispute_evidence(
        &self,
        dispute_id: &DisputeId,
        evidence_id: &EvidenceId,
    ) -> Result<ResponseValue<EvidenceResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_retrieve_dispute_evidence(dispute_id, evidence_id)?)
            .await
    }
    /// Checks and writes out a call of [`retrieve_dispute_evidence`](Self::retrieve_dispute_evidence), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_dispute_evidence(
        dispute_id: &DisputeId,
        evidence_id: &EvidenceId,
    ) -> Result<Prepared<EvidenceResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_DISPUTE_EVIDENCE)
            .id(dispute_id)
            .id(evidence_id)
            .json()
    }
}
