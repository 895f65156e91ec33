//! Answers that are not what the contract says, and answers that never come.

use cashapp_afterpay_api::types::{ErrorResponse, OrderId, Payment};
use cashapp_afterpay_api::{Client, Error, Outcome, ResponseValue, Transport};
use cashapp_test_support::answer::{Answer, Turn};
use cashapp_test_support::server::{Server, merchant_account, nobody};
use serde_json::json;

type Called = Result<ResponseValue<Payment>, Error<ErrorResponse>>;

async fn call(transport: Transport) -> Called {
    Client::new(transport).retrieve_payment(&OrderId::new("100101")).await
}

async fn answered(answer: Answer) -> Error<ErrorResponse> {
    let server = Server::answering(answer).await;
    call(server.transport(merchant_account())).await.expect_err("it is an error")
}

#[tokio::test]
async fn a_documented_error_keeps_status_headers_and_body() {
    let body = json!({"errorCode": "declined", "errorId": "e1", "httpStatusCode": 422, "hint": "not documented"});
    for status in [400, 401, 422, 500, 503] {
        match answered(Answer::json(status, &body).header("retry-after", "7")).await {
            Error::ErrorResponse(error) => {
                assert_eq!(error.status(), status);
                assert_eq!(error.headers()["retry-after"], "7");
                assert_eq!(error.body(), &body.to_string());
                assert_eq!(error.error_code.as_ref().unwrap().as_str(), "declined");
            }
            other => panic!("another error than expected: {other:?}"),
        }
    }
}

#[tokio::test]
async fn the_error_page_of_a_proxy_is_undocumented_but_kept() {
    let page = "<html><body>502 Bad Gateway</body></html>";
    let error = answered(Answer::text(502, "text/html", page)).await;
    assert_eq!(error.to_string(), "the server answered 502 Bad Gateway with something undocumented");
    assert_eq!(error.status().unwrap(), 502);
    match error {
        Error::UnexpectedResponse(raw) => assert_eq!(raw.body(), page),
        other => panic!("another error than expected: {other:?}"),
    }
}

#[tokio::test]
async fn a_success_that_is_no_whole_json_was_carried_out_all_the_same() {
    let error = answered(Answer::text(200, "application/json", r#"{"id": "100101""#)).await;
    assert_eq!(error.status().unwrap(), 200);
    match error {
        Error::Decode { raw, .. } => assert_eq!(raw.body(), r#"{"id": "100101""#),
        other => panic!("another error than expected: {other:?}"),
    }
}

#[tokio::test]
async fn an_answer_that_is_broken_off_or_never_comes_is_lost_and_not_asked_for_again() {
    let whole = Answer::json(200, &json!({"id": "100101"}));
    for (turn, arrived, status) in
        [(Turn::BreakOff(whole), 1, Some(200)), (Turn::HangUp, 1, None), (Turn::HangUpUnread, 0, None)]
    {
        let server = Server::start().await;
        server.then(turn.clone());
        let error = call(server.transport(merchant_account())).await.expect_err("it is an error");
        assert!(matches!(&error, Error::Transport(lost) if lost.outcome() == Outcome::Unknown), "{turn:?}: {error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), status, "{turn:?}");
        assert_eq!(server.received().len(), arrived, "{turn:?}");
        assert_eq!(server.connections(), 1, "{turn:?}");
    }
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent() {
    let error = call(nobody(merchant_account()).await).await.expect_err("it is an error");
    assert!(matches!(&error, Error::Transport(refused) if refused.outcome() == Outcome::NotSent), "{error:?}");
}

#[tokio::test]
async fn the_error_of_a_lost_answer_does_not_show_the_address() {
    let server = Server::start().await;
    server.then(Turn::HangUp);
    let error = call(server.transport(merchant_account())).await.expect_err("it is an error");
    assert!(!format!("{error} {error:?}").contains("100101"), "{error:?}");
}
