//! Values that break one rule for what is sent, each with the error that must come of it.

use cashapp_core::Rule;
use serde_json::Value;

use crate::place::{Place, places};
use crate::spec::{Spec, names};

/// A value that must not be sent.
#[derive(Clone, Debug)]
pub struct Breach {
    /// The value.
    pub value: Value,
    /// The field that the error must name.
    pub field: String,
    /// The rule that the error must state.
    pub rule: String,
    /// The rule's place in terms of the schemas.
    pub name: String,
}

/// Every way to break a single rule of a schema, starting from a value that breaks none.
pub fn breaches(spec: &Spec, schema: &Value, value: &Value) -> Vec<Breach> {
    places(spec, schema, value).iter().flat_map(|place| At { place, value }.all()).collect()
}

struct At<'a> {
    place: &'a Place<'a>,
    value: &'a Value,
}

impl At<'_> {
    fn all(&self) -> Vec<Breach> {
        let mut breaches = match self.place.schema["type"].as_str() {
            Some("string") if self.place.schema.get("enum").is_none() => self.of_a_text(),
            Some("integer" | "number") => self.of_a_number(),
            Some("array") => self.of_a_list(),
            _ => self.of_an_object(),
        };
        breaches.dedup_by(|a, b| a.value == b.value);
        breaches
    }

    fn limit(&self, key: &str) -> Option<usize> {
        self.place.schema[key].as_u64().map(|limit| usize::try_from(limit).expect("limits are small"))
    }

    fn broken(&self, replacement: Value, rule: &impl ToString) -> Breach {
        let mut value = self.value.clone();
        *value.pointer_mut(&self.place.pointer).expect("places are found in this very value") = replacement;
        Breach { value, field: self.place.field.clone(), rule: rule.to_string(), name: self.place.name.clone() }
    }

    fn of_a_text(&self) -> Vec<Breach> {
        let (min, max) = (self.limit("minLength"), self.limit("maxLength"));
        let rule = Rule::Length(min.unwrap_or(0), max.unwrap_or(usize::MAX)).to_string();
        let mut breaches = Vec::new();
        if let Some(min) = min.filter(|min| *min > 0) {
            breaches.push(self.broken("x".repeat(min - 1).into(), &rule));
        }
        if let Some(max) = max {
            breaches.push(self.broken("x".repeat(max + 1).into(), &rule));
        }
        match self.place.schema["format"].as_str() {
            Some("uri") => breaches.push(self.broken("/relative/path".into(), &Rule::Uri)),
            // The other kind of address admits it.
            Some("web-address") => breaches.push(self.broken("shop-app://there".into(), &Rule::WebAddress)),
            Some("email") => breaches.push(self.broken("nobody".into(), &Rule::Email)),
            Some("date") => breaches.push(self.broken("2023-02-29".into(), &Rule::Date)),
            Some("date-time-string") => breaches.push(self.broken("2024-02-03".into(), &Rule::DateTime)),
            Some("duration") => breaches.push(self.broken("30 days".into(), &Rule::Duration)),
            Some("color") => breaches.push(self.broken("#00d64g".into(), &Rule::Color)),
            Some("decimal") => breaches.push(self.broken("-10.00".into(), &Rule::Decimal)),
            _ => {}
        }
        breaches
    }

    fn of_a_number(&self) -> Vec<Breach> {
        let limit = |key: &str| self.place.schema[key].as_i64();
        let low = limit("minimum").map(|min| self.broken((min - 1).into(), &Rule::AtLeast(min)));
        let high = limit("maximum").map(|max| self.broken((max + 1).into(), &Rule::AtMost(max)));
        low.into_iter().chain(high).collect()
    }

    fn of_a_list(&self) -> Vec<Breach> {
        let (min, max) = (self.limit("minItems"), self.limit("maxItems"));
        let rule = Rule::Count(min.unwrap_or(0), max.unwrap_or(usize::MAX)).to_string();
        let item = &self.value.pointer(&self.place.pointer).expect("places are found in this very value")[0];
        let repeated = |count: usize| Value::Array(vec![item.clone(); count]);
        let mut breaches = Vec::new();
        if min.is_some_and(|min| min > 0) {
            breaches.push(self.broken(repeated(0), &rule));
        }
        if let Some(max) = max {
            breaches.push(self.broken(repeated(max + 1), &rule));
        }
        if let Some(field) = self.place.schema["x-unique-by"].as_str() {
            breaches.push(self.broken(repeated(2), &format!("must not have the same {field} twice")));
        }
        breaches
    }

    fn of_an_object(&self) -> Vec<Breach> {
        let object = self.value.pointer(&self.place.pointer).expect("places are found in this very value");
        let mut breaches = Vec::new();
        if let Some(max) = self.limit("maxProperties") {
            let many: Value = (0..=max).map(|index| (format!("key-{index}"), Value::from("x"))).collect();
            breaches.push(self.broken(many, &Rule::Count(0, max)));
        }
        for field in names(self.place.schema, "x-required-in-requests") {
            breaches.push(self.without(object, &[field], field, &Rule::Required));
        }
        for group in self.place.schema["x-together"].as_array().into_iter().flatten() {
            let group: Vec<&str> = group.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let rule = format!("must have all of {} or none", group.join(", "));
            breaches.extend(group.iter().map(|field| self.without(object, &[field], group[0], &rule)));
        }
        let group = names(self.place.schema, "x-at-least-one");
        if let Some(first) = group.first() {
            let rule = format!("must have at least one of {}", group.join(", "));
            breaches.push(self.without(object, &group, first, &rule));
        }
        breaches
    }

    fn without(&self, object: &Value, fields: &[&str], named: &str, rule: &impl ToString) -> Breach {
        let mut object = object.clone();
        let map = object.as_object_mut().expect("only objects have fields");
        for field in fields {
            map.remove(*field);
        }
        let mut breach = self.broken(object, rule);
        breach.name = format!("{}.{named}", breach.name);
        breach.field = if breach.field.is_empty() { named.to_owned() } else { format!("{}.{named}", breach.field) };
        breach
    }
}
