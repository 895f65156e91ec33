//! Reads a query by the schemas of its parameters.

use cashapp_pay_api::types::ErrorCode;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::check::{Checker, Place};
use super::rule::Rule;
use super::{Parameter, Violation};

/// A query's parameters by name, lists by repeated name: the one way in which the specs write them.
pub(super) fn read(rules: &[Rule], known: &[Parameter], raw: &str) -> Result<Map<String, Value>, Vec<Violation>> {
    let mut checker = Checker::new(rules);
    let mut read = Map::new();
    for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let (Some(name), Some(text)) = (decoded(name), decoded(text)) else {
            let detail = "Must be UTF-8 once its percent signs are decoded.";
            checker.note(ErrorCode::ExpectedString, &Place::Field(&Place::Top, name), detail);
            continue;
        };
        let place = Place::Field(&Place::Top, &name);
        let Some(parameter) = known.iter().find(|parameter| parameter.name == name) else {
            checker.note(ErrorCode::UnknownQueryParameter, &place, unknown(known));
            continue;
        };
        if let Rule::List(list) = &rules[parameter.slot.rule] {
            let value = typed(&rules[list.items.rule], &text);
            checker.value(list.items, &value, &place);
            if let Value::Array(items) = read.entry(name.as_str()).or_insert_with(|| Value::Array(Vec::new())) {
                items.push(value);
            }
        } else if read.contains_key(&name) {
            checker.note(ErrorCode::ConflictingParameters, &place, "Given more than once: send it once.");
        } else {
            let value = typed(&rules[parameter.slot.rule], &text);
            checker.value(parameter.slot, &value, &place);
            read.insert(name, value);
        }
    }
    for parameter in known.iter().filter(|parameter| parameter.required && !read.contains_key(&parameter.name)) {
        checker.missing(&Place::Field(&Place::Top, &parameter.name));
    }
    if checker.violations.is_empty() { Ok(read) } else { Err(checker.violations) }
}

/// A parameter's text as a value of the type that its rule asks for; one that cannot be stays a text and breaks the rule.
pub(super) fn typed(rule: &Rule, text: &str) -> Value {
    let value = match rule {
        Rule::Boolean => text.parse().ok().map(Value::Bool),
        // What Rust reads and JSON does not write.
        Rule::Integer(_) if text.starts_with('+') => None,
        Rule::Integer(_) => text.parse::<i64>().ok().map(Value::from),
        Rule::Number(_) => text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from),
        _ => None,
    };
    value.unwrap_or_else(|| text.into())
}

/// As forms are written: a space is a plus sign.
fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

fn unknown(known: &[Parameter]) -> String {
    let names: Vec<&str> = known.iter().map(|parameter| parameter.name.as_str()).collect();
    match names.as_slice() {
        [] => "This operation takes no query parameters: leave it out.".to_owned(),
        names => format!("Not a parameter of this operation: leave it out. Its parameters are: {}.", names.join(", ")),
    }
}
