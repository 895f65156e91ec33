//! No operation is left out: each can be reached through the facade.

#[cfg(feature = "afterpay")]
mod afterpay;
mod walk;

use std::collections::BTreeSet;

use cashapp_pay_api::operations::OPERATIONS;

use crate::started::started;

/// The ids of the table.
fn documented() -> BTreeSet<&'static str> {
    OPERATIONS.iter().map(cashapp::Operation::id).collect()
}

#[tokio::test]
async fn every_operation_of_cash_app_pay_succeeds_through_the_facade() {
    let (sandbox, client) = started().await;
    walk::everywhere(&sandbox, &client).await;
    let calls = sandbox.calls();
    let succeeded: BTreeSet<_> =
        calls.iter().filter(|call| (200..300).contains(&call.status)).filter_map(|call| call.operation).collect();
    let documented = documented();
    let missing: Vec<_> = documented.difference(&succeeded).collect();
    let add = "add methods to src/resources, and calls of them to tests/it/every_operation/walk.rs";
    assert!(missing.is_empty(), "{add}: {missing:?}");
    assert_eq!(succeeded, documented);
    let failed: Vec<_> = calls.iter().filter(|call| call.status >= 300).collect();
    assert!(failed.is_empty(), "{failed:?}");
}
