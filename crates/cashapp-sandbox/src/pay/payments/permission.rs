//! What a grant permits to whom.

use cashapp_pay_api::types::{Action, Currency, ErrorCode, Merchant, ScopeId};

use crate::pay::grants::Usable;
use crate::refusal::Refusal;
use crate::world::World;

/// Whether a payment of this merchant fits what the customer has agreed to: the action, its scope, its amount and its
/// currency, in this order. The magic grant permits everything.
pub(crate) fn check(
    world: &World,
    grant: &Usable,
    merchant: &Merchant,
    amount: i64,
    currency: &Currency,
) -> Result<(), Refusal> {
    let (agreed_amount, agreed_currency) = match grant.action.as_deref() {
        None => (None, None),
        Some(Action::OneTimePayment(action)) => {
            in_scope(world, &action.scope_id, merchant, true, "payment.merchant_id")?;
            (action.amount, action.currency.as_ref())
        }
        Some(Action::OnFilePayment(action)) => {
            in_scope(world, &action.scope_id, merchant, false, "payment.merchant_id")?;
            (None, None)
        }
        Some(_) => {
            let detail = "the grant is not for payments: ask the customer for ONE_TIME_PAYMENT or ON_FILE_PAYMENT";
            return Err(Refusal::pay(ErrorCode::GrantActionTypeMismatch, detail).field("payment.grant_id"));
        }
    };
    if let Some(agreed) = agreed_amount.filter(|agreed| *agreed != amount) {
        let detail = format!("the customer has agreed to exactly {agreed}: charge that, or ask anew");
        return Err(Refusal::pay(ErrorCode::PaymentInvalidAmountMismatch, &detail).field("payment.amount"));
    }
    let wrong = [agreed_currency, merchant.currency.as_ref()].into_iter().flatten().find(|known| *known != currency);
    if let Some(known) = wrong {
        let detail = format!("grant and merchant use {known}: charge in {known}");
        return Err(Refusal::pay(ErrorCode::PaymentInvalidCurrencyMismatch, &detail).field("payment.currency"));
    }
    Ok(())
}

/// Whether a merchant is one of those that the customer has agreed with: all of the client's, those of a brand, or
/// this one. On-file actions are not agreed with a single merchant: section "Life cycles".
pub(crate) fn in_scope(
    world: &World,
    scope: &ScopeId,
    merchant: &Merchant,
    may_be_merchant: bool,
    field: &str,
) -> Result<(), Refusal> {
    let scope = scope.as_str();
    let of_client = scope == world.account().client_id;
    let of_brand = merchant.brand_id.as_ref().is_some_and(|brand| brand.as_str() == scope);
    if of_client || of_brand || (may_be_merchant && merchant.id.as_str() == scope) {
        return Ok(());
    }
    // No documented code is nearer: what was agreed to is an action with somebody else.
    let detail = "the customer has not agreed to an action with this merchant: the action's scope_id must be your \
                  client, the merchant's brand or, for one payment, the merchant";
    Err(Refusal::pay(ErrorCode::GrantActionTypeMismatch, detail).field(field))
}
