//! An error as one line.

use std::fmt;

use cashapp_core::{TransportErrorKind, is_code};
use cashapp_pay_api::types::{ApiError, ErrorCode};

use super::Error;
use super::kind::Kind;

impl fmt::Display for Error {
    /// `create_payment: the server answered 400 (PAYMENT_DECLINED_OTHER). Offer the customer another way to pay.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        match &self.0.kind {
            Kind::Invalid(fault) => write!(f, "the request was not sent: {fault}")?,
            Kind::Encode(fault) => write!(f, "the request was not sent: its body cannot be written as JSON: {fault}")?,
            Kind::Answered { raw, .. } if raw.status().is_success() => {
                write!(f, "the server answered {}, but what it made is declined", raw.status().as_u16())?;
            }
            Kind::Answered { errors, raw, .. } => {
                write!(f, "the server answered {}{}", raw.status().as_u16(), Codes(errors))?;
            }
            Kind::Unexpected(raw) => {
                write!(f, "the server answered {} with something undocumented", raw.status().as_u16())?;
            }
            Kind::Decode { raw, fault } => {
                write!(f, "the server answered {}, but the answer could not be read: {fault}", raw.status().as_u16())?;
            }
            Kind::Mismatch { raw, field } => write!(
                f,
                "the server answered {}, but the response belongs to another request: its `{field}` is not what was sent",
                raw.status().as_u16()
            )?,
            Kind::Transport(error) => write!(f, "{error}")?,
            Kind::NoTime => f.write_str("the request was not sent: its time-out is zero")?,
            Kind::RepeatedCursor => f.write_str("the list gave a cursor twice and would never end")?,
            Kind::UnreadableCursor => {
                f.write_str("the page has a cursor that is no text, and the list does not go on")?;
            }
            Kind::OddElement(element) => write!(f, "entry {} of the page could not be read", element.index())?,
            Kind::EmptyPages(_) => f.write_str("the list gave 100 empty pages in a row and was given up")?,
            Kind::RuntimeEnded => f.write_str("the runtime was shut down while a page was being fetched")?,
            Kind::InvalidChain(fault) => write!(f, "the request chain was not sent: {fault}")?,
            Kind::Stored(fault) => write!(f, "the stored call was not sent: {fault}")?,
            Kind::NoStepAnswer => f.write_str("the answer to the request chain does not say how this step went")?,
            Kind::RequestDeclined(_) => f.write_str("the customer request was declined")?,
            Kind::RequestExpired(_) => f.write_str("the customer request expired without a decision")?,
            Kind::WaitTimeout { .. } => f.write_str("the customer had not decided when the time to wait was over")?,
            Kind::Made(cause) => write!(f, "{cause}")?,
            Kind::Other(message) => f.write_str(message)?,
        }
        if self.0.kind.says_what_to_do() { Ok(()) } else { write!(f, ". {}", self.advice()) }
    }
}

impl Kind {
    /// Whether the message is an advice itself.
    fn says_what_to_do(&self) -> bool {
        match self {
            Self::Invalid(_) | Self::Encode(_) | Self::InvalidChain(_) | Self::Other(_) => true,
            Self::Transport(error) => !matches!(
                error.kind(),
                TransportErrorKind::Connect(_)
                    | TransportErrorKind::Deadline
                    | TransportErrorKind::File { .. }
                    | TransportErrorKind::Lost(_)
                    | TransportErrorKind::Truncated { .. }
                    | TransportErrorKind::TooLarge { .. }
            ),
            _ => false,
        }
    }
}

/// The codes of an answer with their fields, in parentheses. The server chose these texts: what does not look like a code
/// or a field is left out, for it could be anything, a customer's data as well.
struct Codes<'a>(&'a [ApiError]);

impl fmt::Display for Codes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = false;
        // Enough for a line; `errors` has them all.
        for error in self.0.iter().take(5) {
            let code = error.code.as_ref().map(ErrorCode::as_str).filter(|code| is_code(code));
            let Some(code) = code else { continue };
            f.write_str(if written { ", " } else { " (" })?;
            f.write_str(code)?;
            if let Some(field) = error.field.as_deref().filter(|field| is_field(field)) {
                write!(f, " at `{field}`")?;
            }
            written = true;
        }
        if written { f.write_str(")") } else { Ok(()) }
    }
}

/// The names in a contract are lower case; entries of `metadata` are named by the caller, and may say anything.
fn is_field(field: &str) -> bool {
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.[]".contains(&byte);
    (1..=64).contains(&field.len()) && field.bytes().all(is_name) && !field.contains("metadata.")
}
