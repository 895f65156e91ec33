//! Payments: charging, authorizing, capturing, voiding.

use cashapp::retry::RetryPolicy;
use cashapp::types::{
    Action, BrandId, Country, Currency, ErrorCode, GrantId, MerchantId, NewAuthorization, NewMerchant, NewPayment,
    OnFilePaymentAction, PaymentId, PaymentStatus, ScopeId,
};
use cashapp::{Outcome, Region, Rule};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::TryStreamExt;

use crate::started::{builder, started};
use crate::unsent::assert_unsent;

fn order(amount: i64) -> NewPayment {
    NewPayment::new(amount, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

#[tokio::test]
async fn a_key_of_ones_own_gives_the_first_payment_again() {
    let (sandbox, client) = started().await;
    let first = client.payments().create(order(2500)).idempotency_key("order-42").await.unwrap();
    let again = client.payments().create(order(2500)).idempotency_key("order-42").await.unwrap();
    assert_eq!(first.id, again.id);
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn a_payment_that_is_only_held_is_captured_or_voided() {
    let (_sandbox, client) = started().await;
    let held = client.payments().create(order(2500).capture(false)).await.unwrap();
    assert_eq!(held.status, PaymentStatus::Authorized);
    let captured = client.payments().capture(&held.id, 2000).await.unwrap();
    assert_eq!((captured.status, captured.captured_amount), (PaymentStatus::Captured, Some(2000)));

    let held = client.payments().create(order(2500).capture(false)).idempotency_key("second").await.unwrap();
    let voided = client.payments().void(&held.id).await.unwrap();
    assert_eq!(voided.status, PaymentStatus::Voided);
    assert_eq!(client.payments().void_by_key("second").await.unwrap().id, held.id);
}

#[tokio::test]
async fn one_key_in_two_regions_charges_twice() {
    let (sandbox, client) = started().await;
    let first = client.payments().create(order(2500)).idempotency_key("order-42").await.unwrap();
    let elsewhere = client.payments().create(order(2500)).idempotency_key("order-42").region(Region::IAD);
    assert_ne!(first.id, elsewhere.await.unwrap().id);
    assert_eq!(sandbox.payments().len(), 2);
}

#[tokio::test]
async fn an_authorization_is_raised_to_a_new_total_once() {
    let (_sandbox, client) = started().await;
    let held = client.payments().create(order(2500).capture(false)).await.unwrap();
    let more = || client.payments().authorize(&held.id, NewAuthorization::new(3000, Currency::Usd));
    let raised = more().idempotency_key("tip").await.unwrap();
    assert_eq!((raised.amount, raised.previous_amount), (3000, Some(2500)));
    assert_eq!(more().idempotency_key("tip").await.unwrap(), raised);
    let payment = client.payments().retrieve(&held.id).await.unwrap();
    assert_eq!(payment.authorization_updates, Some(vec![raised]));
}

#[tokio::test]
async fn a_capture_under_one_key_happens_once() {
    let (_sandbox, client) = started().await;
    let held = client.payments().create(order(2500).capture(false)).await.unwrap();
    let first = client.payments().capture(&held.id, 2000).idempotency_key("shipped").await.unwrap();
    let again = client.payments().capture(&held.id, 2000).idempotency_key("shipped").await.unwrap();
    assert_eq!(first, again);
    let error = client.payments().capture(&held.id, 500).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::InvalidStateTransition));
}

#[tokio::test]
async fn authorization_whose_response_was_lost_is_voided_by_its_key() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = builder(&sandbox).retry(RetryPolicy::never()).build().unwrap();
    sandbox.inject(Fault::new(FaultKind::DropAfterCommitting).operation("create_payment")).unwrap();
    let error = client.payments().create(order(2500).capture(false)).await.unwrap_err();
    assert_eq!((error.outcome(), error.operation()), (Outcome::Unknown, Some("create_payment")));
    assert_eq!(sandbox.payments()[0].status, PaymentStatus::Authorized, "it was authorized all the same");
    let key = error.idempotency_key().unwrap();
    assert_eq!(client.payments().void_by_key(key).await.unwrap().status, PaymentStatus::Voided);
    assert_eq!(client.payments().void_by_key(key).await.unwrap().status, PaymentStatus::Voided);
}

#[tokio::test]
async fn a_declined_payment_comes_with_the_error_each_time_the_key_does() {
    let (sandbox, client) = started().await;
    for _ in 0..2 {
        let error = client.payments().create(order(7771)).idempotency_key("order-42").await.unwrap_err();
        assert!(error.is_declined());
        assert_eq!(error.outcome(), Outcome::Refused);
        assert_eq!(error.code(), Some(&ErrorCode::PaymentDeclinedInsufficientFunds));
        assert_eq!(error.declined_payment().unwrap(), &sandbox.payments()[0]);
    }
    assert_eq!(sandbox.payments().len(), 1);
}

#[tokio::test]
async fn payments_are_listed_by_customer_and_merchant() {
    let (sandbox, client) = started().await;
    let salem = NewMerchant::new("Salem", BrandId::new("BRAND_sandbox:brand"), "salem", "5499", Country::Us, "USD");
    let salem = client.merchants().create(salem.site_url("https://tea.example")).await.unwrap().id;
    let jane = sandbox.add_customer("$jane").unwrap().id;
    let action = Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")));
    let grant = sandbox.make_grant_of(&jane, action).unwrap().id;
    let ours = client.payments().create(order(100)).await.unwrap().id;
    let theirs = NewPayment::new(100, Currency::Usd, &salem, grant);
    let theirs = client.payments().create(theirs).await.unwrap().id;
    for (list, expected) in [
        (client.payments().list().customer_id(&jane), &theirs),
        (client.payments().list().merchant_id(&salem), &theirs),
        (client.payments().list().merchant_id(&MerchantId::new("MMI_sandbox:merchant")), &ours),
    ] {
        let found: Vec<_> = list.items().try_collect().await.unwrap();
        assert_eq!(found.iter().map(|payment| &payment.id).collect::<Vec<_>>(), [expected]);
    }
}

#[tokio::test]
async fn what_breaks_a_rule_is_not_sent() {
    let (sandbox, client) = started().await;
    let (payments, id) = (client.payments(), PaymentId::new("PWC_1"));
    assert_unsent(&sandbox, payments.create(order(0)).await, "payment.amount", &Rule::AtLeast(1));
    let long = order(1).reference_id("r".repeat(1025));
    assert_unsent(&sandbox, payments.create(long).await, "payment.reference_id", &Rule::Length(1, 1024));
    let nobody = NewPayment::new(1, Currency::Usd, MerchantId::new("MMI_1"), GrantId::new(""));
    assert_unsent(&sandbox, payments.create(nobody).await, "payment.grant_id", &Rule::Length(1, 256));
    assert_unsent(&sandbox, payments.capture(&id, 0).await, "amount", &Rule::AtLeast(1));
    let less = payments.authorize(&id, NewAuthorization::new(-1, Currency::Usd)).await;
    assert_unsent(&sandbox, less, "authorization.amount", &Rule::AtLeast(1));
    assert_unsent(&sandbox, payments.void_by_key("").await, "idempotency_key", &Rule::Length(1, 64));
    assert_unsent(&sandbox, payments.retrieve(&PaymentId::new("")).await, "payment_id", &Rule::PathSegment);
    assert_unsent(&sandbox, payments.void(&PaymentId::new("..")).await, "payment_id", &Rule::PathSegment);
}

#[tokio::test]
async fn payments_are_listed_by_reference() {
    let (_sandbox, client) = started().await;
    for reference in ["a", "b", "a"] {
        client.payments().create(order(100).reference_id(reference)).await.unwrap();
    }
    let listed: Vec<_> = client.payments().list().reference_id("a").limit(1).items().try_collect().await.unwrap();
    assert_eq!(listed.len(), 2);
}
