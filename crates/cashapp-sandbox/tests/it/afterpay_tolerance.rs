//! Afterpay requests that clients of other people send, and the vendor accepts.

use serde_json::{Value, json};

use crate::afterpay_checkouts::{approved, asked, visit};
use crate::caller::{self, CLIENT, MERCHANT_ACCOUNT, Reply, SECRET_KEY, call, start};
use crate::wire::Request;

/// A request with no more headers than HTTP and authorization need.
fn bare(sandbox: &cashapp_sandbox::Sandbox, method: &str, path: &str) -> Request {
    use base64::Engine;
    let pair = base64::engine::general_purpose::STANDARD.encode(format!("{MERCHANT_ACCOUNT}:{SECRET_KEY}"));
    Request::bare(method, path)
        .set("host", &sandbox.address().to_string())
        .set("authorization", &format!("Basic {pair}"))
}

fn remarks(sandbox: &cashapp_sandbox::Sandbox) -> Vec<String> {
    sandbox.calls().last().map(|call| call.remarks.clone()).unwrap_or_default()
}

async fn create(sandbox: &cashapp_sandbox::Sandbox, change: impl FnOnce(&mut Value)) -> Reply {
    let mut body = asked("25.00");
    change(&mut body);
    call(sandbox, "POST", "/v2/checkouts", Some(body)).await
}

#[tokio::test]
async fn accept_header_is_optional_or_any_type_at_afterpay() {
    let sandbox = start().await;
    let request = || bare(&sandbox, "GET", "/v2/configuration");
    request().send(sandbox.address()).expect(200);
    for accept in ["*/*", "application/*", "text/html, */*;q=0.8", "application/json;charset=utf-8"] {
        request().set("accept", accept).send(sandbox.address()).expect(200);
    }
    for accept in ["text/html", "application/xml", ""] {
        request().set("accept", accept).send(sandbox.address()).refused(406, "error", "");
    }
}

#[tokio::test]
async fn missing_user_agent_is_refused_by_no_api() {
    let sandbox = start().await;
    bare(&sandbox, "GET", "/v2/configuration").send(sandbox.address()).expect(200);
    let signed = |path: &str| Request::new(&sandbox, "GET", path).without("user-agent").signed();
    signed("/network/v1/payments").send(sandbox.address()).expect(200);
    signed("/management/v1/webhook-endpoints").send(sandbox.address()).expect(200);
    let unsigned = Request::new(&sandbox, "GET", "/customer-request/v1/requests/GRR_1").without("user-agent");
    let unsigned = unsigned.set("authorization", &format!("Client {CLIENT}"));
    unsigned.send(sandbox.address()).refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn region_is_required_by_the_network_api_alone() {
    let sandbox = start().await;
    let signed = |path: &str| Request::new(&sandbox, "GET", path).without("x-region").signed();
    signed("/network/v1/payments").send(sandbox.address()).refused(400, "MISSING_REGION", "X-Region");
    signed("/management/v1/webhook-endpoints").send(sandbox.address()).expect(200);
    // A member of a chain has the chain's headers, and its own API's rules.
    let chains = json!({
        "requests": [{ "uid": "a", "method": "GET", "path": "/network/v1/payments" }],
        "chains": [{ "execution_mode": "SEQUENTIAL", "requests": [{ "uid": "a" }] }],
    });
    let chain = Request::new(&sandbox, "POST", "/management/v1/request-chains").json(&chains.to_string());
    let with = chain.clone().signed().send(sandbox.address());
    let without = chain.without("x-region").signed().send(sandbox.address());
    assert_eq!((with.status, without.status), (201, 201), "{} {}", with.body, without.body);
    assert!(without.body.to_string().contains("MISSING_REGION"), "{}", without.body);
    assert!(!with.body.to_string().contains("MISSING_REGION"), "{}", with.body);
}

#[tokio::test]
async fn region_and_signature_are_ignored_by_the_customer_request_api() {
    let sandbox = start().await;
    let request = Request::new(&sandbox, "GET", "/customer-request/v1/requests/GRR_1")
        .set("authorization", &format!("Client {CLIENT}"))
        .set("x-region", "nowhere")
        .set("x-signature", "V1 00");
    request.send(sandbox.address()).refused(404, "NOT_FOUND", "");
}

#[tokio::test]
async fn null_in_an_optional_field_is_absent_at_afterpay() {
    let sandbox = start().await;
    let contact = json!({
        "name": "Anna", "line1": "1 Main St", "line2": null, "area1": "Portland", "area2": null, "region": "OR",
        "postcode": "97201", "countryCode": null, "phoneNumber": null,
    });
    let made = create(&sandbox, |body| {
        body["shipping"] = contact.clone();
        for field in ["courier", "discounts", "merchantReference", "description", "taxAmount", "paymentType", "token"] {
            body[field] = Value::Null;
        }
    });
    let token = made.await.expect(201).text("/token").to_owned();
    let read = call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.expect(200);
    for absent in ["courier", "discounts", "merchantReference", "description", "paymentType"] {
        assert!(read.body.get(absent).is_none(), "{absent} in {}", read.body);
    }
    assert_eq!((read.text("/shipping/line1"), read.body.pointer("/shipping/countryCode")), ("1 Main St", None));

    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
    let body = json!({ "token": token, "requestId": null, "amount": null, "merchantReference": null });
    let paid = call(&sandbox, "POST", "/v2/payments/auth", Some(body)).await.expect(201);
    let id = paid.text("/id").to_owned();
    let body = json!({ "amount": null, "requestId": null });
    call(&sandbox, "POST", &format!("/v2/payments/{id}/void"), Some(body)).await.expect(201);

    // What is required stays so.
    create(&sandbox, |body| body["amount"] = Value::Null).await.refused(422, "invalid_object", "");
    // At Cash App Pay null is a value, and a rule of its own.
    let body = json!({ "idempotency_key": "k", "brand": { "name": "Acme", "reference_id": null } });
    assert_eq!(call(&sandbox, "POST", "/network/v1/brands", Some(body)).await.status, 400);
}

#[tokio::test]
async fn unknown_field_is_ignored_with_a_remark_at_afterpay_and_refused_at_pay() {
    let sandbox = start().await;
    create(&sandbox, |body| body["consumer"]["shoeSize"] = json!(38)).await.expect(201);
    assert_eq!(remarks(&sandbox), ["`consumer.shoeSize` is not a documented field: it was ignored"]);
    create(&sandbox, |_| {}).await.expect(201);
    assert_eq!(remarks(&sandbox), [""; 0]);

    // However many there are, they hide no broken rule.
    let refused = create(&sandbox, |body| {
        for number in 0..200 {
            body[format!("a{number}")] = json!(1);
        }
        body["zip"] = json!(1);
        body["mode"] = json!(1);
    });
    let refused = refused.await;
    refused.refused(422, "invalid_object", "");
    assert!(refused.detail().contains("mode: "), "{}", refused.body);

    let body = json!({ "idempotency_key": "k", "brand": { "name": "Acme", "reference_id": "a", "colour": "red" } });
    call(&sandbox, "POST", "/network/v1/brands", Some(body)).await.refused(
        400,
        "UNKNOWN_BODY_PARAMETER",
        "brand.colour",
    );
}

#[tokio::test]
async fn fields_of_the_vendors_own_clients_are_accepted() {
    let sandbox = start().await;
    let grants = json!([{ "type": "ON_FILE", "merchantReference": null }]);
    let made = create(&sandbox, |body| {
        body["purchaseCountry"] = "US".into();
        body["shippingOptionIdentifier"] = "standard".into();
        body["grants"] = grants;
    });
    let token = made.await.expect(201).text("/token").to_owned();
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
    let body = json!({ "token": token, "requestId": "4a2f8d26-94d7-4a1c-9f1c-1b8f0e6a7c11" });
    call(&sandbox, "POST", "/v2/payments/capture", Some(body)).await.expect(201);

    let token = approved(&sandbox, "25.00").await;
    let body = json!({ "token": token });
    let id = call(&sandbox, "POST", "/v2/payments/auth", Some(body)).await.expect(201).text("/id").to_owned();
    let body = json!({ "amount": { "amount": "5.00", "currency": "USD" }, "isCheckoutAdjusted": false });
    call(&sandbox, "POST", &format!("/v2/payments/{id}/capture"), Some(body)).await.expect(201);
}

#[tokio::test]
async fn request_id_of_an_authorization_counts_in_either_spelling() {
    let sandbox = start().await;
    for (spelling, id) in
        [("requestid", "0b9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d10"), ("requestId", "1c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d11")]
    {
        let body = json!({ "token": approved(&sandbox, "25.00").await, spelling: id });
        let first = call(&sandbox, "POST", "/v2/payments/auth", Some(body.clone())).await.expect(201);
        assert_eq!(call(&sandbox, "POST", "/v2/payments/auth", Some(body)).await, first, "{spelling}");
        assert!(sandbox.calls().last().is_some_and(|call| call.replayed), "{spelling}");
    }
    let token = approved(&sandbox, "25.00").await;
    let body = json!({
        "token": token,
        "requestid": "2c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d12", "requestId": "3c9a1c52-7a3a-4b62-8a8e-2f2a5a6f9d13",
    });
    call(&sandbox, "POST", "/v2/payments/auth", Some(body)).await.expect(201);
    assert!(remarks(&sandbox).iter().any(|remark| remark.contains("differ")), "{:?}", remarks(&sandbox));
}

#[tokio::test]
async fn payment_statuses_are_filtered_in_small_letters_too() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    call(&sandbox, "POST", "/v2/payments/auth", Some(json!({ "token": token }))).await.expect(201);
    for (query, total) in [
        ("statuses=approved", 1),
        ("statuses=declined", 0),
        ("limit=5&statuses=Declined&statuses=approved", 1),
        ("statuses=APPROVED", 1),
    ] {
        let page = call(&sandbox, "GET", &format!("/v2/payments?{query}"), None).await.expect(200);
        assert_eq!(page.body["totalResults"], total, "{query}");
    }
}

#[tokio::test]
async fn express_checkout_needs_no_consumer_and_any_other_does() {
    let sandbox = start().await;
    let made = create(&sandbox, |body| {
        body.as_object_mut().expect("an object").remove("consumer");
        body["mode"] = "express".into();
    });
    let token = made.await.expect(201).text("/token").to_owned();
    call(&sandbox, "GET", &format!("/v2/checkouts/{token}"), None).await.expect(200);
    assert_eq!(visit(&sandbox, "POST", &token, "/approve").await.status(), 303);
    call(&sandbox, "POST", "/v2/payments/auth", Some(json!({ "token": token }))).await.expect(201);

    for mode in [Value::Null, json!("standard")] {
        let refused = create(&sandbox, |body| {
            body.as_object_mut().expect("an object").remove("consumer");
            body["mode"] = mode;
        });
        let refused = refused.await;
        refused.refused(422, "invalid_object", "");
        assert!(refused.detail().starts_with("consumer: "), "{}", refused.body);
    }
}

#[tokio::test]
async fn void_without_a_body_releases_all_that_is_open() {
    let sandbox = start().await;
    let token = approved(&sandbox, "25.00").await;
    let paid = call(&sandbox, "POST", "/v2/payments/auth", Some(json!({ "token": token }))).await.expect(201);
    let path = format!("/v2/payments/{}/void", paid.text("/id"));
    let voided = bare(&sandbox, "POST", &path).send(sandbox.address()).expect(201);
    assert_eq!((voided.text("/paymentState"), voided.text("/openToCaptureAmount/amount")), ("VOIDED", "0.00"));
}

#[tokio::test]
async fn remarks_are_shown_in_the_record_of_calls() {
    let sandbox = start().await;
    create(&sandbox, |body| body["colour"] = json!("red")).await.expect(201);
    let record = caller::send(caller::http().get(format!("{}/_sandbox/calls", sandbox.url()))).await.expect(200);
    assert_eq!(record.text("/calls/0/remarks/0"), "`colour` is not a documented field: it was ignored");
}
