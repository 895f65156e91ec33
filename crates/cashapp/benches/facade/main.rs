//! What the facade costs, each figure beside its yardstick: the same thing written by hand with reqwest and serde.
//!
//! `cargo bench -p cashapp --bench facade` measures all of it and ends with tables; a figure beyond what is allowed fails
//! the run. Words after `--` choose what is measured: `-- retrieving`, `-- paging`, `-- decoding`, `-- memory`.

#![allow(clippy::print_stdout, reason = "the tables are what the program is for")]

mod by_hand;
mod decoding;
mod figure;
mod memory;
mod paging;
// The same alternating comparison as below the facade.
#[path = "../../../cashapp-core/benches/overhead/pair.rs"]
mod pair;
mod retrieving;

use std::error::Error;
use std::process::ExitCode;

use criterion::Criterion;

use figure::Figure;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    if memory::is_reader() {
        memory::read()?;
        return Ok(ExitCode::SUCCESS);
    }
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let chosen = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word.as_str()));
    // So says `cargo bench`; otherwise, and with `-- --test`, this only tries whether everything works.
    let whole = std::env::args().any(|word| word == "--bench") && !std::env::args().any(|word| word == "--test");

    let mut criterion = Criterion::default().configure_from_args();
    let mut rows = Vec::new();
    let mut figures = Vec::new();
    if chosen("retrieving") {
        rows.extend(retrieving::compare(&mut criterion)?);
        figures.extend(retrieving::added_cpu(whole)?);
    }
    if chosen("decoding") {
        rows.extend(decoding::compare(&mut criterion)?);
    }
    if chosen("paging") {
        figures.extend(paging::compare(whole)?);
    }
    if chosen("memory") {
        figures.extend(memory::measure(whole)?);
    }
    criterion.final_summary();
    let slow = pair::print(rows.into_iter());
    Ok(if Figure::print(&figures) { slow } else { ExitCode::FAILURE })
}
