//! A server that gives the answers it was told, one after the other, and keeps what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, DATE};
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use cashapp::retry::RetryPolicy;
use cashapp::{Client, ClientBuilder, Credentials, NoLimiter, Region};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc;

/// The server; it ends with the test's runtime.
pub(crate) struct Script {
    url: String,
    asked: mpsc::UnboundedReceiver<String>,
    bodies: mpsc::UnboundedReceiver<Value>,
}

/// One answer of the script.
pub(crate) struct Answer {
    status: StatusCode,
    body: Value,
    date: Option<HeaderValue>,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, body: Value) -> Self {
        Self { status, body, date: None }
    }

    /// With this `Date`, in place of the machine's time.
    pub(crate) fn date(mut self, date: &str) -> Self {
        self.date = Some(HeaderValue::from_str(date).unwrap());
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let body = self.body.to_string();
        let mut response = (self.status, [(CONTENT_TYPE, "application/json")], body).into_response();
        response.headers_mut().extend(self.date.map(|date| (DATE, date)));
        response
    }
}

type Next = Arc<Mutex<dyn FnMut() -> Answer + Send>>;

impl Script {
    /// Starts, and will give these answers; whatever is asked after the last is answered with 501.
    pub(crate) async fn start(answers: impl IntoIterator<Item = Value>) -> Self {
        Self::start_with(answers.into_iter().map(|answer| (StatusCode::OK, answer))).await
    }

    /// The same with a status for each answer.
    pub(crate) async fn start_with(answers: impl IntoIterator<Item = (StatusCode, Value)>) -> Self {
        let mut answers: VecDeque<_> = answers.into_iter().collect();
        Self::start_by(move |_| {
            let (status, body) = answers.pop_front().unwrap_or((StatusCode::NOT_IMPLEMENTED, Value::Null));
            Answer::new(status, body)
        })
        .await
    }

    /// Starts, and will answer by this function, which is given how often it was asked before.
    pub(crate) async fn start_by(mut answer_by: impl FnMut(u32) -> Answer + Send + 'static) -> Self {
        let mut count = 0;
        let next: Next = Arc::new(Mutex::new(move || {
            count += 1;
            answer_by(count - 1)
        }));
        let (told, asked) = mpsc::unbounded_channel();
        let (kept, bodies) = mpsc::unbounded_channel();
        let app = Router::new().fallback(answer).with_state((next, told, kept));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async { axum::serve(listener, app).await });
        Self { url, asked, bodies }
    }

    /// Where it listens.
    #[cfg(feature = "afterpay")]
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// A client that calls here, each thing once.
    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    /// Such a client, to be set up further.
    pub(crate) fn builder(&self) -> ClientBuilder {
        let credentials = Credentials::from_variables(|name| Some(format!("{name}_FOR_TESTS"))).unwrap();
        let builder = Client::builder(&*self.url).credentials(credentials).region(Region::PDX);
        builder.retry(RetryPolicy::never()).limiter(Arc::new(NoLimiter))
    }

    /// The path and query that were asked for next; waits until something is asked.
    pub(crate) async fn asked(&mut self) -> String {
        self.asked.recv().await.unwrap()
    }

    /// The JSON bodies that were sent and not yet looked at, `null` where there was none.
    pub(crate) fn all_bodies(&mut self) -> Vec<Value> {
        std::iter::from_fn(|| self.bodies.try_recv().ok()).collect()
    }

    /// Everything that was asked and not yet looked at.
    pub(crate) fn all_asked(&mut self) -> Vec<String> {
        std::iter::from_fn(|| self.asked.try_recv().ok()).collect()
    }
}

type Ears = (Next, mpsc::UnboundedSender<String>, mpsc::UnboundedSender<Value>);

async fn answer(State((next, told, kept)): State<Ears>, uri: Uri, body: Bytes) -> Answer {
    told.send(uri.to_string()).ok();
    kept.send(serde_json::from_slice(&body).unwrap_or_default()).ok();
    let mut next = next.lock().unwrap();
    next()
}
