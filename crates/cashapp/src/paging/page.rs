//! One page of a list.

use cashapp_core::{Elements, Extras, OddElement};

use super::Cursor;

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The entries; there may be none on a page that is not the last.
    pub items: Vec<T>,
    /// The entries that could not be read, each with its place and as it came. They are no reason to lose the others.
    pub odd: Vec<OddElement>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<Cursor>,
    /// How many entries there are on all pages together, where the API counts them.
    pub total: Option<u64>,
    /// Whether the list goes on, where nobody can tell: the cursor came in a form that cannot be read.
    pub(crate) is_cut_off: bool,
}

impl<T> Page<T> {
    pub(crate) fn new(entries: Elements<T>, next: Option<Cursor>, total: Option<u64>) -> Self {
        let (items, odd) = entries.into_parts();
        Self { items, odd, next, total, is_cut_off: false }
    }

    /// A page of a list that goes on by cursor. An empty cursor ends a list as none does.
    pub(crate) fn by_cursor(entries: Elements<T>, next: Option<String>, extras: &Extras) -> Self {
        let next = next.filter(|cursor| !cursor.is_empty()).map(Cursor::new);
        Self { is_cut_off: extras.get("cursor").is_some(), ..Self::new(entries, next, None) }
    }

    /// How many entries came, read or not.
    pub(crate) fn received(&self) -> usize {
        self.items.len() + self.odd.len()
    }
}
