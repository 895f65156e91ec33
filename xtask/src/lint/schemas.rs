//! Schemas: used, described, and written so that they become good types.

use std::collections::BTreeSet;

use serde_json::Value;

use super::linter::Linter;
use crate::bundle::{Bundle, Schema};
use crate::finding::Finding;
use crate::patch::patch_schemas;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    let used: BTreeSet<&str> = bundle.sent().union(&bundle.received()).copied().collect();
    for (name, schema) in &bundle.schemas {
        if !used.contains(name.as_str()) {
            let message =
                format!("nothing refers to `{name}`: remove it, or mark it `x-webhook: true` if it is received");
            linter.report(&schema.origin, "used", message);
        }
        if schema.value["description"].as_str().is_none_or(|text| text.trim().is_empty()) {
            linter.report(&schema.origin, "described", format!("`{name}` has no description"));
        }
        linter.shape(schema);
    }
    linter.patches();
    linter.findings
}

impl Linter<'_> {
    /// The schema is of one of the kinds that become a type.
    fn shape(&mut self, schema: &Schema) {
        let value = &schema.value;
        if value.get("oneOf").is_some() || value["x-open-union"] == true {
            return;
        }
        let is = |key: &str| value[key] == true;
        match value["type"].as_str() {
            Some("object") => {}
            Some("string") if value.get("enum").is_some() || is("x-id") || is("x-inline") => {}
            Some("integer" | "number") if is("x-inline") => {}
            None if is("x-timestamp") => {}
            _ => {
                let message = "a named schema is an object, an enum of texts, a union, `x-id` (a string), `x-inline` (a \
                     string or number) or `x-timestamp` (without a type)";
                self.report(&schema.origin, "kind", message);
            }
        }
        for (key, _) in value["x-enum-descriptions"].as_object().into_iter().flatten() {
            if !value["enum"].as_array().into_iter().flatten().any(|known| known == key) {
                let message = format!("`{key}` is described and not in the `enum`: add it there or mend its spelling");
                self.report(&schema.origin.at("x-enum-descriptions").at(key), "enum", message);
            }
        }
        for key in ["required", "x-required-in-requests", "x-required-by-sdk"] {
            for field in value[key].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if value["properties"].get(field).is_none() {
                    let message = format!("`{field}` is required and is no property: mend its spelling");
                    self.report(&schema.origin.at(key), "required", message);
                }
            }
        }
        self.groups(schema);
    }

    /// `x-together` and `x-at-least-one` name properties.
    fn groups(&mut self, schema: &Schema) {
        let value = &schema.value;
        let together = value["x-together"].as_array().into_iter().flatten().map(|group| ("x-together", group));
        let one_of = value.get("x-at-least-one").map(|group| ("x-at-least-one", group));
        for (key, group) in together.chain(one_of) {
            let fields: Vec<&str> = group.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let unknown = fields.iter().find(|field| value["properties"].get(**field).is_none());
            if fields.len() < 2 || unknown.is_some() {
                let list = if key == "x-together" { "a list of lists" } else { "a list" };
                let message = format!("`{key}` is {list} of two or more properties of this schema");
                self.report(&schema.origin.at(key), "group", message);
            }
        }
    }

    /// In the body of a PATCH what can be null is told apart from what is left alone.
    fn patches(&mut self) {
        let patched = patch_schemas(self.bundle);
        for (name, schema) in &self.bundle.schemas {
            for (field, property) in schema.value["properties"].as_object().into_iter().flatten() {
                let at = schema.origin.at("properties").at(field);
                let (nullable, patch) = (property["nullable"] == true, property["x-patch"] == true);
                if !patched.contains(name.as_str()) {
                    if patch {
                        let message = format!("`{field}` is not sent by PATCH: remove `x-patch`");
                        self.report(&at.at("x-patch"), "patch", message);
                    }
                } else if nullable != patch {
                    let message =
                        format!("`{field}` is sent by PATCH: `nullable: true` and `x-patch: true` go together");
                    self.report(&at, "patch", message);
                }
            }
        }
    }
}
