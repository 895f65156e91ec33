//! Why something was not done that a test asked for.

use std::fmt;

use http::StatusCode;

use crate::refusal::Refusal;

/// Why something was not done that was asked of the sandbox itself. Its `Display` says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ControlError {
    status: StatusCode,
    message: String,
}

impl ControlError {
    fn new(status: StatusCode, message: &str) -> Self {
        Self { status, message: message.to_owned() }
    }

    /// What was asked makes no sense.
    pub(crate) fn bad_request(message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// What it was asked of is not there.
    pub(crate) fn not_found(message: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// It cannot be done as things stand.
    pub(crate) fn conflict(message: &str) -> Self {
        Self::new(StatusCode::CONFLICT, message)
    }

    /// Whoever asks may not.
    pub(super) fn forbidden(message: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, message)
    }

    /// The address is known, with other methods.
    pub(super) fn method(methods: &str) -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, &format!("this address takes {methods}"))
    }

    /// Whether it was asked of something that is not there.
    pub fn is_not_found(&self) -> bool {
        self.status == StatusCode::NOT_FOUND
    }

    /// Whether it cannot be done because of the state that something is in.
    pub fn is_conflict(&self) -> bool {
        self.status == StatusCode::CONFLICT
    }

    pub(super) fn status(&self) -> StatusCode {
        self.status
    }
}

/// The same rules hold for a customer as for a client; they are only told in another form.
impl From<Refusal> for ControlError {
    fn from(refusal: Refusal) -> Self {
        let status = match refusal.code.as_str() {
            "INVALID_STATE_TRANSITION" | "CONFLICT" => StatusCode::CONFLICT,
            code if code.to_ascii_uppercase().ends_with("NOT_FOUND") => StatusCode::NOT_FOUND,
            _ => match refusal.status {
                404 => StatusCode::NOT_FOUND,
                409 | 412 => StatusCode::CONFLICT,
                _ => StatusCode::BAD_REQUEST,
            },
        };
        Self { status, message: refusal.detail.into() }
    }
}

impl fmt::Display for ControlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ControlError {}
