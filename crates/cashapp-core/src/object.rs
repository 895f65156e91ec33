//! Objects that are received: read leniently, with nothing lost.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use crate::extras::Extras;
use crate::lenient::Optional;
use crate::timestamp::Timestamp;

/// Gives a struct of named fields its reading half. What it does not know is put into its field `extras`, and so is an
/// optional field that cannot be read, once the body is read for the second time.
///
/// A field is `required`, or `optional` and an `Option`; `time` is an optional time in any of the forms that were seen.
///
/// ```
/// use cashapp_core::Extras;
///
/// #[derive(Debug, serde::Serialize)]
/// pub struct Card {
///     pub id: String,
///     pub sides: Option<u8>,
///     #[serde(flatten)]
///     extras: Extras,
/// }
/// cashapp_core::object! { Card { required id = "id", optional sides = "sides", } }
///
/// let card: Card = serde_json::from_str(r#"{"id":"A","color":"red"}"#)?;
/// assert_eq!(card.extras.get("color").and_then(|color| color.as_str()), Some("red"));
/// assert_eq!(serde_json::to_value(&card)?["color"], "red");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    ($name:ident { $($kind:ident $field:ident = $key:literal,)* }) => {
        impl<'de> $crate::private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                struct Fields;

                impl<'de> $crate::private::serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(::std::concat!("struct ", ::std::stringify!($name)))
                    }

                    fn visit_map<A: $crate::private::serde::de::MapAccess<'de>>(
                        self,
                        mut map: A,
                    ) -> ::std::result::Result<$name, A::Error> {
                        #[allow(unused_mut, reason = "an object may have no fields")]
                        let mut extras = $crate::Extras::default();
                        $(let mut $field = ::std::option::Option::None;)*
                        while let ::std::option::Option::Some(key) = map.next_key::<$crate::private::Key<'de>>()? {
                            match key.as_str() {
                                $($key => $crate::private::$kind(&mut map, $key, &mut $field, &mut extras)?,)*
                                _ => extras.insert(key.into_string(), map.next_value()?),
                            }
                        }
                        ::std::result::Result::Ok($name {
                            $($field: $crate::object!(@take $kind $field, $key),)*
                            extras,
                        })
                    }
                }

                deserializer.deserialize_struct(::std::stringify!($name), &[$($key),*], Fields)
            }
        }
    };
    (@take required $field:ident, $key:literal) => {
        $crate::private::taken($field, $key)?
    };
    (@take $optional:ident $field:ident, $key:literal) => {
        $field
    };
}

/// A field's name, borrowed where that is possible.
#[derive(Debug)]
pub struct Key<'de>(Cow<'de, str>);

impl Key<'_> {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name, to keep.
    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = Key<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a field's name")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_identifier(Text)
    }
}

/// Reads a field that has to be there. Two of one name contradict each other, so neither is taken.
pub fn required<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    key: &'static str,
    field: &mut Option<T>,
    _: &mut Extras,
) -> Result<(), A::Error> {
    if field.is_some() {
        return Err(de::Error::duplicate_field(key));
    }
    *field = Some(map.next_value()?);
    Ok(())
}

/// Reads a field that may be absent.
pub fn optional<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    key: &'static str,
    field: &mut Option<T>,
    extras: &mut Extras,
) -> Result<(), A::Error> {
    match map.next_value()? {
        Optional::Absent => {}
        Optional::Read(_) if field.is_some() => return Err(de::Error::duplicate_field(key)),
        Optional::Read(value) => *field = Some(value),
        Optional::Odd(raw) => extras.insert(key.to_owned(), raw),
    }
    Ok(())
}

/// Reads a time that may be absent.
pub fn time<'de, A: MapAccess<'de>>(
    map: &mut A,
    key: &'static str,
    field: &mut Option<DateTime<Utc>>,
    extras: &mut Extras,
) -> Result<(), A::Error> {
    let mut time = field.map(Time);
    optional(map, key, &mut time, extras)?;
    *field = time.map(|time| time.0);
    Ok(())
}

struct Time(DateTime<Utc>);

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyForm;

        fn read<E: de::Error>(time: &Timestamp) -> Result<Time, E> {
            time.to_utc().map(Time).ok_or_else(|| E::custom("this is no time"))
        }

        impl Visitor<'_> for AnyForm {
            type Value = Time;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Time, E> {
                match DateTime::parse_from_rfc3339(text) {
                    Ok(time) => Ok(Time(time.to_utc())),
                    Err(_) => read(&Timestamp::Text(text.to_owned())),
                }
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Time, E> {
                read(&Timestamp::Number(number))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Time, E> {
                i64::try_from(number).map_err(E::custom).and_then(|number| read(&Timestamp::Number(number)))
            }
        }

        deserializer.deserialize_any(AnyForm)
    }
}

/// A field that has to be there.
pub fn taken<T, E: de::Error>(field: Option<T>, key: &'static str) -> Result<T, E> {
    field.ok_or_else(|| E::missing_field(key))
}
