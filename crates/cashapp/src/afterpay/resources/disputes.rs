//! Disputes, their evidence and its files.

use cashapp_afterpay_api::types::{
    Dispute, DisputeEvidence, DisputeFile, DisputeFileId, DisputeFileLink, DisputeFileType, DisputeId, DisputeStatus,
    ListDisputesQuery, OrderId, RespondToDisputeRequest, RetrieveDisputeFileQuery, UploadDisputeFileRequest,
};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::{Operation, Transport};
use chrono::{DateTime, Utc};

use crate::afterpay::Call;
use crate::call::answer;
use crate::error::Error;
use crate::paging::offset::{self, Counted};
use crate::paging::{Cursor, List, Listing, Page};

/// Disputes, their evidence and its files; made by [`Client::disputes`](crate::afterpay::Client::disputes).
///
/// Until `response_due_by` you can [respond](Self::respond) with evidence, once, or [accept](Self::accept). A dispute
/// that nobody responds to is lost.
#[derive(Clone, Debug)]
pub struct Disputes {
    transport: Transport,
}

/// The disputes to list.
#[derive(Clone, Debug)]
pub struct ListDisputes {
    query: ListDisputesQuery,
}

impl Listing for ListDisputes {
    type Item = Dispute;

    const OPERATION: &'static Operation = &operations::LIST_DISPUTES;

    async fn fetch(
        mut self,
        transport: Transport,
        at: Option<Cursor>,
        limit: Option<u32>,
    ) -> Result<Page<Dispute>, Error> {
        let offset = offset::offset(at.as_ref())?;
        (self.query.offset, self.query.limit) = (at.map(|_| offset), limit);
        let page = Client::new(transport).list_disputes(&self.query).await.map_err(Error::from_api)?.into_inner();
        let limit = page.limit.or(limit.map(i64::from));
        Ok(Page::by_offset(page.data, Counted { offset, limit, total: page.total }))
    }
}

impl Disputes {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// The dispute as it is now: what is complained of, how much is at stake, and by when to respond.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &DisputeId) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_DISPUTE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_dispute(&id).await, |answer| answer)
        })
    }

    /// Disputes. Ask regularly for those that need a response, even if you are notified.
    ///
    /// The list is counted: disputes that are opened while it is read can move others to the next page.
    pub fn list(&self) -> List<ListDisputes> {
        List::new(ListDisputes { query: ListDisputesQuery::new() }, &self.transport)
    }

    /// Responds with evidence, once and for all: upload the files first, and send everything together.
    ///
    /// # Errors
    /// When the answer was lost, [look](Self::retrieve): under review, the evidence has arrived. It is not repeated by
    /// itself.
    pub fn respond(&self, id: &DisputeId, evidence: DisputeEvidence) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::RESPOND_TO_DISPUTE, &self.transport, |transport, _| async move {
            let response = RespondToDisputeRequest::new().evidence(evidence);
            answer(Client::new(transport).respond_to_dispute(&id, &response).await, |answer| answer)
        })
    }

    /// Gives in: the dispute is lost, the customer keeps the money, and there is no way back.
    ///
    /// # Errors
    /// When the answer was lost, [look](Self::retrieve) at the status. It is not repeated by itself, although it is a
    /// `GET`.
    pub fn accept(&self, id: &DisputeId) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::ACCEPT_DISPUTE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).accept_dispute(&id).await, |answer| answer)
        })
    }

    /// Uploads a file, to be named in the evidence by its id before it expires. Uploading responds to nothing.
    ///
    /// A GIF, PDF, JPEG or PNG of less than 10 MB. The vendor does not document in which form it travels, so it is any
    /// JSON value; a published example is `{"key": "receipt.pdf"}`. Each call stores another file: after a lost response
    /// upload it again.
    pub fn upload_file(&self, file: serde_json::Value) -> Call<DisputeFile> {
        Call::new(&operations::UPLOAD_DISPUTE_FILE, &self.transport, |transport, _| async move {
            let file = UploadDisputeFileRequest::new(file, DisputeFileType::DisputeEvidence);
            answer(Client::new(transport).upload_dispute_file(&file).await, |answer| answer)
        })
    }

    /// An address from which an uploaded file can be had for some time. Whoever has the address may be able to read it.
    pub fn retrieve_file(&self, id: &DisputeFileId) -> Call<DisputeFileLink> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_DISPUTE_FILE, &self.transport, |transport, _| async move {
            let query = RetrieveDisputeFileQuery::new().id(&id);
            answer(Client::new(transport).retrieve_dispute_file(&id, &query).await, |answer| answer)
        })
    }
}

impl List<ListDisputes> {
    /// Only those with this status.
    pub fn status(mut self, status: impl Into<DisputeStatus>) -> Self {
        self.query.query.status = Some(status.into());
        self
    }

    /// Only those about this order.
    pub fn order(mut self, order: &OrderId) -> Self {
        self.query.query.order = Some(order.clone());
        self
    }

    /// Only those of this merchant, for accounts that have several.
    pub fn merchant(mut self, merchant: impl Into<String>) -> Self {
        self.query.query.merchant = Some(merchant.into());
        self
    }

    /// Only those that were opened at this time or later.
    pub fn opened_after(mut self, time: DateTime<Utc>) -> Self {
        self.query.query.opened_after = Some(time);
        self
    }

    /// Only those that were opened at this time or before.
    pub fn opened_before(mut self, time: DateTime<Utc>) -> Self {
        self.query.query.opened_before = Some(time);
        self
    }
}
