//! What is taken for the secret of a key by mistake.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// Other secrets under which the caller may have signed.
pub(super) fn mistaken(secret: &str, client_secret: &str) -> Vec<(Vec<u8>, &'static str)> {
    let bare = secret.strip_prefix("CASH_").unwrap_or(secret);
    let mut all = vec![
        (client_secret.as_bytes().to_vec(), "the client secret as its key: sign with the secret of the API key"),
        ([secret, "\n"].concat().into_bytes(), "a line break after the secret: it may have been read from a file"),
        (secret.trim().as_bytes().to_vec(), "white space taken off the secret: it is used as it was issued"),
        (bare.as_bytes().to_vec(), "the secret without its `CASH_`: it is used whole, as it was issued"),
    ];
    for text in [secret, bare] {
        if let Ok(bytes) = hex::decode(text) {
            all.push((bytes, "the secret decoded as hexadecimal digits: its characters are the key"));
        }
        let decoded = [STANDARD.decode(text), STANDARD_NO_PAD.decode(text), URL_SAFE_NO_PAD.decode(text)];
        if let Some(bytes) = decoded.into_iter().find_map(Result::ok) {
            all.push((bytes, "the secret decoded as base64: its characters are the key"));
        }
    }
    all.retain(|(bytes, _)| bytes != secret.as_bytes());
    all
}
