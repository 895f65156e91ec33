//! Where an answer cannot be read, the error says where in it and why, and shows none of it.

use cashapp_pay_api::types::{Event, GrantPage, WebhookEventPage};
use cashapp_pay_api::{Error, RawResponse};
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
fn a_known_action_without_its_scope_is_an_error_that_names_the_place() {
    let mut page = example_files()["network/list-customer-grants-response.json"].clone();
    page["grants"][0]["action"].as_object_mut().unwrap().remove("scope_id");
    let (path, message) = fault::<GrantPage>(&page);
    assert_eq!(path, "grants[0].action");
    insta::assert_snapshot!(message, @"at `grants[0].action`: ONE_TIME_PAYMENT: missing field `scope_id` at line 1 column 97");
}

#[test]
fn a_known_action_with_a_scope_of_the_wrong_type_is_an_error_that_names_the_place() {
    let mut page = example_files()["network/list-customer-grants-response.json"].clone();
    page["grants"][0]["action"]["scope_id"] = json!(["MMI_4vxs5egfk7hmta3qx2h6rp91x"]);
    let (path, message) = fault::<GrantPage>(&page);
    assert_eq!(path, "grants[0].action");
    insta::assert_snapshot!(message, @"at `grants[0].action`: ONE_TIME_PAYMENT: at `scope_id`: invalid type: sequence, expected a string at line 1 column 142");
}

#[test]
fn a_broken_object_of_an_event_is_an_error_whether_nested_or_bare() {
    let files = example_files();
    let mut nested = files["network/dispute.created.json"].clone();
    nested["data"]["object"]["dispute"]["amount"] = json!("1000");
    let mut bare = files["network/merchant.status.updated.json"].clone();
    bare["data"]["object"].as_object_mut().unwrap().remove("status");
    let messages = [fault::<Event>(&nested).1, fault::<Event>(&bare).1].join("\n");
    insta::assert_snapshot!(messages, @r"
    dispute.created: at `data.object`: dispute: at `amount`: invalid type: string, expected i64
    merchant.status.updated: at `data.object`: the object: missing field `status`
    ");
}

/// Seen in the vendor's own examples: it must not cost the other events, nor the cursor.
#[test]
fn unreadable_event_in_a_listing_is_absent_and_the_page_is_read() {
    let broken = json!({
        "type": "customer.created", "event_id": "WE_1", "data": { "id": "CST_1", "object": { "customer": {} } }
    });
    let mut readable = broken.clone();
    readable["data"]["object"]["customer"]["id"] = "CST_1".into();
    let page = json!({
        "webhook_events": [{ "id": "WE_1", "event_data": broken }, { "id": "WE_2", "event_data": readable }],
        "cursor": "next"
    });
    let page: WebhookEventPage = serde_json::from_value(page).unwrap();
    assert_eq!((page.cursor.as_deref(), page.webhook_events[0].id.as_str()), (Some("next"), "WE_1"));
    assert_eq!(page.webhook_events[0].event_data, None);
    assert!(matches!(page.webhook_events[1].event_data, Some(Event::CustomerCreated(_))));
}
