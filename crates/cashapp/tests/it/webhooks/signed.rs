//! Webhooks signed here, for what the sandbox does not send.

use cashapp::webhooks::{TestDelivery, Verifier};
use cashapp::{ApiKeyId, ApiSecret};
use http::Request;

pub(super) const SECRET: &str = "CASH_only_the_two_of_us_know";
pub(super) const PATH: &str = "/hooks/cashapp?shop=1";

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
    let delivery = TestDelivery::new(&format!("https://shop.example{PATH}"), &key("KEY_1"), &secret(SECRET)).unwrap();
    delivery.body(body.into()).map(Vec::from)
}
