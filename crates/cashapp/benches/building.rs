//! How long a program that depends on `cashapp` takes to build, cold, beside one with just reqwest, serde and tokio.
//!
//! `cargo bench -p cashapp --bench building` builds both, debug, each from nothing, in turn. Both take the versions that
//! this workspace is locked to. It takes several minutes.

#![allow(clippy::print_stdout, reason = "the figures are what the program is for")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// How many times as long as the other it may take.
const ALLOWED: f64 = 1.35;

const ROUNDS: usize = 2;

const OURS: &str = "use cashapp::{Client, Environment};

fn main() {
    println!(\"{:?}\", Client::builder(Environment::Sandbox).build().is_err());
}
";

const BASELINE: &str = "use serde::Deserialize;

#[derive(Deserialize)]
struct Payment {
    id: String,
}

#[tokio::main]
async fn main() -> Result<(), reqwest::Error> {
    let payment: Payment = reqwest::get(\"https://sandbox.api.cash.app/\").await?.json().await?;
    println!(\"{}\", payment.id);
    Ok(())
}
";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    // `cargo bench` says so; a run that only tries whether benchmarks work has no minutes to spare.
    if !std::env::args().any(|word| word == "--bench") {
        return Ok(ExitCode::SUCCESS);
    }
    let folder = tempfile::tempdir()?;
    let facade = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lock = facade.join("../../Cargo.lock");
    let ours = Program::write(
        folder.path().join("ours"),
        &lock,
        &format!("cashapp = {{ path = {:?} }}", facade.display().to_string()),
        OURS,
    )?;
    let reqwest = "reqwest = { version = \"0.13\", features = [\"json\"] }";
    let rest = "serde = { version = \"1\", features = [\"derive\"] }\ntokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }";
    let baseline = Program::write(folder.path().join("baseline"), &lock, &format!("{reqwest}\n{rest}"), BASELINE)?;

    let (mut ours_best, mut baseline_best) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        baseline_best = baseline_best.min(baseline.build()?);
        ours_best = ours_best.min(ours.build()?);
    }
    let ratio = ours_best.as_secs_f64() / baseline_best.as_secs_f64();
    println!("cold debug build: with cashapp {ours_best:.1?}, with reqwest, serde and tokio {baseline_best:.1?}");
    println!("ratio {ratio:.2}, allowed {ALLOWED:.2}{}", if ratio > ALLOWED { "  too slow" } else { "" });
    Ok(if ratio > ALLOWED { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// A program in a folder of its own.
struct Program(PathBuf);

impl Program {
    fn write(folder: PathBuf, lock: &Path, dependencies: &str, main: &str) -> Result<Self, Box<dyn Error>> {
        fs::create_dir_all(folder.join("src"))?;
        let package = "[package]\nname = \"built\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
        fs::write(folder.join("Cargo.toml"), format!("{package}\n[dependencies]\n{dependencies}\n"))?;
        fs::write(folder.join("src/main.rs"), main)?;
        fs::copy(lock, folder.join("Cargo.lock"))?;
        let program = Self(folder);
        // What has to be downloaded is not what is measured.
        program.cargo("fetch")?;
        Ok(program)
    }

    /// Builds it from nothing.
    fn build(&self) -> Result<Duration, Box<dyn Error>> {
        let target = self.0.join("target");
        if target.exists() {
            fs::remove_dir_all(target)?;
        }
        let start = Instant::now();
        self.cargo("build")?;
        Ok(start.elapsed())
    }

    fn cargo(&self, command: &str) -> Result<(), Box<dyn Error>> {
        let mut cargo = Command::new(env!("CARGO"));
        let cargo =
            cargo.arg(command).arg("--quiet").current_dir(&self.0).env("CARGO_TARGET_DIR", self.0.join("target"));
        // Settings of the benchmark's own build are not for these programs.
        for setting in ["CARGO_PROFILE_DEV_DEBUG", "CARGO_INCREMENTAL", "RUSTFLAGS"] {
            cargo.env_remove(setting);
        }
        if cargo.status()?.success() { Ok(()) } else { Err(format!("cargo {command} failed").into()) }
    }
}
