// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Error, Extras, InvalidField, Preparation, Prepared, ResponseValue, check, object, open_enum};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// An order that is placed with an on-file grant.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateOrderRequest {
    /// The order's total, taxes and delivery included.
    pub amount: Money,
    /// Whether the customer's payments are to be collected automatically when they fall due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub autopay: Option<bool>,
    /// The address of the bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing: Option<Contact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer: Option<Consumer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courier: Option<ShippingCourier>,
    /// The reductions that `amount` already has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounts: Option<Vec<Discount>>,
    pub enrichments: Enrichments,
    /// The customer's on-file grant at Afterpay, which must be active. Not a Cash App Pay grant.
    #[serde(rename = "grantId")]
    pub grant_id: GrantId,
    /// What is bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    /// Your own name for the order. It comes back with the payment.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    #[serde(rename = "paymentScheduleType", skip_serializing_if = "Option::is_none")]
    pub payment_schedule_type: Option<OrderPaymentScheduleType>,
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    #[serde(rename = "requestId")]
    pub request_id: String,
    /// The address of the delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// What the delivery costs, within `amount`.
    #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
    pub shipping_amount: Option<Money>,
    /// The taxes within `amount`.
    #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
    pub tax_amount: Option<Money>,
}

impl CreateOrderRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(
        request_id: impl Into<String>,
        amount: impl Into<Money>,
        grant_id: impl Into<GrantId>,
        enrichments: impl Into<Enrichments>,
    ) -> Self {
        Self {
            amount: amount.into(),
            autopay: Default::default(),
            billing: Default::default(),
            consumer: Default::default(),
            courier: Default::default(),
            discounts: Default::default(),
            enrichments: enrichments.into(),
            grant_id: grant_id.into(),
            items: Default::default(),
            merchant_reference: Default::default(),
            payment_schedule_type: Default::default(),
            request_id: request_id.into(),
            shipping: Default::default(),
            shipping_amount: Default::default(),
            tax_amount: Default::default(),
        }
    }
    /// Whether the customer's payments are to be collected automatically when they fall due.
    pub fn autopay(mut self, autopay: bool) -> Self {
        self.autopay = Some(autopay);
        self
    }
    /// The address of the bill.
    pub fn billing(mut self, billing: impl Into<Contact>) -> Self {
        self.billing = Some(billing.into());
        self
    }
    /// Sets `consumer`.
    pub fn consumer(mut self, consumer: impl Into<Consumer>) -> Self {
        self.consumer = Some(consumer.into());
        self
    }
    /// Sets `courier`.
    pub fn courier(mut self, courier: impl Into<ShippingCourier>) -> Self {
        self.courier = Some(courier.into());
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
    /// What is bought.
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }
    /// Your own name for the order. It comes back with the payment.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
        self.merchant_reference = Some(merchant_reference.into());
        self
    }
    /// Sets `paymentScheduleType`.
    pub fn payment_schedule_type(
        mut self,
        payment_schedule_type: impl Into<OrderPaymentScheduleType>,
    ) -> Self {
        self.payment_schedule_type = Some(payment_schedule_type.into());
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
    /// The taxes within `amount`.
    pub fn tax_amount(mut self, tax_amount: impl Into<Money>) -> Self {
        self.tax_amount = Some(tax_amount.into());
        self
    }
}

impl Check for CreateOrderRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::within("amount", &self.amount)?;
        if let Some(value) = &self.billing {
            check::within("billing", value)?;
        }
        if let Some(value) = &self.consumer {
            check::within("consumer", value)?;
        }
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
        check::within("grantId", &self.grant_id)?;
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
        check::length("requestId", &self.request_id, 1, usize::MAX)?;
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

open_enum! {
    /// How the customer's payments are spread over time.
    pub enum OrderPaymentScheduleType {
        Default = "DEFAULT",
    }
}

/// An order that can be authorized or captured.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrderResponse {
    /// When the token lapses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    /// What the customer will pay, and when.
    #[serde(rename = "paymentSchedule", skip_serializing_if = "Option::is_none")]
    pub payment_schedule: Option<Vec<ScheduledPayment>>,
    pub token: CheckoutToken,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OrderResponse { optional expires = "expires", optional payment_schedule =
    "paymentSchedule", required token = "token", }
}

impl OrderResponse {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<CheckoutToken>) -> Self {
        Self {
            expires: Default::default(),
            payment_schedule: Default::default(),
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

/// One of the payments that the customer makes.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScheduledPayment {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// The day on which it falls due, in the form `2024-07-08`.
    #[serde(rename = "dueDate", skip_serializing_if = "Option::is_none")]
    pub due_date: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    ScheduledPayment { optional amount = "amount", optional due_date = "dueDate", }
}

impl ScheduledPayment {
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

impl Client {
    /// Places an order on a grant, without asking the customer again.
    ///
    /// Places an order with a customer's on-file grant. The answer's token takes the place of an approved checkout:
    /// authorize or capture it before `expires`, which is where money moves. Say truthfully in `enrichments`
    /// whether the customer or you started it. After a lost response retry with the same `requestId`; a 409 means
    /// that the first request is still being processed. A 422 means that the grant, the amount or another field was
    /// refused.
    ///
    /// `POST /v2/orders`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_order(
        &self,
        body: &CreateOrderRequest,
    ) -> Result<ResponseValue<OrderResponse>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_order(body)?).await
    }
    /// Checks and writes out a call of [`create_order`](Self::create_order), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_order(
        body: &CreateOrderRequest,
    ) -> Result<Prepared<OrderResponse, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_ORDER).body(body).json()
    }
}
