//! The columns of error codes: advice and a verdict for every value, classes that name each value once, and what settles.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::linter::Linter;
use crate::advice::{BY_STATUS, RETRY_CLASSES, VERDICTS};
use crate::bundle::{Bundle, Origin, Schema};
use crate::finding::Finding;

/// How long a piece of advice may be, in characters.
const LONGEST: usize = 159;

pub(super) fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut linter = Linter::new(bundle);
    for schema in bundle.schemas.values() {
        linter.advice(schema);
        linter.retry_classes(schema);
        linter.settles(schema);
        linter.verdicts(schema);
    }
    linter.findings
}

impl Linter<'_> {
    fn advice(&mut self, schema: &Schema) {
        let value = &schema.value;
        let (advice, otherwise) = (value.get("x-advice"), value.get("x-advice-otherwise"));
        let (Some(advice), Some(otherwise)) = (advice, otherwise) else {
            if advice.is_some() || otherwise.is_some() {
                let key = if advice.is_some() { "x-advice" } else { "x-advice-otherwise" };
                let message = "`x-advice` and `x-advice-otherwise`, for values that are not known, go together";
                self.report(&schema.origin.at(key), "advice", message);
            }
            return;
        };
        let at = schema.origin.at("x-advice");
        if value["x-open-enum"] != true {
            self.report(&at, "advice", "`x-advice` is for enums with `x-open-enum: true`");
        }
        for known in values(value).filter(|known| advice.get(known).is_none()) {
            self.report(&at, "advice", format!("`{known}` has no advice: say what to do about it"));
        }
        for (key, sentence) in advice.as_object().into_iter().flatten() {
            if !values(value).any(|known| known == key) {
                let message = format!("`{key}` has advice and is not in the `enum`: add it there or mend its spelling");
                self.report(&at.at(key), "advice", message);
            }
            self.sentence(&at.at(key), sentence);
        }
        self.sentence(&schema.origin.at("x-advice-otherwise"), otherwise);
    }

    fn sentence(&mut self, origin: &Origin, sentence: &Value) {
        let good = sentence.as_str().is_some_and(|text| {
            let one = text.ends_with('.') && !text.contains(". ") && !text.contains('\n');
            one && text.len() > 1 && text.chars().count() <= LONGEST
        });
        if !good {
            let message = format!("advice is one sentence of at most {LONGEST} characters, with a full stop");
            self.report(origin, "advice", message);
        }
    }

    fn retry_classes(&mut self, schema: &Schema) {
        let value = &schema.value;
        let Some(classes) = value["x-retry-classes"].as_object() else { return };
        let at = schema.origin.at("x-retry-classes");
        if value["x-open-enum"] != true {
            self.report(&at, "retry-class", "`x-retry-classes` is for enums with `x-open-enum: true`");
        }
        let mut seen = BTreeMap::<&str, &str>::new();
        for (class, members) in classes {
            if !RETRY_CLASSES.contains(&class.as_str()) {
                let message = format!("`{class}` is no class: use one of {}", RETRY_CLASSES.join(", "));
                self.report(&at.at(class), "retry-class", message);
            }
            if !members.is_array() {
                self.report(&at.at(class), "retry-class", format!("`{class}` must be a list of values of the `enum`"));
            }
            for (index, member) in members.as_array().into_iter().flatten().enumerate() {
                let origin = at.at(class).at(&index.to_string());
                let Some(member) = member.as_str().filter(|member| values(value).any(|known| known == *member)) else {
                    let message = format!("{member} is not in the `enum`: add it there or mend its spelling");
                    self.report(&origin, "retry-class", message);
                    continue;
                };
                if let Some(other) = seen.insert(member, class) {
                    let message = format!("`{member}` is in `{other}` already: a value has one class");
                    self.report(&origin, "retry-class", message);
                }
            }
        }
    }

    /// Only a response that is final can speak for an earlier attempt.
    fn settles(&mut self, schema: &Schema) {
        let value = &schema.value;
        let Some(settling) = value.get("x-settles") else {
            if value.get("x-retry-classes").is_some() {
                let message = "say in `x-settles` which values settle an earlier lost attempt, `[]` if none does";
                self.report(&schema.origin.at("x-retry-classes"), "settles", message);
            }
            return;
        };
        let at = schema.origin.at("x-settles");
        if value["x-open-enum"] != true {
            self.report(&at, "settles", "`x-settles` is for enums with `x-open-enum: true`");
        }
        let mut seen = BTreeSet::new();
        for (index, member) in settling.as_array().into_iter().flatten().enumerate() {
            let origin = at.at(&index.to_string());
            let Some(member) = member.as_str().filter(|member| values(value).any(|known| known == *member)) else {
                self.report(
                    &origin,
                    "settles",
                    format!("{member} is not in the `enum`: add it there or mend its spelling"),
                );
                continue;
            };
            if !seen.insert(member) {
                self.report(&origin, "settles", format!("`{member}` is in the list already"));
            }
            let permanent =
                value["x-retry-classes"]["NEVER"].as_array().is_some_and(|list| list.contains(&member.into()));
            if !permanent {
                let message = format!("`{member}` is not in the class `NEVER`: only what is final can settle anything");
                self.report(&origin, "settles", message);
            }
        }
    }

    /// Each value has one verdict, or is left to the status: an outbox must not guess.
    fn verdicts(&mut self, schema: &Schema) {
        let value = &schema.value;
        let Some(verdicts) = value.get("x-verdicts") else { return };
        let at = schema.origin.at("x-verdicts");
        if value["x-open-enum"] != true {
            self.report(&at, "verdict", "`x-verdicts` is for enums with `x-open-enum: true`");
        }
        let mut seen = BTreeSet::new();
        for (verdict, members) in verdicts.as_object().into_iter().flatten() {
            if !VERDICTS.contains(&verdict.as_str()) && verdict != BY_STATUS {
                let message = format!("`{verdict}` is no verdict: use one of {}, {BY_STATUS}", VERDICTS.join(", "));
                self.report(&at.at(verdict), "verdict", message);
            }
            if !members.is_array() {
                self.report(&at.at(verdict), "verdict", format!("`{verdict}` must be a list of values of the `enum`"));
            }
            for (index, member) in members.as_array().into_iter().flatten().enumerate() {
                let origin = at.at(verdict).at(&index.to_string());
                match member.as_str().filter(|member| values(value).any(|known| known == *member)) {
                    None => {
                        let message = format!("{member} is not in the `enum`: add it there or mend its spelling");
                        self.report(&origin, "verdict", message);
                    }
                    Some(member) if !seen.insert(member) => {
                        self.report(&origin, "verdict", format!("`{member}` has a verdict already"));
                    }
                    Some(_) => {}
                }
            }
        }
        for known in values(value).filter(|known| !seen.contains(known)) {
            let message =
                format!("`{known}` has no verdict: list it under one of {}, or {BY_STATUS}", VERDICTS.join(", "));
            self.report(&at, "verdict", message);
        }
    }
}

fn values(schema: &Value) -> impl Iterator<Item = &str> {
    schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str)
}
