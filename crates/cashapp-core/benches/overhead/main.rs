//! What the runtime costs, each figure beside what nobody can do without.
//!
//! `cargo bench -p cashapp-core` measures all of it and ends with a table; a ratio above what is allowed fails the run.
//! Words after `--` choose what is measured: `cargo bench -p cashapp-core -- signing`.

#![allow(clippy::print_stdout, reason = "the table is what the program is for")]

mod calling;
mod pair;
mod server;
mod signing;
mod verifying;

use std::process::ExitCode;

use criterion::Criterion;

fn main() -> ExitCode {
    let mut criterion = Criterion::default().configure_from_args();
    let rows = [signing::compare(&mut criterion), verifying::compare(&mut criterion), calling::compare(&mut criterion)];
    criterion.final_summary();
    pair::print(rows.into_iter().flatten())
}
