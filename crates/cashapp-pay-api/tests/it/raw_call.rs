//! The example `raw_call`, run as a whole: an environment goes in, a signed call goes out, lines are printed.

use std::process::ExitCode;

use cashapp_pay_api::runtime::verification::{self, KeyRing, VerifyError};
use cashapp_pay_api::runtime::{ApiKeyId, ApiSecret};
use cashapp_test_support::answer::{Answer, Turn};
use cashapp_test_support::server::{Received, Server};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use serde_json::json;

#[path = "../../examples/raw_call.rs"]
#[allow(dead_code, reason = "its `main` is not called here")]
mod program;

const SECRET: &str = "CASH_not_for_the_log";

/// What a run of the program leaves behind.
struct Run {
    code: ExitCode,
    out: String,
    err: String,
}

async fn run(variables: &[(&str, &str)]) -> Run {
    let variable =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = program::run(variable, &mut out, &mut err).await.expect("memory can be written to");
    let text = |bytes| String::from_utf8(bytes).expect("it prints text");
    Run { code, out: text(out), err: text(err) }
}

/// Runs it with all that it needs, against a server.
async fn call(server: &Server) -> Run {
    run(&[
        ("CASHAPP_CLIENT_ID", "CAS-CI_1"),
        ("CASHAPP_API_KEY_ID", "KEY_1"),
        ("CASHAPP_API_SECRET", SECRET),
        ("CASHAPP_REGION", "SFO"),
        ("CASHAPP_BASE_URL", server.url()),
    ])
    .await
}

/// Which key signed what arrived.
fn signer(received: &Received, secret: &str) -> Result<String, VerifyError> {
    let header = |(name, value): &(String, String)| {
        let name: HeaderName = name.parse().expect("it is a header's name");
        (name, value.parse::<HeaderValue>().expect("it is a header's value"))
    };
    let headers: HeaderMap = received.headers.iter().map(header).collect();
    let path_and_query = format!("{}?{}", received.path, received.query);
    let ring = KeyRing::new();
    ring.insert(ApiKeyId::new("KEY_1").expect("it is an id"), &ApiSecret::new(secret).expect("it is a secret"));
    let (method, body) = (&received.method, &received.body);
    let received = verification::Received { method, path_and_query: &path_and_query, headers: &headers, body };
    ring.verify(&received).map(|key| key.to_string())
}

#[tokio::test]
async fn it_signs_what_it_sends_and_prints_what_comes_back() {
    let payment = |id, status| json!({"id": id, "amount": 1, "currency": "USD", "status": status});
    let page = json!({"payments": [payment("PWC_1", "CAPTURED"), payment("PWC_2", "A_NEW_ONE")], "cursor": "next"});
    let server = Server::answering(Answer::json(200, &page)).await;

    let run = call(&server).await;

    assert_eq!((&*run.out, &*run.err), ("PWC_1 CAPTURED\nPWC_2 A_NEW_ONE\n", ""));
    assert_eq!(run.code, ExitCode::SUCCESS);
    let request = server.only_request();
    assert_eq!((&*request.method, &*request.path, &*request.query), ("GET", "/network/v1/payments", "limit=10"));
    assert_eq!(request.header("x-region"), Some("SFO"));
    assert_eq!(signer(&request, SECRET), Ok("KEY_1".to_owned()));
    assert_eq!(signer(&request, "CASH_another"), Err(VerifyError::Mismatch));
}

#[tokio::test]
async fn a_refusal_is_printed_with_outcome_attempts_and_codes() {
    let busy = Answer::json(429, &json!({"errors": [{"code": "RATE_LIMITED"}]})).header("retry-after", "0");
    let server = Server::answering(busy).await;
    let refusal = json!({"errors": [{"code": "INVALID_REGION", "detail": "of no use"}, {"code": "FORBIDDEN"}]});
    server.then(Turn::Answer(Answer::json(400, &refusal)));

    let run = call(&server).await;

    let lines = "the server answered 400 Bad Request (INVALID_REGION, FORBIDDEN)\n\
                 outcome Refused, attempts 2, codes INVALID_REGION, FORBIDDEN\n";
    assert_eq!((&*run.out, &*run.err), ("", lines));
    assert_eq!(run.code, ExitCode::FAILURE);
    let requests = server.received();
    assert_eq!(requests.len(), 2);
    assert!(requests.iter().all(|request| signer(request, SECRET).is_ok()));
}

#[tokio::test]
async fn all_that_the_environment_lacks_is_named_in_one_line() {
    let all = "set CASHAPP_CLIENT_ID, CASHAPP_API_KEY_ID, CASHAPP_API_SECRET, CASHAPP_REGION: credentials are read from \
               them\n";
    let some = "set CASHAPP_CLIENT_ID, CASHAPP_API_SECRET, CASHAPP_REGION: credentials are read from them\n";
    for (variables, line) in [(&[][..], all), (&[("CASHAPP_API_KEY_ID", "KEY_1")], some)] {
        let run = run(variables).await;
        assert_eq!((&*run.out, &*run.err), ("", line));
        assert_eq!(run.code, ExitCode::FAILURE);
    }
}
