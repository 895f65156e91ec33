//! Ids as segments of a path.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What RFC 3986 does not allow in a segment, and the backslash in any case: address parsers take it for a slash.
const NOT_IN_A_SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The text as one segment of a path. Empty and dotted ones must be refused before: no encoding saves them.
pub fn encode_path(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, NOT_IN_A_SEGMENT).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_encoded_stays_one_segment_of_an_address() {
        for byte in 1..=u8::MAX {
            let text = format!("a{}b", char::from(byte));
            let url = reqwest::Url::parse(&format!("https://host/x/{}/y", encode_path(&text))).unwrap();
            let segments: Vec<_> = url.path_segments().unwrap().collect();
            assert_eq!(segments.len(), 3, "{text:?}");
            assert_eq!(percent_encoding::percent_decode_str(segments[1]).decode_utf8().unwrap(), text);
            assert_eq!((url.query(), url.fragment()), (None, None));
        }
        assert_eq!(encode_path("GRG_sandbox:active"), "GRG_sandbox:active");
    }
}
