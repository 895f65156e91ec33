//! Reading again what could not be read: field by field, with the odd ones put aside.
//!
//! Types are read in one pass, and strictly. Only where that fails is the body read again from a [`Value`], by the
//! deserializer [`Again`]. Types recognize it: an [`Optional`] field, which ends the strict pass where it is odd, is kept
//! as raw JSON then. So the usual way costs nothing, and no type needs two readers.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use serde_json::Value;

/// The name by which [`Again`] recognizes what may be odd; every other deserializer takes it for the name of a wrapper.
const OPTIONAL: &str = "$cashapp_core::Optional";

/// What an optional field holds, or an element of a list that may have odd ones.
#[derive(Debug)]
pub(crate) enum Optional<T> {
    /// Nothing: it is `null`.
    Absent,
    /// A value.
    Read(T),
    /// Something else than such a value.
    Odd(Value),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Optional<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(OPTIONAL, Attempt(PhantomData))
    }
}

struct Attempt<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Attempt<T> {
    type Value = Optional<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    /// By a deserializer that cannot read anything twice.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Optional<T>, D::Error> {
        Option::<T>::deserialize(deserializer).map(|value| value.map_or(Optional::Absent, Optional::Read))
    }

    /// By [`Again`], which gives the same value as often as it is asked for.
    fn visit_seq<A: SeqAccess<'de>>(self, mut attempts: A) -> Result<Optional<T>, A::Error> {
        match attempts.next_element::<T>() {
            Ok(value) => Ok(value.map_or(Optional::Absent, Optional::Read)),
            Err(_) => Ok(attempts.next_element()?.map_or(Optional::Absent, Optional::Odd)),
        }
    }
}

/// Why a value could not be read, and where.
#[derive(Debug)]
pub(crate) struct Fault {
    /// The steps to the place, the last one first.
    steps: Vec<Step>,
    pub(crate) reason: String,
}

#[derive(Debug)]
enum Step {
    Field(String),
    Entry(usize),
}

impl Fault {
    /// The place, such as `grants[0].action`.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.iter().rev() {
            match step {
                Step::Field(name) if path.is_empty() => path.push_str(name),
                Step::Field(name) => path.extend([".", name]),
                Step::Entry(index) => path.extend(["[", &index.to_string(), "]"]),
            }
        }
        path
    }

    fn below(mut self, step: impl FnOnce() -> Step) -> Self {
        self.steps.push(step());
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { steps: Vec::new(), reason: message.to_string() }
    }
}

/// Reads a value, and lets what it holds be tried more than once.
#[derive(Clone, Copy)]
pub(crate) struct Again<'de>(pub(crate) &'de Value);

impl<'de> Deserializer<'de> for Again<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => visitor.visit_u64(number),
                (_, Some(number)) => visitor.visit_i64(number),
                _ => visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN)),
            },
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => visitor.visit_seq(Entries { rest: list.iter().enumerate() }),
            Value::Object(map) => visitor.visit_map(Fields { rest: map.iter(), current: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Fault> {
        if name == OPTIONAL { visitor.visit_seq(Attempts(self.0)) } else { visitor.visit_newtype_struct(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self.0 {
            Value::String(text) => visitor.visit_enum(text.as_str().into_deserializer()),
            _ => Err(de::Error::invalid_type(Unexpected::Other("no text"), &visitor)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// The same value, again and again; none if it is `null`.
struct Attempts<'de>(&'de Value);

impl<'de> SeqAccess<'de> for Attempts<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        if self.0.is_null() { Ok(None) } else { seed.deserialize(Again(self.0)).map(Some) }
    }
}

struct Entries<'de> {
    rest: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
}

impl<'de> SeqAccess<'de> for Entries<'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let Some((index, value)) = self.rest.next() else { return Ok(None) };
        seed.deserialize(Again(value)).map(Some).map_err(|fault| fault.below(|| Step::Entry(index)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

struct Fields<'de> {
    rest: serde_json::map::Iter<'de>,
    current: Option<(&'de str, &'de Value)>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        self.current = self.rest.next().map(|(name, value)| (name.as_str(), value));
        let Some((name, _)) = self.current else { return Ok(None) };
        seed.deserialize(de::value::BorrowedStrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let (name, value) = self.current.take().unwrap_or(("", &Value::Null));
        seed.deserialize(Again(value)).map_err(|fault| fault.below(|| Step::Field(name.to_owned())))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Card {
        id: String,
        sides: Optional<u8>,
        owner: Optional<Box<Card>>,
    }

    fn again(value: &Value) -> Result<Card, Fault> {
        Card::deserialize(Again(value))
    }

    #[test]
    fn odd_field_is_kept_raw_and_the_rest_is_read() {
        let card = again(&json!({"id": "A", "sides": "two", "owner": {"id": "B", "sides": 2, "owner": null}})).unwrap();
        assert!(matches!(card.sides, Optional::Odd(Value::String(text)) if text == "two"));
        let Optional::Read(owner) = card.owner else { panic!("an owner") };
        assert!(matches!((owner.sides, owner.owner), (Optional::Read(2), Optional::Absent)));
        assert_eq!((card.id.as_str(), owner.id.as_str()), ("A", "B"));
        // What is required below an optional field makes that field odd.
        let card = again(&json!({"id": "A", "sides": 1, "owner": {"id": 5, "sides": 2, "owner": null}})).unwrap();
        assert!(matches!(card.owner, Optional::Odd(Value::Object(_))));
    }

    #[test]
    fn fault_names_the_place_of_what_is_required() {
        let fault = |value: Value| {
            let fault = Vec::<Card>::deserialize(Again(&value)).unwrap_err();
            format!("{}: {fault}", fault.path())
        };
        let odd = json!({"id": "A", "sides": "two", "owner": null});
        assert_eq!(fault(json!([odd, {"id": 5}])), "[1].id: invalid type: integer `5`, expected a string");
        assert_eq!(fault(json!({"id": "A"})), ": invalid type: map, expected a sequence");
    }

    #[test]
    fn strict_reading_refuses_what_is_odd() {
        serde_json::from_str::<Card>(r#"{"id":"A","sides":"two","owner":null}"#).unwrap_err();
        let card: Card = serde_json::from_str(r#"{"id":"A","sides":2,"owner":null}"#).unwrap();
        assert!(matches!((card.sides, card.owner), (Optional::Read(2), Optional::Absent)));
    }
}
