//! What only tests of others can bring about: disputes at will, and their decisions.

use cashapp_afterpay_api::types::{OrderDetails, PaymentState};

use super::*;
use crate::afterpay::payments::Order;
use crate::audit::Audit;
use crate::builder::SandboxBuilder;
use crate::clock::Clock;
use crate::ids::Ids;
use crate::rate_limit::RateLimits;
use crate::seed;

const ORDER: &str = "100000000001";

/// A world with one order of 100.00, of which 60.00 were captured.
fn world() -> World {
    let builder = SandboxBuilder::new();
    let clock = Clock::frozen(Time::UNIX_EPOCH);
    let mut world = World::new(builder.settings.clone(), clock, Ids::new(Some(1)), RateLimits::new(0.0), Audit::new(1));
    seed::complete(&mut world, &builder).unwrap();
    world.orders.insert(Order {
        id: ORDER.to_owned(),
        token: "002.token".to_owned(),
        cash_app_pay: true,
        declined: false,
        state: PaymentState::PartiallyCaptured,
        original: 10_000,
        open: 4_000,
        captured: 6_000,
        refunded: 0,
        reversing: false,
        created_at: Time::UNIX_EPOCH,
        merchant_reference: Some("order-1".to_owned()),
        details: OrderDetails::new(),
        events: Vec::new(),
        refunds: Vec::new(),
    });
    world
}

fn view<'a>(world: &'a World, id: &str) -> &'a types::Dispute {
    &dispute(world, id).unwrap().view
}

#[test]
fn an_order_is_disputed_for_what_was_captured() {
    let mut world = world();
    let id = open(&mut world, ORDER, "fraudulent").unwrap();
    let dispute = view(&world, &id);
    assert_eq!((dispute.amount.as_deref(), dispute.reason.clone()), (Some("60.00"), Some(DisputeReason::Fraudulent)));
    assert_eq!(dispute.status, DisputeStatus::NeedsResponse);
}

#[test]
fn an_order_has_one_open_dispute_at_a_time() {
    let mut world = world();
    let id = open(&mut world, ORDER, "duplicate").unwrap();
    assert_eq!(open(&mut world, ORDER, "duplicate").unwrap_err().status, 412);
    decide(&mut world, &id, "won").unwrap();
    open(&mut world, ORDER, "duplicate").unwrap();
}

#[test]
fn a_dispute_needs_an_order_a_known_reason_and_something_at_stake() {
    let mut world = world();
    assert_eq!(open(&mut world, "1", "duplicate").unwrap_err().status, 404);
    assert_eq!(open(&mut world, ORDER, "boredom").unwrap_err().status, 422);
    let order = world.orders.get_mut(ORDER).unwrap();
    (order.open, order.refunded) = (0, order.captured);
    assert_eq!(open(&mut world, ORDER, "duplicate").unwrap_err().status, 412);
}

#[test]
fn a_dispute_without_evidence_can_only_be_withdrawn() {
    let mut world = world();
    let id = open(&mut world, ORDER, "duplicate").unwrap();
    assert_eq!(decide(&mut world, &id, "lost").unwrap_err().status, 412);
    decide(&mut world, &id, "won").unwrap();
    let dispute = view(&world, &id);
    assert_eq!(dispute.closing_reason, Some(DisputeClosingReason::CustomerCancelled));
    assert_eq!((dispute.status.clone(), dispute.open), (DisputeStatus::Won, Some(false)));
}

#[test]
fn a_dispute_with_evidence_is_decided_once() {
    for (status, reason) in
        [("won", DisputeClosingReason::EvidenceAccepted), ("lost", DisputeClosingReason::EvidenceRejected)]
    {
        let mut world = world();
        let id = open(&mut world, ORDER, "duplicate").unwrap();
        change(&mut world, &id, |dispute| dispute.view.status = DisputeStatus::UnderReview);
        assert_eq!(decide(&mut world, &id, "merchant_refunded").unwrap_err().status, 422);
        decide(&mut world, &id, status).unwrap();
        assert_eq!(decide(&mut world, &id, status).unwrap_err().status, 412);
        settle(&mut world, &id);
        run_out(&mut world, &id);
        let dispute = view(&world, &id);
        assert_eq!((dispute.status.as_str(), dispute.closing_reason.clone()), (status, Some(reason)));
    }
}
