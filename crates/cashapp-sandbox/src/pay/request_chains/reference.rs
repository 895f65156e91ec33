//! References to earlier answers: `$<uid>:<key.path>` as a whole value.

use std::collections::HashMap;

use cashapp_pay_api::types::ErrorCode;
use serde_json::{Map, Value};

use super::plan::violation;
use crate::contract::Violation;

/// The answers that there are already.
#[derive(Default)]
pub(super) struct Answers(HashMap<String, Value>);

impl Answers {
    pub(super) fn insert(&mut self, uid: &str, answer: Value) {
        self.0.insert(uid.to_owned(), answer);
    }
}

/// The uid and the key path of a reference. A text that begins with `$` and has no colon, such as a cashtag, is none.
pub(super) fn parse(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('$')?.split_once(':')
}

/// Whether a text is meant as a reference, in the notation of another program: `${pay.id}`, `{{pay.id}}`, `$.pay.id`, or
/// `$pay.id` where `pay` is a uid. A text that only begins with `$`, such as a cashtag, is not.
pub(super) fn is_misspelled(text: &str, is_uid: impl Fn(&str) -> bool) -> bool {
    let enclosed = |start: &str, end: &str| text.starts_with(start) && text.ends_with(end);
    let after_uid = text.strip_prefix('$').and_then(|rest| rest.split_once('.')).map(|(uid, _)| uid);
    enclosed("${", "}") || enclosed("{{", "}}") || text.starts_with("$.") || after_uid.is_some_and(is_uid)
}

/// Visits every text in a value, with the field that it stands in.
pub(super) fn each(value: &Value, field: &str, visit: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => visit(field, text),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| each(item, &format!("{field}.{index}"), visit));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| each(value, &format!("{field}.{name}"), visit));
        }
        _ => {}
    }
}

/// The value with what it refers to in the place of every reference, of whatever type that is.
pub(super) fn resolved(value: &Value, field: &str, answers: &Answers) -> Result<Value, Violation> {
    match value {
        Value::String(text) => match parse(text) {
            None => Ok(value.clone()),
            Some((uid, path)) => answers.0.get(uid).and_then(|answer| follow(answer, path)).cloned().ok_or_else(|| {
                let detail = format!("The answer to `{uid}` has nothing at `{path}`.");
                violation(ErrorCode::ConflictingParameters, field.to_owned(), &detail)
            }),
        },
        Value::Array(items) => {
            let item = |(index, item)| resolved(item, &format!("{field}.{index}"), answers);
            Ok(Value::Array(items.iter().enumerate().map(item).collect::<Result<_, _>>()?))
        }
        Value::Object(fields) => {
            let entry = |(name, value): (&String, &Value)| {
                Ok((name.clone(), resolved(value, &format!("{field}.{name}"), answers)?))
            };
            Ok(Value::Object(fields.iter().map(entry).collect::<Result<Map<_, _>, Violation>>()?))
        }
        _ => Ok(value.clone()),
    }
}

/// What stands at a key path; a number in it is a place in a list.
fn follow<'a>(answer: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(answer, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        value => value.get(key),
    })
}
