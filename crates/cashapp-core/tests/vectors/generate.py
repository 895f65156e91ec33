"""Writes the signature vectors beside it, from the vendor's rules and with nothing but Python's standard library.

    python3 generate.py          writes the files
    python3 generate.py --check  compares them with what it would write
"""

import base64
import hashlib
import hmac
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
SECRET = "CASH_secret_for_tests_0123456789abcdef"
AUTHORIZATION = "Client CAS-CI_TEST KEY_TEST"
SANDBOX = "sandbox.api.cash.app"
JSON = "application/json"


def canonical(request):
    lines = [request["method"].upper(), request["path"]]
    for name in ("accept", "authorization", "content_type", "host"):
        if request[name] is not None:
            lines.append(name.replace("_", "-") + ":" + request[name].strip(" \t\r\n"))
    lines.append(hashlib.sha256(request["body"].encode() * request["repeat"]).hexdigest())
    return "\n".join(lines)


def vector(about, method, path, body="", **other):
    """A request of ours; `body` times `repeat` is what is sent, `received` are headers that differ from what is signed."""
    inputs = {"secret": SECRET, "method": method, "path": path, "accept": JSON, "authorization": AUTHORIZATION,
              "content_type": JSON, "host": SANDBOX, "body": body, "repeat": 1, "received": {}} | other
    text = canonical(inputs)
    code = hmac.new(inputs["secret"].encode(), text.encode(), hashlib.sha256).hexdigest()
    return {"about": about} | inputs | {"canonical": text, "signature": "V1 " + code}


PAYMENTS = "/network/v1/payments"
PAYMENT = '{"idempotency_key":"k-1","payment":{"amount":2500,"currency":"USD","grant_id":"GRG_1"}}'
EVENT = '{"type":"payment.status.updated","event_id":"WE_1","data":{"type":"payment","id":"PWC_1","object":{}}}'
DELIVERED = {"accept": "*/*", "content_type": "application/json; charset=utf-8", "host": "shop.example"}
CASHAPP = {
    "worked_value": vector("The worked value of the rules.", "GET", PAYMENTS + "?limit=50"),
    "percent_encoding": vector(
        "The query is signed as it is sent: escapes keep their case, a plus stays a plus, nothing is sorted.",
        "GET", "/network/v1/customers?reference_id=a%2Fb%20c%c3%a9+d&cursor=%3D%3D&limit=1"),
    "encoded_path": vector("Escapes in the path are kept as well.", "GET", "/network/v1/brands/BRAND_%2F%25?"),
    "json_body": vector("A payment.", "POST", PAYMENTS, PAYMENT),
    "empty_body": vector("A body that is there and empty is digested like one that is not there.",
                         "POST", PAYMENTS + "/PWC_1/void", ""),
    "body_with_line_breaks": vector("The digest is over the bytes, line breaks included.",
                                    "POST", PAYMENTS, '{\r\n  "a": 1\n}\n'),
    "utf8_body": vector("The digest is over UTF-8.", "PATCH", "/management/v1/brands/BRAND_1",
                        '{"brand":{"name":"Caf\u00e9 \u6771\u4eac \U0001f355"}}'),
    "surrounding_white_space": vector("White space around values is not signed, white space within them is.", "POST",
                                      PAYMENTS, "{}", accept=" \tapplication/json,  */* ", host=SANDBOX + "\t",
                                      authorization="  " + AUTHORIZATION + " ", content_type=JSON + " "),
    "no_content_type": vector("A header that is not sent has no line.", "GET", PAYMENTS, content_type=None),
    "no_accept": vector("Without Accept.", "POST", PAYMENTS, PAYMENT, accept=None),
    "empty_accept": vector("A header that is sent without a value has a line without a value.", "GET", PAYMENTS,
                           accept=""),
    "port": vector("The host is signed with the port where it is sent with one.", "GET", PAYMENTS,
                   host="127.0.0.1:8080"),
    "ipv6_host": vector("An IPv6 host stands in brackets.", "GET", PAYMENTS, host="[::1]:8443"),
    "multipart": vector(
        "A form: its type without parameters, its digest over the part named request.",
        "POST", "/network/v1/disputes/DSPT_1/evidence/file",
        '{"idempotency_key":"k-2","metadata":{},"category":"RECEIPT"}', content_type="multipart/form-data",
        received={"content-type": "multipart/form-data; boundary=----a7Gx"}),
    "lower_case_method": vector("The method is signed in upper case.", "delete", "/management/v1/api-keys/KEY_2"),
    "long_body": vector("A body of 1.6 million bytes.", "POST", PAYMENTS, "0123456789abcdef", repeat=100_000),
    "webhook": vector(
        "A delivery, with the headers that the vendor sends: the list of signed ones is made of pairs.",
        "POST", "/hooks/cash-app?shop=1", EVENT, **DELIVERED,
        received={"x-signed-headers": "Accept: */*, Content-Type: application/json; charset=utf-8, Host: shop.example, "
                                      "Authorization: " + AUTHORIZATION}),
    "webhook_bare_names": vector(
        "A delivery whose list of signed headers is made of names.", "POST", "/hooks/names", EVENT, **DELIVERED,
        received={"x-signed-headers": "Accept, Authorization, Content-Type, Host"}),
    "long_secret": vector("A secret longer than a block of SHA-256 is hashed first.", "GET", PAYMENTS,
                          secret="CASH_" + "0123456789" * 12),
    "block_secret": vector("A secret of exactly one block.", "GET", PAYMENTS, secret="s" * 64),
}


def afterpay(about, address, date, body, secret="shared-secret"):
    text = f"{address}\n{date}\n{body}"
    code = hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest()
    return {"about": about, "secret": secret, "address": address, "date": date, "body": body, "signed": text,
            "signature": base64.b64encode(code).decode(), "hex": code.hex()}


HOOK = "https://shop.example/hooks/afterpay"
AFTERPAY = {
    "dispute": afterpay("A dispute.", HOOK, 1700000000,
                        '{"webhook_event_id":"e1","webhook_event_type":"created","dispute_id":"d1"}'),
    "query": afterpay("An address with a query and a port.", "https://shop.example:8443/h?a=%20b", 1700000001, "{}"),
    "empty_body": afterpay("Without a body.", HOOK, 1700000002, ""),
    "utf8_body": afterpay("A body in UTF-8, with line breaks.", HOOK, 1700000003, '{\n"name":"Zo\u00eb \U0001f355"\n}\n'),
    "long_secret": afterpay("A long secret.", HOOK, 1700000004, "{}", secret="shared-" * 20),
}

WORKED = "V1 ab8804c81805daa2d452ef3145e21e8d980e4be9d9925587601c79ec8cdfb4d4"
assert CASHAPP["worked_value"]["signature"] == WORKED

stale = []
for folder, vectors in ((HERE, CASHAPP), (HERE / "afterpay", AFTERPAY)):
    files = {name + ".json": json.dumps(content, indent=2) + "\n" for name, content in vectors.items()}
    if sys.argv[1:] == ["--check"]:
        there = {file.name: file.read_text() for file in folder.glob("*.json")}
        stale += sorted(name for name in files.keys() | there.keys() if files.get(name) != there.get(name))
    else:
        for name, content in files.items():
            (folder / name).write_text(content)
if stale:
    sys.exit("these differ from what the rules give: " + ", ".join(stale))
