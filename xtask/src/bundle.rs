//! Brings the files of a folder together: one name space of schemas, operations with their parameters and answers
//! written out, references that point within the whole.

mod references;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::finding::Finding;
use crate::folder::Folder;
use crate::x_operation::{self, XOperation};
use crate::yaml::step;

pub use references::{references, referred};

/// The prefix of a reference to a schema of the whole.
pub const SCHEMAS: &str = "#/components/schemas/";

/// Where a node stands: which file of the folder, and where in it.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The file's position in the folder.
    pub document: usize,
    /// The JSON pointer in the file.
    pub pointer: String,
}

impl Origin {
    /// A node below this one.
    pub fn at(&self, key: &str) -> Self {
        Self { document: self.document, pointer: step(&self.pointer, key) }
    }
}

/// A named schema.
#[derive(Clone, Debug)]
pub struct Schema {
    /// What it says, references rewritten to the whole.
    pub value: Value,
    /// Where it stands.
    pub origin: Origin,
}

/// An operation, its parameters and answers written out.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: String,
    /// In upper case.
    pub method: String,
    /// With its prefix.
    pub path: String,
    /// What it says, references to parameters and answers replaced by what they refer to.
    pub value: Value,
    /// The extension; `None` where it is absent or wrong, which a finding says.
    pub extension: Option<XOperation>,
    /// Where it stands.
    pub origin: Origin,
}

impl Operation {
    /// The first tag.
    pub fn tag(&self) -> &str {
        self.value["tags"][0].as_str().unwrap_or_default()
    }

    /// The parameters that travel in one place (`path`, `query`).
    pub fn parameters<'a>(&'a self, place: &'a str) -> impl Iterator<Item = &'a Value> {
        self.value["parameters"].as_array().into_iter().flatten().filter(move |parameter| parameter["in"] == place)
    }

    /// The body's schema and media type, if it takes one.
    pub fn body(&self) -> Option<(&str, &Value)> {
        let content = self.value["requestBody"]["content"].as_object()?;
        content.iter().next().map(|(media, content)| (media.as_str(), &content["schema"]))
    }

    /// Whether the body is a form instead of JSON.
    pub fn is_multipart(&self) -> bool {
        self.body().is_some_and(|(media, _)| media == "multipart/form-data")
    }

    /// The answers: status and schema, where there is one.
    pub fn responses(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.value["responses"].as_object().into_iter().flatten().map(|(status, response)| {
            let content = response["content"].as_object().and_then(|content| content.values().next());
            (status.as_str(), content.map_or(&Value::Null, |content| &content["schema"]))
        })
    }

    /// The name of the schema of the first answer of success.
    pub fn answer(&self) -> Option<&str> {
        self.responses().find(|(status, _)| status.starts_with('2')).and_then(|(_, schema)| referred(schema))
    }
}

/// A folder as one whole.
#[derive(Debug)]
pub struct Bundle<'a> {
    /// The files.
    pub folder: &'a Folder,
    /// In the order of path and method.
    pub operations: Vec<Operation>,
    /// By name.
    pub schemas: BTreeMap<String, Schema>,
    /// What is wrong so far; a whole with findings can be linted but not generated.
    pub findings: Vec<Finding>,
}

/// The methods that an operation may have.
pub const METHODS: [&str; 5] = ["delete", "get", "patch", "post", "put"];

impl<'a> Bundle<'a> {
    /// Brings the files together.
    pub fn new(folder: &'a Folder) -> Self {
        let mut bundle = Self { folder, operations: Vec::new(), schemas: BTreeMap::new(), findings: Vec::new() };
        for document in 0..folder.documents.len() {
            bundle.take_schemas(document);
            bundle.take_operations(document);
        }
        bundle.operations.sort_by(|a, b| (&a.path, &a.method).cmp(&(&b.path, &b.method)));
        bundle.find_circles();
        bundle
    }

    /// Something is wrong at this place.
    pub fn finding(&self, origin: &Origin, rule: &'static str, message: impl Into<String>) -> Finding {
        self.folder.documents[origin.document].finding(&origin.pointer, rule, message)
    }

    /// The schema of this name; `Null` where there is none.
    pub fn schema(&self, name: &str) -> &Value {
        self.schemas.get(name).map_or(&Value::Null, |schema| &schema.value)
    }

    /// The names reachable from these, themselves included.
    pub fn closure<'s>(&'s self, roots: impl IntoIterator<Item = &'s str>) -> BTreeSet<&'s str> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&str> = roots.into_iter().collect();
        while let Some(name) = open.pop() {
            if reached.insert(name) {
                open.extend(references(self.schema(name)));
            }
        }
        reached
    }

    /// The schemas that can be sent: in bodies, paths and queries.
    pub fn sent(&self) -> BTreeSet<&str> {
        let parts = self.operations.iter().flat_map(|operation| {
            let parameters = references(&operation.value["parameters"]);
            parameters.into_iter().chain(references(&operation.value["requestBody"]))
        });
        self.closure(parts.collect::<Vec<_>>())
    }

    /// The schemas that can be received: in answers and webhooks.
    pub fn received(&self) -> BTreeSet<&str> {
        let answers = self.operations.iter().flat_map(|operation| references(&operation.value["responses"]));
        let webhooks = self.schemas.iter().filter(|(_, schema)| schema.value["x-webhook"] == true);
        self.closure(answers.chain(webhooks.map(|(name, _)| name.as_str())).collect::<Vec<_>>())
    }

    fn take_schemas(&mut self, document: usize) {
        let origin = Origin { document, pointer: "/components/schemas".to_owned() };
        let Some(schemas) = self.folder.documents[document].value.pointer(&origin.pointer).and_then(Value::as_object)
        else {
            return;
        };
        for (name, schema) in schemas {
            let origin = origin.at(name);
            if let Some(other) = self.schemas.get(name) {
                let first = &self.folder.documents[other.origin.document];
                let (file, line) = (&first.file, first.line(&other.origin.pointer));
                let message = format!("the schema `{name}` stands in {file}:{line} already: keep one and refer to it");
                self.findings.push(self.finding(&origin, "one-name", message));
                continue;
            }
            let value = self.written_out(schema, &origin, 0);
            self.schemas.insert(name.clone(), Schema { value, origin });
        }
    }

    fn take_operations(&mut self, document: usize) {
        let root = Origin { document, pointer: "/paths".to_owned() };
        let Some(paths) = self.folder.documents[document].value["paths"].as_object() else { return };
        for (path, item) in paths {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let origin = root.at(path).at(method);
                if !METHODS.contains(&method.as_str()) {
                    let message = format!("`{method}` is not one of the methods {}", METHODS.join(", "));
                    self.findings.push(self.finding(&origin, "method", message));
                    continue;
                }
                let value = self.written_out(operation, &origin, 0);
                let id = value["operationId"].as_str().unwrap_or_default().to_owned();
                let extension = self.extension(&value, &origin);
                self.operations.push(Operation {
                    id,
                    method: method.to_uppercase(),
                    path: path.clone(),
                    value,
                    extension,
                    origin,
                });
            }
        }
    }

    fn extension(&mut self, operation: &Value, origin: &Origin) -> Option<XOperation> {
        let Some(extension) = operation.get("x-operation") else {
            let message = "no `x-operation`: say at least `auth` and `repeat` (specs/README.md lists its keys)";
            self.findings.push(self.finding(origin, "x-operation", message));
            return None;
        };
        serde_json::from_value(extension.clone())
            .map_err(|error| {
                // The line of the key that is wrong says more than that of the whole.
                let at = origin.at("x-operation").at(x_operation::wrong_key(extension).unwrap_or_default());
                let message = format!("{error}: specs/README.md lists the keys and their values");
                self.findings.push(self.finding(&at, "x-operation", message));
            })
            .ok()
    }
}

#[cfg(test)]
mod tests;
