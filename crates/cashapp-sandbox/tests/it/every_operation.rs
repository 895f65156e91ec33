//! No operation is left out: each is answered, and each succeeds in the course of a walk through the APIs. What is answered
//! is what the documents say, to the letter.

mod afterpay_walk;
mod conformance;
mod disputes_walk;
mod management_walk;
mod pay_walk;
mod walk;

use std::collections::BTreeSet;

use cashapp_core::Operation;
use cashapp_sandbox::Sandbox;

/// Both hosts have an operation of some names, so that the path belongs to the name.
fn names(operations: impl Iterator<Item = &'static Operation>) -> BTreeSet<(&'static str, &'static str)> {
    operations.map(|operation| (operation.id(), operation.path())).collect()
}

#[test]
fn every_operation_of_both_tables_is_answered() {
    let pay = cashapp_pay_api::operations::OPERATIONS;
    let afterpay = cashapp_afterpay_api::operations::OPERATIONS;
    let documented = names(pay.iter().chain(afterpay));
    let answered = names(Sandbox::operations());
    println!("{} of {} answered", answered.intersection(&documented).count(), documented.len());
    let missing: Vec<_> = documented.difference(&answered).collect();
    assert!(missing.is_empty(), "add handlers to the files of their resources in src/pay or src/afterpay: {missing:?}");
    assert_eq!(answered, documented, "a handler without an operation");
}
