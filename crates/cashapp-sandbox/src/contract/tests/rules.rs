//! Single rules, one line for each way to break one.

use cashapp_pay_api::types::ErrorCode;
use serde_json::{Value, json};

use crate::contract::{Api, operation};

fn found(id: &str, body: &Value) -> Vec<(ErrorCode, String)> {
    let violations = operation(Api::Pay, id).unwrap().check_body(body);
    violations.into_iter().map(|violation| (violation.code, violation.field)).collect()
}

fn payment(change: impl FnOnce(&mut Value)) -> Value {
    let payment = json!({"amount": 1, "currency": "USD", "merchant_id": "MMI_1", "grant_id": "GRG_1"});
    let mut body = json!({"idempotency_key": "key", "payment": payment});
    change(&mut body);
    body
}

#[test]
fn each_rule_has_its_code() {
    use ErrorCode as Code;
    let long = "ä".repeat(65);
    let many: Value = (0..51).map(|index| (format!("key-{index}"), Value::from("x"))).collect();
    for (pointer, value, code) in [
        ("/payment/amount", json!(0), Code::ValueTooLow),
        ("/payment/amount", json!(1.0), Code::ExpectedInteger),
        ("/payment/amount", json!(9_223_372_036_854_775_808_u64), Code::ExpectedInteger),
        ("/payment/amount", json!("1"), Code::ExpectedInteger),
        ("/payment/amount", json!(null), Code::ExpectedInteger),
        ("/payment/currency", json!("EUR"), Code::ExpectedString),
        ("/payment/currency", json!(null), Code::ExpectedString),
        ("/payment/capture", json!("true"), Code::ExpectedBoolean),
        ("/payment/metadata", json!([]), Code::ExpectedJsonBody),
        ("/payment/metadata", many, Code::TooManyMapElements),
        ("/payment/colour", json!("red"), Code::UnknownBodyParameter),
        ("/payment", json!([]), Code::ExpectedJsonBody),
        ("/idempotency_key", json!(""), Code::ValueEmpty),
        ("/idempotency_key", json!(long), Code::ValueTooLong),
        ("/idempotency_key", json!(5), Code::ExpectedString),
    ] {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let body = payment(|body| body.pointer_mut(parent).unwrap()[name] = value);
        assert_eq!(found("create_payment", &body), [(code, pointer[1..].replace('/', "."))], "{body}");
    }
    let in_a_map = payment(|body| body["payment"]["metadata"] = json!({"shop": 5}));
    assert_eq!(found("create_payment", &in_a_map), [(Code::ExpectedString, "payment.metadata.shop".to_owned())]);
    assert_eq!(found("create_payment", &json!([])), [(Code::ExpectedJsonBody, String::new())]);
}

#[test]
fn characters_are_counted_not_bytes() {
    assert_eq!(found("create_payment", &payment(|body| body["idempotency_key"] = "ä".repeat(64).into())), []);
    let color = |color: &str| found("update_brand", &json!({"brand": {"color": color}}));
    assert_eq!(color("#ffääff"), [(ErrorCode::ExpectedString, "brand.color".to_owned())]);
    assert_eq!(color("#ffaaFF"), []);
    assert_eq!(color("#fff"), [(ErrorCode::ExpectedString, "brand.color".to_owned())]);
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let body = json!({"payment": {"amount": 0, "colour": "red", "currency": "USD", "merchant_id": 5}});
    let expected = [
        (ErrorCode::ValueTooLow, "payment.amount"),
        (ErrorCode::UnknownBodyParameter, "payment.colour"),
        (ErrorCode::ExpectedString, "payment.merchant_id"),
        (ErrorCode::MissingRequiredParameter, "payment.grant_id"),
        (ErrorCode::MissingRequiredParameter, "idempotency_key"),
    ];
    assert_eq!(found("create_payment", &body), expected.map(|(code, field)| (code, field.to_owned())));
}

#[test]
fn actions_are_of_known_kinds_and_none_comes_twice() {
    let actions = |actions: Value| {
        let request = json!({"channel": "ONLINE", "redirect_url": "https://shop.example", "actions": actions});
        found("create_customer_request", &json!({"idempotency_key": "key", "request": request}))
    };
    let one_time = json!({"type": "ONE_TIME_PAYMENT", "scope_id": "MMI_1", "amount": 5, "currency": "USD"});
    let violation = |code, field: &str| vec![(code, field.to_owned())];
    assert_eq!(actions(json!([one_time])), []);
    assert_eq!(actions(json!([])), violation(ErrorCode::ArrayLengthTooShort, "request.actions"));
    let six = vec![one_time.clone(); 6];
    assert_eq!(actions(json!(six)), violation(ErrorCode::ArrayLengthTooLong, "request.actions"));
    let twice = actions(json!([one_time, one_time]));
    assert_eq!(twice, violation(ErrorCode::ConflictingParameters, "request.actions.1.type"));
    let unknown = actions(json!([{"type": "CUSTOMER_PROFILE_SHARING", "scope_id": "x"}]));
    assert_eq!(unknown, violation(ErrorCode::ExpectedString, "request.actions.0.type"));
    let nameless = actions(json!([{"scope_id": "x"}]));
    assert_eq!(nameless, violation(ErrorCode::MissingRequiredParameter, "request.actions.0.type"));
    let other = actions(json!([{"type": "LINK_ACCOUNT", "amount": 5}]));
    assert_eq!(other, violation(ErrorCode::UnknownBodyParameter, "request.actions.0.amount"));
    let alone = actions(json!([{"type": "ONE_TIME_PAYMENT", "scope_id": "x", "amount": 5}]));
    assert_eq!(alone, violation(ErrorCode::MissingRequiredParameter, "request.actions.0.currency"));
}

#[test]
fn a_merchant_without_address_and_site_has_a_code_of_its_own() {
    let merchant = json!({"name": "Shop", "brand_id": "B", "country": "US", "currency": "USD", "category": "5432"});
    let mut body = json!({"idempotency_key": "key", "merchant": merchant});
    let codes = |body: &Value| found("create_merchant", body).into_iter().map(|(code, _)| code).collect::<Vec<_>>();
    assert!(codes(&body).contains(&ErrorCode::MerchantMissingAddressOrSite));
    body["merchant"]["site_url"] = "https://shop.example".into();
    assert!(!codes(&body).contains(&ErrorCode::MerchantMissingAddressOrSite));
}

#[test]
fn null_clears_what_can_be_cleared_and_nothing_else() {
    let update = |brand: Value| found("update_brand", &json!({"brand": brand}));
    assert_eq!(update(json!({"color": null, "metadata": null})), []);
    assert_eq!(update(json!({"name": null})), [(ErrorCode::ExpectedString, "brand.name".to_owned())]);
}

#[test]
fn objects_of_the_callers_own_stay_open() {
    let request = json!({"uid": "a", "method": "POST", "path": "/x", "body": {"any": [1, {"thing": null}]}});
    let chain = json!({"requests": [{"uid": "a"}], "execution_mode": "SEQUENTIAL"});
    assert_eq!(found("create_request_chain", &json!({"requests": [request], "chains": [chain]})), []);
}
