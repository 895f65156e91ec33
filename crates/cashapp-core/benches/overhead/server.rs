//! A server on the loopback interface that gives one answer to every request and keeps its connections.

use std::io;
use std::net::TcpListener as BoundListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) struct Server {
    pub(crate) url: String,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Starts on a port of the system's choice; it ends with the program. One thread serves everybody: with a thread for
    /// each connection, it would be the system's choice of a core that is compared.
    pub(crate) fn start(json: &str) -> io::Result<Self> {
        let listener = BoundListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let url = format!("http://{}", listener.local_addr()?);
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}", json.len());
        let answer: Arc<str> = format!("{head}\r\n\r\n{json}").into();
        let connections = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&connections);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
        thread::spawn(move || runtime.block_on(accept(listener, &answer, &counter)));
        Ok(Self { url, connections })
    }

    /// How many connections were made.
    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }
}

async fn accept(listener: BoundListener, answer: &Arc<str>, connections: &AtomicUsize) -> io::Result<()> {
    let listener = TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        connections.fetch_add(1, Ordering::Relaxed);
        tokio::spawn(serve(stream, Arc::clone(answer)));
    }
}

/// Answers requests without a body until the other side has no more.
async fn serve(mut stream: TcpStream, answer: Arc<str>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut buffer, mut length) = ([0; 4096], 0);
    loop {
        match stream.read(&mut buffer[length..]).await? {
            0 => return Ok(()),
            more => length += more,
        }
        if buffer[..length].ends_with(b"\r\n\r\n") {
            length = 0;
            stream.write_all(answer.as_bytes()).await?;
        }
    }
}
