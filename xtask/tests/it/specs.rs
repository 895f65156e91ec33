//! The small specs in `tests/broken` and `tests/sound`.

use std::fs;
use std::path::{Path, PathBuf};

use xtask::folder::{Folder, Target};
use xtask::regen::{self, Output};

/// A small spec: one file, or a folder of files that belong together.
#[derive(Debug)]
pub(crate) struct Case {
    /// What is wrong with it, or what it is.
    pub(crate) name: String,
    /// The files' names and texts.
    pub(crate) files: Vec<(String, String)>,
}

impl Case {
    /// All of a folder below `tests`, in the order of their names.
    pub(crate) fn all(folder: &str) -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
        let cases: Vec<Self> = sorted(&folder)
            .into_iter()
            .map(|path| {
                let paths = if path.is_dir() { sorted(&path) } else { vec![path.clone()] };
                let files = paths.iter().map(|path| (name(path, Path::file_name), fs::read_to_string(path).unwrap()));
                Self { name: name(&path, Path::file_stem), files: files.collect() }
            })
            .collect();
        assert!(!cases.is_empty(), "no spec in {}", folder.display());
        cases
    }

    /// What the specs become, or all that is wrong with them.
    pub(crate) fn outputs(&self) -> Result<Vec<Output>, String> {
        let target = Target { folder: "cards", package: "cards" };
        Folder::parse(target.folder, &self.files)
            .and_then(|folder| regen::folder_outputs(&target, &folder))
            .map_err(|findings| findings.to_string())
    }
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path, part: impl Fn(&Path) -> Option<&std::ffi::OsStr>) -> String {
    part(path).unwrap().to_string_lossy().into_owned()
}
