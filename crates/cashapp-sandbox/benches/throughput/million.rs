//! A million grants, and a million payments: how long they take to be made, how much memory they take, how long it takes
//! to page through them.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Line;
use crate::program::Program;
use crate::requests::Connection;

const NUMBER: usize = 1_000_000;
const MEMORY: u64 = 600;

pub(crate) fn grants() -> Result<Vec<Line>, Box<dyn Error>> {
    let file = tempfile::tempdir()?.keep().join("sandbox.sqlite");
    let name = file.to_str().ok_or("no name")?;
    let number = NUMBER.to_string();

    let start = Instant::now();
    let program = Program::start(&["--seed", &number])?;
    let second = Duration::from_secs(1);
    let mut lines = vec![Line::at_most("a million grants made", start.elapsed(), 5 * second, "< 5 s")];
    lines.extend(listed(&program, "/network/v1/customers/CST_sandbox:seeded/grants", "grants")?);
    drop(program);

    let start = Instant::now();
    drop(Program::start(&["--seed", &number, "--db", name])?);
    lines.push(Line::at_most("a million grants made and kept in a database", start.elapsed(), 20 * second, "< 20 s"));
    let start = Instant::now();
    drop(Program::start(&["--db", name])?);
    lines.push(Line::at_most("this database opened again", start.elapsed(), 10 * second, "< 10 s"));
    if let Some(folder) = file.parent() {
        std::fs::remove_dir_all(folder)?;
    }
    Ok(lines)
}

pub(crate) fn payments() -> Result<Vec<Line>, Box<dyn Error>> {
    let start = Instant::now();
    let program = Program::start(&["--seed-payments", &NUMBER.to_string()])?;
    let most = Duration::from_secs(5);
    let mut lines = vec![Line::at_most("a million payments made", start.elapsed(), most, "< 5 s")];
    lines.extend(listed(&program, "/network/v1/payments", "payments")?);
    Ok(lines)
}

/// How long it takes to list a million, and the memory after that.
fn listed(program: &Program, path: &str, list: &str) -> Result<Vec<Line>, Box<dyn Error>> {
    let start = Instant::now();
    let found = page_through(program, path, list)?;
    let what = "all of them listed, a hundred at a time";
    let mut line = Line::at_most(what, start.elapsed(), Duration::from_secs(60), "< 60 s");
    line.kept &= found == NUMBER;
    let mut lines = vec![line];
    if let Some(memory) = program.memory().map(|bytes| bytes / (1024 * 1024)) {
        let (what, kept) = ("the most memory that was in use meanwhile", memory < MEMORY);
        lines.push(Line { what, measured: format!("{memory} MiB"), promised: "< 600 MiB", kept });
    }
    Ok(lines)
}

fn page_through(program: &Program, list_path: &str, list: &str) -> Result<usize, Box<dyn Error>> {
    let mut connection = Connection::open(program.caller.address)?;
    let (mut cursor, mut found) = (None::<String>, 0);
    loop {
        let mut path = format!("{list_path}?limit=100");
        if let Some(cursor) = &cursor {
            path.push_str("&cursor=");
            path.push_str(cursor);
        }
        connection.send(&program.caller.signed("GET", &path, ""))?;
        let page: Value = serde_json::from_slice(connection.receive()?)?;
        found += page[list].as_array().map_or(0, Vec::len);
        match page["cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => return Ok(found),
        }
    }
}
