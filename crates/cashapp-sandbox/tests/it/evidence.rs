//! Evidence: texts, files, and the one form of the APIs.

use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_pay_api::types::{
    CreateDisputeEvidenceFileRequest, DisputeId, EvidenceCategory, EvidenceContentType, IdempotencyKey,
    NewEvidenceFile, NewFileEvidence,
};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{CLIENT, Caller, KEY, Reply, SECRET, builder, call, http, pay, send, start};
use crate::disputes::{add_text, disputed, path};

const PDF: &[u8] = b"%PDF-1.7\nReceipt";
const SKIP: &str = "sandbox:skip-signature-check";

/// A form as it is written by hand.
struct Upload<'a> {
    request: String,
    /// Without it the form has no part `signature`.
    signature: Option<&'a str>,
    /// The header `X-Signature`.
    header: Option<&'a str>,
    content_type: Option<&'a str>,
    file: &'a [u8],
}

impl<'a> Upload<'a> {
    fn new(key: &str, content_type: &'a str, file: &'a [u8]) -> Self {
        let request = json!({
            "idempotency_key": key,
            "evidence": {"category": "RECEIPT", "file": {"filename": "receipt", "content_type": content_type}},
        });
        let (request, content_type) = (request.to_string(), Some(content_type));
        Self { request, signature: Some(SKIP), header: None, content_type, file }
    }

    /// The parts between boundaries that are in none of them.
    fn body(&self) -> Vec<u8> {
        let part = |head: &str, bytes: &[u8]| {
            let head = format!("--edge\r\nContent-Disposition: form-data; name={head}\r\n\r\n");
            [head.as_bytes(), bytes, b"\r\n"].concat()
        };
        let mut body = part("\"request\"\r\nContent-Type: application/json", self.request.as_bytes());
        if let Some(signature) = self.signature {
            body.extend(part("\"signature\"\r\nContent-Type: text/plain", signature.as_bytes()));
        }
        let kind = self.content_type.map(|kind| format!("\r\nContent-Type: {kind}")).unwrap_or_default();
        body.extend(part(&format!("\"file\"; filename=\"receipt\"{kind}"), self.file));
        body.extend(b"--edge--\r\n");
        body
    }

    async fn send(&self, sandbox: &Sandbox, dispute: &Value) -> Reply {
        send_form(sandbox, &format!("{}/evidence-file", path(dispute)), self.header, self.body()).await
    }
}

async fn send_form(sandbox: &Sandbox, path: &str, signature: Option<&str>, body: Vec<u8>) -> Reply {
    let mut request = http()
        .post(format!("{}{path}", sandbox.url()))
        .header("accept", "application/json")
        .header("user-agent", "tests/1.0")
        .header("x-region", "PDX")
        .header("authorization", format!("Client {CLIENT} {KEY}"))
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(body);
    if let Some(signature) = signature {
        request = request.header("x-signature", signature);
    }
    send(request).await
}

/// The signature of an upload whose part `request` is this, made with this content type.
fn signature(sandbox: &Sandbox, dispute: &Value, request: &[u8], content_type: &str) -> String {
    let path = format!("{}/evidence-file", path(dispute));
    let authorization = format!("Client {CLIENT} {KEY}");
    let canonical = CanonicalRequest::new("POST", &path, sandbox.url().trim_start_matches("http://"))
        .accept("application/json")
        .authorization(authorization.as_str())
        .content_type(content_type)
        .body(request);
    SigningKey::new(SECRET).sign(&canonical).to_string()
}

async fn list(sandbox: &Sandbox, dispute: &Value) -> Vec<Value> {
    let path = format!("{}/evidence", path(dispute));
    let reply = call(sandbox, "GET", &path, None).await.expect(200);
    reply.body["evidence"].as_array().expect("a list").clone()
}

fn piece(dispute: &Value, evidence: &Reply) -> String {
    format!("{}/evidence/{}", path(dispute), evidence.text("/evidence/id"))
}

#[tokio::test]
async fn a_text_is_added_listed_and_retrieved() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let made = add_text(&sandbox, &dispute, "text", json!({"order": "42"})).await.expect(201);
    let evidence = &made.body["evidence"];
    assert!(made.text("/evidence/id").starts_with("EVD_"));
    assert_eq!(evidence["dispute_id"], dispute["id"]);
    assert_eq!((&evidence["type"], &evidence["text"]), (&json!("TEXT"), &json!("It was delivered.")));
    assert_eq!(evidence["category"], "REBUTTAL_EXPLANATION");
    assert_eq!(evidence["metadata"], json!({"order": "42"}));
    assert_eq!(evidence.get("file"), None);
    let retrieved = call(&sandbox, "GET", &piece(&dispute, &made), None).await.expect(200);
    assert_eq!(retrieved.body, made.body);
    assert_eq!(list(&sandbox, &dispute).await.first(), Some(evidence));
    assert_eq!(list(&sandbox, &dispute).await.len(), 1);
}

#[tokio::test]
async fn text_evidence_of_a_category_for_files_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let path = format!("{}/evidence-text", path(&dispute));
    let text = |category: &str| {
        Some(json!({"idempotency_key": category, "evidence": {"category": category, "text": "It was delivered."}}))
    };
    for category in ["AUTHORIZATION_DOCUMENTATION", "CARDHOLDER_COMMUNICATION", "DUPLICATE_CHARGE_DOCUMENTATION"] {
        let refused = call(&sandbox, "POST", &path, text(category)).await;
        refused.refused(400, "CONFLICTING_PARAMETERS", "evidence.category");
    }
    assert!(list(&sandbox, &dispute).await.is_empty());
    call(&sandbox, "POST", &path, text("RECEIPT")).await.expect(201);
    let mut upload = Upload::new("file", "application/pdf", PDF);
    upload.request = upload.request.replace("RECEIPT", "DUPLICATE_CHARGE_DOCUMENTATION");
    upload.send(&sandbox, &dispute).await.expect(201);
}

#[tokio::test]
async fn a_text_has_at_most_500_characters() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let add = |key: &'static str, text: String| {
        let body = json!({"idempotency_key": key, "evidence": {"category": "RECEIPT", "text": text}});
        let (sandbox, path) = (&sandbox, format!("{}/evidence-text", path(&dispute)));
        async move { call(sandbox, "POST", &path, Some(body)).await }
    };
    add("most", "é".repeat(500)).await.expect(201);
    add("more", "é".repeat(501)).await.refused(400, "VALUE_TOO_LONG", "evidence.text");
    add("none", String::new()).await.refused(400, "VALUE_EMPTY", "evidence.text");
    assert_eq!(list(&sandbox, &dispute).await.len(), 1);
}

#[tokio::test]
async fn an_outcome_that_is_none_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let reply = add_text(&sandbox, &dispute, "text", json!({"sandbox:outcome": "won"})).await;
    reply.refused(400, "EXPECTED_STRING", "evidence.metadata.sandbox:outcome");
}

#[tokio::test]
async fn evidence_is_added_only_while_a_response_is_required() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    call(&sandbox, "POST", &format!("{}/accept", path(&dispute)), None).await.expect(200);
    add_text(&sandbox, &dispute, "late", json!({})).await.refused(400, "INVALID_STATE_TRANSITION", "");
    let file = Upload::new("late", "application/pdf", PDF).send(&sandbox, &dispute).await;
    file.refused(400, "INVALID_STATE_TRANSITION", "");
    assert_eq!(list(&sandbox, &dispute).await, [] as [Value; 0]);
}

#[tokio::test]
async fn adding_evidence_does_not_challenge_the_dispute() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    Upload::new("file", "application/pdf", PDF).send(&sandbox, &dispute).await.expect(201);
    assert_eq!(crate::disputes::fetch(&sandbox, &dispute).await, dispute);
}

#[tokio::test]
async fn the_same_key_adds_one_piece_and_another_payload_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let first = add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    assert_eq!(add_text(&sandbox, &dispute, "text", json!({})).await, first);
    let other = add_text(&sandbox, &dispute, "text", json!({"order": "42"})).await;
    other.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
    assert_eq!(list(&sandbox, &dispute).await.len(), 1);
}

#[tokio::test]
async fn the_same_key_with_another_file_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let upload = Upload::new("file", "application/pdf", PDF);
    let first = upload.send(&sandbox, &dispute).await.expect(201);
    assert_eq!(upload.send(&sandbox, &dispute).await, first);
    let other = Upload { file: b"%PDF-1.7\nAnother", ..upload }.send(&sandbox, &dispute).await;
    other.refused(400, "IDEMPOTENCY_KEY_REUSED", "idempotency_key");
    assert_eq!(list(&sandbox, &dispute).await.len(), 1);
}

#[tokio::test]
async fn evidence_is_deleted_once() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let made = add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    let piece = piece(&dispute, &made);
    assert_eq!(call(&sandbox, "DELETE", &piece, None).await.expect(200).body, json!({}));
    call(&sandbox, "DELETE", &piece, None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "GET", &piece, None).await.refused(404, "NOT_FOUND", "");
    assert_eq!(list(&sandbox, &dispute).await, [] as [Value; 0]);
    let challenge = call(&sandbox, "POST", &format!("{}/challenge", path(&dispute)), None).await;
    challenge.refused(400, "DISPUTE_MISSING_EVIDENCE", "");
}

#[tokio::test]
async fn evidence_is_not_taken_back_after_the_challenge() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let made = add_text(&sandbox, &dispute, "text", json!({})).await.expect(201);
    call(&sandbox, "POST", &format!("{}/challenge", path(&dispute)), None).await.expect(200);
    let piece = piece(&dispute, &made);
    call(&sandbox, "DELETE", &piece, None).await.refused(400, "INVALID_STATE_TRANSITION", "");
    call(&sandbox, "GET", &piece, None).await.expect(200);
}

#[tokio::test]
async fn evidence_belongs_to_its_dispute() {
    let sandbox = start().await;
    let (own, other) = (disputed(&sandbox, "1", 8801).await, disputed(&sandbox, "2", 8802).await);
    let made = add_text(&sandbox, &own, "text", json!({})).await.expect(201);
    call(&sandbox, "GET", &piece(&other, &made), None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "DELETE", &piece(&other, &made), None).await.refused(404, "NOT_FOUND", "");
    assert_eq!(list(&sandbox, &other).await, [] as [Value; 0]);
    let nobody = json!({"id": "DSPT_nobody"});
    call(&sandbox, "GET", &format!("{}/evidence", path(&nobody)), None).await.refused(404, "NOT_FOUND", "");
    add_text(&sandbox, &nobody, "nobody", json!({})).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn evidence_is_listed_page_by_page_and_a_cursor_belongs_to_its_dispute() {
    let sandbox = start().await;
    let (own, other) = (disputed(&sandbox, "1", 8801).await, disputed(&sandbox, "2", 8802).await);
    for key in ["a", "b", "c"] {
        add_text(&sandbox, &own, key, json!({"key": key})).await.expect(201);
        add_text(&sandbox, &other, &format!("other {key}"), json!({})).await.expect(201);
    }
    let first = call(&sandbox, "GET", &format!("{}/evidence?limit=2", path(&own)), None).await.expect(200);
    let keys = |reply: &Reply| -> Vec<Value> {
        let pieces = reply.body["evidence"].as_array().expect("a list");
        pieces.iter().map(|piece| piece["metadata"]["key"].clone()).collect()
    };
    assert_eq!(keys(&first), ["c", "b"]);
    let next = format!("/evidence?limit=2&cursor={}", first.text("/cursor"));
    let last = call(&sandbox, "GET", &format!("{}{next}", path(&own)), None).await.expect(200);
    assert_eq!((keys(&last), last.body.get("cursor")), (vec![json!("a")], None));
    let foreign = call(&sandbox, "GET", &format!("{}{next}", path(&other)), None).await;
    foreign.refused(400, "INVALID_CURSOR", "cursor");
}

#[tokio::test]
async fn the_generated_client_uploads_a_signed_file() {
    let sandbox = builder().require_signatures().start().await.expect("it starts");
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let file = NewEvidenceFile::new("receipt.pdf", EvidenceContentType::ApplicationPdf);
    let evidence = NewFileEvidence::new(EvidenceCategory::Receipt, file);
    let request = CreateDisputeEvidenceFileRequest::new(IdempotencyKey::new("upload"), evidence);
    let id = DisputeId::new(dispute["id"].as_str().expect("an id"));
    let made = pay(&sandbox).create_dispute_evidence_file(&id, &request, PDF).await.expect("it is taken");
    let file = made.evidence.file.as_ref().expect("a file");
    assert_eq!(file.filename.as_deref(), Some("receipt.pdf"));
    assert_eq!(file.content_type, Some(EvidenceContentType::ApplicationPdf));
    assert_eq!(list(&sandbox, &dispute).await.len(), 1);
}

#[tokio::test]
async fn the_signature_covers_the_request_part_alone_and_the_type_without_its_boundary() {
    let sandbox = builder().require_signatures().start().await.expect("it starts");
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let upload = Upload::new("file", "application/pdf", PDF);
    let signed = |bytes: &[u8], kind: &str| signature(&sandbox, &dispute, bytes, kind);
    let right = signed(upload.request.as_bytes(), "multipart/form-data");
    let with_boundary = signed(upload.request.as_bytes(), "multipart/form-data; boundary=edge");
    let of_everything = signed(&upload.body(), "multipart/form-data");
    for wrong in [&*with_boundary, &of_everything, SKIP] {
        let reply = Upload { signature: Some(wrong), request: upload.request.clone(), ..upload };
        reply.send(&sandbox, &dispute).await.refused(401, "UNAUTHORIZED", "");
    }
    assert_eq!(list(&sandbox, &dispute).await, [] as [Value; 0]);
    let reply = Upload { signature: Some(&right), ..upload };
    reply.send(&sandbox, &dispute).await.expect(201);
}

#[tokio::test]
async fn a_request_part_that_was_changed_after_signing_is_refused() {
    let sandbox = builder().require_signatures().start().await.expect("it starts");
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let upload = Upload::new("file", "application/pdf", PDF);
    let right = signature(&sandbox, &dispute, upload.request.as_bytes(), "multipart/form-data");
    let changed = Upload { request: upload.request.replace("RECEIPT", "TRACKING_NUMBER"), ..upload };
    let reply = Upload { signature: Some(&right), ..changed };
    reply.send(&sandbox, &dispute).await.refused(401, "UNAUTHORIZED", "");
}

#[tokio::test]
async fn the_signature_part_wins_over_the_header_which_stands_in_for_it() {
    let sandbox = builder().require_signatures().start().await.expect("it starts");
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let sent = |key: &str, part: bool, header: bool| {
        let upload = Upload::new(key, "application/pdf", PDF);
        let right = signature(&sandbox, &dispute, upload.request.as_bytes(), "multipart/form-data");
        let wrong = format!("V1 {}", "0".repeat(64));
        let choose = |good: bool| if good { right.clone() } else { wrong.clone() };
        let (part, header) = (choose(part), choose(header));
        let (sandbox, dispute) = (&sandbox, &dispute);
        async move { Upload { signature: Some(&part), header: Some(&header), ..upload }.send(sandbox, dispute).await }
    };
    sent("part", true, false).await.expect(201);
    sent("header", false, true).await.refused(401, "UNAUTHORIZED", "");

    let upload = Upload::new("header alone", "application/pdf", PDF);
    let right = signature(&sandbox, &dispute, upload.request.as_bytes(), "multipart/form-data");
    Upload { signature: None, header: Some(&right), ..upload }.send(&sandbox, &dispute).await.expect(201);
    let unsigned = Upload::new("none", "application/pdf", PDF);
    Upload { signature: None, ..unsigned }.send(&sandbox, &dispute).await.refused(401, "UNAUTHORIZED", "");
}

#[tokio::test]
async fn every_accepted_type_is_taken_if_the_file_begins_like_it() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let files: [(&str, &[u8]); 8] = [
        ("application/pdf", PDF),
        ("image/png", b"\x89PNG\r\n\x1a\nrest"),
        ("image/jpeg", b"\xFF\xD8\xFF\xE0rest"),
        ("image/tiff", b"II*\0rest"),
        ("image/tiff", b"MM\0*rest"),
        ("image/heic", b"\0\0\0\x18ftypheicrest"),
        ("image/heif", b"\0\0\0\x18ftypmif1rest"),
        ("image/heif", b"\0\0\0\x18ftypheixrest"),
    ];
    for (number, (kind, bytes)) in files.iter().enumerate() {
        let made = Upload::new(&number.to_string(), kind, bytes).send(&sandbox, &dispute).await.expect(201);
        assert_eq!(made.text("/evidence/file/content_type"), *kind);
        assert_eq!(made.text("/evidence/type"), "FILE");
    }
    for (number, (kind, _)) in files.iter().enumerate() {
        let bytes = if *kind == "application/pdf" { b"\x89PNG\r\n\x1a\nrest" } else { PDF };
        let reply = Upload::new(&format!("wrong {number}"), kind, bytes).send(&sandbox, &dispute).await;
        reply.refused(400, "INVALID_CONTENT_TYPE", "file");
    }
    let film = Upload::new("film", "image/heic", b"\0\0\0\x18ftypisomrest").send(&sandbox, &dispute).await;
    film.refused(400, "INVALID_CONTENT_TYPE", "file");
    assert_eq!(list(&sandbox, &dispute).await.len(), files.len());
}

#[tokio::test]
async fn a_type_that_is_not_accepted_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let reply = Upload::new("gif", "image/gif", b"GIF89a").send(&sandbox, &dispute).await.expect(400);
    assert_eq!(reply.field(), "evidence.file.content_type");
    assert_eq!(list(&sandbox, &dispute).await, [] as [Value; 0]);
}

#[tokio::test]
async fn the_part_must_have_the_type_that_the_request_says() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    for content_type in [Some("image/png"), Some("application/octet-stream"), None] {
        let upload = Upload { content_type, ..Upload::new("file", "application/pdf", PDF) };
        let reply = upload.send(&sandbox, &dispute).await;
        reply.refused(400, "INVALID_CONTENT_TYPE", "evidence.file.content_type");
    }
    let upload = Upload { content_type: Some("Application/PDF"), ..Upload::new("file", "application/pdf", PDF) };
    upload.send(&sandbox, &dispute).await.expect(201);
}

#[tokio::test]
async fn an_empty_file_and_one_over_five_megabytes_are_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let empty = Upload::new("empty", "application/pdf", b"").send(&sandbox, &dispute).await;
    empty.refused(400, "VALUE_EMPTY", "file");
    let mut large = PDF.to_vec();
    large.resize(5_242_881, b' ');
    let reply = Upload::new("large", "application/pdf", &large).send(&sandbox, &dispute).await;
    reply.refused(400, "VALUE_TOO_LONG", "file");
    Upload::new("largest", "application/pdf", &large[..5_242_880]).send(&sandbox, &dispute).await.expect(201);
}

#[tokio::test]
async fn a_form_has_its_parts_once_and_no_others() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let path = format!("{}/evidence-file", path(&dispute));
    let whole = Upload::new("file", "application/pdf", PDF).body();
    let part = |name: &str| format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{SKIP}\r\n");
    for (name, code) in [
        ("request", "CONFLICTING_PARAMETERS"),
        ("signature", "CONFLICTING_PARAMETERS"),
        ("file", "CONFLICTING_PARAMETERS"),
        ("note", "UNKNOWN_BODY_PARAMETER"),
    ] {
        let body = [part(name).into_bytes(), whole.clone()].concat();
        send_form(&sandbox, &path, None, body).await.refused(400, code, name);
    }
    let lone = format!("{}--edge--\r\n", part("signature")).into_bytes();
    send_form(&sandbox, &path, None, lone).await.refused(400, "MISSING_REQUIRED_PARAMETER", "request");
    assert_eq!(list(&sandbox, &dispute).await, [] as [Value; 0]);
}

#[tokio::test]
async fn json_instead_of_a_form_is_refused() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "pay", 8801).await;
    let body = json!({"idempotency_key": "json", "evidence": {"category": "RECEIPT"}});
    let path = format!("{}/evidence-file", path(&dispute));
    let reply = Caller::new(&sandbox).call("POST", &path, Some(body)).await;
    reply.refused(400, "INVALID_CONTENT_TYPE", "Content-Type");
}
