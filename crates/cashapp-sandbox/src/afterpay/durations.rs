//! ISO 8601 durations of a fixed length: weeks, days and times, no months or years.

use chrono::TimeDelta;

/// A duration of more than nothing; `None` where the text is none.
pub(super) fn read(text: &str) -> Option<TimeDelta> {
    let text = text.strip_prefix('P')?;
    let (days, time) = match text.split_once('T') {
        Some((_, "")) => return None,
        Some((days, time)) => (days, time),
        None => (text, ""),
    };
    let seconds = units(days, &[('W', 604_800), ('D', 86_400)])?;
    let seconds = seconds.checked_add(units(time, &[('H', 3600), ('M', 60), ('S', 1)])?)?;
    TimeDelta::try_seconds(seconds).filter(|duration| *duration > TimeDelta::zero())
}

/// Numbers, each before its unit, the units in their order.
fn units(mut text: &str, units: &[(char, i64)]) -> Option<i64> {
    let mut sum = 0_i64;
    for (unit, seconds) in units {
        if let Some((number, rest)) = text.split_once(*unit) {
            if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            sum = sum.checked_add(number.parse::<i64>().ok()?.checked_mul(*seconds)?)?;
            text = rest;
        }
    }
    text.is_empty().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_to_the_second() {
        for (text, seconds) in [
            ("P30D", Some(2_592_000)),
            ("P2W", Some(1_209_600)),
            ("PT12H", Some(43_200)),
            ("P1DT2H3M4S", Some(93_784)),
            ("P0D", None),
            ("P", None),
            ("PT", None),
            ("30D", None),
            ("P-1D", None),
            ("P1H", None),
            ("PT1D", None),
            ("P1M", None),
            ("P1D2W", None),
            ("P99999999999999999D", None),
        ] {
            assert_eq!(read(text).map(|duration| duration.num_seconds()), seconds, "{text}");
        }
    }
}
