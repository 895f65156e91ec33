//! Every way to break a spec has a message that names the place, the rule and the way to mend it.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::specs::Case;

/// Stands at the end of the lines that a message must name.
const MARK: &str = "# <- here";

#[test]
fn every_mistake_is_told_with_its_place() {
    let (mut told, mut wrong) = (String::new(), String::new());
    for case in Case::all("broken") {
        let message = case.outputs().err().unwrap_or_default();
        let named: BTreeSet<(String, usize)> = message.lines().map(|line| place(&case.name, line)).collect();
        let lines: String = message.lines().flat_map(|line| ["  ", line, "\n"]).collect();
        let _ = write!(told, "{}:\n{lines}", case.name);
        if named.is_empty() || named != marked(&case) || message.contains("panicked") || message.contains("backtrace") {
            let _ = write!(wrong, "{}, marked {:?}:\n{lines}", case.name, marked(&case));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    insta::assert_snapshot!(told);
}

/// The specs of which the broken ones were made, so that it is the mistake alone that is refused.
#[test]
fn specs_without_a_mistake_are_not_refused() {
    for case in Case::all("sound") {
        case.outputs().unwrap_or_else(|message| panic!("{}: {message}", case.name));
    }
}

/// The file and the line that a message begins with.
fn place(case: &str, message: &str) -> (String, usize) {
    let mut parts = message.splitn(3, ':');
    let (file, line) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let line = line.parse().unwrap_or_else(|_| panic!("{case}: no line in `{message}`"));
    (file.to_owned(), line)
}

fn marked(case: &Case) -> BTreeSet<(String, usize)> {
    let lines =
        case.files.iter().flat_map(|(file, text)| text.lines().zip(1..).map(move |(line, at)| (file, line, at)));
    lines.filter(|(_, line, _)| line.trim_end().ends_with(MARK)).map(|(file, _, at)| (file.clone(), at)).collect()
}
