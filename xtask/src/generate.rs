//! Has progenitor make the client and the types, and says what it stumbles over.

use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

use openapiv3::OpenAPI;
use proc_macro2::TokenStream;
use progenitor::{CrateVers, GenerationSettings, Generator, TypeImpl};
use serde_json::{Map, Value, json};

use crate::bundle::{Bundle, references};
use crate::finding::Finding;
use crate::lenient;
use crate::model::{Model, query_name};
use crate::special_types;
use crate::unions;

static HOOK: Mutex<()> = Mutex::new(());

/// What progenitor makes of a model, as a file's syntax.
///
/// # Errors
/// A construct that it refuses, with its place.
pub fn generate(bundle: &Bundle<'_>, model: &Model) -> Result<syn::File, Finding> {
    let schemas = generator_schemas(model);
    let all: Vec<usize> = (0..model.operations.len()).collect();
    let tokens = run(model, &schemas, &all).map_err(|message| locate(bundle, model, &schemas, &message))?;
    syn::parse2(tokens).map_err(|error| unplaced(bundle, &format!("the generated code is no Rust: {error}")))
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

/// An object without properties, which becomes a struct without fields.
pub fn is_empty(schema: &Value) -> bool {
    let no_properties = schema["properties"].as_object().is_none_or(Map::is_empty);
    schema["type"] == "object" && no_properties && schema.get("additionalProperties").is_none()
}

fn run(model: &Model, schemas: &Map<String, Value>, operations: &[usize]) -> Result<TokenStream, String> {
    let mut paths = Map::new();
    for operation in
        operations.iter().map(|index| &model.operations[*index]).filter(|operation| !operation.is_multipart())
    {
        let item = paths.entry(operation.path.clone()).or_insert_with(|| json!({}));
        item[operation.method.to_lowercase()] = lenient::schema(&operation.value);
    }
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    });
    let spec: OpenAPI = serde_json::from_value(document).map_err(|error| format!("this is no OpenAPI: {error}"))?;
    let mut settings = GenerationSettings::new();
    settings.with_derive("PartialEq").with_map_type("::std::collections::BTreeMap").with_crate(
        "progenitor_client",
        CrateVers::Any,
        None,
    );
    for name in replaced(model, schemas) {
        settings.with_replacement(
            name,
            format!("crate::types::{name}"),
            [TypeImpl::Display, TypeImpl::FromStr].into_iter(),
        );
    }
    // Progenitor panics on some constructs; its message is all we want of that. The hook is the whole process's.
    let _alone = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&spec)));
    panic::set_hook(hook);
    match outcome {
        Ok(tokens) => tokens.map_err(|error| error.to_string()),
        Err(payload) => {
            let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
            Err(text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it panicked".to_owned()))
        }
    }
}

/// The schemas whose types come from elsewhere.
fn replaced<'a>(model: &'a Model, schemas: &'a Map<String, Value>) -> impl Iterator<Item = &'a String> {
    model.schemas.keys().filter(|name| schemas.get(*name) == Some(&stand_in()))
}

/// Finds the one schema or operation without which the generator would not have stumbled.
fn locate(bundle: &Bundle<'_>, model: &Model, schemas: &Map<String, Value>, message: &str) -> Finding {
    let advice = |message: &str| {
        // Some of its messages are debug output over many lines.
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("the generator refuses this: {message}; specs/README.md says which constructs are used")
    };
    for (name, schema) in schemas {
        let mut alone: Map<String, Value> = references(schema)
            .into_iter()
            .filter(|&name| schemas.contains_key(name))
            .map(|name| (name.to_owned(), stand_in()))
            .collect();
        alone.insert(name.clone(), schema.clone());
        let refused = run(&Model { operations: Vec::new(), ..model.subset(&alone) }, &alone, &[]);
        let named = bundle.schemas.get(name).map(|schema| &schema.origin);
        let query = || model.operations.iter().find(|operation| query_name(operation) == *name);
        let origin = named.or_else(|| query().map(|operation| &operation.origin));
        if let (Err(message), Some(origin)) = (refused, origin) {
            return bundle.finding(origin, "generator", advice(&message));
        }
    }
    for (index, operation) in model.operations.iter().enumerate() {
        if let Err(message) = run(model, schemas, &[index]) {
            return bundle.finding(&operation.origin, "generator", advice(&message));
        }
    }
    unplaced(bundle, &advice(message))
}

/// The generator never looks into a type that it does not make; a string keeps it from trying.
fn stand_in() -> Value {
    json!({"type": "string"})
}

/// A message of which only the folder is known.
pub fn unplaced(bundle: &Bundle<'_>, message: &str) -> Finding {
    bundle.folder.documents[0].finding("", "generator", message)
}
