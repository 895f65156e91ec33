//! Answers that are not what the contract says, and answers that never come.

use cashapp_pay_api::types::{ErrorCode, ErrorResponse, PaymentId, PaymentResponse};
use cashapp_pay_api::{Client, Error, Outcome, ResponseValue, Transport};
use cashapp_test_support::answer::{Answer, Turn};
use cashapp_test_support::server::{Server, api_key, nobody};
use serde_json::json;

type Called = Result<ResponseValue<PaymentResponse>, Error<ErrorResponse>>;

async fn call(transport: Transport) -> Called {
    Client::new(transport).retrieve_payment(&PaymentId::new("PWC_1")).await
}

async fn answered(answer: Answer) -> Error<ErrorResponse> {
    let server = Server::answering(answer).await;
    call(server.transport(api_key())).await.expect_err("it is an error")
}

#[tokio::test]
async fn a_documented_error_keeps_status_headers_and_body() {
    let body = json!({"errors": [{"category": "API_ERROR", "code": "SERVICE_UNAVAILABLE"}], "hint": "not documented"});
    for status in [400, 404, 429, 500, 503] {
        match answered(Answer::json(status, &body).header("retry-after", "7")).await {
            Error::ErrorResponse(error) => {
                assert_eq!(error.status(), status);
                assert_eq!(error.headers()["retry-after"], "7");
                assert_eq!(error.body(), &body.to_string());
                assert_eq!(error.errors[0].code, Some(ErrorCode::ServiceUnavailable));
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
    let error = answered(Answer::text(200, "application/json", r#"{"payment": {"id": "PWC_1""#)).await;
    assert_eq!(error.status().unwrap(), 200);
    match error {
        Error::Decode { raw, .. } => assert_eq!(raw.body(), r#"{"payment": {"id": "PWC_1""#),
        other => panic!("another error than expected: {other:?}"),
    }
}

#[tokio::test]
async fn an_answer_that_is_broken_off_or_never_comes_is_lost_and_not_asked_for_again() {
    let whole = Answer::json(200, &json!({"payment": {"id": "PWC_1"}}));
    for (turn, arrived, status) in
        [(Turn::BreakOff(whole), 1, Some(200)), (Turn::HangUp, 1, None), (Turn::HangUpUnread, 0, None)]
    {
        let server = Server::start().await;
        server.then(turn.clone());
        let error = call(server.transport(api_key())).await.expect_err("it is an error");
        assert!(matches!(&error, Error::Transport(lost) if lost.outcome() == Outcome::Unknown), "{turn:?}: {error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), status, "{turn:?}");
        assert_eq!(server.received().len(), arrived, "{turn:?}");
        assert_eq!(server.connections(), 1, "{turn:?}");
    }
}

#[tokio::test]
async fn where_nobody_listens_nothing_was_sent() {
    let error = call(nobody(api_key()).await).await.expect_err("it is an error");
    assert!(matches!(&error, Error::Transport(refused) if refused.outcome() == Outcome::NotSent), "{error:?}");
}

#[tokio::test]
async fn the_error_of_a_lost_answer_does_not_show_the_address() {
    let server = Server::start().await;
    server.then(Turn::HangUp);
    let error = call(server.transport(api_key())).await.expect_err("it is an error");
    assert!(!format!("{error} {error:?}").contains("PWC_1"), "{error:?}");
}
