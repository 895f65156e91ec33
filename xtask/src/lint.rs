//! The rules that keep the specs honest.

mod advice;
mod answers;
mod bodies;
mod comparable;
mod echo;
mod linter;
mod naming;
mod operations;
mod parts;
mod schemas;
mod unions;
mod words;

pub use operations::keys as operation_keys;

use crate::bundle::Bundle;
use crate::finding::Finding;

/// Everything that is wrong with a folder.
pub fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = bundle.findings.clone();
    findings.extend(words::findings(bundle));
    findings.extend(naming::findings(bundle));
    findings.extend(operations::findings(bundle));
    findings.extend(echo::findings(bundle));
    findings.extend(bodies::findings(bundle));
    findings.extend(schemas::findings(bundle));
    findings.extend(unions::findings(bundle));
    findings.extend(parts::findings(bundle));
    findings.extend(answers::findings(bundle));
    findings.extend(advice::findings(bundle));
    findings
}
