//! Every operation of both hosts, with what the specs say about it as the judge.

mod bodies;
mod queries;
mod rules;
mod subject;

use serde_json::Value;

use super::*;

#[test]
fn every_operation_has_a_contract_with_a_success() {
    for (api, count) in [(Api::Pay, 58), (Api::Afterpay, 31)] {
        let document: Value = serde_json::from_str(document(api)).unwrap();
        let items = document["paths"].as_object().unwrap().values();
        let ids: Vec<&str> = items
            .flat_map(|item| item.as_object().unwrap().values())
            .map(|operation| operation["operationId"].as_str().unwrap())
            .collect();
        assert_eq!(ids.len(), count);
        for id in ids {
            assert!(!operation(api, id).unwrap().success().is_empty(), "{id}");
        }
    }
    assert!(operation(Api::Pay, "ping").is_none() && operation(Api::Afterpay, "ping").is_some());
}

#[test]
fn an_operation_knows_its_body_and_its_statuses() {
    let of = |api, id| operation(api, id).map(|contract| (contract.body(), contract.success().to_vec()));
    assert_eq!(of(Api::Pay, "list_payments"), Some((BodyKind::None, vec![200])));
    assert_eq!(of(Api::Pay, "upsert_brand"), Some((BodyKind::Json, vec![200, 201])));
    assert_eq!(of(Api::Pay, "create_dispute_evidence_file"), Some((BodyKind::Form, vec![201])));
    assert_eq!(of(Api::Afterpay, "reverse_payment"), Some((BodyKind::None, vec![204])));
}

#[test]
fn an_id_in_a_path_has_its_limits() {
    let check = |id: &str, name: &str, text: &str| {
        let violations = operation(Api::Pay, id).unwrap().check_path(&[(name.to_owned(), text.to_owned())]);
        violations.into_iter().map(|violation| (violation.code, violation.field)).collect::<Vec<_>>()
    };
    assert_eq!(check("retrieve_payment", "payment_id", "PWC_1"), []);
    let violation = |code, field: &str| vec![(code, field.to_owned())];
    assert_eq!(check("retrieve_payment", "payment_id", ""), violation(ErrorCode::ValueEmpty, "payment_id"));
    let long = "x".repeat(129);
    assert_eq!(check("retrieve_payment", "payment_id", &long), violation(ErrorCode::ValueTooLong, "payment_id"));
    assert_eq!(check("retrieve_payment", "id", "x"), violation(ErrorCode::MissingRequiredParameter, "payment_id"));
}

/// A construct that became no rule would let everything through in silence.
#[test]
fn every_schema_that_is_sent_became_a_rule() {
    for (api, free) in [(Api::Pay, 0), (Api::Afterpay, 1)] {
        let contract = operation(api, if api == Api::Pay { "create_payment" } else { "ping" }).unwrap();
        let is_free = |rule: &&Rule| matches!(rule, Rule::Anything);
        assert_eq!(contract.rules.iter().filter(is_free).count(), free, "{api:?}");
    }
}
