//! The clock: moved, stopped and set going.

use std::time::Duration;

use chrono::TimeDelta;
use serde::Deserialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::world::World;

/// The most that is let pass at once: more is a slip of the pen, and time cannot be taken back.
const LONGEST: Duration = Duration::from_secs(3653 * 24 * 60 * 60);

pub(super) fn show(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    Ok(json!({ "now": world.now(), "frozen": world.clock.is_frozen() }).into())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    seconds: Option<f64>,
    duration: Option<String>,
}

pub(super) fn pass(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    let bad = |message: &str| ControlError::bad_request(message);
    let by = match asked.body()? {
        Advance { seconds: Some(seconds), duration: None } => {
            Duration::try_from_secs_f64(seconds).map_err(|_| bad("`seconds` must be a number from 0 on"))?
        }
        Advance { seconds: None, duration: Some(text) } => read(&text).ok_or_else(|| {
            bad("`duration` must be numbers with units from large to small, such as 7d, 1h30m or 250ms")
        })?,
        _ => return Err(bad("send either `seconds` or `duration`")),
    };
    if by > LONGEST {
        return Err(bad("time can pass 10 years at once at the most, which is 3653d: advance it several times"));
    }
    advance(world, by);
    show(world, asked)
}

/// Lets this much time pass; more than the calendar has ends with the calendar.
pub(super) fn advance(world: &mut World, by: Duration) {
    world.advance(TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX));
}

pub(super) fn stop(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    freeze(world);
    show(world, asked)
}

pub(super) fn freeze(world: &mut World) {
    world.clock.freeze();
    world.keep_offset();
}

pub(super) fn go_on(world: &mut World, asked: &Asked) -> Result<Reply, ControlError> {
    resume(world);
    show(world, asked)
}

pub(super) fn resume(world: &mut World) {
    world.clock.resume();
    world.keep_offset();
}

/// Reads `7d`, `1h30m` or `250ms`.
fn read(text: &str) -> Option<Duration> {
    const UNITS: [(&str, u64); 5] = [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)];
    let (mut rest, mut total, mut smallest) = (text.trim(), 0_u64, usize::MAX);
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|letter: char| !letter.is_ascii_digit())?);
        let end = after.find(|letter: char| letter.is_ascii_digit()).unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        let index = UNITS.iter().position(|(known, _)| *known == unit)?;
        if smallest != usize::MAX && index <= smallest {
            return None;
        }
        total = total.checked_add(number.parse::<u64>().ok()?.checked_mul(UNITS[index].1)?)?;
        (rest, smallest) = (after, index);
    }
    (smallest != usize::MAX).then(|| Duration::from_millis(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_numbers_with_units() {
        for (text, milliseconds) in
            [("7d", 604_800_000), ("1h30m", 5_400_000), ("250ms", 250), ("1d2h3m4s5ms", 93_784_005), ("0s", 0)]
        {
            assert_eq!(read(text), Some(Duration::from_millis(milliseconds)), "{text}");
        }
        for text in
            ["", "7", "d", "7 days", "1m1h", "1h1h", "-1s", "1.5h", "99999999999999999999d", "300000000000000d", "1µs"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
