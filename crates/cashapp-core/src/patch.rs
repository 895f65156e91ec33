//! Keep, clear or set: the three things that an update can do to a field.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::StringMap;

/// What an update does to one field.
///
/// In a PATCH body an absent key leaves the field as it is, `null` clears it, and a value sets it. `Option` can say only
/// two of these three.
///
/// ```
/// use cashapp_core::Patch;
///
/// let keep: Patch<String> = Patch::default();
/// assert!(keep.is_keep());
/// assert_eq!(Patch::from("order-42"), Patch::Set("order-42".to_owned()));
/// assert_eq!(Patch::<String>::from(None), Patch::Clear);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// Leave the field as it is: the key is not sent.
    #[default]
    Keep,
    /// Clear the field: `null` is sent.
    Clear,
    /// Set the field to this value.
    Set(T),
}

impl<T> Patch<T> {
    /// Whether the field stays as it is.
    pub fn is_keep(&self) -> bool {
        matches!(self, Patch::Keep)
    }

    /// The value to set, if one is to be set.
    pub fn value(&self) -> Option<&T> {
        match self {
            Patch::Set(value) => Some(value),
            Patch::Keep | Patch::Clear => None,
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Patch::Set(value)
    }
}

/// `None` clears: whoever has an optional value at hand means to store exactly that.
impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Patch::Clear, Patch::Set)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Patch::Set(value.to_owned())
    }
}

impl<K: Into<String>, V: Into<String>, const N: usize> From<[(K, V); N]> for Patch<StringMap> {
    fn from(entries: [(K, V); N]) -> Self {
        Patch::Set(entries.into())
    }
}

impl From<BTreeMap<String, String>> for Patch<StringMap> {
    fn from(map: BTreeMap<String, String>) -> Self {
        Patch::Set(map.into())
    }
}

impl From<HashMap<String, String>> for Patch<StringMap> {
    fn from(map: HashMap<String, String>) -> Self {
        Patch::Set(map.into())
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    /// `Keep` becomes `null` when the field is not skipped: generated fields carry
    /// `skip_serializing_if = "Patch::is_keep"`, and so must hand-written ones.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Patch::from)
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Patch<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Patch_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }

    fn _schemars_private_is_option() -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
    struct Update {
        #[serde(default, skip_serializing_if = "Patch::is_keep")]
        color: Patch<String>,
    }

    #[test]
    fn absent_null_and_a_value_are_told_apart_in_both_directions() {
        for (json, patch) in [
            ("{}", Patch::Keep),
            (r#"{"color":null}"#, Patch::Clear),
            (r##"{"color":"#ffffff"}"##, Patch::from("#ffffff")),
        ] {
            let update: Update = serde_json::from_str(json).unwrap();
            assert_eq!(update.color, patch);
            assert_eq!(serde_json::to_string(&update).unwrap(), json);
        }
    }

    #[test]
    fn entries_set_a_map() {
        let patch: Patch<StringMap> = [("order", "42")].into();
        assert_eq!(patch.value().unwrap().get("order").unwrap(), "42");
    }
}
