//! Making payouts.

use cashapp_pay_api::types::{
    self, Action, CreatePayoutRequest, Currency, CustomerId, ErrorCode, Merchant, NewPayout, PayoutId, PayoutResponse,
    PayoutStatus,
};

use super::{Payout, go_on};
use crate::answer::Answer;
use crate::call::Call;
use crate::idempotency;
use crate::pay::grants::Usable;
use crate::pay::{grants, merchants, payments};
use crate::refusal::Refusal;
use crate::world::World;

/// The payout is made and authorized, but capturing it fails.
const CAPTURE_FAILS: i64 = 1810;

pub(super) fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreatePayoutRequest { payout: asked, idempotency_key, .. } = call.body()?;
    captured_at_once(&asked)?;
    let grant = grants::usable(world, asked.grant_id.as_str()).map_err(|it| it.field("payout.grant_id"))?;
    let merchant = merchants::able_to_take_payments(world, asked.merchant_id.as_str())
        .map_err(|it| it.field("payout.merchant_id"))?;
    check(world, &grant, merchant, &asked)?;
    let decline = decline(asked.amount);

    let fails = asked.amount == CAPTURE_FAILS;
    let key = idempotency_key.as_str();
    let made = idempotency::made_under(world, call.operation.id(), &call.region, key).filter(|_| fails);
    if let Some(payout) = made.and_then(|id| world.payouts.get(id)) {
        // A server error is not kept for the key, so the call is carried out anew; the payout is there already.
        return Err(capture_failed(&payout.view));
    }
    let status = match decline {
        Some(_) => PayoutStatus::Declined,
        None if fails => PayoutStatus::Authorized,
        None => PayoutStatus::Initiated,
    };
    let id = world.ids.next("PO_");
    let mut view = types::Payout::new(PayoutId::new(&id), asked.amount, asked.currency, status.clone());
    view.grant_id = Some(asked.grant_id.clone());
    view.merchant_id = Some(asked.merchant_id);
    view.customer_id = Some(CustomerId::new(grant.customer));
    view.purpose = Some(asked.purpose);
    view.note = Some(asked.note);
    view.reference_id = asked.reference_id;
    view.metadata = asked.metadata;
    view.decline_errors = decline.as_ref().map(Refusal::errors);
    let mut payout = Payout { view };
    payout.set_status(status.clone());
    let view = payout.view.clone();
    world.payouts.insert(payout);
    if let Some(decline) = decline {
        return Err(decline.with_resource("payout", &id, &view));
    }
    grants::consume(world, asked.grant_id.as_str());
    if fails {
        return Err(capture_failed(&view));
    }
    if status == PayoutStatus::Initiated {
        go_on(world, &id);
    }
    Ok(Answer::created(&PayoutResponse::new(view), &id))
}

fn capture_failed(payout: &types::Payout) -> Refusal {
    let detail = "the magic amount has capturing fail: the payout is made and stays AUTHORIZED";
    Refusal::pay(ErrorCode::InternalServerError, detail).with_resource("payout", payout.payout_id.as_str(), payout)
}

/// Refuses a payout that is only to be authorized: `capture` must be true for now. The code is our decision.
fn captured_at_once(asked: &NewPayout) -> Result<(), Refusal> {
    if asked.capture.unwrap_or(true) {
        return Ok(());
    }
    let detail = "a payout cannot wait for its capture: send `capture` as true";
    Err(Refusal::pay(ErrorCode::FeatureDisabled, detail).field("payout.capture"))
}

/// Whether the customer has agreed to be paid by this merchant.
fn check(world: &World, grant: &Usable, merchant: &Merchant, asked: &NewPayout) -> Result<(), Refusal> {
    let scope = match grant.action.as_deref() {
        None => None,
        Some(Action::OnFilePayout(action)) => Some(&action.scope_id),
        Some(Action::OnFileDeposit(action)) => Some(&action.scope_id),
        Some(_) => {
            let detail = "the grant is not for payouts: ask the customer for ON_FILE_PAYOUT or ON_FILE_DEPOSIT";
            return Err(Refusal::pay(ErrorCode::GrantActionTypeMismatch, detail).field("payout.grant_id"));
        }
    };
    if let Some(scope) = scope {
        payments::in_scope(world, scope, merchant, false, "payout.merchant_id")?;
    }
    same_currency(merchant.currency.as_ref(), &asked.currency)
}

fn same_currency(known: Option<&Currency>, asked: &Currency) -> Result<(), Refusal> {
    let Some(known) = known.filter(|known| *known != asked) else { return Ok(()) };
    let detail = format!("the merchant's currency is {known}: pay out in it");
    Err(Refusal::pay(ErrorCode::PayoutInvalidCurrency, &detail).field("payout.currency"))
}

/// The magic amounts of payouts: section "The vendor's sandbox: magic values".
fn decline(amount: i64) -> Option<Refusal> {
    let (code, detail) = match amount {
        1710 | 1711 => (ErrorCode::PayoutDeclinedOther, "declined: pay the customer in another way"),
        1720 => (ErrorCode::PayoutDeclinedLimitReached, "a limit of payouts is reached: try less, or later"),
        _ => return None,
    };
    Some(Refusal::pay(code, detail).field("payout.amount"))
}

#[cfg(test)]
mod tests {
    use super::*;

    // Over HTTP this cannot be seen yet: there is only one currency.
    #[test]
    fn a_payout_is_in_the_merchants_currency() {
        assert!(same_currency(Some(&Currency::Usd), &Currency::Usd).is_ok());
        let refusal = same_currency(Some(&Currency::Usd), &"CAD".into()).expect_err("another currency");
        let told = (refusal.code.as_str(), &refusal.body["errors"][0]["field"]);
        assert_eq!(told, ("PAYOUT_INVALID_CURRENCY", &"payout.currency".into()));
    }
}
