//! Afterpay's webhooks: a code over address, date and body.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::ManualClock;
use cashapp_core::verification::{AfterpayVerifier, VerifyError};
use http::{HeaderMap, HeaderValue};
use serde::Deserialize;

const SIGNATURE: &str = "x-afterpay-request-signature";
const DATE: &str = "x-afterpay-request-date";

/// One file, computed as `tests/vectors/README.md` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    #[serde(rename = "about")]
    _about: String,
    secret: String,
    address: String,
    date: i64,
    body: String,
    #[serde(rename = "signed")]
    _signed: String,
    signature: String,
    hex: String,
}

impl Vector {
    /// A verifier whose clock stands at the vector's date.
    fn verifier(&self) -> (AfterpayVerifier, Arc<ManualClock>) {
        let clock = Arc::new(ManualClock::new(self.date));
        let verifier = AfterpayVerifier::new(&self.address, &self.secret).clock(Arc::<ManualClock>::clone(&clock));
        (verifier, clock)
    }

    fn headers(&self) -> HeaderMap {
        with(&self.date.to_string(), &self.signature)
    }

    fn verify(&self, headers: &HeaderMap) -> Result<(), VerifyError> {
        let result = self.verifier().0.verify(headers, self.body.as_bytes());
        let shown = format!("{result:?} {}", result.as_ref().err().map(ToString::to_string).unwrap_or_default());
        for hidden in [&self.secret, &self.signature, &self.hex] {
            assert!(!shown.contains(hidden.as_str()), "{shown}");
        }
        result
    }
}

fn with(date: &str, signature: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(DATE, HeaderValue::from_bytes(date.as_bytes()).unwrap());
    headers.insert(SIGNATURE, HeaderValue::from_bytes(signature.as_bytes()).unwrap());
    headers
}

fn vectors() -> Vec<(String, Vector)> {
    crate::vectors::read("vectors/afterpay", 5)
}

fn vector(name: &str) -> Vector {
    vectors().into_iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn every_vector_is_accepted_and_none_with_the_signature_of_another() {
    let vectors = vectors();
    for (name, vector) in &vectors {
        assert_eq!(vector.verify(&vector.headers()), Ok(()), "{name}");
        for (other_name, other) in vectors.iter().filter(|(other, _)| other != name) {
            let result = vector.verify(&with(&vector.date.to_string(), &other.signature));
            assert_eq!(result, Err(VerifyError::Mismatch), "{name} signed as {other_name}");
        }
    }
}

#[test]
fn a_date_is_tolerated_up_to_five_minutes_in_both_directions() {
    let vector = vector("dispute");
    let (verifier, clock) = vector.verifier();
    for (away, result) in [
        (0, Ok(())),
        (300, Ok(())),
        (-300, Ok(())),
        (301, Err(VerifyError::Stale(301))),
        (-301, Err(VerifyError::Stale(301))),
    ] {
        clock.set(vector.date + away);
        assert_eq!(verifier.verify(&vector.headers(), vector.body.as_bytes()), result, "{away} seconds later");
    }
}

#[test]
fn another_tolerance_is_kept_to_the_second() {
    let vector = vector("dispute");
    let (verifier, clock) = vector.verifier();
    for seconds in [0_u32, 1, 30] {
        let verifier = verifier.clone().tolerance(Duration::from_secs(seconds.into()));
        for sign in [1, -1] {
            clock.set(vector.date + sign * i64::from(seconds));
            assert_eq!(verifier.verify(&vector.headers(), vector.body.as_bytes()), Ok(()));
            clock.set(vector.date + sign * (i64::from(seconds) + 1));
            let stale = Err(VerifyError::Stale(u64::from(seconds) + 1));
            assert_eq!(verifier.verify(&vector.headers(), vector.body.as_bytes()), stale);
        }
    }
}

#[test]
fn a_clock_that_jumps_makes_a_fresh_request_stale_and_fresh_again() {
    let vector = vector("dispute");
    let (verifier, clock) = vector.verifier();
    let verify = || verifier.verify(&vector.headers(), vector.body.as_bytes());
    clock.set(i64::MAX);
    assert!(matches!(verify(), Err(VerifyError::Stale(_))));
    clock.set(i64::MIN);
    assert!(matches!(verify(), Err(VerifyError::Stale(_))));
    clock.set(0);
    assert_eq!(verify(), Err(VerifyError::Stale(1_700_000_000)));
    clock.set(vector.date);
    assert_eq!(verify(), Ok(()));
}

#[test]
fn the_signature_counts_before_the_date() {
    let vector = vector("dispute");
    let long_ago = with("0", &vector.signature);
    assert_eq!(vector.verify(&long_ago), Err(VerifyError::Mismatch));
}

#[test]
fn what_is_no_base64_of_32_bytes_is_malformed() {
    let vector = vector("dispute");
    let right = &vector.signature;
    let url_safe = right.replace('+', "-").replace('/', "_");
    assert_ne!(&url_safe, right, "the two alphabets must differ in it");
    for wrong in [
        "",
        "V1",
        "é",
        right.trim_end_matches('='),
        &url_safe,
        &format!("{right}="),
        &format!("{right}{right}"),
        &right[4..],
        // The vendor's sample reads the signature as hexadecimal digits: what suits it is refused here.
        &vector.hex,
        &vector.hex.to_uppercase(),
    ] {
        let result = vector.verify(&with(&vector.date.to_string(), wrong));
        assert_eq!(result, Err(VerifyError::MalformedHeader(SIGNATURE)), "{wrong}");
    }
}

#[test]
fn a_date_that_is_no_number_of_seconds_is_malformed() {
    let vector = vector("dispute");
    for date in ["", "now", "1700000000.0", "1e9", "0x10", "99999999999999999999", "Tue, 14 Nov 2023 22:13:20 GMT", "é"]
    {
        let result = vector.verify(&with(date, &vector.signature));
        assert_eq!(result, Err(VerifyError::MalformedHeader(DATE)), "{date}");
    }
}

#[test]
fn headers_that_are_missing_or_there_twice_are_named() {
    let vector = vector("dispute");
    for name in [SIGNATURE, DATE] {
        let mut headers = vector.headers();
        let value = headers[name].clone();
        headers.append(name, value);
        assert_eq!(vector.verify(&headers), Err(VerifyError::MalformedHeader(name)));
        headers.remove(name);
        assert_eq!(vector.verify(&headers), Err(VerifyError::MissingHeader(name)));
    }
}

#[test]
fn another_address_body_date_or_secret_is_a_mismatch() {
    let vector = vector("query");
    let (right, clock) = vector.verifier();
    let verify = |address: &str, secret: &str, date: i64, body: &str| {
        let verifier = AfterpayVerifier::new(address, secret).clock(Arc::<ManualClock>::clone(&clock));
        verifier.verify(&with(&date.to_string(), &vector.signature), body.as_bytes())
    };
    assert_eq!(right.verify(&vector.headers(), vector.body.as_bytes()), Ok(()));
    for address in ["https://shop.example/h?a=%20b", "https://shop.example:8443/h?a= b", "", "/h?a=%20b"] {
        let result = verify(address, &vector.secret, vector.date, &vector.body);
        assert_eq!(result, Err(VerifyError::Mismatch), "{address}");
    }
    assert_eq!(verify(&vector.address, "other", vector.date, &vector.body), Err(VerifyError::Mismatch));
    assert_eq!(verify(&vector.address, &vector.secret, vector.date + 1, &vector.body), Err(VerifyError::Mismatch));
    assert_eq!(verify(&vector.address, &vector.secret, vector.date, "{} "), Err(VerifyError::Mismatch));
}

/// A variable that is not set must not open the door to whoever signs with nothing.
#[test]
fn an_empty_secret_accepts_nothing() {
    let clock = Arc::new(ManualClock::new(0));
    let verifier = AfterpayVerifier::new("https://shop.example/", "").clock(clock);
    // The code of this address, date 0 and no body under an empty secret.
    let signature = "DSKuPPWLaxTrz2DmW7wQTBg8k1Yd0ki2ZTYFuyw1FBM=";
    assert_eq!(verifier.verify(&with("0", signature), b""), Err(VerifyError::Mismatch));
}

#[test]
fn afterpay_signature_over_the_host_is_accepted_only_when_asked() {
    let clock = Arc::new(ManualClock::new(0));
    let verifier = |address: &str, secret: &str| AfterpayVerifier::new(address, secret).clock(clock.clone());
    let body = b"{}";
    for (address, host) in [
        ("https://Shop.Example/hooks?shop=1", "shop.example"),
        ("https://shop.example:443", "shop.example"),
        ("http://127.0.0.1:8080?x=/", "127.0.0.1:8080"),
    ] {
        let by_host = verifier(host, "shared").sign(0, body).unwrap();
        let by_address = verifier(address, "shared").sign(0, body).unwrap();
        assert_eq!(verifier(address, "shared").verify(&by_host, body), Err(VerifyError::Mismatch), "{address}");
        let either = verifier(address, "shared").or_signed_by_host();
        assert_eq!(either.verify(&by_host, body), Ok(()), "{address}");
        assert_eq!(either.verify(&by_address, body), Ok(()), "{address}");
        assert_eq!(either.verify(&by_host, b"{} "), Err(VerifyError::Mismatch));
        assert_eq!(verifier(address, "other").or_signed_by_host().verify(&by_host, body), Err(VerifyError::Mismatch));
        clock.set(301);
        assert_eq!(either.verify(&by_host, body), Err(VerifyError::Stale(301)));
        clock.set(0);
    }
}

/// The header is under the control of whoever sends: what was signed for another host must not be accepted by naming it.
#[test]
fn afterpay_signature_over_another_host_is_refused_whatever_the_header_says() {
    let clock = Arc::new(ManualClock::new(0));
    let mut headers = AfterpayVerifier::new("other.example", "shared").sign(0, b"{}").unwrap();
    headers.insert("host", HeaderValue::from_static("other.example"));
    let verifier = AfterpayVerifier::new("https://shop.example/hooks", "shared").clock(clock).or_signed_by_host();
    assert_eq!(verifier.verify(&headers, b"{}"), Err(VerifyError::Mismatch));
    for address in ["", "shop.example", "https://", "https:///hooks"] {
        let verifier = AfterpayVerifier::new(address, "shared").or_signed_by_host();
        assert_eq!(verifier.verify(&headers, b"{}"), Err(VerifyError::Mismatch), "{address}");
    }
}
