//! What a call says in a log: enough to see what happened, and nothing that is nobody's business.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::ManualClock;
use cashapp_core::{
    Auth, Credentials, MerchantAccount, Multipart, Operation, Region, SecretKey, Transport, TransportError,
};

use crate::calls::{KEYED, KEYED_WRITE, SAFE, UNSAFE_WRITE, key, usual};
use crate::recorder::{heard, listen};
use crate::server::Server;
use crate::turn::{Turn, answer, beginning, error, error_with, success};

/// The values in a log, without how long things took.
fn timeless(lines: &[String]) -> Vec<String> {
    let word = |word: &str| !word.starts_with("elapsed_ms=");
    lines.iter().map(|line| line.split(' ').filter(|part| word(part)).collect::<Vec<_>>().join(" ")).collect()
}

#[tokio::test]
async fn each_attempt_and_each_decision_is_told() {
    listen();
    let limited = error_with(429, "RATE_LIMITED", &[("retry-after", "7")]);
    let server = Server::telling([Turn::HangUp, limited, error(400, "PAYMENT_DECLINED_RISK")]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    KEYED_WRITE.through(&transport).await;

    let mut lines = timeless(&heard());
    // The first wait is random.
    let wait = lines.remove(2);
    let prefix = "DEBUG event message=retry operation=\"create_payment\" wait_ms=";
    let wait: f64 = wait.strip_prefix(prefix).expect(&wait).parse().unwrap();
    assert!((0.0..=200.0).contains(&wait), "{wait}");
    assert_eq!(
        lines,
        [
            r#"DEBUG span call operation="create_payment""#,
            r#"WARN event message=attempt operation="create_payment" attempt=1 error="lost""#,
            r#"WARN event message=attempt operation="create_payment" attempt=2 status=429 codes="RATE_LIMITED""#,
            r#"DEBUG event message=retry operation="create_payment" wait_ms=7000.0"#,
            r#"WARN event message=attempt operation="create_payment" attempt=3 status=400 codes="PAYMENT_DECLINED_RISK""#,
            r#"DEBUG event message=stop operation="create_payment" reason="permanent""#,
        ]
    );
}

#[tokio::test]
async fn every_reason_to_stop_is_told() {
    listen();
    let server = Server::telling([error_with(503, "ANY", &[("retry-after", "0")])]).await;
    let transport = usual(&server, &Arc::default()).build().unwrap();
    UNSAFE_WRITE.through(&transport).await;
    for _ in 0..26 {
        KEYED_WRITE.through(&transport).await;
    }
    let late = Server::telling([error_with(503, "ANY", &[("retry-after", "600")])]).await;
    KEYED_WRITE.through(&usual(&late, &Arc::default()).build().unwrap()).await;
    let lines = heard().join("\n");
    for reason in ["not_repeatable", "attempts", "budget", "deadline"] {
        assert!(lines.contains(&format!("reason=\"{reason}\"")), "{reason}");
    }
}

/// Each stands somewhere in a call or its answer; none may stand in a log.
const SECRETS: [&str; 12] = [
    "PWC_in_the_path",
    "CUR_in_the_query",
    "note_in_the_body",
    "detail_of_the_error",
    "header_of_the_answer",
    "header_of_the_request",
    "CASH_secret_of_0",
    "KEY_0",
    "CAS-CI_TEST",
    "secret_of_the_merchant",
    "receipt.pdf",
    "bytes_of_the_file",
];

async fn call(transport: &Transport, operation: &'static Operation) -> Result<(), TransportError> {
    let address = format!("{}/network/v1/payments/PWC_in_the_path?cursor=CUR_in_the_query", transport.base_url());
    let body = r#"{"idempotency_key":"note_in_the_body"}"#;
    let request = || transport.http().post(&address).header("x-extra", "header_of_the_request");
    transport.send(request().header("content-type", "application/json").body(body), operation).await?;
    let multipart = Multipart {
        request: body.into(),
        filename: "receipt.pdf".into(),
        content_type: "application/pdf".into(),
        file: b"bytes_of_the_file".into(),
    };
    transport.send_multipart(request(), &multipart, operation).await.map(drop)
}

#[tokio::test]
async fn no_secret_no_header_no_body_no_query_and_no_id_is_ever_told() {
    static BASIC: Operation = SAFE.with_auth(Auth::Basic);
    let detail = r#"{"errors":[{"code":"CONFLICT","detail":"detail_of_the_error"},{"code":"detail_of_the_error 1"}]}"#;
    let said = |status| Turn::Say(answer(status, &[("x-reason", "header_of_the_answer")], detail));
    let merchant = MerchantAccount::new("CAS-CI_TEST").unwrap();
    let basic = Credentials::basic(&merchant, &SecretKey::new("secret_of_the_merchant").unwrap());
    listen();
    let mut told = Vec::new();
    for turn in [
        Turn::Refuse,
        Turn::HangUp,
        Turn::BreakOff(b"HTTP/1.1 header_of_the_answer\r\n\r\n".to_vec()),
        Turn::BreakOff(beginning(200, detail)),
        Turn::Stall(Vec::new()),
        said(200),
        said(302),
        said(409),
        said(502),
        Turn::Say(answer(200, &[], &detail.repeat(20))),
        success(),
    ] {
        for (operation, credentials) in [(&SAFE, key(0)), (&KEYED, key(0)), (&BASIC, basic.clone()), (&BASIC, key(0))] {
            let server = Server::telling([turn.clone()]).await;
            let transport = usual(&server, &Arc::new(ManualClock::new(0))).credentials(credentials);
            let transport = transport.attempt_timeout(Duration::from_millis(30)).max_body(1000).build().unwrap();
            let result = call(&transport, operation).await;
            // An error is what most often ends up in a log.
            told.extend(result.err().map(|error| format!("{error} {error:?} {transport:?}")));
        }
    }
    let lines = heard();
    assert!(lines.len() > 100, "{lines:#?}");
    assert!(lines.iter().any(|line| line.contains("\"CONFLICT\"")));
    for line in &lines {
        assert!(!line.contains("V1 ") && !line.contains("Basic ") && !line.contains(Region::PDX.as_str()), "{line}");
    }
    for line in told.iter().chain(&lines) {
        let leaked = SECRETS.iter().find(|secret| line.contains(**secret));
        assert_eq!(leaked, None, "{line}");
    }
}

#[tokio::test]
async fn a_success_is_told_once_and_quietly() {
    listen();
    let server = Server::telling([success()]).await;
    KEYED_WRITE.through(&usual(&server, &Arc::default()).build().unwrap()).await;
    assert_eq!(
        timeless(&heard()),
        [
            r#"DEBUG span call operation="create_payment""#,
            r#"DEBUG event message=attempt operation="create_payment" attempt=1 status=200"#,
        ]
    );
}
