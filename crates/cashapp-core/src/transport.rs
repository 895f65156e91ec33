//! Sending a request and keeping all of its answer.

use std::sync::Arc;

use crate::error::TransportError;
use crate::multipart::Multipart;
use crate::operation::Operation;
use crate::response::RawResponse;

/// Sends the requests of a generated client. Cheap to clone.
///
/// Every request passes through [`Transport::send`], which knows the operation that it belongs to; this is where
/// a call is authorized, limited, repeated and observed.
#[derive(Clone, Debug)]
pub struct Transport {
    base_url: Arc<str>,
    http: reqwest::Client,
}

impl Transport {
    /// Sends to this address (scheme, host, port; no slash at the end) with this HTTP client.
    pub fn new(base_url: &str, http: reqwest::Client) -> Self {
        Self { base_url: base_url.trim_end_matches('/').into(), http }
    }

    /// Where requests go.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The HTTP client that carries them.
    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// Sends a request of this operation and reads its whole answer, whatever the status.
    ///
    /// # Errors
    /// [`TransportError`] when no whole answer arrived.
    pub async fn send(
        &self,
        request: reqwest::RequestBuilder,
        operation: &'static Operation,
    ) -> Result<RawResponse, TransportError> {
        self.attempt(request, operation).await
    }

    /// Sends a request of this operation that carries a file.
    ///
    /// # Errors
    /// [`TransportError`] when no whole answer arrived.
    pub async fn send_multipart(
        &self,
        request: reqwest::RequestBuilder,
        multipart: &Multipart,
        operation: &'static Operation,
    ) -> Result<RawResponse, TransportError> {
        self.attempt(request.multipart(multipart.form()?), operation).await
    }

    /// One attempt. The operation says how long to wait; how it is authorized, limited and repeated belongs here as well.
    async fn attempt(
        &self,
        mut request: reqwest::RequestBuilder,
        operation: &'static Operation,
    ) -> Result<RawResponse, TransportError> {
        if let Some(timeout) = operation.read_timeout {
            request = request.timeout(timeout);
        }
        let request = request.header(reqwest::header::ACCEPT, "application/json").build()?;
        let answer = self.http.execute(request).await?;
        let (status, headers) = (answer.status(), answer.headers().clone());
        let body = answer.bytes().await?;
        Ok(RawResponse::new(status, headers, body))
    }
}
