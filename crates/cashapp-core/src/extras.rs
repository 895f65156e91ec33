//! What an object had besides what its type can hold.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

/// Fields of a received object that its type does not know, and optional fields that could not be read, as they came. They
/// are written again with the rest.
///
/// It is as small as a pointer while it is empty, and `Debug` shows names alone, since nobody knows what a new field holds.
#[derive(Clone, Default, PartialEq)]
pub struct Extras(Option<Box<Map<String, Value>>>);

impl Extras {
    /// Returns the value of a field, by its name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// Gives all of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().flat_map(|fields| fields.iter()).map(|(name, value)| (name.as_str(), value))
    }

    /// Tells whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    #[doc(hidden)]
    pub fn insert(&mut self, name: String, value: Value) {
        self.0.get_or_insert_default().insert(name, value);
    }
}

impl FromIterator<(String, Value)> for Extras {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        let mut extras = Self::default();
        fields.into_iter().for_each(|(name, value)| extras.insert(name, value));
        extras
    }
}

impl fmt::Debug for Extras {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|(name, _)| name)).finish()
    }
}

impl Serialize for Extras {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
