//! Updates of this API replace what they name: none of them clears a field by `null`.

use cashapp_afterpay_api::operations::OPERATIONS;
use cashapp_core::Method;

#[test]
fn no_operation_is_a_patch() {
    // With the first one, its fields have to be tried absent, null and set, as they are for Cash App Pay.
    assert!(OPERATIONS.iter().all(|operation| operation.method() != Method::Patch));
}
