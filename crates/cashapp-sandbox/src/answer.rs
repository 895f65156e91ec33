//! What an operation answers when it did what it was asked.

use bytes::Bytes;
use serde::Serialize;

/// An answer of success.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) body: Bytes,
    /// The id of what was made, kept with the key of idempotency under which it was made.
    pub(crate) resource: Option<String>,
    /// The caller does not get this answer but an HTTP error; whoever asks again under the same key gets it.
    pub(crate) lost: bool,
}

impl Answer {
    pub(crate) fn new(status: u16, body: &impl Serialize) -> Self {
        // Serializing generated types into memory cannot fail; an empty body would be seen by every test.
        let body = serde_json::to_vec(body).unwrap_or_default().into();
        Self { status, content_type: "application/json", body, resource: None, lost: false }
    }

    /// 200.
    pub(crate) fn ok(body: &impl Serialize) -> Self {
        Self::new(200, body)
    }

    /// 201, with the id of what was made.
    pub(crate) fn created(body: &impl Serialize, id: &str) -> Self {
        Self::new(201, body).making(id)
    }

    /// 200 and an empty object, for what is gone.
    pub(crate) fn empty() -> Self {
        Self::new(200, &serde_json::Map::new())
    }

    /// Says what was made.
    pub(crate) fn making(mut self, id: &str) -> Self {
        self.resource = Some(id.to_owned());
        self
    }

    /// Has the answer lost on its way, as the magic amounts do.
    pub(crate) fn lost(mut self) -> Self {
        self.lost = true;
        self
    }
}
