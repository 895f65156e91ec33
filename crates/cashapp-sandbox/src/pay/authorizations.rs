//! Raising what an authorized payment holds.

use cashapp_pay_api::types::{
    self, Action, ApiError, Authorization, AuthorizationId, AuthorizationResponse, AuthorizationStatus,
    CreatePaymentAuthorizationRequest, Currency, ErrorCode, NewAuthorization, PaymentStatus,
};

use crate::answer::Answer;
use crate::call::Call;
use crate::handler::Handlers;
use crate::pay::payments::{self, ANSWER_LOST, Payment};
use crate::pay::{customers, grants, merchants};
use crate::refusal::Refusal;
use crate::world::World;

/// How often the authorization of one payment can be raised: section "Facts found later, by topic".
const MOST_INCREMENTS: usize = 10;
/// What one increment may come to at least, in cents.
const LARGE_INCREMENT: i64 = 50_000;
/// What one increment may come to in terms of the amount before: 500 %.
const LARGE_MULTIPLE: i64 = 5;

/// The operations of this file.
pub(crate) const HANDLERS: Handlers = &[("create_payment_authorization", create)];

fn create(world: &mut World, call: &Call) -> Result<Answer, Refusal> {
    let CreatePaymentAuthorizationRequest { authorization: asked, .. } = call.body()?;
    let payment = payments::of_call(world, call)?;
    let payment_id = payment.view.id.clone();
    let previous = payment.ledger.authorized();
    refuse(world, &payment, &asked)?;
    let decline = match able_to_pay(world, &payment, asked.amount) {
        Err(refusal) if !payments::is_decline(&refusal) => return Err(refusal),
        able => able.err().or_else(|| payments::magic_decline(asked.amount, "authorization.amount")),
    };

    let id = world.ids.next("AUTH_");
    let status = if decline.is_some() { AuthorizationStatus::Declined } else { AuthorizationStatus::Authorized };
    let total = asked.amount;
    let mut view = Authorization::new(AuthorizationId::new(&id), total, asked.currency, status);
    view.payment_id = Some(payment_id.clone());
    view.previous_amount = Some(previous);
    view.reference_id = asked.reference_id;
    view.metadata = asked.metadata;
    view.created_at = Some(world.now());
    view.decline_errors = decline.as_ref().map(Refusal::errors);
    payments::change(world, payment_id.as_str(), |payment| {
        if decline.is_none() {
            payment.ledger.raise(total);
        }
        payment.view.authorization_updates.get_or_insert_default().push(view.clone());
    });
    if let Some(decline) = decline {
        return Err(decline.with_resource("authorization", &id, &view));
    }
    let answer = Answer::created(&AuthorizationResponse::new(view), &id);
    Ok(if total == ANSWER_LOST { answer.lost() } else { answer })
}

/// Why no attempt is made at all.
fn refuse(world: &World, payment: &Payment, asked: &NewAuthorization) -> Result<(), Refusal> {
    let view = &payment.view;
    if view.status != PaymentStatus::Authorized {
        let detail = format!("only an AUTHORIZED payment can hold more; this one is {}", view.status);
        return Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail));
    }
    // A grant that this payment has used up is as it should be; one that was taken back permits nothing more.
    if let Some(grant) = &view.grant_id
        && let Err(refusal) = grants::usable(world, grant.as_str())
        && matches!(refusal.code.as_str(), "GRANT_REVOKED" | "GRANT_EXPIRED")
    {
        return Err(refusal);
    }
    if let Some(merchant) = &view.merchant_id {
        merchants::able_to_take_payments(world, merchant.as_str())?;
    }
    same_currency(&view.currency, &asked.currency)?;
    if let Some(agreed) = agreed_amount(world, view).filter(|agreed| asked.amount > *agreed) {
        let detail = format!("the customer has agreed to exactly {agreed}: hold no more, or ask anew");
        let refusal = Refusal::pay(ErrorCode::PaymentInvalidAmountMismatch, &detail);
        return Err(refusal.field("authorization.amount"));
    }
    let held = payment.ledger.held();
    if asked.amount < held {
        let detail = format!("the payment holds {held}, and `amount` is the new total, which must not be lower");
        return Err(Refusal::pay(ErrorCode::PaymentInvalidTooSmall, &detail).field("authorization.amount"));
    }
    within_limits(view, held, asked.amount)
}

/// Checks the documented limits of increments. Which codes the vendor has for them is not documented.
fn within_limits(payment: &types::Payment, held: i64, total: i64) -> Result<(), Refusal> {
    let updates = payment.authorization_updates.iter().flatten();
    // A declined one has held no more, so it is none.
    let increments = updates.filter(|update| update.status == AuthorizationStatus::Authorized).count();
    if increments >= MOST_INCREMENTS {
        let detail =
            format!("the authorization was raised {MOST_INCREMENTS} times, and not more often: make a new payment");
        return Err(Refusal::pay(ErrorCode::InvalidStateTransition, &detail));
    }
    let most = LARGE_INCREMENT.max(held.saturating_mul(LARGE_MULTIPLE));
    if total.saturating_sub(held) > most {
        let detail =
            format!("the payment holds {held}, and one increment is {most} at most: the higher of 50000 and 500 %");
        return Err(Refusal::pay(ErrorCode::PaymentInvalidTooLarge, &detail).field("authorization.amount"));
    }
    Ok(())
}

/// The amount that the customer has agreed to, if it was one.
fn agreed_amount(world: &World, payment: &types::Payment) -> Option<i64> {
    match &*world.grants.get(payment.grant_id.as_ref()?.as_str())?.action {
        Action::OneTimePayment(action) => action.amount,
        _ => None,
    }
}

fn same_currency(known: &Currency, asked: &Currency) -> Result<(), Refusal> {
    if asked == known {
        return Ok(());
    }
    let detail = format!("the payment is in {known}: raise it in the same currency");
    Err(Refusal::pay(ErrorCode::PaymentInvalidCurrencyMismatch, &detail).field("authorization.currency"))
}

/// Whether the customer can pay the new total.
fn able_to_pay(world: &World, payment: &Payment, total: i64) -> Result<(), Refusal> {
    let view = &payment.view;
    let (Some(customer), Some(merchant)) = (&view.customer_id, &view.merchant_id) else { return Ok(()) };
    customers::able_to_pay(world, customer.as_str(), merchant.as_str(), total).map_err(|refusal| {
        match refusal.code.as_str() {
            "PAYMENT_DECLINED_INSUFFICIENT_FUNDS" => refusal.field("authorization.amount"),
            _ => as_of_authorization(refusal),
        }
    })
}

/// A customer who is blocked is told of by another code here than where payments are made: section "Errors".
fn as_of_authorization(refusal: Refusal) -> Refusal {
    if refusal.code != ErrorCode::PaymentDeclinedCustomerBlockedMerchant.as_str() {
        return refusal;
    }
    let field = refusal.errors().first().and_then(|ApiError { field, .. }| field.clone());
    let blocked = Refusal::pay(ErrorCode::PaymentDeclinedCustomerBlockedByMerchant, &refusal.detail);
    match field {
        Some(field) => blocked.field(&field),
        None => blocked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blocked_customer_has_a_code_of_its_own_on_authorizations() {
        let of = |code| as_of_authorization(Refusal::pay(code, "why")).code;
        assert_eq!(
            of(ErrorCode::PaymentDeclinedCustomerBlockedMerchant),
            "PAYMENT_DECLINED_CUSTOMER_BLOCKED_BY_MERCHANT"
        );
        assert_eq!(of(ErrorCode::PaymentDeclinedRisk), "PAYMENT_DECLINED_RISK");
    }

    // Over HTTP this cannot be seen yet: there is only one currency.
    #[test]
    fn an_authorization_is_raised_in_the_payments_currency() {
        assert!(same_currency(&Currency::Usd, &Currency::Usd).is_ok());
        let refusal = same_currency(&Currency::Usd, &"CAD".into()).expect_err("another currency");
        let told = (refusal.code.as_str(), &refusal.body["errors"][0]["field"]);
        assert_eq!(told, ("PAYMENT_INVALID_CURRENCY_MISMATCH", &"authorization.currency".into()));
    }
}
