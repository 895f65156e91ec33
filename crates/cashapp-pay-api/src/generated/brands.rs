// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Patch, Preparation, Prepared, ResponseValue, check, object};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// The name and picture under which customers know one merchant or many.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Brand {
    /// The brand's color, as `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub id: BrandId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What customers see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where the picture that customers see is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_image_url: Option<String>,
    /// Your own name for the brand; upserts match by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Brand { optional color = "color", time created_at = "created_at", required id = "id",
    optional metadata = "metadata", optional name = "name", optional profile_image_url =
    "profile_image_url", optional reference_id = "reference_id", time updated_at =
    "updated_at", }
}

impl Brand {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<BrandId>) -> Self {
        Self {
            color: Default::default(),
            created_at: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            name: Default::default(),
            profile_image_url: Default::default(),
            reference_id: Default::default(),
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

/// One page of brands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct BrandPage {
    pub brands: Elements<Brand>,
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    BrandPage { required brands = "brands", optional cursor = "cursor", }
}

impl BrandPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(brands: impl IntoIterator<Item = impl Into<Brand>>) -> Self {
        Self {
            brands: brands.into_iter().map(Into::into).collect(),
            cursor: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One brand.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct BrandResponse {
    pub brand: Brand,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    BrandResponse { required brand = "brand", }
}

impl BrandResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(brand: impl Into<Brand>) -> Self {
        Self {
            brand: brand.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What is to change in a brand; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct BrandUpdate {
    /// The brand's color, as `#rrggbb`; `null` removes it.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub color: Patch<String>,
    /// Your own notes on the brand; `null` removes them all.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub metadata: Patch<Metadata>,
    /// What customers see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where the new picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_image_url: Option<String>,
    /// Your own name for the brand. Upserts that use the old one create a second brand from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl BrandUpdate {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The brand's color, as `#rrggbb`; `null` removes it.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn color(mut self, color: impl Into<Patch<String>>) -> Self {
        self.color = color.into();
        self
    }
    /// Your own notes on the brand; `null` removes them all.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn metadata(mut self, metadata: impl Into<Patch<Metadata>>) -> Self {
        self.metadata = metadata.into();
        self
    }
    /// What customers see.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Where the new picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
    pub fn profile_image_url(mut self, profile_image_url: impl Into<String>) -> Self {
        self.profile_image_url = Some(profile_image_url.into());
        self
    }
    /// Your own name for the brand. Upserts that use the old one create a second brand from then on.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for BrandUpdate {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = self.color.value() {
            check::color("color", value)?;
        }
        if let Some(value) = self.metadata.value() {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = &self.name {
            check::length("name", value, 1, 1024)?;
        }
        if let Some(value) = &self.profile_image_url {
            check::length("profile_image_url", value, 8, 8000)?;
            check::web_address("profile_image_url", value)?;
        }
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        Ok(())
    }
}

/// Asks for a new brand.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateBrandRequest {
    pub brand: NewBrand,
    pub idempotency_key: IdempotencyKey,
}

impl CreateBrandRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        brand: impl Into<NewBrand>,
    ) -> Self {
        Self {
            brand: brand.into(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

impl Check for CreateBrandRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("brand", &self.brand)?;
        check::within("idempotency_key", &self.idempotency_key)?;
        Ok(())
    }
}

/// What a call of `list_brands` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListBrandsQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only what carries this reference of yours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
}

impl ListBrandsQuery {
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
    /// Only what carries this reference of yours.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
}

impl Check for ListBrandsQuery {
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

/// A brand to create, or to create or overwrite.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewBrand {
    /// The brand's color, as `#rrggbb`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub color: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What customers see.
    pub name: String,
    /// Where the picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_image_url: Option<String>,
    /// Your own name for the brand. Upserts match by it, so it must not be reused for another brand; it is
    /// independent of the references of merchants.
    pub reference_id: String,
}

impl NewBrand {
    /// Takes what is required and leaves out the rest.
    pub fn new(name: impl Into<String>, reference_id: impl Into<String>) -> Self {
        Self {
            color: Default::default(),
            metadata: Default::default(),
            name: name.into(),
            profile_image_url: Default::default(),
            reference_id: reference_id.into(),
        }
    }
    /// The brand's color, as `#rrggbb`.
    pub fn color(mut self, color: impl Into<String>) -> Self {
        self.color = Some(color.into());
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Where the picture can be fetched. Square, at least 256 by 256 pixels, less than 2 MB, PNG or JPEG.
    pub fn profile_image_url(mut self, profile_image_url: impl Into<String>) -> Self {
        self.profile_image_url = Some(profile_image_url.into());
        self
    }
}

impl Check for NewBrand {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.color {
            check::color("color", value)?;
        }
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        check::length("name", &self.name, 1, 1024)?;
        if let Some(value) = &self.profile_image_url {
            check::length("profile_image_url", value, 8, 8000)?;
            check::web_address("profile_image_url", value)?;
        }
        check::length("reference_id", &self.reference_id, 1, 1024)?;
        Ok(())
    }
}

/// Asks for a change of a brand.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateBrandRequest {
    pub brand: BrandUpdate,
}

impl UpdateBrandRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(brand: impl Into<BrandUpdate>) -> Self {
        Self { brand: brand.into() }
    }
}

impl Check for UpdateBrandRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("brand", &self.brand)?;
        Ok(())
    }
}

/// Asks for a brand to be created or overwritten.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpsertBrandRequest {
    pub brand: NewBrand,
}

impl UpsertBrandRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(brand: impl Into<NewBrand>) -> Self {
        Self { brand: brand.into() }
    }
}

impl Check for UpsertBrandRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("brand", &self.brand)?;
        Ok(())
    }
}

impl Client {
    /// Lists the client's brands.
    ///
    /// Lists brands, all of them or the one with a given `reference_id`. It is the way to find the id of a brand
    /// that was created elsewhere. A cursor belongs to the filters it was issued for; a refused one
    /// (`INVALID_CURSOR`) means starting again without.
    ///
    /// `GET /network/v1/brands`, scope `BRANDS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_brands(
        &self,
        query: &ListBrandsQuery,
    ) -> Result<ResponseValue<BrandPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_brands(query)?).await
    }
    /// Checks and writes out a call of [`list_brands`](Self::list_brands), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_brands(
        query: &ListBrandsQuery,
    ) -> Result<Prepared<BrandPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_BRANDS).query(query).json()
    }
    /// Creates a brand.
    ///
    /// Registers a brand, under which merchants are then registered. No money is involved. If the answer is lost,
    /// repeat with the same key, the same bytes and the same region; the same key with another body is refused with
    /// `IDEMPOTENCY_KEY_REUSED`. Where the brand may exist already, `upsert_brand` is the better call.
    ///
    /// `POST /network/v1/brands`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_brand(
        &self,
        body: &CreateBrandRequest,
    ) -> Result<ResponseValue<BrandResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_brand(body)?).await
    }
    /// Checks and writes out a call of [`create_brand`](Self::create_brand), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_brand(
        body: &CreateBrandRequest,
    ) -> Result<Prepared<BrandResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_BRAND).body(body).json()
    }
    /// Creates a brand, or brings the one with the same reference up to date.
    ///
    /// Looks for a brand with the given `reference_id` and overwrites it with what is sent (200), or creates it
    /// where there is none (201). It needs no idempotency key: repeating it ends in the same brand. Mind that a
    /// mistyped `reference_id` does not fail but creates a second brand.
    ///
    /// `PUT /network/v1/brands`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn upsert_brand(
        &self,
        body: &UpsertBrandRequest,
    ) -> Result<ResponseValue<BrandResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_upsert_brand(body)?).await
    }
    /// Checks and writes out a call of [`upsert_brand`](Self::upsert_brand), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_upsert_brand(
        body: &UpsertBrandRequest,
    ) -> Result<Prepared<BrandResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPSERT_BRAND).body(body).json()
    }
    /// Fetches one brand.
    ///
    /// Reads one brand by its id. `NOT_FOUND` means that no brand of this client has the id; ids of the sandbox are
    /// unknown in production and the other way round.
    ///
    /// `GET /network/v1/brands/{brand_id}`, scope `BRANDS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_brand(
        &self,
        brand_id: &BrandId,
    ) -> Result<ResponseValue<BrandResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_brand(brand_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_brand`](Self::retrieve_brand), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_brand(
        brand_id: &BrandId,
    ) -> Result<Prepared<BrandResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_BRAND).id(brand_id).json()
    }
    /// Changes some fields of a brand.
    ///
    /// Changes what is sent and leaves the rest as it is; `color` and `metadata` can be cleared with `null`.
    /// Customers see a new name or picture of the brand, so check both before sending. Payments are not affected.
    ///
    /// `PATCH /network/v1/brands/{brand_id}`, scope `BRANDS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_brand(
        &self,
        brand_id: &BrandId,
        body: &UpdateBrandRequest,
    ) -> Result<ResponseValue<BrandResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_update_brand(brand_id, body)?).await
    }
    /// Checks and writes out a call of [`update_brand`](Self::update_brand), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_brand(
        brand_id: &BrandId,
        body: &UpdateBrandRequest,
    ) -> Result<Prepared<BrandResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_BRAND).id(brand_id).body(body).json()
    }
}
