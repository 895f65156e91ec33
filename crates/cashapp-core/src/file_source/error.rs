//! Why a file cannot be sent.

use std::io;

use crate::check::InvalidField;

/// Why a file cannot be sent, or not to its end. None of these goes away by trying again, so the call is not repeated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// It cannot be opened: it is not there, or not readable.
    #[error("it cannot be opened: {0}")]
    Open(io::Error),
    /// It is a directory, a pipe or a device.
    #[error("it is not a regular file")]
    NotAFile,
    /// It has more or fewer bytes than the operation takes.
    #[error("{0}")]
    Size(InvalidField),
    /// It is no longer what it was when this call opened it first, and an idempotency key stands for one content.
    #[error("it was changed after the call had begun")]
    Changed,
    /// Reading it failed.
    #[error("reading it failed: {0}")]
    Read(io::Error),
    /// It ended before its length.
    #[error("it ended after {read} of {length} bytes")]
    TooShort {
        /// How many bytes were announced.
        length: u64,
        /// How many there were.
        read: u64,
    },
    /// It went on after its length.
    #[error("it goes on after {length} bytes")]
    TooLong {
        /// How many bytes were announced.
        length: u64,
    },
    /// The reader was begun by an earlier attempt.
    #[error("its reader was begun before, and can be read once only")]
    Spent,
}
