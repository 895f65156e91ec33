//! Fields of a response that repeat the request, by which a response that belongs to another request is noticed.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::Item;

use crate::bundle::{Bundle, Operation, referred};
use crate::fields::{Presence, fields, names, type_name};

/// Where the value was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent<'a> {
    /// In a field of the body, by its path.
    Body(&'a str),
    /// As a parameter of the path.
    Path(&'a str),
}

impl<'a> Sent<'a> {
    /// Reads `body.payment.amount` or `path.payment_id`.
    pub fn parse(text: &'a str) -> Option<Self> {
        match text.split_once('.')? {
            ("body", path) => Some(Self::Body(path)),
            ("path", name) => Some(Self::Path(name)),
            _ => None,
        }
    }
}

/// The kind of value that a field holds: two fields can be compared if theirs are equal.
#[derive(Debug, PartialEq, Eq)]
pub enum Kind<'a> {
    /// A type of its own, by its name: an id or an enum.
    Named(&'a str),
    /// A plain one: type and format.
    Plain(&'a str, Option<&'a str>),
}

/// The kind of the field at the end of a path through the properties of a schema.
///
/// # Errors
/// Why there is none that could be compared.
pub fn kind<'a>(bundle: &'a Bundle<'_>, schema: &'a Value, path: &str) -> Result<Kind<'a>, String> {
    let (mut schema, mut segments) = (resolved(bundle, schema), path.split('.').peekable());
    while let Some(segment) = segments.next() {
        let property = schema["properties"].get(segment).ok_or_else(|| format!("there is no field `{segment}`"))?;
        if segments.peek().is_none() {
            return leaf(bundle, property, segment);
        }
        if !names(schema, "required").contains(&segment) {
            return Err(format!("`{segment}` is not required, so that there may be nothing below it"));
        }
        schema = resolved(bundle, property);
    }
    Err("the path is empty".to_owned())
}

/// The kind of a parameter or of a property.
pub fn leaf<'a>(bundle: &'a Bundle<'_>, property: &'a Value, name: &str) -> Result<Kind<'a>, String> {
    let schema = resolved(bundle, property);
    if schema["x-secret"] == true || schema["nullable"] == true {
        return Err(format!("`{name}` is secret or nullable, and is not compared"));
    }
    match referred(property) {
        Some(named) if schema["x-inline"] != true => match schema["type"].as_str() {
            Some("string") => Ok(Kind::Named(named)),
            _ => Err(format!("`{name}` is not a single value")),
        },
        _ => match schema["type"].as_str() {
            Some(plain @ ("string" | "integer" | "boolean")) => Ok(Kind::Plain(plain, schema["format"].as_str())),
            _ => Err(format!("`{name}` is not a single value")),
        },
    }
}

fn resolved<'a>(bundle: &'a Bundle<'_>, schema: &'a Value) -> &'a Value {
    referred(schema).map_or(schema, |name| bundle.schema(name))
}

/// What compares a response with the request: a closure, or `None` for an operation that has nothing to compare.
pub fn comparison(operation: &Operation, items: &[Item]) -> Option<TokenStream> {
    let echo = &operation.extension.as_ref()?.echo;
    if echo.is_empty() {
        return None;
    }
    let response = operation.answer()?;
    let body = operation.body().and_then(|(_, schema)| referred(schema)).unwrap_or_default();
    let comparisons = echo.iter().map(|(received, sent)| {
        let value = place(items, response, quote!(answer), received);
        let sent = match Sent::parse(sent) {
            Some(Sent::Body(path)) => place(items, body, quote!(body), path),
            Some(Sent::Path(name)) => {
                let argument = argument(name);
                quote!(Some(#argument))
            }
            None => quote!(None),
        };
        quote!((#received, echo::agrees(#value, #sent)))
    });
    let ty = format_ident!("{response}");
    Some(quote!(|answer: &types::#ty| [#(#comparisons),*]))
}

/// The name of the argument for a parameter of the path, which progenitor writes in snake case.
fn argument(parameter: &str) -> proc_macro2::Ident {
    let mut name = String::new();
    for character in parameter.chars() {
        if character.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(character.to_ascii_lowercase());
    }
    format_ident!("{name}")
}

/// An `Option` of a reference to the field at the end of a path.
fn place(items: &[Item], ty: &str, root: TokenStream, path: &str) -> TokenStream {
    let (mut place, mut ty, mut presence) = (root, ty.to_owned(), Presence::Required);
    for segment in path.split('.') {
        let item = items.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == ty => Some(item),
            _ => None,
        });
        let field = item.into_iter().flat_map(fields).find(|field| field.name == segment);
        let Some(field) = field else { return quote!(None) };
        let ident = field.ident;
        place = quote!(#place.#ident);
        (ty, presence) = (type_name(&field.value_type), field.presence);
    }
    if presence == Presence::Required { quote!(Some(&#place)) } else { quote!(#place.as_ref()) }
}

#[cfg(test)]
mod tests {
    use crate::sample::{call, items, outputs};

    const SCHEMAS: &str = "
    CreateCardRequest:
      description: Sent.
      type: object
      required: [card]
      properties: {card: {$ref: '#/components/schemas/NewCard'}}
    NewCard:
      description: A card to create.
      type: object
      required: [sides]
      properties: {sides: {type: integer, format: int64}, holder: {$ref: '#/components/schemas/HolderId'}}
    Card:
      description: A card.
      x-required-because: It names the card.
      type: object
      required: [id]
      properties:
        id: {$ref: '#/components/schemas/CardId'}
        sides: {type: integer, format: int64}
        holder: {$ref: '#/components/schemas/HolderId'}
    CardId: {description: Names a card., x-id: true, type: string}
    HolderId: {description: Names a holder., x-id: true, type: string}
";

    const PARAMETER: &str = "
      parameters:
        - {name: cardId, in: path, required: true, description: Which., schema: {$ref: '#/components/schemas/CardId'}}
      requestBody:";

    #[test]
    fn echo_is_compared_in_the_clients_method_and_listed_in_the_table() {
        let echo = "repeat: unsafe, echo: {id: path.cardId, sides: body.card.sides, holder: body.card.holder}";
        let text = call(SCHEMAS).replace("  /cards:", "  /cards/{cardId}:").replace("repeat: unsafe", echo);
        let (code, table) = outputs(&text.replace("\n      requestBody:", PARAMETER));
        let method = items(&code, &["pub async fn create_card"]);
        insta::assert_snapshot!(method.split_once("let echoes").unwrap().1);
        insta::assert_snapshot!(items(&table, &["pub const CREATE_CARD"]));
    }
}
