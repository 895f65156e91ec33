//! What a caller is told about an error code: what to do next, and whether to send the request again.

use std::fmt::Write;

use serde_json::Value;

use crate::names::pascal_case;

/// The classes that `x-retry-classes` may name; each is a variant of the runtime's `RetryClass`.
pub const RETRY_CLASSES: [&str; 3] = ["AS_IS", "WITH_NEW_PAYLOAD", "NEVER"];

/// The methods of an open enum that has advice, or classes; nothing for any other.
pub fn methods(name: &str, schema: &Value) -> String {
    let methods: Vec<String> = [advice(schema), retry_class(schema)].into_iter().flatten().collect();
    if methods.is_empty() { String::new() } else { format!("impl {name} {{\n{}}}\n", methods.join("\n")) }
}

fn advice(schema: &Value) -> Option<String> {
    let advice = schema["x-advice"].as_object()?;
    let otherwise = schema["x-advice-otherwise"].as_str().unwrap_or_default();
    let mut text = "    /// What to do next, in one sentence for whoever is on duty.\n    \
                    pub fn advice(&self) -> &'static str {\n        match self {\n"
        .to_owned();
    // In the order of the enum, which is the one that readers know.
    for value in schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let sentence = advice.get(value).and_then(Value::as_str).unwrap_or(otherwise);
        let _ = writeln!(text, "            Self::{} => {sentence:?},", pascal_case(value));
    }
    let _ = writeln!(text, "            Self::Unknown(_) => {otherwise:?},\n        }}\n    }}");
    Some(text)
}

fn retry_class(schema: &Value) -> Option<String> {
    let classes = schema["x-retry-classes"].as_object()?;
    let mut text = "    /// Whether the same request may be sent again, as the vendor has it; `None` where it does not say, as of a \
                    value that is not known.\n    \
                    pub fn retry_class(&self) -> Option<::progenitor_client::RetryClass> {\n        match self {\n"
        .to_owned();
    for class in RETRY_CLASSES {
        let values = classes.get(class).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let variants: Vec<String> = values.map(|value| format!("Self::{}", pascal_case(value))).collect();
        if !variants.is_empty() {
            let _ = writeln!(
                text,
                "            {} => Some(::progenitor_client::RetryClass::{}),",
                variants.join("\n            | "),
                pascal_case(class)
            );
        }
    }
    text += "            _ => None,\n        }\n    }\n";
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::value;

    #[test]
    fn advice_and_classes_become_methods() {
        let schema = value(
            r#"
            x-open-enum: true
            x-advice: {TOO_LATE: 'Say "sorry", and go.', BUSY: Wait., LOST: Look for it.}
            x-advice-otherwise: Ask somebody.
            x-retry-classes: {NEVER: [TOO_LATE], AS_IS: [BUSY]}
            type: string
            enum: [BUSY, LOST, TOO_LATE]"#,
        );
        insta::assert_snapshot!(methods("Refusal", &schema));
    }

    #[test]
    fn advice_without_classes_has_one_method() {
        let text = methods("Refusal", &value("{x-advice: {A: Go.}, x-advice-otherwise: Stay., enum: [A]}"));
        assert!(text.contains("fn advice") && !text.contains("fn retry_class"), "{text}");
    }

    #[test]
    fn other_enums_have_none() {
        assert_eq!(methods("Side", &value("{x-open-enum: true, enum: [A]}")), "");
    }
}
