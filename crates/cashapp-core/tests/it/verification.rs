//! What is accepted as signed, and what is said of the rest.

use std::thread;

use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_core::verification::{KeyRing, Received, VerifyError};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use http::{HeaderMap, HeaderName, HeaderValue};

pub(crate) const SECRET: &str = "CASH_only_the_two_of_us_know";
const OTHER: &str = "CASH_of_another_key";
const BODY: &[u8] = br#"{"event_id":"WE_1"}"#;

/// A request that this secret has signed, as it arrives.
#[derive(Debug)]
pub(crate) struct Signed {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Signed {
    pub(crate) fn new(method: &str, path: &str, [accept, key, content_type, host]: [&str; 4], body: &[u8]) -> Self {
        let authorization = format!("Client CAS-CI_1 {key}");
        let request = CanonicalRequest::new(method, path, host)
            .accept(accept)
            .authorization(&*authorization)
            .content_type(content_type)
            .body(body);
        let signature = SigningKey::new(SECRET).sign(&request).to_string();
        let headers = [
            ("accept", accept),
            ("authorization", &*authorization),
            ("content-type", content_type),
            ("host", host),
            ("x-signature", &signature),
        ];
        let header = |(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        Self {
            method: method.into(),
            path: path.into(),
            headers: headers.into_iter().map(header).collect(),
            body: body.into(),
        }
    }

    pub(crate) fn webhook() -> Self {
        Self::new("POST", "/hooks?shop=1", ["*/*", "KEY_1", "application/json; charset=utf-8", "shop.example"], BODY)
    }

    pub(crate) fn received(&self) -> Received<'_> {
        Received { method: &self.method, path_and_query: &self.path, headers: &self.headers, body: &self.body }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// What a ring with `KEY_1` and another key says.
    pub(crate) fn verify(&self) -> Result<ApiKeyId, VerifyError> {
        let result = ring().verify(&self.received());
        if let Err(error) = &result {
            self.assert_tells_nothing(error);
        }
        result
    }

    /// Neither the secrets nor the signature that would have been right.
    pub(crate) fn assert_tells_nothing(&self, error: &VerifyError) {
        let expected = self.received().canonical(None).map(|text| SigningKey::new(SECRET).sign(&text).to_string());
        let shown = format!("{error} {error:?} {error:#?}");
        for hidden in [SECRET, OTHER, expected.as_deref().map_or(SECRET, |signature| &signature[3..])] {
            assert!(!shown.contains(hidden), "{shown}");
        }
    }
}

fn id(id: &str) -> ApiKeyId {
    ApiKeyId::new(id).unwrap()
}

pub(crate) fn ring() -> KeyRing {
    let ring = KeyRing::new();
    ring.insert(id("KEY_1"), &ApiSecret::new(SECRET).unwrap());
    ring.insert(id("KEY_2"), &ApiSecret::new(OTHER).unwrap());
    ring
}

#[test]
fn the_key_that_signed_is_named() {
    assert_eq!(Signed::webhook().verify(), Ok(id("KEY_1")));
}

#[test]
fn a_header_that_is_needed_and_missing_is_named() {
    for name in ["x-signature", "authorization"] {
        assert_eq!(Signed::webhook().without(name).verify(), Err(VerifyError::MissingHeader(name)));
    }
    for name in ["accept", "content-type", "host"] {
        assert_eq!(Signed::webhook().without(name).verify(), Err(VerifyError::Mismatch), "{name}");
    }
}

#[test]
fn an_unknown_key_is_named_and_a_secret_in_its_place_is_not() {
    let with_key = |key| Signed::webhook().with("authorization", &format!("Client CAS-CI_1 {key}"));
    assert_eq!(with_key("KEY_3").verify(), Err(VerifyError::UnknownKey("KEY_3".into())));
    assert_eq!(with_key("KEY_2").verify(), Err(VerifyError::Mismatch));
    assert_eq!(with_key("key_1").verify(), Err(VerifyError::MalformedHeader("authorization")));
    assert_eq!(with_key(SECRET).verify(), Err(VerifyError::MalformedHeader("authorization")));
}

#[test]
fn an_authorization_of_another_form_is_malformed() {
    let forms =
        ["", "Client", "Client CAS-CI_1", "Client CAS-CI_1 KEY_1 more", "client CAS-CI_1 KEY_1", "Basic YTpi", "KEY_1"];
    for form in forms {
        let result = Signed::webhook().with("authorization", form).verify();
        assert_eq!(result, Err(VerifyError::MalformedHeader("authorization")), "{form:?}");
    }
}

#[test]
fn a_header_that_is_no_ascii_is_malformed() {
    for name in ["accept", "authorization", "content-type", "host", "x-signature"] {
        let result = Signed::webhook().with(name, "Client CAS-CI_1 KEY_é").verify();
        assert_eq!(result, Err(VerifyError::MalformedHeader(name)));
    }
}

/// Of two values one would be verified and the other believed.
#[test]
fn a_header_that_is_there_twice_is_malformed() {
    for name in ["accept", "authorization", "content-type", "host", "x-signature"] {
        for value in [Signed::webhook().headers[name].clone(), HeaderValue::from_static("another")] {
            let mut signed = Signed::webhook();
            signed.headers.append(name, value);
            assert_eq!(signed.verify(), Err(VerifyError::MalformedHeader(name)));
        }
    }
}

/// A path that was decoded before it was verified could otherwise bring the line of a header that was taken away.
#[test]
fn a_line_break_in_the_path_passes_for_no_header() {
    let honest = Signed::webhook();
    let text = honest.received().canonical(None).unwrap().to_string();
    let mut forged = Signed::webhook().without("accept");
    forged.path = "/hooks?shop=1\naccept:*/*".into();
    let forged_text = CanonicalRequest::new("POST", &forged.path, "shop.example")
        .authorization("Client CAS-CI_1 KEY_1")
        .content_type("application/json; charset=utf-8")
        .body(BODY);
    assert_eq!(forged_text.to_string(), text);
    assert_eq!(forged.verify(), Err(VerifyError::Mismatch));

    let mut forged = Signed::webhook();
    (forged.method, forged.path) = ("POST\n/hooks?shop=1".into(), String::new());
    assert_eq!(forged.verify(), Err(VerifyError::Mismatch));
}

#[test]
fn the_public_host_stands_in_for_the_one_that_a_proxy_put_there() {
    let ring = ring().with_host("shop.example");
    let mut behind_proxy = Signed::webhook().with("host", "10.0.0.7:3000");
    assert_eq!(behind_proxy.verify(), Err(VerifyError::Mismatch));
    assert_eq!(ring.verify(&behind_proxy.received()), Ok(id("KEY_1")));
    for host in [&b"\xff"[..], b""] {
        behind_proxy.headers.insert(HOST, HeaderValue::from_bytes(host).unwrap());
        assert_eq!(ring.verify(&behind_proxy.received()), Ok(id("KEY_1")), "{host:?}");
    }
    behind_proxy.headers.remove(HOST);
    assert_eq!(ring.verify(&behind_proxy.received()), Ok(id("KEY_1")));
    let other = ring.clone().with_host("other.example");
    assert_eq!(other.verify(&behind_proxy.received()), Err(VerifyError::Mismatch));
}

#[test]
fn keys_come_and_go_while_requests_are_verified() {
    let ring = KeyRing::new();
    let shared = ring.clone();
    let (old, new) = (Signed::webhook(), Signed::new("POST", "/", ["*/*", "KEY_NEW", "a/b", "h"], BODY));
    assert_eq!(ring.verify(&old.received()), Err(VerifyError::UnknownKey("KEY_1".into())));
    shared.insert(id("KEY_1"), &ApiSecret::new(SECRET).unwrap());
    shared.insert(id("KEY_NEW"), &ApiSecret::new(SECRET).unwrap());
    assert_eq!(ring.verify(&old.received()), Ok(id("KEY_1")));
    assert_eq!(ring.verify(&new.received()), Ok(id("KEY_NEW")));

    assert!(shared.remove("KEY_1"));
    assert!(!shared.remove("KEY_1"));
    assert_eq!(ring.verify(&old.received()), Err(VerifyError::UnknownKey("KEY_1".into())));
    assert_eq!(ring.verify(&new.received()), Ok(id("KEY_NEW")));
    shared.insert(id("KEY_NEW"), &ApiSecret::new(OTHER).unwrap());
    assert_eq!(ring.verify(&new.received()), Err(VerifyError::Mismatch));
}

#[test]
fn a_key_that_stays_is_accepted_all_the_while_that_another_comes_and_goes() {
    let (ring, signed) = (ring(), Signed::webhook());
    let rotating = ring.clone();
    thread::scope(|scope| {
        scope.spawn(move || {
            for _ in 0..500 {
                rotating.insert(id("KEY_3"), &ApiSecret::new(OTHER).unwrap());
                assert!(rotating.remove("KEY_3"));
            }
        });
        for _ in 0..500 {
            assert_eq!(ring.verify(&signed.received()), Ok(id("KEY_1")));
        }
    });
}

#[test]
fn a_form_is_signed_without_its_boundary_and_by_its_own_part() {
    let signed = Signed::new("POST", "/file", ["a/b", "KEY_1", "multipart/form-data", "h"], BODY);
    let signature = signed.headers["x-signature"].to_str().unwrap().to_owned();
    let arrived = signed.with("content-type", "multipart/form-data; boundary=x").with("x-signature", "V1 00");
    assert_eq!(ring().verify_signature(&arrived.received(), &signature), Ok(id("KEY_1")));
    assert_eq!(arrived.verify(), Err(VerifyError::MalformedHeader("x-signature")));
    let other = arrived.with("content-type", "multipart/mixed; boundary=x");
    assert_eq!(ring().verify_signature(&other.received(), &signature), Err(VerifyError::Mismatch));
    assert!(other.headers.contains_key(AUTHORIZATION) && other.headers.contains_key(CONTENT_TYPE));
}
