//! A webhook's verification, beside the bare digest and code that it consists of.

use std::hint::black_box;

use cashapp_core::signing::SigningKey;
use cashapp_core::verification::{KeyRing, Received, X_SIGNATURE};
use cashapp_core::{ApiKeyId, ApiSecret};
use criterion::Criterion;
use hmac::{Hmac, KeyInit, Mac};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HOST};
use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::pair::{Pair, Row};

const SECRET: &str = "CASH_secret_for_benchmarks_0123456789abcdef";

/// The headers that a delivery comes with, but for the signature.
fn headers() -> HeaderMap {
    let headers = [
        (ACCEPT, "*/*"),
        (AUTHORIZATION, "Client CAS-CI_FOR_BENCHMARKS KEY_FOR_BENCHMARKS"),
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (HOST, "shop.example"),
        (DATE, "Tue, 14 Nov 2023 22:13:20 GMT"),
        (HeaderName::from_static("x-delivery-configuration-id"), "WC_FOR_BENCHMARKS"),
    ];
    headers.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value))).collect()
}

pub(crate) fn compare(criterion: &mut Criterion) -> Option<Row> {
    let (body, mut headers) = ([b'x'; 2048], headers());
    let unsigned = Received { method: "POST", path_and_query: "/hooks/cash?shop=1", headers: &headers, body: &body };
    let canonical = unsigned.canonical(None).expect("its headers are text");
    let (text, signature) = (canonical.to_string(), SigningKey::new(SECRET).sign(&canonical).to_string());
    headers.insert(X_SIGNATURE, signature.parse().expect("it is visible ASCII"));
    let received = Received { method: "POST", path_and_query: "/hooks/cash?shop=1", headers: &headers, body: &body };

    let ring = KeyRing::new();
    let id = |id| ApiKeyId::new(id).expect("it is visible ASCII");
    ring.insert(id("KEY_OLD"), &ApiSecret::new("CASH_old").expect("it is visible ASCII"));
    ring.insert(id("KEY_FOR_BENCHMARKS"), &ApiSecret::new(SECRET).expect("it is visible ASCII"));
    let hmac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("HMAC takes keys of every length");
    Pair { name: "verifying", batch: 32, allowed: 1.5 }.compare(
        criterion,
        || drop(black_box(ring.verify(black_box(&received)).expect("it was signed with this key"))),
        || {
            black_box(Sha256::digest(black_box(&body)));
            black_box(black_box(&hmac).clone().chain_update(black_box(text.as_bytes())).finalize());
        },
    )
}
