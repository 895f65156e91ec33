//! Changes that the vendor may make to an answer at any time, and that must do no harm.

use serde_json::Value;

use crate::place::{Place, places};
use crate::spec::{Spec, names};

/// A value that no enum and no union knows.
pub const UNKNOWN: &str = "SOMETHING_NEW";
const ADDED: &str = "added_later";

/// One change of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mutation {
    /// An enum's value, or the kind of a union's object, becomes one that is not known.
    Unknown {
        /// Where it stands.
        pointer: String,
    },
    /// An object gets a field that its schema does not list.
    Added {
        /// The object.
        pointer: String,
    },
    /// A field goes.
    Removed {
        /// The object.
        pointer: String,
        /// The field.
        field: String,
        /// Where it goes, in terms of the schemas: `Grant.id`.
        name: String,
        /// What the schema says about it.
        need: Need,
    },
    /// A field that may be absent is null instead.
    Null {
        /// The object.
        pointer: String,
        /// The field.
        field: String,
    },
}

/// Whether an object can be read without a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// It can.
    Optional,
    /// It cannot.
    Required,
    /// It is read as an object of an unknown kind.
    Kind,
}

impl Mutation {
    /// Changes the value; one whose place is gone by now changes nothing.
    pub fn apply(&self, value: &mut Value) {
        match self {
            Self::Unknown { pointer } => {
                if let Some(place) = value.pointer_mut(pointer) {
                    *place = UNKNOWN.into();
                }
            }
            Self::Added { pointer } => {
                if let Some(object) = value.pointer_mut(pointer) {
                    object[ADDED] = serde_json::json!({"deep": [1, null, {"type": "x"}]});
                }
            }
            Self::Removed { pointer, field, .. } => {
                if let Some(object) = value.pointer_mut(pointer).and_then(Value::as_object_mut) {
                    object.remove(field);
                }
            }
            Self::Null { pointer, field } => {
                if let Some(object) = value.pointer_mut(pointer) {
                    object[field] = Value::Null;
                }
            }
        }
    }

    /// A changed copy.
    pub fn applied(&self, value: &Value) -> Value {
        let mut changed = value.clone();
        self.apply(&mut changed);
        changed
    }
}

/// Every single change of a value, of every kind, at every node.
pub fn mutations(spec: &Spec, schema: &Value, value: &Value) -> Vec<Mutation> {
    let places = places(spec, schema, value);
    places.iter().flat_map(|place| at(place, value)).collect()
}

fn at(place: &Place<'_>, value: &Value) -> Vec<Mutation> {
    let pointer = || place.pointer.clone();
    let mut mutations = Vec::new();
    // A union's kind is an enum of one value in the variant's schema, and so is found by the same test.
    if place.schema.get("enum").is_some() {
        mutations.push(Mutation::Unknown { pointer: pointer() });
    }
    let node = value.pointer(&place.pointer).expect("places are found in this very value");
    let (Some(object), Some(properties)) = (node.as_object(), place.schema["properties"].as_object()) else {
        return mutations;
    };
    mutations.push(Mutation::Added { pointer: pointer() });
    let required = names(place.schema, "required");
    for (field, property) in properties.iter().filter(|(field, _)| object.contains_key(*field)) {
        let need = match field.as_str() {
            kind if place.tag == Some(kind) => Need::Kind,
            field if required.contains(&field) => Need::Required,
            _ => Need::Optional,
        };
        let name = format!("{}.{field}", place.name);
        if need == Need::Optional || property["nullable"] == true {
            mutations.push(Mutation::Null { pointer: pointer(), field: field.clone() });
        }
        mutations.push(Mutation::Removed { pointer: pointer(), field: field.clone(), name, need });
    }
    mutations
}
