//! Values made from a schema: right in every respect, and the same each time.

use serde_json::{Map, Value, json};

use crate::spec::{Spec, names};

/// How much a value contains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything that there is a name for.
    Full,
    /// What must be sent, and no more.
    Minimal,
}

/// A value of a schema.
pub fn sample(spec: &Spec, schema: &Value, extent: Extent) -> Value {
    let (_, schema) = spec.resolve(schema);
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if let Some(first) = schema["oneOf"].get(0) {
        return sample(spec, first, extent);
    }
    if schema["x-timestamp"] == true {
        return "2024-07-08T22:42:46.039".into();
    }
    let limit = |key: &str| schema[key].as_u64();
    match schema["type"].as_str() {
        Some("string") => text(schema).into(),
        // No 32 bits and no floating-point number can hold it.
        Some("integer") if schema["format"] == "int64" && limit("maximum").is_none() => {
            json!(9_007_199_254_740_993_i64)
        }
        Some("integer") => limit("minimum").unwrap_or(0).max(2).into(),
        Some("number") => json!(1.5),
        Some("boolean") => true.into(),
        Some("array") => {
            let count = if extent == Extent::Full { 1 } else { limit("minItems").unwrap_or(0) };
            (0..count).map(|_| sample(spec, &schema["items"], extent)).collect()
        }
        Some("object") if schema["properties"].is_object() => object(spec, schema, extent).into(),
        Some("object") if schema["additionalProperties"].is_object() => json!({"key": "value"}),
        Some("object") => json!({"key": {"deep": [1, null, "value"]}}),
        // Nothing is known of it but that it is JSON.
        None => json!(["any", {"thing": true}]),
        Some(other) => panic!("no value for a schema of type {other}: {schema}"),
    }
}

fn object(spec: &Spec, schema: &Value, extent: Extent) -> Map<String, Value> {
    let one_of = names(schema, "x-at-least-one").into_iter().take(1);
    let asked: Vec<&str> = names(schema, "required")
        .into_iter()
        .chain(names(schema, "x-required-in-requests"))
        .chain(names(schema, "x-required-by-sdk"))
        .chain(one_of)
        .collect();
    let properties = schema["properties"].as_object().into_iter().flatten();
    properties
        .filter(|(name, _)| extent == Extent::Full || asked.contains(&name.as_str()))
        .map(|(name, property)| (name.clone(), sample(spec, property, extent)))
        .collect()
}

fn text(schema: &Value) -> String {
    let text = match schema["format"].as_str() {
        Some("date-time" | "date-time-string") => "2024-02-03T04:05:06Z",
        Some("date") => "2024-02-03",
        Some("uuid") => "67e55044-10b1-426f-9247-bb680e5fe0c8",
        Some("uri") => "shop-app://there?order=42",
        Some("web-address") => "https://shop.example/there",
        Some("decimal") => "10.00",
        Some("email") => "ada@buyer.example",
        Some("duration") => "P30D",
        Some("color") => "#00d64f",
        _ => {
            let (min, max) = (schema["minLength"].as_u64().unwrap_or(0), schema["maxLength"].as_u64().unwrap_or(9));
            // A character of two bytes shows whoever counts the wrong thing.
            return "ä".repeat(usize::try_from(min.max(max.min(4))).expect("limits are small"));
        }
    };
    text.to_owned()
}

/// Full values of a named schema that between them show each variant and each form that it has.
pub fn forms(spec: &Spec, name: &str) -> Vec<Value> {
    let schema = spec.schema(name);
    match schema["oneOf"].as_array() {
        Some(forms) => forms.iter().map(|form| sample(spec, form, Extent::Full)).collect(),
        None => vec![sample(spec, schema, Extent::Full)],
    }
}
