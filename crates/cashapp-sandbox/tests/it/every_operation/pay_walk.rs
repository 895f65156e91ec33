//! The Network and Customer Request APIs: from a brand to a payment that is disputed.

use cashapp_pay_api::types::Action;
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use super::walk::{Walk, text};
use super::{disputes_walk, management_walk};
use crate::caller::start;

const MERCHANT: &str = "MMI_sandbox:merchant";
const GRANT: &str = "GRG_sandbox:active";

#[tokio::test]
async fn every_operation_of_cash_app_pay_succeeds_as_documented() {
    let sandbox = start().await;
    let mut walk = Walk::new(&sandbox, "pay", cashapp_pay_api::operations::OPERATIONS);
    management_walk::endpoint(&mut walk).await;
    brands_and_merchants(&mut walk).await;
    let (customer, grant) = customer_and_grant(&mut walk).await;
    payments(&mut walk, &grant).await;
    refunds(&mut walk).await;
    payouts_and_balances(&mut walk, &customer).await;
    disputes_walk::walk(&mut walk).await;
    management_walk::walk(&mut walk).await;
    let succeeded = walk.finish();
    let documented = cashapp_pay_api::operations::OPERATIONS.len();
    println!("{succeeded} of {documented} succeeded");
    assert_eq!(succeeded, documented);
}

/// A grant, as if a request had been approved.
fn grant(sandbox: &Sandbox, action: Value) -> (String, String) {
    let action: Action = serde_json::from_value(action).expect("an action");
    let grant =
        serde_json::to_value(sandbox.make_grant(action).expect("a customer can give it")).expect("it can be written");
    (text(&grant, "/customer_id"), text(&grant, "/id"))
}

async fn brands_and_merchants(walk: &mut Walk<'_>) {
    let brand = json!({"name": "Acme Tea", "reference_id": "acme-tea", "color": "#00d54b", "metadata": {"a": "b"}});
    let made = walk.call("create_brand", &[], json!({"idempotency_key": "brand", "brand": brand})).await;
    let id = text(&made, "/brand/id");
    walk.call("upsert_brand", &[], json!({"brand": brand})).await;
    let other = json!({"name": "Acme Coffee", "reference_id": "acme-coffee"});
    walk.call("upsert_brand", &[], json!({"brand": other})).await;
    walk.call("update_brand", &[&id], json!({"brand": {"name": "Acme", "color": null, "metadata": null}})).await;
    walk.call("retrieve_brand", &[&id], Value::Null).await;
    walk.call("list_brands?limit=1", &[], Value::Null).await;

    let address = json!({"country": "US", "address_line_1": "1 Market Street", "locality": "San Francisco",
        "administrative_district_level_1": "CA", "postal_code": "94105"});
    let merchant = json!({"name": "Acme Tea", "brand_id": id, "country": "US", "currency": "USD", "category": "5812",
        "reference_id": "acme-tea-1", "address": address, "site_url": "https://tea.example",
        "default_fee_plans": {"online_fee_plan_id": "FEE_sandbox:plan"}});
    let body = json!({"idempotency_key": "merchant", "merchant": merchant});
    let made = walk.call("create_merchant", &[], body).await;
    let id = text(&made, "/merchant/id");
    walk.call("upsert_merchant", &[], json!({"merchant": merchant})).await;
    walk.call("update_merchant", &[&id], json!({"merchant": {"name": "Acme Tea House", "site_url": null}})).await;
    walk.call("retrieve_merchant", &[&id], Value::Null).await;
    walk.call("list_merchants?reference_id=acme-tea-1", &[], Value::Null).await;

    let plans = walk.call("list_fee_plans?status=ACTIVE", &[], Value::Null).await;
    walk.call("retrieve_fee_plan", &[&text(&plans, "/fee_plans/0/id")], Value::Null).await;
}

/// A customer who has approved a request, and a grant of 1500 cents.
async fn customer_and_grant(walk: &mut Walk<'_>) -> (String, String) {
    let action = json!({"type": "ONE_TIME_PAYMENT", "scope_id": MERCHANT, "amount": 1500, "currency": "USD"});
    let request = json!({"actions": [action], "channel": "ONLINE", "redirect_url": "https://tea.example/back",
        "reference_id": "order-1", "customer_metadata": {"reference_id": "buyer-1"}, "metadata": {"a": "b"}});
    let body = json!({"idempotency_key": "request", "request": request});
    let made = walk.call("create_customer_request", &[], body).await;
    let id = text(&made, "/request/id");
    walk.call("update_customer_request", &[&id], json!({"request": {"reference_id": "order-2", "metadata": null}}))
        .await;
    walk.call("retrieve_customer_request", &[&id], Value::Null).await;
    walk.control(&format!("customer-requests/{id}/approve"), json!({})).await;
    let approved = walk.call("retrieve_customer_request", &[&id], Value::Null).await;
    let (customer, grant_id) =
        (text(&approved, "/request/customer_profile/id"), text(&approved, "/request/grants/0/id"));

    walk.call("list_customers", &[], Value::Null).await;
    walk.call("retrieve_customer", &[&customer], Value::Null).await;
    walk.call("list_customer_grants", &[&customer], Value::Null).await;
    walk.call("retrieve_customer_grant", &[&customer, &grant_id], Value::Null).await;
    let on_file = grant(walk.sandbox, json!({"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"}));
    walk.call("revoke_customer_grant", &[&on_file.0, &on_file.1], Value::Null).await;
    (customer, grant_id)
}

/// Makes a payment of 1500 cents; its id.
pub(super) async fn pay(walk: &mut Walk<'_>, key: &str, amount: i64, capture: bool) -> String {
    pay_with(walk, key, amount, capture, GRANT).await
}

async fn pay_with(walk: &mut Walk<'_>, key: &str, amount: i64, capture: bool, grant: &str) -> String {
    let payment = json!({"amount": amount, "currency": "USD", "merchant_id": MERCHANT, "grant_id": grant,
        "capture": capture, "reference_id": "order-1", "metadata": {"a": "b"},
        "enrichments": {"initiation": {"actor": "CUSTOMER"}, "statement_descriptor": "Acme Tea"}});
    let made = walk.call("create_payment", &[], json!({"idempotency_key": key, "payment": payment})).await;
    text(&made, "/payment/id")
}

async fn payments(walk: &mut Walk<'_>, grant: &str) {
    let id = pay_with(walk, "payment-1", 1500, false, grant).await;
    walk.call("retrieve_payment", &[&id], Value::Null).await;
    walk.call("capture_payment", &[&id], json!({"idempotency_key": "capture", "amount": 1500})).await;
    let id = pay(walk, "payment-2", 1500, false).await;
    let more = json!({"amount": 2000, "currency": "USD", "reference_id": "tip"});
    let body = json!({"idempotency_key": "authorization", "authorization": more});
    walk.call("create_payment_authorization", &[&id], body).await;
    walk.call("void_payment", &[&id], Value::Null).await;
    pay(walk, "payment-3", 1500, false).await;
    walk.call("void_payment_by_idempotency_key", &[], json!({"idempotency_key": "payment-3"})).await;
    walk.call("list_payments?limit=2", &[], Value::Null).await;
}

async fn refunds(walk: &mut Walk<'_>) {
    let payment = pay(walk, "refunded", 1500, true).await;
    let refund = |key: &str, capture: bool| {
        let refund = json!({"amount": 100, "currency": "USD", "merchant_id": MERCHANT, "payment_id": payment,
            "capture": capture, "reference_id": "cold-tea", "metadata": {"a": "b"}});
        json!({"idempotency_key": key, "refund": refund})
    };
    let captured = text(&walk.call("create_refund", &[], refund("refund-1", false)).await, "/refund/id");
    walk.call("capture_refund", &[&captured], json!({"idempotency_key": "capture"})).await;
    walk.call("retrieve_refund", &[&captured], Value::Null).await;
    let voided = text(&walk.call("create_refund", &[], refund("refund-2", false)).await, "/refund/id");
    walk.call("void_refund", &[&voided], Value::Null).await;
    walk.call("create_refund", &[], refund("refund-3", false)).await;
    walk.call("void_refund_by_idempotency_key", &[], json!({"idempotency_key": "refund-3"})).await;
    walk.call("create_refund", &[], refund("refund-4", true)).await;
    walk.call("retrieve_payment", &[&payment], Value::Null).await;
    walk.call("list_refunds", &[], Value::Null).await;
}

async fn payouts_and_balances(walk: &mut Walk<'_>, customer: &str) {
    let payout = json!({"amount": 500, "currency": "USD", "merchant_id": MERCHANT, "grant_id": GRANT,
        "purpose": "SERVICES", "capture": true, "note": "Thank you", "reference_id": "shift-1"});
    let made = walk.call("create_payout", &[], json!({"idempotency_key": "payout", "payout": payout})).await;
    walk.call("retrieve_payout", &[&text(&made, "/payout/payout_id")], Value::Null).await;
    walk.call("list_payouts", &[], Value::Null).await;

    walk.call("retrieve_customer", &[customer], Value::Null).await;
    let (customer, grant) = grant(walk.sandbox, json!({"type": "CHECKING_BALANCE", "scope_id": "BRAND_sandbox:brand"}));
    let list = format!("list_balances?customer_id={customer}&type=CHECKING&grant_id={grant}");
    let balances = walk.call(&list, &[], Value::Null).await;
    let id = text(&balances, "/balances/0/id");
    walk.call(&format!("retrieve_balance?grant_id={grant}"), &[&id], Value::Null).await;
}
