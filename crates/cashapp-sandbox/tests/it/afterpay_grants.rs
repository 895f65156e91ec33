//! Afterpay grants: those of Cash App Pay and those on file, and the orders that are placed with them.

use std::time::Duration;

use cashapp_afterpay_api::types::{
    AuthorizePaymentRequest, CashAppCustomerId, CashAppGrantId, CashAppPayGrantStatus, CheckoutMerchant,
    CreateGrantRequest, GrantApproval, OnFileGrantStatus, OnFileGrantType, RetrieveCashAppPayGrantRequest,
    StartGrantApprovalRequest,
};
use cashapp_pay_api::types::{Action, LinkAccountAction, OnFilePaymentAction, ScopeId};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::afterpay_checkouts::{asked, create, visit};
use crate::caller::{Reply, afterpay, call, start};

const BRAND: &str = "BRAND_sandbox:brand";
const CUSTOMER: &str = "CST_sandbox:customer";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn post(sandbox: &Sandbox, path: &str, body: Value) -> Reply {
    call(sandbox, "POST", path, Some(body)).await
}

/// The id of a Cash App Pay grant for payments on file.
pub(crate) fn cash_app_grant(sandbox: &Sandbox, scope: &str) -> String {
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(scope)));
    sandbox.make_grant(action).expect("a customer can give it").id.as_str().to_owned()
}

fn approval(references: &[&str]) -> Value {
    let grants: Vec<Value> =
        references.iter().map(|reference| json!({ "type": "ON_FILE", "merchantReference": reference })).collect();
    json!({
        "grants": grants,
        "consumer": { "email": "anna@example.com" },
        "merchant": {
            "name": "Acme Tea",
            "redirectConfirmUrl": "https://shop.example/thanks",
            "redirectCancelUrl": "https://shop.example/cart",
        },
    })
}

/// The token of an approval that the customer has given.
async fn approved(sandbox: &Sandbox, references: &[&str]) -> String {
    let token = post(sandbox, "/v2/grants/approvals", approval(references)).await.expect(200).text("/token").to_owned();
    assert_eq!(visit(sandbox, "POST", &token, "/approve").await.status(), 303);
    token
}

async fn make(sandbox: &Sandbox, token: &str) -> Reply {
    post(sandbox, "/v2/grants", json!({ "token": token, "requestId": Uuid::new_v4() })).await
}

/// The id of a grant on file.
pub(crate) async fn on_file(sandbox: &Sandbox) -> String {
    make(sandbox, &approved(sandbox, &["sub-1"]).await).await.expect(201).text("/grant/id").to_owned()
}

#[tokio::test]
async fn a_cash_app_pay_grant_is_shown_with_its_account_and_ten_years_of_life() {
    let sandbox = start().await;
    let id = cash_app_grant(&sandbox, BRAND);
    let body = json!({ "customerId": CUSTOMER, "grantId": id });
    let grant = post(&sandbox, "/v2/grants/retrieve", body).await.expect(200).body["grant"].take();
    assert_eq!((&grant["id"], &grant["intent"], &grant["type"]), (&json!(id), &json!("ON_FILE"), &json!("CASHAPP")));
    let details = &grant["details"];
    assert_eq!(details["status"], "ACTIVE");
    assert_eq!(details["cashapp"], json!({ "customerId": CUSTOMER, "cashtag": "$sandbox" }));
    let year = |field: &str| details[field].as_str().unwrap()[..4].parse::<u32>().unwrap();
    assert_eq!(year("expiresAt"), year("createdAt") + 10);
}

#[tokio::test]
async fn a_cash_app_pay_grant_of_somebody_else_is_forbidden() {
    let sandbox = start().await;
    let id = cash_app_grant(&sandbox, BRAND);
    for operation in ["retrieve", "revoke"] {
        let path = format!("/v2/grants/{operation}");
        post(&sandbox, &path, json!({ "customerId": "CST_other", "grantId": id })).await.refused(
            403,
            "insufficient_permissions",
            "",
        );
        let body = json!({ "customerId": CUSTOMER, "grantId": "GRG_nothing" });
        post(&sandbox, &path, body).await.refused(403, "insufficient_permissions", "");
    }
}

#[tokio::test]
async fn a_cash_app_pay_grant_is_revoked_for_both_apis_and_for_good() {
    let sandbox = start().await;
    let id = cash_app_grant(&sandbox, BRAND);
    let client = afterpay(&sandbox);
    let asked = RetrieveCashAppPayGrantRequest::new(CashAppCustomerId::new(CUSTOMER), CashAppGrantId::new(id.as_str()));
    let body = json!({ "customerId": CUSTOMER, "grantId": id });
    for _ in 0..2 {
        let revoked = post(&sandbox, "/v2/grants/revoke", body.clone()).await.expect(200);
        assert_eq!(revoked.text("/grant/details/status"), "REVOKED");
    }
    let grant = client.retrieve_cash_app_pay_grant(&asked).await.unwrap().into_inner().grant;
    assert_eq!(grant.details.status, CashAppPayGrantStatus::Revoked);
    let path = format!("/network/v1/customers/{CUSTOMER}/grants/{id}");
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/grant/status"), "REVOKED");
    let token = create(&sandbox, "25.00").await;
    let body = json!({ "token": token, "grantId": id });
    let reply = post(&sandbox, "/v2/payments/auth", body).await;
    reply.refused(422, "invalid_object", "");
    assert!(reply.detail().contains("GRANT_REVOKED"), "{}", reply.body);
}

#[tokio::test]
async fn a_grant_on_file_charges_a_checkout_without_the_customer() {
    let sandbox = start().await;
    let id = cash_app_grant(&sandbox, BRAND);
    for operation in ["auth", "capture"] {
        let body = json!({
            "token": create(&sandbox, "25.00").await,
            "grantId": id,
            "enrichments": { "initiation": { "actor": "MERCHANT" } },
        });
        let paid = post(&sandbox, &format!("/v2/payments/{operation}"), body).await.expect(201);
        assert_eq!(paid.text("/status"), "APPROVED");
    }
    let token = cashapp_afterpay_api::types::CheckoutToken::new(create(&sandbox, "25.00").await);
    let body = AuthorizePaymentRequest::new(token).grant_id(CashAppGrantId::new("GRG_sandbox:active"));
    afterpay(&sandbox).authorize_payment(&body).await.unwrap();
}

#[tokio::test]
async fn only_an_active_grant_for_payments_on_file_of_a_mapped_brand_charges() {
    let sandbox = start().await;
    let link = Action::LinkAccount(LinkAccountAction::new());
    for (grant, reason) in [
        ("GRG_sandbox:consumed".to_owned(), "GRANT_CONSUMED"),
        ("GRG_sandbox:expired".to_owned(), "GRANT_EXPIRED"),
        ("GRG_sandbox:revoked".to_owned(), "GRANT_REVOKED"),
        ("GRG_sandbox:missing".to_owned(), "GRANT_NOT_FOUND"),
        (
            sandbox.make_grant(link).expect("a customer can give it").id.as_str().to_owned(),
            "GRANT_ACTION_TYPE_MISMATCH",
        ),
        (cash_app_grant(&sandbox, crate::caller::CLIENT), "externalBrandId"),
        (on_file(&sandbox).await, "isCashAppPay"),
    ] {
        let body = json!({ "token": create(&sandbox, "25.00").await, "grantId": grant });
        let reply = post(&sandbox, "/v2/payments/auth", body).await;
        reply.refused(422, "invalid_object", "");
        assert!(reply.detail().starts_with("grantId: ") && reply.detail().contains(reason), "{}", reply.body);
    }
}

#[tokio::test]
async fn a_checkout_of_afterpay_is_charged_with_a_grant_of_afterpay() {
    let sandbox = start().await;
    let mut body = asked("25.00");
    body["isCashAppPay"] = false.into();
    let token = post(&sandbox, "/v2/checkouts", body).await.expect(201).text("/token").to_owned();
    let grant = on_file(&sandbox).await;
    let cash_app = json!({ "token": token, "grantId": cash_app_grant(&sandbox, BRAND) });
    post(&sandbox, "/v2/payments/auth", cash_app).await.refused(422, "invalid_object", "");
    let paid = post(&sandbox, "/v2/payments/auth", json!({ "token": token, "grantId": grant })).await.expect(201);
    assert_eq!(paid.text("/paymentState"), "AUTH_APPROVED");
}

#[tokio::test]
async fn an_approval_becomes_a_grant_once_the_customer_has_approved() {
    let sandbox = start().await;
    let started = post(&sandbox, "/v2/grants/approvals", approval(&["sub-1"])).await.expect(200);
    let token = started.text("/token").to_owned();
    assert_eq!(started.text("/redirectCheckoutUrl"), format!("{}/afterpay/approvals/{token}", sandbox.url()));
    make(&sandbox, &token).await.refused(412, "invalid_token", "");
    let page = visit(&sandbox, "GET", &token, "").await.text().await.unwrap();
    assert!(page.contains("Acme Tea") && page.contains("sub-1"), "{page}");
    let answer = visit(&sandbox, "POST", &token, "/approve").await;
    let expected = format!("https://shop.example/thanks?status=SUCCESS&orderToken={token}");
    assert_eq!(answer.headers()["location"], expected);
    let body = json!({ "token": token, "requestId": "first" });
    let made = post(&sandbox, "/v2/grants", body.clone()).await.expect(201);
    let grant = &made.body["grant"];
    assert_eq!((&grant["status"], &grant["type"]), (&json!("ACTIVE"), &json!("ON_FILE")));
    assert_eq!((&grant["merchantReference"], &grant["email"]), (&json!("sub-1"), &json!("anna@example.com")));
    assert_eq!(grant["requestId"], "first");
    assert_eq!(post(&sandbox, "/v2/grants", body).await, made);
    make(&sandbox, &token).await.refused(412, "invalid_token", "");
    let read = call(&sandbox, "GET", &format!("/v2/grants/{}", made.text("/grant/id")), None).await.expect(200);
    assert_eq!(read.body, made.body);
}

#[tokio::test]
async fn an_approval_for_several_grants_becomes_one_after_the_other() {
    let sandbox = start().await;
    let token = approved(&sandbox, &["sub-1", "sub-2"]).await;
    let first = make(&sandbox, &token).await.expect(201);
    let second = make(&sandbox, &token).await.expect(201);
    let references = [first.text("/grant/merchantReference"), second.text("/grant/merchantReference")];
    assert_eq!(references, ["sub-1", "sub-2"]);
    make(&sandbox, &token).await.refused(412, "invalid_token", "");
}

#[tokio::test]
async fn an_approval_that_is_declined_or_has_lapsed_becomes_no_grant() {
    let sandbox = start().await;
    let started = post(&sandbox, "/v2/grants/approvals", approval(&["sub-1"])).await.expect(200);
    visit(&sandbox, "POST", started.text("/token"), "/decline").await;
    make(&sandbox, started.text("/token")).await.refused(412, "invalid_token", "");
    let token = approved(&sandbox, &["sub-1"]).await;
    sandbox.advance(Duration::from_secs(60 * 60));
    make(&sandbox, &token).await.refused(412, "invalid_token", "");
    make(&sandbox, "003.nothing").await.refused(412, "invalid_token", "");
}

#[tokio::test]
async fn an_approval_asks_for_something_and_knows_where_to_go() {
    let sandbox = start().await;
    post(&sandbox, "/v2/grants/approvals", approval(&[])).await.refused(422, "invalid_object", "");
    let mut body = approval(&["sub-1"]);
    body["merchant"]["redirectCancelUrl"] = "cart".into();
    post(&sandbox, "/v2/grants/approvals", body).await.refused(422, "invalid_object", "");
    let token = approved(&sandbox, &["sub-1"]).await;
    let body = json!({ "token": token, "requestId": "r", "code": "000000" });
    post(&sandbox, "/v2/grants", body).await.refused(422, "invalid_object", "");
}

#[tokio::test]
async fn a_revoked_grant_is_cancelled_and_places_no_orders() {
    let sandbox = start().await;
    let id = on_file(&sandbox).await;
    let path = format!("/v2/grants/{id}/revoke");
    let first = call(&sandbox, "POST", &path, None).await.expect(200);
    assert_eq!(first.text("/grant/status"), "CANCELLED");
    assert!(!first.text("/grant/cancelled").is_empty());
    assert_eq!(call(&sandbox, "POST", &path, None).await, first);
    post(&sandbox, "/v2/orders", order(&id, "40.00")).await.refused(422, "invalid_object", "");
    call(&sandbox, "GET", "/v2/grants/nothing", None).await.refused(404, "not_found", "");
    call(&sandbox, "POST", "/v2/grants/nothing/revoke", None).await.refused(404, "not_found", "");
}

fn order(grant: &str, amount: &str) -> Value {
    json!({
        "requestId": Uuid::new_v4(),
        "grantId": grant,
        "amount": { "amount": amount, "currency": "USD" },
        "enrichments": { "initiation": { "actor": "MERCHANT" } },
        "merchantReference": "renewal-1",
    })
}

#[tokio::test]
async fn an_order_is_placed_with_a_grant_and_paid_by_its_token() {
    let sandbox = start().await;
    let grant = on_file(&sandbox).await;
    let body = order(&grant, "40.03");
    let placed = post(&sandbox, "/v2/orders", body.clone()).await.expect(201);
    let schedule = placed.body["paymentSchedule"].as_array().unwrap();
    let amounts: Vec<_> = schedule.iter().map(|part| part["amount"]["amount"].as_str().unwrap()).collect();
    assert_eq!(amounts, ["10.03", "10.00", "10.00", "10.00"]);
    assert_eq!(schedule[0]["dueDate"], sandbox.now().date_naive().to_string());
    assert_eq!(post(&sandbox, "/v2/orders", body.clone()).await, placed);
    let mut other = body;
    other["merchantReference"] = "another".into();
    post(&sandbox, "/v2/orders", other).await.refused(422, "invalid_object", "");
    let token = placed.text("/token");
    call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.refused(412, "invalid_token", "");
    let paid = post(&sandbox, "/v2/payments/auth", json!({ "token": token })).await.expect(201);
    assert_eq!((paid.text("/originalAmount/amount"), paid.text("/merchantReference")), ("40.03", "renewal-1"));
}

#[tokio::test]
async fn an_order_keeps_to_the_limits_and_needs_a_grant_of_afterpay() {
    let sandbox = start().await;
    let grant = on_file(&sandbox).await;
    post(&sandbox, "/v2/orders", order(&grant, "2000.01")).await.refused(422, "unsupported_payment_type", "");
    let cash_app = cash_app_grant(&sandbox, BRAND);
    post(&sandbox, "/v2/orders", order(&cash_app, "40.00")).await.refused(422, "invalid_object", "");
    sandbox.advance(3653 * DAY);
    post(&sandbox, "/v2/orders", order(&grant, "40.00")).await.refused(422, "invalid_object", "");
}

async fn alias(sandbox: &Sandbox, duration: Option<&str>) -> Reply {
    let token = create(sandbox, "25.00").await;
    post(sandbox, "/v2/grants/alias", json!({ "token": token, "duration": duration })).await
}

#[tokio::test]
async fn an_alias_stands_for_a_token_as_long_as_is_asked() {
    let sandbox = start().await;
    for (duration, days) in [(Some("P2D"), 2), (Some("P1W"), 7), (None, 30)] {
        let before = sandbox.now();
        let made = alias(&sandbox, duration).await.expect(200);
        let expiry = chrono::DateTime::parse_from_rfc3339(made.text("/expiry")).unwrap();
        assert_eq!((expiry.to_utc() - before).num_days(), days, "{duration:?}");
    }
    alias(&sandbox, Some("two days")).await.refused(422, "invalid_object", "");
    alias(&sandbox, Some("P900000000D")).await.refused(422, "invalid_object", "");
    post(&sandbox, "/v2/grants/alias", json!({ "token": "x" })).await.refused(403, "invalid_token", "");
    let token = create(&sandbox, "25.00").await;
    sandbox.advance(DAY);
    post(&sandbox, "/v2/grants/alias", json!({ "token": token })).await.refused(403, "invalid_token", "");
}

#[tokio::test]
async fn a_link_becomes_a_grant_by_the_code_of_its_message_or_by_approval() {
    let sandbox = start().await;
    let alias = alias(&sandbox, None).await.expect(200).text("/token").to_owned();
    let body = json!({ "alias": alias, "requestId": "link-1" });
    let link = post(&sandbox, "/v2/grants/start", body.clone()).await.expect(201);
    assert_eq!((link.text("/deliveryType"), link.text("/requestId")), ("SMS", "link-1"));
    assert_eq!(post(&sandbox, "/v2/grants/start", body).await, link);
    let token = link.text("/token").to_owned();
    make(&sandbox, &token).await.refused(412, "invalid_token", "");
    let with = |code: &str| json!({ "token": token, "requestId": "r-1", "code": code });
    post(&sandbox, "/v2/grants", with("123456")).await.refused(412, "invalid_token", "");
    let made = post(&sandbox, "/v2/grants", with("000000")).await.expect(201);
    assert_eq!(made.text("/grant/email"), "anna@example.com");

    let body = json!({ "alias": alias, "requestId": "link-2" });
    let token = post(&sandbox, "/v2/grants/start", body).await.expect(201).text("/token").to_owned();
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 200);
    make(&sandbox, &token).await.expect(201);
}

#[tokio::test]
async fn an_alias_is_no_grant_and_has_no_page() {
    let sandbox = start().await;
    let alias = alias(&sandbox, None).await.expect(200).text("/token").to_owned();
    make(&sandbox, &alias).await.refused(412, "invalid_token", "");
    assert_eq!(visit(&sandbox, "POST", &alias, "/approve").await.status(), 404);
}

#[tokio::test]
async fn a_link_needs_an_alias_that_has_not_lapsed() {
    let sandbox = start().await;
    let body = json!({ "alias": "004.nothing", "requestId": "link-1" });
    post(&sandbox, "/v2/grants/start", body).await.refused(404, "not_found", "");
    let alias = alias(&sandbox, Some("PT1H")).await.expect(200).text("/token").to_owned();
    sandbox.advance(Duration::from_secs(60 * 60));
    let body = json!({ "alias": alias, "requestId": "link-1" });
    post(&sandbox, "/v2/grants/start", body).await.refused(412, "invalid_token", "");
}

#[tokio::test]
async fn a_customer_is_written_to_five_times_an_hour_at_most() {
    let sandbox = start().await;
    let alias = alias(&sandbox, None).await.expect(200).text("/token").to_owned();
    let body = |number: u32| json!({ "alias": alias, "requestId": format!("link-{number}") });
    for number in 0..5 {
        post(&sandbox, "/v2/grants/start", body(number)).await.expect(201);
    }
    post(&sandbox, "/v2/grants/start", body(5)).await.refused(429, "too_many_requests", "");
    post(&sandbox, "/v2/grants/start", body(0)).await.expect(201);
    sandbox.advance(Duration::from_secs(60 * 60));
    post(&sandbox, "/v2/grants/start", body(5)).await.expect(201);
}

#[tokio::test]
async fn the_generated_client_makes_and_revokes_a_grant() {
    let sandbox = start().await;
    let client = afterpay(&sandbox);
    let merchant = CheckoutMerchant::new("https://shop.example/yes", "https://shop.example/no");
    let asked = StartGrantApprovalRequest::new([GrantApproval::new(OnFileGrantType::OnFile)], merchant);
    let token = client.start_grant_approval(&asked).await.unwrap().into_inner().token;
    visit(&sandbox, "POST", token.as_str(), "/approve").await;
    let grant = client.create_grant(&CreateGrantRequest::new("r-1", &token)).await.unwrap().into_inner().grant;
    let revoked = client.revoke_grant(&grant.id).await.unwrap().into_inner().grant;
    assert_eq!((grant.status, revoked.status), (OnFileGrantStatus::Active, OnFileGrantStatus::Cancelled));
}
