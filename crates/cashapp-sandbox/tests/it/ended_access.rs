//! Clients that are disabled and keys that have ended, for every way to call.

use std::time::Duration;

use cashapp_sandbox::Sandbox;
use serde_json::json;

use crate::caller::{CLIENT_SECRET, Caller, KEY, Reply, call, http, send, start};
use crate::customer_requests::{REQUESTS, one_payment};
use crate::payments::{DAY, new_payment};

async fn control(sandbox: &Sandbox, path: &str) {
    send(http().post(format!("{}/_sandbox{path}", sandbox.url()))).await.expect(200);
}

async fn chain(sandbox: &Sandbox) -> Reply {
    let body = json!({ "idempotency_key": "in a chain", "payment": new_payment(100, &json!({})) });
    let requests = json!([{ "uid": "pay", "method": "POST", "path": "/network/v1/payments", "body": body }]);
    let chains = json!([{ "execution_mode": "SEQUENTIAL", "requests": [{ "uid": "pay" }] }]);
    let body = json!({ "requests": requests, "chains": chains });
    call(sandbox, "POST", "/management/v1/request-chains", Some(body)).await
}

async fn ask(sandbox: &Sandbox) -> Reply {
    call(sandbox, "POST", REQUESTS, Some(json!({ "idempotency_key": "k", "request": one_payment() }))).await
}

#[tokio::test]
async fn a_disabled_client_can_call_nothing_until_it_is_enabled() {
    let sandbox = start().await;
    control(&sandbox, "/client/disable").await;
    let with_secret = Caller::new(&sandbox).key(CLIENT_SECRET, CLIENT_SECRET);
    let new_key = json!({ "idempotency_key": "k", "api_key": { "scopes": ["API_KEYS_READ"] } });
    let refused = [
        call(&sandbox, "GET", "/network/v1/payments", None).await,
        call(&sandbox, "GET", "/management/v1/api-keys", None).await,
        with_secret.call("POST", "/management/v1/api-keys", Some(new_key)).await,
        chain(&sandbox).await,
        ask(&sandbox).await,
    ];
    for reply in refused {
        reply.refused(401, "CLIENT_DISABLED", "");
        assert_eq!(reply.text("/errors/0/category"), "AUTHENTICATION_ERROR");
    }
    assert!(sandbox.payments().is_empty() && sandbox.customer_requests().is_empty(), "nothing was made");
    call(&sandbox, "GET", "/v2/configuration", None).await.expect(200);
    control(&sandbox, "/client/enable").await;
    assert_eq!(chain(&sandbox).await.expect(201).body["responses"][0]["status_code"], 201);
    ask(&sandbox).await.expect(201);
}

#[tokio::test]
async fn a_key_ends_when_it_is_expired_and_after_thirty_days() {
    for by_hand in [true, false] {
        let sandbox = start().await;
        if by_hand {
            control(&sandbox, &format!("/api-keys/{KEY}/expire")).await;
        } else {
            sandbox.advance(29 * DAY + Duration::from_secs(23 * 3600));
            call(&sandbox, "GET", "/network/v1/payments", None).await.expect(200);
            sandbox.advance(Duration::from_secs(3600));
        }
        for reply in [call(&sandbox, "GET", "/network/v1/payments", None).await, chain(&sandbox).await] {
            reply.refused(401, "ACCESS_TOKEN_EXPIRED", "");
            let way_out = "`POST /management/v1/api-keys` with `Authorization: Client <client id> <client secret>`";
            assert!(reply.detail().contains(way_out), "{}", reply.body);
            assert_eq!(reply.text("/errors/0/category"), "AUTHENTICATION_ERROR");
        }
        // This API knows no keys.
        ask(&sandbox).await.expect(201);
        assert!(sandbox.payments().is_empty());
    }
}
