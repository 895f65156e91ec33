//! What the generator is to see: no limits, because a limit would be checked on answers as well, and nothing that an
//! answer may leave out and the type could not tell from an empty one.

use serde_json::{Map, Value};

use crate::patch;
use crate::special_types::runtime_type;
use crate::vocabulary::LIMITS;

/// A schema without what only our own passes read.
pub fn schema(schema: &Value) -> Value {
    if let Some(patch) = patch::property(schema) {
        return self::schema(&patch);
    }
    if schema["x-secret"] == true {
        let mut secret = runtime_type("Secret", &[]);
        secret["description"] = schema["description"].clone();
        return secret;
    }
    if schema["x-hidden"] == true {
        let mut content = schema.clone();
        if let Some(content) = content.as_object_mut() {
            content.remove("x-hidden");
        }
        let mut hidden = runtime_type("Hidden", &[self::schema(&content)]);
        hidden["description"] = schema["description"].clone();
        return hidden;
    }
    match schema {
        Value::Object(map) => {
            let required = map.get("required").cloned().unwrap_or_default();
            let is_required =
                |name: &str| required.as_array().is_some_and(|list| list.iter().any(|field| field == name));
            let mut lenient = Map::new();
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("x-rust-type", Value::Object(rust_type)) => {
                        let mut rust_type = rust_type.clone();
                        let parameters =
                            rust_type["parameters"].as_array().into_iter().flatten().map(self::schema).collect();
                        rust_type.insert("parameters".to_owned(), Value::Array(parameters));
                        lenient.insert(key.clone(), Value::Object(rust_type));
                    }
                    ("properties", Value::Object(properties)) => {
                        let properties = properties.iter().map(|(name, property)| {
                            let mut property = self::schema(property);
                            // An absent list and an empty one are two things; only `Option` can say both.
                            if !is_required(name) && matches!(property["type"].as_str(), Some("array" | "object")) {
                                property["nullable"] = true.into();
                            }
                            (name.clone(), property)
                        });
                        lenient.insert(key.clone(), properties.collect::<Map<_, _>>().into());
                    }
                    ("format", Value::String(format)) if !is_typed(format) => {}
                    ("default", _) => {}
                    (key, _) if LIMITS.contains(&key) || key.starts_with("x-") => {}
                    ("description", Value::Null) => {}
                    _ => {
                        lenient.insert(key.clone(), self::schema(value));
                    }
                }
            }
            Value::Object(lenient)
        }
        Value::Array(list) => list.iter().map(self::schema).collect(),
        _ => schema.clone(),
    }
}

/// Whether a format decides the Rust type; the others decide what is checked.
fn is_typed(format: &str) -> bool {
    matches!(format, "int32" | "int64" | "uint32" | "double" | "date-time" | "uuid")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Document;

    #[test]
    fn limits_go_and_optional_lists_can_be_absent() {
        let yaml = "
            type: object
            x-at-least-one: [a, b]
            required: [items]
            properties:
              a: {type: string, maxLength: 3, format: uri}
              site: {type: string, format: web-address}
              b: {type: array, maxItems: 3, items: {type: integer, format: int64, minimum: 1}}
              items: {type: array, items: {type: string}}
              secret: {type: string, x-secret: true, description: Not to be seen.}
              minLength: {type: string}";
        let lenient = schema(&Document::parse("a.yaml", yaml).unwrap().value);
        insta::assert_snapshot!(serde_json::to_string_pretty(&lenient).unwrap());
    }

    #[test]
    fn a_property_with_the_name_of_a_keyword_stays() {
        let yaml =
            "{type: object, properties: {default: {type: string}, format: {type: string}, required: {type: string}}}";
        let value = Document::parse("a.yaml", yaml).unwrap().value;
        assert_eq!(schema(&value), value);
    }

    #[test]
    fn formats_stay_where_they_decide_the_type() {
        let yaml =
            "[{type: string, format: uuid}, {type: string, format: email}, {type: integer, format: int64, default: 1}]";
        insta::assert_snapshot!(schema(&Document::parse("a.yaml", yaml).unwrap().value), @r#"[{"format":"uuid","type":"string"},{"type":"string"},{"format":"int64","type":"integer"}]"#);
    }

    #[test]
    fn what_is_hidden_is_typed_all_the_same() {
        let yaml = "{type: object, additionalProperties: true, x-hidden: true, description: Not to be seen.}";
        let hidden = schema(&Document::parse("a.yaml", yaml).unwrap().value);
        assert_eq!(hidden["x-rust-type"]["path"], "cashapp_core::Hidden");
        assert_eq!(hidden["x-rust-type"]["parameters"][0]["additionalProperties"], true);
        assert_eq!(hidden["description"], "Not to be seen.");
    }

    #[test]
    fn a_secret_below_a_patch_is_a_secret() {
        let yaml = "{type: string, nullable: true, x-patch: true, x-secret: true, maxLength: 9}";
        let secret = schema(&Document::parse("a.yaml", yaml).unwrap().value);
        insta::assert_snapshot!(serde_json::to_string_pretty(&secret).unwrap());
    }
}
