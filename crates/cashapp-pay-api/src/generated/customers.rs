// Made from specs/pay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, object};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// A person with a Cash App account who has dealt with your client.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Customer {
    /// The name the customer goes by in Cash App. They can change it: identify them by `id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashtag: Option<String>,
    pub id: CustomerId,
    /// Your own name for the customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_id: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Customer { optional cashtag = "cashtag", required id = "id", optional reference_id =
    "reference_id", }
}

impl Customer {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<CustomerId>) -> Self {
        Self {
            cashtag: Default::default(),
            id: id.into(),
            reference_id: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One page of customers.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub customers: Elements<Customer>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerPage { optional cursor = "cursor", required customers = "customers", }
}

impl CustomerPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(customers: impl IntoIterator<Item = impl Into<Customer>>) -> Self {
        Self {
            cursor: Default::default(),
            customers: customers.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomerResponse {
    pub customer: Customer,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CustomerResponse { required customer = "customer", }
}

impl CustomerResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(customer: impl Into<Customer>) -> Self {
        Self {
            customer: customer.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One page of a customer's grants.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantPage {
    /// Asks for the next page; absent or empty on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    pub grants: Elements<Grant>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantPage { optional cursor = "cursor", required grants = "grants", }
}

impl GrantPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(grants: impl IntoIterator<Item = impl Into<Grant>>) -> Self {
        Self {
            cursor: Default::default(),
            grants: grants.into_iter().map(Into::into).collect(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One grant.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct GrantResponse {
    pub grant: Grant,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    GrantResponse { required grant = "grant", }
}

impl GrantResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(grant: impl Into<Grant>) -> Self {
        Self {
            grant: grant.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// What a call of `list_customer_grants` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListCustomerGrantsQuery {
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListCustomerGrantsQuery {
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
}

impl Check for ListCustomerGrantsQuery {
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

/// What a call of `list_customers` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListCustomersQuery {
    /// Only the customer with this $cashtag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cashtag: Option<String>,
    /// Where to go on: the `cursor` of the page before, with the same filters. Absent: from the beginning. One that
    /// does not belong to the query is refused with `INVALID_CURSOR`; begin again without.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// How many entries one page has at most, 1 to 100; 50 if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl ListCustomersQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Only the customer with this $cashtag.
    pub fn cashtag(mut self, cashtag: impl Into<String>) -> Self {
        self.cashtag = Some(cashtag.into());
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
}

impl Check for ListCustomersQuery {
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
    /// Lists the customers known to the client.
    ///
    /// Lists customers, all of them or the one with a given $cashtag. A cursor belongs to the filters it was issued
    /// for; a refused one (`INVALID_CURSOR`) means starting again without.
    ///
    /// `GET /network/v1/customers`, scope `CUSTOMERS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_customers(
        &self,
        query: &ListCustomersQuery,
    ) -> Result<ResponseValue<CustomerPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_customers(query)?).await
    }
    /// Checks and writes out a call of [`list_customers`](Self::list_customers), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_customers(
        query: &ListCustomersQuery,
    ) -> Result<Prepared<CustomerPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_CUSTOMERS).query(query).json()
    }
    /// Fetches one customer.
    ///
    /// Reads one customer by the id that a grant or a payment names. `NOT_FOUND` means that this client knows no
    /// such customer.
    ///
    /// `GET /network/v1/customers/{customer_id}`, scope `CUSTOMERS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_customer(
        &self,
        customer_id: &CustomerId,
    ) -> Result<ResponseValue<CustomerResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_customer(customer_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_customer`](Self::retrieve_customer), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_customer(
        customer_id: &CustomerId,
    ) -> Result<Prepared<CustomerResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CUSTOMER).id(customer_id).json()
    }
    /// Lists a customer's grants.
    ///
    /// Lists what the customer has allowed, in every status. To charge again without the customer, look here for an
    /// `ACTIVE` grant of type `EXTENDED` with the right action and scope. A grant can be revoked by the customer at
    /// any moment, so a payment with a listed one can still fail with `GRANT_REVOKED`.
    ///
    /// `GET /network/v1/customers/{customer_id}/grants`, scope `GRANTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_customer_grants(
        &self,
        customer_id: &CustomerId,
        query: &ListCustomerGrantsQuery,
    ) -> Result<ResponseValue<GrantPage>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_list_customer_grants(customer_id, query)?)
            .await
    }
    /// Checks and writes out a call of [`list_customer_grants`](Self::list_customer_grants), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_customer_grants(
        customer_id: &CustomerId,
        query: &ListCustomerGrantsQuery,
    ) -> Result<Prepared<GrantPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_CUSTOMER_GRANTS)
            .id(customer_id)
            .query(query)
            .json()
    }
    /// Fetches one grant of a customer.
    ///
    /// Reads one grant. Its `status` explains a payment that was refused with `GRANT_CONSUMED`, `GRANT_EXPIRED` or
    /// `GRANT_REVOKED`; its `action` explains `GRANT_ACTION_TYPE_MISMATCH`. `NOT_FOUND` means that this customer
    /// has no such grant.
    ///
    /// `GET /network/v1/customers/{customer_id}/grants/{grant_id}`, scope `GRANTS_READ`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_customer_grant(
        &self,
        customer_id: &CustomerId,
        grant_id: &GrantId,
    ) -> Result<ResponseValue<GrantResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_retrieve_customer_grant(customer_id, grant_id)?)
            .await
    }
    /// Checks and writes out a call of [`retrieve_customer_grant`](Self::retrieve_customer_grant), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_customer_grant(
        customer_id: &CustomerId,
        grant_id: &GrantId,
    ) -> Result<Prepared<GrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CUSTOMER_GRANT)
            .id(customer_id)
            .id(grant_id)
            .json()
    }
    /// Revokes a grant, for good.
    ///
    /// Ends a grant for good: nothing can be charged with it any more, and only the customer can give a new one. It
    /// cannot be undone. The call carries no key, so after a lost answer read the grant with
    /// `retrieve_customer_grant` before trying again.
    ///
    /// `POST /network/v1/customers/{customer_id}/grants/{grant_id}/revoke`, scope `GRANTS_WRITE`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn revoke_customer_grant(
        &self,
        customer_id: &CustomerId,
        grant_id: &GrantId,
    ) -> Result<ResponseValue<GrantResponse>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_revoke_customer_grant(customer_id, grant_id)?)
            .await
    }
    /// Checks and writes out a call of [`revoke_customer_grant`](Self::revoke_customer_grant), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_revoke_customer_grant(
        customer_id: &CustomerId,
        grant_id: &GrantId,
    ) -> Result<Prepared<GrantResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::REVOKE_CUSTOMER_GRANT)
            .id(customer_id)
            .id(grant_id)
            .json()
    }
}
