//! Pages by cursor: the section "Pagination".

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::caller::{self, Reply, call};

const SEEDED: &str = "/network/v1/customers/CST_sandbox:seeded/grants";
const OTHER: &str = "/network/v1/customers/CST_sandbox:customer/grants";
const BRANDS: &str = "/network/v1/brands";

fn ids(page: &Reply, list: &str) -> Vec<String> {
    let items = page.body[list].as_array().expect("a list");
    items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()).collect()
}

async fn with_grants(number: u32) -> cashapp_sandbox::Sandbox {
    caller::builder().seeded_grants(number).rate_limit_scale(0.0).start().await.expect("it starts")
}

#[tokio::test]
async fn every_item_is_on_one_page_and_only_the_last_page_has_no_cursor() {
    let sandbox = with_grants(7).await;
    for (limit, pages) in [(1, vec![1; 7]), (3, vec![3, 3, 1]), (7, vec![7]), (100, vec![7])] {
        let (mut found, mut sizes, mut cursor) = (Vec::new(), Vec::new(), None::<String>);
        loop {
            let after = cursor.as_ref().map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
            let page = call(&sandbox, "GET", &format!("{SEEDED}?limit={limit}{after}"), None).await.expect(200);
            found.extend(ids(&page, "grants"));
            sizes.push(ids(&page, "grants").len());
            match page.body.get("cursor") {
                Some(next) => cursor = Some(next.as_str().expect("a text").to_owned()),
                None => break,
            }
        }
        assert_eq!(sizes, pages);
        assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), 7, "{found:?}");
    }
}

#[tokio::test]
async fn without_a_limit_a_page_has_50() {
    let sandbox = with_grants(51).await;
    let page = call(&sandbox, "GET", SEEDED, None).await.expect(200);
    assert_eq!(ids(&page, "grants").len(), 50);
    let next = format!("{SEEDED}?cursor={}", page.text("/cursor"));
    assert_eq!(ids(&call(&sandbox, "GET", &next, None).await.expect(200), "grants").len(), 1);
}

#[tokio::test]
async fn a_list_without_items_is_empty_and_ends() {
    let sandbox = caller::start().await;
    let page = call(&sandbox, "GET", OTHER, None).await.expect(200);
    assert_eq!(page.body, json!({ "grants": [] }));
}

#[tokio::test]
async fn a_limit_outside_of_1_to_100_is_refused() {
    let sandbox = caller::start().await;
    for (limit, code) in [("0", "VALUE_TOO_LOW"), ("101", "VALUE_TOO_HIGH"), ("x", "EXPECTED_INTEGER")] {
        call(&sandbox, "GET", &format!("{SEEDED}?limit={limit}"), None).await.refused(400, code, "limit");
    }
}

#[tokio::test]
async fn a_cursor_says_nothing_of_what_it_stands_for() {
    let sandbox = with_grants(3).await;
    let page = call(&sandbox, "GET", &format!("{SEEDED}?limit=1"), None).await.expect(200);
    let cursor = page.text("/cursor");
    assert!(!cursor.is_empty() && cursor.len() <= 64, "{cursor}");
    let travels = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    assert!(cursor.bytes().all(travels), "it is written into an address as it is: {cursor}");
    for id in ids(&page, "grants") {
        assert!(!cursor.contains(&id), "{cursor}");
    }
    let again = call(&sandbox, "GET", &format!("{SEEDED}?limit=1"), None).await.expect(200);
    assert_eq!(again.text("/cursor"), cursor, "the same page has the same cursor");
}

#[tokio::test]
async fn a_cursor_belongs_to_its_query() {
    let sandbox = with_grants(5).await;
    let cursor = call(&sandbox, "GET", &format!("{SEEDED}?limit=2"), None).await.expect(200).text("/cursor").to_owned();
    let brands = format!("{BRANDS}?limit=2&cursor={cursor}");
    for path in [
        format!("{SEEDED}?limit=3&cursor={cursor}"),
        format!("{SEEDED}?cursor={cursor}"),
        format!("{OTHER}?limit=2&cursor={cursor}"),
        brands,
    ] {
        call(&sandbox, "GET", &path, None).await.refused(400, "INVALID_CURSOR", "cursor");
    }
    // The order of the parameters is no part of the query.
    call(&sandbox, "GET", &format!("{SEEDED}?cursor={cursor}&limit=2"), None).await.expect(200);
}

#[tokio::test]
async fn a_cursor_of_ones_own_making_is_refused() {
    let sandbox = with_grants(3).await;
    let cursor = call(&sandbox, "GET", &format!("{SEEDED}?limit=1"), None).await.expect(200).text("/cursor").to_owned();
    let mut forged: Vec<String> = vec!["2".into(), "AAAAAAAAAAE".into(), "MQ==".into(), "GRG_1".into(), "%00".into()];
    forged.push(cursor[1..].to_owned());
    forged.push(format!("{cursor}A"));
    forged.extend((0..cursor.len()).map(|index| {
        let other = if cursor[index..].starts_with('A') { "B" } else { "A" };
        format!("{}{other}{}", &cursor[..index], &cursor[index + 1..])
    }));
    for cursor in forged {
        let path = format!("{SEEDED}?limit=1&cursor={cursor}");
        call(&sandbox, "GET", &path, None).await.refused(400, "INVALID_CURSOR", "cursor");
    }
}

#[tokio::test]
async fn a_cursor_of_another_sandbox_is_refused() {
    let (one, other) = (with_grants(3).await, with_grants(3).await);
    let cursor = call(&one, "GET", &format!("{SEEDED}?limit=1"), None).await.expect(200).text("/cursor").to_owned();
    let path = format!("{SEEDED}?limit=1&cursor={cursor}");
    call(&other, "GET", &path, None).await.refused(400, "INVALID_CURSOR", "cursor");
}

#[tokio::test]
async fn what_is_added_while_a_list_is_read_neither_repeats_nor_hides_anything() {
    let sandbox = caller::start().await;
    let create = async |number: usize| {
        let brand = json!({ "name": "Tea", "reference_id": format!("tea-{number}") });
        let body = json!({ "idempotency_key": format!("k-{number}"), "brand": brand });
        call(&sandbox, "POST", BRANDS, Some(body)).await.expect(201).text("/brand/id").to_owned()
    };
    let mut made = BTreeSet::from(["BRAND_sandbox:brand".to_owned()]);
    for number in 0..6 {
        made.insert(create(number).await);
    }
    let (mut found, mut cursor) = (Vec::new(), String::new());
    for number in 6.. {
        let page = call(&sandbox, "GET", &format!("{BRANDS}?limit=2{cursor}"), None).await.expect(200);
        found.extend(ids(&page, "brands"));
        let Some(next) = page.body.get("cursor").and_then(Value::as_str) else { break };
        cursor = format!("&cursor={next}");
        create(number).await;
    }
    assert_eq!(found.len(), 7, "{found:?}");
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), made);
}

#[tokio::test]
async fn a_filter_holds_on_every_page() {
    let sandbox = caller::start().await;
    let path = format!("{BRANDS}?reference_id=sandbox-brand&limit=1");
    let page = call(&sandbox, "GET", &path, None).await.expect(200);
    assert_eq!(ids(&page, "brands"), ["BRAND_sandbox:brand"]);
    assert_eq!(page.body.get("cursor"), None);
}
