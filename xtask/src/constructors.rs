//! Constructors that ask for what is required, and setters for the rest.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Ident, Type};

use crate::docs;
use crate::fields::{Field, Presence, argument, asked, names, type_name};
use crate::structs::is_plain;

/// `new` for every struct, `extras` for those that are received, setters for those that are sent.
pub fn implementation(ident: &Ident, fields: &[Field], schema: &Value, sent: bool, received: bool) -> TokenStream {
    let asked = asked(schema);
    let is_asked = |field: &Field| {
        own_kind(field, schema).is_none()
            && (matches!(field.presence, Presence::Required | Presence::Nullable)
                || asked.contains(&field.name.as_str()))
    };
    let mut required: Vec<&Field> = fields.iter().filter(|field| is_asked(field)).collect();
    let order: Vec<&str> = names(schema, "required").into_iter().chain(asked.iter().copied()).collect();
    required.sort_by_key(|field| order.iter().position(|name| *name == field.name));

    let parameters = required.iter().map(|field| parameter(field));
    let values = fields.iter().map(|field| {
        let ident = &field.ident;
        if is_asked(field) {
            let value = converted(field);
            let wrapped = if field.presence == Presence::Optional { quote!(Some(#value)) } else { value };
            if *ident == quote!(#wrapped).to_string() { quote!(#ident) } else { quote!(#ident: #wrapped) }
        } else if let Some(kind) = own_kind(field, schema) {
            quote!(#ident: #kind.to_owned())
        } else {
            quote!(#ident: Default::default())
        }
    });
    let extras = if received { quote!(extras: Extras::default()) } else { quote!() };
    let access = received.then(|| {
        let doc = docs::attributes(
            "Returns what came besides: fields that this version does not know, and optional fields that could not be read.",
        );
        quote! {
            #doc
            pub fn extras(&self) -> &Extras {
                &self.extras
            }
        }
    });
    let (doc, made) = match required.len() {
        0 => (" Leaves everything out.", quote!(Self::default())),
        _ => (" Takes what is required and leaves out the rest.", quote!(Self { #(#values,)* #extras })),
    };
    let setters = fields.iter().filter(|field| sent && !is_asked(field));
    let setters = setters.map(|field| setter(field, schema["properties"][&field.name]["description"].as_str()));
    quote! {
        impl #ident {
            #[doc = #doc]
            pub fn new(#(#parameters),*) -> Self {
                #made
            }
            #access
            #(#setters)*
        }
    }
}

/// The only value that a required string can have: nobody need be asked for it.
fn own_kind<'a>(field: &Field, schema: &'a Value) -> Option<&'a str> {
    let values = schema["properties"][&field.name]["enum"].as_array()?;
    let is_string = field.presence == Presence::Required && type_name(&field.value_type) == "String";
    values.first().filter(|_| is_string && values.len() == 1)?.as_str()
}

fn parameter(field: &Field) -> TokenStream {
    let ident = &field.ident;
    let ty = accepted(field);
    quote!(#ident: #ty)
}

/// The type of a parameter: whatever becomes the field without loss.
fn accepted(field: &Field) -> TokenStream {
    let ty = &field.value_type;
    match field.presence {
        Presence::Nullable => quote!(Option<#ty>),
        Presence::Patch => quote!(impl Into<Patch<#ty>>),
        _ if is_plain(ty) => quote!(#ty),
        _ => {
            if let Some(item) = list_item(ty) {
                quote!(impl IntoIterator<Item = impl Into<#item>>)
            } else {
                quote!(impl Into<#ty>)
            }
        }
    }
}

/// The parameter as the field's value.
fn converted(field: &Field) -> TokenStream {
    let ident = &field.ident;
    match field.presence {
        Presence::Nullable => quote!(#ident),
        Presence::Patch => quote!(#ident.into()),
        _ if is_plain(&field.value_type) => quote!(#ident),
        _ if list_item(&field.value_type).is_some() => quote!(#ident.into_iter().map(Into::into).collect()),
        _ => quote!(#ident.into()),
    }
}

/// The item of a list whose items convert; a list of lists is passed as it is.
fn list_item(ty: &Type) -> Option<Type> {
    argument(ty, "Vec").filter(|item| type_name(item) != "Vec")
}

fn setter(field: &Field, description: Option<&str>) -> TokenStream {
    let ident = &field.ident;
    let name = format_ident!("{}", ident);
    let ty = accepted(field);
    let value = converted(field);
    let value = if field.presence == Presence::Optional { quote!(Some(#value)) } else { value };
    let description = description.map_or_else(|| format!("Sets `{}`.", field.name), |text| text.trim().to_owned());
    let doc = docs::attributes(&match field.presence {
        Presence::Patch => format!("{description}\n\n`Patch::Clear` or `None` clears it."),
        _ => description,
    });
    quote! {
        #doc
        pub fn #name(mut self, #ident: #ty) -> Self {
            self.#ident = #value;
            self
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sample::{call, items, outputs};

    const SCHEMAS: &str = "
    CreateCardRequest:
      description: Sent.
      type: object
      required: [name, holders]
      properties:
        holders: {type: array, items: {$ref: '#/components/schemas/Holder'}}
        name: {type: string}
        amount: {type: integer, format: int64}
        grid: {type: array, items: {type: array, items: {type: string}}}
        tags: {type: array, items: {type: string}}
        note: {type: string}
    Holder:
      description: Sent and received.
      type: object
      x-required-in-requests: [name]
      properties: {name: {type: string}, age: {type: integer, format: int32}}
    Card:
      description: Received.
      x-required-because: It is what was made.
      type: object
      required: [number, holder, void]
      properties:
        number: {type: string}
        holder: {$ref: '#/components/schemas/Holder'}
        void: {type: boolean, nullable: true}
        color: {type: string}
";

    #[test]
    fn what_is_sent_asks_for_what_is_required_and_sets_the_rest() {
        insta::assert_snapshot!(items(&outputs(&call(SCHEMAS)).0, &["impl CreateCardRequest"]));
    }

    #[test]
    fn what_only_requests_require_is_asked_for_all_the_same() {
        insta::assert_snapshot!(items(&outputs(&call(SCHEMAS)).0, &["impl Holder"]));
    }

    #[test]
    fn what_is_received_can_be_made_and_has_no_setters() {
        insta::assert_snapshot!(items(&outputs(&call(SCHEMAS)).0, &["impl Card", "impl Failure"]));
    }
}
