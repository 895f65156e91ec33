//! No secret is seen: not in `Debug`, not in an error, whatever goes wrong.

use std::fmt::Debug;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use cashapp_core::clock::{Clock, Wait};
use cashapp_core::retry::RetryPolicy;
use cashapp_core::signing::SigningKey;
use cashapp_core::verification::{AfterpayVerifier, KeyRing, Received};
use cashapp_core::{
    ApiKeyId, ApiSecret, Auth, ClientId, ClientSecret, Credentials, CredentialsError, CredentialsProvider, Error,
    InvalidField, Limiter, MerchantAccount, Method, Multipart, OneOrMany, Operation, Patch, ProvidedCredentials,
    RawResponse, Region, Rule, Secret, SecretKey, SwappableCredentials, Transport,
};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde::Deserialize;

/// Letters alone, so that it would pass for a word anywhere.
const SECRET: &str = "cashsecretthatnobodymaysee";

static SIGNED: Operation = Operation::new("create_payment", Method::Post, "/network/v1/payments")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_bootstrap(true);

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read and shown")]
struct Key {
    secret: Secret,
    amount: u32,
}

/// Fails if the secret is there: as it is, in base64, as a list of bytes, or in hexadecimal digits.
fn assert_hidden(what: &str, shown: &str) {
    let bytes = format!("{:?}", SECRET.as_bytes());
    let pair = BASE64_STANDARD.encode(format!("M1:{SECRET}"));
    let hex = SECRET.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    for form in [SECRET, &BASE64_STANDARD.encode(SECRET), &pair, bytes.trim_matches(['[', ']']), &hex] {
        assert!(!shown.contains(form), "{what} shows {shown}");
    }
}

fn debug(value: &dyn Debug) -> String {
    format!("{value:?} {value:#?}")
}

/// An error with everything behind it.
fn error<E: std::error::Error + 'static>(error: &E) -> String {
    let causes = std::iter::successors(error.source(), |cause| (*cause).source());
    let causes: Vec<_> = causes.map(|cause| format!("{cause} {cause:?}")).collect();
    format!("{} {error} {causes:?}", debug(error))
}

fn credentials() -> [Credentials; 4] {
    let client = ClientId::new("CAS-CI_1").unwrap();
    [
        Credentials::new(&client, &ApiKeyId::new("KEY_1").unwrap(), &ApiSecret::new(SECRET).unwrap()),
        Credentials::client_only(&client),
        Credentials::bootstrap(&client, &ClientSecret::new(SECRET).unwrap()),
        Credentials::basic(&MerchantAccount::new("M1").unwrap(), &SecretKey::new(SECRET).unwrap()),
    ]
}

fn headers() -> HeaderMap {
    let names = ["authorization", "x-signature", "accept"];
    names.into_iter().map(|name| (name.try_into().unwrap(), HeaderValue::from_static(SECRET))).collect()
}

fn answer(status: u16, body: &str) -> RawResponse {
    RawResponse::new(StatusCode::from_u16(status).unwrap(), headers(), body.to_owned())
}

fn transport(address: &str, credentials: impl CredentialsProvider + 'static) -> cashapp_core::TransportBuilder {
    Transport::builder(address).credentials(credentials).region(Region::PDX).retry(RetryPolicy::never())
}

#[test]
fn debug_of_whatever_holds_a_secret_does_not_show_it() {
    let ring = KeyRing::new();
    ring.insert(ApiKeyId::new("KEY_1").unwrap(), &ApiSecret::new(SECRET).unwrap());
    let (headers, secret) = (headers(), Secret::new(SECRET));
    let key = || Key { secret: secret.clone(), amount: 1 };
    let multipart = Multipart {
        request: Bytes::from(SECRET),
        filename: SECRET.into(),
        content_type: "image/png".into(),
        file: Bytes::from(SECRET).into(),
    };
    let body = format!(r#"{{"secret":"{SECRET}","amount":1}}"#);
    let read = answer(200, &body).json::<Key, ()>().unwrap();
    let [api_key, client_only, bootstrap, basic] = credentials();
    let all: [(&str, &dyn Debug); 21] = [
        ("ApiSecret", &ApiSecret::new(SECRET).unwrap()),
        ("ClientSecret", &ClientSecret::new(SECRET).unwrap()),
        ("SecretKey", &SecretKey::new(SECRET).unwrap()),
        ("Secret", &secret),
        ("Patch", &Patch::Set(secret.clone())),
        ("OneOrMany", &OneOrMany::from(vec![secret.clone()])),
        ("a type with a secret", &key()),
        ("SigningKey", &SigningKey::new(SECRET)),
        ("KeyRing", &ring),
        ("AfterpayVerifier", &AfterpayVerifier::new("https://shop.example", SECRET)),
        ("Received", &Received { method: "POST", path_and_query: "/", headers: &headers, body: SECRET.as_bytes() }),
        ("Credentials::new", &api_key),
        ("Credentials::client_only", &client_only),
        ("Credentials::bootstrap", &bootstrap),
        ("Credentials::basic", &basic),
        ("SwappableCredentials", &SwappableCredentials::new(basic.clone())),
        ("TransportBuilder", &transport(&format!("https://u:{SECRET}@shop.example"), basic.clone())),
        ("Transport", &transport("https://shop.example", basic.clone()).build().unwrap()),
        ("Multipart", &multipart),
        ("RawResponse", &answer(200, SECRET)),
        ("ResponseValue", &read),
    ];
    for (what, value) in all {
        assert_hidden(what, &debug(value));
        assert!(debug(value).len() > 10, "{what} shows nothing at all");
    }
}

/// What callers may bring along, with a `Debug` that hides nothing.
#[derive(Debug)]
struct Careless(#[expect(dead_code, reason = "only shown")] &'static str);

impl CredentialsProvider for Careless {
    fn credentials(&self) -> ProvidedCredentials<'_> {
        Box::pin(std::future::ready(Err(CredentialsError::new("there are none"))))
    }
}

impl Limiter for Careless {
    fn acquire<'a>(&'a self, _: &'a str, _: &'static str, _: u32) -> Wait<'a> {
        Box::pin(std::future::ready(()))
    }
}

impl Clock for Careless {
    fn unix_seconds(&self) -> i64 {
        0
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, _: Duration) -> Wait<'_> {
        Box::pin(std::future::ready(()))
    }
}

#[test]
fn what_callers_bring_along_is_not_shown_however_it_shows_itself() {
    assert!(format!("{:?}", Careless(SECRET)).contains(SECRET));
    let mut headers = HeaderMap::new();
    headers.insert("proxy-authorization", HeaderValue::from_static(SECRET));
    let http = || reqwest::Client::builder().default_headers(headers.clone()).user_agent(SECRET);
    let builder = || {
        transport("https://shop.example", Careless(SECRET))
            .limiter(Arc::new(Careless(SECRET)))
            .clock(Arc::new(Careless(SECRET)))
    };
    assert!(format!("{:?}", http()).contains(SECRET));
    assert_hidden("TransportBuilder", &debug(&builder().http_client_builder(http())));
    let built = builder().http_client_builder(http()).build().unwrap();
    assert_hidden("Transport", &debug(&built));
    let shown = debug(&built.with_region(Region::PDX));
    assert!(shown.contains("https://shop.example") && shown.contains("PDX"), "{shown}");
}

#[test]
fn no_error_of_an_answer_shows_what_the_answer_says() {
    let bodies = [
        SECRET.to_owned(),
        format!("{SECRET:?}"),
        format!(r#"{{"secret":["{SECRET}"],"amount":1}}"#),
        format!(r#"{{"secret":"s","amount":"{SECRET}"}}"#),
        format!(r#"{{"secret":"{SECRET}"}}"#),
        format!(r#"{{"secret":"{SECRET}","amount":-1}}"#),
        format!(r#"{{"secret":"{SECRET}","amount":1"#),
    ];
    for body in bodies {
        let unreadable = answer(200, &body).json::<Key, Key>().unwrap_err();
        assert!(matches!(unreadable, Error::Decode { .. }));
        assert_hidden("Error::Decode", &error(&unreadable));
        let unexpected = answer(502, &body).into_error::<Key>();
        assert!(matches!(unexpected, Error::UnexpectedResponse(_)));
        assert_hidden("Error::UnexpectedResponse", &error(&unexpected));
    }
    let documented = answer(400, &format!(r#"{{"secret":"{SECRET}","amount":1}}"#)).into_error::<Key>();
    assert!(matches!(documented, Error::ErrorResponse(_)));
    assert_hidden("Error::ErrorResponse", &error(&documented));
    let broken_rule = Error::<Key>::from(InvalidField::new("secret", Rule::Length(1, 2)));
    assert_hidden("Error::InvalidRequest", &error(&broken_rule));
}

#[test]
fn no_error_of_a_setting_shows_the_setting() {
    let with_space = format!("{SECRET} {SECRET}");
    let invalid = [
        ApiSecret::new(&*with_space).unwrap_err(),
        ClientSecret::new(&*with_space).unwrap_err(),
        SecretKey::new(&*with_space).unwrap_err(),
        ApiKeyId::new(&*with_space).unwrap_err(),
        Region::new(SECRET).unwrap_err(),
    ];
    for invalid in invalid {
        assert_hidden("InvalidCredential", &error(&invalid));
    }
    assert_hidden("MissingVariables", &error(&Credentials::from_variables(|_| Some(with_space.clone())).unwrap_err()));
    let [_, _, _, basic] = credentials();
    for address in [
        format!("https://u:{SECRET}@shop.example"),
        format!("https://shop.example/{SECRET}"),
        format!("https://shop.example?{SECRET}"),
        format!("http://{SECRET}.example"),
        SECRET.to_owned(),
    ] {
        assert_hidden("BuildError", &error(&transport(&address, basic.clone()).build().unwrap_err()));
    }
    let agent = transport("https://shop.example", basic).user_agent(&format!("{SECRET}\n")).build().unwrap_err();
    assert_hidden("BuildError", &error(&agent));
}

#[tokio::test]
async fn no_error_of_a_call_shows_who_called() {
    // Nobody listens on a port that was given back.
    let address = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    for credentials in credentials() {
        let transport = transport(&address, credentials.clone()).build().unwrap();
        let request = transport.http().post(format!("{address}/network/v1/payments?q={SECRET}")).body(SECRET);
        let failed = transport.send(request, &SIGNED).await.unwrap_err();
        assert_hidden("TransportError", &error(&failed));
        assert_hidden("TransportErrorKind", &error(failed.kind()));
        let broken = transport.http().post(address.clone()).header("x-region", "a\nb").body(SECRET);
        assert_hidden("TransportError", &error(&transport.send(broken, &SIGNED).await.unwrap_err()));
    }
}
