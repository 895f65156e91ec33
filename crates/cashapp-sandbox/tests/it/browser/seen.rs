//! What was seen in a browser.

/// Whether there was a browser to see anything with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Seen {
    All,
    Nothing,
}

/// A page's text without what is another in every run: the random part of ids.
pub(crate) fn seen(text: &str) -> String {
    let mut stable = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('_') {
        let (before, after) = rest.split_at(at + 1);
        stable.push_str(before);
        let random = after.find(|next: char| !next.is_ascii_alphanumeric()).unwrap_or(after.len());
        rest = if random == 24 {
            stable.push_str("...");
            &after[random..]
        } else {
            after
        };
    }
    stable + rest
}
