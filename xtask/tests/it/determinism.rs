//! The same specs become the same bytes, however they are spread over files.

use std::fs;
use std::path::Path;

use xtask::folder::FOLDERS;

use crate::specs::Case;

#[test]
fn specs_become_the_same_bytes_twice() {
    for case in Case::all("sound") {
        let texts = || case.outputs().unwrap().into_iter().map(|output| output.text).collect::<Vec<_>>();
        assert_eq!(texts(), texts(), "{}", case.name);
    }
}

/// The client's doc comment alone tells of the files one after another.
#[test]
fn the_order_of_the_files_does_not_matter() {
    for target in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs").join(target.folder);
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<(String, String)> = paths
            .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
            .collect();
        files.sort();
        let as_they_are = Case { name: target.folder.to_owned(), files: files.clone() };

        files.reverse();
        let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
        for (name, text) in &mut files {
            let renamed = |name: &str| format!("{}-{name}", names.iter().position(|other| other == name).unwrap());
            for other in &names {
                *text = text.replace(&format!("'{other}#"), &format!("'{}#", renamed(other)));
            }
            *name = renamed(name);
        }
        let renamed = Case { name: target.folder.to_owned(), files };
        assert_ne!(renamed.files.first(), as_they_are.files.first());
        assert_eq!(texts(&renamed), texts(&as_they_are));
    }
}

/// What a folder becomes, without the client's doc comment.
fn texts(case: &Case) -> Vec<String> {
    let outputs = case.outputs().unwrap();
    let texts =
        outputs.into_iter().map(|output| match output.text.split_once("/// Calls the operations of this host.") {
            Some((types, client)) => types.to_owned() + client.split_once("#[derive").unwrap().1,
            None => output.text,
        });
    texts.collect()
}
