//! The Rust version that each published crate promises, against what its dependencies ask for.
//!
//! Cargo refuses to build a dependency that declares a newer Rust than the compiler has, so a promise that the locked
//! dependencies do not keep is broken for every user who relies on it. Tests and benchmarks may use newer crates.

use std::collections::{BTreeSet, HashMap};

use anyhow::{Result, bail};
use serde_json::Value;

/// Fails with every dependency that declares a newer Rust than a crate that is published with it.
pub fn check(metadata: &Value) -> Result<()> {
    let found = too_new(metadata);
    if found.is_empty() {
        return Ok(());
    }
    bail!(
        "dependencies need a newer Rust than the crates promise:\n{}",
        found.into_iter().collect::<Vec<_>>().join("\n")
    )
}

fn too_new(metadata: &Value) -> BTreeSet<String> {
    let by_id = |list: &Value| -> HashMap<String, Value> {
        let entries = list.as_array().into_iter().flatten();
        entries.filter_map(|entry| Some((entry["id"].as_str()?.to_owned(), entry.clone()))).collect()
    };
    let (packages, nodes) = (by_id(&metadata["packages"]), by_id(&metadata["resolve"]["nodes"]));
    let members = metadata["workspace_members"].as_array().into_iter().flatten().filter_map(Value::as_str);
    // `publish = false` is an empty list of registries.
    let published = members.filter(|id| packages.get(*id).is_some_and(|package| package["publish"].is_null()));
    let mut found = BTreeSet::new();
    for id in published {
        let promised = version(&packages[id]["rust_version"]);
        let (mut tree, mut ahead) = (BTreeSet::from([id]), vec![id]);
        while let Some(id) = ahead.pop() {
            let Some(node) = nodes.get(id) else { continue };
            let dependencies = node["deps"].as_array().into_iter().flatten().filter(|dependency| is_built(dependency));
            ahead.extend(dependencies.filter_map(|dependency| dependency["pkg"].as_str()).filter(|id| tree.insert(id)));
        }
        for package in tree.into_iter().filter_map(|id| packages.get(id)) {
            if version(&package["rust_version"]) > promised {
                let [name, number, rust] = ["name", "version", "rust_version"].map(|key| package[key].as_str());
                let [name, number, rust] = [name, number, rust].map(Option::unwrap_or_default);
                let crate_name = packages[id]["name"].as_str().unwrap_or_default();
                found.insert(format!("{crate_name}: {name} {number} needs Rust {rust}"));
            }
        }
    }
    found
}

/// Whether a user of the crate builds the dependency too: it is not for tests alone.
fn is_built(dependency: &Value) -> bool {
    dependency["dep_kinds"].as_array().into_iter().flatten().any(|kind| kind["kind"] != "dev")
}

/// Major, minor and patch; what declares nothing works with any.
fn version(declared: &Value) -> [u32; 3] {
    let mut parts = declared.as_str().unwrap_or_default().split('.').map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A published crate and an unpublished one, which depend on the same crate in this way.
    fn metadata(kind: &Value, rust_version: &Value) -> Value {
        let dependency = json!([{"pkg": "dependency", "dep_kinds": [{"kind": kind}]}]);
        json!({
            "packages": [
                {"id": "ours", "name": "ours", "version": "0.1.0", "rust_version": "1.88", "publish": null},
                {"id": "tools", "name": "tools", "version": "0.1.0", "rust_version": "1.60", "publish": []},
                {"id": "dependency", "name": "dependency", "version": "2.0.0", "rust_version": rust_version, "publish": null},
            ],
            "workspace_members": ["ours", "tools"],
            "resolve": {"nodes": [{"id": "ours", "deps": dependency}, {"id": "tools", "deps": dependency}]},
        })
    }

    #[test]
    fn msrv_check_names_a_dependency_that_needs_a_newer_rust() {
        for kind in [Value::Null, json!("build")] {
            for rust in ["1.89", "1.88.1", "2.0"] {
                let error = check(&metadata(&kind, &json!(rust))).unwrap_err().to_string();
                assert!(error.ends_with(&format!("\nours: dependency 2.0.0 needs Rust {rust}")), "{error}");
            }
        }
    }

    #[test]
    fn msrv_check_passes_what_is_old_enough_undeclared_or_for_tests_alone() {
        for (kind, rust) in [
            (Value::Null, json!("1.88")),
            (Value::Null, json!("1.88.0")),
            (Value::Null, json!("1.9")),
            (Value::Null, Value::Null),
            (json!("dev"), json!("1.95")),
        ] {
            check(&metadata(&kind, &rust)).unwrap();
        }
    }
}
