//! The examples, run to their end as anybody would run them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cashapp_sandbox::Sandbox;

/// An example, which `cargo test` builds beside this test. `cargo test --test it` does not: after a change in an example,
/// `cargo build -p cashapp --examples` comes first.
fn example(name: &str) -> Command {
    // .../deps/it-0123456789abcdef and .../examples/quickstart
    let this = std::env::current_exe().unwrap();
    let directory = this.parent().and_then(Path::parent).unwrap();
    let program = directory.join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if !program.exists() {
        // Asked for this test alone, cargo builds nothing else.
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--quiet", "--package", "cashapp", "--example", name, "--target-dir"]);
        build.arg(directory.parent().unwrap());
        if cfg!(feature = "axum") {
            build.args(["--features", "axum"]);
        }
        assert!(build.status().unwrap().success() && program.exists(), "{} cannot be built", program.display());
    }
    let mut command = Command::new(program);
    // Of the environment of whoever runs the tests nothing may decide where an example calls.
    for (variable, _) in std::env::vars_os() {
        let name = variable.to_string_lossy();
        if name.starts_with("CASHAPP_") || name.starts_with("AFTERPAY_") {
            command.env_remove(&variable);
        }
    }
    command
}

/// What an example prints, if it ends well.
fn output(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let (stdout, stderr) = (String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap());
    assert!(status.success(), "{command:?} ended with {status}:\n{stdout}{stderr}");
    stdout
}

/// Whether the output has lines that begin so, in this order.
fn assert_lines(output: &str, beginnings: &[&str]) {
    let mut lines = output.lines();
    for beginning in beginnings {
        assert!(lines.any(|line| line.trim_start().starts_with(beginning)), "no {beginning:?} in its place:\n{output}");
    }
}

#[test]
fn the_quickstart_makes_all_five_calls() {
    let output = output(&mut example("quickstart"));
    let lines = [
        "1. list grants: 250 of CST_sandbox:seeded",
        "it took 3 pages",
        "2. revoke a grant: GRG_",
        "3. retrieve a request: GRR_",
        "its QR code: http://127.0.0.1:",
        "4. update the request: GRR_",
        "5. retrieve an Afterpay grant: GRG_",
    ];
    assert_lines(&output, &lines);
    assert!(output.contains("was ACTIVE, is REVOKED"), "{output}");
    assert!(output.contains(r#"has no reference and the metadata {"order":"42"}"#), "{output}");
    assert!(output.trim_end().ends_with("is REVOKED"), "both APIs see the same grant: {output}");
}

#[tokio::test]
async fn the_quickstart_calls_the_sandbox_that_the_environment_names() {
    let sandbox = Sandbox::builder().seeded_grants(120).start().await.unwrap();
    let output = output(example("quickstart").envs(sandbox.variables()));
    assert_lines(&output, &["1. list grants: 120 of", "5. retrieve an Afterpay grant: GRG_"]);
    assert_eq!(sandbox.customer_requests().len(), 1);
}

#[test]
fn a_payment_is_taken_from_the_question_to_the_refund() {
    let output = output(&mut example("take_a_payment"));
    let lines = [
        "asked: GRR_",
        "QR code: http",
        "on a telephone: http",
        "approved: the customer gave GRG_",
        "held: PWC_",
        "captured: PWC_",
        "refunded: PWCR_",
        "in the end: 2000 cents of 2500 are the merchant's",
    ];
    assert_lines(&output, &lines);
}

#[test]
fn a_payment_that_is_declined_ends_there() {
    let output = output(example("take_a_payment").arg("7771"));
    assert_lines(&output, &["approved: ", "not paid: create_payment: the server answered 400"]);
    assert!(output.trim_end().ends_with("is DECLINED"), "{output}");
}

#[test]
fn a_payment_whose_answer_is_lost_is_taken_once() {
    let output = output(example("take_a_payment").arg("6670"));
    assert_lines(&output, &["held: PWC_", "captured: PWC_", "in the end: 5336 cents of 6670 are the merchant's"]);
    assert!(output.contains("is AUTHORIZED, at attempt 2"), "{output}");
}

#[test]
fn a_lost_answer_leaves_one_payment() {
    let output = output(&mut example("lost_answer"));
    let lines = [
        "the answer is lost: create_payment: the server answered 500 (INTERNAL_SERVER_ERROR)",
        "its key: order-",
        "the same key again: PWC_",
        "and once more: PWC_",
        "payments of this order in the list: 1, 6670 cents in all",
        "payments in the sandbox's ledger, after 3 calls: 1",
    ];
    assert_lines(&output, &lines);
}

#[test]
fn a_dispute_is_answered() {
    let output = output(&mut example("dispute_evidence"));
    assert_lines(&output, &["paid: PWC_", "disputed: DSPT_", "challenged: PROCESSING", "decided: WON"]);
}

#[test]
fn a_chain_runs_and_another_stops_where_it_fails() {
    let output = output(&mut example("request_chain"));
    let lines = [
        "a payment of 2500:",
        "payment: PWC_",
        "refund: PWCR_",
        "a payment of 7771:",
        "payment failed: ",
        "refund was not started",
    ];
    assert_lines(&output, &lines);
}

#[cfg(feature = "axum")]
#[test]
fn webhooks_are_received_once_although_they_come_twice() {
    let output = output(&mut example("webhooks_axum"));
    let count = |text: &str| output.lines().filter(|line| line.contains(text)).count();
    assert_lines(&output, &["listening at http://127.0.0.1:"]);
    assert_eq!((count("is CAPTURED"), count("again: nothing to do")), (2, 2), "{output}");
}

/// A file in a directory that is removed at the end.
fn csv_file() -> (tempfile::TempDir, PathBuf) {
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("payments.csv");
    (directory, file)
}

#[tokio::test]
async fn every_payment_is_reconciled() {
    let sandbox = Sandbox::builder().seeded_payments(450).start().await.unwrap();
    let sum: i64 = sandbox.payments().iter().map(|payment| payment.amount).sum();
    let (_directory, csv) = csv_file();
    let output = output(example("reconcile").args(["--payments", "450", "--csv"]).arg(&csv));
    assert_lines(&output, &["450 payments in ", "checked: "]);
    assert!(output.contains(&format!(r#"{{"USD": {sum}}}"#)), "{output}");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_path(&csv).unwrap().into_records().map(Result::unwrap).collect();
    let references: Vec<&str> = rows.iter().map(|row| &row[1]).collect();
    let expected: Vec<String> = (1..=450).rev().map(|number| format!("order-{number}")).collect();
    assert_eq!(references, expected, "each once, the newest first");
}

#[test]
fn an_interrupted_reconciliation_goes_on_as_if_nothing_had_happened() {
    let (_directory, csv) = csv_file();
    let run = |arguments: &[&str]| {
        output(example("reconcile").args(["--payments", "450", "--csv"]).arg(&csv).args(arguments))
    };
    run(&[]);
    let whole = std::fs::read(&csv).unwrap();

    let stopped = run(&["--stop-after", "2"]);
    assert_lines(&stopped, &["stopped after 200 payments"]);
    // It was writing the third page when it ended.
    let mut torn = std::fs::read(&csv).unwrap();
    assert!(torn.len() < whole.len());
    torn.extend_from_slice(b"PWC_sandbox:250,order-2");
    std::fs::write(&csv, torn).unwrap();

    let resumed = run(&["--resume"]);
    assert_lines(&resumed, &["going on after 200 payments", "450 payments in ", "checked: "]);
    assert_eq!(std::fs::read(&csv).unwrap(), whole, "no row is missing, and none there twice");
}
