//! Unions that survive kinds invented after this code was written.

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, Error};
use serde_json::{Map, Value};

use crate::decode;

/// Gives a union of tagged objects its reading half: the tag decides, an unknown tag is kept as JSON, and a known tag
/// with a broken body is an error. (An untagged catch-all of serde's own would turn the latter into an unknown kind.)
///
/// ```
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// pub struct Circle {
///     pub radius: u32,
/// }
///
/// #[derive(Clone, Debug, PartialEq, Serialize)]
/// #[serde(tag = "type")]
/// pub enum Shape {
///     #[serde(rename = "CIRCLE")]
///     Circle(Circle),
///     #[serde(untagged)]
///     Unknown(serde_json::Map<String, serde_json::Value>),
/// }
/// cashapp_core::open_union! { Shape by "type" { "CIRCLE" => Circle(Circle), } }
///
/// let known: Shape = serde_json::from_str(r#"{"type":"CIRCLE","radius":2}"#)?;
/// assert_eq!(known, Circle { radius: 2 }.into());
/// let unknown: Shape = serde_json::from_str(r#"{"type":"HEXAGON","side":2}"#)?;
/// assert!(matches!(unknown, Shape::Unknown(_)));
/// serde_json::from_str::<Shape>(r#"{"type":"CIRCLE"}"#).unwrap_err();
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! open_union {
    ($name:ident by $tag:literal { $($($value:literal)|+ => $variant:ident($body:ty),)+ }) => {
        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let object = $crate::private::read_object(deserializer)?;
                match object.get($tag).and_then($crate::private::serde_json::Value::as_str) {
                    $(::std::option::Option::Some($($value)|+) => {
                        $crate::private::read_variant($tag, &[$($value),+], object).map(Self::$variant)
                    })+
                    _ => ::std::result::Result::Ok(Self::Unknown(object)),
                }
            }
        }

        impl $name {
            /// The kind as it is written on the wire; empty for an unknown object that names none.
            pub fn kind(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $crate::private::first(&[$($value),+]),)+
                    Self::Unknown(object) => {
                        object.get($tag).and_then($crate::private::serde_json::Value::as_str).unwrap_or_default()
                    }
                }
            }
        }

        $(impl ::std::convert::From<$body> for $name {
            fn from(body: $body) -> Self {
                Self::$variant(body)
            }
        })+
    };
}

/// Reads an object. `serde_json::Map` would take `null` for an empty one, which it is not.
pub fn read_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Map<String, Value>, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Object(object) => Ok(object),
        _ => Err(D::Error::custom("invalid type: no object, expected one with a kind")),
    }
}

/// Reads the body of a known kind; an error names the kind and the place in its body. The tag is the union's to write,
/// except where several kinds have one body: that keeps the one it came under.
pub fn read_variant<T: DeserializeOwned, E: Error>(
    tag: &str,
    kinds: &[&'static str],
    mut object: Map<String, Value>,
) -> Result<T, E> {
    if kinds.len() == 1 {
        object.remove(tag);
    }
    decode::from_value(&Value::Object(object)).map_err(|fault| E::custom(format_args!("{}: {fault}", first(kinds))))
}

/// The first of the names under which a kind is known.
pub fn first(names: &[&'static str]) -> &'static str {
    names[0]
}
