//! Signatures that were computed by another program, from the vendor's rules: `tests/vectors/README.md` says how.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cashapp_core::signing::{CanonicalRequest, Signature, SigningKey};
use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    #[serde(rename = "about")]
    _about: String,
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
    canonical: String,
    signature: String,
}

impl Vector {
    fn body(&self) -> Vec<u8> {
        self.body.repeat(self.repeat).into_bytes()
    }

    fn request(&self) -> CanonicalRequest<'_> {
        let request = CanonicalRequest::new(&self.method, &self.path, self.host.as_deref().unwrap_or_default());
        let request = if self.host.is_none() { request.without_host() } else { request };
        request
            .accept(self.accept.as_deref())
            .authorization(self.authorization.as_deref())
            .content_type(self.content_type.as_deref())
            .body(&self.body())
    }

    /// The headers as they arrive.
    fn headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut insert = |name: &str, value: &str| {
            headers.insert(HeaderName::try_from(name).unwrap(), HeaderValue::from_str(value).unwrap());
        };
        let sent = [
            ("accept", &self.accept),
            ("authorization", &self.authorization),
            ("content-type", &self.content_type),
            ("host", &self.host),
        ];
        for (name, value) in sent {
            value.as_deref().into_iter().for_each(|value| insert(name, value));
        }
        insert("x-signature", &self.signature);
        self.received.iter().for_each(|(name, value)| insert(name, value));
        headers
    }
}

/// Every file of a folder, by name. An empty folder, or one that lost some of its files, is a failure of its own.
pub(crate) fn read<T: DeserializeOwned>(folder: &str, at_least: usize) -> Vec<(String, T)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
    let vectors: Vec<_> = files
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let vector = serde_json::from_slice(&fs::read(&path).unwrap());
            (name.clone(), vector.unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect();
    assert!(vectors.len() >= at_least, "{} vectors, expected at least {at_least}", vectors.len());
    vectors
}

fn vectors() -> Vec<(String, Vector)> {
    read("vectors", 13)
}

#[test]
fn every_vector_gives_its_canonical_text_and_then_its_signature() {
    for (name, vector) in vectors() {
        let request = vector.request();
        assert_eq!(request.to_string(), vector.canonical, "the text of {name}");
        let signature = SigningKey::new(&vector.secret).sign(&request);
        assert_eq!(signature.to_string(), vector.signature, "the signature of {name}");
        assert_eq!(signature.header(), vector.signature.as_bytes(), "the header of {name}");
        assert_eq!(Signature::parse(&vector.signature), Some(signature), "{name} read back");
    }
}

#[test]
fn every_vector_is_accepted_as_it_arrives() {
    for (name, vector) in vectors() {
        let ring = KeyRing::new();
        ring.insert(ApiKeyId::new("KEY_TEST").unwrap(), &ApiSecret::new(&vector.secret).unwrap());
        let (headers, body) = (vector.headers(), vector.body());
        let received =
            Received { method: &vector.method, path_and_query: &vector.path, headers: &headers, body: &body };
        assert_eq!(received.canonical(None).unwrap().to_string(), vector.canonical, "the text of {name}");
        assert_eq!(ring.verify(&received), Ok(ApiKeyId::new("KEY_TEST").unwrap()), "{name}");
        assert_eq!(ring.verify_signature(&received, &vector.signature).unwrap().as_str(), "KEY_TEST", "{name}");
    }
}

#[test]
fn no_vector_is_accepted_with_the_signature_of_another() {
    let vectors = vectors();
    for (name, vector) in &vectors {
        let ring = KeyRing::new();
        ring.insert(ApiKeyId::new("KEY_TEST").unwrap(), &ApiSecret::new(&vector.secret).unwrap());
        let (headers, body) = (vector.headers(), vector.body());
        let received =
            Received { method: &vector.method, path_and_query: &vector.path, headers: &headers, body: &body };
        for (other_name, other) in vectors.iter().filter(|(other, _)| other != name) {
            assert!(ring.verify_signature(&received, &other.signature).is_err(), "{name} signed as {other_name}");
        }
    }
}
