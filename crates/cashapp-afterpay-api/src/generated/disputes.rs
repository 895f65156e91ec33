// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, closed_enum, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use super::Client;
use crate::operations;
use super::types::*;

/// A customer's complaint about an order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dispute {
    /// How much is disputed, as a decimal number. The dispute names no currency; it is that of the order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// What the vendor wrote when it was decided.
    #[serde(rename = "closingNote", skip_serializing_if = "Option::is_none")]
    pub closing_note: Option<String>,
    #[serde(rename = "closingReason", skip_serializing_if = "Option::is_none")]
    pub closing_reason: Option<DisputeClosingReason>,
    /// When it was opened.
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    pub id: DisputeId,
    /// Your own name for the disputed order.
    #[serde(rename = "merchantOrderId", skip_serializing_if = "Option::is_none")]
    pub merchant_order_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<DisputeMeta>,
    /// Whether it is still undecided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<bool>,
    /// What the customer or the vendor wrote when it was opened.
    #[serde(rename = "openingNote", skip_serializing_if = "Option::is_none")]
    pub opening_note: Option<String>,
    /// What was attached to the opening note. It comes as a string, as one object or as a list, so it is any JSON
    /// value.
    #[serde(rename = "openingNoteAttachments", skip_serializing_if = "Option::is_none")]
    pub opening_note_attachments: Option<Value>,
    /// The disputed order, at the vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<DisputeReason>,
    /// The deadline. A dispute without a response by then is lost.
    #[serde(rename = "responseDueBy", skip_serializing_if = "Option::is_none")]
    pub response_due_by: Option<Timestamp>,
    /// How much of your settlement it concerns, as a decimal number.
    #[serde(rename = "settlementAmount", skip_serializing_if = "Option::is_none")]
    pub settlement_amount: Option<String>,
    pub status: DisputeStatus,
    /// When the order was paid.
    #[serde(rename = "transactionDate", skip_serializing_if = "Option::is_none")]
    pub transaction_date: Option<Timestamp>,
    /// When it last changed.
    #[serde(rename = "updatedAt", skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Dispute { optional amount = "amount", optional closing_note = "closingNote", optional
    closing_reason = "closingReason", optional created_at = "createdAt", required id =
    "id", optional merchant_order_id = "merchantOrderId", optional meta = "meta",
    optional open = "open", optional opening_note = "openingNote", optional
    opening_note_attachments = "openingNoteAttachments", optional order = "order",
    optional reason = "reason", optional response_due_by = "responseDueBy", optional
    settlement_amount = "settlementAmount", required status = "status", optional
    transaction_date = "transactionDate", optional updated_at = "updatedAt", }
}

impl Dispute {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<DisputeId>, status: impl Into<DisputeStatus>) -> Self {
        Self {
            amount: Default::default(),
            closing_note: Default::default(),
            closing_reason: Default::default(),
            created_at: Default::default(),
            id: id.into(),
            merchant_order_id: Default::default(),
            meta: Default::default(),
            open: Default::default(),
            opening_note: Default::default(),
            opening_note_attachments: Default::default(),
            order: Default::default(),
            reason: Default::default(),
            response_due_by: Default::default(),
            settlement_amount: Default::default(),
            status: status.into(),
            transaction_date: Default::default(),
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
    /// How a dispute came to its end. Absent while it is open.
    pub enum DisputeClosingReason {
        /// You gave in.
        MerchantAccepted = "merchant_accepted",
        /// Your evidence convinced.
        EvidenceAccepted = "evidence_accepted",
        /// Your evidence did not convince.
        EvidenceRejected = "evidence_rejected",
        /// You did not respond in time.
        DeadlineExpired = "deadline_expired",
        /// The customer withdrew the complaint.
        CustomerCancelled = "customer_cancelled",
    }
}

/// What speaks against a dispute, in words and in files. For a file, give the id that `upload_dispute_file`
/// returned.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeEvidence {
    /// What was sold.
    #[serde(rename = "productDescription", skip_serializing_if = "Option::is_none")]
    pub product_description: Option<String>,
    /// A file with your refund policy, by its id.
    #[serde(rename = "refundPolicy", skip_serializing_if = "Option::is_none")]
    pub refund_policy: Option<String>,
    /// How and when the customer was shown the refund policy before buying.
    #[serde(rename = "refundPolicyDisclosure", skip_serializing_if = "Option::is_none")]
    pub refund_policy_disclosure: Option<String>,
    /// Why the customer is not entitled to a refund.
    #[serde(
        rename = "refundRefusalExplanation",
        skip_serializing_if = "Option::is_none"
    )]
    pub refund_refusal_explanation: Option<String>,
    /// Where the goods were sent.
    #[serde(rename = "shippingAddress", skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<String>,
    /// Who delivered the goods.
    #[serde(rename = "shippingCarrier", skip_serializing_if = "Option::is_none")]
    pub shipping_carrier: Option<String>,
    /// The day on which the goods were sent, best in the form `2024-07-08`.
    #[serde(rename = "shippingDate", skip_serializing_if = "Option::is_none")]
    pub shipping_date: Option<String>,
    /// A file that proves the delivery, by its id.
    #[serde(rename = "shippingDocumentation", skip_serializing_if = "Option::is_none")]
    pub shipping_documentation: Option<String>,
    /// The carrier's tracking number.
    #[serde(rename = "shippingTrackingNumber", skip_serializing_if = "Option::is_none")]
    pub shipping_tracking_number: Option<String>,
    /// Any other file that helps, by its id.
    #[serde(rename = "uncategorizedFile", skip_serializing_if = "Option::is_none")]
    pub uncategorized_file: Option<String>,
    /// Anything else that helps, in words.
    #[serde(rename = "uncategorizedText", skip_serializing_if = "Option::is_none")]
    pub uncategorized_text: Option<String>,
}

impl DisputeEvidence {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// What was sold.
    pub fn product_description(
        mut self,
        product_description: impl Into<String>,
    ) -> Self {
        self.product_description = Some(product_description.into());
        self
    }
    /// A file with your refund policy, by its id.
    pub fn refund_policy(mut self, refund_policy: impl Into<String>) -> Self {
        self.refund_policy = Some(refund_policy.into());
        self
    }
    /// How and when the customer was shown the refund policy before buying.
    pub fn refund_policy_disclosure(
        mut self,
        refund_policy_disclosure: impl Into<String>,
    ) -> Self {
        self.refund_policy_disclosure = Some(refund_policy_disclosure.into());
        self
    }
    /// Why the customer is not entitled to a refund.
    pub fn refund_refusal_explanation(
        mut self,
        refund_refusal_explanation: impl Into<String>,
    ) -> Self {
        self.refund_refusal_explanation = Some(refund_refusal_explanation.into());
        self
    }
    /// Where the goods were sent.
    pub fn shipping_address(mut self, shipping_address: impl Into<String>) -> Self {
        self.shipping_address = Some(shipping_address.into());
        self
    }
    /// Who delivered the goods.
    pub fn shipping_carrier(mut self, shipping_carrier: impl Into<String>) -> Self {
        self.shipping_carrier = Some(shipping_carrier.into());
        self
    }
    /// The day on which the goods were sent, best in the form `2024-07-08`.
    pub fn shipping_date(mut self, shipping_date: impl Into<String>) -> Self {
        self.shipping_date = Some(shipping_date.into());
        self
    }
    /// A file that proves the delivery, by its id.
    pub fn shipping_documentation(
        mut self,
        shipping_documentation: impl Into<String>,
    ) -> Self {
        self.shipping_documentation = Some(shipping_documentation.into());
        self
    }
    /// The carrier's tracking number.
    pub fn shipping_tracking_number(
        mut self,
        shipping_tracking_number: impl Into<String>,
    ) -> Self {
        self.shipping_tracking_number = Some(shipping_tracking_number.into());
        self
    }
    /// Any other file that helps, by its id.
    pub fn uncategorized_file(mut self, uncategorized_file: impl Into<String>) -> Self {
        self.uncategorized_file = Some(uncategorized_file.into());
        self
    }
    /// Anything else that helps, in words.
    pub fn uncategorized_text(mut self, uncategorized_text: impl Into<String>) -> Self {
        self.uncategorized_text = Some(uncategorized_text.into());
        self
    }
}

/// A file that was stored.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeFile {
    /// When it was stored.
    #[serde(rename = "createdAt", skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// Until when it can be used and fetched.
    #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    pub id: DisputeFileId,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeFile { optional created_at = "createdAt", optional expires_at = "expiresAt",
    required id = "id", }
}

impl DisputeFile {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<DisputeFileId>) -> Self {
        Self {
            created_at: Default::default(),
            expires_at: Default::default(),
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

id! {
    /// Names an uploaded file.
    pub struct DisputeFileId(1..=usize::MAX);
}

/// Where a stored file can be fetched.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeFileLink {
    /// When the address stops working.
    #[serde(rename = "expiresAt", skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Fetch the file from here. No credentials are documented for it.
    pub url: String,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeFileLink { optional expires_at = "expiresAt", required url = "url", }
}

impl DisputeFileLink {
    /// Takes what is required and leaves out the rest.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            expires_at: Default::default(),
            url: url.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

closed_enum! {
    /// What an uploaded file is for. Always evidence, whether the file is a GIF, PDF, JPEG or PNG.
    pub enum DisputeFileType {
        DisputeEvidence = "dispute_evidence",
    }
}

id! {
    /// Names a dispute.
    pub struct DisputeId(1..=usize::MAX);
}

/// More about the disputed order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputeMeta {
    /// The card network over which it was paid, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// What the card network calls the dispute or the payment.
    #[serde(rename = "networkReferenceId", skip_serializing_if = "Option::is_none")]
    pub network_reference_id: Option<String>,
    /// The kind of order. The vendor does not list the kinds.
    #[serde(rename = "orderType", skip_serializing_if = "Option::is_none")]
    pub order_type: Option<String>,
    /// How much the order was paid with, as a decimal number.
    #[serde(rename = "transactionAmount", skip_serializing_if = "Option::is_none")]
    pub transaction_amount: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputeMeta { optional network = "network", optional network_reference_id =
    "networkReferenceId", optional order_type = "orderType", optional transaction_amount
    = "transactionAmount", }
}

impl DisputeMeta {
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

/// One page of disputes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct DisputePage {
    /// The disputes of this page.
    pub data: Elements<Dispute>,
    /// How many entries a page may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// How many entries were skipped before this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// How many disputes match the filters, on all pages together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    DisputePage { required data = "data", optional limit = "limit", optional offset =
    "offset", optional total = "total", }
}

impl DisputePage {
    /// Takes what is required and leaves out the rest.
    pub fn new(data: impl IntoIterator<Item = impl Into<Dispute>>) -> Self {
        Self {
            data: data.into_iter().map(Into::into).collect(),
            limit: Default::default(),
            offset: Default::default(),
            total: Default::default(),
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
    /// What the customer complains about.
    pub enum DisputeReason {
        /// The goods never arrived.
        ProductNotReceived = "product_not_received",
        /// The goods are damaged or not as described.
        ProductUnacceptable = "product_unacceptable",
        /// A refund that was promised has not come.
        CreditNotProcessed = "credit_not_processed",
        /// The order was canceled and charged all the same.
        OrderCanceled = "order_canceled",
        /// The same order was charged twice.
        Duplicate = "duplicate",
        /// Another amount was charged than was agreed.
        IncorrectAmount = "incorrect_amount",
        /// The order was paid for in another way as well.
        PaidByOtherMeans = "paid_by_other_means",
        /// The customer does not know the order.
        Fraudulent = "fraudulent",
        /// The customer says that the merchant is a fraud.
        FraudulentMerchant = "fraudulent_merchant",
    }
}

open_enum! {
    /// Where a dispute stands.
    pub enum DisputeStatus {
        /// Your turn. Respond or accept before the deadline.
        NeedsResponse = "needs_response",
        /// Your evidence is being examined.
        UnderReview = "under_review",
        /// Decided for you.
        Won = "won",
        /// Decided for the customer, accepted by you, or not answered in time.
        Lost = "lost",
        /// Settled, because you refunded the order.
        MerchantRefunded = "merchant_refunded",
        /// Settled, because you voided the payment.
        MerchantVoided = "merchant_voided",
    }
}

/// What a call of `list_disputes` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListDisputesQuery {
    /// How many disputes one page may have. The vendor documents no upper bound and may return fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only disputes of this merchant, for accounts that have several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant: Option<String>,
    /// How many entries to skip from the start of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    /// Only disputes opened at this time or later.
    #[serde(rename = "openedAfter", skip_serializing_if = "Option::is_none")]
    pub opened_after: Option<DateTime<Utc>>,
    /// Only disputes opened at this time or before.
    #[serde(rename = "openedBefore", skip_serializing_if = "Option::is_none")]
    pub opened_before: Option<DateTime<Utc>>,
    /// Only disputes about this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<OrderId>,
    /// Only disputes with this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<DisputeStatus>,
}

impl ListDisputesQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// How many disputes one page may have. The vendor documents no upper bound and may return fewer.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Only disputes of this merchant, for accounts that have several.
    pub fn merchant(mut self, merchant: impl Into<String>) -> Self {
        self.merchant = Some(merchant.into());
        self
    }
    /// How many entries to skip from the start of the list.
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Only disputes opened at this time or later.
    pub fn opened_after(mut self, opened_after: DateTime<Utc>) -> Self {
        self.opened_after = Some(opened_after);
        self
    }
    /// Only disputes opened at this time or before.
    pub fn opened_before(mut self, opened_before: DateTime<Utc>) -> Self {
        self.opened_before = Some(opened_before);
        self
    }
    /// Only disputes about this order.
    pub fn order(mut self, order: impl Into<OrderId>) -> Self {
        self.order = Some(order.into());
        self
    }
    /// Only disputes with this status.
    pub fn status(mut self, status: impl Into<DisputeStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

impl Check for ListDisputesQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
        }
        if let Some(value) = &self.order {
            check::within("order", value)?;
        }
        Ok(())
    }
}

/// Your response to a dispute.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RespondToDisputeRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<DisputeEvidence>,
    /// The dispute once more. The path already names it, so it can be left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<DisputeId>,
}

impl RespondToDisputeRequest {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets `evidence`.
    pub fn evidence(mut self, evidence: impl Into<DisputeEvidence>) -> Self {
        self.evidence = Some(evidence.into());
        self
    }
    /// The dispute once more. The path already names it, so it can be left out.
    pub fn id(mut self, id: impl Into<DisputeId>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Check for RespondToDisputeRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.id {
            check::within("id", value)?;
        }
        Ok(())
    }
}

/// What a call of `retrieve_dispute_file` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetrieveDisputeFileQuery {
    /// The file once more. The vendor documents its id in both places, and as required in both, so send it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<DisputeFileId>,
}

impl RetrieveDisputeFileQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The file once more. The vendor documents its id in both places, and as required in both, so send it.
    pub fn id(mut self, id: impl Into<DisputeFileId>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Check for RetrieveDisputeFileQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.id {
            check::within("id", value)?;
        }
        Ok(())
    }
}

/// A file that is to serve as evidence.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UploadDisputeFileRequest {
    /// The file, of less than 10 MB. The vendor does not document its form; a published example is `{"key":
    /// "receipt.pdf"}`.
    pub file: Value,
    #[serde(rename = "fileType")]
    pub file_type: DisputeFileType,
}

impl UploadDisputeFileRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(file: Value, file_type: impl Into<DisputeFileType>) -> Self {
        Self {
            file,
            file_type: file_type.into(),
        }
    }
}

impl Check for UploadDisputeFileRequest {
    fn check(&self) -> Result<(), InvalidField> {
        Ok(())
    }
}

impl Client {
    /// Lists the disputes that match the filters.
    ///
    /// Lists disputes. Those with the status `needs_response` are lost if nobody acts before their `responseDueBy`,
    /// so ask for them regularly even if you receive webhooks. Paging is by `offset`: disputes that are opened
    /// while you page can move entries from one page to the next.
    ///
    /// `GET /v2/disputes`
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
    /// Uploads a file to be used as evidence.
    ///
    /// Uploads a file that is to serve as evidence. Name its id in the evidence before it expires: uploading alone
    /// does not respond to the dispute. No money moves. Each call stores another file, so after a lost answer
    /// upload it again and use the new id.
    ///
    /// `POST /v2/disputes/files`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn upload_dispute_file(
        &self,
        body: &UploadDisputeFileRequest,
    ) -> Result<ResponseValue<DisputeFile>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_upload_dispute_file(body)?).await
    }
    /// Checks and writes out a call of [`upload_dispute_file`](Self::upload_dispute_file), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_upload_dispute_file(
        body: &UploadDisputeFileRequest,
    ) -> Result<Prepared<DisputeFile, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPLOAD_DISPUTE_FILE).body(body).json()
    }
    /// Fetches an address from which a file can be had for some time.
    ///
    /// Asks for an address from which an uploaded file can be downloaded until `expiresAt`. Whoever has the address
    /// may be able to read the file: treat it as confidential. A 404 means that the file does not exist or is no
    /// longer kept.
    ///
    /// `GET /v2/disputes/files/{file_id}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_dispute_file(
        &self,
        file_id: &DisputeFileId,
        query: &RetrieveDisputeFileQuery,
    ) -> Result<ResponseValue<DisputeFileLink>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_dispute_file(file_id, query)?).await
    }
    /// Checks and writes out a call of [`retrieve_dispute_file`](Self::retrieve_dispute_file), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_dispute_file(
        file_id: &DisputeFileId,
        query: &RetrieveDisputeFileQuery,
    ) -> Result<Prepared<DisputeFileLink, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_DISPUTE_FILE)
            .id(file_id)
            .query(query)
            .json()
    }
    /// Fetches one dispute.
    ///
    /// Reads a dispute: what the customer complains about, how much is at stake, by when to respond, and how it was
    /// decided. This is where to look after a response or an acceptance whose outcome is unknown.
    ///
    /// `GET /v2/disputes/{dispute_id}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_dispute(
        &self,
        dispute_id: &DisputeId,
    ) -> Result<ResponseValue<Dispute>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_dispute(dispute_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_dispute`](Self::retrieve_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_dispute(
        dispute_id: &DisputeId,
    ) -> Result<Prepared<Dispute, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_DISPUTE).id(dispute_id).json()
    }
    /// Answers a dispute with evidence, once.
    ///
    /// Submits your evidence against a dispute, which then goes under review. Evidence can be submitted once only:
    /// upload all files first, and send everything in one request. If the answer is lost, retrieve the dispute: a
    /// status of `under_review` means that the evidence has arrived.
    ///
    /// `POST /v2/disputes/{dispute_id}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn respond_to_dispute(
        &self,
        dispute_id: &DisputeId,
        body: &RespondToDisputeRequest,
    ) -> Result<ResponseValue<Dispute>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_respond_to_dispute(dispute_id, body)?).await
    }
    /// Checks and writes out a call of [`respond_to_dispute`](Self::respond_to_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_respond_to_dispute(
        dispute_id: &DisputeId,
        body: &RespondToDisputeRequest,
    ) -> Result<Prepared<Dispute, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RESPOND_TO_DISPUTE)
            .id(dispute_id)
            .body(body)
            .json()
    }
    /// Accepts a dispute, and with it the loss.
    ///
    /// Gives in to a dispute. **This is a GET that changes things**: the dispute becomes `lost`, the customer keeps
    /// the money, and there is no way back. Never prefetch, cache or repeat it. If the answer is lost, retrieve the
    /// dispute and look at its status.
    ///
    /// `GET /v2/disputes/{dispute_id}/accept`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn accept_dispute(
        &self,
        dispute_id: &DisputeId,
    ) -> Result<ResponseValue<Dispute>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_accept_dispute(dispute_id)?).await
    }
    /// Checks and writes out a call of [`accept_dispute`](Self::accept_dispute), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_accept_dispute(
        dispute_id: &DisputeId,
    ) -> Result<Prepared<Dispute, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::ACCEPT_DISPUTE).id(dispute_id).json()
    }
}
