//! `cargo xtask`: what maintainers run.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::{Parser, Subcommand};
use xtask::{ci, msrv, regen};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What maintainers of this workspace run.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
    /// The workspace to work on, for tests that break a copy of it.
    #[arg(long, global = true, hide = true)]
    root: Option<PathBuf>,
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
    /// Check that no dependency needs a newer Rust than the published crates promise.
    Msrv,
    /// Run everything that CI runs.
    Ci,
}

fn main() -> ExitCode {
    let Arguments { task, root } = Arguments::parse();
    // The manifest's folder is known at build time, so the working directory does not matter.
    let root = root.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
    let result = match task {
        Task::Regen { check } => regenerate(&root, check),
        Task::Lint => lint(&root),
        Task::Msrv => ci::metadata(&root, &["--all-features"]).and_then(|metadata| msrv::check(&metadata)),
        Task::Ci => ci::run(&root),
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
        let difference = regen::difference(root, &outputs)?;
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
    for path in regen::stale(root, &outputs)? {
        std::fs::remove_file(root.join(&path)).with_context(|| format!("cannot remove {}", path.display()))?;
        eprintln!("removed {}", path.display());
    }
    eprintln!("regenerated in {:.1?}", start.elapsed());
    Ok(())
}

fn lint(root: &Path) -> Result<()> {
    for contents in regen::lint(root)? {
        eprintln!("{contents}");
    }
    eprintln!("no violation");
    Ok(())
}
