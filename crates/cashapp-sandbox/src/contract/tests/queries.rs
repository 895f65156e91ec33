//! Queries: what the clients send is read into what they meant, and nothing else passes.

use cashapp_pay_api::types::ErrorCode;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::subject::hosts;
use crate::contract::{Api, operation};

fn read(api: Api, id: &str, raw: &str) -> Result<Value, Vec<(ErrorCode, String)>> {
    let read = operation(api, id).unwrap().read_query(Some(raw)).map(Value::Object);
    read.map_err(|found| found.into_iter().map(|violation| (violation.code, violation.field)).collect())
}

fn refused(api: Api, id: &str, raw: &str, code: ErrorCode, field: &str) {
    assert_eq!(read(api, id, raw), Err(vec![(code, field.to_owned())]), "{raw}");
}

/// A query as a form writes it.
fn written(query: &Value) -> String {
    let mut raw = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in query.as_object().unwrap() {
        let values = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        for value in values {
            raw.append_pair(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned).as_str());
        }
    }
    raw.finish()
}

#[test]
fn every_query_is_read_as_it_was_meant() {
    let mut trials = 0;
    for host in hosts() {
        for subject in &host.queries {
            for query in &subject.samples {
                let read = subject.contract.read_query(Some(&written(query))).map(Value::Object);
                assert_eq!(read.as_ref(), Ok(query), "{}", subject.id);
                (subject.wire_type.round_trip)(query).unwrap();
                trials += 1;
            }
        }
    }
    assert_eq!(trials, 38);
}

#[test]
fn every_list_is_written_by_repeating_its_name() {
    for api in [Api::Pay, Api::Afterpay] {
        let document: Value = serde_json::from_str(crate::contract::document(api)).unwrap();
        let items = document["paths"].as_object().unwrap().values();
        let calls = items.flat_map(|item| item.as_object().unwrap().values());
        let parameters = calls.flat_map(|call| call["parameters"].as_array().into_iter().flatten());
        for list in parameters.filter(|parameter| parameter["schema"]["type"] == "array") {
            assert_eq!((&list["style"], &list["explode"]), (&json!("form"), &json!(true)), "{list}");
            // Items are checked as they come; nothing looks at their number.
            assert!(list["schema"].get("minItems").or(list["schema"].get("maxItems")).is_none(), "{list}");
        }
    }
    let query = read(Api::Afterpay, "list_payments", "ids=1&ascending=true&ids=2%2C3&limit=5");
    assert_eq!(query, Ok(json!({"ids": ["1", "2,3"], "ascending": true, "limit": 5})));
}

#[test]
fn a_query_is_decoded_as_a_form() {
    assert_eq!(read(Api::Pay, "list_customers", "cashtag=%24a+b%C3%A4&&"), Ok(json!({"cashtag": "$a bä"})));
    assert_eq!(read(Api::Pay, "list_customers", "cashtag=%2B%26"), Ok(json!({"cashtag": "+&"})));
    refused(Api::Pay, "list_customers", "cashtag=%FF", ErrorCode::ExpectedString, "cashtag");
    let contract = operation(Api::Pay, "list_customers").unwrap();
    assert_eq!(contract.read_query(None), Ok(Map::new()));
}

#[test]
fn what_a_query_breaks_is_told_by_its_parameter() {
    let pay = |raw: &str, code, field: &str| refused(Api::Pay, "list_payments", raw, code, field);
    pay("colour=red", ErrorCode::UnknownQueryParameter, "colour");
    pay("limit=1&limit=1", ErrorCode::ConflictingParameters, "limit");
    pay("limit=0", ErrorCode::ValueTooLow, "limit");
    pay("limit=101", ErrorCode::ValueTooHigh, "limit");
    for text in ["", "ten", "1.0", "%2B5", "1e1", "99999999999999999999"] {
        pay(&format!("limit={text}"), ErrorCode::ExpectedInteger, "limit");
    }
    pay("cursor=", ErrorCode::ValueEmpty, "cursor");
    pay("customer_id", ErrorCode::ValueEmpty, "customer_id");
    refused(Api::Pay, "list_fee_plans", "currency=EUR", ErrorCode::ExpectedString, "currency");
    refused(Api::Pay, "retrieve_payment", "limit=1", ErrorCode::UnknownQueryParameter, "limit");
    let afterpay = |id, raw, code, field| refused(Api::Afterpay, id, raw, code, field);
    afterpay("list_payments", "ascending=TRUE", ErrorCode::ExpectedBoolean, "ascending");
    afterpay("list_payments", "offset=-1", ErrorCode::ValueTooLow, "offset");
    afterpay("list_payments", "offset=4294967296", ErrorCode::ValueTooHigh, "offset");
    afterpay("list_payments", "statuses=APPROVED&statuses=NO", ErrorCode::ExpectedString, "statuses");
    afterpay("list_disputes", "openedAfter=today", ErrorCode::InvalidTime, "openedAfter");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_gaps_come_last() {
    let found = read(Api::Pay, "list_balances", "grant_id=&colour=red&type=NONE").unwrap_err();
    let expected = [
        (ErrorCode::ValueEmpty, "grant_id"),
        (ErrorCode::UnknownQueryParameter, "colour"),
        (ErrorCode::ExpectedString, "type"),
        (ErrorCode::MissingRequiredParameter, "customer_id"),
    ];
    assert_eq!(found, expected.map(|(code, field)| (code, field.to_owned())));
}

/// A parameter's name and text: of a right query, or of nobody's.
fn pair() -> impl Strategy<Value = (Option<prop::sample::Index>, String)> {
    let text = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        (0..300_u32).prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        "(true|false|CHECKING|USD|ACTIVE|PENDING|APPROVED|won|payment.status.updated)",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,12})?(Z|z|[+-][0-9]{2}:[0-9]{2})",
        any::<String>(),
    ];
    (proptest::option::weighted(0.95, any::<prop::sample::Index>()), text)
}

#[test]
fn whatever_is_accepted_can_be_read() {
    let hosts = hosts();
    let subjects: Vec<_> = hosts.iter().flat_map(|host| &host.queries).collect();
    let accepted = std::cell::Cell::new(0);
    let encoded = |text: &str| url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let pairs = proptest::collection::vec(pair(), 0..4);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(4000));
    let sample = any::<prop::sample::Index>();
    let result = runner.run(&(any::<prop::sample::Index>(), sample, pairs), |(subject, sample, pairs)| {
        let subject = subject.get(&subjects);
        let full: Vec<String> =
            subject.samples[0].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
        // What must be there comes from a sample, what is said twice is refused, so the rest is without it.
        let pairs = pairs.iter().map(|(name, text)| {
            let name = name.map_or("colour", |name| name.get(&full).as_str());
            (name.to_owned(), text.clone())
        });
        let pairs: Vec<(String, String)> = pairs.collect();
        let kept = sample.get(&subject.samples).as_object().into_iter().flatten();
        let kept: Map<String, Value> = kept
            .filter(|(name, value)| value.is_array() || pairs.iter().all(|(other, _)| other != *name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        let mut raw = written(&Value::Object(kept));
        for (name, text) in &pairs {
            raw.extend(["&", name, "=", &encoded(text)]);
        }
        if let Ok(query) = subject.contract.read_query(Some(&raw)) {
            accepted.set(accepted.get() + 1);
            let read = (subject.wire_type.round_trip)(&Value::Object(query));
            prop_assert!(read.is_ok(), "{} accepts {raw} and cannot read it: {read:?}", subject.id);
        }
        Ok(())
    });
    result.unwrap();
    assert!(accepted.get() > 500, "{accepted:?}");
}

/// No text at all makes the reader fail otherwise than by refusing.
#[test]
fn any_text_is_read_or_refused() {
    let contract = operation(Api::Afterpay, "list_payments").unwrap();
    proptest!(|(raw in "[a-z%&=+0-9F]{0,60}|\\PC{0,60}")| {
        if let Err(violations) = contract.read_query(Some(&raw)) {
            prop_assert!(!violations.is_empty());
        }
    });
}
