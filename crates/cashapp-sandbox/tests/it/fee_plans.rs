//! Fee plans.

use serde_json::json;

use crate::caller::{Reply, call, start};

const PLANS: &str = "/network/v1/fee-plans";

fn ids(reply: &Reply) -> Vec<&str> {
    let plans = reply.body["fee_plans"].as_array().expect("a list");
    plans.iter().filter_map(|plan| plan["id"].as_str()).collect()
}

#[tokio::test]
async fn a_sandbox_has_one_fee_plan_that_is_in_use_and_one_that_is_not() {
    let sandbox = start().await;
    assert_eq!(
        ids(&call(&sandbox, "GET", PLANS, None).await.expect(200)),
        ["FEE_sandbox:disabled", "FEE_sandbox:plan"]
    );
    let plan = call(&sandbox, "GET", "/network/v1/fee-plans/FEE_sandbox:plan", None).await.expect(200);
    assert_eq!(plan.text("/fee_plan/status"), "ACTIVE");
    assert_eq!(plan.text("/fee_plan/currency"), "USD");
    assert_eq!(plan.body["fee_plan"]["rate"], json!({"basis_points": 275, "fixed_amount": 15}));
}

#[tokio::test]
async fn fee_plans_are_listed_by_status_currency_and_reference() {
    let sandbox = start().await;
    for (query, expected) in [
        ("status=ACTIVE", &["FEE_sandbox:plan"][..]),
        ("status=DISABLED", &["FEE_sandbox:disabled"]),
        ("currency=USD", &["FEE_sandbox:disabled", "FEE_sandbox:plan"]),
        ("reference_id=sandbox-plan", &["FEE_sandbox:plan"]),
        ("reference_id=sandbox-plan&status=DISABLED", &[]),
    ] {
        let listed = call(&sandbox, "GET", &format!("{PLANS}?{query}"), None).await.expect(200);
        assert_eq!(ids(&listed), expected, "{query}");
    }
}

#[tokio::test]
async fn a_fee_plan_that_nobody_knows_is_not_found() {
    let sandbox = start().await;
    call(&sandbox, "GET", "/network/v1/fee-plans/FEE_none", None).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn fee_plans_are_listed_page_by_page() {
    let sandbox = start().await;
    let first = call(&sandbox, "GET", "/network/v1/fee-plans?limit=1", None).await.expect(200);
    assert_eq!(ids(&first), ["FEE_sandbox:disabled"]);
    let rest = format!("{PLANS}?limit=1&cursor={}", first.text("/cursor"));
    let rest = call(&sandbox, "GET", &rest, None).await.expect(200);
    assert_eq!((ids(&rest), rest.text("/cursor")), (vec!["FEE_sandbox:plan"], ""));
    // A cursor belongs to its query.
    let other = format!("{PLANS}?limit=1&status=ACTIVE&cursor={}", first.text("/cursor"));
    call(&sandbox, "GET", &other, None).await.refused(400, "INVALID_CURSOR", "cursor");
}
