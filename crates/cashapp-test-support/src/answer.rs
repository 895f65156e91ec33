//! What the server does with a connection.

use serde_json::Value;

/// What to do with a connection.
#[derive(Clone, Debug)]
pub enum Turn {
    /// Read the request and answer it.
    Answer(Answer),
    /// Read the request and announce more of an answer than is sent.
    BreakOff(Answer),
    /// Read the request and hang up.
    HangUp,
    /// Hang up at once.
    HangUpUnread,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The media type; none where there is no body.
    pub content_type: Option<&'static str>,
    /// Further headers.
    pub headers: Vec<(&'static str, &'static str)>,
    /// The body.
    pub body: String,
}

impl Answer {
    /// A JSON answer.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::text(status, "application/json", body.to_string())
    }

    /// An answer of any type.
    pub fn text(status: u16, content_type: &'static str, body: impl Into<String>) -> Self {
        Self { status, content_type: Some(content_type), headers: Vec::new(), body: body.into() }
    }

    /// An answer without a body.
    pub fn empty(status: u16) -> Self {
        Self { status, content_type: None, headers: Vec::new(), body: String::new() }
    }

    /// Adds a header.
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The answer as it is sent; its length is announced as greater by what shall be missing.
    pub(crate) fn bytes(&self, missing: usize) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} Told\r\nconnection: close\r\n", self.status);
        if self.status != 204 {
            head.extend(["content-length: ", &(self.body.len() + missing).to_string(), "\r\n"]);
        }
        let content_type = self.content_type.map(|content_type| ("content-type", content_type));
        for (name, value) in content_type.iter().chain(&self.headers) {
            head.extend([*name, ": ", *value, "\r\n"]);
        }
        [head.as_bytes(), b"\r\n", self.body.as_bytes()].concat()
    }
}
