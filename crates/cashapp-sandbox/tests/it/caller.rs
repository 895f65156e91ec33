//! Callers of a sandbox: raw requests, signed by hand, and the generated clients.

use std::sync::{Arc, LazyLock};

use cashapp_core::retry::RetryPolicy;
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use cashapp_core::{
    ApiKeyId, ApiSecret, ClientId, ClientSecret, MerchantAccount, NoLimiter, Region, SecretKey, Transport,
};
use cashapp_sandbox::{Sandbox, SandboxBuilder};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;

pub(crate) const CLIENT: &str = "CAS-CI_TESTS";
pub(crate) const CLIENT_SECRET: &str = "CASH_client_secret_for_tests";
pub(crate) const KEY: &str = "KEY_TESTS";
pub(crate) const SECRET: &str = "CASH_secret_for_tests";
pub(crate) const MERCHANT_ACCOUNT: &str = "100101533";
pub(crate) const SECRET_KEY: &str = "secret-key-for-tests";

/// A sandbox whose credentials are the constants of this file.
pub(crate) fn builder() -> SandboxBuilder {
    Sandbox::builder()
        .client(ClientId::new(CLIENT).expect("well formed"), ClientSecret::new(CLIENT_SECRET).expect("well formed"))
        .api_key(ApiKeyId::new(KEY).expect("well formed"), ApiSecret::new(SECRET).expect("well formed"))
        .merchant_account(
            MerchantAccount::new(MERCHANT_ACCOUNT).expect("well formed"),
            SecretKey::new(SECRET_KEY).expect("well formed"),
        )
}

/// A sandbox without rate limits.
pub(crate) async fn start() -> Sandbox {
    builder().rate_limit_scale(0.0).start().await.expect("it starts")
}

/// A sandbox whose clock stands still, and which lets what was captured at once be voided by its key.
pub(crate) async fn voiding_captured() -> Sandbox {
    let builder = builder().rate_limit_scale(0.0).void_captured_by_key();
    builder.frozen_at(chrono::DateTime::UNIX_EPOCH).start().await.expect("it starts")
}

/// The generated client of the Cash App Pay APIs. It calls once.
pub(crate) fn pay(sandbox: &Sandbox) -> cashapp_pay_api::Client {
    cashapp_pay_api::Client::new(transport(sandbox, sandbox.credentials()))
}

/// The generated client of the Afterpay API. It calls once.
pub(crate) fn afterpay(sandbox: &Sandbox) -> cashapp_afterpay_api::Client {
    cashapp_afterpay_api::Client::new(transport(sandbox, sandbox.merchant_credentials()))
}

fn transport(sandbox: &Sandbox, credentials: cashapp_core::Credentials) -> Transport {
    let builder = Transport::builder(sandbox.url()).credentials(credentials).region(Region::PDX);
    builder.retry(RetryPolicy::never()).limiter(Arc::new(NoLimiter)).build().expect("it is on this machine")
}

/// A client that takes no detours. Making one is slow, so all tests share it; its connections are not kept, because each
/// belongs to the runtime of its test.
pub(crate) fn http() -> reqwest::Client {
    static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
        let builder = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        builder.pool_max_idle_per_host(0).build().expect("a client can be made")
    });
    HTTP.clone()
}

/// An answer as it came.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Reply {
    /// The code of the first error, of either API.
    pub(crate) fn code(&self) -> &str {
        let code = self.body.pointer("/errors/0/code").or_else(|| self.body.get("errorCode"));
        code.and_then(Value::as_str).unwrap_or_default()
    }

    /// The field of the first error.
    pub(crate) fn field(&self) -> &str {
        self.body.pointer("/errors/0/field").and_then(Value::as_str).unwrap_or_default()
    }

    /// The explanation of the first error, of either API.
    pub(crate) fn detail(&self) -> &str {
        let detail = self.body.pointer("/errors/0/detail").or_else(|| self.body.get("message"));
        detail.and_then(Value::as_str).unwrap_or_default()
    }

    /// A text in the answer, by JSON pointer.
    pub(crate) fn text(&self, pointer: &str) -> &str {
        self.body.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
    }

    /// The same answer, if it has this status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    /// Asserts that this is a refusal with this status, code and field.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16, code: &str, field: &str) {
        assert_eq!((self.status, self.code(), self.field()), (status, code, field), "{}", self.body);
        assert!(!self.detail().is_empty(), "{}", self.body);
    }
}

/// Calls with the first key, from Portland.
pub(crate) async fn call(sandbox: &Sandbox, method: &str, path: &str, body: Option<Value>) -> Reply {
    Caller::new(sandbox).call(method, path, body).await
}

/// Calls the Afterpay API, or the Customer Request API, by what the path says.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    url: String,
    pub(crate) client: String,
    pub(crate) key: String,
    pub(crate) secret: String,
    pub(crate) region: Option<String>,
    http: reqwest::Client,
}

impl Caller {
    /// With the first key, from Portland.
    pub(crate) fn new(sandbox: &Sandbox) -> Self {
        Self {
            url: sandbox.url().to_owned(),
            client: CLIENT.to_owned(),
            key: KEY.to_owned(),
            secret: SECRET.to_owned(),
            region: Some("PDX".to_owned()),
            http: http(),
        }
    }

    pub(crate) fn key(mut self, id: &str, secret: &str) -> Self {
        (self.key, self.secret) = (id.to_owned(), secret.to_owned());
        self
    }

    pub(crate) fn region(mut self, region: &str) -> Self {
        self.region = Some(region.to_owned());
        self
    }

    /// A request with all of its headers, authorized as the path's API has it.
    pub(crate) fn request(&self, method: &str, path: &str, body: &[u8]) -> RequestBuilder {
        let verb = Method::from_bytes(method.as_bytes()).expect("a method");
        let request = self.http.request(verb, format!("{}{path}", self.url));
        let mut request = request.header("accept", "application/json").header("user-agent", "tests/1.0");
        if !body.is_empty() {
            request = request.header("content-type", "application/json").body(body.to_vec());
        }
        if path.starts_with("/v2/") || path == "/ping" {
            return request.basic_auth(MERCHANT_ACCOUNT, Some(SECRET_KEY));
        }
        if path.starts_with("/customer-request/") {
            return request.header("authorization", format!("Client {}", self.client));
        }
        let authorization = format!("Client {} {}", self.client, self.key);
        let host = self.url.strip_prefix("http://").expect("plain HTTP");
        let canonical = CanonicalRequest::new(method, path, host)
            .accept("application/json")
            .authorization(authorization.as_str())
            .content_type((!body.is_empty()).then_some("application/json"))
            .body(body);
        let signature = SigningKey::new(&self.secret).sign(&canonical).to_string();
        if let Some(region) = &self.region {
            request = request.header("x-region", region);
        }
        request.header("authorization", authorization).header("x-signature", signature)
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<Value>) -> Reply {
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        send(self.request(method, path, &body)).await
    }
}

/// Sends a request and reads the answer; a body that is no JSON becomes a text.
pub(crate) async fn send(request: RequestBuilder) -> Reply {
    let response = request.send().await.expect("it is answered");
    let status = response.status().as_u16();
    let text = response.text().await.expect("it has a body");
    let body = serde_json::from_str(&text).unwrap_or(Value::String(text));
    Reply { status, body }
}
