//! No operation is left out: each can be reached through the facade, and says what it needs.

#[cfg(feature = "afterpay")]
mod afterpay;
mod sources;
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
    assert_eq!(documented.difference(&succeeded).collect::<Vec<_>>(), Vec::<&&str>::new());
    assert_eq!(succeeded, documented);
    let failed: Vec<_> = calls.iter().filter(|call| call.status >= 300).collect();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn every_operation_of_cash_app_pay_has_one_method_that_says_what_it_needs() {
    let files = sources::files();
    for operation in OPERATIONS {
        let found: Vec<_> =
            files.iter().flat_map(|file| &file.methods).filter(|method| method.calls(operation)).collect();
        let [method] = found[..] else { panic!("{} has {} methods", operation.id(), found.len()) };
        method.assert_documents(operation);
    }
}

#[test]
fn every_list_is_read_by_the_function_of_its_operation() {
    let files = sources::files();
    for operation in OPERATIONS.iter().filter(|operation| operation.pagination().is_some()) {
        let listing = format!("{}, {}, ", operation.id().to_uppercase(), operation.id());
        let found = files.iter().filter(|file| file.text.contains(&listing)).count();
        assert_eq!(found, 1, "{}", operation.id());
    }
}

#[test]
fn every_resource_shows_how_it_is_used() {
    for file in sources::files().iter().filter(|file| !file.methods.is_empty()) {
        assert!(file.text.contains("/// ```\n"), "{} has no example", file.name);
    }
}
