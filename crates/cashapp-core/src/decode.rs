//! Reading JSON, with the place named where it cannot be read.

use serde::de::DeserializeOwned;

/// Why a body could not be read: where in it, and what was wrong. Never contains the body's values.
#[derive(Debug, thiserror::Error)]
#[error("{}{source}", at(.path))]
pub struct DecodeError {
    path: String,
    source: serde_json::Error,
}

fn at(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!("at `{path}`: ") }
}

impl DecodeError {
    /// The place in the body, such as `grants[0].action`; empty where the body as a whole is at fault.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Reads a body. The place of a fault is looked for only once there is one, so that reading stays fast.
pub(crate) fn from_slice<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    serde_json::from_slice(body).map_err(|source| {
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(fault) if fault.path().iter().len() > 0 => {
                DecodeError { path: fault.path().to_string(), source: fault.into_inner() }
            }
            _ => DecodeError { path: String::new(), source },
        }
    })
}
