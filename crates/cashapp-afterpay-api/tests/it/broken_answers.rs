//! Where an answer cannot be read, the error says where in it and why.

use cashapp_afterpay_api::types::{CashAppPayGrantResponse, ConfigurationMappings};
use cashapp_afterpay_api::{Error, RawResponse, from_value};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::examples::example_files;

fn fault<T: DeserializeOwned>(body: &Value) -> (String, String) {
    let raw = RawResponse::new(StatusCode::OK, HeaderMap::new(), body.to_string());
    match raw.json::<T, ()>() {
        Err(Error::Decode { raw, fault }) => {
            assert_eq!(raw.body(), &body.to_string());
            (fault.path().to_owned(), fault.to_string())
        }
        Err(other) => panic!("another error than expected: {other}"),
        Ok(_) => panic!("the answer could be read"),
    }
}

#[test]
fn time_of_the_wrong_type_is_kept_as_it_came() {
    let mut grant = example_files()["retrieve-grant-cash-app-pay-response.json"].clone();
    grant["grant"]["details"]["createdAt"] = json!({"seconds": 1});
    let read: CashAppPayGrantResponse = from_value(&grant).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), grant);
}

#[test]
fn a_mapping_without_its_brand_is_an_error_in_either_form() {
    let broken = json!({"name": "Two"});
    let messages = [&broken, &json!([broken])].map(|body| fault::<ConfigurationMappings>(body).1);
    insta::assert_snapshot!(messages.join("\n"), @r"
    missing field `externalBrandId`
    at `[0]`: missing field `externalBrandId`
    ");
}
