//! Signatures that another program computed, as callers of the sandbox: `crates/cashapp-core/tests/vectors`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret};
use cashapp_sandbox::Sandbox;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;

use crate::wire::Request;

/// What the vectors' `authorization` names.
const CLIENT: &str = "CAS-CI_TEST";
const KEY: &str = "KEY_TEST";

#[derive(Deserialize)]
struct Vector {
    secret: String,
    method: String,
    path: String,
    accept: Option<String>,
    authorization: Option<String>,
    content_type: Option<String>,
    host: Option<String>,
    body: String,
    repeat: usize,
    received: BTreeMap<String, String>,
    signature: String,
}

impl Vector {
    /// As it arrives: with the headers of the vector, and no others.
    fn request(&self) -> Request {
        let headers = [
            ("accept", &self.accept),
            ("authorization", &self.authorization),
            ("content-type", &self.content_type),
            ("host", &self.host),
        ];
        let mut request = Request::bare(&self.method, &self.path);
        for (name, value) in headers {
            request = value.iter().fold(request, |request, value| request.set(name, value));
        }
        request = self.received.iter().fold(request, |request, (name, value)| request.set(name, value));
        request.body = self.body.repeat(self.repeat).into_bytes();
        request.set("x-signature", &self.signature)
    }
}

fn vectors() -> BTreeMap<String, Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cashapp-core/tests/vectors");
    let files = fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it is readable").path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let vectors: BTreeMap<_, _> = files
        .map(|path| {
            let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
            (name, serde_json::from_slice(&fs::read(&path).expect("it is readable")).expect("it is a vector"))
        })
        .collect();
    assert!(vectors.len() >= 19, "{} vectors", vectors.len());
    vectors
}

fn changed(mut request: Request) -> Request {
    let value = request.header("x-signature").to_owned();
    let last = if value.ends_with('0') { "1" } else { "0" };
    request = request.set("x-signature", &format!("{}{last}", &value[..value.len() - 1]));
    request
}

#[tokio::test]
async fn every_vector_is_accepted_and_none_with_one_digit_changed() {
    let mut elsewhere = Vec::new();
    for (name, vector) in vectors() {
        let builder = Sandbox::builder()
            .client(ClientId::new(CLIENT).expect("well formed"), ClientSecret::new("CASH_client").expect("well formed"))
            .api_key(ApiKeyId::new(KEY).expect("well formed"), ApiSecret::new(&vector.secret).expect("well formed"));
        let sandbox = builder.require_signatures().start().await.expect("it starts");
        let request = vector.request();
        if request.clone().without("x-signature").send(sandbox.address()).status == 404 {
            // No operation has this path and method: nobody is asked who he is.
            verifier_accepts(&name, &vector);
            elsewhere.push(name);
            continue;
        }
        let (right, wrong) = (request.send(sandbox.address()), changed(request).send(sandbox.address()));
        assert_ne!(right.status, 401, "{name}: {}", right.body);
        assert_eq!((wrong.status, wrong.code()), (401, "UNAUTHORIZED"), "{name}: {}", wrong.body);
    }
    assert_eq!(
        elsewhere,
        ["lower_case_method", "multipart", "utf8_body", "webhook", "webhook_bare_names"],
        "the others are operations' paths"
    );
}

fn verifier_accepts(name: &str, vector: &Vector) {
    let request = vector.request();
    let mut headers = HeaderMap::new();
    for (name, value) in &request.headers {
        let name = HeaderName::try_from(name).expect("a name");
        headers.insert(name, HeaderValue::from_str(value).expect("a value"));
    }
    let ring = KeyRing::new();
    ring.insert(ApiKeyId::new(KEY).expect("well formed"), &ApiSecret::new(&vector.secret).expect("well formed"));
    let received =
        Received { method: &vector.method, path_and_query: &vector.path, headers: &headers, body: &request.body };
    assert!(ring.verify(&received).is_ok(), "{name}");
    let mut body = request.body.clone();
    body.push(b'x');
    assert!(ring.verify(&Received { body: &body, ..received }).is_err(), "{name}");
}
