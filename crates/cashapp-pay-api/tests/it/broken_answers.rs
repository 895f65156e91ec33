//! Where an answer cannot be read, the error says where in it and why, and shows none of it.

use cashapp_pay_api::types::{Event, GrantPage, GrantResponse, WebhookEventPage};
use cashapp_pay_api::{Error, RawResponse, from_value};
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
fn response_without_what_it_requires_is_an_error_that_names_the_place() {
    let mut grant = example_files()["network/revoke-customer-grant-response.json"].clone();
    grant["grant"].as_object_mut().unwrap().remove("id");
    assert_eq!(fault::<GrantResponse>(&grant), ("grant".to_owned(), "at `grant`: missing field `id`".to_owned()));
    grant["grant"]["id"] = json!({"jane": "doe"});
    let (path, message) = fault::<GrantResponse>(&grant);
    assert_eq!(path, "grant.id");
    insta::assert_snapshot!(message, @"at `grant.id`: invalid type: map, expected a string");
}

#[test]
fn known_action_that_cannot_be_read_is_kept_as_it_came() {
    let mut page = example_files()["network/list-customer-grants-response.json"].clone();
    for scope in [None, Some(json!(["MMI_4vxs5egfk7hmta3qx2h6rp91x"]))] {
        let action = page["grants"][0]["action"].as_object_mut().unwrap();
        action.remove("scope_id");
        action.extend(scope.map(|scope| ("scope_id".to_owned(), scope)));
        let read: GrantPage = from_value(&page).unwrap();
        assert_eq!(read.grants[0].action, None);
        assert_eq!(read.grants[0].extras().get("action"), Some(&page["grants"][0]["action"]));
        assert_eq!(serde_json::to_value(&read).unwrap(), page);
    }
}

#[test]
fn broken_object_of_an_event_costs_the_event_only_where_it_is_required() {
    let files = example_files();
    let mut nested = files["network/dispute.created.json"].clone();
    nested["data"]["object"]["dispute"]["amount"] = json!("1000");
    let read: Event = from_value(&nested).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), nested);

    let mut bare = files["network/merchant.status.updated.json"].clone();
    bare["data"]["object"].as_object_mut().unwrap().remove("status");
    let message = fault::<Event>(&bare).1;
    insta::assert_snapshot!(message, @"merchant.status.updated: at `data.object`: the object: missing field `status`");
}

/// Seen in the vendor's own examples: it must not cost the other events, nor the cursor.
#[test]
fn unreadable_event_in_a_listing_is_kept_and_the_page_is_read() {
    let broken = json!({
        "type": "customer.created", "event_id": "WE_1", "data": { "id": "CST_1", "object": { "customer": {} } }
    });
    let mut readable = broken.clone();
    readable["data"]["object"]["customer"]["id"] = "CST_1".into();
    let page = json!({
        "webhook_events": [{ "id": "WE_1", "event_data": broken }, { "id": "WE_2", "event_data": readable }, { "id": 3 }],
        "cursor": "next"
    });
    let read: WebhookEventPage = from_value(&page).unwrap();
    assert_eq!((read.cursor.as_deref(), read.webhook_events[0].id.as_str()), (Some("next"), "WE_1"));
    assert_eq!(read.webhook_events[0].event_data, None);
    assert_eq!(read.webhook_events[0].extras().get("event_data"), Some(&page["webhook_events"][0]["event_data"]));
    assert!(matches!(read.webhook_events[1].event_data, Some(Event::CustomerCreated(_))));
    let [odd] = read.webhook_events.odd() else { panic!("one entry has no text for an id") };
    assert_eq!((odd.index(), odd.raw()), (2, &json!({ "id": 3 })));
    assert_eq!(serde_json::to_value(&read).unwrap(), page);
}
