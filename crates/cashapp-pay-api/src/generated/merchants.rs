// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Patch, Preparation, Prepared, ResponseValue, check, closed_enum, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Address {
    /// Street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line_1: Option<String>,
    /// Suite, floor, building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address_line_2: Option<String>,
    /// State or province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub administrative_district_level_1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// City or town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locality: Option<String>,
    /// ZIP or other postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Address { optional address_line_1 = "address_line_1", optional address_line_2 =
    "address_line_2", optional administrative_district_level_1 =
    "administrative_district_level_1", optional country = "country", optional locality =
    "locality", optional postal_code = "postal_code", }
}

impl Address {
    /// Takes what is required and leaves out the rest.
    pub fn new(country: impl Into<Country>) -> Self {
        Self {
            address_line_1: Default::default(),
            address_line_2: Default::default(),
            administrative_district_level_1: Default::default(),
            country: Some(country.into()),
            locality: Default::default(),
            postal_code: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Street and number.
    pub fn address_line_1(mut self, address_line_1: impl Into<String>) -> Self {
        self.address_line_1 = Some(address_line_1.into());
        self
    }
    /// Suite, floor, building.
    pub fn address_line_2(mut self, address_line_2: impl Into<String>) -> Self {
        self.address_line_2 = Some(address_line_2.into());
        self
    }
    /// State or province.
    pub fn administrative_district_level_1(
        mut self,
        administrative_district_level_1: impl Into<String>,
    ) -> Self {
        self.administrative_district_level_1 = Some(
            administrative_district_level_1.into(),
        );
        self
    }
    /// City or town.
    pub fn locality(mut self, locality: impl Into<String>) -> Self {
        self.locality = Some(locality.into());
        self
    }
    /// ZIP or other postal code.
    pub fn postal_code(mut self, postal_code: impl Into<String>) -> Self {
        self.postal_code = Some(postal_code.into());
        self
    }
}

impl Check for Address {
    fn check(&self) -> Result<(), InvalidField> {
        check::required("country", self.country.as_ref())?;
        if let Some(value) = &self.address_line_1 {
            check::length("address_line_1", value, 1, 1024)?;
        }
        if let Some(value) = &self.address_line_2 {
            check::length("address_line_2", value, 1, 1024)?;
        }
        if let Some(value) = &self.administrative_district_level_1 {
            check::length("administrative_district_level_1", value, 1, 1024)?;
        }
        if let Some(value) = &self.locality {
            check::length("locality", value, 1, 1024)?;
        }
        if let Some(value) = &self.postal_code {
            check::length("postal_code", value, 1, 128)?;
        }
        Ok(())
    }
}

open_enum! {
    /// A country, by its ISO 3166-1 code of two letters.
    pub enum Country {
        /// United States of America.
        Us = "US",
    }
}

/// Asks for a new merchant.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateMerchantRequest {
    pub idempotency_key: IdempotencyKey,
    pub merchant: NewMerchant,
}

impl CreateMerchantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        idempotency_key: impl Into<IdempotencyKey>,
        merchant: impl Into<NewMerchant>,
    ) -> Self {
        Self {
            idempotency_key: idempotency_key.into(),
            merchant: merchant.into(),
        }
    }
}

impl Check for CreateMerchantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("idempotency_key", &self.idempotency_key)?;
        check::within("merchant", &self.merchant)?;
        Ok(())
    }
}

/// What a call of `list_merchants` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListMerchantsQuery {
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

impl ListMerchantsQuery {
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

impl Check for ListMerchantsQuery {
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

/// A business that takes payments under a brand. Payments, refunds, payouts and disputes belong to a merchant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Merchant {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand_id: Option<BrandId>,
    /// The merchant category code of the trade, four digits such as `5432`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_fee_plans: Option<MerchantFeePlans>,
    pub id: MerchantId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What customers see in Cash App.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Your own name for the merchant; upserts match by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// The merchant's web site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
    pub status: MerchantStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Merchant { optional address = "address", optional brand_id = "brand_id", optional
    category = "category", optional country = "country", time created_at = "created_at",
    optional currency = "currency", optional default_fee_plans = "default_fee_plans",
    required id = "id", optional metadata = "metadata", optional name = "name", optional
    reference_id = "reference_id", optional site_url = "site_url", required status =
    "status", time updated_at = "updated_at", }
}

impl Merchant {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<MerchantId>, status: impl Into<MerchantStatus>) -> Self {
        Self {
            address: Default::default(),
            brand_id: Default::default(),
            category: Default::default(),
            country: Default::default(),
            created_at: Default::default(),
            currency: Default::default(),
            default_fee_plans: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            name: Default::default(),
            reference_id: Default::default(),
            site_url: Default::default(),
            status: status.into(),
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

/// The fee plan that applies to a merchant's payments, for each way in which they are made.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantFeePlans {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_app_fee_plan_id: Option<FeePlanId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_person_fee_plan_id: Option<FeePlanId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub online_fee_plan_id: Option<FeePlanId>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    MerchantFeePlans { optional in_app_fee_plan_id = "in_app_fee_plan_id", optional
    in_person_fee_plan_id = "in_person_fee_plan_id", optional online_fee_plan_id =
    "online_fee_plan_id", }
}

impl MerchantFeePlans {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
    /// Sets `in_app_fee_plan_id`.
    pub fn in_app_fee_plan_id(
        mut self,
        in_app_fee_plan_id: impl Into<FeePlanId>,
    ) -> Self {
        self.in_app_fee_plan_id = Some(in_app_fee_plan_id.into());
        self
    }
    /// Sets `in_person_fee_plan_id`.
    pub fn in_person_fee_plan_id(
        mut self,
        in_person_fee_plan_id: impl Into<FeePlanId>,
    ) -> Self {
        self.in_person_fee_plan_id = Some(in_person_fee_plan_id.into());
        self
    }
    /// Sets `online_fee_plan_id`.
    pub fn online_fee_plan_id(
        mut self,
        online_fee_plan_id: impl Into<FeePlanId>,
    ) -> Self {
        self.online_fee_plan_id = Some(online_fee_plan_id.into());
        self
    }
}

impl Check for MerchantFeePlans {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.in_app_fee_plan_id {
            check::within("in_app_fee_plan_id", value)?;
        }
        if let Some(value) = &self.in_person_fee_plan_id {
            check::within("in_person_fee_plan_id", value)?;
        }
        if let Some(value) = &self.online_fee_plan_id {
            check::within("online_fee_plan_id", value)?;
        }
        Ok(())
    }
}

/// One page of merchants.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub merchants: Elements<Merchant>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    MerchantPage { optional cursor = "cursor", required merchants = "merchants", }
}

impl MerchantPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchants: impl IntoIterator<Item = impl Into<Merchant>>) -> Self {
        Self {
            cursor: Default::default(),
            merchants: merchants.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One merchant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantResponse {
    pub merchant: Merchant,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    MerchantResponse { required merchant = "merchant", }
}

impl MerchantResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchant: impl Into<Merchant>) -> Self {
        Self {
            merchant: merchant.into(),
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
    /// Whether a merchant can take payments. Only `ACTIVE` ones can.
    pub enum MerchantStatus {
        /// Can take payments.
        Active = "ACTIVE",
        /// Is still being reviewed; payments fail with `MERCHANT_PENDING`.
        Pending = "PENDING",
        /// Disabled by you; set it to `ACTIVE` again when you want.
        ClientDisabled = "CLIENT_DISABLED",
        /// Disabled by Cash App because of risk. Only Cash App can lift it.
        RiskDisabled = "RISK_DISABLED",
        /// Disabled by Cash App for reasons of compliance. Only Cash App can lift it.
        ComplianceDisabled = "COMPLIANCE_DISABLED",
    }
}

/// What is to change in a merchant; what is absent stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MerchantUpdate {
    /// Where the merchant does business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Moves the merchant to another brand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub brand_id: Option<BrandId>,
    /// The merchant category code of the trade, four digits such as `5432`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The fee plans that later payments to this merchant fall under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_fee_plans: Option<MerchantFeePlans>,
    /// Your own notes on the merchant; `null` removes them all.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub metadata: Patch<Metadata>,
    /// What customers see.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Your own name for the merchant. Upserts that use the old one create a second merchant from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// Where the merchant does business online; `null` removes it, which only a merchant with an address can
    /// afford.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    pub site_url: Patch<String>,
    /// Stops or resumes the merchant's payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<MerchantUpdateStatus>,
}

impl MerchantUpdate {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Where the merchant does business.
    pub fn address(mut self, address: impl Into<Address>) -> Self {
        self.address = Some(address.into());
        self
    }
    /// Moves the merchant to another brand.
    pub fn brand_id(mut self, brand_id: impl Into<BrandId>) -> Self {
        self.brand_id = Some(brand_id.into());
        self
    }
    /// The merchant category code of the trade, four digits such as `5432`.
    pub fn category(mut self, category: impl Into<String>) -> Self {
        self.category = Some(category.into());
        self
    }
    /// Sets `country`.
    pub fn country(mut self, country: impl Into<Country>) -> Self {
        self.country = Some(country.into());
        self
    }
    /// Sets `currency`.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.currency = Some(currency.into());
        self
    }
    /// The fee plans that later payments to this merchant fall under.
    pub fn default_fee_plans(
        mut self,
        default_fee_plans: impl Into<MerchantFeePlans>,
    ) -> Self {
        self.default_fee_plans = Some(default_fee_plans.into());
        self
    }
    /// Your own notes on the merchant; `null` removes them all.
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
    /// Your own name for the merchant. Upserts that use the old one create a second merchant from then on.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
    /// Where the merchant does business online; `null` removes it, which only a merchant with an address can
    /// afford.
    ///
    /// `Patch::Clear` or `None` clears it.
    pub fn site_url(mut self, site_url: impl Into<Patch<String>>) -> Self {
        self.site_url = site_url.into();
        self
    }
    /// Stops or resumes the merchant's payments.
    pub fn status(mut self, status: impl Into<MerchantUpdateStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

impl Check for MerchantUpdate {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.address {
            check::within("address", value)?;
        }
        if let Some(value) = &self.brand_id {
            check::within("brand_id", value)?;
        }
        if let Some(value) = &self.default_fee_plans {
            check::within("default_fee_plans", value)?;
        }
        if let Some(value) = self.metadata.value() {
            check::entries("metadata", value, 0, 50)?;
        }
        if let Some(value) = &self.name {
            check::length("name", value, 1, 1024)?;
        }
        if let Some(value) = &self.reference_id {
            check::length("reference_id", value, 1, 1024)?;
        }
        if let Some(value) = self.site_url.value() {
            check::length("site_url", value, 8, 8000)?;
            check::web_address("site_url", value)?;
        }
        Ok(())
    }
}

closed_enum! {
    /// The statuses that a client may set; all others are Cash App's to set.
    pub enum MerchantUpdateStatus {
        /// The merchant takes payments.
        Active = "ACTIVE",
        /// The merchant takes no payments until the client sets `ACTIVE` again.
        ClientDisabled = "CLIENT_DISABLED",
    }
}

/// A merchant to create, or to create or overwrite. It needs an address or a site; without either it is refused
/// with `MERCHANT_MISSING_ADDRESS_OR_SITE`.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct NewMerchant {
    /// Where the merchant does business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    pub brand_id: BrandId,
    /// The merchant category code of the trade, four digits such as `5432`.
    pub category: String,
    pub country: Country,
    /// What the merchant is paid in; payments in another currency are refused.
    pub currency: Currency,
    /// The fee plans that payments to this merchant fall under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_fee_plans: Option<MerchantFeePlans>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What customers see.
    pub name: String,
    /// Your own name for the merchant. Upserts match by it, so it must not be reused for another merchant; it is
    /// independent of the references of brands.
    pub reference_id: String,
    /// Where the merchant does business online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
}

impl NewMerchant {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        name: impl Into<String>,
        brand_id: impl Into<BrandId>,
        reference_id: impl Into<String>,
        category: impl Into<String>,
        country: impl Into<Country>,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            address: Default::default(),
            brand_id: brand_id.into(),
            category: category.into(),
            country: country.into(),
            currency: currency.into(),
            default_fee_plans: Default::default(),
            metadata: Default::default(),
            name: name.into(),
            reference_id: reference_id.into(),
            site_url: Default::default(),
        }
    }
    /// Where the merchant does business.
    pub fn address(mut self, address: impl Into<Address>) -> Self {
        self.address = Some(address.into());
        self
    }
    /// The fee plans that payments to this merchant fall under.
    pub fn default_fee_plans(
        mut self,
        default_fee_plans: impl Into<MerchantFeePlans>,
    ) -> Self {
        self.default_fee_plans = Some(default_fee_plans.into());
        self
    }
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: impl Into<Metadata>) -> Self {
        self.metadata = Some(metadata.into());
        self
    }
    /// Where the merchant does business online.
    pub fn site_url(mut self, site_url: impl Into<String>) -> Self {
        self.site_url = Some(site_url.into());
        self
    }
}

impl Check for NewMerchant {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.address {
            check::within("address", value)?;
        }
        check::within("brand_id", &self.brand_id)?;
        if let Some(value) = &self.default_fee_plans {
            check::within("default_fee_plans", value)?;
        }
        if let Some(value) = &self.metadata {
            check::entries("metadata", value, 0, 50)?;
        }
        check::length("name", &self.name, 1, 1024)?;
        check::length("reference_id", &self.reference_id, 1, 1024)?;
        if let Some(value) = &self.site_url {
            check::length("site_url", value, 8, 8000)?;
            check::web_address("site_url", value)?;
        }
        check::one_of(
            &[self.address.is_some(), self.site_url.is_some()],
            &["address", "site_url"],
        )?;
        Ok(())
    }
}

/// Asks for a change of a merchant.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateMerchantRequest {
    pub merchant: MerchantUpdate,
}

impl UpdateMerchantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchant: impl Into<MerchantUpdate>) -> Self {
        Self { merchant: merchant.into() }
    }
}

impl Check for UpdateMerchantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("merchant", &self.merchant)?;
        Ok(())
    }
}

/// Asks for a merchant to be created or overwritten.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpsertMerchantRequest {
    pub merchant: NewMerchant,
}

impl UpsertMerchantRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchant: impl Into<NewMerchant>) -> Self {
        Self { merchant: merchant.into() }
    }
}

impl Check for UpsertMerchantRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("merchant", &self.merchant)?;
        Ok(())
    }
}

impl Client {
    /// Lists the client's merchants.
    ///
    /// Lists merchants in every status, all of them or the one with a given `reference_id`. Look at `status` before
    /// using one: only an `ACTIVE` merchant takes payments. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/merchants`, scope `MERCHANTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_merchants(
        &self,
        query: &ListMerchantsQuery,
    ) -> Result<ResponseValue<MerchantPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_merchants(query)?).await
    }
    /// Checks and writes out a call of [`list_merchants`](Self::list_merchants), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_merchants(
        query: &ListMerchantsQuery,
    ) -> Result<Prepared<MerchantPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_MERCHANTS).query(query).json()
    }
    /// Registers a merchant.
    ///
    /// Registers a merchant under a brand. The answer may say `PENDING`: until the merchant is `ACTIVE` its
    /// payments are refused with `MERCHANT_PENDING`, and the event `merchant.status.updated` tells when that
    /// changes. If the answer is lost, repeat with the same key, the same bytes and the same region. A `CONFLICT`
    /// (409) may be repeated after a wait; `MERCHANT_MISSING_ADDRESS_OR_SITE` means that neither an address nor a
    /// site was given.
    ///
    /// `POST /network/v1/merchants`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_merchant(
        &self,
        body: &CreateMerchantRequest,
    ) -> Result<ResponseValue<MerchantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_merchant(body)?).await
    }
    /// Checks and writes out a call of [`create_merchant`](Self::create_merchant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_merchant(
        body: &CreateMerchantRequest,
    ) -> Result<Prepared<MerchantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_MERCHANT).body(body).json()
    }
    /// Registers a merchant, or brings the one with the same reference up to date.
    ///
    /// Looks for a merchant with the given `reference_id` and overwrites it with what is sent (200), or creates it
    /// where there is none (201). It needs no idempotency key: repeating it ends in the same merchant. Mind that a
    /// mistyped `reference_id` does not fail but registers a second merchant, to whom payments can then go.
    ///
    /// `PUT /network/v1/merchants`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn upsert_merchant(
        &self,
        body: &UpsertMerchantRequest,
    ) -> Result<ResponseValue<MerchantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_upsert_merchant(body)?).await
    }
    /// Checks and writes out a call of [`upsert_merchant`](Self::upsert_merchant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_upsert_merchant(
        body: &UpsertMerchantRequest,
    ) -> Result<Prepared<MerchantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPSERT_MERCHANT).body(body).json()
    }
    /// Fetches one merchant.
    ///
    /// Reads one merchant by its id. Its `status` explains payments that are refused with `MERCHANT_DISABLED` or
    /// `MERCHANT_PENDING`, and says who disabled it. `NOT_FOUND` means that no merchant of this client has the id.
    ///
    /// `GET /network/v1/merchants/{merchant_id}`, scope `MERCHANTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_merchant(
        &self,
        merchant_id: &MerchantId,
    ) -> Result<ResponseValue<MerchantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_merchant(merchant_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_merchant`](Self::retrieve_merchant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_merchant(
        merchant_id: &MerchantId,
    ) -> Result<Prepared<MerchantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_MERCHANT).id(merchant_id).json()
    }
    /// Changes some fields of a merchant, its status among them.
    ///
    /// Changes what is sent and leaves the rest as it is; `site_url` and `metadata` can be cleared with `null`.
    /// Setting `status` to `CLIENT_DISABLED` stops the merchant's payments (`MERCHANT_DISABLED`) until it is set to
    /// `ACTIVE` again; other statuses belong to Cash App and cannot be set. A change of `default_fee_plans` changes
    /// what later payments cost the merchant.
    ///
    /// `PATCH /network/v1/merchants/{merchant_id}`, scope `MERCHANTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_merchant(
        &self,
        merchant_id: &MerchantId,
        body: &UpdateMerchantRequest,
    ) -> Result<ResponseValue<MerchantResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_update_merchant(merchant_id, body)?).await
    }
    /// Checks and writes out a call of [`update_merchant`](Self::update_merchant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_merchant(
        merchant_id: &MerchantId,
        body: &UpdateMerchantRequest,
    ) -> Result<Prepared<MerchantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_MERCHANT).id(merchant_id).body(body).json()
    }
}
