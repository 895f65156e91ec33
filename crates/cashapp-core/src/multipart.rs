//! A request that carries a file.

use std::fmt;

use bytes::Bytes;
use reqwest::multipart::{Form, Part};

use crate::check::{self, InvalidField};
use crate::error::TransportError;
use crate::file_source::{Fault, FileBody, FileSource};

/// A JSON document and a file, sent as `multipart/form-data`.
///
/// It is kept in parts instead of bytes because the signature of such a request is one of its parts, and covers the JSON
/// document alone. `Debug` shows lengths only.
pub struct Multipart {
    /// The JSON document.
    pub request: Bytes,
    /// What the file is called.
    pub filename: String,
    /// The file's media type.
    pub content_type: String,
    /// The file.
    pub file: FileSource,
}

impl fmt::Debug for Multipart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Multipart")
            .field("request_length", &self.request.len())
            .field("content_type", &self.content_type)
            .field("file", &self.file)
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
    /// Between so many bytes, both included.
    #[doc(hidden)]
    pub const fn new(min: usize, max: usize) -> Self {
        Self { min, max }
    }

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
    /// Beside it, what becomes of its file.
    pub(crate) fn form(&self, file: FileBody, signature: Option<String>) -> Result<(Form, Fault), TransportError> {
        let request = Part::stream_with_length(self.request.clone(), self.request.len() as u64);
        let request = request.mime_str("application/json")?;
        let FileBody { body, length, fault } = file;
        let file = Part::stream_with_length(body, length).mime_str(&self.content_type)?;
        let file = file.file_name(quoted(&self.filename));
        let form = Form::new().part("request", request);
        let form = match signature {
            Some(signature) => form.part("signature", Part::text(signature).mime_str("text/plain")?),
            None => form,
        };
        Ok((form.part("file", file), fault))
    }
}

/// A file's name as it can stand between quotes. What would end the quotes or the line is written as browsers write it:
/// the HTTP client puts a backslash before it, and whoever reads the form may take the line break all the same.
fn quoted(name: &str) -> String {
    let mut quoted = String::with_capacity(name.len());
    for sign in name.chars() {
        match sign {
            '"' => quoted.push_str("%22"),
            '\r' => quoted.push_str("%0D"),
            '\n' => quoted.push_str("%0A"),
            // The other control characters mean nothing in a name, and to some who read it, an end.
            _ if sign.is_ascii_control() => quoted.push('_'),
            _ => quoted.push(sign),
        }
    }
    quoted
}
