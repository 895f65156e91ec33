//! The whole story of one checkout, from the brand to the settled dispute, told with the generated client.

use std::time::Duration;

use cashapp_pay_api::types::{
    Action, ApiKeyId, ApiVersion, CapturePaymentRequest, Channel, Country, CreateBrandRequest,
    CreateCustomerRequestRequest, CreateDisputeEvidenceTextRequest, CreateMerchantRequest, CreatePaymentRequest,
    CreateRefundRequest, CreateWebhookEndpointRequest, Currency, CustomerRequestStatus, DisputeReason, DisputeState,
    EventConfiguration, EventType, EvidenceCategory, GrantStatus, IdempotencyKey, ListDisputesQuery,
    ListWebhookEventsQuery, MerchantStatus, NewBrand, NewCustomerRequest, NewMerchant, NewPayment, NewRefund,
    NewTextEvidence, NewWebhookEndpoint, OneTimePaymentAction, PaymentStatus, RefundStatus, ScopeId,
};

use crate::caller::{KEY, call, pay, start};

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::new(text)
}

#[tokio::test]
async fn a_checkout_goes_from_the_brand_to_the_settled_dispute() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = start().await;
    let client = pay(&sandbox);

    // Events are kept for listing; nothing listens.
    let subscriptions =
        EventType::KNOWN.iter().map(|kind| EventConfiguration::new(EventType::from(*kind), ApiVersion::V1));
    let endpoint = NewWebhookEndpoint::new(ApiKeyId::new(KEY), subscriptions, None);
    client.create_webhook_endpoint(&CreateWebhookEndpointRequest::new(key("endpoint"), endpoint)).await?;

    let brand = client.create_brand(&CreateBrandRequest::new(key("brand"), NewBrand::new("Acme Tea", "acme"))).await?;
    let merchant =
        NewMerchant::new("Acme Tea, Portland", &brand.brand.id, "acme-pdx", "5499", Country::Us, Currency::Usd)
            .site_url("https://acme.example");
    let merchant =
        client.create_merchant(&CreateMerchantRequest::new(key("merchant"), merchant)).await?.into_inner().merchant;
    assert_eq!(merchant.status, MerchantStatus::Active);

    // 88.01 is the amount that is disputed later: a service that was cancelled.
    let scope = ScopeId::new(merchant.id.as_str());
    let action = Action::OneTimePayment(OneTimePaymentAction::new(scope).amount(8801).currency(Currency::Usd));
    let request = NewCustomerRequest::new(Channel::Online, [action]).redirect_url("https://acme.example/thanks");
    let request = client.create_customer_request(&CreateCustomerRequestRequest::new(key("request"), request)).await?;
    let request = request.into_inner().request;
    assert_eq!(request.status, CustomerRequestStatus::Pending);
    assert!(request.auth_flow_triggers.is_some(), "there is something to scan");
    let approve = format!("/_sandbox/customer-requests/{}/approve", request.id);
    call(&sandbox, "POST", &approve, None).await.expect(200);
    let request = client.retrieve_customer_request(&request.id).await?.into_inner().request;
    assert_eq!(request.status, CustomerRequestStatus::Approved);
    let grant = request.grant().ok_or("a grant")?;
    let customer = grant.customer_id.clone().ok_or("a customer")?;

    let payment = NewPayment::new(8801, Currency::Usd, &merchant.id, &grant.id).capture(false);
    let payment =
        client.create_payment(&CreatePaymentRequest::new(key("order-42"), payment)).await?.into_inner().payment;
    assert_eq!(payment.status, PaymentStatus::Authorized);
    let grant = client.retrieve_customer_grant(&customer, &grant.id).await?.into_inner().grant;
    assert_eq!(grant.status, GrantStatus::Consumed);
    let captured = client.capture_payment(&payment.id, &CapturePaymentRequest::new(key("capture"), 8801)).await?;
    assert_eq!(captured.payment.status, PaymentStatus::Captured);

    let refund = NewRefund::new(801, Currency::Usd, &merchant.id, &payment.id);
    let refund = client.create_refund(&CreateRefundRequest::new(key("refund"), refund)).await?.into_inner().refund;
    assert_eq!(refund.status, RefundStatus::Captured);
    let payment = client.retrieve_payment(&payment.id).await?.into_inner().payment;
    assert_eq!((payment.refunded_amount, payment.net_amount), (Some(801), Some(8000)));

    sandbox.advance(Duration::from_secs(3));
    let disputes =
        client.list_disputes(&ListDisputesQuery::new().merchant_id(&merchant.id)).await?.into_inner().disputes;
    let [dispute] = &disputes[..] else { return Err(format!("{} disputes", disputes.len()).into()) };
    assert_eq!(dispute.reason, Some(DisputeReason::Cd10));
    assert_eq!(dispute.state, DisputeState::ResponseRequired);
    let text = NewTextEvidence::new(EvidenceCategory::Receipt, "The tea was delivered; the receipt is signed.");
    client
        .create_dispute_evidence_text(&dispute.id, &CreateDisputeEvidenceTextRequest::new(key("evidence"), text))
        .await?;
    let challenged = client.challenge_dispute(&dispute.id).await?;
    assert_eq!(challenged.dispute.state, DisputeState::Processing);
    sandbox.advance(Duration::from_secs(60 * 60 * 24 * 6));
    let settled = client.retrieve_dispute(&dispute.id).await?.into_inner().dispute;
    assert_eq!((settled.state, settled.customer_credited_amount), (DisputeState::Won, Some(0)));

    let events = client.list_webhook_events(&ListWebhookEventsQuery::new()).await?.into_inner().webhook_events;
    let mut kinds: Vec<&str> =
        events.iter().filter_map(|event| event.event_type.as_ref()).map(EventType::as_str).collect();
    kinds.reverse();
    insta::assert_debug_snapshot!(kinds);
    Ok(())
}
