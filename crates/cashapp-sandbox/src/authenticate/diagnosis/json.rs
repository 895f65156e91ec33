//! The ways in which a JSON body is written again between signing and sending.

use serde_json::Value;

/// Other spellings of a body, and how they come about. Nothing of a body that is no JSON.
pub(super) fn respelled(body: &[u8]) -> Vec<(Vec<u8>, &'static str)> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Vec::new() };
    let compact = spaced(body, b"", b"");
    let python = spaced(body, b" ", b" ");
    let pretty = serde_json::to_vec_pretty(&value).unwrap_or_default();
    let sorted = serde_json::to_vec(&value).unwrap_or_default();
    let respelled = "the digest of the body as another serializer writes it: digest the bytes that are sent";
    let mut all: Vec<_> = [compact, python, pretty, sorted].map(|bytes| (bytes, respelled)).into();
    let end = "the digest of the body with or without a line break at its end: digest the bytes that are sent";
    all.push(([body, b"\n"].concat(), end));
    all.push((body.trim_ascii_end().to_vec(), end));
    all.retain(|(bytes, _)| bytes != body);
    all
}

/// The same text with this white space and no other after each comma and colon.
fn spaced(json: &[u8], after_comma: &[u8], after_colon: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(json.len());
    let (mut quoted, mut escaped) = (false, false);
    for &byte in json {
        if !quoted && byte.is_ascii_whitespace() {
            continue;
        }
        text.push(byte);
        match byte {
            b',' if !quoted => text.extend_from_slice(after_comma),
            b':' if !quoted => text.extend_from_slice(after_colon),
            b'"' if !escaped => quoted = !quoted,
            _ => {}
        }
        escaped = quoted && byte == b'\\' && !escaped;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_within_texts_is_left_alone() {
        let json = br#"{ "a, b" : "\" : ,\\" , "c":[1, 2] }"#;
        assert_eq!(spaced(json, b"", b""), br#"{"a, b":"\" : ,\\","c":[1,2]}"#);
        assert_eq!(spaced(json, b" ", b" "), br#"{"a, b": "\" : ,\\", "c": [1, 2]}"#);
    }

    #[test]
    fn what_is_no_json_is_not_respelled() {
        assert!(respelled(b"{").is_empty());
    }
}
