//! One page of a list.

use super::Cursor;

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The entries; there may be none on a page that is not the last.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
    /// How many entries there are on all pages together, where the API counts them.
    pub total: Option<u64>,
}

impl<T> Page<T> {
    /// A page of a list that goes on by cursor. An empty cursor ends a list as none does.
    pub(crate) fn by_cursor(items: Vec<T>, next: Option<String>) -> Self {
        Self { items, next: next.filter(|cursor| !cursor.is_empty()).map(Cursor::new), total: None }
    }
}
