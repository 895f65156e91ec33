"""Tells schemathesis what the documents cannot say, so that its requests get as far as a state to change."""

import base64
import itertools
import os

import schemathesis
from hypothesis import strategies

NUMBERS = itertools.count()
SKIP = "sandbox:skip-signature-check"

# What every sandbox has from the beginning.
IDS = {
    "api_key_id": os.environ["CASHAPP_API_KEY_ID"],
    "brand_id": "BRAND_sandbox:brand",
    "customer_id": "CST_sandbox:customer",
    "grant_id": "GRG_sandbox:active",
    "merchant_id": "MMI_sandbox:merchant",
    "in_app_fee_plan_id": "FEE_sandbox:plan",
    "in_person_fee_plan_id": "FEE_sandbox:plan",
    "online_fee_plan_id": "FEE_sandbox:plan",
    "scope_id": "BRAND_sandbox:brand",
}

# Codes that the vendor documents for single operations, or for a status alone.
AFTERPAY_CODES = [
    "error",
    "feature_not_enabled",
    "insufficient_permissions",
    "invalid_amount",
    "invalid_order_transaction_status",
    "invalid_state",
    "not_found",
    "payment_captured",
    "payment_expired",
    "payment_voided",
    "precondition_failed",
    "refund_timelimit_exceeded",
    "too_many_requests",
    "unsupported_payment_type",
]

# Rules that the documents have in words only.
PATTERNS = {"category": "^[0-9]{4}$", "color": "^#[0-9a-f]{6}$"}
FORMATS = {"email": "mailbox", "redirectCancelUrl": "web-address", "redirectConfirmUrl": "web-address"}
LIMITS = {"event_configurations": ("minItems", 1), "grants": ("minItems", 1), "quantity": ("minimum", 1)}

# What null clears of an action.
CLEARED = ["amount", "currency", "account_reference_id"]

# An app's address is a `uri` too. The vendor takes amounts where it says nothing.
WEB_ADDRESS = r"https://[a-z]{1,30}\.example(/[a-z0-9]{1,30})?"
schemathesis.openapi.format("uri", strategies.from_regex(rf"\A({WEB_ADDRESS}|[a-z]{{1,9}}-app://[a-z]{{1,30}})\Z"))
schemathesis.openapi.format("web-address", strategies.from_regex(rf"\A{WEB_ADDRESS}\Z"))
schemathesis.openapi.format("mailbox", strategies.from_regex(r"\A[a-z]{1,20}@[a-z]{1,20}\.example\Z"))
schemathesis.openapi.format("decimal", strategies.from_regex(r"\A[1-9][0-9]{0,3}\.[0-9]{2}\Z"))


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Says in the schemas what they say in other ways."""
    schemas = raw_schema["components"]["schemas"]
    if raw_schema["info"]["title"] == "afterpay":
        schemas["ErrorCode"]["enum"] = sorted({*schemas["ErrorCode"]["enum"], *AFTERPAY_CODES})
        # The sandbox's merchant is in the USA, where alone Cash App Pay is offered.
        schemas["Currency"]["enum"] = ["USD"]
    for name, schema in schemas.items():
        required = schema.pop("x-required-in-requests", [])
        if required:
            schema["required"] = sorted({*schema.get("required", []), *required})
        alternatives = schema.pop("x-at-least-one", [])
        if alternatives:
            schema["anyOf"] = [{"required": [name]} for name in alternatives]
        for name in PATTERNS.keys() & schema.get("properties", {}).keys():
            make_precise(schemas, schema["properties"][name], PATTERNS[name])
        for name in FORMATS.keys() & schema.get("properties", {}).keys() if "additionalProperties" in schema else ():
            schema["properties"][name]["format"] = FORMATS[name]
        # A checkout may ask for no grant.
        limits = LIMITS.keys() - ({"grants"} if name == "CreateCheckoutRequest" else set())
        for name in limits & schema.get("properties", {}).keys() if "additionalProperties" in schema else ():
            keyword, limit = LIMITS[name]
            schema["properties"][name][keyword] = limit
    if raw_schema["info"]["title"] == "afterpay":
        tolerate(raw_schema)


def tolerate(raw_schema):
    """Afterpay accepts unknown fields, null for an optional one, an address without its country, a void without a body."""
    schemas = raw_schema["components"]["schemas"]
    schemas["Contact"]["required"].remove("countryCode")
    for schema in schemas.values():
        if schema.pop("additionalProperties", None) is not False:
            continue
        for name in schema["properties"].keys() - {*schema.get("required", [])}:
            field = schema["properties"][name]
            schema["properties"][name] = {"nullable": True, **({"allOf": [field]} if "$ref" in field else field)}
    paths = raw_schema["paths"]
    paths["/v2/payments/{orderId}/void"]["post"]["requestBody"]["required"] = False
    # A malformed time is documented to be answered with 500.
    listing = paths["/v2/payments"]["get"]
    listing["parameters"] = [it for it in listing["parameters"] if not it.get("name", "").endswith("CreatedDate")]


def make_precise(schemas, schema, pattern):
    """Adds a pattern to a text that is no enum, which has its length then."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[-1]]
    if schema.get("type") == "string" and "enum" not in schema:
        schema["pattern"] = pattern
        schema.pop("minLength", None)
        schema.pop("maxLength", None)


@schemathesis.hook
def filter_case(context, case):
    """Leaves out Afterpay requests without their body, which are documented to be answered with 500, and updates of a
    customer request that clear a field of an action by null, which the schema of actions does not allow."""
    takes_body = "requestBody" in case.operation.definition.raw
    is_empty = takes_body and case.path.startswith("/v2/") and not isinstance(case.body, (dict, list, str, int, float))
    return not is_empty and not (case.path.startswith("/customer-request/") and clears_in_action(case.body))


def clears_in_action(body):
    """Whether null stands in an action for a field that an update clears by it."""
    request = body.get("request") if isinstance(body, dict) else None
    actions = request.get("actions") if isinstance(request, dict) else None
    actions = [it for it in actions if isinstance(it, dict)] if isinstance(actions, list) else []
    return any(name in it and it[name] is None for it in actions for name in CLEARED)


@schemathesis.hook
def before_call(context, case, kwargs):
    authorize(case)
    make_known(case.body)
    make_known(case.query)


def authorize(case):
    """Authorizes a request as its API has it."""
    environment, path = os.environ, case.path
    client = environment["CASHAPP_CLIENT_ID"]
    if path.startswith(("/network/", "/management/")):
        case.headers["Authorization"] = f"Client {client} {environment['CASHAPP_API_KEY_ID']}"
        case.headers["X-Signature"] = SKIP
        if path.endswith("/evidence-file") and isinstance(case.body, dict) and "signature" in case.body:
            case.body["signature"] = SKIP
    elif path.startswith("/customer-request/"):
        case.headers["Authorization"] = f"Client {client}"
    else:
        pair = f"{environment['AFTERPAY_MERCHANT_ID']}:{environment['AFTERPAY_SECRET_KEY']}"
        case.headers["Authorization"] = "Basic " + base64.b64encode(pair.encode()).decode()


def make_known(value):
    """Replaces ids that could be right by ids that are, and keys that could be new by keys that are."""
    if isinstance(value, list):
        for item in value:
            make_known(item)
    elif isinstance(value, dict):
        for name, field in value.items():
            if not isinstance(field, str) or not 1 <= len(field) <= 64:
                make_known(field)
            elif name == "idempotency_key":
                value[name] = f"key-{next(NUMBERS)}"
            elif name in IDS:
                value[name] = IDS[name]
