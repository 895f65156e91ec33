//! All addresses under `/_sandbox/`, each with what it does.

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::request::{Asked, Reply};
use super::{ControlError, account, afterpay, clock, customers, disputes, people, resources, trouble, webhooks};
use crate::world::World;

type Act = fn(&mut World, &Asked) -> Result<Reply, ControlError>;

/// An address and what it does.
#[derive(Debug)]
pub(super) struct Address {
    method: &'static str,
    path: &'static str,
    does: &'static str,
    /// The query's parameters.
    pub(super) query: &'static [&'static str],
    /// An example of a body, where one is taken.
    pub(super) body: Option<&'static str>,
    pub(super) act: Act,
}

const fn get(path: &'static str, does: &'static str, act: Act) -> Address {
    Address { method: "GET", path, does, query: &[], body: None, act }
}

const fn post(path: &'static str, does: &'static str, act: Act) -> Address {
    Address { method: "POST", ..get(path, does, act) }
}

const fn delete(path: &'static str, does: &'static str, act: Act) -> Address {
    Address { method: "DELETE", ..get(path, does, act) }
}

impl Address {
    const fn query(self, query: &'static [&'static str]) -> Self {
        Self { query, ..self }
    }

    const fn body(self, example: &'static str) -> Self {
        Self { body: Some(example), ..self }
    }
}

const ADDRESSES: &[Address] = &[
    get("/_sandbox/", "Lists these addresses.", list),
    get("/_sandbox/health", "Says that the sandbox is there, and its time.", account::health),
    get("/_sandbox/credentials", "The credentials that the sandbox began with.", account::credentials),
    get("/_sandbox/openapi/pay.json", "The OpenAPI document of the Cash App Pay APIs.", account::pay_document),
    get("/_sandbox/openapi/afterpay.json", "The OpenAPI document of the Afterpay API.", account::afterpay_document),
    get("/_sandbox/calls", "The last calls, the newest last, and what became of them.", account::calls)
        .query(&["limit"]),
    post("/_sandbox/client/disable", "Disables the client: its calls get CLIENT_DISABLED.", account::disable_client),
    post("/_sandbox/client/enable", "Enables the client again.", account::enable_client),
    get("/_sandbox/clock", "The sandbox's time.", clock::show),
    post("/_sandbox/clock/advance", "Lets time pass; what is due meanwhile happens in its order.", clock::pass)
        .body(r#"{"duration":"7d"} or {"seconds":1.5}"#),
    post("/_sandbox/clock/freeze", "Has the clock stand still.", clock::stop),
    post("/_sandbox/clock/resume", "Has the clock run on.", clock::go_on),
    get("/_sandbox/faults", "The faults that are set.", trouble::list_faults),
    post("/_sandbox/faults", "Has calls fail.", trouble::set_fault)
        .body(r#"{"kind":"drop_after_committing","operation":"create_payment","times":1}"#),
    delete("/_sandbox/faults", "Has no more calls fail.", trouble::clear_faults),
    get("/_sandbox/faults/calls", "How many calls are still at work.", trouble::show_calls_at_work),
    post("/_sandbox/faults/calls/finish", "Finishes the calls that are still at work.", trouble::finish_calls),
    get("/_sandbox/rate-limits", "The factor of the rate limits.", trouble::show_rate_limits),
    post("/_sandbox/rate-limits", "Multiplies the rate limits; 0 switches them off.", trouble::set_rate_limits)
        .body(r#"{"scale":0.5}"#),
    get("/_sandbox/customers", "All customers, the newest last.", resources::customers),
    post("/_sandbox/customers", "Makes a customer.", people::sign_up).body(r#"{"cashtag":"$jane"}"#),
    post("/_sandbox/customers/{id}", "Changes a customer.", people::change_customer)
        .body(r#"{"cashtag":"$jane","disabled":true,"funds":1000}"#),
    delete("/_sandbox/customers/{id}", "The customer leaves Cash App.", people::leave),
    post("/_sandbox/customers/{id}/block", "The customer blocks a merchant, or no longer.", people::block_merchant)
        .body(r#"{"merchant_id":"MMI_sandbox:merchant","blocked":true}"#),
    post("/_sandbox/api-keys/{id}/expire", "Ends the 30 days of an API key.", people::end_key),
    get("/_sandbox/customer-requests", "All customer requests, the newest last.", resources::customer_requests),
    post("/_sandbox/customer-requests/{id}/approve", "The customer agrees.", customers::agree)
        .body(r#"{} or {"customer_id":"CST_sandbox:customer"}"#),
    post("/_sandbox/customer-requests/{id}/decline", "The customer does not agree.", customers::refuse),
    get(
        "/_sandbox/grants",
        "All grants that were made, the newest last; the magic ones, such as GRG_sandbox:active, are not listed.",
        resources::grants,
    ),
    post("/_sandbox/grants", "Makes a new grant, as if a request had been approved.", customers::give_grant)
        .body(r#"{"action":{"type":"ON_FILE_PAYMENT","scope_id":"BRAND_sandbox:brand"}}"#),
    post("/_sandbox/grants/{id}/revoke", "The customer takes a grant back.", customers::take_grant_back),
    get("/_sandbox/merchants", "All merchants, the newest last.", resources::merchants),
    post("/_sandbox/merchants/{id}/status", "Changes a merchant's status, as Cash App can.", people::change_merchant)
        .body(r#"{"status":"RISK_DISABLED"}"#),
    get("/_sandbox/payments", "All payments, the newest last.", resources::payments),
    get("/_sandbox/refunds", "All refunds, the newest last.", resources::refunds),
    get("/_sandbox/disputes", "All disputes, the newest last.", resources::disputes),
    post("/_sandbox/disputes", "The customer disputes a payment.", disputes::raise)
        .body(r#"{"payment_id":"PWC_..","reason":"CD12","amount":500}"#),
    post("/_sandbox/disputes/{id}/decide", "Decides a challenged dispute.", disputes::judge).body(r#"{"state":"WON"}"#),
    post("/_sandbox/afterpay/checkouts/{token}/approve", "The customer confirms a checkout.", afterpay::agree),
    post("/_sandbox/afterpay/checkouts/{token}/decline", "The customer does not confirm it.", afterpay::refuse),
    post("/_sandbox/afterpay/disputes", "The customer disputes an order.", afterpay::raise)
        .body(r#"{"order_id":"..","reason":".."}"#),
    post("/_sandbox/afterpay/disputes/{id}/decide", "Decides a dispute.", afterpay::judge).body(r#"{"status":"won"}"#),
    post(
        "/_sandbox/afterpay/disputes/{id}/update",
        "The customer says more about a dispute.",
        afterpay::update_dispute,
    ),
    post("/_sandbox/afterpay/disputes/{id}/cancel", "The customer withdraws a dispute.", afterpay::cancel_dispute),
    get("/_sandbox/afterpay/features", "What the merchant account may use.", afterpay::show_features),
    post("/_sandbox/afterpay/features", "Changes what the merchant account may use.", afterpay::set_features)
        .body(r#"{"grants":false}"#),
    get(
        "/_sandbox/afterpay/notifications",
        "Where notifications go, and what signs them.",
        afterpay::show_notifications,
    ),
    post("/_sandbox/afterpay/notifications", "Says where notifications go.", afterpay::set_notifications)
        .body(r#"{"url":"http://localhost:3000/afterpay"} or {"url":null}"#),
    post("/_sandbox/afterpay/notifications/send", "Sends a notification of one's own.", afterpay::send_notification)
        .body(r#"{"webhook_event_type":"created","dispute_id":".."}"#),
    get("/_sandbox/webhooks", "How webhooks are delivered.", webhooks::show),
    post("/_sandbox/webhooks", "Changes how webhooks are delivered.", webhooks::change)
        .body(r#"{"pace":0.001,"duplicate":true,"reorder":true}"#),
    get("/_sandbox/webhooks/deliveries", "Every delivery with its attempts, the newest last.", webhooks::deliveries),
    get("/_sandbox/webhooks/events", "All webhook events, the newest last.", resources::webhook_events),
    post("/_sandbox/webhooks/endpoints/{id}/approve", "Approves the domain of a webhook endpoint.", webhooks::approved),
    post("/_sandbox/webhooks/events/{id}/redeliver", "Delivers an event once more.", webhooks::again),
];

fn list(_world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    let entries: Vec<Value> = ADDRESSES.iter().map(entry).collect();
    Ok(json!({ "addresses": entries }).into())
}

fn entry(address: &Address) -> Value {
    let mut entry = json!({ "method": address.method, "path": address.path, "does": address.does });
    if !address.query.is_empty() {
        entry["query"] = json!(address.query);
    }
    if let Some(body) = address.body {
        entry["body"] = json!(body);
    }
    entry
}

/// What a method and a path lead to.
pub(super) enum Found {
    Address(&'static Address, Vec<(&'static str, String)>),
    /// The path is known, with these methods.
    OtherMethod(String),
    Nothing,
}

/// The address of this method and path, which may still be percent-encoded.
pub(super) fn find(method: &str, path: &str) -> Found {
    let path = if path == "/_sandbox" { "/_sandbox/" } else { path };
    let mut methods = Vec::new();
    for address in ADDRESSES {
        let Some(params) = matches(address.path, path) else { continue };
        if address.method == method {
            return Found::Address(address, params);
        }
        methods.push(address.method);
    }
    if methods.is_empty() { Found::Nothing } else { Found::OtherMethod(methods.join(" and ")) }
}

fn matches(pattern: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    let mut params = Vec::new();
    let (mut patterns, mut segments) = (pattern.split('/'), path.split('/'));
    loop {
        match (patterns.next(), segments.next()) {
            (None, None) => return Some(params),
            (Some(pattern), Some(segment)) => match pattern.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                Some(name) if !segment.is_empty() => {
                    params.push((name, percent_decode_str(segment).decode_utf8().ok()?.into_owned()));
                }
                None if pattern == segment => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}
