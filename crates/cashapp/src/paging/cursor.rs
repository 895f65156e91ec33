//! Where a list goes on.

use std::fmt;

/// Where a list goes on: the vendor's cursor, or for lists that are counted, how many entries come before. It belongs to
/// the filters that it came with.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Cursor(String);

impl Cursor {
    /// A cursor that was stored.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The cursor as text, to be stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The cursor as text, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Debug for Cursor {
    /// Without the text: whoever has it can read on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cursor(..)")
    }
}

impl From<&Cursor> for Cursor {
    fn from(cursor: &Cursor) -> Self {
        cursor.clone()
    }
}

impl From<&str> for Cursor {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Cursor {
    fn from(text: String) -> Self {
        Self(text)
    }
}
