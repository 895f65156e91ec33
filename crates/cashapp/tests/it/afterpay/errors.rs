//! Afterpay's refusals in the shape that all errors have.

use cashapp::afterpay::types::{
    AuthorizePaymentRequest, CapturePaymentRequest, CheckoutToken, CreateRefundRequest, ErrorCode as AfterpayCode,
    Money, OrderId, PaymentStatus,
};
use cashapp::types::ErrorCode;
use cashapp::{Outcome, Verdict};
use futures_util::TryStreamExt;

use super::{approved, captured, started, usd};

#[tokio::test]
async fn a_refused_refund_has_cash_apps_own_code() {
    let (sandbox, client) = started().await;
    let payment = captured(&sandbox, &client, 50_000).await;
    for (cents, code, declined) in [
        (7770, ErrorCode::RefundDeclinedCompliance, true),
        (7773, ErrorCode::RefundDeclinedRisk, true),
        (7774, ErrorCode::RefundInvalidTooLarge, false),
    ] {
        let part = CreateRefundRequest::new("refund-1").amount(usd(cents));
        let error = client.payments().refund(&payment.id, part).await.unwrap_err();
        assert_eq!((error.code(), error.is_declined()), (Some(&code), declined));
        assert_eq!(error.status().map(|status| status.as_u16()), Some(422));
        assert_eq!((error.outcome(), error.attempts()), (Outcome::Refused, 1));
        let [entry] = error.errors() else { panic!("one entry") };
        assert!(entry.detail.as_deref().unwrap().contains(code.as_str()));
    }
}

#[tokio::test]
async fn a_declined_authorization_is_found_declined_and_cannot_be_reversed() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 7771).await;
    let error = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap_err();
    assert_eq!((error.status().map(|status| status.as_u16()), error.is_declined()), (Some(402), true));
    let payment = client.payments().retrieve_by_token(&token).await.unwrap();
    assert_eq!(payment.status, PaymentStatus::Declined);

    // There is nothing to undo, which is no decline itself.
    let error = client.payments().reverse(&token).await.unwrap_err();
    assert_eq!((error.status().map(|status| status.as_u16()), error.is_declined()), (Some(412), false));
    assert_eq!(error.verdict(), Verdict::LookUp);
}

#[tokio::test]
async fn a_declined_payment_has_the_key_and_the_operation_of_its_call() {
    let (sandbox, client) = started().await;
    let token = approved(&sandbox, &client, 7771).await;
    let call = client.payments().authorize(AuthorizePaymentRequest::new(&token));
    let key = call.key().to_string();
    let error = call.await.unwrap_err();
    assert_eq!(error.idempotency_key(), Some(&*key));
    assert_eq!(error.operation(), Some("authorize_payment"));
}

#[tokio::test]
async fn every_other_code_is_afterpays_own() {
    let (_sandbox, client) = started().await;
    let token = CheckoutToken::new("002.none");
    let error = client.payments().authorize(AuthorizePaymentRequest::new(&token)).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::Unknown("invalid_token".to_owned())));
    assert_eq!(error.afterpay_code(), Some(&AfterpayCode::InvalidToken));
    assert_eq!(error.advice(), AfterpayCode::InvalidToken.advice());
    assert!(!error.is_declined());

    let error = client.payments().retrieve_by_token(&token).await.unwrap_err();
    assert!(error.is_not_found() && !error.afterpay_error_id().unwrap().is_empty());
}

#[tokio::test]
async fn a_refusal_of_the_other_api_has_nothing_of_afterpays() {
    let (_sandbox, client) = crate::started::started().await;
    let error = client.payments().retrieve(&cashapp::types::PaymentId::new("PWC_none")).await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!((error.afterpay_code(), error.afterpay_error_id()), (None, None));
}

#[tokio::test]
async fn what_cannot_be_right_is_not_sent() {
    let (sandbox, client) = started().await;
    let negative = CapturePaymentRequest::new().amount(Money::from_minor_units(-1, "USD"));
    let error = client.payments().capture(&OrderId::new("1"), negative).await.unwrap_err();
    assert_eq!(error.invalid_field().map(cashapp::InvalidField::field), Some("amount.amount"));
    let error = client.payments().retrieve(&OrderId::new("..")).await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::NotSent);
    let error = client.payments().list().limit(0).pages().try_next().await.unwrap_err();
    assert_eq!(error.invalid_field().map(cashapp::InvalidField::field), Some("limit"));
    assert!(sandbox.calls().is_empty());
}
