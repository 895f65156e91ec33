//! What must come of a response that is not what the contract says.

use std::collections::{BTreeMap, BTreeSet};

use cashapp_core::Timestamp;
use serde_json::Value;

use crate::alteration::{Alteration, alterations};
use crate::example::Example;
use crate::sample::forms;
use crate::spec::Spec;
use crate::wire_type::WireType;

/// A response, and all that may be changed in it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What it is read as.
    pub wire_type: WireType,
    /// The response.
    pub value: Value,
    /// Each single change.
    pub alterations: Vec<Alteration>,
}

/// What came of all changes.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// How many changes were made.
    pub alterations: usize,
    /// How many of them made the response unreadable.
    pub unreadable: usize,
    /// Where the contract has them to be right, in terms of the schemas.
    pub needed: BTreeSet<String>,
}

/// The vendor's examples of responses, and for every type that is received a full value of each of its forms.
pub fn subjects(
    spec: &Spec,
    types: &[WireType],
    examples: &[Example],
    files: &BTreeMap<String, Value>,
) -> Vec<Subject> {
    let received = examples.iter().filter(|example| example.check.is_none());
    let from_examples = received.map(|example| (example.wire_type, files[example.file].clone()));
    // A variant's type alone is never received: its union reads the kind, and is received itself.
    let made = spec.received().iter().filter(|name| !spec.is_variant(name)).flat_map(|name| {
        let wire_type = WireType::find(types, name);
        forms(spec, name).into_iter().map(move |value| (wire_type, value))
    });
    let subject = |(wire_type, value): (WireType, Value)| {
        let alterations = alterations(spec, &spec.reference(wire_type.name), &value);
        Subject { wire_type, value, alterations }
    };
    from_examples.chain(made).map(subject).collect()
}

impl Subject {
    /// What the type makes of a value; panics where it cannot be read.
    fn read(&self, value: &Value) -> Value {
        let read = (self.wire_type.round_trip)(value);
        read.unwrap_or_else(|error| panic!("{}: {error}\n{value:#}", self.wire_type.name))
    }
}

/// Every value is given back as it came. Gives the number of values.
pub fn every_value_survives(subjects: &[Subject]) -> usize {
    for subject in subjects {
        assert_eq!(subject.read(&subject.value), subject.value);
    }
    subjects.len()
}

/// No change of what the contract does not require makes a response unreadable, and nothing of any response that can be
/// read is lost when it is written again.
pub fn nothing_odd_does_harm(subjects: &[Subject]) -> Tally {
    let mut tally = Tally::default();
    for subject in subjects {
        for alteration in &subject.alterations {
            tally.alterations += 1;
            let changed = alteration.applied(&subject.value);
            match (subject.wire_type.round_trip)(&changed) {
                Ok(written) => {
                    assert_same(&written, &changed, &format!("{}, {}", subject.wire_type.name, alteration.name));
                }
                Err(error) => {
                    assert!(
                        alteration.essential,
                        "{}, {}: {error}\n{changed:#}",
                        subject.wire_type.name, alteration.name
                    );
                    tally.unreadable += 1;
                    tally.needed.insert(alteration.name.clone());
                }
            }
        }
    }
    tally
}

/// Several changes at once: what is read can be written and read again, and nothing of it is lost.
pub fn changes_together_do_no_harm(subject: &Subject, changes: &[&Alteration]) {
    let mut value = subject.value.clone();
    for change in changes {
        change.apply(&mut value);
    }
    let written = subject.read(&value);
    assert_same(&written, &value, subject.wire_type.name);
    assert_eq!(subject.read(&written), written);
}

fn assert_same(written: &Value, came: &Value, what: &str) {
    let lost = difference(written, came);
    assert!(lost.is_none(), "{what}: {}", lost.unwrap_or_default());
}

/// The first difference of what was written from what came: `null` is like a field that is absent, and a time may be
/// written in another form.
fn difference(written: &Value, came: &Value) -> Option<String> {
    let below = |step: String| move |difference: String| format!("{step}{difference}");
    match (written, came) {
        (Value::Object(one), Value::Object(other)) => one.keys().chain(other.keys()).find_map(|key| {
            let (one, other) = (one.get(key).unwrap_or(&Value::Null), other.get(key).unwrap_or(&Value::Null));
            difference(one, other).map(below(format!("/{key}")))
        }),
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(index, (one, other))| difference(one, other).map(below(format!("/{index}"))))
        }
        _ if written == came || is_same_number(written, came) || is_same_time(written, came) => None,
        _ => Some(format!(": written {written}, came {came}")),
    }
}

fn is_same_number(one: &Value, other: &Value) -> bool {
    one.as_f64().is_some_and(|one| Some(one.to_bits()) == other.as_f64().map(f64::to_bits))
}

fn is_same_time(one: &Value, other: &Value) -> bool {
    let time = |value: &Value| serde_json::from_value::<Timestamp>(value.clone()).ok()?.to_utc();
    let is_written = |value: &Value| value.as_str().is_some_and(|text| text.ends_with('Z'));
    (is_written(one) || is_written(other)) && time(one).is_some_and(|one| Some(one) == time(other))
}
