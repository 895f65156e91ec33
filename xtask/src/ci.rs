//! What CI runs, in the order in which it fails fastest.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The command that the README gives for running the tests.
const README_TESTS: &str = "cargo test --workspace --all-features";

/// Runs every step; the first that fails ends the run.
pub fn run(root: &Path) -> Result<()> {
    let readme = std::fs::read_to_string(root.join("README.md")).context("cannot read README.md")?;
    if !readme.contains(README_TESTS) {
        bail!("README.md does not give the test command `{README_TESTS}`");
    }
    let steps = [
        ("cargo fmt --all --check", ""),
        ("cargo clippy --workspace --all-targets --all-features -- -D warnings", ""),
        ("cargo xtask lint", ""),
        ("cargo xtask regen --check", ""),
        (README_TESTS, ""),
        ("cargo test --workspace", ""),
        // A feature of one crate must not break the other, which shares the runtime with it.
        (
            "cargo check --package cashapp-pay-api --package cashapp-afterpay-api --features cashapp-afterpay-api/schemars",
            "",
        ),
        // The sandbox as a library alone, without program and database.
        ("cargo clippy --package cashapp-sandbox --no-default-features -- -D warnings", ""),
        ("cargo doc --workspace --all-features --no-deps", "-D warnings"),
        ("cargo deny --offline check bans licenses sources", ""),
    ];
    for (step, rustdoc_flags) in steps {
        eprintln!("\n$ {step}");
        let mut words = step.split(' ');
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(root).env("RUSTDOCFLAGS", rustdoc_flags);
        let status = command.status().with_context(|| format!("cannot run `{step}`"))?;
        if !status.success() {
            bail!("`{step}` failed");
        }
    }
    Ok(())
}
