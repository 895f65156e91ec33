//! One changed byte, and nothing of it is believed.

use cashapp::webhooks::WebhookError;
use http::{HeaderValue, Method, Request, StatusCode};
use proptest::prelude::*;
use proptest::sample::Index;

use super::signed::{PATH, signed, verifier};

const BODY: &str = r#"{"type":"a.later.kind","event_id":"WE_1","created_at":"2024-01-01T00:00:00Z","data":{}}"#;

/// The text with one of its characters replaced by another, visible one.
fn changed(text: &str, at: Index, by: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let byte = &mut bytes[at.index(text.len())];
    let other = b'!' + by % 93;
    *byte = if other < *byte { other } else { other + 1 };
    String::from_utf8(bytes).unwrap()
}

fn assert_refused(request: &Request<Vec<u8>>) {
    let error = verifier().verify_request(request).unwrap_err();
    assert!(matches!(error, WebhookError::Unverified(_)), "{error:?}");
    assert_eq!((error.status(), error.is_verified()), (StatusCode::UNAUTHORIZED, false));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_changed_byte_of_the_body_is_refused(at: Index, by in 1..=u8::MAX) {
        let mut request = signed(BODY);
        request.body_mut()[at.index(BODY.len())] ^= by;
        assert_refused(&request);
    }

    #[test]
    fn a_changed_byte_of_the_path_or_query_is_refused(at: Index, by: u8) {
        let mut request = signed(BODY);
        let path = format!("/{}", changed(&PATH[1..], at, by));
        let Ok(uri) = path.parse() else { return Ok(()) };
        *request.uri_mut() = uri;
        assert_refused(&request);
    }

    #[test]
    fn a_changed_byte_of_a_header_is_refused(
        name in prop::sample::select(vec!["accept", "authorization", "content-type", "host", "x-signature"]),
        at: Index,
        by: u8,
    ) {
        let mut request = signed(BODY);
        let value = changed(request.headers()[name].to_str().unwrap(), at, by);
        request.headers_mut().insert(name, HeaderValue::from_str(&value).unwrap());
        // The client's id is signed as well: no part of `Authorization` is free.
        assert_refused(&request);
    }

    #[test]
    fn whatever_comes_in_place_of_a_webhook_is_refused_without_a_panic(
        path in "/[!-~]{0,30}",
        signature in "[ -~]{0,80}",
        authorization in "[ -~]{0,40}",
        body in proptest::collection::vec(any::<u8>(), 0..200),
    ) {
        let Ok(request) = Request::post(path)
            .header("authorization", authorization)
            .header("x-signature", signature)
            .body(body)
        else {
            return Ok(());
        };
        assert_refused(&request);
    }
}

#[test]
fn what_was_signed_is_accepted() {
    assert_eq!(verifier().verify_request(&signed(BODY)).unwrap().event_id.as_str(), "WE_1");
}

#[test]
fn another_method_is_refused() {
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let mut request = signed(BODY);
        *request.method_mut() = method;
        assert_refused(&request);
    }
}

#[test]
fn the_value_by_which_the_vendors_sandbox_skips_the_check_opens_no_door_here() {
    let mut request = signed(BODY);
    request.headers_mut().insert("x-signature", HeaderValue::from_static("sandbox:skip-signature-check"));
    assert_refused(&request);
}

#[test]
fn nothing_is_accepted_without_keys() {
    let error = cashapp::webhooks::Verifier::new().verify_request(&signed(BODY)).unwrap_err();
    assert_eq!(error.status(), StatusCode::UNAUTHORIZED);
}
