//! The program itself, run on a copy of the workspace.

use std::fs;
use std::process::Command;

use crate::workspace::{Workspace, run};

const COMMON: &str = "specs/pay/common.yaml";
const SITE: &str = "        site_url: {type: string, description: The merchant's web site.}\n";
const GENERATED: &str = "crates/cashapp-pay-api/src/generated/shared.rs";
const MERCHANTS: &str = "crates/cashapp-pay-api/src/generated/merchants.rs";
const CONTRACT: &str = "crates/cashapp-sandbox/contract/pay.json";
const OPERATIONS: &str = "crates/cashapp-afterpay-api/src/operations.rs";

#[test]
fn regenerating_again_writes_nothing() {
    let workspace = Workspace::new();
    let committed = workspace.files();
    fs::remove_file(workspace.path(GENERATED)).unwrap();
    let first = workspace.run(&["regen"]);
    assert_eq!((first.code, first.said), (Some(0), format!("wrote {GENERATED}\nregenerated\n")));
    assert_eq!(workspace.files(), committed);

    let time = || fs::metadata(workspace.path(GENERATED)).unwrap().modified().unwrap();
    let written = time();
    let second = workspace.run(&["regen"]);
    assert_eq!((second.code, second.said.as_str()), (Some(0), "regenerated\n"));
    assert_eq!((workspace.files(), time()), (committed, written));
}

#[test]
fn the_working_directory_does_not_matter() {
    let elsewhere = tempfile::tempdir().unwrap();
    let [here, there] = [env!("CARGO_MANIFEST_DIR").as_ref(), elsewhere.path()]
        .map(|folder| run(Command::new(env!("CARGO_BIN_EXE_xtask")).arg("lint").current_dir(folder)));
    assert_eq!(there.code, Some(0), "{}", there.said);
    assert_eq!(there.said, here.said);
}

#[test]
fn file_that_is_not_made_any_more_is_found_and_removed() {
    let workspace = Workspace::new();
    let committed = workspace.files();
    let stale = "crates/cashapp-pay-api/src/generated/vouchers.rs";
    fs::write(workspace.path(stale), "// Of a tag that is gone.\n").unwrap();
    let check = workspace.run(&["regen", "--check"]);
    assert_eq!(check.code, Some(1));
    assert!(check.said.contains(&format!("{stale} is not made from the specs any more")), "{}", check.said);
    let ran = workspace.run(&["regen"]);
    assert_eq!((ran.code, ran.said), (Some(0), format!("removed {stale}\nregenerated\n")));
    assert_eq!(workspace.files(), committed);
}

#[test]
fn what_is_committed_is_what_the_specs_say() {
    let workspace = Workspace::new();
    let files = workspace.files();
    let ran = workspace.run(&["regen", "--check"]);
    assert_eq!((ran.code, ran.said.as_str()), (Some(0), "the generated files are what the specs say\n"));
    assert_eq!(workspace.files(), files);
}

#[test]
fn an_edit_by_hand_is_shown_as_a_difference() {
    let workspace = Workspace::new();
    workspace.edit(OPERATIONS, "/// All operations, in the order of their paths.", "/// All of them.");
    let files = workspace.files();
    let ran = workspace.run(&["regen", "--check"]);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(without_lines(&ran.said));
    assert_eq!(workspace.files(), files);
}

#[test]
fn a_new_field_is_one_line_of_yaml() {
    let workspace = Workspace::new();
    workspace.edit(
        COMMON,
        SITE,
        &format!("{SITE}        nickname: {{type: string, description: What staff call it.}}\n"),
    );
    let files = workspace.files();
    let check = workspace.run(&["regen", "--check"]);
    assert_eq!(check.code, Some(1));
    insta::assert_snapshot!(changed_lines(&check.said));
    assert_eq!(workspace.files(), files);

    let ran = workspace.run(&["regen"]);
    assert_eq!((ran.code, ran.said), (Some(0), format!("wrote {MERCHANTS}\nwrote {CONTRACT}\nregenerated\n")));
    let now = workspace.files();
    let changed: Vec<&String> =
        now.iter().filter(|(path, text)| files.get(*path) != Some(*text)).map(|(path, _)| path).collect();
    assert_eq!(
        changed,
        [MERCHANTS, CONTRACT].map(|name| workspace.path(name).to_string_lossy().into_owned()).each_ref()
    );
    let ran = workspace.run(&["regen", "--check"]);
    assert_eq!(ran.code, Some(0), "{}", ran.said);
}

/// Tests may run as root, whom no permission stops; a folder in the place of the file stops anybody.
#[test]
fn a_file_that_cannot_be_written_leaves_all_as_it_was() {
    let workspace = Workspace::new();
    fs::remove_file(workspace.path(OPERATIONS)).unwrap();
    fs::create_dir(workspace.path(OPERATIONS)).unwrap();
    workspace.edit(COMMON, SITE, &format!("{SITE}        nickname: {{type: string}}\n"));
    let files = workspace.files();
    let ran = workspace.run(&["regen"]);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(ran.said);
    assert_eq!(workspace.files(), files);

    let check = workspace.run(&["regen", "--check"]);
    assert_eq!(check.code, Some(1));
    insta::assert_snapshot!(check.said);
}

#[test]
fn a_broken_spec_changes_nothing() {
    for (old, new) in [(SITE, "        site_url: {type: strnig}\n"), (SITE, "        site_url: {type: string\n")] {
        let workspace = Workspace::new();
        workspace.edit(COMMON, old, new);
        fs::remove_file(workspace.path(OPERATIONS)).unwrap();
        let files = workspace.files();
        let ran = workspace.run(&["regen"]);
        assert_eq!(ran.code, Some(1));
        assert!(ran.said.starts_with("specs/pay/common.yaml:"), "{}", ran.said);
        assert!(!ran.said.contains("panicked") && !ran.said.contains("backtrace"), "{}", ran.said);
        assert_eq!(workspace.files(), files);
    }
}

#[test]
fn lint_says_what_it_has_looked_at() {
    let ran = Workspace::new().run(&["lint"]);
    assert_eq!(ran.code, Some(0));
    let numbers = |character: char| character.is_ascii_digit();
    let said: Vec<&str> = ran.said.split(numbers).filter(|part| !part.is_empty()).collect();
    insta::assert_snapshot!(said.join("<number>"));
}

#[test]
fn lint_tells_all_violations_at_once_in_the_order_of_their_places() {
    let workspace = Workspace::new();
    workspace.edit(
        COMMON,
        SITE,
        "        site_url: {type: string, maxLenght: 3}\n        site: {type: string, x-secret: yes}\n",
    );
    workspace.edit("specs/pay/network.yaml", "operationId: list_payments", "operationId: listPayments");
    workspace.edit("specs/afterpay/ping.yaml", "operationId: ping", "operationId: Ping");
    let ran = workspace.run(&["lint"]);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(without_lines(&ran.said));
}

#[test]
fn lint_tells_of_a_folder_that_is_no_yaml_and_of_the_other_as_well() {
    let workspace = Workspace::new();
    workspace.edit(COMMON, SITE, "        site_url: {type: string\n");
    workspace.edit("specs/afterpay/ping.yaml", "operationId: ping", "operationId: Ping");
    let ran = workspace.run(&["lint"]);
    assert_eq!(ran.code, Some(1));
    insta::assert_snapshot!(without_lines(&ran.said));
    assert_eq!(workspace.run(&["regen"]).said, ran.said);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let workspace = Workspace::new();
    fs::remove_dir_all(workspace.path("specs/afterpay")).unwrap();
    let ran = workspace.run(&["lint"]);
    assert_eq!(ran.code, Some(1));
    let root = workspace.path("").to_string_lossy().into_owned();
    insta::assert_snapshot!(ran.said.replace(&root, ""));
}

/// What a diff takes away and adds, without the lines around it, which others change.
fn changed_lines(said: &str) -> String {
    said.lines().filter(|line| !line.starts_with([' ', '@'])).flat_map(|line| [line, "\n"]).collect()
}

/// A message without the numbers of lines, which move with every addition to the specs.
fn without_lines(said: &str) -> String {
    let lines = said.lines().map(|line| match line.split_once(".yaml:") {
        _ if line.starts_with("@@") => "@@\n".to_owned(),
        Some((file, rest)) => {
            format!("{file}.yaml:{}\n", rest.trim_start_matches(|digit: char| digit.is_ascii_digit()))
        }
        None => format!("{line}\n"),
    });
    lines.collect()
}
