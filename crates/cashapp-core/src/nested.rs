//! Objects that come either bare or nested under the name of their kind.

use serde::de::{DeserializeOwned, Error as _};
use serde::ser::SerializeMap;
use serde::{Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::decode;
use crate::extras::Extras;
use crate::open_union::read_object;

/// Defines a type for an object that comes bare or nested under a key. Both are read, and given back as they came.
///
/// Where the object has been seen under other keys as well, they follow the first: `("request" | "customer_request":
/// CustomerRequest)`.
///
/// ```
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
/// pub struct Merchant {
///     pub id: String,
/// }
/// cashapp_core::nested_object! {
///     /// The merchant that an event is about.
///     pub struct MerchantEventObject("merchant": Merchant);
/// }
///
/// let nested: MerchantEventObject = serde_json::from_str(r#"{"merchant":{"id":"MMI_1"}}"#)?;
/// let bare: MerchantEventObject = serde_json::from_str(r#"{"id":"MMI_1"}"#)?;
/// assert_eq!(nested.id, bare.id);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! nested_object {
    ($(#[$attribute:meta])* pub struct $name:ident($($key:literal)|+ : $body:ty);) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            object: $body,
            /// The key it came under; none if it came bare.
            key: ::std::option::Option<&'static str>,
            /// What came beside it under the key.
            extras: $crate::Extras,
        }

        impl $name {
            /// Returns what came beside the object, where it was nested.
            pub fn extras(&self) -> &$crate::Extras {
                &self.extras
            }

            /// The object itself.
            pub fn into_inner(self) -> $body {
                self.object
            }
        }

        impl ::std::convert::From<$body> for $name {
            fn from(object: $body) -> Self {
                let key = ::std::option::Option::Some($crate::private::first(&[$($key),+]));
                Self { object, key, extras: $crate::Extras::default() }
            }
        }

        impl ::std::ops::Deref for $name {
            type Target = $body;

            fn deref(&self) -> &Self::Target {
                &self.object
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::private::write_nested(self.key, &self.object, &self.extras, serializer)
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let (object, key, extras) = $crate::private::read_nested(&[$($key),+], deserializer)?;
                ::std::result::Result::Ok(Self { object, key, extras })
            }
        }
    };
}

/// Gives a nested object its JSON Schema. It is apart from the object, because its body has a schema only where the crate
/// that defines it has the feature, whatever others ask of this one.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "schemars")]
macro_rules! nested_schema {
    ($name:ident, $($key:literal)|+, $body:ty) => {
        impl $crate::private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::stringify!($name).into()
            }

            fn json_schema(
                generator: &mut $crate::private::schemars::SchemaGenerator,
            ) -> $crate::private::schemars::Schema {
                let body = generator.subschema_for::<$body>();
                $crate::private::schemars::json_schema!({
                    "oneOf": [$({"type": "object", "properties": {$key: body}, "required": [$key]},)+ body]
                })
            }
        }
    };
}

/// Reads either form: an object that has one of the keys is nested, every other is bare.
pub fn read_nested<'de, T, D>(
    keys: &[&'static str],
    deserializer: D,
) -> Result<(T, Option<&'static str>, Extras), D::Error>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
{
    let mut object = read_object(deserializer)?;
    let found = keys.iter().find_map(|key| object.remove(*key).map(|body| (*key, body)));
    let (body, key) = match found {
        Some((key, body @ Value::Object(_))) => (body, Some(key)),
        Some((key, other)) => {
            return Err(D::Error::custom(format_args!("`{key}` is not an object but {}", kind(&other))));
        }
        None => (Value::Object(std::mem::take(&mut object)), None),
    };
    decode::from_value(&body)
        .map(|body| (body, key, object.into_iter().collect()))
        .map_err(|fault| D::Error::custom(format_args!("{}: {fault}", key.unwrap_or("the object"))))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Writes the form in which the object came.
pub fn write_nested<T: Serialize, S: Serializer>(
    key: Option<&'static str>,
    object: &T,
    extras: &Extras,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let Some(key) = key else { return object.serialize(serializer) };
    let mut map = serializer.serialize_map(None)?;
    map.serialize_entry(key, object)?;
    for (name, value) in extras.iter() {
        map.serialize_entry(name, value)?;
    }
    map.end()
}
