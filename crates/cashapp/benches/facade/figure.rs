//! One line of the table.

/// What was measured, and what it may be.
pub(crate) struct Figure {
    name: &'static str,
    measured: String,
    allowed: String,
    kept: bool,
}

impl Figure {
    /// A figure that must not be above what is allowed.
    pub(crate) fn at_most(name: &'static str, measured: f64, allowed: f64, unit: &str) -> Self {
        let kept = measured <= allowed;
        Self { name, measured: format!("{measured:.2} {unit}"), allowed: format!("<= {allowed:.2} {unit}"), kept }
    }

    /// A figure that must not be below what is asked for.
    pub(crate) fn at_least(name: &'static str, measured: f64, asked: f64, unit: &str) -> Self {
        let kept = measured >= asked;
        Self { name, measured: format!("{measured:.2} {unit}"), allowed: format!(">= {asked:.2} {unit}"), kept }
    }

    /// A figure that the others are to be understood by.
    pub(crate) fn told(name: &'static str, measured: f64, unit: &str) -> Self {
        Self { name, measured: format!("{measured:.2} {unit}"), allowed: String::new(), kept: true }
    }

    /// Prints them; whether all are as they should be.
    pub(crate) fn print(figures: &[Self]) -> bool {
        for Self { name, measured, allowed, kept } in figures {
            println!("{name:<66} {measured:>14} {allowed:>16}{}", if *kept { "" } else { "  missed" });
        }
        figures.iter().all(|figure| figure.kept)
    }
}
