//! What was wrong with the file of an upload.

use cashapp_core::{FileError, TransportError, TransportErrorKind};

use super::Error;
use super::kind::Kind;

impl Error {
    /// Whether the call failed by the file that it was to send: it is not there, is no file, cannot be read, was changed
    /// meanwhile, or has another length than was said. [`file_error`](Self::file_error) tells which.
    ///
    /// Where the system refused, its [`std::io::Error`] is the [`source`](std::error::Error::source). A file that may not
    /// be sent as it is, because it is empty or too large, is an [invalid field](Self::invalid_field) instead.
    ///
    /// # Examples
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = cashapp_sandbox::Sandbox::start().await?;
    /// # let client = cashapp::Client::builder(sandbox.url())
    /// #     .credentials(sandbox.credentials()).region(cashapp::Region::PDX).build()?;
    /// use std::error::Error;
    /// use std::io;
    ///
    /// use cashapp::EvidenceFile;
    /// use cashapp::types::DisputeId;
    ///
    /// let missing = EvidenceFile::from_path("no-such-folder/receipt.pdf");
    /// let error = client.disputes().add_file_evidence(&DisputeId::new("DSPT_7"), missing).await.unwrap_err();
    /// assert!(error.is_file_error());
    /// let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
    /// assert_eq!(cause.map(io::Error::kind), Some(io::ErrorKind::NotFound));
    /// # Ok(())
    /// # }
    /// ```
    pub fn is_file_error(&self) -> bool {
        self.file_error().is_some()
    }

    /// What is wrong with the file, if the call failed by it.
    pub fn file_error(&self) -> Option<&FileError> {
        match &self.0.kind {
            Kind::Transport(error) => fault(error),
            _ => None,
        }
    }
}

/// What lies behind a call without an answer.
pub(super) fn source(error: &TransportError) -> &(dyn std::error::Error + 'static) {
    match fault(error) {
        Some(FileError::Open(cause) | FileError::Read(cause)) => cause,
        Some(fault) => fault,
        None => error,
    }
}

fn fault(error: &TransportError) -> Option<&FileError> {
    match error.kind() {
        TransportErrorKind::File { fault, .. } => Some(fault),
        _ => None,
    }
}
