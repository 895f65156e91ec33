//! The operations that the tests call, and what a caller is told in the end.

use std::sync::Arc;

use cashapp_core::clock::ManualClock;
use cashapp_core::retry::RetryPolicy;
use cashapp_core::verification::KeyRing;
use cashapp_core::{
    ApiKeyId, ApiSecret, Auth, ClientId, Credentials, Error, ErrorBody, Method, Operation, Outcome, RawResponse,
    Refusal, Region, Repeat, Transport, TransportBuilder, TransportError,
};
use serde::Deserialize;
use serde_json::Value;

use crate::server::{Received, Server};

pub(crate) static SAFE: Operation = Operation::new("list_payments", Method::Get, "/network/v1/payments")
    .with_tag("payments")
    .with_auth(Auth::Signed)
    .with_scopes(&["PAYMENTS_READ"])
    .with_repeat(Repeat::Safe);
const WRITE: Operation = SAFE.with_id("create_payment").with_method(Method::Post);
pub(crate) static KEYED: Operation = WRITE.with_repeat(Repeat::Keyed(&["idempotency_key"]));
pub(crate) static UNSAFE: Operation = WRITE.with_id("rotate").with_repeat(Repeat::Unsafe);

/// One way to call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Call {
    pub(crate) operation: &'static Operation,
    pub(crate) body: Option<&'static str>,
    /// Whether it may be made again once it was sent.
    pub(crate) repeatable: bool,
}

pub(crate) const READ: Call = Call { operation: &SAFE, body: None, repeatable: true };
pub(crate) const KEYED_WRITE: Call = Call {
    operation: &KEYED,
    body: Some(r#"{"amount": 100,"idempotency_key":"key-1", "note":"spaces count"}"#),
    repeatable: true,
};
pub(crate) const KEYLESS_WRITE: Call = Call { operation: &KEYED, body: Some(r#"{"amount":100}"#), repeatable: false };
pub(crate) const UNSAFE_WRITE: Call =
    Call { operation: &UNSAFE, body: Some(r#"{"idempotency_key":"of no use"}"#), repeatable: false };
pub(crate) const ALL: [Call; 4] = [READ, KEYED_WRITE, KEYLESS_WRITE, UNSAFE_WRITE];

impl Call {
    /// Makes the call, and says what a generated client would tell its caller.
    pub(crate) async fn through(&self, transport: &Transport) -> Told {
        let query = if self.body.is_none() { "?limit=50&cursor=a%2Fb" } else { "" };
        let address = format!("{}{}{query}", transport.base_url(), self.operation.path());
        let method = reqwest::Method::from_bytes(self.operation.method().as_str().as_bytes()).unwrap();
        let request = transport.http().request(method, address);
        let request = match self.body {
            Some(body) => request.header("content-type", "application/json").body(body),
            None => request,
        };
        Told::of(transport.send(request, self.operation).await)
    }
}

/// What a caller is told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Told {
    /// The last answer's status, if there was one.
    pub(crate) status: Option<u16>,
    pub(crate) attempts: u32,
    /// `None` for a success.
    pub(crate) outcome: Option<Outcome>,
    pub(crate) text: String,
}

/// The error that the operations document.
#[derive(Debug, Deserialize)]
pub(crate) struct Documented {
    errors: Vec<Value>,
}

/// With codes as an API could have them: a decline settles, anything else speaks for its attempt alone.
impl ErrorBody for Documented {
    fn refusal(&self, _: &RawResponse) -> Refusal {
        match self.errors.first().and_then(|error| error["code"].as_str()) {
            None => Refusal::Undetermined,
            Some(code) if code.contains("_DECLINED_") => Refusal::Settled,
            Some(_) => Refusal::ThisAttempt,
        }
    }
}

impl Told {
    /// Reads an answer in the way of generated clients.
    pub(crate) fn of(result: Result<RawResponse, TransportError>) -> Self {
        let error: Error<Documented> = match result {
            Ok(answer) if answer.status().is_success() => {
                let (status, attempts) = (Some(answer.status().as_u16()), answer.attempts());
                match answer.json::<Value, Documented>() {
                    Ok(_) => return Self { status, attempts, outcome: None, text: String::new() },
                    Err(error) => error,
                }
            }
            Ok(answer) => answer.into_error(),
            Err(error) => error.into(),
        };
        Self {
            status: error.status().map(|status| status.as_u16()),
            attempts: error.attempts(),
            outcome: Some(error.outcome()),
            text: error.to_string(),
        }
    }
}

pub(crate) fn client_id() -> ClientId {
    ClientId::new("CAS-CI_TEST").unwrap()
}

/// The credentials of the key with this number.
pub(crate) fn key(number: usize) -> Credentials {
    let (id, secret) = pair(number);
    Credentials::new(&client_id(), &id, &secret)
}

fn pair(number: usize) -> (ApiKeyId, ApiSecret) {
    let (id, secret) = (format!("KEY_{number}"), format!("CASH_secret_of_{number}"));
    (ApiKeyId::new(id).unwrap(), ApiSecret::new(secret).unwrap())
}

/// A ring that knows so many keys.
pub(crate) fn ring(keys: usize) -> KeyRing {
    let ring = KeyRing::new();
    for number in 0..keys {
        let (id, secret) = pair(number);
        ring.insert(id, &secret);
    }
    ring
}

/// A transport with all that a call needs, three attempts and a clock that does not keep anybody waiting.
pub(crate) fn usual(server: &Server, clock: &Arc<ManualClock>) -> TransportBuilder {
    server
        .transport()
        .credentials(key(0))
        .region(Region::PDX)
        .clock(Arc::<ManualClock>::clone(clock))
        .retry(RetryPolicy::default().max_attempts(3))
}

/// Every attempt of a call has the same address, region, key and bytes, and a signature that is good for them.
pub(crate) fn assert_one_call(requests: &[Received], call: &Call) {
    for request in requests {
        assert_eq!(request.signer(&ring(1)).unwrap().as_str(), "KEY_0");
        assert_eq!(request.header("x-region"), Some("PDX"));
        assert_eq!(request.body, call.body.unwrap_or_default().as_bytes());
        assert_eq!(request, &requests[0]);
    }
}
