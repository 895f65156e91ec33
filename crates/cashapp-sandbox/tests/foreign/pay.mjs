// A client of the Cash App Pay APIs as somebody else would write it: Node's `fetch` and `crypto` and nothing else.
//
// Takes a payment from the customer's approval to a refund, and signs what is to be signed. Prints each step, and fails
// at the first unexpected response.

import assert from "node:assert/strict";
import { createHash, createHmac, randomUUID } from "node:crypto";

const base = process.env.CASHAPP_BASE_URL;
const host = new URL(base).host;
const { CASHAPP_CLIENT_ID: client, CASHAPP_API_KEY_ID: key, CASHAPP_API_SECRET: secret } = process.env;

function signature(method, path, headers, body) {
  const signed = ["accept", "authorization", "content-type", "host"].filter((name) => name in headers);
  const lines = signed.map((name) => `${name}:${headers[name].trim()}`);
  const digest = createHash("sha256").update(body).digest("hex");
  const text = [method, path, ...lines, digest].join("\n");
  return `V1 ${createHmac("sha256", secret).update(text).digest("hex")}`;
}

async function call(status, method, path, body) {
  const data = body === undefined ? "" : JSON.stringify(body);
  const unsigned = path.startsWith("/customer-request/");
  const authorization = unsigned ? `Client ${client}` : `Client ${client} ${key}`;
  const headers = { accept: "application/json", authorization, "x-region": "PDX" };
  if (data) headers["content-type"] = "application/json";
  // Many clients sign everything, and the unsigned API ignores it. `fetch` sends the host by itself.
  headers["x-signature"] = signature(method, path, { ...headers, host }, data);
  const response = await fetch(base + path, { method, headers, body: data || undefined });
  const text = await response.text();
  assert.equal(response.status, status, `${method} ${path}: ${text}`);
  console.log(`${method} ${path.split("?")[0]} ${status}`);
  return JSON.parse(text);
}

const action = { type: "ONE_TIME_PAYMENT", scope_id: "MMI_sandbox:merchant", amount: 2500, currency: "USD" };
const request = { channel: "ONLINE", redirect_url: "https://shop.example/thanks", actions: [action] };
const made = await call(201, "POST", "/customer-request/v1/requests", { idempotency_key: randomUUID(), request });
assert.equal(made.request.status, "PENDING");

const approval = await fetch(`${base}/_sandbox/customer-requests/${made.request.id}/approve`, { method: "POST" });
assert.equal(approval.status, 200);

const asked = (await call(200, "GET", `/customer-request/v1/requests/${made.request.id}`)).request;
assert.equal(asked.status, "APPROVED");
const payment = {
  amount: 2500, currency: "USD", merchant_id: "MMI_sandbox:merchant", grant_id: asked.grants[0].id, capture: true,
  reference_id: "order-1",
};
const body = { idempotency_key: randomUUID(), payment };
const paid = (await call(201, "POST", "/network/v1/payments", body)).payment;
assert.equal(paid.status, "CAPTURED");
assert.equal((await call(201, "POST", "/network/v1/payments", body)).payment.id, paid.id);
const listed = (await call(200, "GET", "/network/v1/payments?reference_id=order-1&limit=10")).payments;
assert.deepEqual(listed.map((entry) => entry.id), [paid.id]);
const refund = {
  amount: 1000, currency: "USD", merchant_id: "MMI_sandbox:merchant", payment_id: paid.id, capture: true,
};
const back = await call(200, "POST", "/network/v1/refunds", { idempotency_key: randomUUID(), refund });
assert.equal(back.refund.status, "CAPTURED");
assert.equal((await call(200, "GET", `/network/v1/payments/${paid.id}`)).payment.refunded_amount, 1000);
