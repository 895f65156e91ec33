//! Customers, as operations show them. What they do themselves is tested where it is made to happen.

use serde_json::json;

use crate::caller::{builder, call, start};

#[tokio::test]
async fn a_customer_is_retrieved_by_id() {
    let sandbox = start().await;
    let found = call(&sandbox, "GET", "/network/v1/customers/CST_sandbox:customer", None).await.expect(200);
    assert_eq!(found.body, json!({"customer": {"id": "CST_sandbox:customer", "cashtag": "$sandbox"}}));
}

#[tokio::test]
async fn a_customer_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/customers/CST_nobody", None).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn customers_are_listed_newest_first_and_by_cashtag() {
    let sandbox = builder().seeded_grants(1).start().await.expect("it starts");
    let sandbox_customer = json!({"id": "CST_sandbox:customer", "cashtag": "$sandbox"});
    let seeded = json!({"id": "CST_sandbox:seeded", "cashtag": "$seeded"});
    for (query, expected) in [
        ("", json!([seeded, sandbox_customer])),
        ("?cashtag=$seeded", json!([seeded])),
        ("?cashtag=%24sandbox", json!([sandbox_customer])),
        ("?cashtag=$nobody", json!([])),
    ] {
        let listed = call(&sandbox, "GET", &format!("/network/v1/customers{query}"), None).await.expect(200);
        assert_eq!(listed.body["customers"], expected, "{query}");
    }
}

#[tokio::test]
async fn customers_are_listed_page_by_page() {
    let sandbox = builder().seeded_grants(1).start().await.expect("it starts");
    let first = call(&sandbox, "GET", "/network/v1/customers?limit=1", None).await.expect(200);
    let path = format!("/network/v1/customers?limit=1&cursor={}", first.text("/cursor"));
    let second = call(&sandbox, "GET", &path, None).await.expect(200);
    assert_eq!((first.text("/customers/0/cashtag"), second.text("/customers/0/cashtag")), ("$seeded", "$sandbox"));
    assert!(second.body.get("cursor").is_none());
}
