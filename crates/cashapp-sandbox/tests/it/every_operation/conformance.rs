//! Whether an answer is what its schema says. Stricter than a client, which has to live with what the vendor adds: no
//! field that is not listed, no value that is not listed, no `null` that is not allowed.

use std::path::Path;

use chrono::DateTime;
use serde_json::Value;

/// The document of one host.
pub(super) struct Document {
    root: Value,
}

/// What an answer has.
pub(super) enum Documented<'d> {
    Nothing,
    /// Something of a media type and a schema.
    Body(&'d str, &'d Value),
}

impl Document {
    pub(super) fn read(name: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract").join(format!("{name}.json"));
        let text = std::fs::read_to_string(file).expect("the document is there");
        Self { root: serde_json::from_str(&text).expect("it is JSON") }
    }

    /// What an operation answers with a status, if that is documented.
    pub(super) fn answer(&self, method: &str, path: &str, status: u16) -> Option<Documented<'_>> {
        let responses = self.root["paths"][path][method.to_lowercase()]["responses"].as_object()?;
        let range = format!("{}XX", status / 100);
        let response = responses.get(&status.to_string()).or_else(|| responses.get(&range))?;
        let content = response["content"].as_object().and_then(|content| content.iter().next());
        Some(content.map_or(Documented::Nothing, |(media, content)| Documented::Body(media, &content["schema"])))
    }

    /// Everything in which a value differs from its schema.
    pub(super) fn differences(&self, schema: &Value, value: &Value) -> Vec<String> {
        let mut found = Vec::new();
        self.check(schema, value, "", &mut found);
        found
    }

    fn target(&self, schema: &Value) -> Option<&Value> {
        let entry = schema["allOf"].get(0).unwrap_or(schema);
        let pointer = entry["$ref"].as_str()?.strip_prefix('#')?;
        Some(self.root.pointer(pointer).expect("references lead somewhere"))
    }

    fn check(&self, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
        if value.is_null() && schema["nullable"] == true {
            return;
        }
        if let Some(target) = self.target(schema) {
            return self.check(target, value, place, found);
        }
        let mut differs = |what: &str| found.push(format!("{place}: {what}: {value}"));
        if schema["x-timestamp"] == true {
            if !value.is_string() && !value.is_i64() {
                differs("no time");
            }
            return;
        }
        if schema["oneOf"].is_array() {
            return self.one_of(schema, value, place, found);
        }
        if let Some(values) = schema["enum"].as_array() {
            if !values.contains(value) {
                differs("not a documented value");
            }
            return;
        }
        let is_right = match schema["type"].as_str() {
            Some("string") => value.as_str().is_some_and(|text| has_format(schema, text)),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("number") => value.is_number(),
            Some("boolean") => value.is_boolean(),
            Some("array") => value.is_array(),
            Some("object") => value.is_object(),
            _ => true,
        };
        if !is_right {
            return differs(&format!("not of type {} {}", schema["type"], schema["format"]));
        }
        for (index, item) in value.as_array().into_iter().flatten().enumerate() {
            self.check(&schema["items"], item, &format!("{place}/{index}"), found);
        }
        self.fields(schema, value, place, found);
    }

    fn fields(&self, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
        let Some(fields) = value.as_object() else { return };
        for (name, field) in fields {
            let place = format!("{place}/{name}");
            match (schema["properties"].get(name), schema.get("additionalProperties")) {
                (Some(property), _) => self.check(property, field, &place, found),
                (None, Some(values)) if values.is_object() => self.check(values, field, &place, found),
                (None, Some(Value::Bool(true))) => {}
                // A free object; one with properties has those and no other.
                (None, None) if schema.get("properties").is_none() => {}
                _ => found.push(format!("{place}: not a documented field: {field}")),
            }
        }
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                found.push(format!("{place}/{name}: missing"));
            }
        }
    }

    /// The variant of the value's kind; without kinds, the variant that it differs least from.
    fn one_of(&self, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
        let forms = schema["oneOf"].as_array().into_iter().flatten();
        if let Some(tag) = schema["discriminator"]["propertyName"].as_str() {
            let mapping = &schema["discriminator"]["mapping"];
            match value[tag].as_str().and_then(|kind| mapping[kind].as_str()) {
                Some(reference) => self.check(&serde_json::json!({"$ref": reference}), value, place, found),
                None => found.push(format!("{place}/{tag}: not a documented kind: {value}")),
            }
            return;
        }
        let least = forms.map(|form| self.differences(form, value)).min_by_key(Vec::len);
        found.extend(least.into_iter().flatten().map(|difference| format!("{place}{difference}")));
    }
}

fn has_format(schema: &Value, text: &str) -> bool {
    match schema["format"].as_str() {
        Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok(),
        Some("uuid") => uuid::Uuid::parse_str(text).is_ok(),
        Some("decimal") => text.split_once('.').is_some_and(|(whole, cents)| {
            !whole.is_empty() && cents.len() == 2 && format!("{whole}{cents}").bytes().all(|byte| byte.is_ascii_digit())
        }),
        Some("web-address") => text.starts_with("http://") || text.starts_with("https://"),
        _ => true,
    }
}

#[test]
fn what_is_not_documented_is_found() {
    let document = Document::read("pay");
    let Some(Documented::Body(media, schema)) = document.answer("GET", "/network/v1/payments", 200) else {
        panic!("payments are listed")
    };
    assert_eq!(media, "application/json");
    let differs = |payment: Value| document.differences(schema, &serde_json::json!({"payments": [payment]}));
    let right = serde_json::json!({"id": "PWC_1", "amount": 5, "currency": "USD", "status": "CAPTURED",
        "created_at": "2024-02-03T04:05:06Z"});
    assert_eq!(differs(right.clone()), Vec::<String>::new());
    for (name, value) in [
        ("status", Value::from("SOMETHING_NEW")),
        ("created_at", "yesterday".into()),
        ("amount", "5".into()),
        ("amount", Value::Null),
        ("colour", "red".into()),
    ] {
        let mut wrong = right.clone();
        wrong[name] = value;
        let found = differs(wrong);
        assert!(found.len() == 1 && found[0].starts_with(&format!("/payments/0/{name}: ")), "{found:?}");
    }
    let mut wrong = right;
    wrong.as_object_mut().expect("an object").remove("id");
    assert_eq!(differs(wrong), ["/payments/0/id: missing"]);
}
