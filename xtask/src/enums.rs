//! Enums, open and closed, each a call of one of the runtime's macros.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

use crate::names::pascal_case;
use crate::{advice, docs};

/// The type, if the schema is an enum.
///
/// # Errors
/// Two values that give one variant, or one that gives none.
pub fn render(name: &str, schema: &Value) -> Option<Result<String, String>> {
    schema.get("enum").map(|_| {
        let open = schema["x-open-enum"] == true;
        let mut variants = BTreeMap::new();
        if open {
            variants.insert("Unknown".to_owned(), "the variant for unknown values");
        }
        let mut text = docs::comment(schema["description"].as_str().unwrap_or_default(), "    ");
        let _ = writeln!(text, "    pub enum {name} {{");
        for value in schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let variant = pascal_case(value);
            if variant.is_empty() || variant == "Self" {
                return Err(format!("`{value}` gives no name for a variant"));
            }
            if let Some(other) = variants.insert(variant.clone(), value) {
                return Err(format!("`{value}` and `{other}` both become `{variant}`: they cannot be told apart"));
            }
            let documented = ["x-enum-descriptions", "x-advice"].map(|key| schema[key][value].as_str());
            let comment = documented.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
            text += &docs::comment(&comment, "        ");
            let _ = writeln!(text, "        {variant} = {value:?},");
        }
        let block = if open { "open_enum" } else { "closed_enum" };
        Ok(format!("{block}! {{\n{text}    }}\n}}\n{}", advice::methods(name, schema)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Document;

    fn rendered(yaml: &str) -> Option<Result<String, String>> {
        render("PaymentStatus", &Document::parse("a.yaml", yaml).unwrap().value)
    }

    #[test]
    fn values_become_documented_variants() {
        let yaml = "
            description: Where a payment stands.
            x-open-enum: true
            x-enum-descriptions: {AUTHORIZED: The money is held.}
            type: string
            enum: [AUTHORIZED, CAPTURED]";
        insta::assert_snapshot!(rendered(yaml).unwrap().unwrap());
    }

    #[test]
    fn values_that_give_one_variant_are_refused() {
        let message = rendered("{x-open-enum: true, enum: [a, A]}").unwrap().unwrap_err();
        assert_eq!(message, "`A` and `a` both become `A`: they cannot be told apart");
    }

    #[test]
    fn an_enum_that_is_only_sent_is_closed() {
        let text = rendered("{description: What to do., type: string, enum: [UNKNOWN, STOP]}").unwrap().unwrap();
        insta::assert_snapshot!(text);
    }

    #[test]
    fn what_is_no_enum_is_left_alone() {
        assert_eq!(rendered("{type: string}"), None);
    }

    #[test]
    fn values_without_a_name_are_refused() {
        for value in ["'-'", "''", "self"] {
            assert!(rendered(&format!("{{enum: [{value}]}}")).unwrap().unwrap_err().contains("no name"), "{value}");
        }
    }

    #[test]
    fn a_quote_in_a_value_stays_one() {
        let text = rendered(r#"{enum: ['a"b']}"#).unwrap().unwrap();
        assert!(text.contains(r#"AB = "a\"b","#), "{text}");
    }
}
