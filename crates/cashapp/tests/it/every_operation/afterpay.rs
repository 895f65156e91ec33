//! Every operation of the Afterpay API, through the facade.

use std::collections::BTreeSet;
use std::time::Duration;

use cashapp::afterpay::types::{
    AliasGrantRequest, AuthorizePaymentRequest, CaptureFullPaymentRequest, CapturePaymentRequest, Consumer,
    CreateGrantRequest, CreateOrderRequest, CreateRefundRequest, DisputeEvidence, DisputeStatus, Enrichments,
    GrantApproval, Initiation, InitiationActor, OnFileGrantStatus, OnFileGrantType, PaymentState,
    ShippingCourierPriority, StartGrantApprovalRequest, StartGrantLinkRequest, UpdateShippingCourierRequest,
    VoidPaymentRequest, VoidReason,
};
use cashapp::afterpay::{Client, Uuid};
use cashapp::types::Action;
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;
use serde_json::json;

use crate::afterpay::{approved, captured, merchant, started, usd};

#[tokio::test]
async fn every_operation_of_afterpay_succeeds_through_the_facade() {
    let (sandbox, client) = started().await;
    assert!(!client.status().ping().await.unwrap().is_empty());
    assert!(client.configuration().retrieve().await.unwrap().maximum_amount.is_some());
    assert!(!client.configuration().mappings().await.unwrap().is_empty());
    payments(&sandbox, &client).await;
    disputes(&sandbox, &client).await;
    grants(&sandbox, &client).await;
    cash_app_pay_grants(&sandbox, &client).await;

    let calls = sandbox.calls();
    for call in &calls {
        assert!((200..300).contains(&call.status), "{call:?}");
    }
    let called: BTreeSet<&str> = calls.iter().filter_map(|call| call.operation).collect();
    let documented: BTreeSet<&str> = Sandbox::operations()
        .filter(|operation| is_of_afterpay(operation.path()))
        .map(cashapp::Operation::id)
        .collect();
    assert!(!documented.is_empty());
    assert_eq!(called, documented);
}

/// The paths of this API have its version and no name of an API; those of the others begin with theirs.
fn is_of_afterpay(path: &str) -> bool {
    path == "/ping" || path.starts_with("/v2/")
}

async fn payments(sandbox: &Sandbox, client: &Client) {
    let token = approved(sandbox, client, 5000).await;
    assert_eq!(client.checkouts().retrieve(&token).await.unwrap().token, Some(token.clone()));
    let payments = client.payments();
    let held = payments.authorize(AuthorizePaymentRequest::new(&token)).await.unwrap();
    assert_eq!(held.payment_state, Some(PaymentState::AuthApproved));
    assert_eq!(payments.retrieve(&held.id).await.unwrap(), held);
    assert_eq!(payments.retrieve_by_token(&token).await.unwrap(), held);
    let renamed = payments.update(&held.id, "order-2").await.unwrap();
    assert_eq!(renamed.merchant_reference.as_deref(), Some("order-2"));
    let shipped = payments.capture(&held.id, CapturePaymentRequest::new().amount(usd(2000))).await.unwrap();
    assert_eq!(shipped.open_to_capture_amount, Some(usd(3000)));
    let courier = UpdateShippingCourierRequest::new().name("UPS").priority(ShippingCourierPriority::Express);
    payments.update_courier(&held.id, courier).await.unwrap();
    let part = CreateRefundRequest::new("refund-1").amount(usd(500));
    assert_eq!(payments.refund(&held.id, part).await.unwrap().amount, Some(usd(500)));
    let voided = payments
        .void(&held.id, VoidPaymentRequest::new().amount(usd(3000)).reason(VoidReason::CancelledItems))
        .await
        .unwrap();
    assert_eq!(voided.payment_state, Some(PaymentState::Captured));

    let token = approved(sandbox, client, 1000).await;
    payments.capture_full(CaptureFullPaymentRequest::new(&token)).await.unwrap();
    payments.reverse(&token).await.unwrap();
    let all: Vec<_> = payments.list().items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
}

async fn disputes(sandbox: &Sandbox, client: &Client) {
    let mut opened = Vec::new();
    for cents in [3000, 4000] {
        let payment = captured(sandbox, client, cents).await;
        opened.push(sandbox.open_afterpay_dispute(payment.id.as_str(), "duplicate").unwrap());
    }
    sandbox.advance(Duration::from_secs(1));
    let disputes = client.disputes();
    let waiting: Vec<_> = disputes.list().status(DisputeStatus::NeedsResponse).items().try_collect().await.unwrap();
    assert_eq!(waiting.len(), 2);
    let file = json!("JVBERi0xLjQK");
    let file = disputes.upload_file(file).await.unwrap();
    assert!(disputes.retrieve_file(&file.id).await.unwrap().url.starts_with("http"));
    let evidence = DisputeEvidence::new().uncategorized_text("It was hot.").uncategorized_file(file.id.as_str());
    let answered = disputes.respond(&waiting[0].id, evidence).await.unwrap();
    assert_eq!(answered.status, DisputeStatus::UnderReview);
    assert_eq!(disputes.accept(&waiting[1].id).await.unwrap().status, DisputeStatus::Lost);
    assert_eq!(disputes.retrieve(&answered.id).await.unwrap(), answered);
}

async fn grants(sandbox: &Sandbox, client: &Client) {
    let grants = client.grants();
    let asked = StartGrantApprovalRequest::new([GrantApproval::new(OnFileGrantType::OnFile)], merchant())
        .consumer(Consumer::new("ada@buyer.example"));
    let started = grants.start_approval(asked).await.unwrap();
    sandbox.approve_checkout(&started.token).unwrap();
    let grant = grants.create(CreateGrantRequest::new("grant-1", &started.token)).await.unwrap();
    assert_eq!(grants.retrieve(&grant.id).await.unwrap().status, OnFileGrantStatus::Active);
    let monthly = Enrichments::new(Initiation::new(InitiationActor::Merchant));
    let order = CreateOrderRequest::new(Uuid::new_v4(), usd(1200), &grant.id, monthly);
    client.orders().create(order).await.unwrap();
    assert_eq!(grants.revoke(&grant.id).await.unwrap().status, OnFileGrantStatus::Cancelled);
    let alias = grants.alias(AliasGrantRequest::new(started.token.as_str()).duration("P30D")).await.unwrap();
    grants.start_link(StartGrantLinkRequest::new("link-1", &alias.token)).await.unwrap();
}

async fn cash_app_pay_grants(sandbox: &Sandbox, client: &Client) {
    let brand = client.configuration().mappings().await.unwrap()[0].external_brand_id.to_string();
    let action = json!({"type": "ON_FILE_PAYMENT", "scope_id": brand});
    let grant = sandbox.make_grant(serde_json::from_value::<Action>(action).unwrap()).unwrap();
    let customer = grant.customer_id.unwrap();
    let seen = client.cash_app_pay_grants().retrieve(&customer, &grant.id).await.unwrap();
    let revoked = client.cash_app_pay_grants().revoke(&customer, &seen.id).await.unwrap();
    assert_ne!(seen.details.status, revoked.details.status);
}
