//! A copy of what the tool reads and writes, for tests to break.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Where the specs, and what is made of them, are kept.
const FOLDERS: [&str; 7] = [
    "specs/pay",
    "specs/afterpay",
    "crates/cashapp-pay-api/src",
    "crates/cashapp-pay-api/src/generated",
    "crates/cashapp-afterpay-api/src",
    "crates/cashapp-afterpay-api/src/generated",
    "crates/cashapp-sandbox/contract",
];

/// A copy of the workspace, without what the tool does not look at.
#[derive(Debug)]
pub(crate) struct Workspace(TempDir);

/// What a run of the tool came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    /// What it said, without the time that it took.
    pub(crate) said: String,
}

impl Workspace {
    pub(crate) fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let copy = TempDir::new().unwrap();
        for folder in FOLDERS {
            fs::create_dir_all(copy.path().join(folder)).unwrap();
            for entry in fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                let name = path.strip_prefix(root).unwrap();
                let made =
                    path.ends_with("generated.rs") || path.ends_with("operations.rs") || folder.ends_with("generated");
                if made || path.extension().is_some_and(|extension| extension == "yaml" || extension == "json") {
                    fs::copy(&path, copy.path().join(name)).unwrap();
                }
            }
        }
        let schema = "specs/x-operation.schema.json";
        fs::copy(root.join(schema), copy.path().join(schema)).unwrap();
        Self(copy)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs the tool on the copy, from a folder that has nothing to do with it.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        run(Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).arg("--root").arg(self.0.path()).current_dir("/"))
    }

    /// Replaces a text that stands in a file once.
    pub(crate) fn edit(&self, name: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(name)).unwrap();
        assert_eq!(text.matches(old).count(), 1, "`{old}` in {name}");
        fs::write(self.path(name), text.replace(old, new)).unwrap();
    }

    /// Every file, and every folder that stands where a file could, with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let folders = FOLDERS.iter().chain(&["specs"]);
        let entries = folders.flat_map(|folder| fs::read_dir(self.path(folder)).unwrap());
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.map(|path| (path.to_string_lossy().into_owned(), fs::read(&path).unwrap_or_default())).collect()
    }
}

/// Runs the tool, or whatever else.
pub(crate) fn run(command: &mut Command) -> Ran {
    let output = command.env("RUST_BACKTRACE", "1").output().unwrap();
    assert!(output.stdout.is_empty(), "nothing but messages is written, and they are no output");
    let said = String::from_utf8(output.stderr).unwrap();
    let timed = |line: &str| line.ends_with("s)") || line.starts_with("regenerated in ");
    let said = said.lines().map(|line| match line.rfind(" (") {
        Some(end) if timed(line) => format!("{}\n", &line[..end]),
        _ if timed(line) => "regenerated\n".to_owned(),
        _ => format!("{line}\n"),
    });
    Ran { code: output.status.code(), said: said.collect() }
}
