//! Tells the crate which compiler builds it, for the `User-Agent` that Afterpay asks for.

use std::env;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    // `rustc 1.95.0 (59807616e 2026-04-14)`
    let output = Command::new(rustc).arg("--version").output().map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&output);
    if let Some(version) = text.split_whitespace().nth(1) {
        println!("cargo::rustc-env=CASHAPP_RUSTC_VERSION={version}");
    }
}
