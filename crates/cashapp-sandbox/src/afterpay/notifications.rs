//! Notifications: what Afterpay tells a merchant's address, in its three envelopes.

use cashapp_afterpay_api::types::{
    CashAppPayGrant, CashAppPayGrantStatusUpdated, Dispute, DisputeNotification, DisputeNotificationType, OnFileGrant,
    OnFileGrantEventData, OnFileGrantEventDataType, OnFileGrantEventObject, OnFileGrantStatusUpdated, WebhookEventId,
};
use serde_json::Value;

use super::stamp;
use crate::clock::Time;
use crate::webhooks::events::{self, Notification};
use crate::world::World;

const GRANT_CHANGED: &str = "grant.status.updated";

/// A dispute was opened or has changed.
pub(super) fn dispute(world: &mut World, dispute: &Dispute, kind: DisputeNotificationType) {
    let event = dispute_event(&world.ids.uuid(), dispute, kind);
    events::notify(world, Notification(event));
}

/// A grant on file at Afterpay has changed its status.
pub(super) fn on_file_grant(world: &mut World, grant: OnFileGrant) {
    let event = on_file_grant_event(&world.ids.uuid(), world.now(), grant);
    events::notify(world, Notification(event));
}

/// A grant of Cash App Pay has changed its status.
pub(super) fn cash_app_grant(world: &mut World, grant: CashAppPayGrant) {
    let event = cash_app_grant_event(&world.ids.uuid(), world.now(), grant);
    events::notify(world, Notification(event));
}

fn dispute_event(id: &str, dispute: &Dispute, kind: DisputeNotificationType) -> Value {
    let mut event = DisputeNotification::new(WebhookEventId::new(id), kind, &dispute.id);
    event.merchant_reference.clone_from(&dispute.merchant_order_id);
    serde_json::to_value(event).unwrap_or_default()
}

fn on_file_grant_event(id: &str, at: Time, grant: OnFileGrant) -> Value {
    let mut data = OnFileGrantEventData::new(&grant.id);
    data.type_ = Some(OnFileGrantEventDataType::OnFileGrant);
    let mut object = OnFileGrantEventObject::new();
    object.grant = Some(grant);
    data.object = Some(object);
    let mut event = OnFileGrantStatusUpdated::new(GRANT_CHANGED, WebhookEventId::new(id), data);
    event.created_at = Some(stamp(at));
    serde_json::to_value(event).unwrap_or_default()
}

fn cash_app_grant_event(id: &str, at: Time, grant: CashAppPayGrant) -> Value {
    let mut event = CashAppPayGrantStatusUpdated::new(GRANT_CHANGED, WebhookEventId::new(id), grant);
    event.timestamp = Some(stamp(at));
    serde_json::to_value(event).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use cashapp_afterpay_api::types::{
        CashAppGrantId, CashAppPayGrantDetails, CashAppPayGrantStatus, DisputeId, DisputeStatus, GrantId,
        OnFileGrantStatus,
    };
    use serde_json::json;

    use super::*;

    #[test]
    fn a_dispute_is_told_by_its_id_and_the_merchants_reference() {
        let mut dispute = Dispute::new(DisputeId::new("d-1"), DisputeStatus::NeedsResponse);
        dispute.merchant_order_id = Some("A-1".to_owned());
        let event = dispute_event("e-1", &dispute, DisputeNotificationType::Created);
        let expected = json!({
            "webhook_event_id": "e-1", "webhook_event_type": "created", "dispute_id": "d-1", "merchant_reference": "A-1"
        });
        assert_eq!(event, expected);
    }

    #[test]
    fn a_grant_on_file_is_told_nested_under_its_kind() {
        let grant = OnFileGrant::new(GrantId::new("g-1"), OnFileGrantStatus::Cancelled);
        let expected = json!({
            "type": "grant.status.updated",
            "eventId": "e-1",
            "createdAt": "1970-01-01T00:00:00.000Z",
            "data": {
                "id": "g-1", "type": "ON_FILE_GRANT", "object": { "grant": { "id": "g-1", "status": "CANCELLED" } }
            },
        });
        assert_eq!(on_file_grant_event("e-1", Time::UNIX_EPOCH, grant), expected);
    }

    #[test]
    fn a_grant_of_cash_app_pay_is_told_flat() {
        let details = CashAppPayGrantDetails::new(CashAppPayGrantStatus::Revoked);
        let grant = CashAppPayGrant::new(CashAppGrantId::new("GRG_1"), details);
        let expected = json!({
            "type": "grant.status.updated",
            "eventId": "e-1",
            "timestamp": "1970-01-01T00:00:00.000Z",
            "grant": { "id": "GRG_1", "details": { "status": "REVOKED" } },
        });
        assert_eq!(cash_app_grant_event("e-1", Time::UNIX_EPOCH, grant), expected);
    }
}
