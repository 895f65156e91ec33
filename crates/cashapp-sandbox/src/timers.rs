//! What happens by itself, at its time.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::Time;
use crate::table::{Change, Stored};
use crate::world::World;
use crate::{afterpay, engine, pay, webhooks};

/// Something that happens by itself. The ids are those of what it happens to; a timer whose object has moved on in the
/// meantime does nothing.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) enum Timer {
    /// A customer request has run out.
    RequestExpires(String),
    /// The customer opened a request and did nothing more.
    RequestIdles(String),
    /// A request that the customer approved is processed.
    RequestProcessed(String),
    /// A grant has run out.
    GrantExpires(String),
    /// An authorization was not captured in time.
    PaymentVoids(String),
    /// A refund was not captured in time.
    RefundVoids(String),
    /// A customer disputes a payment.
    PaymentIsDisputed(String),
    /// The time to respond to a dispute is over.
    DisputeIsDue(String),
    /// A challenged dispute is decided.
    DisputeIsDecided(String),
    /// A payout goes on.
    PayoutIsCaptured(String),
    /// A merchant is reviewed.
    MerchantIsReviewed(String),
    /// An Afterpay authorization lapses.
    OrderLapses(String),
    /// An Afterpay order whose reversal was accepted is reversed.
    OrderIsReversed(String),
    /// A customer disputes an Afterpay order.
    OrderIsDisputed(String),
    /// The time to respond to an Afterpay dispute is over.
    AfterpayDisputeIsDue(String),
    /// An Afterpay dispute with evidence is decided.
    AfterpayDisputeIsDecided(String),
    /// A call is carried out whose connection dropped before.
    LateCall(u64),
    /// A webhook is due to be sent.
    Delivery(String),
    /// A request that is at work is to be carried out.
    CallIsCarriedOut(String),
}

/// The timers, by time; those of one moment in the order in which they were set.
#[derive(Default)]
pub(crate) struct Timers {
    next: u64,
    by_time: BTreeMap<(Time, u64), Timer>,
    changed: Option<BTreeMap<u64, Option<String>>>,
}

impl Timers {
    /// Has this happen at that time.
    pub(crate) fn set(&mut self, at: Time, timer: Timer) {
        let number = self.next;
        self.next += 1;
        if let Some(changed) = &mut self.changed {
            changed.insert(number, serde_json::to_string(&(at, &timer)).ok());
        }
        self.by_time.insert((at, number), timer);
    }

    /// When the next one is due.
    pub(crate) fn next_at(&self) -> Option<Time> {
        self.by_time.first_key_value().map(|((at, _), _)| *at)
    }

    /// Takes out the next one that is due by then.
    pub(crate) fn take_due(&mut self, now: Time) -> Option<(Time, Timer)> {
        let entry = self.by_time.first_entry().filter(|entry| entry.key().0 <= now)?;
        let ((at, number), timer) = entry.remove_entry();
        if let Some(changed) = &mut self.changed {
            changed.insert(number, None);
        }
        Some((at, timer))
    }
}

impl Stored for Timers {
    fn kind(&self) -> &'static str {
        "timer"
    }

    fn load(&mut self, row: u64, text: &str) -> Result<(), serde_json::Error> {
        let (at, timer) = serde_json::from_str(text)?;
        self.next = self.next.max(row + 1);
        self.by_time.insert((at, row), timer);
        Ok(())
    }

    fn watch(&mut self) {
        self.changed.get_or_insert_default();
    }

    fn changes(&mut self, changes: &mut Vec<Change>) {
        let Some(since) = self.changed.as_mut().map(std::mem::take) else { return };
        changes.extend(since.into_iter().map(|(row, text)| Change { kind: "timer", row, text }));
    }
}

/// Lets it happen.
pub(crate) fn fire(world: &mut World, timer: Timer) {
    match timer {
        Timer::RequestExpires(id) => pay::customer_requests::expire(world, &id),
        Timer::RequestIdles(id) => pay::customer_requests::idle(world, &id),
        Timer::RequestProcessed(id) => pay::customer_requests::process(world, &id),
        Timer::GrantExpires(id) => pay::grants::expire(world, &id),
        Timer::PaymentVoids(id) => pay::payments::lapse(world, &id),
        Timer::RefundVoids(id) => pay::refunds::lapse(world, &id),
        Timer::PaymentIsDisputed(id) => pay::disputes::open_by_amount(world, &id),
        Timer::DisputeIsDue(id) => pay::disputes::run_out(world, &id),
        Timer::DisputeIsDecided(id) => pay::disputes::settle(world, &id),
        Timer::PayoutIsCaptured(id) => pay::payouts::capture(world, &id),
        Timer::MerchantIsReviewed(id) => pay::merchants::review(world, &id),
        Timer::OrderLapses(id) => afterpay::payments::lapse(world, &id),
        Timer::OrderIsReversed(id) => afterpay::reversals::carry_out(world, &id),
        Timer::OrderIsDisputed(id) => afterpay::disputes::open_by_amount(world, &id),
        Timer::AfterpayDisputeIsDue(id) => afterpay::disputes::run_out(world, &id),
        Timer::AfterpayDisputeIsDecided(id) => afterpay::disputes::settle(world, &id),
        Timer::LateCall(number) => engine::late::carry_out(world, number),
        Timer::Delivery(id) => webhooks::delivery::due(world, &id),
        Timer::CallIsCarriedOut(id) => world.at_work.release(&id),
    }
}
