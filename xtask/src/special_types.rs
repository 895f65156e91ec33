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
        format!("id! {{\n{}    pub struct {name}({min}..={max});\n}}\n", inner())
    } else if schema["x-timestamp"] == true {
        format!("{}pub type {name} = cashapp_core::Timestamp;\n", comment())
    } else if let Some(key) = schema["x-nested"].as_str() {
        let all =
            schema["oneOf"].as_array().into_iter().flatten().filter_map(|variant| variant["properties"].as_object());
        let aliases = all.flat_map(serde_json::Map::keys).map(String::as_str).filter(|other| *other != key);
        let keys = std::iter::once(key).chain(aliases).collect::<Vec<_>>().join("\" | \"");
        let body = schema["oneOf"].as_array().into_iter().flatten().find_map(referred).unwrap_or_default();
        format!(
            "nested_object! {{\n{}    pub struct {name}(\"{keys}\": {body});\n}}\n#[cfg(feature = \"schemars\")]\ncashapp_core::nested_schema!({name}, \"{keys}\", {body});\n",
            inner()
        )
    } else if schema["x-one-or-many"] == true {
        let body = schema["oneOf"].as_array().into_iter().flatten().find_map(referred).unwrap_or_default();
        format!("{}pub type {name} = OneOrMany<{body}>;\n", comment())
    } else if schema["additionalProperties"]["type"] == "string" {
        format!("{}pub type {name} = StringMap;\n", comment())
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
    let path = format!("cashapp_core::{path}");
    json!({"x-rust-type": {"crate": "cashapp_core", "version": "*", "path": path, "parameters": parameters}})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Bundle;
    use crate::sample::folder;

    /// Every type that is made of these schemas, in the order of their names.
    fn rendered(schemas: &str) -> String {
        let model = Model::new(&Bundle::new(&folder(&[("a.yaml", &format!("components:\n  schemas:\n{schemas}"))])));
        let types = model.schemas.iter().filter_map(|(name, schema)| render(&model, name, schema));
        types.map(Result::unwrap).collect()
    }

    #[test]
    fn ids_have_their_limits() {
        let schemas = "
    CardId: {description: Names a card., x-id: true, type: string, minLength: 1, maxLength: 64}
    HolderId: {description: Names who holds it., x-id: true, type: string}
";
        insta::assert_snapshot!(rendered(schemas), @r"
        id! {
            /// Names a card.
            pub struct CardId(1..=64);
        }
        id! {
            /// Names who holds it.
            pub struct HolderId(0..=usize::MAX);
        }
        ");
    }

    #[test]
    fn each_extension_has_its_building_block() {
        let schemas = "
    ATime: {description: A time., x-timestamp: true}
    BObject:
      description: Bare or nested.
      x-nested: card
      oneOf:
        - {type: object, properties: {card: {$ref: '#/components/schemas/Card'}}}
        - {$ref: '#/components/schemas/Card'}
    Card: {type: object, properties: {color: {type: string}}}
    CList:
      description: One or many.
      x-one-or-many: true
      oneOf: [{$ref: '#/components/schemas/Card'}, {type: array, items: {$ref: '#/components/schemas/Card'}}]
    DMap: {description: Texts by name., type: object, additionalProperties: {type: string}}
    Side: {description: A side., type: string, enum: [FRONT]}
";
        insta::assert_snapshot!(rendered(schemas));
    }

    #[test]
    fn a_limit_that_is_not_there_is_the_widest() {
        let limits = |yaml: &str| limits(&crate::sample::value(yaml), "minLength", "maxLength");
        assert_eq!(limits("{}"), ("0".to_owned(), "usize::MAX".to_owned()));
        assert_eq!(limits("{minLength: 2, maxLength: 7}"), ("2".to_owned(), "7".to_owned()));
    }
}
