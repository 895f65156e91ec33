//! A server on the loopback interface that records what it is sent and answers as it is told.

use std::collections::VecDeque;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use cashapp_core::retry::RetryPolicy;
use cashapp_core::{Credentials, NoLimiter, Region, Transport};
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::answer::{Answer, Turn};

/// A request as it arrived.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// In upper case.
    pub method: String,
    /// The path, as it was encoded.
    pub path: String,
    /// The query, as it was encoded; empty where there was none.
    pub query: String,
    /// The headers, their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Received {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }
}

#[derive(Debug, Default)]
struct State {
    turns: VecDeque<Turn>,
    received: Vec<Received>,
    connections: usize,
}

/// The server; it ends when it is dropped.
#[derive(Debug)]
pub struct Server {
    url: String,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts on a port of the system's choice.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        let state = Arc::new(Mutex::new(State::default()));
        let task = tokio::spawn(serve(listener, Arc::clone(&state)));
        Self { url, state, task }
    }

    /// A server that gives this answer to the first request.
    pub async fn answering(answer: Answer) -> Self {
        let server = Self::start().await;
        server.then(Turn::Answer(answer));
        server
    }

    /// What to do next; a connection for which nothing is planned is answered with 501.
    pub fn then(&self, turn: Turn) {
        lock(&self.state).turns.push_back(turn);
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A transport whose requests come here.
    pub fn transport(&self, credentials: Credentials) -> Transport {
        transport(&self.url, credentials)
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        lock(&self.state).connections
    }

    /// The requests since the last time that this was asked.
    pub fn received(&self) -> Vec<Received> {
        std::mem::take(&mut lock(&self.state).received)
    }

    /// The only request since the last time that this was asked.
    pub fn only_request(&self) -> Received {
        let mut received = self.received();
        assert_eq!(received.len(), 1, "{received:?}");
        received.remove(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A transport to a URL on this machine. It calls once, and keeps no rate limits.
fn transport(url: &str, credentials: Credentials) -> Transport {
    let builder = Transport::builder(url).credentials(credentials).region(Region::PDX);
    builder.retry(RetryPolicy::never()).limiter(Arc::new(NoLimiter)).build().expect("it is on this machine")
}

/// What a server that calls Cash App Pay has.
pub fn api_key() -> Credentials {
    let variables = |name: &str| Some(format!("{name}_FOR_TESTS"));
    Credentials::from_variables(variables).expect("they are all there")
}

/// What a merchant has at Afterpay.
pub fn merchant_account() -> Credentials {
    let variables = |name: &str| Some(format!("{name}_FOR_TESTS"));
    Credentials::basic_from_variables(variables).expect("they are all there")
}

/// A transport to a port on which nobody listens.
pub async fn nobody(credentials: Credentials) -> Transport {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    drop(listener);
    transport(&format!("http://{address}"), credentials)
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().expect("nobody panics while holding the lock")
}

async fn serve(listener: TcpListener, state: Arc<Mutex<State>>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let turn = {
            let mut state = lock(&state);
            state.connections += 1;
            state.turns.pop_front().unwrap_or(Turn::Answer(Answer::text(501, "text/plain", "nothing is planned")))
        };
        if matches!(turn, Turn::HangUpUnread) {
            // Once something has come, or the client could see that nobody is there before it sends anything.
            let _ = stream.peek(&mut [0]).await;
            continue;
        }
        let Ok(request) = read(&mut stream).await else { continue };
        lock(&state).received.push(request);
        // A client that has gone away is no fault of the server's; the test sees it on the other side.
        drop(match turn {
            Turn::Answer(answer) => stream.write_all(&answer.bytes(0)).await,
            Turn::BreakOff(answer) => stream.write_all(&answer.bytes(100)).await,
            Turn::HangUp | Turn::HangUpUnread => Ok(()),
        });
    }
}

/// Reads a request whose body has a length, as all of this client's have.
async fn read(stream: &mut TcpStream) -> io::Result<Received> {
    let mut bytes = Vec::new();
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    };
    let mut received = parse(&String::from_utf8_lossy(&bytes[..head]));
    received.body = bytes.split_off(head + 4);
    let length = received.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    while received.body.len() < length {
        if stream.read_buf(&mut received.body).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(received)
}

fn parse(head: &str) -> Received {
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ');
    let method = first.next().unwrap_or_default().to_owned();
    let target = first.next().unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    Received { method, path: path.to_owned(), query: query.to_owned(), headers, body: Vec::new() }
}
