//! Cash App Pay through Afterpay, from the checkout to the end of what can be done.

use std::time::Duration;

use cashapp::afterpay::AsGrantId;
use cashapp::afterpay::types::{
    AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, CreateRefundRequest, PaymentState,
    PaymentStatus,
};
use cashapp::types::Action;
use serde_json::json;

use super::{approved, captured, order, started, usd};

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn status(error: &cashapp::Error) -> Option<u16> {
    error.status().map(|status| status.as_u16())
}

#[tokio::test]
async fn a_grant_on_file_is_charged_without_the_customer() {
    let (sandbox, client) = started().await;
    let brand = client.configuration().mappings().await.unwrap()[0].external_brand_id.to_string();
    let action = json!({"type": "ON_FILE_PAYMENT", "scope_id": brand});
    let grant = sandbox.make_grant(serde_json::from_value::<Action>(action).unwrap()).unwrap();
    for capture in [true, false] {
        let token = client.checkouts().create(order(2500)).await.unwrap().token;
        let payment = if capture {
            let charge = CaptureFullPaymentRequest::new(&token).grant_id(grant.id.to_cash_app_grant_id());
            client.payments().capture_full(charge).await.unwrap()
        } else {
            let hold = AuthorizePaymentRequest::new(&token).grant_id(grant.id.to_cash_app_grant_id());
            client.payments().authorize(hold).await.unwrap()
        };
        assert_eq!(payment.status, PaymentStatus::Approved);
    }
}

#[tokio::test]
async fn nothing_is_charged_that_nobody_approved() {
    let (_sandbox, client) = started().await;
    let token = client.checkouts().create(order(2500)).await.unwrap().token;
    let error = client.payments().capture_full(CaptureFullPaymentRequest::new(&token)).await.unwrap_err();
    assert_eq!((status(&error), error.is_declined()), (Some(412), false));
    assert_eq!(error.idempotency_key(), Some(token.as_str()));
}

#[tokio::test]
async fn a_checkout_lapses_after_three_hours_and_an_authorization_after_13_days() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 2500).await;
    sandbox.advance(180 * MINUTE);
    let error = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap_err();
    assert_eq!(status(&error), Some(402));

    let token = approved(&sandbox, &client, 2500).await;
    let held = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap();
    sandbox.advance(13 * DAY);
    let part = CapturePaymentRequest::new().amount(usd(2500));
    assert_eq!(status(&client.payments().capture(&held.id, part).await.unwrap_err()), Some(412));
}

#[tokio::test]
async fn a_payment_is_reversed_within_ten_minutes_and_refunded_within_120_days() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 2500).await;
    let token = payment.token.unwrap();
    client.payments().reverse(&token).await.unwrap();
    // The response comes before the reversal is carried out.
    sandbox.advance(std::time::Duration::from_secs(2));
    let reversed = client.payments().retrieve_by_token(&token).await.unwrap();
    assert_eq!(reversed.payment_state, Some(PaymentState::Voided));

    let payment = captured(&sandbox, &client, 2500).await;
    sandbox.advance(11 * MINUTE);
    assert_eq!(status(&client.payments().reverse(&payment.token.unwrap()).await.unwrap_err()), Some(412));
    let part = || CreateRefundRequest::new("refund-1").amount(usd(100));
    client.payments().refund(&payment.id, part()).await.unwrap();
    sandbox.advance(121 * DAY);
    assert_eq!(status(&client.payments().refund(&payment.id, part()).await.unwrap_err()), Some(422));
}
