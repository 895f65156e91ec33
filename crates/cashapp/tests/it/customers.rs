//! Customers, their grants and their balances.

use cashapp::Rule;
use cashapp::types::{
    Action, BalanceId, BalanceType, CheckingBalanceAction, Currency, CustomerId, ErrorCode, GrantId, GrantStatus,
    MerchantId, NewPayment, OnFilePaymentAction, ScopeId,
};
use cashapp_sandbox::Sandbox;
use futures_util::TryStreamExt;

use crate::started::{started, started_with};
use crate::unsent::assert_unsent;

fn customer() -> CustomerId {
    CustomerId::new("CST_sandbox:customer")
}

fn on_file() -> Action {
    Action::OnFilePayment(OnFilePaymentAction::new(ScopeId::new("BRAND_sandbox:brand")))
}

fn checking_balance() -> Action {
    Action::CheckingBalance(CheckingBalanceAction::new(ScopeId::new("BRAND_sandbox:brand")))
}

#[tokio::test]
async fn a_customer_is_found_by_cashtag() {
    let (sandbox, client) = started().await;
    let jane = sandbox.add_customer("$jane").unwrap();
    let all: Vec<_> = client.customers().list().items().try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    let found: Vec<_> = client.customers().list().cashtag("$jane").items().try_collect().await.unwrap();
    assert_eq!(client.customers().retrieve(&jane.id).await.unwrap(), jane);
    assert_eq!(found, [jane]);
}

#[tokio::test]
async fn grants_are_revoked_while_they_are_listed() {
    let (sandbox, client) = started_with(Sandbox::builder().seeded_grants(7)).await;
    let customer = CustomerId::new("CST_sandbox:seeded");
    let mut grants = client.customers().grants(&customer).limit(2).items();
    let mut revoked = 0;
    while let Some(grant) = grants.try_next().await.unwrap() {
        assert_eq!(grant.status, GrantStatus::Active);
        let grant = client.customers().revoke_grant(&customer, &grant.id).await.unwrap();
        assert_eq!(grant.status, GrantStatus::Revoked);
        revoked += 1;
    }
    assert_eq!(revoked, 7);
    let mut left = sandbox.grants().into_iter().filter(|grant| grant.customer_id.as_ref() == Some(&customer));
    assert!(left.all(|grant| grant.status == GrantStatus::Revoked));
}

#[tokio::test]
async fn nothing_can_be_charged_with_a_revoked_grant() {
    let (sandbox, client) = started().await;
    let grant = sandbox.make_grant(on_file()).unwrap();
    assert_eq!(client.customers().retrieve_grant(&customer(), &grant.id).await.unwrap(), grant);
    client.customers().revoke_grant(&customer(), &grant.id).await.unwrap();
    client.customers().revoke_grant(&customer(), &grant.id).await.unwrap();

    let order = NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), grant.id);
    let error = client.payments().create(order).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::GrantRevoked));
    assert!(!error.is_declined());
}

#[tokio::test]
async fn the_grant_of_another_customer_is_not_found() {
    let (sandbox, client) = started().await;
    let jane = sandbox.add_customer("$jane").unwrap();
    let grant = sandbox.make_grant_of(&jane.id, on_file()).unwrap();
    let error = client.customers().retrieve_grant(&customer(), &grant.id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
    let error = client.customers().revoke_grant(&customer(), &grant.id).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::NotFound));
    assert_eq!(client.customers().retrieve_grant(&jane.id, &grant.id).await.unwrap().status, GrantStatus::Active);
}

#[tokio::test]
async fn a_balance_is_seen_with_the_customers_leave_alone() {
    let (sandbox, client) = started().await;
    let balances = || client.balances().list(&customer(), BalanceType::Checking);
    let error = balances().items().try_next().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::GrantNotFound));

    let grant = sandbox.make_grant(checking_balance()).unwrap();
    let balance = balances().items().try_next().await.unwrap().unwrap();
    assert_eq!(balance.customer_id, Some(customer()));
    assert_eq!(client.balances().retrieve(&balance.id, None).await.unwrap(), balance);
    assert_eq!(client.balances().retrieve(&balance.id, Some(&grant.id)).await.unwrap(), balance);
}

#[tokio::test]
async fn the_grant_that_is_named_must_be_for_balances() {
    let (sandbox, client) = started().await;
    let fitting = sandbox.make_grant(checking_balance()).unwrap().id;
    let other = sandbox.make_grant(on_file()).unwrap().id;
    let balances = |grant| client.balances().list(&customer(), BalanceType::Checking).grant_id(grant);
    let balance = balances(&fitting).items().try_next().await.unwrap().unwrap();

    let error = balances(&other).items().try_next().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::GrantActionTypeMismatch));
    let error = client.balances().retrieve(&balance.id, Some(&other)).await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::GrantActionTypeMismatch));
}

#[tokio::test]
async fn an_id_that_cannot_stand_in_an_address_is_not_sent() {
    let (sandbox, client) = started().await;
    let nobody = CustomerId::new("");
    assert_unsent(&sandbox, client.customers().retrieve(&nobody).await, "customer_id", &Rule::PathSegment);
    let grants = client.customers().grants(&nobody).items().try_next().await;
    assert_unsent(&sandbox, grants, "customer_id", &Rule::PathSegment);
    let above = GrantId::new("..");
    let revoked = client.customers().revoke_grant(&customer(), &above).await;
    assert_unsent(&sandbox, revoked, "grant_id", &Rule::PathSegment);
    let retrieved = client.customers().retrieve_grant(&customer(), &above).await;
    assert_unsent(&sandbox, retrieved, "grant_id", &Rule::PathSegment);
    let balance = client.balances().retrieve(&BalanceId::new("."), None).await;
    assert_unsent(&sandbox, balance, "balance_id", &Rule::PathSegment);
}

#[tokio::test]
async fn a_page_has_1_to_100_entries() {
    let (sandbox, client) = started().await;
    let page = client.customers().list().limit(0).items().try_next().await;
    assert_unsent(&sandbox, page, "limit", &Rule::AtLeast(1));
    let page = client.customers().grants(&customer()).limit(101).items().try_next().await;
    assert_unsent(&sandbox, page, "limit", &Rule::AtMost(100));
}
