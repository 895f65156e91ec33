//! `cargo xtask`: what maintainers run.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Parser, Subcommand};
use xtask::bundle::Bundle;
use xtask::finding::Findings;
use xtask::folder::{FOLDERS, Folder};
use xtask::{ci, lint, regen};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What maintainers of this workspace run.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make the client crates from the specs.
    Regen {
        /// Write nothing; fail with a diff if a file is not what the specs say.
        #[arg(long)]
        check: bool,
    },
    /// Check the specs against the rules of specs/README.md.
    Lint,
    /// Run everything that CI runs.
    Ci,
}

fn main() -> ExitCode {
    // The manifest's folder is known at build time, so the working directory does not matter.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let result = match Arguments::parse().task {
        Task::Regen { check } => regenerate(root, check),
        Task::Lint => lint_all(root),
        Task::Ci => ci::run(root),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn regenerate(root: &Path, check: bool) -> Result<()> {
    let start = Instant::now();
    let outputs = regen::outputs(root)?;
    if check {
        let difference = regen::difference(root, &outputs);
        if !difference.is_empty() {
            eprint!("{difference}");
            bail!("the generated files are not what the specs say: run `cargo xtask regen`");
        }
        eprintln!("the generated files are what the specs say ({:.1?})", start.elapsed());
        return Ok(());
    }
    for path in regen::write(root, &outputs)? {
        eprintln!("wrote {}", path.display());
    }
    eprintln!("regenerated in {:.1?}", start.elapsed());
    Ok(())
}

fn lint_all(root: &Path) -> Result<()> {
    let mut findings = Vec::new();
    for target in FOLDERS {
        let folder = Folder::read(&root.join("specs"), target.folder)?;
        let bundle = Bundle::new(&folder);
        findings.extend(lint::findings(&bundle));
        eprintln!("{}: {} operations, {} schemas", folder.name, bundle.operations.len(), bundle.schemas.len());
    }
    Findings::check(findings)?;
    eprintln!("no violation");
    Ok(())
}
