//! What came of a call, in a form that is the same for all operations.

use cashapp_core::{Error, ResponseValue};
use serde::Serialize;
use serde_json::Value;

/// What came of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Success, with status and value.
    Answer(u16, Value),
    /// The documented error, with status and value.
    Error(u16, Value),
    /// Nothing was sent, because a field breaks a rule.
    Refused(String, String),
    /// Something else went wrong.
    Other(String),
}

/// What came of a call, in a form that is the same for all operations.
pub fn outcome<T: Serialize, E: Serialize>(result: Result<ResponseValue<T>, Error<E>>) -> Outcome {
    fn value<T: Serialize>(answer: &ResponseValue<T>) -> (u16, Value) {
        (answer.status().as_u16(), serde_json::to_value(&**answer).expect("what was read can be written"))
    }
    match result {
        Ok(answer) => {
            let (status, value) = value(&answer);
            Outcome::Answer(status, value)
        }
        Err(Error::ErrorResponse(answer)) => {
            let (status, value) = value(&answer);
            Outcome::Error(status, value)
        }
        Err(Error::InvalidRequest(fault)) => Outcome::Refused(fault.field().to_owned(), fault.rule().to_string()),
        Err(other) => Outcome::Other(other.to_string()),
    }
}
