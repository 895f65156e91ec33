//! The yardstick: what a good engineer writes in an afternoon with reqwest and serde.

use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use reqwest::header::{ACCEPT, AUTHORIZATION, USER_AGENT};
use serde::Deserialize;
use sha2::{Digest, Sha256};

pub(crate) struct ByHand {
    http: reqwest::Client,
    url: String,
    host: String,
    authorization: String,
    secret: String,
    empty_digest: String,
}

#[derive(Deserialize)]
pub(crate) struct GrantAnswer {
    pub(crate) grant: Grant,
}

#[derive(Deserialize)]
pub(crate) struct GrantPage {
    pub(crate) grants: Vec<Grant>,
    pub(crate) cursor: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is read to the end, as by the generated type")]
pub(crate) struct Grant {
    pub(crate) id: String,
    status: Status,
    r#type: Option<Type>,
    action: Option<Action>,
    channel: Option<Channel>,
    customer_id: Option<String>,
    request_id: Option<String>,
    created_at: Option<DateTime<Utc>>,
    updated_at: Option<DateTime<Utc>>,
    expires_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Active,
    Consumed,
    Expired,
    Revoked,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Type {
    OneTime,
    Extended,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Channel {
    Online,
    InApp,
    InPerson,
    Other,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(dead_code, reason = "as above")]
enum Action {
    OneTimePayment { amount: Option<i64>, currency: Option<String>, scope_id: String },
    OnFilePayment { scope_id: String, account_reference_id: Option<String> },
    OnFileDeposit { scope_id: String, account_reference_id: Option<String> },
    OnFilePayout { scope_id: String, account_reference_id: Option<String> },
    LinkAccount,
}

impl ByHand {
    pub(crate) fn new(sandbox: &cashapp_sandbox::Sandbox) -> Result<Self, Box<dyn std::error::Error>> {
        let variables = sandbox.variables();
        let variable = |name: &str| -> Result<&str, String> {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.as_str()).ok_or(format!("{name} is missing"))
        };
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
        Ok(Self {
            http: http.no_proxy().timeout(Duration::from_secs(30)).build()?,
            url: sandbox.url().to_owned(),
            host: sandbox.url().trim_start_matches("http://").to_owned(),
            authorization: format!("Client {} {}", variable("CASHAPP_CLIENT_ID")?, variable("CASHAPP_API_KEY_ID")?),
            secret: variable("CASHAPP_API_SECRET")?.to_owned(),
            empty_digest: hex::encode(Sha256::digest(b"")),
        })
    }

    /// The signature of a GET.
    pub(crate) fn sign(&self, path: &str) -> String {
        let headers = format!("accept:application/json\nauthorization:{}\nhost:{}", self.authorization, self.host);
        let text = format!("GET\n{path}\n{headers}\n{}", self.empty_digest);
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()).expect("any length is a key");
        mac.update(text.as_bytes());
        format!("V1 {}", hex::encode(mac.finalize().into_bytes()))
    }

    async fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> reqwest::Result<T> {
        self.send(path).await?.json().await
    }

    /// The answer unread.
    pub(crate) async fn raw(&self, path: &str) -> reqwest::Result<Bytes> {
        self.send(path).await?.bytes().await
    }

    async fn send(&self, path: &str) -> reqwest::Result<reqwest::Response> {
        let request = self
            .http
            .get(format!("{}{path}", self.url))
            .header(ACCEPT, "application/json")
            .header(USER_AGENT, "by-hand/1.0")
            .header(AUTHORIZATION, &self.authorization)
            .header("x-region", "PDX")
            .header("x-signature", self.sign(path));
        request.send().await?.error_for_status()
    }

    pub(crate) async fn retrieve_grant(&self, customer: &str, grant: &str) -> reqwest::Result<GrantAnswer> {
        self.get(&format!("/network/v1/customers/{customer}/grants/{grant}")).await
    }

    /// One page of the usual loop.
    pub(crate) async fn grants(&self, customer: &str, cursor: Option<&str>) -> reqwest::Result<GrantPage> {
        let mut path = format!("/network/v1/customers/{customer}/grants?limit=100");
        if let Some(cursor) = cursor {
            path.push_str("&cursor=");
            path.push_str(cursor);
        }
        self.get(&path).await
    }
}
