//! Schemas made of several: each has the shape that its extension promises.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::bundle::{Bundle, Origin, SCHEMAS, Schema, referred};
use crate::finding::Finding;
use crate::names::pascal_case;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter { bundle, findings: Vec::new() };
    for schema in bundle.schemas.values() {
        let value = &schema.value;
        if value["x-open-union"] == true {
            linter.union(schema);
        } else if value.get("x-nested").is_some() || value["x-one-or-many"] == true {
            linter.pair(schema);
        } else if value.get("oneOf").is_some() {
            let message = "a `oneOf` must be `x-open-union`, `x-nested` or `x-one-or-many`";
            linter.report(&schema.origin.at("oneOf"), message);
        }
    }
    linter.findings
}

struct Linter<'a> {
    bundle: &'a Bundle<'a>,
    findings: Vec<Finding>,
}

impl Linter<'_> {
    fn report(&mut self, origin: &Origin, message: impl Into<String>) {
        self.findings.push(self.bundle.finding(origin, "union", message));
    }

    /// A union's variants are objects whose discriminator says the kind by which the mapping names them.
    fn union(&mut self, schema: &Schema) {
        let discriminator = &schema.value["discriminator"];
        let tag = discriminator["propertyName"].as_str().unwrap_or_default();
        let at = schema.origin.at("discriminator");
        let mapping = discriminator["mapping"].as_object().cloned().unwrap_or_default();
        if tag.is_empty() || mapping.is_empty() {
            return self.report(&at, "`x-open-union` needs a `discriminator` with `propertyName` and `mapping`");
        }
        let variants = schema.value["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
        if variants.is_empty() {
            return self.report(&schema.origin, "`x-open-union` needs a `oneOf` that lists its variants");
        }
        let mut names = BTreeMap::from([("Unknown".to_owned(), String::new())]);
        for (index, variant) in variants.iter().enumerate() {
            let here = schema.origin.at("oneOf").at(&index.to_string());
            let Some(name) = referred(variant) else {
                self.report(&here, "each variant must refer to a schema");
                continue;
            };
            let body = self.bundle.schema(name);
            let kinds: Vec<&str> =
                body["properties"][tag]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let mapped = |kind: &&str| mapping.get(*kind).is_some_and(|target| *target == format!("{SCHEMAS}{name}"));
            let required = body["required"].as_array().is_some_and(|list| list.iter().any(|field| field == tag));
            match kinds[..] {
                [kind] if mapped(&kind) && required => {
                    let variant = pascal_case(kind);
                    if let Some(other) = names.insert(variant.clone(), name.to_owned()) {
                        let other = if other.is_empty() { "the variant for unknown kinds" } else { &other };
                        let message = format!("`{name}` and {other} both become the variant `{variant}`");
                        self.report(&here, message);
                    }
                }
                _ => {
                    let message = format!(
                        "`{name}` must require `{tag}`, an enum of one value, and the mapping must map that value to it"
                    );
                    self.report(&here, message);
                }
            }
        }
        for (kind, target) in &mapping {
            // One that refers to nothing has been reported as that.
            if !target.is_null() && !variants.iter().any(|variant| variant["$ref"] == *target) {
                let message = format!("`{kind}` is mapped to what is no variant: list it in `oneOf`, or mend the name");
                self.report(&at.at("mapping").at(kind), message);
            }
        }
    }

    /// One variant is a schema; the other holds the same schema, under a key or as a list.
    fn pair(&mut self, schema: &Schema) {
        let variants = schema.value["oneOf"].as_array().map(Vec::as_slice).unwrap_or_default();
        let bare = variants.iter().find_map(referred);
        let key = schema.value["x-nested"].as_str();
        let holds = |variant: &Value| {
            let held = key.map_or(&variant["items"], |key| &variant["properties"][key]);
            bare.is_some() && referred(held) == bare
        };
        // An object that has been seen under several keys has a variant for each.
        let holds_alias = |variant: &Value| {
            let properties = variant["properties"].as_object();
            bare.is_some()
                && properties.is_some_and(|all| all.len() == 1 && all.values().all(|held| referred(held) == bare))
        };
        let aliases =
            variants.iter().filter(|variant| !holds(variant) && key.is_some() && holds_alias(variant)).count();
        if variants.len() != 2 + aliases || !variants.iter().any(holds) {
            let other = key.map_or("the list of it".to_owned(), |key| format!("an object that has it as `{key}`"));
            self.report(&schema.origin.at("oneOf"), format!("the two variants must be a named schema and {other}"));
        }
    }
}
