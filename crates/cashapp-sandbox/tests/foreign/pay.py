"""A client of the Cash App Pay APIs as somebody else would write it: Python's standard library and nothing else.

Takes a payment from the customer's approval to a refund, and signs what is to be signed. Prints each step, and fails at
the first unexpected response.
"""

import hashlib
import hmac
import http.client
import json
import os
import urllib.parse
import uuid

HOST = urllib.parse.urlsplit(os.environ["CASHAPP_BASE_URL"]).netloc
CLIENT, KEY, SECRET = (os.environ[f"CASHAPP_{name}"] for name in ("CLIENT_ID", "API_KEY_ID", "API_SECRET"))


def signature(method, path, headers, body):
    signed = ("accept", "authorization", "content-type", "host")
    lines = [f"{name}:{headers[name].strip()}" for name in signed if name in headers]
    text = "\n".join([method, path, *lines, hashlib.sha256(body).hexdigest()])
    return "V1 " + hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()


def call(status, method, path, body=None):
    data = b"" if body is None else json.dumps(body).encode()
    unsigned = path.startswith("/customer-request/")
    headers = {"accept": "application/json", "host": HOST, "x-region": "PDX"}
    headers["authorization"] = f"Client {CLIENT}" if unsigned else f"Client {CLIENT} {KEY}"
    if data:
        headers["content-type"] = "application/json"
    # Many clients sign everything, and the unsigned API ignores it.
    headers["x-signature"] = signature(method, path, headers, data)
    connection = http.client.HTTPConnection(HOST, timeout=30)
    connection.request(method, path, data, headers)
    response = connection.getresponse()
    text = response.read().decode()
    assert response.status == status, f"{method} {path}: {response.status} instead of {status}: {text}"
    print(f"{method} {path.split('?')[0]} {status}")
    return json.loads(text)


action = {"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant", "amount": 2500, "currency": "USD"}
request = {"channel": "ONLINE", "redirect_url": "https://shop.example/thanks", "actions": [action]}
body = {"idempotency_key": str(uuid.uuid4()), "request": request}
asked = call(201, "POST", "/customer-request/v1/requests", body)["request"]
assert asked["status"] == "PENDING", asked

connection = http.client.HTTPConnection(HOST, timeout=30)
connection.request("POST", f"/_sandbox/customer-requests/{asked['id']}/approve")
assert connection.getresponse().status == 200

asked = call(200, "GET", f"/customer-request/v1/requests/{asked['id']}")["request"]
assert asked["status"] == "APPROVED", asked
payment = {
    "amount": 2500, "currency": "USD", "merchant_id": "MMI_sandbox:merchant", "grant_id": asked["grants"][0]["id"],
    "capture": True, "reference_id": "order-1",
}
body = {"idempotency_key": str(uuid.uuid4()), "payment": payment}
paid = call(201, "POST", "/network/v1/payments", body)["payment"]
assert paid["status"] == "CAPTURED", paid
assert call(201, "POST", "/network/v1/payments", body)["payment"]["id"] == paid["id"]
listed = call(200, "GET", "/network/v1/payments?reference_id=order-1&limit=10")["payments"]
assert [entry["id"] for entry in listed] == [paid["id"]], listed
refund = {
    "amount": 1000, "currency": "USD", "merchant_id": "MMI_sandbox:merchant", "payment_id": paid["id"], "capture": True,
}
body = {"idempotency_key": str(uuid.uuid4()), "refund": refund}
assert call(200, "POST", "/network/v1/refunds", body)["refund"]["status"] == "CAPTURED"
assert call(200, "GET", f"/network/v1/payments/{paid['id']}")["payment"]["refunded_amount"] == 1000
