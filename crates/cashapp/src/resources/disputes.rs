//! Disputes and their evidence.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreateDisputeEvidenceTextRequest, ListDisputeEvidenceQuery, ListDisputesQuery};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, Keyed, answer};
use crate::paging::List;
use crate::types::{Dispute, DisputeId, Evidence, EvidenceId, MerchantId, NewTextEvidence};

/// What can be done with disputes; made by [`Client::disputes`](crate::Client::disputes).
///
/// A dispute is a customer's objection to a payment. One that is `RESPONSE_REQUIRED` must be answered before its
/// `response_due_at`, past which it is lost: [accept](Self::accept) it, or add evidence and
/// [challenge](Self::challenge) it. Evidence alone is no answer.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
/// # let client = cashapp::Client::builder(sandbox.url())
/// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
/// # use cashapp::types::{Currency, DisputeReason, GrantId, MerchantId, NewPayment};
/// # let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
/// # let payment = client.payments().create(NewPayment::new(2500, Currency::Usd, merchant, grant)).await?;
/// # sandbox.open_dispute(&payment.id, DisputeReason::Cd12, None)?;
/// use cashapp::types::{DisputeState, EvidenceCategory, NewTextEvidence};
/// use futures_util::TryStreamExt;
///
/// let mut disputes = client.disputes().list().items();
/// while let Some(dispute) = disputes.try_next().await? {
///     if dispute.state == DisputeState::ResponseRequired {
///         let text = NewTextEvidence::new(EvidenceCategory::TrackingNumber, "Delivered on May 2nd, 1Z 999 AA1 01");
///         client.disputes().add_text_evidence(&dispute.id, text).await?;
///         let challenged = client.disputes().challenge(&dispute.id).await?;
///         assert_eq!(challenged.state, DisputeState::Processing);
///     }
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Disputes {
    pub(crate) transport: Transport,
}

listing! {
    /// The disputes to list.
    ListDisputes {}, ListDisputesQuery => Dispute,
    LIST_DISPUTES, list_disputes, disputes
}

listing! {
    /// The pieces of evidence to list.
    ListDisputeEvidence { dispute_id: DisputeId }, ListDisputeEvidenceQuery => Evidence,
    LIST_DISPUTE_EVIDENCE, list_dispute_evidence, evidence
}

impl Disputes {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Disputes in every state.
    ///
    /// The state cannot be filtered by: whoever looks for those that wait for an answer reads all pages.
    ///
    #[doc = cashapp_pay_api::needs!(list_disputes)]
    pub fn list(&self) -> List<ListDisputes> {
        List::new(ListDisputes { query: ListDisputesQuery::new() }, &self.transport)
    }

    /// The dispute as it is now.
    ///
    /// `settlement_withholding` says whether the money has been held back already, `customer_credited_amount` what the
    /// customer got in the end.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_dispute)]
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &DisputeId) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_DISPUTE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_dispute(&id).await, |answer| answer.dispute)
        })
    }

    /// Concedes a dispute: the merchant bears the amount, and that is final.
    ///
    /// The call carries no key and is not repeated by itself once it was sent.
    ///
    #[doc = cashapp_pay_api::needs!(accept_dispute)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the dispute no longer waits for an answer. When the answer was lost,
    /// [look](Self::retrieve) before trying again.
    pub fn accept(&self, id: &DisputeId) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::ACCEPT_DISPUTE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).accept_dispute(&id).await, |answer| answer.dispute)
        })
    }

    /// Contests a dispute with the evidence that was added until now.
    ///
    /// The dispute is `PROCESSING` until it is won, partially won or lost. The call carries no key and is not repeated
    /// by itself once it was sent.
    ///
    #[doc = cashapp_pay_api::needs!(challenge_dispute)]
    ///
    /// # Errors
    /// `DISPUTE_MISSING_EVIDENCE`: add some first. `INVALID_STATE_TRANSITION`: the dispute no longer waits for an
    /// answer. When the answer was lost, [look](Self::retrieve) before trying again.
    pub fn challenge(&self, id: &DisputeId) -> Call<Dispute> {
        let id = id.clone();
        Call::new(&operations::CHALLENGE_DISPUTE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).challenge_dispute(&id).await, |answer| answer.dispute)
        })
    }

    /// The evidence that a challenge would submit, or has submitted: texts, and of files their names and types.
    ///
    #[doc = cashapp_pay_api::needs!(list_dispute_evidence)]
    pub fn evidence(&self, dispute_id: &DisputeId) -> List<ListDisputeEvidence> {
        let query = ListDisputeEvidenceQuery::new();
        List::new(ListDisputeEvidence { dispute_id: dispute_id.clone(), query }, &self.transport)
    }

    /// Adds a text to the evidence, 1 to 500 characters; a longer one takes several pieces.
    ///
    /// It does not answer the dispute: that takes [`challenge`](Self::challenge). Repeating the call with the same key
    /// gives the first answer again.
    ///
    #[doc = cashapp_pay_api::needs!(create_dispute_evidence_text)]
    ///
    /// # Errors
    /// `INVALID_STATE_TRANSITION`: the dispute no longer waits for an answer. When the answer was lost, repeat with the
    /// same key.
    pub fn add_text_evidence(&self, dispute_id: &DisputeId, evidence: NewTextEvidence) -> Call<Evidence, Keyed> {
        let dispute_id = dispute_id.clone();
        Call::new(&operations::CREATE_DISPUTE_EVIDENCE_TEXT, &self.transport, |transport, options: Keyed| async move {
            let request = CreateDisputeEvidenceTextRequest::new(options.key(), evidence);
            let result = Client::new(transport).create_dispute_evidence_text(&dispute_id, &request).await;
            answer(result, |answer| answer.evidence)
        })
    }

    /// One piece of evidence; of a file its name and type, not its content.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_dispute_evidence)]
    ///
    /// # Errors
    /// `NOT_FOUND`: the dispute has no such evidence, or it was deleted.
    #[doc(alias = "get_evidence")]
    pub fn retrieve_evidence(&self, dispute_id: &DisputeId, id: &EvidenceId) -> Call<Evidence> {
        let (dispute_id, id) = (dispute_id.clone(), id.clone());
        Call::new(&operations::RETRIEVE_DISPUTE_EVIDENCE, &self.transport, |transport, _| async move {
            let result = Client::new(transport).retrieve_dispute_evidence(&dispute_id, &id).await;
            answer(result, |answer| answer.evidence)
        })
    }

    /// Takes a piece of evidence back, so that a challenge does not submit it. It cannot be undone.
    ///
    #[doc = cashapp_pay_api::needs!(delete_dispute_evidence)]
    ///
    /// # Errors
    /// `NOT_FOUND`: there is no such evidence any more. Where the [outcome](crate::Error::outcome) is unknown, an
    /// attempt whose answer was lost may have deleted it.
    pub fn delete_evidence(&self, dispute_id: &DisputeId, id: &EvidenceId) -> Call<()> {
        let (dispute_id, id) = (dispute_id.clone(), id.clone());
        Call::new(&operations::DELETE_DISPUTE_EVIDENCE, &self.transport, |transport, _| async move {
            answer(Client::new(transport).delete_dispute_evidence(&dispute_id, &id).await, |()| ())
        })
    }
}

impl List<ListDisputes> {
    /// Only disputes over payments to this merchant.
    pub fn merchant_id(mut self, id: &MerchantId) -> Self {
        self.query.query.merchant_id = Some(id.clone());
        self
    }
}
