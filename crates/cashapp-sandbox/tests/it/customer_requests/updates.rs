//! Changing a request while the customer has not decided.

use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use super::{REQUESTS, create, decide, frozen, one_payment, page, retrieve};
use crate::caller::{Reply, call, start};

async fn update(sandbox: &Sandbox, id: &str, change: Value) -> Reply {
    call(sandbox, "PATCH", &format!("{REQUESTS}/{id}"), Some(json!({"request": change}))).await
}

#[tokio::test]
async fn an_update_keeps_what_is_absent_and_clears_what_is_null() {
    let sandbox = start().await;
    let mut asked = one_payment();
    asked["reference_id"] = "cart-42".into();
    asked["metadata"] = json!({"till": "3", "clerk": "ann"});
    let created = create(&sandbox, "first", asked).await.expect(201);
    let id = created.text("/request/id");

    let changed = update(&sandbox, id, json!({"metadata": {"till": "4"}})).await.expect(200);
    assert_eq!(changed.text("/request/reference_id"), "cart-42");
    assert_eq!(changed.body["request"]["metadata"], json!({"till": "4"}));
    let changed = update(&sandbox, id, json!({"reference_id": "cart-43"})).await.expect(200);
    assert_eq!(changed.text("/request/reference_id"), "cart-43");
    let cleared = update(&sandbox, id, json!({"reference_id": null, "metadata": null})).await.expect(200);
    assert_eq!(cleared.body["request"].get("reference_id"), None);
    assert_eq!(cleared.body["request"].get("metadata"), None);
    assert_eq!(cleared.body["request"]["actions"], created.body["request"]["actions"]);
}

#[tokio::test]
async fn actions_are_replaced_as_a_whole() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let actions = json!([
        {"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"},
        {"type": "ONE_TIME_PAYMENT", "scope_id": "BRAND_sandbox:brand"},
    ]);
    let changed = update(&sandbox, created.text("/request/id"), json!({"actions": actions})).await.expect(200);
    assert_eq!(changed.body["request"]["actions"], actions);
    assert_eq!(changed.text("/request/requester_profile/name"), "Sandbox Brand");
    let html = page(changed.text("/request/auth_flow_triggers/mobile_url"), 200).await;
    assert!(html.contains("Sandbox Brand asks you to pay") && !html.contains("$25.00"), "{html}");
}

#[tokio::test]
async fn null_in_an_action_of_an_update_clears_it() {
    let sandbox = start().await;
    let on_file = |reference: Value| {
        json!({
            "type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand", "account_reference_id": reference,
        })
    };
    let one_time = |amount: Value, currency: Value| {
        json!({
            "type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant", "amount": amount, "currency": currency,
        })
    };
    let actions = json!([one_time(json!(2500), json!("USD")), on_file(json!("account-1"))]);
    let asked = json!({"channel": "IN_PERSON", "actions": actions});
    let created = create(&sandbox, "first", asked).await.expect(201);
    let id = created.text("/request/id");
    let actions = json!([one_time(Value::Null, Value::Null), on_file(Value::Null)]);
    let cleared = update(&sandbox, id, json!({"actions": actions.clone()})).await.expect(200);
    let left = json!([
        {"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_sandbox:merchant"},
        {"type": "ON_FILE_PAYMENT", "scope_id": "BRAND_sandbox:brand"},
    ]);
    assert_eq!(cleared.body["request"]["actions"], left);

    let half = json!([one_time(Value::Null, json!("USD"))]);
    assert_eq!(update(&sandbox, id, json!({"actions": half})).await.status, 400, "the two are cleared together");
    let scope = json!([{"type": "ON_FILE_PAYMENT", "scope_id": null}]);
    update(&sandbox, id, json!({"actions": scope})).await.refused(400, "EXPECTED_STRING", "request.actions.0.scope_id");
    let new = create(&sandbox, "second", json!({"channel": "IN_PERSON", "actions": actions})).await;
    assert_eq!((new.status, new.field()), (400, "request.actions.0.amount"), "a new request has nothing to clear");
}

#[tokio::test]
async fn an_update_that_is_refused_changes_nothing() {
    let sandbox = start().await;
    let created = create(&sandbox, "first", one_payment()).await.expect(201);
    let id = created.text("/request/id");
    let actions = json!([{"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_nobody"}]);
    let refused = update(&sandbox, id, json!({"reference_id": "changed", "actions": actions})).await;
    refused.refused(400, "MERCHANT_NOT_FOUND", "request.actions.0.scope_id");
    let kept = retrieve(&sandbox, id).await;
    assert_eq!(kept.body["request"]["actions"], created.body["request"]["actions"]);
    assert_eq!(kept.body["request"].get("reference_id"), None);
}

#[tokio::test]
async fn only_a_pending_request_can_be_updated() {
    let sandbox = frozen().await;
    for (decision, seconds, status) in
        [("approve", "0", "APPROVED"), ("approve", "60", "PROCESSING"), ("decline", "0", "DECLINED")]
    {
        let mut asked = one_payment();
        asked["metadata"] = json!({"sandbox:processing_seconds": seconds});
        let created = create(&sandbox, status, asked).await.expect(201);
        decide(&sandbox, &created, decision).await;
        let id = created.text("/request/id");
        let refused = update(&sandbox, id, json!({"reference_id": "late"})).await;
        refused.refused(400, "INVALID_STATE_TRANSITION", "");
        assert!(refused.detail().contains(status), "{}", refused.detail());
        assert_eq!(retrieve(&sandbox, id).await.body["request"].get("reference_id"), None);
    }
}
