//! Merchants.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreateMerchantRequest, ListMerchantsQuery, UpdateMerchantRequest, UpsertMerchantRequest};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, Keyed, answer};
use crate::paging::List;
use crate::types::{Merchant, MerchantId, MerchantUpdate, NewMerchant};

/// What can be done with merchants; made by [`Client::merchants`](crate::Client::merchants).
///
/// A merchant is who is paid. It needs an address or a site, and takes payments only while it is `ACTIVE`; a new one
/// can be `PENDING` at first, and the event `merchant.status.updated` tells when that ends.
#[derive(Clone, Debug)]
pub struct Merchants {
    transport: Transport,
}

listing! {
    /// The merchants to list.
    ListMerchants {}, ListMerchantsQuery => Merchant,
    LIST_MERCHANTS, list_merchants, merchants
}

impl Merchants {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Registers a merchant under a brand.
    ///
    /// Look at the `status` of the answer before you let anybody pay. Repeating the call with the same key gives the
    /// first answer again. Where the merchant may be there already, [`upsert`](Self::upsert) is the better call.
    ///
    #[doc = cashapp_pay_api::needs!(create_merchant)]
    ///
    /// # Errors
    /// When the answer was lost, repeat with the same key: another one would ask for a second merchant.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let brand = cashapp::types::BrandId::new("BRAND_sandbox:brand");
    /// use cashapp::types::{Country, Currency, MerchantStatus, NewMerchant};
    ///
    /// let tea = NewMerchant::new("Acme Tea, Portland", brand, "acme-tea-portland", "5499", Country::Us, Currency::Usd)
    ///     .site_url("https://tea.example");
    /// let merchant = client.merchants().create(tea).idempotency_key("acme-tea-portland").await?;
    /// if merchant.status == MerchantStatus::Active {
    ///     println!("{} takes payments", merchant.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, merchant: NewMerchant) -> Call<Merchant, Keyed> {
        Call::new(&operations::CREATE_MERCHANT, &self.transport, |transport, options: Keyed| async move {
            let request = CreateMerchantRequest::new(options.key(), merchant);
            answer(Client::new(transport).create_merchant(&request).await, |answer| answer.merchant)
        })
    }

    /// The merchant with this `reference_id`: registered, or overwritten with what is sent.
    ///
    /// Send the whole merchant, because what is left out is not kept; [`update`](Self::update) changes some fields
    /// only. The call needs no key and can be repeated: it ends in the same merchant. But a mistyped `reference_id`
    /// does not fail, it registers a second merchant, who can then be paid; whether one was registered is told by the
    /// status, 201 in place of 200, of the [whole answer](crate::Call::response).
    ///
    #[doc = cashapp_pay_api::needs!(upsert_merchant)]
    pub fn upsert(&self, merchant: NewMerchant) -> Call<Merchant> {
        Call::new(&operations::UPSERT_MERCHANT, &self.transport, |transport, _| async move {
            let request = UpsertMerchantRequest::new(merchant);
            answer(Client::new(transport).upsert_merchant(&request).await, |answer| answer.merchant)
        })
    }

    /// The merchant as it is now.
    ///
    /// Its `status` explains payments that were refused with `MERCHANT_PENDING` or `MERCHANT_DISABLED`, and who
    /// disabled it.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_merchant)]
    ///
    /// # Errors
    /// `NOT_FOUND`: no merchant of this client has the id. Ids of the sandbox are unknown in production, and the other
    /// way round.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &MerchantId) -> Call<Merchant> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_MERCHANT, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_merchant(&id).await, |answer| answer.merchant)
        })
    }

    /// The merchant with some of its fields changed: what is not set stays as it is, and `Patch::Clear` empties a
    /// field.
    ///
    /// Setting the status to `CLIENT_DISABLED` stops the merchant's payments until it is set to `ACTIVE` again. Other
    /// `default_fee_plans` change what later payments cost. Repeating the call changes nothing more.
    ///
    #[doc = cashapp_pay_api::needs!(update_merchant)]
    ///
    /// # Errors
    /// `MERCHANT_MISSING_ADDRESS_OR_SITE`: the site was cleared of a merchant that has no address.
    /// `INVALID_STATE_TRANSITION`: the status is one that the vendor alone can change.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let id = cashapp::types::MerchantId::new("MMI_sandbox:merchant");
    /// use cashapp::types::{MerchantUpdate, MerchantUpdateStatus};
    ///
    /// let closed = MerchantUpdate::new().status(MerchantUpdateStatus::ClientDisabled).metadata([("until", "May")]);
    /// client.merchants().update(&id, closed).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &MerchantId, update: MerchantUpdate) -> Call<Merchant> {
        let id = id.clone();
        Call::new(&operations::UPDATE_MERCHANT, &self.transport, |transport, _| async move {
            let request = UpdateMerchantRequest::new(update);
            answer(Client::new(transport).update_merchant(&id, &request).await, |answer| answer.merchant)
        })
    }

    /// The client's merchants, in every status.
    ///
    #[doc = cashapp_pay_api::needs!(list_merchants)]
    pub fn list(&self) -> List<ListMerchants> {
        List::new(ListMerchants { query: ListMerchantsQuery::new() }, &self.transport)
    }
}

impl List<ListMerchants> {
    /// Only the merchant that carries this reference of yours.
    pub fn reference_id(mut self, reference: impl Into<String>) -> Self {
        self.query.query.reference_id = Some(reference.into());
        self
    }
}
