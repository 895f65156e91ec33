//! From the specs to the files of the crates, all or nothing.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use similar::TextDiff;

use crate::bundle::Bundle;
use crate::finding::Findings;
use crate::folder::{FOLDERS, Folder, Target};
use crate::model::Model;
use crate::typed::unplaced;
use crate::{code, contract, lint, table, x_operation};

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
        match read(root, target)?.and_then(|folder| folder_outputs(target, &folder)) {
            Ok(files) => outputs.extend(files),
            Err(found) => findings.extend(found),
        }
    }
    Findings::check(findings)?;
    outputs.push(Output { path: "specs/x-operation.schema.json".into(), text: x_operation::json_schema() });
    Ok(outputs)
}

/// Checks every folder and says of each clean one what is in it.
pub fn lint(root: &Path) -> Result<Vec<String>> {
    let mut contents = Vec::new();
    let mut findings = Vec::new();
    for target in FOLDERS {
        match read(root, target)? {
            Ok(folder) => {
                let bundle = Bundle::new(&folder);
                findings.extend(lint::findings(&bundle));
                let (operations, schemas) = (bundle.operations.len(), bundle.schemas.len());
                contents.push(format!("{}: {operations} operations, {schemas} schemas", folder.name));
            }
            Err(found) => findings.extend(found),
        }
    }
    Findings::check(findings)?;
    Ok(contents)
}

/// A folder's files; what is wrong with their YAML is told together with what is wrong in the other folders.
fn read(root: &Path, target: &Target) -> Result<Result<Folder, Findings>> {
    match Folder::read(&root.join("specs"), target.folder) {
        Ok(folder) => Ok(Ok(folder)),
        Err(error) => error.downcast::<Findings>().map(Err),
    }
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
    let source = PathBuf::from("crates").join(target.package).join("src");
    let mut outputs = Vec::new();
    for (name, text) in code::render(&bundle, &model)? {
        let path = if name.is_empty() { "generated.rs".to_owned() } else { format!("generated/{name}.rs") };
        outputs.push(Output { path: source.join(path), text: format!("{header}{text}") });
    }
    let table = table::render(&bundle, &model.operations);
    outputs.push(Output { path: source.join("operations.rs"), text: format!("{header}{table}") });
    outputs.push(Output {
        path: format!("crates/cashapp-sandbox/contract/{}.json", folder.name).into(),
        text: contract::render(&bundle),
    });
    for output in outputs.iter().filter(|output| output.path.extension().is_some_and(|extension| extension == "rs")) {
        // Much of it was put together as text; better no file at all than one that is no Rust.
        syn::parse_file(&output.text).map_err(|error| {
            let message = format!("{} would be no Rust: {error}", output.path.display());
            unplaced(&bundle, &message)
        })?;
    }
    Ok(outputs)
}

/// Replaces the files that differ, and says which. Every text is on disk before the first file is replaced, so a full
/// disk or a folder without permission leaves everything as it was.
pub fn write(root: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>> {
    let mut staged = Vec::new();
    let changed =
        outputs.iter().filter(|output| fs::read_to_string(root.join(&output.path)).ok().as_ref() != Some(&output.text));
    for output in changed {
        let (path, beside) = (root.join(&output.path), root.join(&output.path).with_extension("new"));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make the folder of {}", output.path.display()))?;
        }
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
    let mut written = Vec::<(_, Option<Vec<u8>>)>::new();
    for (index, (path, beside, name)) in staged.iter().enumerate() {
        let old = fs::read(path).ok();
        if let Err(error) = fs::rename(beside, path) {
            // What was replaced goes back, and what was not goes away; a second failure has nothing left to try.
            for (path, old) in written.iter().rev() {
                let _ = old.as_ref().map_or_else(|| fs::remove_file(path), |old| fs::write(path, old));
            }
            staged[index..].iter().for_each(|(_, beside, _)| drop(fs::remove_file(beside)));
            return Err(error).with_context(|| format!("cannot replace {}; nothing was changed", name.display()));
        }
        written.push((path, old));
    }
    Ok(staged.into_iter().map(|(_, _, name)| name).collect())
}

/// Files beside the generated ones that nothing is made into any more, such as those of a tag that is gone.
pub fn stale(root: &Path, outputs: &[Output]) -> Result<Vec<PathBuf>> {
    let folders: BTreeSet<&Path> = outputs.iter().filter_map(|output| output.path.parent()).collect();
    let mut stale = Vec::new();
    for folder in folders.into_iter().filter(|folder| folder.ends_with("generated")) {
        let entries = match fs::read_dir(root.join(folder)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            result => result.with_context(|| format!("cannot read the folder {}", folder.display()))?,
        };
        for entry in entries {
            let path =
                folder.join(entry.with_context(|| format!("cannot read the folder {}", folder.display()))?.file_name());
            if outputs.iter().all(|output| output.path != path) {
                stale.push(path);
            }
        }
    }
    stale.sort();
    Ok(stale)
}

/// The difference between the files as they are and as they should be; empty where there is none.
pub fn difference(root: &Path, outputs: &[Output]) -> Result<String> {
    let mut difference = String::new();
    for output in outputs {
        let name = output.path.display().to_string();
        let old = match fs::read_to_string(root.join(&output.path)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            result => result.with_context(|| format!("cannot read {name}"))?,
        };
        if old != output.text {
            let diff = TextDiff::from_lines(&old, &output.text);
            difference +=
                &diff.unified_diff().context_radius(3).header(&format!("a/{name}"), &format!("b/{name}")).to_string();
        }
    }
    for path in stale(root, outputs)? {
        let _ = writeln!(difference, "{} is not made from the specs any more", path.display());
    }
    Ok(difference)
}
