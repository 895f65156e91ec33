//! Requests that are put together before they are sent, and connections that are kept.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};

use cashapp_core::signing::{CanonicalRequest, SigningKey};

pub(crate) const CLIENT: &str = "CAS-CI_BENCH";
pub(crate) const KEY: &str = "KEY_BENCH";
pub(crate) const SECRET: &str = "CASH_secret_of_the_benchmark";

/// Who calls, and where.
pub(crate) struct Caller {
    pub(crate) address: SocketAddr,
    authorization: String,
    key: SigningKey,
}

impl Caller {
    pub(crate) fn new(address: SocketAddr) -> Self {
        Self { address, authorization: format!("Client {CLIENT} {KEY}"), key: SigningKey::new(SECRET) }
    }

    /// With the credentials that the program has printed.
    pub(crate) fn of(address: SocketAddr, client: &str, key: &str, secret: &str) -> Self {
        Self { address, authorization: format!("Client {client} {key}"), key: SigningKey::new(secret) }
    }

    /// A whole request, signed.
    pub(crate) fn signed(&self, method: &str, path: &str, body: &str) -> Vec<u8> {
        let host = self.address.to_string();
        let content_type = (!body.is_empty()).then_some("application/json");
        let canonical = CanonicalRequest::new(method, path, &host)
            .accept("application/json")
            .authorization(self.authorization.as_str())
            .content_type(content_type)
            .body(body.as_bytes());
        let signature = self.key.sign(&canonical);
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\naccept: application/json\r\nuser-agent: bench/1.0\r\n\
             authorization: {}\r\nx-region: PDX\r\nx-signature: {signature}\r\ncontent-length: {}\r\n",
            self.authorization,
            body.len()
        );
        if let Some(kind) = content_type {
            request.extend(["content-type: ", kind, "\r\n"]);
        }
        (request + "\r\n" + body).into_bytes()
    }
}

/// A connection that is kept.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: vec![0; 256 * 1024] })
    }

    pub(crate) fn send(&mut self, request: &[u8]) -> io::Result<()> {
        self.stream.write_all(request)
    }

    /// The body of the next answer, which must be one of success.
    pub(crate) fn receive(&mut self) -> io::Result<&[u8]> {
        let (mut length, mut end) = (0, None);
        loop {
            let more = self.stream.read(&mut self.buffer[length..])?;
            if more == 0 {
                return Err(io::Error::other("the connection was closed, or the answer is too long"));
            }
            length += more;
            if end.is_none() {
                end = head(&self.buffer[..length])?;
            }
            match end {
                Some((start, end)) if length >= end => return Ok(&self.buffer[start..end]),
                _ => {}
            }
        }
    }
}

/// Where the body begins and ends, once the head is there.
fn head(answer: &[u8]) -> io::Result<Option<(usize, usize)>> {
    let Some(blank) = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") else { return Ok(None) };
    let head = String::from_utf8_lossy(&answer[..blank]);
    if !head.starts_with("HTTP/1.1 2") {
        return Err(io::Error::other(String::from_utf8_lossy(answer).into_owned()));
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    let length = length.ok_or_else(|| io::Error::other("the answer does not say how long it is"))?;
    Ok(Some((blank + 4, blank + 4 + length)))
}
