//! Deliveries by a program that has nothing to do with this code: `cashapp-core/tests/interop/deliver.py`.

use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

use cashapp::webhooks::{VerifyError, WebhookError};
use serde_json::json;

use super::shop::{KEY, Shop, first_secret, verifier};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cashapp-core/tests/interop/deliver.py");

/// Has the program deliver an event. The status of the response; `None` where there is no Python, which is then said.
async fn deliver(url: &str, secret: &str, form: &str) -> Option<String> {
    let body = json!({ "type": "a.later.kind", "event_id": "WE_foreign", "data": { "note": "é" } }).to_string();
    let arguments = [PROGRAM, url, "CAS-CI_FOREIGN", KEY, secret, form].map(str::to_owned);
    // The shop runs on this thread.
    tokio::task::spawn_blocking(move || {
        let mut command = Command::new("python3");
        let child = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                eprintln!("nothing delivered by another implementation: there is no python3 here");
                return None;
            }
            Err(error) => panic!("cannot run python3: {error}"),
        };
        child.stdin.take().unwrap().write_all(body.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        Some(String::from_utf8(output.stdout).unwrap().trim().to_owned())
    })
    .await
    .unwrap()
}

#[tokio::test]
async fn foreign_delivery_with_documented_signed_headers_is_verified() {
    let mut shop = Shop::start(&verifier()).await;
    for form in ["pairs", "names"] {
        let Some(status) = deliver(&shop.hook(), first_secret().expose(), form).await else { return };
        assert_eq!(status, "200", "{form}");
        let delivery = shop.next().await.unwrap();
        assert_eq!((delivery.event_id.as_str(), delivery.key_id.as_str()), ("WE_foreign", KEY), "{form}");
        assert_eq!(delivery.retry_count, 3);
        assert_eq!(delivery.endpoint_id.unwrap().as_str(), "WC_foreign");
    }
}

#[tokio::test]
async fn foreign_delivery_under_another_secret_is_refused() {
    let mut shop = Shop::start(&verifier()).await;
    let Some(status) = deliver(&shop.hook(), "CASH_of_somebody_else", "pairs").await else { return };
    assert_eq!(status, "401");
    let refusal = shop.next().await.unwrap_err();
    assert!(matches!(refusal, WebhookError::Unverified(VerifyError::Mismatch)), "{refusal:?}");
}
