//! What customers decide, and what comes of it if they do not.

use std::time::Duration;

use serde_json::json;

use super::{create, decide, frozen, one_payment, page, retrieve, submit};
use crate::caller::{call, start};

#[tokio::test]
async fn an_approved_request_has_grants_and_a_customer_and_no_addresses() {
    let sandbox = frozen().await;
    let actions = json!([
        {"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant"},
        {"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand", "account_reference_id": "account-1"},
        {"type": "LINK_ACCOUNT"},
    ]);
    let created = create(&sandbox, "first", json!({"channel": "IN_PERSON", "actions": actions})).await.expect(201);
    let id = created.text("/request/id");
    let (status, text) = decide(&sandbox, &created, "approve").await;
    assert_eq!(status, 303);
    assert!(text.contains("You have agreed to what Sandbox Merchant asked for."), "{text}");

    let approved = retrieve(&sandbox, id).await;
    let request = &approved.body["request"];
    assert_eq!(request["status"], "APPROVED");
    assert_eq!(request.get("auth_flow_triggers"), None);
    assert_eq!(request["customer_profile"], json!({"id": "CST_sandbox:customer", "cashtag": "$sandbox"}));
    let grants = request["grants"].as_array().expect("a list");
    assert_eq!(grants.len(), 3);
    for (grant, (action, kind)) in grants.iter().zip([(0, "ONE_TIME"), (1, "EXTENDED"), (2, "EXTENDED")]) {
        assert_eq!(grant["action"], actions[action]);
        assert_eq!((&grant["type"], &grant["status"]), (&json!(kind), &json!("ACTIVE")));
        assert_eq!((&grant["request_id"], &grant["channel"]), (&json!(id), &json!("IN_PERSON")));
        assert!(grant["expires_at"].is_string(), "{grant}");
        let grant_id = grant["id"].as_str().expect("an id");
        let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{grant_id}");
        assert_eq!(&call(&sandbox, "GET", &path, None).await.expect(200).body["grant"], grant);
    }
}

#[tokio::test]
async fn retrieved_request_shows_the_present_status_of_its_grants() {
    let sandbox = start().await;
    let mut asked = one_payment();
    asked["actions"]
        .as_array_mut()
        .expect("a list")
        .push(json!({"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"}));
    let created = create(&sandbox, "first", asked).await.expect(201);
    let id = created.text("/request/id");
    sandbox.approve_request(id).expect("it waits");
    let approved = retrieve(&sandbox, id).await;
    let statuses = |reply: &crate::caller::Reply| {
        let grants = reply.body["request"]["grants"].as_array().expect("a list").iter();
        grants.map(|grant| grant["status"].as_str().expect("a status").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(statuses(&approved), ["ACTIVE", "ACTIVE"]);
    sandbox.revoke_grant(approved.text("/request/grants/1/id")).expect("it is active");
    let payment = json!({"idempotency_key": "pay", "payment": {
        "amount": 2500, "currency": "USD", "merchant_id": "MMI_sandbox:merchant",
        "grant_id": approved.text("/request/grants/0/id"),
    }});
    call(&sandbox, "POST", "/network/v1/payments", Some(payment)).await.expect(201);
    assert_eq!(statuses(&retrieve(&sandbox, id).await), ["CONSUMED", "REVOKED"]);
}

#[tokio::test]
async fn same_scope_and_account_reference_give_the_same_on_file_grant() {
    let sandbox = start().await;
    let mut number = 0;
    let mut agreed = async |action: &serde_json::Value| {
        number += 1;
        let asked = json!({"channel": "IN_PERSON", "actions": [action]});
        let created = create(&sandbox, &number.to_string(), asked).await.expect(201);
        sandbox.approve_request(created.text("/request/id")).expect("it waits");
        let approved = retrieve(&sandbox, created.text("/request/id")).await;
        assert_eq!(approved.text("/request/grants/0/status"), "ACTIVE");
        approved.text("/request/grants/0/id").to_owned()
    };
    let action = |scope: &str, reference: Option<&str>| {
        let mut action = json!({"type": "ON_FILE_PAYMENT", "scope_id": scope});
        if let Some(reference) = reference {
            action["account_reference_id"] = reference.into();
        }
        action
    };
    let of_brand = |reference| action("BRAND_sandbox:brand", reference);
    let (one, other, none) = (of_brand(Some("account-1")), of_brand(Some("account-2")), of_brand(None));
    let first = agreed(&one).await;
    assert_eq!(agreed(&one).await, first);
    let second = agreed(&other).await;
    assert_ne!(second, first, "another account");
    let third = agreed(&none).await;
    assert!(third != first && third != second, "no account");
    assert_eq!(agreed(&none).await, third);
    assert_ne!(agreed(&action(crate::caller::CLIENT, Some("account-1"))).await, first, "another scope");
    let payout = json!({
        "type": "ON_FILE_PAYOUT", "scope_id": "BRAND_sandbox:brand", "account_reference_id": "account-1",
    });
    assert_ne!(agreed(&payout).await, first, "another kind");
    sandbox.revoke_grant(&first).expect("it is active");
    let renewed = agreed(&one).await;
    assert_ne!(renewed, first, "what was revoked stays so");
    assert_eq!(agreed(&one).await, renewed);
    let payment = json!({"type": "ONE_TIME_PAYMENT", "scope_id": "BRAND_sandbox:brand"});
    assert_ne!(agreed(&payment).await, agreed(&payment).await, "one payment each");
}

#[tokio::test]
async fn a_declined_request_has_neither_grants_nor_a_customer() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let (status, text) = decide(&sandbox, &created, "decline").await;
    assert_eq!(status, 303);
    assert!(text.contains("What Sandbox Merchant asked for was declined"), "{text}");
    let declined = retrieve(&sandbox, created.text("/request/id")).await;
    let request = &declined.body["request"];
    assert_eq!(request["status"], "DECLINED");
    for field in ["grants", "customer_profile", "auth_flow_triggers"] {
        assert_eq!(request.get(field), None, "{field}");
    }
}

#[tokio::test]
async fn a_request_is_decided_once() {
    let sandbox = start().await;
    for (first, second, status) in [("approve", "decline", "APPROVED"), ("decline", "approve", "DECLINED")] {
        let created = create(&sandbox, first, one_payment()).await.expect(201);
        let id = created.text("/request/id");
        let html = page(created.text("/request/auth_flow_triggers/mobile_url"), 200).await;
        assert_eq!(submit(&sandbox, id, &html, first).await.0, 303);
        let decided = retrieve(&sandbox, id).await;
        for again in [first, second] {
            assert_eq!(submit(&sandbox, id, &html, again).await.0, 409, "{first}, {again}");
        }
        assert_eq!(retrieve(&sandbox, id).await, decided);
        assert_eq!(decided.text("/request/status"), status);
    }
}

#[tokio::test]
async fn an_approval_can_take_its_time() {
    let sandbox = frozen().await;
    let mut asked = one_payment();
    asked["metadata"] = json!({"sandbox:processing_seconds": "20"});
    let created = create(&sandbox, "first", asked).await.expect(201);
    let id = created.text("/request/id");
    let (_, text) = decide(&sandbox, &created, "approve").await;
    assert!(text.contains("Being processed"), "{text}");

    sandbox.advance(Duration::from_secs(19));
    let processing = retrieve(&sandbox, id).await;
    assert_eq!(processing.text("/request/status"), "PROCESSING");
    assert_eq!(processing.body["request"].get("auth_flow_triggers"), None);
    assert_eq!(processing.body["request"].get("grants"), None);
    sandbox.advance(Duration::from_secs(1));
    let approved = retrieve(&sandbox, id).await;
    assert_eq!(approved.text("/request/status"), "APPROVED");
    assert_eq!(approved.body["request"]["grants"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_is_being_processed_is_not_declined_for_lack_of_time() {
    let sandbox = frozen().await;
    let mut asked = one_payment();
    asked["metadata"] = json!({"sandbox:processing_seconds": "7200"});
    let created = create(&sandbox, "first", asked).await.expect(201);
    decide(&sandbox, &created, "approve").await;
    sandbox.advance(Duration::from_secs(2 * 3600 - 1));
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "PROCESSING");
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "APPROVED");
}

#[tokio::test]
async fn a_processing_time_is_a_number_of_seconds_and_a_day_at_most() {
    let sandbox = start().await;
    for (seconds, code) in [("soon", "EXPECTED_INTEGER"), ("-1", "EXPECTED_INTEGER"), ("86401", "VALUE_TOO_HIGH")] {
        let mut asked = one_payment();
        asked["metadata"] = json!({"sandbox:processing_seconds": seconds});
        let refused = create(&sandbox, seconds, asked).await;
        refused.refused(400, code, "request.metadata.sandbox:processing_seconds");
    }
}

#[tokio::test]
async fn customer_request_that_nobody_decides_is_declined_after_an_hour() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    sandbox.advance(Duration::from_secs(3599));
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "PENDING");
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "DECLINED");
    let says = format!("DECLINED, because it expired at {}", created.text("/request/expires_at"));
    says_why(&sandbox, created.text("/request/id"), &says).await;
}

/// That it is too late is explained to the client and to the test.
async fn says_why(sandbox: &cashapp_sandbox::Sandbox, id: &str, why: &str) {
    let change = json!({"request": {"reference_id": "late"}});
    let refused = call(sandbox, "PATCH", &format!("{}/{id}", super::REQUESTS), Some(change)).await;
    refused.refused(400, "INVALID_STATE_TRANSITION", "");
    assert!(refused.detail().contains(why), "{}", refused.body);
    let refused = sandbox.approve_request(id).expect_err("it is too late");
    assert!(refused.to_string().contains(why), "{refused}");
}

#[tokio::test]
async fn a_request_that_was_opened_and_left_is_declined_after_five_minutes() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    page(created.text("/request/auth_flow_triggers/desktop_url"), 200).await;
    sandbox.advance(Duration::from_secs(4 * 60));
    let again = retrieve(&sandbox, id).await;
    page(again.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    sandbox.advance(Duration::from_secs(5 * 60 - 1));
    assert_eq!(retrieve(&sandbox, id).await.text("/request/status"), "PENDING", "it was looked at again");
    sandbox.advance(Duration::from_secs(1));
    let left = retrieve(&sandbox, id).await;
    assert_eq!(left.text("/request/status"), "DECLINED");
    let says = format!("the customer opened it and left it idle until {}", left.text("/request/updated_at"));
    says_why(&sandbox, id, &says).await;
}

#[tokio::test]
async fn a_request_that_the_customer_declined_has_no_other_reason() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    decide(&sandbox, &created, "decline").await;
    says_why(&sandbox, created.text("/request/id"), "this one is DECLINED: create a new one").await;
}

#[tokio::test]
async fn a_grant_for_one_payment_runs_out_after_a_day() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    decide(&sandbox, &created, "approve").await;
    let approved = retrieve(&sandbox, created.text("/request/id")).await;
    let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{}", approved.text("/request/grants/0/id"));
    sandbox.advance(Duration::from_secs(24 * 3600 - 1));
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/grant/status"), "ACTIVE");
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/grant/status"), "EXPIRED");
}
