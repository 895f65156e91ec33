//! What `X-Signed-Headers` may say, and what it may not do.

use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_core::verification::{KeyRing, Received, VerifyError};
use cashapp_core::{ApiKeyId, ApiSecret};
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::verification::{Signed, ring};

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
    for list in [
        "",
        " ",
        "accept,content-type,host",
        "x-authorization, host",
        "authorizations",
        "Accept: */*, Content-Type: application/json, Host: shop.example",
        "Host: shop.example",
        "Accept: */*, X-Authorization: Client CAS-CI_1 KEY_1",
    ] {
        let signed: Vec<_> = list.split(',').collect();
        assert_eq!(verify(&signed, list), Err(VerifyError::MalformedHeader("x-signed-headers")), "{list:?}");
    }
}

const PAIRS: &str = "Accept: */*, Content-Type: application/json; charset=utf-8, Host: shop.example, Authorization: Client \
                     CAS-CI_1 KEY_1";

/// A delivery as the vendor documents it.
fn delivery(list: &str) -> Signed {
    Signed::webhook().with("x-signed-headers", list)
}

#[test]
fn signed_headers_as_documented_pairs_are_verified() {
    assert_eq!(delivery(PAIRS).verify().unwrap().as_str(), "KEY_1");
    for list in [
        // Another order, case and spacing, and headers besides.
        "authorization:Client CAS-CI_1 KEY_1,host:shop.example,content-type:application/json; charset=utf-8,accept:*/*",
        "Date: Tue, 14 Nov 2023 22:13:20 GMT, Accept: */*, Content-Type: application/json; charset=utf-8, Host: \
         shop.example, Authorization: Client CAS-CI_1 KEY_1, X-Delivery-Configuration-Id: WC_1",
    ] {
        assert!(delivery(list).verify().is_ok(), "{list}");
    }
}

#[test]
fn signed_headers_pairs_with_commas_and_names_in_a_value_are_verified() {
    let accept = "text/html;p=Host: x; Authorization: y, application/json;q=0.9, */*";
    let list = format!("Accept: {accept}, Content-Type: a/b, Host: h:8443, Authorization: Client CAS-CI_1 KEY_1");
    let signed = Signed::new("POST", "/hooks", [accept, "KEY_1", "a/b", "h:8443"], b"{}");
    assert!(signed.with("x-signed-headers", &list).verify().is_ok());
}

#[test]
fn signed_headers_in_an_unforeseen_form_count_as_absent() {
    for list in [
        "Accept: */*; Host: shop.example; Authorization: Client CAS-CI_1 KEY_1",
        "[\"accept\",\"authorization\",\"content-type\",\"host\"]",
        "accept|authorization|content-type|host",
        "Host: shop.example, Host: other.example, Authorization: Client CAS-CI_1 KEY_1",
        "Client CAS-CI_1 KEY_é",
        "*",
    ] {
        assert!(delivery(list).verify().is_ok(), "{list}");
        for name in ["accept", "content-type", "host"] {
            let changed = delivery(list).with(name, "changed");
            assert_eq!(changed.verify(), Err(VerifyError::Mismatch), "{list}");
        }
    }
    let mut twice = delivery("accept,authorization");
    twice.headers.append("x-signed-headers", HeaderValue::from_static("content-type,host"));
    assert!(twice.verify().is_ok());
}

/// The signature vouches for the pair's value.
#[test]
fn signed_headers_pairs_give_the_accept_that_a_proxy_rewrote_when_asked() {
    let verify = |signed: &Signed| ring().with_rewritten_accept().verify(&signed.received());
    for rewritten in [delivery(PAIRS).with("accept", "application/json"), delivery(PAIRS).without("accept")] {
        assert_eq!(rewritten.verify(), Err(VerifyError::Mismatch));
        assert!(verify(&rewritten).is_ok());
    }
    let wrong = delivery(&PAIRS.replace("*/*", "text/html"));
    assert!(verify(&wrong).is_ok(), "what was received is what was signed");
    assert_eq!(verify(&wrong.with("accept", "a/b")), Err(VerifyError::Mismatch));
    let names = delivery("Accept, Authorization, Content-Type, Host").with("accept", "a/b");
    assert_eq!(verify(&names), Err(VerifyError::Mismatch));
}

#[test]
fn signed_headers_pairs_do_not_replace_the_other_headers_as_received() {
    let verify = |signed: &Signed| ring().with_rewritten_accept().verify(&signed.received());
    for (name, value) in [
        ("content-type", "application/x-www-form-urlencoded"),
        ("content-type", "application/json"),
        ("host", "other.example"),
        ("authorization", "Client CAS-CI_2 KEY_1"),
    ] {
        let changed = delivery(PAIRS).with(name, value);
        assert_eq!(verify(&changed), Err(VerifyError::Mismatch), "{name}: {value}");
    }
    for name in ["content-type", "host"] {
        assert_eq!(verify(&delivery(PAIRS).without(name)), Err(VerifyError::Mismatch), "{name}");
    }
    let other_key = delivery(&PAIRS.replace("KEY_1", "KEY_2")).with("authorization", "Client CAS-CI_1 KEY_2");
    assert_eq!(verify(&other_key), Err(VerifyError::Mismatch));
}

/// Pieces of lists in every form, well and badly put together.
fn any_list() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "Accept",
            "authorization",
            "Content-Type",
            "HOST",
            "*/*",
            "changed",
            "shop.example",
            "Client CAS-CI_1 KEY_1",
            "application/json; charset=utf-8",
            ":",
            ": ",
            ", ",
            ",",
            ";",
            " ",
            "Accept: changed, ",
            "Host: changed, ",
            PAIRS,
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,12}",
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    /// The list is not signed: whoever forges it must not gain anything by it.
    #[test]
    fn signed_headers_of_any_form_let_no_change_pass(list in any_list(), change in 0..6) {
        let mut forged = delivery(&list);
        let patient = ring().with_rewritten_accept();
        match change {
            0 => forged = forged.with("host", "changed"),
            1 => forged = forged.with("content-type", "changed"),
            2 => forged = forged.with("authorization", "Client changed KEY_1"),
            3 => forged.path = "/hooks?shop=2".into(),
            4 => forged.method = "PUT".into(),
            _ => forged.body.push(b' '),
        }
        prop_assert!(forged.verify().is_err(), "{list}");
        prop_assert!(patient.verify(&forged.received()).is_err(), "{list}");
    }

    /// A header that the sender did not send is never taken for one that it signed.
    #[test]
    fn signed_headers_of_any_form_vouch_for_no_added_header(list in any_list()) {
        let text = CanonicalRequest::new("POST", "/hooks", "").without_host().accept("*/*").content_type("a/b");
        let signature = SigningKey::new(SECRET).sign(&text).to_string();
        let unnamed = Signed::new("POST", "/hooks", ["*/*", "KEY_1", "a/b", "h"], b"")
            .with("x-signature", &signature)
            .with("x-signed-headers", &list);
        let ring = KeyRing::new().with_rewritten_accept();
        ring.insert(ApiKeyId::new("KEY_1").unwrap(), &ApiSecret::new(SECRET).unwrap());
        prop_assert!(ring.verify(&unnamed.received()).is_err(), "{list}");
    }

    /// Pairs as documented, whatever the values: the list names all four.
    #[test]
    fn signed_headers_as_pairs_of_any_values_are_verified(
        accept in "[!-~]{1,8}(, [a-z*/;=:. ]{1,12}[a-z*]){0,3}",
        kind in "(application|text)/[a-z]{1,8}(; charset=[a-z0-9-]{1,8})?",
        host in "[a-z0-9.-]{1,20}(:[0-9]{1,5})?",
        order in Just([0, 1, 2, 3]).prop_shuffle(),
    ) {
        // What looks like a further pair makes the list ambiguous, not the request forged.
        let pairs = [
            format!("Accept: {accept}"),
            "Authorization: Client CAS-CI_1 KEY_1".to_owned(),
            format!("Content-Type: {kind}"),
            format!("Host: {host}"),
        ];
        let list = order.map(|index| pairs[index].as_str()).join(", ");
        let signed = Signed::new("POST", "/hooks", [&accept, "KEY_1", &kind, &host], b"{}");
        prop_assert!(signed.with("x-signed-headers", &list).verify().is_ok(), "{list}");
    }
}
