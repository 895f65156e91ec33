//! A signature, beside the bare digest and code that it consists of.

use std::hint::black_box;

use cashapp_core::signing::{CanonicalRequest, SigningKey};
use criterion::Criterion;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::pair::{Pair, Row};

const SECRET: &str = "CASH_secret_for_benchmarks_0123456789abcdef";

fn request(body: &[u8]) -> CanonicalRequest<'_> {
    CanonicalRequest::new("POST", "/network/v1/payments", "sandbox.api.cash.app")
        .accept("application/json")
        .authorization("Client CAS-CI_FOR_BENCHMARKS KEY_FOR_BENCHMARKS")
        .content_type("application/json")
        .body(body)
}

pub(crate) fn compare(criterion: &mut Criterion) -> Option<Row> {
    let body = [b'x'; 400];
    let key = SigningKey::new(SECRET);
    let text = request(&body).to_string();
    let hmac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("HMAC takes keys of every length");
    Pair { name: "signing", batch: 64, allowed: 1.4 }.compare(
        criterion,
        || {
            black_box(black_box(&key).sign(&request(black_box(&body))).header());
        },
        || {
            black_box(Sha256::digest(black_box(&body)));
            black_box(black_box(&hmac).clone().chain_update(black_box(text.as_bytes())).finalize());
        },
    )
}
