//! The customer's page: who gets to it, and who may send its form.

use std::time::Duration;

use super::{between, create, decide, frozen, one_payment, page, post, retrieve, time};
use crate::caller::{http, start};

#[tokio::test]
async fn request_links_are_refreshed_every_thirty_seconds() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    assert_eq!(time(&created, "/request/auth_flow_triggers/refreshes_at"), sandbox.now() + Duration::from_secs(30));
    sandbox.advance(Duration::from_secs(29));
    let same = retrieve(&sandbox, id).await;
    assert_eq!(same.body["request"]["auth_flow_triggers"], created.body["request"]["auth_flow_triggers"]);
    sandbox.advance(Duration::from_secs(1));
    let other = retrieve(&sandbox, id).await;
    for name in ["mobile_url", "desktop_url", "qr_code_image_url", "qr_code_svg_url"] {
        let pointer = format!("/request/auth_flow_triggers/{name}");
        assert!(other.text(&pointer).starts_with(sandbox.url()), "{name}");
        assert_ne!(other.text(&pointer), created.text(&pointer), "{name}");
    }
    assert_eq!(time(&other, "/request/auth_flow_triggers/refreshes_at"), sandbox.now() + Duration::from_secs(30));
}

#[tokio::test]
async fn request_links_vanish_once_scanned() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    page(created.text("/request/auth_flow_triggers/desktop_url"), 200).await;
    let waiting = retrieve(&sandbox, id).await;
    assert_eq!(waiting.body, created.body, "the page that shows the code was opened, and nobody has scanned it");
    page(created.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    let scanned = retrieve(&sandbox, id).await;
    assert_eq!(scanned.text("/request/status"), "PENDING");
    assert_eq!(scanned.body["request"].get("auth_flow_triggers"), None);
}

#[tokio::test]
async fn an_address_is_honoured_until_the_one_after_it_is_replaced() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let url = created.text("/request/auth_flow_triggers/mobile_url");
    sandbox.advance(Duration::from_secs(59));
    page(url, 200).await;
    sandbox.advance(Duration::from_secs(1));
    let text = page(url, 410).await;
    assert!(text.contains("This link is no longer valid") && text.contains("Go back to the shop"), "{text}");
}

#[tokio::test]
async fn an_address_that_was_made_up_leads_nowhere() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    page(&format!("{}/_sandbox/pages/requests/{id}/AAAAAAAAAAAAAAAAAAAAAA", sandbox.url()), 404).await;
    let url = created.text("/request/auth_flow_triggers/mobile_url");
    page(&url.replace(id, "GRR_nobody"), 404).await;
}

#[tokio::test]
async fn an_open_page_can_still_decide_when_its_address_is_stale() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    let html = page(created.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    sandbox.advance(Duration::from_secs(120));
    assert_eq!(super::submit(&sandbox, id, &html, "approve").await.0, 303);
    assert_eq!(retrieve(&sandbox, id).await.text("/request/status"), "APPROVED");
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    let html = page(created.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    let token = between(&html, "name=\"token\" value=\"", "\"");
    let url = format!("{}/_sandbox/pages/requests/{id}", sandbox.url());
    for origin in ["https://evil.example", "null", "http://127.0.0.1"] {
        let refused = post(&url, origin, &[("token", token), ("decision", "approve")]).await;
        assert_eq!(refused.status().as_u16(), 403, "{origin}");
    }
    let unnamed = http().post(&url).body(format!("token={token}&decision=approve")).send().await.expect("an answer");
    assert_eq!(unnamed.status().as_u16(), 403);
    assert_eq!(retrieve(&sandbox, id).await.text("/request/status"), "PENDING");
}

#[tokio::test]
async fn a_form_decides_only_the_request_that_it_was_shown_for() {
    let sandbox = start().await;
    let first = create(&sandbox, "first", one_payment()).await.expect(201);
    let second = create(&sandbox, "second", one_payment()).await.expect(201);
    let html = page(first.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    let id = second.text("/request/id");
    assert_eq!(super::submit(&sandbox, id, &html, "approve").await.0, 403);
    assert_eq!(retrieve(&sandbox, id).await.text("/request/status"), "PENDING");
}

#[tokio::test]
async fn the_outcome_leads_back_to_whoever_asked() {
    let sandbox = start().await;
    let mut asked = one_payment();
    asked["redirect_url"] = "https://shop.example/thanks?a=1&b=2".into();
    let created = create(&sandbox, "first", asked.clone()).await.expect(201);
    let (_, text) = decide(&sandbox, &created, "approve").await;
    assert!(text.contains("href=\"https://shop.example/thanks?a=1&amp;b=2\""), "{text}");

    asked["channel"] = "IN_APP".into();
    asked["redirect_url"] = "shop-app://thanks?order=42".into();
    let created = create(&sandbox, "second", asked).await.expect(201);
    let (_, text) = decide(&sandbox, &created, "approve").await;
    assert!(text.contains("href=\"shop-app://thanks?order=42\""), "{text}");
}

#[tokio::test]
async fn pages_are_not_kept_and_run_nothing_from_elsewhere() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    for url in [created.text("/request/auth_flow_triggers/mobile_url"), sandbox.url()] {
        let response = http().get(url).send().await.expect("it is answered");
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
        assert_eq!(header("cache-control"), "no-store", "{url}");
        let policy = header("content-security-policy");
        for part in ["default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{policy}");
        }
    }
}
