//! What ends up in the address: tokens in paths, lists in queries.

use cashapp_afterpay_api::Client;
use cashapp_afterpay_api::types::{CheckoutToken, ListPaymentsQuery, OrderId, PaymentStatus};
use cashapp_test_support::server::{Server, merchant_account};

/// Whatever the answer, the request arrived.
async fn target(call: impl AsyncFnOnce(Client)) -> String {
    let server = Server::start().await;
    call(Client::new(server.transport(merchant_account()))).await;
    let request = server.only_request();
    if request.query.is_empty() { request.path } else { format!("{}?{}", request.path, request.query) }
}

#[tokio::test]
async fn a_token_is_encoded_behind_its_prefix() {
    let token = CheckoutToken::new("002/a b?c#d%2Fü");
    let target = target(async |client| drop(client.retrieve_payment_by_token(&token).await)).await;
    assert_eq!(target, "/v2/payments/token:002%2Fa%20b%3Fc%23d%252F%C3%BC");
}

#[tokio::test]
async fn a_token_is_encoded_in_the_middle_of_a_path() {
    let token = CheckoutToken::new("../a");
    let target = target(async |client| drop(client.reverse_payment(&token).await)).await;
    assert_eq!(target, "/v2/payments/token:..%2Fa/reversal");
}

#[tokio::test]
async fn a_list_in_a_query_is_a_parameter_for_each_item() {
    let query = ListPaymentsQuery::new()
        .ids([OrderId::new("1"), OrderId::new("2")])
        .statuses([PaymentStatus::Approved, PaymentStatus::from("a&b=c")])
        .merchant_references(Vec::<String>::new())
        .limit(5);
    let target = target(async |client| drop(client.list_payments(&query).await)).await;
    assert_eq!(target, "/v2/payments?ids=1&ids=2&limit=5&statuses=APPROVED&statuses=a%26b%3Dc");
}

#[tokio::test]
async fn a_query_without_anything_adds_nothing_to_the_address() {
    let target = target(async |client| drop(client.list_payments(&ListPaymentsQuery::new()).await)).await;
    assert_eq!(target, "/v2/payments");
}
