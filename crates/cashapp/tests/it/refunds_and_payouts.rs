//! Refunds of payments, and payouts: money that goes to customers.

use cashapp::retry::RetryPolicy;
use cashapp::types::{
    Action, Country, Currency, CustomerId, ErrorCode, GrantId, MerchantId, NewMerchant, NewPayment, NewPayout,
    NewRefund, OnFilePaymentAction, OnFilePayoutAction, PaymentId, PayoutPurpose, PayoutStatus, RefundStatus, ScopeId,
};
use cashapp::{Client, Outcome, Rule};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::TryStreamExt;

use crate::script::Script;
use crate::started::{builder, started};
use crate::unsent::assert_unsent;

fn merchant() -> MerchantId {
    MerchantId::new("MMI_sandbox:merchant")
}

fn brand() -> ScopeId {
    ScopeId::new("BRAND_sandbox:brand")
}

#[tokio::test]
async fn payout_is_sent_with_capture_unless_it_is_set() {
    let mut server = Script::start([]).await;
    let client = server.client();
    let grant = GrantId::new("GRG_sandbox:active");
    client.payouts().create(payout(5000, &grant)).await.unwrap_err();
    client.payouts().create(payout(5000, &grant).capture(false)).await.unwrap_err();
    let sent: Vec<_> = server.all_bodies().iter().map(|body| body["payout"]["capture"].clone()).collect();
    assert_eq!(sent, [true, false]);
}

/// A payment of 25 dollars, captured.
async fn paid(client: &Client) -> PaymentId {
    paid_by(client, merchant(), GrantId::new("GRG_sandbox:active")).await
}

async fn paid_by(client: &Client, merchant: MerchantId, grant: GrantId) -> PaymentId {
    client.payments().create(NewPayment::new(2500, Currency::Usd, merchant, grant)).await.unwrap().id
}

async fn other_merchant(client: &Client) -> MerchantId {
    let brand = cashapp::types::BrandId::new("BRAND_sandbox:brand");
    let other = NewMerchant::new("Acme Tea, Salem", brand, "salem", "5499", Country::Us, Currency::Usd);
    client.merchants().create(other.site_url("https://tea.example")).await.unwrap().id
}

fn refund(amount: i64, payment: &PaymentId) -> NewRefund {
    NewRefund::new(amount, Currency::Usd, merchant(), payment)
}

fn payout(amount: i64, grant: &GrantId) -> NewPayout {
    NewPayout::new(amount, Currency::Usd, merchant(), grant, PayoutPurpose::Services, "Your week at Acme Tea")
}

fn for_payouts(sandbox: &Sandbox) -> GrantId {
    sandbox.make_grant(Action::OnFilePayout(OnFilePayoutAction::new(brand()))).unwrap().id
}

#[tokio::test]
async fn a_key_of_ones_own_gives_the_first_refund_again() {
    let (sandbox, client) = started().await;
    let payment = paid(&client).await;
    let first = client.refunds().create(refund(1000, &payment)).idempotency_key("return-7").await.unwrap();
    let again = client.refunds().create(refund(1000, &payment)).idempotency_key("return-7").await.unwrap();
    assert_eq!((first.status.clone(), &first), (RefundStatus::Captured, &again));
    assert_eq!(sandbox.refunds().len(), 1);
    assert_eq!(client.refunds().retrieve(&first.id).await.unwrap(), first);
    assert_eq!(client.payments().retrieve(&payment).await.unwrap().refunded_amount, Some(1000));
}

#[tokio::test]
async fn a_refund_that_waits_is_captured_or_voided() {
    let (_sandbox, client) = started().await;
    let payment = paid(&client).await;
    let waiting = client.refunds().create(refund(1000, &payment).capture(false)).await.unwrap();
    assert_eq!(waiting.status, RefundStatus::Authorized);
    let captured = client.refunds().capture(&waiting.id).idempotency_key("return-7-arrived").await.unwrap();
    assert_eq!(captured.status, RefundStatus::Captured);
    let again = client.refunds().capture(&waiting.id).idempotency_key("return-7-arrived").await.unwrap();
    assert_eq!(again, captured);
    let error = client.refunds().void(&waiting.id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InvalidStateTransition));

    let waiting = client.refunds().create(refund(1000, &payment).capture(false)).await.unwrap();
    assert_eq!(client.refunds().void(&waiting.id).await.unwrap().status, RefundStatus::Voided);
    assert_eq!(client.refunds().void(&waiting.id).await.unwrap().status, RefundStatus::Voided);
}

#[tokio::test]
async fn authorized_refund_whose_response_was_lost_is_voided_by_its_key() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = builder(&sandbox).retry(RetryPolicy::never()).build().unwrap();
    let payment = paid(&client).await;
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_refund")).unwrap();
    let error =
        client.refunds().create(refund(1000, &payment).capture(false)).idempotency_key("return-7").await.unwrap_err();
    assert_eq!(error.outcome(), Outcome::Unknown);
    assert_eq!(sandbox.refunds()[0].status, RefundStatus::Authorized, "it was set aside all the same");

    let key = error.idempotency_key().unwrap();
    let voided = client.refunds().void_by_key(key).await.unwrap();
    assert_eq!((&voided.id, voided.status), (&sandbox.refunds()[0].id, RefundStatus::Voided));
    assert_eq!(client.payments().retrieve(&payment).await.unwrap().refunded_amount, Some(0));

    let error = client.refunds().void_by_key("return-8").await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
}

#[tokio::test]
async fn a_key_made_for_a_refund_can_void_it() {
    let (_sandbox, client) = started().await;
    let payment = paid(&client).await;
    let call = client.refunds().create(refund(1000, &payment).capture(false));
    let key = call.key().clone();
    let made = call.await.unwrap();
    assert_eq!(client.refunds().void_by_key(&key).await.unwrap().id, made.id);
}

#[tokio::test]
async fn a_declined_refund_comes_with_the_error() {
    let (_sandbox, client) = started().await;
    let order = NewPayment::new(9000, Currency::Usd, merchant(), GrantId::new("GRG_sandbox:active"));
    let payment = client.payments().create(order).await.unwrap().id;
    let error = client.refunds().create(refund(7770, &payment)).await.unwrap_err();
    assert!(error.is_declined());
    assert_eq!(error.code(), Some(&ErrorCode::RefundDeclinedCompliance));
    assert_eq!(error.declined_refund().unwrap().status, RefundStatus::Declined);
    assert_eq!(error.declined_refund().unwrap().amount, 7770);
}

#[tokio::test]
async fn refunds_are_listed_by_customer_merchant_and_reference() {
    let (sandbox, client) = started().await;
    let (jane, salem) = (sandbox.add_customer("$jane").unwrap().id, other_merchant(&client).await);
    let grant = sandbox.make_grant_of(&jane, Action::OnFilePayment(OnFilePaymentAction::new(brand()))).unwrap().id;
    let (first, second) = (paid(&client).await, paid_by(&client, salem.clone(), grant).await);
    let ours = client.refunds().create(refund(100, &first).reference_id("return-7")).await.unwrap().id;
    let theirs = NewRefund::new(100, Currency::Usd, &salem, &second);
    let theirs = client.refunds().create(theirs).await.unwrap().id;

    let all: Vec<_> = client.refunds().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    for (list, expected) in [
        (client.refunds().list().customer_id(&jane), &theirs),
        (client.refunds().list().merchant_id(&salem), &theirs),
        (client.refunds().list().merchant_id(&merchant()), &ours),
        (client.refunds().list().reference_id("return-7"), &ours),
    ] {
        let found: Vec<_> = list.items().try_collect().await.unwrap();
        assert_eq!(found.iter().map(|refund| &refund.id).collect::<Vec<_>>(), [expected]);
    }
}

#[tokio::test]
async fn a_key_of_ones_own_gives_the_first_payout_again() {
    let (sandbox, client) = started().await;
    let grant = for_payouts(&sandbox);
    let first = client.payouts().create(payout(5000, &grant)).idempotency_key("week-18").await.unwrap();
    let again = client.payouts().create(payout(5000, &grant)).idempotency_key("week-18").await.unwrap();
    assert_eq!(first, again);
    assert!(sandbox.calls().last().unwrap().replayed);
    let now = client.payouts().retrieve(&first.payout_id).await.unwrap();
    assert_eq!((now.payout_id, now.amount), (first.payout_id, 5000));
}

#[tokio::test]
async fn a_declined_payout_comes_with_the_error() {
    let (sandbox, client) = started().await;
    let error = client.payouts().create(payout(1720, &for_payouts(&sandbox))).await.unwrap_err();
    assert!(error.is_declined());
    assert_eq!(error.code(), Some(&ErrorCode::PayoutDeclinedLimitReached));
    assert_eq!(error.declined_payout().unwrap().status, PayoutStatus::Declined);
}

#[tokio::test]
async fn payouts_are_listed_by_customer_and_merchant() {
    let (sandbox, client) = started().await;
    let (jane, salem) = (sandbox.add_customer("$jane").unwrap().id, other_merchant(&client).await);
    let action = Action::OnFilePayout(OnFilePayoutAction::new(brand()));
    let grant = sandbox.make_grant_of(&jane, action).unwrap().id;
    let ours = client.payouts().create(payout(5000, &for_payouts(&sandbox))).await.unwrap().payout_id;
    let theirs = NewPayout::new(5000, Currency::Usd, &salem, grant, PayoutPurpose::Services, "Thanks");
    let theirs = client.payouts().create(theirs).await.unwrap().payout_id;

    let all: Vec<_> = client.payouts().list().limit(1).items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    for (list, expected) in [
        (client.payouts().list().customer_id(&jane), &theirs),
        (client.payouts().list().customer_id(&CustomerId::new("CST_sandbox:customer")), &ours),
        (client.payouts().list().merchant_id(&salem), &theirs),
    ] {
        let found: Vec<_> = list.items().try_collect().await.unwrap();
        assert_eq!(found.iter().map(|payout| &payout.payout_id).collect::<Vec<_>>(), [expected]);
    }
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let (payment, grant) = (PaymentId::new("PWC_1"), GrantId::new("GRG_1"));
    let nothing = client.refunds().create(refund(0, &payment)).await;
    assert_unsent(&sandbox, nothing, "refund.amount", &Rule::AtLeast(1));
    let less = client.payouts().create(payout(-1, &grant)).await;
    assert_unsent(&sandbox, less, "payout.amount", &Rule::AtLeast(1));
    let silent = NewPayout::new(1, Currency::Usd, merchant(), &grant, PayoutPurpose::Services, "");
    let silent = client.payouts().create(silent).await;
    assert_unsent(&sandbox, silent, "payout.note", &Rule::Length(1, 1024));
    let keyless = client.refunds().void_by_key("").await;
    assert_unsent(&sandbox, keyless, "idempotency_key", &Rule::Length(1, 64));
}
