//! Puts a generated file together: prettyplease for what is syntax, our own hand for what is text.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Item, parse_quote};

use crate::bundle::Bundle;
use crate::checks::{self, Rules};
use crate::docs;
use crate::fields::{Field, fields};
use crate::generate::{is_empty, unplaced};
use crate::methods;
use crate::model::Model;
use crate::{constructors, special_types, structs};

const PLACE: &str = "    const THE_TYPES_OF_THE_RUNTIME_STAND_HERE: () = ();\n";

/// The text of `generated.rs`.
///
/// # Errors
/// A type that cannot be made, with its place.
pub fn render(bundle: &Bundle<'_>, model: &Model, mut file: syn::File) -> Result<String, crate::finding::Finding> {
    let items = types(&mut file, model).map_err(|(name, message)| {
        bundle.schemas.get(&name).map_or_else(
            || unplaced(bundle, &message),
            |schema| bundle.finding(&schema.origin, "generator", message.as_str()),
        )
    })?;
    let methods = methods::methods(&file, &items, model).map_err(|operation| {
        let message = format!("the generator gives `{}` another name: choose another `operationId`", operation.id);
        bundle.finding(&operation.origin.at("operationId"), "generator", message)
    })?;
    let titles = bundle
        .folder
        .documents
        .iter()
        .filter(|document| document.value["paths"].as_object().is_some_and(|p| !p.is_empty()));
    let titles: Vec<String> = titles
        .map(|document| {
            let info = &document.value["info"];
            let text = |key: &str| info[key].as_str().unwrap_or_default().trim().to_owned();
            format!("**{}.** {}", text("title"), docs::lines(&text("description")).join("\n"))
        })
        .collect();
    let client = docs::attributes(&format!("Calls the operations of this host.\n\n{}", titles.join("\n\n")));
    let file = quote! {
        use progenitor_client::{Check, Error, QueryParam, ResponseValue, Transport, check, echo, encode_path};

        use crate::operations;

        #[doc = " What is sent and received."]
        pub mod types {
            use progenitor_client::{Check, Hidden, InvalidField, Patch, Secret, check};

            const THE_TYPES_OF_THE_RUNTIME_STAND_HERE: () = ();
            #(#items)*
        }

        #client
        #[derive(Clone, Debug)]
        pub struct Client {
            pub(crate) transport: Transport,
        }

        impl Client {
            #[doc = " A client that sends through this transport."]
            pub fn new(transport: Transport) -> Self {
                Self { transport }
            }

            #[doc = " What this client sends through."]
            pub fn transport(&self) -> &Transport {
                &self.transport
            }

            #(#methods)*
        }
    };
    let file: syn::File =
        syn::parse2(file).map_err(|error| unplaced(bundle, &format!("the client would be no Rust: {error}")))?;
    let mut special = String::new();
    for (name, schema) in &model.schemas {
        match special_types::render(model, name, schema) {
            Some(Ok(text)) => special += &text,
            Some(Err(message)) => return Err(bundle.finding(&bundle.schemas[name].origin, "generator", message)),
            None => {}
        }
    }
    let special: String = special.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
    Ok(prettyplease::unparse(&file).replace(PLACE, &special))
}

/// The structs, with their constructors and checks; the name of one that cannot be, and why.
fn types(file: &mut syn::File, model: &Model) -> Result<Vec<Item>, (String, String)> {
    let module = file.items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_mut(),
        _ => None,
    });
    let mut items = module.map(|(_, items)| std::mem::take(items)).unwrap_or_default();
    for (name, schema) in model.schemas.iter().filter(|(name, schema)| is_bare(name, schema, model)) {
        let doc = docs::attributes(schema["description"].as_str().unwrap_or_default());
        let ident = quote::format_ident!("{name}");
        items.push(parse_quote! {
            #doc
            #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
            pub struct #ident {}
        });
    }
    structs::rework(&mut items);
    let rules = Rules::new(model);
    let mut complete = Vec::new();
    for mut item in items {
        let (mut more, mut name) = (TokenStream::new(), String::new());
        if let Item::Struct(item) = &mut item {
            name = item.ident.to_string();
            structs::none_if_broken(item, model.schema(&name));
            let (fields, schema) = (fields(item), model.schema(&name));
            if let Some(twin) = twin(&fields) {
                let message = format!("two fields of `{name}` become `{twin}`: they cannot be told apart");
                return Err((name, message));
            }
            let sent = model.sent.contains(&name);
            if item.fields.len() == fields.len() {
                more.extend(constructors::implementation(&item.ident, &fields, schema, sent));
            }
            if rules.checked.contains(&name) {
                more.extend(checks::of_struct(&item.ident, &fields, schema, &rules));
            }
        }
        complete.push(item);
        complete.extend(parsed(more).map_err(|error| (name, error))?);
    }
    for (name, variants) in rules.unions() {
        let check = checks::of_union(name, &variants, &rules);
        complete.extend(parsed(check).map_err(|error| (name.to_owned(), error))?);
    }
    Ok(complete)
}

fn parsed(tokens: TokenStream) -> Result<Vec<Item>, String> {
    let file = syn::parse2::<syn::File>(tokens);
    file.map(|file| file.items).map_err(|error| format!("its constructors and checks would be no Rust: {error}"))
}

/// A name that two fields have.
fn twin(fields: &[Field]) -> Option<&syn::Ident> {
    let mut seen = BTreeSet::new();
    fields.iter().map(|field| &field.ident).find(|ident| !seen.insert(*ident))
}

/// Whether a schema is an object without fields, once a union has taken its discriminator.
fn is_bare(name: &str, schema: &serde_json::Value, model: &Model) -> bool {
    let mut alone = serde_json::Map::from_iter([(name.to_owned(), schema.clone())]);
    crate::unions::strip_discriminators(model, &mut alone);
    alone.values().all(is_empty)
}
