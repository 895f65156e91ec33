//! From the specs to the files of the crates, all or nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use similar::TextDiff;

use crate::bundle::Bundle;
use crate::finding::Findings;
use crate::folder::{FOLDERS, Folder, Target};
use crate::model::Model;
use crate::{format, generate, lint, table, x_operation};

/// A file that is to be written.
#[derive(Debug)]
pub struct Output {
    /// Where it belongs, below the workspace's root.
    pub path: PathBuf,
    /// What it is to say.
    pub text: String,
}

/// Everything that the specs become.
pub fn outputs(root: &Path) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    let mut findings = Vec::new();
    for target in FOLDERS {
        let folder = Folder::read(&root.join("specs"), target.folder)?;
        match folder_outputs(target, &folder) {
            Ok(files) => outputs.extend(files),
            Err(found) => findings.push(found.to_string()),
        }
    }
    if !findings.is_empty() {
        bail!(findings.join("\n"));
    }
    outputs.push(Output { path: "specs/x-operation.schema.json".into(), text: x_operation::json_schema() });
    Ok(outputs)
}

/// What one folder becomes.
pub fn folder_outputs(target: &Target, folder: &Folder) -> Result<Vec<Output>, Findings> {
    let bundle = Bundle::new(folder);
    Findings::check(lint::findings(&bundle))?;
    let model = Model::new(&bundle);
    let header = format!(
        "// Made from specs/{}/ by `cargo xtask regen`. Do not edit: change the specs instead.\n\n",
        folder.name
    );
    let code = generate::generate(&bundle, &model)?;
    let code = format::render(&bundle, &model, code)?;
    let source = PathBuf::from("crates").join(target.package).join("src");
    Ok(vec![
        Output { path: source.join("generated.rs"), text: format!("{header}{code}") },
        Output {
            path: source.join("operations.rs"),
            text: format!("{header}{}", table::render(&bundle, &model.operations)),
        },
    ])
}

/// Replaces the files that differ, and says which. Every text is on disk before the first file is replaced, so a full
/// disk or a folder without permission leaves everything as it was.
pub fn write(root: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>> {
    let mut staged = Vec::new();
    let changed =
        outputs.iter().filter(|output| fs::read_to_string(root.join(&output.path)).ok().as_ref() != Some(&output.text));
    for output in changed {
        let (path, beside) = (root.join(&output.path), root.join(&output.path).with_extension("new"));
        staged.push((path.clone(), beside.clone(), output.path.clone()));
        let writable = fs::OpenOptions::new().append(true).create(false).open(&path);
        let result = match writable {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
            _ => fs::write(&beside, &output.text),
        };
        if let Err(error) = result {
            for (_, beside, _) in &staged {
                let _ = fs::remove_file(beside);
            }
            return Err(error).with_context(|| format!("cannot write {}; nothing was changed", output.path.display()));
        }
    }
    let mut written = Vec::new();
    for (path, beside, name) in staged {
        fs::rename(&beside, &path).with_context(|| format!("cannot replace {}", name.display()))?;
        written.push(name);
    }
    Ok(written)
}

/// The difference between the files as they are and as they should be; empty where there is none.
pub fn difference(root: &Path, outputs: &[Output]) -> String {
    let mut difference = String::new();
    for output in outputs {
        let old = fs::read_to_string(root.join(&output.path)).unwrap_or_default();
        if old != output.text {
            let name = output.path.display().to_string();
            let diff = TextDiff::from_lines(&old, &output.text);
            difference +=
                &diff.unified_diff().context_radius(3).header(&format!("a/{name}"), &format!("b/{name}")).to_string();
        }
    }
    difference
}
