//! What is wrong with a signature, so that nobody needs a day to find out.
//!
//! The mistakes that are made again and again are made here once more, each on the text that should have been signed; the
//! one that gives the caller's signature is the caller's. Nothing that is said contains a secret or the right signature.

mod json;
mod mistakes;
mod notation;
mod secrets;
mod text;

use std::fmt::Write;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::Incoming;
use mistakes::Mistake;
use text::Text;

/// Explains a signature that was not accepted: names the mistake if it is a known one, and shows what should have been
/// signed.
pub(super) fn explain(
    incoming: &Incoming,
    canonical: &str,
    signature: &str,
    secret: &str,
    client_secret: &str,
) -> String {
    let Some(notation) = notation::read(signature) else {
        return "`X-Signature` is malformed: it is `V1`, a space, and 64 hexadecimal digits in lower case".to_owned();
    };
    let found = find(incoming, canonical, &notation.code, secret, client_secret);
    let malformed = notation.wrong.map(|wrong| format!("`X-Signature` is malformed: {wrong}"));
    if found.as_ref().is_some_and(Vec::is_empty) {
        // The right code: only the way in which it is written can be wrong.
        return malformed.unwrap_or_else(|| "the signature does not match".to_owned());
    }
    let mut detail = malformed.map(|wrong| format!("{wrong}; and ")).unwrap_or_default();
    detail.push_str("the signature does not match");
    match found {
        Some(mistakes) => {
            let _ = write!(detail, ": your signature matches a text with {}", mistakes.join("; and with "));
        }
        None => detail.push_str(". If you sign the text below and no other, the secret is wrong"),
    }
    if incoming.form.is_some() {
        detail.push_str(
            ". Of a form, the digest is that of the bytes of its part `request`, and the content type is signed without \
             its boundary",
        );
    }
    let _ = write!(detail, ". What should have been signed, between the lines of dashes:\n---\n{canonical}\n---");
    detail
}

/// With which mistakes the caller's code comes out: none, one or two of them. `None`: with none that is known here.
fn find(incoming: &Incoming, canonical: &str, code: &[u8], secret: &str, client_secret: &str) -> Option<Vec<String>> {
    let right = Text::read(canonical)?;
    let key = key(secret.as_bytes())?;
    let matches = |key: &Hmac<Sha256>, text: &Text| {
        let mut code_of_text = key.clone();
        code_of_text.update(text.to_string().as_bytes());
        // Takes the same time wherever the two differ.
        code_of_text.verify_slice(code).is_ok()
    };
    if matches(&key, &right) {
        return Some(Vec::new());
    }
    let mistakes = mistakes::all(incoming, &right);
    if let Some(one) = mistakes.iter().find(|one| matches(&key, &one.made(&right))) {
        return Some(vec![one.says.clone()]);
    }
    let secrets: Vec<_> = secrets::mistaken(secret, client_secret)
        .into_iter()
        .filter_map(|(bytes, says)| Some((self::key(&bytes)?, says)))
        .collect();
    for (key, says) in &secrets {
        if matches(key, &right) {
            return Some(vec![(*says).to_owned()]);
        }
    }
    let often: Vec<&Mistake> = mistakes.iter().filter(|mistake| mistake.place != mistakes::ORDER).collect();
    for (index, one) in often.iter().enumerate() {
        let text = one.made(&right);
        for other in often[index + 1..].iter().filter(|other| other.place != one.place) {
            if matches(&key, &other.made(&text)) {
                return Some(vec![one.says.clone(), other.says.clone()]);
            }
        }
        for (key, says) in &secrets {
            if matches(key, &text) {
                return Some(vec![one.says.clone(), (*says).to_owned()]);
            }
        }
    }
    None
}

fn key(secret: &[u8]) -> Option<Hmac<Sha256>> {
    Hmac::new_from_slice(secret).ok()
}
