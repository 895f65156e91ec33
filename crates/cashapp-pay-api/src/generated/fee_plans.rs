// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// What merchants pay for their payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeePlan {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// What the fee plan is meant for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub id: FeePlanId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Metadata>,
    /// What each payment costs the merchant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<FeeRate>,
    /// Another name for the fee plan; fee plans can be listed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FeePlanStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    FeePlan { time created_at = "created_at", optional currency = "currency", optional
    description = "description", required id = "id", optional metadata = "metadata",
    optional rate = "rate", optional reference_id = "reference_id", optional status =
    "status", time updated_at = "updated_at", }
}

impl FeePlan {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<FeePlanId>) -> Self {
        Self {
            created_at: Default::default(),
            currency: Default::default(),
            description: Default::default(),
            id: id.into(),
            metadata: Default::default(),
            rate: Default::default(),
            reference_id: Default::default(),
            status: Default::default(),
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

/// One page of fee plans.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeePlanPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub fee_plans: Elements<FeePlan>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    FeePlanPage { optional cursor = "cursor", required fee_plans = "fee_plans", }
}

impl FeePlanPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(fee_plans: impl IntoIterator<Item = impl Into<FeePlan>>) -> Self {
        Self {
            cursor: Default::default(),
            fee_plans: fee_plans.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One fee plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FeePlanResponse {
    pub fee_plan: FeePlan,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    FeePlanResponse { required fee_plan = "fee_plan", }
}

impl FeePlanResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(fee_plan: impl Into<FeePlan>) -> Self {
        Self {
            fee_plan: fee_plan.into(),
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
    /// Whether a fee plan is in use.
    pub enum FeePlanStatus {
        Active = "ACTIVE",
        Disabled = "DISABLED",
    }
}

/// What a call of `list_fee_plans` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListFeePlansQuery {
    /// Only fee plans in this currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only the fee plan with this reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    /// Only fee plans in this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<FeePlanStatus>,
}

impl ListFeePlansQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Only fee plans in this currency.
    pub fn currency(mut self, currency: impl Into<Currency>) -> Self {
        self.currency = Some(currency.into());
        self
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
    /// Only the fee plan with this reference.
    pub fn reference_id(mut self, reference_id: impl Into<String>) -> Self {
        self.reference_id = Some(reference_id.into());
        self
    }
    /// Only fee plans in this status.
    pub fn status(mut self, status: impl Into<FeePlanStatus>) -> Self {
        self.status = Some(status.into());
        self
    }
}

impl Check for ListFeePlansQuery {
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

impl Client {
    /// Lists fee plans.
    ///
    /// Lists the fee plans that merchants of this client can be given, narrowed by currency, status or reference.
    /// They can only be read here, neither created nor changed. A cursor belongs to the filters it was issued for.
    ///
    /// `GET /network/v1/fee-plans`, scope `FEE_PLANS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_fee_plans(
        &self,
        query: &ListFeePlansQuery,
    ) -> Result<ResponseValue<FeePlanPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_fee_plans(query)?).await
    }
    /// Checks and writes out a call of [`list_fee_plans`](Self::list_fee_plans), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_fee_plans(
        query: &ListFeePlansQuery,
    ) -> Result<Prepared<FeePlanPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_FEE_PLANS).query(query).json()
    }
    /// Fetches one fee plan.
    ///
    /// Reads one fee plan, by the id that a merchant's `default_fee_plans` names. Its `rate` is what the merchant
    /// pays for each payment under it. `NOT_FOUND` means that this client has no such fee plan.
    ///
    /// `GET /network/v1/fee-plans/{fee_plan_id}`, scope `FEE_PLANS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_fee_plan(
        &self,
        fee_plan_id: &FeePlanId,
    ) -> Result<ResponseValue<FeePlanResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_fee_plan(fee_plan_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_fee_plan`](Self::retrieve_fee_plan), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_fee_plan(
        fee_plan_id: &FeePlanId,
    ) -> Result<Prepared<FeePlanResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_FEE_PLAN).id(fee_plan_id).json()
    }
}
