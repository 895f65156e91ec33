//! What must come of an answer that was changed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::example::Example;
use crate::mutation::{Mutation, Need, UNKNOWN, mutations};
use crate::sample::forms;
use crate::spec::Spec;
use crate::wire_type::WireType;

/// An answer, and all that may be changed in it.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What it is read as.
    pub wire_type: WireType,
    /// The answer.
    pub value: Value,
    /// Each single change.
    pub mutations: Vec<Mutation>,
}

/// The vendor's examples of answers, and for every type that is received a full value of each of its forms.
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
        let mutations = mutations(spec, &spec.reference(wire_type.name), &value);
        Subject { wire_type, value, mutations }
    };
    from_examples.chain(made).map(subject).collect()
}

impl Subject {
    /// What the type makes of a value; panics where it cannot be read.
    pub fn read(&self, value: &Value) -> Value {
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

/// What is not known is read, and given back unchanged. Gives the number of trials.
pub fn unknown_values_survive(subjects: &[Subject]) -> usize {
    each(subjects, |subject, mutation| {
        let changed = mutation.applied(&subject.value);
        matches!(mutation, Mutation::Unknown { .. }).then(|| assert_eq!(subject.read(&changed), changed))
    })
}

/// What is added is read over. Gives the number of trials.
pub fn added_fields_are_read_over(subjects: &[Subject]) -> usize {
    each(subjects, |subject, mutation| {
        let changed = mutation.applied(&subject.value);
        matches!(mutation, Mutation::Added { .. }).then(|| assert_eq!(subject.read(&changed), subject.value))
    })
}

/// What is absent stays absent, unless the contract says that the caller cannot do without it. Gives the number of trials
/// and the fields that must be there.
pub fn absent_fields_stay_absent(subjects: &[Subject]) -> (usize, BTreeSet<String>) {
    let mut needed = BTreeSet::new();
    let trials = each(subjects, |subject, mutation| {
        let Mutation::Removed { name, need, .. } = mutation else { return None };
        let changed = mutation.applied(&subject.value);
        match need {
            Need::Optional | Need::Kind => assert_eq!(subject.read(&changed), changed, "{name}"),
            Need::Dropped(property) => {
                let mut without = changed.clone();
                remove(&mut without, property);
                assert_eq!(subject.read(&changed), without, "{name}");
            }
            Need::Required => {
                let read = (subject.wire_type.round_trip)(&changed);
                assert!(read.is_err(), "{} can be read without {name}", subject.wire_type.name);
                needed.insert(name.clone());
            }
        }
        Some(())
    });
    (trials, needed)
}

/// Removes the property at this place.
fn remove(value: &mut Value, pointer: &str) {
    let (object, field) = pointer.rsplit_once('/').expect("a property is below something");
    value
        .pointer_mut(object)
        .and_then(Value::as_object_mut)
        .and_then(|object| object.remove(field))
        .expect("it is there");
}

/// Null is read as absent; only where the contract asks for the key and allows null does it stay. Gives the number of trials.
pub fn null_is_read_as_absent(subjects: &[Subject]) -> usize {
    each(subjects, |subject, mutation| {
        let Mutation::Null { pointer, field } = mutation else { return None };
        let changed = mutation.applied(&subject.value);
        let read = subject.read(&changed);
        let mut absent = changed.clone();
        let object = absent.pointer_mut(pointer).and_then(Value::as_object_mut).expect("it was an object before");
        object.remove(field);
        let is_required = (subject.wire_type.round_trip)(&absent).is_err();
        assert_eq!(read, if is_required { changed } else { absent });
        Some(())
    })
}

/// Several changes at once: what is read can be written and read again without loss, and keeps what is not known.
pub fn changes_together_do_no_harm(subject: &Subject, changes: &[&Mutation]) {
    let mut value = subject.value.clone();
    for change in changes {
        change.apply(&mut value);
    }
    let written = subject.read(&value);
    assert_eq!(subject.read(&written), written);
    for change in changes {
        if let Mutation::Unknown { pointer } = change
            && value.pointer(pointer).is_some()
        {
            assert_eq!(written.pointer(pointer), Some(&UNKNOWN.into()), "{pointer} of {value:#}");
        }
    }
}

fn each(subjects: &[Subject], mut trial: impl FnMut(&Subject, &Mutation) -> Option<()>) -> usize {
    let pairs = subjects.iter().flat_map(|subject| subject.mutations.iter().map(move |mutation| (subject, mutation)));
    pairs.filter_map(|(subject, mutation)| trial(subject, mutation)).count()
}
