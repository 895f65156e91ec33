//! API keys.

use std::collections::BTreeSet;
use std::time::Duration;

use cashapp_pay_api::types::Scope;
use cashapp_sandbox::Sandbox;
use serde_json::json;

use crate::caller::{CLIENT_SECRET, Caller, KEY, Reply, builder, call, start};

const KEYS: &str = "/management/v1/api-keys";
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whoever has the client secret and no key.
fn bootstrap(sandbox: &Sandbox) -> Caller {
    Caller::new(sandbox).key(CLIENT_SECRET, "there is no secret to sign with yet")
}

async fn create(maker: &Caller, idempotency_key: &str, scopes: &[&str]) -> Reply {
    let body = json!({"idempotency_key": idempotency_key, "api_key": {"scopes": scopes}});
    maker.call("POST", KEYS, Some(body)).await
}

/// Calls with the key that an answer has told.
fn with_key(sandbox: &Sandbox, made: &Reply) -> Caller {
    Caller::new(sandbox).key(made.text("/api_key/id"), made.text("/secret"))
}

fn ids(reply: &Reply) -> Vec<String> {
    let keys = reply.body["api_keys"].as_array().expect("a list").iter();
    keys.filter_map(|key| key["id"].as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn a_new_key_signs_and_lives_thirty_days() {
    let sandbox = start().await;
    let body = json!({"idempotency_key": "a", "api_key": {"scopes": ["BRANDS_READ"], "reference_id": "catalogue"}});
    let made = call(&sandbox, "POST", KEYS, Some(body)).await.expect(201);
    assert!(made.text("/api_key/id").starts_with("KEY_"));
    assert_eq!(made.text("/api_key/reference_id"), "catalogue");
    assert_eq!(made.body["api_key"]["scopes"], json!(["BRANDS_READ"]));
    let key = with_key(&sandbox, &made);
    key.call("GET", "/network/v1/brands", None).await.expect(200);
    sandbox.advance(29 * DAY);
    key.call("GET", "/network/v1/brands", None).await.expect(200);
    sandbox.advance(DAY);
    key.call("GET", "/network/v1/brands", None).await.refused(401, "ACCESS_TOKEN_EXPIRED", "");
}

#[tokio::test]
async fn a_secret_is_long_begins_as_all_do_and_is_told_once() {
    let sandbox = start().await;
    let made = create(&Caller::new(&sandbox), "a", &["BRANDS_READ"]).await.expect(201);
    let other = create(&Caller::new(&sandbox), "b", &["BRANDS_READ"]).await.expect(201);
    let secret = made.text("/secret");
    assert!(secret.starts_with("CASH_") && (64..=256).contains(&secret.len()), "{secret}");
    assert_ne!(secret, other.text("/secret"));
    let found = call(&sandbox, "GET", &format!("{KEYS}/{}", made.text("/api_key/id")), None).await.expect(200);
    assert_eq!(found.body, json!({"api_key": made.body["api_key"]}));
    let listed = call(&sandbox, "GET", KEYS, None).await.expect(200);
    assert!(!listed.body.to_string().contains(secret));
}

#[tokio::test]
async fn the_same_seed_makes_the_same_secrets() {
    let mut secrets = BTreeSet::new();
    for _ in 0..2 {
        let sandbox = builder().random_seed(7).start().await.expect("it starts");
        let made = create(&Caller::new(&sandbox), "a", &["BRANDS_READ"]).await.expect(201);
        secrets.insert(made.text("/secret").to_owned());
    }
    assert_eq!(secrets.len(), 1);
}

#[tokio::test]
async fn a_creation_that_is_repeated_under_its_key_tells_the_same_secret() {
    let sandbox = start().await;
    let maker = Caller::new(&sandbox);
    let made = create(&maker, "a", &["BRANDS_READ"]).await.expect(201);
    assert_eq!(create(&maker, "a", &["BRANDS_READ"]).await, made);
    assert_eq!(ids(&call(&sandbox, "GET", KEYS, None).await.expect(200)).len(), 2, "the first key and this one");
}

#[tokio::test]
async fn making_a_key_does_not_end_another() {
    let sandbox = start().await;
    let first = create(&Caller::new(&sandbox), "a", &["BRANDS_READ"]).await.expect(201);
    create(&Caller::new(&sandbox), "b", &["BRANDS_READ"]).await.expect(201);
    with_key(&sandbox, &first).call("GET", "/network/v1/brands", None).await.expect(200);
}

#[tokio::test]
async fn client_secret_creates_keys_for_api_keys_only_and_that_key_creates_any() {
    let sandbox = start().await;
    for (key, scopes) in [
        ("x", &["PAYMENTS_WRITE"][..]),
        ("y", &["API_KEYS_READ", "API_KEYS_WRITE", "PAYMENTS_WRITE"]),
        ("z", &["WEBHOOK_CONFIG_READ", "API_KEYS_WRITE"]),
    ] {
        create(&bootstrap(&sandbox), key, scopes).await.refused(403, "FORBIDDEN", "api_key.scopes");
    }
    assert_eq!(ids(&call(&sandbox, "GET", KEYS, None).await.expect(200)), [KEY], "none was created");
    let first = create(&bootstrap(&sandbox), "a", &["API_KEYS_READ", "API_KEYS_WRITE"]).await.expect(201);
    let first = with_key(&sandbox, &first);
    first.call("GET", "/network/v1/brands", None).await.refused(403, "INSUFFICIENT_SCOPES", "");
    let service = create(&first, "b", &["PAYMENTS_READ", "BRANDS_READ"]).await.expect(201);
    with_key(&sandbox, &service).call("GET", "/network/v1/brands", None).await.expect(200);
}

#[tokio::test]
async fn the_client_secret_makes_keys_and_does_nothing_else() {
    let sandbox = start().await;
    bootstrap(&sandbox).call("GET", KEYS, None).await.refused(401, "UNAUTHORIZED", "");
    bootstrap(&sandbox).call("GET", "/network/v1/brands", None).await.refused(401, "UNAUTHORIZED", "");
}

#[tokio::test]
async fn the_successor_of_the_first_key_can_do_what_the_first_key_can() {
    let sandbox = start().await;
    let first = create(&bootstrap(&sandbox), "a", &["API_KEYS_READ", "API_KEYS_WRITE"]).await.expect(201);
    let second = create(&with_key(&sandbox, &first), "b", &["API_KEYS_WRITE", "API_KEYS_READ"]).await.expect(201);
    create(&with_key(&sandbox, &second), "c", &["PAYMENTS_WRITE"]).await.expect(201);
}

#[tokio::test]
async fn a_narrower_key_cannot_make_a_wider_one() {
    let sandbox = start().await;
    let first = create(&bootstrap(&sandbox), "a", &["API_KEYS_READ", "API_KEYS_WRITE"]).await.expect(201);
    let narrow = create(&with_key(&sandbox, &first), "b", &["API_KEYS_WRITE", "BRANDS_READ"]).await.expect(201);
    let narrow = with_key(&sandbox, &narrow);
    let refused = create(&narrow, "c", &["BRANDS_READ", "PAYMENTS_WRITE"]).await;
    refused.refused(403, "FORBIDDEN", "api_key.scopes");
    assert!(refused.detail().contains("PAYMENTS_WRITE") && !refused.detail().contains("BRANDS_READ"));
    create(&narrow, "d", &["BRANDS_READ"]).await.expect(201);
}

#[tokio::test]
async fn a_scope_that_does_not_exist_is_refused() {
    let sandbox = start().await;
    let refused = create(&Caller::new(&sandbox), "a", &["BRANDS_READ", "EVERYTHING"]).await;
    assert_eq!((refused.status, refused.field()), (400, "api_key.scopes.1"), "{}", refused.body);
    create(&Caller::new(&sandbox), "b", &[]).await.refused(400, "ARRAY_LENGTH_TOO_SHORT", "api_key.scopes");
}

#[tokio::test]
async fn a_scope_that_is_asked_for_twice_is_given_once() {
    let sandbox = start().await;
    let made = create(&Caller::new(&sandbox), "a", &["BRANDS_READ", "GRANTS_READ", "BRANDS_READ"]).await.expect(201);
    assert_eq!(made.body["api_key"]["scopes"], json!(["BRANDS_READ", "GRANTS_READ"]));
}

#[tokio::test]
async fn deleted_key_fails_at_once_and_is_not_found() {
    let sandbox = start().await;
    let made = create(&Caller::new(&sandbox), "a", &["BRANDS_READ"]).await.expect(201);
    let path = format!("{KEYS}/{}", made.text("/api_key/id"));
    assert_eq!(call(&sandbox, "DELETE", &path, None).await.expect(200).body, json!({}));
    let key = with_key(&sandbox, &made);
    key.call("GET", "/network/v1/brands", None).await.refused(401, "ACCESS_TOKEN_REVOKED", "");
    assert_eq!(ids(&call(&sandbox, "GET", KEYS, None).await.expect(200)), [KEY]);
    call(&sandbox, "GET", &path, None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "DELETE", &path, None).await.refused(404, "NOT_FOUND", "");
    call(&sandbox, "DELETE", &format!("{KEYS}/KEY_none"), None).await.refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn a_key_can_delete_itself() {
    let sandbox = start().await;
    call(&sandbox, "DELETE", &format!("{KEYS}/{KEY}"), None).await.expect(200);
    call(&sandbox, "GET", KEYS, None).await.refused(401, "ACCESS_TOKEN_REVOKED", "");
}

#[tokio::test]
async fn once_every_key_has_expired_the_client_secret_makes_another() {
    let sandbox = start().await;
    sandbox.advance(31 * DAY);
    call(&sandbox, "GET", KEYS, None).await.refused(401, "ACCESS_TOKEN_EXPIRED", "");
    let made = create(&bootstrap(&sandbox), "a", &["API_KEYS_READ"]).await.expect(201);
    let listed = with_key(&sandbox, &made).call("GET", KEYS, None).await.expect(200);
    assert_eq!(ids(&listed), [made.text("/api_key/id"), KEY], "an expired key is listed until it is deleted");
}

#[tokio::test]
async fn keys_are_listed_newest_first_page_by_page() {
    let sandbox = start().await;
    let made = create(&Caller::new(&sandbox), "a", &["BRANDS_READ"]).await.expect(201);
    let first = call(&sandbox, "GET", &format!("{KEYS}?limit=1"), None).await.expect(200);
    assert_eq!(ids(&first), [made.text("/api_key/id")]);
    create(&Caller::new(&sandbox), "b", &["BRANDS_READ"]).await.expect(201);
    let path = format!("{KEYS}?limit=1&cursor={}", first.text("/cursor"));
    assert_eq!(ids(&call(&sandbox, "GET", &path, None).await.expect(200)), [KEY]);
}

#[tokio::test]
async fn an_operation_is_refused_to_a_key_that_lacks_its_scope_and_to_no_other() {
    let sandbox = start().await;
    let mut walked: BTreeSet<&str> = BTreeSet::new();
    for operation in Sandbox::operations().filter(|operation| !operation.scopes().is_empty()) {
        walked.extend(operation.scopes());
        let others: Vec<&str> =
            Scope::KNOWN.iter().copied().filter(|scope| !operation.scopes().contains(scope)).collect();
        let without = create(&Caller::new(&sandbox), &format!("without {}", operation.id()), &others).await.expect(201);
        let only = create(&Caller::new(&sandbox), &format!("only {}", operation.id()), operation.scopes()).await;
        let path = operation.path().replace(['{', '}'], "");
        let takes_file = operation.file().is_some();
        let refused = ask(&with_key(&sandbox, &without), operation.method().as_str(), &path, takes_file).await;
        refused.refused(403, "INSUFFICIENT_SCOPES", "");
        let only = with_key(&sandbox, &only.expect(201));
        let answered = ask(&only, operation.method().as_str(), &path, takes_file).await;
        assert!(![401, 403].contains(&answered.status), "{}: {}", operation.id(), answered.body);
    }
    assert!(walked.contains("API_KEYS_WRITE") && walked.contains("GRANTS_READ"), "{walked:?}");
}

/// Calls an operation with something of its form that means nothing.
async fn ask(caller: &Caller, method: &str, path: &str, takes_file: bool) -> Reply {
    if !takes_file {
        return caller.call(method, path, (method != "GET" && method != "DELETE").then(|| json!({}))).await;
    }
    let parts = [("request", "{}"), ("signature", "sandbox:skip-signature-check"), ("file", "x")];
    let part = |(name, value)| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let form = parts.map(part).concat() + "--b--\r\n";
    let request = caller.request(method, path, b"").header("content-type", "multipart/form-data; boundary=b");
    crate::caller::send(request.body(form)).await
}
