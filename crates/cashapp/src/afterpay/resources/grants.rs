//! Afterpay's own grants on file.

use cashapp_afterpay_api::types::{
    AliasGrantRequest, CreateGrantRequest, GrantAliasResponse, GrantApprovalResponse, GrantId, GrantLinkResponse,
    OnFileGrant, StartGrantApprovalRequest, StartGrantLinkRequest,
};
use cashapp_afterpay_api::{Client, operations};
use cashapp_core::Transport;

use crate::afterpay::Call;
use crate::call::answer;

/// Afterpay's own grants on file; made by [`Client::grants`](crate::afterpay::Client::grants).
///
/// A grant is a customer's permission to place [orders](super::Orders) later. Those of Cash App Pay are others:
/// [`CashAppPayGrants`](super::CashAppPayGrants). None of these calls moves money, and none of those that change
/// something is repeated by itself, because the vendor does not document that it may be.
#[derive(Clone, Debug)]
pub struct Grants {
    transport: Transport,
}

impl Grants {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Starts the approval of one or more grants, which the customer gives at `redirect_checkout_url`.
    ///
    /// Once the customer is back at your address, [`create`](Self::create) turns the token into a grant. After a lost
    /// answer start another approval and let the first one lapse.
    pub fn start_approval(&self, approval: StartGrantApprovalRequest) -> Call<GrantApprovalResponse> {
        Call::new(&operations::START_GRANT_APPROVAL, &self.transport, |transport, _| async move {
            answer(Client::new(transport).start_grant_approval(&approval).await, |answer| answer)
        })
    }

    /// Turns a customer's approval into a grant on file. Keep its id: orders are placed with it.
    ///
    /// # Errors
    /// A 412 says that the token cannot become a grant, most likely because the customer has not approved. When the
    /// answer was lost, find out whether the grant exists before you ask again.
    pub fn create(&self, grant: CreateGrantRequest) -> Call<OnFileGrant> {
        Call::new(&operations::CREATE_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).create_grant(&grant).await, |answer| answer.grant)
        })
    }

    /// The grant as it is now. Orders can be placed while it is active.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &GrantId) -> Call<OnFileGrant> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_grant(&id).await, |answer| answer.grant)
        })
    }

    /// Ends the grant, for good: the customer would have to approve anew. Payments that were made stay as they are.
    ///
    /// # Errors
    /// When the answer was lost, [look](Self::retrieve) at the status.
    #[doc(alias = "delete")]
    pub fn revoke(&self, id: &GrantId) -> Call<OnFileGrant> {
        let id = id.clone();
        Call::new(&operations::REVOKE_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).revoke_grant(&id).await, |answer| answer.grant)
        })
    }

    /// An alias that stands for a token for some time, and with which a [link](Self::start_link) can be started.
    ///
    /// Each call may make another one: after a lost answer ask again and forget the first.
    pub fn alias(&self, alias: AliasGrantRequest) -> Call<GrantAliasResponse> {
        Call::new(&operations::ALIAS_GRANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).alias_grant(&alias).await, |answer| answer)
        })
    }

    /// Starts linking a grant to the customer behind an alias, whom the vendor writes to by SMS or email.
    ///
    /// With the code that the customer gets, [`create`](Self::create) turns the token into a grant. A repetition may
    /// write to the customer a second time.
    ///
    /// # Errors
    /// A 429 says that the customer has been written to too often; it is not waited out.
    pub fn start_link(&self, link: StartGrantLinkRequest) -> Call<GrantLinkResponse> {
        Call::new(&operations::START_GRANT_LINK, &self.transport, |transport, _| async move {
            answer(Client::new(transport).start_grant_link(&link).await, |answer| answer)
        })
    }
}
