//! Everything that may be odd in what the vendor sends: changes of one place of a value.

use serde_json::{Value, json};

use crate::place::{Place, places};
use crate::spec::Spec;

/// One change of a value.
#[derive(Clone, Debug)]
pub struct Alteration {
    /// Where, as a JSON pointer.
    pub pointer: String,
    /// Where, in terms of the schemas: `Grant.id`.
    pub name: String,
    /// Whether the contract requires what is changed, and all that it stands in.
    pub essential: bool,
    change: Change,
}

#[derive(Clone, Debug)]
enum Change {
    /// The place gets another value.
    Set(Value),
    /// The place goes.
    Remove,
    /// The object at the place gets a field that its schema does not know.
    Add,
}

impl Alteration {
    /// Changes the value; where its place is gone by now, nothing.
    pub fn apply(&self, value: &mut Value) {
        match &self.change {
            Change::Set(new) => {
                if let Some(place) = value.pointer_mut(&self.pointer) {
                    new.clone_into(place);
                }
            }
            Change::Remove => {
                let (parent, key) = self.pointer.rsplit_once('/').unwrap_or_default();
                if let Some(object) = value.pointer_mut(parent).and_then(Value::as_object_mut) {
                    object.remove(key);
                }
            }
            Change::Add => {
                if let Some(object) = value.pointer_mut(&self.pointer).and_then(Value::as_object_mut) {
                    object.insert("added_later".to_owned(), json!({"deep": [1, null, {"type": "x"}]}));
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

/// Every single change of a value, at every place that its schema knows.
pub fn alterations(spec: &Spec, schema: &Value, value: &Value) -> Vec<Alteration> {
    places(spec, schema, value).iter().flat_map(|place| at(place, value)).collect()
}

fn at(place: &Place<'_>, value: &Value) -> Vec<Alteration> {
    let old = value.pointer(&place.pointer).expect("places are found in this very value");
    let make =
        |change, essential| Alteration { pointer: place.pointer.clone(), name: place.name.clone(), essential, change };
    let mut changes = Vec::new();
    if old.is_object() {
        // To a map of texts it is one entry more, and not a text.
        changes.push(make(Change::Add, place.essential && place.schema.get("properties").is_none()));
    }
    let is_below = !place.pointer.is_empty();
    if is_below {
        changes
            .extend(odd(old).into_iter().filter(|new| new != old).map(|new| make(Change::Set(new), place.essential)));
    }
    if is_below && !place.name.ends_with("[]") {
        changes.push(make(Change::Remove, place.essential));
    }
    changes
}

/// A value of each JSON type, odd ones among them, and the old one with a list around it or without its own.
fn odd(old: &Value) -> Vec<Value> {
    let mut values = vec![
        Value::Null,
        true.into(),
        7.into(),
        (-1_000_000_000_000_i64).into(),
        2.5.into(),
        1500.0.into(),
        "".into(),
        "7".into(),
        " \u{0}\u{202e}\u{1f9fe} odd".into(),
        "2024-02-03T04:05:06".into(),
        "2024-02-03".into(),
        1_706_933_106.into(),
        1_706_933_106_000_i64.into(),
        json!([]),
        json!({}),
        json!([null]),
        json!([old]),
        json!({"key": old}),
    ];
    if let Some([first, ..]) = old.as_array().map(Vec::as_slice) {
        values.push(first.clone());
    }
    values
}
