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
mod reversals;
mod voids;

use cashapp_afterpay_api::types::Timestamp;
use chrono::SecondsFormat;

pub(crate) use approvals::{Asked, State as ApprovalState, asked};
pub(crate) use cash_app_grants::changed as cash_app_grant_changed;

use crate::clock::Time;
use crate::handler::Handlers;
use crate::refusal::Refusal;

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

/// 412: the token is unknown, has lapsed or does not fit.
fn invalid_token(message: &str) -> Refusal {
    Refusal::afterpay(412, "invalid_token", message)
}

// The documents name no codes for what follows. As `method_not_allowed` does, theirs are named after the status.

/// 404.
fn not_found(message: &str) -> Refusal {
    Refusal::afterpay(404, "not_found", message)
}

/// 403.
fn forbidden(message: &str) -> Refusal {
    Refusal::afterpay(403, "forbidden", message)
}

/// 412: what it is asked of is in no state for it.
fn precondition(message: &str) -> Refusal {
    Refusal::afterpay(412, "precondition_failed", message)
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
