//! A million grants: how long they take to be made, how much memory they take, how long it takes to page through them.

use std::error::Error;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Line;
use crate::program::Program;
use crate::requests::Connection;

const GRANTS: usize = 1_000_000;
const MEMORY: u64 = 600;

pub(crate) fn grants() -> Result<Vec<Line>, Box<dyn Error>> {
    let file = tempfile::tempdir()?.keep().join("sandbox.sqlite");
    let name = file.to_str().ok_or("no name")?;
    let number = GRANTS.to_string();

    let start = Instant::now();
    let program = Program::start(&["--seed", &number])?;
    let second = Duration::from_secs(1);
    let mut lines = vec![Line::at_most("a million grants made", start.elapsed(), 5 * second, "< 5 s")];
    let start = Instant::now();
    let found = page_through(&program)?;
    let what = "all of them listed, a hundred at a time";
    let mut listed = Line::at_most(what, start.elapsed(), 60 * second, "< 60 s");
    listed.kept &= found == GRANTS;
    lines.push(listed);
    if let Some(memory) = program.memory().map(|bytes| bytes / (1024 * 1024)) {
        let (what, kept) = ("the most memory that was in use meanwhile", memory < MEMORY);
        lines.push(Line { what, measured: format!("{memory} MiB"), promised: "< 600 MiB", kept });
    }
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

fn page_through(program: &Program) -> Result<usize, Box<dyn Error>> {
    let mut connection = Connection::open(program.caller.address)?;
    let (mut cursor, mut found) = (None::<String>, 0);
    loop {
        let mut path = "/network/v1/customers/CST_sandbox:seeded/grants?limit=100".to_owned();
        if let Some(cursor) = &cursor {
            path.push_str("&cursor=");
            path.push_str(cursor);
        }
        connection.send(&program.caller.signed("GET", &path, ""))?;
        let page: Value = serde_json::from_slice(connection.receive()?)?;
        found += page["grants"].as_array().map_or(0, Vec::len);
        match page["cursor"].as_str() {
            Some(next) => cursor = Some(next.to_owned()),
            None => return Ok(found),
        }
    }
}
