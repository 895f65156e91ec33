//! The README's walk-through, run as it is printed.

#![cfg(all(feature = "binary", unix))]

use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../../README.md");

/// The blocks that are meant for a shell, in their order.
fn blocks() -> Vec<&'static str> {
    let fences = README.split("\n```sh\n").skip(1);
    fences.map(|block| block.split_once("\n```").expect("a block ends").0).collect()
}

/// Runs a script where the program can be found by its name. It is over once the program has ended as well.
fn run(folder: &Path, script: &str) -> std::process::Output {
    let program = Path::new(env!("CARGO_BIN_EXE_cashapp-sandbox"));
    let programs = program.parent().expect("it lies in a folder").display();
    let path = format!("{programs}:{}", std::env::var("PATH").unwrap_or_default());
    // What fails ends the script, and the script's end is the sandbox's.
    let script = format!("set -euo pipefail\ntrap 'kill $(jobs -p) 2> /dev/null || true' EXIT\n{script}\n");
    let mut bash = Command::new("bash");
    bash.args(["-c", &script]).current_dir(folder).env("PATH", path).env("no_proxy", "127.0.0.1");
    bash.output().expect("there is a bash")
}

#[test]
fn it_works_as_it_is_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let blocks = blocks();
    assert_eq!(blocks.len(), 7);
    let output = run(folder.path(), &blocks.join("\n"));
    let (said, complaints) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}\n{complaints}");
    for prefix in ["BRAND_", "MMI_", "GRR_", "GRG_", "\"status\":\"CAPTURED\""] {
        assert!(said.contains(prefix), "{prefix}: {said}\n{complaints}");
    }
}

#[test]
fn its_signatures_are_accepted_where_they_are_required() {
    let folder = tempfile::tempdir().expect("a folder");
    let blocks = blocks();
    let start = blocks[0].replace("cashapp-sandbox ", "cashapp-sandbox --require-signatures ");
    let calls = "signed GET '/network/v1/brands?limit=1&reference_id=a%20b'\nCASHAPP_API_SECRET=other\n! signed GET /network/v1/brands";
    let output = run(folder.path(), &format!("{start}\n{}\n{calls}", blocks[1]));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.starts_with(r#"{"brands":[]}"#), "{said}");
    assert!(said.contains("UNAUTHORIZED"), "{said}");
}
