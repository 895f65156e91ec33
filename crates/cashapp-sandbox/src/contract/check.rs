//! Holds a value against its rule and notes every violation.

use std::fmt;

use cashapp_pay_api::types::ErrorCode;
use serde_json::{Map, Value};

use super::Violation;
use super::rule::{Count, List, Object, Range, Rule, Slot, Text, Union};

/// How many violations are told of one body, and of one query.
const MOST: usize = 100;

/// The way to a value, written out only where something is wrong with it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    Top,
    Field(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => Ok(()),
            Self::Field(Self::Top, name) => f.write_str(name),
            Self::Field(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, index) => write!(f, "{parent}.{index}"),
        }
    }
}

/// Gathers violations in the order of the value; what an object lacks comes after what it has.
#[derive(Debug)]
pub(super) struct Checker<'r> {
    rules: &'r [Rule],
    pub(super) violations: Vec<Violation>,
    /// The fields that no schema knows, where they are tolerated; `None`: they are violations.
    pub(super) unknown: Option<Vec<String>>,
}

impl<'r> Checker<'r> {
    pub(super) fn new(rules: &'r [Rule]) -> Self {
        Self { rules, violations: Vec::new(), unknown: None }
    }

    /// Lists unknown fields instead of refusing them.
    pub(super) fn tolerant(rules: &'r [Rule]) -> Self {
        Self { unknown: Some(Vec::new()), ..Self::new(rules) }
    }

    pub(super) fn note(&mut self, code: ErrorCode, place: &Place<'_>, detail: impl Into<String>) {
        // More would tell nobody more, and an answer must not grow with its request.
        if self.violations.len() == MOST {
            return;
        }
        self.violations.push(Violation { code, field: place.to_string(), detail: detail.into() });
    }

    pub(super) fn missing(&mut self, place: &Place<'_>) {
        self.note(ErrorCode::MissingRequiredParameter, place, "Required: add it.");
    }

    /// Checks a value and all that is in it.
    pub(super) fn value(&mut self, slot: Slot, value: &Value, place: &Place<'_>) {
        if slot.nullable && value.is_null() {
            return;
        }
        match (&self.rules[slot.rule], value) {
            (Rule::Anything, _) | (Rule::Boolean, Value::Bool(_)) => {}
            (Rule::Boolean, _) => self.note(ErrorCode::ExpectedBoolean, place, "Must be true or false."),
            (Rule::Text(rule), Value::String(text)) => self.text(rule, text, place),
            (Rule::Text(_), _) => self.note(ErrorCode::ExpectedString, place, "Must be a string."),
            (Rule::Choice(choices), Value::String(text)) if choices.contains(text) => {}
            (Rule::Choice(choices), _) => self.no_choice(choices.iter().map(String::as_str), place),
            (Rule::Integer(range), _) => self.integer(*range, value, place),
            (Rule::Number(range), _) => self.number(*range, value, place),
            (Rule::List(rule), Value::Array(items)) => self.list(rule, items, place),
            (Rule::List(_), _) => self.note(ErrorCode::ExpectedJsonBody, place, "Must be a list."),
            (Rule::Map(count, values), Value::Object(map)) => self.map(*count, *values, map, place),
            (Rule::Object(rule), Value::Object(map)) => self.object(rule, map, place),
            (Rule::Union(rule), Value::Object(map)) => self.union(rule, value, map, place),
            (Rule::Map(..) | Rule::Object(_) | Rule::Union(_), _) => {
                self.note(ErrorCode::ExpectedJsonBody, place, "Must be a JSON object.");
            }
        }
    }

    fn text(&mut self, rule: &Text, text: &str, place: &Place<'_>) {
        let Count { min, max } = rule.length;
        // A character has one to four bytes, so most texts are decided without being counted.
        let fits = text.len() <= max && text.len() >= min.saturating_mul(4);
        let length = if fits { min } else { text.chars().count() };
        if length < min {
            let detail = match min {
                1 => "Must not be empty.".to_owned(),
                _ => format!("Must have at least {min} characters."),
            };
            self.note(ErrorCode::ValueEmpty, place, detail);
        } else if length > max {
            self.note(ErrorCode::ValueTooLong, place, format!("Must have at most {max} characters."));
        } else if let Some(format) = rule.format.filter(|format| !format.admits(text)) {
            let (code, detail) = format.violation();
            self.note(code, place, detail);
        }
    }

    fn no_choice<'c>(&mut self, choices: impl Iterator<Item = &'c str>, place: &Place<'_>) {
        let choices: Vec<&str> = choices.collect();
        let detail = format!("Must be one of these strings: {}.", choices.join(", "));
        self.note(ErrorCode::ExpectedString, place, detail);
    }

    fn integer(&mut self, Range { min, max }: Range, value: &Value, place: &Place<'_>) {
        let Some(number) = value.as_i64() else {
            let detail = "Must be a whole number of at most 64 bits, without a fraction or quotation marks.";
            return self.note(ErrorCode::ExpectedInteger, place, detail);
        };
        if let Some(min) = min.filter(|min| number < *min) {
            self.too_low(min, place);
        } else if let Some(max) = max.filter(|max| number > *max) {
            self.too_high(max, place);
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "limits are small")]
    fn number(&mut self, Range { min, max }: Range, value: &Value, place: &Place<'_>) {
        let Some(number) = value.as_f64() else {
            return self.note(ErrorCode::ExpectedJsonBody, place, "Must be a number.");
        };
        if let Some(min) = min.filter(|min| number < *min as f64) {
            self.too_low(min, place);
        } else if let Some(max) = max.filter(|max| number > *max as f64) {
            self.too_high(max, place);
        }
    }

    fn too_low(&mut self, min: i64, place: &Place<'_>) {
        self.note(ErrorCode::ValueTooLow, place, format!("Must be {min} or more."));
    }

    fn too_high(&mut self, max: i64, place: &Place<'_>) {
        self.note(ErrorCode::ValueTooHigh, place, format!("Must be {max} or less."));
    }

    fn list(&mut self, rule: &List, items: &[Value], place: &Place<'_>) {
        let Count { min, max } = rule.count;
        if items.len() < min {
            self.note(ErrorCode::ArrayLengthTooShort, place, format!("Must have at least {min} items."));
        } else if items.len() > max {
            // What is too long is not looked into: the answer would grow with it.
            self.note(ErrorCode::ArrayLengthTooLong, place, format!("Must have at most {max} items."));
            return;
        }
        let mut seen = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let place = Place::Item(place, index);
            self.value(rule.items, item, &place);
            if let Some(field) = &rule.unique_by
                && let Some(kind) = item[field].as_str()
            {
                if seen.contains(&kind) {
                    let detail = format!("Another item has the same {field}: send one item of each {field}.");
                    self.note(ErrorCode::ConflictingParameters, &Place::Field(&place, field), detail);
                }
                seen.push(kind);
            }
        }
    }

    fn map(&mut self, Count { min, max }: Count, values: Option<Slot>, map: &Map<String, Value>, place: &Place<'_>) {
        if map.len() < min {
            self.note(ErrorCode::TooFewMapElements, place, format!("Must have at least {min} entries."));
        } else if map.len() > max {
            self.note(ErrorCode::TooManyMapElements, place, format!("Must have at most {max} entries."));
            return;
        }
        if let Some(slot) = values {
            map.iter().for_each(|(key, value)| self.value(slot, value, &Place::Field(place, key)));
        }
    }

    fn object(&mut self, rule: &Object, map: &Map<String, Value>, place: &Place<'_>) {
        for (name, value) in map {
            let place = Place::Field(place, name);
            match rule.field(name) {
                Some(slot) => self.value(slot, value, &place),
                None => self.unknown(rule, &place),
            }
        }
        let is_there = |name: &&String| map.get(*name).is_some_and(|value| !value.is_null());
        for name in rule.required.iter().filter(|name| !map.contains_key(*name)) {
            self.missing(&Place::Field(place, name));
        }
        for group in rule.together.iter().filter(|group| group.iter().any(|name| is_there(&name))) {
            for name in group.iter().filter(|name| !map.contains_key(*name)) {
                let detail = format!("Send all of {} or none.", group.join(", "));
                self.note(ErrorCode::MissingRequiredParameter, &Place::Field(place, name), detail);
            }
        }
        if let Some(first) = rule.at_least_one.first()
            && !rule.at_least_one.iter().any(|name| is_there(&name))
        {
            // The one such pair that has a code of its own.
            let code = match rule.at_least_one.as_slice() {
                [a, b] if a == "address" && b == "site_url" => ErrorCode::MerchantMissingAddressOrSite,
                _ => ErrorCode::MissingRequiredParameter,
            };
            let detail = format!("Send at least one of {}.", rule.at_least_one.join(", "));
            self.note(code, &Place::Field(place, first), detail);
        }
    }

    fn unknown(&mut self, rule: &Object, place: &Place<'_>) {
        match &mut self.unknown {
            Some(tolerated) if tolerated.len() < MOST => tolerated.push(place.to_string()),
            Some(_) => {}
            None => self.note(ErrorCode::UnknownBodyParameter, place, unknown(&rule.fields)),
        }
    }

    fn union(&mut self, rule: &Union, value: &Value, map: &Map<String, Value>, place: &Place<'_>) {
        let tag = Place::Field(place, &rule.tag);
        let Some(kind) = map.get(&rule.tag) else { return self.missing(&tag) };
        if let Some((_, slot)) = rule.variants.iter().find(|(known, _)| kind == known.as_str()) {
            return self.value(*slot, value, place);
        }
        self.no_choice(rule.variants.iter().map(|(kind, _)| kind.as_str()), &tag);
    }
}

fn unknown(fields: &[(String, Slot)]) -> String {
    let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
    format!("Not a field of this object: leave it out. What can stand here: {}.", names.join(", "))
}
