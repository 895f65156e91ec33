//! Everything of one kind, as the API shows it.

use cashapp_pay_api::types;
use serde::Serialize;
use serde_json::json;

use super::ControlError;
use super::request::{Asked, Reply};
use crate::world::World;

fn reply(name: &str, all: &[impl Serialize]) -> Result<Reply, ControlError> {
    Ok(json!({ name: all }).into())
}

pub(super) fn customers(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("customers", &all_customers(world))
}

pub(super) fn all_customers(world: &World) -> Vec<types::Customer> {
    world.customers.iter().map(|customer| customer.view.clone()).collect()
}

pub(super) fn customer_requests(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("customer_requests", &all_customer_requests(world))
}

pub(super) fn all_customer_requests(world: &World) -> Vec<types::CustomerRequest> {
    world.customer_requests.iter().map(|request| request.view.clone()).collect()
}

pub(super) fn grants(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("grants", &all_grants(world))
}

pub(super) fn all_grants(world: &World) -> Vec<types::Grant> {
    world.grants.iter().map(crate::pay::grants::Grant::view).collect()
}

pub(super) fn merchants(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("merchants", &all_merchants(world))
}

pub(super) fn all_merchants(world: &World) -> Vec<types::Merchant> {
    world.merchants.iter().cloned().collect()
}

pub(super) fn payments(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("payments", &all_payments(world))
}

pub(super) fn all_payments(world: &World) -> Vec<types::Payment> {
    world.payments.iter().map(|payment| payment.view.clone()).collect()
}

pub(super) fn refunds(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("refunds", &all_refunds(world))
}

pub(super) fn all_refunds(world: &World) -> Vec<types::Refund> {
    world.refunds.iter().map(|refund| refund.view.clone()).collect()
}

pub(super) fn disputes(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("disputes", &all_disputes(world))
}

pub(super) fn all_disputes(world: &World) -> Vec<types::Dispute> {
    world.disputes.iter().map(|dispute| dispute.view.clone()).collect()
}

pub(super) fn webhook_events(world: &mut World, _asked: &Asked) -> Result<Reply, ControlError> {
    reply("webhook_events", &all_webhook_events(world))
}

pub(super) fn all_webhook_events(world: &World) -> Vec<types::WebhookEvent> {
    world.webhook_events.iter().cloned().collect()
}
