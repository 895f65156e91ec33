//! Taking out of a body what no schema knows.

use serde_json::Value;

use super::rule::{Rule, Slot};

/// Removes every field that the rules do not know, at every depth.
pub(super) fn retain(rules: &[Rule], slot: Slot, value: &mut Value) {
    match (&rules[slot.rule], value) {
        (Rule::Object(rule), Value::Object(map)) => {
            map.retain(|name, _| rule.field(name).is_some());
            for (name, value) in map {
                rule.field(name).into_iter().for_each(|slot| retain(rules, slot, value));
            }
        }
        (Rule::List(rule), Value::Array(items)) => items.iter_mut().for_each(|item| retain(rules, rule.items, item)),
        (Rule::Map(_, Some(slot)), Value::Object(map)) => {
            map.values_mut().for_each(|value| retain(rules, *slot, value));
        }
        (Rule::Union(rule), value) => {
            let kind = value[&rule.tag].as_str().unwrap_or_default();
            if let Some((_, slot)) = rule.variants.iter().find(|(known, _)| known == kind) {
                retain(rules, *slot, value);
            }
        }
        _ => {}
    }
}
