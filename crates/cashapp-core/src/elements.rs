//! The entries of a page, of which some may be odd.

use std::ops::Deref;

use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::lenient::Optional;

/// The entries of a page. One that cannot be read does not cost the others: it is kept as it came, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Elements<T> {
    items: Vec<T>,
    odd: Vec<OddElement>,
}

/// An entry of a page that could not be read.
#[derive(Clone, PartialEq)]
pub struct OddElement {
    index: usize,
    raw: Value,
}

impl OddElement {
    /// Returns its place among all entries of the page.
    pub fn index(&self) -> usize {
        self.index
    }

    /// Returns the entry as it came.
    pub fn raw(&self) -> &Value {
        &self.raw
    }
}

/// What an entry holds may be a customer's.
impl std::fmt::Debug for OddElement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OddElement").field("index", &self.index).finish_non_exhaustive()
    }
}

impl<T> Elements<T> {
    /// Returns the entries that could not be read, in their order.
    pub fn odd(&self) -> &[OddElement] {
        &self.odd
    }

    /// Divides them into those that could be read and those that could not.
    pub fn into_parts(self) -> (Vec<T>, Vec<OddElement>) {
        (self.items, self.odd)
    }
}

impl<T> Default for Elements<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> From<Vec<T>> for Elements<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, odd: Vec::new() }
    }
}

impl<T> FromIterator<T> for Elements<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<T> Deref for Elements<T> {
    type Target = [T];

    fn deref(&self) -> &Self::Target {
        &self.items
    }
}

/// The entries that could be read.
impl<T> IntoIterator for Elements<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Elements<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Elements<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::<Optional<T>>::deserialize(deserializer)?;
        let mut elements = Self { items: Vec::with_capacity(entries.len()), odd: Vec::new() };
        for (index, entry) in entries.into_iter().enumerate() {
            match entry {
                Optional::Read(item) => elements.items.push(item),
                Optional::Odd(raw) => elements.odd.push(OddElement { index, raw }),
                Optional::Absent => elements.odd.push(OddElement { index, raw: Value::Null }),
            }
        }
        Ok(elements)
    }
}

impl<T: Serialize> Serialize for Elements<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.items.len() + self.odd.len()))?;
        let (mut items, mut odd) = (self.items.iter(), self.odd.iter().peekable());
        for index in 0.. {
            match odd.next_if(|odd| odd.index == index) {
                Some(odd) => list.serialize_element(&odd.raw)?,
                None => match items.next() {
                    Some(item) => list.serialize_element(item)?,
                    None => break,
                },
            }
        }
        list.end()
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Elements<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}
