//! Payouts.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreatePayoutRequest, ListPayoutsQuery};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, Keyed, answer, made};
use crate::paging::List;
use crate::types::{CustomerId, MerchantId, NewPayout, Payout, PayoutId};

/// What can be done with payouts; made by [`Client::payouts`](crate::Client::payouts).
///
/// A payout sends money from a merchant to a customer. In early access at the vendor, so it can change.
#[derive(Clone, Debug)]
pub struct Payouts {
    transport: Transport,
}

listing! {
    /// The payouts to list.
    ListPayouts {}, ListPayoutsQuery => Payout,
    LIST_PAYOUTS, list_payouts, payouts
}

impl Payouts {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Sends money to a customer, who allowed it by the grant.
    ///
    /// Repeating the call with the same key gives the first result again, a decline included; it never pays twice.
    /// Without a key of your own a fresh one is made for this call and kept for its retries, but a call made after a
    /// crash would get another one. [`capture`](NewPayout::capture) is sent as `true` unless you set it: the vendor accepts
    /// nothing else for now. The customer is shown its `note`.
    ///
    #[doc = cashapp_pay_api::needs!(create_payout)]
    ///
    /// # Errors
    /// A decline is final, and carries the [declined payout](crate::Error::declined_payout). When the answer was lost
    /// the money may be on its way, and a payout cannot be voided: repeat with the same key and region until there is
    /// an answer, or look for it in the [list](Self::list). Another key can pay twice.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # use cashapp::types::{Action, OnFilePayoutAction, ScopeId};
    /// # let action = Action::OnFilePayout(OnFilePayoutAction::new(ScopeId::new("BRAND_sandbox:brand")));
    /// # let grant = sandbox.make_grant(action)?.id;
    /// use cashapp::types::{Currency, MerchantId, NewPayout, PayoutPurpose};
    ///
    /// let merchant = MerchantId::new("MMI_sandbox:merchant");
    /// let wages = NewPayout::new(5000, Currency::Usd, merchant, grant, PayoutPurpose::Services, "Your week at Acme");
    /// let payout = client.payouts().create(wages).idempotency_key("week-18-jane").await?;
    /// println!("{} is {}", payout.payout_id, payout.status);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, payout: NewPayout) -> Call<Payout, Keyed> {
        Call::new(&operations::CREATE_PAYOUT, &self.transport, |transport, options: Keyed| async move {
            // The schema requires it, though with a default.
            let mut payout = payout;
            payout.capture.get_or_insert(true);
            let request = CreatePayoutRequest::new(options.key(), payout);
            made(Client::new(transport).create_payout(&request).await, |answer| answer.payout)
        })
    }

    /// The payout as it is now. `decline_errors` says why a declined one was.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_payout)]
    ///
    /// # Errors
    /// `NOT_FOUND`: no payout of this client has the id.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &PayoutId) -> Call<Payout> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_PAYOUT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_payout(&id).await, |answer| answer.payout)
        })
    }

    /// Payouts in every status. They cannot be filtered by reference, so after a lost answer look through the
    /// customer's.
    ///
    #[doc = cashapp_pay_api::needs!(list_payouts)]
    pub fn list(&self) -> List<ListPayouts> {
        List::new(ListPayouts { query: ListPayoutsQuery::new() }, &self.transport)
    }
}

impl List<ListPayouts> {
    /// Only what this customer was paid.
    pub fn customer_id(mut self, id: &CustomerId) -> Self {
        self.query.query.customer_id = Some(id.clone());
        self
    }

    /// Only what this merchant paid.
    pub fn merchant_id(mut self, id: &MerchantId) -> Self {
        self.query.query.merchant_id = Some(id.clone());
        self
    }
}
