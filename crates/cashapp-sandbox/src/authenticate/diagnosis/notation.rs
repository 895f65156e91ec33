//! How a signature is written: `V1`, a space and 64 hexadecimal digits in lower case, or nearly so.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE, URL_SAFE_NO_PAD};

/// The code of a signature, and what is wrong with the way in which it is written.
pub(super) struct Notation {
    pub(super) code: Vec<u8>,
    pub(super) wrong: Option<String>,
}

/// Reads what can be meant for a signature.
pub(super) fn read(value: &str) -> Option<Notation> {
    let value = value.trim();
    let (rest, prefix) = match value.strip_prefix("V1 ") {
        Some(rest) => (rest, None),
        None => match ["V1", "v1"].into_iter().find_map(|version| value.strip_prefix(version)) {
            Some(rest) => (rest, Some("it begins with `V1`, in upper case, and one space")),
            None => (value, Some("the `V1`, and a space, are missing before it")),
        },
    };
    let rest = if prefix.is_some() { rest.trim_start_matches([' ', ':', '=', ',']) } else { rest };
    let (code, digits) = match hex::decode(rest) {
        Ok(code) if !rest.bytes().any(|digit| digit.is_ascii_uppercase()) => (code, None),
        Ok(code) => (code, Some("its hexadecimal digits are in upper case: write them in lower case")),
        Err(_) => {
            let code = [STANDARD.decode(rest), URL_SAFE.decode(rest), URL_SAFE_NO_PAD.decode(rest)];
            let code = code.into_iter().find_map(Result::ok)?;
            (code, Some("it is base64: write the code as hexadecimal digits in lower case"))
        }
    };
    let wrong: Vec<&str> = prefix.into_iter().chain(digits).collect();
    (code.len() == 32).then(|| Notation { code, wrong: (!wrong.is_empty()).then(|| wrong.join("; ")) })
}
