//! Brings the files of a folder together: one name space of schemas, operations with their parameters and answers
//! written out, references that point within the whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::finding::Finding;
use crate::folder::Folder;
use crate::x_operation::XOperation;
use crate::yaml::step;

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

/// The name of the schema that a reference refers to, if it is one; `allOf` with one entry counts as it.
pub fn referred(schema: &Value) -> Option<&str> {
    let reference = match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => &only["$ref"],
        _ => &schema["$ref"],
    };
    reference.as_str()?.strip_prefix(SCHEMAS)
}

/// Every schema name that is referred to anywhere below.
pub fn references(value: &Value) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    collect(value, &mut names);
    return names;

    fn collect<'a>(value: &'a Value, names: &mut BTreeSet<&'a str>) {
        match value {
            // A mapping's values are references that are not written as `$ref`; its variants stand in `oneOf` as well.
            Value::Object(map) => map.iter().for_each(|(key, value)| match (key.as_str(), value) {
                ("$ref", Value::String(reference)) => names.extend(reference.strip_prefix(SCHEMAS)),
                ("discriminator", _) => {}
                _ => collect(value, names),
            }),
            Value::Array(list) => list.iter().for_each(|value| collect(value, names)),
            _ => {}
        }
    }
}

const METHODS: [&str; 5] = ["delete", "get", "patch", "post", "put"];

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
                // An unknown key is named in the message; its own line says more than that of the whole.
                let key = error.to_string().split('`').nth(1).unwrap_or_default().to_owned();
                let at = origin.at("x-operation").at(&key);
                let message = format!("{error}: specs/README.md lists the keys and their values");
                self.findings.push(self.finding(&at, "x-operation", message));
            })
            .ok()
    }

    /// A copy in which references to schemas point within the whole and all others are replaced by their targets.
    fn written_out(&mut self, value: &Value, origin: &Origin, depth: usize) -> Value {
        match value {
            Value::Object(map) => {
                if let Some(reference) = map.get("$ref") {
                    return self.resolved(reference, origin, depth);
                }
                let mapping = origin.pointer.ends_with("/discriminator/mapping");
                let entries = map.iter().map(|(key, value)| {
                    let origin = origin.at(key);
                    let value = match value {
                        Value::String(reference) if mapping => {
                            self.resolved(&reference.clone().into(), &origin, depth)["$ref"].take()
                        }
                        _ => self.written_out(value, &origin, depth),
                    };
                    (key.clone(), value)
                });
                Value::Object(entries.collect::<Map<_, _>>())
            }
            Value::Array(list) => {
                let entries = list.iter().enumerate();
                entries.map(|(index, value)| self.written_out(value, &origin.at(&index.to_string()), depth)).collect()
            }
            _ => value.clone(),
        }
    }

    fn resolved(&mut self, reference: &Value, origin: &Origin, depth: usize) -> Value {
        let place = if origin.pointer.contains("/mapping/") { origin.clone() } else { origin.at("$ref") };
        let text = reference.as_str().unwrap_or_default();
        let (base, pointer) = text.split_once('#').unwrap_or((text, ""));
        let document = if base.is_empty() { Some(origin.document) } else { self.folder.position(base) };
        let Some(document) = document else {
            let message = format!("`{text}` refers to {base}, which is not a file of this folder: mend the name");
            self.findings.push(self.finding(&place, "reference", message));
            return Value::Null;
        };
        let folder = self.folder;
        let Some(target) = folder.documents[document].value.pointer(pointer).filter(|_| !pointer.is_empty()) else {
            let message = format!("`{text}` refers to nothing: mend the name, or add what it refers to");
            self.findings.push(self.finding(&place, "reference", message));
            return Value::Null;
        };
        if let Some(name) = pointer.strip_prefix("/components/schemas/") {
            return serde_json::json!({ "$ref": format!("{SCHEMAS}{name}") });
        }
        if depth > 8 {
            let message = format!("`{text}` leads back to itself: remove a reference from the circle");
            self.findings.push(self.finding(&place, "circular", message));
            return Value::Null;
        }
        self.written_out(target, &Origin { document, pointer: pointer.to_owned() }, depth + 1)
    }

    /// No schema may contain itself: the vendor has none that does, and a circle of bare references has no meaning.
    fn find_circles(&mut self) {
        let mut findings = Vec::new();
        for (name, schema) in &self.schemas {
            let mut trail = vec![name.as_str()];
            if self.leads_back(name, name, &mut trail, &mut BTreeSet::new()) {
                let message = format!("{} is a circle: remove a reference from it", trail.join(" -> "));
                findings.push(self.finding(&schema.origin, "circular", message));
            }
        }
        self.findings.extend(findings);
    }

    fn leads_back<'s>(&'s self, from: &str, to: &str, trail: &mut Vec<&'s str>, seen: &mut BTreeSet<&'s str>) -> bool {
        for next in references(self.schema(from)) {
            trail.push(next);
            if next == to || (seen.insert(next) && self.leads_back(next, to, trail, seen)) {
                return true;
            }
            trail.pop();
        }
        false
    }
}
