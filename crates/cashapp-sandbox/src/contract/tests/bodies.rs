//! Bodies: samples pass, every breach is refused, and what passes can be read.

use cashapp_pay_api::types::ErrorCode;
use cashapp_test_support::breach::breaches;
use cashapp_test_support::mutation::{Mutation, Need, mutations};
use cashapp_test_support::place::places;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::subject::{Subject, hosts};
use crate::contract::Violation;

const SECRET: &str = "a-text-that-nobody-else-says";

#[test]
fn what_is_right_is_accepted_and_can_be_read() {
    for host in hosts() {
        for subject in &host.bodies {
            for body in &subject.samples {
                assert_eq!(subject.contract.check_body(body), [], "{}: {body:#}", subject.id);
                is_read(subject, body);
            }
        }
    }
}

#[test]
fn every_breach_of_a_limit_is_refused_where_it_is() {
    let mut trials = 0;
    for host in hosts() {
        for subject in &host.bodies {
            let breaches = subject.samples.iter().flat_map(|body| breaches(&host.spec, &subject.schema, body));
            // Taking away what a minimal sample does not have breaks nothing.
            for breach in breaches.filter(|breach| !subject.samples.contains(&breach.value)) {
                let violations = subject.contract.check_body(&breach.value);
                let field = breach.field.replace('[', ".").replace(']', "");
                let parent = field.rsplit_once('.').map_or("", |(parent, _)| parent);
                let codes = codes(&breach.rule);
                let is_told =
                    |violation: &Violation| codes.contains(&violation.code) && violation.field.starts_with(parent);
                assert!(violations.iter().any(is_told), "{}: {field} {}: {violations:?}", subject.id, breach.rule);
                trials += 1;
            }
        }
    }
    assert!(trials > 200, "{trials}");
}

/// The codes that a rule of the client's check can become.
fn codes(rule: &str) -> &'static [ErrorCode] {
    let known: [(&str, &[ErrorCode]); 14] = [
        ("characters", &[ErrorCode::ValueEmpty, ErrorCode::ValueTooLong]),
        ("entries", &[ErrorCode::ArrayLengthTooShort, ErrorCode::ArrayLengthTooLong, ErrorCode::TooManyMapElements]),
        ("must be at least", &[ErrorCode::ValueTooLow]),
        ("must be at most", &[ErrorCode::ValueTooHigh]),
        ("must be given", &[ErrorCode::MissingRequiredParameter]),
        ("or none", &[ErrorCode::MissingRequiredParameter]),
        ("at least one of", &[ErrorCode::MissingRequiredParameter, ErrorCode::MerchantMissingAddressOrSite]),
        ("twice", &[ErrorCode::ConflictingParameters]),
        ("decimal", &[ErrorCode::ExpectedString]),
        ("address", &[ErrorCode::ExpectedString]),
        ("a color", &[ErrorCode::ExpectedString]),
        ("a date", &[ErrorCode::InvalidTime]),
        ("a time", &[ErrorCode::InvalidTime]),
        ("duration", &[ErrorCode::InvalidTime]),
    ];
    known.into_iter().find(|(words, _)| rule.contains(words)).unwrap_or_else(|| panic!("{rule}")).1
}

#[test]
fn unknown_fields_unknown_values_and_gaps_are_refused() {
    let mut trials = 0;
    for host in hosts() {
        for subject in &host.bodies {
            for body in &subject.samples {
                for mutation in mutations(&host.spec, &subject.schema, body) {
                    let changed = mutation.applied(body);
                    let code = match &mutation {
                        Mutation::Unknown { .. } => ErrorCode::ExpectedString,
                        Mutation::Added { .. } => ErrorCode::UnknownBodyParameter,
                        Mutation::Removed { need: Need::Required | Need::Kind, .. } => {
                            ErrorCode::MissingRequiredParameter
                        }
                        Mutation::Removed { .. } | Mutation::Null { .. } => {
                            if subject.contract.check_body(&changed).is_empty() {
                                is_read(subject, &changed);
                            }
                            continue;
                        }
                    };
                    let violations = subject.contract.check_body(&changed);
                    assert_eq!(
                        violations.first().map(|first| &first.code),
                        Some(&code),
                        "{mutation:?}: {violations:?}"
                    );
                    assert_eq!(violations.len(), 1, "{mutation:?}: {violations:?}");
                    trials += 1;
                }
            }
        }
    }
    assert!(trials > 500, "{trials}");
}

#[test]
fn a_value_of_another_type_is_refused_and_never_repeated() {
    for host in hosts() {
        for subject in &host.bodies {
            for body in &subject.samples {
                for place in places(&host.spec, &subject.schema, body) {
                    let (own, code) = match place.schema["type"].as_str() {
                        Some("string") => ("string", ErrorCode::ExpectedString),
                        Some("integer") => ("number", ErrorCode::ExpectedInteger),
                        Some("number") => ("number", ErrorCode::ExpectedJsonBody),
                        Some("boolean") => ("boolean", ErrorCode::ExpectedBoolean),
                        Some("array") => ("array", ErrorCode::ExpectedJsonBody),
                        Some("object") => ("object", ErrorCode::ExpectedJsonBody),
                        _ => continue,
                    };
                    let others = [("string", json!(SECRET)), ("number", json!(7_654_321)), ("boolean", json!(true))];
                    let others = others.into_iter().chain([("array", json!([SECRET])), ("object", json!({}))]);
                    for (_, other) in others.filter(|(name, _)| *name != own) {
                        let mut changed = body.clone();
                        *changed.pointer_mut(&place.pointer).unwrap() = other;
                        let violations = subject.contract.check_body(&changed);
                        let field = place.field.replace('[', ".").replace(']', "");
                        let told = |violation: &Violation| violation.code == code && violation.field == field;
                        assert!(violations.iter().any(told), "{} {field}: {violations:?}", subject.id);
                        let details = violations.iter().map(|violation| &violation.detail);
                        assert!(
                            details.clone().all(|d| !d.contains(SECRET) && !d.contains("7654321")),
                            "{violations:?}"
                        );
                    }
                }
            }
        }
    }
}

fn is_read(subject: &Subject, body: &Value) {
    let read = (subject.wire_type.round_trip)(body);
    assert!(read.is_ok(), "{} is accepted and cannot be read: {read:?}\n{body:#}", subject.id);
}

fn replacement() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[A-Z0-9.:/ -]{0,40}".prop_map(Value::from),
        "20[0-9]{2}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,12})?(Z|z|[+-][0-9]{2}:[0-9]{2})"
            .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
    ]
}

#[test]
fn whatever_is_accepted_can_be_read() {
    let hosts = hosts();
    let subjects: Vec<_> =
        hosts.iter().flat_map(|host| host.bodies.iter().map(move |subject| (&host.spec, subject))).collect();
    let changes = proptest::collection::vec((any::<prop::sample::Index>(), replacement()), 1..4);
    proptest!(ProptestConfig::with_cases(4000), |(
        subject in any::<prop::sample::Index>(), sample in any::<prop::sample::Index>(), changes in changes
    )| {
        let (spec, subject) = subject.get(&subjects);
        let mut body = sample.get(&subject.samples).clone();
        for (place, value) in changes {
            let places = places(spec, &subject.schema, &body);
            // Whatever is broken enough to have no places left stays as it is.
            if !places.is_empty() {
                let pointer = place.get(&places).pointer.clone();
                *body.pointer_mut(&pointer).unwrap() = value;
            }
            if !subject.contract.check_body(&body).is_empty() {
                break;
            }
        }
        if subject.contract.check_body(&body).is_empty() {
            is_read(subject, &body);
        }
    });
}
