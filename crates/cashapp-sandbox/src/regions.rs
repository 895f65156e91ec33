//! The cities that `X-Region` may name.

/// The IATA codes that the vendor lists, 301 of them.
const CODES: &str = include_str!("regions.txt");

/// Returns whether the vendor lists the code.
pub(crate) fn is_known(code: &str) -> bool {
    CODES.split_ascii_whitespace().any(|known| known == code)
}
