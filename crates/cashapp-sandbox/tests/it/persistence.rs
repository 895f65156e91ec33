//! The state in a file: what was answered is there after the next start, whatever happened in between.

#![cfg(feature = "database")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use cashapp_core::{ApiKeyId, ApiSecret, ClientId, ClientSecret, MerchantAccount, SecretKey};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::caller::{self, CLIENT, KEY, MERCHANT_ACCOUNT, call};

async fn open(file: &Path) -> Sandbox {
    caller::builder().rate_limit_scale(0.0).database(file).start().await.expect("it starts")
}

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("state");
    (folder, file)
}

#[cfg(feature = "binary")]
mod killed {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::binary::Program;
    use crate::payments::new_payment;
    use crate::receiver::{Reaction, Receiver, until};
    use crate::wire::Request;

    const WRITES: usize = 1000;
    const WRITERS: usize = 4;

    fn body(number: usize) -> String {
        let brand = json!({ "name": format!("Brand {number}"), "reference_id": format!("reference-{number}") });
        json!({ "idempotency_key": format!("key-{number}"), "brand": brand }).to_string()
    }

    fn write(program: &Program, number: usize) -> std::io::Result<(u16, String)> {
        program.request("POST", "/network/v1/brands", &body(number)).try_to_send(program.address)
    }

    /// Writes until the program is gone. Each answer that has come.
    fn write_until_killed(program: &mut Program, after: usize) -> BTreeMap<usize, String> {
        let answers = Mutex::new(BTreeMap::new());
        let (next, answered) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let writing = |program: &Program| {
            while let number @ ..WRITES = next.fetch_add(1, Ordering::SeqCst) {
                let Ok((status, text)) = write(program, number) else { return };
                assert_eq!(status, 201, "{text}");
                answers.lock().expect("nobody panicked").insert(number, text);
                answered.fetch_add(1, Ordering::SeqCst);
            }
        };
        let pid = program.id().to_string();
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                scope.spawn(|| writing(program));
            }
            while answered.load(Ordering::SeqCst) < after {
                std::thread::yield_now();
            }
            let killed = std::process::Command::new("kill").args(["-KILL", &pid]).status().expect("there is a kill");
            assert!(killed.success());
        });
        program.kill();
        answers.into_inner().expect("nobody panicked")
    }

    fn references(program: &Program) -> Vec<String> {
        let (mut found, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("/network/v1/brands?limit=100{cursor}");
            let page = program.request("GET", &path, "").send(program.address).expect(200);
            let brands = page.body["brands"].as_array().expect("a list");
            found.extend(brands.iter().map(|brand| brand["reference_id"].as_str().expect("a text").to_owned()));
            match page.body["cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return found,
            }
        }
    }

    #[test]
    fn nothing_that_was_answered_is_lost_when_the_program_is_killed_while_it_writes() {
        let (_folder, file) = file();
        let arguments = ["--no-rate-limits", "--db", file.to_str().expect("text")];
        let mut program = Program::start(&arguments);
        let answers = write_until_killed(&mut program, WRITES / 3);
        assert!(answers.len() >= WRITES / 3 && answers.len() < WRITES, "it was killed in between: {}", answers.len());

        let again = Program::start(&arguments);
        assert_eq!(again.variables["CASHAPP_API_SECRET"], program.variables["CASHAPP_API_SECRET"]);
        let there = references(&again);
        let distinct: BTreeSet<&String> = there.iter().collect();
        assert_eq!(distinct.len(), there.len(), "something was made twice");
        for number in answers.keys() {
            assert!(distinct.contains(&format!("reference-{number}")), "brand {number} was answered, and is lost");
        }
        // One that the sandbox begins with, and those that were made while their answers were on their way.
        assert!((1..=1 + WRITERS).contains(&(there.len() - answers.len())), "{} {}", there.len(), answers.len());

        for number in 0..WRITES {
            let (status, text) = write(&again, number).expect("it is answered");
            assert_eq!(status, 201, "{text}");
            if let Some(first) = answers.get(&number) {
                assert_eq!(text, *first, "the answer under key-{number} is another one");
            }
        }
        assert_eq!(references(&again).len(), WRITES + 1);
    }

    /// A call of the Afterpay API with the program's merchant account.
    fn afterpay(program: &Program, method: &str, path: &str, body: &str) -> Request {
        let account =
            format!("{}:{}", program.variables["AFTERPAY_MERCHANT_ID"], program.variables["AFTERPAY_SECRET_KEY"]);
        let authorization = format!("Basic {}", STANDARD.encode(account));
        let request = Request::to(program.address, method, path).set("authorization", &authorization);
        if body.is_empty() { request } else { request.json(body) }
    }

    fn control(program: &Program, method: &str, path: &str, body: &str) -> Value {
        let request = Request::to(program.address, method, &format!("/_sandbox{path}"));
        let request = if body.is_empty() { request } else { request.json(body) };
        request.send(program.address).expect(200).body
    }

    #[tokio::test]
    async fn what_is_under_way_goes_on_when_the_program_was_killed() {
        let (_folder, file) = file();
        let arguments = ["--no-rate-limits", "--db", file.to_str().expect("text")];
        let mut receiver = Receiver::start().await;
        receiver.always(Reaction::Silence);
        let mut program = Program::start(&arguments);
        control(&program, "POST", "/clock/freeze", "");
        let send = |program: &Program, method: &str, path: &str, body: &Value| {
            let body = if body.is_null() { String::new() } else { body.to_string() };
            program.request(method, path, &body).send(program.address)
        };
        let kinds = json!([{ "event_type": "payment.status.updated", "api_version": "v1" }]);
        let endpoint = json!({
            "api_key_id": program.variables["CASHAPP_API_KEY_ID"], "url": receiver.url, "event_configurations": kinds,
            "delivery_timeout": 10_000,
        });
        let body = json!({ "idempotency_key": "k", "webhook_endpoint": endpoint });
        send(&program, "POST", "/management/v1/webhook-endpoints", &body).expect(201);
        let payment = json!({ "idempotency_key": "k", "payment": new_payment(8803, &json!({})) });
        let made = send(&program, "POST", "/network/v1/payments", &payment).expect(201);
        let asked = crate::afterpay_checkouts::asked("25.00").to_string();
        let checkout = afterpay(&program, "POST", "/v2/checkouts", &asked).send(program.address).expect(201);
        let first = receiver.next().await;
        let disputes = "/network/v1/disputes";
        assert_eq!(send(&program, "GET", disputes, &Value::Null).expect(200).body["disputes"], json!([]));
        // The webhook was sent and is not acknowledged, and the customer has not disputed the payment yet.
        program.kill();

        receiver.always(Reaction::Status(200));
        let again = Program::start(&arguments);
        let path = format!("/network/v1/payments/{}", made.text("/payment/id"));
        assert_eq!(send(&again, "GET", &path, &Value::Null).expect(200).body, made.body);
        assert_eq!(send(&again, "POST", "/network/v1/payments", &payment).expect(201), made);
        let path = format!("/v2/checkouts/{}", checkout.text("/token"));
        let kept = afterpay(&again, "GET", &path, "").send(again.address).expect(200);
        assert_eq!(kept.text("/token"), checkout.text("/token"));
        assert_eq!(kept.text("/amount/amount"), "25.00");
        control(&again, "POST", "/clock/advance", r#"{"seconds":2}"#);
        let disputes = send(&again, "GET", disputes, &Value::Null).expect(200);
        assert_eq!(disputes.text("/disputes/0/payment_id"), made.text("/payment/id"), "{}", disputes.body);
        let second = receiver.next().await;
        assert_eq!(second.body, first.body, "it is sent again, as the same event");
        until(|| control(&again, "GET", "/webhooks/deliveries", "")["deliveries"][0]["state"] == "delivered").await;
        receiver.has_no_more();
    }
}

#[tokio::test]
async fn everything_is_there_after_a_restart() {
    let (_folder, file) = file();
    let body = json!({ "idempotency_key": "k", "brand": { "name": "Tea", "reference_id": "tea" } });
    let brand = {
        let sandbox = open(&file).await;
        call(&sandbox, "POST", "/network/v1/brands", Some(body.clone())).await.expect(201)
    };
    let sandbox = open(&file).await;
    let path = format!("/network/v1/brands/{}", brand.text("/brand/id"));
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).body["brand"], brand.body["brand"]);
    assert_eq!(call(&sandbox, "POST", "/network/v1/brands", Some(body)).await, brand);
    let brands = call(&sandbox, "GET", "/network/v1/brands", None).await.expect(200);
    assert_eq!(brands.body["brands"].as_array().map(Vec::len), Some(2), "{}", brands.body);
}

#[tokio::test]
async fn a_cursor_outlives_a_restart() {
    let (_folder, file) = file();
    let path = "/network/v1/customers/CST_sandbox:seeded/grants?limit=2";
    let first = {
        let builder = caller::builder().seeded_grants(3).database(&file);
        let sandbox = builder.start().await.expect("it starts");
        call(&sandbox, "GET", path, None).await.expect(200)
    };
    let sandbox = open(&file).await;
    let second = call(&sandbox, "GET", &format!("{path}&cursor={}", first.text("/cursor")), None).await.expect(200);
    let id = |reply: &caller::Reply, index: usize| reply.text(&format!("/grants/{index}/id")).to_owned();
    let ids = BTreeSet::from([id(&first, 0), id(&first, 1), id(&second, 0)]);
    assert!(ids.len() == 3 && !ids.contains(""), "{ids:?}");
    assert_eq!((second.body["grants"].as_array().map(Vec::len), &second.body["cursor"]), (Some(1), &Value::Null));
}

#[tokio::test]
async fn the_clock_goes_on_from_where_it_was_moved_to() {
    let (_folder, file) = file();
    let moved = Duration::from_secs(3 * 24 * 60 * 60);
    let before = {
        let sandbox = open(&file).await;
        sandbox.advance(moved);
        sandbox.now()
    };
    assert!(before > chrono::Utc::now() + moved - Duration::from_secs(60));
    let after = open(&file).await.now();
    assert!(after >= before && after < before + Duration::from_secs(600), "{before} {after}");
}

#[tokio::test]
async fn what_is_to_happen_happens_after_a_restart() {
    let (_folder, file) = file();
    let payment = json!({
        "amount": 2500, "currency": "USD", "merchant_id": "MMI_sandbox:merchant", "grant_id": "GRG_sandbox:active",
        "capture": false,
    });
    let path = {
        let sandbox = open(&file).await;
        let body = json!({ "idempotency_key": "k", "payment": payment });
        let payment = call(&sandbox, "POST", "/network/v1/payments", Some(body)).await.expect(201);
        assert_eq!(payment.text("/payment/status"), "AUTHORIZED");
        format!("/network/v1/payments/{}", payment.text("/payment/id"))
    };
    let sandbox = open(&file).await;
    // Seven days: the section "Life cycles".
    sandbox.advance(Duration::from_secs(7 * 24 * 60 * 60 - 60));
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/payment/status"), "AUTHORIZED");
    sandbox.advance(Duration::from_secs(60));
    assert_eq!(call(&sandbox, "GET", &path, None).await.expect(200).text("/payment/status"), "VOIDED");
}

#[tokio::test]
async fn ids_are_not_made_twice_although_they_come_from_one_seed() {
    let (_folder, file) = file();
    let mut ids = BTreeSet::new();
    for number in 0..3 {
        let sandbox = caller::builder().random_seed(7).database(&file).start().await.expect("it starts");
        let brand = json!({ "name": "Tea", "reference_id": format!("tea-{number}") });
        let body = json!({ "idempotency_key": format!("k-{number}"), "brand": brand });
        let made = call(&sandbox, "POST", "/network/v1/brands", Some(body)).await.expect(201);
        assert!(ids.insert(made.text("/brand/id").to_owned()), "{ids:?}");
    }
}

#[tokio::test]
async fn chosen_credentials_must_be_those_of_the_database() {
    let (_folder, file) = file();
    drop(open(&file).await);
    let client =
        || (ClientId::new(CLIENT).expect("well formed"), ClientSecret::new("CASH_other").expect("well formed"));
    let key = || (ApiKeyId::new("KEY_OTHER").expect("well formed"), ApiSecret::new("CASH_other").expect("well formed"));
    let merchant = || {
        let id = MerchantAccount::new(MERCHANT_ACCOUNT).expect("well formed");
        (id, SecretKey::new("other").expect("well formed"))
    };
    let builders = [
        ("client", Sandbox::builder().client(client().0, client().1)),
        ("API key", Sandbox::builder().api_key(key().0, key().1)),
        ("merchant account", Sandbox::builder().merchant_account(merchant().0, merchant().1)),
    ];
    for (what, builder) in builders {
        let error = builder.database(&file).start().await.expect_err("it has others").to_string();
        let reason = format!("it has another {what} than the one that was chosen");
        assert!(error.starts_with(&format!("cannot use the database {}: {reason}", file.display())), "{error}");
    }
    // None or the same.
    let sandbox = Sandbox::builder().database(&file).start().await.expect("it starts");
    assert!(sandbox.variables().contains(&("CASHAPP_API_KEY_ID", KEY.to_owned())));
    drop(sandbox);
    drop(open(&file).await);
}

#[tokio::test]
async fn the_file_is_free_once_the_sandbox_is_dropped() {
    let (_folder, file) = file();
    for _ in 0..5 {
        let sandbox = open(&file).await;
        let error = caller::builder().database(&file).start().await.expect_err("it is in use").to_string();
        assert!(
            error.ends_with("another sandbox or program is using it: end that one, or name another file"),
            "{error}"
        );
        drop(sandbox);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_its_owners_alone_and_one_that_is_there_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;

    let (folder, state) = file();
    let sandbox = open(&state).await;
    call(&sandbox, "GET", "/network/v1/payments", None).await.expect(200);
    let mode = |file: &Path| file.metadata().expect("it is there").permissions().mode() & 0o777;
    let files: Vec<_> =
        folder.path().read_dir().expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    assert!(files.contains(&state) && files.len() > 1, "{files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    drop(sandbox);
    let other = folder.path().join("other");
    std::fs::write(&other, "").expect("it can be written");
    std::fs::set_permissions(&other, std::fs::Permissions::from_mode(0o640)).expect("it is ours");
    let _sandbox = open(&other).await;
    assert_eq!(mode(&other), 0o640);
}
