//! Every keyword is known, and its value is of the right kind.

use serde_json::Value;

use super::linter::Linter;
use crate::bundle::{Bundle, METHODS, Origin};
use crate::finding::Finding;
use crate::vocabulary::{
    ANSWER, BODY, COMPONENTS, DISCRIMINATOR, DOCUMENT, FORMATS, INFO, MEDIA, OPERATION, PARAMETER, SCHEMA, SERVER, TAG,
    TYPES, Word,
};

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    for (document, file) in bundle.folder.documents.iter().enumerate() {
        linter.document(&Origin { document, pointer: String::new() }, &file.value);
    }
    linter.findings
}

impl Linter<'_> {
    fn document(&mut self, root: &Origin, value: &Value) {
        self.expect(root, value, DOCUMENT, "a document");
        if value.is_object() && value["openapi"] != "3.0.3" {
            self.report(&root.at("openapi"), "version", "`openapi` must be \"3.0.3\"");
        }
        self.entry(root, value, "info", |linter, origin, info| linter.expect(origin, info, INFO, "`info`"));
        self.items(root, value, "servers", |linter, origin, server| linter.expect(origin, server, SERVER, "a server"));
        self.items(root, value, "tags", |linter, origin, tag| {
            linter.expect(origin, tag, TAG, "a tag");
            if tag["description"].as_str().is_none_or(|text| text.trim().is_empty()) {
                linter.report(origin, "described", "a tag without description: say what it is about");
            }
        });
        self.entries(root, value, "paths", |linter, origin, item| {
            if !item.is_object() {
                linter.report(origin, "value", "a path must be a map of methods");
            }
            // Of what is no method, the bundle says that.
            let known = item.as_object().into_iter().flatten().filter(|(method, _)| METHODS.contains(&method.as_str()));
            for (method, operation) in known {
                linter.operation(&origin.at(method), operation);
            }
        });
        self.entry(root, value, "components", |linter, origin, components| {
            linter.expect(origin, components, COMPONENTS, "`components`");
            linter.entries(origin, components, "schemas", Self::schema);
            linter.entries(origin, components, "parameters", Self::parameter);
            linter.entries(origin, components, "responses", Self::answer);
        });
    }

    fn operation(&mut self, origin: &Origin, operation: &Value) {
        self.expect(origin, operation, OPERATION, "an operation");
        self.items(origin, operation, "parameters", Self::parameter);
        self.entry(origin, operation, "requestBody", |linter, origin, body| {
            linter.described_content(origin, body, BODY, "a body");
        });
        self.entries(origin, operation, "responses", Self::answer);
    }

    fn parameter(&mut self, origin: &Origin, parameter: &Value) {
        if self.is_reference(origin, parameter) {
            return;
        }
        self.expect(origin, parameter, PARAMETER, "a parameter");
        if parameter.get("schema").is_none() {
            self.report(origin, "value", "a parameter without `schema`: say of what type it is");
        }
        if parameter["in"] == "path" && parameter["required"] != true {
            self.report(origin, "value", "a path cannot be without its parameter: write `required: true`");
        }
        if parameter.get("style").is_some_and(|style| style != "form") || parameter["explode"] == false {
            let message = "a query is written as `style: form` with `explode: true`: no other way is known";
            self.report(origin, "value", message);
        }
        self.entry(origin, parameter, "schema", Self::schema);
    }

    fn answer(&mut self, origin: &Origin, answer: &Value) {
        self.described_content(origin, answer, ANSWER, "an answer");
    }

    fn described_content(&mut self, origin: &Origin, value: &Value, words: &[Word], place: &str) {
        if self.is_reference(origin, value) {
            return;
        }
        self.expect(origin, value, words, place);
        self.entries(origin, value, "content", |linter, origin, media| {
            linter.expect(origin, media, MEDIA, "a media type");
            if media.is_object() && media.get("schema").is_none() {
                linter.report(origin, "value", "a media type without `schema`: say of what type it is");
            }
            linter.entry(origin, media, "schema", Self::schema);
        });
    }

    fn schema(&mut self, origin: &Origin, schema: &Value) {
        if self.is_reference(origin, schema) {
            return;
        }
        self.expect(origin, schema, SCHEMA, "a schema");
        if let Some(ty) = schema["type"].as_str().filter(|ty| !TYPES.contains(ty)) {
            let message = format!("the type `{ty}` is not known; known are {}", TYPES.join(", "));
            self.report(&origin.at("type"), "type", message);
        }
        if let Some(format) = schema["format"].as_str().filter(|format| !FORMATS.contains(format)) {
            let message = format!("the format `{format}` is not known; known are {}", FORMATS.join(", "));
            self.report(&origin.at("format"), "format", message);
        }
        if schema["allOf"].as_array().is_some_and(|list| list.len() != 1) {
            let message = "`allOf` with more than one entry: write one object with all properties";
            self.report(&origin.at("allOf"), "all-of", message);
        }
        self.entry(origin, schema, "discriminator", |linter, origin, discriminator| {
            linter.expect(origin, discriminator, DISCRIMINATOR, "a discriminator");
        });
        self.entries(origin, schema, "properties", Self::schema);
        for key in ["items", "additionalProperties"] {
            self.entry(origin, schema, key, Self::schema);
        }
        for key in ["oneOf", "allOf"] {
            self.items(origin, schema, key, Self::schema);
        }
    }

    /// OpenAPI 3.0 ignores what stands beside `$ref`.
    fn is_reference(&mut self, origin: &Origin, value: &Value) -> bool {
        let Some(map) = value.as_object().filter(|map| map.contains_key("$ref")) else { return false };
        if map.len() > 1 {
            let message = "what stands beside `$ref` is ignored: write `allOf: [{$ref: ...}]` and put it beside that";
            self.report(origin, "reference-sibling", message);
        }
        true
    }

    /// What stands under this key, if it is a map; whether it has to be one, the word's kind says.
    fn entry(&mut self, origin: &Origin, value: &Value, key: &str, look: impl Fn(&mut Self, &Origin, &Value)) {
        if value[key].is_object() {
            look(self, &origin.at(key), &value[key]);
        }
    }

    fn entries(&mut self, origin: &Origin, value: &Value, key: &str, each: impl Fn(&mut Self, &Origin, &Value)) {
        for (name, entry) in value[key].as_object().into_iter().flatten() {
            each(self, &origin.at(key).at(name), entry);
        }
    }

    fn items(&mut self, origin: &Origin, value: &Value, key: &str, each: impl Fn(&mut Self, &Origin, &Value)) {
        for (index, item) in value[key].as_array().into_iter().flatten().enumerate() {
            each(self, &origin.at(key).at(&index.to_string()), item);
        }
    }

    fn expect(&mut self, origin: &Origin, value: &Value, words: &[Word], place: &str) {
        let Some(map) = value.as_object() else {
            return self.report(origin, "value", format!("{place} must be a map"));
        };
        for (key, value) in map {
            match words.iter().find(|(word, _)| word == key) {
                None => {
                    let message = format!(
                        "`{key}` is not a keyword of {place} that is used here: mend its spelling or remove it"
                    );
                    self.report(&origin.at(key), "unknown-word", message);
                }
                Some((_, kind)) if !kind.admits(value) => {
                    self.report(&origin.at(key), "value", format!("`{key}` must be {}", kind.name()));
                }
                Some(_) => {}
            }
        }
    }
}
