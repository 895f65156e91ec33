//! Schemas: used, described, and written so that they become good types.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::bundle::{Bundle, Origin, Schema, referred};
use crate::finding::Finding;
use crate::patch::patch_schemas;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter { bundle, findings: Vec::new() };
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
        linter.named_parts(&schema.value, &schema.origin, true);
    }
    linter.patches();
    linter.findings
}

struct Linter<'a> {
    bundle: &'a Bundle<'a>,
    findings: Vec<Finding>,
}

impl Linter<'_> {
    fn report(&mut self, origin: &Origin, rule: &'static str, message: impl Into<String>) {
        self.findings.push(self.bundle.finding(origin, rule, message));
    }

    /// The schema is of one of the kinds that become a type.
    fn shape(&mut self, schema: &Schema) {
        let value = &schema.value;
        if value["x-open-union"] == true {
            return self.union(schema);
        }
        if value.get("oneOf").is_some() {
            if value.get("x-nested").is_none() && value["x-one-or-many"] != true {
                let message = "a `oneOf` must be `x-open-union`, `x-nested` or `x-one-or-many`";
                self.report(&schema.origin.at("oneOf"), "union", message);
            }
            return;
        }
        let kind = value["type"].as_str();
        let special = ["x-id", "x-inline", "x-timestamp"].iter().any(|key| value[*key] == true);
        match kind {
            Some("object") => {}
            Some("string") if value.get("enum").is_some() || special => {}
            Some("integer" | "number") if special => {}
            None if special => {}
            _ => {
                let message = "a named schema is an object, an enum, a union, `x-id`, `x-inline` or `x-timestamp`";
                self.report(&schema.origin, "kind", message);
            }
        }
        for (key, _) in value["x-enum-descriptions"].as_object().into_iter().flatten() {
            if !value["enum"].as_array().into_iter().flatten().any(|known| known == key) {
                let message = format!("`{key}` is described and not in the `enum`: add it there or mend its spelling");
                self.report(&schema.origin.at("x-enum-descriptions").at(key), "enum", message);
            }
        }
        for key in ["required", "x-required-in-requests"] {
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
        let groups = value["x-together"].as_array().into_iter().flatten().chain(value.get("x-at-least-one"));
        let key = if value.get("x-together").is_some() { "x-together" } else { "x-at-least-one" };
        for group in groups {
            let fields: Vec<&str> = group.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let unknown = fields.iter().find(|field| value["properties"].get(**field).is_none());
            if fields.len() < 2 || unknown.is_some() {
                let message = format!("`{key}` is made of lists of two or more properties of this schema");
                self.report(&schema.origin.at(key), "group", message);
            }
        }
    }

    /// A union's variants are objects whose discriminator says the kind by which the mapping names them.
    fn union(&mut self, schema: &Schema) {
        let discriminator = &schema.value["discriminator"];
        let tag = discriminator["propertyName"].as_str().unwrap_or_default();
        let at = schema.origin.at("discriminator");
        let mapping = discriminator["mapping"].as_object().cloned().unwrap_or_default();
        if tag.is_empty() || mapping.is_empty() {
            return self.report(
                &at,
                "union",
                "`x-open-union` needs a `discriminator` with `propertyName` and `mapping`",
            );
        }
        for variant in schema.value["oneOf"].as_array().into_iter().flatten() {
            let Some(name) = referred(variant) else {
                self.report(&schema.origin.at("oneOf"), "union", "each variant must refer to a schema");
                continue;
            };
            let body = self.bundle.schema(name);
            let kinds: Vec<&str> =
                body["properties"][tag]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let mapped = |kind: &&str| {
                mapping.get(*kind).and_then(Value::as_str).is_some_and(|target| target.ends_with(&format!("/{name}")))
            };
            let required = body["required"].as_array().is_some_and(|list| list.iter().any(|field| field == tag));
            if !matches!(&kinds[..], [kind] if mapped(kind)) || !required {
                let message = format!(
                    "`{name}` must require `{tag}`, an enum of one value, and the mapping must map that value to it"
                );
                self.report(&at, "union", message);
            }
        }
    }

    /// Enums and objects have names of their own, and every reference below resolves to something that has a type.
    fn named_parts(&mut self, schema: &Value, origin: &Origin, top: bool) {
        let single = schema["enum"].as_array().is_some_and(|values| values.len() == 1);
        if !top && schema.get("enum").is_some() && !single {
            self.report(origin, "named", "an enum must be a schema of its own, so that it gets a name");
        }
        if !top && schema.get("properties").is_some() {
            self.report(origin, "named", "an object must be a schema of its own, so that it gets a name");
        }
        if let Some(field) = schema["x-unique-by"].as_str() {
            let items = referred(&schema["items"]).map_or(&Value::Null, |name| self.bundle.schema(name));
            if items["discriminator"]["propertyName"] != field {
                let message = "`x-unique-by` names the discriminator of the union that the list is made of";
                self.report(origin, "unique", message);
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            self.named_parts(property, &origin.at("properties").at(name), false);
        }
        for key in ["items", "additionalProperties"] {
            if schema[key].is_object() {
                self.named_parts(&schema[key], &origin.at(key), false);
            }
        }
    }

    /// In the body of a PATCH what can be null is told apart from what is left alone.
    fn patches(&mut self) {
        for name in patch_schemas(self.bundle) {
            let Some(schema) = self.bundle.schemas.get(name) else { continue };
            for (field, property) in schema.value["properties"].as_object().into_iter().flatten() {
                if (property["nullable"] == true) != (property["x-patch"] == true) {
                    let at = schema.origin.at("properties").at(field);
                    let message =
                        format!("`{field}` is sent by PATCH: `nullable: true` and `x-patch: true` go together");
                    self.report(&at, "patch", message);
                }
            }
        }
    }
}
