//! Names: unique, and written as their kind is.

use std::collections::BTreeMap;

use crate::bundle::Bundle;
use crate::finding::Finding;
use crate::model::query_name;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut first, mut calls) = (BTreeMap::new(), BTreeMap::new());
    for operation in &bundle.operations {
        if let Some(id) = calls.insert((&operation.method, &operation.path), &operation.id) {
            let message = format!("`{id}` is {} {} already: keep one", operation.method, operation.path);
            findings.push(bundle.finding(&operation.origin, "path", message));
        }
        let query = query_name(operation);
        if let Some(schema) = bundle.schemas.get(&query).filter(|_| operation.parameters("query").next().is_some()) {
            let message = format!("`{query}` is the type of the query of `{}`: choose another name", operation.id);
            findings.push(bundle.finding(&schema.origin, "schema-name", message));
        }
        let at = operation.origin.at("operationId");
        if !is_snake_case(&operation.id) {
            let message = match operation.id.as_str() {
                "" => "no `operationId`: name it by a verb and a noun, in snake_case".to_owned(),
                id => format!("`{id}` must be in snake_case: a verb and a noun"),
            };
            findings.push(bundle.finding(&at, "operation-id", message));
        } else if syn::parse_str::<syn::Ident>(&operation.id).is_err() {
            let message = format!("`{}` is a word of Rust: choose another `operationId`", operation.id);
            findings.push(bundle.finding(&at, "operation-id", message));
        } else if let Some(path) = first.insert(&operation.id, &operation.path) {
            let message = format!("`{}` is the id of {path} already: choose another", operation.id);
            findings.push(bundle.finding(&at, "operation-id", message));
        }
    }
    for (name, schema) in &bundle.schemas {
        if !is_pascal_case(name) {
            let message = format!("the schema `{name}` must be in PascalCase (`ApiKey`), letters and digits only");
            findings.push(bundle.finding(&schema.origin, "schema-name", message));
        }
    }
    findings
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Abbreviations are words as well, because the generator would rename what is not written like that.
fn is_pascal_case(name: &str) -> bool {
    let shouts = |triple: &[u8]| triple.iter().all(u8::is_ascii_uppercase);
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name.len() > 1
        && !name.as_bytes().windows(3).any(shouts)
        && !shouts(&name.as_bytes()[name.len() - 2..])
}
