//! Follows the references of a folder: to schemas they are rewritten to the whole, all others are written out.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Bundle, Origin, SCHEMAS};

const SCHEMA_POINTER: &str = "/components/schemas/";

/// The name of the schema that a reference refers to, if it is one; `allOf` with one entry counts as it.
pub fn referred(schema: &Value) -> Option<&str> {
    let reference = match schema["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => &only["$ref"],
        _ => &schema["$ref"],
    };
    reference.as_str()?.strip_prefix(SCHEMAS)
}

/// Every schema name that is referred to anywhere below.
pub fn references(value: &Value) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    collect(value, &mut names);
    names
}

fn collect<'a>(value: &'a Value, names: &mut BTreeSet<&'a str>) {
    match value {
        // A mapping's values are references that are not written as `$ref`; its variants stand in `oneOf` as well.
        Value::Object(map) => map.iter().for_each(|(key, value)| match (key.as_str(), value) {
            ("$ref", Value::String(reference)) => names.extend(reference.strip_prefix(SCHEMAS)),
            _ => collect(value, names),
        }),
        Value::Array(list) => list.iter().for_each(|value| collect(value, names)),
        _ => {}
    }
}

impl Bundle<'_> {
    /// A copy in which references to schemas point within the whole and all others are replaced by their targets.
    pub(super) fn written_out(&mut self, value: &Value, origin: &Origin, depth: usize) -> Value {
        match value {
            Value::Object(map) => {
                if let Some(reference) = map.get("$ref") {
                    return self.resolved(reference, origin, depth);
                }
                let mapping = origin.pointer.ends_with("/discriminator/mapping");
                let entries = map.iter().map(|(key, value)| {
                    let origin = origin.at(key);
                    let value = match value {
                        Value::String(_) if mapping => self.mapped(value, &origin),
                        _ => self.written_out(value, &origin, depth),
                    };
                    (key.clone(), value)
                });
                Value::Object(entries.collect::<Map<_, _>>())
            }
            Value::Array(list) => {
                let entries = list.iter().enumerate();
                entries.map(|(index, value)| self.written_out(value, &origin.at(&index.to_string()), depth)).collect()
            }
            _ => value.clone(),
        }
    }

    /// The schema that an entry of a mapping refers to, as a reference within the whole.
    fn mapped(&mut self, reference: &Value, place: &Origin) -> Value {
        let Some((_, pointer)) = self.target(reference, place) else { return Value::Null };
        if let Some(name) = pointer.strip_prefix(SCHEMA_POINTER) {
            return format!("{SCHEMAS}{name}").into();
        }
        self.findings.push(self.finding(place, "reference", "a mapping maps to schemas only"));
        Value::Null
    }

    fn resolved(&mut self, reference: &Value, origin: &Origin, depth: usize) -> Value {
        let place = origin.at("$ref");
        let Some((document, pointer)) = self.target(reference, &place) else { return Value::Null };
        if let Some(name) = pointer.strip_prefix(SCHEMA_POINTER) {
            return serde_json::json!({ "$ref": format!("{SCHEMAS}{name}") });
        }
        if depth > 8 {
            let text = reference.as_str().unwrap_or_default();
            let message = format!("`{text}` leads back to itself: remove a reference from the circle");
            self.findings.push(self.finding(&place, "circular", message));
            return Value::Null;
        }
        let folder = self.folder;
        let target = folder.documents[document].value.pointer(&pointer).unwrap_or(&Value::Null);
        self.written_out(target, &Origin { document, pointer }, depth + 1)
    }

    /// The file and the place in it that a reference refers to; a finding where there is none.
    fn target(&mut self, reference: &Value, place: &Origin) -> Option<(usize, String)> {
        let text = reference.as_str().map_or_else(|| reference.to_string(), str::to_owned);
        let (base, pointer) = text.split_once('#').unwrap_or((&text, ""));
        let document = if base.is_empty() { Some(place.document) } else { self.folder.position(base) };
        let Some(document) = document else {
            let message = format!("`{text}` refers to {base}, which is not a file of this folder: mend the name");
            self.findings.push(self.finding(place, "reference", message));
            return None;
        };
        let is_component = [SCHEMA_POINTER, "/components/parameters/", "/components/responses/"]
            .iter()
            .any(|kind| pointer.strip_prefix(kind).is_some_and(|name| !name.contains('/')));
        let message = if self.folder.documents[document].value.pointer(pointer).is_none() || pointer.is_empty() {
            format!("`{text}` refers to nothing: mend the name, or add what it refers to")
        } else if !is_component {
            format!("`{text}` refers to a part of something: refer to a whole schema, parameter or answer")
        } else {
            return Some((document, pointer.to_owned()));
        };
        self.findings.push(self.finding(place, "reference", message));
        None
    }

    /// No schema may contain itself: the vendor has none that does, and a circle of bare references has no meaning.
    pub(super) fn find_circles(&mut self) {
        let mut findings = Vec::new();
        for (name, schema) in &self.schemas {
            let mut trail = vec![name.as_str()];
            if self.leads_back(name, name, &mut trail, &mut BTreeSet::new()) {
                let message = format!("{} is a circle: remove a reference from it", trail.join(" -> "));
                findings.push(self.finding(&schema.origin, "circular", message));
            }
        }
        self.findings.extend(findings);
    }

    fn leads_back<'s>(&'s self, from: &str, to: &str, trail: &mut Vec<&'s str>, seen: &mut BTreeSet<&'s str>) -> bool {
        for next in references(self.schema(from)) {
            trail.push(next);
            if next == to || (seen.insert(next) && self.leads_back(next, to, trail, seen)) {
                return true;
            }
            trail.pop();
        }
        false
    }
}
