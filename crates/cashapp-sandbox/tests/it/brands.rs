//! Brands.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Reply, call, start};

const BRANDS: &str = "/network/v1/brands";

fn acme() -> Value {
    json!({
        "name": "Acme Tea",
        "reference_id": "acme-tea",
        "profile_image_url": "https://acme.example/tea.png",
        "color": "#00d632",
        "metadata": {"shelf": "7", "row": "2"},
    })
}

async fn create(sandbox: &Sandbox, key: &str, brand: Value) -> Reply {
    call(sandbox, "POST", BRANDS, Some(json!({"idempotency_key": key, "brand": brand}))).await
}

async fn upsert(sandbox: &Sandbox, brand: Value) -> Reply {
    call(sandbox, "PUT", BRANDS, Some(json!({"brand": brand}))).await
}

async fn update(sandbox: &Sandbox, id: &str, brand: Value) -> Reply {
    call(sandbox, "PATCH", &format!("{BRANDS}/{id}"), Some(json!({"brand": brand}))).await
}

/// The same object without one of its fields.
fn without(object: &Value, field: &str) -> Value {
    let mut object = object.clone();
    object.as_object_mut().expect("an object").remove(field);
    object
}

fn references(reply: &Reply) -> Vec<&str> {
    let brands = reply.body["brands"].as_array().expect("a list");
    brands.iter().filter_map(|brand| brand["reference_id"].as_str()).collect()
}

#[tokio::test]
async fn a_new_brand_has_what_was_sent_and_can_be_retrieved() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", acme()).await.expect(201);
    let id = made.text("/brand/id").to_owned();
    assert!(id.starts_with("BRAND_"), "{id}");
    for (field, value) in acme().as_object().expect("an object") {
        assert_eq!(&made.body["brand"][field], value);
    }
    assert_eq!(made.text("/brand/created_at"), made.text("/brand/updated_at"));
    assert!(!made.text("/brand/created_at").is_empty());
    let found = call(&sandbox, "GET", &format!("{BRANDS}/{id}"), None).await.expect(200);
    assert_eq!(found.body, made.body);
}

#[tokio::test]
async fn a_brand_that_nobody_made_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/brands/BRAND_none", None).await.refused(404, "NOT_FOUND", "");
    update(&sandbox, "BRAND_none", json!({"name": "Acme"})).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_creation_that_is_repeated_under_its_key_makes_one_brand() {
    let sandbox = start().await;
    let first = create(&sandbox, "a", acme()).await.expect(201);
    let second = create(&sandbox, "a", acme()).await.expect(201);
    assert_eq!(first, second);
    let listed = call(&sandbox, "GET", "/network/v1/brands?reference_id=acme-tea", None).await.expect(200);
    assert_eq!(references(&listed), ["acme-tea"]);
}

#[tokio::test]
async fn two_brands_cannot_have_the_same_reference_because_upserts_match_by_it() {
    let sandbox = start().await;
    let first = create(&sandbox, "a", acme()).await.expect(201);
    create(&sandbox, "b", acme()).await.refused(409, "CONFLICT", "brand.reference_id");
    let other = create(&sandbox, "c", json!({"name": "Other", "reference_id": "other"})).await.expect(201);
    let id = other.text("/brand/id");
    update(&sandbox, id, json!({"reference_id": "acme-tea"})).await.refused(409, "CONFLICT", "brand.reference_id");
    // Its own reference is no conflict.
    update(&sandbox, first.text("/brand/id"), json!({"reference_id": "acme-tea"})).await.expect(200);
}

#[tokio::test]
async fn an_upsert_creates_what_is_not_there_and_overwrites_what_is() {
    let sandbox = start().await;
    let made = upsert(&sandbox, acme()).await.expect(201);
    sandbox.advance(Duration::from_secs(1));
    let again = upsert(&sandbox, json!({"name": "Acme Coffee", "reference_id": "acme-tea"})).await.expect(200);
    assert_eq!(again.text("/brand/id"), made.text("/brand/id"));
    assert_eq!(again.text("/brand/name"), "Acme Coffee");
    assert_eq!(again.text("/brand/created_at"), made.text("/brand/created_at"));
    assert!(again.text("/brand/updated_at") > made.text("/brand/updated_at"));
    for left_out in ["color", "profile_image_url", "metadata"] {
        assert!(again.body["brand"].get(left_out).is_none(), "{left_out}: {}", again.body);
    }
}

#[tokio::test]
async fn an_upsert_that_is_repeated_is_answered_alike() {
    let sandbox = start().await;
    let made = upsert(&sandbox, acme()).await.expect(201);
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(upsert(&sandbox, acme()).await.expect(200).body, made.body);
}

#[tokio::test]
async fn an_update_keeps_what_is_absent_clears_what_is_null_and_sets_the_rest() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", acme()).await.expect(201);
    let id = made.text("/brand/id");
    sandbox.advance(Duration::from_secs(1));

    let set = update(&sandbox, id, json!({"name": "Acme Coffee"})).await.expect(200);
    let mut expected = made.body["brand"].clone();
    expected["name"] = json!("Acme Coffee");
    expected["updated_at"] = set.body["brand"]["updated_at"].clone();
    assert_eq!(set.body["brand"], expected);
    assert!(set.text("/brand/updated_at") > made.text("/brand/updated_at"));

    let cleared = update(&sandbox, id, json!({"color": null})).await.expect(200);
    assert_eq!(without(&cleared.body["brand"], "updated_at"), without(&without(&expected, "color"), "updated_at"));
}

#[tokio::test]
async fn brand_name_reference_id_and_picture_cannot_be_cleared() {
    let sandbox = start().await;
    for field in ["name", "reference_id", "profile_image_url"] {
        let cleared = update(&sandbox, "BRAND_sandbox:brand", json!({field: null})).await;
        cleared.refused(400, "EXPECTED_STRING", &format!("brand.{field}"));
    }
}

#[tokio::test]
async fn an_update_replaces_metadata_as_a_whole() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", acme()).await.expect(201);
    let id = made.text("/brand/id");
    let replaced = update(&sandbox, id, json!({"metadata": {"row": "3"}})).await.expect(200);
    assert_eq!(replaced.body["brand"]["metadata"], json!({"row": "3"}));
    let cleared = update(&sandbox, id, json!({"metadata": null})).await.expect(200);
    assert!(cleared.body["brand"].get("metadata").is_none());
}

#[tokio::test]
async fn an_update_of_nothing_changes_nothing() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", acme()).await.expect(201);
    sandbox.advance(Duration::from_secs(1));
    assert_eq!(update(&sandbox, made.text("/brand/id"), json!({})).await.expect(200).body, made.body);
}

#[tokio::test]
async fn a_color_is_a_number_sign_and_six_hexadecimal_digits() {
    let sandbox = start().await;
    let made = create(&sandbox, "a", acme()).await.expect(201);
    for color in ["00d6321", "#00d63g", "#00 632", "#éééééé"] {
        let colored = json!({"name": "Other", "reference_id": "other", "color": color});
        create(&sandbox, color, colored.clone()).await.refused(400, "EXPECTED_STRING", "brand.color");
        upsert(&sandbox, colored).await.refused(400, "EXPECTED_STRING", "brand.color");
        let id = made.text("/brand/id");
        update(&sandbox, id, json!({"color": color})).await.refused(400, "EXPECTED_STRING", "brand.color");
    }
    update(&sandbox, made.text("/brand/id"), json!({"color": "#FFffFF"})).await.expect(200);
}

#[tokio::test]
async fn brands_are_listed_newest_first_and_by_reference() {
    let sandbox = start().await;
    for name in ["one", "two"] {
        create(&sandbox, name, json!({"name": name, "reference_id": name})).await.expect(201);
    }
    let all = call(&sandbox, "GET", BRANDS, None).await.expect(200);
    assert_eq!(references(&all), ["two", "one", "sandbox-brand"]);
    let one = call(&sandbox, "GET", "/network/v1/brands?reference_id=one", None).await.expect(200);
    assert_eq!(references(&one), ["one"]);
    let none = call(&sandbox, "GET", "/network/v1/brands?reference_id=nobody", None).await.expect(200);
    assert_eq!(none.body, json!({"brands": []}));
}

#[tokio::test]
async fn a_list_that_is_gone_through_while_brands_are_added_has_each_older_one_once() {
    let sandbox = start().await;
    for name in ["one", "two", "three"] {
        create(&sandbox, name, json!({"name": name, "reference_id": name})).await.expect(201);
    }
    let mut seen = Vec::new();
    let mut path = "/network/v1/brands?limit=1".to_owned();
    loop {
        let page = call(&sandbox, "GET", &path, None).await.expect(200);
        seen.extend(references(&page).into_iter().map(str::to_owned));
        let name = format!("added-{}", seen.len());
        create(&sandbox, &name, json!({"name": name, "reference_id": name})).await.expect(201);
        match page.text("/cursor") {
            "" => break,
            cursor => path = format!("/network/v1/brands?limit=1&cursor={cursor}"),
        }
    }
    assert_eq!(seen, ["three", "two", "one", "sandbox-brand"]);
}
