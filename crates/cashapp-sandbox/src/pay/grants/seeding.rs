//! Grants that a sandbox can begin with, as many as a long listing needs.

use std::sync::Arc;

use cashapp_pay_api::types::{Action, Channel, GrantStatus, GrantType, OnFilePaymentAction, ScopeId};

use super::{Grant, end_of_extended};
use crate::pay::customers;
use crate::world::World;

/// Who has them.
const SEEDED_CUSTOMER: &str = "CST_sandbox:seeded";
/// The request that they are said to come from; it cannot be retrieved.
const SEEDED_REQUEST: &str = "GRR_sandbox:seeded";

/// Puts in grants of one customer, one older than the other.
pub(crate) fn seed(world: &mut World, number: u32) {
    let missing = (number as usize).saturating_sub(world.grants.rows_of(SEEDED_CUSTOMER).len());
    if missing == 0 {
        return;
    }
    if world.customers.get(SEEDED_CUSTOMER).is_none() {
        customers::create(world, SEEDED_CUSTOMER, "$seeded");
    }
    let now = world.now();
    let customer: Arc<str> = SEEDED_CUSTOMER.into();
    let request: Arc<str> = SEEDED_REQUEST.into();
    // Without timers, which would take more memory than the grants.
    let expires_at = end_of_extended(now);
    let action = Arc::new(Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:seeded"))));
    world.grants.reserve(&customer, missing);
    for _ in 0..missing {
        let grant = Grant {
            id: world.ids.next("GRG_").into(),
            customer: Arc::clone(&customer),
            request: Arc::clone(&request),
            action: Arc::clone(&action),
            status: GrantStatus::Active,
            kind: GrantType::Extended,
            channel: Channel::Online,
            created_at: now,
            updated_at: now,
            expires_at,
        };
        world.grants.insert(grant);
    }
}

/// Puts in one grant.
pub(crate) fn seed_one(world: &mut World, id: &str, customer: &str, action: Action, channel: Channel) {
    let now = world.now();
    let grant = Grant {
        id: id.into(),
        customer: customer.into(),
        request: SEEDED_REQUEST.into(),
        action: Arc::new(action),
        status: GrantStatus::Active,
        kind: GrantType::Extended,
        channel,
        created_at: now,
        updated_at: now,
        expires_at: end_of_extended(now),
    };
    world.grants.insert(grant);
}
