//! Signing: from a request to its canonical text, from the text to a signature.
//!
//! Everything here is pure: no clock, no network, no randomness. Each stage can be looked at alone, so that a signature
//! that is refused can be compared stage by stage with what the other side computed.
//!
//! ```
//! use cashapp_core::signing::{CanonicalRequest, SigningKey};
//!
//! let request = CanonicalRequest::new("GET", "/network/v1/payments?limit=50", "sandbox.api.cash.app")
//!     .accept("application/json")
//!     .authorization("Client CAS-CI_TEST KEY_TEST")
//!     .content_type("application/json");
//! let key = SigningKey::new("CASH_secret_for_tests_0123456789abcdef");
//! assert_eq!(
//!     key.sign(&request).to_string(),
//!     "V1 ab8804c81805daa2d452ef3145e21e8d980e4be9d9925587601c79ec8cdfb4d4",
//! );
//! ```

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The digest of no bytes.
const EMPTY: [u8; 32] = [
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24, 0x27, 0xae, 0x41,
    0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
];

/// What is signed of a request. Its `Display` is the text itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanonicalRequest<'a> {
    method: &'a str,
    path_and_query: &'a str,
    accept: Option<&'a str>,
    authorization: Option<&'a str>,
    content_type: Option<&'a str>,
    host: Option<&'a str>,
    digest: [u8; 32],
}

impl<'a> CanonicalRequest<'a> {
    /// A request without a body: its method, everything of its address after the host, exactly as sent, and the host,
    /// with the port where it is not the scheme's default.
    pub fn new(method: &'a str, path_and_query: &'a str, host: &'a str) -> Self {
        Self {
            method,
            path_and_query,
            accept: None,
            authorization: None,
            content_type: None,
            host: Some(host),
            digest: EMPTY,
        }
    }

    /// A request that was received without a `Host`, or whose signer left it out.
    #[must_use]
    pub fn without_host(mut self) -> Self {
        self.host = None;
        self
    }

    /// The header `Accept`, if it is sent.
    #[must_use]
    pub fn accept(mut self, value: impl Into<Option<&'a str>>) -> Self {
        self.accept = value.into();
        self
    }

    /// The header `Authorization`, if it is sent.
    #[must_use]
    pub fn authorization(mut self, value: impl Into<Option<&'a str>>) -> Self {
        self.authorization = value.into();
        self
    }

    /// The header `Content-Type`, if it is sent. For a form it is `multipart/form-data` without parameters.
    #[must_use]
    pub fn content_type(mut self, value: impl Into<Option<&'a str>>) -> Self {
        self.content_type = value.into();
        self
    }

    /// The body's bytes; of a form, those of the part `request`.
    #[must_use]
    pub fn body(mut self, body: &[u8]) -> Self {
        self.digest = if body.is_empty() { EMPTY } else { Sha256::digest(body).into() };
        self
    }

    /// The header lines, in the order in which they are signed, each divided before its value.
    fn lines(&self) -> impl Iterator<Item = (&'static str, &'a str)> + use<'a> {
        [
            ("\naccept:", self.accept),
            ("\nauthorization:", self.authorization),
            ("\ncontent-type:", self.content_type),
            ("\nhost:", self.host),
        ]
        .into_iter()
        .filter_map(|(start, value)| Some((start, value?.trim_matches([' ', '\t', '\r', '\n']))))
    }

    /// Gives the text away piece by piece: method, path, header lines and digest, each on a line of its own, and none of
    /// them ended by a line break of its own, so that there is no empty line before the digest.
    fn write(&self, mut piece: impl FnMut(&[u8])) {
        if self.method.bytes().any(|byte| byte.is_ascii_lowercase()) {
            piece(self.method.to_ascii_uppercase().as_bytes());
        } else {
            piece(self.method.as_bytes());
        }
        piece(b"\n");
        piece(self.path_and_query.as_bytes());
        for (start, value) in self.lines() {
            piece(start.as_bytes());
            piece(value.as_bytes());
        }
        piece(b"\n");
        piece(&digits(&self.digest));
    }
}

impl fmt::Display for CanonicalRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::with_capacity(256);
        self.write(|piece| text.extend_from_slice(piece));
        f.write_str(&String::from_utf8_lossy(&text))
    }
}

/// An API key's secret, made ready for signing: the key schedule is computed once.
///
/// It is wiped when dropped, and `Debug` shows nothing of it.
#[derive(Clone)]
pub struct SigningKey(Hmac<Sha256>);

impl SigningKey {
    /// Makes a secret ready.
    pub fn new(secret: impl AsRef<[u8]>) -> Self {
        let Ok(hmac) = Hmac::<Sha256>::new_from_slice(secret.as_ref()) else {
            unreachable!("HMAC takes keys of every length")
        };
        Self(hmac)
    }

    /// The signature of a request.
    pub fn sign(&self, request: &CanonicalRequest<'_>) -> Signature {
        let mut hmac = self.0.clone();
        request.write(|piece| hmac.update(piece));
        Signature(hmac.finalize().into_bytes().into())
    }

    /// The bare code of a message, for schemes with another text.
    pub(crate) fn code(&self, pieces: &[&[u8]]) -> [u8; 32] {
        let mut hmac = self.0.clone();
        for piece in pieces {
            hmac.update(piece);
        }
        hmac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(***)")
    }
}

/// A signature. Its `Display` is the value of the header `X-Signature`: `V1` and 64 digits in lower case.
#[derive(Clone, Copy, Eq)]
pub struct Signature(pub(crate) [u8; 32]);

impl Signature {
    /// Reads the value of the header. `None` where it is no signature of this version.
    pub fn parse(value: &str) -> Option<Self> {
        let digits = value.trim_matches([' ', '\t']).strip_prefix("V1 ")?;
        let mut signature = [0; 32];
        let lower = !digits.bytes().any(|digit| digit.is_ascii_uppercase());
        (lower && hex::decode_to_slice(digits, &mut signature).is_ok()).then_some(Self(signature))
    }

    /// The value of the header, without an allocation.
    pub fn header(&self) -> [u8; 67] {
        let mut value = [0; 67];
        value[..3].copy_from_slice(b"V1 ");
        value[3..].copy_from_slice(&digits(&self.0));
        value
    }
}

impl PartialEq for Signature {
    /// Takes the same time wherever the two differ.
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.header()))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signature({self})")
    }
}

/// 32 bytes as 64 digits in lower case.
fn digits(bytes: &[u8; 32]) -> [u8; 64] {
    let digit = |half: u8| half + if half < 10 { b'0' } else { b'a' - 10 };
    let mut digits = [0; 64];
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_text_has_no_empty_line_before_the_digest() {
        let request = CanonicalRequest::new("post", "/x?a=%20b", "a.example:8080").accept(" a/b\t").body(b"{}");
        let text = "POST\n/x?a=%20b\naccept:a/b\nhost:a.example:8080\n44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        assert_eq!(request.to_string(), text);
    }

    #[test]
    fn a_request_without_a_body_has_the_digest_of_no_bytes() {
        let request = CanonicalRequest::new("GET", "/", "a.example");
        assert_eq!(request.digest[..], Sha256::digest([])[..]);
        assert_eq!(request, request.clone().body(b""));
    }

    /// Compiles only while the states of the hash, of which a key schedule is made, are wiped when they are dropped.
    #[test]
    fn the_states_of_a_key_schedule_are_wiped_when_they_are_dropped() {
        fn is_wiped<T: zeroize::ZeroizeOnDrop>() {}
        is_wiped::<Sha256>();
    }

    #[test]
    fn only_a_whole_signature_of_this_version_is_read() {
        let signature = SigningKey::new("k").sign(&CanonicalRequest::new("GET", "/", "h"));
        assert_eq!(Signature::parse(&signature.to_string()), Some(signature));
        let hex = &signature.to_string()[3..];
        for value in
            [hex, &format!("V2 {hex}"), &format!("V1 {}", &hex[1..]), &format!("V1 {hex}0"), "V1 ", "", "V1 zz"]
        {
            assert_eq!(Signature::parse(value), None, "{value}");
        }
        assert_eq!(Signature::parse(&format!("V1 {}", "é".repeat(32))), None);
    }
}
