//! From an OpenAPI document to the rules of its operations.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::format::Format;
use super::rule::{Count, List, Object, Range, Rule, Slot, Text, Union};
use super::{BodyKind, OperationContract, Operations, Parameter};

const SCHEMAS: &str = "#/components/schemas/";

/// The operations of a document, by their ids. Only schemas that can be sent become rules.
pub(super) fn operations(document: &str) -> Operations {
    let document: Value = serde_json::from_str(document).expect("the embedded contract is JSON");
    let mut compiler =
        Compiler { schemas: &document["components"]["schemas"], rules: Vec::new(), named: HashMap::new() };
    let items = document["paths"].as_object().into_iter().flat_map(|paths| paths.values());
    let operations = items.flat_map(|item| item.as_object().into_iter().flat_map(|item| item.values()));
    let mut contracts: Operations = operations
        .map(|operation| (text(&operation["operationId"]).to_owned(), compiler.operation(operation)))
        .collect();
    let rules: Arc<[Rule]> = compiler.rules.into();
    for contract in contracts.values_mut() {
        contract.rules = Arc::clone(&rules);
    }
    contracts
}

struct Compiler<'a> {
    schemas: &'a Value,
    rules: Vec<Rule>,
    named: HashMap<&'a str, Slot>,
}

impl<'a> Compiler<'a> {
    fn operation(&mut self, operation: &'a Value) -> OperationContract {
        let content = operation["requestBody"]["content"].as_object().and_then(|content| content.iter().next());
        let body = content.map(|(media, content)| match media.as_str() {
            "multipart/form-data" => {
                let form = self.target(&content["schema"]).unwrap_or(&content["schema"]);
                (BodyKind::Form, self.slot(&form["properties"]["request"]))
            }
            _ => (BodyKind::Json, self.slot(&content["schema"])),
        });
        let statuses = operation["responses"].as_object().into_iter().flat_map(|responses| responses.keys());
        OperationContract {
            rules: Arc::new([]),
            body,
            path: self.parameters(operation, "path"),
            query: self.parameters(operation, "query"),
            success: statuses.filter_map(|status| status.parse().ok()).filter(|s| (200..300).contains(s)).collect(),
        }
    }

    fn parameters(&mut self, operation: &'a Value, place: &str) -> Vec<Parameter> {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let parameters = parameters.filter(|parameter| parameter["in"] == place).map(|parameter| Parameter {
            name: text(&parameter["name"]).to_owned(),
            slot: self.slot(&parameter["schema"]),
            required: parameter["required"] == true,
        });
        parameters.collect()
    }

    /// The schema's rule, made once for each name. The specs have no circle, so this ends.
    fn slot(&mut self, schema: &'a Value) -> Slot {
        let nullable = schema["nullable"] == true;
        let Some(name) = referred(schema) else {
            let rule = self.rule(schema);
            self.rules.push(rule);
            return Slot { rule: self.rules.len() - 1, nullable };
        };
        let slot = self.named(name);
        Slot { nullable: nullable || slot.nullable, ..slot }
    }

    fn named(&mut self, name: &'a str) -> Slot {
        if let Some(slot) = self.named.get(name) {
            return *slot;
        }
        let slot = self.slot(&self.schemas[name]);
        self.named.insert(name, slot);
        slot
    }

    fn target(&self, schema: &Value) -> Option<&'a Value> {
        referred(schema).map(|name| &self.schemas[name])
    }

    fn rule(&mut self, schema: &'a Value) -> Rule {
        if let Some(tag) = schema["discriminator"]["propertyName"].as_str() {
            return Rule::Union(self.union(schema, tag));
        }
        match schema["type"].as_str() {
            Some("boolean") => Rule::Boolean,
            Some("string") if schema["enum"].is_array() => Rule::Choice(texts(&schema["enum"])),
            Some("string") => {
                let format = schema["format"].as_str().and_then(Format::named);
                Rule::Text(Text { length: count(schema, "minLength", "maxLength"), format })
            }
            Some("integer") => Rule::Integer(range(schema)),
            Some("number") => Rule::Number(range(schema)),
            Some("array") => Rule::List(List {
                count: count(schema, "minItems", "maxItems"),
                items: self.slot(&schema["items"]),
                unique_by: schema["x-unique-by"].as_str().map(str::to_owned),
            }),
            Some("object") if schema["properties"].is_object() => Rule::Object(self.object(schema)),
            Some("object") => {
                let values = &schema["additionalProperties"];
                let values = values.is_object().then(|| self.slot(values));
                Rule::Map(count(schema, "minProperties", "maxProperties"), values)
            }
            _ => Rule::Anything,
        }
    }

    fn object(&mut self, schema: &'a Value) -> Object {
        let properties = schema["properties"].as_object().into_iter().flatten();
        let mut fields: Vec<(String, Slot)> =
            properties.map(|(name, property)| (name.clone(), self.slot(property))).collect();
        fields.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut required = texts(&schema["required"]);
        required.extend(texts(&schema["x-required-in-requests"]));
        Object {
            fields,
            required,
            together: schema["x-together"].as_array().into_iter().flatten().map(texts).collect(),
            at_least_one: texts(&schema["x-at-least-one"]),
        }
    }

    fn union(&mut self, schema: &'a Value, tag: &str) -> Union {
        let mapping = schema["discriminator"]["mapping"].as_object().into_iter().flatten();
        let variants = mapping.filter_map(|(kind, reference)| {
            let name = reference.as_str()?.strip_prefix(SCHEMAS)?;
            // An alias, which the variant's own enum does not have, is only received.
            let own = texts(&self.schemas[name]["properties"][tag]["enum"]);
            own.contains(kind).then(|| (kind.clone(), self.named(name)))
        });
        Union { tag: tag.to_owned(), variants: variants.collect() }
    }
}

/// The name of the schema that is referred to; `allOf` with one entry is a reference with a word beside it.
fn referred(schema: &Value) -> Option<&str> {
    let reference = match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => &only["$ref"],
        _ => &schema["$ref"],
    };
    reference.as_str()?.strip_prefix(SCHEMAS)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn count(schema: &Value, min: &str, max: &str) -> Count {
    let limit = |key: &str| schema[key].as_u64().and_then(|limit| usize::try_from(limit).ok());
    Count { min: limit(min).unwrap_or(0), max: limit(max).unwrap_or(usize::MAX) }
}

/// The limits of a number, those of its format included.
fn range(schema: &Value) -> Range {
    let (min, max) = match schema["format"].as_str() {
        Some("uint32") => (Some(0), Some(i64::from(u32::MAX))),
        Some("int32") => (Some(i64::from(i32::MIN)), Some(i64::from(i32::MAX))),
        _ => (None, None),
    };
    Range { min: schema["minimum"].as_i64().or(min), max: schema["maximum"].as_i64().or(max) }
}
