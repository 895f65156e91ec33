//! What the rules have in common: the specs that they look at, and what they find.

use crate::bundle::{Bundle, Operation, Origin};
use crate::finding::Finding;

/// Looks at a folder and collects what is wrong. Each file of rules adds its own.
pub(super) struct Linter<'a> {
    pub(super) bundle: &'a Bundle<'a>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Linter<'a> {
    pub(super) fn new(bundle: &'a Bundle<'a>) -> Self {
        Self { bundle, findings: Vec::new() }
    }

    pub(super) fn report(&mut self, origin: &Origin, rule: &'static str, message: impl Into<String>) {
        self.findings.push(self.bundle.finding(origin, rule, message));
    }

    /// Something is wrong with an operation, at the end of this path of keys.
    pub(super) fn report_in(
        &mut self,
        operation: &Operation,
        keys: &[&str],
        rule: &'static str,
        message: impl Into<String>,
    ) {
        let origin = keys.iter().fold(operation.origin.clone(), |origin, key| origin.at(key));
        self.report(&origin, rule, message);
    }
}
