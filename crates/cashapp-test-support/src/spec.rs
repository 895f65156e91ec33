//! The contracts of one folder of `specs/`, as data.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use xtask::bundle::{Bundle, Operation, SCHEMAS, referred};
use xtask::folder::Folder;
use xtask::model::{Model, query_name};
use xtask::typed::is_empty;
use xtask::unions;

/// A folder's schemas and operations.
#[derive(Debug)]
pub struct Spec {
    model: Model,
    types: BTreeSet<String>,
    received: BTreeSet<String>,
    variants: BTreeSet<String>,
}

impl Spec {
    /// Reads a folder by its name.
    pub fn read(folder: &str) -> Self {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../specs");
        let folder = Folder::read(&specs, folder).expect("the specs can be read");
        let bundle = Bundle::new(&folder);
        assert!(bundle.findings.is_empty(), "{:?}", bundle.findings);
        let model = Model::new(&bundle);
        let named = |names: BTreeSet<&str>| -> BTreeSet<String> {
            let typed = names.into_iter().filter(|name| has_type(&model, name));
            typed.map(str::to_owned).collect()
        };
        let types = named(bundle.schemas.keys().map(String::as_str).collect());
        let received = named(bundle.received());
        let unions = model.schemas.values().filter(|schema| schema["x-open-union"] == true);
        let variants = unions.flat_map(|union| union["oneOf"].as_array().into_iter().flatten());
        let variants = variants.filter_map(referred).map(str::to_owned).collect();
        Self { model, types, received, variants }
    }

    /// The schema of this name.
    pub fn schema(&self, name: &str) -> &Value {
        self.model.schemas.get(name).unwrap_or_else(|| panic!("the specs have no schema {name}"))
    }

    /// A reference to the schema of this name, for what is to be known by its name.
    pub fn reference(&self, name: &str) -> Value {
        self.schema(name);
        json!({ "$ref": format!("{SCHEMAS}{name}") })
    }

    /// The schemas that become types: all but abbreviations and the form.
    pub fn types(&self) -> &BTreeSet<String> {
        &self.types
    }

    /// Those that can stand in an answer or a webhook.
    pub fn received(&self) -> &BTreeSet<String> {
        &self.received
    }

    /// Whether this is a variant of a union, whose type leaves the discriminator to the union.
    pub fn is_variant(&self, name: &str) -> bool {
        self.variants.contains(name)
    }

    /// Whether this variant is known under several kinds, so that its own type has a field for the kind.
    pub fn keeps_kind(&self, name: &str) -> bool {
        let mappings = self.model.schemas.values().filter_map(|schema| schema["discriminator"]["mapping"].as_object());
        mappings.flat_map(serde_json::Map::values).filter(|target| **target == format!("{SCHEMAS}{name}")).count() > 1
    }

    /// Whether this is an entry of a page, `GrantPage.grants[]`, which costs no other where it cannot be read.
    pub fn is_page_list(&self, name: &str) -> bool {
        self.model.operations.iter().any(|operation| {
            let list = operation.extension.as_ref().and_then(|extension| extension.paginate.as_deref());
            let page = operation.answer();
            list.zip(page).is_some_and(|(list, page)| *name == format!("{page}.{list}[]"))
        })
    }

    /// The operation of this id.
    pub fn operation(&self, id: &str) -> &Operation {
        let found = self.model.operations.iter().find(|operation| operation.id == id);
        found.unwrap_or_else(|| panic!("the specs have no operation {id}"))
    }

    /// The schema of an operation's JSON body.
    pub fn body<'a>(&'a self, operation: &'a Operation) -> Option<&'a Value> {
        operation.body().filter(|_| !operation.is_multipart()).map(|(_, schema)| schema)
    }

    /// The schema of an operation's query, as one object.
    pub fn query(&self, operation: &Operation) -> Option<&Value> {
        self.model.schemas.get(&query_name(operation))
    }

    /// The fields that a PATCH keeps, clears or sets, each as the way to it from the top of the body.
    pub fn patches(&self, operation: &Operation) -> Vec<String> {
        let mut patches = Vec::new();
        let Some(body) = self.body(operation) else { return patches };
        for (outer, wrapped) in self.resolve(body).1["properties"].as_object().into_iter().flatten() {
            for (inner, property) in self.resolve(wrapped).1["properties"].as_object().into_iter().flatten() {
                if property["x-patch"] == true {
                    patches.push(format!("{outer}.{inner}"));
                }
            }
        }
        patches
    }

    /// What a schema refers to, with its name; the schema itself where it refers to nothing.
    pub fn resolve<'a>(&'a self, schema: &'a Value) -> (Option<&'a str>, &'a Value) {
        match referred(schema) {
            Some(name) => (Some(name), self.schema(name)),
            None => (None, schema),
        }
    }

    /// The variant of a union that an object of this kind is.
    pub fn variant(&self, union: &Value, kind: &str) -> Option<(&str, &Value)> {
        let reference = union["discriminator"]["mapping"][kind].as_str()?;
        let name = reference.rsplit('/').next()?;
        self.model.schemas.get_key_value(name).map(|(name, schema)| (name.as_str(), schema))
    }
}

/// Whether a schema becomes a type of its own: what is abbreviated and what says nothing does not.
fn has_type(model: &Model, name: &str) -> bool {
    model.schemas.get(name).is_some_and(|schema| !is_empty(schema) || unions::is_variant(model, name))
}

/// The names in a list of a schema, such as `required`.
pub fn names<'a>(schema: &'a Value, key: &str) -> Vec<&'a str> {
    schema[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
