//! Making payments.

use cashapp_pay_api::types::{
    self, CreatePaymentRequest, CustomerId, ErrorCode, NewPayment, PaymentId, PaymentResponse, PaymentStatus,
};
use chrono::TimeDelta;

use super::ledger::Ledger;
use super::{Payment, fees, magic, permission};
use crate::answer::Answer;
use crate::call::Call;
use crate::pay::{customers, grants, merchants};
use crate::refusal::Refusal;
use crate::timers::Timer;
use crate::webhooks::events::{self, Occurrence};
use crate::world::World;

/// How long money is held: section "Life cycles".
const HELD: TimeDelta = TimeDelta::days(7);
/// The decline that is not about the amount.
const BLOCKED: &str = "PAYMENT_DECLINED_CUSTOMER_BLOCKED_MERCHANT";

/// Whether a refusal is a decline, which leaves a declined payment behind, or says that the request itself was wrong.
pub(crate) fn is_decline(refusal: &Refusal) -> bool {
    refusal.code.starts_with("PAYMENT_DECLINED_")
}

pub(super) fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreatePaymentRequest { payment: asked, .. } = call.body()?;
    let grant = grants::usable(world, asked.grant_id.as_str()).map_err(|it| it.field("payment.grant_id"))?;
    let merchant = merchants::able_to_take_payments(world, asked.merchant_id.as_str())
        .map_err(|it| it.field("payment.merchant_id"))?;
    permission::check(world, &grant, merchant, asked.amount, &asked.currency)?;
    let able = customers::able_to_pay(world, &grant.customer, asked.merchant_id.as_str(), asked.amount)
        .map_err(|it| if it.code == BLOCKED { it.field("payment.merchant_id") } else { it.field("payment.amount") });
    let decline = match able {
        Err(refusal) if !is_decline(&refusal) => return Err(refusal),
        able => able.err(),
    };
    refuse_restricted(&asked)?;
    let decline = decline.or_else(|| magic::decline(asked.amount, "payment.amount"));

    let channel = world.grants.get(asked.grant_id.as_str()).and_then(|grant| grant.view().channel);
    let rate = fees::rate(&world.fee_plans, merchant, channel.as_ref());
    let now = world.now();
    let status = match asked.capture {
        _ if decline.is_some() => PaymentStatus::Declined,
        Some(false) => PaymentStatus::Authorized,
        _ => PaymentStatus::Captured,
    };
    let id = world.ids.next("PWC_");
    let mut view = types::Payment::new(PaymentId::new(&id), asked.amount, asked.currency, status.clone());
    view.customer_id = Some(CustomerId::new(grant.customer));
    view.merchant_id = Some(asked.merchant_id);
    view.grant_id = Some(asked.grant_id.clone());
    view.reference_id = asked.reference_id;
    view.metadata = asked.metadata;
    view.enrichments = asked.enrichments;
    view.created_at = Some(now);
    view.fee_rate = Some(rate);
    view.decline_errors = decline.as_ref().map(Refusal::errors);
    let mut ledger = Ledger::default();
    if decline.is_none() {
        ledger = Ledger::authorize(asked.amount);
    }
    if status == PaymentStatus::Captured {
        ledger.capture(asked.amount);
    }
    if status == PaymentStatus::Authorized {
        let deadline = now + HELD;
        view.capture_before = Some(deadline);
        world.timers.set(deadline, Timer::PaymentVoids(id.clone()));
    }
    let mut payment = Payment { view, ledger, captured_later: false };
    payment.show(now);
    let view = payment.view.clone();
    world.payments.insert(payment);

    if let Some(decline) = decline {
        // No money moved, so a grant for one payment has not been used.
        events::emit(world, Occurrence::PaymentStatusUpdated(view.clone()));
        return Err(decline.with_resource("payment", &id, &view));
    }
    grants::consume(world, asked.grant_id.as_str());
    if status == PaymentStatus::Captured {
        magic::dispute_soon(world, &id, asked.amount);
    }
    events::emit(world, Occurrence::PaymentStatusUpdated(view.clone()));
    let answer = Answer::created(&PaymentResponse::new(view), &id);
    Ok(if asked.amount == magic::ANSWER_LOST { answer.lost() } else { answer })
}

/// Restricted goods need the vendor's agreement, which a sandbox's client does not have.
fn refuse_restricted(asked: &NewPayment) -> Result<(), Refusal> {
    let restricted = asked.enrichments.as_ref().and_then(|enrichments| enrichments.restricted_categories.as_ref());
    if restricted.is_none_or(Vec::is_empty) {
        return Ok(());
    }
    let detail = "restricted categories need an agreement with Cash App: leave them out until you have it";
    Err(Refusal::pay(ErrorCode::FeatureDisabled, detail).field("payment.enrichments.restricted_categories"))
}
