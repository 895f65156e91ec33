//! Where the money of one payment is. Every figure that the API shows follows from here.

use serde::{Deserialize, Serialize};

/// Where the money of one payment is, in the smallest unit.
///
/// At every moment, with no figure below zero:
/// - what was authorized is either still held, or captured, or voided;
/// - refunds, done or waiting, never exceed what was captured;
/// - the net amount is what is held and captured, less what was refunded.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub(crate) struct Ledger {
    /// All that was ever held: the first authorization, or the total it was raised to.
    authorized: i64,
    captured: i64,
    voided: i64,
    /// By captured refunds.
    refunded: i64,
    /// By refunds that are authorized and wait.
    reserved: i64,
}

impl Ledger {
    /// Money that is held.
    pub(crate) fn authorize(amount: i64) -> Self {
        Self { authorized: amount, ..Self::default() }
    }

    /// What was authorized in all.
    pub(crate) fn authorized(&self) -> i64 {
        self.authorized
    }

    /// What is still held.
    pub(crate) fn held(&self) -> i64 {
        self.authorized - self.captured - self.voided
    }

    pub(crate) fn captured(&self) -> i64 {
        self.captured
    }

    pub(crate) fn voided(&self) -> i64 {
        self.voided
    }

    pub(crate) fn refunded(&self) -> i64 {
        self.refunded
    }

    /// What is left after refunds and voids. A refund that only waits has taken nothing yet.
    pub(crate) fn net(&self) -> i64 {
        self.authorized - self.voided - self.refunded
    }

    /// What another refund may come to.
    pub(crate) fn refundable(&self) -> i64 {
        self.captured - self.refunded - self.reserved
    }

    /// Whether a refund has taken something, or waits to.
    pub(crate) fn has_refunds(&self) -> bool {
        self.refunded + self.reserved > 0
    }

    /// Raises what is held to a new total; `false` if that would lower it.
    pub(crate) fn raise(&mut self, total: i64) -> bool {
        let rises = total >= self.authorized;
        if rises {
            self.authorized = total;
        }
        rises
    }

    /// Takes part of what is held; the rest goes back. `false` if it is not held.
    pub(crate) fn capture(&mut self, amount: i64) -> bool {
        let held = self.held();
        let fits = (1..=held).contains(&amount);
        if fits {
            self.captured += amount;
            self.voided += held - amount;
        }
        fits
    }

    /// Gives back everything that was held or captured; `false` if refunds have a part of it.
    pub(crate) fn void(&mut self) -> bool {
        let whole = !self.has_refunds();
        if whole {
            (self.captured, self.voided) = (0, self.authorized);
        }
        whole
    }

    /// Sets something aside for a refund; `false` if not so much is left.
    pub(crate) fn reserve(&mut self, amount: i64) -> bool {
        let fits = (1..=self.refundable()).contains(&amount);
        if fits {
            self.reserved += amount;
        }
        fits
    }

    /// Pays out what was set aside for a refund.
    pub(crate) fn refund_reserved(&mut self, amount: i64) {
        self.reserved -= amount;
        self.refunded += amount;
    }

    /// Keeps what was set aside for a refund.
    pub(crate) fn release(&mut self, amount: i64) {
        self.reserved -= amount;
    }

    /// Takes a refund back.
    pub(crate) fn take_back(&mut self, amount: i64) {
        self.refunded -= amount;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Debug)]
    enum Step {
        Raise(i64),
        Capture(i64),
        Void,
        Reserve(i64),
        /// The refund of this place among those that wait.
        Pay(usize),
        Release(usize),
        TakeBack(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (-10..2_000_i64).prop_map(Step::Raise),
            (-10..2_000_i64).prop_map(Step::Capture),
            Just(Step::Void),
            (-10..900_i64).prop_map(Step::Reserve),
            (-10..900_i64).prop_map(Step::Reserve),
            (0..4_usize).prop_map(Step::Pay),
            (0..4_usize).prop_map(Step::Release),
            (0..4_usize).prop_map(Step::TakeBack),
        ]
    }

    proptest! {
        #[test]
        fn no_money_is_made_or_lost(first in 1..1_000_i64, steps in prop::collection::vec(step(), 0..40)) {
            let mut ledger = Ledger::authorize(first);
            let (mut waiting, mut paid) = (Vec::new(), Vec::new());
            for step in steps {
                let before = ledger.clone();
                let done = match step {
                    Step::Raise(total) => ledger.raise(total),
                    Step::Capture(amount) => ledger.capture(amount),
                    Step::Void => ledger.void(),
                    Step::Reserve(amount) => {
                        let done = ledger.reserve(amount);
                        waiting.extend(done.then_some(amount));
                        done
                    }
                    Step::Pay(place) if place < waiting.len() => {
                        let amount = waiting.remove(place);
                        ledger.refund_reserved(amount);
                        paid.push(amount);
                        true
                    }
                    Step::Release(place) if place < waiting.len() => {
                        ledger.release(waiting.remove(place));
                        true
                    }
                    Step::TakeBack(place) if place < paid.len() => {
                        ledger.take_back(paid.remove(place));
                        true
                    }
                    _ => false,
                };
                prop_assert!(done || ledger == before, "a refused step changes nothing");
                prop_assert!(ledger.authorized >= before.authorized, "what was authorized never shrinks");
                prop_assert_eq!(ledger.captured + ledger.voided + ledger.held(), ledger.authorized);
                prop_assert_eq!(ledger.net(), ledger.held() + ledger.captured - ledger.refunded);
                prop_assert_eq!(ledger.refunded, paid.iter().sum::<i64>());
                prop_assert_eq!(ledger.reserved, waiting.iter().sum::<i64>());
                let figures = [
                    ledger.held(), ledger.captured, ledger.voided, ledger.refunded, ledger.reserved, ledger.net(),
                    ledger.refundable(),
                ];
                prop_assert!(figures.iter().all(|figure| *figure >= 0), "{figures:?}");
            }
        }
    }
}
