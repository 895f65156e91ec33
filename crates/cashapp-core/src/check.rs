//! Checks of what is sent, made before it leaves.
//!
//! The vendor refuses a field that is too long or an amount of zero; finding it here saves the journey, and the error
//! names the field and the rule. Answers are never checked.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use crate::StringMap;

/// Something that is checked before it is sent.
pub trait Check {
    /// Says which field breaks which rule, the first one found.
    ///
    /// # Errors
    /// The field's place and the rule, without the value.
    fn check(&self) -> Result<(), InvalidField>;
}

/// A field that must not be sent as it is. The message names the field and the rule, never the value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` {rule}")]
pub struct InvalidField {
    field: String,
    rule: Rule,
}

impl InvalidField {
    /// Reports a broken rule.
    pub fn new(field: impl Into<String>, rule: Rule) -> Self {
        Self { field: field.into(), rule }
    }

    /// The field in dot notation from the top of the body, such as `payment.amount`.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// The rule that it breaks.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    fn under(mut self, parent: &str) -> Self {
        self.field = match &*self.field {
            "" => parent.to_owned(),
            // An index belongs to the list's name.
            field if parent.is_empty() || field.starts_with('[') => format!("{parent}{field}"),
            field => format!("{parent}.{field}"),
        };
        self
    }
}

/// A rule for what is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// Between so many characters, both included.
    Length(usize, usize),
    /// Between so many entries, both included.
    Count(usize, usize),
    /// At least this much.
    AtLeast(i64),
    /// At most this much.
    AtMost(i64),
    /// Between so many bytes, both included.
    Bytes(usize, usize),
    /// Must be there.
    Required,
    /// All of these fields or none.
    Together(&'static [&'static str]),
    /// One of these fields at least.
    OneOf(&'static [&'static str]),
    /// No two entries with the same value in this field.
    Unique(&'static str),
    /// An amount such as `10.00`.
    Decimal,
    /// A number without sign and fraction, such as `40`.
    WholeNumber,
    /// An absolute address of any scheme that a customer can be sent to.
    Uri,
    /// An absolute `http` or `https` address.
    WebAddress,
    /// An email address.
    Email,
    /// A day of the calendar, such as `2024-07-08`.
    Date,
    /// A time with a zone, such as `2024-07-08T22:42:46Z`.
    DateTime,
    /// An ISO 8601 duration, such as `P30D`.
    Duration,
    /// A color, such as `#00d64f`.
    Color,
    /// Can stand as one segment of a path.
    PathSegment,
    /// One of these values.
    AnyOf(&'static [&'static str]),
    /// Begins as every file of this media type does.
    BeginsLike(&'static str),
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (noun, min, max) = match self {
            Rule::Length(min, max) => ("characters", min, max),
            Rule::Count(min, max) => ("entries", min, max),
            Rule::Bytes(min, max) => ("bytes", min, max),
            Rule::AtLeast(min) => return write!(f, "must be at least {min}"),
            Rule::AtMost(max) => return write!(f, "must be at most {max}"),
            Rule::Required => return f.write_str("must be given"),
            Rule::Together(fields) => return write!(f, "must have all of {} or none", fields.join(", ")),
            Rule::OneOf(fields) => return write!(f, "must have at least one of {}", fields.join(", ")),
            Rule::Unique(field) => return write!(f, "must not have the same {field} twice"),
            Rule::AnyOf(values) => return write!(f, "must be one of {}", values.join(", ")),
            Rule::BeginsLike(media_type) => return write!(f, "must begin as a file of the type {media_type} does"),
            Rule::Decimal => return f.write_str("must be a decimal number without sign, such as 10.00"),
            Rule::WholeNumber => return f.write_str("must be a whole number, such as 40"),
            Rule::Uri => {
                return f.write_str(
                    "must be an absolute address of a page or an app, such as https://shop.example or shop-app://thanks",
                );
            }
            Rule::WebAddress => return f.write_str("must be an absolute http or https address"),
            Rule::Email => return f.write_str("must be an email address, such as ada@shop.example"),
            Rule::Date => return f.write_str("must be a date, such as 2024-07-08"),
            Rule::DateTime => return f.write_str("must be a time with a zone, such as 2024-07-08T22:42:46Z"),
            Rule::Duration => return f.write_str("must be an ISO 8601 duration, such as P30D"),
            Rule::Color => return f.write_str("must be a color of six hex digits, such as #00d64f"),
            Rule::PathSegment => return f.write_str("must not be empty, `.` or `..`"),
        };
        match (*min, *max) {
            (min, max) if min == max => write!(f, "must have exactly {min} {noun}"),
            (0, max) => write!(f, "must have at most {max} {noun}"),
            (min, usize::MAX) => write!(f, "must have at least {min} {noun}"),
            (min, max) => write!(f, "must have between {min} and {max} {noun}"),
        }
    }
}

fn hold(holds: bool, field: &str, rule: Rule) -> Result<(), InvalidField> {
    if holds { Ok(()) } else { Err(InvalidField::new(field, rule)) }
}

/// The text has between `min` and `max` characters.
pub fn length(field: &str, text: &str, min: usize, max: usize) -> Result<(), InvalidField> {
    // Every character takes at least one byte, so most texts are decided without being counted.
    let fits = text.len() <= max && text.len() >= 4 * min || (min..=max).contains(&text.chars().count());
    hold(fits, field, Rule::Length(min, max))
}

/// The list has between `min` and `max` entries.
pub fn count<T>(field: &str, list: &[T], min: usize, max: usize) -> Result<(), InvalidField> {
    hold((min..=max).contains(&list.len()), field, Rule::Count(min, max))
}

/// The map has between `min` and `max` entries.
pub fn entries(field: &str, map: &StringMap, min: usize, max: usize) -> Result<(), InvalidField> {
    hold((min..=max).contains(&BTreeMap::len(map)), field, Rule::Count(min, max))
}

/// A file has between `min` and `max` bytes.
pub fn file_size(field: &str, size: usize, min: usize, max: usize) -> Result<(), InvalidField> {
    hold((min..=max).contains(&size), field, Rule::Bytes(min, max))
}

/// A number that has a lower and an upper limit.
pub trait Number: Copy {
    /// Whether it is less than the limit.
    fn is_below(self, limit: i64) -> bool;
    /// Whether it is more than the limit.
    fn is_above(self, limit: i64) -> bool;
}

impl Number for i64 {
    fn is_below(self, limit: i64) -> bool {
        self < limit
    }

    fn is_above(self, limit: i64) -> bool {
        self > limit
    }
}

impl Number for u32 {
    fn is_below(self, limit: i64) -> bool {
        i64::from(self) < limit
    }

    fn is_above(self, limit: i64) -> bool {
        i64::from(self) > limit
    }
}

impl Number for f64 {
    // The limits are small integers, which f64 holds exactly; not-a-number is on the wrong side of each.
    #[expect(clippy::cast_precision_loss, clippy::neg_cmp_op_on_partial_ord)]
    fn is_below(self, limit: i64) -> bool {
        !(self >= limit as f64)
    }

    #[expect(clippy::cast_precision_loss, clippy::neg_cmp_op_on_partial_ord)]
    fn is_above(self, limit: i64) -> bool {
        !(self <= limit as f64)
    }
}

/// The number is `min` or more.
pub fn at_least(field: &str, number: impl Number, min: i64) -> Result<(), InvalidField> {
    hold(!number.is_below(min), field, Rule::AtLeast(min))
}

/// The number is `max` or less.
pub fn at_most(field: &str, number: impl Number, max: i64) -> Result<(), InvalidField> {
    hold(!number.is_above(max), field, Rule::AtMost(max))
}

/// The text is an amount: digits, and perhaps a point and more digits.
pub fn decimal(field: &str, text: &str) -> Result<(), InvalidField> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    hold(digits(whole) && digits(fraction), field, Rule::Decimal)
}

/// The text is an absolute address that a customer can be sent to: of a page, or of an app with a scheme of its own.
pub fn uri(field: &str, text: &str) -> Result<(), InvalidField> {
    // They lead nowhere, or run something in the page that sends the customer.
    let leads_nowhere = ["about", "blob", "data", "file", "javascript", "vbscript"];
    let leads_away = reqwest::Url::parse(text).is_ok_and(|url| !leads_nowhere.contains(&url.scheme()));
    hold(leads_away, field, Rule::Uri)
}

/// The text is an absolute web address.
pub fn web_address(field: &str, text: &str) -> Result<(), InvalidField> {
    let absolute =
        reqwest::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    hold(absolute, field, Rule::WebAddress)
}

/// The string has the form of an email address: one name, one host, no blanks. Whether it exists only a message shows.
pub fn email(field: &str, text: &str) -> Result<(), InvalidField> {
    let odd = |sign: char| sign.is_whitespace() || sign.is_control();
    let fits = text.rsplit_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    hold(fits && !text.contains(odd), field, Rule::Email)
}

/// The string is a day of the calendar, written `YYYY-MM-DD`.
pub fn date(field: &str, text: &str) -> Result<(), InvalidField> {
    // The parser also takes a month of one digit and a year with a sign.
    let fits = text.len() == 10 && text.starts_with(|sign: char| sign.is_ascii_digit());
    hold(fits && text.parse::<chrono::NaiveDate>().is_ok(), field, Rule::Date)
}

/// The string is a time with a zone, as RFC 3339 writes it.
pub fn date_time(field: &str, text: &str) -> Result<(), InvalidField> {
    hold(chrono::DateTime::parse_from_rfc3339(text).is_ok(), field, Rule::DateTime)
}

/// The string is an ISO 8601 duration: `P`, then numbers with their units in order, those of hours and less after a `T`.
pub fn duration(field: &str, text: &str) -> Result<(), InvalidField> {
    let fits = text.strip_prefix('P').is_some_and(|text| match text.split_once('T') {
        Some((days, time)) => !time.is_empty() && has_units(days, "YMWD") && has_units(time, "HMS"),
        None => !text.is_empty() && has_units(text, "YMWD"),
    });
    hold(fits, field, Rule::Duration)
}

/// Whether the string is numbers, each followed by one of the units, in their order and each at most once.
fn has_units(mut text: &str, units: &str) -> bool {
    for unit in units.chars() {
        if let Some((number, rest)) = text.split_once(unit) {
            let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            if !digits(whole) || !digits(fraction) {
                return false;
            }
            text = rest;
        }
    }
    text.is_empty()
}

/// The string is a color: `#` and six hex digits.
pub fn color(field: &str, text: &str) -> Result<(), InvalidField> {
    let fits = text
        .strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    hold(fits, field, Rule::Color)
}

/// The text can stand as one segment of a path: an empty or a dotted one would address something else.
pub fn path_segment(field: &str, id: &(impl Check + AsRef<str>)) -> Result<(), InvalidField> {
    hold(!matches!(id.as_ref(), "" | "." | ".."), field, Rule::PathSegment)?;
    within(field, id)
}

/// The field is there.
pub fn required<T>(field: &str, value: Option<&T>) -> Result<(), InvalidField> {
    hold(value.is_some(), field, Rule::Required)
}

/// All of these fields are there, or none is.
pub fn together(present: &[bool], fields: &'static [&'static str]) -> Result<(), InvalidField> {
    hold(present.windows(2).all(|pair| pair[0] == pair[1]), fields[0], Rule::Together(fields))
}

/// One of these fields at least is there.
pub fn one_of(present: &[bool], fields: &'static [&'static str]) -> Result<(), InvalidField> {
    hold(present.contains(&true), fields[0], Rule::OneOf(fields))
}

/// No two entries give the same key.
pub fn unique<T>(field: &str, list: &[T], name: &'static str, key: impl Fn(&T) -> &str) -> Result<(), InvalidField> {
    let mut seen = HashSet::with_capacity(list.len());
    hold(list.iter().all(|entry| seen.insert(key(entry))), field, Rule::Unique(name))
}

/// What the field holds is right in itself.
pub fn within(field: &str, value: &impl Check) -> Result<(), InvalidField> {
    value.check().map_err(|fault| fault.under(field))
}

/// Each entry of the list is right in itself.
pub fn each<T>(field: &str, list: &[T], check: impl Fn(&T) -> Result<(), InvalidField>) -> Result<(), InvalidField> {
    list.iter()
        .enumerate()
        .try_for_each(|(index, entry)| check(entry).map_err(|fault| fault.under(&format!("[{index}]")).under(field)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(result: Result<(), InvalidField>) -> String {
        result.map_or_else(|fault| fault.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn lengths_count_characters_not_bytes() {
        assert_eq!(message(length("note", "äöü", 1, 3)), "fine");
        assert_eq!(message(length("note", "äöüß", 1, 3)), "`note` must have between 1 and 3 characters");
        assert_eq!(message(length("note", "", 1, 3)), "`note` must have between 1 and 3 characters");
        assert_eq!(message(length("color", "#fff", 7, 7)), "`color` must have exactly 7 characters");
        assert_eq!(message(length("secret", "short", 32, usize::MAX)), "`secret` must have at least 32 characters");
    }

    #[test]
    fn a_place_is_named_from_the_top_of_the_body() {
        struct Amount(i64);
        impl Check for Amount {
            fn check(&self) -> Result<(), InvalidField> {
                at_least("amount", self.0, 1)
            }
        }
        let list = each("actions", &[Amount(1), Amount(0)], |amount| within("", amount));
        assert_eq!(message(list), "`actions[1].amount` must be at least 1");
        assert_eq!(message(within("payment", &Amount(0))), "`payment.amount` must be at least 1");
    }

    #[test]
    fn amounts_are_plain_decimals() {
        for (text, fine) in [("10.00", true), ("7", true), ("", false), ("1.", false), ("-1", false), ("1e3", false)] {
            assert_eq!(decimal("amount", text).is_ok(), fine, "{text}");
        }
    }

    type Format = fn(&str, &str) -> Result<(), InvalidField>;

    #[test]
    fn format_checks_accept_the_documented_form_only() {
        let cases: [(Format, &str, &[&str], &[&str]); 5] = [
            (
                email,
                "must be an email address, such as ada@shop.example",
                &["ada@shop.example", "a+b.c@localhost", "\"a@b\"@shop.example", "ä@shöp.example"],
                &["", "ada", "@shop.example", "ada@", "ada @shop.example", "ada@shop.example\n"],
            ),
            (
                date,
                "must be a date, such as 2024-07-08",
                &["2024-07-08", "2024-02-29"],
                &["", "2024-7-08", "2023-02-29", "2024-07-08T00:00:00Z", "08.07.2024", "+2024-07-0", "٢٠٢٤٠"],
            ),
            (
                date_time,
                "must be a time with a zone, such as 2024-07-08T22:42:46Z",
                &["2024-07-08T22:42:46Z", "2024-07-08T22:42:46.039+02:00"],
                &["", "2024-07-08", "2024-07-08T22:42:46", "1720478566"],
            ),
            (
                duration,
                "must be an ISO 8601 duration, such as P30D",
                &["P30D", "P1Y2M3W4DT5H6M7S", "PT36H", "P0.5D", "PT1M", "P1M"],
                &["", "P", "PT", "P1", "P1DT", "30D", "P1D2Y", "P-1D", "P1H", "p1d", "P1D ", "P.5D"],
            ),
            (
                color,
                "must be a color of six hex digits, such as #00d64f",
                &["#00d64f", "#ABCDEF"],
                &["", "#", "00d64f", "#00d64", "#00d64f0", "#00d64g", "red", "#ääa", "#+12345"],
            ),
        ];
        for (check, rule, good, bad) in cases {
            for text in good {
                assert_eq!(message(check("x", text)), "fine", "{text}");
            }
            for text in bad {
                assert_eq!(message(check("x", text)), format!("`x` {rule}"), "{text}");
            }
        }
    }

    #[test]
    fn not_a_number_is_out_of_every_range() {
        at_least("x", f64::NAN, 1).unwrap_err();
        at_most("x", f64::NAN, 1).unwrap_err();
        at_least("x", 1.0, 1).unwrap();
    }

    #[test]
    fn web_addresses_are_absolute() {
        for (text, fine) in [
            ("https://a.example/x", true),
            ("HTTP://a.example", true),
            ("/x", false),
            ("x", false),
            ("ftp://a.example", false),
            ("shop-app://thanks", false),
        ] {
            assert_eq!(web_address("url", text).is_ok(), fine, "{text}");
        }
    }

    #[test]
    fn customers_are_sent_to_pages_and_apps_and_nowhere_else() {
        for text in ["https://a.example/x", "shop-app://thanks?order=42", "com.example.shop:/thanks", "shop-app:thanks"]
        {
            assert_eq!(message(uri("url", text)), "fine", "{text}");
        }
        for text in [
            "",
            "x",
            "/x",
            "//a.example/x",
            "a.example/x",
            "https://",
            "://thanks",
            "about:blank",
            "blob:https://a.example/x",
            "data:text/html,x",
            "file:///x",
            "javascript:alert(1)",
            "JavaScript://a.example/%0aalert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
        ] {
            let rule =
                "must be an absolute address of a page or an app, such as https://shop.example or shop-app://thanks";
            assert_eq!(message(uri("url", text)), format!("`url` {rule}"), "{text}");
        }
    }

    #[test]
    fn pairs_come_together_or_not_at_all() {
        const PAIR: &[&str] = &["amount", "currency"];
        together(&[true, true], PAIR).unwrap();
        together(&[false, false], PAIR).unwrap();
        assert_eq!(message(together(&[true, false], PAIR)), "`amount` must have all of amount, currency or none");
        one_of(&[false, true], PAIR).unwrap();
        one_of(&[false, false], PAIR).unwrap_err();
    }
}
