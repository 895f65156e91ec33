//! A type by its name, to do with it what can be done with any.

use cashapp_core::{DecodeError, Error, RawResponse};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// A type of a generated crate, under the name that the specs give it.
#[derive(Clone, Copy, Debug)]
pub struct WireType {
    /// The schema's name.
    pub name: &'static str,
    /// Reads and writes.
    pub round_trip: fn(&Value) -> Result<Value, DecodeError>,
}

impl WireType {
    /// A type under its name.
    pub const fn new<T: DeserializeOwned + Serialize>(name: &'static str) -> Self {
        Self { name, round_trip: round_trip::<T> }
    }

    /// The type of this name.
    pub fn find(types: &[Self], name: &str) -> Self {
        let found = types.iter().find(|known| known.name == name);
        *found.unwrap_or_else(|| panic!("{name} is missing from the list of types"))
    }
}

/// Reads a value as an answer is read, and writes it again.
pub fn round_trip<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, DecodeError> {
    let raw = RawResponse::new(StatusCode::OK, HeaderMap::new(), value.to_string());
    match raw.json::<T, ()>() {
        Ok(read) => Ok(serde_json::to_value(&*read).expect("what was read can be written")),
        Err(Error::Decode { fault, .. }) => Err(fault),
        Err(other) => panic!("reading fails in one way only, not with {other}"),
    }
}
