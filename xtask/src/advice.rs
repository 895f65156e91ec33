//! Methods of error codes: advice, retry class, verdict, and whether the code settles an earlier lost attempt.

use std::fmt::Write;

use serde_json::Value;

use crate::names::pascal_case;

/// The classes that `x-retry-classes` may name; each is a variant of the runtime's `RetryClass`.
pub const RETRY_CLASSES: [&str; 3] = ["AS_IS", "WITH_NEW_PAYLOAD", "NEVER"];

/// The verdicts that `x-verdicts` may name; each is a variant of the runtime's `Verdict`.
pub const VERDICTS: [&str; 4] = ["FINAL", "RETRY", "REPAIR", "LOOK_UP"];

/// Values of `x-verdicts` for which the status of the response decides.
pub const BY_STATUS: &str = "BY_STATUS";

/// The methods of an open enum of error codes; nothing for any other enum.
pub fn methods(name: &str, schema: &Value) -> String {
    let methods: Vec<String> =
        [advice(schema), retry_class(schema), settles(schema), verdict(schema)].into_iter().flatten().collect();
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
    let doc = "Whether the same request may be sent again, as the vendor has it; `None` where it does not say, as of a value \
               that is not known.";
    let method = sorting(schema.get("x-retry-classes")?, &RETRY_CLASSES, "RetryClass");
    Some(format!("    /// {doc}\n    pub fn retry_class{method}"))
}

fn settles(schema: &Value) -> Option<String> {
    let settling = variants(Some(schema.get("x-settles")?));
    let body = if settling.is_empty() { "false".to_owned() } else { format!("matches!(self, {settling})") };
    Some(format!(
        "    /// Whether an error with this code also settles an earlier attempt under the same idempotency key whose response \
         was lost: the server gives such a response again to the same key. Any other code can be the trace of that \
         attempt's success; `false` for a value that is not known.\n    \
         pub fn settles(&self) -> bool {{\n        {body}\n    }}\n"
    ))
}

fn verdict(schema: &Value) -> Option<String> {
    let doc = "What to do with a call that was refused with this code, if nothing is left open; `None` where the status \
               decides, as of a value that is not known.";
    let method = sorting(schema.get("x-verdicts")?, &VERDICTS, "Verdict");
    Some(format!("    /// {doc}\n    pub fn verdict{method}"))
}

/// The rest of a method, after its name, that gives each value the class in which it is listed.
fn sorting(classes: &Value, names: &[&str], kind: &str) -> String {
    let mut text = format!("(&self) -> Option<{kind}> {{\n        match self {{\n");
    for name in names {
        let variants = variants(classes.get(name));
        if !variants.is_empty() {
            let _ = writeln!(text, "            {variants} => Some({kind}::{}),", pascal_case(name));
        }
    }
    text + "            _ => None,\n        }\n    }\n"
}

/// A list of values as a pattern; empty for none.
fn variants(values: Option<&Value>) -> String {
    let values = values.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    values.map(|value| format!("Self::{}", pascal_case(value))).collect::<Vec<_>>().join("\n            | ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::value;

    #[test]
    fn columns_of_codes_become_methods() {
        let schema = value(
            r#"
            x-open-enum: true
            x-advice: {TOO_LATE: 'Say "sorry", and go.', BUSY: Wait., LOST: Look for it.}
            x-advice-otherwise: Ask somebody.
            x-retry-classes: {NEVER: [TOO_LATE], AS_IS: [BUSY]}
            x-settles: [TOO_LATE]
            x-verdicts: {FINAL: [TOO_LATE], RETRY: [BUSY], BY_STATUS: [LOST]}
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
    fn codes_of_which_none_settles_say_so() {
        let text = methods("Refusal", &value("{x-settles: [], enum: [A]}"));
        assert!(text.contains("pub fn settles(&self) -> bool {\n        false\n"), "{text}");
    }

    #[test]
    fn other_enums_have_none() {
        assert_eq!(methods("Side", &value("{x-open-enum: true, enum: [A]}")), "");
    }
}
