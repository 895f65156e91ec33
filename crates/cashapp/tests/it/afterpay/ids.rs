//! Ids that both APIs have.

use cashapp::afterpay::AsBrandId;
use cashapp::afterpay::types::{CashAppCustomerId, CashAppGrantId, CashAppPayGrantStatus};
use cashapp::types::{Action, CustomerId, GrantId};

use super::started;

#[tokio::test]
async fn either_apis_ids_name_a_grant_of_cash_app_pay() {
    let (sandbox, client) = started().await;
    let mapping = client.configuration().mappings().await.unwrap().remove(0);
    let brand = mapping.external_brand_id.to_brand_id();
    assert_eq!((brand.as_str(), brand.to_brand_id()), ("BRAND_sandbox:brand", brand.clone()));
    let made = sandbox.make_grant(Action::on_file_payment(brand)).unwrap();
    let (customer, grant): (CustomerId, GrantId) = (made.customer_id.unwrap(), made.id);
    let first = client.cash_app_pay_grants().retrieve(&customer, &grant).await.unwrap();
    assert_eq!(first.details.status, CashAppPayGrantStatus::Active);
    let account = first.details.cashapp.clone().unwrap();
    let id: CashAppCustomerId = account.customer_id.unwrap();
    assert_eq!(client.cash_app_pay_grants().retrieve(&id, &first.id).await.unwrap(), first);
    let other = CashAppGrantId::new("GRG_none");
    let error = client.cash_app_pay_grants().retrieve(&customer, &other).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(403));
}

#[tokio::test]
async fn an_empty_id_is_never_sent() {
    let (sandbox, client) = started().await;
    let (customer, grant) = (CustomerId::new(""), GrantId::new("GRG_sandbox:active"));
    let error = client.cash_app_pay_grants().retrieve(&customer, &grant).await.unwrap_err();
    assert_eq!(error.invalid_field().map(cashapp::InvalidField::field), Some("customerId"));
    assert!(sandbox.calls().is_empty());
}
