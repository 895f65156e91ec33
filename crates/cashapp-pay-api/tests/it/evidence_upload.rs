//! The one request that is a form: a JSON document and a file.

use cashapp_pay_api::runtime::{FileError, TransportErrorKind};
use cashapp_pay_api::types::{
    CreateDisputeEvidenceFileRequest, DisputeId, EvidenceCategory, EvidenceContentType, EvidenceResponse,
    IdempotencyKey, NewEvidenceFile, NewFileEvidence,
};
use cashapp_pay_api::{Client, Error, FileSource, Outcome, ResponseValue, types};
use cashapp_test_support::answer::Answer;
use cashapp_test_support::server::{Received, Server, api_key};
use serde_json::json;

const LARGEST: usize = 5 * 1024 * 1024;

fn request() -> CreateDisputeEvidenceFileRequest {
    let file = NewEvidenceFile::new("Beleg \"ä\".pdf", EvidenceContentType::ApplicationPdf);
    let evidence = NewFileEvidence::new(EvidenceCategory::GenericEvidence, file);
    CreateDisputeEvidenceFileRequest::new(IdempotencyKey::new("key"), evidence)
}

async fn upload(
    server: &Server,
    file: impl Into<FileSource> + Send,
) -> Result<ResponseValue<EvidenceResponse>, Error<types::ErrorResponse>> {
    let client = Client::new(server.transport(api_key()));
    let (dispute, request) = (DisputeId::new("DSPT_1"), request());
    sendable(client.create_dispute_evidence_file(&dispute, &request, file)).await
}

/// A call can be made in a task of its own, whatever the file comes from.
fn sendable<F: Future + Send>(call: F) -> F {
    call
}

/// A PDF of so many bytes.
fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(size, 7);
    bytes
}

/// The rule that an upload breaks, of which nothing may be sent.
async fn refused(request: &CreateDisputeEvidenceFileRequest, file: impl Into<FileSource>) -> String {
    let server = accepting().await;
    let client = Client::new(server.transport(api_key()));
    let fault = match client.create_dispute_evidence_file(&DisputeId::new("DSPT_1"), request, file).await {
        Err(Error::InvalidRequest(fault)) => fault.to_string(),
        other => panic!("not refused but {other:?}"),
    };
    assert_eq!(server.connections(), 0);
    fault
}

async fn accepting() -> Server {
    Server::answering(Answer::json(201, &json!({"evidence": {"id": "EVD_1"}}))).await
}

/// The parts of a form: their headers in lower case, and their bytes.
fn parts(received: &Received) -> Vec<(String, Vec<u8>)> {
    let content_type = received.header("content-type").expect("a form says how it is divided");
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").expect("it is a form");
    let (delimiter, body) = (format!("\r\n--{boundary}"), [b"\r\n", &received.body[..]].concat());
    let starts: Vec<usize> = (0..body.len()).filter(|at| body[*at..].starts_with(delimiter.as_bytes())).collect();
    let part = |pair: &[usize]| {
        let part = &body[pair[0] + delimiter.len() + 2..pair[1]];
        let head = part.windows(4).position(|window| window == b"\r\n\r\n").expect("a part has a head");
        (String::from_utf8_lossy(&part[..head]).to_lowercase(), part[head + 4..].to_vec())
    };
    assert_eq!(&body[starts[starts.len() - 1] + delimiter.len()..], b"--\r\n", "the form ends");
    starts.windows(2).map(part).collect()
}

fn part<'a>(parts: &'a [(String, Vec<u8>)], name: &str) -> &'a (String, Vec<u8>) {
    let found = parts.iter().filter(|(head, _)| head.contains(&format!(" name=\"{name}\""))).collect::<Vec<_>>();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

#[tokio::test]
async fn the_form_has_the_document_byte_for_byte_and_the_file() {
    let server = accepting().await;
    // Nothing in a file may be taken for the end of it.
    let file = b"%PDF-1.7\r\n--boundary\r\n\0\xff".to_vec();
    assert_eq!(upload(&server, file.clone()).await.unwrap().evidence.id.as_str(), "EVD_1");

    let received = server.only_request();
    assert_eq!((&*received.method, &*received.path), ("POST", "/network/v1/disputes/DSPT_1/evidence-file"));
    let parts = parts(&received);
    let (head, document) = part(&parts, "request");
    assert!(head.contains("content-type: application/json"), "{head}");
    assert!(!head.contains("filename"), "{head}");
    assert_eq!(document, &serde_json::to_vec(&request()).unwrap());
    let (head, bytes) = part(&parts, "file");
    assert!(head.contains("content-type: application/pdf"), "{head}");
    assert!(head.contains("filename="), "{head}");
    assert_eq!(bytes, &file);
}

#[tokio::test]
async fn upload_is_signed_by_part_and_by_header_alike() {
    let server = accepting().await;
    upload(&server, pdf(40)).await.unwrap();
    let received = server.only_request();
    let parts = parts(&received);
    let (head, signature) = part(&parts, "signature");
    assert!(head.contains("content-type: text/plain"), "{head}");
    assert!(signature.starts_with(b"V1 "), "{signature:?}");
    assert_eq!(received.header("x-signature").map(str::as_bytes), Some(&signature[..]));
}

#[tokio::test]
async fn a_file_of_five_mebibytes_is_sent_whole() {
    let server = accepting().await;
    upload(&server, pdf(LARGEST)).await.unwrap();
    assert_eq!(part(&parts(&server.only_request()), "file").1.len(), LARGEST);
}

#[tokio::test]
async fn an_empty_file_and_one_that_is_too_large_are_refused_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    for size in [0, LARGEST + 1] {
        let path = folder.path().join(size.to_string());
        std::fs::write(&path, pdf(size)).unwrap();
        let bytes = pdf(size);
        let reader = FileSource::reader(std::io::Cursor::new(bytes.clone()), size as u64);
        for file in [FileSource::from(bytes), FileSource::from(path), reader] {
            assert_eq!(refused(&request(), file).await, "`file` must have between 1 and 5242880 bytes");
        }
    }
}

#[tokio::test]
async fn a_document_that_breaks_a_rule_is_refused_before_anything_is_sent() {
    let server = accepting().await;
    let mut request = request();
    request.idempotency_key = IdempotencyKey::new("x".repeat(65));
    let client = Client::new(server.transport(api_key()));
    match client.create_dispute_evidence_file(&DisputeId::new("DSPT_1"), &request, b"%PDF-1.7").await {
        Err(Error::InvalidRequest(fault)) => assert_eq!(fault.field(), "idempotency_key"),
        other => panic!("not refused but {other:?}"),
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_file_is_taken_from_a_path_and_from_a_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("receipt.pdf");
    let bytes = pdf(LARGEST);
    std::fs::write(&path, &bytes).unwrap();
    let reader = FileSource::reader(std::io::Cursor::new(bytes.clone()), bytes.len() as u64);
    for file in [FileSource::from(path), reader] {
        let server = accepting().await;
        upload(&server, file).await.unwrap();
        assert_eq!(part(&parts(&server.only_request()), "file").1, bytes);
    }
}

#[tokio::test]
async fn a_file_that_is_not_what_it_says_is_refused_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("receipt.png");
    std::fs::write(&path, pdf(2000)).unwrap();
    let mut request = request();
    request.evidence.file.content_type = EvidenceContentType::ImagePng;
    for file in [FileSource::from(pdf(2000)), FileSource::from(path)] {
        assert_eq!(refused(&request, file).await, "`file` must begin as a file of the type image/png does");
    }
}

#[tokio::test]
async fn a_media_type_that_is_not_taken_is_refused_before_anything_is_sent() {
    let mut request = request();
    request.evidence.file.content_type = EvidenceContentType::from("image/gif");
    // Nothing is looked for at the path.
    for file in [FileSource::from(b"GIF89a"), FileSource::path("no such file")] {
        let fault = refused(&request, file).await;
        assert!(
            fault.starts_with("`evidence.file.content_type` must be one of application/pdf, image/heic,"),
            "{fault}"
        );
    }
}

#[tokio::test]
async fn a_path_that_is_no_file_is_told_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let server = accepting().await;
    for (path, there) in [(folder.path().join("receipt.pdf"), false), (folder.path().to_owned(), true)] {
        let error = upload(&server, path).await.unwrap_err();
        assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
        let Error::Transport(error) = error else { panic!("another error") };
        match error.kind() {
            TransportErrorKind::File { fault: FileError::NotAFile, sent: false } => assert!(there),
            TransportErrorKind::File { fault: FileError::Open(_), sent: false } => assert!(!there),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(server.connections(), 0);
}
