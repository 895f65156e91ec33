//! A limit on how much of a client's traffic may be repetitions.

use std::sync::atomic::{AtomicU32, Ordering};

const FULL: u32 = 500;
const A_RETRY: u32 = 10;
const A_SUCCESS: u32 = 1;

/// Tokens that repetitions spend and successes earn. While the server is down, every client would otherwise multiply its
/// load just when it can bear least; with an empty budget a call is made once.
///
/// It starts with 50 repetitions, and each ten successes earn one more.
#[derive(Debug)]
pub struct RetryBudget(AtomicU32);

impl Default for RetryBudget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl RetryBudget {
    /// Spends what a repetition costs. Whether there was enough.
    pub fn spend(&self) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tokens| tokens.checked_sub(A_RETRY)).is_ok()
    }

    /// Earns what a success brings.
    pub fn earn(&self) {
        let earned = |tokens: u32| (tokens < FULL).then_some(tokens + A_SUCCESS);
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, earned);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_repetitions_are_allowed_and_ten_successes_earn_one_more() {
        let budget = RetryBudget::default();
        assert_eq!((0..60).filter(|_| budget.spend()).count(), 50);
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.spend());
        budget.earn();
        assert!(budget.spend());
    }

    #[test]
    fn it_never_holds_more_than_at_the_start() {
        let budget = RetryBudget::default();
        (0..1000).for_each(|_| budget.earn());
        assert_eq!((0..60).filter(|_| budget.spend()).count(), 50);
    }
}
