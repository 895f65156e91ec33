//! The pages in a real browser, at the width of a telephone.
//!
//! Chromium and its driver are not everybody's: without `chromedriver` these tests say that they are skipped, unless
//! `CASHAPP_BROWSER_TESTS=1` asks for them. CI does.

mod driver;
mod seen;

use cashapp_sandbox::Sandbox;
use fantoccini::{Client, Locator};
use serde_json::json;

use crate::browser::driver::browse;
use crate::browser::seen::{Seen, seen};
use crate::caller::{Reply, call};
use crate::customer_requests::{create, frozen, one_payment, retrieve};
use crate::qr_codes::scan;

/// How keys are named to the driver.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

async fn asked(sandbox: &Sandbox, key: &str) -> Reply {
    let mut request = one_payment();
    request["reference_id"] = "cart-42".into();
    request["redirect_url"] = format!("{}/", sandbox.url()).into();
    create(sandbox, key, request).await.expect(201)
}

fn page_of(request: &Reply) -> String {
    request.text("/request/auth_flow_triggers/mobile_url").to_owned()
}

async fn press(client: &Client, label: &str) {
    let path = format!("//button[normalize-space()='{label}']");
    client
        .wait()
        .for_element(Locator::XPath(&path))
        .await
        .expect("the button is there")
        .click()
        .await
        .expect("a click");
}

async fn text(client: &Client) -> String {
    let body = client.find(Locator::Css("body")).await.expect("a body");
    seen(&body.text().await.expect("a text"))
}

async fn key(client: &Client, key: &str) {
    client.active_element().await.expect("something has the focus").send_keys(key).await.expect("a key");
}

/// Presses Tab until this button has the focus, and checks that the focus can be seen.
async fn tab_to(client: &Client, label: &str) {
    for _ in 0..40 {
        key(client, TAB).await;
        let focused = client.active_element().await.expect("something has the focus");
        if focused.text().await.expect("a text") == label {
            assert_eq!(focused.css_value("outline-style").await.expect("a style"), "solid", "the focus shows");
            return;
        }
    }
    panic!("Tab does not lead to {label}");
}

#[tokio::test]
async fn a_customer_scans_the_code_and_approves() {
    let sandbox = frozen().await;
    let created = asked(&sandbox, "first").await;
    let scanned = scan(created.text("/request/auth_flow_triggers/qr_code_image_url")).await;
    let outcome = browse(390, |client| async move {
        client.goto(&scanned).await.expect("the page opens");
        insta::assert_snapshot!("the_question", text(&client).await);
        press(&client, "Approve").await;
        client.wait().for_element(Locator::LinkText("Back to Sandbox Merchant")).await.expect("a way back");
        insta::assert_snapshot!("the_approval", text(&client).await);
    });
    if outcome.await == Seen::Nothing {
        return;
    }
    let approved = retrieve(&sandbox, created.text("/request/id")).await;
    assert_eq!(approved.text("/request/status"), "APPROVED");
    assert_eq!(approved.text("/request/grants/0/status"), "ACTIVE");
}

#[tokio::test]
async fn a_customer_declines_with_the_keyboard_alone() {
    let sandbox = frozen().await;
    let created = asked(&sandbox, "first").await;
    let url = page_of(&created);
    let outcome = browse(390, |client| async move {
        client.goto(&url).await.expect("the page opens");
        tab_to(&client, "Approve").await;
        tab_to(&client, "Decline").await;
        key(&client, ENTER).await;
        client.wait().for_element(Locator::LinkText("Back to Sandbox Merchant")).await.expect("a way back");
        insta::assert_snapshot!("the_refusal", text(&client).await);
    });
    if outcome.await == Seen::Nothing {
        return;
    }
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "DECLINED");
}

#[tokio::test]
async fn an_open_dashboard_shows_an_approval_without_being_loaded_again() {
    let sandbox = frozen().await;
    let created = asked(&sandbox, "first").await;
    let (dashboard, customer) = (sandbox.url().to_owned(), page_of(&created));
    let shows = |text: &'static str| format!("//span[@class='status'][normalize-space()='{text}']");
    let outcome = browse(390, move |client| async move {
        client.goto(&dashboard).await.expect("the dashboard opens");
        client.wait().for_element(Locator::XPath(&shows("PENDING"))).await.expect("the request waits");
        client.execute("window.opened = 'once'", vec![]).await.expect("a script");
        let first = client.window().await.expect("a tab");
        let second = client.new_window(true).await.expect("another tab");
        client.switch_to_window(second.handle).await.expect("it is there");
        client.goto(&customer).await.expect("the page opens");
        press(&client, "Approve").await;
        client.wait().for_element(Locator::LinkText("Back to Sandbox Merchant")).await.expect("a way back");
        client.switch_to_window(first).await.expect("it is there");
        client.wait().for_element(Locator::XPath(&shows("APPROVED"))).await.expect("the dashboard knows");
        client.wait().for_element(Locator::XPath(&shows("ACTIVE"))).await.expect("the grant is shown");
        assert_eq!(client.execute("return window.opened", vec![]).await.expect("a script"), json!("once"));
        insta::assert_snapshot!("the_dashboard", text(&client).await);
    });
    outcome.await;
}

#[tokio::test]
async fn the_dashboard_is_used_with_the_keyboard_alone() {
    let sandbox = frozen().await;
    let created = asked(&sandbox, "first").await;
    let dashboard = sandbox.url().to_owned();
    let outcome = browse(390, |client| async move {
        client.goto(&dashboard).await.expect("the dashboard opens");
        tab_to(&client, "Approve").await;
        key(&client, ENTER).await;
        let revoke = "//button[normalize-space()='Revoke']";
        client.wait().for_element(Locator::XPath(revoke)).await.expect("there is a grant");
        tab_to(&client, "Revoke").await;
        key(&client, ENTER).await;
        let revoked = "//span[@class='status'][normalize-space()='REVOKED']";
        client.wait().for_element(Locator::XPath(revoked)).await.expect("it is taken back");
    });
    if outcome.await == Seen::Nothing {
        return;
    }
    assert_eq!(retrieve(&sandbox, created.text("/request/id")).await.text("/request/status"), "APPROVED");
}

#[tokio::test]
async fn pages_fit_a_narrow_telephone_and_say_what_they_are() {
    let sandbox = frozen().await;
    let created = asked(&sandbox, "first").await;
    let mut wide = one_payment();
    wide["reference_id"] = "W".repeat(300).into();
    let wide = create(&sandbox, "wide", wide).await.expect(201);
    call(&sandbox, "GET", &format!("/network/v1/payments/{}", "x".repeat(120)), None).await;
    let made_up = format!("{}/_sandbox/pages/requests/GRR_nobody/{}", sandbox.url(), "x".repeat(200));
    let pages = [page_of(&created), page_of(&wide), made_up, sandbox.url().to_owned()];
    let outcome = browse(360, |client| async move {
        for page in pages {
            client.goto(&page).await.expect("the page opens");
            let measure = "return [window.innerWidth, document.documentElement.scrollWidth]";
            assert_eq!(client.execute(measure, vec![]).await.expect("a script"), json!([360, 360]), "{page}");
            let facts = "return [document.documentElement.lang, document.querySelectorAll('h1').length, \
                         document.querySelectorAll('main').length, document.title !== '', \
                         [...document.querySelectorAll('img')].every(image => image.hasAttribute('alt')), \
                         [...document.querySelectorAll('select')].every(select => select.ariaLabel)]";
            let facts = client.execute(facts, vec![]).await.expect("a script");
            assert_eq!(facts, json!(["en", 1, 1, true, true, true]), "{page}");
        }
    });
    outcome.await;
}
