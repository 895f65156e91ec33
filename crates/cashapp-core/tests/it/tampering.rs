//! One changed byte, anywhere in what is signed or in the signature, and the request is refused.

use cashapp_core::ApiKeyId;
use cashapp_core::signing::Signature;
use cashapp_core::verification::VerifyError;
use http::{HeaderMap, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::verification::{Signed, ring};

fn signed() -> impl Strategy<Value = Signed> {
    let method = prop::sample::select(vec!["GET", "POST", "PUT", "PATCH", "DELETE"]);
    // A form's type is signed without its parameters; the other types are signed whole.
    let kind = "(application|text)/[a-z]{1,8}(; charset=[a-z0-9-]{1,8})?";
    let rest = ("[!-~]{1,20}", kind, "[a-z0-9.:\\[\\]-]{1,20}", vec(any::<u8>(), 1..200));
    (method, "/[!-~]{0,40}", rest).prop_map(|(method, path, (accept, kind, host, body))| {
        Signed::new(method, &path, [&accept, "KEY_1", &kind, &host], &body)
    })
}

/// The text with one of its characters replaced by another, visible one. (White space is left out: around a value it is
/// not signed.)
fn changed(text: &str, at: Index, by: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let byte = &mut bytes[at.index(text.len())];
    let other = b'!' + by % 94;
    *byte = if other != *byte {
        other
    } else if other == b'~' {
        b'!'
    } else {
        other + 1
    };
    String::from_utf8(bytes).unwrap()
}

fn change_header(headers: &mut HeaderMap, name: &'static str, at: Index, by: u8) {
    let value = changed(headers[name].to_str().unwrap(), at, by);
    headers.insert(name, HeaderValue::from_str(&value).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn what_was_signed_is_accepted(signed in signed()) {
        prop_assert_eq!(signed.verify(), Ok(ApiKeyId::new("KEY_1").unwrap()));
    }

    #[test]
    fn a_changed_byte_of_the_body_is_refused(mut signed in signed(), at: Index, by in 1..=u8::MAX) {
        let at = at.index(signed.body.len());
        signed.body[at] ^= by;
        prop_assert_eq!(signed.verify(), Err(VerifyError::Mismatch));
    }

    #[test]
    fn a_longer_or_shorter_body_is_refused(mut signed in signed(), end in any::<Option<u8>>()) {
        match end {
            Some(byte) => signed.body.push(byte),
            None => drop(signed.body.pop()),
        }
        prop_assert_eq!(signed.verify(), Err(VerifyError::Mismatch));
    }

    #[test]
    fn a_changed_byte_of_the_path_is_refused(mut signed in signed(), at: Index, by: u8) {
        signed.path = changed(&signed.path, at, by);
        prop_assert_eq!(signed.verify(), Err(VerifyError::Mismatch));
    }

    #[test]
    fn a_changed_byte_of_the_method_is_refused(mut signed in signed(), at: Index, by: u8) {
        let other = changed(&signed.method, at, by);
        // The case of the method is no part of the text.
        prop_assume!(!other.eq_ignore_ascii_case(&signed.method));
        signed.method = other;
        prop_assert_eq!(signed.verify(), Err(VerifyError::Mismatch));
    }

    #[test]
    fn a_changed_byte_of_a_signed_header_is_refused(
        mut signed in signed(),
        name in prop::sample::select(vec!["accept", "authorization", "content-type", "host"]),
        at: Index,
        by: u8,
    ) {
        change_header(&mut signed.headers, name, at, by);
        let error = signed.verify().unwrap_err();
        let specific = matches!(error, VerifyError::UnknownKey(_) | VerifyError::MalformedHeader("authorization"));
        prop_assert!(error == VerifyError::Mismatch || (name == "authorization" && specific), "{error:?}");
    }

    #[test]
    fn a_changed_byte_of_the_signature_is_refused(mut signed in signed(), at: Index, by: u8) {
        change_header(&mut signed.headers, "x-signature", at, by);
        let error = signed.verify().unwrap_err();
        prop_assert!(
            matches!(error, VerifyError::Mismatch | VerifyError::MalformedHeader("x-signature")),
            "{error:?}"
        );
    }

    #[test]
    fn what_is_no_signature_is_malformed_and_never_a_panic(signed in signed(), text in ".{0,140}|V1 .{0,70}|V1 [0-9a-fA-F]{60,68}") {
        let digits = text.trim_matches([' ', '\t']).strip_prefix("V1 ");
        let is_one = digits.is_some_and(|digits| {
            digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        });
        prop_assert_eq!(Signature::parse(&text).is_some(), is_one);
        let error = ring().verify_signature(&signed.received(), &text).unwrap_err();
        let expected = if is_one { VerifyError::Mismatch } else { VerifyError::MalformedHeader("x-signature") };
        prop_assert_eq!(&error, &expected);
        signed.assert_tells_nothing(&error);
    }
}

#[test]
fn signatures_of_another_version_length_or_case_are_malformed() {
    let signed = Signed::new("GET", "/", ["*/*", "KEY_1", "a/b", "h"], b"");
    let right = signed.headers["x-signature"].to_str().unwrap().to_owned();
    let hex = &right[3..];
    let shorter = &hex[1..];
    let wrong = [
        format!("V2 {hex}"),
        format!("v1 {hex}"),
        format!("V1{hex}"),
        format!("V1\t{hex}"),
        format!("V1  {hex}"),
        format!("V1:{hex}"),
        hex.to_owned(),
        format!("V1 {}", hex.to_uppercase()),
        format!("V1 {shorter}"),
        format!("V1 {}", &hex[2..]),
        format!("V1 {hex}0"),
        format!("V1 {hex}00"),
        format!("V1 {shorter}g"),
        format!("V1 {shorter}é"),
        format!("V1 {}", "é".repeat(32)),
        format!("V1 {hex}, V1 {hex}"),
        "sandbox:skip-signature-check".to_owned(),
        "V1 ".to_owned(),
        "V1".to_owned(),
        String::new(),
    ];
    assert!(hex.bytes().any(|digit| digit.is_ascii_lowercase()), "nothing to write in upper case");
    for text in wrong {
        let result = ring().verify_signature(&signed.received(), &text);
        assert_eq!(result, Err(VerifyError::MalformedHeader("x-signature")), "{text}");
    }
    assert!(ring().verify_signature(&signed.received(), &format!(" {right}\t")).is_ok());
}
