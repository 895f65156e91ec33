//! Writes whose answers are lost: done once, and told as it was.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use cashapp_core::Outcome;
use cashapp_core::retry::RetryPolicy;

use crate::calls::{KEYED_WRITE, KEYLESS_WRITE, UNSAFE_WRITE, assert_one_call, usual};
use crate::server::{Received, Server, lock};
use crate::turn::{Turn, answer, error, json, success};

/// A server that creates once for each key, and says so only to those who have asked often enough.
#[derive(Default)]
struct Bank {
    created: Mutex<HashMap<String, usize>>,
    asked: Mutex<usize>,
}

impl Bank {
    fn create(&self, request: &Received, lost: usize) -> Turn {
        let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
        let mut created = lock(&self.created);
        let number = created.len();
        // Without a key every request is a creation of its own.
        let key = body["idempotency_key"].as_str().map_or_else(|| format!("nameless {number}"), str::to_owned);
        let id = *created.entry(key).or_insert(number);
        let mut asked = lock(&self.asked);
        *asked += 1;
        if *asked <= lost { Turn::HangUp } else { Turn::Say(answer(201, &[], &format!(r#"{{"id":{id}}}"#))) }
    }
}

#[tokio::test]
async fn a_retry_after_four_lost_answers_reuses_the_key_and_creates_once() {
    let bank = Arc::new(Bank::default());
    let at_work = Arc::clone(&bank);
    let server = Server::start(move |request: &Received| at_work.create(request, 4)).await;
    let transport = usual(&server, &Arc::default()).retry(RetryPolicy::default().max_attempts(5)).build().unwrap();

    let told = KEYED_WRITE.through(&transport).await;

    assert_eq!((told.status, told.attempts, told.outcome), (Some(201), 5, None));
    assert_eq!(*lock(&bank.created), HashMap::from([("key-1".to_owned(), 0)]));
    let requests = server.received();
    assert_eq!(requests.len(), 5);
    assert_one_call(&requests, &KEYED_WRITE);
}

#[tokio::test]
async fn a_write_without_a_key_is_never_sent_a_second_time() {
    let bank = Arc::new(Bank::default());
    let at_work = Arc::clone(&bank);
    let server = Server::start(move |request: &Received| at_work.create(request, 4)).await;
    let transport = usual(&server, &Arc::default()).retry(RetryPolicy::default().max_attempts(5)).build().unwrap();

    for call in [KEYLESS_WRITE, UNSAFE_WRITE] {
        let told = call.through(&transport).await;
        assert_eq!((told.attempts, told.outcome), (1, Some(Outcome::Unknown)));
        assert_eq!(server.only_request().body, call.body.unwrap().as_bytes());
    }
    assert_eq!(lock(&bank.created).len(), 2);
}

#[tokio::test]
async fn a_key_that_is_no_text_or_is_empty_is_no_key() {
    use cashapp_core::{Operation, Repeat};
    static BOTH: Operation = crate::calls::KEYED.with_repeat(Repeat::Keyed(&["request_id", "reference"]));
    for (body, attempts) in [
        (r#"{"request_id":"a","reference":"b"}"#, 3),
        (r#"{"request_id":"a"}"#, 1),
        (r#"{"request_id":"a","reference":""}"#, 1),
        (r#"{"request_id":"a","reference":7}"#, 1),
        (r#"{"request_id":"a","reference":null}"#, 1),
        (r#"{"inner":{"request_id":"a","reference":"b"}}"#, 1),
        (r#"["request_id","reference"]"#, 1),
        ("request_id reference", 1),
        ("", 1),
    ] {
        let server = Server::telling([Turn::HangUp]).await;
        let call = crate::calls::Call { operation: &BOTH, body: Some(body), repeatable: attempts > 1 };
        let told = call.through(&usual(&server, &Arc::default()).build().unwrap()).await;
        assert_eq!((told.attempts, server.received().len()), (attempts, attempts as usize), "{body}");
    }
}

/// What a caller is told in the end, after all of these.
async fn outcome_after(turns: &[Turn]) -> (Option<u16>, Option<Outcome>) {
    let server = Server::telling(turns.iter().cloned()).await;
    let policy = RetryPolicy::default().max_attempts(turns.len().try_into().unwrap());
    let told = KEYED_WRITE.through(&usual(&server, &Arc::default()).retry(policy).build().unwrap()).await;
    assert_eq!(told.attempts as usize, turns.len(), "{turns:?}: {told:?}");
    (told.status, told.outcome)
}

#[tokio::test]
async fn outcome_after_lost_attempt_is_refused_only_where_the_code_settles() {
    for status in [400, 402, 404, 422] {
        let settled = outcome_after(&[Turn::HangUp, error(status, "PAYMENT_DECLINED_RISK")]).await;
        assert_eq!(settled, (Some(status), Some(Outcome::Refused)));
        let open = outcome_after(&[Turn::HangUp, error(status, "GRANT_CONSUMED")]).await;
        assert_eq!(open, (Some(status), Some(Outcome::Unknown)));
        let alone = outcome_after(&[error(status, "GRANT_CONSUMED")]).await;
        assert_eq!(alone, (Some(status), Some(Outcome::Refused)));
    }
    let limited = error(429, "RATE_LIMITED");
    let told = outcome_after(&[Turn::HangUp, limited.clone(), error(400, "PAYMENT_DECLINED_RISK")]).await;
    assert_eq!(told, (Some(400), Some(Outcome::Refused)));
    // What was refused and never lost leaves nothing open.
    let told = outcome_after(&[limited, error(400, "GRANT_CONSUMED")]).await;
    assert_eq!(told, (Some(400), Some(Outcome::Refused)));
    assert_eq!(outcome_after(&[error(500, "ANY"), success()]).await, (Some(200), None));
}

#[tokio::test]
async fn an_answer_without_a_code_may_be_a_gateways_and_settles_nothing() {
    for turns in [vec![json(404, r#"{"errors":[]}"#)], vec![Turn::HangUp, json(404, r#"{"errors":[]}"#)]] {
        assert_eq!(outcome_after(&turns).await, (Some(404), Some(Outcome::Unknown)));
    }
}

#[tokio::test]
async fn a_refusal_to_look_settles_nothing_that_was_lost_before() {
    for lost in [Turn::HangUp, Turn::HangUpUnread, error(500, "ANY"), error(504, "ANY"), error(408, "ANY")] {
        for status in [401, 403, 409, 429] {
            let told = outcome_after(&[lost.clone(), error(status, "ANY")]).await;
            assert_eq!(told, (Some(status), Some(Outcome::Unknown)), "{lost:?}");
        }
        assert_eq!(outcome_after(&[lost.clone(), Turn::Refuse]).await, (None, Some(Outcome::Unknown)), "{lost:?}");
    }
}

#[tokio::test]
async fn a_lost_read_is_not_settled_by_an_answer_to_the_next_one() {
    let server = Server::telling([Turn::HangUp, error(400, "INVALID_CURSOR")]).await;
    let told = crate::calls::READ.through(&usual(&server, &Arc::default()).build().unwrap()).await;
    assert_eq!((told.status, told.outcome), (Some(400), Some(Outcome::Unknown)));
}

#[tokio::test]
async fn what_was_refused_before_the_connection_failed_was_refused_and_not_unsent() {
    let refused = error(429, "RATE_LIMITED");
    assert_eq!(outcome_after(&[refused, Turn::Refuse]).await, (None, Some(Outcome::Refused)));
    // What is at work on the same thing may be an earlier call under the same key.
    let conflict = error(409, "CONFLICT");
    assert_eq!(outcome_after(&[conflict, Turn::Refuse]).await, (None, Some(Outcome::Unknown)));
    assert_eq!(outcome_after(&[Turn::Refuse, Turn::Refuse]).await, (None, Some(Outcome::NotSent)));
}
