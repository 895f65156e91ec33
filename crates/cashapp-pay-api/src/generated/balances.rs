// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// What a customer holds at this moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Balance {
    /// In the currency's smallest unit.
    pub amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime<Utc>>,
    pub currency: Currency,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_id: Option<CustomerId>,
    pub id: BalanceId,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<BalanceType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime<Utc>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Balance { required amount = "amount", time created_at = "created_at", required
    currency = "currency", optional customer_id = "customer_id", required id = "id",
    optional type_ = "type", time updated_at = "updated_at", }
}

impl Balance {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        id: impl Into<BalanceId>,
        amount: i64,
        currency: impl Into<Currency>,
    ) -> Self {
        Self {
            amount,
            created_at: Default::default(),
            currency: currency.into(),
            customer_id: Default::default(),
            id: id.into(),
            type_: Default::default(),
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

id! {
    /// Names a balance of a customer.
    pub struct BalanceId(1..=256);
}

/// One page of balances.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct BalancePage {
    pub balances: Elements<Balance>,
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    BalancePage { required balances = "balances", optional cursor = "cursor", }
}

impl BalancePage {
    /// Takes what is required and leaves out the rest.
    pub fn new(balances: impl IntoIterator<Item = impl Into<Balance>>) -> Self {
        Self {
            balances: balances.into_iter().map(Into::into).collect(),
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

/// One balance.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct BalanceResponse {
    pub balance: Balance,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    BalanceResponse { required balance = "balance", }
}

impl BalanceResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(balance: impl Into<Balance>) -> Self {
        Self {
            balance: balance.into(),
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
    /// The kind of money that a balance counts.
    pub enum BalanceType {
        /// The customer's checking balance.
        Checking = "CHECKING",
    }
}

/// What a call of `list_balances` selects.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListBalancesQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// The customer whose balances are asked for.
    pub customer_id: CustomerId,
    /// The grant with the checking-balance action that allows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<GrantId>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The kind of balance asked for.
    #[serde(rename = "type")]
    pub type_: BalanceType,
}

impl ListBalancesQuery {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        customer_id: impl Into<CustomerId>,
        type_: impl Into<BalanceType>,
    ) -> Self {
        Self {
            cursor: Default::default(),
            customer_id: customer_id.into(),
            grant_id: Default::default(),
            limit: Default::default(),
            type_: type_.into(),
        }
    }
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// The grant with the checking-balance action that allows it.
    pub fn grant_id(mut self, grant_id: impl Into<GrantId>) -> Self {
        self.grant_id = Some(grant_id.into());
        self
    }
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
}

impl Check for ListBalancesQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.cursor {
            check::length("cursor", value, 1, usize::MAX)?;
        }
        check::within("customer_id", &self.customer_id)?;
        if let Some(value) = &self.grant_id {
            check::within("grant_id", value)?;
        }
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
            check::at_most("limit", *value, 100)?;
        }
        Ok(())
    }
}

/// What a call of `retrieve_balance` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RetrieveBalanceQuery {
    /// The grant with the checking-balance action that allows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<GrantId>,
}

impl RetrieveBalanceQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The grant with the checking-balance action that allows it.
    pub fn grant_id(mut self, grant_id: impl Into<GrantId>) -> Self {
        self.grant_id = Some(grant_id.into());
        self
    }
}

impl Check for RetrieveBalanceQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.grant_id {
            check::within("grant_id", value)?;
        }
        Ok(())
    }
}

impl Client {
    /// Lists a customer's balances.
    ///
    /// Shows what a customer holds, provided that the customer has given a grant with the checking-balance action.
    /// The figure is a moment's: a payment can still be declined for insufficient funds. Without a fitting grant
    /// the call is refused.
    ///
    /// `GET /network/v1/balances`, scope `BALANCES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_balances(
        &self,
        query: &ListBalancesQuery,
    ) -> Result<ResponseValue<BalancePage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_balances(query)?).await
    }
    /// Checks and writes out a call of [`list_balances`](Self::list_balances), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_balances(
        query: &ListBalancesQuery,
    ) -> Result<Prepared<BalancePage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_BALANCES).query(query).json()
    }
    /// Fetches one balance.
    ///
    /// Reads one balance of a customer, provided that the customer has given a grant with the checking-balance
    /// action. The figure is a moment's and promises nothing about a later payment. `NOT_FOUND` means that this
    /// client knows no such balance.
    ///
    /// `GET /network/v1/balances/{balance_id}`, scope `BALANCES_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_balance(
        &self,
        balance_id: &BalanceId,
        query: &RetrieveBalanceQuery,
    ) -> Result<ResponseValue<BalanceResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_balance(balance_id, query)?).await
    }
    /// Checks and writes out a call of [`retrieve_balance`](Self::retrieve_balance), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_balance(
        balance_id: &BalanceId,
        query: &RetrieveBalanceQuery,
    ) -> Result<Prepared<BalanceResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_BALANCE)
            .id(balance_id)
            .query(query)
            .json()
    }
}
