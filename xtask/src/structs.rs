//! The generated structs: progenitor's fields, and everything else by the schema.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use syn::visit_mut::{self, VisitMut};
use syn::{Ident, Type};

use crate::docs;
use crate::fields::{Field, Presence, argument};

/// How a struct is read and written.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// Whether it can be received, and so keeps what it does not know.
    pub received: bool,
    /// The list of a page, whose entries may be odd.
    pub entries: Option<&'a str>,
}

/// The struct of a schema.
pub fn definition(ident: &Ident, fields: &[Field], schema: &Value, reading: Reading<'_>) -> TokenStream {
    let doc = docs::attributes(schema["description"].as_str().unwrap_or_default());
    let default =
        fields.iter().all(|field| field.presence != Presence::Required && field.presence != Presence::Nullable);
    let default = if default { quote!(Default,) } else { quote!() };
    let members = fields.iter().map(|field| of_field(field, &schema["properties"][&field.name], reading.entries));
    let (deserialize, extras, read) = if reading.received {
        let kinds = fields.iter().map(|field| {
            let Field { ident, name, .. } = field;
            let kind = kind(field);
            quote!(#kind #ident = #name,)
        });
        (
            quote!(),
            quote! {
                #[serde(flatten)]
                #[cfg_attr(feature = "schemars", schemars(skip))]
                pub(crate) extras: Extras,
            },
            quote!(object! { #ident { #(#kinds)* } }),
        )
    } else {
        (quote!(Deserialize,), quote!(), quote!())
    };
    quote! {
        #doc
        #[derive(Clone, Debug, #default PartialEq, #deserialize Serialize)]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct #ident { #(#members,)* #extras }

        #read
    }
}

/// How the runtime reads a field.
fn kind(field: &Field) -> Ident {
    let is_time = crate::fields::type_name(&field.value_type) == "DateTime";
    let kind = match field.presence {
        Presence::Required => "required",
        Presence::Optional | Presence::Nullable if is_time => "time",
        Presence::Optional | Presence::Nullable | Presence::Patch => "optional",
    };
    Ident::new(kind, proc_macro2::Span::call_site())
}

fn of_field(field: &Field, schema: &Value, entries: Option<&str>) -> TokenStream {
    let Field { ident, name, value_type, presence } = field;
    let doc = docs::attributes(schema["description"].as_str().unwrap_or_default());
    let mut serde = Vec::new();
    if *ident != name {
        serde.push(quote!(rename = #name));
    }
    let ty = match presence {
        Presence::Required if entries == Some(name) => {
            let entry = argument(value_type, "Vec");
            quote!(Elements<#entry>)
        }
        Presence::Required => quote!(#value_type),
        Presence::Nullable => quote!(Option<#value_type>),
        Presence::Optional => {
            serde.push(quote!(skip_serializing_if = "Option::is_none"));
            quote!(Option<#value_type>)
        }
        Presence::Patch => {
            serde.push(quote!(default, skip_serializing_if = "Patch::is_keep"));
            quote!(Patch<#value_type>)
        }
    };
    let serde = if serde.is_empty() { quote!() } else { quote!(#[serde(#(#serde),*)]) };
    quote!(#doc #serde pub #ident: #ty)
}

/// A type as it is written where its names are imported.
pub fn short(mut ty: Type) -> Type {
    struct Shorten;

    impl VisitMut for Shorten {
        fn visit_path_mut(&mut self, path: &mut syn::Path) {
            path.leading_colon = None;
            path.segments = path.segments.last().cloned().into_iter().collect();
            visit_mut::visit_path_mut(self, path);
        }
    }

    Shorten.visit_type_mut(&mut ty);
    ty
}

/// Whether a type is one of those that are passed by value.
pub fn is_plain(ty: &Type) -> bool {
    ["i64", "i32", "u32", "f64", "bool", "BTreeMap", "DateTime", "Map", "Uuid", "Value"]
        .contains(&&*crate::fields::type_name(ty))
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;
    use crate::sample::{call, code, items};

    #[test]
    fn structs_can_grow_and_are_documented() {
        let code = code(&call(
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
    fn types_are_written_with_their_last_names() {
        for (long, expected) in [
            ("::std::option::Option<::std::string::String>", "Option<String>"),
            ("::std::vec::Vec<crate::types::Card>", "Vec<Card>"),
            ("::cashapp_core::Patch<i64>", "Patch<i64>"),
            ("::chrono::DateTime<::chrono::offset::Utc>", "DateTime<Utc>"),
            ("::std::collections::BTreeMap<::std::string::String, i64>", "BTreeMap<String, i64>"),
        ] {
            let ty = short(syn::parse_str(long).unwrap());
            let expected: Type = syn::parse_str(expected).unwrap();
            assert_eq!(ty.to_token_stream().to_string(), expected.to_token_stream().to_string());
        }
    }

    #[test]
    fn numbers_and_types_of_other_crates_are_plain() {
        for (ty, plain) in [("i64", true), ("bool", true), ("uuid::Uuid", true), ("String", false), ("Card", false)] {
            assert_eq!(is_plain(&syn::parse_str(ty).unwrap()), plain, "{ty}");
        }
    }
}
