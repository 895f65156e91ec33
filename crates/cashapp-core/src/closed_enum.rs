//! Enums of which only the listed values may be sent.

/// A text that is none of an enum's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("must be one of {}", .known.join(", "))]
pub struct UnknownValue {
    known: &'static [&'static str],
}

impl UnknownValue {
    /// Reports a text that is none of these.
    pub fn new(known: &'static [&'static str]) -> Self {
        Self { known }
    }

    /// What would have been allowed.
    pub fn known(&self) -> &'static [&'static str] {
        self.known
    }
}

/// Defines an enum of strings for what is only sent: a value that is not listed cannot be made.
///
/// ```
/// cashapp_core::closed_enum! {
///     /// What a merchant's status may be set to.
///     pub enum NewStatus {
///         Active = "ACTIVE",
///         Disabled = "CLIENT_DISABLED",
///     }
/// }
///
/// assert_eq!("ACTIVE".parse(), Ok(NewStatus::Active));
/// let error = "PENDING".parse::<NewStatus>().unwrap_err();
/// assert_eq!(error.to_string(), "must be one of ACTIVE, CLIENT_DISABLED");
/// ```
#[macro_export]
macro_rules! closed_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident { $($(#[$variant_attribute:meta])* $variant:ident = $value:literal,)+ }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_attribute])* #[doc = ::std::concat!("\n\n`", $value, "`")] $variant,)+
        }

        impl $name {
            /// Every value.
            pub const KNOWN: &'static [&'static str] = &[$($value),+];

            /// The value as it is written on the wire.
            pub fn as_str(&self) -> &'static str {
                match self {
                    $(Self::$variant => $value,)+
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::UnknownValue;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                match value {
                    $($value => ::std::result::Result::Ok(Self::$variant),)+
                    _ => ::std::result::Result::Err($crate::UnknownValue::new(Self::KNOWN)),
                }
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
                let value: ::std::string::String = $crate::private::serde::Deserialize::deserialize(deserializer)?;
                value.parse().map_err($crate::private::serde::de::Error::custom)
            }
        }

        $crate::string_schema!($name);
    };
}
