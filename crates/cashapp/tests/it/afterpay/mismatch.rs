//! Responses that belong to another request.

use cashapp::afterpay::types::{
    CapturePaymentRequest, CheckoutToken, DisputeEvidence, DisputeId, GrantId, OrderId, UpdateShippingCourierRequest,
    VoidPaymentRequest,
};
use cashapp::afterpay::{Client, MerchantAccount, SecretKey};
use cashapp::{Credentials, Error, Outcome, Verdict};
use cashapp_afterpay_api::operations::OPERATIONS;
use http::StatusCode;
use serde_json::{Value, json};

use crate::script::Script;

async fn call(client: &Client, operation: &str) -> Result<(), Error> {
    let (payments, disputes) = (client.payments(), client.disputes());
    let (order, token, dispute) = (OrderId::new("ID"), CheckoutToken::new("ID"), DisputeId::new("ID"));
    match operation {
        "retrieve_checkout" => client.checkouts().retrieve(&token).await.map(drop),
        "retrieve_dispute" => disputes.retrieve(&dispute).await.map(drop),
        "respond_to_dispute" => disputes.respond(&dispute, DisputeEvidence::new()).await.map(drop),
        "accept_dispute" => disputes.accept(&dispute).await.map(drop),
        "retrieve_grant" => client.grants().retrieve(&GrantId::new("ID")).await.map(drop),
        "revoke_grant" => client.grants().revoke(&GrantId::new("ID")).await.map(drop),
        "retrieve_payment_by_token" => payments.retrieve_by_token(&token).await.map(drop),
        "retrieve_payment" => payments.retrieve(&order).await.map(drop),
        "update_payment" => payments.update(&order, "order-1").await.map(drop),
        "capture_payment" => payments.capture(&order, CapturePaymentRequest::new()).await.map(drop),
        "update_shipping_courier" => {
            payments.update_courier(&order, UpdateShippingCourierRequest::new().name("DHL")).await.map(drop)
        }
        "void_payment" => payments.void(&order, VoidPaymentRequest::new()).await.map(drop),
        other => panic!("a call of `{other}` is missing here"),
    }
}

#[tokio::test]
async fn afterpay_response_that_contradicts_the_request_is_a_mismatch_in_every_operation_with_echoes() {
    let mut compared = 0;
    for (operation, echo) in
        OPERATIONS.iter().flat_map(|operation| operation.echo().iter().map(move |e| (operation, e)))
    {
        assert!(echo.sent.starts_with("path."), "amounts may be written otherwise: only ids are compared");
        let response = |id: &str, token: &str| {
            let resource = json!({"id": id, "token": token, "status": "NEW_STATUS"});
            echo.received
                .split_once('.')
                .map_or(resource.clone(), |(wrapper, _): (&str, &str)| json!({ wrapper: resource }))
        };
        let other: Value =
            if echo.received.ends_with("token") { response("ID", "PRIVATE") } else { response("PRIVATE", "ID") };
        let mut script = Script::start([other, response("ID", "ID")]).await;
        let credentials =
            Credentials::basic(&MerchantAccount::new("1").unwrap(), &SecretKey::new("secret_for_tests").unwrap());
        let client = Client::builder(script.url()).credentials(credentials).build().unwrap();
        let error = call(&client, operation.id()).await.unwrap_err();
        assert!(error.is_mismatch(), "{}: {error}", operation.id());
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Unknown, 1), "{}", operation.id());
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(&format!("`{}`", echo.received)) && !shown.contains("PRIVATE"), "{shown}");
        call(&client, operation.id()).await.unwrap_or_else(|error| panic!("{}: {error}", operation.id()));
        assert_eq!(script.all_asked().len(), 2);
        compared += 1;
    }
    assert!(compared >= 12, "{compared}");
}

#[tokio::test]
async fn afterpay_decline_of_another_request_is_a_mismatch_and_no_decline() {
    let declined =
        |id: &str| json!({"id": id, "token": "ID", "status": "DECLINED", "paymentState": "CAPTURE_DECLINED"});
    for status in [StatusCode::PAYMENT_REQUIRED, StatusCode::CREATED] {
        let script = Script::start_with([(status, declined("OTHER")), (status, declined("ID"))]).await;
        let credentials =
            Credentials::basic(&MerchantAccount::new("1").unwrap(), &SecretKey::new("secret_for_tests").unwrap());
        let client = Client::builder(script.url()).credentials(credentials).build().unwrap();
        let error = call(&client, "capture_payment").await.unwrap_err();
        assert!(error.is_mismatch() && !error.is_declined(), "{status}: {error}");
        assert_eq!((error.outcome(), error.verdict()), (Outcome::Unknown, Verdict::Retry));
        let error = call(&client, "capture_payment").await.unwrap_err();
        assert!(error.is_declined() && error.declined_afterpay_payment().is_some(), "{status}: {error}");
        assert_eq!((error.outcome(), error.verdict()), (Outcome::Refused, Verdict::Final));
    }
}
