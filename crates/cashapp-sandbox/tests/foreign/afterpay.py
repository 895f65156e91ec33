"""A client of the Afterpay API as somebody else would write it: Python's standard library and nothing else.

`http.client` sends neither `Accept` nor `User-Agent`. Prints each step, and fails at the first unexpected response.
"""

import base64
import http.client
import json
import os
import urllib.parse
import uuid

HOST = urllib.parse.urlsplit(os.environ["AFTERPAY_BASE_URL"]).netloc
PAIR = f"{os.environ['AFTERPAY_MERCHANT_ID']}:{os.environ['AFTERPAY_SECRET_KEY']}"
AUTHORIZATION = "Basic " + base64.b64encode(PAIR.encode()).decode()


def call(status, method, path, body=None):
    headers = {"Authorization": AUTHORIZATION}
    if body is not None:
        headers["Content-Type"] = "application/json"
    connection = http.client.HTTPConnection(HOST, timeout=30)
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    response = connection.getresponse()
    text = response.read().decode()
    assert response.status == status, f"{method} {path}: {response.status} instead of {status}: {text}"
    print(f"{method} {path.split('?')[0]} {status}")
    return json.loads(text) if text.startswith(("{", "[")) else text


def money(amount):
    return {"amount": amount, "currency": "USD"}


def checkout(amount, **fields):
    """A checkout as the vendor's own plugins send it: unused fields are null, and some are in no document."""
    body = {
        "amount": money(amount),
        "consumer": {"email": "anna@example.com", "givenNames": "Anna", "surname": "Test", "phoneNumber": None},
        "merchant": {"redirectConfirmUrl": "https://shop.example/ok", "redirectCancelUrl": "https://shop.example/no"},
        "shipping": {
            "name": "Anna Test", "line1": "1 Main St", "line2": None, "area1": "Portland", "area2": None,
            "region": "OR", "postcode": "97201", "countryCode": None, "phoneNumber": None,
        },
        "items": [{"name": "Tea", "quantity": 1, "price": money(amount), "sku": None}],
        "courier": None,
        "discounts": None,
        "merchantReference": None,
        "token": None,
        "paymentType": None,
        "purchaseCountry": "US",
        "shippingOptionIdentifier": None,
        "isCashAppPay": True,
    }
    body.update(fields)
    return call(201, "POST", "/v2/checkouts", {name: value for name, value in body.items() if value != "absent"})


def approved(amount, **fields):
    """The token of a checkout that the customer has confirmed on its page."""
    made = checkout(amount, **fields)
    page = urllib.parse.urlsplit(made["redirectCheckoutUrl"]).path
    call(303, "POST", page + "/approve")
    return made["token"]


call(200, "GET", "/ping")
call(200, "GET", "/v2/configuration")

# Express: the customer says who they are later. A grant is asked for along with the order.
token = approved("20.00", consumer="absent", mode="express", grants=[{"type": "ON_FILE", "merchantReference": None}])
body = {"token": token, "requestId": str(uuid.uuid4()), "merchantReference": None, "amount": None}
paid = call(201, "POST", "/v2/payments/capture", body)
assert (paid["status"], paid["paymentState"]) == ("APPROVED", "CAPTURED"), paid
assert call(201, "POST", "/v2/payments/capture", body)["id"] == paid["id"]
refund = {"requestId": "your_unique_request_id", "merchantReference": "refund-1", "amount": money("5.00")}
call(201, "POST", f"/v2/payments/{paid['id']}/refund", refund)

# The schema's spelling of the id makes a retry safe.
body = {"requestid": str(uuid.uuid4()), "token": approved("30.00"), "requestId": None}
held = call(201, "POST", "/v2/payments/auth", body)
assert call(201, "POST", "/v2/payments/auth", body)["id"] == held["id"]
part = {"requestId": str(uuid.uuid4()), "amount": money("10.00"), "isCheckoutAdjusted": False}
rest = call(201, "POST", f"/v2/payments/{held['id']}/capture", part)
assert rest["openToCaptureAmount"] == money("20.00"), rest
voided = call(201, "POST", f"/v2/payments/{held['id']}/void")
assert (voided["paymentState"], voided["openToCaptureAmount"]) == ("CAPTURED", money("0.00")), voided

found = call(200, "GET", "/v2/payments?statuses=approved&limit=250")
assert found["totalResults"] == 2, found

# A declined authorization is a payment too, and so is a declined capture.
declined = call(402, "POST", "/v2/payments/auth", {"token": approved("77.71"), "requestid": str(uuid.uuid4())})
assert (declined["status"], declined["paymentState"]) == ("DECLINED", "AUTH_DECLINED"), declined
declined = call(201, "POST", "/v2/payments/capture", {"token": approved("77.71")})
assert (declined["status"], declined["paymentState"]) == ("DECLINED", "CAPTURE_DECLINED"), declined
refused = call(402, "POST", "/v2/payments/capture", {"token": "002.unknown"})
assert refused["errorCode"] == "invalid_token", refused
