//! Afterpay payments: authorized, captured, voided, refunded, reversed, listed.

use std::time::Duration;

use cashapp_afterpay_api::types::{
    AuthorizePaymentRequest, CapturePaymentRequest, CheckoutToken, CreateRefundRequest, Currency, ListPaymentsQuery,
    Money, PaymentState, PaymentStatus,
};
use cashapp_sandbox::Sandbox;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::afterpay_checkouts::{approved, asked, create, visit};
use crate::caller::{Reply, afterpay, call, start};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn usd(amount: &str) -> Value {
    json!({ "amount": amount, "currency": "USD" })
}

async fn post(sandbox: &Sandbox, path: &str, body: Value) -> Reply {
    call(sandbox, "POST", &format!("/v2/payments/{path}"), Some(body)).await
}

async fn get(sandbox: &Sandbox, path: &str) -> Reply {
    call(sandbox, "GET", &format!("/v2/payments{path}"), None).await
}

/// The order id of an authorized payment.
async fn authorized(sandbox: &Sandbox, amount: &str) -> String {
    let token = approved(sandbox, amount).await;
    post(sandbox, "auth", json!({ "token": token })).await.expect(201).text("/id").to_owned()
}

/// The order id of a payment that is captured in full.
async fn captured(sandbox: &Sandbox, amount: &str) -> String {
    let token = approved(sandbox, amount).await;
    post(sandbox, "capture", json!({ "token": token })).await.expect(201).text("/id").to_owned()
}

fn events(payment: &Value) -> Vec<(&str, &str)> {
    let text = |value: &'_ Value, at: &str| value.pointer(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    let all = payment["events"].as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter()
        .map(|event| {
            assert!(!text(event, "/id").is_empty() && !text(event, "/created").is_empty(), "{event}");
            (event["type"].as_str().unwrap_or_default(), event["amount"]["amount"].as_str().unwrap_or_default())
        })
        .collect()
}

/// State, what is open and the history.
#[track_caller]
fn is(payment: &Value, state: &str, open: &str, history: &[(&str, &str)]) {
    assert_eq!(payment["paymentState"], state, "{payment}");
    assert_eq!(payment["openToCaptureAmount"], usd(open), "{payment}");
    assert_eq!(events(payment), history, "{payment}");
}

#[tokio::test]
async fn an_authorization_holds_the_amount_of_the_checkout() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    let body = json!({ "token": token, "requestId": Uuid::new_v4(), "merchantReference": "order-2" });
    let paid = post(&sandbox, "auth", body).await.expect(201).body;
    is(&paid, "AUTH_APPROVED", "25.00", &[("AUTH_APPROVED", "25.00")]);
    assert_eq!((&paid["status"], &paid["originalAmount"]), (&json!("APPROVED"), &usd("25.00")));
    assert_eq!((&paid["token"], &paid["merchantReference"]), (&json!(token), &json!("order-2")));
    assert_eq!(paid["orderDetails"]["consumer"]["email"], "anna@example.com");
    let id = paid["id"].as_str().unwrap();
    assert_eq!(get(&sandbox, &format!("/{id}")).await.expect(200).body, paid);
    assert_eq!(get(&sandbox, &format!("/token:{token}")).await.expect(200).body, paid);
}

#[tokio::test]
async fn a_payment_that_does_not_exist_is_not_found() {
    let sandbox = start().await;
    let token = create(&sandbox, "25.00").await;
    get(&sandbox, "/123").await.refused(404, "not_found", "");
    get(&sandbox, "/token:nothing").await.refused(404, "not_found", "");
    get(&sandbox, &format!("/token:{token}")).await.refused(404, "not_found", "");
    post(&sandbox, "x/capture", json!({ "amount": usd("5.00") })).await.refused(404, "not_found", "");
    post(&sandbox, "123/void", json!({})).await.refused(404, "not_found", "");
    let body = Some(json!({ "merchantReference": "x" }));
    call(&sandbox, "PUT", "/v2/payments/123", body).await.refused(404, "not_found", "");
}

#[tokio::test]
async fn a_token_pays_once_and_only_what_the_customer_approved() {
    let sandbox = start().await;
    for operation in ["auth", "capture"] {
        post(&sandbox, operation, json!({ "token": "002.no" })).await.refused(402, "invalid_token", "");
        let token = create(&sandbox, "25.00").await;
        let unconfirmed = post(&sandbox, operation, json!({ "token": token })).await;
        unconfirmed.refused(412, "invalid_order_transaction_status", "");
        let token = approved(&sandbox, "25.00").await;
        let other = post(&sandbox, operation, json!({ "token": token, "amount": usd("24.00") })).await;
        other.refused(422, "invalid_object", "");
        let adjusted = json!({ "token": token, "amount": usd("24.00"), "isCheckoutAdjusted": true });
        assert_eq!(post(&sandbox, operation, adjusted).await.expect(201).text("/originalAmount/amount"), "24.00");
        post(&sandbox, "auth", json!({ "token": token })).await.refused(402, "invalid_token", "");
    }
}

#[tokio::test]
async fn an_approved_checkout_lapses_with_its_token() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    sandbox.advance(Duration::from_secs(180 * 60));
    post(&sandbox, "auth", json!({ "token": token })).await.refused(402, "invalid_token", "");
}

#[tokio::test]
async fn an_adjusted_amount_keeps_to_the_limits_and_the_currency() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    let body = |amount: Value| json!({ "token": token, "amount": amount, "isCheckoutAdjusted": true });
    post(&sandbox, "auth", body(usd("2000.01"))).await.refused(422, "unsupported_payment_type", "");
    let australian = json!({ "amount": "25.00", "currency": "AUD" });
    post(&sandbox, "auth", body(australian)).await.refused(422, "unsupported_currency", "");
}

#[tokio::test]
async fn a_repeated_authorization_gets_the_first_answer() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    let body = json!({ "token": token, "requestId": Uuid::new_v4() });
    let first = post(&sandbox, "auth", body.clone()).await.expect(201);
    assert_eq!(post(&sandbox, "auth", body.clone()).await, first);
    let mut other = body;
    other["merchantReference"] = "another".into();
    post(&sandbox, "auth", other).await.refused(422, "invalid_object", "");
}

#[tokio::test]
async fn a_full_capture_is_idempotent_by_its_token() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    let first = post(&sandbox, "capture", json!({ "token": token })).await.expect(201);
    is(&first.body, "CAPTURED", "0.00", &[("AUTH_APPROVED", "25.00"), ("CAPTURED", "25.00")]);
    assert_eq!(post(&sandbox, "capture", json!({ "token": token })).await, first);
    let other = json!({ "token": token, "merchantReference": "another" });
    post(&sandbox, "capture", other).await.refused(422, "invalid_object", "");
    assert_eq!(get(&sandbox, "").await.body["totalResults"], 1);
}

#[tokio::test]
async fn magic_amounts_are_declined_and_use_the_token_up() {
    let sandbox = start().await;
    let reasons = [
        ("77.70", "PAYMENT_DECLINED_COMPLIANCE"),
        ("77.71", "PAYMENT_DECLINED_INSUFFICIENT_FUNDS"),
        ("77.72", "PAYMENT_DECLINED_OTHER"),
        ("77.73", "PAYMENT_DECLINED_RISK"),
        ("77.74", "PAYMENT_INVALID_TOO_LARGE"),
        ("77.75", "PAYMENT_INVALID_TOO_SMALL"),
        ("77.76", "PAYMENT_DECLINED_LIMIT_REACHED"),
    ];
    for (amount, reason) in reasons {
        for (operation, status, state) in [("auth", 402, "AUTH_DECLINED"), ("capture", 201, "CAPTURE_DECLINED")] {
            let token = approved(&sandbox, amount).await;
            let body = json!({ "token": token });
            let reply = post(&sandbox, operation, body.clone()).await.expect(status);
            // The API has no place for the reason; the record of calls has.
            let recorded = sandbox.calls().last().and_then(|call| call.detail.clone()).unwrap_or_default();
            assert!(recorded.contains(reason) || operation == "capture", "{recorded}");
            let read = get(&sandbox, &format!("/token:{token}")).await.expect(200).body;
            is(&read, state, "0.00", &[(state, amount)]);
            assert_eq!((&read, &read["status"]), (&reply.body, &json!("DECLINED")));
            let again = post(&sandbox, operation, body).await;
            match operation {
                // The token is the key, which gets its answer again.
                "capture" => assert_eq!(again, reply),
                _ => again.refused(402, "invalid_token", ""),
            }
            let id = read["id"].as_str().unwrap();
            let capture = json!({ "amount": usd("5.00") });
            post(&sandbox, &format!("{id}/capture"), capture).await.refused(412, "invalid_state", "");
            post(&sandbox, &format!("{id}/refund"), json!({})).await.refused(412, "precondition_failed", "");
        }
    }
}

#[tokio::test]
async fn a_declined_authorization_stays_declined_under_its_request_id() {
    let sandbox = start().await;
    let body = json!({ "token": approved(&sandbox, "77.71").await, "requestId": Uuid::new_v4() });
    let first = post(&sandbox, "auth", body.clone()).await.expect(402);
    assert_eq!(post(&sandbox, "auth", body).await, first);
}

#[tokio::test]
async fn a_lost_answer_is_found_by_its_key_and_by_its_token() {
    let sandbox = start().await;
    let token = approved(&sandbox, "66.70").await;
    let body = json!({ "token": token, "requestId": Uuid::new_v4() });
    assert_eq!(post(&sandbox, "auth", body.clone()).await.status, 500);
    let read = get(&sandbox, &format!("/token:{token}")).await.expect(200);
    assert_eq!(post(&sandbox, "auth", body).await.expect(201), Reply { status: 201, ..read });

    let body = json!({ "token": approved(&sandbox, "66.70").await });
    assert_eq!(post(&sandbox, "capture", body.clone()).await.status, 500);
    assert_eq!(post(&sandbox, "capture", body).await.expect(201).text("/paymentState"), "CAPTURED");
}

#[tokio::test]
async fn captures_in_parts_add_up_to_the_cent() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let path = format!("{id}/capture");
    let body = json!({ "amount": usd("33.33"), "paymentEventMerchantReference": "parcel-1" });
    let first = post(&sandbox, &path, body).await.expect(201).body;
    is(&first, "PARTIALLY_CAPTURED", "66.67", &[("AUTH_APPROVED", "100.00"), ("CAPTURED", "33.33")]);
    assert_eq!(first["events"][1]["paymentEventMerchantReference"], "parcel-1");
    post(&sandbox, &path, json!({ "amount": usd("66.68") })).await.refused(422, "invalid_amount", "");
    post(&sandbox, &path, json!({ "amount": usd("0.99") })).await.refused(422, "invalid_amount", "");
    post(&sandbox, &path, json!({ "amount": usd("1.1") })).await.expect(201);
    let last = json!({ "amount": usd("65.57"), "merchantReference": "order-9" });
    let last = post(&sandbox, &path, last).await.expect(201).body;
    is(
        &last,
        "CAPTURED",
        "0.00",
        &[("AUTH_APPROVED", "100.00"), ("CAPTURED", "33.33"), ("CAPTURED", "1.10"), ("CAPTURED", "65.57")],
    );
    assert_eq!(last["merchantReference"], "order-9");
    post(&sandbox, &path, json!({ "amount": usd("1.00") })).await.refused(410, "payment_captured", "");
}

#[tokio::test]
async fn a_capture_with_a_request_id_is_carried_out_once() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let path = format!("{id}/capture");
    let body = json!({ "amount": usd("10.00"), "requestId": Uuid::new_v4() });
    let first = post(&sandbox, &path, body.clone()).await.expect(201);
    assert_eq!(post(&sandbox, &path, body.clone()).await, first);
    let mut other = body;
    other["amount"] = usd("11.00");
    post(&sandbox, &path, other).await.refused(422, "invalid_object", "");
    // Without one every call is another capture.
    post(&sandbox, &path, json!({ "amount": usd("10.00") })).await.expect(201);
    let twice = post(&sandbox, &path, json!({ "amount": usd("10.00") })).await.expect(201);
    assert_eq!(twice.text("/openToCaptureAmount/amount"), "70.00");
}

#[tokio::test]
async fn a_declined_capture_leaves_the_money_held() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let path = format!("{id}/capture");
    let reply = post(&sandbox, &path, json!({ "amount": usd("77.72") })).await.expect(201);
    assert_eq!(reply.text("/status"), "DECLINED");
    let read = get(&sandbox, &format!("/{id}")).await.body;
    is(&read, "CAPTURE_DECLINED", "100.00", &[("AUTH_APPROVED", "100.00"), ("CAPTURE_DECLINED", "77.72")]);
    let rest = post(&sandbox, &path, json!({ "amount": usd("77.00") })).await.expect(201);
    assert_eq!((rest.text("/paymentState"), rest.text("/status")), ("PARTIALLY_CAPTURED", "APPROVED"));
}

#[tokio::test]
async fn a_capture_whose_answer_is_lost_has_been_carried_out() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let body = json!({ "amount": usd("66.70"), "requestId": Uuid::new_v4() });
    assert_eq!(post(&sandbox, &format!("{id}/capture"), body.clone()).await.status, 500);
    let found = post(&sandbox, &format!("{id}/capture"), body).await.expect(201);
    assert_eq!(found.text("/openToCaptureAmount/amount"), "33.30");
}

#[tokio::test]
async fn voids_release_what_is_open_and_nothing_else() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let path = format!("{id}/void");
    post(&sandbox, &path, json!({ "amount": usd("100.01") })).await.refused(422, "invalid_amount", "");
    let body = json!({ "amount": usd("40.00"), "requestId": Uuid::new_v4(), "reason": "cancelledItems" });
    let first = post(&sandbox, &path, body.clone()).await.expect(201);
    is(&first.body, "AUTH_APPROVED", "60.00", &[("AUTH_APPROVED", "100.00"), ("VOIDED", "40.00")]);
    assert_eq!(post(&sandbox, &path, body).await, first);
    let all = post(&sandbox, &path, json!({})).await.expect(201).body;
    is(&all, "VOIDED", "0.00", &[("AUTH_APPROVED", "100.00"), ("VOIDED", "40.00"), ("VOIDED", "60.00")]);
    post(&sandbox, &path, json!({})).await.refused(422, "invalid_amount", "");
    let capture = json!({ "amount": usd("5.00") });
    post(&sandbox, &format!("{id}/capture"), capture).await.refused(412, "payment_voided", "");
}

#[tokio::test]
async fn a_void_after_a_capture_leaves_what_was_captured() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    post(&sandbox, &format!("{id}/capture"), json!({ "amount": usd("30.00") })).await.expect(201);
    let rest = post(&sandbox, &format!("{id}/void"), json!({})).await.expect(201);
    assert_eq!((rest.text("/paymentState"), rest.text("/openToCaptureAmount/amount")), ("CAPTURED", "0.00"));
    let paid = captured(&sandbox, "20.00").await;
    post(&sandbox, &format!("{paid}/void"), json!({})).await.refused(422, "invalid_amount", "");
}

#[tokio::test]
async fn an_authorization_lapses_after_thirteen_days() {
    let sandbox = start().await;
    let (untouched, partly) = (authorized(&sandbox, "50.00").await, authorized(&sandbox, "50.00").await);
    post(&sandbox, &format!("{partly}/capture"), json!({ "amount": usd("20.00") })).await.expect(201);
    sandbox.advance(12 * DAY + Duration::from_secs(86_340));
    assert_eq!(get(&sandbox, &format!("/{untouched}")).await.text("/paymentState"), "AUTH_APPROVED");
    sandbox.advance(Duration::from_secs(60));
    let read = get(&sandbox, &format!("/{untouched}")).await.body;
    is(&read, "EXPIRED", "0.00", &[("AUTH_APPROVED", "50.00"), ("EXPIRED", "50.00")]);
    assert_eq!(read["events"][0]["expires"], read["events"][1]["created"]);
    let read = get(&sandbox, &format!("/{partly}")).await.body;
    is(&read, "CAPTURED", "0.00", &[("AUTH_APPROVED", "50.00"), ("CAPTURED", "20.00"), ("EXPIRED", "30.00")]);
    let capture = json!({ "amount": usd("5.00") });
    post(&sandbox, &format!("{untouched}/capture"), capture).await.refused(412, "payment_expired", "");
    post(&sandbox, &format!("{untouched}/void"), json!({})).await.refused(422, "invalid_amount", "");
}

#[tokio::test]
async fn refunds_give_back_no_more_than_was_captured() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "100.00").await;
    let path = format!("{id}/refund");
    post(&sandbox, &path, json!({})).await.refused(412, "precondition_failed", "");
    post(&sandbox, &format!("{id}/capture"), json!({ "amount": usd("60.00") })).await.expect(201);
    post(&sandbox, &path, json!({ "amount": usd("60.01") })).await.refused(422, "invalid_amount", "");
    let body = json!({ "amount": usd("25.50"), "merchantReference": "r-1", "refundMerchantReference": "rr-1" });
    let refund = post(&sandbox, &path, body).await.expect(201).body;
    assert_eq!((&refund["amount"], &refund["merchantReference"]), (&usd("25.50"), &json!("r-1")));
    assert_eq!(refund["refundMerchantReference"], "rr-1");
    post(&sandbox, &path, json!({ "amount": usd("34.51") })).await.refused(422, "invalid_amount", "");
    let rest = post(&sandbox, &path, json!({})).await.expect(201);
    assert_eq!(rest.text("/amount/amount"), "34.50");
    post(&sandbox, &path, json!({})).await.refused(412, "precondition_failed", "");
    let read = get(&sandbox, &format!("/{id}")).await.body;
    assert_eq!(read["refunds"], json!([refund, rest.body]));
    assert_eq!((&read["originalAmount"], &read["openToCaptureAmount"]), (&usd("100.00"), &usd("40.00")));
}

#[tokio::test]
async fn a_refund_is_repeated_by_request_id_and_merchant_reference_together() {
    let sandbox = start().await;
    let id = captured(&sandbox, "100.00").await;
    let path = format!("{id}/refund");
    let request = Uuid::new_v4();
    let body = json!({ "amount": usd("10.00"), "requestId": request, "merchantReference": "r-1" });
    let first = post(&sandbox, &path, body.clone()).await.expect(201);
    assert_eq!(first.text("/requestId"), request.to_string());
    assert_eq!(post(&sandbox, &path, body.clone()).await, first);
    let other = json!({ "amount": usd("11.00"), "requestId": request, "merchantReference": "r-1" });
    post(&sandbox, &path, other).await.refused(422, "invalid_object", "");
    // One of the two is no key.
    let half = json!({ "amount": usd("10.00"), "requestId": request });
    let (one, two) = (post(&sandbox, &path, half.clone()).await, post(&sandbox, &path, half).await);
    assert_ne!(one.expect(201).text("/refundId"), two.expect(201).text("/refundId"));
}

#[tokio::test]
async fn a_refused_refund_carries_the_code_of_cash_app() {
    let sandbox = start().await;
    let id = captured(&sandbox, "100.00").await;
    for (amount, code) in [
        ("77.70", "REFUND_DECLINED_COMPLIANCE"),
        ("77.72", "REFUND_DECLINED_OTHER"),
        ("77.73", "REFUND_DECLINED_RISK"),
        ("77.74", "REFUND_INVALID_TOO_LARGE"),
        ("77.75", "REFUND_INVALID_TOO_SMALL"),
    ] {
        let reply = post(&sandbox, &format!("{id}/refund"), json!({ "amount": usd(amount) })).await;
        reply.refused(422, "declined", "");
        assert!(reply.detail().contains(code), "{}", reply.body);
    }
    assert_eq!(get(&sandbox, &format!("/{id}")).await.body["refunds"], json!([]));
    post(&sandbox, &format!("{id}/refund"), json!({ "amount": usd("77.71") })).await.expect(201);
}

#[tokio::test]
async fn an_order_that_is_not_of_cash_app_pay_hears_no_codes_of_cash_app() {
    let sandbox = start().await;
    let pay = async |amount: &str| {
        let mut body = asked(amount);
        body["isCashAppPay"] = false.into();
        let token = call(&sandbox, "POST", "/v2/checkouts", Some(body)).await.expect(201).text("/token").to_owned();
        visit(&sandbox, "POST", &token, "/approve").await;
        post(&sandbox, "capture", json!({ "token": token })).await
    };
    let declined = pay("77.71").await.expect(201);
    assert_eq!(declined.text("/status"), "DECLINED");
    assert!(!declined.body.to_string().contains("PAYMENT_"), "{}", declined.body);
    let paid = pay("100.00").await.expect(201);
    let body = json!({ "amount": usd("77.70") });
    post(&sandbox, &format!("{}/refund", paid.text("/id")), body).await.expect(201);
}

#[tokio::test]
async fn a_refund_whose_answer_is_lost_has_been_made() {
    let sandbox = start().await;
    let id = captured(&sandbox, "100.00").await;
    let body = json!({ "amount": usd("66.70"), "requestId": Uuid::new_v4(), "merchantReference": "r-1" });
    assert_eq!(post(&sandbox, &format!("{id}/refund"), body.clone()).await.status, 500);
    let found = post(&sandbox, &format!("{id}/refund"), body).await.expect(201).body;
    assert_eq!(get(&sandbox, &format!("/{id}")).await.body["refunds"], json!([found]));
}

#[tokio::test]
async fn a_purchase_can_be_refunded_for_120_days() {
    let sandbox = start().await;
    let id = captured(&sandbox, "100.00").await;
    let body = json!({ "amount": usd("1.00") });
    sandbox.advance(119 * DAY + Duration::from_secs(86_340));
    post(&sandbox, &format!("{id}/refund"), body.clone()).await.expect(201);
    sandbox.advance(Duration::from_secs(120));
    post(&sandbox, &format!("{id}/refund"), body.clone()).await.refused(422, "refund_timelimit_exceeded", "");
    post(&sandbox, "123/refund", body).await.refused(404, "not_found", "");
}

#[tokio::test]
async fn a_reversal_undoes_an_order_within_ten_minutes() {
    let sandbox = start().await;
    let token = approved(&sandbox, "100.00").await;
    let path = format!("token:{token}/reversal");
    let reverse = async |path: &str| call(&sandbox, "POST", &format!("/v2/payments/{path}"), None).await;
    reverse(&path).await.refused(412, "precondition_failed", "");
    let paid = post(&sandbox, "capture", json!({ "token": token })).await.expect(201);
    let reversed = reverse(&path).await.expect(204);
    assert_eq!(reversed.body, json!(""));
    sandbox.advance(Duration::from_secs(2));
    let read = get(&sandbox, &format!("/{}", paid.text("/id"))).await.body;
    let history = [("AUTH_APPROVED", "100.00"), ("CAPTURED", "100.00"), ("VOIDED", "100.00")];
    is(&read, "VOIDED", "0.00", &history);
    reverse(&path).await.refused(412, "precondition_failed", "");
    let refund = post(&sandbox, &format!("{}/refund", paid.text("/id")), json!({})).await;
    refund.refused(412, "precondition_failed", "");

    let token = approved(&sandbox, "100.00").await;
    post(&sandbox, "auth", json!({ "token": token })).await.expect(201);
    sandbox.advance(Duration::from_secs(10 * 60 + 1));
    reverse(&format!("token:{token}/reversal")).await.refused(412, "precondition_failed", "");

    let token = approved(&sandbox, "77.70").await;
    post(&sandbox, "auth", json!({ "token": token })).await.expect(402);
    reverse(&format!("token:{token}/reversal")).await.refused(412, "precondition_failed", "");
}

#[tokio::test]
async fn a_payment_gets_a_new_reference_and_a_courier() {
    let sandbox = start().await;
    let id = authorized(&sandbox, "25.00").await;
    let body = json!({ "merchantReference": "order-77" });
    let updated = call(&sandbox, "PUT", &format!("/v2/payments/{id}"), Some(body)).await.expect(201);
    assert_eq!(updated.text("/merchantReference"), "order-77");
    let courier = json!({
        "name": "UPS", "tracking": "1Z", "priority": "EXPRESS", "shippedAt": "2026-01-02T03:04:05Z"
    });
    let path = format!("/v2/payments/{id}/courier");
    let shipped = call(&sandbox, "PUT", &path, Some(courier.clone())).await.expect(200);
    let mut in_utc = courier.clone();
    in_utc["shippedAt"] = "2026-01-02T03:04:05.000Z".into();
    assert_eq!(shipped.body["orderDetails"]["courier"], in_utc);
    assert_eq!(get(&sandbox, &format!("/{id}")).await.body, shipped.body);
    let wrong = Some(json!({ "priority": "SLOW" }));
    call(&sandbox, "PUT", &path, wrong).await.refused(422, "invalid_object", "");
    let other = Some(courier.clone());
    call(&sandbox, "PUT", "/v2/payments/1/courier", other).await.refused(412, "precondition_failed", "");
    post(&sandbox, &format!("{id}/void"), json!({})).await.expect(201);
    call(&sandbox, "PUT", &path, Some(courier)).await.refused(412, "precondition_failed", "");
}

async fn listed(sandbox: &Sandbox, query: &str) -> Vec<String> {
    let page = get(sandbox, &format!("?{query}")).await.expect(200);
    let results = page.body["results"].as_array().cloned().unwrap_or_default();
    results.iter().map(|payment| payment["id"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn payments_are_listed_by_every_filter() {
    let sandbox = start().await;
    let before = sandbox.now().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
    let first = authorized(&sandbox, "30.00").await;
    sandbox.advance(DAY);
    let between = sandbox.now().format("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
    let second = captured(&sandbox, "10.00").await;
    sandbox.advance(DAY);
    let token = approved(&sandbox, "77.70").await;
    post(&sandbox, "auth", json!({ "token": token, "merchantReference": "a b" })).await.expect(402);
    let third = get(&sandbox, &format!("/token:{token}")).await.text("/id").to_owned();
    let all = [third.clone(), second.clone(), first.clone()];
    assert_eq!(listed(&sandbox, "").await, all);
    assert_eq!(listed(&sandbox, "ascending=true").await, [&first[..], &second, &third]);
    assert_eq!(listed(&sandbox, "orderBy=totalAmount&ascending=true").await, [&second[..], &first, &third]);
    assert_eq!(listed(&sandbox, &format!("fromCreatedDate={between}")).await, [&third[..], &second]);
    assert_eq!(listed(&sandbox, &format!("toCreatedDate={between}")).await, [&first[..]]);
    assert_eq!(listed(&sandbox, &format!("toCreatedDate={before}")).await, [""; 0]);
    assert_eq!(listed(&sandbox, &format!("tokens={token}")).await, [&third[..]]);
    assert_eq!(listed(&sandbox, &format!("ids={first}&ids={second}")).await, [&second[..], &first]);
    assert_eq!(listed(&sandbox, "merchantReferences=a%20b&merchantReferences=x").await, [&third[..]]);
    assert_eq!(listed(&sandbox, "statuses=DECLINED").await, [&third[..]]);
    assert_eq!(listed(&sandbox, "statuses=DECLINED&statuses=APPROVED").await, all);
    assert_eq!(listed(&sandbox, &format!("statuses=APPROVED&ids={third}")).await, [""; 0]);
    for (query, status, field) in [
        ("fromCreatedDate=soon", 500, "fromCreatedDate"),
        ("orderBy=colour", 422, "orderBy"),
        ("statuses=LOST", 422, "statuses"),
    ] {
        let reply = get(&sandbox, &format!("?{query}")).await;
        reply.refused(status, "error", "");
        assert!(reply.detail().starts_with(field), "{}", reply.body);
    }
}

#[tokio::test]
async fn payments_are_paged_by_offset() {
    let sandbox = start().await;
    let mut ids = Vec::new();
    for _ in 0..5 {
        ids.insert(0, authorized(&sandbox, "5.00").await);
    }
    let page = get(&sandbox, "?offset=1&limit=2").await.expect(200);
    assert_eq!(
        (&page.body["totalResults"], &page.body["offset"], &page.body["limit"]),
        (&json!(5), &json!(1), &json!(2))
    );
    assert_eq!(listed(&sandbox, "offset=1&limit=2").await, ids[1..3]);
    assert_eq!(listed(&sandbox, "offset=4&limit=2").await, ids[4..]);
    assert_eq!(listed(&sandbox, "offset=5&limit=2").await, [""; 0]);
    get(&sandbox, "?limit=0").await.refused(422, "error", "");
}

#[tokio::test]
async fn the_generated_client_pays_captures_and_refunds() {
    let sandbox = start().await;
    let client = afterpay(&sandbox);
    let token = CheckoutToken::new(approved(&sandbox, "40.00").await);
    let body = AuthorizePaymentRequest::new(&token).request_id(Uuid::new_v4());
    let paid = client.authorize_payment(&body).await.unwrap().into_inner();
    assert_eq!((paid.status, paid.payment_state), (PaymentStatus::Approved, Some(PaymentState::AuthApproved)));
    let part = CapturePaymentRequest::new().amount(Money::new("15.00", Currency::Usd)).request_id(Uuid::new_v4());
    let paid = client.capture_payment(&paid.id, &part).await.unwrap().into_inner();
    assert_eq!(paid.open_to_capture_amount, Some(Money::new("25.00", Currency::Usd)));
    let back = CreateRefundRequest::new("refund-1").amount(Money::new("5.00", Currency::Usd));
    client.create_refund(&paid.id, &back).await.unwrap();
    let page = client.list_payments(&ListPaymentsQuery::new().ids([&paid.id])).await.unwrap().into_inner();
    assert_eq!(page.results[0].refunds.as_ref().map(|refunds| refunds.len()), Some(1));
    client.reverse_payment(&token).await.unwrap();
    sandbox.advance(Duration::from_secs(2));
    let read = client.retrieve_payment_by_token(&token).await.unwrap().into_inner();
    assert_eq!(read.payment_state, Some(PaymentState::Voided));
}
