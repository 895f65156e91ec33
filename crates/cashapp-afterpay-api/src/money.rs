//! Amounts in a currency's smallest unit, and as the decimal texts that this API takes. Never by way of a float, which
//! cannot hold most amounts exactly.

use crate::types::{Currency, Money};

impl Money {
    /// An amount in the currency's smallest unit: 2500 cents are `25.00` USD.
    ///
    /// How many decimals the text has is the currency's: two, unless ISO 4217 says otherwise of a currency that this
    /// version does not know by name. A negative amount can be written, but not sent.
    ///
    /// ```
    /// use cashapp_afterpay_api::types::{Currency, Money};
    ///
    /// assert_eq!(Money::from_minor_units(2500, Currency::Usd), Money::new("25.00", Currency::Usd));
    /// ```
    pub fn from_minor_units(amount: i64, currency: impl Into<Currency>) -> Self {
        let currency = currency.into();
        let sign = if amount < 0 { "-" } else { "" };
        // One digit at least stands before the point.
        let (decimals, digits) = (decimals(&currency), amount.unsigned_abs().to_string());
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = if decimals == 0 { "" } else { "." };
        Self::new(format!("{sign}{whole}{point}{fraction}"), currency)
    }

    /// The amount in the currency's smallest unit: `25.00` USD, `25.0` and `25` are 2500 cents.
    ///
    /// `None` if the text is no decimal number, says more than the smallest unit can, or does not fit.
    ///
    /// ```
    /// use cashapp_afterpay_api::types::{Currency, Money};
    ///
    /// assert_eq!(Money::new("25.5", Currency::Usd).minor_units(), Some(2550));
    /// assert_eq!(Money::new("25.005", Currency::Usd).minor_units(), None);
    /// ```
    pub fn minor_units(&self) -> Option<i64> {
        let (sign, number) = match self.amount.strip_prefix('-') {
            Some(number) => ("-", number),
            None => ("", &*self.amount),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        // Zeros at the end say nothing, in whatever number they come.
        let (decimals, fraction) = (decimals(&self.currency), fraction.trim_end_matches('0'));
        if fraction.len() > decimals {
            return None;
        }
        format!("{sign}{whole}{fraction:0<decimals$}").parse().ok()
    }
}

/// How many decimals a currency has: ISO 4217, list one. All that this API documents have two; the others are here for
/// those that the vendor may add, which arrive as unknown values.
fn decimals(currency: &Currency) -> usize {
    // Codes are told apart without regard to case (ISO 4217), and a hundredfold amount is no way to learn of it.
    match &*currency.as_str().to_ascii_uppercase() {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use cashapp_core::Check;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_amount_is_written_with_the_decimals_of_its_currency() {
        for (amount, currency, text) in [
            (2500, "USD", "25.00"),
            (0, "USD", "0.00"),
            (7, "AUD", "0.07"),
            (10, "GBP", "0.10"),
            (-250, "USD", "-2.50"),
            (-7, "USD", "-0.07"),
            (i64::MAX, "USD", "92233720368547758.07"),
            (i64::MIN, "USD", "-92233720368547758.08"),
            (2500, "JPY", "2500"),
            (2500, "jpy", "2500"),
            (0, "JPY", "0"),
            (2500, "KWD", "2.500"),
            (7, "CLF", "0.0007"),
        ] {
            let money = Money::from_minor_units(amount, Currency::from(currency));
            assert_eq!((&*money.amount, money.currency.as_str()), (text, currency));
            assert_eq!(money.minor_units(), Some(amount), "{text} {currency}");
        }
    }

    #[test]
    fn what_is_no_whole_number_of_the_smallest_unit_is_none() {
        for (text, amount) in [
            ("25", Some(2500)),
            ("25.0", Some(2500)),
            ("25.5000", Some(2550)),
            ("0025.00", Some(2500)),
            ("25.005", None),
            ("92233720368547758.08", None),
            ("-92233720368547758.09", None),
            ("", None),
            ("-", None),
            (".", None),
            (".50", None),
            ("1.", None),
            ("1.-5", None),
            ("+1.00", None),
            ("--1.00", None),
            ("1e3", None),
            ("1,00", None),
            (" 1.00", None),
            ("٢٥", None),
        ] {
            assert_eq!(Money::new(text, Currency::Usd).minor_units(), amount, "{text:?}");
        }
        assert_eq!(Money::new("25.5", Currency::from("JPY")).minor_units(), None);
    }

    proptest! {
        #[test]
        fn every_amount_comes_back(amount: i64, currency in prop::sample::select(vec!["USD", "NZD", "JPY", "KWD", "CLF"])) {
            let money = Money::from_minor_units(amount, Currency::from(currency));
            prop_assert_eq!(money.minor_units(), Some(amount));
            prop_assert_eq!(money.check().is_ok(), amount >= 0);
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let _ = Money::new(text, Currency::Usd).minor_units();
        }
    }
}
