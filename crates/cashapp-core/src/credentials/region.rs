//! Where a call comes from.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use http::HeaderValue;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::InvalidCredential;

/// The IATA code of the city nearest to the caller, sent as `X-Region`.
///
/// An idempotency key counts in one region only: the same key sent with another region can charge twice. So a call keeps
/// its region through all of its attempts, and whoever repeats a call by hand must give the same one. It is stored as its
/// code, and checked when it is read.
///
/// ```
/// use cashapp_core::Region;
///
/// assert_eq!(Region::new("PDX")?, Region::PDX);
/// assert_eq!(Region::new("pdx").unwrap_err().to_string(), "the region must be three capital letters, such as PDX");
/// # Ok::<(), cashapp_core::InvalidCredential>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Region([u8; 3]);

macro_rules! regions {
    ($($code:ident $city:literal,)+) => {
        impl Region {
            $(#[doc = $city] pub const $code: Self = {
                let code = stringify!($code).as_bytes();
                Self([code[0], code[1], code[2]])
            };)+

            /// The regions that have a constant here; the vendor takes many more.
            pub const NAMED: &[Self] = &[$(Self::$code),+];
        }
    };
}

regions! {
    ATL "Atlanta", BOS "Boston", CMH "Columbus, Ohio", DEN "Denver", DFW "Dallas", DUB "Dublin", FRA "Frankfurt",
    IAD "Washington", IAH "Houston", JFK "New York", LAS "Las Vegas", LAX "Los Angeles", LHR "London", MIA "Miami",
    MSP "Minneapolis", ORD "Chicago", PDX "Portland, Oregon", PHX "Phoenix", SEA "Seattle", SFO "San Francisco",
    SJC "San Jose", SLC "Salt Lake City", YUL "Montreal", YYZ "Toronto",
}

impl Region {
    /// Any code of three capital letters; which of them are accepted, the vendor decides (`INVALID_REGION`).
    ///
    /// # Errors
    /// Anything else.
    pub fn new(code: &str) -> Result<Self, InvalidCredential> {
        match *code.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(InvalidCredential { what: "region", rule: "must be three capital letters, such as PDX" }),
        }
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    pub(crate) fn header(self) -> HeaderValue {
        HeaderValue::from_bytes(&self.0).unwrap_or(HeaderValue::from_static(""))
    }
}

impl FromStr for Region {
    type Err = InvalidCredential;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::new(code)
    }
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_str().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Region {
    /// Read as [`Region::new`] reads it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A code with escapes in it, or from a stream, cannot be borrowed.
        let code = Cow::<str>::deserialize(deserializer)?;
        Self::new(&code).map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Region {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Region".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[A-Z]{3}$"})
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({self})")
    }
}
