//! The request by which an event is delivered: its headers and its signature.

use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use cashapp_core::signing::{CanonicalRequest, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use http::header::{ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, DATE, HOST};
use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::Sha256;
use url::Url;

use super::delivery::{AFTERPAY, Delivery};
use crate::pay::api_keys::Key;
use crate::world::World;

/// How long a delivery waits where nothing else was set, in milliseconds.
pub(crate) const TIMEOUT: f64 = 5000.0;

const ACCEPT_ALL: &str = "*/*";
const PAY_TYPE: &str = "application/json; charset=utf-8";
const BARE_NAMES: &str = "Accept, Content-Type, Host, Authorization";

/// A request that is ready to be sent.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) timeout: Duration,
}

/// Why there is nothing to be sent.
#[derive(Debug)]
pub(crate) enum Obstacle {
    /// It cannot be sent as things are; that may change before the next try.
    Failed(String),
    /// It is not wanted any more.
    Stopped,
    /// There is nobody left to send it to.
    Gone,
}

/// The request as it has to be now: an endpoint may have another address or key than at the last try.
pub(crate) fn make(world: &World, delivery: &Delivery) -> Result<Request, Obstacle> {
    let request = if delivery.endpoint == AFTERPAY { afterpay(world, delivery) } else { pay(world, delivery) };
    let (address, mut headers, timeout) = request?;
    let url = Url::parse(&address).map_err(|_| Obstacle::Failed("the address cannot be read".to_owned()))?;
    insert(&mut headers, HOST, &host(&url))?;
    Ok(Request { url, headers, body: delivery.body.clone(), timeout })
}

type Parts = (String, HeaderMap, Duration);

fn pay(world: &World, delivery: &Delivery) -> Result<Parts, Obstacle> {
    let endpoint = delivery.target(world).ok_or(Obstacle::Gone)?;
    let address = endpoint.url.clone().ok_or(Obstacle::Stopped)?;
    let url = Url::parse(&address).map_err(|_| Obstacle::Failed("the address cannot be read".to_owned()))?;
    let key = key(world, endpoint.api_key_id.as_ref().map(AsRef::as_ref).unwrap_or_default())?;
    let authorization = format!("Client {} {}", world.account().client_id, key.view.id);
    let host = host(&url);
    let path = path_and_query(&url);
    let canonical = CanonicalRequest::new("POST", &path, &host)
        .accept(ACCEPT_ALL)
        .authorization(authorization.as_str())
        .content_type(PAY_TYPE)
        .body(delivery.body.as_bytes());
    let signature = SigningKey::new(key.secret.expose()).sign(&canonical).to_string();
    let mut headers = HeaderMap::new();
    let date = world.clock.now().format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    // As documented, pairs in this order; the section "Webhooks (Cash App Pay)" says that bare names may be met too.
    let signed = if world.settings.webhooks.bare_signed_headers {
        BARE_NAMES.to_owned()
    } else {
        format!("Accept: {ACCEPT_ALL}, Content-Type: {PAY_TYPE}, Host: {host}, Authorization: {authorization}")
    };
    insert(&mut headers, ACCEPT, ACCEPT_ALL)?;
    insert(&mut headers, ACCEPT_ENCODING, "gzip")?;
    insert(&mut headers, AUTHORIZATION, &authorization)?;
    insert(&mut headers, CONTENT_TYPE, PAY_TYPE)?;
    insert(&mut headers, DATE, &date)?;
    insert(&mut headers, HeaderName::from_static("x-signature"), &signature)?;
    insert(&mut headers, HeaderName::from_static("x-signed-headers"), &signed)?;
    insert(&mut headers, HeaderName::from_static("x-delivery-configuration-id"), &delivery.endpoint)?;
    if delivery.retries > 0 {
        insert(&mut headers, HeaderName::from_static("x-retry-count"), &delivery.retries.to_string())?;
    }
    Ok((address, headers, milliseconds(endpoint.delivery_timeout.unwrap_or(TIMEOUT))))
}

/// The key that signs. One that cannot be used for calls cannot sign either: whoever deletes a key, or lets it expire,
/// before its endpoints are moved to another one sees their deliveries fail, and fails here rather than in production.
fn key<'a>(world: &'a World, id: &str) -> Result<&'a Key, Obstacle> {
    let failed = |reason: &str| {
        Obstacle::Failed(format!("the endpoint's API key {id} {reason}: move the endpoint to another key"))
    };
    let key = world.api_keys.get(id).ok_or_else(|| failed("is not there"))?;
    if key.revoked {
        return Err(failed("was deleted"));
    }
    if key.expires_at() <= world.now() {
        return Err(failed("has expired"));
    }
    Ok(key)
}

/// Section "Webhooks (Afterpay)": the code is over the URL as it was registered, the date and the body. One of the vendor's
/// samples has the host in place of the URL.
fn afterpay(world: &World, delivery: &Delivery) -> Result<Parts, Obstacle> {
    let account = world.account();
    let address = account.notification_url.clone().ok_or(Obstacle::Stopped)?;
    let date = world.clock.now().timestamp().to_string();
    let signed_for = match Url::parse(&address) {
        Ok(url) if world.settings.webhooks.notifications_signed_by_host => host(&url),
        _ => address.clone(),
    };
    let text = format!("{signed_for}\n{date}\n{}", delivery.body);
    let Ok(mut hmac) = Hmac::<Sha256>::new_from_slice(account.notification_secret.as_bytes()) else {
        unreachable!("HMAC takes keys of every length")
    };
    hmac.update(text.as_bytes());
    let signature = BASE64_STANDARD.encode(hmac.finalize().into_bytes());
    let mut headers = HeaderMap::new();
    insert(&mut headers, ACCEPT, ACCEPT_ALL)?;
    insert(&mut headers, CONTENT_TYPE, "application/json")?;
    insert(&mut headers, HeaderName::from_static("x-afterpay-request-date"), &date)?;
    insert(&mut headers, HeaderName::from_static("x-afterpay-request-signature"), &signature)?;
    Ok((address, headers, milliseconds(TIMEOUT)))
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) -> Result<(), Obstacle> {
    let value = HeaderValue::from_str(value)
        .map_err(|_| Obstacle::Failed(format!("the value of the header `{name}` cannot be sent")))?;
    headers.insert(name, value);
    Ok(())
}

/// The host, with the port where it is not the scheme's own.
fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn path_and_query(url: &Url) -> String {
    url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
}

fn milliseconds(timeout: f64) -> Duration {
    Duration::try_from_secs_f64(timeout / 1000.0).unwrap_or(Duration::from_secs(5))
}
