//! What is done to every generated struct: `Patch` fields, room to grow, JSON Schema, doc comments, shorter paths.

use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Expr, Field, Item, Lit, Meta, Type, parse_quote};

use crate::docs;
use crate::fields::{argument, fields};

/// Reworks the items of `mod types`.
pub fn rework(items: &mut Vec<Item>) {
    // Typify's error for conversions that can fail; none of what is left to it has one.
    items.retain(|item| !matches!(item, Item::Mod(module) if module.ident == "error"));
    for item in items.iter_mut() {
        Docs.visit_item_mut(item);
        Shorten.visit_item_mut(item);
        let attributes = match item {
            Item::Struct(item) => {
                item.fields.iter_mut().for_each(patch_field);
                item.attrs.push(parse_quote!(#[non_exhaustive]));
                &mut item.attrs
            }
            _ => continue,
        };
        let after_derives =
            attributes.iter().rposition(|attribute| attribute.path().is_ident("derive")).map_or(0, |at| at + 1);
        attributes
            .insert(after_derives, parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
    }
}

/// Has the fields read as nothing whose value cannot be read, where the schema says so.
pub fn none_if_broken(item: &mut syn::ItemStruct, schema: &serde_json::Value) {
    let names: Vec<String> = fields(item).into_iter().map(|field| field.name).collect();
    for (field, name) in item.fields.iter_mut().zip(names) {
        if schema["properties"][&name]["x-none-if-broken"] == true {
            let read = "::progenitor_client::private::none_if_broken";
            field.attrs.push(parse_quote!(#[serde(default, deserialize_with = #read)]));
        }
    }
}

/// `Option<Patch<T>>` with its attributes becomes `Patch<T>` with its own.
fn patch_field(field: &mut Field) {
    let Some(patch) = argument(&field.ty, "Option").filter(|inner| argument(inner, "Patch").is_some()) else { return };
    field.ty = patch;
    let skip = |tokens: String| {
        tokens
            .replace("\"Option::is_none\"", "\"Patch::is_keep\"")
            .replace("skip_serializing_if", "default, skip_serializing_if")
    };
    for attribute in field.attrs.iter_mut().filter(|attribute| attribute.path().is_ident("serde")) {
        if let Meta::List(list) = &mut attribute.meta
            && let Ok(tokens) = skip(list.tokens.to_string()).parse()
        {
            list.tokens = tokens;
        }
    }
}

/// Doc attributes with one paragraph a line.
struct Docs;

impl VisitMut for Docs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let texts = attributes.iter().filter_map(doc_text).collect::<Vec<_>>();
        if texts.is_empty() {
            return;
        }
        let lines = docs::attributes(&texts.join("\n"));
        let mut documented: Vec<Attribute> = parse_quote!(#lines);
        documented.extend(attributes.drain(..).filter(|attribute| doc_text(attribute).is_none()));
        *attributes = documented;
    }
}

fn doc_text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    match &pair.value {
        Expr::Lit(literal) if pair.path.is_ident("doc") => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// Paths as a person would write them.
#[derive(Debug)]
pub struct Shorten;

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let drop = match names[..] {
            ["std", "option", "Option", ..]
            | ["std", "vec", "Vec", ..]
            | ["std", "string", "String", ..]
            | ["std", "result", "Result", ..]
            | ["crate", "types", _] => 2,
            ["progenitor_client", "Hidden" | "Patch" | "Secret"] => 1,
            _ => 0,
        };
        if drop > 0 {
            path.leading_colon = None;
            path.segments = std::mem::take(&mut path.segments).into_iter().skip(drop).collect();
        }
        visit_mut::visit_path_mut(self, path);
    }

    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if let Meta::List(list) = &mut attribute.meta {
            let text = list.tokens.to_string();
            let short = text.replace("\"::std::option::", "\"").replace("\"::std::vec::", "\"");
            if let Ok(tokens) = short.parse() {
                list.tokens = tokens;
            }
        }
    }
}

/// Whether a type is one of the plain ones that are passed by value.
pub fn is_plain(ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string();
    matches!(text.as_str(), "i64" | "i32" | "u32" | "f64" | "bool") || text.starts_with("::")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{call, items, outputs};

    #[test]
    fn structs_can_grow_and_are_documented_line_by_paragraph() {
        let (code, _) = outputs(&call(
            "
    CreateCardRequest:
      description: |
        What a card
        is made of.

        And nothing else.
      type: object
      required: [color, sides, holder]
      properties:
        color: {type: string, description: Its color.}
        sides: {type: array, items: {type: string}}
        owners: {type: array, items: {type: string}}
        holder: {type: string, nullable: true}
        type: {type: string}
        madeAt: {type: string, format: date-time}
    Card: {description: A card., type: object, properties: {pin: {type: string, x-secret: true}}}
",
        ));
        insta::assert_snapshot!(items(&code, &["pub struct CreateCardRequest", "pub struct Card "]));
    }

    #[test]
    fn paths_are_shortened_and_others_left() {
        for (long, short) in [
            ("::std::option::Option<::std::string::String>", "Option<String>"),
            ("::std::vec::Vec<crate::types::Card>", "Vec<Card>"),
            ("progenitor_client::Patch<i64>", "Patch<i64>"),
            ("::std::collections::BTreeMap<::std::string::String, i64>", "::std::collections::BTreeMap<String, i64>"),
        ] {
            let mut ty: Type = syn::parse_str(long).unwrap();
            Shorten.visit_type_mut(&mut ty);
            let expected: Type = syn::parse_str(short).unwrap();
            assert_eq!(ty.to_token_stream().to_string(), expected.to_token_stream().to_string());
        }
    }

    #[test]
    fn numbers_and_types_of_other_crates_are_plain() {
        for (ty, plain) in [("i64", true), ("bool", true), ("::uuid::Uuid", true), ("String", false), ("Card", false)] {
            assert_eq!(is_plain(&syn::parse_str(ty).unwrap()), plain, "{ty}");
        }
    }
}
