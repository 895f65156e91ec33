//! How the steps of a request chain fail, and the chain as a whole.

use cashapp_core::Outcome;
use http::StatusCode;

use super::Error;
use super::kind::Kind;
use crate::chains::{Answers, InvalidChain};

impl Error {
    /// What is wrong with a request chain that was not sent.
    pub fn invalid_chain(&self) -> Option<&InvalidChain> {
        match &self.0.kind {
            Kind::InvalidChain(fault) => Some(fault),
            _ => None,
        }
    }

    pub(crate) fn of_invalid_chain(fault: InvalidChain) -> Self {
        Self::new(Kind::InvalidChain(fault), Outcome::NotSent, 0)
    }

    /// The server has not said how a step went.
    pub(crate) fn no_step_answer() -> Self {
        Self::new(Kind::NoStepAnswer, Outcome::Unknown, 1)
    }

    /// The error of a step, which was sent once.
    pub(crate) fn of_step(mut self) -> Self {
        self.0.attempts = 1;
        self
    }

    /// The error of a chain as a whole. That a reference leads nowhere may show only when steps before it were run.
    pub(crate) fn of_chain(mut self, has_references: bool) -> Self {
        let broken_off = self.status() == Some(StatusCode::BAD_REQUEST) && has_references;
        if broken_off || Answers::from_error(&self).is_some_and(|answers| answers.any_executed()) {
            self.0.outcome = Outcome::Unknown;
        }
        self
    }
}
