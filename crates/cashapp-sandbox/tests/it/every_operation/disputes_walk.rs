//! Disputes: opened by magic amounts, one challenged with evidence and one accepted.

use std::time::Duration;

use serde_json::{Value, json};

use super::pay_walk::pay;
use super::walk::{Walk, text};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

pub(super) async fn walk(walk: &mut Walk<'_>) {
    for (key, amount) in [("disputed-1", 8801), ("disputed-2", 8811)] {
        pay(walk, key, amount, true).await;
    }
    walk.sandbox.advance(Duration::from_secs(3));
    let disputes = walk.call("list_disputes", &[], Value::Null).await;
    let (challenged, accepted) = (text(&disputes, "/disputes/0/id"), text(&disputes, "/disputes/1/id"));
    walk.call("retrieve_dispute", &[&challenged], Value::Null).await;

    let evidence = json!({"category": "GENERIC_EVIDENCE", "text": "It was hot.", "metadata": {"a": "b"}});
    let body = json!({"idempotency_key": "text", "evidence": evidence});
    let written = walk.call("create_dispute_evidence_text", &[&challenged], body).await;
    let file = json!({"content_type": "image/png", "filename": "cup.png"});
    let evidence = json!({"category": "GENERIC_EVIDENCE", "file": file});
    let body = json!({"idempotency_key": "file", "evidence": evidence});
    let shown = walk.upload("create_dispute_evidence_file", &[&challenged], &body, ("image/png", PNG)).await;
    walk.call("list_dispute_evidence", &[&challenged], Value::Null).await;
    let (written, shown) = (text(&written, "/evidence/id"), text(&shown, "/evidence/id"));
    walk.call("retrieve_dispute_evidence", &[&challenged, &shown], Value::Null).await;
    walk.call("delete_dispute_evidence", &[&challenged, &written], Value::Null).await;
    walk.call("challenge_dispute", &[&challenged], Value::Null).await;
    walk.call("accept_dispute", &[&accepted], Value::Null).await;
    walk.call("list_disputes", &[], Value::Null).await;
}
