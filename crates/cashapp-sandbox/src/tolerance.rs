//! Requests that are accepted beyond what the tables of the documents describe.
//!
//! Clients of the Afterpay API that other people wrote send them, and the vendor answers with success: section "Afterpay
//! Global API: what its tables do not say". What was accepted for this reason is remarked in the record of calls, because
//! the vendor does not promise it. Of Cash App Pay it is `null` in the actions of an update: section "null in what is sent".

use std::borrow::Cow;

use cashapp_pay_api::types::ErrorCode;
use serde_json::Value;

use crate::contract::{Api, Violation};
use crate::routes::Route;

/// What `null` clears of an action.
const CLEARED: [&str; 3] = ["amount", "currency", "account_reference_id"];
/// The longest remark: a field's name is the caller's.
const LONGEST: usize = 200;

/// Checks a body after removing what the vendor ignores: `null` is absent, and a field that no schema knows is accepted
/// with a remark.
pub(crate) fn check_body(route: &Route, body: &mut Value, remarks: &mut Vec<String>) -> Vec<Violation> {
    remove_nulls(body);
    if route.operation.id() == "authorize_payment" {
        spell_request_id(body, remarks);
    }
    let (mut violations, unknown) = route.contract.check_known_fields(body);
    violations.retain(|violation| {
        let accepted = is_accepted_missing(route, body, violation);
        if accepted {
            remarks.push(format!("`{}` is missing, which the vendor accepts and does not document", violation.field));
        }
        !accepted
    });
    remarks.extend(unknown.iter().map(|field| {
        let field: String = field.chars().take(LONGEST).collect();
        format!("`{field}` is not a documented field: it was ignored")
    }));
    if !unknown.is_empty() {
        route.contract.retain_known_fields(body);
    }
    violations
}

/// Removes the fields of an action that an update of a customer request clears by `null`: the list of actions replaces the
/// old one as a whole, so absent is cleared. On creation there is nothing to clear, and `null` is refused.
pub(crate) fn remove_cleared(route: &Route, body: &mut Value) {
    if route.operation.id() != "update_customer_request" {
        return;
    }
    let actions = body.pointer_mut("/request/actions").and_then(Value::as_array_mut);
    for action in actions.into_iter().flatten().filter_map(Value::as_object_mut) {
        action.retain(|name, value| !(value.is_null() && CLEARED.contains(&name.as_str())));
    }
}

/// Rewrites a query to the form of the documents: of a list of payments, `statuses` may come in small letters. The `cursor`
/// that the link to the next page carries is no documented parameter, and is taken out.
pub(crate) fn query<'q>(operation: &str, query: Option<&'q str>) -> (Option<Cow<'q, str>>, Option<String>) {
    let Some(query) = query else { return (None, None) };
    if operation != "list_payments" {
        return (Some(Cow::Borrowed(query)), None);
    }
    let (mut pairs, mut cursor) = (Vec::new(), None);
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("statuses", status)) => pairs.push(format!("statuses={}", status.to_ascii_uppercase())),
            Some(("cursor", text)) => cursor = Some(text.to_owned()),
            _ => pairs.push(pair.to_owned()),
        }
    }
    (Some(Cow::Owned(pairs.join("&"))), cursor)
}

/// Whether the operation takes a request without its body; recorded for voids alone.
pub(crate) fn takes_no_body(route: &Route) -> bool {
    route.api == Api::Afterpay && route.operation.id() == "void_payment"
}

/// Removes fields that are `null`. In lists `null` stays: it is no field there, and nothing is known of it.
fn remove_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(remove_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(remove_nulls),
        _ => {}
    }
}

/// The schema and the published bodies of `auth` spell it `requestid`, the prose and all other operations `requestId`.
/// Nobody knows which one counts, so either does, for both.
fn spell_request_id(body: &mut Value, remarks: &mut Vec<String>) {
    let Some(fields) = body.as_object_mut() else { return };
    let (usual, documented) = (fields.get("requestId").cloned(), fields.get("requestid").cloned());
    if usual.is_some() && documented.is_some() && usual != documented {
        remarks.push("`requestid` and `requestId` differ, and nobody knows which one the vendor reads".to_owned());
    }
    if let Some(id) = usual.or(documented) {
        fields.entry("requestid").or_insert_with(|| id.clone());
        fields.entry("requestId").or_insert(id);
    }
}

/// Whether a field that the documents require is missing and the vendor accepts it: an address without its country, which
/// is recorded; an express checkout without its consumer, who is asked on the page; and a refund without its reference,
/// which is optional in the reference and must be sent for a safe retry.
fn is_accepted_missing(route: &Route, body: &Value, violation: &Violation) -> bool {
    violation.code == ErrorCode::MissingRequiredParameter
        && match violation.field.as_str() {
            "consumer" => route.operation.id() == "create_checkout" && body["mode"] == "express",
            "merchantReference" => route.operation.id() == "create_refund",
            field => field.ends_with(".countryCode"),
        }
}
