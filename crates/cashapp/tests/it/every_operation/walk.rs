//! A walk through all resources, in which every call succeeds.

use cashapp::chains::{self, RequestChain};
use cashapp::types::{
    Action, ApiVersion, BalanceType, BrandId, BrandUpdate, Channel, CheckingBalanceAction, Country, Currency,
    CustomerId, DisputeReason, EventConfiguration, EventType, EvidenceCategory, EvidenceContentType, GrantId,
    MerchantId, MerchantUpdate, NewApiKey, NewAuthorization, NewBrand, NewMerchant, NewPayment, NewPayout, NewRefund,
    NewRequest, NewTextEvidence, NewWebhookEndpoint, OnFilePaymentAction, OnFilePayoutAction, Payment, PayoutPurpose,
    RequestUpdate, Scope, ScopeId, WebhookEndpointUpdate,
};
use cashapp::{Client, EvidenceFile};
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;

/// Everything once at least.
pub(super) async fn everywhere(sandbox: &Sandbox, client: &Client) {
    keys_and_endpoints(client).await;
    brands_and_merchants(client).await;
    customers(sandbox, client).await;
    payments(client).await;
    refunds(client).await;
    payouts(sandbox, client).await;
    disputes(sandbox, client).await;
    requests(client).await;
    chain(client).await;
}

fn brand() -> ScopeId {
    ScopeId::new("BRAND_sandbox:brand")
}

fn merchant() -> MerchantId {
    MerchantId::new("MMI_sandbox:merchant")
}

async fn pay(client: &Client, key: &str, capture: bool) -> Payment {
    let order = NewPayment::new(2500, Currency::Usd, merchant(), GrantId::new("GRG_sandbox:active"));
    client.payments().create(order.capture(capture)).idempotency_key(key).await.unwrap()
}

async fn keys_and_endpoints(client: &Client) {
    let key = client.api_keys().create(NewApiKey::new([Scope::PaymentsRead])).await.unwrap().api_key.id;
    client.api_keys().retrieve(&key).await.unwrap();
    assert!(client.api_keys().list().items().try_next().await.unwrap().is_some());

    let events = [EventConfiguration::new(EventType::GrantCreated, ApiVersion::V1)];
    let endpoint = NewWebhookEndpoint::new(&key, events, None);
    let endpoint = client.webhook_endpoints().create(endpoint).await.unwrap().id;
    client.webhook_endpoints().retrieve(&endpoint).await.unwrap();
    let update = WebhookEndpointUpdate::new().reference_id("grants");
    client.webhook_endpoints().update(&endpoint, update).await.unwrap();
    assert!(client.webhook_endpoints().list().items().try_next().await.unwrap().is_some());
    client.webhook_events().list().items().try_next().await.unwrap();
    client.webhook_endpoints().delete(&endpoint).await.unwrap();
    client.api_keys().delete(&key).await.unwrap();
}

async fn brands_and_merchants(client: &Client) {
    let brand = client.brands().create(NewBrand::new("Acme Tea", "tea")).await.unwrap().id;
    client.brands().upsert(NewBrand::new("Acme Teas", "tea")).await.unwrap();
    client.brands().update(&brand, BrandUpdate::new().color("#00d632")).await.unwrap();
    client.brands().retrieve(&brand).await.unwrap();
    assert!(client.brands().list().items().try_next().await.unwrap().is_some());

    let new = |brand: &BrandId| NewMerchant::new("Portland", brand, "portland", "5499", Country::Us, Currency::Usd);
    let new = new(&brand).site_url("https://tea.example");
    let merchant = client.merchants().create(new.clone()).await.unwrap().id;
    client.merchants().upsert(new).await.unwrap();
    client.merchants().update(&merchant, MerchantUpdate::new().name("Acme Tea, Portland")).await.unwrap();
    client.merchants().retrieve(&merchant).await.unwrap();
    assert!(client.merchants().list().items().try_next().await.unwrap().is_some());

    let plan = client.fee_plans().list().items().try_next().await.unwrap().unwrap();
    client.fee_plans().retrieve(&plan.id).await.unwrap();
}

async fn customers(sandbox: &Sandbox, client: &Client) {
    let customer = CustomerId::new("CST_sandbox:customer");
    client.customers().retrieve(&customer).await.unwrap();
    assert!(client.customers().list().items().try_next().await.unwrap().is_some());

    let grant = sandbox.make_grant(Action::OnFilePayment(OnFilePaymentAction::new(brand()))).unwrap().id;
    assert!(client.customers().grants(&customer).items().try_next().await.unwrap().is_some());
    client.customers().retrieve_grant(&customer, &grant).await.unwrap();
    client.customers().revoke_grant(&customer, &grant).await.unwrap();

    sandbox.make_grant(Action::CheckingBalance(CheckingBalanceAction::new(brand()))).unwrap();
    let balances = client.balances().list(&customer, BalanceType::Checking);
    let balance = balances.items().try_next().await.unwrap().unwrap();
    client.balances().retrieve(&balance.id, None).await.unwrap();
}

async fn payments(client: &Client) {
    let captured = pay(client, "captured", false).await.id;
    client.payments().authorize(&captured, NewAuthorization::new(3000, Currency::Usd)).await.unwrap();
    client.payments().capture(&captured, 3000).await.unwrap();
    client.payments().retrieve(&captured).await.unwrap();
    let voided = pay(client, "voided", false).await.id;
    client.payments().void(&voided).await.unwrap();
    pay(client, "voided-by-key", false).await;
    client.payments().void_by_key("voided-by-key").await.unwrap();
    assert!(client.payments().list().items().try_next().await.unwrap().is_some());
}

async fn refunds(client: &Client) {
    let payment = pay(client, "refunded", true).await.id;
    let waiting = || NewRefund::new(100, Currency::Usd, merchant(), &payment).capture(false);
    let captured = client.refunds().create(waiting()).await.unwrap().id;
    client.refunds().capture(&captured).await.unwrap();
    client.refunds().retrieve(&captured).await.unwrap();
    let voided = client.refunds().create(waiting()).await.unwrap().id;
    client.refunds().void(&voided).await.unwrap();
    client.refunds().create(waiting()).idempotency_key("refund-voided-by-key").await.unwrap();
    client.refunds().void_by_key("refund-voided-by-key").await.unwrap();
    assert!(client.refunds().list().items().try_next().await.unwrap().is_some());
}

async fn payouts(sandbox: &Sandbox, client: &Client) {
    let grant = sandbox.make_grant(Action::OnFilePayout(OnFilePayoutAction::new(brand()))).unwrap().id;
    let wages = NewPayout::new(5000, Currency::Usd, merchant(), grant, PayoutPurpose::Services, "Your week");
    let payout = client.payouts().create(wages).await.unwrap().payout_id;
    client.payouts().retrieve(&payout).await.unwrap();
    assert!(client.payouts().list().items().try_next().await.unwrap().is_some());
}

async fn disputes(sandbox: &Sandbox, client: &Client) {
    let disputed = async |key| {
        let payment = pay(client, key, true).await.id;
        sandbox.open_dispute(payment, DisputeReason::Fr10, None).unwrap().id
    };
    let (challenged, accepted) = (disputed("disputed-1").await, disputed("disputed-2").await);
    assert!(client.disputes().list().items().try_next().await.unwrap().is_some());
    client.disputes().retrieve(&challenged).await.unwrap();
    let text = |text| NewTextEvidence::new(EvidenceCategory::GenericEvidence, text);
    let wrong = client.disputes().add_text_evidence(&challenged, text("It was cold.")).await.unwrap().id;
    client.disputes().add_text_evidence(&challenged, text("It was hot.")).await.unwrap();
    let receipt = EvidenceFile::from_bytes("receipt.pdf", EvidenceContentType::ApplicationPdf, "%PDF-1.7\n");
    client.disputes().add_file_evidence(&challenged, receipt).await.unwrap();
    client.disputes().retrieve_evidence(&challenged, &wrong).await.unwrap();
    client.disputes().delete_evidence(&challenged, &wrong).await.unwrap();
    assert!(client.disputes().evidence(&challenged).items().try_next().await.unwrap().is_some());
    client.disputes().challenge(&challenged).await.unwrap();
    client.disputes().accept(&accepted).await.unwrap();
}

async fn requests(client: &Client) {
    let action = Action::one_time_payment(2500, Currency::Usd, merchant());
    let request = client.requests().create(NewRequest::new(Channel::Online, [action])).await.unwrap().id;
    client.requests().update(&request, RequestUpdate::new().reference_id("order-42")).await.unwrap();
    client.requests().retrieve(&request).await.unwrap();
}

async fn chain(client: &Client) {
    let mut chain = RequestChain::new();
    chain.step(chains::requests::retrieve_brand(&BrandId::new(brand().into_string())));
    client.request_chains().run(&chain).await.unwrap();
}
