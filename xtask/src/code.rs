//! Puts the generated code together: a file for each tag, with its types and the client's methods, and one that binds them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use proc_macro2::{TokenStream, TokenTree};
use quote::{format_ident, quote};
use serde_json::Value;

use crate::bundle::{Bundle, references};
use crate::checks::{self, Rules};
use crate::fields::{Field, fields};
use crate::finding::Finding;
use crate::model::{Model, query_name};
use crate::structs::Reading;
use crate::typed::{self, is_empty, unplaced};
use crate::{constructors, docs, methods, special_types, structs, unions};

/// What types of several tags share.
const SHARED: &str = "shared";

/// What nothing is called for: the objects of webhooks.
const WEBHOOKS: &str = "webhooks";

/// The tag whose operations list the events of all the others.
const EVENTS: &str = "webhook_events";

/// What generated code may name, by where it comes from.
const NAMES: &[(&str, &str)] = &[
    ("std::collections", "BTreeMap"),
    (
        "cashapp_core",
        "Check Elements Error Extras Hidden InvalidField OneOrMany Patch Preparation Prepared ResponseValue \
         RetryClass Secret StringMap Timestamp Verdict check closed_enum id nested_object object open_enum \
         open_union private",
    ),
    ("chrono", "DateTime Utc"),
    ("serde", "Deserialize Serialize"),
    ("serde_json", "Map Value"),
    ("uuid", "Uuid"),
    ("super", "Client"),
    ("crate", "operations"),
];

/// The files below `generated`, by their names, and the file that binds them, under the name `\"\"`.
///
/// # Errors
/// What cannot become code, with its place.
pub fn render(bundle: &Bundle<'_>, model: &Model) -> Result<BTreeMap<String, String>, Finding> {
    let homes = homes(bundle, model);
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let types = types(bundle, model)?;
    for (name, text) in &types {
        let home = homes[name.as_str()];
        names.entry(home).or_default().insert(name);
        let _ = write!(files.entry(home.to_owned()).or_default(), "\n{text}");
    }
    let mut by_tag: BTreeMap<&str, Vec<TokenStream>> = BTreeMap::new();
    for operation in &model.operations {
        by_tag.entry(operation.tag()).or_default().extend(methods::methods(bundle, operation));
    }
    for (tag, methods) in by_tag {
        let text = pretty(quote!(impl Client { #(#methods)* })).map_err(|error| unplaced(bundle, &error))?;
        let _ = write!(files.entry(tag.to_owned()).or_default(), "\n{text}");
    }
    let all: BTreeSet<&str> = names.values().flatten().copied().collect();
    for (file, text) in &mut files {
        let own = names.get(file.as_str()).cloned().unwrap_or_default();
        text.insert_str(0, &imports(text, &own, &all).map_err(|error| unplaced(bundle, &error))?);
    }
    files.insert(String::new(), binding(bundle, model, &files, &names));
    Ok(files)
}

/// The imports of what a file names, its own types aside.
fn imports(text: &str, own: &BTreeSet<&str>, types: &BTreeSet<&str>) -> Result<String, String> {
    let tokens = text.parse().map_err(|error| format!("it would be no Rust: {error}"))?;
    let mut named = BTreeSet::new();
    gather_names(tokens, &mut named);
    let mut imports = String::new();
    for (path, known) in NAMES {
        let used = |name: &&str| named.contains(*name) && !types.contains(name);
        let used: Vec<&str> = known.split_whitespace().filter(used).collect();
        let _ = match used[..] {
            [] => Ok(()),
            [name] => writeln!(imports, "use {path}::{name};"),
            _ => writeln!(imports, "use {path}::{{{}}};", used.join(", ")),
        };
    }
    if types.difference(own).any(|name| named.contains(*name)) {
        imports += "use super::types::*;\n";
    }
    Ok(imports)
}

/// Gathers the names that must be in scope: neither parts of longer paths nor names that are given here.
fn gather_names(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let text = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(ToString::to_string).unwrap_or_default();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => gather_names(group.stream(), names),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                let (before, after) = (text(at.checked_sub(1)), text(Some(at + 1)));
                let is_part = before == ":" && text(at.checked_sub(2)) == ":";
                let is_given = after == "=" || before == "struct" || before == "type";
                let leads = after == "!" || after == ":" && text(Some(at + 2)) == ":";
                if !is_part && !is_given && (leads || name.starts_with(char::is_uppercase)) {
                    names.insert(name);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The file that binds the others: the client, and all types under one path.
fn binding(
    bundle: &Bundle<'_>,
    model: &Model,
    files: &BTreeMap<String, String>,
    names: &BTreeMap<&str, BTreeSet<&str>>,
) -> String {
    let mut text = String::from(
        "use cashapp_core::{Error, ResponseValue, StoredCall, Transport};\nuse serde::de::DeserializeOwned;\n\nuse crate::operations;\n\n",
    );
    for file in files.keys() {
        let _ = writeln!(text, "mod {file};");
    }
    text += "\n/// What is sent and received.\npub mod types {\n";
    for (file, names) in names {
        let names = docs::wrap(&(names.iter().copied().collect::<Vec<_>>().join(", ") + ","), "");
        let _ = writeln!(text, "    pub use super::{file}::{{\n        {}\n    }};", names.join("\n        "));
    }
    text += "}\n\n";
    let called =
        bundle.folder.documents.iter().filter(|file| file.value["paths"].as_object().is_some_and(|p| !p.is_empty()));
    let titles = called.map(|document| {
        let info = &document.value["info"];
        let text = |key: &str| info[key].as_str().unwrap_or_default().trim().to_owned();
        format!("**{}.** {}", text("title"), text("description"))
    });
    text += &docs::comment(
        &format!("Calls the operations of this host.\n\n{}", titles.collect::<Vec<_>>().join("\n\n")),
        "",
    );
    text += "#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) transport: Transport,
}

impl Client {
    /// A client that sends through this transport.
    pub fn new(transport: Transport) -> Self {
        Self { transport }
    }

    /// What this client sends through.
    pub fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Sends a call that was stored, in its very bytes. Say of what type its response is, and its error.
    ///
    /// # Errors
    /// [`Error::Stored`] for a call that is not one for this client; else what [`Error`] lists.
    pub async fn send_stored<T: DeserializeOwned, E: DeserializeOwned>(
        &self,
        call: &StoredCall,
    ) -> Result<ResponseValue<T>, Error<E>> {
        self.transport.send_stored(call, operations::operation).await
    }
}
";
    // A query is no schema of its own.
    let types =
        names.values().flatten().copied().filter(|name| bundle.schemas.contains_key(*name)).collect::<BTreeSet<_>>();
    let types = docs::wrap(&(types.into_iter().collect::<Vec<_>>().join(", ") + ","), "");
    let _ = write!(
        text,
        "\n/// Hands the name of every type to a macro; for tests.\n#[doc(hidden)]\n#[macro_export]\nmacro_rules! every_type {{\n    \
         ($macro:ident) => {{\n        $macro! {{\n            {}\n        }}\n    }};\n}}\n",
        types.join("\n            ")
    );
    let methods = model.operations.iter().filter(|operation| !operation.is_multipart()).map(|operation| {
        let parameters = methods::parameters(operation);
        let parameters = parameters.iter().map(|(name, ty)| format!("{name}: {ty}")).collect::<Vec<_>>().join(", ");
        format!("            {}({parameters});\n", operation.id)
    });
    let _ = write!(
        text,
        "\n/// Hands every method that makes a call to a macro, after whatever else is given; for tests.\n#[doc(hidden)]\n\
         #[macro_export]\nmacro_rules! every_method {{\n    ($macro:ident, $($before:tt)*) => {{\n        $macro! {{\n            \
         $($before)*:\n{}        }}\n    }};\n}}\n",
        methods.collect::<String>()
    );
    text
}

/// The file in which each type stands: that of the tag whose operations alone reach it.
fn homes<'a>(bundle: &'a Bundle<'_>, model: &'a Model) -> BTreeMap<&'a str, &'a str> {
    let mut tags: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for operation in &model.operations {
        let query = query_name(operation);
        let query = model.schemas.get_key_value(&query).map(|(name, schema)| (name.as_str(), schema));
        let mut roots = references(&operation.value);
        if let Some((name, schema)) = query {
            tags.entry(name).or_default().insert(operation.tag());
            roots.extend(references(schema));
        }
        for name in bundle.closure(roots) {
            tags.entry(name).or_default().insert(operation.tag());
        }
    }
    let home = |name: &str| match tags.get(name) {
        None => WEBHOOKS,
        Some(tags) => {
            // Events repeat the resources of others.
            let others: Vec<&str> = tags.iter().copied().filter(|tag| tags.len() == 1 || *tag != EVENTS).collect();
            if let [tag] = others[..] { tag } else { SHARED }
        }
    };
    model.schemas.keys().map(|name| (name.as_str(), home(name))).collect()
}

/// The text of every type, by its name.
fn types(bundle: &Bundle<'_>, model: &Model) -> Result<BTreeMap<String, String>, Finding> {
    let misplaced = |name: &str, message: String| match bundle.schemas.get(name) {
        Some(schema) => bundle.finding(&schema.origin, "generator", message),
        None => unplaced(bundle, &message),
    };
    let mut shown: serde_json::Map<String, Value> = model.schemas.clone().into_iter().collect();
    unions::strip_discriminators(model, &mut shown);
    let made = typed::structs(bundle, model)?;
    let made: BTreeMap<String, Vec<Field>> = made.iter().map(|item| (item.ident.to_string(), fields(item))).collect();
    let rules = Rules::new(model);
    let received = bundle.received();
    let pages: BTreeMap<&str, &str> = model
        .operations
        .iter()
        .filter_map(|operation| Some((operation.answer()?, operation.extension.as_ref()?.paginate.as_deref()?)))
        .collect();
    let mut types = BTreeMap::new();
    for (name, schema) in &model.schemas {
        if let Some(text) = special_types::render(model, name, schema) {
            let mut text = text.map_err(|message| misplaced(name, message))?;
            let variants = unions::variants(model, schema);
            if !variants.is_empty() && rules.checked.contains(name) {
                text +=
                    &pretty(checks::of_union(name, &variants, &rules)).map_err(|message| misplaced(name, message))?;
            }
            types.insert(name.clone(), text);
            continue;
        }
        if is_empty(schema) && !unions::is_variant(model, name) {
            continue;
        }
        let fields = made.get(name).map(Vec::as_slice).unwrap_or_default();
        if let Some(twin) = twin(fields) {
            return Err(misplaced(name, format!("two fields of `{name}` become `{twin}`: they cannot be told apart")));
        }
        let ident = format_ident!("{name}");
        let reading =
            Reading { received: received.contains(name.as_str()), entries: pages.get(name.as_str()).copied() };
        let mut code = structs::definition(&ident, fields, &shown[name], reading);
        code.extend(constructors::implementation(&ident, fields, schema, model.sent.contains(name), reading.received));
        if rules.checked.contains(name) {
            code.extend(checks::of_struct(&ident, fields, schema, &rules));
        }
        types.insert(name.clone(), pretty(code).map_err(|message| misplaced(name, message))?);
    }
    Ok(types)
}

/// A name that two fields have.
fn twin(fields: &[Field]) -> Option<&syn::Ident> {
    let mut seen = BTreeSet::new();
    fields.iter().map(|field| &field.ident).find(|ident| !seen.insert(*ident))
}

/// Code as text, with a blank line between items.
fn pretty(code: TokenStream) -> Result<String, String> {
    let mut file = syn::parse2::<syn::File>(code).map_err(|error| format!("it would be no Rust: {error}"))?;
    let items = std::mem::take(&mut file.items).into_iter().map(|item| {
        file.items = vec![item];
        prettyplease::unparse(&file)
    });
    Ok(items.collect::<Vec<_>>().join("\n"))
}
