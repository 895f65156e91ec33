//! The decision to go on or to stop, over all that it may depend on.

use std::time::Duration;

use cashapp_core::retry::{Decision, Failure, RetryPolicy, RetryState, StopReason};
use cashapp_core::{Operation, Repeat};

use crate::calls::{KEYED, SAFE, UNSAFE};

const MAX: u32 = 5;
const FAR: Option<Duration> = Some(Duration::from_secs(3600));

fn policy() -> RetryPolicy {
    RetryPolicy::default().max_attempts(MAX).backoff(Duration::from_secs(1), Duration::from_secs(5))
}

fn answered(status: u16) -> Failure {
    Failure::Answered { status, retry_after: None }
}

fn state(operation: &'static Operation, failure: Failure, attempt: u32) -> RetryState<'static> {
    RetryState { operation, attempt, failure, sent_before: false, has_key: false, time_left: FAR, jitter: 1.0 }
}

fn word(decision: Decision) -> &'static str {
    match decision {
        Decision::Wait(_) => "again",
        Decision::Stop(reason) => reason.as_str(),
    }
}

#[test]
fn every_kind_of_operation_after_every_kind_of_failure() {
    const ALL_FOUR: [&str; 4] = ["again"; 4];
    const TEMPORARY: [u16; 7] = [408, 409, 429, 500, 502, 503, 504];
    const ONLY_WHERE_SAFE: [&str; 4] = ["again", "again", "not_repeatable", "not_repeatable"];
    // Safe, keyed with its key, keyed without, unsafe.
    let kinds: [(&'static Operation, bool); 4] = [(&SAFE, false), (&KEYED, true), (&KEYED, false), (&UNSAFE, true)];
    let statuses = (100..600).map(|status| (answered(status), false));
    let others = [(Failure::NotSent, false), (Failure::NotSent, true), (Failure::Lost, false), (Failure::Lost, true)];
    for (failure, sent_before) in others.into_iter().chain(statuses) {
        let expected = match failure {
            Failure::NotSent if !sent_before => ALL_FOUR,
            Failure::Answered { status, .. } if !TEMPORARY.contains(&status) => ["permanent"; 4],
            _ => ONLY_WHERE_SAFE,
        };
        for ((operation, has_key), expected) in kinds.into_iter().zip(expected) {
            for attempt in 1..=MAX + 1 {
                let state = RetryState { sent_before, has_key, ..state(operation, failure, attempt) };
                let expected = if expected == "again" && attempt >= MAX { "attempts" } else { expected };
                assert_eq!(word(policy().decide(&state)), expected, "{state:?}");
            }
        }
    }
}

#[test]
fn a_safe_operation_needs_no_key_and_an_unsafe_one_has_no_use_for_one() {
    for has_key in [false, true] {
        let decide = |operation| policy().decide(&RetryState { has_key, ..state(operation, Failure::Lost, 1) });
        assert_eq!(word(decide(&SAFE)), "again");
        assert_eq!(decide(&UNSAFE), Decision::Stop(StopReason::NotRepeatable));
    }
    assert_eq!(UNSAFE.repeat(), Repeat::Unsafe);
}

#[test]
fn waits_double_up_to_the_cap_and_are_anything_below() {
    for (attempt, limit) in [(1, 1), (2, 2), (3, 4), (4, 5)] {
        let limit = Duration::from_secs(limit);
        for (jitter, expected) in
            [(0.0, Duration::ZERO), (0.25, limit / 4), (1.0, limit), (2.0, limit), (-1.0, Duration::ZERO)]
        {
            let decision = policy().decide(&RetryState { jitter, ..state(&SAFE, Failure::Lost, attempt) });
            assert_eq!(decision, Decision::Wait(expected), "{attempt}, {jitter}");
        }
    }
    let patient = policy().max_attempts(u32::MAX);
    for attempt in [31, 32, 33, 34, 1000, u32::MAX - 1] {
        let decision = patient.decide(&state(&SAFE, Failure::Lost, attempt));
        assert_eq!(decision, Decision::Wait(Duration::from_secs(5)), "{attempt}");
    }
}

#[test]
fn a_wait_must_end_before_the_deadline() {
    for (left, expected) in [(0, "deadline"), (999, "deadline"), (1000, "deadline"), (1001, "again")] {
        let time_left = Some(Duration::from_millis(left));
        let decision = policy().decide(&RetryState { time_left, ..state(&SAFE, Failure::Lost, 1) });
        assert_eq!(word(decision), expected, "{left}");
    }
    let decision = policy().decide(&RetryState { time_left: None, ..state(&SAFE, Failure::Lost, 1) });
    assert_eq!(decision, Decision::Wait(Duration::from_secs(1)));
}

#[test]
fn advice_is_taken_from_those_who_may_give_it_and_is_neither_cut_nor_stretched() {
    let retry_after = Some(Duration::from_secs(100));
    for (status, expected) in [(429, 100), (503, 100), (408, 1), (409, 1), (500, 1), (502, 1), (504, 1)] {
        let failure = Failure::Answered { status, retry_after };
        let decision = policy().decide(&state(&SAFE, failure, 1));
        assert_eq!(decision, Decision::Wait(Duration::from_secs(expected)), "{status}");
        let soon = RetryState { time_left: Some(Duration::from_secs(100)), ..state(&SAFE, failure, 1) };
        assert_eq!(word(policy().decide(&soon)), if expected == 100 { "deadline" } else { "again" });
    }
}

#[test]
fn a_policy_always_makes_one_attempt_and_never_means_no_more() {
    for policy in [RetryPolicy::never(), RetryPolicy::default().max_attempts(0)] {
        let decision = policy.decide(&state(&SAFE, Failure::NotSent, 1));
        assert_eq!(decision, Decision::Stop(StopReason::Attempts));
    }
    let default = RetryPolicy::default();
    assert_eq!(word(default.decide(&state(&SAFE, Failure::Lost, 3))), "again");
    assert_eq!(default.decide(&state(&SAFE, Failure::Lost, 4)), Decision::Stop(StopReason::Attempts));
}
