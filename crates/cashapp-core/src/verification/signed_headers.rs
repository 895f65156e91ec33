//! Reading `X-Signed-Headers`, the list of the headers that a sender has signed.
//!
//! The vendor documents pairs, `Accept: */*, Host: shop.example, Authorization: Client <client id> <key id>`, whose values
//! may hold commas, semicolons, blanks and colons. So a pair begins only where one of the four names does, at the start of
//! the list or after a comma, with its colon. Lists of bare names are read as well.

/// The headers that a signature can cover.
const NAMES: [&str; 4] = ["accept", "authorization", "content-type", "host"];
const ACCEPT: usize = 0;
const AUTHORIZATION: usize = 1;

/// The headers that a sender says it has signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignedHeaders<'a> {
    /// There is no list, or one in a form that nobody foresaw: all headers that can be signed and were received.
    Received,
    /// Those that are listed; of pairs, with the value of `Accept`.
    Listed { names: [bool; 4], accept: Option<&'a str> },
}

impl<'a> SignedHeaders<'a> {
    pub(super) fn read(list: &'a str) -> Self {
        match pairs(list) {
            Pairs::None => bare_names(list),
            Pairs::Ambiguous => Self::Received,
            Pairs::Found(values) if values[AUTHORIZATION].is_none() && mentions_authorization(list) => Self::Received,
            Pairs::Found(values) => Self::Listed { names: values.map(|value| value.is_some()), accept: values[ACCEPT] },
        }
    }

    /// Whether the header is signed, if it was received.
    pub(super) fn contains(&self, name: &str) -> bool {
        match self {
            Self::Received => true,
            Self::Listed { names, .. } => position(name).is_some_and(|index| names[index]),
        }
    }

    /// The value of `Accept` by the list.
    pub(super) fn accept(&self) -> Option<&'a str> {
        match self {
            Self::Received => None,
            Self::Listed { accept, .. } => *accept,
        }
    }
}

enum Pairs<'a> {
    None,
    /// One name twice, or names with and without a value.
    Ambiguous,
    Found([Option<&'a str>; 4]),
}

fn pairs(list: &str) -> Pairs<'_> {
    let mut values = [None; 4];
    // The pair that is being read: which header, and where its value begins.
    let mut open: Option<(usize, usize)> = None;
    let mut has_bare_name = false;
    let mut begin = 0;
    for part in list.split(',') {
        let name = part.split_once(':').and_then(|(name, value)| Some((position(name.trim_start())?, value.len())));
        if let Some((header, value_length)) = name {
            if let Some((earlier, value)) = open {
                values[earlier] = Some(list[value..begin - 1].trim());
            }
            if values[header].is_some() {
                return Pairs::Ambiguous;
            }
            open = Some((header, begin + part.len() - value_length));
        }
        has_bare_name |= position(part.trim()).is_some();
        begin += part.len() + 1;
    }
    match open {
        None => Pairs::None,
        Some(_) if has_bare_name => Pairs::Ambiguous,
        Some((header, value)) => {
            values[header] = Some(list[value..].trim());
            Pairs::Found(values)
        }
    }
}

/// Names alone, separated by commas, semicolons or blanks.
fn bare_names(list: &str) -> SignedHeaders<'_> {
    let mut names = [false; 4];
    for name in list.split([',', ';', ' ', '\t']).filter(|name| !name.is_empty()) {
        if !name.bytes().all(is_part_of_name) {
            return SignedHeaders::Received;
        }
        if let Some(index) = position(name) {
            names[index] = true;
        }
    }
    SignedHeaders::Listed { names, accept: None }
}

/// Whether `Authorization` stands in a list of pairs where no pair begins, so that the list has another form than it seems.
fn mentions_authorization(list: &str) -> bool {
    list.split(|letter: char| !letter.is_ascii() || !is_part_of_name(letter as u8))
        .any(|word| position(word) == Some(AUTHORIZATION))
}

fn position(name: &str) -> Option<usize> {
    NAMES.iter().position(|known| known.eq_ignore_ascii_case(name))
}

fn is_part_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(names: [bool; 4], accept: impl Into<Option<&'static str>>) -> SignedHeaders<'static> {
        SignedHeaders::Listed { names, accept: accept.into() }
    }

    const ALL: [bool; 4] = [true; 4];

    #[test]
    fn pairs_begin_only_with_a_known_name_after_a_comma() {
        for (list, accept) in [
            (
                "Accept: */*, Content-Type: application/json; charset=utf-8, Host: shop.example, Authorization: Client a b",
                "*/*",
            ),
            (
                "accept:a/b,c/d;q=0.5 , */*,host:h:8080\t,\tcontent-type:t,AUTHORIZATION: Client a b",
                "a/b,c/d;q=0.5 , */*",
            ),
            (
                "Accept: a/b;x=Host: y; Host: z, Host: h, Content-Type: t, Authorization: Client a b",
                "a/b;x=Host: y; Host: z",
            ),
            ("Date: Thu, 01 Jan, Host: h, Content-Type: t, Authorization: Client a b, Accept:", ""),
            ("X-Host: h, Accept: */*, Host: h, Content-Type: t, Authorization: a", "*/*"),
        ] {
            assert_eq!(SignedHeaders::read(list), listed(ALL, accept), "{list}");
        }
    }

    #[test]
    fn lists_without_authorization_do_not_contain_it() {
        for (list, names, accept) in [
            ("Accept: */*, Host: h", [true, false, false, true], Some("*/*")),
            (
                "Accept: */*, X-Authorization: Client a b",
                [true, false, false, false],
                Some("*/*, X-Authorization: Client a b"),
            ),
            ("accept host", [true, false, false, true], None),
            ("authorizations", [false; 4], None),
            ("", [false; 4], None),
        ] {
            assert_eq!(SignedHeaders::read(list), listed(names, accept), "{list}");
        }
    }

    #[test]
    fn unforeseen_forms_are_read_as_no_list() {
        for list in [
            "Accept: */*; Host: h; Authorization: Client a b",
            "Host: h, Accept: */*, Host: other, Authorization: Client a b",
            "Accept, Content-Type, Host: h, Authorization: Client a b",
            "[\"accept\",\"authorization\"]",
            "accept|authorization|host",
            "accept=*/*, authorization=Client",
            "*",
            "é",
            ":",
        ] {
            assert_eq!(SignedHeaders::read(list), SignedHeaders::Received, "{list}");
        }
    }
}
