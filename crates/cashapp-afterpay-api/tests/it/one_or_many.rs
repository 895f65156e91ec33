//! The brands of a merchant account, which come as one object or as a list.

use cashapp_afterpay_api::Client;
use cashapp_test_support::answer::Answer;
use cashapp_test_support::server::{Server, merchant_account};
use serde_json::{Value, json};

async fn brands(answer: &Value) -> Vec<String> {
    let server = Server::answering(Answer::json(200, answer)).await;
    let mappings = Client::new(server.transport(merchant_account()))
        .retrieve_configuration_mappings()
        .await
        .expect("it can be read");
    assert_eq!(&serde_json::to_value(&*mappings).expect("it can be written"), answer);
    mappings.iter().map(|mapping| mapping.external_brand_id.to_string()).collect()
}

#[tokio::test]
async fn mappings_are_read_and_given_back_in_either_form() {
    let (one, two) = (json!({"externalBrandId": "BRAND_1"}), json!({"externalBrandId": "BRAND_2", "name": "Two"}));
    assert_eq!(brands(&one).await, ["BRAND_1"]);
    assert_eq!(brands(&json!([one])).await, ["BRAND_1"]);
    assert_eq!(brands(&json!([one, two])).await, ["BRAND_1", "BRAND_2"]);
    assert!(brands(&json!([])).await.is_empty());
}
