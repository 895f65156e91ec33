//! Each operation shows who calls in its own way, and not at all where what it needs is missing.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cashapp_core::verification::VerifyError;
use cashapp_core::{
    Auth, ClientSecret, Credentials, CredentialsError, CredentialsProvider, MerchantAccount, Operation, Outcome,
    ProvidedCredentials, Region, SecretKey, TransportBuilder,
};

use crate::calls::{Call, KEYED, KEYED_WRITE, READ, client_id, key, ring, usual};
use crate::server::{Received, Server};
use crate::turn::{Turn, success};

static CLIENT: Operation = KEYED.with_auth(Auth::Client);
static BASIC: Operation = KEYED.with_auth(Auth::Basic);
static OPEN: Operation = KEYED.with_auth(Auth::None);
static FIRST_KEY: Operation = KEYED.with_bootstrap(true);

fn bootstrap() -> Credentials {
    Credentials::bootstrap(&client_id(), &ClientSecret::new("CASH_client_secret").unwrap())
}

fn merchant() -> Credentials {
    // Their base64 has a character of either kind that differs between its alphabets, and padding.
    Credentials::basic(&MerchantAccount::new("merchant~~~").unwrap(), &SecretKey::new("~~?~>secret").unwrap())
}

fn calling(operation: &'static Operation) -> Call {
    Call { operation, ..KEYED_WRITE }
}

/// What arrives of a call with these credentials.
async fn sent(call: Call, set: impl FnOnce(TransportBuilder) -> TransportBuilder) -> Received {
    let server = Server::telling([success()]).await;
    let told = call.through(&set(usual(&server, &Arc::default())).build().unwrap()).await;
    assert_eq!(told.outcome, None, "{told:?}");
    server.only_request()
}

#[tokio::test]
async fn a_signed_call_names_its_key_and_is_signed_as_it_was_received() {
    for call in [READ, KEYED_WRITE] {
        let request = sent(call, |builder| builder).await;
        assert_eq!(request.header("authorization"), Some("Client CAS-CI_TEST KEY_0"));
        assert_eq!(request.header("x-region"), Some("PDX"));
        assert_eq!(request.signer(&ring(1)).unwrap().as_str(), "KEY_0");
        assert!(request.header("host").unwrap().starts_with("localhost:"));

        // The signature is over what was received, and nothing less.
        for name in ["accept", "authorization", "host"] {
            let mut headers = request.headers.clone();
            headers.insert(name, "Client CAS-CI_OTHER KEY_0".parse().unwrap());
            let verified = ring(1).verify(&request.signed(&headers, &request.body));
            assert_eq!(verified.unwrap_err(), VerifyError::Mismatch, "{name}");
        }
        let other_body = [&request.body, &b" "[..]].concat();
        assert!(ring(1).verify(&request.signed(&request.headers, &other_body)).is_err());
    }
}

#[tokio::test]
async fn a_call_by_client_id_alone_gives_neither_key_nor_region_away() {
    for credentials in [key(0), bootstrap(), Credentials::client_only(&client_id())] {
        let request = sent(calling(&CLIENT), |builder| builder.credentials(credentials)).await;
        assert_eq!(request.header("authorization"), Some("Client CAS-CI_TEST"));
        assert_eq!((request.header("x-signature"), request.header("x-region")), (None, None));
    }
}

#[tokio::test]
async fn a_merchant_account_is_shown_as_rfc_7617_says() {
    let request = sent(calling(&BASIC), |builder| builder.credentials(merchant())).await;
    assert_eq!(request.header("authorization"), Some("Basic bWVyY2hhbnR+fn46fn4/fj5zZWNyZXQ="));
    assert_eq!((request.header("x-signature"), request.header("x-region")), (None, None));
}

#[tokio::test]
async fn an_open_operation_is_told_nothing() {
    for credentials in [key(0), bootstrap(), merchant()] {
        let request = sent(calling(&OPEN), |builder| builder.credentials(credentials)).await;
        for name in ["authorization", "x-signature", "x-region"] {
            assert_eq!(request.header(name), None);
        }
    }
    let server = Server::telling([success()]).await;
    assert_eq!(calling(&OPEN).through(&server.transport().build().unwrap()).await.outcome, None);
}

#[tokio::test]
async fn the_client_secret_is_shown_only_where_it_makes_the_first_key() {
    let request = sent(calling(&FIRST_KEY), |builder| builder.credentials(bootstrap())).await;
    assert_eq!(request.header("authorization"), Some("Client CAS-CI_TEST CASH_client_secret"));
    assert_eq!((request.header("x-signature"), request.header("x-region")), (None, Some("PDX")));
    // With a key it is signed like any other.
    let request = sent(calling(&FIRST_KEY), |builder| builder).await;
    assert!(request.signer(&ring(1)).is_ok());
}

#[tokio::test]
async fn what_is_missing_is_said_before_anything_is_sent() {
    let server = Server::telling([success()]).await;
    let with = |credentials| server.transport().region(Region::PDX).credentials(credentials);
    for (operation, builder, text) in [
        (&KEYED, server.transport().region(Region::PDX), "no credentials: give the transport credentials"),
        (&KEYED, server.transport().credentials(key(0)), "no credentials: give the transport a region"),
        (&KEYED, with(bootstrap()), "no credentials: this operation needs an API key"),
        (&KEYED, with(Credentials::client_only(&client_id())), "no credentials: this operation needs an API key"),
        (&FIRST_KEY, with(Credentials::client_only(&client_id())), "no credentials: this operation needs an API key"),
        (&KEYED, with(merchant()), "no credentials: this operation needs a client id"),
        (&CLIENT, with(merchant()), "no credentials: this operation needs a client id"),
        (&BASIC, with(key(0)), "no credentials: this operation needs a merchant id and its secret key"),
    ] {
        let told = calling(operation).through(&builder.build().unwrap()).await;
        assert_eq!((told.status, told.attempts, told.outcome), (None, 0, Some(Outcome::NotSent)));
        assert!(told.text.starts_with(text), "{}", told.text);
    }
    assert_eq!(server.received(), []);
}

#[tokio::test]
async fn every_call_says_what_it_is_and_what_it_reads() {
    for operation in [&KEYED, &CLIENT, &OPEN] {
        let request = sent(calling(operation), |builder| builder).await;
        assert_eq!(request.header("accept"), Some("application/json"));
        assert_eq!(request.header("content-type"), Some("application/json"));
        assert_eq!(request.header("user-agent"), Some(concat!("cashapp-rust/", "0.1.0")));
        let request = sent(calling(operation), |builder| builder.user_agent("acme-checkout/1.4 (till 7)")).await;
        assert_eq!(request.header("user-agent"), Some("acme-checkout/1.4 (till 7)"));
    }
    // Nothing that an HTTP client adds after signing can take its place.
    assert_eq!(sent(READ, |builder| builder).await.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn the_sandbox_can_be_asked_to_skip_the_check() {
    let request = sent(KEYED_WRITE, TransportBuilder::skip_signature_check).await;
    assert_eq!(request.header("x-signature"), Some("sandbox:skip-signature-check"));
    assert_eq!(request.header("authorization"), Some("Client CAS-CI_TEST KEY_0"));
}

#[tokio::test]
async fn a_region_can_be_changed_for_the_calls_of_a_clone() {
    let server = Server::telling([success()]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    for (transport, region) in [(transport.clone().with_region(Region::IAD), "IAD"), (transport, "PDX")] {
        KEYED_WRITE.through(&transport).await;
        assert_eq!(server.only_request().header("x-region"), Some(region));
    }
}

/// Gives another key every time, and after so many none.
#[derive(Debug)]
struct Rotating {
    asked: AtomicUsize,
    keys: usize,
}

impl CredentialsProvider for Rotating {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(async {
            let number = self.asked.fetch_add(1, Ordering::SeqCst);
            if number < self.keys { Ok(Arc::new(key(number))) } else { Err(CredentialsError::new("the store is shut")) }
        })
    }
}

#[tokio::test]
async fn a_key_that_is_rotated_between_two_attempts_signs_the_second() {
    let server = Server::telling([Turn::HangUp, Turn::HangUp, success()]).await;
    let provider = Rotating { asked: AtomicUsize::new(0), keys: 3 };
    let told = KEYED_WRITE.through(&usual(&server, &Arc::default()).credentials(provider).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome), (3, None));
    let signers: Vec<_> =
        server.received().iter().map(|request| request.signer(&ring(3)).unwrap().into_string()).collect();
    assert_eq!(signers, ["KEY_0", "KEY_1", "KEY_2"]);
}

#[tokio::test]
async fn credentials_that_cannot_be_had_again_leave_open_what_the_first_attempt_left_open() {
    let server = Server::telling([Turn::HangUp]).await;
    let provider = Rotating { asked: AtomicUsize::new(0), keys: 1 };
    let told = KEYED_WRITE.through(&usual(&server, &Arc::default()).credentials(provider).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome), (1, Some(Outcome::Unknown)));
    assert_eq!(told.text, "no credentials: the store is shut");
}
