//! The dashboard, and what its buttons do.

use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::caller::{call, http, start};
use crate::customer_requests::{REQUESTS, create, frozen, one_payment, page, post, retrieve};

#[tokio::test]
async fn requests_grants_and_calls_are_shown() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    call(&sandbox, "GET", &format!("{REQUESTS}/GRR_nobody"), None).await.expect(404);
    post(&format!("{}/_sandbox/dashboard/requests/{id}/approve", sandbox.url()), sandbox.url(), &[]).await;
    let grant = retrieve(&sandbox, id).await.text("/request/grants/0/id").to_owned();
    let html = page(sandbox.url(), 200).await;
    for text in [id, "APPROVED", "Pay $25.00 once", grant.as_str(), "ACTIVE", "POST /customer-request/v1/requests"] {
        assert!(html.contains(text), "{text}");
    }
    for text in ["404", "NOT_FOUND", "there is no such customer request"] {
        assert!(html.contains(text), "a refused call shows {text}");
    }
}

#[tokio::test]
async fn what_callers_send_is_shown_as_text() {
    let sandbox = start().await;
    let mut asked = one_payment();
    asked["reference_id"] = "<script>alert(1)</script>".into();
    create(&sandbox, "first", asked).await.expect(201);
    let html = page(sandbox.url(), 200).await;
    assert!(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script>alert"), "{html}");
}

#[tokio::test]
async fn only_the_newest_rows_are_shown() {
    let sandbox = start().await;
    for number in 0..110 {
        let mut asked = one_payment();
        asked["reference_id"] = format!("cart-{number:03}").into();
        create(&sandbox, &number.to_string(), asked).await.expect(201);
    }
    let html = page(&format!("{}/_sandbox/dashboard/live", sandbox.url()), 200).await;
    assert!(html.contains("cart-109") && html.contains("cart-060") && !html.contains("cart-059"));
    assert_eq!(html.matches("<code>POST /customer-request").count(), 100);
}

#[tokio::test]
async fn a_request_is_approved_or_declined_once() {
    let sandbox = start().await;
    for (decision, status) in [("approve", "APPROVED"), ("decline", "DECLINED")] {
        let created = create(&sandbox, decision, one_payment()).await.expect(201);
        let id = created.text("/request/id");
        let url = format!("{}/_sandbox/dashboard/requests/{id}/{decision}", sandbox.url());
        let done = post(&url, sandbox.url(), &[]).await;
        assert_eq!((done.status().as_u16(), &done.headers()["location"]), (303, &"/".parse().expect("a header")));
        assert_eq!(retrieve(&sandbox, id).await.text("/request/status"), status);
        let again = post(&url, sandbox.url(), &[]).await;
        assert_eq!(again.status().as_u16(), 400);
        let text = again.text().await.expect("it has a body");
        assert!(text.contains("INVALID_STATE_TRANSITION") && text.contains(status), "{text}");
    }
}

#[tokio::test]
async fn a_request_leads_to_the_page_that_its_customer_sees_now() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    sandbox.advance(Duration::from_secs(300));
    let url = format!("{}/_sandbox/dashboard/requests/{id}", sandbox.url());
    assert!(page(sandbox.url(), 200).await.contains(&format!("href=\"/_sandbox/dashboard/requests/{id}\"")));
    let leads = http().get(&url).send().await.expect("it is answered");
    let current = retrieve(&sandbox, id).await;
    let location = leads.headers()["location"].to_str().expect("an address").to_owned();
    assert_eq!(format!("{}{location}", sandbox.url()), current.text("/request/auth_flow_triggers/mobile_url"));
    page(&format!("{}/_sandbox/dashboard/requests/GRR_nobody", sandbox.url()), 404).await;
}

#[tokio::test]
async fn a_grant_is_taken_back_once() {
    let sandbox = start().await;
    let action = serde_json::from_value(json!({"type": "LINK_ACCOUNT"})).expect("an action");
    let grant = sandbox.make_grant(action).expect("a customer can give it");
    let url = format!("{}/_sandbox/dashboard/grants/{}/revoke", sandbox.url(), grant.id.as_str());
    assert_eq!(post(&url, sandbox.url(), &[]).await.status().as_u16(), 303);
    let path = format!("/network/v1/customers/CST_sandbox:customer/grants/{}", grant.id.as_str());
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/grant/status"), "REVOKED");
    assert_eq!(post(&url, sandbox.url(), &[]).await.status().as_u16(), 400);
}

#[tokio::test]
async fn the_clock_goes_forward() {
    let sandbox = frozen().await;
    let before = sandbox.now();
    let url = format!("{}/_sandbox/dashboard/advance/3600", sandbox.url());
    assert_eq!(post(&url, sandbox.url(), &[]).await.status().as_u16(), 303);
    assert_eq!(sandbox.now(), before + Duration::from_secs(3600));
    for seconds in ["soon", "-1", "99999999999999999999", "40000000"] {
        let url = format!("{}/_sandbox/dashboard/advance/{seconds}", sandbox.url());
        assert_eq!(post(&url, sandbox.url(), &[]).await.status().as_u16(), 400, "{seconds}");
    }
    assert_eq!(sandbox.now(), before + Duration::from_secs(3600));
}

#[tokio::test]
async fn another_site_cannot_press_the_buttons() {
    let sandbox = frozen().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let before = sandbox.now();
    let id = created.text("/request/id");
    for path in [format!("requests/{id}/approve"), format!("requests/{id}/decline"), "advance/3600".to_owned()] {
        let url = format!("{}/_sandbox/dashboard/{path}", sandbox.url());
        assert_eq!(post(&url, "https://evil.example", &[]).await.status().as_u16(), 403, "{path}");
    }
    assert_eq!((sandbox.now(), retrieve(&sandbox, id).await.text("/request/status")), (before, "PENDING"));
}

#[tokio::test]
async fn a_choice_that_is_not_offered_is_refused() {
    let sandbox = start().await;
    let url = |path: &str| format!("{}/_sandbox/dashboard/{path}", sandbox.url());
    let reason = post(&url("payments/PWC_x/dispute"), sandbox.url(), &[("reason", "XX99")]).await;
    assert_eq!(reason.status().as_u16(), 400);
    let state = post(&url("disputes/DSPT_x/decide"), sandbox.url(), &[("state", "ACCEPTED")]).await;
    assert_eq!(state.status().as_u16(), 400);
}

#[tokio::test]
async fn every_change_is_announced_to_open_pages() {
    let sandbox = start().await;
    let mut stream = TcpStream::connect(sandbox.address()).await.expect("it listens");
    let request = format!("GET /_sandbox/live HTTP/1.1\r\nhost: {}\r\n\r\n", sandbox.address());
    stream.write_all(request.as_bytes()).await.expect("it is sent");
    let mut heard = String::new();
    hear(&mut stream, &mut heard, 1).await;
    assert!(heard.contains("content-type: text/event-stream"), "{heard}");
    create(&sandbox, "first", one_payment()).await.expect(201);
    hear(&mut stream, &mut heard, 2).await;
}

/// Listens until so many changes have been announced.
async fn hear(stream: &mut TcpStream, heard: &mut String, changes: usize) {
    let mut buffer = [0; 1024];
    while heard.matches("data: ").count() < changes {
        let read = stream.read(&mut buffer).await.expect("it can be read");
        assert!(read > 0, "the stream ended: {heard}");
        heard.push_str(&String::from_utf8_lossy(&buffer[..read]));
    }
}
