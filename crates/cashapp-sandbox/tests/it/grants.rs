//! Grants.

use std::collections::HashSet;

use cashapp_pay_api::types::{Action, Grant, OnFilePaymentAction, OneTimePaymentAction, ScopeId};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Reply, builder, call, start};
use crate::merchants::{subscribe, told};

const GRANTS: &str = "/network/v1/customers/CST_sandbox:customer/grants";

fn on_file(sandbox: &Sandbox) -> Grant {
    sandbox
        .make_grant(Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand"))))
        .expect("a customer can give it")
}

fn ids(reply: &Reply) -> Vec<String> {
    let grants = reply.body["grants"].as_array().expect("a list").iter();
    grants.filter_map(|grant| grant["id"].as_str().map(str::to_owned)).collect()
}

async fn retrieve(sandbox: &Sandbox, grant: &Grant) -> Reply {
    call(sandbox, "GET", &format!("{GRANTS}/{}", grant.id), None).await
}

async fn revoke(sandbox: &Sandbox, grant: &Grant) -> Reply {
    call(sandbox, "POST", &format!("{GRANTS}/{}/revoke", grant.id), None).await
}

#[tokio::test]
async fn a_customer_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    let grant = on_file(&sandbox);
    let grants = "/network/v1/customers/CST_nobody/grants";
    call(&sandbox, "GET", grants, None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "GET", &format!("{grants}/{}", grant.id), None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "POST", &format!("{grants}/{}/revoke", grant.id), None).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_grant_of_another_customer_is_neither_found_nor_revoked() {
    let sandbox = builder().seeded_grants(1).start().await.expect("it starts");
    let grant = on_file(&sandbox);
    let path = format!("/network/v1/customers/CST_sandbox:seeded/grants/{}", grant.id);
    call(&sandbox, "GET", &path, None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "POST", &format!("{path}/revoke"), None).await.refused(404, "NOT_FOUND", "");
    assert_eq!(retrieve(&sandbox, &grant).await.expect(200).text("/grant/status"), "ACTIVE");
}

#[tokio::test]
async fn a_grant_is_retrieved_as_it_is_listed() {
    let sandbox = start().await;
    let action = OneTimePaymentAction::new(ScopeId::new("MMI_sandbox:merchant")).amount(2500).currency("USD");
    let grant = sandbox.make_grant(Action::OneTimePayment(action)).expect("a customer can give it");
    let found = retrieve(&sandbox, &grant).await.expect(200);
    let listed = call(&sandbox, "GET", GRANTS, None).await.expect(200);
    assert_eq!(listed.body["grants"], json!([found.body["grant"]]));
    assert_eq!(found.text("/grant/customer_id"), "CST_sandbox:customer");
    assert_eq!((found.text("/grant/status"), found.text("/grant/type")), ("ACTIVE", "ONE_TIME"));
    let action =
        json!({"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant", "amount": 2500, "currency": "USD"});
    assert_eq!(found.body["grant"]["action"], action);
}

#[tokio::test]
async fn a_revoked_grant_stays_revoked() {
    let sandbox = start().await;
    let grant = on_file(&sandbox);
    let revoked = revoke(&sandbox, &grant).await.expect(200);
    assert_eq!(revoked.text("/grant/status"), "REVOKED");
    assert!(revoked.text("/grant/updated_at") >= revoked.text("/grant/created_at"));
    assert_eq!(revoke(&sandbox, &grant).await.expect(200), revoked, "a second time changes nothing");
    assert_eq!(retrieve(&sandbox, &grant).await.expect(200).body, revoked.body);
    assert_eq!(call(&sandbox, "GET", GRANTS, None).await.expect(200).body["grants"][0], revoked.body["grant"]);
}

#[tokio::test]
async fn grants_are_listed_newest_first_and_stay_in_place_while_others_are_added() {
    let sandbox = start().await;
    let made: Vec<String> = (0..5).map(|_| on_file(&sandbox).id.to_string()).collect();
    let mut seen = Vec::new();
    let mut path = format!("{GRANTS}?limit=2");
    loop {
        let page = call(&sandbox, "GET", &path, None).await.expect(200);
        seen.extend(ids(&page));
        on_file(&sandbox);
        match page.text("/cursor") {
            "" => break,
            cursor => path = format!("{GRANTS}?limit=2&cursor={cursor}"),
        }
    }
    assert_eq!(seen, made.into_iter().rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn seeded_grants_are_listed_page_by_page() {
    let sandbox = builder().rate_limit_scale(0.0).seeded_grants(120).start().await.expect("it starts");
    let grants = "/network/v1/customers/CST_sandbox:seeded/grants";
    let first = call(&sandbox, "GET", &format!("{grants}?limit=100"), None).await.expect(200);
    let path = format!("{grants}?limit=100&cursor={}", first.text("/cursor"));
    let second = call(&sandbox, "GET", &path, None).await.expect(200);
    assert_eq!((ids(&first).len(), ids(&second).len()), (100, 20));
    assert!(second.body.get("cursor").is_none());
    let all: HashSet<String> = ids(&first).into_iter().chain(ids(&second)).collect();
    assert_eq!(all.len(), 120);
}

#[tokio::test]
async fn a_page_has_fifty_grants_unless_it_is_asked_for_another_number() {
    let sandbox = builder().seeded_grants(60).start().await.expect("it starts");
    let page = call(&sandbox, "GET", "/network/v1/customers/CST_sandbox:seeded/grants", None).await.expect(200);
    assert_eq!(ids(&page).len(), 50);
}

#[tokio::test]
async fn a_cursor_of_another_customer_is_refused() {
    let sandbox = builder().rate_limit_scale(0.0).seeded_grants(2).start().await.expect("it starts");
    let page = call(&sandbox, "GET", "/network/v1/customers/CST_sandbox:seeded/grants?limit=1", None).await.expect(200);
    let path = format!("{GRANTS}?limit=1&cursor={}", page.text("/cursor"));
    call(&sandbox, "GET", &path, None).await.refused(400, "INVALID_CURSOR", "cursor");
}

#[tokio::test]
async fn that_a_grant_was_made_and_then_revoked_is_told_once_each() {
    let sandbox = start().await;
    subscribe(&sandbox, "grant.created").await;
    subscribe(&sandbox, "grant.status.updated").await;
    let grant = on_file(&sandbox);
    revoke(&sandbox, &grant).await.expect(200);
    revoke(&sandbox, &grant).await.expect(200);
    let status = |objects: Vec<Value>| -> Vec<Value> {
        objects.iter().map(|object| json!([object["grant"]["id"], object["grant"]["status"]])).collect()
    };
    assert_eq!(status(told(&sandbox, "grant.created").await), [json!([grant.id, "ACTIVE"])]);
    assert_eq!(status(told(&sandbox, "grant.status.updated").await), [json!([grant.id, "REVOKED"])]);
}

#[tokio::test]
async fn a_grant_that_no_customer_could_be_asked_for_is_not_made() {
    let sandbox = start().await;
    let on_file = |scope: &str| Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(scope)));
    for (scope, says, is_not_found) in [
        ("BRAND_nobody", "no such brand", true),
        ("MMI_nobody", "no such merchant", true),
        ("MMI_sandbox:merchant", "cannot belong to a merchant", false),
        ("CAS-CI_SOMEBODY_ELSE", "another client", false),
    ] {
        let refused = sandbox.make_grant(on_file(scope)).expect_err(scope);
        assert!(refused.to_string().contains(says), "{scope}: {refused}");
        assert_eq!(refused.is_not_found(), is_not_found, "{scope}");
        assert!(sandbox.make_grant_of("CST_sandbox:customer", on_file(scope)).is_err(), "{scope}");
    }
    assert!(sandbox.grants().is_empty());
}

#[tokio::test]
async fn a_grant_for_one_payment_that_was_made_runs_out_after_a_day_like_one_that_was_approved() {
    let sandbox = start().await;
    sandbox.freeze();
    let action = OneTimePaymentAction::new(ScopeId::new("MMI_sandbox:merchant")).amount(2500).currency("USD");
    let grant = sandbox.make_grant(Action::OneTimePayment(action)).expect("a customer can give it");
    assert_eq!(grant.expires_at, Some(sandbox.now() + chrono::TimeDelta::hours(24)));
    sandbox.advance(std::time::Duration::from_secs(24 * 3600 - 1));
    assert_eq!(retrieve(&sandbox, &grant).await.expect(200).text("/grant/status"), "ACTIVE");
    sandbox.advance(std::time::Duration::from_secs(1));
    assert_eq!(retrieve(&sandbox, &grant).await.expect(200).text("/grant/status"), "EXPIRED");
}

#[tokio::test]
async fn on_file_grant_expires_after_ten_years_and_every_grant_has_a_request_id() {
    let sandbox = builder().rate_limit_scale(0.0).seeded_grants(1).seeded_payments(1).start().await.expect("it starts");
    let grant = on_file(&sandbox);
    let one_time = OneTimePaymentAction::new(ScopeId::new("MMI_sandbox:merchant"));
    let one_time = sandbox.make_grant(Action::OneTimePayment(one_time)).expect("a customer can give it");
    for customer in ["CST_sandbox:customer", "CST_sandbox:seeded", "CST_sandbox:buyer"] {
        let listed = call(&sandbox, "GET", &format!("/network/v1/customers/{customer}/grants"), None).await.expect(200);
        let grants = listed.body["grants"].as_array().expect("a list");
        assert!(!grants.is_empty(), "{customer}");
        for shown in grants {
            assert!(shown["request_id"].as_str().is_some_and(|id| id.starts_with("GRR_")), "{shown}");
            let time = |name: &str| shown[name].as_str().expect("a time").parse::<chrono::DateTime<chrono::Utc>>();
            let (from, until) = (time("created_at").expect("a time"), time("expires_at").expect("a time"));
            let life = if shown["id"] == one_time.id.as_str() { (0, 24 * 3600) } else { (120, 0) };
            let end = from.checked_add_months(chrono::Months::new(life.0)).expect("a time");
            assert_eq!(until, end + chrono::TimeDelta::seconds(life.1), "{shown}");
        }
    }
    sandbox.advance(std::time::Duration::from_secs(9 * 365 * 24 * 3600));
    assert_eq!(grant_status(&sandbox, &grant), "ACTIVE");
    sandbox.advance(std::time::Duration::from_secs(366 * 24 * 3600 + 3 * 24 * 3600));
    assert_eq!(grant_status(&sandbox, &grant), "EXPIRED");
}

/// Read by the library: after ten years the API key has expired.
fn grant_status(sandbox: &Sandbox, grant: &Grant) -> String {
    let grants = sandbox.grants();
    grants.iter().find(|known| known.id == grant.id).expect("it is listed").status.to_string()
}
