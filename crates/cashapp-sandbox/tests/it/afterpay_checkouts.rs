//! Afterpay checkouts, the customer's page, the configuration, and what is refused everywhere.

use std::time::Duration;

use cashapp_afterpay_api::types::{CheckoutToken, Consumer, CreateCheckoutRequest, Currency, Money};
use cashapp_sandbox::Sandbox;
use reqwest::Response;
use serde_json::{Value, json};

use crate::caller::{Caller, MERCHANT_ACCOUNT, SECRET_KEY, afterpay, call, http, send, start};

/// A checkout that pays with Cash App Pay.
pub(crate) fn asked(amount: &str) -> Value {
    json!({
        "amount": { "amount": amount, "currency": "USD" },
        "consumer": { "email": "anna@example.com", "phoneNumber": "+15035550100" },
        "isCashAppPay": true,
        "merchantReference": "order-1",
        "merchant": {
            "name": "Acme Tea",
            "redirectConfirmUrl": "https://shop.example/thanks?cart=7",
            "redirectCancelUrl": "https://shop.example/cart",
        },
        "items": [{ "name": "Green <tea>", "quantity": 2, "price": { "amount": "5.00", "currency": "USD" } }],
    })
}

/// The token of a new checkout.
pub(crate) async fn create(sandbox: &Sandbox, amount: &str) -> String {
    let made = call(sandbox, "POST", "/v2/checkouts", Some(asked(amount))).await.expect(201);
    made.text("/token").to_owned()
}

/// The customer's page, or what it leads to.
pub(crate) async fn visit(sandbox: &Sandbox, method: &str, token: &str, button: &str) -> Response {
    let address = format!("{}/afterpay/approvals/{token}{button}", sandbox.url());
    http().request(method.parse().expect("a method"), address).send().await.expect("it is answered")
}

/// The token of a checkout that the customer has approved.
pub(crate) async fn approved(sandbox: &Sandbox, amount: &str) -> String {
    let token = create(sandbox, amount).await;
    assert_eq!(visit(sandbox, "POST", &token, "/approve").await.status(), 303);
    token
}

fn location(response: &Response) -> &str {
    response.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn refused(sandbox: &Sandbox, change: impl FnOnce(&mut Value), code: &str, field: &str) {
    let mut body = asked("25.00");
    change(&mut body);
    let reply = call(sandbox, "POST", "/v2/checkouts", Some(body)).await;
    assert_eq!((reply.status, reply.code()), (422, code), "{}", reply.body);
    assert!(reply.detail().starts_with(&format!("{field}: ")), "{}", reply.body);
}

#[tokio::test]
async fn ping_answers_text_without_credentials() {
    let sandbox = start().await;
    let response = http().get(format!("{}/ping", sandbox.url())).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["content-type"].as_bytes()), (200, &b"text/plain"[..]));
    assert_eq!(response.text().await.unwrap(), "pong");
    assert_eq!(afterpay(&sandbox).ping().await.unwrap().into_inner(), "pong");
}

#[tokio::test]
async fn the_configuration_tells_the_limits_that_checkouts_have() {
    let sandbox = start().await;
    let reply = call(&sandbox, "GET", "/v2/configuration?include=consumerLending", None).await.expect(200);
    assert_eq!(reply.text("/minimumAmount/amount"), "1.00");
    assert_eq!(reply.text("/maximumAmount/amount"), "2000.00");
    assert_eq!(reply.text("/publicId"), format!("MERCHANT-{MERCHANT_ACCOUNT}"));
    for (amount, status) in [("0.99", 422), ("1.00", 201), ("2000.00", 201), ("2000.01", 422)] {
        let reply = call(&sandbox, "POST", "/v2/checkouts", Some(asked(amount))).await.expect(status);
        assert_eq!(reply.code(), if status == 422 { "unsupported_payment_type" } else { "" }, "{amount}");
    }
}

#[tokio::test]
async fn the_mappings_name_the_brands_of_cash_app_pay() {
    let sandbox = start().await;
    let mappings = afterpay(&sandbox).retrieve_configuration_mappings().await.unwrap().into_inner();
    let ids: Vec<&str> = mappings.iter().map(|mapping| mapping.external_brand_id.as_str()).collect();
    assert_eq!(ids, ["BRAND_sandbox:brand"]);
}

#[tokio::test]
async fn a_checkout_comes_back_as_it_was_asked_for() {
    let sandbox = start().await;
    let made = call(&sandbox, "POST", "/v2/checkouts", Some(asked("25.00"))).await.expect(201);
    let token = made.text("/token");
    let read = call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.expect(200).body;
    let mut expected = asked("25.00");
    expected.as_object_mut().unwrap().remove("isCashAppPay");
    for field in ["token", "expires", "redirectCheckoutUrl"] {
        expected[field] = made.body[field].clone();
    }
    assert_eq!(read, expected);
    assert_eq!(made.text("/redirectCheckoutUrl"), format!("{}/afterpay/approvals/{token}", sandbox.url()));
}

#[tokio::test]
async fn the_generated_client_creates_and_reads_a_checkout() {
    let sandbox = start().await;
    let client = afterpay(&sandbox);
    let consumer = Consumer::new("anna@example.com");
    let body = CreateCheckoutRequest::new(Money::new("7.5", Currency::Usd), consumer).is_cash_app_pay(true);
    let token = client.create_checkout(&body).await.unwrap().into_inner().token;
    let read = client.retrieve_checkout(&token).await.unwrap().into_inner();
    assert_eq!((read.token, read.amount), (Some(token), Some(Money::new("7.5", Currency::Usd))));
    let missing = client.retrieve_checkout(&CheckoutToken::new("002.nothing")).await.unwrap_err();
    assert_eq!(missing.status().map(|status| status.as_u16()), Some(412));
}

#[tokio::test]
async fn amounts_are_strict_decimals_of_more_than_nothing() {
    let sandbox = start().await;
    for amount in ["25.001", "-25.00", "+25.00", "2.5e1", "25,00", "", "99999999999999999999"] {
        refused(&sandbox, |body| body["amount"]["amount"] = amount.into(), "invalid_object", "amount.amount").await;
    }
    for amount in ["0", "0.00"] {
        let field = "amount.amount";
        refused(&sandbox, |body| body["amount"]["amount"] = amount.into(), "unsupported_payment_type", field).await;
    }
    refused(&sandbox, |body| body["amount"]["amount"] = json!(25), "invalid_object", "amount.amount").await;
}

#[tokio::test]
async fn cash_app_pay_takes_dollars_alone() {
    let sandbox = start().await;
    let field = "amount.currency";
    refused(&sandbox, |body| body["amount"]["currency"] = "AUD".into(), "unsupported_currency", field).await;
    let field = "items.0.price.currency";
    refused(&sandbox, |body| body["items"][0]["price"]["currency"] = "CAD".into(), "unsupported_currency", field).await;
}

#[tokio::test]
async fn parts_of_a_checkout_must_fit_it() {
    let sandbox = start().await;
    let money = |amount: &str| json!({ "amount": amount, "currency": "USD" });
    let invalid = "invalid_object";
    refused(&sandbox, |body| body["taxAmount"] = money("25.01"), invalid, "taxAmount").await;
    refused(&sandbox, |body| body["shippingAmount"] = money("26"), invalid, "shippingAmount").await;
    let discount = json!([{ "displayName": "x", "amount": money("1.234") }]);
    refused(&sandbox, |body| body["discounts"] = discount, invalid, "discounts.0.amount.amount").await;
    refused(&sandbox, |body| body["items"][0]["quantity"] = 0.into(), invalid, "items.0.quantity").await;
    refused(&sandbox, |body| body["consumer"]["email"] = "anna".into(), invalid, "consumer.email").await;
    for address in ["/thanks", "javascript:alert(1)"] {
        let field = "merchant.redirectConfirmUrl";
        refused(&sandbox, |body| body["merchant"]["redirectConfirmUrl"] = address.into(), invalid, field).await;
    }
}

#[tokio::test]
async fn what_the_contract_forbids_is_an_invalid_object() {
    let sandbox = start().await;
    refused(&sandbox, |body| body["items"] = json!({}), "invalid_object", "items").await;
    let missing = |body: &mut Value| drop(body.as_object_mut().unwrap().remove("consumer"));
    refused(&sandbox, missing, "invalid_object", "consumer").await;
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_as_such() {
    let sandbox = start().await;
    let caller = Caller::new(&sandbox);
    send(caller.request("POST", "/v2/checkouts", b"{")).await.refused(400, "invalid_json", "");
    let text = http().post(format!("{}/v2/checkouts", sandbox.url())).body("{}");
    let text = text.header("accept", "application/json").header("user-agent", "tests/1.0");
    let text = text.header("content-type", "text/plain");
    let text = text.basic_auth(MERCHANT_ACCOUNT, Some(SECRET_KEY));
    assert_eq!(send(text).await.status, 415);
}

#[tokio::test]
async fn another_method_is_not_allowed_and_another_path_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "POST", "/ping", Some(json!({}))).await.refused(405, "method_not_allowed", "");
    call(&sandbox, "DELETE", "/v2/checkouts", None).await.refused(405, "method_not_allowed", "");
    call(&sandbox, "GET", "/v2/nothing", None).await.refused(404, "not_found", "");
}

#[tokio::test]
async fn wrong_credentials_are_unauthorized() {
    let sandbox = start().await;
    let request = http().get(format!("{}/v2/configuration", sandbox.url())).header("accept", "application/json");
    let reply = send(request.basic_auth(MERCHANT_ACCOUNT, Some("another"))).await;
    reply.refused(401, "unauthorized", "");
    assert_eq!(reply.body["httpStatusCode"], 401);
    assert!(!reply.text("/errorId").is_empty());
}

#[tokio::test]
async fn any_user_agent_will_do_and_none_will_too() {
    let sandbox = start().await;
    let request = || {
        let request = http().get(format!("{}/v2/configuration", sandbox.url())).header("accept", "application/json");
        request.basic_auth(MERCHANT_ACCOUNT, Some(SECRET_KEY))
    };
    assert_eq!(send(request().header("user-agent", "curl")).await.status, 200);
    let whole = "Acme/1 (Rust/1.90; Rust/1.90; Merchant/100101533) https://shop.example";
    assert_eq!(send(request().header("user-agent", whole)).await.status, 200);
    for unnamed in [request(), request().header("user-agent", " ")] {
        assert_eq!(send(unnamed).await.status, 200);
    }
}

#[tokio::test]
async fn a_checkout_is_retained_for_sixty_minutes() {
    let sandbox = start().await;
    let token = create(&sandbox, "25.00").await;
    let path = format!("/v2/checkouts/{token}");
    sandbox.advance(Duration::from_secs(59 * 60));
    call(&sandbox, "GET", &path, None).await.expect(200);
    sandbox.advance(Duration::from_secs(60));
    call(&sandbox, "GET", &path, None).await.refused(412, "invalid_token", "");
    sandbox.advance(Duration::from_secs(120 * 60));
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 409);
}

#[tokio::test]
async fn the_page_shows_who_asks_for_what_and_how_to_answer() {
    let sandbox = start().await;
    let token = create(&sandbox, "25.00").await;
    let page = visit(&sandbox, "GET", &token, "").await;
    assert_eq!(page.status(), 200);
    let page = page.text().await.unwrap();
    for text in [
        "Acme Tea",
        "25.00 USD",
        "Green &lt;tea&gt;",
        "2 × 5.00 USD",
        "order-1",
        "anna@example.com",
        "Cash App Pay",
        "method=\"post\"",
        "Approve",
        "Decline",
        "width=device-width",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert!(!page.contains("Green <tea>"));
}

#[tokio::test]
async fn approving_leads_to_the_confirm_address() {
    let sandbox = start().await;
    let token = create(&sandbox, "25.00").await;
    let answer = visit(&sandbox, "POST", &token, "/approve").await;
    assert_eq!(answer.status(), 303);
    assert_eq!(location(&answer), format!("https://shop.example/thanks?cart=7&status=SUCCESS&orderToken={token}"));
    let page = visit(&sandbox, "GET", &token, "").await.text().await.unwrap();
    assert!(page.contains("You have approved this.") && !page.contains("<button"), "{page}");
}

#[tokio::test]
async fn declining_leads_to_the_cancel_address_and_ends_the_checkout() {
    let sandbox = start().await;
    let token = create(&sandbox, "25.00").await;
    let answer = visit(&sandbox, "POST", &token, "/decline").await;
    assert_eq!(answer.status(), 303);
    assert_eq!(location(&answer), format!("https://shop.example/cart?status=CANCELLED&orderToken={token}"));
    call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.refused(412, "invalid_token", "");
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 409);
    call(&sandbox, "POST", "/v2/payments/auth", Some(json!({ "token": token }))).await.refused(
        412,
        "invalid_order_transaction_status",
        "",
    );
}

#[tokio::test]
async fn without_a_merchant_the_page_itself_says_what_was_done() {
    let sandbox = start().await;
    let mut body = asked("25.00");
    body.as_object_mut().unwrap().remove("merchant");
    let made = call(&sandbox, "POST", "/v2/checkouts", Some(body)).await.expect(201);
    let answer = visit(&sandbox, "POST", made.text("/token"), "/approve").await;
    assert_eq!(answer.status(), 200);
    assert!(answer.text().await.unwrap().contains("You have approved this."));
}

#[tokio::test]
async fn a_token_that_nobody_knows_has_no_page() {
    let sandbox = start().await;
    for (method, button) in [("GET", ""), ("POST", "/approve"), ("POST", "/decline")] {
        assert_eq!(visit(&sandbox, method, "002.nothing", button).await.status(), 404, "{method} {button}");
    }
}
