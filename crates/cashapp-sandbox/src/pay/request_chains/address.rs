//! A member's path and query, put together from their parameters.

use cashapp_pay_api::types::ErrorCode;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};

use super::plan::violation;
use super::reference;
use crate::contract::Violation;

/// All that means something in a path or a query, as in the paths that the client sends.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':');

/// A member that can be run.
pub(super) struct Ready {
    pub(super) path: String,
    /// Path and query.
    pub(super) target: String,
    pub(super) body: Option<Value>,
}

/// Puts a member's address together once all references are resolved.
pub(super) fn ready(
    template: &str,
    path: &Map<String, Value>,
    query: &Map<String, Value>,
    body: Option<Value>,
    index: usize,
) -> Result<Ready, Violation> {
    let no_text = |field: String| {
        let detail = "What the reference reads is no text, number or truth value that an address can have.";
        violation(ErrorCode::ConflictingParameters, field, detail)
    };
    let mut filled = template.to_owned();
    for (name, value) in path {
        let text = text(value).filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| no_text(format!("requests.{index}.path_params.{name}")))?;
        filled = filled.replace(&format!("{{{name}}}"), &encoded(&text));
    }
    let mut pairs = Vec::new();
    for (name, value) in query {
        let texts = texts(value).ok_or_else(|| no_text(format!("requests.{index}.query_params.{name}")))?;
        pairs.extend(texts.iter().map(|text| format!("{}={}", encoded(name), encoded(text))));
    }
    let target = if pairs.is_empty() { filled.clone() } else { format!("{filled}?{}", pairs.join("&")) };
    Ok(Ready { path: filled, target, body })
}

/// The path with something in the place of what is not known yet, which tells the operation; or what is wrong with it.
pub(super) fn sketch(template: &str, params: &Map<String, Value>, index: usize) -> Result<String, Vec<Violation>> {
    let mut faults = Vec::new();
    if template.contains(['?', '#']) {
        let detail = "The query of a request goes into `query_params`, not into its path.";
        faults.push(violation(ErrorCode::ExpectedString, format!("requests.{index}.path"), detail));
    }
    let mut path = template.to_owned();
    for (name, value) in params {
        let field = || format!("requests.{index}.path_params.{name}");
        let placeholder = format!("{{{name}}}");
        if !template.contains(&placeholder) {
            let detail = "The path has no such name in braces: leave it out, or correct the path.";
            faults.push(violation(ErrorCode::UnknownBodyParameter, field(), detail));
            continue;
        }
        let text = match value {
            Value::String(text) if reference::parse(text).is_some() => Some("x".to_owned()),
            value => text(value),
        };
        match text {
            None => {
                let detail = "Must be a string, a number or a truth value.";
                faults.push(violation(ErrorCode::ExpectedString, field(), detail));
            }
            Some(text) if text.is_empty() => {
                faults.push(violation(ErrorCode::ValueEmpty, field(), "Must not be empty: a path has no empty part."));
            }
            Some(text) => path = path.replace(&placeholder, &encoded(&text)),
        }
    }
    for name in names(template).filter(|name| !params.contains_key(*name)) {
        let field = format!("requests.{index}.path_params.{name}");
        faults.push(violation(ErrorCode::MissingRequiredParameter, field, "Required by the path: add it."));
    }
    if faults.is_empty() { Ok(path) } else { Err(faults) }
}

/// What no query can have.
pub(super) fn query_faults(params: &Map<String, Value>, index: usize) -> Vec<Violation> {
    let unfit = params.iter().filter(|(_, value)| texts(value).is_none());
    let detail = "Must be a string, a number or a truth value, or a list of them.";
    let fault = |name| violation(ErrorCode::ExpectedString, format!("requests.{index}.query_params.{name}"), detail);
    unfit.map(|(name, _)| fault(name)).collect()
}

/// The names that stand in braces.
fn names(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

fn texts(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Array(items) => items.iter().map(text).collect(),
        value => Some(vec![text(value)?]),
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}
