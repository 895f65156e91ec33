//! What `X-Signed-Headers` may say, and what it may not do.

use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_core::verification::{KeyRing, Received, VerifyError};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::{HeaderMap, HeaderName, HeaderValue};

const SECRET: &str = "CASH_of_the_list";
const ALL: &str = "Accept, Authorization, Content-Type, Host";

/// Signs just these headers, and sends all four together with a list.
fn verify(signed: &[&str], list: &str) -> Result<ApiKeyId, VerifyError> {
    let sent = [
        ("accept", "*/*"),
        ("authorization", "Client CAS-CI_1 KEY_1"),
        ("content-type", "application/json"),
        ("host", "shop.example"),
    ];
    let value = |name: &str| sent.iter().find(|(known, _)| *known == name && signed.contains(known)).map(|sent| sent.1);
    let request = CanonicalRequest::new("POST", "/hooks", value("host").unwrap_or_default());
    let request = if value("host").is_none() { request.without_host() } else { request };
    let request =
        request.accept(value("accept")).authorization(value("authorization")).content_type(value("content-type"));
    let signature = SigningKey::new(SECRET).sign(&request).to_string();

    let mut headers: HeaderMap = sent
        .into_iter()
        .chain([("x-signature", &*signature)])
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap()))
        .collect();
    headers.insert("x-signed-headers", HeaderValue::from_str(list).unwrap());
    let ring = KeyRing::new();
    for key in ["KEY_1", "KEY_2"] {
        // Both have one secret: the worst case for a header that is not signed.
        ring.insert(ApiKeyId::new(key).unwrap(), &ApiSecret::new(SECRET).unwrap());
    }
    ring.verify(&Received { method: "POST", path_and_query: "/hooks", headers: &headers, body: b"" })
}

#[test]
fn the_list_is_read_whatever_its_case_order_and_separators() {
    for list in [
        ALL,
        "accept,authorization,content-type,host",
        "host;content-type;authorization;accept",
        "HOST CONTENT-TYPE\tAUTHORIZATION  ACCEPT",
        "date, accept, authorization, content-type, host, x-delivery-configuration-id",
    ] {
        let key = verify(&["accept", "authorization", "content-type", "host"], list);
        assert_eq!(key.unwrap().as_str(), "KEY_1", "{list}");
    }
}

#[test]
fn what_the_sender_did_not_sign_is_left_out() {
    assert!(verify(&["authorization", "host"], "authorization,host").is_ok());
    assert!(verify(&["authorization", "content-type"], "authorization;content-type").is_ok());
    assert!(verify(&["authorization"], "authorization").is_ok());
}

#[test]
fn a_list_that_was_changed_on_the_way_changes_the_text() {
    let all = ["accept", "authorization", "content-type", "host"];
    for list in ["authorization", "accept,authorization,content-type", "authorization,content-type,host"] {
        assert_eq!(verify(&all, list), Err(VerifyError::Mismatch), "{list}");
    }
    assert_eq!(verify(&["authorization"], ALL), Err(VerifyError::Mismatch));
    assert_eq!(
        verify(&["authorization", "host"], "authorization-host, hosts, authorization"),
        Err(VerifyError::Mismatch)
    );
}

/// Else the key's id could be replaced by that of another key, or the client's by another client's.
#[test]
fn who_signed_must_be_part_of_what_is_signed() {
    for list in ["", " ", "accept,content-type,host", "x-authorization, host", "authorizations"] {
        let signed: Vec<_> = list.split(',').collect();
        assert_eq!(verify(&signed, list), Err(VerifyError::MalformedHeader("x-signed-headers")), "{list:?}");
    }
}
