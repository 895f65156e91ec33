//! Clients as others write them: small programs in Python and Node that use none of our code.
//!
//! They send what the vendor's own and other people's clients send, null and undocumented fields included, so that such a
//! client needs no change for the sandbox. Where an interpreter is missing its tests say that they are skipped, unless
//! `CASHAPP_FOREIGN_TESTS=1` asks for them. CI does.

use std::path::Path;
use std::process::Command;

use crate::caller::builder;

/// Runs a program of `tests/foreign` against a sandbox of its own, which skips no signature.
async fn succeeds(interpreter: &str, program: &str) {
    if Command::new(interpreter).arg("--version").output().is_err() {
        assert!(std::env::var_os("CASHAPP_FOREIGN_TESTS").is_none(), "{interpreter} is missing");
        eprintln!("skipped: {interpreter} is missing");
        return;
    }
    let sandbox = builder().require_signatures().start().await.expect("it starts");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/foreign").join(program);
    let mut command = Command::new(interpreter);
    command.arg(file).envs(sandbox.variables()).env("NO_PROXY", "127.0.0.1").env("no_proxy", "127.0.0.1");
    let output = tokio::task::spawn_blocking(move || command.output()).await.expect("it runs").expect("it starts");
    let (said, complaints) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program}\n{said}\n{complaints}");
    // What it did really went to this sandbox.
    assert!(sandbox.calls().len() >= said.lines().count() / 2 && said.lines().count() > 5, "{said}");
}

#[tokio::test]
async fn afterpay_client_in_python_needs_no_change() {
    succeeds("python3", "afterpay.py").await;
}

#[tokio::test]
async fn afterpay_client_in_node_needs_no_change() {
    succeeds("node", "afterpay.mjs").await;
}

#[tokio::test]
async fn signed_payment_in_python_goes_from_approval_to_refund() {
    succeeds("python3", "pay.py").await;
}

#[tokio::test]
async fn signed_payment_in_node_goes_from_approval_to_refund() {
    succeeds("node", "pay.mjs").await;
}
