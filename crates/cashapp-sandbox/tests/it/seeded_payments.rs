//! Payments that a sandbox begins with.

use std::collections::HashSet;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{builder, call};
use crate::payments::{self, captured, pay};
use crate::refunds::refund;

const PAYMENTS: &str = "/network/v1/payments";

async fn with_payments(number: u32) -> Sandbox {
    builder().seeded_payments(number).rate_limit_scale(0.0).start().await.expect("it starts")
}

/// All pages of a listing, one after the other.
async fn listed(sandbox: &Sandbox, query: &str) -> Vec<Value> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = call(sandbox, "GET", &format!("{PAYMENTS}?{query}{cursor}"), None).await.expect(200);
        found.extend(page.body["payments"].as_array().expect("a list").iter().cloned());
        match page.text("/cursor") {
            "" => return found,
            next => cursor = format!("&cursor={next}"),
        }
    }
}

#[tokio::test]
async fn thousands_are_listed_newest_first_and_each_once() {
    let sandbox = with_payments(3_210).await;
    let all = listed(&sandbox, "limit=100").await;
    let references: Vec<&str> = all.iter().map(|payment| payment["reference_id"].as_str().expect("a text")).collect();
    let expected: Vec<String> = (1..=3_210).rev().map(|number| format!("order-{number}")).collect();
    assert_eq!(references, expected);
    assert_eq!(all.iter().map(|payment| payment["id"].as_str()).collect::<HashSet<_>>().len(), 3_210);
    let made: Vec<&str> = all.iter().map(|payment| payment["created_at"].as_str().expect("a time")).collect();
    assert!(made.is_sorted_by(|newer, older| newer > older), "each is older than the one before");
    let amounts: HashSet<i64> = all.iter().map(|payment| payment["amount"].as_i64().expect("an amount")).collect();
    assert!(amounts.len() > 3_000 && amounts.iter().all(|amount| (199..6000).contains(amount)), "{amounts:?}");
    assert!(all.iter().all(|payment| payment["status"] == "CAPTURED"));
}

#[tokio::test]
async fn they_are_like_payments_that_were_made_by_calls() {
    let sandbox = with_payments(3).await;
    let grants = call(&sandbox, "GET", "/network/v1/customers/CST_sandbox:buyer/grants", None).await.expect(200);
    let grant = grants.text("/grants/0/id").to_owned();
    let seeded = call(&sandbox, "GET", &format!("{PAYMENTS}/PWC_sandbox:2"), None).await.expect(200);
    let amount = seeded.body["payment"]["amount"].as_i64().expect("an amount");
    let more = json!({ "grant_id": grant, "reference_id": "order-2" });
    let mut made = pay(&sandbox, amount, more).await.expect(201);
    for field in ["id", "created_at", "updated_at"] {
        assert!(made.body["payment"][field].is_string() && seeded.body["payment"][field].is_string(), "{field}");
        made.body["payment"][field] = seeded.body["payment"][field].clone();
    }
    assert_eq!(seeded.body, made.body);
}

#[tokio::test]
async fn filters_find_them_among_others() {
    let sandbox = with_payments(150).await;
    let other = captured(&sandbox, 1000).await;
    let ids = async |query: &str| -> Vec<String> {
        let found = listed(&sandbox, query).await;
        found.iter().map(|payment| payment["id"].as_str().expect("an id").to_owned()).collect()
    };
    assert_eq!(ids("reference_id=order-17").await, ["PWC_sandbox:17"]);
    for unknown in ["order-151", "order-0", "order-017", "order-", "17", "reference"] {
        assert!(ids(&format!("reference_id={unknown}")).await.is_empty(), "{unknown}");
    }
    assert_eq!(ids("customer_id=CST_sandbox:buyer").await.len(), 150);
    assert_eq!(ids("customer_id=CST_sandbox:customer").await, [other]);
    assert_eq!(ids("merchant_id=MMI_sandbox:merchant&limit=100").await.len(), 151);
    assert!(ids("merchant_id=MMI_other").await.is_empty());
    assert_eq!(ids("customer_id=CST_sandbox:buyer&reference_id=order-3&limit=1").await, ["PWC_sandbox:3"]);
}

#[tokio::test]
async fn they_are_refunded_down_to_nothing_and_no_further() {
    let sandbox = with_payments(2).await;
    let path = format!("{PAYMENTS}/PWC_sandbox:1");
    let amount = call(&sandbox, "GET", &path, None).await.expect(200).body["payment"]["amount"].as_i64();
    let amount = amount.expect("an amount");
    refund(&sandbox, "PWC_sandbox:1", 100, json!({})).await.expect(200);
    let too_much = refund(&sandbox, "PWC_sandbox:1", amount, json!({})).await;
    too_much.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    refund(&sandbox, "PWC_sandbox:1", amount - 100, json!({})).await.expect(200);
    refund(&sandbox, "PWC_sandbox:1", 1, json!({})).await.refused(400, "REFUND_INVALID_TOO_LARGE", "refund.amount");
    let paid = call(&sandbox, "GET", &path, None).await.expect(200);
    assert_eq!(payments::figures(&paid.body["payment"]), [amount, 0, amount, 0, amount]);
    assert_eq!(paid.body["payment"]["refund_ids"].as_array().map(Vec::len), Some(2));
    let listed: Vec<Value> = listed(&sandbox, "").await;
    assert_eq!(listed.len(), 2);
    assert_eq!(listed[1], paid.body["payment"], "it keeps its place");
}

#[cfg(feature = "database")]
#[tokio::test]
async fn more_are_added_to_a_database_after_those_that_are_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    let start = async |number: u32| {
        let builder = builder().seeded_payments(number).rate_limit_scale(0.0).database(&file);
        builder.start().await.expect("it starts")
    };
    let sandbox = start(3).await;
    refund(&sandbox, "PWC_sandbox:2", 10, json!({})).await.expect(200);
    let before = listed(&sandbox, "").await;
    drop(sandbox);
    let sandbox = start(3).await;
    assert_eq!(listed(&sandbox, "").await, before, "what is there is not made again");
    drop(sandbox);
    let after = listed(&start(5).await, "").await;
    assert_eq!(after[2..], before);
    let references: Vec<&Value> = after.iter().map(|payment| &payment["reference_id"]).collect();
    assert_eq!(references, ["order-5", "order-4", "order-3", "order-2", "order-1"]);
    let made: Vec<&str> = after.iter().map(|payment| payment["created_at"].as_str().expect("a time")).collect();
    assert!(made.is_sorted_by(|newer, older| newer >= older), "{made:?}");
}
