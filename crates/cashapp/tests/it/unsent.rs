//! What is refused before it is sent.

use std::fmt::Debug;

use cashapp::{Error, Outcome, Rule};
use cashapp_sandbox::Sandbox;

/// The call broke this rule, and the sandbox never heard of any call.
#[track_caller]
pub(crate) fn assert_unsent<T: Debug>(sandbox: &Sandbox, result: Result<T, Error>, field: &str, rule: &Rule) {
    let error = result.expect_err("the rule is broken");
    let fault = error.invalid_field().expect("a field breaks a rule");
    assert_eq!((fault.field(), fault.rule()), (field, rule));
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(sandbox.calls().is_empty(), "it was sent");
}
