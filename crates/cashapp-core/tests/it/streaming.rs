//! Files are read as fast as they are sent, and no faster. Counted in bytes, because time proves nothing.

use std::fs::File;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use cashapp_core::{FileError, FileSource, NoLimiter, Outcome, Region, Transport, TransportErrorKind};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::calls::key;
use crate::file_sources::{form, upload};
use crate::forms::UPLOAD;
use crate::turn::answer;

const MEBIBYTE: u64 = 1024 * 1024;
const LENGTH: u64 = 64 * MEBIBYTE;
/// What the system's own buffers between two sockets may hold, with room to spare.
const BUFFERS: u64 = LENGTH / 4;

/// How much arrived so far.
type Arrived = Arc<AtomicU64>;

/// Gives zeros, and remembers how far it was ahead of the server.
struct Zeros {
    left: u64,
    given: u64,
    arrived: Arrived,
    lead: Arc<AtomicU64>,
    largest: Arc<AtomicU64>,
}

impl AsyncRead for Zeros {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.largest.fetch_max(into.remaining() as u64, Ordering::SeqCst);
        let count = self.left.min(into.remaining() as u64);
        into.initialize_unfilled_to(usize::try_from(count).unwrap()).fill(0);
        into.advance(usize::try_from(count).unwrap());
        self.left -= count;
        self.given += count;
        self.lead.fetch_max(self.given.saturating_sub(self.arrived.load(Ordering::SeqCst)), Ordering::SeqCst);
        Poll::Ready(Ok(()))
    }
}

/// Serves one request: does something once its head is there, counts the body, and answers if it came whole. What comes
/// back is whether it did.
async fn serve(mut stream: TcpStream, arrived: Arrived, meanwhile: impl FnOnce()) -> bool {
    let mut head = Vec::new();
    let end = loop {
        if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        stream.read_buf(&mut head).await.unwrap();
    };
    let text = String::from_utf8_lossy(&head[..end]).to_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse::<u64>().unwrap();
    meanwhile();
    let mut count = (head.len() - end) as u64;
    let mut buffer = vec![0; 64 * 1024];
    while count < length {
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return false,
            Ok(read) => count += read as u64,
        }
        arrived.store(count, Ordering::SeqCst);
    }
    stream.write_all(&answer(201, &[], "{}")).await.unwrap();
    true
}

/// A transport, and the server that it sends to.
async fn pair(arrived: Arrived, meanwhile: impl FnOnce() + Send + 'static) -> (Transport, JoinHandle<bool>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let builder = Transport::builder(&url).credentials(key(0)).region(Region::PDX).limiter(Arc::new(NoLimiter));
    let server = tokio::spawn(async move { serve(listener.accept().await.unwrap().0, arrived, meanwhile).await });
    (builder.build().unwrap(), server)
}

/// A file that takes up no room on disk.
fn sparse(path: &Path) -> File {
    let file = File::create(path).unwrap();
    file.set_len(LENGTH).unwrap();
    file
}

#[tokio::test]
async fn a_reader_is_read_in_small_chunks_and_only_as_fast_as_they_arrive() {
    let (arrived, lead, largest) = (Arrived::default(), Arrived::default(), Arrived::default());
    let zeros = Zeros {
        left: LENGTH,
        given: 0,
        arrived: Arc::clone(&arrived),
        lead: Arc::clone(&lead),
        largest: Arc::clone(&largest),
    };
    let (transport, server) = pair(Arc::clone(&arrived), || ()).await;
    upload(&transport, &form(FileSource::reader(zeros, LENGTH)), &UPLOAD).await.unwrap();
    assert!(server.await.unwrap());
    assert!(arrived.load(Ordering::SeqCst) > LENGTH);
    assert!(largest.load(Ordering::SeqCst) <= 64 * 1024);
    let lead = lead.load(Ordering::SeqCst);
    assert!(lead < BUFFERS, "{lead} bytes were read before they could be sent");
}

#[tokio::test]
async fn a_large_file_arrives_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large");
    sparse(&path);
    let arrived = Arrived::default();
    let (transport, server) = pair(Arc::clone(&arrived), || ()).await;
    upload(&transport, &form(path), &UPLOAD).await.unwrap();
    assert!(server.await.unwrap());
    assert!(arrived.load(Ordering::SeqCst) > LENGTH);
}

#[tokio::test]
async fn a_file_that_grows_or_shrinks_while_it_is_sent_never_arrives_whole() {
    for length in [LENGTH - 1, LENGTH + 1] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let file = sparse(&path);
        let (transport, server) = pair(Arrived::default(), move || file.set_len(length).unwrap()).await;
        let error = upload(&transport, &form(path), &UPLOAD).await.unwrap_err();
        match error.kind() {
            TransportErrorKind::File { fault: FileError::TooShort { read, .. }, sent: true } => {
                assert_eq!(*read, length);
            }
            TransportErrorKind::File { fault: FileError::TooLong { .. }, sent: true } => assert!(length > LENGTH),
            other => panic!("{other:?}"),
        }
        assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Unknown));
        assert!(!server.await.unwrap());
    }
}
