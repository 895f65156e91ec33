//! A server on the loopback interface that does what a test tells it and remembers what it was sent.
//!
//! Its name is resolved by the client's own resolver, so that it can also be a server that is not there: whether a
//! connection is refused, or never made, is part of what the test tells.

use std::collections::VecDeque;
use std::io;
use std::net::{Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use cashapp_core::verification::{self, KeyRing, VerifyError};
use cashapp_core::{ApiKeyId, Transport, TransportBuilder};
use http::{HeaderMap, HeaderName, HeaderValue};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::turn::Turn;

/// A request as it arrived.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Received {
    pub(crate) method: String,
    /// Everything of the address after the host, as it was sent.
    pub(crate) target: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Received {
    /// The only header of this name.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        assert!(self.headers.get_all(name).iter().count() <= 1, "{name} was sent twice");
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// Which key signed it.
    pub(crate) fn signer(&self, ring: &KeyRing) -> Result<ApiKeyId, VerifyError> {
        ring.verify(&self.signed(&self.headers, &self.body))
    }

    /// It as the verifier takes it, with other headers or another body where they differ from what was signed.
    pub(crate) fn signed<'a>(&'a self, headers: &'a HeaderMap, body: &'a [u8]) -> verification::Received<'a> {
        verification::Received { method: &self.method, path_and_query: &self.target, headers, body }
    }
}

/// What a server is told to do.
pub(crate) trait Part: Send + Sync + 'static {
    /// What becomes of a connection that is about to be made; only the turns that need no request.
    fn connecting(&self) -> Option<Turn> {
        None
    }

    /// What becomes of a connection that was made.
    fn connected(&self) -> Option<Turn> {
        None
    }

    /// What becomes of a request.
    fn answer(&self, request: &Received) -> Turn;
}

impl<F: Fn(&Received) -> Turn + Send + Sync + 'static> Part for F {
    fn answer(&self, request: &Received) -> Turn {
        self(request)
    }
}

/// One turn after the other; the last one again and again.
pub(crate) struct Script(Mutex<VecDeque<Turn>>);

impl Script {
    pub(crate) fn new(turns: impl IntoIterator<Item = Turn>) -> Self {
        Self(Mutex::new(turns.into_iter().collect()))
    }

    fn next_if(&self, wanted: impl Fn(&Turn) -> bool) -> Option<Turn> {
        let mut turns = lock(&self.0);
        let next = turns.front().filter(|turn| wanted(turn))?.clone();
        if turns.len() > 1 {
            turns.pop_front();
        }
        Some(next)
    }
}

impl Part for Script {
    fn connecting(&self) -> Option<Turn> {
        self.next_if(|turn| matches!(turn, Turn::Refuse | Turn::NeverConnect))
    }

    fn connected(&self) -> Option<Turn> {
        self.next_if(|turn| matches!(turn, Turn::HangUpUnread))
    }

    fn answer(&self, _: &Received) -> Turn {
        self.next_if(|_| true).expect("a script has at least one turn")
    }
}

/// The server; it ends when it is dropped.
pub(crate) struct Server {
    address: SocketAddr,
    part: Arc<dyn Part>,
    received: Arc<Mutex<Vec<Received>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts on a port of the system's choice.
    pub(crate) async fn start(part: impl Part) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (part, received): (Arc<dyn Part>, Arc<Mutex<_>>) = (Arc::new(part), Arc::default());
        let task = tokio::spawn(listen(listener, Arc::clone(&part), Arc::clone(&received)));
        Self { address, part, received, task }
    }

    /// A server that follows a script.
    pub(crate) async fn telling(turns: impl IntoIterator<Item = Turn>) -> Self {
        Self::start(Script::new(turns)).await
    }

    pub(crate) fn url(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    /// An HTTP client that comes here.
    pub(crate) fn client(&self) -> reqwest::ClientBuilder {
        let resolver = Resolver { address: self.address, part: Arc::clone(&self.part) };
        reqwest::Client::builder().dns_resolver(Arc::new(resolver))
    }

    /// A transport that comes here, with a new connection for every attempt, so that each follows the script.
    pub(crate) fn transport(&self) -> TransportBuilder {
        let builder = Transport::builder(&self.url()).http_client_builder(self.client());
        builder.idle_connections(0, Duration::ZERO)
    }

    /// The requests since the last time that this was asked.
    pub(crate) fn received(&self) -> Vec<Received> {
        std::mem::take(&mut lock(&self.received))
    }

    /// The only request since the last time that this was asked.
    pub(crate) fn only_request(&self) -> Received {
        let [request] = self.received().try_into().expect("one request");
        request
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Resolver {
    address: SocketAddr,
    part: Arc<dyn Part>,
}

impl Resolve for Resolver {
    fn resolve(&self, _: Name) -> Resolving {
        let address = match self.part.connecting() {
            Some(Turn::NeverConnect) => return Box::pin(std::future::pending()),
            // The server listens at the other loopback address, so that whoever connects to this one is refused.
            Some(_) => SocketAddr::new(Ipv6Addr::LOCALHOST.into(), self.address.port()),
            None => self.address,
        };
        Box::pin(std::future::ready(Ok(Box::new(std::iter::once(address)) as Addrs)))
    }
}

async fn listen(listener: TcpListener, part: Arc<dyn Part>, received: Arc<Mutex<Vec<Received>>>) {
    while let Ok((stream, _)) = listener.accept().await {
        if part.connected().is_some() {
            // Once something has come, or the client could see that nobody is there before it sends anything.
            tokio::spawn(async move {
                let _ = stream.peek(&mut [0]).await;
            });
        } else {
            tokio::spawn(serve(stream, Arc::clone(&part), Arc::clone(&received)));
        }
    }
}

/// Serves one connection. A client that has gone away is no fault of the server's.
async fn serve(mut stream: TcpStream, part: Arc<dyn Part>, received: Arc<Mutex<Vec<Received>>>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    loop {
        let request = read(&mut stream).await?;
        let turn = part.answer(&request);
        lock(&received).push(request);
        match turn {
            Turn::Say(bytes) => stream.write_all(&bytes).await?,
            Turn::BreakOff(bytes) => return stream.write_all(&bytes).await,
            Turn::Stall(bytes) => {
                stream.write_all(&bytes).await?;
                std::future::pending::<()>().await;
            }
            Turn::Refuse | Turn::NeverConnect | Turn::HangUpUnread | Turn::HangUp => return Ok(()),
        }
    }
}

/// Reads a request, whose body has a length as all of this client's have.
async fn read(stream: &mut TcpStream) -> io::Result<Received> {
    let mut bytes = Vec::with_capacity(1024);
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    };
    let mut body = bytes.split_off(end + 4);
    let head = String::from_utf8(bytes).expect("a request's head is text");
    let mut lines = head.trim_end().split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let (method, target) = (first.next().unwrap(), first.next().unwrap());
    let headers: HeaderMap = lines
        .map(|line| line.split_once(": ").expect("a header"))
        .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap()))
        .collect();
    let length = headers.get("content-length").map_or(0, |length| length.to_str().unwrap().parse().unwrap());
    while body.len() < length {
        if stream.read_buf(&mut body).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(Received { method, target, headers, body })
}
