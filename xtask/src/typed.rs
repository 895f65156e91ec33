//! Has progenitor make the types: for each schema that becomes a struct, its fields with their names and types in Rust.

use openapiv3::OpenAPI;
use progenitor::{CrateVers, GenerationSettings, Generator, TypeImpl};
use serde_json::{Map, Value, json};
use syn::{Item, ItemStruct};

use crate::bundle::Bundle;
use crate::finding::Finding;
use crate::lenient;
use crate::model::Model;
use crate::special_types;
use crate::unions;

/// The structs that progenitor makes of a model, in the order of their names.
///
/// # Errors
/// A construct that it refuses.
pub fn structs(bundle: &Bundle<'_>, model: &Model) -> Result<Vec<ItemStruct>, Finding> {
    let schemas = generator_schemas(model);
    let refused = |message: String| {
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        unplaced(bundle, &format!("the generator refuses a schema: {message}; specs/README.md says what is used"))
    };
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    });
    let spec: OpenAPI = serde_json::from_value(document).map_err(|error| refused(error.to_string()))?;
    let mut settings = GenerationSettings::new();
    settings.with_map_type("::std::collections::BTreeMap").with_crate("cashapp_core", CrateVers::Any, None);
    for name in replaced(model, &schemas) {
        settings.with_replacement(
            name,
            format!("crate::types::{name}"),
            [TypeImpl::Display, TypeImpl::FromStr].into_iter(),
        );
    }
    let mut generator = Generator::new(&settings);
    generator.generate_tokens(&spec).map_err(|error| refused(error.to_string()))?;
    let file: syn::File = syn::parse2(generator.get_type_space().to_stream())
        .map_err(|error| refused(format!("it is no Rust: {error}")))?;
    let structs = file.items.into_iter().filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    });
    Ok(structs.collect())
}

/// The schemas as the generator is to see them.
fn generator_schemas(model: &Model) -> Map<String, Value> {
    let mut schemas: Map<String, Value> =
        model.schemas.iter().map(|(name, schema)| (name.clone(), lenient::schema(schema))).collect();
    unions::strip_discriminators(model, &mut schemas);
    for (name, schema) in &model.schemas {
        if special_types::render(model, name, schema).is_some() || is_empty(&schemas[name]) {
            schemas.insert(name.clone(), stand_in());
        }
    }
    schemas
}

/// Whether a schema is an object with nothing in it, so that a response of it is like none.
pub fn is_empty(schema: &Value) -> bool {
    schema["type"] == "object"
        && schema["properties"].as_object().is_none_or(Map::is_empty)
        && schema["additionalProperties"].as_object().is_none()
}

/// The schemas whose types come from elsewhere.
fn replaced<'a>(model: &'a Model, schemas: &'a Map<String, Value>) -> impl Iterator<Item = &'a String> {
    model.schemas.keys().filter(|name| schemas.get(*name) == Some(&stand_in()))
}

/// The generator never looks into a type that it does not make; a string keeps it from trying.
fn stand_in() -> Value {
    json!({"type": "string"})
}

/// A message of which only the folder is known.
pub fn unplaced(bundle: &Bundle<'_>, message: &str) -> Finding {
    bundle.folder.documents[0].finding("", "generator", message)
}
