// A client of the Afterpay API as somebody else would write it: Node's `fetch` and nothing else.
//
// `fetch` sends `Accept: */*`. Prints each step, and fails at the first unexpected response.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

const base = process.env.AFTERPAY_BASE_URL;
const pair = `${process.env.AFTERPAY_MERCHANT_ID}:${process.env.AFTERPAY_SECRET_KEY}`;
const authorization = `Basic ${Buffer.from(pair).toString("base64")}`;

async function call(status, method, path, body) {
  const headers = { authorization };
  if (body !== undefined) headers["content-type"] = "application/json";
  const options = { method, headers, body: body && JSON.stringify(body), redirect: "manual" };
  const response = await fetch(base + path, options);
  const text = await response.text();
  assert.equal(response.status, status, `${method} ${path}: ${text}`);
  console.log(`${method} ${path.split("?")[0]} ${status}`);
  return text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
}

const money = (amount) => ({ amount, currency: "USD" });

/** A checkout as the vendor's own plugins send it: unused fields are null, and some are in no document. */
function checkout(amount, fields = {}) {
  return call(201, "POST", "/v2/checkouts", {
    amount: money(amount),
    consumer: { email: "anna@example.com", givenNames: "Anna", surname: "Test", phoneNumber: null },
    merchant: { redirectConfirmUrl: "https://shop.example/ok", redirectCancelUrl: "https://shop.example/no" },
    shipping: {
      name: "Anna Test", line1: "1 Main St", line2: null, area1: "Portland", area2: null,
      region: "OR", postcode: "97201", countryCode: null, phoneNumber: null,
    },
    items: [{ name: "Tea", quantity: 1, price: money(amount), sku: null }],
    courier: null,
    discounts: null,
    merchantReference: null,
    token: null,
    paymentType: null,
    purchaseCountry: "US",
    shippingOptionIdentifier: null,
    isCashAppPay: true,
    ...fields,
  });
}

/** The token of a checkout that the customer has confirmed on its page. */
async function approved(amount, fields) {
  const made = await checkout(amount, fields);
  await call(303, "POST", `${new URL(made.redirectCheckoutUrl).pathname}/approve`);
  return made.token;
}

await call(200, "GET", "/ping");
await call(200, "GET", "/v2/configuration");

// Express: the customer says who they are later. A grant is asked for along with the order.
const express = { consumer: undefined, mode: "express", grants: [{ type: "ON_FILE", merchantReference: null }] };
const capture = { token: await approved("20.00", express), requestId: randomUUID(), merchantReference: null, amount: null };
const paid = await call(201, "POST", "/v2/payments/capture", capture);
assert.deepEqual([paid.status, paid.paymentState], ["APPROVED", "CAPTURED"]);
assert.equal((await call(201, "POST", "/v2/payments/capture", capture)).id, paid.id);
const refund = { requestId: "your_unique_request_id", merchantReference: "refund-1", amount: money("5.00") };
await call(201, "POST", `/v2/payments/${paid.id}/refund`, refund);

// The schema's spelling of the id makes a retry safe.
const auth = { requestid: randomUUID(), token: await approved("30.00"), requestId: null };
const held = await call(201, "POST", "/v2/payments/auth", auth);
assert.equal((await call(201, "POST", "/v2/payments/auth", auth)).id, held.id);
const part = { requestId: randomUUID(), amount: money("10.00"), isCheckoutAdjusted: false };
const rest = await call(201, "POST", `/v2/payments/${held.id}/capture`, part);
assert.deepEqual(rest.openToCaptureAmount, money("20.00"));
const voided = await call(201, "POST", `/v2/payments/${held.id}/void`);
assert.deepEqual([voided.paymentState, voided.openToCaptureAmount], ["CAPTURED", money("0.00")]);

const found = await call(200, "GET", "/v2/payments?statuses=approved&limit=250");
assert.equal(found.totalResults, 2);

// A declined authorization is a payment too, and so is a declined capture.
const auths = { token: await approved("77.71"), requestid: randomUUID() };
let declined = await call(402, "POST", "/v2/payments/auth", auths);
assert.deepEqual([declined.status, declined.paymentState], ["DECLINED", "AUTH_DECLINED"]);
declined = await call(201, "POST", "/v2/payments/capture", { token: await approved("77.71") });
assert.deepEqual([declined.status, declined.paymentState], ["DECLINED", "CAPTURE_DECLINED"]);
const refused = await call(402, "POST", "/v2/payments/capture", { token: "002.unknown" });
assert.equal(refused.errorCode, "invalid_token");
