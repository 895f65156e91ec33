//! Customers who have left, are disabled, have blocked a merchant or lack money: what payments and approvals say then.

use cashapp_pay_api::types::{Action, OnFilePaymentAction, ScopeId};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{Reply, call, http, send, start};
use crate::customer_requests::{self, one_payment};
use crate::payments::{BRAND, MERCHANT, figures, pay, payment, raise};

const CUSTOMER: &str = "CST_jane";

async fn control(sandbox: &Sandbox, method: &str, path: &str, body: Value) -> Reply {
    let method = method.parse().expect("a method");
    send(http().request(method, format!("{}/_sandbox{path}", sandbox.url())).json(&body)).await
}

/// A customer with a grant on file, and the grant's id.
async fn jane(sandbox: &Sandbox) -> Value {
    let body = json!({ "id": CUSTOMER, "cashtag": "$jane" });
    control(sandbox, "POST", "/customers", body).await.expect(200);
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new(BRAND)));
    json!({ "grant_id": sandbox.make_grant_of(CUSTOMER, action).expect("she is there").id })
}

async fn change(sandbox: &Sandbox, body: Value) {
    control(sandbox, "POST", &format!("/customers/{CUSTOMER}"), body).await.expect(200);
}

async fn block(sandbox: &Sandbox, blocked: bool) {
    let body = json!({ "merchant_id": MERCHANT, "blocked": blocked });
    control(sandbox, "POST", &format!("/customers/{CUSTOMER}/block"), body).await.expect(200);
}

async fn leave(sandbox: &Sandbox) {
    control(sandbox, "DELETE", &format!("/customers/{CUSTOMER}"), json!({})).await.expect(200);
}

#[tokio::test]
async fn a_customer_without_a_usable_account_pays_nothing_and_no_payment_is_made() {
    let sandbox = start().await;
    let grant = jane(&sandbox).await;
    change(&sandbox, json!({ "disabled": true })).await;
    let refused = pay(&sandbox, 100, grant.clone()).await;
    refused.refused(400, "CUSTOMER_DISABLED", "payment.grant_id");
    assert_eq!(refused.text("/errors/0/category"), "CUSTOMER_ERROR");
    change(&sandbox, json!({ "disabled": false })).await;
    pay(&sandbox, 100, grant.clone()).await.expect(201);
    leave(&sandbox).await;
    pay(&sandbox, 100, grant).await.refused(400, "CUSTOMER_DELETED_ACCOUNT", "payment.grant_id");
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn a_customer_who_will_not_or_cannot_pay_leaves_a_declined_payment_behind() {
    let sandbox = start().await;
    let grant = jane(&sandbox).await;
    block(&sandbox, true).await;
    let blocked = pay(&sandbox, 100, grant.clone()).await;
    blocked.refused(400, "PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT", "payment.merchant_id");
    block(&sandbox, false).await;
    change(&sandbox, json!({ "funds": 1000 })).await;
    let poor = pay(&sandbox, 1001, grant.clone()).await;
    poor.refused(400, "PAYMENT_DECLINED_INSUFFICIENT_FUNDS", "payment.amount");
    for declined in [blocked, poor] {
        assert_eq!(declined.text("/errors/0/category"), "PAYMENT_PROCESSING_ERROR");
        let made = &declined.body["payment"];
        assert_eq!((&made["status"], &made["decline_errors"]), (&json!("DECLINED"), &declined.body["errors"]));
        assert_eq!(&payment(&sandbox, declined.text("/payment/id")).await, made);
    }
    pay(&sandbox, 1000, grant).await.expect(201);
}

#[tokio::test]
async fn a_raise_is_declined_or_refused_for_the_same_reasons() {
    let sandbox = start().await;
    let mut held = jane(&sandbox).await;
    held["capture"] = false.into();
    let made = pay(&sandbox, 1000, held).await.expect(201);
    let id = made.text("/payment/id");
    block(&sandbox, true).await;
    let blocked = raise(&sandbox, id, 2000, &json!({})).await;
    blocked.refused(400, "PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT", "");
    assert_eq!(blocked.text("/authorization/status"), "DECLINED");
    block(&sandbox, false).await;
    change(&sandbox, json!({ "funds": 1500 })).await;
    let poor = raise(&sandbox, id, 2000, &json!({})).await;
    poor.refused(400, "PAYMENT_DECLINED_INSUFFICIENT_FUNDS", "authorization.amount");
    assert_eq!(poor.text("/authorization/status"), "DECLINED");
    change(&sandbox, json!({ "funds": null, "disabled": true })).await;
    let disabled = raise(&sandbox, id, 2000, &json!({})).await;
    disabled.refused(400, "CUSTOMER_DISABLED", "");
    assert!(disabled.body.get("authorization").is_none(), "{}", disabled.body);
    leave(&sandbox).await;
    raise(&sandbox, id, 2000, &json!({})).await.refused(400, "CUSTOMER_DELETED_ACCOUNT", "");
    let payment = payment(&sandbox, id).await;
    assert_eq!(figures(&payment), [1000, 1000, 0, 0, 0], "no more is held");
    assert_eq!(payment["authorization_updates"].as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn a_request_is_approved_by_the_customer_who_is_named() {
    let sandbox = start().await;
    let grant = jane(&sandbox).await;
    let request = customer_requests::create(&sandbox, "k", one_payment()).await.expect(201);
    let path = format!("/customer-requests/{}/approve", request.text("/request/id"));
    let approved = control(&sandbox, "POST", &path, json!({ "customer_id": CUSTOMER })).await.expect(200);
    assert_eq!(approved.body["request"]["customer_profile"], json!({ "id": CUSTOMER, "cashtag": "$jane" }));
    assert_eq!(approved.text("/request/grants/0/customer_id"), CUSTOMER);
    let grants = call(&sandbox, "GET", &format!("/network/v1/customers/{CUSTOMER}/grants"), None).await.expect(200);
    let ids = [approved.body["request"]["grants"][0]["id"].clone(), grant["grant_id"].clone()];
    assert_eq!([&grants.body["grants"][0]["id"], &grants.body["grants"][1]["id"]], [&ids[0], &ids[1]]);
    let paid = pay(&sandbox, 2500, json!({ "grant_id": ids[0] })).await.expect(201);
    assert_eq!(paid.text("/payment/customer_id"), CUSTOMER);
}

#[tokio::test]
async fn nobody_approves_as_a_customer_who_has_left_is_disabled_or_is_none() {
    let sandbox = start().await;
    jane(&sandbox).await;
    let request = customer_requests::create(&sandbox, "k", one_payment()).await.expect(201);
    let id = request.text("/request/id");
    let path = format!("/customer-requests/{id}/approve");
    let refused = async |customer: &str, status: u16, part: &str| {
        let reply = control(&sandbox, "POST", &path, json!({ "customer_id": customer })).await.expect(status);
        assert!(reply.text("/error").contains(part), "{}", reply.body);
    };
    change(&sandbox, json!({ "disabled": true })).await;
    refused(CUSTOMER, 400, "disabled").await;
    leave(&sandbox).await;
    refused(CUSTOMER, 400, "left Cash App").await;
    refused("jane", 404, "CST_").await;
    refused("CST_sandbox", 409, "$sandbox").await;
    refused("CST_1", 409, "make the customer first").await;
    assert_eq!(customer_requests::retrieve(&sandbox, id).await.text("/request/status"), "PENDING");
    assert!(sandbox.grants().len() == 1 && sandbox.customers().len() == 2, "nothing was made");
}
