//! Showing who calls, in the way that the operation asks for.

use std::sync::Arc;
use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use url::Position;

use super::Transport;
use super::attempt::{document, host};
use crate::credentials::{Credentials, CredentialsError, Key, Kind};
use crate::error::{TransportError, TransportErrorKind};
use crate::multipart::Multipart;
use crate::operation::{Auth, Operation};
use crate::signing::{CanonicalRequest, SigningKey};
use crate::verification::X_SIGNATURE;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const X_REGION: HeaderName = HeaderName::from_static("x-region");

/// What the vendor's sandbox takes in place of a signature.
pub(super) const SKIP: &str = "sandbox:skip-signature-check";

impl Transport {
    /// Adds what the operation asks for. Returns the signature of a form, which is also one of its parts.
    pub(super) async fn authorize(
        &self,
        operation: &Operation,
        request: &reqwest::Request,
        multipart: Option<&Multipart>,
        headers: &mut HeaderMap,
        time_left: &(impl Fn() -> Option<Duration> + Sync),
        caller: &mut Option<Arc<Credentials>>,
    ) -> Result<Option<String>, TransportError> {
        if operation.auth() == Auth::None {
            return Ok(None);
        }
        let credentials = self.credentials(time_left).await?;
        if !caller.get_or_insert_with(|| Arc::clone(&credentials)).is_same_caller(&credentials) {
            return Err(CredentialsError::new("they now name another caller, who cannot repeat this call").into());
        }
        let signing_key = authorization(operation, &credentials, headers)?;
        if operation.auth() == Auth::Signed {
            let region =
                self.region.ok_or_else(|| CredentialsError::new("give the transport a region when it is built"))?;
            headers.insert(X_REGION, region.header());
        }
        let Some(key) = signing_key else { return Ok(None) };

        let content_type = if multipart.is_some() {
            // The boundary is chosen after signing.
            Some("multipart/form-data")
        } else {
            // Of a request without a body too, as in the vendor's own example: where it is missing, a default header of
            // the HTTP client could fill it in after signing.
            headers.entry(CONTENT_TYPE).or_insert(JSON);
            text(headers, &CONTENT_TYPE)
        };
        let mut signature = if self.shared.skip_signature {
            HeaderValue::from_static(SKIP)
        } else {
            let canonical =
                CanonicalRequest::new(request.method().as_str(), path_and_query(request.url()), host(request.url()))
                    .accept(text(headers, &ACCEPT))
                    .authorization(text(headers, &AUTHORIZATION))
                    .content_type(content_type)
                    .body(document(request, multipart).unwrap_or_default());
            HeaderValue::from_bytes(&key.sign(&canonical).header()).map_err(|_| TransportErrorKind::NotRepeatable)?
        };
        // A form has it as a part too, which wins; the header is documented as required all the same.
        let part = multipart.and_then(|_| signature.to_str().ok().map(ToOwned::to_owned));
        // Whoever has it can send the same request again.
        signature.set_sensitive(true);
        headers.insert(X_SIGNATURE, signature);
        Ok(part)
    }
}

/// Adds the header, and gives the key that signs.
fn authorization<'a>(
    operation: &Operation,
    credentials: &'a Credentials,
    headers: &mut HeaderMap,
) -> Result<Option<&'a SigningKey>, CredentialsError> {
    let (header, key) = match (operation.auth(), &*credentials.0) {
        (Auth::Client, Kind::CashApp { client, .. }) => (client, None),
        (Auth::Signed, Kind::CashApp { key: Some(Key::Api { header, key }), .. }) => (header, Some(key)),
        (Auth::Signed, Kind::CashApp { key: Some(Key::Bootstrap { header }), .. }) if operation.bootstrap() => {
            (header, None)
        }
        (Auth::Basic, Kind::Basic { header, .. }) => (header, None),
        (Auth::Signed, Kind::CashApp { .. }) => return Err(CredentialsError::new("this operation needs an API key")),
        (Auth::Basic, _) => return Err(CredentialsError::new("this operation needs a merchant id and its secret key")),
        (Auth::Client | Auth::Signed, _) => {
            return Err(CredentialsError::new("this operation needs a client id"));
        }
        (Auth::None, _) => return Ok(None),
    };
    headers.insert(AUTHORIZATION, header.clone());
    Ok(key)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

/// Everything of the address after the host, as it is sent.
fn path_and_query(url: &reqwest::Url) -> &str {
    &url[Position::BeforePath..Position::AfterQuery]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credentials::{ApiKeyId, ApiSecret, ClientId, Region};
    use crate::operation::{Method, Repeat};

    const OPERATION: Operation = Operation::new("list_payments", Method::Get, "/network/v1/payments")
        .with_auth(Auth::Signed)
        .with_repeat(Repeat::Safe);

    #[tokio::test]
    async fn whoever_calls_and_the_signature_are_marked_as_sensitive() {
        let client = ClientId::new("CAS-CI_TEST").unwrap();
        let (key, secret) = (ApiKeyId::new("KEY_TEST").unwrap(), "CASH_secret_for_tests_0123456789abcdef");
        let credentials = Credentials::new(&client, &key, &ApiSecret::new(secret).unwrap());
        let transport = Transport::builder("https://sandbox.api.cash.app").credentials(credentials);
        let transport = transport.region(Region::PDX).build().unwrap();
        let address = "https://sandbox.api.cash.app/network/v1/payments?limit=50";
        let request = transport.http().get(address).build().unwrap();

        let json = HeaderValue::from_static("application/json");
        let mut headers: HeaderMap = [(ACCEPT, json.clone()), (CONTENT_TYPE, json)].into_iter().collect();
        transport.authorize(&OPERATION, &request, None, &mut headers, &|| None, &mut None).await.unwrap();
        // The worked value of the vendor's rules.
        let signature = "V1 ab8804c81805daa2d452ef3145e21e8d980e4be9d9925587601c79ec8cdfb4d4";
        assert_eq!(headers[X_SIGNATURE], signature);
        assert!(headers[X_SIGNATURE].is_sensitive() && headers[AUTHORIZATION].is_sensitive());
        assert!(!headers[X_REGION].is_sensitive());
    }

    #[test]
    fn the_host_has_its_port_only_where_it_is_not_the_default() {
        for (address, expected) in [
            ("https://api.cash.app/x", "api.cash.app"),
            ("https://api.cash.app:443/x", "api.cash.app"),
            ("https://API.cash.app:8443/x", "api.cash.app:8443"),
            ("http://127.0.0.1:80/", "127.0.0.1"),
            ("http://[::1]:8080/", "[::1]:8080"),
            ("https://[::1]/", "[::1]"),
        ] {
            assert_eq!(host(&address.parse().unwrap()), expected);
        }
    }

    #[test]
    fn the_path_is_signed_as_it_is_sent() {
        for (address, expected) in [
            ("https://a.example", "/"),
            ("https://a.example/x?", "/x?"),
            ("https://a.example/a%2fb/%C3%A9?c=%20+d&e#f", "/a%2fb/%C3%A9?c=%20+d&e"),
        ] {
            assert_eq!(path_and_query(&address.parse().unwrap()), expected);
        }
    }
}
