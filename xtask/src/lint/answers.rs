//! Answers: lenient, so that no answer of the vendor's is lost over a detail.

use serde_json::Value;

use crate::bundle::{Bundle, Origin, Schema, referred};
use crate::finding::Finding;
use crate::vocabulary::LIMITS;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sent = bundle.sent();
    for name in bundle.received() {
        let Some(schema) = bundle.schemas.get(name) else { continue };
        if !sent.contains(name) {
            limits(bundle, &schema.origin, &schema.value, &mut findings);
        }
        open(bundle, schema, &mut findings);
        required(bundle, name, schema, &mut findings);
    }
    for (name, schema) in &bundle.schemas {
        if sent.contains(name.as_str()) {
            hidden(bundle, schema, &mut findings);
        }
    }
    findings
}

/// What is hidden has no checks, and what is sent needs them.
fn hidden(bundle: &Bundle<'_>, schema: &Schema, findings: &mut Vec<Finding>) {
    for (name, property) in schema.value["properties"].as_object().into_iter().flatten() {
        if property.get("x-hidden").is_some() {
            let at = schema.origin.at("properties").at(name).at("x-hidden");
            findings.push(bundle.finding(&at, "hidden", "`x-hidden` is for what is only received: remove it"));
        }
    }
}

/// A limit on what is only received is checked by nothing, and would read as if it were.
fn limits(bundle: &Bundle<'_>, origin: &Origin, value: &Value, findings: &mut Vec<Finding>) {
    for (key, below) in value.as_object().into_iter().flatten() {
        let at = origin.at(key);
        if LIMITS.contains(&key.as_str()) || key == "default" {
            let message = format!("`{key}` on what is only received: remove it, answers are not checked");
            findings.push(bundle.finding(&at, "answer-limit", message));
        }
        match (key.as_str(), below) {
            ("properties", Value::Object(properties)) => {
                for (name, property) in properties {
                    limits(bundle, &at.at(name), property, findings);
                }
            }
            ("items" | "additionalProperties", _) => limits(bundle, &at, below, findings),
            _ => {}
        }
    }
}

fn open(bundle: &Bundle<'_>, schema: &Schema, findings: &mut Vec<Finding>) {
    if schema.value.get("enum").is_some() && schema.value["x-open-enum"] != true {
        let message = "an enum in an answer must be `x-open-enum: true`: new values come without notice";
        findings.push(bundle.finding(&schema.origin, "open-enum", message));
    }
}

/// A wrapper may require the object or list that it wraps; whatever else an answer requires, it must say why.
fn required(bundle: &Bundle<'_>, name: &str, schema: &Schema, findings: &mut Vec<Finding>) {
    let value = &schema.value;
    let wrapper = ["Response", "Page"].iter().any(|suffix| name.ends_with(suffix));
    let wraps = |field: &str| {
        let property = &value["properties"][field];
        let target = referred(property).map_or(property, |name| bundle.schema(name));
        target["type"] == "array" || target["type"] == "object" || target.get("oneOf").is_some()
    };
    let mut required = value["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let needless = required.find(|field| !(wrapper && wraps(field)));
    let explained = value["x-required-because"].as_str().is_some_and(|text| !text.trim().is_empty());
    if let Some(field) = needless.filter(|_| !explained) {
        let message = format!(
            "`{field}` is required in an answer: make it optional, or say in `x-required-because` why the caller cannot do without"
        );
        findings.push(bundle.finding(&schema.origin.at("required"), "answer-required", message));
    }
    if explained && needless.is_none() {
        let message = "`x-required-because` explains nothing that needs it: remove it";
        findings.push(bundle.finding(&schema.origin.at("x-required-because"), "answer-required", message));
    }
}
