//! Keys come and go while webhooks arrive.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use cashapp::types::{ApiKeyId, EventType, NewApiKey, WebhookEndpointUpdate};
use cashapp::webhooks::{Verifier, VerifyError, WebhookError};
use cashapp::{ClientId, SwappableCredentials};

use super::shop::{KEY, Shop, first_secret, frozen, pay, register, settled, verifier};
use super::signed::{key, secret};
use crate::started::builder;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn what_came_under_a_key_that_is_not_known_yet_comes_again_once_it_is() {
    let (sandbox, client) = frozen().await;
    let verifier = Verifier::new();
    let mut shop = Shop::start(&verifier).await;
    register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    pay(&client, 2500).await;
    match shop.next().await.unwrap_err() {
        WebhookError::Unverified(VerifyError::UnknownKey(unknown)) => assert_eq!(unknown, KEY),
        other => panic!("{other:?}"),
    }

    settled(&sandbox).await;
    verifier.add_key(&key(KEY), &secret("CASH_of_some_other_key"));
    sandbox.advance(Duration::from_secs(1));
    assert!(matches!(shop.next().await, Err(WebhookError::Unverified(VerifyError::Mismatch))));

    settled(&sandbox).await;
    verifier.add_key(&key(KEY), &first_secret());
    sandbox.advance(Duration::from_secs(2));
    assert_eq!(shop.next().await.unwrap().retry_count, 2);
}

#[tokio::test]
async fn a_key_is_rotated_while_calls_and_webhooks_go_on() {
    let (sandbox, _) = frozen().await;
    let credentials = Arc::new(SwappableCredentials::new(sandbox.credentials()));
    let client = builder(&sandbox).shared_credentials(credentials.clone()).build().unwrap();
    let verifier = verifier();
    let mut shop = Shop::start(&verifier).await;
    let endpoint = register(&client, &shop.hook(), &[EventType::PaymentStatusUpdated]).await;
    let old_key = ApiKeyId::from(key(KEY));
    let scopes = client.api_keys().retrieve(&old_key).await.unwrap().scopes.unwrap();
    sandbox.advance(25 * DAY);

    // Receivers learn of the new key before anything is signed with it.
    let made = client.api_keys().create(NewApiKey::new(scopes)).idempotency_key("rotation").await.unwrap();
    let (new_key, new_secret) = made.signing_key().unwrap();
    verifier.add_key(&new_key, &new_secret);
    pay(&client, 2500).await;
    assert_eq!(shop.next().await.unwrap().key_id, key(KEY));

    let client_id = ClientId::new(sandbox.credentials().client_id().unwrap()).unwrap();
    credentials.swap(made.credentials(&client_id).unwrap());
    pay(&client, 2600).await;
    assert_eq!(shop.next().await.unwrap().key_id, key(KEY));

    // What could not be delivered before the endpoint was moved still verifies when it comes again.
    shop.answers(StatusCode::SERVICE_UNAVAILABLE);
    pay(&client, 2700).await;
    let failed = shop.next().await.unwrap();
    settled(&sandbox).await;
    let moved = WebhookEndpointUpdate::new().api_key_id(&new_key);
    client.webhook_endpoints().update(&endpoint, moved).await.unwrap();
    sandbox.advance(Duration::from_secs(1));
    let again = shop.next().await.unwrap();
    assert_eq!((again.event_id, again.retry_count), (failed.event_id, 1));
    pay(&client, 2800).await;
    assert_eq!(shop.next().await.unwrap().key_id, new_key);

    client.api_keys().delete(&old_key).await.unwrap();
    sandbox.advance(10 * DAY);
    assert!(verifier.remove_key(&key(KEY)) && !verifier.remove_key(&key(KEY)));
    pay(&client, 2900).await;
    assert_eq!(shop.next().await.unwrap().key_id, new_key);
    for call in sandbox.calls() {
        assert!((200..300).contains(&call.status), "{call:?}");
    }

    assert!(verifier.remove_key(&new_key));
    pay(&client, 3000).await;
    assert!(matches!(shop.next().await, Err(WebhookError::Unverified(VerifyError::UnknownKey(_)))));
}
