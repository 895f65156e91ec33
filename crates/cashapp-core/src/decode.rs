//! Reading JSON, with the place named where it cannot be read, and without repeating what stands there.

use std::borrow::Cow;
use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::lenient::Again;

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
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.path {
            "" => f.write_str(&self.reason),
            path => write!(f, "at `{}`: {}", without_keys(path), self.reason),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Reads a body: strictly, in one pass, and where that fails a second time, field by field, so that what is odd in an
/// optional field or in an entry of a page costs neither the rest nor itself.
///
/// # Errors
/// A body that is not JSON, or in which something is missing or odd that a value of this type has to have, or in which a
/// field stands twice.
pub fn from_slice<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(body).or_else(|error| match serde_json::from_slice::<Value>(body) {
        // Of two amounts nobody knows which is meant, and a `Value` would have kept one of them.
        Ok(_) if error.to_string().starts_with("duplicate field") => {
            Err(DecodeError { path: String::new(), reason: error.to_string() })
        }
        Ok(value) => again(&value),
        // It is no JSON, and serde's message says where it ceases to be.
        Err(_) => Err(DecodeError { path: String::new(), reason: without_value(&error.to_string()) }),
    })
}

/// Reads a value that was read as JSON already, with the same care.
///
/// # Errors
/// A value that is not of this type.
pub fn from_value<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    T::deserialize(value).or_else(|_| again(value))
}

fn again<T: DeserializeOwned>(value: &Value) -> Result<T, DecodeError> {
    T::deserialize(Again(value))
        .map_err(|fault| DecodeError { path: in_one_line(&fault.path()), reason: without_value(&fault.reason) })
}

/// The names in a body can be anybody's, and must not begin a line of their own in a log.
fn in_one_line(path: &str) -> String {
    let mut line = String::with_capacity(path.len());
    for sign in path.chars() {
        if sign.is_control() { line.extend(sign.escape_default()) } else { line.push(sign) }
    }
    line
}

/// The place as far as it is made of the contract's names. Below a map, such as `metadata`, keys are whatever somebody
/// wrote there, perhaps a customer's address.
fn without_keys(path: &str) -> Cow<'_, str> {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"_.[]?".contains(&byte);
    let odd = path.bytes().position(|byte| !is_name(byte)).map(|odd| path[..odd].rfind('.').unwrap_or(0));
    let map = path.find("metadata.").map(|start| start + "metadata".len());
    match odd.into_iter().chain(map).min() {
        Some(end) => format!("{}..", &path[..end]).into(),
        None => path.into(),
    }
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
    fn keys_that_somebody_chose_are_not_named() {
        type Metadata = std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>>;

        for (path, shown) in [
            ("payment.metadata.jane", "payment.metadata.."),
            ("payments[3].metadata.jane@example.com", "payments[3].metadata.."),
            ("links.Jane Doe.url", "links.."),
            ("Jane Doe", ".."),
            ("payments[3].amount", "payments[3].amount"),
            ("payment.metadata", "payment.metadata"),
        ] {
            assert_eq!(without_keys(path), shown);
        }
        let fault = from_slice::<Metadata>(br#"{"metadata":{"jane":1}}"#).unwrap_err();
        assert_eq!(fault.path(), "metadata.jane");
        assert!(!fault.to_string().contains("jane"), "{fault}");
    }

    #[test]
    fn the_place_is_named_and_the_value_is_not() {
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":"CASH_x"}]"#), @"at `[0]`: missing field `scopes`");
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":424242,"scopes":[]}]"#), @"at `[0].secret`: invalid type: integer, expected a string");
        insta::assert_snapshot!(fault(r#"[{"id":"K","secret":"s","scopes":"CASH_, expected x"}]"#), @"at `[0].scopes`: invalid type: string, expected a sequence");
        insta::assert_snapshot!(fault(r#""CASH_secret""#), @"invalid type: string, expected a sequence");
        insta::assert_snapshot!(fault(r#"[{"id":"K","#), @"EOF while parsing a value at line 1 column 11");
        insta::assert_snapshot!(fault(r#"[{"id":"K","id":"L","secret":"s","scopes":[]}]"#), @"duplicate field `id` at line 1 column 15");
        insta::assert_snapshot!(fault("<html>"), @"expected value at line 1 column 1");
    }

    #[test]
    fn a_name_with_a_line_break_does_not_break_the_line() {
        let body = br#"{"a\nERROR forged\u001b[2J":5}"#;
        let error = from_slice::<std::collections::BTreeMap<String, String>>(body).unwrap_err();
        assert_eq!(error.path(), r"a\nERROR forged\u{1b}[2J");
        assert!(error.to_string().starts_with("at `..`: invalid type"), "{error}");
    }
}
