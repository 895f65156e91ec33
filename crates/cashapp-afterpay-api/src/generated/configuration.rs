// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, OneOrMany, Preparation, Prepared, ResponseValue, id, object};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

id! {
    /// Names a brand at Cash App Pay; begins `BRAND_`.
    pub struct CashAppBrandId(0..=usize::MAX);
}

/// What the merchant account may offer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Configuration {
    #[serde(rename = "consumerLending", skip_serializing_if = "Option::is_none")]
    pub consumer_lending: Option<ConsumerLendingLimits>,
    /// The largest order.
    #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
    pub maximum_amount: Option<Money>,
    /// The smallest order. Absent means that none is set.
    #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
    pub minimum_amount: Option<Money>,
    #[serde(rename = "payByInstallment", skip_serializing_if = "Option::is_none")]
    pub pay_by_installment: Option<PayByInstallmentLimits>,
    /// Names the merchant where it may be seen, for instance in a web page. Not a credential.
    #[serde(rename = "publicId", skip_serializing_if = "Option::is_none")]
    pub public_id: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Configuration { optional consumer_lending = "consumerLending", optional
    maximum_amount = "maximumAmount", optional minimum_amount = "minimumAmount", optional
    pay_by_installment = "payByInstallment", optional public_id = "publicId", }
}

impl Configuration {
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

/// One Cash App brand of a merchant account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConfigurationMapping {
    /// The brand to request on-file grants for.
    #[serde(rename = "externalBrandId")]
    pub external_brand_id: CashAppBrandId,
    /// What the mapping is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ConfigurationMapping { required external_brand_id = "externalBrandId", optional name
    = "name", }
}

impl ConfigurationMapping {
    /// Takes what is required and leaves out the rest.
    pub fn new(external_brand_id: impl Into<CashAppBrandId>) -> Self {
        Self {
            external_brand_id: external_brand_id.into(),
            name: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The Cash App brands of a merchant account. It comes as one object or as a list.
pub type ConfigurationMappings = OneOrMany<ConfigurationMapping>;

/// Whether longer loans may be offered, and for what order amounts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConsumerLendingLimits {
    /// Whether this merchant account may offer them at all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
    pub maximum_amount: Option<Money>,
    #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
    pub minimum_amount: Option<Money>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ConsumerLendingLimits { optional enabled = "enabled", optional maximum_amount =
    "maximumAmount", optional minimum_amount = "minimumAmount", }
}

impl ConsumerLendingLimits {
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

/// For what order amounts payment in installments may be offered.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayByInstallmentLimits {
    #[serde(rename = "maximumAmount", skip_serializing_if = "Option::is_none")]
    pub maximum_amount: Option<Money>,
    #[serde(rename = "minimumAmount", skip_serializing_if = "Option::is_none")]
    pub minimum_amount: Option<Money>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PayByInstallmentLimits { optional maximum_amount = "maximumAmount", optional
    minimum_amount = "minimumAmount", }
}

impl PayByInstallmentLimits {
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

/// What a call of `retrieve_configuration` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetrieveConfigurationQuery {
    /// Further parts of the configuration to include, by name. The vendor does not list the names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include: Option<Vec<String>>,
}

impl RetrieveConfigurationQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Further parts of the configuration to include, by name. The vendor does not list the names.
    pub fn include(
        mut self,
        include: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.include = Some(include.into_iter().map(Into::into).collect());
        self
    }
}

impl Check for RetrieveConfigurationQuery {
    fn check(&self) -> Result<(), InvalidField> {
        Ok(())
    }
}

impl Client {
    /// Fetches the order amounts that the merchant account may offer.
    ///
    /// Reads the smallest and the largest order that the merchant account may take. Offer Afterpay only for carts
    /// between the two, since a checkout outside them is refused. Read it again from time to time, for instance
    /// daily: the vendor can change the limits. A 401 is the quickest sign of wrong credentials.
    ///
    /// `GET /v2/configuration`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_configuration(
        &self,
        query: &RetrieveConfigurationQuery,
    ) -> Result<ResponseValue<Configuration>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_configuration(query)?).await
    }
    /// Checks and writes out a call of [`retrieve_configuration`](Self::retrieve_configuration), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_configuration(
        query: &RetrieveConfigurationQuery,
    ) -> Result<Prepared<Configuration, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CONFIGURATION).query(query).json()
    }
    /// Fetches the Cash App brands that belong to the merchant account.
    ///
    /// Reads which Cash App brand each of your configurations stands for. The `externalBrandId` is what a Cash App
    /// Pay grant on file has to be requested for, so that it can be charged through this API. The vendor answers
    /// with one object or with a list of them; both are read as a list. A 403 means that this merchant account may
    /// not read them.
    ///
    /// `GET /v2/configuration/mappings`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_configuration_mappings(
        &self,
    ) -> Result<ResponseValue<ConfigurationMappings>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_configuration_mappings()?).await
    }
    /// Checks and writes out a call of [`retrieve_configuration_mappings`](Self::retrieve_configuration_mappings),
    /// and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_configuration_mappings() -> Result<
        Prepared<ConfigurationMappings, ErrorResponse>,
        Error<ErrorResponse>,
    > {
        Preparation::new(&operations::RETRIEVE_CONFIGURATION_MAPPINGS).json()
    }
}
