//! What is printed for users compiles in a project of theirs, which depends on `cashapp` alone.

use std::fs;
use std::path::{Path, PathBuf};

/// The crates that the facade is made of, as code names them. Users have none of them among their dependencies.
const INTERNAL: [&str; 4] = ["cashapp_sandbox::", "cashapp_core::", "cashapp_pay_api::", "cashapp_afterpay_api::"];

/// The files below a directory with this extension.
fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { files(&path, extension) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|found| found == extension)).collect()
}

/// The lines of code blocks that a reader sees. `line_of` gives the text of a line, or nothing if it is not of the docs.
fn visible<'a>(text: &'a str, line_of: impl Fn(&'a str) -> Option<&'a str>) -> Vec<&'a str> {
    let mut in_code = false;
    let mut seen = Vec::new();
    for line in text.lines() {
        let Some(line) = line_of(line) else {
            in_code = false;
            continue;
        };
        if line.starts_with("```") {
            in_code = !in_code;
        } else if in_code && line != "#" && !line.starts_with("# ") {
            seen.push(line);
        }
    }
    seen
}

/// The text of a line of documentation in a program.
fn doc_line(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let text = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))?;
    Some(text.strip_prefix(' ').unwrap_or(text).trim_start())
}

fn assert_nothing_internal(path: &Path, lines: &[&str]) {
    for line in lines {
        let named = INTERNAL.iter().find(|name| line.contains(*name));
        assert!(named.is_none(), "{} shows users a crate that they do not depend on: {line}", path.display());
    }
}

#[test]
fn examples_and_visible_documentation_name_no_crate_but_the_facade() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for path in files(&root.join("examples"), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        assert_nothing_internal(&path, &text.lines().collect::<Vec<_>>());
    }
    for path in files(&root.join("src"), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        let lines = visible(&text, doc_line);
        seen += lines.len();
        assert_nothing_internal(&path, &lines);
    }
    for path in files(&root.join("docs"), "md").into_iter().chain([root.join("../../README.md")]) {
        let text = fs::read_to_string(&path).unwrap();
        let lines = visible(&text, Some);
        seen += lines.len();
        assert_nothing_internal(&path, &lines);
    }
    assert!(seen > 300, "only {seen} lines of code were found");
}

#[test]
fn only_what_a_reader_sees_counts() {
    let text = "/// ```\n/// # use cashapp_sandbox::Sandbox;\n///     let a = 1;\n/// ```\n/// cashapp_sandbox::Sandbox\nfn a() {}\n";
    assert_eq!(visible(text, doc_line), ["let a = 1;"]);
}
