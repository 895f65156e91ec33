//! A file on its way.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use tokio::io::ReadBuf;

use super::{FileError, Reader, Slot};

/// How much is read at a time. What is in memory is a few of these, whatever the file's length.
const CHUNK: u64 = 64 * 1024;

/// A file as a part of one attempt's body.
pub(crate) struct FileBody {
    pub(crate) body: reqwest::Body,
    pub(crate) length: u64,
    pub(crate) fault: Fault,
}

/// What broke a body off. The HTTP client tells only that something did.
#[derive(Clone, Default)]
pub(crate) struct Fault(Arc<Mutex<Option<FileError>>>);

impl Fault {
    pub(crate) fn take(&self) -> Option<FileError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn set(&self, fault: FileError) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
    }
}

impl FileBody {
    pub(super) fn whole(bytes: Bytes) -> Self {
        Self { length: bytes.len() as u64, body: bytes.into(), fault: Fault::default() }
    }

    pub(super) fn of_file(file: tokio::fs::File, length: u64) -> Self {
        Self::streamed(Input::Open(Box::pin(file)), length)
    }

    pub(super) fn of_reader(slot: Slot, length: u64) -> Self {
        Self::streamed(Input::Waiting(slot), length)
    }

    fn streamed(input: Input, length: u64) -> Self {
        let fault = Fault::default();
        let chunks = Chunks { input, length, read: 0, buffer: Vec::new(), fault: fault.clone() };
        Self { body: reqwest::Body::wrap_stream(chunks), length, fault }
    }
}

enum Input {
    /// A reader that stays where it is until its first byte is asked for, so that an attempt which found no connection
    /// leaves it to the next one.
    Waiting(Slot),
    Open(Reader),
    Ended,
}

/// Chunks of just so many bytes in all, or an error. It comes in place of the end, before which the form is not closed: a
/// file of another length never arrives in a request that is complete.
struct Chunks {
    input: Input,
    length: u64,
    read: u64,
    buffer: Vec<u8>,
    fault: Fault,
}

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = match ready!(self.poll_chunk(context)) {
            Ok(Some(chunk)) => return Poll::Ready(Some(Ok(chunk))),
            Ok(None) => None,
            Err(fault) => {
                self.fault.set(fault);
                Some(Err(io::Error::other("the file broke off")))
            }
        };
        self.input = Input::Ended;
        Poll::Ready(item)
    }
}

impl Chunks {
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Result<Option<Bytes>, FileError>> {
        if let Input::Waiting(slot) = &self.input {
            let reader = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
            self.input = Input::Open(reader.ok_or(FileError::Spent)?);
        }
        let Input::Open(reader) = &mut self.input else { return Poll::Ready(Ok(None)) };
        let left = self.length - self.read;
        // One byte more than there should be, to see that there is none.
        let room = usize::try_from(CHUNK.min(left.saturating_add(1))).unwrap_or(usize::MAX);
        self.buffer.resize(room, 0);
        let mut buffer = ReadBuf::new(&mut self.buffer);
        ready!(reader.as_mut().poll_read(context, &mut buffer)).map_err(FileError::Read)?;
        let bytes = buffer.filled();
        let read = bytes.len() as u64;
        if read > left {
            return Poll::Ready(Err(FileError::TooLong { length: self.length }));
        }
        if read == 0 && left > 0 {
            return Poll::Ready(Err(FileError::TooShort { length: self.length, read: self.read }));
        }
        self.read += read;
        Poll::Ready(Ok((read > 0).then(|| Bytes::copy_from_slice(bytes))))
    }
}
