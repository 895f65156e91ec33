//! References to the answers of other steps: `$<uid>:<key.path>` as a whole value.

use std::fmt;

use serde_json::{Map, Value};

/// A place in the answer to a step; made by [`Step::field`](super::Step::field).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference(String);

impl Reference {
    pub(super) fn new(uid: &str, path: &str) -> Self {
        Self(format!("${uid}:{path}"))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

impl From<Reference> for Value {
    fn from(reference: Reference) -> Self {
        Self::String(reference.0)
    }
}

/// The uid and the key path of a reference. A text that begins with `$` and has no colon, such as a cashtag, is none.
pub(super) fn parse(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix('$')?.split_once(':')
}

/// Visits the texts of an object with the place of each, until one of them is wrong.
pub(super) fn each<E>(
    map: &Map<String, Value>,
    at: &str,
    visit: &mut dyn FnMut(&str, &str) -> Result<(), E>,
) -> Result<(), E> {
    map.iter().try_for_each(|(name, value)| each_in(value, &format!("{at}.{name}"), visit))
}

fn each_in<E>(value: &Value, at: &str, visit: &mut dyn FnMut(&str, &str) -> Result<(), E>) -> Result<(), E> {
    match value {
        Value::String(text) => visit(at, text),
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(index, item)| each_in(item, &format!("{at}[{index}]"), visit))
        }
        Value::Object(map) => each(map, at, visit),
        _ => Ok(()),
    }
}
