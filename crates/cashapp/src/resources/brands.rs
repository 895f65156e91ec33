//! Brands.

use cashapp_core::Transport;
use cashapp_pay_api::types::{CreateBrandRequest, ListBrandsQuery, UpdateBrandRequest, UpsertBrandRequest};
use cashapp_pay_api::{Client, operations};

use super::listing;
use crate::call::{Call, Keyed, answer};
use crate::paging::List;
use crate::types::{Brand, BrandId, BrandUpdate, NewBrand};

/// What can be done with brands; made by [`Client::brands`](crate::Client::brands).
///
/// A brand is the name and the picture that customers know; every merchant belongs to one. No money is involved.
#[derive(Clone, Debug)]
pub struct Brands {
    transport: Transport,
}

listing! {
    /// The brands to list.
    ListBrands {}, ListBrandsQuery => Brand,
    LIST_BRANDS, list_brands, brands
}

impl Brands {
    pub(crate) fn new(transport: &Transport) -> Self {
        Self { transport: transport.clone() }
    }

    /// Makes a brand.
    ///
    /// Repeating the call with the same key gives the first answer again. Where the brand may be there already,
    /// [`upsert`](Self::upsert) is the better call.
    ///
    #[doc = cashapp_pay_api::needs!(create_brand)]
    ///
    /// # Errors
    /// When the answer was lost, repeat with the same key: another one would ask for a second brand.
    pub fn create(&self, brand: NewBrand) -> Call<Brand, Keyed> {
        Call::new(&operations::CREATE_BRAND, &self.transport, |transport, options: Keyed| async move {
            let request = CreateBrandRequest::new(options.key(), brand);
            answer(Client::new(transport).create_brand(&request).await, |answer| answer.brand)
        })
    }

    /// The brand with this `reference_id`: made, or overwritten with what is sent.
    ///
    /// Send the whole brand, because what is left out is not kept; [`update`](Self::update) changes some fields only.
    /// The call needs no key and can be repeated: it ends in the same brand. But a mistyped `reference_id` does not
    /// fail, it makes a second brand; whether one was made is told by the status, 201 in place of 200, of the [whole
    /// answer](crate::Call::response).
    ///
    #[doc = cashapp_pay_api::needs!(upsert_brand)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use cashapp::types::NewBrand;
    ///
    /// let acme = NewBrand::new("Acme Tea", "acme-tea").color("#00d632");
    /// let answer = client.brands().upsert(acme).response().await?;
    /// if answer.status() == 201 {
    ///     println!("{} is new", answer.id);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn upsert(&self, brand: NewBrand) -> Call<Brand> {
        Call::new(&operations::UPSERT_BRAND, &self.transport, |transport, _| async move {
            let request = UpsertBrandRequest::new(brand);
            answer(Client::new(transport).upsert_brand(&request).await, |answer| answer.brand)
        })
    }

    /// The brand as it is now.
    ///
    #[doc = cashapp_pay_api::needs!(retrieve_brand)]
    ///
    /// # Errors
    /// `NOT_FOUND`: no brand of this client has the id. Ids of the sandbox are unknown in production, and the other way
    /// round.
    #[doc(alias = "get")]
    pub fn retrieve(&self, id: &BrandId) -> Call<Brand> {
        let id = id.clone();
        Call::new(&operations::RETRIEVE_BRAND, &self.transport, |transport, _| async move {
            answer(Client::new(transport).retrieve_brand(&id).await, |answer| answer.brand)
        })
    }

    /// The brand with some of its fields changed: what is not set stays as it is, and `Patch::Clear` empties a field.
    ///
    /// Customers see a new name or picture. Repeating the call changes nothing more.
    ///
    #[doc = cashapp_pay_api::needs!(update_brand)]
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// # let id = cashapp::types::BrandId::new("BRAND_sandbox:brand");
    /// use cashapp::Patch;
    /// use cashapp::types::BrandUpdate;
    ///
    /// let update = BrandUpdate::new().name("Acme Teas").color(Patch::Clear).metadata([("team", "teas")]);
    /// client.brands().update(&id, update).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update(&self, id: &BrandId, update: BrandUpdate) -> Call<Brand> {
        let id = id.clone();
        Call::new(&operations::UPDATE_BRAND, &self.transport, |transport, _| async move {
            let request = UpdateBrandRequest::new(update);
            answer(Client::new(transport).update_brand(&id, &request).await, |answer| answer.brand)
        })
    }

    /// The client's brands.
    ///
    #[doc = cashapp_pay_api::needs!(list_brands)]
    pub fn list(&self) -> List<ListBrands> {
        List::new(ListBrands { query: ListBrandsQuery::new() }, &self.transport)
    }
}

impl List<ListBrands> {
    /// Only the brand that carries this reference of yours.
    pub fn reference_id(mut self, reference: impl Into<String>) -> Self {
        self.query.query.reference_id = Some(reference.into());
        self
    }
}
