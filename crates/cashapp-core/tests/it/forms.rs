//! Requests that carry a file.

use std::sync::Arc;

use bytes::Bytes;
use cashapp_core::{Auth, Multipart, Operation, Outcome, Repeat, Transport};

use crate::calls::{KEYED, Told, ring, usual};
use crate::server::{Received, Server};
use crate::turn::{Turn, success};

pub(crate) static UPLOAD: Operation = KEYED.with_id("upload").with_path("/network/v1/disputes/DSPT_1/evidence-files");

pub(crate) const REQUEST: &[u8] = br#"{"idempotency_key":"key-1",  "metadata":{"note":"caf\u00e9"}}"#;

/// Every byte there is, line breaks that look like a boundary's among them.
fn file() -> Vec<u8> {
    [(0..=255).collect::<Vec<u8>>(), b"\r\n--boundary--\r\n".to_vec(), vec![0; 5000]].concat()
}

fn multipart(request: &'static [u8]) -> Multipart {
    Multipart {
        request: Bytes::from_static(request),
        filename: "receipt \"1\"\r\nX: 1\n\ny\0.pdf".into(),
        content_type: "application/pdf".into(),
        file: file().into(),
    }
}

async fn upload(transport: &Transport, operation: &'static Operation, request: &'static [u8]) -> Told {
    let address = format!("{}{}", transport.base_url(), operation.path());
    let request_builder = transport.http().post(address);
    Told::of(transport.send_multipart(request_builder, &multipart(request), operation).await)
}

/// The parts of a form: the lines above each, and its bytes.
pub(crate) fn parts(request: &Received) -> Vec<(String, Vec<u8>)> {
    let delimiter = format!("--{}", boundary(request));
    let mut rest = &request.body[..];
    let mut parts = Vec::new();
    while let Some(at) = find(rest, delimiter.as_bytes()) {
        let part = rest[..at].strip_suffix(b"\r\n").unwrap_or_default();
        if let Some(end) = find(part, b"\r\n\r\n") {
            parts.push((
                String::from_utf8(part[..end].to_vec()).unwrap().trim().to_lowercase(),
                part[end + 4..].to_vec(),
            ));
        }
        rest = &rest[at + delimiter.len()..];
    }
    assert_eq!(rest, b"--\r\n", "the form is closed");
    parts
}

fn boundary(request: &Received) -> &str {
    request.header("content-type").unwrap().strip_prefix("multipart/form-data; boundary=").unwrap()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// The signature, which must be that of the part `request` under the one key.
fn assert_signed(request: &Received, body: &[u8], signature: &[u8]) {
    let mut headers = request.headers.clone();
    // The content type is signed without its boundary.
    headers.insert("content-type", "multipart/form-data".parse().unwrap());
    let signature = std::str::from_utf8(signature).unwrap();
    let signer = ring(1).verify_signature(&request.signed(&headers, body), signature).unwrap();
    assert_eq!(signer.as_str(), "KEY_0");
}

#[tokio::test]
async fn the_signature_is_a_part_between_request_and_file_and_covers_the_request() {
    let server = Server::telling([success()]).await;
    let told = upload(&usual(&server, &Arc::default()).build().unwrap(), &UPLOAD, REQUEST).await;
    assert_eq!(told.outcome, None);

    let request = server.only_request();
    assert_eq!(request.header("accept"), Some("application/json"));
    assert_eq!(request.header("x-region"), Some("PDX"));
    let length = request.body.len().to_string();
    assert_eq!(request.header("content-length"), Some(&*length), "a file is not sent in chunks");

    let parts = parts(&request);
    let lines: Vec<_> = parts.iter().map(|(lines, _)| lines.as_str()).collect();
    let form = "content-disposition: form-data; name=";
    assert_eq!(lines[0], format!("{form}\"request\"\r\ncontent-type: application/json"));
    assert_eq!(lines[1], format!("{form}\"signature\"\r\ncontent-type: text/plain"));
    let name = "receipt %221%22%0d%0ax: 1%0a%0ay_.pdf";
    assert_eq!(lines[2], format!("{form}\"file\"; filename=\"{name}\"\r\ncontent-type: application/pdf"));
    assert_eq!(lines.len(), 3);
    assert_eq!(parts[0].1, REQUEST);
    assert_eq!(parts[2].1, file());
    assert_signed(&request, REQUEST, &parts[1].1);
    // The documents require the header too; the part wins.
    assert_eq!(request.header("x-signature").map(str::as_bytes), Some(&parts[1].1[..]));
}

#[tokio::test]
async fn every_attempt_has_a_boundary_of_its_own_and_the_same_parts() {
    let server = Server::telling([Turn::HangUpUnread, Turn::HangUp, success()]).await;
    let told = upload(&usual(&server, &Arc::default()).build().unwrap(), &UPLOAD, REQUEST).await;
    assert_eq!((told.attempts, told.outcome), (3, None));

    let requests: [Received; 2] = server.received().try_into().unwrap();
    let [first, second] = requests.each_ref().map(boundary);
    assert_ne!(first, second);
    assert_eq!(parts(&requests[0]), parts(&requests[1]));
}

#[tokio::test]
async fn a_form_is_repeated_only_if_its_request_carries_the_key() {
    static UNSAFE_UPLOAD: Operation = UPLOAD.with_repeat(Repeat::Unsafe);
    for (operation, request, attempts) in [(&UPLOAD, REQUEST, 3), (&UPLOAD, b"{}", 1), (&UNSAFE_UPLOAD, REQUEST, 1)] {
        let server = Server::telling([Turn::HangUp]).await;
        let told = upload(&usual(&server, &Arc::default()).build().unwrap(), operation, request).await;
        assert_eq!((told.attempts, told.outcome), (attempts, Some(Outcome::Unknown)));
        assert_eq!(server.received().len(), attempts as usize);
    }
}

#[tokio::test]
async fn a_form_can_skip_the_check_and_an_unsigned_one_has_no_signature() {
    static OPEN: Operation = UPLOAD.with_auth(Auth::Client);
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).skip_signature_check().build().unwrap();
    upload(&transport, &UPLOAD, REQUEST).await;
    assert_eq!(parts(&server.only_request())[1].1, b"sandbox:skip-signature-check");
    upload(&transport, &OPEN, REQUEST).await;
    assert_eq!(parts(&server.only_request()).len(), 2);
}

#[tokio::test]
async fn a_media_type_that_is_none_is_refused_before_anything_is_sent() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    let broken = Multipart { content_type: "no type".into(), ..multipart(REQUEST) };
    let builder = transport.http().post(format!("{}{}", transport.base_url(), UPLOAD.path()));
    let told = Told::of(transport.send_multipart(builder, &broken, &UPLOAD).await);
    assert_eq!((told.attempts, told.outcome), (0, Some(Outcome::NotSent)));
    assert_eq!(server.received(), []);
}
