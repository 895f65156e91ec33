//! When a delivery that failed is tried again: section "Webhooks (Cash App Pay)".

use chrono::TimeDelta;

/// How often a delivery is tried again.
pub(crate) const MOST_RETRIES: u32 = 75;

/// The first gap, in milliseconds.
const FIRST_GAP: f64 = 1000.0;

/// By how much a gap is longer than the one before.
const GROWTH: f64 = 1.15;

/// How long a delivery is tried, in milliseconds: 72 hours.
const LONGEST: f64 = 72.0 * 60.0 * 60.0 * 1000.0;

/// The time between a failure and this retry; the first is number 1.
pub(crate) fn gap(retry: u32, pace: f64) -> TimeDelta {
    let exponent = retry.clamp(1, MOST_RETRIES) - 1;
    scaled(FIRST_GAP * GROWTH.powf(f64::from(exponent)), pace)
}

/// The time from the first try within which all retries are.
pub(crate) fn longest(pace: f64) -> TimeDelta {
    scaled(LONGEST, pace)
}

fn scaled(milliseconds: f64, pace: f64) -> TimeDelta {
    #[expect(clippy::cast_possible_truncation, reason = "at most 72 hours a million times")]
    let milliseconds = (milliseconds * pace.clamp(0.0, 1e6)).round() as i64;
    TimeDelta::milliseconds(milliseconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gaps_begin_with_a_second_and_grow_by_fifteen_percent() {
        let gaps: Vec<i64> = (1..=4).map(|retry| gap(retry, 1.0).num_milliseconds()).collect();
        assert_eq!(gaps, [1000, 1150, 1322, 1521]);
        let all: TimeDelta = (1..=MOST_RETRIES).map(|retry| gap(retry, 1.0)).sum();
        assert_eq!(all.num_hours(), 66);
        assert!(all < longest(1.0));
    }

    #[test]
    fn the_pace_stretches_all_of_it_and_nonsense_does_no_harm() {
        assert_eq!(gap(1, 0.001), TimeDelta::milliseconds(1));
        assert_eq!(longest(0.5), TimeDelta::hours(36));
        for pace in [0.0, -1.0, f64::NAN] {
            assert_eq!(gap(75, pace), TimeDelta::zero(), "{pace}");
        }
        assert!(gap(75, f64::INFINITY) > longest(1.0));
    }
}
