//! What an event says, in all the forms in which it comes.

use cashapp::types::{DisputeReason, MerchantStatus, PaymentStatus};
use cashapp::webhooks::{Delivery, Event, EventType, Unreadable, WebhookError};
use http::{HeaderValue, StatusCode};
use serde_json::{Value, json};

use super::signed::{SECRET, key, signed, verifier};

const DISPUTE_CREATED: &str = include_str!("../../data/webhooks/dispute.created.json");
const MERCHANT_STATUS_UPDATED: &str = include_str!("../../data/webhooks/merchant.status.updated.json");

fn delivered(body: impl Into<Vec<u8>>) -> Delivery {
    verifier().verify_request(&signed(body)).unwrap()
}

fn unreadable(body: impl Into<Vec<u8>>) -> Unreadable {
    let error = verifier().verify_request(&signed(body)).unwrap_err();
    assert_eq!((error.status(), error.is_verified()), (StatusCode::UNPROCESSABLE_ENTITY, true));
    match error {
        WebhookError::Unreadable(unreadable) => unreadable,
        other => panic!("{other:?}"),
    }
}

fn payment_event(object: &Value) -> Value {
    json!({ "type": "payment.status.updated", "event_id": "WE_1", "data": { "object": object } })
}

fn payment() -> Value {
    json!({
        "id": "PWC_1", "amount": 2500, "currency": "USD", "merchant_id": "MMI_1", "grant_id": "GRG_1",
        "status": "CAPTURED"
    })
}

#[test]
fn the_vendors_example_of_a_nested_object_is_read() {
    let delivery = delivered(DISPUTE_CREATED);
    let Event::DisputeCreated(event) = &delivery.event else { panic!("{delivery:?}") };
    assert_eq!(event.data.object.id.as_str(), "DSPT_1fbjn9dg7rmz1xeyv6gkyh8vg");
    assert_eq!(event.data.object.reason, Some(DisputeReason::Fr10));
    assert_eq!(delivery.event_id.as_str(), "WE_9bvcp3ofi11trjjybr3il5i73");
    assert_eq!(delivery.created_at.unwrap().to_rfc3339(), "2019-08-24T14:15:22+00:00");
    assert_eq!((delivery.event_type(), delivery.key_id), (EventType::DisputeCreated, key("KEY_1")));
    assert_eq!(delivery.body, DISPUTE_CREATED.as_bytes());
}

#[test]
fn the_vendors_example_of_a_bare_object_is_read() {
    let delivery = delivered(MERCHANT_STATUS_UPDATED);
    let Event::MerchantStatusUpdated(event) = &delivery.event else { panic!("{delivery:?}") };
    assert_eq!(event.data.object.status, MerchantStatus::Active);
    assert_eq!(delivery.event_id.as_str(), "WE_78lusoltpu8r9shziq5hdnx96");
}

#[test]
fn both_nestings_give_the_same_object() {
    for object in [payment(), json!({ "payment": payment() })] {
        let Event::PaymentStatusUpdated(event) = delivered(payment_event(&object).to_string()).event else {
            panic!("{object}")
        };
        assert_eq!((event.data.object.amount, &event.data.object.status), (2500, &PaymentStatus::Captured));
    }
}

#[test]
fn both_names_of_a_dispute_change_are_one_event_and_are_written_back_as_they_came() {
    for name in ["dispute.state.updated", "dispute.status.updated"] {
        let body = DISPUTE_CREATED.replace("dispute.created", name);
        let delivery = delivered(body.clone());
        let Event::DisputeStateUpdated(event) = &delivery.event else { panic!("{delivery:?}") };
        assert_eq!(event.type_, name);
        assert_eq!(delivery.event_type(), EventType::DisputeStateUpdated);
        let written = serde_json::to_value(&delivery.event).unwrap();
        assert_eq!(written["type"], name);
        assert_eq!(serde_json::from_value::<Event>(written).unwrap(), delivery.event);
    }
}

#[test]
fn both_names_of_a_customer_request_are_read_and_written_back_as_they_came() {
    for name in ["request", "customer_request"] {
        let data = json!({
            "id": "GRR_1", "type": name, "object": { name: { "id": "GRR_1", "status": "APPROVED" } }
        });
        let body = json!({ "type": "customer_request.state.updated", "event_id": "WE_1", "data": data });
        let delivery = delivered(body.to_string());
        let Event::CustomerRequestStateUpdated(event) = &delivery.event else { panic!("{delivery:?}") };
        assert_eq!(event.data.object.id.as_str(), "GRR_1");
        assert!(event.data.type_.as_ref().is_some_and(cashapp::types::EventObjectType::is_known), "{name}");
        assert_eq!(serde_json::to_value(&delivery.event).unwrap(), body);
    }
}

/// Nothing that the customer provided is in it; who relied on that would have to refuse it for 72 hours.
#[test]
fn deleted_customer_event_is_read_however_little_is_left() {
    for object in [json!({ "customer": { "id": "CST_1" } }), json!({ "customer": {} }), json!({}), json!(null)] {
        let data = json!({ "id": "CST_1", "type": "customer", "object": object });
        let body = json!({ "type": "customer.deleted", "event_id": "WE_1", "data": data });
        let delivery = delivered(body.to_string());
        let Event::CustomerDeleted(event) = &delivery.event else { panic!("{delivery:?}") };
        assert_eq!(event.data.id.as_ref().map(AsRef::as_ref), Some("CST_1"), "{body}");
    }
}

#[test]
fn a_kind_that_is_not_known_is_kept_as_it_came() {
    let body =
        json!({ "type": "payout.settled", "event_id": "WE_7", "created_at": "2024-05-06T07:08:09Z", "more": [1] });
    let delivery = delivered(body.to_string());
    let Event::Unknown(object) = &delivery.event else { panic!("{delivery:?}") };
    assert_eq!(Value::Object(object.clone()), body);
    assert_eq!(delivery.event_type(), EventType::Unknown("payout.settled".into()));
    assert_eq!((delivery.event_id.as_str(), delivery.created_at.is_some()), ("WE_7", true));
}

#[test]
fn an_event_may_leave_out_its_time_and_bring_more_than_is_documented() {
    let mut body = payment_event(&json!({ "payment": payment() }));
    body["api_version"] = json!("v2");
    body["data"]["object"]["payment"]["status"] = json!("SETTLING");
    let delivery = delivered(body.to_string());
    assert_eq!(delivery.created_at, None);
    let Event::PaymentStatusUpdated(event) = delivery.event else { panic!("{body}") };
    assert_eq!(event.data.object.status, PaymentStatus::Unknown("SETTLING".into()));
}

#[test]
fn a_known_kind_with_a_broken_body_is_an_error_that_names_the_event_and_none_of_its_values() {
    let mut broken = payment();
    broken["amount"] = json!("a_customers_secret");
    let body = payment_event(&json!({ "payment": broken })).to_string();
    let error = unreadable(body.clone());
    assert_eq!((error.event_id(), error.event_type()), (Some("WE_1"), Some("payment.status.updated")));
    assert_eq!(error.body(), body.as_bytes());
    let shown = format!("{error} {error:?} {:?}", WebhookError::from(error.clone()));
    assert!(shown.contains("amount") && shown.contains("WE_1"), "{shown}");
    assert!(!shown.contains("a_customers_secret"), "{shown}");
}

#[test]
fn an_event_without_an_id_is_unreadable_because_it_could_not_be_told_when_it_comes_again() {
    for id in [json!(null), json!(""), json!(7)] {
        let error = unreadable(json!({ "type": "payout.settled", "event_id": id }).to_string());
        assert_eq!((error.event_id(), error.event_type()), (None, Some("payout.settled")));
        assert!(error.to_string().ends_with("it has no event id"), "{error}");
    }
}

#[test]
fn what_is_signed_and_no_json_object_is_unreadable() {
    for body in ["", "null", "[]", "\"a_customers_secret\"", "{\"type\":", "<html>"] {
        let error = unreadable(body);
        assert_eq!((error.event_id(), error.event_type()), (None, None));
        assert!(!format!("{error} {error:?}").contains("a_customers_secret"));
    }
    unreadable(&b"\xff"[..]);
}

#[test]
fn headers_that_are_not_signed_are_read_where_they_can_be() {
    for (count, expected) in [("3", 3), ("0", 0), (" 75 ", 75), ("", 0), ("-1", 0), ("many", 0)] {
        let mut request = signed(DISPUTE_CREATED);
        request.headers_mut().insert("x-retry-count", HeaderValue::from_str(count).unwrap());
        let delivery = verifier().verify_request(&request).unwrap();
        assert_eq!((delivery.retry_count, delivery.endpoint_id), (expected, None), "{count:?}");
    }
}

#[test]
fn nothing_that_is_shown_has_a_secret_or_a_customer_in_it() {
    let body = payment_event(&json!({ "payment": payment() })).to_string().replace("PWC_1", "PWC_of_somebody");
    let (verifier, request) = (verifier(), signed(body));
    let shown = format!("{verifier:?} {:?}", verifier.verify_request(&request).unwrap());
    assert!(shown.contains("WE_1") && shown.contains("KEY_1"), "{shown}");
    for hidden in [SECRET, "PWC_of_somebody", "2500"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}
