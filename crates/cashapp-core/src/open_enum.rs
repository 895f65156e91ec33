//! Enums that survive values invented after this code was written.

use std::fmt;
use std::marker::PhantomData;

use serde::{Deserializer, de};

/// Defines an enum of strings that keeps a value it does not know and gives it back unchanged.
///
/// ```
/// cashapp_core::open_enum! {
///     /// Where a payment stands.
///     pub enum PaymentStatus {
///         /// The money is held.
///         Authorized = "AUTHORIZED",
///         Captured = "CAPTURED",
///     }
/// }
///
/// assert_eq!(PaymentStatus::from("CAPTURED"), PaymentStatus::Captured);
/// let new = PaymentStatus::from("SETTLING");
/// assert_eq!(new, PaymentStatus::Unknown("SETTLING".to_owned()));
/// assert_eq!(new.to_string(), "SETTLING");
/// ```
#[macro_export]
macro_rules! open_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident { $($(#[$variant_attribute:meta])* $variant:ident = $value:literal,)+ }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_attribute])* #[doc = ::std::concat!("\n\n`", $value, "`")] $variant,)+
            /// A value that was not known when this code was written, as it came.
            Unknown(::std::string::String),
        }

        impl $name {
            /// Every value that has a variant.
            pub const KNOWN: &'static [&'static str] = &[$($value),+];

            /// The value as it is written on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)+
                    Self::Unknown(value) => value,
                }
            }

            /// Whether the value was known when this code was written.
            pub fn is_known(&self) -> bool {
                !::std::matches!(self, Self::Unknown(_))
            }

            fn known(value: &str) -> ::std::option::Option<Self> {
                match value {
                    $($value => ::std::option::Option::Some(Self::$variant),)+
                    _ => ::std::option::Option::None,
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::known(value).unwrap_or_else(|| Self::Unknown(::std::borrow::ToOwned::to_owned(value)))
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::known(&value).unwrap_or(Self::Unknown(value))
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(value: &$name) -> Self {
                ::std::clone::Clone::clone(value)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::private::read_text(deserializer)
            }
        }

        $crate::string_schema!($name);
    };
}

/// Reads a text into a type that takes any text; one that it knows costs no allocation.
pub fn read_text<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: From<String> + for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: From<String> + for<'a> From<&'a str>> de::Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text))
        }

        fn visit_string<E>(self, text: String) -> Result<T, E> {
            Ok(T::from(text))
        }
    }

    deserializer.deserialize_str(Text(PhantomData))
}

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the macro defines a whole public type")]
mod tests {
    crate::open_enum! {
        /// An enum for these tests.
        pub enum Light {
            Red = "RED",
            Green = "GREEN",
        }
    }

    #[test]
    fn an_unknown_value_survives_the_round_trip() {
        for value in ["RED", "GREEN", "BLINKING", ""] {
            let light: Light = serde_json::from_value(value.into()).unwrap();
            assert_eq!(light.is_known(), Light::KNOWN.contains(&value));
            assert_eq!(serde_json::to_value(&light).unwrap(), value);
        }
    }

    #[test]
    fn it_stands_where_a_text_is_asked_for() {
        fn text(value: impl AsRef<str>) -> String {
            value.as_ref().to_owned()
        }
        assert_eq!([text(Light::Red), text(Light::from("BLINKING"))], ["RED", "BLINKING"]);
    }

    #[test]
    fn what_is_not_a_string_is_an_error() {
        serde_json::from_str::<Light>("1").unwrap_err();
    }
}
