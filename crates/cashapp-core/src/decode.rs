//! Reading JSON, with the place named where it cannot be read, and without repeating what stands there.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Why a body could not be read: where in it, and what was expected. Never contains the body's values, because they may
/// be a secret or a customer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    reason: String,
}

impl DecodeError {
    /// The place in the body, such as `grants[0].action`; empty where the body as a whole is at fault.
    pub fn path(&self) -> &str {
        &self.path
    }

    fn new(path: String, error: &serde_json::Error) -> Self {
        Self { path, reason: without_value(&error.to_string()) }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.path {
            "" => f.write_str(&self.reason),
            path => write!(f, "at `{path}`: {}", self.reason),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads a body. The place of a fault is looked for only once there is one, so that reading stays fast.
pub(crate) fn from_slice<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(body).map_err(|error| {
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(fault) if fault.path().iter().len() > 0 => DecodeError::new(fault.path().to_string(), fault.inner()),
            _ => DecodeError::new(String::new(), &error),
        }
    })
}

/// Reads a value that was read as JSON already.
pub(crate) fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {
    serde_path_to_error::deserialize(value).map_err(|fault| {
        let path = if fault.path().iter().len() > 0 { fault.path().to_string() } else { String::new() };
        DecodeError::new(path, fault.inner())
    })
}

/// Reads a value, or nothing where it cannot be read: for what comes along with something that matters more, such as the
/// declined payment with the reason why it was declined.
pub fn none_if_broken<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    Value::deserialize(deserializer).map(|value| from_value(value).unwrap_or_default())
}

/// Serde's message without the value that it quotes: `invalid type: string "...", expected a map` keeps both ends.
fn without_value(message: &str) -> String {
    let Some(start) = ["invalid type: ", "invalid value: "].iter().find_map(|start| message.find(start)) else {
        return message.to_owned();
    };
    let Some(expected) = message.rfind(", expected ").filter(|expected| *expected > start) else {
        return message[..start].to_owned() + "invalid value";
    };
    let quoted = message[start..expected].find(['"', '`']).map_or(expected, |quote| start + quote);
    format!("{}{}", message[..quoted].trim_end(), &message[expected..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Secret;

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only read")]
    struct Key {
        id: String,
        secret: Secret,
        scopes: Vec<String>,
    }

    fn fault(body: &str) -> String {
        from_slice::<Vec<Key>>(body.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn the_place_is_named_and_the_value_is_not() {
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":"CASH_x"}]"#), @"at `[0]`: missing field `scopes` at line 1 column 29");
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":424242,"scopes":[]}]"#), @"at `[0].secret`: invalid type: integer, expected a string at line 1 column 26");
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":"s","scopes":"CASH_, expected x"}]"#), @"at `[0].scopes`: invalid type: string, expected a sequence at line 1 column 52");
        insta::assert_snapshot!(fault(r#""CASH_secret""#), @"invalid type: string, expected a sequence at line 1 column 13");
        insta::assert_snapshot!(fault(r#"[{"id":"K","#), @"at `[0].?`: EOF while parsing a value at line 1 column 11");
        insta::assert_snapshot!(fault("<html>"), @"expected value at line 1 column 1");
    }
}
