//! Forms that pages send.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::Response;
use http::header::{HOST, ORIGIN};
use http::{HeaderMap, StatusCode};

use crate::pages::layout;

/// The fields of a form that one of the sandbox's own pages has sent.
pub(super) struct Form(HashMap<String, String>);

impl Form {
    /// A field; empty if it was not sent.
    pub(super) fn field(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        if !is_own(request.headers()) {
            let text = "A form is taken only from the sandbox's own pages. Programs use the addresses of the APIs.";
            return Err(layout::notice(StatusCode::FORBIDDEN, "This came from another site", text));
        }
        let body = Bytes::from_request(request, state).await.map_err(|_| {
            layout::notice(StatusCode::PAYLOAD_TOO_LARGE, "This is too much", "No form of these pages is that large.")
        })?;
        Ok(Self(url::form_urlencoded::parse(&body).into_owned().collect()))
    }
}

/// Whether a page of the sandbox sent this. Every browser names the origin of a form that changes something.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(ORIGIN), text(HOST)) {
        (Some(origin), Some(host)) => {
            let origin = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
            origin == Some(host)
        }
        _ => false,
    }
}
