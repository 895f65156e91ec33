//! What the table says about each operation, and how it is found.

use std::fmt::Write;

use cashapp_pay_api::operations::{OPERATIONS, operation};

#[test]
fn the_table_says_this_about_every_operation() {
    let mut table = String::new();
    for operation in OPERATIONS {
        let scopes = operation.scopes().join("+");
        writeln!(
            table,
            "{} | {} {} | {:?}{} | {scopes} | {:?} | {:?} | {:?} | {:?} | {:?}{}",
            operation.id(),
            operation.method().as_str(),
            operation.path(),
            operation.auth(),
            if operation.bootstrap() { " or secret" } else { "" },
            operation.rate_limit(),
            operation.repeat(),
            operation.pagination(),
            operation.stability(),
            operation.attempt_timeout(),
            operation.file().map(|file| format!(" | {file:?}")).unwrap_or_default(),
        )
        .expect("a string takes everything");
    }
    insta::assert_snapshot!(table);
}

#[test]
fn every_operation_is_found_by_its_id_and_nothing_else_is() {
    for known in OPERATIONS {
        assert_eq!(operation(known.id()), Some(known));
        assert_eq!(operation(&known.id().to_uppercase()), None);
        assert_eq!(operation(known.path()), None);
    }
    assert_eq!(operation(""), None);
    assert_eq!(operation("create_paymen"), None);
}

#[test]
fn every_list_is_paginated() {
    let paginated =
        OPERATIONS.iter().filter(|operation| operation.pagination().is_some()).map(cashapp_core::Operation::id);
    let lists = OPERATIONS.iter().map(cashapp_core::Operation::id).filter(|id| id.starts_with("list_"));
    assert_eq!(paginated.collect::<Vec<_>>(), lists.collect::<Vec<_>>());
}
