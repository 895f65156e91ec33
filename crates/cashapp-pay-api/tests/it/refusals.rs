//! What breaks a documented rule is refused by name before anything is sent.

use cashapp_pay_api::types::{
    BrandId, Channel, Country, CreateCustomerRequestRequest, CreateMerchantRequest, CreatePaymentRequest, Currency,
    GrantId, IdempotencyKey, ListPaymentsQuery, MerchantId, NewCustomerRequest, NewMerchant, NewPayment,
    OneTimePaymentAction, PaymentId, ScopeId,
};
use cashapp_pay_api::{Client, Error, ResponseValue, StringMap};
use cashapp_test_support::server::{Server, api_key};

/// The message with which a call is refused; panics where anything was sent.
async fn refusal<T, E>(call: impl AsyncFnOnce(Client) -> Result<ResponseValue<T>, Error<E>>) -> String {
    let server = Server::start().await;
    let result = call(Client::new(server.transport(api_key()))).await;
    assert_eq!(server.connections(), 0);
    match result {
        Err(Error::InvalidRequest(fault)) => fault.to_string(),
        _ => panic!("the call was not refused"),
    }
}

fn payment(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_1"), GrantId::new("GRG_1"))
}

async fn refused_payment(payment: NewPayment) -> String {
    let request = CreatePaymentRequest::new(IdempotencyKey::new("key"), payment);
    refusal(async |client| client.create_payment(&request).await).await
}

async fn refused_actions(actions: impl IntoIterator<Item = OneTimePaymentAction>) -> String {
    let request = NewCustomerRequest::new(Channel::Online, actions);
    let request = CreateCustomerRequestRequest::new(IdempotencyKey::new("key"), request);
    refusal(async |client| client.create_customer_request(&request).await).await
}

fn action() -> OneTimePaymentAction {
    OneTimePaymentAction::new(ScopeId::new("MMI_1"))
}

#[tokio::test]
async fn a_payment_of_nothing_is_refused() {
    assert_eq!(refused_payment(payment(0)).await, "`payment.amount` must be at least 1");
}

#[tokio::test]
async fn a_reference_that_is_too_long_is_refused() {
    let payment = payment(1).reference_id("x".repeat(1025));
    assert_eq!(refused_payment(payment).await, "`payment.reference_id` must have between 1 and 1024 characters");
}

#[tokio::test]
async fn the_fifty_first_note_is_refused() {
    let notes: StringMap = (0..51).map(|index| (format!("key-{index}"), "value")).collect();
    assert_eq!(refused_payment(payment(1).metadata(notes)).await, "`payment.metadata` must have at most 50 entries");
}

#[tokio::test]
async fn an_amount_without_its_currency_is_refused() {
    let message = refused_actions([action().amount(2500)]).await;
    assert_eq!(message, "`request.actions[0].amount` must have all of amount, currency or none");
}

#[tokio::test]
async fn the_same_kind_of_action_twice_is_refused() {
    let message = refused_actions([action(), action()]).await;
    assert_eq!(message, "`request.actions` must not have the same type twice");
}

#[tokio::test]
async fn a_request_without_actions_is_refused() {
    assert_eq!(refused_actions([]).await, "`request.actions` must have between 1 and 5 entries");
}

#[tokio::test]
async fn a_merchant_without_address_and_site_is_refused() {
    let merchant = NewMerchant::new("A shop", BrandId::new("BRAND_1"), "shop-1", "5432", Country::Us, Currency::Usd);
    let request = CreateMerchantRequest::new(IdempotencyKey::new("key"), merchant);
    let message = refusal(async |client| client.create_merchant(&request).await).await;
    assert_eq!(message, "`merchant.address` must have at least one of address, site_url");
}

#[tokio::test]
async fn an_id_that_would_change_the_address_is_refused() {
    for id in ["", ".", ".."] {
        let message = refusal(async |client| client.void_payment(&PaymentId::new(id)).await).await;
        assert_eq!(message, "`payment_id` must not be empty, `.` or `..`");
    }
    let message = refusal(async |client| client.void_payment(&PaymentId::new("x".repeat(129))).await).await;
    assert_eq!(message, "`payment_id` must have between 1 and 128 characters");
}

#[tokio::test]
async fn a_page_has_one_to_a_hundred_entries() {
    for (limit, rule) in [(0, "at least 1"), (101, "at most 100")] {
        let query = ListPaymentsQuery::new().limit(limit);
        let message = refusal(async |client| client.list_payments(&query).await).await;
        assert_eq!(message, format!("`limit` must be {rule}"));
    }
}
