//! Afterpay disputes and the files for them.

use std::slice;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cashapp_afterpay_api::types::{
    DisputeFileType, DisputeStatus, ListDisputesQuery, RetrieveDisputeFileQuery, UploadDisputeFileRequest,
};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::afterpay_checkouts::approved;
use crate::caller::{Reply, afterpay, call, http, start};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The order id of a payment that is captured in full.
async fn captured(sandbox: &Sandbox, amount: &str) -> String {
    let body = json!({ "token": approved(sandbox, amount).await });
    call(sandbox, "POST", "/v2/payments/capture", Some(body)).await.expect(201).text("/id").to_owned()
}

/// A new dispute about an order of a magic amount.
pub(crate) async fn disputed(sandbox: &Sandbox, amount: &str) -> Value {
    let order = captured(sandbox, amount).await;
    sandbox.advance(Duration::from_secs(2));
    listed(sandbox, &format!("order={order}")).await.remove(0)
}

async fn listed(sandbox: &Sandbox, query: &str) -> Vec<Value> {
    let page = call(sandbox, "GET", &format!("/v2/disputes?{query}"), None).await.expect(200);
    page.body["data"].as_array().cloned().unwrap_or_default()
}

fn id(dispute: &Value) -> &str {
    dispute["id"].as_str().unwrap_or_default()
}

pub(crate) async fn respond(sandbox: &Sandbox, id: &str, evidence: Value) -> Reply {
    call(sandbox, "POST", &format!("/v2/disputes/{id}"), Some(json!({ "evidence": evidence }))).await
}

pub(crate) async fn accept(sandbox: &Sandbox, id: &str) -> Reply {
    call(sandbox, "GET", &format!("/v2/disputes/{id}/accept"), None).await
}

async fn retrieve(sandbox: &Sandbox, id: &str) -> Value {
    call(sandbox, "GET", &format!("/v2/disputes/{id}"), None).await.expect(200).body
}

async fn upload(sandbox: &Sandbox, bytes: &[u8]) -> Reply {
    let body = json!({ "file": STANDARD.encode(bytes), "fileType": "dispute_evidence" });
    call(sandbox, "POST", "/v2/disputes/files", Some(body)).await
}

/// Status, whether it is open, and why it is closed.
#[track_caller]
fn is(dispute: &Value, status: &str, open: bool, reason: Option<&str>) {
    let found = (&dispute["status"], &dispute["open"], dispute.get("closingReason").and_then(Value::as_str));
    assert_eq!(found, (&json!(status), &json!(open), reason), "{dispute}");
}

#[tokio::test]
async fn magic_amounts_are_disputed_two_seconds_after_their_capture() {
    let sandbox = start().await;
    for (amount, reason) in [
        ("88.01", "order_canceled"),
        ("88.02", "product_unacceptable"),
        ("88.03", "product_not_received"),
        ("88.04", "credit_not_processed"),
        ("88.11", "fraudulent"),
        ("88.12", "fraudulent"),
        ("88.21", "duplicate"),
        ("88.22", "incorrect_amount"),
        ("88.23", "paid_by_other_means"),
    ] {
        let order = captured(&sandbox, amount).await;
        assert!(listed(&sandbox, &format!("order={order}")).await.is_empty());
        sandbox.advance(Duration::from_secs(2));
        let dispute = listed(&sandbox, &format!("order={order}")).await.remove(0);
        is(&dispute, "needs_response", true, None);
        assert_eq!((&dispute["reason"], &dispute["amount"]), (&json!(reason), &json!(amount)));
        assert_eq!((&dispute["order"], &dispute["merchantOrderId"]), (&json!(order), &json!("order-1")));
        assert_eq!(dispute["meta"]["transactionAmount"], amount);
        assert_eq!(retrieve(&sandbox, id(&dispute)).await, dispute);
    }
    let other = disputed(&sandbox, "89.01").await;
    assert_eq!((&other["reason"], &other["amount"]), (&json!("incorrect_amount"), &json!("88.01")));
}

#[tokio::test]
async fn an_order_that_was_reversed_meanwhile_is_not_disputed() {
    let sandbox = start().await;
    let token = approved(&sandbox, "88.01").await;
    call(&sandbox, "POST", "/v2/payments/capture", Some(json!({ "token": token }))).await.expect(201);
    call(&sandbox, "POST", &format!("/v2/payments/token:{token}/reversal"), None).await.expect(204);
    sandbox.advance(Duration::from_secs(2));
    assert!(listed(&sandbox, "").await.is_empty());
}

#[tokio::test]
async fn a_dispute_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/v2/disputes/nothing", None).await.refused(404, "not_found", "");
    respond(&sandbox, "nothing", json!({ "uncategorizedText": "x" })).await.refused(404, "not_found", "");
    accept(&sandbox, "nothing").await.refused(404, "not_found", "");
}

#[tokio::test]
async fn a_dispute_without_a_response_is_lost_when_it_is_due() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.01").await;
    let due = chrono::DateTime::parse_from_rfc3339(dispute["responseDueBy"].as_str().unwrap()).unwrap().to_utc();
    let left = due - sandbox.now() - chrono::TimeDelta::seconds(60);
    sandbox.advance(left.to_std().unwrap());
    is(&retrieve(&sandbox, id(&dispute)).await, "needs_response", true, None);
    sandbox.advance(Duration::from_secs(60));
    is(&retrieve(&sandbox, id(&dispute)).await, "lost", false, Some("deadline_expired"));
    respond(&sandbox, id(&dispute), json!({ "uncategorizedText": "x" })).await.refused(412, "precondition_failed", "");
    accept(&sandbox, id(&dispute)).await.refused(412, "precondition_failed", "");
}

#[tokio::test]
async fn evidence_is_submitted_once_and_then_decided() {
    let sandbox = start().await;
    for (text, status, reason) in
        [("tracked and delivered", "won", "evidence_accepted"), ("losing_evidence", "lost", "evidence_rejected")]
    {
        let dispute = disputed(&sandbox, "88.03").await;
        let answer = respond(&sandbox, id(&dispute), json!({ "uncategorizedText": text })).await.expect(200);
        is(&answer.body, "under_review", true, None);
        let again = respond(&sandbox, id(&dispute), json!({ "uncategorizedText": text })).await;
        again.refused(412, "precondition_failed", "");
        accept(&sandbox, id(&dispute)).await.refused(412, "precondition_failed", "");
        sandbox.advance(20 * DAY);
        is(&retrieve(&sandbox, id(&dispute)).await, status, false, Some(reason));
    }
}

#[tokio::test]
async fn evidence_says_something_and_is_about_the_dispute_of_the_path() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.03").await;
    respond(&sandbox, id(&dispute), json!({})).await.refused(422, "invalid_object", "");
    let path = format!("/v2/disputes/{}", id(&dispute));
    call(&sandbox, "POST", &path, Some(json!({}))).await.refused(422, "invalid_object", "");
    let body = json!({ "id": "another", "evidence": { "uncategorizedText": "x" } });
    call(&sandbox, "POST", &path, Some(body)).await.refused(422, "invalid_object", "");
    let body = json!({ "id": id(&dispute), "evidence": { "uncategorizedText": "x" } });
    call(&sandbox, "POST", &path, Some(body)).await.expect(200);
}

#[tokio::test]
async fn evidence_names_files_that_are_still_kept() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.03").await;
    let file = upload(&sandbox, b"%PDF").await.expect(200).text("/id").to_owned();
    for field in ["refundPolicy", "shippingDocumentation", "uncategorizedFile"] {
        let reply = respond(&sandbox, id(&dispute), json!({ field: "nothing" })).await;
        reply.refused(422, "invalid_object", "");
        assert!(reply.detail().starts_with(&format!("evidence.{field}: ")), "{}", reply.body);
    }
    sandbox.advance(7 * DAY);
    respond(&sandbox, id(&dispute), json!({ "refundPolicy": file })).await.refused(422, "invalid_object", "");
    let file = upload(&sandbox, b"%PDF").await.expect(200).text("/id").to_owned();
    respond(&sandbox, id(&dispute), json!({ "refundPolicy": file })).await.expect(200);
}

#[tokio::test]
async fn accepting_a_dispute_loses_it_at_once() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.11").await;
    let lost = accept(&sandbox, id(&dispute)).await.expect(200).body;
    is(&lost, "lost", false, Some("merchant_accepted"));
    accept(&sandbox, id(&dispute)).await.refused(412, "precondition_failed", "");
    sandbox.advance(30 * DAY);
    assert_eq!(retrieve(&sandbox, id(&dispute)).await, lost);
}

#[tokio::test]
async fn refunding_or_reversing_a_disputed_order_ends_the_dispute() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.04").await;
    let path = format!("/v2/payments/{}/refund", dispute["order"].as_str().unwrap());
    let part = json!({ "amount": { "amount": "88.03", "currency": "USD" } });
    call(&sandbox, "POST", &path, Some(part)).await.expect(201);
    is(&retrieve(&sandbox, id(&dispute)).await, "needs_response", true, None);
    call(&sandbox, "POST", &path, Some(json!({}))).await.expect(201);
    is(&retrieve(&sandbox, id(&dispute)).await, "merchant_refunded", false, None);

    // What is still held of the order is another matter.
    let token = approved(&sandbox, "100.00").await;
    let body = Some(json!({ "token": token }));
    let order = call(&sandbox, "POST", "/v2/payments/auth", body).await.expect(201).text("/id").to_owned();
    let part = json!({ "amount": { "amount": "88.02", "currency": "USD" } });
    call(&sandbox, "POST", &format!("/v2/payments/{order}/capture"), Some(part)).await.expect(201);
    sandbox.advance(Duration::from_secs(2));
    let dispute = listed(&sandbox, &format!("order={order}")).await.remove(0);
    call(&sandbox, "POST", &format!("/v2/payments/{order}/refund"), Some(json!({}))).await.expect(201);
    is(&retrieve(&sandbox, id(&dispute)).await, "merchant_refunded", false, None);

    let dispute = disputed(&sandbox, "88.01").await;
    let order = call(&sandbox, "GET", &format!("/v2/payments/{}", dispute["order"].as_str().unwrap()), None).await;
    let path = format!("/v2/payments/token:{}/reversal", order.text("/token"));
    call(&sandbox, "POST", &path, None).await.expect(204);
    sandbox.advance(Duration::from_secs(2));
    is(&retrieve(&sandbox, id(&dispute)).await, "merchant_voided", false, None);
}

#[tokio::test]
async fn disputes_are_listed_by_every_filter() {
    let sandbox = start().await;
    let first = disputed(&sandbox, "88.01").await;
    sandbox.advance(DAY);
    let between = sandbox.now().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    sandbox.advance(DAY);
    let second = disputed(&sandbox, "88.02").await;
    let first = accept(&sandbox, id(&first)).await.expect(200).body;
    let all = [second.clone(), first.clone()];
    assert_eq!(listed(&sandbox, "").await, all);
    assert_eq!(listed(&sandbox, "status=lost").await, slice::from_ref(&first));
    assert_eq!(listed(&sandbox, "status=needs_response").await, slice::from_ref(&second));
    assert_eq!(listed(&sandbox, "status=won").await, [Value::Null; 0]);
    assert_eq!(listed(&sandbox, &format!("openedAfter={between}")).await, slice::from_ref(&second));
    assert_eq!(listed(&sandbox, &format!("openedBefore={between}")).await, slice::from_ref(&first));
    assert_eq!(listed(&sandbox, &format!("order={}", first["order"].as_str().unwrap())).await, slice::from_ref(&first));
    assert_eq!(listed(&sandbox, "merchant=100101533").await, all);
    assert_eq!(listed(&sandbox, "merchant=another").await, [Value::Null; 0]);
    let page = call(&sandbox, "GET", "/v2/disputes?offset=1&limit=1", None).await.expect(200).body;
    assert_eq!(page, json!({ "data": [first], "offset": 1, "limit": 1, "total": 2 }));
    for query in ["status=undecided", "openedAfter=yesterday", "limit=0"] {
        call(&sandbox, "GET", &format!("/v2/disputes?{query}"), None).await.refused(422, "invalid_object", "");
    }
}

#[tokio::test]
async fn a_file_is_fetched_from_an_address_that_works_for_a_while() {
    let sandbox = start().await;
    let stored = upload(&sandbox, b"\x89PNG").await.expect(200);
    let path = format!("/v2/disputes/files/{}", stored.text("/id"));
    let url = call(&sandbox, "GET", &path, None).await.expect(200).text("/url").to_owned();
    let fetched = http().get(&url).send().await.unwrap();
    assert_eq!((fetched.status().as_u16(), fetched.headers()["content-type"].as_bytes()), (200, &b"image/png"[..]));
    assert_eq!(fetched.headers()["content-disposition"], "attachment");
    assert_eq!(fetched.bytes().await.unwrap().as_ref(), b"\x89PNG");
    let forged = format!("{}0", &url[..url.len() - 1]);
    let forged = if forged == url { format!("{}1", &url[..url.len() - 1]) } else { forged };
    assert_eq!(http().get(forged).send().await.unwrap().status(), 404);
    sandbox.advance(Duration::from_secs(15 * 60));
    assert_eq!(http().get(&url).send().await.unwrap().status(), 404);
    call(&sandbox, "GET", &path, None).await.expect(200);
    sandbox.advance(7 * DAY);
    call(&sandbox, "GET", &path, None).await.refused(404, "not_found", "");
    call(&sandbox, "GET", "/v2/disputes/files/nothing?id=nothing", None).await.refused(404, "not_found", "");
}

#[tokio::test]
async fn evidence_file_is_one_of_four_kinds_under_ten_megabytes() {
    let sandbox = start().await;
    let post = async |body: Value| call(&sandbox, "POST", "/v2/disputes/files", Some(body)).await;
    // The published body names a file; contents are the sandbox's own.
    for file in ["a.pdf", "b.GIF", "c.jpeg", "d.jpg", "e.png"] {
        post(json!({ "file": { "key": file }, "fileType": "dispute_evidence" })).await.expect(200);
    }
    for contents in [&b"%PDF-1.4"[..], b"GIF89a", b"\xff\xd8\xff\xe0", b"\x89PNG"] {
        upload(&sandbox, contents).await.expect(200);
    }
    upload(&sandbox, b"<html>").await.refused(415, "error", "");
    post(json!({ "file": { "key": "a.exe" }, "fileType": "dispute_evidence" })).await.refused(415, "error", "");
    upload(&sandbox, b"").await.refused(422, "invalid_object", "");
    let mut file = vec![0; 10_000_000];
    file[..4].copy_from_slice(b"%PDF");
    upload(&sandbox, &file).await.refused(413, "error", "");
    upload(&sandbox, &file[1..]).await.refused(415, "error", "");
    file.pop();
    upload(&sandbox, &file).await.expect(200);
    for file in [json!("?"), json!(5), json!({ "name": "a" })] {
        post(json!({ "file": file, "fileType": "dispute_evidence" })).await.refused(422, "invalid_object", "");
    }
    let other = post(json!({ "file": { "key": "a.pdf" }, "fileType": "application/pdf" })).await;
    other.refused(422, "invalid_object", "");
}

#[tokio::test]
async fn customer_update_returns_a_dispute_to_the_merchant_and_a_cancellation_makes_it_won() {
    let sandbox = start().await;
    let dispute = disputed(&sandbox, "88.03").await;
    let evidence = json!({ "uncategorizedText": "tracked" });
    respond(&sandbox, id(&dispute), evidence.clone()).await.expect(200);
    sandbox.update_afterpay_dispute(id(&dispute)).expect("it is open");
    let asked = retrieve(&sandbox, id(&dispute)).await;
    is(&asked, "needs_response", true, None);
    // The first evidence decides nothing any more, and the merchant can respond again.
    sandbox.advance(8 * DAY);
    is(&retrieve(&sandbox, id(&dispute)).await, "needs_response", true, None);
    respond(&sandbox, id(&dispute), evidence).await.expect(200);
    sandbox.cancel_afterpay_dispute(id(&dispute)).expect("it is open");
    is(&retrieve(&sandbox, id(&dispute)).await, "won", false, Some("customer_cancelled"));
    sandbox.update_afterpay_dispute(id(&dispute)).expect_err("it is decided");
    sandbox.cancel_afterpay_dispute(id(&dispute)).expect_err("it is decided");
    sandbox.cancel_afterpay_dispute("nothing").expect_err("there is none");
}

#[tokio::test]
async fn the_generated_client_uploads_and_lists() {
    let sandbox = start().await;
    let client = afterpay(&sandbox);
    disputed(&sandbox, "88.01").await;
    let body = UploadDisputeFileRequest::new(json!(STANDARD.encode("%PDF")), DisputeFileType::DisputeEvidence);
    let file = client.upload_dispute_file(&body).await.unwrap().into_inner();
    let link = client
        .retrieve_dispute_file(&file.id, &RetrieveDisputeFileQuery::new().id(&file.id))
        .await
        .unwrap()
        .into_inner();
    assert!(link.url.starts_with(sandbox.url()));
    let page = client.list_disputes(&ListDisputesQuery::new()).await.unwrap().into_inner();
    assert_eq!(page.data[0].status, DisputeStatus::NeedsResponse);
    let lost = client.accept_dispute(&page.data[0].id).await.unwrap().into_inner();
    assert_eq!(lost.status, DisputeStatus::Lost);
}
