//! Operations: described, and consistent with what `x-operation` says of them.

use serde_json::Value;

use crate::bundle::{Bundle, Operation, referred};
use crate::finding::Finding;
use crate::x_operation::{Auth, Repeat, XOperation};

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter { bundle, findings: Vec::new() };
    for operation in &bundle.operations {
        linter.descriptions(operation);
        linter.parameters(operation);
        linter.bodies(operation);
        linter.errors(operation);
        if let Some(extension) = &operation.extension {
            linter.authorization(operation, extension);
            linter.key(operation, extension);
            linter.pages(operation, extension);
        }
    }
    linter.findings
}

struct Linter<'a> {
    bundle: &'a Bundle<'a>,
    findings: Vec<Finding>,
}

impl Linter<'_> {
    fn report(&mut self, operation: &Operation, key: &str, rule: &'static str, message: impl Into<String>) {
        let origin = if key.is_empty() { operation.origin.clone() } else { operation.origin.at(key) };
        self.findings.push(self.bundle.finding(&origin, rule, message));
    }

    fn descriptions(&mut self, operation: &Operation) {
        for key in ["summary", "description"] {
            if operation.value[key].as_str().is_none_or(|text| text.trim().is_empty()) {
                self.report(operation, "", "described", format!("no `{key}`: say what the caller gets and risks"));
            }
        }
        let declared = &self.bundle.folder.documents[operation.origin.document].value["tags"];
        let known = declared.as_array().into_iter().flatten().any(|tag| tag["name"] == operation.tag());
        if operation.value["tags"].as_array().is_none_or(|tags| tags.len() != 1) || !known {
            let message = "exactly one tag, and the file's `tags` must describe it";
            self.report(operation, "tags", "tag", message);
        }
    }

    fn parameters(&mut self, operation: &Operation) {
        let braces = operation.path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let mut expected: Vec<&str> = braces.map(|(name, _)| name).collect();
        for parameter in operation.value["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap_or_default();
            let place = parameter["in"].as_str().unwrap_or_default();
            if parameter["description"].as_str().is_none_or(str::is_empty) {
                let message = format!("the parameter `{name}` has no description: say what it selects");
                self.report(operation, "parameters", "described", message);
            }
            match place {
                "query" => {}
                "path" => {
                    let id = referred(&parameter["schema"]).map(|name| self.bundle.schema(name));
                    if id.is_none_or(|schema| schema["x-id"] != true) {
                        let message = format!("the path parameter `{name}` must refer to a schema with `x-id: true`");
                        self.report(operation, "parameters", "id-type", message);
                    }
                    match expected.iter().position(|brace| *brace == name) {
                        Some(index) => drop(expected.remove(index)),
                        None => {
                            let message = format!("`{name}` is not in the path {}", operation.path);
                            self.report(operation, "parameters", "path", message);
                        }
                    }
                }
                _ => {
                    let message =
                        format!("`{name}` is in `{place}`; only path and query are used, headers are the runtime's");
                    self.report(operation, "parameters", "parameter", message);
                }
            }
        }
        for name in expected {
            let message = format!("the path has {{{name}}}, and no parameter of this name says what it is");
            self.report(operation, "parameters", "path", message);
        }
    }

    fn bodies(&mut self, operation: &Operation) {
        if operation.value.get("requestBody").is_some_and(|body| body["required"] != true) {
            self.report(operation, "requestBody", "body", "a body must say `required: true`");
        }
        let media = operation.body().map(|(media, schema)| (media.to_owned(), referred(schema).is_some()));
        match media {
            None => {}
            Some((media, named)) if matches!(media.as_str(), "application/json" | "multipart/form-data") => {
                if !named {
                    self.report(operation, "requestBody", "named", "a body must refer to a schema of its own name");
                }
            }
            Some((media, _)) => {
                let message = format!("`{media}` is not sent by any client here; use application/json");
                self.report(operation, "requestBody", "body", message);
            }
        }
        let mut answers = operation.responses().filter(|(status, _)| status.starts_with('2')).map(|(_, schema)| schema);
        let first = answers.next().cloned();
        if first.is_none() {
            self.report(operation, "responses", "answer", "no answer of success (2xx)");
        } else if answers.any(|schema| Some(schema) != first.as_ref()) {
            self.report(operation, "responses", "answer", "all answers of success must have one schema");
        }
    }

    fn errors(&mut self, operation: &Operation) {
        let schema = |class: &str| {
            let (_, schema) = operation.responses().find(|(status, _)| *status == class)?;
            Some(referred(schema).unwrap_or_default().to_owned())
        };
        match (schema("4XX"), schema("5XX")) {
            (Some(a), Some(b)) if a == b && !a.is_empty() => {}
            _ => {
                let message = "`4XX` and `5XX` must both be there, with one and the same named schema";
                self.report(operation, "responses", "errors", message);
            }
        }
        let odd: Vec<&str> = operation
            .responses()
            .map(|(status, _)| status)
            .filter(|status| !status.starts_with('2') && !matches!(*status, "4XX" | "5XX"))
            .collect();
        if !odd.is_empty() {
            let message = format!("remove {}: errors are `4XX` and `5XX` only", odd.join(", "));
            self.report(operation, "responses", "errors", message);
        }
    }

    fn authorization(&mut self, operation: &Operation, extension: &XOperation) {
        let signed_path = ["/network/", "/management/"].iter().any(|prefix| operation.path.starts_with(prefix));
        if (extension.auth == Auth::Signed) != signed_path {
            let message = "`auth: signed` goes with the paths under /network/ and /management/, and with no others";
            self.report(operation, "x-operation", "auth", message);
        }
        if extension.auth != Auth::Signed && !extension.scopes.is_empty() {
            self.report(operation, "x-operation", "scopes", "only signed operations have scopes: remove them");
        }
        let known: Vec<&str> =
            self.bundle.schema("Scope")["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for scope in &extension.scopes {
            if !known.contains(&scope.as_str()) {
                let message = format!("`{scope}` is not a value of the schema `Scope`: mend it, or add it there");
                self.report(operation, "x-operation", "scopes", message);
            }
        }
    }

    fn key(&mut self, operation: &Operation, extension: &XOperation) {
        if extension.repeat != Repeat::Keyed {
            if extension.key.is_some() {
                self.report(operation, "x-operation", "repeat", "`key` goes with `repeat: keyed` only");
            }
            return;
        }
        match keys(self.bundle, operation, extension) {
            Ok(_) => {}
            Err(message) => self.report(operation, "x-operation", "repeat", message),
        }
    }

    fn pages(&mut self, operation: &Operation, extension: &XOperation) {
        let Some(list) = &extension.paginate else { return };
        let answer = operation.answer().map_or(&Value::Null, |name| self.bundle.schema(name));
        if answer["properties"][list]["type"] != "array" {
            let message = format!("`paginate: {list}`: the answer has no list of this name");
            self.report(operation, "x-operation", "paginate", message);
        }
        let has = |name: &str| operation.parameters("query").any(|parameter| parameter["name"] == name);
        let cursor = has("cursor") && answer["properties"].get("cursor").is_some();
        if !has("limit") || !(cursor || has("offset")) {
            let message =
                "a paged operation takes `cursor` and `limit` and answers with `cursor`, or takes `offset` and `limit`";
            self.report(operation, "x-operation", "paginate", message);
        }
    }
}

/// The fields of the body that make a keyed operation repeatable.
pub fn keys(bundle: &Bundle<'_>, operation: &Operation, extension: &XOperation) -> Result<Vec<String>, String> {
    let body =
        operation.body().and_then(|(_, schema)| referred(schema)).map_or(&Value::Null, |name| bundle.schema(name));
    let part = if operation.is_multipart() { referred(&body["properties"]["request"]) } else { None };
    let body = part.map_or(body, |name| bundle.schema(name));
    let has = |field: &str| body["properties"].get(field).is_some();
    match &extension.key {
        Some(fields) => match fields.iter().find(|field| !has(field)) {
            Some(field) => Err(format!("`key: {field}`: the body has no field of this name")),
            None => Ok(fields.clone()),
        },
        None => ["idempotency_key", "requestId"]
            .into_iter()
            .find(|field| has(field))
            .map(|field| vec![field.to_owned()])
            .ok_or_else(|| {
                "`repeat: keyed`: the body has neither `idempotency_key` nor `requestId`; add one, or name it by `key`"
                    .to_owned()
            }),
    }
}
