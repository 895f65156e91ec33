//! A folder of specs: the files that make up one host's contract.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::finding::{Finding, Findings};
use crate::yaml::Document;

/// The folders below `specs/`, each with the crate that is made of it.
pub const FOLDERS: &[Target] = &[
    Target { folder: "pay", package: "cashapp-pay-api" },
    Target { folder: "afterpay", package: "cashapp-afterpay-api" },
];

/// A folder of specs and the package that it becomes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name below `specs/`.
    pub folder: &'static str,
    /// The package below `crates/`.
    pub package: &'static str,
}

/// The files of a folder, in the order of their names.
#[derive(Debug)]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// Its files.
    pub documents: Vec<Document>,
}

impl Folder {
    /// Reads every YAML file of a folder; what cannot be read is reported of all files at once.
    pub fn read(specs: &Path, name: &str) -> Result<Self> {
        let path = specs.join(name);
        let entries = fs::read_dir(&path).with_context(|| format!("cannot read the folder {}", path.display()))?;
        let mut files = Vec::<PathBuf>::new();
        for entry in entries {
            let file = entry.with_context(|| format!("cannot read the folder {}", path.display()))?.path();
            if file.extension().is_some_and(|extension| extension == "yaml") {
                files.push(file);
            }
        }
        files.sort();
        if files.is_empty() {
            bail!("{} has no .yaml file", path.display());
        }
        let mut texts = Vec::new();
        for file in &files {
            let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
            let base = file.file_name().unwrap_or_default().to_string_lossy();
            texts.push((format!("specs/{name}/{base}"), text));
        }
        Self::parse(name, &texts).map_err(Into::into)
    }

    /// Parses files given as names and texts.
    pub fn parse(name: &str, files: &[(String, String)]) -> Result<Self, Findings> {
        let (mut documents, mut findings) = (Vec::new(), Vec::<Finding>::new());
        for (file, text) in files {
            match Document::parse(file, text) {
                Ok(document) => documents.push(document),
                Err(finding) => findings.push(finding),
            }
        }
        Findings::check(findings)?;
        Ok(Self { name: name.to_owned(), documents })
    }

    /// The position of the file that a reference names.
    pub fn position(&self, base: &str) -> Option<usize> {
        self.documents.iter().position(|document| document.file.rsplit('/').next() == Some(base))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::folder;

    #[test]
    fn all_files_that_cannot_be_read_are_told_at_once() {
        let files = [("b.yaml", "a: *x"), ("a.yaml", "a: {"), ("c.yaml", "a: 1")];
        let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let message = Folder::parse("cards", &files).unwrap_err().to_string();
        let places: Vec<&str> = message.lines().map(|line| &line[..9]).collect();
        assert_eq!(places, ["a.yaml:1:", "b.yaml:1:"]);
    }

    #[test]
    fn a_file_is_found_by_its_name_alone() {
        let folder = folder(&[("specs/cards/a.yaml", "a: 1"), ("specs/cards/b.yaml", "a: 1")]);
        assert_eq!(folder.position("b.yaml"), Some(1));
        assert_eq!(folder.position("cards/b.yaml"), None);
    }

    #[test]
    fn a_folder_without_specs_is_an_error() {
        let empty = tempfile::tempdir().unwrap();
        fs::create_dir(empty.path().join("cards")).unwrap();
        let message = Folder::read(empty.path(), "cards").unwrap_err().to_string();
        assert!(message.ends_with("cards has no .yaml file"), "{message}");
    }
}
