//! What CI runs, in the order in which it fails fastest.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// Runs every step; the first that fails ends the run.
pub fn run(root: &Path) -> Result<()> {
    let readme = std::fs::read_to_string(root.join("README.md")).context("cannot read README.md")?;
    let (quickstart, tests) = readme_commands(&readme)?;
    let mut steps = vec![
        ("cargo fmt --all --check".to_owned(), ""),
        ("cargo clippy --workspace --all-targets --all-features -- -D warnings".to_owned(), ""),
        ("cargo xtask lint".to_owned(), ""),
        ("cargo xtask regen --check".to_owned(), ""),
        ("cargo xtask msrv".to_owned(), ""),
    ];
    steps.extend(feature_checks(&features_of(root, "cashapp")?).map(|step| (step, "")));
    steps.extend([
        (quickstart.to_owned(), ""),
        (tests.to_owned(), ""),
        ("cargo test --workspace".to_owned(), ""),
        // Benchmarks are tried, and not measured.
        ("cargo test --workspace --all-features --benches".to_owned(), ""),
        // A feature of one crate must not break the other, which shares the runtime with it.
        (
            "cargo check --package cashapp-pay-api --package cashapp-afterpay-api --features cashapp-afterpay-api/schemars"
                .to_owned(),
            "",
        ),
        // The sandbox as a library alone, without program and database.
        ("cargo clippy --package cashapp-sandbox --no-default-features -- -D warnings".to_owned(), ""),
        ("cargo doc --workspace --all-features --no-deps".to_owned(), "-D warnings"),
        // A link to what a feature adds leads nowhere without it.
        ("cargo doc --package cashapp --no-default-features --no-deps".to_owned(), "-D warnings"),
        ("cargo deny --offline check bans licenses sources".to_owned(), ""),
    ]);
    for (step, rustdoc_flags) in steps {
        eprintln!("\n$ {step}");
        let mut words = step.split(' ');
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(root).env("RUSTDOCFLAGS", rustdoc_flags);
        let status = command.status().with_context(|| format!("cannot run `{step}`"))?;
        if !status.success() {
            bail!("`{step}` failed");
        }
    }
    Ok(())
}

/// The two commands that the README gives, as it prints them: one shows the library at work, one runs the tests.
fn readme_commands(readme: &str) -> Result<(&str, &str)> {
    let blocks = readme.split("\n```sh\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("\n```").next().unwrap_or_default().lines());
    let commands: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    match commands[..] {
        [quickstart, tests] if quickstart.starts_with("cargo run ") && tests.starts_with("cargo test ") => {
            Ok((quickstart, tests))
        }
        _ => bail!("README.md should give two commands, a `cargo run` and a `cargo test`, and gives {commands:?}"),
    }
}

/// A look at a crate with no feature, with each of its features alone, and with what it has by default.
fn feature_checks(features: &[String]) -> impl Iterator<Item = String> {
    let alone = features.iter().filter(|feature| *feature != "default");
    let flags = alone.map(|feature| format!(" --no-default-features --features {feature}"));
    let flags = [String::new(), " --no-default-features".to_owned()].into_iter().chain(flags);
    flags.map(|flags| format!("cargo clippy --package cashapp --no-deps{flags} -- -D warnings"))
}

/// The features of a crate, by its own word.
fn features_of(root: &Path, name: &str) -> Result<Vec<String>> {
    let metadata = metadata(root, &["--no-deps"])?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let features =
        packages.filter(|package| package["name"] == name).find_map(|package| package["features"].as_object());
    let features = features.with_context(|| format!("there is no crate {name}"))?;
    Ok(features.keys().cloned().collect())
}

/// What `cargo metadata` says of the workspace with these options.
pub fn metadata(root: &Path, options: &[&str]) -> Result<Value> {
    let mut command = Command::new("cargo");
    command.args(["metadata", "--format-version", "1", "--locked"]).args(options).current_dir(root);
    let output = command.output().context("cannot run `cargo metadata`")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("cannot read what `cargo metadata` says")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commands_of_the_readme_are_run_as_they_are_printed() {
        let readme = include_str!("../../README.md");
        assert_eq!(
            readme_commands(readme).unwrap(),
            ("cargo run -p cashapp --example quickstart", "cargo test --workspace --all-features")
        );
    }

    #[test]
    fn a_readme_that_gives_other_commands_is_refused() {
        for readme in ["", "\n```sh\ncargo test\n```\n", "\n```sh\ncargo test -q\ncargo run -q\n```\n"] {
            assert!(readme_commands(readme).is_err(), "{readme}");
        }
    }

    #[test]
    fn each_feature_of_the_facade_is_looked_at_alone() {
        let features = features_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), "cashapp").unwrap();
        let steps: Vec<String> = feature_checks(&features).collect();
        assert_eq!(steps.len(), features.len() + 1);
        for feature in ["afterpay", "axum", "sandbox", "sandbox-database", "schemars", "webhooks", "webpki-roots"] {
            assert!(steps.iter().any(|step| step.contains(&format!("--features {feature} "))), "{feature}");
        }
    }

    #[test]
    fn the_guide_has_every_feature_and_the_readme_no_other() {
        let features = features_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), "cashapp").unwrap();
        let guide = include_str!("../../crates/cashapp/docs/features.md");
        for feature in features.iter().filter(|feature| *feature != "default") {
            assert!(guide.contains(&format!("\n| `{feature}` |")), "{feature}");
        }
        let readme =
            include_str!("../../README.md").split_once("\n```toml\n").unwrap().1.split_once("\n```").unwrap().0;
        let named: Vec<&str> =
            readme.split("features = [\"").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
        assert_eq!(named, ["sandbox"]);
        assert!(named.iter().all(|name| features.iter().any(|feature| feature == name)), "{named:?}");
    }
}
