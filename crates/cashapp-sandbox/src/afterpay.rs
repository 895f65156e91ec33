//! The Afterpay Global API.

mod aliases;
mod approvals;
mod authorizations;
mod captures;
mod cash_app_grants;
pub(crate) mod checkouts;
pub(crate) mod configuration;
pub(crate) mod dispute_files;
mod dispute_responses;
pub(crate) mod disputes;
mod durations;
mod grant_tokens;
pub(crate) mod grants;
mod listing;
mod magic;
mod money;
mod notifications;
pub(crate) mod orders;
pub(crate) mod payments;
pub(crate) mod ping;
mod refunds;
pub(crate) mod reversals;
mod shipping;
mod voids;

use cashapp_afterpay_api::types::Timestamp;
use cashapp_core::Operation;
use chrono::SecondsFormat;

pub(crate) use approvals::{Asked, State as ApprovalState, asked};
pub(crate) use cash_app_grants::changed as cash_app_grant_changed;

use crate::call::Call;
use crate::clock::Time;
use crate::contract::{Api, Violation};
use crate::handler::Handlers;
use crate::refusal::Refusal;
use crate::world::World;

/// All operations, file by file.
pub(crate) const HANDLERS: &[Handlers] = &[
    aliases::HANDLERS,
    authorizations::HANDLERS,
    captures::HANDLERS,
    cash_app_grants::HANDLERS,
    checkouts::HANDLERS,
    configuration::HANDLERS,
    dispute_files::HANDLERS,
    dispute_responses::HANDLERS,
    disputes::HANDLERS,
    grant_tokens::HANDLERS,
    grants::HANDLERS,
    listing::HANDLERS,
    orders::HANDLERS,
    payments::HANDLERS,
    ping::HANDLERS,
    refunds::HANDLERS,
    reversals::HANDLERS,
    voids::HANDLERS,
];

/// A time in the form of the vendor's examples.
fn stamp(at: Time) -> Timestamp {
    Timestamp::Text(at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// 422: the field has a value that is not allowed.
fn invalid(field: &str, message: &str) -> Refusal {
    Refusal::afterpay(422, "invalid_object", message).field(field)
}

/// 422: the amount is too small, or more than there is.
fn invalid_amount(message: &str) -> Refusal {
    Refusal::afterpay(422, "invalid_amount", message).field("amount.amount")
}

/// 412: the token is unknown, has expired or does not fit.
fn invalid_token(message: &str) -> Refusal {
    Refusal::afterpay(412, "invalid_token", message)
}

/// 402: no money moves by this token, which is unknown, expired or used. Recorded for auth and capture.
fn unpayable_token(message: &str) -> Refusal {
    invalid_token(message).with_status(402)
}

/// 404.
fn not_found(message: &str) -> Refusal {
    Refusal::afterpay(404, "not_found", message)
}

/// 403. The status is documented without a code; this is the one that fits.
fn forbidden(message: &str) -> Refusal {
    Refusal::afterpay(403, "insufficient_permissions", message)
}

/// 412: what it is asked of is in no state for it.
fn precondition(message: &str) -> Refusal {
    Refusal::afterpay(412, "precondition_failed", message)
}

/// Refuses the calls of features that the merchant account does not have.
pub(crate) fn check_features(world: &World, call: &Call) -> Result<(), Refusal> {
    if world.grants_feature || !call.operation.path().starts_with("/v2/grants") {
        return Ok(());
    }
    let message =
        "on-file grants are not enabled for this merchant account; `/_sandbox/afterpay/features` enables them";
    Err(Refusal::afterpay(403, "feature_not_enabled", message))
}

/// A refusal of a request that breaks the contract. Listing payments has a code of its own for it.
pub(crate) fn violations(operation: &Operation, violations: &[Violation]) -> Refusal {
    let refusal = Refusal::violations(Api::Afterpay, violations);
    if operation.id() == "list_payments" { refusal.with_code("error") } else { refusal }
}

/// What the schemas leave open: customers are sent to these addresses, so they must be whole ones.
fn check_addresses(merchant: &cashapp_afterpay_api::types::CheckoutMerchant) -> Result<(), Refusal> {
    let addresses = [
        ("merchant.redirectConfirmUrl", &merchant.redirect_confirm_url),
        ("merchant.redirectCancelUrl", &merchant.redirect_cancel_url),
        ("merchant.popupOriginUrl", &merchant.popup_origin_url),
    ];
    for (field, address) in addresses {
        let whole = |text: &String| {
            url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        };
        if !address.as_ref().is_none_or(whole) {
            return Err(invalid(field, "give a whole address that begins with http:// or https://"));
        }
    }
    Ok(())
}

/// What the schemas leave open: a customer is written to at this address.
fn check_email(consumer: &cashapp_afterpay_api::types::Consumer) -> Result<(), Refusal> {
    let whole = |text: &String| text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty());
    if consumer.email.as_ref().is_none_or(whole) {
        return Ok(());
    }
    Err(invalid("consumer.email", "give a whole email address, such as anna@example.com"))
}
