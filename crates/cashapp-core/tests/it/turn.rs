//! What the server does with a connection or a request, and the bytes of its answers.

use std::fmt::Write as _;

/// What happens next.
#[derive(Clone, Debug)]
pub(crate) enum Turn {
    /// Nobody listens at the address.
    Refuse,
    /// Connecting takes for ever.
    NeverConnect,
    /// The connection is closed before the request is read.
    HangUpUnread,
    /// The request is read, and the connection closed.
    HangUp,
    /// An answer; the connection stays.
    Say(Vec<u8>),
    /// These bytes, and the connection is closed.
    BreakOff(Vec<u8>),
    /// These bytes, and then nothing more.
    Stall(Vec<u8>),
}

/// The bytes of an answer whose length is announced.
pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let length = body.len().to_string();
    let mut text = head(status, headers);
    if status != 204 {
        let _ = write!(text, "content-length: {length}\r\n");
    }
    (text + "\r\n" + body).into_bytes()
}

/// The bytes of an answer in chunks.
pub(crate) fn chunked(status: u16, body: &str) -> Vec<u8> {
    let mut text = head(status, &[JSON, ("transfer-encoding", "chunked")]) + "\r\n";
    for chunk in body.as_bytes().chunks(10) {
        let _ = write!(text, "{:x}\r\n{}\r\n", chunk.len(), String::from_utf8_lossy(chunk));
    }
    (text + "0\r\n\r\n").into_bytes()
}

/// The bytes of an answer that ends where the connection ends.
pub(crate) fn until_the_end(status: u16, body: &str) -> Vec<u8> {
    (head(status, &[JSON, ("connection", "close")]) + "\r\n" + body).into_bytes()
}

/// The beginning of an answer that announces more than it gives.
pub(crate) fn beginning(status: u16, body: &str) -> Vec<u8> {
    (head(status, &[JSON, ("content-length", "1000")]) + "\r\n" + body).into_bytes()
}

const JSON: (&str, &str) = ("content-type", "application/json");

fn head(status: u16, headers: &[(&str, &str)]) -> String {
    let mut text = format!("HTTP/1.1 {status} Told\r\n");
    for (name, value) in headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    text
}

/// A JSON answer.
pub(crate) fn json(status: u16, body: &str) -> Turn {
    Turn::Say(answer(status, &[JSON], body))
}

/// An error as the vendor documents it.
pub(crate) fn error(status: u16, code: &str) -> Turn {
    error_with(status, code, &[])
}

/// An error with further headers.
pub(crate) fn error_with(status: u16, code: &str, headers: &[(&str, &str)]) -> Turn {
    let headers = [&[JSON], headers].concat();
    Turn::Say(answer(status, &headers, &format!(r#"{{"errors":[{{"category":"C","code":"{code}"}}]}}"#)))
}

/// A success.
pub(crate) fn success() -> Turn {
    json(200, r#"{"payment":{"id":"PWC_1"}}"#)
}
