//! What can be wrong with a chain as a whole.

use std::fmt;

/// Why a chain was not sent: it is empty, or a step refers to what is not there when it begins.
///
/// Found before anything is sent; see [`Error::invalid_chain`](crate::Error::invalid_chain).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidChain {
    step: Option<usize>,
    place: String,
    flaw: Flaw,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    NoSteps,
    UnknownStep,
    NotEnded,
    NoKeyPath,
    NoPlace,
    Unwritable,
}

impl InvalidChain {
    pub(super) fn no_steps() -> Self {
        Self { step: None, place: String::new(), flaw: Flaw::NoSteps }
    }

    pub(super) fn at(step: usize, place: &str, flaw: Flaw) -> Self {
        Self { step: Some(step), place: place.to_owned(), flaw }
    }

    /// Which step it is, counted from zero in the order in which they were added; `None` if it is the whole.
    pub fn step(&self) -> Option<usize> {
        self.step
    }

    /// Where it stands in that step: `body.payment.grant_id`, `path_params.payment_id`.
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for InvalidChain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(step) = self.step {
            write!(f, "`requests[{step}].{}` ", self.place)?;
        }
        f.write_str(match self.flaw {
            Flaw::NoSteps => "a chain must have at least one step",
            Flaw::UnknownStep => {
                "has the form of a reference, `$<uid>:<key.path>`, but no step of this chain has that uid"
            }
            Flaw::NotEnded => "refers to a step that has not ended when this one begins",
            Flaw::NoKeyPath => "refers to nothing: name the place in the answer, such as `payment.id`",
            Flaw::NoPlace => "is no place in the body that can be set",
            Flaw::Unwritable => "cannot be written as JSON",
        })
    }
}

impl std::error::Error for InvalidChain {}
