//! Files from memory, from a path and from a reader: what is repeated, and what is told when one cannot be sent.

use std::fs::File;
use std::io::{self, Cursor};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use cashapp_core::{
    FileError, FileSize, FileSource, Multipart, Operation, Outcome, RawResponse, Transport, TransportError,
    TransportErrorKind,
};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, ReadBuf};

use crate::calls::{Told, usual};
use crate::forms::{REQUEST, UPLOAD, parts};
use crate::server::{Received, Server};
use crate::turn::{Turn, error, success};

static LIMITED: Operation = UPLOAD.with_file(Some(FileSize::new(1, 10)));

/// Some chunks' worth of bytes, no two chunks alike.
fn content() -> Vec<u8> {
    (0_u32..100_000).flat_map(u32::to_be_bytes).collect()
}

/// A file with this content, in a folder that is gone with the first value.
fn on_disk(content: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("receipt_of_somebody.pdf");
    std::fs::write(&path, content).unwrap();
    (folder, path)
}

pub(crate) fn form(file: impl Into<FileSource>) -> Multipart {
    Multipart {
        request: REQUEST.into(),
        filename: "receipt.pdf".into(),
        content_type: "application/pdf".into(),
        file: file.into(),
    }
}

pub(crate) async fn upload(
    transport: &Transport,
    form: &Multipart,
    operation: &'static Operation,
) -> Result<RawResponse, TransportError> {
    let request = transport.http().post(format!("{}{}", transport.base_url(), operation.path()));
    transport.send_multipart(request, form, operation).await
}

async fn send(server: &Server, file: impl Into<FileSource>) -> Result<RawResponse, TransportError> {
    upload(&usual(server, &Arc::default()).build().unwrap(), &form(file), &UPLOAD).await
}

/// What is wrong with the file, and whether a part of the request was on its way.
fn fault(error: &TransportError) -> (&FileError, bool) {
    match error.kind() {
        TransportErrorKind::File { fault, sent } => (fault, *sent),
        other => panic!("another error: {other:?}"),
    }
}

/// Gives what it has, and then fails or waits for ever.
struct Broken {
    content: Cursor<Vec<u8>>,
    fails: bool,
}

impl AsyncRead for Broken {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = into.filled().len();
        let read = Pin::new(&mut self.content).poll_read(context, into);
        match self.fails {
            _ if into.filled().len() > before => read,
            true => Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())),
            false => Poll::Pending,
        }
    }
}

#[tokio::test]
async fn a_path_is_read_anew_for_every_attempt_and_the_same_is_sent() {
    let (_folder, path) = on_disk(&content());
    for (first, whole) in [(error(503, "SERVICE_UNAVAILABLE"), 3), (Turn::HangUpUnread, 2), (Turn::Refuse, 2)] {
        let server = Server::telling([first, Turn::HangUp, success()]).await;
        let told = Told::of(send(&server, &*path).await);
        assert_eq!((told.attempts, told.outcome), (3, None));
        let sent = server.received();
        assert_eq!(sent.len(), whole);
        for request in &sent {
            // The request, which carries the key, its signature and the file.
            assert_eq!(parts(request), parts(&sent[0]));
            assert_eq!((&*parts(request)[0].1, parts(request)[2].1.clone()), (REQUEST, content()));
            let length = request.body.len().to_string();
            assert_eq!(request.header("content-length"), Some(&*length), "a file is not sent in chunks");
        }
    }
}

#[tokio::test]
async fn a_reader_is_not_repeated_once_it_was_begun() {
    for (turn, status) in [(Turn::HangUp, None), (error(503, "SERVICE_UNAVAILABLE"), Some(503))] {
        let server = Server::telling([turn, success()]).await;
        let told = Told::of(send(&server, FileSource::reader(Cursor::new(content()), 400_000)).await);
        assert_eq!((told.status, told.attempts, told.outcome), (status, 1, Some(Outcome::Unknown)));
        assert_eq!(parts(&server.only_request())[2].1, content());
    }
}

#[tokio::test]
async fn a_reader_that_was_not_begun_is_sent_by_the_next_attempt() {
    let server = Server::telling([Turn::Refuse, Turn::Refuse, success()]).await;
    let told = Told::of(send(&server, FileSource::reader(Cursor::new(content()), 400_000)).await);
    assert_eq!((told.attempts, told.outcome), (3, None));
    assert_eq!(parts(&server.only_request())[2].1, content());
}

#[tokio::test]
async fn a_reader_is_good_for_one_call() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    let form = form(FileSource::reader(Cursor::new(content()), 400_000));
    upload(&transport, &form, &UPLOAD).await.unwrap();
    let error = upload(&transport, &form, &UPLOAD).await.unwrap_err();
    assert!(matches!(fault(&error), (FileError::Spent, false)));
    assert_eq!((error.attempts(), error.outcome()), (0, Outcome::NotSent));
    server.only_request();
}

#[tokio::test]
async fn a_reader_that_fails_midway_is_told_as_such_and_never_arrives_whole() {
    let server = Server::telling([success()]).await;
    let broken = Broken { content: Cursor::new(content()), fails: true };
    let error = send(&server, FileSource::reader(broken, 400_001)).await.unwrap_err();
    let (FileError::Read(cause), true) = fault(&error) else { panic!("{error:?}") };
    assert_eq!(cause.kind(), io::ErrorKind::BrokenPipe);
    assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Unknown));
    assert_eq!(error.to_string(), "the file broke off while it was being sent: reading it failed: broken pipe");
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn a_reader_of_another_length_never_arrives_whole() {
    let server = Server::telling([success()]).await;
    for (announced, message) in [
        (400_001, "it ended after 400000 of 400001 bytes"),
        (399_999, "it goes on after 399999 bytes"),
        (1, "it goes on after 1 bytes"),
        (0, "it goes on after 0 bytes"),
    ] {
        let error = send(&server, FileSource::reader(Cursor::new(content()), announced)).await.unwrap_err();
        assert_eq!(error.to_string(), format!("the file broke off while it was being sent: {message}"));
        assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Unknown));
        assert_eq!(server.received(), []);
    }
    // One that goes on is cut by its owner.
    let cut = AsyncReadExt::take(Cursor::new(content()), 70_000);
    send(&server, FileSource::reader(cut, 70_000)).await.unwrap();
    assert_eq!(parts(&server.only_request())[2].1, content()[..70_000]);
}

#[tokio::test]
async fn a_reader_that_gives_nothing_more_ends_the_call_with_its_timeout() {
    let server = Server::telling([success()]).await;
    let stuck = Broken { content: Cursor::new(content()), fails: false };
    let transport = usual(&server, &Arc::default()).attempt_timeout(Duration::from_millis(50)).build().unwrap();
    let told = Told::of(upload(&transport, &form(FileSource::reader(stuck, 400_001)), &UPLOAD).await);
    assert_eq!((told.attempts, told.outcome), (1, Some(Outcome::Unknown)));
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn a_file_that_changes_between_attempts_is_not_sent_again() {
    /// What happens to a file, and what is told of it.
    type Change = (fn(&Path) -> io::Result<()>, fn(&FileError) -> bool);
    let is_changed: fn(&FileError) -> bool = |fault| matches!(fault, FileError::Changed);
    let changes: [Change; 4] = [
        (|path| std::fs::write(path, b"longer than before"), is_changed),
        (|path| std::fs::write(path, b""), is_changed),
        // The same length.
        (|path| File::options().write(true).open(path)?.set_modified(SystemTime::UNIX_EPOCH), is_changed),
        (|path| std::fs::remove_file(path), |fault| matches!(fault, FileError::Open(_))),
    ];
    for (change, expected) in changes {
        let (_folder, path) = on_disk(b"before");
        let changing = path.clone();
        let server = Server::start(move |_: &Received| {
            change(&changing).unwrap();
            Turn::HangUp
        })
        .await;
        let error = send(&server, path).await.unwrap_err();
        let (fault, sent) = fault(&error);
        assert!(expected(fault) && !sent, "{fault:?}");
        // The second attempt was none, but of the first one nothing is known.
        assert_eq!((error.attempts(), error.outcome()), (1, Outcome::Unknown));
        server.only_request();
    }
}

#[tokio::test]
async fn what_is_no_file_is_not_sent() {
    let server = Server::telling([success()]).await;
    let (folder, path) = on_disk(b"x");
    let device: &[_] = if cfg!(unix) { &[PathBuf::from("/dev/null")] } else { &[] };
    for path in device.iter().chain([&folder.path().to_owned()]) {
        let error = send(&server, &**path).await.unwrap_err();
        assert!(matches!(fault(&error), (FileError::NotAFile, false)));
        assert_eq!((error.attempts(), error.outcome()), (0, Outcome::NotSent));
        assert_eq!(error.to_string(), "the file cannot be sent: it is not a regular file");
    }
    std::fs::remove_file(&path).unwrap();
    let error = send(&server, path).await.unwrap_err();
    let (FileError::Open(cause), false) = fault(&error) else { panic!("{error:?}") };
    assert_eq!(cause.kind(), io::ErrorKind::NotFound);
    assert_eq!((error.attempts(), error.outcome()), (0, Outcome::NotSent));
    assert!(!error.to_string().contains("somebody"), "{error}");
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn a_file_of_a_size_that_is_not_taken_is_not_sent_wherever_it_comes_from() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    for (size, taken) in [(0, false), (1, true), (10, true), (11, false)] {
        let (_folder, path) = on_disk(&vec![7; size]);
        let reader = FileSource::reader(Cursor::new(vec![7; size]), size as u64);
        for file in [FileSource::from(vec![7; size]), FileSource::from(path), reader] {
            let result = upload(&transport, &form(file), &LIMITED).await;
            if taken {
                assert_eq!(parts(&server.only_request())[2].1, vec![7; size]);
                continue;
            }
            let error = result.unwrap_err();
            assert!(matches!(fault(&error), (FileError::Size(_), false)));
            assert_eq!((error.attempts(), error.outcome()), (0, Outcome::NotSent));
            assert_eq!(error.to_string(), "the file cannot be sent: `file` must have between 1 and 10 bytes");
            assert_eq!(server.received(), []);
        }
    }
}

#[tokio::test]
async fn length_and_beginning_are_known_before_but_a_reader_is_not_begun_for_them() {
    let transport = Transport::builder("https://sandbox.api.cash.app").build().unwrap();
    let (_folder, path) = on_disk(&content());
    for file in [FileSource::from(content()), FileSource::from(path)] {
        let known = transport.inspect(&file).await.unwrap();
        assert_eq!((known.length, known.beginning.as_deref()), (400_000, Some(&content()[..1024])));
    }
    let short = transport.inspect(&FileSource::from(b"short")).await.unwrap();
    assert_eq!((short.length, short.beginning.as_deref()), (5, Some(&b"short"[..])));
    let reader = FileSource::reader(Broken { content: Cursor::default(), fails: true }, 5);
    let unread = transport.inspect(&reader).await.unwrap();
    assert_eq!((unread.length, unread.beginning), (5, None));
}

#[tokio::test]
async fn a_file_that_changes_after_it_was_inspected_is_not_sent() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    let (_folder, path) = on_disk(b"before");
    let form = form(&*path);
    transport.inspect(&form.file).await.unwrap();
    std::fs::write(&path, b"longer than before").unwrap();
    let error = upload(&transport, &form, &UPLOAD).await.unwrap_err();
    assert!(matches!(fault(&error), (FileError::Changed, false)));
    assert_eq!((error.attempts(), error.outcome()), (0, Outcome::NotSent));
    assert_eq!(server.received(), []);
}

#[test]
fn neither_content_nor_path_is_shown() {
    let (_folder, path) = on_disk(b"secret");
    let reader = FileSource::reader(Cursor::new(b"secret"), 6);
    for file in [FileSource::from(b"secret"), FileSource::from(path), reader] {
        let shown = format!("{file:?}");
        assert!(!shown.contains("secret") && !shown.contains("somebody") && !shown.contains("115"), "{shown}");
    }
}
