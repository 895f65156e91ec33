//! What the sandbox delivers, as a handler gets it.

use std::collections::BTreeSet;
use std::time::Duration;

use axum::http::StatusCode;
use cashapp::types::{
    Action, Currency, DisputeReason, EventType, MerchantId, MerchantStatus, NewRefund, OnFilePaymentAction,
    PaymentStatus, ScopeId,
};
use cashapp::webhooks::Event;
use chrono::{DateTime, Utc};
use futures_util::TryStreamExt;

use super::shop::{KEY, Shop, frozen, pay, register, settled, verifier};
use super::signed::key;

#[tokio::test]
async fn a_payment_arrives_as_a_typed_event_with_all_that_is_known_of_its_delivery() {
    let (sandbox, client) = frozen().await;
    let mut shop = Shop::start(&verifier()).await;
    let endpoint = register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    let payment = pay(&client, 2500).await;

    let delivery = shop.next().await.unwrap();
    let Event::PaymentStatusUpdated(event) = &delivery.event else { panic!("{delivery:?}") };
    assert_eq!((&event.data.object.id, &event.data.object.status), (&payment.id, &PaymentStatus::Captured));
    let listed = &sandbox.webhook_events()[0];
    assert_eq!((&delivery.event_id, delivery.created_at), (&listed.id, listed.created_at));
    assert_eq!(Some(&delivery.event), listed.event_data.as_ref());
    assert_eq!((delivery.key_id, delivery.endpoint_id), (key(KEY), Some(endpoint)));
    assert_eq!(delivery.retry_count, 0);
    assert_eq!(serde_json::from_slice::<Event>(&delivery.body).unwrap(), delivery.event);
}

#[tokio::test]
async fn listed_event_goes_to_the_same_handler_as_a_delivered_one() {
    /// A handler knows nothing of where an event comes from.
    fn handled(event: &Event) -> (Option<String>, Option<DateTime<Utc>>, EventType, String) {
        let id = event.event_id().map(|id| id.to_string());
        let Event::PaymentStatusUpdated(paid) = event else { panic!("{event:?}") };
        (id, event.created_at(), event.event_type(), paid.data.object.id.to_string())
    }

    let (_sandbox, client) = frozen().await;
    let mut shop = Shop::start(&verifier()).await;
    register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    pay(&client, 2500).await;
    let delivery = shop.next().await.unwrap();
    let listed = client.webhook_events().list().items().try_next().await.unwrap().unwrap();
    let event = listed.event_data.unwrap();
    assert_eq!(handled(&delivery.event), handled(&event));
    assert_eq!(event.event_id(), Some(delivery.event_id));
    assert_eq!(event.created_at(), delivery.created_at);
}

#[tokio::test]
async fn every_kind_of_event_arrives_typed() {
    let (sandbox, client) = frozen().await;
    let mut shop = Shop::start(&verifier()).await;
    register(&client, &shop.hook(), &EventType::KNOWN.iter().map(|kind| EventType::from(*kind)).collect::<Vec<_>>())
        .await;
    let payment = pay(&client, 2500).await;
    let refund = NewRefund::new(100, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), &payment.id);
    client.refunds().create(refund).await.unwrap();
    sandbox.open_dispute(payment.id.as_str(), DisputeReason::Fr10, None).unwrap();
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
    let grant = sandbox.make_grant(action).unwrap();
    sandbox.revoke_grant(grant.id.as_str()).unwrap();
    sandbox.set_merchant_status("MMI_sandbox:merchant", MerchantStatus::RiskDisabled).unwrap();
    sandbox.rename_customer("CST_sandbox:customer", "$other").unwrap();
    sandbox.delete_customer("CST_sandbox:customer").unwrap();

    let expected = [
        "payment.status.updated",
        "refund.status.updated",
        "dispute.created",
        "grant.created",
        "grant.status.updated",
        "merchant.status.updated",
        "customer.updated",
        "customer.deleted",
    ];
    let mut missing = BTreeSet::from(expected);
    while !missing.is_empty() {
        let delivery = shop.next().await.unwrap();
        assert!(!matches!(delivery.event, Event::Unknown(_)), "{delivery:?}");
        assert_eq!(delivery.event_type(), delivery.event.event_type());
        assert_eq!(delivery.event_type().as_str(), delivery.event.kind());
        missing.remove(delivery.event.kind());
    }
}

#[tokio::test]
async fn what_is_not_acknowledged_comes_again_under_the_same_id_and_says_how_often() {
    let (sandbox, client) = frozen().await;
    let mut shop = Shop::start(&verifier()).await;
    for _ in 0..2 {
        shop.answers(StatusCode::INTERNAL_SERVER_ERROR);
    }
    register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    pay(&client, 2500).await;
    let first = shop.next().await.unwrap();
    assert_eq!(first.retry_count, 0);
    for retry in 1..=2 {
        settled(&sandbox).await;
        sandbox.advance(Duration::from_secs(2));
        let again = shop.next().await.unwrap();
        assert_eq!((again.retry_count, &again.event_id, &again.body), (retry, &first.event_id, &first.body));
    }
}

#[tokio::test]
async fn a_delivery_that_comes_twice_is_told_by_its_event_id_alone() {
    let (sandbox, client) = frozen().await;
    let mut shop = Shop::start(&verifier()).await;
    sandbox.duplicate_webhooks(true);
    register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    pay(&client, 2500).await;
    let (first, second) = (shop.next().await.unwrap(), shop.next().await.unwrap());
    assert_eq!(first, second);
    sandbox.duplicate_webhooks(false);
    pay(&client, 2600).await;
    assert_ne!(shop.next().await.unwrap().event_id, first.event_id);
}
