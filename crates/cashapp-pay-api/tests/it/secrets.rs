//! A secret shows in no output that is made for people, whatever becomes of the answer that carries it.

use std::fmt::Debug;

use cashapp_pay_api::types::{
    ApiKeyResponse, CreateApiKeyRequest, CreateApiKeyResponse, IdempotencyKey, NewApiKey, RequestChainResponse, Scope,
};
use cashapp_pay_api::{Client, Error, RawResponse};
use cashapp_test_support::answer::Answer;
use cashapp_test_support::server::{Server, api_key};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

const SECRET: &str = "CASH_not_for_the_log";

fn body() -> String {
    format!(r#"{{"api_key": {{"id": "KEY_1"}}, "secret": "{SECRET}"}}"#)
}

fn shown_without_the_secret(shown: &impl Debug) {
    for text in [format!("{shown:?}"), format!("{shown:#?}")] {
        assert!(!text.is_empty() && !text.contains(SECRET), "{text}");
    }
}

async fn create(answer: Answer) -> Result<cashapp_pay_api::ResponseValue<CreateApiKeyResponse>, impl Debug + ToString> {
    let server = Server::answering(answer).await;
    let request = CreateApiKeyRequest::new(IdempotencyKey::new("key"), NewApiKey::new([Scope::ApiKeysRead]));
    Client::new(server.transport(api_key())).create_api_key(&request).await
}

#[tokio::test]
async fn a_new_key_is_shown_without_its_secret() {
    let answer = create(Answer::text(201, "application/json", body())).await.unwrap();
    assert_eq!(answer.secret.expose(), SECRET);
    shown_without_the_secret(&answer);
    let (key, raw) = answer.into_parts();
    assert!(format!("{key:?}").contains("KEY_1"));
    shown_without_the_secret(&key);
    shown_without_the_secret(&raw);
}

#[test]
fn a_chain_that_makes_a_key_is_shown_without_its_secret() {
    let answer = format!(r#"{{"request_uid": "key", "execution_status": "EXECUTED", "body": {}}}"#, body());
    let answers: RequestChainResponse = serde_json::from_str(&format!(r#"{{"responses": [{answer}]}}"#)).unwrap();
    assert_eq!(answers.responses[0].body.as_ref().unwrap()["secret"], SECRET);
    shown_without_the_secret(&answers);
    assert!(serde_json::to_string(&answers).unwrap().contains(SECRET));
}

#[tokio::test]
async fn no_error_shows_the_secret_of_an_answer_that_went_wrong() {
    // Broken off after the secret; of a type that the secret is not; with statuses that it should not have.
    let broken = body().replace('}', "");
    let twisted = body().replace(&format!("\"{SECRET}\""), &format!("[\"{SECRET}\"]"));
    for (status, body) in [(201, broken), (201, twisted), (500, body()), (304, body())] {
        let error = create(Answer::text(status, "application/json", body)).await.expect_err("it is an error");
        shown_without_the_secret(&error);
        assert!(!error.to_string().contains(SECRET), "{}", error.to_string());
    }
}

#[test]
fn an_answer_read_as_something_else_does_not_show_the_secret_either() {
    let twisted = format!(r#"{{"api_key": "{SECRET}"}}"#);
    let raw = RawResponse::new(StatusCode::OK, HeaderMap::new(), twisted);
    shown_without_the_secret(&raw);
    let error: Error<()> = raw.json::<ApiKeyResponse, ()>().expect_err("an object is no string");
    shown_without_the_secret(&error);
    assert!(!error.to_string().contains(SECRET), "{error}");
}
