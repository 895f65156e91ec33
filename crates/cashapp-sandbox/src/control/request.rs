//! What is asked of an address under `/_sandbox/`, and what it answers.

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::ControlError;
use super::index::Address;

/// What an address answers.
pub(super) enum Reply {
    Json(Value),
    /// JSON that is there already.
    Document(&'static str),
}

impl From<Value> for Reply {
    fn from(value: Value) -> Self {
        Self::Json(value)
    }
}

/// What is asked of an address.
#[derive(Debug)]
pub(super) struct Asked {
    params: Vec<(&'static str, String)>,
    query: Vec<(String, String)>,
    body: Bytes,
}

impl Asked {
    /// Refuses a query or a body that nobody would read.
    pub(super) fn new(
        address: &Address,
        params: Vec<(&'static str, String)>,
        query: Option<&str>,
        body: Bytes,
    ) -> Result<Self, ControlError> {
        let query: Vec<_> = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
        if let Some((name, _)) = query.iter().find(|(name, _)| !address.query.contains(&name.as_str())) {
            let known = if address.query.is_empty() { "none".to_owned() } else { address.query.join(", ") };
            return Err(ControlError::bad_request(&format!("unknown query parameter `{name}`; there is: {known}")));
        }
        if address.body.is_none() && !body.is_empty() && body.as_ref() != b"{}" {
            return Err(ControlError::bad_request("this address takes no body"));
        }
        Ok(Self { params, query, body })
    }

    /// A parameter of the path.
    pub(super) fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// A parameter of the query.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body; none is an empty object.
    pub(super) fn body<T: DeserializeOwned>(&self) -> Result<T, ControlError> {
        let body = if self.body.is_empty() { b"{}" } else { self.body.as_ref() };
        let mut json = serde_json::Deserializer::from_slice(body);
        let value = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| ControlError::bad_request(&explain(&error.path().to_string(), error.inner())))?;
        json.end().map_err(|error| ControlError::bad_request(&explain(".", &error)))?;
        Ok(value)
    }
}

/// What is wrong with a body, in words that do not ask for knowledge of this program's types.
fn explain(field: &str, error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    if !error.is_data() {
        return format!("the body is not JSON, at line {line} column {column}");
    }
    let text = error.to_string();
    let text = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&text);
    let expected = text.rsplit_once(", expected ").map(|(given, expected)| {
        let expected = match expected {
            "f64" => "a number",
            "i64" => "a whole number",
            "u16" | "u32" | "u64" => "a whole number from 0 on",
            "a boolean" => "true or false",
            other if other.starts_with("struct ") => "a JSON object",
            other => other,
        };
        format!("{given}, expected {expected}")
    });
    let text = expected.as_deref().unwrap_or(text);
    match field {
        "." => format!("the body cannot be read: {text}"),
        field => format!("the body cannot be read at `{field}`: {text}"),
    }
}
