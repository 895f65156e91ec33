//! Operations: described, and consistent with what `x-operation` says of them.

use serde_json::Value;

use super::linter::Linter;
use crate::bundle::{Bundle, Operation, referred};
use crate::finding::Finding;
use crate::x_operation::{Auth, Repeat, XOperation};

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    for operation in &bundle.operations {
        linter.descriptions(operation);
        linter.parameters(operation);
        if let Some(extension) = &operation.extension {
            linter.authorization(operation, extension);
            linter.numbers(operation, extension);
            linter.key(operation, extension);
            linter.undo(operation, extension);
            linter.pages(operation, extension);
        }
    }
    linter.findings
}

impl Linter<'_> {
    fn descriptions(&mut self, operation: &Operation) {
        for key in ["summary", "description"] {
            if operation.value[key].as_str().is_none_or(|text| text.trim().is_empty()) {
                self.report_in(operation, &[], "described", format!("no `{key}`: say what the caller gets and risks"));
            }
        }
        let summary = operation.value["summary"].as_str().unwrap_or_default().trim();
        if summary.contains('\n') || summary.ends_with('.') {
            self.report_in(operation, &["summary"], "described", "a `summary` is one line without a full stop");
        }
        let declared = &self.bundle.folder.documents[operation.origin.document].value["tags"];
        let known = declared.as_array().into_iter().flatten().any(|tag| tag["name"] == operation.tag());
        if operation.value["tags"].as_array().is_none_or(|tags| tags.len() != 1) || !known {
            let message = "exactly one tag, and the file's `tags` must describe it";
            self.report_in(operation, &["tags"], "tag", message);
        }
    }

    fn parameters(&mut self, operation: &Operation) {
        let braces = operation.path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let mut expected: Vec<&str> = braces.map(|(name, _)| name).collect();
        for (index, parameter) in operation.value["parameters"].as_array().into_iter().flatten().enumerate() {
            let at = ["parameters", &index.to_string()];
            let name = parameter["name"].as_str().unwrap_or_default();
            let place = parameter["in"].as_str().unwrap_or_default();
            if parameter["description"].as_str().is_none_or(str::is_empty) {
                let message = format!("the parameter `{name}` has no description: say what it selects");
                self.report_in(operation, &at, "described", message);
            }
            match place {
                "query" => {}
                "path" => {
                    let id = referred(&parameter["schema"]).map(|name| self.bundle.schema(name));
                    if id.is_none_or(|schema| schema["x-id"] != true) {
                        let message = format!("the path parameter `{name}` must refer to a schema with `x-id: true`");
                        self.report_in(operation, &at, "id-type", message);
                    }
                    if let Some(index) = expected.iter().position(|brace| *brace == name) {
                        expected.remove(index);
                    } else {
                        let message = format!("`{name}` is not in the path {}", operation.path);
                        self.report_in(operation, &at, "path", message);
                    }
                }
                _ => {
                    let message =
                        format!("`{name}` is in `{place}`; only path and query are used, headers are the runtime's");
                    self.report_in(operation, &at, "parameter", message);
                }
            }
        }
        for name in expected {
            let message = format!("the path has {{{name}}}, and no parameter of this name says what it is");
            self.report_in(operation, &["parameters"], "path", message);
        }
    }

    fn authorization(&mut self, operation: &Operation, extension: &XOperation) {
        let signed_path = ["/network/", "/management/"].iter().any(|prefix| operation.path.starts_with(prefix));
        if (extension.auth == Auth::Signed) != signed_path {
            let message = "`auth: signed` goes with the paths under /network/ and /management/, and with no others";
            self.report_in(operation, &["x-operation", "auth"], "auth", message);
        }
        if extension.auth != Auth::Signed && !extension.scopes.is_empty() {
            self.report_in(
                operation,
                &["x-operation", "scopes"],
                "scopes",
                "only signed operations have scopes: remove them",
            );
        }
        let known: Vec<&str> =
            self.bundle.schema("Scope")["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (index, scope) in extension.scopes.iter().enumerate() {
            if !known.contains(&scope.as_str()) {
                let message = format!("`{scope}` is not a value of the schema `Scope`: mend it, or add it there");
                self.report_in(operation, &["x-operation", "scopes", &index.to_string()], "scopes", message);
            }
        }
    }

    fn numbers(&mut self, operation: &Operation, extension: &XOperation) {
        for (key, number) in [("rate_limit", extension.rate_limit), ("attempt_timeout", extension.attempt_timeout)] {
            if number == Some(0) {
                let message = format!("`{key}` must be at least 1; absent means none of its own");
                self.report_in(operation, &["x-operation", key], "x-operation", message);
            }
        }
    }

    /// Whoever undoes something says so: the verdict on its refusal depends on it.
    fn undo(&mut self, operation: &Operation, extension: &XOperation) {
        let verb = operation.id.split('_').next().unwrap_or_default();
        if extension.undo.is_some() && operation.method == "GET" {
            let message = "what is read undoes nothing: remove `undo`";
            self.report_in(operation, &["x-operation", "undo"], "undo", message);
        }
        if extension.undo.is_none() && ["void", "reverse", "undo"].contains(&verb) {
            let message = format!("`{verb}` undoes something: say by `undo` how the call names it");
            self.report_in(operation, &["x-operation"], "undo", message);
        }
    }

    fn key(&mut self, operation: &Operation, extension: &XOperation) {
        if extension.repeat != Repeat::Keyed {
            if extension.key.is_some() {
                self.report_in(operation, &["x-operation", "key"], "repeat", "`key` goes with `repeat: keyed` only");
            }
            return;
        }
        match keys(self.bundle, operation, extension) {
            Ok(_) => {}
            Err(message) => {
                let key = if extension.key.is_some() { "key" } else { "repeat" };
                self.report_in(operation, &["x-operation", key], "repeat", message);
            }
        }
    }

    fn pages(&mut self, operation: &Operation, extension: &XOperation) {
        let Some(list) = &extension.paginate else { return };
        let answer = operation.answer().map_or(&Value::Null, |name| self.bundle.schema(name));
        if answer["properties"][list]["type"] != "array" {
            let message = format!("`paginate: {list}`: the answer has no list of this name");
            self.report_in(operation, &["x-operation", "paginate"], "paginate", message);
        }
        let has = |name: &str| operation.parameters("query").any(|parameter| parameter["name"] == name);
        let cursor = has("cursor") && answer["properties"].get("cursor").is_some();
        if !has("limit") || !(cursor || has("offset")) {
            let message =
                "a paged operation takes `cursor` and `limit` and answers with `cursor`, or takes `offset` and `limit`";
            self.report_in(operation, &["x-operation", "paginate"], "paginate", message);
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
