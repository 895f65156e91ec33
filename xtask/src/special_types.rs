//! Types that the generator is not asked to make, because the runtime has a building block for them.

use serde_json::{Value, json};

use crate::bundle::referred;
use crate::docs;
use crate::model::Model;
use crate::{enums, unions};

/// The type, if the schema is of a kind for which there is a building block.
///
/// # Errors
/// What is wrong with the schema.
pub fn render(model: &Model, name: &str, schema: &Value) -> Option<Result<String, String>> {
    let comment = || docs::comment(schema["description"].as_str().unwrap_or_default(), "");
    let inner = || docs::comment(schema["description"].as_str().unwrap_or_default(), "    ");
    if let Some(text) = enums::render(name, schema) {
        return Some(text);
    }
    if let Some(text) = unions::render(model, name, schema) {
        return Some(Ok(text));
    }
    let text = if schema["x-id"] == true {
        let (min, max) = limits(schema, "minLength", "maxLength");
        format!("::progenitor_client::id! {{\n{}    pub struct {name}({min}..={max});\n}}\n", inner())
    } else if schema["x-timestamp"] == true {
        format!("{}pub type {name} = ::progenitor_client::Timestamp;\n", comment())
    } else if let Some(key) = schema["x-nested"].as_str() {
        let body = schema["oneOf"].as_array().into_iter().flatten().find_map(referred).unwrap_or_default();
        format!("::progenitor_client::nested_object! {{\n{}    pub struct {name}(\"{key}\": {body});\n}}\n", inner())
    } else if schema["x-one-or-many"] == true {
        let body = schema["oneOf"].as_array().into_iter().flatten().find_map(referred).unwrap_or_default();
        format!("{}pub type {name} = ::progenitor_client::OneOrMany<{body}>;\n", comment())
    } else if schema["additionalProperties"]["type"] == "string" {
        format!("{}pub type {name} = ::progenitor_client::StringMap;\n", comment())
    } else {
        return None;
    };
    Some(Ok(text))
}

/// A lower and an upper limit as they are written in code.
pub fn limits(schema: &Value, min: &str, max: &str) -> (String, String) {
    let number = |key: &str| schema[key].as_u64();
    let max = number(max).map_or_else(|| "usize::MAX".to_owned(), |max| max.to_string());
    (number(min).unwrap_or(0).to_string(), max)
}

/// A property whose type is one of the runtime's.
pub fn runtime_type(path: &str, parameters: &[Value]) -> Value {
    let path = format!("progenitor_client::{path}");
    json!({"x-rust-type": {"crate": "progenitor_client", "version": "*", "path": path, "parameters": parameters}})
}
