//! JSON as it is sent, of which no key may be lost: where an object has one twice, nobody can know which of the two is meant.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// How many are told of, because an answer must not grow with its request.
const MOST: usize = 100;

/// Reads a value, and notes the keys that stand twice in one object, in dot notation.
pub(crate) fn read(bytes: &[u8]) -> serde_json::Result<(Value, Vec<String>)> {
    let mut twice = Vec::new();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = Reader { place: Place::Top, twice: &mut twice }.deserialize(&mut json)?;
    json.end()?;
    Ok((value, twice))
}

/// The way to a value, written out only where a key is there twice.
#[derive(Clone, Copy)]
enum Place<'a> {
    Top,
    Key(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Key(Self::Top, key) => f.write_str(key),
            Self::Key(parent, key) => write!(f, "{parent}.{key}"),
            Self::Item(Self::Top, index) => write!(f, "{index}"),
            Self::Item(parent, index) => write!(f, "{parent}.{index}"),
        }
    }
}

struct Reader<'a> {
    place: Place<'a>,
    twice: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let Self { place, twice } = self;
        let mut list = Vec::new();
        while let Some(item) =
            items.next_element_seed(Reader { place: Place::Item(&place, list.len()), twice: &mut *twice })?
        {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let Self { place, twice } = self;
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let here = Place::Key(&place, &key);
            if map.contains_key(&key) && twice.len() < MOST {
                let field = here.to_string();
                if !twice.contains(&field) {
                    twice.push(field);
                }
            }
            let value = entries.next_value_seed(Reader { place: here, twice: &mut *twice })?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_has_no_key_twice_is_read_as_it_is() {
        let value =
            json!({"a": [1, -2, 2.5, 18_446_744_073_709_551_615_u64, null, true, "\u{e9}\"", {}], "b": {"a": []}});
        let (read, twice) = read(value.to_string().as_bytes()).expect("it is JSON");
        assert_eq!((read, twice), (value, Vec::new()));
    }

    #[test]
    fn keys_that_are_there_twice_are_named_once_each() {
        let json = br#"{"a":1,"b":[{"c":1,"\u0063":2,"c":3}],"a":{"a":1},"d":{"e":{"e":1},"e":2}}"#;
        let (value, twice) = read(json).expect("it is JSON");
        assert_eq!(twice, ["b.0.c", "a", "d.e"]);
        assert_eq!(value, json!({"a": {"a": 1}, "b": [{"c": 3}], "d": {"e": 2}}));
    }

    #[test]
    fn what_is_no_json_is_not_read() {
        for json in ["", "{", "{} {}", "[1,]", "nul", r#"{"a":1,"a"}"#, "1e999"] {
            assert!(read(json.as_bytes()).is_err(), "{json}");
        }
    }
}
