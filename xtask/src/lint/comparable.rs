//! Fields of a response that repeat the request, by which a response that belongs to another request is noticed.

use serde_json::Value;

use crate::bundle::{Bundle, referred};
use crate::fields::names;

/// Where the value was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sent<'a> {
    /// In a field of the body, by its path.
    Body(&'a str),
    /// As a parameter of the path.
    Path(&'a str),
}

impl<'a> Sent<'a> {
    /// Reads `body.payment.amount` or `path.payment_id`.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        match text.split_once('.')? {
            ("body", path) => Some(Self::Body(path)),
            ("path", name) => Some(Self::Path(name)),
            _ => None,
        }
    }
}

/// The kind of value that a field holds: two fields can be compared if theirs are equal.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'a> {
    /// A type of its own, by its name: an id or an enum.
    Named(&'a str),
    /// A plain one: type and format.
    Plain(&'a str, Option<&'a str>),
}

/// The kind of the field at the end of a path through the properties of a schema.
///
/// # Errors
/// Why there is none that could be compared.
pub(super) fn kind<'a>(bundle: &'a Bundle<'_>, schema: &'a Value, path: &str) -> Result<Kind<'a>, String> {
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
pub(super) fn leaf<'a>(bundle: &'a Bundle<'_>, property: &'a Value, name: &str) -> Result<Kind<'a>, String> {
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
