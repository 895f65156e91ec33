//! What clients, calls and credentials tell of who calls and from where.

use std::sync::Arc;

use cashapp::types::PaymentId;
use cashapp::{ApiKeyId, ApiSecret, Client, ClientId, Credentials, Region, SwappableCredentials};

fn credentials(client: &str) -> Credentials {
    let (id, key) = (ClientId::new(client).unwrap(), ApiKeyId::new("KEY_1").unwrap());
    Credentials::new(&id, &key, &ApiSecret::new("CASH_secret").unwrap())
}

#[test]
fn credentials_tell_their_key_id_and_never_the_secret() {
    let credentials = credentials("CAS-CI_1");
    assert_eq!((credentials.client_id(), credentials.key_id()), (Some("CAS-CI_1"), Some("KEY_1")));
    let id = ClientId::new("CAS-CI_1").unwrap();
    let secret = cashapp::ClientSecret::new("secret-of-the-client").unwrap();
    for without_key in [Credentials::client_only(&id), Credentials::bootstrap(&id, &secret)] {
        assert_eq!((without_key.key_id(), without_key.account()), (None, "CAS-CI_1"));
    }
}

#[test]
fn client_and_call_tell_their_region_and_account() {
    let swappable = Arc::new(SwappableCredentials::new(credentials("CAS-CI_1")));
    let builder = Client::builder("http://localhost:1").shared_credentials(swappable.clone());
    let client = builder.region(Region::PDX).build().unwrap();
    assert_eq!((client.region(), client.account().as_deref()), (Some(Region::PDX), Some("CAS-CI_1")));
    let call = client.payments().retrieve(&PaymentId::new("PWC_1"));
    assert_eq!((call.sent_from(), call.account().as_deref()), (Some(Region::PDX), Some("CAS-CI_1")));
    assert_eq!(call.region(Region::IAD).sent_from(), Some(Region::IAD));
    swappable.swap(credentials("CAS-CI_2"));
    assert_eq!(client.account().as_deref(), Some("CAS-CI_2"));
}

#[cfg(feature = "afterpay")]
#[test]
fn afterpay_client_and_call_tell_their_account() {
    use cashapp::afterpay::types::OrderId;
    use cashapp::afterpay::{Client, MerchantAccount, SecretKey};

    let basic = Credentials::basic(&MerchantAccount::new("100101533").unwrap(), &SecretKey::new("secret").unwrap());
    assert_eq!(basic.key_id(), None);
    let client = Client::builder("http://localhost:1").credentials(basic).build().unwrap();
    assert_eq!(client.account().as_deref(), Some("100101533"));
    assert_eq!(client.payments().retrieve(&OrderId::new("1")).account().as_deref(), Some("100101533"));
}

#[cfg(feature = "afterpay")]
#[test]
fn merchant_account_with_a_colon_is_refused() {
    let error = cashapp::afterpay::MerchantAccount::new("100101533:secret").unwrap_err();
    assert_eq!(error.what(), "merchant id");
    assert!(error.rule().starts_with("must not contain a colon"), "{error}");
    assert!(!error.to_string().contains("secret:") && !error.to_string().contains("100101533"), "{error}");
}
