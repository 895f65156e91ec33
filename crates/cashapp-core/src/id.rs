//! Identifiers as types, so that one kind can never stand where another belongs.

/// Defines an identifier type: a string that is checked when it is sent, never when it is received.
///
/// There is deliberately no conversion from a string: naming the type, `PaymentId::new("PWC_...")`, is what keeps a
/// payment's id from ending up where a grant's belongs.
///
/// ```
/// cashapp_core::id! {
///     /// Names a payment.
///     pub struct PaymentId(1..=128);
/// }
///
/// let id = PaymentId::new("PWC_4nn21zy6t0v2yhqg5bvhk7xkq");
/// assert_eq!(id.as_str(), "PWC_4nn21zy6t0v2yhqg5bvhk7xkq");
/// ```
#[macro_export]
macro_rules! id {
    ($(#[$attribute:meta])* pub struct $name:ident ($min:literal ..= $max:expr);) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(::std::string::String);

        impl $name {
            /// Takes the text as it is; its length is checked when it is sent.
            pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
                Self(id.into())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, owned.
            pub fn into_string(self) -> ::std::string::String {
                self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(id: &str) -> ::std::result::Result<Self, Self::Err> {
                ::std::result::Result::Ok(Self::new(id))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl $crate::private::serde::Serialize for $name {
            fn serialize<S: $crate::private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::private::serde::Deserialize::deserialize(deserializer).map(Self)
            }
        }

        impl $crate::Check for $name {
            fn check(&self) -> ::std::result::Result<(), $crate::InvalidField> {
                $crate::check::length("", &self.0, $min, $max)
            }
        }

        $crate::string_schema!($name);
    };
}

/// Gives a string type its JSON Schema; expands to nothing without the feature `schemars`.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "schemars")]
macro_rules! string_schema {
    ($name:ident) => {
        impl $crate::private::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::stringify!($name).into()
            }

            fn json_schema(_: &mut $crate::private::schemars::SchemaGenerator) -> $crate::private::schemars::Schema {
                $crate::private::schemars::json_schema!({"type": "string"})
            }
        }
    };
}

/// Gives a string type its JSON Schema; expands to nothing without the feature `schemars`.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "schemars"))]
macro_rules! string_schema {
    ($name:ident) => {};
}

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "the macro defines a whole public type")]
mod tests {
    use crate::Check;

    crate::id! {
        /// An id for these tests.
        pub struct TestId(1..=4);
    }

    #[test]
    fn any_length_is_read_and_the_documented_one_is_sent() {
        for (text, sendable) in [("", false), ("a", true), ("äöüß", true), ("12345", false)] {
            let id: TestId = serde_json::from_value(text.into()).unwrap();
            assert_eq!(id.check().is_ok(), sendable, "{text}");
            assert_eq!(serde_json::to_value(&id).unwrap(), text);
        }
    }
}
