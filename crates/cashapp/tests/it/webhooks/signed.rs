//! Webhooks signed here, for what the sandbox does not send.

use cashapp::webhooks::Verifier;
use cashapp::{ApiKeyId, ApiSecret};
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use http::Request;

pub(super) const SECRET: &str = "CASH_only_the_two_of_us_know";
pub(super) const AUTHORIZATION: &str = "Client CAS-CI_1 KEY_1";
pub(super) const PATH: &str = "/hooks/cashapp?shop=1";
const CONTENT_TYPE: &str = "application/json; charset=utf-8";

pub(super) fn key(id: &str) -> ApiKeyId {
    ApiKeyId::new(id).unwrap()
}

pub(super) fn secret(secret: &str) -> ApiSecret {
    ApiSecret::new(secret).unwrap()
}

/// A verifier that knows the key of [`signed`].
pub(super) fn verifier() -> Verifier {
    let verifier = Verifier::new();
    verifier.add_key(&key("KEY_1"), &secret(SECRET));
    verifier
}

/// A webhook with this body, as it arrives.
pub(super) fn signed(body: impl Into<Vec<u8>>) -> Request<Vec<u8>> {
    let body = body.into();
    let text = CanonicalRequest::new("POST", PATH, "shop.example")
        .accept("*/*")
        .authorization(AUTHORIZATION)
        .content_type(CONTENT_TYPE)
        .body(&body);
    Request::post(PATH)
        .header("accept", "*/*")
        .header("authorization", AUTHORIZATION)
        .header("content-type", CONTENT_TYPE)
        .header("host", "shop.example")
        .header("x-signature", SigningKey::new(SECRET).sign(&text).to_string())
        .body(body)
        .unwrap()
}
