//! Mistakes in a client's settings.

use cashapp::afterpay::{Client, MerchantAccount, SecretKey};
use cashapp::{Credentials, Environment, ProvidedCredentials};
use cashapp_sandbox::Sandbox;

fn credentials() -> Credentials {
    let secret = SecretKey::new("secret-that-nobody-may-see").unwrap();
    Credentials::basic(&MerchantAccount::new("100101533").unwrap(), &secret)
}

#[tokio::test]
async fn the_other_apis_credentials_are_refused_with_what_to_do() {
    let sandbox = Sandbox::start().await.unwrap();
    let fault = Client::builder(sandbox.url()).credentials(sandbox.credentials()).build().unwrap_err();
    assert_eq!(
        fault.to_string(),
        "these credentials are for Cash App Pay, this client is for Afterpay: give them to cashapp::Client, or use \
         Credentials::basic",
    );
    let fault = cashapp::Client::builder(sandbox.url()).credentials(credentials()).build().unwrap_err().to_string();
    assert!(fault.contains("are for Afterpay"), "{fault}");
}

#[test]
fn a_client_needs_credentials_and_no_region() {
    let fault = Client::builder(Environment::Sandbox).build().unwrap_err().to_string();
    assert!(fault.contains("there are no credentials"), "{fault}");
    Client::builder(Environment::Production).credentials(credentials()).build().unwrap();
}

#[test]
fn an_address_that_is_not_encrypted_is_refused() {
    assert!(Client::builder("http://afterpay.example").credentials(credentials()).build().is_err());
}

#[test]
fn the_environment_says_where_to_call_and_who_does() {
    let variables = |base: &'static str| {
        move |name: &str| match name {
            "AFTERPAY_BASE_URL" => Some(base.to_owned()),
            "AFTERPAY_MERCHANT_ID" => Some("100101533".to_owned()),
            "AFTERPAY_SECRET_KEY" => Some("secret-that-nobody-may-see".to_owned()),
            _ => None,
        }
    };
    for (base, address) in [
        ("", "https://global-api-sandbox.afterpay.com"),
        ("sandbox", "https://global-api-sandbox.afterpay.com"),
        ("production", "https://global-api.afterpay.com"),
        ("http://127.0.0.1:8484", "http://127.0.0.1:8484"),
    ] {
        let builder = cashapp::afterpay::ClientBuilder::from_variables(variables(base)).unwrap();
        assert_eq!(builder.build().unwrap().api().transport().base_url(), address);
    }
    let fault = cashapp::afterpay::ClientBuilder::from_variables(|_| None).unwrap_err().to_string();
    assert!(fault.contains("AFTERPAY_MERCHANT_ID, AFTERPAY_SECRET_KEY"), "{fault}");
}

#[tokio::test]
async fn what_a_sandbox_prints_is_enough() {
    let sandbox = Sandbox::start().await.unwrap();
    let variables = sandbox.variables();
    let get = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let client = cashapp::afterpay::ClientBuilder::from_variables(get).unwrap().build().unwrap();
    client.configuration().retrieve().await.unwrap();
}

#[test]
fn no_secret_is_shown() {
    let builder = Client::builder(Environment::Sandbox).credentials(credentials());
    assert!(!format!("{builder:?}").contains("nobody"));
    assert!(!format!("{:?}", builder.build().unwrap()).contains("nobody"));

    let provider = Careless("secret-that-nobody-may-see");
    assert!(format!("{provider:?}").contains("nobody"));
    let builder = Client::builder(Environment::Sandbox).credentials(provider);
    assert!(!format!("{builder:?}").contains("nobody"));
    assert!(!format!("{:?}", builder.build().unwrap()).contains("nobody"));
}

/// A provider whose `Debug` hides nothing.
#[derive(Debug)]
struct Careless(#[expect(dead_code, reason = "only shown")] &'static str);

impl cashapp::CredentialsProvider for Careless {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(async { Ok(std::sync::Arc::new(credentials())) })
    }
}

#[tokio::test]
async fn credentials_that_are_wrong_are_refused_and_nothing_is_done() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder(sandbox.url()).credentials(credentials()).build().unwrap();
    let error = client.configuration().retrieve().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(error.code().map(ToString::to_string).as_deref(), Some("unauthorized"));
    assert_eq!((error.outcome(), error.attempts()), (cashapp::Outcome::Refused, 1));
    assert_eq!(error.operation(), Some("retrieve_configuration"));
    client.status().ping().await.unwrap();
}

#[tokio::test]
async fn credentials_may_come_later() {
    let sandbox = Sandbox::start().await.unwrap();
    let known = sandbox.merchant_credentials();
    let provider = Later(known);
    let client = Client::builder(sandbox.url()).credentials(provider).build().unwrap();
    client.configuration().retrieve().await.unwrap();
}

/// Gives credentials only when they are asked for.
#[derive(Debug)]
struct Later(Credentials);

impl cashapp::CredentialsProvider for Later {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        let known = std::sync::Arc::new(self.0.clone());
        Box::pin(async move { Ok(known) })
    }
}
