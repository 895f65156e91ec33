//! What the fuzz targets do with their input. The tests do the same with the corpus, on any compiler.
//!
//! An input is a request as it stands on the wire: method and path, headers, an empty line, the body. Whatever is not
//! understood is skipped.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;

use cashapp_core::signing::{CanonicalRequest, Signature, SigningKey};
use cashapp_core::verification::{KeyRing, Received};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::{HeaderMap, HeaderName, HeaderValue};

/// A secret that no input can know: it is another one in every run.
static SECRET: LazyLock<String> = LazyLock::new(|| {
    let random = || RandomState::new().hash_one("secret");
    format!("CASH_{:016x}{:016x}{:016x}", random(), random(), random())
});

struct Input {
    method: String,
    path: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Input {
    fn read(data: &[u8]) -> Self {
        let end = data.windows(2).position(|pair| pair == b"\n\n").unwrap_or(data.len());
        let body = data.get(end + 2..).unwrap_or_default().to_vec();
        let mut lines = data[..end].split(|byte| *byte == b'\n');
        let first = String::from_utf8_lossy(lines.next().unwrap_or_default());
        let (method, path) = first.split_once(' ').unwrap_or((&first, ""));
        let mut headers = HeaderMap::new();
        for line in lines {
            let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
            let name = HeaderName::from_bytes(&line[..colon]);
            if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(&line[colon + 1..])) {
                headers.append(name, value);
            }
        }
        Self { method: method.to_owned(), path: path.to_owned(), headers, body }
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn received(&self) -> Received<'_> {
        Received { method: &self.method, path_and_query: &self.path, headers: &self.headers, body: &self.body }
    }
}

/// Whatever is signed, its text is the lines that the rules ask for, and its signature can be read back.
pub(crate) fn canonical(data: &[u8]) {
    let input = Input::read(data);
    let mut lines = vec![input.method.to_ascii_uppercase(), input.path.clone()];
    for name in ["accept", "authorization", "content-type", "host"] {
        lines.extend(input.text(name).map(|value| format!("{name}:{}", value.trim_matches([' ', '\t']))));
    }
    let request = CanonicalRequest::new(&input.method, &input.path, input.text("host").unwrap_or_default());
    let request = if input.text("host").is_none() { request.without_host() } else { request };
    let request = request
        .accept(input.text("accept"))
        .authorization(input.text("authorization"))
        .content_type(input.text("content-type"))
        .body(&input.body);
    let text = request.to_string();
    let (head, digest) = text.rsplit_once('\n').expect("the digest has a line of its own");
    assert_eq!(head, lines.join("\n"));
    assert!(digest.len() == 64 && digest.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')));

    let key = SigningKey::new(&input.body);
    let signature = key.sign(&request);
    assert_eq!(Signature::parse(&signature.to_string()), Some(signature));
    assert_ne!(signature, key.sign(&request.clone().body(&[data, b"+"].concat())));

    let any = String::from_utf8_lossy(data);
    if let Some(signature) = Signature::parse(&any) {
        assert_eq!(signature.to_string(), any.trim_matches([' ', '\t']));
    }
}

/// What nobody signed is refused; once it is signed it is accepted, and after a change refused again.
/// Whether the input was one that can be signed.
pub(crate) fn verify(data: &[u8]) -> bool {
    let input = Input::read(data);
    let ring = KeyRing::new();
    ring.insert(ApiKeyId::new("KEY_TEST").expect("an id"), &ApiSecret::new(&**SECRET).expect("a secret"));
    let error = ring.verify(&input.received()).expect_err("accepted what nobody signed");
    assert!(!format!("{error} {error:?}").contains(&**SECRET));
    assert!(ring.verify_signature(&input.received(), &String::from_utf8_lossy(data)).is_err());

    // From here on the input is signed, where it can be.
    let received = input.received();
    let Ok(text) = received.canonical(None) else { return false };
    let signature = SigningKey::new(&**SECRET).sign(&text).to_string();
    let words = input.text("authorization").unwrap_or_default().split(' ').filter(|word| !word.is_empty());
    if words.collect::<Vec<_>>().get(2) != Some(&"KEY_TEST") {
        assert!(ring.verify_signature(&received, &signature).is_err());
        return false;
    }
    let Ok(key) = ring.verify_signature(&received, &signature) else { return false };
    assert_eq!(key.as_str(), "KEY_TEST");
    let refused = |changed: Received<'_>| assert!(ring.verify_signature(&changed, &signature).is_err());
    let body = [&input.body[..], b"+"].concat();
    refused(Received { body: &body, ..received });
    let path = format!("{}+", input.path);
    refused(Received { path_and_query: &path, ..received });
    let method = format!("{}+", input.method);
    refused(Received { method: &method, ..received });
    let mut headers = input.headers.clone();
    headers.insert("authorization", HeaderValue::from_static("Client another KEY_TEST"));
    if input.text("authorization").map(str::trim) != Some("Client another KEY_TEST") {
        refused(Received { headers: &headers, ..received });
    }
    true
}
