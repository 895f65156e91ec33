//! What `x-operation` says of fields that repeat the request.

use serde_json::Value;

use super::comparable::{Kind, Sent, kind, leaf};
use super::linter::Linter;
use crate::bundle::{Bundle, Operation, referred};
use crate::finding::Finding;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    for operation in &bundle.operations {
        for (received, sent) in operation.extension.iter().flat_map(|extension| &extension.echo) {
            if let Err(message) = check(bundle, operation, received, sent) {
                linter.report_in(operation, &["x-operation", "echo", received], "echo", message);
            }
        }
    }
    linter.findings
}

fn check(bundle: &Bundle<'_>, operation: &Operation, received: &str, sent: &str) -> Result<(), String> {
    if operation.is_multipart() {
        return Err("the method of a multipart operation is written by hand, and compares nothing".to_owned());
    }
    let response = operation.answer().map_or(&Value::Null, |name| bundle.schema(name));
    let of_response = kind(bundle, response, received).map_err(|why| format!("`{received}` in the response: {why}"))?;
    let of_request = of_request(bundle, operation, sent).map_err(|why| format!("`{sent}`: {why}"))?;
    if of_response == of_request {
        return Ok(());
    }
    Err(format!("`{received}` and `{sent}` are of different types, and cannot be compared"))
}

fn of_request<'a>(bundle: &'a Bundle<'_>, operation: &'a Operation, sent: &str) -> Result<Kind<'a>, String> {
    match Sent::parse(sent) {
        Some(Sent::Body(path)) => {
            let name = operation.body().and_then(|(_, schema)| referred(schema)).ok_or("there is no body")?;
            kind(bundle, bundle.schema(name), path)
        }
        Some(Sent::Path(name)) => {
            let parameter = operation.parameters("path").find(|parameter| parameter["name"] == name);
            leaf(bundle, &parameter.ok_or("the path has no such parameter")?["schema"], name)
        }
        None => Err("a value was sent in `body.` or `path.`, followed by a name".to_owned()),
    }
}
