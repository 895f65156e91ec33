// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, object};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use super::Client;
use crate::operations;
use super::types::*;

/// An order as its checkout has it now.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Checkout {
    /// The order's total.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The address of the bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing: Option<Contact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer: Option<Consumer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courier: Option<ShippingCourier>,
    /// More about the order, as it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom: Option<Map<String, Value>>,
    /// The order in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The discounts that `amount` already includes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounts: Option<Vec<OrderDiscount>>,
    /// When the checkout lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// The grants that the customer is asked for together with this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grants: Option<Vec<GrantApproval>>,
    /// What is bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant: Option<CheckoutMerchant>,
    /// Your own name for the order.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// The kind of checkout, if not the usual one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The country in which the order is placed.
    #[serde(rename = "purchaseCountry", skip_serializing_if = "Option::is_none")]
    pub purchase_country: Option<Country>,
    /// The address at which the customer approves.
    #[serde(rename = "redirectCheckoutUrl", skip_serializing_if = "Option::is_none")]
    pub redirect_checkout_url: Option<String>,
    /// The address of the delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// What the delivery costs, within `amount`.
    #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
    pub shipping_amount: Option<Money>,
    /// The delivery option that the customer chose in an express checkout, by the identifier that you gave it.
    #[serde(
        rename = "shippingOptionIdentifier",
        skip_serializing_if = "Option::is_none"
    )]
    pub shipping_option_identifier: Option<String>,
    /// The taxes within `amount`.
    #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
    pub tax_amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<CheckoutToken>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Checkout { optional amount = "amount", optional billing = "billing", optional
    consumer = "consumer", optional courier = "courier", optional custom = "custom",
    optional description = "description", optional discounts = "discounts", optional
    expires = "expires", optional grants = "grants", optional items = "items", optional
    merchant = "merchant", optional merchant_reference = "merchantReference", optional
    mode = "mode", optional purchase_country = "purchaseCountry", optional
    redirect_checkout_url = "redirectCheckoutUrl", optional shipping = "shipping",
    optional shipping_amount = "shippingAmount", optional shipping_option_identifier =
    "shippingOptionIdentifier", optional tax_amount = "taxAmount", optional token =
    "token", }
}

impl Checkout {
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

/// A checkout that waits for the customer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CheckoutResponse {
    /// When the checkout lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// Send the customer to this address.
    #[serde(rename = "redirectCheckoutUrl", skip_serializing_if = "Option::is_none")]
    pub redirect_checkout_url: Option<String>,
    pub token: CheckoutToken,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    CheckoutResponse { optional expires = "expires", optional redirect_checkout_url =
    "redirectCheckoutUrl", required token = "token", }
}

impl CheckoutResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<CheckoutToken>) -> Self {
        Self {
            expires: Default::default(),
            redirect_checkout_url: Default::default(),
            token: token.into(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The order that the customer is asked to approve.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateCheckoutRequest {
    /// The order's total, which the customer is asked to pay, taxes and delivery included.
    pub amount: Money,
    /// The address of the bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing: Option<Contact>,
    pub consumer: Consumer,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courier: Option<ShippingCourier>,
    /// More about the order, as agreed with the vendor. Required for some categories of merchants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom: Option<Map<String, Value>>,
    /// The order in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The reductions that `amount` already has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounts: Option<Vec<Discount>>,
    /// The grants that the customer is asked for together with this order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grants: Option<Vec<GrantApproval>>,
    /// Whether the customer pays with Cash App Pay instead of Afterpay. USA only.
    #[serde(rename = "isCashAppPay", skip_serializing_if = "Option::is_none")]
    pub is_cash_app_pay: Option<bool>,
    /// What is bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant: Option<CheckoutMerchant>,
    /// Your own name for the order. It comes back with the payment.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// The kind of checkout, `standard` if absent. `express` lets the customer choose address and delivery on the
    /// vendor's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The country in which the order is placed.
    #[serde(rename = "purchaseCountry", skip_serializing_if = "Option::is_none")]
    pub purchase_country: Option<Country>,
    /// The address of the delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// What the delivery costs, within `amount`.
    #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
    pub shipping_amount: Option<Money>,
    /// The delivery option that is chosen from the start, by the identifier that you gave it. For express
    /// checkouts.
    #[serde(
        rename = "shippingOptionIdentifier",
        skip_serializing_if = "Option::is_none"
    )]
    pub shipping_option_identifier: Option<String>,
    /// The taxes within `amount`.
    #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
    pub tax_amount: Option<Money>,
}

impl CreateCheckoutRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(amount: impl Into<Money>, consumer: impl Into<Consumer>) -> Self {
        Self {
            amount: amount.into(),
            billing: Default::default(),
            consumer: consumer.into(),
            courier: Default::default(),
            custom: Default::default(),
            description: Default::default(),
            discounts: Default::default(),
            grants: Default::default(),
            is_cash_app_pay: Default::default(),
            items: Default::default(),
            merchant: Default::default(),
            merchant_reference: Default::default(),
            mode: Default::default(),
            purchase_country: Default::default(),
            shipping: Default::default(),
            shipping_amount: Default::default(),
            shipping_option_identifier: Default::default(),
            tax_amount: Default::default(),
        }
    }
    /// The address of the bill.
    pub fn billing(mut self, billing: impl Into<Contact>) -> Self {
        self.billing = Some(billing.into());
        self
    }
    /// Sets `courier`.
    pub fn courier(mut self, courier: impl Into<ShippingCourier>) -> Self {
        self.courier = Some(courier.into());
        self
    }
    /// More about the order, as agreed with the vendor. Required for some categories of merchants.
    pub fn custom(mut self, custom: Map<String, Value>) -> Self {
        self.custom = Some(custom);
        self
    }
    /// The order in words.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
    /// The reductions that `amount` already has.
    pub fn discounts(
        mut self,
        discounts: impl IntoIterator<Item = impl Into<Discount>>,
    ) -> Self {
        self.discounts = Some(discounts.into_iter().map(Into::into).collect());
        self
    }
    /// The grants that the customer is asked for together with this order.
    pub fn grants(
        mut self,
        grants: impl IntoIterator<Item = impl Into<GrantApproval>>,
    ) -> Self {
        self.grants = Some(grants.into_iter().map(Into::into).collect());
        self
    }
    /// Whether the customer pays with Cash App Pay instead of Afterpay. USA only.
    pub fn is_cash_app_pay(mut self, is_cash_app_pay: bool) -> Self {
        self.is_cash_app_pay = Some(is_cash_app_pay);
        self
    }
    /// What is bought.
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }
    /// Sets `merchant`.
    pub fn merchant(mut self, merchant: impl Into<CheckoutMerchant>) -> Self {
        self.merchant = Some(merchant.into());
        self
    }
    /// Your own name for the order. It comes back with the payment.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
        self.merchant_reference = Some(merchant_reference.into());
        self
    }
    /// The kind of checkout, `standard` if absent. `express` lets the customer choose address and delivery on the
    /// vendor's page.
    pub fn mode(mut self, mode: impl Into<String>) -> Self {
        self.mode = Some(mode.into());
        self
    }
    /// The country in which the order is placed.
    pub fn purchase_country(mut self, purchase_country: impl Into<Country>) -> Self {
        self.purchase_country = Some(purchase_country.into());
        self
    }
    /// The address of the delivery.
    pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
        self.shipping = Some(shipping.into());
        self
    }
    /// What the delivery costs, within `amount`.
    pub fn shipping_amount(mut self, shipping_amount: impl Into<Money>) -> Self {
        self.shipping_amount = Some(shipping_amount.into());
        self
    }
    /// The delivery option that is chosen from the start, by the identifier that you gave it. For express
    /// checkouts.
    pub fn shipping_option_identifier(
        mut self,
        shipping_option_identifier: impl Into<String>,
    ) -> Self {
        self.shipping_option_identifier = Some(shipping_option_identifier.into());
        self
    }
    /// The taxes within `amount`.
    pub fn tax_amount(mut self, tax_amount: impl Into<Money>) -> Self {
        self.tax_amount = Some(tax_amount.into());
        self
    }
}

impl Check for CreateCheckoutRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("amount", &self.amount)?;
        if let Some(value) = &self.billing {
            check::within("billing", value)?;
        }
        check::within("consumer", &self.consumer)?;
        if let Some(value) = &self.courier {
            check::within("courier", value)?;
        }
        if let Some(value) = &self.discounts {
            check::each(
                "discounts",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = &self.grants {
            check::each(
                "grants",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = &self.items {
            check::each(
                "items",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = &self.merchant {
            check::within("merchant", value)?;
        }
        if let Some(value) = &self.shipping {
            check::within("shipping", value)?;
        }
        if let Some(value) = &self.shipping_amount {
            check::within("shippingAmount", value)?;
        }
        if let Some(value) = &self.tax_amount {
            check::within("taxAmount", value)?;
        }
        Ok(())
    }
}

impl Client {
    /// Starts a checkout, which the customer approves at an address.
    ///
    /// Creates a checkout for one order. Send the customer to `redirectCheckoutUrl`, then authorize or capture the
    /// token. Set `isCashAppPay` to pay with Cash App Pay, which exists in the USA only. No money moves yet; a
    /// checkout that nobody approves lapses within 60 minutes, so after a lost answer create another. A 422 often
    /// means an amount outside the limits of your configuration.
    ///
    /// `POST /v2/checkouts`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_checkout(
        &self,
        body: &CreateCheckoutRequest,
    ) -> Result<ResponseValue<CheckoutResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_checkout(body)?).await
    }
    /// Checks and writes out a call of [`create_checkout`](Self::create_checkout), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_checkout(
        body: &CreateCheckoutRequest,
    ) -> Result<Prepared<CheckoutResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_CHECKOUT).body(body).json()
    }
    /// Fetches one checkout, as it was created or since changed.
    ///
    /// Reads a checkout with everything that was sent for it, such as the delivery address that the customer chose
    /// meanwhile. It can be read for 60 minutes after it was created; then the vendor forgets it (404, or 412 if it
    /// is in no state to be read). It does not say whether the order has been paid: look up the payment by the same
    /// token for that.
    ///
    /// `GET /v2/checkouts/{token}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_checkout(
        &self,
        token: &CheckoutToken,
    ) -> Result<ResponseValue<Checkout>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_checkout(token)?).await
    }
    /// Checks and writes out a call of [`retrieve_checkout`](Self::retrieve_checkout), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_checkout(
        token: &CheckoutToken,
    ) -> Result<Prepared<Checkout, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_CHECKOUT).id(token).json()
    }
}
