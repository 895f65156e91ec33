//! The Network, Customer Request and Management APIs.

pub(crate) mod api_keys;
pub(crate) mod authorizations;
pub(crate) mod balances;
pub(crate) mod brands;
pub(crate) mod customer_requests;
pub(crate) mod customers;
pub(crate) mod disputes;
pub(crate) mod evidence;
pub(crate) mod fee_plans;
pub(crate) mod grants;
pub(crate) mod merchants;
mod patched;
pub(crate) mod payments;
pub(crate) mod payouts;
pub(crate) mod refunds;
pub(crate) mod request_chains;
pub(crate) mod seed;
pub(crate) mod webhook_endpoints;
pub(crate) mod webhook_events;

use crate::handler::Handlers;

/// All operations, file by file.
pub(crate) const HANDLERS: &[Handlers] = &[
    api_keys::HANDLERS,
    authorizations::HANDLERS,
    balances::HANDLERS,
    brands::HANDLERS,
    customer_requests::HANDLERS,
    customers::HANDLERS,
    disputes::HANDLERS,
    evidence::HANDLERS,
    fee_plans::HANDLERS,
    grants::HANDLERS,
    merchants::HANDLERS,
    payments::HANDLERS,
    payouts::HANDLERS,
    refunds::HANDLERS,
    request_chains::HANDLERS,
    webhook_endpoints::HANDLERS,
    webhook_events::HANDLERS,
];
