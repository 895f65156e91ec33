// Made from specs/afterpay/ by `cargo xtask regen`. Do not edit: change the specs instead.

use cashapp_core::{Check, Elements, Error, Extras, InvalidField, OneOrMany, Preparation, Prepared, ResponseValue, check, closed_enum, id, object, open_enum};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use super::Client;
use crate::operations;
use super::types::*;

/// The token to authorize, and what has changed since its checkout.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthorizePaymentRequest {
    /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrichments: Option<Enrichments>,
    /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
    #[serde(rename = "grantId", skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<CashAppGrantId>,
    /// Whether the order has changed since the customer approved it.
    #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
    pub is_checkout_adjusted: Option<bool>,
    /// What is bought, where it differs from the checkout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    /// Your own name for the order, where the checkout has none or another.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// The checksum of the payment schedule that the customer saw after the order was changed.
    #[serde(rename = "paymentScheduleChecksum", skip_serializing_if = "Option::is_none")]
    pub payment_schedule_checksum: Option<String>,
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The same id once more. The vendor's documents spell the name in both ways and do not say which one counts:
    /// send both, with one value, so that a retry is safe whichever it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requestid: Option<String>,
    /// The address of the delivery, where it differs from the checkout's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// The token of an approved checkout or of an order.
    pub token: CheckoutToken,
}

impl AuthorizePaymentRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<CheckoutToken>) -> Self {
        Self {
            amount: Default::default(),
            enrichments: Default::default(),
            grant_id: Default::default(),
            is_checkout_adjusted: Default::default(),
            items: Default::default(),
            merchant_reference: Default::default(),
            payment_schedule_checksum: Default::default(),
            request_id: Default::default(),
            requestid: Default::default(),
            shipping: Default::default(),
            token: token.into(),
        }
    }
    /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// Sets `enrichments`.
    pub fn enrichments(mut self, enrichments: impl Into<Enrichments>) -> Self {
        self.enrichments = Some(enrichments.into());
        self
    }
    /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
    pub fn grant_id(mut self, grant_id: impl Into<CashAppGrantId>) -> Self {
        self.grant_id = Some(grant_id.into());
        self
    }
    /// Whether the order has changed since the customer approved it.
    pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
        self.is_checkout_adjusted = Some(is_checkout_adjusted);
        self
    }
    /// What is bought, where it differs from the checkout.
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }
    /// Your own name for the order, where the checkout has none or another.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
        self.merchant_reference = Some(merchant_reference.into());
        self
    }
    /// The checksum of the payment schedule that the customer saw after the order was changed.
    pub fn payment_schedule_checksum(
        mut self,
        payment_schedule_checksum: impl Into<String>,
    ) -> Self {
        self.payment_schedule_checksum = Some(payment_schedule_checksum.into());
        self
    }
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }
    /// The same id once more. The vendor's documents spell the name in both ways and do not say which one counts:
    /// send both, with one value, so that a retry is safe whichever it is.
    pub fn requestid(mut self, requestid: impl Into<String>) -> Self {
        self.requestid = Some(requestid.into());
        self
    }
    /// The address of the delivery, where it differs from the checkout's.
    pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
        self.shipping = Some(shipping.into());
        self
    }
}

impl Check for AuthorizePaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.amount {
            check::within("amount", value)?;
        }
        if let Some(value) = &self.grant_id {
            check::within("grantId", value)?;
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
        if let Some(value) = &self.request_id {
            check::length("requestId", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.requestid {
            check::length("requestid", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.shipping {
            check::within("shipping", value)?;
        }
        check::within("token", &self.token)?;
        Ok(())
    }
}

/// The token to charge in full, and what has changed since its checkout.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CaptureFullPaymentRequest {
    /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enrichments: Option<Enrichments>,
    /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
    #[serde(rename = "grantId", skip_serializing_if = "Option::is_none")]
    pub grant_id: Option<CashAppGrantId>,
    /// Whether the order has changed since the customer approved it.
    #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
    pub is_checkout_adjusted: Option<bool>,
    /// What is bought, where it differs from the checkout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    /// Your own name for the order, where the checkout has none or another.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// The checksum of the payment schedule that the customer saw after the order was changed.
    #[serde(rename = "paymentScheduleChecksum", skip_serializing_if = "Option::is_none")]
    pub payment_schedule_checksum: Option<String>,
    /// An id of yours beside the token, which stays the idempotency key: a token is charged once. The vendor's own
    /// clients send it. If you do, send the same one in every retry.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The address of the delivery, where it differs from the checkout's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// The token of an approved checkout or of an order. It is also the idempotency key of the capture.
    pub token: CheckoutToken,
}

impl CaptureFullPaymentRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(token: impl Into<CheckoutToken>) -> Self {
        Self {
            amount: Default::default(),
            enrichments: Default::default(),
            grant_id: Default::default(),
            is_checkout_adjusted: Default::default(),
            items: Default::default(),
            merchant_reference: Default::default(),
            payment_schedule_checksum: Default::default(),
            request_id: Default::default(),
            shipping: Default::default(),
            token: token.into(),
        }
    }
    /// The order's total, where it differs from the checkout's. Then set `isCheckoutAdjusted` as well.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// Sets `enrichments`.
    pub fn enrichments(mut self, enrichments: impl Into<Enrichments>) -> Self {
        self.enrichments = Some(enrichments.into());
        self
    }
    /// A Cash App Pay grant on file. With it the token is charged without the customer's approval.
    pub fn grant_id(mut self, grant_id: impl Into<CashAppGrantId>) -> Self {
        self.grant_id = Some(grant_id.into());
        self
    }
    /// Whether the order has changed since the customer approved it.
    pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
        self.is_checkout_adjusted = Some(is_checkout_adjusted);
        self
    }
    /// What is bought, where it differs from the checkout.
    pub fn items(mut self, items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        self.items = Some(items.into_iter().map(Into::into).collect());
        self
    }
    /// Your own name for the order, where the checkout has none or another.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
        self.merchant_reference = Some(merchant_reference.into());
        self
    }
    /// The checksum of the payment schedule that the customer saw after the order was changed.
    pub fn payment_schedule_checksum(
        mut self,
        payment_schedule_checksum: impl Into<String>,
    ) -> Self {
        self.payment_schedule_checksum = Some(payment_schedule_checksum.into());
        self
    }
    /// An id of yours beside the token, which stays the idempotency key: a token is charged once. The vendor's own
    /// clients send it. If you do, send the same one in every retry.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }
    /// The address of the delivery, where it differs from the checkout's.
    pub fn shipping(mut self, shipping: impl Into<Contact>) -> Self {
        self.shipping = Some(shipping.into());
        self
    }
}

impl Check for CaptureFullPaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.amount {
            check::within("amount", value)?;
        }
        if let Some(value) = &self.grant_id {
            check::within("grantId", value)?;
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
        if let Some(value) = &self.request_id {
            check::length("requestId", value, 1, usize::MAX)?;
        }
        if let Some(value) = &self.shipping {
            check::within("shipping", value)?;
        }
        check::within("token", &self.token)?;
        Ok(())
    }
}

/// How much to capture.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CapturePaymentRequest {
    /// How much to capture, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Whether the order has changed since the customer approved it. The reference does not list it here; the
    /// vendor's own clients send it.
    #[serde(rename = "isCheckoutAdjusted", skip_serializing_if = "Option::is_none")]
    pub is_checkout_adjusted: Option<bool>,
    /// Your own name for the order.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// Your own name for this capture. It comes back with the event.
    #[serde(
        rename = "paymentEventMerchantReference",
        skip_serializing_if = "Option::is_none"
    )]
    pub payment_event_merchant_reference: Option<String>,
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl CapturePaymentRequest {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// How much to capture, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// Whether the order has changed since the customer approved it. The reference does not list it here; the
    /// vendor's own clients send it.
    pub fn is_checkout_adjusted(mut self, is_checkout_adjusted: bool) -> Self {
        self.is_checkout_adjusted = Some(is_checkout_adjusted);
        self
    }
    /// Your own name for the order.
    pub fn merchant_reference(mut self, merchant_reference: impl Into<String>) -> Self {
        self.merchant_reference = Some(merchant_reference.into());
        self
    }
    /// Your own name for this capture. It comes back with the event.
    pub fn payment_event_merchant_reference(
        mut self,
        payment_event_merchant_reference: impl Into<String>,
    ) -> Self {
        self.payment_event_merchant_reference = Some(
            payment_event_merchant_reference.into(),
        );
        self
    }
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }
}

impl Check for CapturePaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.amount {
            check::within("amount", value)?;
        }
        if let Some(value) = &self.payment_event_merchant_reference {
            check::length("paymentEventMerchantReference", value, 0, 128)?;
        }
        if let Some(value) = &self.request_id {
            check::length("requestId", value, 1, usize::MAX)?;
        }
        Ok(())
    }
}

/// How much to refund. `requestId` and `merchantReference` together make a retry after a lost response safe.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateRefundRequest {
    /// How much to give back, at most what was captured and is not refunded yet. What an absent amount means is not
    /// documented; say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Your own id of this **refund**, not of the order, and another one for each refund: two partial refunds of
    /// one order that share it may be taken for one.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// A further reference of yours to this refund.
    #[serde(rename = "refundMerchantReference", skip_serializing_if = "Option::is_none")]
    pub refund_merchant_reference: Option<String>,
    /// Idempotency key of this refund: a string that you choose, best a UUID. Only together with
    /// `merchantReference` does it make a retry after a lost response safe.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl CreateRefundRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchant_reference: impl Into<String>) -> Self {
        Self {
            amount: Default::default(),
            merchant_reference: Some(merchant_reference.into()),
            refund_merchant_reference: Default::default(),
            request_id: Default::default(),
        }
    }
    /// How much to give back, at most what was captured and is not refunded yet. What an absent amount means is not
    /// documented; say it.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// A further reference of yours to this refund.
    pub fn refund_merchant_reference(
        mut self,
        refund_merchant_reference: impl Into<String>,
    ) -> Self {
        self.refund_merchant_reference = Some(refund_merchant_reference.into());
        self
    }
    /// Idempotency key of this refund: a string that you choose, best a UUID. Only together with
    /// `merchantReference` does it make a retry after a lost response safe.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }
}

impl Check for CreateRefundRequest {
    fn check(&self) -> Result<(), InvalidField> {
        check::required("merchantReference", self.merchant_reference.as_ref())?;
        if let Some(value) = &self.amount {
            check::within("amount", value)?;
        }
        if let Some(value) = &self.merchant_reference {
            check::length("merchantReference", value, 1, 64)?;
        }
        if let Some(value) = &self.refund_merchant_reference {
            check::length("refundMerchantReference", value, 0, 128)?;
        }
        if let Some(value) = &self.request_id {
            check::length("requestId", value, 1, 64)?;
        }
        Ok(())
    }
}

/// What a call of `list_payments` selects.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListPaymentsQuery {
    /// Whether the smallest or oldest comes first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ascending: Option<bool>,
    /// The `cursor` of the `nextPageUrl` of the page before, in place of an `offset`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
    /// Only payments created at this time or later, in ISO 8601 form.
    #[serde(rename = "fromCreatedDate", skip_serializing_if = "Option::is_none")]
    pub from_created_date: Option<String>,
    /// Only these payments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<OrderId>>,
    /// Asks for pages by cursor. The response then has `nextPageUrl`, whose parameter `cursor` leads to the next
    /// page.
    #[serde(rename = "includeNextLink", skip_serializing_if = "Option::is_none")]
    pub include_next_link: Option<bool>,
    /// How many payments one page may have, 1 to 250. The vendor may return fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only payments with one of these references of yours.
    #[serde(rename = "merchantReferences", skip_serializing_if = "Option::is_none")]
    pub merchant_references: Option<Vec<String>>,
    /// How many entries to skip from the start of the list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u32>,
    /// The field to sort by.
    #[serde(rename = "orderBy", skip_serializing_if = "Option::is_none")]
    pub order_by: Option<PaymentOrderBy>,
    /// Only payments with one of these statuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statuses: Option<Vec<PaymentStatus>>,
    /// Only payments created at this time or before, in ISO 8601 form.
    #[serde(rename = "toCreatedDate", skip_serializing_if = "Option::is_none")]
    pub to_created_date: Option<String>,
    /// Only payments of these checkouts or orders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<CheckoutToken>>,
}

impl ListPaymentsQuery {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// Whether the smallest or oldest comes first.
    pub fn ascending(mut self, ascending: bool) -> Self {
        self.ascending = Some(ascending);
        self
    }
    /// The `cursor` of the `nextPageUrl` of the page before, in place of an `offset`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Only payments created at this time or later, in ISO 8601 form.
    pub fn from_created_date(mut self, from_created_date: impl Into<String>) -> Self {
        self.from_created_date = Some(from_created_date.into());
        self
    }
    /// Only these payments.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<OrderId>>) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }
    /// Asks for pages by cursor. The response then has `nextPageUrl`, whose parameter `cursor` leads to the next
    /// page.
    pub fn include_next_link(mut self, include_next_link: bool) -> Self {
        self.include_next_link = Some(include_next_link);
        self
    }
    /// How many payments one page may have, 1 to 250. The vendor may return fewer.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Only payments with one of these references of yours.
    pub fn merchant_references(
        mut self,
        merchant_references: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.merchant_references = Some(
            merchant_references.into_iter().map(Into::into).collect(),
        );
        self
    }
    /// How many entries to skip from the start of the list.
    pub fn offset(mut self, offset: u32) -> Self {
        self.offset = Some(offset);
        self
    }
    /// The field to sort by.
    pub fn order_by(mut self, order_by: impl Into<PaymentOrderBy>) -> Self {
        self.order_by = Some(order_by.into());
        self
    }
    /// Only payments with one of these statuses.
    pub fn statuses(
        mut self,
        statuses: impl IntoIterator<Item = impl Into<PaymentStatus>>,
    ) -> Self {
        self.statuses = Some(statuses.into_iter().map(Into::into).collect());
        self
    }
    /// Only payments created at this time or before, in ISO 8601 form.
    pub fn to_created_date(mut self, to_created_date: impl Into<String>) -> Self {
        self.to_created_date = Some(to_created_date.into());
        self
    }
    /// Only payments of these checkouts or orders.
    pub fn tokens(
        mut self,
        tokens: impl IntoIterator<Item = impl Into<CheckoutToken>>,
    ) -> Self {
        self.tokens = Some(tokens.into_iter().map(Into::into).collect());
        self
    }
}

impl Check for ListPaymentsQuery {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.ids {
            check::each(
                "ids",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        if let Some(value) = &self.limit {
            check::at_least("limit", *value, 1)?;
            check::at_most("limit", *value, 250)?;
        }
        if let Some(value) = &self.tokens {
            check::each(
                "tokens",
                value,
                |item| {
                    check::within("", item)?;
                    Ok(())
                },
            )?;
        }
        Ok(())
    }
}

/// The order that was paid.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrderDetails {
    /// The address of the bill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing: Option<Contact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consumer: Option<Consumer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub courier: Option<ShippingCourier>,
    /// The discounts that the total already includes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discounts: Option<Vec<OrderDiscount>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<OrderItems>,
    /// The address that the goods go to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping: Option<Contact>,
    /// What the delivery costs, within the total.
    #[serde(rename = "shippingAmount", skip_serializing_if = "Option::is_none")]
    pub shipping_amount: Option<Money>,
    /// The taxes within the total.
    #[serde(rename = "taxAmount", skip_serializing_if = "Option::is_none")]
    pub tax_amount: Option<Money>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    OrderDetails { optional billing = "billing", optional consumer = "consumer", optional
    courier = "courier", optional discounts = "discounts", optional items = "items",
    optional shipping = "shipping", optional shipping_amount = "shippingAmount", optional
    tax_amount = "taxAmount", }
}

impl OrderDetails {
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

/// The lines of an order. A single one can come bare.
pub type OrderItems = OneOrMany<Item>;

/// A payment and what has become of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Payment {
    /// When it was authorized or captured in full.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<PaymentEvents>,
    pub id: OrderId,
    /// Your own name for the order.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    /// What is still held, neither captured nor voided.
    #[serde(rename = "openToCaptureAmount", skip_serializing_if = "Option::is_none")]
    pub open_to_capture_amount: Option<Money>,
    #[serde(rename = "orderDetails", skip_serializing_if = "Option::is_none")]
    pub order_details: Option<OrderDetails>,
    /// What was first authorized. Captures, voids and refunds do not change it.
    #[serde(rename = "originalAmount", skip_serializing_if = "Option::is_none")]
    pub original_amount: Option<Money>,
    #[serde(rename = "paymentState", skip_serializing_if = "Option::is_none")]
    pub payment_state: Option<PaymentState>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refunds: Option<PaymentRefunds>,
    pub status: PaymentStatus,
    /// The token that was authorized or captured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<CheckoutToken>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Payment { optional created = "created", optional events = "events", required id =
    "id", optional merchant_reference = "merchantReference", optional
    open_to_capture_amount = "openToCaptureAmount", optional order_details =
    "orderDetails", optional original_amount = "originalAmount", optional payment_state =
    "paymentState", optional refunds = "refunds", required status = "status", optional
    token = "token", }
}

impl Payment {
    /// Takes what is required and leaves out the rest.
    pub fn new(id: impl Into<OrderId>, status: impl Into<PaymentStatus>) -> Self {
        Self {
            created: Default::default(),
            events: Default::default(),
            id: id.into(),
            merchant_reference: Default::default(),
            open_to_capture_amount: Default::default(),
            order_details: Default::default(),
            original_amount: Default::default(),
            payment_state: Default::default(),
            refunds: Default::default(),
            status: status.into(),
            token: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// One event in a payment's history.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentEvent {
    /// How much it was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// When it happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<Timestamp>,
    /// When what it brought about lapses, such as an authorization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PaymentEventId>,
    /// Your own name for this event, as sent with the capture.
    #[serde(
        rename = "paymentEventMerchantReference",
        skip_serializing_if = "Option::is_none"
    )]
    pub payment_event_merchant_reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<PaymentEventType>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentEvent { optional amount = "amount", optional created = "created", optional
    expires = "expires", optional id = "id", optional payment_event_merchant_reference =
    "paymentEventMerchantReference", optional type_ = "type", }
}

impl PaymentEvent {
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

id! {
    /// Names one event in a payment's history.
    pub struct PaymentEventId(0..=usize::MAX);
}

open_enum! {
    /// What happened to a payment.
    pub enum PaymentEventType {
        /// Money was held.
        AuthApproved = "AUTH_APPROVED",
        /// An authorization was refused.
        AuthDeclined = "AUTH_DECLINED",
        /// Money was captured.
        Captured = "CAPTURED",
        /// A capture was refused.
        CaptureDeclined = "CAPTURE_DECLINED",
        /// Held money was released on your request.
        Voided = "VOIDED",
        /// Held money was released because nobody captured it in time.
        Expired = "EXPIRED",
    }
}

/// The history of a payment. A single event can come bare.
pub type PaymentEvents = OneOrMany<PaymentEvent>;

closed_enum! {
    /// The field by which a list of payments is sorted.
    pub enum PaymentOrderBy {
        /// The time of the payment.
        CreatedAt = "createdAt",
        Id = "id",
        /// The amount that was first authorized.
        TotalAmount = "totalAmount",
        MerchantReference = "merchantReference",
        /// The customer's email address.
        Email = "email",
    }
}

/// One page of payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PaymentPage {
    /// How many entries a page may have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// The URL of the next page, if `includeNextLink` was asked for. Do not call it as it is: take its `cursor` and
    /// ask your own base URL, so that your credentials go nowhere else. On the last page the cursor is empty.
    #[serde(rename = "nextPageUrl", skip_serializing_if = "Option::is_none")]
    pub next_page_url: Option<String>,
    /// How many entries were skipped before this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// The payments of this page.
    pub results: Elements<Payment>,
    /// How many payments match the filters, on all pages together.
    #[serde(rename = "totalResults", skip_serializing_if = "Option::is_none")]
    pub total_results: Option<i64>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    PaymentPage { optional limit = "limit", optional next_page_url = "nextPageUrl",
    optional offset = "offset", required results = "results", optional total_results =
    "totalResults", }
}

impl PaymentPage {
    /// Takes what is required and leaves out the rest.
    pub fn new(results: impl IntoIterator<Item = impl Into<Payment>>) -> Self {
        Self {
            limit: Default::default(),
            next_page_url: Default::default(),
            offset: Default::default(),
            results: results.into_iter().map(Into::into).collect(),
            total_results: Default::default(),
            extras: Extras::default(),
        }
    }
    /// Returns what came besides: fields that this version does not know, and optional fields that could not be
    /// read.
    pub fn extras(&self) -> &Extras {
        &self.extras
    }
}

/// The refunds of a payment. A single one can come bare.
pub type PaymentRefunds = OneOrMany<Refund>;

open_enum! {
    /// How far a payment has come.
    pub enum PaymentState {
        /// The money is held. Capture it within 13 days.
        AuthApproved = "AUTH_APPROVED",
        /// The authorization was refused.
        AuthDeclined = "AUTH_DECLINED",
        /// A part was captured, and a part is still held.
        PartiallyCaptured = "PARTIALLY_CAPTURED",
        /// Nothing is held any longer; what was captured is set aside for you.
        Captured = "CAPTURED",
        /// The capture was refused.
        CaptureDeclined = "CAPTURE_DECLINED",
        /// What was held has been released.
        Voided = "VOIDED",
        /// The authorization expired before anything was captured, and what was held has been released.
        Expired = "EXPIRED",
    }
}

open_enum! {
    /// Whether a payment came about.
    pub enum PaymentStatus {
        /// The money is held or captured; `paymentState` says which.
        Approved = "APPROVED",
        /// It was refused and no money moved.
        Declined = "DECLINED",
    }
}

/// Money that was given back to the customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Refund {
    /// How much was given back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Your own id of the refund, as it was sent.
    #[serde(rename = "merchantReference", skip_serializing_if = "Option::is_none")]
    pub merchant_reference: Option<String>,
    #[serde(rename = "refundId", skip_serializing_if = "Option::is_none")]
    pub refund_id: Option<RefundId>,
    /// A further reference of yours to the refund, as it was sent.
    #[serde(rename = "refundMerchantReference", skip_serializing_if = "Option::is_none")]
    pub refund_merchant_reference: Option<String>,
    /// When it was given back.
    #[serde(rename = "refundedAt", skip_serializing_if = "Option::is_none")]
    pub refunded_at: Option<Timestamp>,
    /// The `requestId` that was sent.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schemars", schemars(skip))]
    pub(crate) extras: Extras,
}

object! {
    Refund { optional amount = "amount", optional merchant_reference =
    "merchantReference", optional refund_id = "refundId", optional
    refund_merchant_reference = "refundMerchantReference", optional refunded_at =
    "refundedAt", optional request_id = "requestId", }
}

impl Refund {
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

id! {
    /// Names a refund at the vendor.
    pub struct RefundId(0..=usize::MAX);
}

/// What to change on a payment.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdatePaymentRequest {
    /// Your new name for the order.
    #[serde(rename = "merchantReference")]
    pub merchant_reference: String,
}

impl UpdatePaymentRequest {
    /// Takes what is required and leaves out the rest.
    pub fn new(merchant_reference: impl Into<String>) -> Self {
        Self {
            merchant_reference: merchant_reference.into(),
        }
    }
}

impl Check for UpdatePaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        Ok(())
    }
}

/// Who delivers the order, and how it can be tracked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateShippingCourierRequest {
    /// The courier's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<ShippingCourierPriority>,
    /// When the goods were handed over.
    #[serde(rename = "shippedAt", skip_serializing_if = "Option::is_none")]
    pub shipped_at: Option<DateTime<Utc>>,
    /// The courier's tracking number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking: Option<String>,
}

impl UpdateShippingCourierRequest {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// The courier's name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
    /// Sets `priority`.
    pub fn priority(mut self, priority: impl Into<ShippingCourierPriority>) -> Self {
        self.priority = Some(priority.into());
        self
    }
    /// When the goods were handed over.
    pub fn shipped_at(mut self, shipped_at: DateTime<Utc>) -> Self {
        self.shipped_at = Some(shipped_at);
        self
    }
    /// The courier's tracking number.
    pub fn tracking(mut self, tracking: impl Into<String>) -> Self {
        self.tracking = Some(tracking.into());
        self
    }
}

impl Check for UpdateShippingCourierRequest {
    fn check(&self) -> Result<(), InvalidField> {
        Ok(())
    }
}

/// How much to release.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct VoidPaymentRequest {
    /// How much to release, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<VoidReason>,
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    #[serde(rename = "requestId", skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl VoidPaymentRequest {
    /// Leaves everything out.
    pub fn new() -> Self {
        Self::default()
    }
    /// How much to release, at most `openToCaptureAmount`. What an absent amount means is not documented; say it.
    pub fn amount(mut self, amount: impl Into<Money>) -> Self {
        self.amount = Some(amount.into());
        self
    }
    /// Sets `reason`.
    pub fn reason(mut self, reason: impl Into<VoidReason>) -> Self {
        self.reason = Some(reason.into());
        self
    }
    /// Idempotency key of this request: a string that you choose, best a UUID. For up to 24 hours the same id with
    /// the same body gets the first response again, so a retry after a lost response moves no money twice. Without
    /// an id a retry is not safe. While the first request is still being processed, the same id is answered with
    /// 409: retry with the same id until the response changes.
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }
}

impl Check for VoidPaymentRequest {
    fn check(&self) -> Result<(), InvalidField> {
        if let Some(value) = &self.amount {
            check::within("amount", value)?;
        }
        if let Some(value) = &self.request_id {
            check::length("requestId", value, 1, usize::MAX)?;
        }
        Ok(())
    }
}

closed_enum! {
    /// Why held money is released.
    pub enum VoidReason {
        /// Items were taken off the order.
        CancelledItems = "cancelledItems",
        /// The order costs less than was authorized.
        AmountAdjustment = "amountAdjustment",
    }
}

impl Client {
    /// Lists the payments that match the filters.
    ///
    /// Lists payments, with their refunds and events. Filters narrow the list together; within one filter any of
    /// its values matches, and each value is a parameter of its own (`ids=1&ids=2`). Paging is by `offset`, so
    /// payments that are made while you page can move entries from one page to the next: fix `toCreatedDate` in the
    /// past for a steady result. A 422 means that a filter could not be understood.
    ///
    /// `GET /v2/payments`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn list_payments(
        &self,
        query: &ListPaymentsQuery,
    ) -> Result<ResponseValue<PaymentPage>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_list_payments(query)?).await
    }
    /// Checks and writes out a call of [`list_payments`](Self::list_payments), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_list_payments(
        query: &ListPaymentsQuery,
    ) -> Result<Prepared<PaymentPage, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::LIST_PAYMENTS).query(query).json()
    }
    /// Holds the amount of an approved checkout for a later capture.
    ///
    /// Authorizes the token of an approved checkout or of an order, so that the money can be captured later.
    /// Nothing is settled to you until you capture, and the authorization lapses after 13 days. With a Cash App Pay
    /// grant on file in `grantId`, the customer is not asked again. A refusal comes as a 402, or as a payment whose
    /// `status` is `DECLINED`: look at both. Send one id as `requestId` and as `requestid`, which makes a retry
    /// after a lost response safe; without it, look the payment up by its token first. A 409 means that the first
    /// request is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/auth`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn authorize_payment(
        &self,
        body: &AuthorizePaymentRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_authorize_payment(body)?).await
    }
    /// Checks and writes out a call of [`authorize_payment`](Self::authorize_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_authorize_payment(
        body: &AuthorizePaymentRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::AUTHORIZE_PAYMENT).body(body).json()
    }
    /// Authorizes and captures a payment in full at once.
    ///
    /// Charges the whole order of a token in one step, for goods that are delivered at once. With a Cash App Pay
    /// grant on file in `grantId`, a checkout's token is charged without the customer. A refusal comes as a 402, or
    /// as a payment whose `status` is `DECLINED`: look at both. The token is its idempotency key: after a lost
    /// response the same request can be sent again and does not charge twice. A 409 means that the first request is
    /// still being processed: send the same one again.
    ///
    /// `POST /v2/payments/capture`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn capture_full_payment(
        &self,
        body: &CaptureFullPaymentRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_capture_full_payment(body)?).await
    }
    /// Checks and writes out a call of [`capture_full_payment`](Self::capture_full_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_capture_full_payment(
        body: &CaptureFullPaymentRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CAPTURE_FULL_PAYMENT).body(body).json()
    }
    /// Fetches one payment by the token of its checkout or order.
    ///
    /// Reads a payment when only its token is known. Use it after an authorization or a full capture whose answer
    /// was lost: a 404 says that there is no payment for the token. It may appear a moment later if the first
    /// request is still being worked on.
    ///
    /// `GET /v2/payments/token:{token}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_payment_by_token(
        &self,
        token: &CheckoutToken,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_payment_by_token(token)?).await
    }
    /// Checks and writes out a call of [`retrieve_payment_by_token`](Self::retrieve_payment_by_token), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_payment_by_token(
        token: &CheckoutToken,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_PAYMENT_BY_TOKEN).id(token).json()
    }
    /// Reverses the payment of a token, within ten minutes of the order.
    ///
    /// Undoes the whole payment of a token, as if it had never been. It works within 10 minutes of the order and is
    /// meant for an authorization or capture whose outcome you do not know and no longer want. After that void or
    /// refund the payment instead; a 412 says that it cannot be reversed. If this answer too is lost, look the
    /// payment up by its token before you send it again.
    ///
    /// `POST /v2/payments/token:{token}/reversal`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn reverse_payment(
        &self,
        token: &CheckoutToken,
    ) -> Result<ResponseValue<()>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_reverse_payment(token)?).await
    }
    /// Checks and writes out a call of [`reverse_payment`](Self::reverse_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_reverse_payment(
        token: &CheckoutToken,
    ) -> Result<Prepared<(), ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::REVERSE_PAYMENT).id(token).empty()
    }
    /// Fetches one payment by its order id.
    ///
    /// Reads a payment with its refunds and events. `openToCaptureAmount` is what is still held and can be captured
    /// or voided. This is where to look after a call whose outcome is unknown.
    ///
    /// `GET /v2/payments/{orderId}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn retrieve_payment(
        &self,
        order_id: &OrderId,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_retrieve_payment(order_id)?).await
    }
    /// Checks and writes out a call of [`retrieve_payment`](Self::retrieve_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_retrieve_payment(
        order_id: &OrderId,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::RETRIEVE_PAYMENT).id(order_id).json()
    }
    /// Gives a payment a new reference.
    ///
    /// Replaces your reference on a payment, for instance because the order got its number only after it was paid.
    /// Nothing else changes and no money moves. The vendor answers 201 although nothing was created.
    ///
    /// `PUT /v2/payments/{orderId}`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_payment(
        &self,
        order_id: &OrderId,
        body: &UpdatePaymentRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_update_payment(order_id, body)?).await
    }
    /// Checks and writes out a call of [`update_payment`](Self::update_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_payment(
        order_id: &OrderId,
        body: &UpdatePaymentRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_PAYMENT).id(order_id).body(body).json()
    }
    /// Captures an authorized payment, in full or in part.
    ///
    /// Captures all or part of an authorized payment, so that it is settled to you. Several captures may follow
    /// each other, as goods are shipped, up to `openToCaptureAmount`. A payment that is no longer there to capture
    /// from, such as a lapsed authorization, is refused with 410 or 412, and a wrong amount with 422. Send a
    /// `requestId`: without one a retry after a lost response can capture twice. A 409 means that the first request
    /// is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/{orderId}/capture`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn capture_payment(
        &self,
        order_id: &OrderId,
        body: &CapturePaymentRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_capture_payment(order_id, body)?).await
    }
    /// Checks and writes out a call of [`capture_payment`](Self::capture_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_capture_payment(
        order_id: &OrderId,
        body: &CapturePaymentRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CAPTURE_PAYMENT).id(order_id).body(body).json()
    }
    /// Tells how an order is shipped.
    ///
    /// Records who delivers the order and under what tracking number. No money moves. Keep it up to date: proof of
    /// delivery helps when a customer disputes the order.
    ///
    /// `PUT /v2/payments/{orderId}/courier`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn update_shipping_courier(
        &self,
        order_id: &OrderId,
        body: &UpdateShippingCourierRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport
            .call(&Self::prepare_update_shipping_courier(order_id, body)?)
            .await
    }
    /// Checks and writes out a call of [`update_shipping_courier`](Self::update_shipping_courier), and sends
    /// nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_update_shipping_courier(
        order_id: &OrderId,
        body: &UpdateShippingCourierRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::UPDATE_SHIPPING_COURIER)
            .id(order_id)
            .body(body)
            .json()
    }
    /// Refunds a payment, in full or in part.
    ///
    /// Gives captured money back to the customer, in one or several refunds, up to 120 days after the purchase. It
    /// cannot be taken back. For a Cash App Pay order a refusal is a 422 `declined` whose `message` carries Cash
    /// App's own code; do not repeat that. Send both `requestId` and `merchantReference`, the refund's own id: only
    /// together do they make a retry safe, and without them it can refund twice. A 409 means that the first request
    /// is still being processed: retry with the same two. In doubt retrieve the payment and look through its
    /// `refunds`.
    ///
    /// `POST /v2/payments/{orderId}/refund`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn create_refund(
        &self,
        order_id: &OrderId,
        body: &CreateRefundRequest,
    ) -> Result<ResponseValue<Refund>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_create_refund(order_id, body)?).await
    }
    /// Checks and writes out a call of [`create_refund`](Self::create_refund), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_create_refund(
        order_id: &OrderId,
        body: &CreateRefundRequest,
    ) -> Result<Prepared<Refund, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::CREATE_REFUND).id(order_id).body(body).json()
    }
    /// Voids what an authorized payment still holds.
    ///
    /// Releases money that is held but not captured, for instance because the goods cannot be delivered. It cannot
    /// be taken back, and what was captured is not touched: that needs a refund. A 422 means that the amount is not
    /// open to be voided. Send a `requestId`: without one a retry after a lost response can release a further part.
    /// A 409 means that the first request is still being processed: retry with the same id.
    ///
    /// `POST /v2/payments/{orderId}/void`
    ///
    /// # Errors
    ///
    /// What [`Error`] lists. An argument that breaks a documented rule is found before anything is sent.
    pub async fn void_payment(
        &self,
        order_id: &OrderId,
        body: &VoidPaymentRequest,
    ) -> Result<ResponseValue<Payment>, Error<ErrorResponse>> {
        self.transport.call(&Self::prepare_void_payment(order_id, body)?).await
    }
    /// Checks and writes out a call of [`void_payment`](Self::void_payment), and sends nothing.
    ///
    /// # Errors
    ///
    /// An argument that breaks a documented rule.
    pub fn prepare_void_payment(
        order_id: &OrderId,
        body: &VoidPaymentRequest,
    ) -> Result<Prepared<Payment, ErrorResponse>, Error<ErrorResponse>> {
        Preparation::new(&operations::VOID_PAYMENT).id(order_id).body(body).json()
    }
}
