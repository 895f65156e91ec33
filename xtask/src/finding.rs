//! What is wrong with the specs, and where.

use std::fmt;

/// One thing that is wrong, with the place and the way to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file as it was named to us, with forward slashes.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// The rule that is broken, in a word or two.
    pub rule: &'static str,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.file, self.line, self.rule, self.message)
    }
}

/// All that was found at once, as an error.
#[derive(Debug)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// An error if anything was found.
    pub fn check(mut findings: Vec<Finding>) -> Result<(), Self> {
        findings.sort();
        findings.dedup();
        if findings.is_empty() { Ok(()) } else { Err(Self(findings)) }
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Finding::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Findings {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_are_told_once_in_the_order_of_their_places() {
        let finding =
            |file: &str, line| Finding { file: file.to_owned(), line, rule: "rule", message: "Mend it.".into() };
        let found = Findings::check(vec![finding("b", 2), finding("a", 10), finding("a", 9), finding("b", 2)]);
        let message = found.unwrap_err().to_string();
        assert_eq!(message, "a:9: rule: Mend it.\na:10: rule: Mend it.\nb:2: rule: Mend it.");
        assert!(Findings::check(Vec::new()).is_ok());
    }
}
