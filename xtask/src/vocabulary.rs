//! The words that the specs may use. A misspelt keyword would be ignored in silence by every OpenAPI tool, and a limit
//! or a `required` with it; so whatever is not known here is refused.

use serde_json::Value;

use crate::bundle::{Bundle, Origin};
use crate::finding::Finding;

/// The keywords of schemas that become checks of what is sent, and that nothing else reads.
pub const LIMITS: &[&str] = &[
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "minProperties",
    "maxProperties",
    "minimum",
    "maximum",
    "x-unique-by",
    "x-together",
    "x-at-least-one",
];

const SCHEMA: &[&str] = &[
    "type",
    "format",
    "description",
    "enum",
    "properties",
    "required",
    "items",
    "additionalProperties",
    "oneOf",
    "allOf",
    "discriminator",
    "nullable",
    "default",
    "example",
    "deprecated",
    "title",
    "x-id",
    "x-inline",
    "x-open-enum",
    "x-enum-descriptions",
    "x-open-union",
    "x-nested",
    "x-one-or-many",
    "x-patch",
    "x-secret",
    "x-timestamp",
    "x-required-in-requests",
    "x-required-because",
    "x-webhook",
];

const OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "parameters",
    "requestBody",
    "responses",
    "deprecated",
    "externalDocs",
    "x-operation",
];

const DOCUMENT: &[&str] = &["openapi", "info", "servers", "tags", "paths", "components", "externalDocs"];

const FORMATS: &[&str] = &[
    "int32",
    "int64",
    "uint32",
    "double",
    "date-time",
    "date",
    "uuid",
    "uri",
    "email",
    "decimal",
    "duration",
    "binary",
];

/// Every unknown keyword of the folder.
pub fn unknown_words(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, document) in bundle.folder.documents.iter().enumerate() {
        let root = Origin { document: index, pointer: String::new() };
        let value = &document.value;
        expect(bundle, &root, value, DOCUMENT, "a document", &mut findings);
        if value["openapi"] != "3.0.3" {
            findings.push(bundle.finding(&root.at("openapi"), "version", "`openapi` must be \"3.0.3\""));
        }
        for (path, item) in value["paths"].as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let origin = root.at("paths").at(path).at(method);
                expect(bundle, &origin, operation, OPERATION, "an operation", &mut findings);
                schemas_below(bundle, &origin, operation, &mut findings);
            }
        }
        let components = root.at("components");
        for (name, schema) in value["components"]["schemas"].as_object().into_iter().flatten() {
            schema_words(bundle, &components.at("schemas").at(name), schema, &mut findings);
        }
        for kind in ["parameters", "responses"] {
            schemas_below(bundle, &components.at(kind), &value["components"][kind], &mut findings);
        }
    }
    findings
}

/// Looks for schemas in parameters, bodies and answers.
fn schemas_below(bundle: &Bundle<'_>, origin: &Origin, value: &Value, findings: &mut Vec<Finding>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match key.as_str() {
                    "schema" => schema_words(bundle, &origin.at(key), value, findings),
                    "x-operation" => {}
                    _ if key.starts_with("x-") => findings.push(unknown(bundle, &origin.at(key), key, "here")),
                    _ => schemas_below(bundle, &origin.at(key), value, findings),
                }
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                schemas_below(bundle, &origin.at(&index.to_string()), value, findings);
            }
        }
        _ => {}
    }
}

fn schema_words(bundle: &Bundle<'_>, origin: &Origin, schema: &Value, findings: &mut Vec<Finding>) {
    if schema.get("$ref").is_some() {
        if schema.as_object().is_some_and(|map| map.len() > 1) {
            let message = "what stands beside `$ref` is ignored: write `allOf: [{$ref: ...}]` and put it beside that";
            findings.push(bundle.finding(origin, "reference-sibling", message));
        }
        return;
    }
    let words: Vec<&str> = SCHEMA.iter().chain(LIMITS).copied().collect();
    expect(bundle, origin, schema, &words, "a schema", findings);
    if let Some(format) = schema["format"].as_str().filter(|format| !FORMATS.contains(format)) {
        let message = format!("the format `{format}` is not known; known are {}", FORMATS.join(", "));
        findings.push(bundle.finding(&origin.at("format"), "format", message));
    }
    if schema["allOf"].as_array().is_some_and(|list| list.len() != 1) {
        let message = "`allOf` with more than one entry: write one object with all properties";
        findings.push(bundle.finding(&origin.at("allOf"), "all-of", message));
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        schema_words(bundle, &origin.at("properties").at(name), property, findings);
    }
    for key in ["items", "additionalProperties"] {
        if schema[key].is_object() {
            schema_words(bundle, &origin.at(key), &schema[key], findings);
        }
    }
    for key in ["oneOf", "allOf"] {
        for (index, variant) in schema[key].as_array().into_iter().flatten().enumerate() {
            schema_words(bundle, &origin.at(key).at(&index.to_string()), variant, findings);
        }
    }
}

fn expect(
    bundle: &Bundle<'_>,
    origin: &Origin,
    value: &Value,
    words: &[&str],
    place: &str,
    findings: &mut Vec<Finding>,
) {
    for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
        if !words.contains(&key.as_str()) {
            findings.push(unknown(bundle, &origin.at(key), key, place));
        }
    }
}

fn unknown(bundle: &Bundle<'_>, origin: &Origin, key: &str, place: &str) -> Finding {
    let message = format!("`{key}` is not a keyword of {place} that is used here: mend its spelling or remove it");
    bundle.finding(origin, "unknown-word", message)
}
