//! The facade's resources as text, to be held against the table of operations.

use std::fs;
use std::path::{Path, PathBuf};

use cashapp::Operation;

/// One source file of the resources.
pub(super) struct File {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) methods: Vec<Method>,
}

/// One public method with its documentation.
pub(super) struct Method {
    docs: String,
    code: String,
}

impl Method {
    /// Whether the method makes calls of this operation, by its table entry or by the list that is made from it.
    pub(super) fn calls(&self, operation: &Operation) -> bool {
        self.code.contains(&format!("operations::{},", operation.id().to_uppercase()))
            || self.code.contains(&format!("-> List<{}>", camel_case(operation.id())))
    }

    /// The method sends what it says, and tells the scope and the rate limit of the table.
    pub(super) fn assert_documents(&self, operation: &Operation) {
        let id = operation.id();
        if operation.pagination().is_none() {
            assert!(self.code.contains(&format!(".{id}(")), "the method of {id} calls another function");
        }
        for scope in operation.scopes() {
            assert!(self.docs.contains(&format!("Scope `{scope}`")), "{id} does not tell its scope {scope}");
        }
        match operation.rate_limit() {
            Some(limit) => {
                let told = format!("at most {limit} calls a second");
                assert!(self.docs.contains(&told), "{id} does not tell that it can be made {told}");
            }
            None => assert!(!self.docs.contains("calls a second"), "{id} has no rate limit"),
        }
    }
}

/// All files of the resources.
pub(super) fn files() -> Vec<File> {
    // A file is uploaded by a method of a resource, which stands beside the file.
    let mut paths = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/evidence.rs")];
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/resources"), &mut paths);
    assert!(paths.len() > 10, "the resources are somewhere else");
    paths.iter().map(|path| read(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn read(path: &Path) -> File {
    let text = fs::read_to_string(path).unwrap();
    let (mut methods, mut docs, mut open) = (Vec::new(), String::new(), None::<Method>);
    for line in text.lines() {
        if let Some(method) = &mut open {
            method.code.push_str(line);
            method.code.push('\n');
            if line == "    }" {
                methods.extend(open.take());
            }
        } else if let Some(doc) = line.strip_prefix("    ///") {
            docs.push_str(doc);
        } else if line.starts_with("    pub fn ") {
            open = Some(Method { docs: std::mem::take(&mut docs), code: line.to_owned() });
        } else if !line.starts_with("    #[") {
            docs.clear();
        }
    }
    File { name: path.display().to_string(), text, methods }
}

/// `list_payments` as `ListPayments`.
fn camel_case(id: &str) -> String {
    let capitalized = |word: &str| word[..1].to_uppercase() + &word[1..];
    id.split('_').map(capitalized).collect()
}
