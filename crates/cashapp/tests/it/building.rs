//! Building a client: every mistake is found, and every setting reaches the wire.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use cashapp::clock::Wait;
use cashapp::retry::RetryPolicy;
use cashapp::types::{Currency, GrantId, MerchantId, NewPayment, PaymentId};
use cashapp::{
    ApiKeyId, ApiSecret, Client, ClientBuilder, ClientId, Credentials, CredentialsProvider, Environment, Limiter,
    Outcome, ProvidedCredentials, Region, SwappableCredentials,
};
use cashapp_sandbox::{Fault, FaultKind, Sandbox};
use futures_util::TryStreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::started::{builder, started};

fn order() -> NewPayment {
    NewPayment::new(2500, Currency::Usd, MerchantId::new("MMI_sandbox:merchant"), GrantId::new("GRG_sandbox:active"))
}

fn credentials(client: &str) -> Credentials {
    let (key, secret) = (ApiKeyId::new("KEY_1").unwrap(), ApiSecret::new("CASH_1").unwrap());
    Credentials::new(&ClientId::new(client).unwrap(), &key, &secret)
}

fn at(environment: impl Into<Environment>) -> ClientBuilder {
    Client::builder(environment).credentials(credentials("CAS-CI_1")).region(Region::PDX)
}

/// Knows its credentials only when it is asked.
#[derive(Debug)]
struct Late(Credentials);

impl CredentialsProvider for Late {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(async { Ok(Arc::new(self.0.clone())) })
    }
}

/// A provider whose `Debug` hides nothing.
#[derive(Debug)]
struct Careless(#[expect(dead_code, reason = "only shown")] &'static str);

impl CredentialsProvider for Careless {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(async { Ok(Arc::new(credentials("CAS-CI_1"))) })
    }
}

#[test]
fn a_secret_of_the_callers_own_provider_or_http_client_is_not_shown() {
    assert!(format!("{:?}", Careless("planted")).contains("planted"));
    let headers: [(http::HeaderName, http::HeaderValue); 1] =
        [("proxy-authorization".parse().unwrap(), "planted".parse().unwrap())];
    let http = || reqwest::Client::builder().default_headers(headers.clone().into_iter().collect());
    assert!(format!("{:?}", http()).contains("planted"));
    let builder = || at("http://127.0.0.1:9").credentials(Careless("planted")).http_client_builder(http());
    let client = builder().build().unwrap();
    let shown = format!("{:?} {client:?} {:?} {:?}", builder(), client.payments(), client.api());
    assert!(!shown.contains("planted"), "{shown}");
    assert!(shown.contains("http://127.0.0.1:9") && shown.contains("PDX"), "{shown}");
}

#[tokio::test]
async fn each_mistake_is_found_with_its_remedy() {
    let sandbox = Sandbox::start().await.unwrap();
    let local = "http://127.0.0.1:9";
    let mistakes = [
        Client::builder(local),
        Client::builder(local).credentials(credentials("CAS-CI_1")),
        Client::builder(local).credentials(Late(credentials("CAS-CI_1"))),
        Client::builder(local).credentials(sandbox.bootstrap_credentials()),
        at(local).credentials(sandbox.merchant_credentials()),
        at(Environment::Production),
        at("https://api.cash.app/"),
        at(Environment::Sandbox).credentials(credentials("CA-CI_1")),
        at(local).timeout(Duration::ZERO),
        at(local).deadline(Duration::ZERO),
        at(local).connect_timeout(Duration::ZERO),
        at(local).max_body(0),
        at("http://shop.example"),
        at("https://jane:planted@shop.example"),
        at("sandbox.api.cash.app"),
        at(local).user_agent(""),
        at(local).user_agent("café/1.0"),
        at(local).user_agent("acme\r\nx: y"),
        at(Environment::Production).credentials(credentials("CA-CI_1")).skip_signature_check(),
    ];
    let messages = mistakes.map(|builder| builder.build().unwrap_err().to_string()).join("\n");
    assert!(!messages.contains("planted") && !messages.contains("_1"));
    insta::assert_snapshot!(messages, @r#"
    there are no credentials: call `credentials`, for instance with Credentials::from_env()
    there is no region: call `region` with the airport code of the city nearest to your servers, such as Region::PDX, or set CASHAPP_REGION for from_env
    there is no region: call `region` with the airport code of the city nearest to your servers, such as Region::PDX, or set CASHAPP_REGION for from_env
    there is no region: call `region` with the airport code of the city nearest to your servers, such as Region::PDX, or set CASHAPP_REGION for from_env
    these credentials are for Afterpay, this client is for Cash App Pay: give them to cashapp::afterpay::Client, or use Credentials::new
    the client id begins CAS-CI_, which is one of the sandbox's, and the client is to call production: use that environment's credentials
    the client id begins CAS-CI_, which is one of the sandbox's, and the client is to call production: use that environment's credentials
    the client id begins CA-CI_, which is one of production's, and the client is to call the sandbox: use that environment's credentials
    timeout is zero: no call could ever succeed; give it more, or leave it out for the default
    deadline is zero: no call could ever succeed; give it more, or leave it out for the default
    connect_timeout is zero: no call could ever succeed; give it more, or leave it out for the default
    max_body is zero: no call could ever succeed; give it more, or leave it out for the default
    the base address must begin with https:// unless it is on this machine, because requests carry credentials
    the base address must be a scheme, a host and perhaps a port, such as https://sandbox.api.cash.app: give credentials to `credentials`, not in the address
    the base address must be a scheme, a host and perhaps a port, such as https://sandbox.api.cash.app: it begins neither with http:// nor with https://
    the user agent must be visible ASCII characters and single spaces, such as acme-checkout/1.4
    the user agent must be visible ASCII characters and single spaces, such as acme-checkout/1.4
    the user agent must be visible ASCII characters and single spaces, such as acme-checkout/1.4
    signatures cannot be skipped for api.cash.app: remove skip_signature_check
    "#);
}

#[tokio::test]
async fn a_client_id_alone_needs_no_region() {
    let client = Credentials::client_only(&ClientId::new("CAS-CI_1").unwrap());
    Client::builder(Environment::Sandbox).credentials(client).build().unwrap();
}

#[tokio::test]
async fn variables_choose_the_environment_and_all_that_is_missing_is_said_at_once() {
    let missing = ClientBuilder::from_variables(|_| None).unwrap_err().to_string();
    let expected = "set CASHAPP_CLIENT_ID, CASHAPP_API_KEY_ID, CASHAPP_API_SECRET, CASHAPP_REGION: credentials and region \
                    are read from them";
    assert_eq!(missing, expected);
    let given = |name: &str| (name == "CASHAPP_REGION").then(|| "PDX".to_owned());
    assert!(!ClientBuilder::from_variables(given).unwrap_err().to_string().contains("CASHAPP_REGION"));
    let with = |id: &'static str, base: &'static str, region: &'static str| {
        ClientBuilder::from_variables(move |name| match name {
            "CASHAPP_BASE_URL" => Some(base.to_owned()),
            "CASHAPP_REGION" => Some(region.to_owned()),
            "CASHAPP_CLIENT_ID" => Some(id.to_owned()),
            _ => Some("x".to_owned()),
        })
    };
    for (id, base, fine) in [
        ("CAS-CI_1", "", true),
        ("CAS-CI_1", "sandbox", true),
        ("CAS-CI_1", "Production", false),
        ("CA-CI_1", "production", true),
        ("CA-CI_1", "", false),
        ("CA-CI_1", "http://127.0.0.1:9", true),
        ("CA-CI_1", "http://shop.example", false),
        ("CAS-CI_1", "sandbx", false),
    ] {
        assert_eq!(with(id, base, "PDX").unwrap().build().is_ok(), fine, "{id} {base}");
    }
    let address = |base| with("CAS-CI_1", base, "PDX").unwrap().build().unwrap_err().to_string();
    for base in ["sandbx", "http://shop.example", "https://jane:planted@shop.example"] {
        let error = address(base);
        assert!(error.starts_with("CASHAPP_BASE_URL takes `sandbox`, `production` or an address: the base"), "{error}");
        assert!(!error.contains("planted"));
    }
    let region = with("CAS-CI_1", "", "pdx").unwrap_err().to_string();
    assert_eq!(region, "CASHAPP_REGION: the region must be three capital letters, such as PDX");
    assert!(with("CAS-CI_1", "", "").unwrap().build().unwrap_err().to_string().contains("CASHAPP_REGION"));
}

#[test]
fn an_environment_goes_by_its_name_in_any_case() {
    for (text, environment) in [
        ("sandbox", Environment::Sandbox),
        (" Sandbox\n", Environment::Sandbox),
        ("PRODUCTION", Environment::Production),
        (" https://shop.example ", Environment::At("https://shop.example".to_owned())),
        ("sandboxes", Environment::At("sandboxes".to_owned())),
    ] {
        assert_eq!(Environment::from(text), environment);
        assert_eq!(Environment::from(&text.to_owned()), environment);
        assert_eq!(Environment::from(text.to_owned()), environment);
    }
}

#[tokio::test]
async fn the_variables_of_a_sandbox_build_a_client_for_it() {
    let sandbox = Sandbox::start().await.unwrap();
    let variables = sandbox.variables();
    let get = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
    let client = ClientBuilder::from_variables(get).unwrap().build().unwrap();
    client.payments().create(order()).await.unwrap();
}

#[test]
fn a_client_is_small_and_goes_anywhere() {
    fn anywhere<T: Clone + Send + Sync + 'static>() {}
    anywhere::<Client>();
    assert!(size_of::<Client>() <= 64);
}

#[derive(Debug, Default)]
struct Counting(AtomicUsize);

impl Limiter for Counting {
    fn acquire<'a>(&'a self, _: &'a str, _: &'static str, _: u32) -> Wait<'a> {
        self.0.fetch_add(1, Ordering::SeqCst);
        Box::pin(std::future::ready(()))
    }
}

#[tokio::test]
async fn clones_and_clients_that_share_a_limiter_ask_the_same_one() {
    let sandbox = Sandbox::start().await.unwrap();
    let limiter = Arc::new(Counting::default());
    let client = || builder(&sandbox).limiter(Arc::<Counting>::clone(&limiter)).build().unwrap();
    let (one, other) = (client(), client());
    for client in [&one, &one.clone(), &other] {
        let _: Vec<_> = client.payments().list().items().try_collect().await.unwrap();
    }
    assert_eq!(limiter.0.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_region_of_the_calls_own_reaches_the_wire_and_is_another_place_for_keys() {
    let (sandbox, client) = started().await;
    let here = client.payments().create(order()).idempotency_key("k").await.unwrap();
    let there = client.payments().create(order()).idempotency_key("k").region(Region::IAD).await.unwrap();
    assert_ne!(here.id, there.id);
    let regions: Vec<_> = sandbox.calls().into_iter().map(|call| call.region.unwrap()).collect();
    assert_eq!(regions, ["PDX", "IAD"]);
}

#[tokio::test]
async fn a_call_that_is_dropped_unawaited_does_nothing() {
    let (sandbox, client) = started().await;
    drop(client.payments().create(order()));
    assert!(sandbox.calls().is_empty());
}

#[tokio::test]
async fn settings_of_client_and_policy_are_kept() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = builder(&sandbox).http_client_builder(reqwest::Client::builder()).max_body(10).build().unwrap();
    let error = client.payments().create(order()).await.unwrap_err();
    assert_eq!((error.outcome(), error.status().unwrap().as_u16()), (Outcome::Unknown, 201));
    assert!(error.to_string().contains("more than 10 bytes"), "{error}");

    let client = builder(&sandbox).retry(RetryPolicy::never()).idle_connections(0, Duration::from_secs(1));
    let client = client.timeout(Duration::from_millis(100)).build().unwrap();
    sandbox.inject(Fault::new(FaultKind::Delay(600_000))).unwrap();
    let error = client.payments().retrieve(&PaymentId::new("PWC_1")).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 1);
}

#[tokio::test]
async fn credentials_can_be_swapped_while_the_client_runs() {
    let sandbox = Sandbox::start().await.unwrap();
    let client_id = sandbox.credentials().client_id().unwrap().to_owned();
    let provider = Arc::new(SwappableCredentials::new(credentials(&client_id)));
    let client = builder(&sandbox).shared_credentials(Arc::<SwappableCredentials>::clone(&provider)).build().unwrap();
    assert!(client.payments().create(order()).await.unwrap_err().is_unauthorized());
    provider.swap(sandbox.credentials());
    client.payments().create(order()).await.unwrap();
}

#[tokio::test]
async fn the_server_is_told_which_program_calls() {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.unwrap());
        }
        let _ = stream.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").await;
        String::from_utf8(head).unwrap().to_lowercase()
    });
    let client = at(url).user_agent("acme-checkout/1.4 (test)").build().unwrap();
    let error = client.payments().retrieve(&PaymentId::new("PWC_1")).await.unwrap_err();
    assert_eq!((error.is_not_found(), error.outcome()), (false, Outcome::Unknown));
    assert!(server.await.unwrap().contains("user-agent: acme-checkout/1.4 (test)\r\n"));
}
