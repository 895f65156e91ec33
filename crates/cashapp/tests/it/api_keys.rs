//! API keys: the first one, narrower ones, and their rotation.

use std::sync::Arc;
use std::time::Duration;

use cashapp::types::{CreateApiKeyResponse, ErrorCode, NewApiKey, Scope};
use cashapp::{Client, ClientId, Credentials, Outcome, Region, Rule, SwappableCredentials};
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;

use crate::started::{builder, started};
use crate::unsent::assert_unsent;

fn client_of(sandbox: &Sandbox, credentials: Credentials) -> Client {
    Client::builder(sandbox.url()).credentials(credentials).region(Region::PDX).build().unwrap()
}

fn credentials_of(sandbox: &Sandbox, made: &CreateApiKeyResponse) -> Credentials {
    made.credentials(&ClientId::new(sandbox.credentials().client_id().unwrap()).unwrap()).unwrap()
}

#[tokio::test]
async fn the_client_secret_makes_the_first_key_and_that_key_narrower_ones() {
    let sandbox = Sandbox::start().await.unwrap();
    let bootstrap = client_of(&sandbox, sandbox.bootstrap_credentials());
    let keeper = NewApiKey::new([Scope::ApiKeysRead, Scope::ApiKeysWrite]).reference_id("keeper");
    let keeper = bootstrap.api_keys().create(keeper).await.unwrap();
    assert_eq!(keeper.api_key.reference_id.as_deref(), Some("keeper"));

    let keeper = client_of(&sandbox, credentials_of(&sandbox, &keeper));
    let reader = keeper.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await.unwrap();
    let reader = client_of(&sandbox, credentials_of(&sandbox, &reader));
    assert!(reader.payments().list().items().try_next().await.unwrap().is_none());
    let error = reader.customers().list().items().try_next().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InsufficientScopes));
}

#[tokio::test]
async fn the_client_secret_is_good_for_nothing_else() {
    let sandbox = Sandbox::start().await.unwrap();
    let bootstrap = client_of(&sandbox, sandbox.bootstrap_credentials());
    let error = bootstrap.payments().list().items().try_next().await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn a_repetition_under_the_same_key_tells_the_secret_again() {
    let (_sandbox, client) = started().await;
    let new = NewApiKey::new([Scope::PaymentsRead]);
    let made = client.api_keys().create(new.clone()).idempotency_key("key-1").await.unwrap();
    let again = client.api_keys().create(new).idempotency_key("key-1").await.unwrap();
    assert_eq!(made.api_key, again.api_key);
    assert_eq!(made.secret.expose(), again.secret.expose());
}

#[tokio::test]
async fn the_secret_is_hidden_from_debug() {
    let (_sandbox, client) = started().await;
    let call = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead]));
    let response = call.response().await.unwrap();
    assert!(!format!("{response:?}").contains(response.secret.expose()));
    assert!(!format!("{:#?}", response.clone().into_inner()).contains(response.secret.expose()));
}

#[tokio::test]
async fn keys_are_listed_read_and_deleted() {
    let (_sandbox, client) = started().await;
    let made = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await.unwrap().api_key;
    let listed: Vec<_> = client.api_keys().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(listed.len(), 2);
    assert!(listed.contains(&made));
    assert_eq!(client.api_keys().retrieve(&made.id).await.unwrap(), made);

    client.api_keys().delete(&made.id).await.unwrap();
    let error = client.api_keys().retrieve(&made.id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
    let error = client.api_keys().delete(&made.id).await.unwrap_err();
    assert_eq!((error.code(), error.outcome()), (Some(&ErrorCode::NotFound), Outcome::Refused));
}

#[tokio::test]
async fn a_client_at_work_is_given_the_new_key_before_the_old_one_ends() {
    let sandbox = Sandbox::start().await.unwrap();
    let credentials = Arc::new(SwappableCredentials::new(sandbox.credentials()));
    let client = builder(&sandbox).shared_credentials(credentials.clone()).build().unwrap();
    let old_key = client.api_keys().list().items().try_next().await.unwrap().unwrap();

    sandbox.advance(Duration::from_secs(25 * 24 * 60 * 60));
    let made = client.api_keys().create(NewApiKey::new(old_key.scopes.unwrap())).await.unwrap();
    assert!(client.payments().list().items().try_next().await.is_ok(), "the old key still signs");
    credentials.swap(credentials_of(&sandbox, &made));
    client.api_keys().delete(&old_key.id).await.unwrap();

    sandbox.advance(Duration::from_secs(10 * 24 * 60 * 60));
    assert!(client.payments().list().items().try_next().await.is_ok(), "the old key would have ended");
    let late = client_of(&sandbox, sandbox.credentials());
    let error = late.payments().list().items().try_next().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let powerless = client.api_keys().create(NewApiKey::new([] as [Scope; 0])).await;
    assert_unsent(&sandbox, powerless, "api_key.scopes", &Rule::Count(1, usize::MAX));
    let nameless = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead]).reference_id("")).await;
    assert_unsent(&sandbox, nameless, "api_key.reference_id", &Rule::Length(1, 1024));
    let none = cashapp::types::ApiKeyId::new("");
    assert_unsent(&sandbox, client.api_keys().retrieve(&none).await, "api_key_id", &Rule::PathSegment);
    assert_unsent(&sandbox, client.api_keys().delete(&none).await, "api_key_id", &Rule::PathSegment);
}

#[tokio::test]
async fn a_key_is_named_by_the_id_of_an_answer_or_of_credentials() {
    let (_sandbox, client) = started().await;
    let made = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await.unwrap();
    let (signing_id, _) = made.signing_key().unwrap();
    let by_answer = client.api_keys().retrieve(&made.api_key.id).await.unwrap();
    assert_eq!(by_answer, client.api_keys().retrieve(&signing_id).await.unwrap());
    client.api_keys().delete(&signing_id).await.unwrap();
    assert_eq!(client.api_keys().delete(&made.api_key.id).await.unwrap_err().code(), Some(&ErrorCode::NotFound));
}
