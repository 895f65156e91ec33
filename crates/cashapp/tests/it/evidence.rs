//! Evidence that is a file: from memory, from a path, from a reader.

use std::error::Error as _;
use std::fs::{self, File};
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use cashapp::clock::{Clock, ManualClock, Wait};
use cashapp::types::{
    Currency, DisputeId, ErrorCode, Evidence, EvidenceCategory, EvidenceContentType, EvidenceType, GrantId,
    ListDisputeEvidenceQuery, MerchantId, NewPayment,
};
use cashapp::{Client, Error, EvidenceFile, FileError, Outcome, Rule, StoredCallError, Verdict};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use http::StatusCode;
use tempfile::TempDir;
use tokio::io::{AsyncRead, ReadBuf};

use crate::started::builder;

const UPLOAD: &str = "create_dispute_evidence_file";
const LARGEST: u64 = 5 * 1024 * 1024;
const PDF: &[u8] = b"%PDF-1.7\n%%EOF\n";

/// A dispute that waits for evidence, and files to be that.
struct Disputed {
    sandbox: Sandbox,
    client: Client,
    dispute: DisputeId,
    folder: TempDir,
}

impl Disputed {
    async fn new() -> Self {
        Self::with_clock(ManualClock::new(0)).await
    }

    /// The clock is what a repeated call waits by.
    async fn with_clock(clock: impl Clock + 'static) -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let client = builder(&sandbox).clock(Arc::new(clock)).build().unwrap();
        let (merchant, grant) = (MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"));
        client.payments().create(NewPayment::new(8801, Currency::Usd, merchant, grant)).await.unwrap();
        sandbox.advance(Duration::from_secs(3));
        let dispute = sandbox.disputes().remove(0).id;
        Self { sandbox, client, dispute, folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn written(&self, name: &str, content: &[u8]) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    /// A PDF of so many bytes, most of which take no room on the disk.
    fn sparse(&self, length: u64) -> PathBuf {
        let mut file = File::create(self.path("sparse.pdf")).unwrap();
        file.write_all(PDF).unwrap();
        file.set_len(length).unwrap();
        self.path("sparse.pdf")
    }

    fn befallen_once(&self, kind: FaultKind) {
        self.sandbox.inject(Fault::new(kind).operation(UPLOAD).times(1)).unwrap();
    }

    async fn upload(&self, file: EvidenceFile) -> Result<Evidence, Error> {
        self.client.disputes().add_file_evidence(&self.dispute, file).idempotency_key("receipt").await
    }

    async fn listed(&self) -> Vec<Evidence> {
        let query = ListDisputeEvidenceQuery::new();
        let page = self.client.api().list_dispute_evidence(&self.dispute, &query).await.unwrap();
        page.into_inner().evidence.into_iter().collect()
    }

    /// The keys of the uploads that the sandbox saw, those whose answers were lost included.
    fn keys(&self) -> Vec<Option<String>> {
        let calls = self.sandbox.calls().into_iter().filter(|call| call.operation == Some(UPLOAD));
        calls.map(|call| call.idempotency_key).collect()
    }

    /// The field and the rule for which a file was not sent.
    async fn refused(&self, file: EvidenceFile) -> (String, Rule) {
        let error = self.upload(file).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts(), self.keys().len()), (Outcome::NotSent, 0, 0), "{error}");
        assert!(!error.is_file_error(), "{error}");
        let fault = error.invalid_field().unwrap_or_else(|| panic!("not refused by a rule: {error}"));
        (fault.field().to_owned(), fault.rule().clone())
    }
}

fn bytes(content: &'static [u8]) -> EvidenceFile {
    EvidenceFile::from_bytes("receipt.pdf", EvidenceContentType::ApplicationPdf, content)
}

fn reader(content: &'static [u8], length: u64) -> EvidenceFile {
    EvidenceFile::from_reader("receipt.pdf", EvidenceContentType::ApplicationPdf, Cursor::new(content), length)
}

/// A PDF that can be read once.
fn reader_of_pdf() -> EvidenceFile {
    reader(PDF, PDF.len() as u64)
}

fn cause(error: &Error) -> Option<io::ErrorKind> {
    error.source()?.downcast_ref::<io::Error>().map(io::Error::kind)
}

#[tokio::test]
async fn a_file_from_memory_from_a_path_and_from_a_reader_is_listed_with_all_that_was_said_of_it() {
    let it = Disputed::new().await;
    let path = it.written("receipt.pdf", PDF);
    for file in [bytes(PDF), EvidenceFile::from_path(path), reader_of_pdf()] {
        let file = file.category(EvidenceCategory::Receipt).metadata([("order", "42")]);
        let added = it.client.disputes().add_file_evidence(&it.dispute, file).await.unwrap();
        assert_eq!(it.listed().await.iter().filter(|listed| **listed == added).count(), 1);
        assert_eq!((&added.type_, &added.category), (&Some(EvidenceType::File), &Some(EvidenceCategory::Receipt)));
        assert_eq!(added.metadata.unwrap()["order"], "42");
        let described = added.file.unwrap();
        assert_eq!(described.filename.as_deref(), Some("receipt.pdf"));
        assert_eq!(described.content_type, Some(EvidenceContentType::ApplicationPdf));
    }
    assert_eq!(it.listed().await.len(), 3);
}

#[tokio::test]
async fn what_a_path_does_not_tell_can_be_said() {
    let it = Disputed::new().await;
    let path = it.written("upload-8f3a", b"\x89PNG\r\n\x1a\n");
    let described = it.upload(EvidenceFile::from_path(&path).name("signature.png")).await.unwrap();
    assert_eq!(described.category, Some(EvidenceCategory::GenericEvidence));
    let described = described.file.unwrap();
    assert_eq!(described.filename.as_deref(), Some("signature.png"));
    assert_eq!(described.content_type, Some(EvidenceContentType::ImagePng));

    // A name without an extension takes nothing back, and what is said counts more than any extension.
    let path = it.written("receipt.jpg", PDF);
    let file = EvidenceFile::from_path(&path).name("Receipt").content_type(EvidenceContentType::ApplicationPdf);
    let added = it.client.disputes().add_file_evidence(&it.dispute, file).await.unwrap();
    assert_eq!(added.file.unwrap().content_type, Some(EvidenceContentType::ApplicationPdf));
}

#[tokio::test]
async fn a_file_that_breaks_a_rule_is_refused_before_anything_is_sent() {
    let it = Disputed::new().await;
    let size = ("file".to_owned(), Rule::Bytes(1, 5 * 1024 * 1024));
    assert_eq!(it.refused(bytes(b"")).await, size);
    assert_eq!(it.refused(reader(b"", 0)).await, size);
    assert_eq!(it.refused(reader(PDF, LARGEST + 1)).await, size);
    assert_eq!(it.refused(EvidenceFile::from_path(it.written("empty.pdf", b""))).await, size);
    assert_eq!(it.refused(EvidenceFile::from_path(it.sparse(20 * 1024 * 1024))).await, size);

    let types = ("evidence.file.content_type".to_owned(), Rule::AnyOf(EvidenceContentType::KNOWN));
    assert_eq!(it.refused(bytes(PDF).content_type(EvidenceContentType::from("image/gif"))).await, types);
    for name in ["receipt.docx", "receipt", ".pdf"] {
        assert_eq!(it.refused(EvidenceFile::from_path(it.written(name, PDF))).await, types, "{name}");
    }
    let png = ("file".to_owned(), Rule::BeginsLike("image/png"));
    assert_eq!(it.refused(EvidenceFile::from_path(it.written("receipt.png", PDF))).await, png);
    assert_eq!(it.refused(bytes(PDF).content_type(EvidenceContentType::ImagePng)).await, png);
    assert_eq!(it.refused(bytes(PDF).name("")).await, ("evidence.file.filename".to_owned(), Rule::Required));
    let crowded = (0..51).map(|entry| (entry.to_string(), String::new())).collect::<cashapp::StringMap>();
    assert_eq!(it.refused(bytes(PDF).metadata(crowded)).await, ("evidence.metadata".to_owned(), Rule::Count(0, 50)));
}

#[tokio::test]
async fn the_largest_file_is_taken_from_a_path_and_from_a_reader() {
    let it = Disputed::new().await;
    let path = it.sparse(LARGEST);
    let file = tokio::fs::File::open(&path).await.unwrap();
    let read = EvidenceFile::from_reader("sparse.pdf", EvidenceContentType::ApplicationPdf, file, LARGEST);
    for file in [EvidenceFile::from_path(path), read] {
        it.client.disputes().add_file_evidence(&it.dispute, file).await.unwrap();
    }
    assert_eq!(it.listed().await.len(), 2);
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_again_under_the_same_key_and_makes_one_piece_of_evidence() {
    for kind in [FaultKind::DropAfterCommitting, FaultKind::ServiceUnavailableAfterCommitting] {
        for in_memory in [true, false] {
            let it = Disputed::new().await;
            let path = it.written("receipt.pdf", PDF);
            it.befallen_once(kind);
            let file = if in_memory { bytes(PDF) } else { EvidenceFile::from_path(path) };
            let answer = it.client.disputes().add_file_evidence(&it.dispute, file).response().await.unwrap();
            assert_eq!(answer.attempts(), 2);
            let key = answer.idempotency_key().map(ToOwned::to_owned);
            assert_eq!(it.keys(), [key.clone(), key]);
            assert_eq!(it.listed().await, [answer.into_inner()]);
        }
    }
}

#[tokio::test]
async fn a_reader_is_sent_once_and_a_fresh_one_under_the_same_key_gives_the_same_evidence() {
    for (kind, status) in [
        (FaultKind::DropAfterCommitting, None),
        (FaultKind::InternalServerErrorAfterCommitting, Some(StatusCode::INTERNAL_SERVER_ERROR)),
    ] {
        let it = Disputed::new().await;
        it.befallen_once(kind);
        let error = it.client.disputes().add_file_evidence(&it.dispute, reader_of_pdf()).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1));
        assert_eq!(error.status(), status);
        assert!(!error.is_file_error(), "the reader did what it should: {error}");
        let made = it.listed().await;
        assert_eq!(made.len(), 1);

        let again = it.client.disputes().add_file_evidence(&it.dispute, reader_of_pdf());
        let again = again.idempotency_key(error.idempotency_key().unwrap()).await.unwrap();
        assert_eq!(made, [again]);
        assert_eq!(it.listed().await, made);
    }
}

#[tokio::test]
async fn a_server_that_goes_on_failing_leaves_the_outcome_unknown() {
    let it = Disputed::new().await;
    it.sandbox.inject(Fault::new(FaultKind::ServiceUnavailable).operation(UPLOAD)).unwrap();
    let error = it.upload(EvidenceFile::from_path(it.written("receipt.pdf", PDF))).await.unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(StatusCode::SERVICE_UNAVAILABLE), 4));
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(it.keys().len(), 4);
}

#[tokio::test]
async fn a_key_stands_for_the_file_and_what_was_said_of_it() {
    let it = Disputed::new().await;
    it.upload(bytes(PDF)).await.unwrap();
    let error = it.upload(bytes(b"%PDF-1.4\n")).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::IdempotencyKeyReused));
    let error = it.upload(bytes(PDF).category(EvidenceCategory::Receipt)).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::IdempotencyKeyReused));
    assert_eq!(it.listed().await.len(), 1);
}

#[tokio::test]
async fn a_path_without_a_file_is_told_before_anything_is_sent() {
    let it = Disputed::new().await;
    let vanished = EvidenceFile::from_path(it.written("receipt.pdf", PDF));
    fs::remove_file(it.path("receipt.pdf")).unwrap();
    let error = it.upload(vanished).await.unwrap_err();
    assert!(error.is_file_error() && matches!(error.file_error(), Some(FileError::Open(_))));
    assert_eq!(cause(&error), Some(io::ErrorKind::NotFound));
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
    assert_eq!(error.idempotency_key(), Some("receipt"));

    let folder = it.path("folder.pdf");
    fs::create_dir(&folder).unwrap();
    let error = it.upload(EvidenceFile::from_path(folder)).await.unwrap_err();
    assert!(error.is_file_error() && matches!(error.file_error(), Some(FileError::NotAFile)));
    assert!(matches!(error.source().and_then(|cause| cause.downcast_ref()), Some(FileError::NotAFile)));
    assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));

    assert_eq!(it.keys().len(), 0);
    assert!(!format!("{error} {error:?}").contains("folder"), "a path may tell of a customer: {error:?}");
}

#[tokio::test]
async fn a_reader_of_another_length_makes_no_evidence() {
    let it = Disputed::new().await;
    let length = PDF.len() as u64;
    let error = it.upload(reader(PDF, length + 1)).await.unwrap_err();
    assert!(matches!(error.file_error(), Some(FileError::TooShort { .. })), "{error}");
    let error = it.upload(reader(PDF, length - 1)).await.unwrap_err();
    assert!(matches!(error.file_error(), Some(FileError::TooLong { .. })), "{error}");
    assert_eq!(it.listed().await, []);
}

/// Fails as soon as it is read.
struct Broken;

impl AsyncRead for Broken {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, _: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

#[tokio::test]
async fn a_reader_that_fails_is_told_with_its_own_error() {
    let it = Disputed::new().await;
    let file = EvidenceFile::from_reader("receipt.pdf", EvidenceContentType::ApplicationPdf, Broken, 10);
    let error = it.upload(file).await.unwrap_err();
    assert!(error.is_file_error() && matches!(error.file_error(), Some(FileError::Read(_))), "{error}");
    assert_eq!(cause(&error), Some(io::ErrorKind::TimedOut));
    assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1), "a part of it was on its way");
    assert_eq!(it.listed().await, []);
}

/// Does something to a file between two attempts, in place of the wait.
#[derive(Debug)]
struct Meanwhile {
    path: PathBuf,
    happens: fn(&Path),
}

impl Clock for Meanwhile {
    fn unix_seconds(&self) -> i64 {
        0
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Wait<'_> {
        (self.happens)(&self.path);
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn a_file_that_vanishes_or_changes_after_a_lost_answer_leaves_the_outcome_unknown() {
    let vanishes: fn(&Path) = |path| fs::remove_file(path).unwrap();
    let grows: fn(&Path) = |path| fs::write(path, [PDF, b"\n"].concat()).unwrap();
    for (happens, is_gone) in [(vanishes, true), (grows, false)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("receipt.pdf");
        fs::write(&path, PDF).unwrap();
        let it = Disputed::with_clock(Meanwhile { path: path.clone(), happens }).await;
        it.befallen_once(FaultKind::DropAfterCommitting);
        let error = it.upload(EvidenceFile::from_path(path)).await.unwrap_err();
        match error.file_error() {
            Some(FileError::Open(_)) => assert!(is_gone),
            Some(FileError::Changed) => assert!(!is_gone),
            other => panic!("{other:?}"),
        }
        assert_eq!(error.outcome(), Outcome::Unknown, "the first attempt was carried out");
        assert_eq!((it.keys().len(), it.listed().await.len()), (1, 1));
    }
}

#[test]
fn neither_content_nor_name_nor_path_is_shown() {
    let file = EvidenceFile::from_path("customers/jane-doe/receipt.pdf").metadata([("name", "jane")]);
    let shown = format!("{file:?}");
    assert!(!shown.contains("jane") && !shown.contains("receipt"), "{shown}");
}

#[tokio::test]
async fn upload_cannot_be_stored_and_nothing_of_it_is_sent() {
    let it = Disputed::new().await;
    let call =
        it.client.disputes().add_file_evidence(&it.dispute, EvidenceFile::from_path(it.path("is not there.pdf")));
    let error = call.idempotency_key("receipt").store().await.unwrap_err();
    assert_eq!(error.stored_call_error(), Some(&StoredCallError::File));
    assert_eq!((error.outcome(), error.verdict()), (Outcome::NotSent, Verdict::Final));
    assert!(it.keys().is_empty());
}
