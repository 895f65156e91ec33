//! Texts that must be more than a text.

use cashapp_core::check;
use cashapp_pay_api::types::ErrorCode;
use chrono::DateTime;
use url::Url;
use uuid::Uuid;

/// A format that a request's text can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Color,
    Date,
    DateTime,
    Decimal,
    Duration,
    Email,
    Uri,
    Uuid,
    WebAddress,
}

impl Format {
    /// The format of this name; `None` where it promises nothing about a request.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "color" => Self::Color,
            "date" => Self::Date,
            "date-time" | "date-time-string" => Self::DateTime,
            "decimal" => Self::Decimal,
            "duration" => Self::Duration,
            "email" => Self::Email,
            "uri" => Self::Uri,
            "uuid" => Self::Uuid,
            "web-address" => Self::WebAddress,
            _ => return None,
        })
    }

    /// Whether a text has it.
    pub(super) fn admits(self, text: &str) -> bool {
        match self {
            Self::Color => check::color("", text).is_ok(),
            Self::Date => check::date("", text).is_ok(),
            Self::Duration => check::duration("", text).is_ok(),
            Self::Email => check::email("", text).is_ok(),
            Self::DateTime => DateTime::parse_from_rfc3339(text).is_ok(),
            Self::Decimal => is_decimal(text),
            Self::Uri => leads_away(text),
            // The parser also takes braces and a text without hyphens.
            Self::Uuid => text.len() == 36 && Uuid::try_parse(text).is_ok(),
            Self::WebAddress => {
                Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            }
        }
    }

    /// What is said of a text that does not have it. Only times have a documented code of their own.
    pub(super) fn violation(self) -> (ErrorCode, &'static str) {
        match self {
            Self::Color => (ErrorCode::ExpectedString, "Must be a color of six hex digits, such as #00d64f."),
            Self::Date => (ErrorCode::InvalidTime, "Must be a date, such as 2024-07-08."),
            Self::Duration => (ErrorCode::InvalidTime, "Must be an ISO 8601 duration, such as P30D."),
            Self::Email => (ErrorCode::ExpectedString, "Must be an email address, such as ada@shop.example."),
            Self::DateTime => (ErrorCode::InvalidTime, "Must be a time with a zone, such as 2024-02-03T04:05:06Z."),
            Self::Decimal => {
                (ErrorCode::ExpectedString, "Must be a decimal number without a sign, as a string such as \"10.00\".")
            }
            Self::Uri => (
                ErrorCode::ExpectedString,
                "Must be an absolute address of a page or an app, such as https://shop.example or shop-app://thanks.",
            ),
            Self::Uuid => (ErrorCode::ExpectedString, "Must be a UUID, such as 67e55044-10b1-426f-9247-bb680e5fe0c8."),
            Self::WebAddress => {
                (ErrorCode::ExpectedString, "Must be an absolute address that begins http:// or https://.")
            }
        }
    }
}

/// Whether an address leads to a page or an app; the other schemes lead nowhere, or run something in the page that
/// sends the customer.
pub(crate) fn leads_away(address: &str) -> bool {
    let elsewhere = ["about", "blob", "data", "file", "javascript", "vbscript"];
    Url::parse(address).is_ok_and(|address| !elsewhere.contains(&address.scheme()))
}

/// Digits, and perhaps a point and more digits.
fn is_decimal(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    digits(whole) && digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_takes_what_the_vendor_takes_and_nothing_else() {
        for (format, good, bad) in [
            ("color", "#00d64f", ["red", "#00d64", "00d64f0"]),
            ("date", "2024-02-29", ["2023-02-29", "2024-2-1", "soon"]),
            ("duration", "P30D", ["30D", "P", "P1DT"]),
            ("email", "ada@shop.example", ["ada", "@shop.example", "a b@shop.example"]),
            ("date-time", "2024-02-03T04:05:06.789+02:00", ["2024-02-03", "2024-02-03T04:05:06", "1706933106"]),
            ("decimal", "10.00", ["-1.00", "1.", "1e3"]),
            ("uri", "shop-app://thanks?order=42", ["/there", "javascript:alert(1)", "https://"]),
            ("uuid", "67e55044-10b1-426f-9247-bb680e5fe0c8", ["67e5504410b1426f9247bb680e5fe0c8", "67e5", ""]),
            ("web-address", "https://shop.example/there?a=b", ["/there", "shop-app://thanks", "https://"]),
        ] {
            let format = Format::named(format).unwrap();
            assert!(format.admits(good), "{good}");
            for bad in bad {
                assert!(!format.admits(bad), "{bad}");
            }
        }
    }

    #[test]
    fn customers_are_sent_to_pages_and_apps_and_run_nothing() {
        for address in
            ["https://shop.example/thanks", "http://127.0.0.1:8080/", "shop-app://thanks", "shop.app:/thanks"]
        {
            assert!(leads_away(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            "JavaScript://shop.example/%0aalert(1)",
            "java\nscript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://shop.example/x",
            "file:///etc/passwd",
            "about:blank",
            "//shop.example/here",
            "/here",
        ] {
            assert!(!leads_away(address), "{address}");
        }
    }
}
