//! What happens, told to the endpoints that want to know.

use cashapp_pay_api::types::{self, Event, EventObjectType, EventType, WebhookEvent, WebhookEventStatus};
use chrono::TimeDelta;

use super::delivery::{self, AFTERPAY};
use crate::clock::Time;
use crate::world::World;

/// How long an event can be listed. The vendor names no time; it is more than enough for all retries.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Something that webhooks tell of, with the object as it is afterwards.
#[derive(Clone, Debug)]
pub(crate) enum Occurrence {
    CustomerCreated(types::Customer),
    CustomerUpdated(types::Customer),
    CustomerDeleted(types::CustomerId),
    CustomerRequestStateUpdated(types::CustomerRequest),
    PaymentStatusUpdated(types::Payment),
    RefundStatusUpdated(types::Refund),
    GrantCreated(types::Grant),
    GrantStatusUpdated(types::Grant),
    MerchantStatusUpdated(types::Merchant),
    DisputeCreated(types::Dispute),
    DisputeStateUpdated(types::Dispute),
}

/// The event of one kind about one object, in the form that nests the object under its kind.
macro_rules! event {
    ($event:ident, $data:ident, $kind:ident, $object:expr, $id:expr, $at:expr) => {{
        let mut data = types::$data::new($object.clone());
        data.id = Some($object.id.clone());
        data.type_ = Some(EventObjectType::$kind);
        let mut event = types::$event::new(types::WebhookEventId::new($id), data);
        event.created_at = Some($at);
        Event::$event(event)
    }};
}

impl Occurrence {
    fn kind(&self) -> EventType {
        match self {
            Self::CustomerCreated(_) => EventType::CustomerCreated,
            Self::CustomerUpdated(_) => EventType::CustomerUpdated,
            Self::CustomerDeleted(_) => EventType::CustomerDeleted,
            Self::CustomerRequestStateUpdated(_) => EventType::CustomerRequestStateUpdated,
            Self::PaymentStatusUpdated(_) => EventType::PaymentStatusUpdated,
            Self::RefundStatusUpdated(_) => EventType::RefundStatusUpdated,
            Self::GrantCreated(_) => EventType::GrantCreated,
            Self::GrantStatusUpdated(_) => EventType::GrantStatusUpdated,
            Self::MerchantStatusUpdated(_) => EventType::MerchantStatusUpdated,
            Self::DisputeCreated(_) => EventType::DisputeCreated,
            Self::DisputeStateUpdated(_) => EventType::DisputeStateUpdated,
        }
    }

    fn event(&self, id: &str, at: Time) -> Event {
        match self {
            Self::CustomerCreated(it) => event!(CustomerCreated, CustomerEventData, Customer, it, id, at),
            Self::CustomerUpdated(it) => event!(CustomerUpdated, CustomerEventData, Customer, it, id, at),
            Self::CustomerDeleted(customer) => {
                // Nothing that the customer provided is told any more.
                let mut data = types::DeletedCustomerEventData::new();
                data.id = Some(customer.clone());
                data.type_ = Some(EventObjectType::Customer);
                data.object = Some(types::Customer::new(customer).into());
                let mut event = types::CustomerDeleted::new(types::WebhookEventId::new(id), data);
                event.created_at = Some(at);
                Event::CustomerDeleted(event)
            }
            Self::CustomerRequestStateUpdated(it) => {
                event!(CustomerRequestStateUpdated, CustomerRequestEventData, Request, it, id, at)
            }
            Self::PaymentStatusUpdated(it) => event!(PaymentStatusUpdated, PaymentEventData, Payment, it, id, at),
            Self::RefundStatusUpdated(it) => event!(RefundStatusUpdated, RefundEventData, Refund, it, id, at),
            Self::GrantCreated(it) => event!(GrantCreated, GrantEventData, Grant, it, id, at),
            Self::GrantStatusUpdated(it) => event!(GrantStatusUpdated, GrantEventData, Grant, it, id, at),
            Self::MerchantStatusUpdated(it) => event!(MerchantStatusUpdated, MerchantEventData, Merchant, it, id, at),
            Self::DisputeCreated(it) => event!(DisputeCreated, DisputeEventData, Dispute, it, id, at),
            Self::DisputeStateUpdated(it) => event!(DisputeStateUpdated, DisputeEventData, Dispute, it, id, at),
        }
    }
}

/// Tells every endpoint that subscribes to it. Each gets an event of its own, whose id is the one that the listing of
/// events shows, and the same in every delivery.
#[expect(clippy::needless_pass_by_value, reason = "whoever tells of it has no more use for it")]
pub(crate) fn emit(world: &mut World, occurrence: Occurrence) {
    if world.webhook_endpoints.len() == 0 {
        return;
    }
    let (kind, now) = (occurrence.kind(), world.now());
    let subscribers: Vec<_> = world
        .webhook_endpoints
        .iter()
        .filter(|endpoint| {
            let wanted = endpoint.event_configurations.iter().flatten();
            wanted.filter_map(|configuration| configuration.event_type.as_ref()).any(|wanted| *wanted == kind)
        })
        .map(|endpoint| (endpoint.id.clone(), endpoint.url.clone()))
        .collect();
    for (endpoint, url) in subscribers {
        let id = world.ids.next("WE_");
        let event = occurrence.event(&id, now);
        let body = url.map(|url| (url, serde_json::to_string(&event).unwrap_or_default()));
        let mut record = WebhookEvent::new(types::WebhookEventId::new(id.as_str()));
        record.webhook_endpoint_id = Some(endpoint.clone());
        record.event_type = Some(kind.clone());
        record.status = Some(WebhookEventStatus::Pending);
        record.event_data = Some(event);
        record.api_version = Some("v1".to_owned());
        (record.created_at, record.updated_at) = (Some(now), Some(now));
        record.expires_at = Some(now + KEPT);
        world.webhook_events.insert(record);
        if let Some((url, body)) = body {
            delivery::dispatch(world, &id, endpoint.as_str(), &url, &body);
        }
    }
}

/// Something that Afterpay's notifications tell of, as its JSON.
#[derive(Clone, Debug)]
pub(crate) struct Notification(pub(crate) serde_json::Value);

/// Tells the address that was set for Afterpay's notifications, if there is one.
#[expect(clippy::needless_pass_by_value, reason = "whoever tells of it has no more use for it")]
pub(crate) fn notify(world: &mut World, notification: Notification) {
    let Some(url) = world.account().notification_url.clone() else { return };
    let id = world.ids.next("ANE_");
    delivery::dispatch(world, &id, AFTERPAY, &url, &notification.0.to_string());
}
