//! Links from one page of payments to the next.

use crate::paging::Cursor;

/// Tells a stored cursor of a link from a stored offset, which is a number.
const MARK: &str = "link:";

/// What a link says of the next page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It begins at this cursor, to be stored.
    Page(Cursor),
    /// There is none.
    End,
    /// Nothing: the link has no cursor.
    Unknown,
}

/// The vendor's own cursor, if the stored one came from a link.
pub(super) fn cursor(stored: &Cursor) -> Option<&str> {
    stored.as_str().strip_prefix(MARK)
}

/// Reads a link, of which nothing but its cursor is of use.
pub(super) fn next(link: &str) -> Next {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    match url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "cursor") {
        Some((_, cursor)) if cursor.is_empty() => Next::End,
        Some((_, cursor)) => Next::Page(Cursor::new(format!("{MARK}{cursor}"))),
        None => Next::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_gives_its_decoded_cursor_and_an_empty_one_is_the_end() {
        let stored = |text: &str| Next::Page(Cursor::new(text));
        for (link, expected) in [
            ("https://api.example/v2/payments?limit=2&cursor=a%2Fb%3D", stored("link:a/b=")),
            ("/v2/payments?cursor=c#top", stored("link:c")),
            ("https://api.example/v2/payments?cursor=&limit=2", Next::End),
            ("https://api.example/v2/payments?offset=2", Next::Unknown),
            ("https://api.example/v2/payments", Next::Unknown),
            ("", Next::Unknown),
        ] {
            assert_eq!(next(link), expected, "{link}");
        }
    }

    #[test]
    fn stored_cursor_of_a_link_is_told_from_an_offset() {
        assert_eq!(cursor(&Cursor::new("link:after-2")), Some("after-2"));
        assert_eq!(cursor(&Cursor::new("40")), None);
    }
}
