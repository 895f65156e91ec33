//! What schemas are made of, and what parameters and answers say without a schema of their own: no enum or object without
//! a name, no limit that would check nothing.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::bundle::{Bundle, Origin, referred};
use crate::finding::Finding;
use crate::vocabulary::{LIMITS, limited_type};

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter { bundle, tags: tags(bundle), findings: Vec::new() };
    for (name, schema) in &bundle.schemas {
        linter.part(&schema.value, &schema.origin, &Place::Named(name));
    }
    for operation in &bundle.operations {
        let at = operation.origin.at("parameters");
        for (index, parameter) in operation.value["parameters"].as_array().into_iter().flatten().enumerate() {
            linter.part(&parameter["schema"], &at.at(&index.to_string()), &Place::Inline);
        }
        for (status, schema) in operation.responses() {
            linter.part(schema, &operation.origin.at("responses").at(status), &Place::Inline);
        }
    }
    linter.findings
}

/// Where a schema stands.
enum Place<'a> {
    /// It has this name.
    Named(&'a str),
    /// It is the property of a variant by which the variants of a union are told apart.
    Discriminator,
    /// Anywhere else.
    Inline,
}

/// The schemas that are variants of unions, each with its discriminator.
fn tags<'a>(bundle: &'a Bundle<'_>) -> BTreeSet<(&'a str, &'a str)> {
    let unions = bundle.schemas.values().map(|schema| &schema.value);
    unions
        .filter_map(|union| Some((union["discriminator"]["propertyName"].as_str()?, union["oneOf"].as_array()?)))
        .flat_map(|(tag, variants)| variants.iter().filter_map(referred).map(move |variant| (variant, tag)))
        .collect()
}

struct Linter<'a> {
    bundle: &'a Bundle<'a>,
    tags: BTreeSet<(&'a str, &'a str)>,
    findings: Vec<Finding>,
}

impl Linter<'_> {
    fn report(&mut self, origin: &Origin, rule: &'static str, message: impl Into<String>) {
        self.findings.push(self.bundle.finding(origin, rule, message));
    }

    fn part(&mut self, schema: &Value, origin: &Origin, place: &Place<'_>) {
        if matches!(place, Place::Inline) && schema.get("enum").is_some() {
            self.report(origin, "named", "an enum must be a schema of its own, so that it gets a name");
        }
        if !matches!(place, Place::Named(_)) && schema.get("properties").is_some() {
            self.report(origin, "named", "an object must be a schema of its own, so that it gets a name");
        }
        if schema["enum"].as_array().is_some_and(|values| values.is_empty() || !values.iter().all(Value::is_string)) {
            self.report(&origin.at("enum"), "enum", "an enum is made of texts: quote what reads as something else");
        }
        if schema["x-secret"] == true && (schema["type"] != "string" || matches!(place, Place::Named(_))) {
            self.report(&origin.at("x-secret"), "secret", "`x-secret` is for a property of the type `string`");
        }
        if schema["x-hidden"] == true && (schema["type"] != "object" || matches!(place, Place::Named(_))) {
            self.report(&origin.at("x-hidden"), "hidden", "`x-hidden` is for a property of the type `object`");
        }
        if schema["type"] == "array" && schema.get("items").is_none() {
            self.report(origin, "items", "a list without `items`: say what it is made of");
        }
        self.limits(schema, origin, place);
        if let Some(field) = schema["x-unique-by"].as_str() {
            let items = referred(&schema["items"]).map_or(&Value::Null, |name| self.bundle.schema(name));
            if items["discriminator"]["propertyName"] != field {
                let message = "`x-unique-by` names the discriminator of the union that the list is made of";
                self.report(&origin.at("x-unique-by"), "unique", message);
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let below = match place {
                Place::Named(schema) if self.tags.contains(&(*schema, name.as_str())) => Place::Discriminator,
                _ => Place::Inline,
            };
            self.part(property, &origin.at("properties").at(name), &below);
        }
        for key in ["items", "additionalProperties"] {
            if schema[key].is_object() {
                self.part(&schema[key], &origin.at(key), &Place::Inline);
            }
        }
    }

    /// A limit that is not for this type would be read by nobody.
    fn limits(&mut self, schema: &Value, origin: &Origin, place: &Place<'_>) {
        // Beside a reference to an abbreviation a limit replaces the abbreviation's own.
        let target = referred(schema).map(|name| self.bundle.schema(name));
        let meant = target.filter(|target| target["x-inline"] == true).unwrap_or(schema);
        let kind = meant["type"].as_str().unwrap_or_default();
        for key in LIMITS.iter().copied().filter(|key| schema.get(*key).is_some()) {
            if limited_type(key) != kind.replace("integer", "number") {
                let kind = if kind.is_empty() { "no type of its own".to_owned() } else { format!("the type `{kind}`") };
                let message =
                    format!("`{key}` is for the type `{}`, and this has {kind}: remove it", limited_type(key));
                self.report(&origin.at(key), "limit", message);
            } else if kind == "object" && !matches!(place, Place::Named(_)) {
                let message = format!("`{key}` is checked in a schema of its own only: give this one a name");
                self.report(&origin.at(key), "limit", message);
            }
        }
    }
}
