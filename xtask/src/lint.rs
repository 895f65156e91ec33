//! The rules that keep the specs honest.

mod answers;
mod naming;
mod operations;
mod schemas;

pub use operations::keys as operation_keys;

use crate::bundle::Bundle;
use crate::finding::Finding;
use crate::vocabulary;

/// Everything that is wrong with a folder.
pub fn findings(bundle: &Bundle<'_>) -> Vec<Finding> {
    let mut findings = bundle.findings.clone();
    findings.extend(vocabulary::unknown_words(bundle));
    findings.extend(naming::findings(bundle));
    findings.extend(operations::findings(bundle));
    findings.extend(schemas::findings(bundle));
    findings.extend(answers::findings(bundle));
    findings
}
