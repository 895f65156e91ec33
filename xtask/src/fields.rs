//! The generated structs' fields: what each is called on the wire, and how it holds its value.

use serde_json::Value;
use syn::{GenericArgument, Ident, ItemStruct, PathArguments, Type};

use crate::structs::short;

/// A field of a generated struct.
#[derive(Debug)]
pub struct Field {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name on the wire.
    pub name: String,
    /// Its type without what makes it optional.
    pub value_type: Type,
    /// What makes it optional.
    pub presence: Presence,
}

/// How a field says that there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// There is always one.
    Required,
    /// `Option`, left out when there is none.
    Optional,
    /// `Option`, `null` when there is none.
    Nullable,
    /// `Patch`.
    Patch,
}

/// The fields of a struct; none where it has none with names.
pub fn fields(item: &ItemStruct) -> Vec<Field> {
    item.fields
        .iter()
        .filter_map(|field| {
            let ident = field.ident.clone()?;
            let (mut name, mut skipped) = (ident.to_string(), false);
            for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
                // What else it says (`default`) is of no interest, whatever follows it.
                let _ = attribute.parse_nested_meta(|meta| {
                    let value = meta.value().and_then(syn::parse::ParseBuffer::parse::<syn::LitStr>);
                    if let (true, Ok(value)) = (meta.path.is_ident("rename"), &value) {
                        name = value.value();
                    }
                    skipped |= meta.path.is_ident("skip_serializing_if");
                    Ok(())
                });
            }
            let optional = argument(&field.ty, "Option");
            let inner = optional.clone().unwrap_or_else(|| field.ty.clone());
            let (value_type, presence) = match (argument(&inner, "Patch"), optional) {
                (Some(value), _) => (value, Presence::Patch),
                (None, Some(value)) if skipped => (value, Presence::Optional),
                (None, Some(value)) => (value, Presence::Nullable),
                (None, None) => (inner, Presence::Required),
            };
            let value_type = short(value_type);
            Some(Field { ident, name, value_type, presence })
        })
        .collect()
}

/// The argument of a generic type of this name: `T` of `Option<T>`.
pub fn argument(ty: &Type, name: &str) -> Option<Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) if last.ident == name => Some(inner.clone()),
        _ => None,
    }
}

/// The last name of a type's path: `String`, `PaymentId`, `i64`.
pub fn type_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The optional fields that a request must have all the same: the vendor insists on them, or we alone do.
pub fn asked(schema: &Value) -> Vec<&str> {
    [names(schema, "x-required-in-requests"), names(schema, "x-required-by-sdk")].concat()
}

/// The names in a list of a schema.
pub fn names<'a>(schema: &'a Value, key: &str) -> Vec<&'a str> {
    schema[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_says_how_it_can_be_absent() {
        let item: ItemStruct = syn::parse_quote! {
            struct Card {
                id: CardId,
                #[serde(rename = "madeAt", skip_serializing_if = "Option::is_none")]
                made_at: Option<DateTime>,
                void: Option<bool>,
                #[serde(default, skip_serializing_if = "Patch::is_keep")]
                color: Patch<String>,
            }
        };
        let fields: Vec<String> = fields(&item)
            .iter()
            .map(|field| {
                format!("{} {} {} {:?}", field.ident, field.name, type_name(&field.value_type), field.presence)
            })
            .collect();
        assert_eq!(
            fields,
            [
                "id id CardId Required",
                "made_at madeAt DateTime Optional",
                "void void bool Nullable",
                "color color String Patch"
            ]
        );
    }

    #[test]
    fn a_struct_without_names_has_no_fields() {
        assert!(
            fields(&syn::parse_quote!(
                struct CardId(String);
            ))
            .is_empty()
        );
    }

    #[test]
    fn only_a_generic_type_of_the_name_has_the_argument() {
        let argument = |ty: &str, name| argument(&syn::parse_str(ty).unwrap(), name).map(|inner| type_name(&inner));
        assert_eq!(argument("::std::option::Option<a::Card>", "Option"), Some("Card".to_owned()));
        assert_eq!(argument("Vec<Card>", "Option"), None);
        assert_eq!(argument("&str", "Option"), None);
    }
}
