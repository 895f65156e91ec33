//! Calls that are kept, and sent later: by another process, by a newer version, again.
//!
//! What is kept is what goes over the wire, not the typed value it was made of: a later version could write the same value
//! as other bytes, and the vendor refuses other bytes under the same idempotency key.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::Value;

use crate::credentials::Region;
use crate::operation::{Operation, Repeat};

/// The version of the format that this crate writes. Every version that was ever written is read.
const VERSION: u32 = 1;

/// A call that can be stored: made by [`Transport::store`](crate::Transport::store) of one that was prepared, and sent by a
/// generated client's `send_stored`, in these very bytes.
///
/// Its format is an object with the fields `version` (1), `operation`, `host` (scheme, host and port), `account` (the
/// client id or Afterpay's merchant id), `region`, `key` (the idempotency key), `target` (path and query) and `body`, a
/// text; what a call does not have is `null` or absent. It holds no credentials. What it holds may be a customer's, so
/// `Debug` shows neither target nor body nor key.
///
/// Operations that send a file cannot be stored: what is read while it is sent is in no body.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StoredCall {
    version: u32,
    operation: String,
    host: String,
    account: Option<String>,
    region: Option<Region>,
    key: Option<String>,
    target: String,
    body: Option<String>,
}

impl StoredCall {
    pub(crate) fn new(
        operation: &Operation,
        host: &str,
        account: Option<String>,
        region: Option<Region>,
        target: &str,
        body: Option<&[u8]>,
    ) -> Self {
        // JSON is UTF-8, and nothing else is ever prepared.
        let body = body.map(|body| String::from_utf8_lossy(body).into_owned());
        let key = key(operation, body.as_deref());
        let (operation, host, target) = (operation.id().to_owned(), host.to_owned(), target.to_owned());
        Self { version: VERSION, operation, host, account, region, key, target, body }
    }

    /// Returns the id of the operation that is called.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// Returns where it goes: scheme, host, and port if it is not the default.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Returns the account that it is made for: the client id, or Afterpay's merchant id. `None` where anybody may call.
    pub fn account(&self) -> Option<&str> {
        self.account.as_deref()
    }

    /// Returns the region that it is made from, without which it could be carried out a second time under its key.
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// Returns the idempotency key, where the operation has one. Of one that is made of several fields, they are joined by a space.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Returns path and query, encoded as they are sent.
    pub fn target(&self) -> &str {
        &self.target
    }

    /// Returns the body, as it is sent.
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    /// Whether this is a call of the operation, unharmed, and one of this host and region.
    pub(crate) fn check(
        &self,
        operation: &Operation,
        host: &str,
        region: Option<Region>,
    ) -> Result<(), StoredCallError> {
        if self.host != host {
            return Err(StoredCallError::OtherHost { stored: self.host.clone(), client: host.to_owned() });
        }
        if self.region != region {
            return Err(StoredCallError::OtherRegion { stored: self.region, client: region });
        }
        if !is_of(operation.path(), &self.target) {
            return Err(StoredCallError::Damaged("its path is not one of the operation"));
        }
        if key(operation, self.body.as_deref()) != self.key {
            return Err(StoredCallError::Damaged("its key is not that of its body"));
        }
        Ok(())
    }
}

/// Keeps the call that a transport would have sent.
#[doc(hidden)]
#[derive(Clone, Debug, Default)]
pub struct Recorder(Arc<Mutex<Option<StoredCall>>>);

impl Recorder {
    pub(crate) fn keep(&self, call: StoredCall) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(call);
    }

    /// What was kept.
    pub fn take(&self) -> Option<StoredCall> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// The idempotency key in a body.
fn key(operation: &Operation, body: Option<&str>) -> Option<String> {
    let Repeat::Keyed(fields) = operation.repeat() else { return None };
    let body: Value = serde_json::from_str(body?).ok()?;
    let parts: Option<Vec<&str>> = fields.iter().map(|field| body[*field].as_str()).collect();
    parts.map(|parts| parts.join(" "))
}

/// Whether a path is made of a template.
fn is_of(template: &str, target: &str) -> bool {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let fits = |(template, segment): (&str, &str)| match template.split_once('{') {
        Some((before, rest)) => {
            let after = rest.split_once('}').map_or("", |(_, after)| after);
            segment.len() > before.len() + after.len() && segment.starts_with(before) && segment.ends_with(after)
        }
        None => template == segment,
    };
    template.split('/').count() == path.split('/').count() && template.split('/').zip(path.split('/')).all(fits)
}

impl<'de> Deserialize<'de> for StoredCall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A field that this version does not know would mean something that it does not do.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct First {
            #[serde(rename = "version")]
            _version: u32,
            operation: String,
            host: String,
            account: Option<String>,
            region: Option<Region>,
            key: Option<String>,
            target: String,
            body: Option<String>,
        }

        let value = Value::deserialize(deserializer)?;
        match value["version"].as_u64() {
            Some(1) => {}
            Some(version) => {
                let message =
                    format!("version {version} of a stored call is not known here: send it with a newer version");
                return Err(de::Error::custom(message));
            }
            None => return Err(de::Error::custom("a stored call without a version")),
        }
        let First { operation, host, account, region, key, target, body, .. } =
            First::deserialize(value).map_err(de::Error::custom)?;
        Ok(Self { version: VERSION, operation, host, account, region, key, target, body })
    }
}

impl fmt::Debug for StoredCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoredCall")
            .field("operation", &self.operation)
            .field("host", &self.host)
            .field("account", &self.account)
            .field("region", &self.region)
            .field("body_length", &self.body.as_ref().map(String::len))
            .finish_non_exhaustive()
    }
}

/// Why a stored call was not sent. Whether it was sent before, nobody knows by this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoredCallError {
    /// It is for another environment or API.
    #[error("it is for `{stored}`, and the client calls `{client}`: send it by a client of that host")]
    #[expect(missing_docs)]
    OtherHost { stored: String, client: String },
    /// It is another account's.
    #[error("it is of the account `{stored}`, and the client's is `{client}`: send it with that account's credentials")]
    #[expect(missing_docs)]
    OtherAccount { stored: String, client: String },
    /// It is from another region, where its key does not count.
    #[error("it is from the region {}, and the client calls from {}: send it from its own", name(*stored), name(*client))]
    #[expect(missing_docs)]
    OtherRegion { stored: Option<Region>, client: Option<Region> },
    /// This version knows no such operation.
    #[error("this version has no operation `{0}`: send it with the version that stored it, or look up what it did")]
    UnknownOperation(String),
    /// A call that sends a file cannot be stored: the file is read while it is sent.
    #[error("a call that sends a file cannot be stored, because the file is read while it is sent")]
    File,
    /// It was kept by a recorder, as was asked for.
    #[doc(hidden)]
    #[error("it was recorded")]
    Recorded,
    /// It is not as it was stored.
    #[error("it was damaged: {0}")]
    Damaged(&'static str),
}

fn name(region: Option<Region>) -> String {
    region.map_or_else(|| "none".to_owned(), |region| region.to_string())
}
