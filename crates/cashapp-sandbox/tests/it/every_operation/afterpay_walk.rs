//! The Afterpay API: checkouts, orders, disputes and grants.

use std::time::Duration;

use cashapp_pay_api::types::Action;
use serde_json::{Value, json};

use super::walk::{Walk, text};
use crate::caller::start;

#[tokio::test]
async fn every_operation_of_afterpay_succeeds_as_documented() {
    let sandbox = start().await;
    let mut walk = Walk::new(&sandbox, "afterpay", cashapp_afterpay_api::operations::OPERATIONS);
    walk.call("ping", &[], Value::Null).await;
    walk.call("retrieve_configuration", &[], Value::Null).await;
    walk.call("retrieve_configuration_mappings", &[], Value::Null).await;
    orders(&mut walk).await;
    disputes(&mut walk).await;
    grants(&mut walk).await;
    let succeeded = walk.finish();
    let documented = cashapp_afterpay_api::operations::OPERATIONS.len();
    println!("{succeeded} of {documented} succeeded");
    assert_eq!(succeeded, documented);
}

fn money(amount: &str) -> Value {
    json!({"amount": amount, "currency": "USD"})
}

fn merchant() -> Value {
    json!({"redirectConfirmUrl": "https://tea.example/done", "redirectCancelUrl": "https://tea.example/back"})
}

/// A checkout that the customer has approved; its token.
async fn approved(walk: &mut Walk<'_>, amount: &str) -> String {
    let contact = json!({"name": "Ada Buyer", "line1": "1 Market Street", "area1": "San Francisco", "region": "CA",
        "postcode": "94105", "countryCode": "US"});
    let item = json!({"name": "Tea", "quantity": 1, "price": money(amount), "sku": "tea-1"});
    let checkout = json!({"amount": money(amount), "consumer": {"email": "ada@buyer.example", "givenNames": "Ada"},
        "merchant": merchant(), "billing": contact, "shipping": contact, "items": [item],
        "merchantReference": "order-1", "isCashAppPay": true});
    let made = walk.call("create_checkout", &[], checkout).await;
    let token = text(&made, "/token");
    walk.call("retrieve_checkout", &[&token], Value::Null).await;
    walk.control(&format!("afterpay/checkouts/{token}/approve"), json!({})).await;
    token
}

async fn orders(walk: &mut Walk<'_>) {
    let token = approved(walk, "50.00").await;
    let body = json!({"token": token, "requestId": "67e55044-10b1-426f-9247-bb680e5fe0c8", "amount": money("50.00"),
        "merchantReference": "order-1"});
    let id = text(&walk.call("authorize_payment", &[], body).await, "/id");
    walk.call("retrieve_payment", &[&id], Value::Null).await;
    walk.call("retrieve_payment_by_token", &[&token], Value::Null).await;
    walk.call("update_payment", &[&id], json!({"merchantReference": "order-2"})).await;
    walk.call("capture_payment", &[&id], json!({"amount": money("20.00")})).await;
    let courier = json!({"name": "UPS", "tracking": "1Z", "priority": "STANDARD", "shippedAt": "2024-02-03T04:05:06Z"});
    walk.call("update_shipping_courier", &[&id], courier).await;
    walk.call("create_refund", &[&id], json!({"amount": money("5.00"), "merchantReference": "order-2"})).await;
    walk.call("void_payment", &[&id], json!({"amount": money("30.00"), "reason": "cancelledItems"})).await;
    walk.call("retrieve_payment", &[&id], Value::Null).await;
    walk.call("list_payments?limit=1", &[], Value::Null).await;

    let token = approved(walk, "10.00").await;
    walk.call("capture_full_payment", &[], json!({"token": token})).await;
    walk.call("reverse_payment", &[&token], Value::Null).await;
}

async fn disputes(walk: &mut Walk<'_>) {
    // The magic amounts of Cash App Pay.
    for amount in ["88.01", "88.11"] {
        let token = approved(walk, amount).await;
        walk.call("capture_full_payment", &[], json!({"token": token})).await;
    }
    walk.sandbox.advance(Duration::from_secs(3));
    let disputes = walk.call("list_disputes?status=needs_response", &[], Value::Null).await;
    let (answered, accepted) = (text(&disputes, "/data/0/id"), text(&disputes, "/data/1/id"));
    walk.call("retrieve_dispute", &[&answered], Value::Null).await;
    let file = json!({"file": "JVBERi0xLjQK", "fileType": "dispute_evidence"});
    let file = text(&walk.call("upload_dispute_file", &[], file).await, "/id");
    walk.call(&format!("retrieve_dispute_file?id={file}"), &[&file], Value::Null).await;
    let evidence = json!({"evidence": {"uncategorizedText": "It was hot.", "uncategorizedFile": file}});
    walk.call("respond_to_dispute", &[&answered], evidence).await;
    walk.call("accept_dispute", &[&accepted], Value::Null).await;
    walk.call("list_disputes", &[], Value::Null).await;
}

async fn grants(walk: &mut Walk<'_>) {
    let body = json!({"consumer": {"email": "ada@buyer.example"}, "merchant": merchant(),
        "grants": [{"type": "ON_FILE", "merchantReference": "club"}]});
    let token = text(&walk.call("start_grant_approval", &[], body).await, "/token");
    walk.control(&format!("afterpay/checkouts/{token}/approve"), json!({})).await;
    let made = walk.call("create_grant", &[], json!({"requestId": "grant-1", "token": token})).await;
    let id = text(&made, "/grant/id");
    walk.call("retrieve_grant", &[&id], Value::Null).await;
    let order = json!({"requestId": "67e55044-10b1-426f-9247-bb680e5fe0c9", "grantId": id, "amount": money("12.00"),
        "enrichments": {"initiation": {"actor": "MERCHANT"}}, "merchantReference": "club-1"});
    walk.call("create_order", &[], order).await;
    walk.call("revoke_grant", &[&id], Value::Null).await;
    let alias = walk.call("alias_grant", &[], json!({"token": token, "duration": "P30D"})).await;
    let body = json!({"requestId": "link-1", "alias": text(&alias, "/token")});
    walk.call("start_grant_link", &[], body).await;

    let action = json!({"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"});
    let grant = walk
        .sandbox
        .make_grant(serde_json::from_value::<Action>(action).expect("an action"))
        .expect("a customer can give it");
    let customer = grant.customer_id.map(|id| id.as_str().to_owned());
    let body = json!({"grantId": grant.id.as_str(), "customerId": customer});
    walk.call("retrieve_cash_app_pay_grant", &[], body.clone()).await;
    walk.call("revoke_cash_app_pay_grant", &[], body).await;
}
