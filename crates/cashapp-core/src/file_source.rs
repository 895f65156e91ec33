//! Where the file of a form comes from.

mod body;
mod error;

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use bytes::Bytes;
use tokio::fs::File;
use tokio::io::{AsyncRead, AsyncReadExt};

pub(crate) use body::{Fault, FileBody};
pub use error::FileError;

use crate::multipart::FileSize;

/// How much of a file is looked at to see what it is. A PDF may say so anywhere in its first 1024 bytes.
const BEGINNING: usize = 1024;

/// A file that is to be sent: bytes in memory, a file on disk, or a reader.
///
/// Neither a file on disk nor a reader is ever held in memory as a whole: each is read in chunks of at most 64 KiB, and
/// only as fast as the network takes them. `Debug` shows neither content nor path.
///
/// | Source | Is the call repeated when its answer was lost? |
/// |---|---|
/// | [`bytes`](Self::bytes) | yes |
/// | [`path`](Self::path) | yes, as long as the file does not change |
/// | [`reader`](Self::reader) | no, once its first byte was asked for |
///
/// # Examples
///
/// ```
/// use cashapp_core::FileSource;
///
/// let scanned = FileSource::path("receipt.pdf");
/// let made = FileSource::bytes(b"%PDF-1.7".as_slice());
/// let streamed = FileSource::reader(tokio::io::empty(), 0);
/// # drop([scanned, made, streamed]);
/// ```
pub struct FileSource(Source);

enum Source {
    Bytes(Bytes),
    /// What the file was when it was opened first is what it must be every time.
    Path(PathBuf, OnceLock<Version>),
    /// Empty once the reader was begun.
    Reader(Slot, u64),
}

type Reader = Pin<Box<dyn AsyncRead + Send>>;
type Slot = Arc<Mutex<Option<Reader>>>;

/// What tells one state of a file from another without reading it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Version {
    length: u64,
    /// Not every file system knows.
    modified: Option<SystemTime>,
}

/// What can be known of a file before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inspection {
    /// In bytes.
    pub length: u64,
    /// The first 1024 bytes, or fewer if the file is shorter; `None` of a reader, which would be begun by looking.
    pub beginning: Option<Bytes>,
}

impl FileSource {
    /// Sends these bytes.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(Source::Bytes(bytes.into()))
    }

    /// Sends the file at this path. It is opened anew for each attempt, and read while it is sent.
    ///
    /// Leave it alone until the call has ended: an idempotency key stands for the bytes that it was first sent with, and
    /// the vendor refuses it with others (`IDEMPOTENCY_KEY_REUSED`). When the file's length or the time of its last change
    /// is another than at first, the call ends with [`FileError::Changed`]; when it grows or shrinks while it is sent, the
    /// request is broken off before it is complete.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Source::Path(path.into(), OnceLock::new()))
    }

    /// Sends what this reader gives, which must be just so many bytes. It must end there: one that goes on is given as
    /// `reader.take(length)`.
    ///
    /// It can be sent once. When no connection is made the call is repeated, for then nothing was read; after that it
    /// ends with whatever became of its only attempt, and a repetition by hand must send the same bytes under the same key.
    /// What it begins with is not looked at before.
    pub fn reader(reader: impl AsyncRead + Send + 'static, length: u64) -> Self {
        Self(Source::Reader(Arc::new(Mutex::new(Some(Box::pin(reader)))), length))
    }

    /// Length and first bytes. A file on disk must stay as it is from here on.
    pub(crate) async fn inspect(&self) -> Result<Inspection, FileError> {
        match &self.0 {
            Source::Bytes(bytes) => Ok(Inspection {
                length: bytes.len() as u64,
                beginning: Some(bytes.slice(..bytes.len().min(BEGINNING))),
            }),
            Source::Path(path, first) => {
                let (file, Version { length, .. }) = open(path, first, None).await?;
                let mut beginning = Vec::with_capacity(BEGINNING);
                file.take(BEGINNING as u64).read_to_end(&mut beginning).await.map_err(FileError::Read)?;
                Ok(Inspection { length, beginning: Some(beginning.into()) })
            }
            Source::Reader(_, length) => Ok(Inspection { length: *length, beginning: None }),
        }
    }

    /// The file as the body of one attempt.
    pub(crate) async fn open(&self, limits: Option<FileSize>) -> Result<FileBody, FileError> {
        match &self.0 {
            Source::Bytes(bytes) => {
                check_size(bytes.len() as u64, limits)?;
                Ok(FileBody::whole(bytes.clone()))
            }
            Source::Path(path, first) => {
                let (file, Version { length, .. }) = open(path, first, limits).await?;
                Ok(FileBody::of_file(file, length))
            }
            Source::Reader(slot, length) => {
                check_size(*length, limits)?;
                if self.is_spent() {
                    return Err(FileError::Spent);
                }
                Ok(FileBody::of_reader(Arc::clone(slot), *length))
            }
        }
    }

    /// Whether it was read, and cannot be read again.
    pub(crate) fn is_spent(&self) -> bool {
        match &self.0 {
            Source::Bytes(_) | Source::Path(..) => false,
            Source::Reader(slot, _) => slot.lock().unwrap_or_else(PoisonError::into_inner).is_none(),
        }
    }
}

/// Opens a file, if it is still what it was at first and has a size that may be sent.
async fn open(path: &Path, first: &OnceLock<Version>, limits: Option<FileSize>) -> Result<(File, Version), FileError> {
    // Looked at before it is opened, because opening a named pipe waits until somebody writes to it.
    if !tokio::fs::metadata(path).await.map_err(FileError::Open)?.is_file() {
        return Err(FileError::NotAFile);
    }
    let file = File::open(path).await.map_err(FileError::Open)?;
    let found = file.metadata().await.map_err(FileError::Open)?;
    let version = Version { length: found.len(), modified: found.modified().ok() };
    if first.get().is_some_and(|first| *first != version) {
        return Err(FileError::Changed);
    }
    check_size(version.length, limits)?;
    // Another call at the same time may have found it changed in between.
    if *first.get_or_init(|| version) == version { Ok((file, version)) } else { Err(FileError::Changed) }
}

fn check_size(length: u64, limits: Option<FileSize>) -> Result<(), FileError> {
    let Some(limits) = limits else { return Ok(()) };
    // What does not fit is larger than any limit.
    limits.check("file", usize::try_from(length).unwrap_or(usize::MAX)).map_err(FileError::Size)
}

impl fmt::Debug for FileSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Bytes(bytes) => f.debug_struct("Bytes").field("length", &bytes.len()).finish(),
            Source::Path(..) => f.debug_struct("Path").finish_non_exhaustive(),
            Source::Reader(_, length) => {
                f.debug_struct("Reader").field("length", length).field("spent", &self.is_spent()).finish()
            }
        }
    }
}

impl From<Bytes> for FileSource {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for FileSource {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<&'static [u8]> for FileSource {
    fn from(bytes: &'static [u8]) -> Self {
        Self::bytes(bytes)
    }
}

impl<const N: usize> From<&'static [u8; N]> for FileSource {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::bytes(&bytes[..])
    }
}

impl From<PathBuf> for FileSource {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&Path> for FileSource {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}
