//! What breaks a documented rule is refused by name before anything is sent.

use cashapp_afterpay_api::types::{
    CapturePaymentRequest, CashAppCustomerId, CashAppGrantId, CheckoutToken, Currency, Money, OrderId,
    RetrieveCashAppPayGrantRequest,
};
use cashapp_afterpay_api::{Client, Error, ResponseValue};
use cashapp_test_support::server::{Server, merchant_account};

/// The message with which a call is refused; panics where anything was sent.
async fn refusal<T, E>(call: impl AsyncFnOnce(Client) -> Result<ResponseValue<T>, Error<E>>) -> String {
    let server = Server::start().await;
    let result = call(Client::new(server.transport(merchant_account()))).await;
    assert_eq!(server.connections(), 0);
    match result {
        Err(Error::InvalidRequest(fault)) => fault.to_string(),
        _ => panic!("the call was not refused"),
    }
}

#[tokio::test]
async fn an_amount_that_is_no_plain_decimal_is_refused() {
    for amount in ["", "-1.00", "1,00", "1e3", " 1"] {
        let request = CapturePaymentRequest::new().amount(Money::new(amount, Currency::Usd));
        let message = refusal(async |client| client.capture_payment(&OrderId::new("1"), &request).await).await;
        assert_eq!(message, "`amount.amount` must be a decimal number without sign, such as 10.00");
    }
}

#[tokio::test]
async fn a_token_that_would_change_the_address_is_refused() {
    for token in ["", ".", ".."] {
        let token = CheckoutToken::new(token);
        let message = refusal(async |client| client.retrieve_payment_by_token(&token).await).await;
        assert_eq!(message, "`token` must not be empty, `.` or `..`");
    }
}

#[tokio::test]
async fn an_empty_id_in_a_body_is_refused() {
    let request = RetrieveCashAppPayGrantRequest::new(CashAppCustomerId::new("CST_1"), CashAppGrantId::new(""));
    let message = refusal(async |client| client.retrieve_cash_app_pay_grant(&request).await).await;
    assert_eq!(message, "`grantId` must have at least 1 characters");
}
