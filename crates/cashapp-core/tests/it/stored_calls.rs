//! Calls that are stored, and sent by whoever reads them.

use std::sync::Arc;

use cashapp_core::retry::RetryPolicy;
use cashapp_core::{
    ApiKeyId, ApiSecret, ClientId, Credentials, Error, Operation, Outcome, Preparation, Region, ResponseValue,
    StoredCall, StoredCallError, SwappableCredentials, Transport, TransportErrorKind,
};
use serde_json::{Value, json};

use crate::calls::{Documented, KEYED, SAFE, key, usual};
use crate::server::{Received, Script, Server};
use crate::turn::{Turn, json as answered, success};

/// What the first version wrote; never to be changed. Every later version adds a file.
const VERSION_1: &str = include_str!("../stored_calls/version_1.json");

fn find(id: &str) -> Option<&'static Operation> {
    [&KEYED, &SAFE].into_iter().find(|operation| operation.id() == id)
}

/// A call as the first version stored it, of this server.
fn stored(server: &Server) -> Value {
    let mut value: Value = serde_json::from_str(VERSION_1).unwrap();
    value["host"] = server.url().into();
    value
}

async fn send(transport: &Transport, value: &Value) -> Result<Value, Error<Documented>> {
    let call: StoredCall = serde_json::from_value(value.clone()).unwrap();
    transport.send_stored::<Value, Documented>(&call, find).await.map(ResponseValue::into_inner)
}

#[test]
fn every_version_is_read_and_told_and_written_again() {
    let call: StoredCall = serde_json::from_str(VERSION_1).unwrap();
    assert_eq!((call.operation(), call.host()), ("create_payment", "https://sandbox.api.cash.app"));
    assert_eq!((call.account(), call.region()), (Some("CAS-CI_TEST"), Some(Region::PDX)));
    assert_eq!((call.idempotency_key(), call.target()), (Some("key-1"), "/network/v1/payments"));
    assert_eq!(serde_json::to_value(&call).unwrap(), serde_json::from_str::<Value>(VERSION_1).unwrap());
    let shown = format!("{call:?}");
    assert!(!shown.contains("key-1") && !shown.contains("spaces"), "{shown}");
}

#[tokio::test]
async fn stored_call_is_sent_in_its_very_bytes_however_often_it_takes() {
    let lost = [Turn::HangUp, Turn::HangUp, success()];
    let server = Server::start(Script::new(lost)).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    send(&transport, &stored(&server)).await.unwrap();
    let requests = server.received();
    assert_eq!(requests.len(), 3);
    for request in requests {
        let body = stored(&server)["body"].as_str().unwrap().to_owned();
        assert_eq!((request.method.as_str(), request.header("x-region")), ("POST", Some("PDX")));
        assert_eq!(String::from_utf8(request.body).unwrap(), body);
    }
}

#[tokio::test]
async fn call_that_follows_an_unknown_one_stays_unknown_until_something_settles_it() {
    let refusal = || answered(400, r#"{"errors":[{"code":"MISSING"}]}"#);
    let server = Server::start(Script::new([refusal(), refusal()])).await;
    let transport = usual(&server, &Arc::default()).retry(RetryPolicy::never()).build().unwrap();
    let alone = send(&transport, &stored(&server)).await.unwrap_err();
    let after = send(&transport.clone().after_unknown(), &stored(&server)).await.unwrap_err();
    assert_eq!((alone.outcome(), after.outcome()), (Outcome::Refused, Outcome::Unknown));
}

#[tokio::test]
async fn client_of_another_host_account_or_region_refuses_it_and_sends_nothing() {
    let server = Server::start(Script::new([])).await;
    let transport = || usual(&server, &Arc::default());
    let elsewhere = |field: &str, value: &str| {
        let mut call = stored(&server);
        call[field] = value.into();
        call
    };
    let mut nowhere = stored(&server);
    nowhere["region"] = Value::Null;
    let sfo = Region::new("SFO").unwrap();
    for (transport, call, expected) in [
        (
            transport(),
            elsewhere("host", "https://api.cash.app"),
            StoredCallError::OtherHost { stored: "https://api.cash.app".to_owned(), client: server.url() },
        ),
        (
            transport(),
            elsewhere("account", "CAS-CI_OTHER"),
            StoredCallError::OtherAccount { stored: "CAS-CI_OTHER".to_owned(), client: "CAS-CI_TEST".to_owned() },
        ),
        (
            transport().region(sfo),
            stored(&server),
            StoredCallError::OtherRegion { stored: Some(Region::PDX), client: Some(sfo) },
        ),
        (transport(), nowhere, StoredCallError::OtherRegion { stored: None, client: Some(Region::PDX) }),
        (
            transport(),
            elsewhere("operation", "charge_twice"),
            StoredCallError::UnknownOperation("charge_twice".to_owned()),
        ),
        (
            transport(),
            elsewhere("target", "/network/v1/refunds"),
            StoredCallError::Damaged("its path is not one of the operation"),
        ),
        (
            transport(),
            elsewhere("target", "@elsewhere.example/network/v1/payments"),
            StoredCallError::Damaged("its path is not one of the operation"),
        ),
        (transport(), elsewhere("key", "key-2"), StoredCallError::Damaged("its key is not that of its body")),
        (transport(), elsewhere("body", "{}"), StoredCallError::Damaged("its key is not that of its body")),
    ] {
        match send(&transport.build().unwrap(), &call).await {
            Err(error @ Error::Stored(_)) => {
                assert_eq!((error.outcome(), error.attempts()), (Outcome::NotSent, 0));
                let Error::Stored(fault) = error else { unreachable!("it was matched") };
                assert_eq!(fault, expected);
            }
            other => panic!("{expected}: {other:?}"),
        }
    }
    assert_eq!(server.received().len(), 0);
}

/// Between two attempts the credentials become another account's, which cannot repeat the call.
#[tokio::test]
async fn stored_call_is_not_repeated_for_another_account() {
    let credentials = Arc::new(SwappableCredentials::new(key(0)));
    let swapping = Arc::clone(&credentials);
    let server = Server::start(move |_: &Received| {
        let (id, secret) = (ApiKeyId::new("KEY_OTHER").unwrap(), ApiSecret::new("CASH_secret_of_another").unwrap());
        swapping.swap(Credentials::new(&ClientId::new("CAS-CI_OTHER").unwrap(), &id, &secret));
        Turn::HangUp
    })
    .await;
    let transport = usual(&server, &Arc::default()).shared_credentials(credentials).build().unwrap();
    let call = stored(&server);
    let error = send(&transport, &call).await.unwrap_err();
    assert_eq!((error.outcome(), server.received().len()), (Outcome::Unknown, 1));
    match send(&transport, &call).await {
        Err(Error::Stored(StoredCallError::OtherAccount { client, .. })) => assert_eq!(client, "CAS-CI_OTHER"),
        result => panic!("{result:?}"),
    }
    assert_eq!(server.received().len(), 0);
}

#[test]
fn what_a_later_version_wrote_is_not_read_half() {
    for (field, value, said) in [
        ("version", json!(2), "version 2 of a stored call is not known here"),
        ("version", Value::Null, "a stored call without a version"),
        ("tenant", json!("T"), "unknown field `tenant`"),
        ("target", Value::Null, "invalid type: null"),
    ] {
        let mut call: Value = serde_json::from_str(VERSION_1).unwrap();
        call[field] = value;
        let error = serde_json::from_value::<StoredCall>(call).unwrap_err().to_string();
        assert!(error.starts_with(said), "{error}");
    }
}

#[tokio::test]
async fn whose_call_it_is_must_be_known_when_it_is_stored() {
    let prepared = Preparation::new(&KEYED).json::<Value, Documented>().unwrap();
    let transport = Transport::builder("https://sandbox.api.cash.app").region(Region::PDX).build().unwrap();
    let error = transport.store(&prepared).await.unwrap_err();
    assert!(matches!(error.kind(), TransportErrorKind::Credentials(_)), "{error}");
    let transport = Transport::builder("https://sandbox.api.cash.app").credentials(key(0)).region(Region::PDX);
    let call = transport.build().unwrap().store(&prepared).await.unwrap();
    assert_eq!((call.account(), call.region(), call.body()), (Some("CAS-CI_TEST"), Some(Region::PDX), None));
}
