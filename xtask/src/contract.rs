//! A folder as one OpenAPI document of JSON, for the sandbox, which validates by it and serves it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::bundle::{Bundle, Operation};

/// What only people and callers read. The document is compiled at every start of a program, and people have the YAML.
const DOCUMENTATION: &[&str] = &[
    "description",
    "summary",
    "externalDocs",
    "x-enum-descriptions",
    "x-advice",
    "x-advice-otherwise",
    "x-retry-classes",
    "x-settles",
    "x-verdicts",
    "x-required-because",
    // The vendor takes requests without them, and so does the sandbox.
    "x-required-by-sdk",
];

/// The text of the document.
pub fn render(bundle: &Bundle<'_>) -> String {
    let sent = bundle.sent();
    let schemas = bundle.schemas.iter().map(|(name, schema)| (name.clone(), named(name, &schema.value, &sent)));
    let folder = &bundle.folder.name;
    let document = json!({
        "components": {"schemas": schemas.collect::<Map<_, _>>()},
        "info": {
            "title": folder,
            "version": "1",
            "x-made-by": format!("specs/{folder}/ by cargo xtask regen; do not edit"),
        },
        "openapi": "3.0.3",
        "paths": paths(&bundle.operations),
    });
    format!("{document:#}\n")
}

fn paths(operations: &[Operation]) -> Map<String, Value> {
    let mut paths = Map::new();
    for call in operations {
        let item = paths.entry(call.path.clone()).or_insert_with(|| json!({}));
        item[call.method.to_lowercase()] = operation(&call.value);
    }
    paths
}

fn operation(value: &Value) -> Value {
    let mut value = undocumented(value, false);
    for (_, answer) in value["responses"].as_object_mut().into_iter().flatten() {
        // OpenAPI insists on it.
        answer["description"] = "".into();
    }
    value
}

/// A schema as it is kept. What is sent may have no other fields than those listed; saying so keeps tools that make
/// requests from the document from adding some.
fn named(name: &str, schema: &Value, sent: &BTreeSet<&str>) -> Value {
    let mut schema = undocumented(schema, false);
    if sent.contains(name) && schema.get("properties").is_some() && schema.get("additionalProperties").is_none() {
        schema["additionalProperties"] = false.into();
    }
    schema
}

/// A copy without documentation. In a map of names every key is somebody's name, `description` too.
fn undocumented(value: &Value, names: bool) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| names || !DOCUMENTATION.contains(&key.as_str()));
            let entries = kept.map(|(key, value)| {
                let value = match key.as_str() {
                    "default" | "enum" | "example" if !names => value.clone(),
                    "properties" | "mapping" | "responses" | "content" | "encoding" if !names => {
                        undocumented(value, true)
                    }
                    _ => undocumented(value, false),
                };
                (key.clone(), value)
            });
            Value::Object(entries.collect::<Map<_, _>>())
        }
        Value::Array(list) => list.iter().map(|value| undocumented(value, false)).collect(),
        _ => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::bundle::METHODS;
    use crate::folder::{FOLDERS, Folder};

    fn documents() -> Vec<(String, Value)> {
        let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
        let read = |target: &crate::folder::Target| {
            let folder = Folder::read(&specs, target.folder).unwrap();
            let text = render(&Bundle::new(&folder));
            (target.folder.to_owned(), serde_json::from_str(&text).unwrap())
        };
        FOLDERS.iter().map(read).collect()
    }

    #[test]
    fn every_operation_is_there() {
        let count = |document: &Value| {
            let items = document["paths"].as_object().unwrap().values();
            items
                .flat_map(|item| item.as_object().unwrap().keys())
                .filter(|key| METHODS.contains(&key.as_str()))
                .count()
        };
        let counts: Vec<(String, usize)> =
            documents().iter().map(|(name, document)| (name.clone(), count(document))).collect();
        assert_eq!(counts, [("pay".to_owned(), 58), ("afterpay".to_owned(), 31)]);
    }

    #[test]
    fn it_is_openapi_to_a_tool_that_reads_openapi() {
        for (_, document) in documents() {
            let read: openapiv3::OpenAPI = serde_json::from_value(document.clone()).unwrap();
            assert_eq!(read.paths.paths.len(), document["paths"].as_object().unwrap().len());
        }
    }

    #[test]
    fn every_reference_leads_to_a_schema_of_the_document() {
        fn follow(value: &Value, document: &Value, count: &mut usize) {
            match value {
                Value::Object(map) => map.iter().for_each(|(key, value)| match value {
                    Value::String(reference) if key == "$ref" || reference.starts_with("#/") => {
                        assert!(reference.starts_with("#/components/schemas/"), "{reference}");
                        assert!(document.pointer(&reference[1..]).is_some_and(Value::is_object), "{reference}");
                        *count += 1;
                    }
                    _ => follow(value, document, count),
                }),
                Value::Array(list) => list.iter().for_each(|value| follow(value, document, count)),
                _ => {}
            }
        }
        for (name, document) in documents() {
            let mut count = 0;
            follow(&document, &document, &mut count);
            assert!(count > 100, "{name} has {count} references");
        }
    }

    #[test]
    fn documentation_goes_and_what_is_only_named_like_it_stays() {
        let yaml = "
paths:
  /cards:
    post:
      operationId: create_card
      summary: Creates one
      description: Makes it.
      x-operation: {auth: none, repeat: safe}
      parameters: [{name: side, in: query, description: Which., schema: {type: string, description: One.}}]
      requestBody: {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Card'}}}}
      responses: {'200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Deck'}}}}}
components:
  schemas:
    Card:
      type: object
      description: A card.
      required: [description]
      properties:
        description: {type: string, description: What is on it., maxLength: 9}
        summary: {type: string}
        properties: {type: object, description: More., properties: {description: {type: string}}}
    Deck:
      type: object
      x-required-because: Why not.
      properties:
        cards: {type: array, items: {description: One., allOf: [{$ref: '#/components/schemas/Card'}]}}
        kind: {type: string, x-open-enum: true, x-enum-descriptions: {A: The first.}, enum: [A]}
";
        insta::assert_snapshot!(render(&Bundle::new(&crate::sample::folder(&[("a.yaml", yaml)]))));
    }
}
