//! A time as the vendor wrote it.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// A time in one of the several forms that the Afterpay API uses: with a zone, without one, or a number.
///
/// It is kept as it came, so that an unexpected form never makes an answer unreadable, and interpreted on request.
///
/// ```
/// use cashapp_core::Timestamp;
///
/// let time: Timestamp = serde_json::from_str(r#""2024-07-08T22:42:46.039Z""#)?;
/// assert_eq!(time.to_utc().unwrap().timestamp_millis(), 1_720_478_566_039);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(inline))]
#[serde(untagged)]
pub enum Timestamp {
    /// A number: seconds since 1970, or milliseconds where it is too large for seconds.
    Number(i64),
    /// A text.
    Text(String),
}

impl Timestamp {
    /// The time, or `None` where its form is not one that can be read with certainty. A time without a zone is taken as
    /// UTC, a date as its first moment.
    pub fn to_utc(&self) -> Option<DateTime<Utc>> {
        // As seconds this is the year 5138; as milliseconds it is 1973.
        const FIRST_MILLISECONDS: u64 = 100_000_000_000;
        match self {
            Timestamp::Number(number) if number.unsigned_abs() >= FIRST_MILLISECONDS => {
                DateTime::from_timestamp_millis(*number)
            }
            Timestamp::Number(number) => DateTime::from_timestamp(*number, 0),
            Timestamp::Text(text) => {
                let zoned = DateTime::parse_from_rfc3339(text)
                    .or_else(|_| DateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f%z"))
                    .map(|time| time.to_utc());
                let local = || NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").map(|time| time.and_utc());
                let date =
                    || NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|date| date.and_time(NaiveTime::MIN).and_utc());
                zoned.or_else(|_| local()).or_else(|_| date()).ok()
            }
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Timestamp::Number(number) => number.fmt(f),
            Timestamp::Text(text) => text.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_and_given_back() {
        for (json, rfc3339) in [
            (r#""2024-07-08T22:42:46.039Z""#, Some("2024-07-08T22:42:46.039+00:00")),
            (r#""2024-07-08T22:42:46.039+1000""#, Some("2024-07-08T12:42:46.039+00:00")),
            (r#""2024-07-08T22:42:46""#, Some("2024-07-08T22:42:46+00:00")),
            (r#""2024-07-08""#, Some("2024-07-08T00:00:00+00:00")),
            ("1720478566", Some("2024-07-08T22:42:46+00:00")),
            ("1720478566039", Some("2024-07-08T22:42:46.039+00:00")),
            (r#""soon""#, None),
        ] {
            let time: Timestamp = serde_json::from_str(json).unwrap();
            assert_eq!(time.to_utc().map(|time| time.to_rfc3339()).as_deref(), rfc3339, "{json}");
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
        }
    }
}
