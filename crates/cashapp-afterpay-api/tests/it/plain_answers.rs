//! Answers that are no JSON.

use cashapp_afterpay_api::types::CheckoutToken;
use cashapp_afterpay_api::{Client, Error};
use cashapp_test_support::answer::Answer;
use cashapp_test_support::server::{Server, merchant_account};

#[tokio::test]
async fn a_ping_is_answered_with_text() {
    let server = Server::answering(Answer::text(200, "text/plain;charset=UTF-8", "pong")).await;
    assert_eq!(Client::new(server.transport(merchant_account())).ping().await.unwrap().into_inner(), "pong");
    assert_eq!(server.only_request().path, "/ping");
}

#[tokio::test]
async fn a_reversal_is_answered_with_nothing() {
    let server = Server::answering(Answer::empty(204)).await;
    let answer = Client::new(server.transport(merchant_account()))
        .reverse_payment(&CheckoutToken::new("002.abc"))
        .await
        .unwrap();
    assert_eq!(answer.status(), 204);
    assert!(answer.body().is_empty());
    assert_eq!(server.only_request().body, b"");
}

#[tokio::test]
async fn a_reversal_that_is_answered_with_another_success_is_a_reversal() {
    let server = Server::answering(Answer::text(200, "application/json", "{}")).await;
    let answer = Client::new(server.transport(merchant_account()))
        .reverse_payment(&CheckoutToken::new("002.abc"))
        .await
        .unwrap();
    assert_eq!((answer.status().as_u16(), &answer.body()[..]), (200, &b"{}"[..]));
}

#[tokio::test]
async fn a_reversal_that_is_redirected_is_no_reversal() {
    let server = Server::answering(Answer::text(304, "text/plain", "")).await;
    match Client::new(server.transport(merchant_account())).reverse_payment(&CheckoutToken::new("002.abc")).await {
        Err(Error::UnexpectedResponse(raw)) => assert_eq!(raw.status(), 304),
        other => panic!("another outcome than expected: {other:?}"),
    }
}
