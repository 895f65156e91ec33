//! Merchants.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{KEY, Reply, call, start};

const MERCHANTS: &str = "/network/v1/merchants";

fn shop() -> Value {
    json!({
        "name": "Acme Tea, Main Street",
        "brand_id": "BRAND_sandbox:brand",
        "country": "US",
        "currency": "USD",
        "category": "5499",
        "reference_id": "main-street",
        "address": {"country": "US", "locality": "Seattle"},
        "site_url": "https://acme.example",
        "metadata": {"till": "3"},
        "default_fee_plans": {"online_fee_plan_id": "FEE_sandbox:plan", "in_app_fee_plan_id": "FEE_sandbox:plan"},
    })
}

/// The shop with some fields changed; `null` takes one out.
#[expect(clippy::needless_pass_by_value, reason = "what is passed is written out in the call")]
fn shop_with(changes: Value) -> Value {
    let mut shop = shop();
    let fields = shop.as_object_mut().expect("an object");
    for (name, value) in changes.as_object().expect("an object") {
        fields.insert(name.clone(), value.clone());
    }
    fields.retain(|_, value| !value.is_null());
    shop
}

async fn create(sandbox: &Sandbox, key: &str, merchant: Value) -> Reply {
    call(sandbox, "POST", MERCHANTS, Some(json!({"idempotency_key": key, "merchant": merchant}))).await
}

async fn upsert(sandbox: &Sandbox, merchant: Value) -> Reply {
    call(sandbox, "PUT", MERCHANTS, Some(json!({"merchant": merchant}))).await
}

async fn update(sandbox: &Sandbox, id: &str, merchant: Value) -> Reply {
    call(sandbox, "PATCH", &format!("{MERCHANTS}/{id}"), Some(json!({"merchant": merchant}))).await
}

async fn status(sandbox: &Sandbox, id: &str) -> String {
    let found = call(sandbox, "GET", &format!("{MERCHANTS}/{id}"), None).await.expect(200);
    found.text("/merchant/status").to_owned()
}

/// Has the events of one kind kept for listing.
pub(crate) async fn subscribe(sandbox: &Sandbox, kind: &str) {
    let endpoint =
        json!({"api_key_id": KEY, "url": null, "event_configurations": [{"event_type": kind, "api_version": "v1"}]});
    let body = json!({"idempotency_key": kind, "webhook_endpoint": endpoint});
    call(sandbox, "POST", "/management/v1/webhook-endpoints", Some(body)).await.expect(201);
}

/// The objects that events of one kind were about, the first one first.
pub(crate) async fn told(sandbox: &Sandbox, kind: &str) -> Vec<Value> {
    let path = format!("/management/v1/webhook-events?event_type={kind}");
    let listed = call(sandbox, "GET", &path, None).await.expect(200);
    let events = listed.body["webhook_events"].as_array().expect("a list");
    events.iter().rev().map(|event| event["event_data"]["data"]["object"].clone()).collect()
}

#[tokio::test]
async fn a_new_merchant_is_active_at_once_and_has_what_was_sent() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", shop()).await.expect(201);
    assert!(made.text("/merchant/id").starts_with("MMI_"));
    assert_eq!(made.text("/merchant/status"), "ACTIVE");
    for (field, value) in shop().as_object().expect("an object") {
        assert_eq!(&made.body["merchant"][field], value);
    }
    let found = call(&sandbox, "GET", &format!("{MERCHANTS}/{}", made.text("/merchant/id")), None).await.expect(200);
    assert_eq!(found.body, made.body);
}

#[tokio::test]
async fn a_merchant_that_nobody_made_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/merchants/MMI_none", None).await.refused(404, "NOT_FOUND", "");
    update(&sandbox, "MMI_none", json!({"name": "Acme"})).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_merchant_needs_a_brand_that_exists() {
    let sandbox = start().await;
    let orphan = shop_with(json!({"brand_id": "BRAND_none"}));
    create(&sandbox, "a", orphan.clone()).await.refused(400, "BRAND_NOT_FOUND", "merchant.brand_id");
    upsert(&sandbox, orphan.clone()).await.refused(400, "BRAND_NOT_FOUND", "merchant.brand_id");
    let made = create(&sandbox, "b", shop()).await.expect(201);
    upsert(&sandbox, orphan).await.refused(400, "BRAND_NOT_FOUND", "merchant.brand_id");
    let moved = update(&sandbox, made.text("/merchant/id"), json!({"brand_id": "BRAND_none"})).await;
    moved.refused(400, "BRAND_NOT_FOUND", "merchant.brand_id");
    create(&sandbox, "c", shop_with(json!({"reference_id": "other"}))).await.expect(201);
}

#[tokio::test]
async fn a_merchant_cannot_lose_both_its_address_and_its_site() {
    let sandbox = start().await;
    let online = create(&sandbox, "a", shop_with(json!({"address": null}))).await.expect(201);
    let id = online.text("/merchant/id");
    let bare = update(&sandbox, id, json!({"site_url": null})).await;
    bare.refused(400, "MERCHANT_MISSING_ADDRESS_OR_SITE", "merchant.site_url");
    let moved = update(&sandbox, id, json!({"site_url": null, "address": {"country": "US"}})).await.expect(200);
    assert!(moved.body["merchant"].get("site_url").is_none());
    assert_eq!(moved.body["merchant"]["address"], json!({"country": "US"}));
}

#[tokio::test]
async fn a_merchant_that_has_neither_address_nor_site_is_not_made() {
    let sandbox = start().await;
    let nowhere = shop_with(json!({"address": null, "site_url": null}));
    let created = create(&sandbox, "a", nowhere.clone()).await;
    assert_eq!((created.status, created.code()), (400, "MERCHANT_MISSING_ADDRESS_OR_SITE"));
    let upserted = upsert(&sandbox, nowhere).await;
    assert_eq!((upserted.status, upserted.code()), (400, "MERCHANT_MISSING_ADDRESS_OR_SITE"));
}

#[tokio::test]
async fn a_category_is_a_code_of_four_digits() {
    let sandbox = start().await;
    for category in ["tea", "54999", "54a9", ""] {
        let odd = shop_with(json!({"category": category}));
        create(&sandbox, &format!("odd {category}"), odd).await.refused(400, "EXPECTED_STRING", "merchant.category");
    }
}

#[tokio::test]
async fn a_merchant_can_only_have_fee_plans_that_exist_and_are_in_use() {
    let sandbox = start().await;
    for (plan, status, code) in [("FEE_none", 404, "NOT_FOUND"), ("FEE_sandbox:disabled", 400, "FEATURE_DISABLED")] {
        let made = upsert(&sandbox, shop()).await;
        for name in ["in_app_fee_plan_id", "in_person_fee_plan_id", "online_fee_plan_id"] {
            let field = format!("merchant.default_fee_plans.{name}");
            let plans = json!({"default_fee_plans": {name: plan}});
            let other = shop_with(json!({"reference_id": "other", "default_fee_plans": {name: plan}}));
            create(&sandbox, &format!("{plan} {name}"), other).await.refused(status, code, &field);
            upsert(&sandbox, shop_with(plans.clone())).await.refused(status, code, &field);
            update(&sandbox, made.text("/merchant/id"), plans).await.refused(status, code, &field);
        }
    }
}

#[tokio::test]
async fn two_merchants_cannot_have_the_same_reference_because_upserts_match_by_it() {
    let sandbox = start().await;
    create(&sandbox, "a", shop()).await.expect(201);
    create(&sandbox, "b", shop()).await.refused(409, "CONFLICT", "merchant.reference_id");
    let taken = update(&sandbox, "MMI_sandbox:merchant", json!({"reference_id": "main-street"})).await;
    taken.refused(409, "CONFLICT", "merchant.reference_id");
}

#[tokio::test]
async fn references_of_merchants_and_brands_are_independent() {
    let sandbox = start().await;
    create(&sandbox, "a", shop_with(json!({"reference_id": "sandbox-brand"}))).await.expect(201);
}

#[tokio::test]
async fn an_upsert_creates_what_is_not_there_and_overwrites_what_is() {
    let sandbox = start().await;
    let made = upsert(&sandbox, shop()).await.expect(201);
    let id = made.text("/merchant/id");
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(upsert(&sandbox, shop()).await.expect(200).body, made.body);

    update(&sandbox, id, json!({"status": "CLIENT_DISABLED"})).await.expect(200);
    let shorter = shop_with(json!({"name": "Acme", "site_url": null, "metadata": null, "default_fee_plans": null}));
    let again = upsert(&sandbox, shorter).await.expect(200);
    assert_eq!((again.text("/merchant/id"), again.text("/merchant/name")), (id, "Acme"));
    assert_eq!(again.text("/merchant/status"), "CLIENT_DISABLED", "no upsert says the status, so it stays");
    assert_eq!(again.text("/merchant/created_at"), made.text("/merchant/created_at"));
    for left_out in ["site_url", "metadata", "default_fee_plans"] {
        assert!(again.body["merchant"].get(left_out).is_none(), "{left_out}: {}", again.body);
    }
}

#[tokio::test]
async fn an_update_keeps_what_is_absent_clears_what_is_null_and_replaces_the_rest_as_a_whole() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", shop()).await.expect(201);
    let id = made.text("/merchant/id");
    sandbox.advance(Duration::from_secs(1));
    let changes = json!({
        "site_url": null,
        "metadata": {"shelf": "1"},
        "address": {"country": "US", "postal_code": "98161"},
        "default_fee_plans": {"in_person_fee_plan_id": "FEE_sandbox:plan"},
    });
    let updated = update(&sandbox, id, changes.clone()).await.expect(200);
    let mut expected = made.body["merchant"].clone();
    for field in ["metadata", "address", "default_fee_plans"] {
        expected[field] = changes[field].clone();
    }
    expected.as_object_mut().expect("an object").remove("site_url");
    expected["updated_at"] = updated.body["merchant"]["updated_at"].clone();
    assert_eq!(updated.body["merchant"], expected);
    assert!(updated.text("/merchant/updated_at") > made.text("/merchant/updated_at"));

    let cleared = update(&sandbox, id, json!({"metadata": null})).await.expect(200);
    assert!(cleared.body["merchant"].get("metadata").is_none());
}

#[tokio::test]
async fn merchant_fields_other_than_site_and_metadata_cannot_be_cleared() {
    let sandbox = start().await;
    for field in ["name", "brand_id", "reference_id", "category", "country", "currency", "address", "status"] {
        let cleared = update(&sandbox, "MMI_sandbox:merchant", json!({field: null})).await;
        assert_eq!((cleared.status, cleared.field()), (400, format!("merchant.{field}").as_str()), "{}", cleared.body);
    }
}

#[tokio::test]
async fn a_client_can_disable_its_merchant_and_take_that_back() {
    let sandbox = start().await;
    let id = create(&sandbox, "a", shop()).await.expect(201).text("/merchant/id").to_owned();
    for wanted in ["CLIENT_DISABLED", "CLIENT_DISABLED", "ACTIVE", "ACTIVE"] {
        let updated = update(&sandbox, &id, json!({"status": wanted})).await.expect(200);
        assert_eq!(updated.text("/merchant/status"), wanted);
    }
}

#[tokio::test]
async fn a_client_cannot_set_the_statuses_that_are_for_cash_app_to_set() {
    let sandbox = start().await;
    for wanted in ["RISK_DISABLED", "COMPLIANCE_DISABLED", "PENDING", "active", ""] {
        let refused = update(&sandbox, "MMI_sandbox:merchant", json!({"status": wanted})).await;
        assert_eq!((refused.status, refused.field()), (400, "merchant.status"), "{}", refused.body);
    }
}

#[tokio::test]
async fn a_review_that_was_asked_for_takes_a_minute() {
    let sandbox = start().await;
    for (asked, outcome) in [("pending", "ACTIVE"), ("refuse", "RISK_DISABLED")] {
        let merchant = shop_with(json!({"reference_id": asked, "metadata": {"sandbox:review": asked}}));
        let made = create(&sandbox, asked, merchant).await.expect(201);
        let id = made.text("/merchant/id");
        assert_eq!(made.text("/merchant/status"), "PENDING");
        sandbox.advance(Duration::from_secs(50));
        assert_eq!(status(&sandbox, id).await, "PENDING");
        sandbox.advance(Duration::from_secs(10));
        assert_eq!(status(&sandbox, id).await, outcome);
    }
}

#[tokio::test]
async fn merchant_that_is_pending_or_disabled_by_cash_app_cannot_be_patched() {
    let sandbox = start().await;
    let id = create(&sandbox, "a", shop()).await.expect(201).text("/merchant/id").to_owned();
    for now in ["PENDING", "RISK_DISABLED", "COMPLIANCE_DISABLED"] {
        sandbox.set_merchant_status(&id, now.into()).expect("the merchant is there");
        let path = format!("/network/v1/merchants/{id}");
        let before = call(&sandbox, "GET", &path, None).await.expect(200);
        assert_eq!(before.text("/merchant/status"), now);
        for change in [json!({"status": "ACTIVE"}), json!({"status": "CLIENT_DISABLED"}), json!({"name": "Other"})] {
            update(&sandbox, &id, change).await.refused(400, "INVALID_STATE_TRANSITION", "");
        }
        assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200), before);
    }
    for now in ["ACTIVE", "CLIENT_DISABLED"] {
        sandbox.set_merchant_status(&id, now.into()).expect("the merchant is there");
        update(&sandbox, &id, json!({"name": now})).await.expect(200);
    }
}

#[tokio::test]
async fn merchants_are_listed_newest_first_and_by_reference() {
    let sandbox = start().await;
    create(&sandbox, "a", shop()).await.expect(201);
    let names = |reply: &Reply| -> Vec<String> {
        let merchants = reply.body["merchants"].as_array().expect("a list").iter();
        merchants.filter_map(|merchant| merchant["reference_id"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(names(&call(&sandbox, "GET", MERCHANTS, None).await.expect(200)), ["main-street", "sandbox-merchant"]);
    let first = call(&sandbox, "GET", "/network/v1/merchants?limit=1", None).await.expect(200);
    assert_eq!(names(&first), ["main-street"]);
    create(&sandbox, "b", shop_with(json!({"reference_id": "newer"}))).await.expect(201);
    let path = format!("{MERCHANTS}?limit=1&cursor={}", first.text("/cursor"));
    assert_eq!(names(&call(&sandbox, "GET", &path, None).await.expect(200)), ["sandbox-merchant"]);
    let one = call(&sandbox, "GET", "/network/v1/merchants?reference_id=main-street", None).await.expect(200);
    assert_eq!(names(&one), ["main-street"]);
}

#[tokio::test]
async fn every_change_of_a_status_is_told_and_nothing_else_is() {
    let sandbox = start().await;
    subscribe(&sandbox, "merchant.status.updated").await;
    let merchant = shop_with(json!({"metadata": {"sandbox:review": "pending"}}));
    let id = create(&sandbox, "a", merchant).await.expect(201).text("/merchant/id").to_owned();
    sandbox.advance(Duration::from_secs(60));
    update(&sandbox, &id, json!({"name": "Other"})).await.expect(200);
    for wanted in ["ACTIVE", "CLIENT_DISABLED", "CLIENT_DISABLED", "ACTIVE"] {
        update(&sandbox, &id, json!({"status": wanted})).await.expect(200);
    }
    let told = told(&sandbox, "merchant.status.updated").await;
    let statuses: Vec<&str> = told.iter().filter_map(|object| object["merchant"]["status"].as_str()).collect();
    assert_eq!(statuses, ["ACTIVE", "CLIENT_DISABLED", "ACTIVE"]);
}
