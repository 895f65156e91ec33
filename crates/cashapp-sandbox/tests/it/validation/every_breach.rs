//! Every operation, with every way to break one of its rules.

use std::fmt::Write;

use cashapp_core::Operation;
use cashapp_sandbox::Sandbox;
use cashapp_test_support::breach::breaches;
use cashapp_test_support::mutation::{Mutation, Need, mutations};
use cashapp_test_support::sample::{Extent, sample};
use cashapp_test_support::spec::Spec;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::RequestBuilder;
use serde_json::Value;

use super::{raw, unsigned};
use crate::caller::{Caller, Reply, builder, send};

const BOUNDARY: &str = "a-boundary";

/// What is sent, and what must come of it.
struct Trial {
    operation: &'static Operation,
    query: String,
    body: Option<Value>,
    codes: &'static [&'static str],
    /// How the field that is named begins.
    field: String,
}

#[tokio::test]
async fn every_breach_of_every_operation_is_refused_for_what_it_is() {
    let sandbox = builder().rate_limit_scale(0.0).audit_capacity(1).start().await.expect("it starts");
    let caller = Caller::new(&sandbox);
    let mut count = 0;
    for (folder, operations) in
        [("pay", cashapp_pay_api::operations::OPERATIONS), ("afterpay", cashapp_afterpay_api::operations::OPERATIONS)]
    {
        let spec = Spec::read(folder);
        for operation in operations {
            for mut trial in trials(&spec, operation) {
                trial.take_key(count);
                trial.judge(&send(trial.request(&sandbox, &caller)).await);
                count += 1;
            }
        }
    }
    assert!(count > 1000, "{count}");
}

impl Trial {
    /// Takes an idempotency key of its own, unless the key is what is broken: each is bound to its first payload.
    fn take_key(&mut self, number: i32) {
        let key = self.body.as_mut().and_then(|body| body.get_mut("idempotency_key"));
        if let Some(Value::String(key)) = key.filter(|key| key.as_str().is_some_and(is_key)) {
            *key = format!("trial {number}");
        }
    }

    fn request(&self, sandbox: &Sandbox, caller: &Caller) -> RequestBuilder {
        let mut path: String = self.operation.path().to_owned();
        while let Some((before, after)) = path.clone().split_once('{') {
            path = format!("{before}X{}", after.split_once('}').map_or("", |(_, after)| after));
        }
        path.push_str(&self.query);
        let method = self.operation.method().as_str();
        match &self.body {
            Some(body) if self.operation.id() == "create_dispute_evidence_file" => {
                let part = |head: &str, body: &str| {
                    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
                };
                let signature = part("name=\"signature\"", "sandbox:skip-signature-check");
                let request = part("name=\"request\"", &body.to_string());
                let form = format!("{request}{signature}{}--{BOUNDARY}--\r\n", part("name=\"file\"", "bytes"));
                let kind = format!("multipart/form-data; boundary={BOUNDARY}");
                raw(sandbox, method, &path, Some(&kind), form.as_bytes())
            }
            Some(body) => unsigned(caller.request(method, &path, body.to_string().as_bytes())),
            None => unsigned(caller.request(method, &path, b"")),
        }
    }

    fn judge(&self, reply: &Reply) {
        let Self { operation, codes, field, query, body } = self;
        let what = || format!("{} {query} {body:?}: {codes:?} {field}: {}", operation.path(), reply.body);
        if operation.path().starts_with("/v2/") || operation.path() == "/ping" {
            let is_known = codes.iter().any(|code| !code.is_empty());
            let expected = if operation.id() == "list_payments" { "error" } else { "invalid_object" };
            assert_eq!((reply.status, reply.code()), (422, expected), "{}", what());
            assert!(is_known && reply.detail().contains(field.as_str()), "{}", what());
            return;
        }
        assert_eq!(reply.status, 400, "{}", what());
        let errors = reply.body["errors"].as_array().cloned().unwrap_or_default();
        let is_told = |error: &Value| {
            let text = |key: &str| error[key].as_str().unwrap_or_default();
            codes.contains(&text("code")) && text("field").starts_with(field.as_str()) && !text("detail").is_empty()
        };
        assert!(errors.iter().any(is_told), "{}", what());
    }
}

fn is_key(text: &str) -> bool {
    (1..=64).contains(&text.chars().count())
}

/// Everything that can be wrong with an operation's body, and with its query.
fn trials(spec: &Spec, operation: &'static Operation) -> Vec<Trial> {
    let stated = spec.operation(operation.id());
    let form =
        (operation.id() == "create_dispute_evidence_file").then(|| spec.reference("CreateDisputeEvidenceFileRequest"));
    let body = form.or_else(|| spec.body(stated).cloned());
    let query = spec.query(stated).cloned();
    let right = |schema: &Option<Value>, extent| schema.as_ref().map(|schema| sample(spec, schema, extent));
    let (right_body, right_query) = (right(&body, Extent::Minimal), right(&query, Extent::Minimal));
    let mut trials = Vec::new();
    let mut add = |query: Option<&Value>, body: Option<Value>, codes: &'static [&'static str], field: String| {
        if !is_tolerated(operation, codes, body.as_ref()) {
            trials.push(Trial { operation, query: written(query), body, codes, field });
        }
    };
    for (value, codes, field) in body.iter().flat_map(|schema| broken(spec, schema, "UNKNOWN_BODY_PARAMETER")) {
        add(right_query.as_ref(), Some(value), codes, field);
    }
    for (value, codes, field) in query.iter().flat_map(|schema| broken(spec, schema, "UNKNOWN_QUERY_PARAMETER")) {
        add(Some(&value), right_body.clone(), codes, field);
    }
    let unknown = serde_json::json!({"colour": "red"});
    add(Some(&unknown), right_body, &["UNKNOWN_QUERY_PARAMETER"], "colour".to_owned());
    trials
}

/// Afterpay accepts a field that it does not know, and an address without its country.
fn is_tolerated(operation: &Operation, codes: &[&str], body: Option<&Value>) -> bool {
    let lacks_country = |body: &Value| {
        ["billing", "shipping"]
            .iter()
            .any(|contact| body.get(contact).is_some_and(|it| it.get("countryCode").is_none()))
    };
    let is_afterpay = operation.path().starts_with("/v2/");
    is_afterpay && (codes == ["UNKNOWN_BODY_PARAMETER"] || body.is_some_and(lacks_country))
}

type Broken = (Value, &'static [&'static str], String);

/// Values that break one rule, and how that is told.
fn broken(spec: &Spec, schema: &Value, unknown: &'static str) -> Vec<Broken> {
    let mut found: Vec<Broken> = Vec::new();
    let unknown: &'static [&'static str] =
        if unknown == "UNKNOWN_BODY_PARAMETER" { &["UNKNOWN_BODY_PARAMETER"] } else { &["UNKNOWN_QUERY_PARAMETER"] };
    let samples = [Extent::Full, Extent::Minimal].map(|extent| sample(spec, schema, extent));
    for value in &samples {
        // Taking away what a minimal sample does not have breaks nothing.
        for breach in breaches(spec, schema, value).into_iter().filter(|breach| !samples.contains(&breach.value)) {
            let field = breach.field.replace('[', ".").replace(']', "");
            let parent = field.rsplit_once('.').map_or("", |(parent, _)| parent);
            found.push((breach.value, codes(&breach.rule), parent.to_owned()));
        }
        for mutation in mutations(spec, schema, value) {
            let codes: &'static [&'static str] = match &mutation {
                Mutation::Unknown { .. } => &["EXPECTED_STRING"],
                Mutation::Added { .. } => unknown,
                Mutation::Removed { need: Need::Required | Need::Kind, .. } => &["MISSING_REQUIRED_PARAMETER"],
                Mutation::Removed { .. } | Mutation::Null { .. } => continue,
            };
            let pointer = match &mutation {
                Mutation::Unknown { pointer } | Mutation::Added { pointer } => pointer.clone(),
                Mutation::Removed { pointer, field, .. } | Mutation::Null { pointer, field } => {
                    format!("{pointer}/{field}")
                }
            };
            let field = pointer.trim_start_matches('/').replace('/', ".");
            // The item of a list in a query is named by the list.
            let field = field.trim_end_matches(|character: char| character == '.' || character.is_ascii_digit());
            found.push((mutation.applied(value), codes, field.to_owned()));
        }
    }
    found
}

/// The codes that a rule of the client's check can become.
fn codes(rule: &str) -> &'static [&'static str] {
    let known: [(&str, &[&str]); 14] = [
        ("characters", &["VALUE_EMPTY", "VALUE_TOO_LONG"]),
        ("entries", &["ARRAY_LENGTH_TOO_SHORT", "ARRAY_LENGTH_TOO_LONG", "TOO_MANY_MAP_ELEMENTS"]),
        ("must be at least", &["VALUE_TOO_LOW"]),
        ("must be at most", &["VALUE_TOO_HIGH"]),
        ("must be given", &["MISSING_REQUIRED_PARAMETER"]),
        ("or none", &["MISSING_REQUIRED_PARAMETER"]),
        ("at least one of", &["MISSING_REQUIRED_PARAMETER", "MERCHANT_MISSING_ADDRESS_OR_SITE"]),
        ("twice", &["CONFLICTING_PARAMETERS"]),
        ("decimal", &["EXPECTED_STRING"]),
        ("address", &["EXPECTED_STRING"]),
        ("color", &["EXPECTED_STRING"]),
        ("date", &["INVALID_TIME"]),
        ("time with a zone", &["INVALID_TIME"]),
        ("duration", &["INVALID_TIME"]),
    ];
    known.into_iter().find(|(words, _)| rule.contains(words)).unwrap_or_else(|| panic!("{rule}")).1
}

/// A query as a form writes it, its question mark included.
fn written(query: Option<&Value>) -> String {
    let mut written = String::new();
    for (name, value) in query.and_then(Value::as_object).into_iter().flatten() {
        for value in value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]) {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let separator = if written.is_empty() { '?' } else { '&' };
            let text = utf8_percent_encode(&text, NON_ALPHANUMERIC);
            let _ = write!(written, "{separator}{name}={text}");
        }
    }
    written
}
