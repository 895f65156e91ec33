//! Amounts: texts at the edge, cents within, and never a fraction of a float.

use cashapp_afterpay_api::types::{Currency, Money};

use super::{invalid, invalid_amount};
use crate::refusal::Refusal;

/// The smallest order that the account takes, in cents.
pub(super) const MINIMUM: u64 = 100;
/// The largest one.
pub(super) const MAXIMUM: u64 = 200_000;

/// An amount of the account's one currency: the sandbox's merchant is an American one, as Cash App Pay has it.
pub(super) fn read(money: &Money, field: &str) -> Result<u64, Refusal> {
    if money.currency != Currency::Usd {
        let message = "this merchant account takes USD alone, and so does Cash App Pay";
        return Err(Refusal::afterpay(422, "unsupported_currency", message).field(&format!("{field}.currency")));
    }
    cents(&money.amount).ok_or_else(|| {
        invalid(&format!("{field}.amount"), "give digits with at most two decimals and no sign, such as `25.00`")
    })
}

/// The total of an order, which the configuration limits.
pub(super) fn total(money: &Money, field: &str) -> Result<u64, Refusal> {
    let amount = read(money, field)?;
    if (MINIMUM..=MAXIMUM).contains(&amount) {
        return Ok(amount);
    }
    let (least, most) = (text(MINIMUM), text(MAXIMUM));
    let message =
        format!("an order is from {least} to {most} USD here: the limits are those of `GET /v2/configuration`");
    Err(Refusal::afterpay(422, "unsupported_payment_type", &message).field(&format!("{field}.amount")))
}

/// An amount that may be left out, then it is all there is; more than nothing.
pub(super) fn part(money: Option<&Money>, all: u64, too_much: &str) -> Result<u64, Refusal> {
    let amount = money.map_or(Ok(all), |money| read(money, "amount"))?;
    if (1..=all).contains(&amount) {
        return Ok(amount);
    }
    Err(invalid_amount(&format!("{too_much}: from 0.01 to {}", text(all))))
}

/// As the API writes it.
pub(super) fn write(cents: u64) -> Money {
    Money::new(text(cents), Currency::Usd)
}

/// A decimal number without its currency.
pub(super) fn text(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

fn cents(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "00"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || fraction.len() > 2 {
        return None;
    }
    let tenfold = if fraction.len() == 1 { 10 } else { 1 };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(fraction.parse::<u64>().ok()? * tenfold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_and_strict() {
        for (written, expected) in [
            ("25.00", Some(2500)),
            ("25.5", Some(2550)),
            ("25", Some(2500)),
            ("0.07", Some(7)),
            ("90071992547409.93", Some(9_007_199_254_740_993)),
            ("25.001", None),
            ("-1.00", None),
            ("+1.00", None),
            ("1e3", None),
            (".50", None),
            ("1.", None),
            ("", None),
            ("1,00", None),
            ("184467440737095516.16", None),
        ] {
            assert_eq!(cents(written), expected, "{written}");
        }
    }

    #[test]
    fn cents_are_written_with_two_decimals() {
        assert_eq!([text(0), text(7), text(110), text(2500)], ["0.00", "0.07", "1.10", "25.00"]);
    }
}
