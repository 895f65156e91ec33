//! What is generated from: a folder's schemas and operations, abbreviations written out, queries made into schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::bundle::{Bundle, Operation, references, referred};
use crate::names::pascal_case;

/// A folder, ready to become code.
#[derive(Debug)]
pub struct Model {
    /// In the order of path and method.
    pub operations: Vec<Operation>,
    /// By name, limits and extensions still in place.
    pub schemas: BTreeMap<String, Value>,
    /// The schemas that can be sent.
    pub sent: BTreeSet<String>,
}

impl Model {
    /// Takes what a clean bundle says.
    pub fn new(bundle: &Bundle<'_>) -> Self {
        let mut sent: BTreeSet<String> = bundle.sent().into_iter().map(str::to_owned).collect();
        let mut schemas: BTreeMap<String, Value> =
            bundle.schemas.iter().map(|(name, schema)| (name.clone(), schema.value.clone())).collect();
        let mut operations = bundle.operations.clone();
        let abbreviations: BTreeMap<String, Value> = schemas
            .iter()
            .filter(|(_, schema)| schema["x-inline"] == true)
            .map(|(n, s)| (n.clone(), s.clone()))
            .collect();
        schemas.retain(|_, schema| schema["x-inline"] != true);
        for schema in schemas.values_mut() {
            write_out(schema, &abbreviations);
        }
        for operation in &mut operations {
            write_out(&mut operation.value, &abbreviations);
            // A form is put together by hand; only what its parts refer to becomes types.
            if operation.is_multipart() {
                let form = operation.body().and_then(|(_, schema)| referred(schema)).map(str::to_owned);
                if let Some(form) = form {
                    schemas.remove(&form);
                }
            }
            if let Some(query) = query_schema(operation) {
                let name = query_name(operation);
                sent.insert(name.clone());
                schemas.insert(name, query);
            }
        }
        Self { operations, schemas, sent }
    }

    /// The schema of this name; `Null` where there is none.
    pub fn schema(&self, name: &str) -> &Value {
        self.schemas.get(name).unwrap_or(&Value::Null)
    }

    /// The sent schemas that contain something to check, so that a check of them is worth its code.
    pub fn checked(&self) -> BTreeSet<String> {
        let directly = |schema: &Value| schema["x-id"] == true || has_rules(schema);
        let mut checked: BTreeSet<String> =
            self.sent.iter().filter(|name| directly(self.schema(name))).cloned().collect();
        // Whatever is sent as a whole is checked, were it for rules that come later.
        for operation in &self.operations {
            let body = operation.body().and_then(|(_, schema)| referred(schema)).map(str::to_owned);
            let sent = body.into_iter().chain([query_name(operation)]);
            checked.extend(sent.filter(|name| self.schemas.contains_key(name)));
        }
        loop {
            let next = self
                .sent
                .iter()
                .filter(|name| !checked.contains(*name))
                .find(|name| references(self.schema(name)).iter().any(|reference| checked.contains(*reference)));
            match next {
                Some(name) => checked.insert(name.clone()),
                None => return checked,
            };
        }
    }
}

/// The name of the type that holds an operation's query.
pub fn query_name(operation: &Operation) -> String {
    format!("{}Query", pascal_case(&operation.id))
}

fn query_schema(operation: &Operation) -> Option<Value> {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for parameter in operation.parameters("query") {
        let name = parameter["name"].as_str().unwrap_or_default();
        let mut property = match parameter["schema"].get("$ref") {
            Some(reference) => json!({"allOf": [{"$ref": reference}]}),
            None => parameter["schema"].clone(),
        };
        property["description"] = parameter["description"].clone();
        if parameter["required"] == true {
            required.push(name);
        }
        properties.insert(name.to_owned(), property);
    }
    let description = format!("What a call of `{}` selects.", operation.id);
    (!properties.is_empty())
        .then(|| json!({"type": "object", "description": description, "properties": properties, "required": required}))
}

/// Whether a schema has a rule of its own for what is sent.
fn has_rules(schema: &Value) -> bool {
    let own = crate::vocabulary::LIMITS
        .iter()
        .chain(&["x-required-in-requests", "x-required-by-sdk"])
        .any(|key| schema.get(*key).is_some());
    own || crate::vocabulary::format_check(schema).is_some()
        || schema["properties"].as_object().into_iter().flatten().any(|(_, property)| has_rules(property))
        || has_rules_below(schema, "items")
}

fn has_rules_below(schema: &Value, key: &str) -> bool {
    schema.get(key).is_some_and(has_rules)
}

/// Replaces references to abbreviations by what they stand for; a description beside the reference wins.
fn write_out(value: &mut Value, abbreviations: &BTreeMap<String, Value>) {
    if let Some(schema) = referred(value).and_then(|name| abbreviations.get(name)) {
        let mut schema = schema.clone();
        for (key, beside) in
            value.as_object().into_iter().flatten().filter(|(key, _)| *key != "$ref" && *key != "allOf")
        {
            schema[key] = beside.clone();
        }
        schema.as_object_mut().into_iter().for_each(|schema| drop(schema.remove("x-inline")));
        *value = schema;
        return;
    }
    match value {
        Value::Object(map) => map.values_mut().for_each(|value| write_out(value, abbreviations)),
        Value::Array(list) => list.iter_mut().for_each(|value| write_out(value, abbreviations)),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
