//! Checks of what is sent, from the limits in the specs.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::Ident;

use crate::bundle::referred;
use crate::fields::{Field, Presence, asked};
use crate::model::Model;
use crate::special_types::limits;
use crate::unions::{self, Variant};
use crate::vocabulary::format_check;

/// The check of a struct.
pub fn of_struct(ident: &Ident, fields: &[Field], schema: &Value, rules: &Rules<'_>) -> TokenStream {
    let each = fields.iter().map(|field| of_field(field, &schema["properties"][&field.name], rules));
    let asked = asked(schema).into_iter().filter_map(|name| {
        let field = fields.iter().find(|field| field.name == name)?;
        let ident = &field.ident;
        (field.presence == Presence::Optional).then(|| quote!(check::required(#name, self.#ident.as_ref())?;))
    });
    let present = |group: &[&str]| -> Vec<TokenStream> {
        let group = group.iter().filter_map(|name| fields.iter().find(|field| field.name == *name));
        group.map(is_present).collect()
    };
    let list = |value: &Value| {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let together = schema["x-together"].as_array().into_iter().flatten().map(|group| {
        let group = list(group);
        let present = present(&group.iter().map(String::as_str).collect::<Vec<_>>());
        quote!(check::together(&[#(#present),*], &[#(#group),*])?;)
    });
    let one_of = schema.get("x-at-least-one").map(|group| {
        let group = list(group);
        let present = present(&group.iter().map(String::as_str).collect::<Vec<_>>());
        quote!(check::one_of(&[#(#present),*], &[#(#group),*])?;)
    });
    implementation(ident, &quote!(#(#asked)* #(#each)* #(#together)* #one_of Ok(())))
}

/// The check of an open union: that of the variant.
pub fn of_union(name: &str, variants: &[Variant], rules: &Rules<'_>) -> TokenStream {
    let ident = format_ident!("{name}");
    let arms = variants.iter().filter(|variant| rules.checked.contains(&variant.body)).map(|variant| {
        let name = format_ident!("{}", variant.name);
        quote!(Self::#name(body) => body.check(),)
    });
    implementation(&ident, &quote!(match self { #(#arms)* _ => Ok(()) }))
}

/// The variants' and structs' rules are looked up here.
#[derive(Debug)]
pub struct Rules<'a> {
    /// The schemas.
    pub model: &'a Model,
    /// The names of those that have a check.
    pub checked: BTreeSet<String>,
}

impl<'a> Rules<'a> {
    /// The rules of a model.
    pub fn new(model: &'a Model) -> Self {
        Self { model, checked: model.checked() }
    }

    /// The unions that have a check, with their variants.
    pub fn unions(&self) -> impl Iterator<Item = (&'a str, Vec<Variant>)> + use<'a, '_> {
        let unions = self.model.schemas.iter().filter(|(name, _)| self.checked.contains(*name));
        unions
            .map(|(name, schema)| (name.as_str(), unions::variants(self.model, schema)))
            .filter(|(_, v)| !v.is_empty())
    }
}

fn implementation(ident: &Ident, body: &TokenStream) -> TokenStream {
    quote! {
        impl Check for #ident {
            fn check(&self) -> Result<(), InvalidField> {
                #body
            }
        }
    }
}

fn is_present(field: &Field) -> TokenStream {
    let ident = &field.ident;
    match field.presence {
        Presence::Required => quote!(true),
        Presence::Optional | Presence::Nullable => quote!(self.#ident.is_some()),
        Presence::Patch => quote!(self.#ident.value().is_some()),
    }
}

fn of_field(field: &Field, schema: &Value, rules: &Rules<'_>) -> TokenStream {
    let ident = &field.ident;
    if field.presence == Presence::Required {
        return of_value(&field.name, &quote!(&self.#ident), &quote!(self.#ident), schema, rules);
    }
    let checks = of_value(&field.name, &quote!(value), &quote!(*value), schema, rules);
    match field.presence {
        _ if checks.is_empty() => quote!(),
        Presence::Patch => quote!(if let Some(value) = self.#ident.value() { #checks }),
        _ => quote!(if let Some(value) = &self.#ident { #checks }),
    }
}

/// The checks of one value, given as a reference and as a copy.
fn of_value(name: &str, value: &TokenStream, copy: &TokenStream, schema: &Value, rules: &Rules<'_>) -> TokenStream {
    if let Some(target) = referred(schema) {
        let schema = rules.model.schema(target);
        if has(schema, ["minProperties", "maxProperties"]) {
            let (min, max) = numbers(limits(schema, "minProperties", "maxProperties"));
            return quote!(check::entries(#name, #value, #min, #max)?;);
        }
        return if rules.checked.contains(target) { quote!(check::within(#name, #value)?;) } else { quote!() };
    }
    let mut checks = quote!();
    match schema["type"].as_str() {
        // A text with a format of its own is a type of its own, and right by construction.
        Some("string") if matches!(schema["format"].as_str(), Some("uuid" | "date-time")) => {}
        Some("string") => {
            if has(schema, ["minLength", "maxLength"]) {
                let (min, max) = numbers(limits(schema, "minLength", "maxLength"));
                checks.extend(quote!(check::length(#name, #value, #min, #max)?;));
            }
            if let Some(function) = format_check(schema) {
                let function = format_ident!("{function}");
                checks.extend(quote!(check::#function(#name, #value)?;));
            }
        }
        Some("integer" | "number") => {
            for (key, function) in [("minimum", "at_least"), ("maximum", "at_most")] {
                if let Some(limit) = schema[key].as_i64() {
                    let (function, limit) = (format_ident!("{function}"), proc_macro2::Literal::i64_unsuffixed(limit));
                    checks.extend(quote!(check::#function(#name, #copy, #limit)?;));
                }
            }
        }
        Some("array") => {
            if has(schema, ["minItems", "maxItems"]) {
                let (min, max) = numbers(limits(schema, "minItems", "maxItems"));
                checks.extend(quote!(check::count(#name, #value, #min, #max)?;));
            }
            if let Some(field) = schema["x-unique-by"].as_str() {
                let item = referred(&schema["items"]).unwrap_or_default();
                let item = format_ident!("{item}");
                checks.extend(quote!(check::unique(#name, #value, #field, #item::kind)?;));
            }
            let item = of_value("", &quote!(item), &quote!(*item), &schema["items"], rules);
            if !item.is_empty() {
                checks.extend(quote!(check::each(#name, #value, |item| { #item Ok(()) })?;));
            }
        }
        _ => {}
    }
    checks
}

fn has(schema: &Value, keys: [&str; 2]) -> bool {
    keys.iter().any(|key| schema.get(*key).is_some())
}

fn numbers((min, max): (String, String)) -> (TokenStream, TokenStream) {
    (min.parse().unwrap_or_default(), max.parse().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use crate::sample::{call, items, outputs};

    #[test]
    fn every_limit_of_what_is_sent_is_checked() {
        let (code, _) = outputs(&call(
            "
    CreateCardRequest:
      description: Sent.
      type: object
      required: [name, holders]
      x-together: [[amount, currency]]
      x-at-least-one: [site, note]
      properties:
        name: {type: string, minLength: 1, maxLength: 40}
        amount: {type: integer, format: int64, minimum: 1, maximum: 1000}
        currency: {type: string, minLength: 3}
        site: {type: string, format: web-address}
        back: {type: string, format: uri}
        price: {type: string, format: decimal}
        note: {type: string}
        made: {type: string, format: uuid, maxLength: 3}
        writer: {type: string, format: email}
        due: {type: string, format: date}
        shipped: {type: string, format: date-time-string}
        lasts: {type: string, format: duration}
        ink: {type: string, format: color}
        tags: {type: array, maxItems: 3, items: {type: string, maxLength: 7}}
        labels: {$ref: '#/components/schemas/Labels'}
        names: {$ref: '#/components/schemas/Names'}
        holders: {type: array, minItems: 1, x-unique-by: kind, items: {$ref: '#/components/schemas/Holder'}}
    Labels: {description: Texts., type: object, maxProperties: 5, additionalProperties: {type: string}}
    Names: {description: Texts., type: object, minProperties: 1, additionalProperties: {type: string}}
    Holder:
      description: Who holds it.
      x-open-union: true
      oneOf: [{$ref: '#/components/schemas/Person'}, {$ref: '#/components/schemas/Company'}]
      discriminator:
        propertyName: kind
        mapping: {PERSON: '#/components/schemas/Person', COMPANY: '#/components/schemas/Company'}
    Person:
      description: A person.
      type: object
      required: [kind]
      x-required-in-requests: [name]
      x-required-by-sdk: [email]
      properties: {kind: {type: string, enum: [PERSON]}, name: {type: string}, email: {type: string}}
    Company: {description: A firm., type: object, required: [kind], properties: {kind: {type: string, enum: [COMPANY]}}}
    Card: {description: A card., type: object, properties: {number: {type: string}}}
",
        ));
        let checks = ["impl Check for CreateCardRequest", "impl Check for Person", "impl Check for Holder"];
        insta::assert_snapshot!(items(&code, &checks));
        assert!(!code.contains("impl Check for Company") && !code.contains("impl Check for Card "));
    }
}
