//! Every way in which an attempt can fail, met by every kind of operation.
//!
//! For each: how often it was sent, that all of what was sent is one and the same call, and what the caller is told.

use std::sync::Arc;
use std::time::Duration;

use cashapp_core::clock::ManualClock;
use cashapp_core::{Outcome, Repeat, Transport};

use crate::calls::{ALL, Call, READ, Told, assert_one_call, usual};
use crate::server::Server;
use crate::turn::{self, Turn, answer, beginning, chunked, error, error_with, until_the_end};

/// What must come of a fault that goes on for as long as anybody asks.
struct Expected {
    /// Whether it is worth another attempt.
    again: bool,
    status: Option<u16>,
    outcome: Outcome,
}

const fn again(status: Option<u16>, outcome: Outcome) -> Expected {
    Expected { again: true, status, outcome }
}

const fn once(status: u16, outcome: Outcome) -> Expected {
    Expected { again: false, status: Some(status), outcome }
}

async fn meet(name: &str, turn: Turn, expected: Expected, transport: impl Fn(&Server) -> Transport) {
    for call in ALL {
        let server = Server::telling([turn.clone()]).await;
        let told = call.through(&transport(&server)).await;
        let requests = server.received();
        let place = format!("{name}, {call:?}: {told:?}");

        let unread = matches!(turn, Turn::HangUpUnread | Turn::Refuse | Turn::NeverConnect);
        let never_sent = matches!(turn, Turn::Refuse | Turn::NeverConnect);
        let attempts = if expected.again && (call.repeatable || never_sent) { 3 } else { 1 };
        assert_eq!(requests.len(), if unread { 0 } else { attempts as usize }, "{place}");
        assert_one_call(&requests, &call);
        assert_eq!((told.status, told.attempts), (expected.status, attempts), "{place}");
        // What is at work on the same thing may be an earlier call under the same key.
        let keyed = matches!(call.operation.repeat(), Repeat::Keyed(_));
        let outcome = if keyed && expected.status == Some(409) { Outcome::Unknown } else { expected.outcome };
        assert_eq!(told.outcome, Some(outcome), "{place}");
    }
}

async fn meet_all(faults: Vec<(&str, Turn, Expected)>) {
    for (name, turn, expected) in faults {
        meet(name, turn, expected, |server| usual(server, &Arc::default()).max_body(100).build().unwrap()).await;
    }
}

#[tokio::test]
async fn what_was_never_sent_is_sent_again_by_whoever_called() {
    meet_all(vec![("refused", Turn::Refuse, again(None, Outcome::NotSent))]).await;
}

#[tokio::test]
async fn connecting_that_takes_too_long_sends_nothing() {
    let expected = again(None, Outcome::NotSent);
    meet("connecting", Turn::NeverConnect, expected, |server| {
        usual(server, &Arc::default()).connect_timeout(Duration::from_millis(20)).build().unwrap()
    })
    .await;
}

/// Linux drops what comes to a full backlog; other systems refuse it, or take more than they were told.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_transports_own_client_does_not_wait_for_a_server_that_takes_no_more_connections() {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind(([127, 0, 0, 1], 0).into()).unwrap();
    let listener = socket.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    let _fills_the_backlog = tokio::net::TcpStream::connect(address).await.unwrap();

    let transport = Transport::builder(&format!("http://{address}")).credentials(crate::calls::key(0));
    let transport = transport.region(cashapp_core::Region::PDX).clock(Arc::new(ManualClock::new(0)));
    let told = READ.through(&transport.connect_timeout(Duration::from_millis(30)).build().unwrap()).await;
    assert_eq!((told.attempts, told.outcome), (4, Some(Outcome::NotSent)), "{told:?}");
}

#[tokio::test]
async fn a_lost_answer_leaves_the_outcome_unknown_and_is_asked_for_again_only_where_that_is_safe() {
    let body = r#"{"payment":"#;
    meet_all(vec![
        ("before it was read", Turn::HangUpUnread, again(None, Outcome::Unknown)),
        ("after it was read", Turn::HangUp, again(None, Outcome::Unknown)),
        ("in the status line", Turn::BreakOff(b"HTTP/1.1 200 O".to_vec()), again(None, Outcome::Unknown)),
        ("in the body", Turn::BreakOff(beginning(200, body)), again(Some(200), Outcome::Unknown)),
        ("no HTTP at all", Turn::BreakOff(b"SSH-2.0-x\r\n".to_vec()), again(None, Outcome::Unknown)),
    ])
    .await;
}

/// How long the machine takes to connect is not for this test to say: an attempt that ran out of time before its request
/// had left was not sent, and is made again.
#[tokio::test]
async fn response_that_does_not_come_in_time_is_lost() {
    for turn in [Turn::Stall(Vec::new()), Turn::Stall(beginning(201, "{"))] {
        for call in ALL {
            let server = Server::telling([turn.clone()]).await;
            let transport = usual(&server, &Arc::default()).attempt_timeout(Duration::from_millis(40)).build().unwrap();
            let told = call.through(&transport).await;
            let requests = server.received();
            assert_one_call(&requests, &call);
            assert!(told.attempts == 3 || (!call.repeatable && told.outcome == Some(Outcome::Unknown)), "{told:?}");
            assert!(requests.len() <= if call.repeatable { 3 } else { 1 }, "{call:?}: {requests:?}");
            assert!(requests.is_empty() || told.outcome == Some(Outcome::Unknown), "{call:?}: {told:?}");
        }
    }
}

#[tokio::test]
async fn a_server_that_is_busy_or_ill_is_asked_again() {
    let later = [("retry-after", "1")];
    let date = [("retry-after", "Thu, 01 Jan 1970 00:00:01 GMT")];
    meet_all(vec![
        ("408", error(408, "TIMEOUT"), again(Some(408), Outcome::Unknown)),
        ("409", error(409, "CONFLICT"), again(Some(409), Outcome::Refused)),
        ("429", error(429, "RATE_LIMITED"), again(Some(429), Outcome::Refused)),
        ("429 for a second", error_with(429, "RATE_LIMITED", &later), again(Some(429), Outcome::Refused)),
        ("429 until a date", error_with(429, "RATE_LIMITED", &date), again(Some(429), Outcome::Refused)),
        ("500", error(500, "INTERNAL_SERVER_ERROR"), again(Some(500), Outcome::Unknown)),
        ("502", error(502, "BAD_GATEWAY"), again(Some(502), Outcome::Unknown)),
        ("503", error(503, "SERVICE_UNAVAILABLE"), again(Some(503), Outcome::Unknown)),
        ("503 for a second", error_with(503, "SERVICE_UNAVAILABLE", &later), again(Some(503), Outcome::Unknown)),
        ("504", error(504, "GATEWAY_TIMEOUT"), again(Some(504), Outcome::Unknown)),
    ])
    .await;
}

#[tokio::test]
async fn an_answer_that_would_be_the_same_is_not_asked_for_again() {
    let declined = r#"{"errors":[{"code":"PAYMENT_DECLINED_RISK"}],"payment":{}}"#;
    meet_all(vec![
        ("a decline", turn::json(400, declined), once(400, Outcome::Refused)),
        ("401", error(401, "UNAUTHORIZED"), once(401, Outcome::Refused)),
        ("403", error(403, "INSUFFICIENT_SCOPES"), once(403, Outcome::Refused)),
        ("404", error(404, "NOT_FOUND"), once(404, Outcome::Refused)),
        ("422", error(422, "VALUE_TOO_HIGH"), once(422, Outcome::Refused)),
        ("501", error(501, "NOT_IMPLEMENTED"), once(501, Outcome::Unknown)),
    ])
    .await;
}

#[tokio::test]
async fn what_nobody_documented_says_nothing_about_the_outcome() {
    let page = |status| Turn::Say(answer(status, &[("content-type", "text/html")], "<h1>Sorry</h1>"));
    let untyped = Turn::Say(answer(400, &[("content-type", "text/plain")], r#"{"errors":[{"code":"X"}]}"#));
    meet_all(vec![
        ("a gateway's page", page(502), again(Some(502), Outcome::Unknown)),
        ("a page", page(404), once(404, Outcome::Unknown)),
        ("a page of success", page(200), once(200, Outcome::Unknown)),
        ("half of a document", turn::json(200, r#"{"payment":{"#), once(200, Outcome::Unknown)),
        ("nothing", Turn::Say(answer(204, &[], "")), once(204, Outcome::Unknown)),
        // What the body is, the body says.
        ("an error of another type", untyped, once(400, Outcome::Refused)),
    ])
    .await;
}

#[tokio::test]
async fn body_over_the_limit_is_not_fetched_again_and_its_status_is_kept() {
    let long = format!(r#"{{"payment":"{}"}}"#, "x".repeat(200));
    for bytes in [answer(200, &[], &long), chunked(200, &long), until_the_end(200, &long)] {
        meet_all(vec![("too large", Turn::BreakOff(bytes), once(200, Outcome::Unknown))]).await;
    }
}

#[tokio::test]
async fn a_body_of_just_the_limit_is_read_however_it_comes() {
    let body = format!(r#""{}""#, "x".repeat(98));
    for bytes in [answer(200, &[], &body), chunked(200, &body), until_the_end(200, &body)] {
        let server = Server::telling([Turn::BreakOff(bytes)]).await;
        let told = READ.through(&usual(&server, &Arc::default()).max_body(100).build().unwrap()).await;
        assert_eq!(told, Told { status: Some(200), attempts: 1, outcome: None, text: String::new() });
    }
}

#[tokio::test]
async fn a_success_of_another_type_is_read_all_the_same() {
    let server = Server::telling([Turn::Say(answer(200, &[("content-type", "text/plain")], "{}"))]).await;
    assert_eq!(READ.through(&usual(&server, &Arc::default()).build().unwrap()).await.outcome, None);
}

#[tokio::test]
async fn a_redirect_is_not_followed_not_even_on_the_same_host() {
    for status in [301, 302, 303, 307, 308] {
        for location in ["/elsewhere", "https://elsewhere.example/"] {
            let redirect = Turn::Say(answer(status, &[("location", location)], ""));
            let server = Server::telling([redirect]).await;
            // With the transport's own HTTP client, because it is that client which must not follow.
            let transport = Transport::builder(&server.url());
            let transport = transport.credentials(crate::calls::key(0)).region(cashapp_core::Region::PDX);
            let transport = transport.clock(Arc::new(ManualClock::new(0))).build().unwrap();
            for call in ALL {
                let told = call.through(&transport).await;
                assert_eq!((told.status, told.attempts), (Some(status), 1), "{told:?}");
                assert_eq!(told.outcome, Some(Outcome::Unknown));
                assert_eq!(server.only_request().target.split('?').next(), Some(call.operation.path()));
            }
        }
    }
}

#[tokio::test]
async fn a_failure_is_forgotten_once_an_attempt_succeeds() {
    let lost = || [Turn::Refuse, Turn::HangUpUnread, Turn::HangUp, error(500, "INTERNAL_SERVER_ERROR")];
    for fault in lost() {
        for call in ALL.into_iter().filter(|call: &Call| call.repeatable) {
            let server = Server::telling([fault.clone(), turn::success()]).await;
            let told = call.through(&usual(&server, &Arc::default()).build().unwrap()).await;
            assert_eq!(told, Told { status: Some(200), attempts: 2, outcome: None, text: String::new() });
            assert_one_call(&server.received(), &call);
        }
    }
}
