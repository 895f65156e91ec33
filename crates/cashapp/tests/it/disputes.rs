//! Disputes and their evidence.

use cashapp::types::{
    BrandId, Country, Currency, Dispute, DisputeId, DisputeReason, DisputeState, ErrorCode, EvidenceCategory,
    EvidenceId, EvidenceType, GrantId, MerchantId, NewMerchant, NewPayment, NewTextEvidence,
};
use cashapp::{Client, Rule};
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;

use crate::started::started;
use crate::unsent::assert_unsent;

/// A payment to the merchant, disputed.
async fn disputed(sandbox: &Sandbox, client: &Client, merchant: &MerchantId) -> Dispute {
    let order = NewPayment::new(2500, Currency::Usd, merchant, GrantId::new("GRG_sandbox:active"));
    let payment = client.payments().create(order).await.unwrap();
    sandbox.open_dispute(&payment.id, DisputeReason::Cd12, None).unwrap()
}

fn merchant() -> MerchantId {
    MerchantId::new("MMI_sandbox:merchant")
}

fn text(text: &str) -> NewTextEvidence {
    NewTextEvidence::new(EvidenceCategory::TrackingNumber, text)
}

#[tokio::test]
async fn disputes_are_listed_by_merchant() {
    let (sandbox, client) = started().await;
    let brand = BrandId::new("BRAND_sandbox:brand");
    let salem = NewMerchant::new("Acme Tea, Salem", brand, "salem", "5499", Country::Us, Currency::Usd);
    let salem = client.merchants().create(salem.site_url("https://tea.example")).await.unwrap().id;
    let (ours, theirs) = (disputed(&sandbox, &client, &merchant()).await, disputed(&sandbox, &client, &salem).await);

    let all: Vec<_> = client.disputes().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    let found: Vec<_> = client.disputes().list().merchant_id(&salem).items().try_collect().await.unwrap();
    assert_eq!(found, [theirs]);
    assert_eq!(client.disputes().retrieve(&ours.id).await.unwrap(), ours);
}

#[tokio::test]
async fn a_dispute_is_challenged_with_evidence_alone() {
    let (sandbox, client) = started().await;
    let id = disputed(&sandbox, &client, &merchant()).await.id;
    let error = client.disputes().challenge(&id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::DisputeMissingEvidence));

    client.disputes().add_text_evidence(&id, text("1Z 999 AA1 01")).await.unwrap();
    let waiting = client.disputes().retrieve(&id).await.unwrap();
    assert_eq!(waiting.state, DisputeState::ResponseRequired, "evidence alone is no answer");
    assert_eq!(client.disputes().challenge(&id).await.unwrap().state, DisputeState::Processing);
    sandbox.decide_dispute(&id, DisputeState::Won).unwrap();
    assert_eq!(client.disputes().retrieve(&id).await.unwrap().state, DisputeState::Won);
}

#[tokio::test]
async fn an_accepted_dispute_is_over() {
    let (sandbox, client) = started().await;
    let id = disputed(&sandbox, &client, &merchant()).await.id;
    assert_eq!(client.disputes().accept(&id).await.unwrap().state, DisputeState::Accepted);
    let error = client.disputes().challenge(&id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InvalidStateTransition));
}

#[tokio::test]
async fn evidence_is_added_read_and_taken_back() {
    let (sandbox, client) = started().await;
    let id = disputed(&sandbox, &client, &merchant()).await.id;
    let disputes = client.disputes();
    let first = disputes.add_text_evidence(&id, text("1Z 999 AA1 01")).idempotency_key("tracking").await.unwrap();
    let again = disputes.add_text_evidence(&id, text("1Z 999 AA1 01")).idempotency_key("tracking").await.unwrap();
    assert_eq!(first, again);
    assert_eq!((&first.type_, first.text.as_deref()), (&Some(EvidenceType::Text), Some("1Z 999 AA1 01")));
    let second = disputes.add_text_evidence(&id, text("Signed by J.")).await.unwrap();

    let listed: Vec<_> = disputes.evidence(&id).limit(1).items().try_collect().await.unwrap();
    assert_eq!(listed.len(), 2);
    assert_eq!(disputes.retrieve_evidence(&id, &second.id).await.unwrap(), second);
    disputes.delete_evidence(&id, &second.id).await.unwrap();
    let error = disputes.retrieve_evidence(&id, &second.id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
    let left: Vec<_> = disputes.evidence(&id).items().try_collect().await.unwrap();
    assert_eq!(left, [first]);
}

#[tokio::test]
async fn the_evidence_of_one_dispute_is_not_anothers() {
    let (sandbox, client) = started().await;
    let one = disputed(&sandbox, &client, &merchant()).await.id;
    let other = disputed(&sandbox, &client, &merchant()).await.id;
    client.disputes().add_text_evidence(&one, text("1Z 999 AA1 01")).await.unwrap();
    assert!(client.disputes().evidence(&other).items().try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let (id, disputes) = (DisputeId::new("DSPT_1"), client.disputes());
    let long = disputes.add_text_evidence(&id, text(&"é".repeat(501))).await;
    assert_unsent(&sandbox, long, "evidence.text", &Rule::Length(1, 500));
    let none = DisputeId::new("");
    assert_unsent(&sandbox, disputes.accept(&none).await, "dispute_id", &Rule::PathSegment);
    assert_unsent(&sandbox, disputes.challenge(&none).await, "dispute_id", &Rule::PathSegment);
    assert_unsent(&sandbox, disputes.evidence(&none).items().try_next().await, "dispute_id", &Rule::PathSegment);
    let deleted = disputes.delete_evidence(&id, &EvidenceId::new("..")).await;
    assert_unsent(&sandbox, deleted, "evidence_id", &Rule::PathSegment);
}

#[tokio::test]
async fn a_text_of_500_characters_is_not_too_long_however_many_bytes_it_has() {
    let (sandbox, client) = started().await;
    let id = disputed(&sandbox, &client, &merchant()).await.id;
    let added = client.disputes().add_text_evidence(&id, text(&"é".repeat(500))).await.unwrap();
    assert_eq!(added.text.unwrap().chars().count(), 500);
}
