//! What must not be seen of an answer, though it is more than a text.

use std::fmt;
use std::ops::{Deref, DerefMut};

use serde::{Deserialize, Serialize};

/// A part of an answer that may hold secrets: left out of `Debug`, and otherwise what it holds.
///
/// ```
/// use cashapp_core::Hidden;
///
/// let body = Hidden::new(vec!["CASH_not_for_the_log"]);
/// assert_eq!(format!("{body:?}"), "Hidden(***)");
/// assert_eq!(body.len(), 1);
/// assert_eq!(body.into_inner(), ["CASH_not_for_the_log"]);
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hidden<T>(T);

impl<T> Hidden<T> {
    /// Hides it.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// What was hidden. Whoever calls this answers for where it goes.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Hidden<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Hidden<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> From<T> for Hidden<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Hidden<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden(***)")
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Hidden<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::*;

    #[test]
    fn a_round_trip_keeps_what_is_hidden_and_debug_does_not_show_it() {
        let whole = json!({"secret": "CASH_x"});
        let hidden: Hidden<Map<String, Value>> = serde_json::from_value(whole.clone()).unwrap();
        assert_eq!(hidden["secret"], "CASH_x");
        assert_eq!(serde_json::to_value(&hidden).unwrap(), whole);
        assert_eq!(format!("{hidden:?} {:#?}", Some(&hidden)), "Hidden(***) Some(\n    Hidden(***),\n)");
    }
}
