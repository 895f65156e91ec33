//! Lists that are counted: how far a page begins from the start, and how many entries there are.
//!
//! The [`Cursor`] of such a list is how many entries come before the page, as text. What is listed can change meanwhile:
//! entries that are added or go away move the others from page to page, and no cursor can help that.

use cashapp_core::{Elements, InvalidField, Rule};

use super::{Cursor, Page};
use crate::error::Error;

/// Where a page begins, for a cursor that may have been stored by anyone.
pub(crate) fn offset(at: Option<&Cursor>) -> Result<u32, Error> {
    let Some(cursor) = at else { return Ok(0) };
    let text = cursor.as_str();
    // A sign is no digit: `+5` would be read as a number.
    let number = text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    number.ok_or_else(|| Error::invalid(InvalidField::new("after", Rule::WholeNumber)))
}

/// What the server says of a page, beside its entries.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counted {
    /// Where the page was asked to begin.
    pub(crate) offset: u32,
    /// How many entries it may have: what the server says, or else what it was asked for.
    pub(crate) limit: Option<i64>,
    /// How many entries there are on all pages together.
    pub(crate) total: Option<i64>,
}

impl<T> Page<T> {
    /// A page of a list that goes on by counting.
    pub(crate) fn by_offset(entries: Elements<T>, counted: Counted) -> Self {
        let total = counted.total.and_then(|total| u64::try_from(total).ok());
        let page = Self::new(entries, None, total);
        let next = counted.next(page.received(), total);
        Self { next: next.map(|offset| Cursor::new(offset.to_string())), ..page }
    }
}

impl Counted {
    /// Where the next page begins. It goes on by what was received, because the vendor may send fewer than it is asked
    /// for; and past an empty page by what that page could have had, so that the list never stands still.
    fn next(self, received: usize, total: Option<u64>) -> Option<u64> {
        let step = match (received, total) {
            (0, None) => return None,
            // By one where the server tells nothing: more could leave entries out.
            (0, Some(_)) => self.limit.and_then(|limit| u64::try_from(limit).ok()).unwrap_or(1).max(1),
            // No page has more than memory; where a number is too large for the API, the next page says so.
            (received, _) => u64::try_from(received).unwrap_or(u64::MAX),
        };
        let next = u64::from(self.offset).saturating_add(step);
        total.is_none_or(|total| next < total).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a list from pages that are given in turn, each with the total that it claims. Gives the offsets that were
    /// asked for, and the entries.
    fn read(limit: Option<i64>, pages: &[(&[u32], Option<i64>)]) -> (Vec<u32>, Vec<u32>) {
        let (mut asked, mut entries, mut at) = (Vec::new(), Vec::new(), None);
        for (items, total) in pages {
            let offset = offset(at.as_ref()).unwrap();
            asked.push(offset);
            let page = Page::by_offset(items.to_vec().into(), Counted { offset, limit, total: *total });
            assert_eq!(page.total, total.and_then(|total| u64::try_from(total).ok()));
            entries.extend(page.items);
            at = page.next;
            if at.is_none() {
                break;
            }
        }
        assert!(at.is_none(), "the list goes on at {at:?} after all pages");
        (asked, entries)
    }

    #[test]
    fn a_list_goes_on_by_what_was_received_until_the_total() {
        let pages: &[(&[u32], _)] = &[(&[1, 2, 3], Some(6)), (&[4], Some(6)), (&[5, 6], Some(6))];
        assert_eq!(read(Some(3), pages), (vec![0, 3, 4], vec![1, 2, 3, 4, 5, 6]));
    }

    #[test]
    fn an_empty_page_in_the_middle_is_not_the_end() {
        let pages: &[(&[u32], _)] = &[(&[1, 2], Some(5)), (&[], Some(5)), (&[5], Some(5))];
        assert_eq!(read(Some(2), pages), (vec![0, 2, 4], vec![1, 2, 5]));
    }

    #[test]
    fn a_list_of_empty_pages_ends_whatever_its_limit() {
        for (limit, asked) in
            [(Some(2), vec![0, 2]), (None, vec![0, 1, 2]), (Some(0), vec![0, 1, 2]), (Some(-7), vec![0, 1, 2])]
        {
            let pages: &[(&[u32], _)] = &[(&[], Some(3)), (&[], Some(3)), (&[], Some(3))];
            assert_eq!(read(limit, pages), (asked, vec![]), "{limit:?}");
        }
    }

    #[test]
    fn without_a_total_an_empty_page_ends_the_list() {
        let pages: &[(&[u32], _)] = &[(&[1, 2], None), (&[3], None), (&[], None)];
        assert_eq!(read(Some(2), pages), (vec![0, 2, 3], vec![1, 2, 3]));
    }

    #[test]
    fn a_list_that_shrinks_ends() {
        let pages: &[(&[u32], _)] = &[(&[1, 2], Some(6)), (&[4], Some(2))];
        assert_eq!(read(Some(2), pages), (vec![0, 2], vec![1, 2, 4]));
        let pages: &[(&[u32], _)] = &[(&[1, 2], Some(6)), (&[], Some(1))];
        assert_eq!(read(Some(2), pages), (vec![0, 2], vec![1, 2]));
    }

    #[test]
    fn an_empty_list_is_one_page() {
        let pages: &[(&[u32], _)] = &[(&[], Some(0))];
        assert_eq!(read(Some(20), pages), (vec![0], vec![]));
        let pages: &[(&[u32], _)] = &[(&[], None)];
        assert_eq!(read(None, pages), (vec![0], vec![]));
    }

    #[test]
    fn a_total_that_is_none_is_as_good_as_absent() {
        let pages: &[(&[u32], _)] = &[(&[1], Some(-1)), (&[], Some(-1))];
        assert_eq!(read(Some(1), pages), (vec![0, 1], vec![1]));
    }

    #[test]
    fn a_cursor_that_is_no_number_is_an_error_that_says_so() {
        for text in ["", "abc", "-1", "+5", "1.5", " 1", "4294967296", "99999999999999999999"] {
            let error = offset(Some(&Cursor::new(text))).unwrap_err();
            let fault = error.invalid_field().unwrap();
            assert_eq!((fault.field(), fault.rule()), ("after", &Rule::WholeNumber), "{text:?}");
        }
        assert_eq!(offset(Some(&Cursor::new("40"))).unwrap(), 40);
        assert_eq!(offset(None).unwrap(), 0);
    }

    #[test]
    fn the_largest_offset_is_followed_by_an_error_and_not_by_the_first_page() {
        let page = Page::by_offset(vec![1].into(), Counted { offset: u32::MAX, limit: None, total: Some(i64::MAX) });
        assert!(offset(page.next.as_ref()).is_err());
    }
}
