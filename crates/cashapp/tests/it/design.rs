//! The programs by which the facade was designed, in the words in which they were written down before there was one.
//!
//! They compile and run. What sandbox and customer do meanwhile is around them, but for the customer's approval.

use std::error::Error;
use std::process::Command;
use std::time::Duration;

use cashapp::retry::RetryPolicy;
use cashapp::{Client, Credentials, Environment, Outcome, Patch, Region, types::*};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util as futures;

use crate::started::{builder, started, started_with};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const MERCHANT: &str = "MMI_sandbox:merchant";
const GRANT: &str = "GRG_sandbox:active";

#[rustfmt::skip]
fn building() -> Result<Client> {
    let client = Client::builder(Environment::Sandbox)          // or Production, or a base address
        .credentials(Credentials::from_env()?)                  // CASHAPP_CLIENT_ID, CASHAPP_API_KEY_ID, CASHAPP_API_SECRET
        .region(Region::PDX)
        .user_agent("acme-checkout/1.4")
        .build()?;
    Ok(client)
}

#[test]
fn a_client_is_built_by_what_the_environment_says() {
    const CHILD: &str = "CASHAPP_TEST_OF_THE_ENVIRONMENT";
    if std::env::var_os(CHILD).is_some() {
        building().unwrap();
        return;
    }
    // The environment of a process cannot be changed safely while it runs: another process of the same test has it.
    let this = "design::a_client_is_built_by_what_the_environment_says";
    let run = |variables: &[(&str, &str)]| {
        let mut test = Command::new(std::env::current_exe().unwrap());
        test.args(["--exact", this]).env(CHILD, "1");
        for name in ["CASHAPP_CLIENT_ID", "CASHAPP_API_KEY_ID", "CASHAPP_API_SECRET"] {
            test.env_remove(name);
        }
        test.envs(variables.iter().copied()).output().unwrap()
    };
    let all = [("CASHAPP_CLIENT_ID", "CAS-CI_1"), ("CASHAPP_API_KEY_ID", "KEY_1"), ("CASHAPP_API_SECRET", "CASH_1")];
    assert!(run(&all).status.success());
    assert!(!run(&all[..2]).status.success(), "without a secret there is no client");
}

#[rustfmt::skip]
async fn listing(client: Client, customer_id: CustomerId) -> Result {
    use futures::TryStreamExt;

    // list customer grants; pages are fetched ahead while you work on this one
    let mut grants = client.customers().grants(&customer_id).limit(100).items();
    while let Some(grant) = grants.try_next().await? {
        if grant.status == GrantStatus::Active {
            client.customers().revoke_grant(&customer_id, &grant.id).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn active_grants_are_listed_across_pages_and_revoked() {
    let (sandbox, client) = started_with(Sandbox::builder().seeded_grants(150)).await;
    let active = || sandbox.grants().iter().filter(|grant| grant.status == GrantStatus::Active).count();
    let before = active();
    listing(client, CustomerId::new("CST_sandbox:seeded")).await.unwrap();
    assert_eq!(before - active(), 150);
}

#[rustfmt::skip]
async fn asking(client: Client, merchant_id: MerchantId, sandbox: &Sandbox) -> Result<CustomerRequest> {
    // customer request: create, show the QR code, wait for the customer
    let request = client.requests()
        .create(NewRequest::new(Channel::Online, [Action::one_time_payment(2500, Currency::Usd, &merchant_id)]))
        .await?;
    sandbox.approve_request(&request.id)?;
    let approved = client.requests().wait(&request.id).timeout(Duration::from_secs(120)).await?;
    Ok(approved)
}

#[tokio::test]
async fn a_customer_is_asked_and_waited_for() {
    let (sandbox, client) = started().await;
    let approved = asking(client, MerchantId::new(MERCHANT), &sandbox).await.unwrap();
    assert_eq!(approved.status, CustomerRequestStatus::Approved);
    assert_eq!(approved.grants.unwrap().len(), 1);
}

#[rustfmt::skip]
async fn updating(client: Client, request: CustomerRequest) -> Result {
    // PATCH: set one field, clear another, leave the rest
    client.requests()
        .update(&request.id, RequestUpdate::new().reference_id(Patch::Clear).metadata([("order", "42")]))
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_request_is_updated_in_part() {
    let (sandbox, client) = started().await;
    let merchant = MerchantId::new(MERCHANT);
    let action = Action::one_time_payment(2500, Currency::Usd, &merchant);
    let request =
        NewRequest::new(Channel::Online, [action]).reference_id("order-42").redirect_url("https://shop.example");
    updating(client.clone(), client.requests().create(request).await.unwrap()).await.unwrap();

    let updated = &sandbox.customer_requests()[0];
    assert_eq!(updated.reference_id, None);
    assert_eq!(updated.metadata, Some([("order", "42")].into()));
    assert_eq!(updated.redirect_url.as_deref(), Some("https://shop.example"));
}

#[rustfmt::skip]
#[allow(clippy::print_stdout, reason = "the program's own words")]
async fn paying(client: Client, merchant_id: MerchantId, grant_id: GrantId) -> Result {
    // pay; the key is yours or made for you, and kept for every retry together with region and bytes
    match client.payments().create(NewPayment::new(2500, Currency::Usd, &merchant_id, &grant_id)).idempotency_key("order-42").await {
        Ok(payment) => println!("{} {}", payment.id, payment.status),
        Err(e) if e.is_declined() => println!("declined: {:?}, {:?}", e.code(), e.declined_payment()),
        Err(e) if e.outcome() == Outcome::Unknown => { /* same key again until there is a response; then refund it if it is not wanted */ }
        Err(e) => return Err(e.into()),
    }
    Ok(())
}

#[tokio::test]
async fn a_payment_is_made_under_the_key_of_the_caller() {
    let (sandbox, client) = started().await;
    paying(client, MerchantId::new(MERCHANT), GrantId::new(GRANT)).await.unwrap();
    assert_eq!(sandbox.payments()[0].status, PaymentStatus::Captured);
    assert_eq!(sandbox.calls()[0].idempotency_key.as_deref(), Some("order-42"));
}

#[tokio::test]
async fn a_declined_payment_is_told_from_other_errors() {
    let (sandbox, client) = started().await;
    let grant = sandbox.make_grant(Action::one_time_payment(2500, Currency::Usd, MerchantId::new(MERCHANT))).unwrap();
    sandbox.set_funds("CST_sandbox:customer", Some(0)).unwrap();
    paying(client.clone(), MerchantId::new(MERCHANT), grant.id.clone()).await.unwrap();
    assert_eq!(sandbox.payments()[0].status, PaymentStatus::Declined);

    let error = paying(client, MerchantId::new("MMI_sandbox:missing"), grant.id).await.unwrap_err();
    let error = error.downcast::<cashapp::Error>().unwrap();
    assert_eq!(error.outcome(), Outcome::Refused);
}

#[tokio::test]
async fn payment_whose_response_is_lost_is_found_by_its_key_and_refunded() {
    let lost = Fault::new(FaultKind::DropAfterCommitting).operation("create_payment").times(1);
    let sandbox = Sandbox::builder().fault(lost).start().await.unwrap();
    let client = builder(&sandbox).retry(RetryPolicy::never()).build().unwrap();
    paying(client.clone(), MerchantId::new(MERCHANT), GrantId::new(GRANT)).await.unwrap();
    assert_eq!(sandbox.payments()[0].status, PaymentStatus::Captured);
    // The same call again finds it; what was captured cannot be voided, and is refunded.
    paying(client.clone(), MerchantId::new(MERCHANT), GrantId::new(GRANT)).await.unwrap();
    client.payments().void_by_key("order-42").await.unwrap_err();
    let [payment] = &sandbox.payments()[..] else { panic!("one payment") };
    let refund = NewRefund::new(2500, Currency::Usd, MerchantId::new(MERCHANT), &payment.id);
    client.refunds().create(refund).idempotency_key("order-42").await.unwrap();
    assert_eq!(sandbox.payments()[0].net_amount, Some(0));
}

#[cfg(feature = "afterpay")]
mod afterpay {
    use cashapp::afterpay::types::{CashAppPayGrant, CashAppPayGrantStatus};
    use cashapp::afterpay::{MerchantAccount, SecretKey};

    use super::*;

    #[rustfmt::skip]
    async fn looking(environment: Environment, customer_id: CustomerId, grant_id: GrantId) -> Result<CashAppPayGrant> {
        // Afterpay: Cash App Pay on file
        let afterpay = cashapp::afterpay::Client::builder(environment)
            .credentials(Credentials::basic(&MerchantAccount::new("100101533")?, &SecretKey::new("...")?))
            .build()?;
        let grant = afterpay.cash_app_pay_grants().retrieve(&customer_id, &grant_id).await?;
        Ok(grant)
    }

    #[tokio::test]
    async fn a_grant_on_file_is_looked_at() {
        let account = (MerchantAccount::new("100101533").unwrap(), SecretKey::new("...").unwrap());
        let sandbox = Sandbox::builder().merchant_account(account.0, account.1).start().await.unwrap();
        let grant = sandbox.make_grant(Action::on_file_payment(BrandId::new("BRAND_sandbox:brand"))).unwrap();
        let seen = looking(sandbox.url().into(), grant.customer_id.unwrap(), grant.id.clone()).await.unwrap();
        assert_eq!(seen.details.status, CashAppPayGrantStatus::Active);
        assert_eq!(seen.id.as_str(), grant.id.as_str());
    }
}
