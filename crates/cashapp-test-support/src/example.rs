//! The vendor's example payloads, one file each.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cashapp_core::{Check, InvalidField};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::wire_type::WireType;

/// Reads a value as one type and checks it as that type is checked before it is sent.
pub type CheckOf = fn(&Value) -> Result<(), InvalidField>;

/// A file and the type that it is an example of.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The file, below the folder of examples.
    pub file: &'static str,
    /// What it is read as.
    pub wire_type: WireType,
    /// The check that its type makes before it is sent; `None` where it is received.
    pub check: Option<CheckOf>,
}

impl Example {
    /// An example of what is received.
    pub const fn received<T: DeserializeOwned + Serialize>(file: &'static str, name: &'static str) -> Self {
        Self { file, wire_type: WireType::new::<T>(name), check: None }
    }

    /// An example of what is sent.
    pub const fn sent<T: DeserializeOwned + Serialize + Check>(file: &'static str, name: &'static str) -> Self {
        Self { file, wire_type: WireType::new::<T>(name), check: Some(check::<T>) }
    }
}

fn check<T: DeserializeOwned + Check>(value: &Value) -> Result<(), InvalidField> {
    T::deserialize(value).expect("the example can be read").check()
}

/// Every JSON file of a folder and the folders in it, by its name from there.
pub fn files(folder: &Path) -> BTreeMap<String, Value> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            files.extend(self::files(&path).into_iter().map(|(below, value)| (format!("{name}/{below}"), value)));
        } else {
            let text = fs::read_to_string(&path).expect("the file can be read");
            files.insert(name, serde_json::from_str(&text).expect("the file is JSON"));
        }
    }
    files
}
