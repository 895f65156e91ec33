//! Names: unique, and written as their kind is.

use std::collections::BTreeMap;

use crate::bundle::Bundle;
use crate::finding::Finding;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut first = BTreeMap::new();
    for operation in &bundle.operations {
        let at = operation.origin.at("operationId");
        if !is_snake_case(&operation.id) {
            let message = format!("`{}` must be there and in snake_case: a verb and a noun", operation.id);
            findings.push(bundle.finding(&at, "operation-id", message));
        } else if let Some(path) = first.insert(&operation.id, &operation.path) {
            let message = format!("`{}` is the id of {path} already: choose another", operation.id);
            findings.push(bundle.finding(&at, "operation-id", message));
        }
    }
    for (name, schema) in &bundle.schemas {
        if !is_pascal_case(name) {
            let message = format!("the schema `{name}` must be in PascalCase, letters and digits only");
            findings.push(bundle.finding(&schema.origin, "schema-name", message));
        }
    }
    findings
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
