//! Schemas as they are checked: small, flat, and free of JSON.

use super::format::Format;

/// Where a value stands: its rule, by position, and whether `null` is a value here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) rule: usize,
    pub(super) nullable: bool,
}

/// What a value must be like.
#[derive(Debug)]
pub(super) enum Rule {
    /// Whatever is JSON.
    Anything,
    Boolean,
    Text(Text),
    Choice(Vec<String>),
    Integer(Range),
    Number(Range),
    List(List),
    /// An object whose keys the caller chooses; no slot: nothing is said of its values.
    Map(Count, Option<Slot>),
    Object(Object),
    Union(Union),
}

/// A text that is not one of a few.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) length: Count,
    pub(super) format: Option<Format>,
}

/// How many there may be, both included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) min: usize,
    pub(super) max: usize,
}

/// Between which numbers, both included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Range {
    pub(super) min: Option<i64>,
    pub(super) max: Option<i64>,
}

#[derive(Debug)]
pub(super) struct List {
    pub(super) count: Count,
    pub(super) items: Slot,
    /// The field in which no two items may have the same text.
    pub(super) unique_by: Option<String>,
}

/// An object that has the fields listed here and no other.
#[derive(Debug)]
pub(super) struct Object {
    /// Sorted by name.
    pub(super) fields: Vec<(String, Slot)>,
    pub(super) required: Vec<String>,
    /// Groups that come whole or not at all.
    pub(super) together: Vec<Vec<String>>,
    pub(super) at_least_one: Vec<String>,
}

impl Object {
    pub(super) fn field(&self, name: &str) -> Option<Slot> {
        let position = self.fields.binary_search_by(|(known, _)| known.as_str().cmp(name)).ok()?;
        Some(self.fields[position].1)
    }
}

/// An object whose kind stands in one of its fields.
#[derive(Debug)]
pub(super) struct Union {
    pub(super) tag: String,
    pub(super) variants: Vec<(String, Slot)>,
}
