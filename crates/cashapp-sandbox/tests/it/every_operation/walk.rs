//! Calls by operation id, each answer held against its schema.

use std::collections::BTreeSet;

use cashapp_core::Operation;
use cashapp_sandbox::Sandbox;
use reqwest::header::CONTENT_TYPE;
use serde_json::Value;

use super::conformance::{Document, Documented};
use crate::caller::{Caller, http};

/// A walk through the operations of one host.
pub(super) struct Walk<'s> {
    pub(super) sandbox: &'s Sandbox,
    caller: Caller,
    document: Document,
    operations: &'static [Operation],
    succeeded: BTreeSet<&'static str>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(sandbox: &'s Sandbox, document: &str, operations: &'static [Operation]) -> Self {
        let (caller, document) = (Caller::new(sandbox), Document::read(document));
        Self { sandbox, caller, document, operations, succeeded: BTreeSet::new() }
    }

    /// Calls an operation, which must succeed: its id, perhaps with a query, what stands in its path, and its body.
    #[track_caller]
    pub(super) fn call(&mut self, id: &str, ids: &[&str], body: Value) -> impl Future<Output = Value> {
        let place = std::panic::Location::caller();
        let (id, query) = id.split_once('?').map_or((id, None), |(id, query)| (id, Some(query.to_owned())));
        let found = self.operations.iter().find(|operation| operation.id() == id);
        let operation = found.unwrap_or_else(|| panic!("there is no operation {id}"));
        let path = query.map_or_else(|| path(operation, ids), |query| format!("{}?{query}", path(operation, ids)));
        async move {
            let bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
            let request = self.caller.request(operation.method().as_str(), &path, &bytes);
            self.answered(operation, request, &format!("{operation_id} at {place}", operation_id = operation.id()))
                .await
        }
    }

    /// Uploads a file with its form.
    pub(super) async fn upload(&mut self, id: &str, ids: &[&str], request: &Value, file: (&str, &[u8])) -> Value {
        let found = self.operations.iter().find(|operation| operation.id() == id);
        let operation = found.unwrap_or_else(|| panic!("there is no operation {id}"));
        let mut form = Vec::new();
        for (head, part) in [
            ("name=\"request\"\r\nContent-Type: application/json", request.to_string().as_bytes()),
            ("name=\"signature\"", b"sandbox:skip-signature-check"),
            (format!("name=\"file\"; filename=\"file\"\r\nContent-Type: {}", file.0).as_str(), file.1),
        ] {
            form.extend(format!("--boundary\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
            form.extend(part);
            form.extend(b"\r\n");
        }
        form.extend(b"--boundary--\r\n");
        let builder = self.caller.request(operation.method().as_str(), &path(operation, ids), b"");
        let kind = "multipart/form-data; boundary=boundary";
        self.answered(operation, builder.header(CONTENT_TYPE, kind).body(form), id).await
    }

    async fn answered(&mut self, operation: &'static Operation, request: reqwest::RequestBuilder, what: &str) -> Value {
        let response = request.send().await.expect("it is answered");
        let status = response.status().as_u16();
        let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(str::to_owned);
        let text = response.text().await.expect("it has a body");
        assert!((200..300).contains(&status), "{what}: {status} {text}");
        let documented = self.document.answer(operation.method().as_str(), operation.path(), status);
        let documented = documented.unwrap_or_else(|| panic!("{what}: {status} is not documented"));
        self.succeeded.insert(operation.id());
        let Documented::Body(media, schema) = documented else {
            assert!(text.is_empty(), "{what}: {text}");
            return Value::Null;
        };
        assert_eq!(kind.as_deref(), Some(media), "{what}");
        let value = if media == "application/json" {
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{what}: {error}: {text}"))
        } else {
            Value::String(text)
        };
        let differences = self.document.differences(schema, &value);
        assert!(differences.is_empty(), "{what}: {differences:#?}\n{value:#}");
        value
    }

    /// Does what a customer does.
    pub(super) async fn control(&self, path: &str, body: Value) -> Value {
        let request = http().post(format!("{}/_sandbox/{path}", self.sandbox.url())).json(&body);
        let response = request.send().await.expect("it is answered");
        let (status, text) = (response.status(), response.text().await.expect("it has a body"));
        assert!(status.is_success(), "{path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Fails unless every operation has succeeded; their number.
    pub(super) fn finish(self) -> usize {
        let all: BTreeSet<&str> = self.operations.iter().map(cashapp_core::Operation::id).collect();
        let missing: Vec<_> = all.difference(&self.succeeded).collect();
        assert!(missing.is_empty(), "add these to the walks in tests/it/every_operation: {missing:?}");
        self.succeeded.len()
    }
}

/// A text of an answer, by JSON pointer.
#[track_caller]
pub(super) fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no {pointer} in {value:#}")).to_owned()
}

fn path(operation: &Operation, ids: &[&str]) -> String {
    let mut pieces = operation.path().split('{');
    let mut path = pieces.next().unwrap_or_default().to_owned();
    let mut ids = ids.iter();
    for piece in pieces {
        let after = piece.split_once('}').map_or("", |(_, after)| after);
        path.extend([ids.next().expect("an id for each parameter"), after]);
    }
    assert!(ids.next().is_none(), "{} has fewer parameters", operation.path());
    path
}
