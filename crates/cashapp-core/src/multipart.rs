//! A request that carries a file.

use std::fmt;

use bytes::Bytes;
use reqwest::multipart::{Form, Part};

use crate::check::{self, InvalidField};
use crate::error::TransportError;

/// A JSON document and a file, sent as `multipart/form-data`.
///
/// It is kept in parts instead of bytes because the signature of such a request is one of its parts, and covers the JSON
/// document alone. `Debug` shows lengths only.
#[derive(Clone)]
pub struct Multipart {
    /// The JSON document.
    pub request: Bytes,
    /// What the file is called.
    pub filename: String,
    /// The file's media type.
    pub content_type: String,
    /// The file.
    pub file: Bytes,
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Multipart")
            .field("request_length", &self.request.len())
            .field("content_type", &self.content_type)
            .field("file_length", &self.file.len())
            .finish_non_exhaustive()
    }
}

/// How large a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileSize {
    /// In bytes.
    pub min: usize,
    /// In bytes.
    pub max: usize,
}

impl FileSize {
    /// Whether a file of this size may be sent.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn check(self, field: &str, size: usize) -> Result<(), InvalidField> {
        check::file_size(field, size, self.min, self.max)
    }
}

impl Multipart {
    /// The form for one attempt: it is consumed by sending, so every attempt makes its own.
    pub(crate) fn form(&self, signature: Option<String>) -> Result<Form, TransportError> {
        let length = |bytes: &Bytes| bytes.len() as u64;
        let request =
            Part::stream_with_length(self.request.clone(), length(&self.request)).mime_str("application/json")?;
        let file = Part::stream_with_length(self.file.clone(), length(&self.file))
            .mime_str(&self.content_type)?
            .file_name(self.filename.clone());
        let form = Form::new().part("request", request);
        let form = match signature {
            Some(signature) => form.part("signature", Part::text(signature).mime_str("text/plain")?),
            None => form,
        };
        Ok(form.part("file", file))
    }
}
