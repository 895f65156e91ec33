//! A receiver that has nothing to do with this code: `cashapp-core/tests/interop/receive.py`.

use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Child, Command, Stdio};

use cashapp_pay_api::types::{Action, OnFilePaymentAction, ScopeId};
use serde_json::json;

use crate::caller::{KEY, SECRET, builder, call};

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cashapp-core/tests/interop/receive.py");

/// The program, which knows one secret. `None` where there is no Python, which is then said.
fn receiver(secret: &str) -> Option<(Child, impl Iterator<Item = String>)> {
    match Command::new("python3").args([PROGRAM, secret]).stdout(Stdio::piped()).spawn() {
        Ok(mut child) => {
            let lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
            Some((child, lines.map(|line| line.expect("it is text"))))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("nothing received by another implementation: there is no python3 here");
            None
        }
        Err(error) => panic!("cannot run python3: {error}"),
    }
}

#[tokio::test]
async fn foreign_receiver_verifies_a_delivery_by_its_documented_signed_headers() {
    for (secret, verdict) in [(SECRET, "genuine"), ("CASH_of_another_key", "forged")] {
        let Some((mut child, mut lines)) = receiver(secret) else { return };
        let url = lines.next().expect("it says where it listens");
        // The sandbox delivers on a thread of its own, while this one waits for the program.
        let sandbox = builder().start().await.expect("it starts");
        let events = [json!({ "event_type": "grant.created", "api_version": "v1" })];
        let endpoint = json!({ "api_key_id": KEY, "url": url, "event_configurations": events });
        let body = json!({ "idempotency_key": "endpoint", "webhook_endpoint": endpoint });
        call(&sandbox, "POST", "/management/v1/webhook-endpoints", Some(body)).await.expect(201);
        let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
        sandbox.make_grant(action).expect("a customer can give it");
        let event = sandbox.webhook_events().remove(0).id;
        assert_eq!(lines.next().expect("it tells what came"), format!("{verdict} {event}"));
        assert!(child.wait().expect("it ends").success());
    }
}
