//! What operations send and answer: one media type, one schema, errors in one form.

use serde_json::Value;

use super::linter::Linter;
use crate::bundle::{Bundle, Operation, referred};
use crate::finding::Finding;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    for operation in &bundle.operations {
        linter.media_types(operation);
        linter.body(operation);
        linter.answers(operation);
        linter.errors(operation);
    }
    linter.findings
}

impl Linter<'_> {
    /// Only the first of several media types would be looked at.
    fn media_types(&mut self, operation: &Operation) {
        let several = |value: &Value| value["content"].as_object().is_some_and(|content| content.len() > 1);
        let message = "more than one media type: keep the one that is used";
        if several(&operation.value["requestBody"]) {
            self.report_in(operation, &["requestBody"], "media", message);
        }
        for (status, answer) in operation.value["responses"].as_object().into_iter().flatten() {
            if several(answer) {
                self.report_in(operation, &["responses", status], "media", message);
            }
        }
    }

    fn body(&mut self, operation: &Operation) {
        if operation.value.get("requestBody").is_some_and(|body| body["required"] != true) {
            self.report_in(operation, &["requestBody"], "body", "a body must say `required: true`");
        }
        let Some((media, schema)) = operation.body() else { return };
        if !matches!(media, "application/json" | "multipart/form-data") {
            let message = format!("`{media}` is not sent by any client here; use application/json");
            self.report_in(operation, &["requestBody"], "body", message);
        } else if referred(schema).is_none() {
            self.report_in(operation, &["requestBody"], "named", "a body must refer to a schema of its own name");
        }
    }

    fn answers(&mut self, operation: &Operation) {
        for (status, schema) in operation.responses().filter(|(status, _)| status.starts_with('2')) {
            if status.len() != 3 || status.parse::<u16>().is_err() {
                let message = format!("`{status}` is no status: success is told in numbers (`200`)");
                self.report_in(operation, &["responses", status], "answer", message);
            }
            if !schema.is_null() && referred(schema).is_none() && schema["type"] != "string" {
                let message = "an answer must refer to a schema of its own name, unless it is a text";
                self.report_in(operation, &["responses", status], "named", message);
            }
        }
        let mut answers = operation.responses().filter(|(status, _)| status.starts_with('2')).map(|(_, schema)| schema);
        let first = answers.next().cloned();
        if first.is_none() {
            self.report_in(operation, &["responses"], "answer", "no answer of success (2xx)");
        } else if answers.any(|schema| Some(schema) != first.as_ref()) {
            self.report_in(operation, &["responses"], "answer", "all answers of success must have one schema");
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
                self.report_in(operation, &["responses"], "errors", message);
            }
        }
        for (status, _) in operation.responses() {
            if !status.starts_with('2') && !matches!(status, "4XX" | "5XX") {
                let message = format!("remove {status}: errors are `4XX` and `5XX` only");
                self.report_in(operation, &["responses", status], "errors", message);
            }
        }
    }
}
