//! Requests as they are on the wire: each header as it is given, signed by hand and not with the library.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};

use cashapp_sandbox::Sandbox;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::caller::{CLIENT, KEY, Reply, SECRET};

/// A request with exactly these headers.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// With no headers at all.
    pub(crate) fn bare(method: &str, path: &str) -> Self {
        Self { method: method.to_owned(), path: path.to_owned(), headers: Vec::new(), body: Vec::new() }
    }

    /// With every header that a call of the Network and Management APIs needs, but not signed.
    pub(crate) fn new(sandbox: &Sandbox, method: &str, path: &str) -> Self {
        Self::to(sandbox.address(), method, path).set("authorization", &format!("Client {CLIENT} {KEY}"))
    }

    /// With every header but `Authorization`.
    pub(crate) fn to(address: SocketAddr, method: &str, path: &str) -> Self {
        Self::bare(method, path)
            .set("accept", "application/json")
            .set("host", &address.to_string())
            .set("user-agent", "tests/1.0")
            .set("x-region", "PDX")
    }

    /// With this body, which is JSON.
    pub(crate) fn json(mut self, body: &str) -> Self {
        self.body = body.as_bytes().to_vec();
        self.set("content-type", "application/json")
    }

    /// With this header in place of the one that was there.
    pub(crate) fn set(self, name: &str, value: &str) -> Self {
        self.without(name).and(name, value)
    }

    /// With this header beside the one that may be there.
    pub(crate) fn and(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Without this header.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| known != name);
        self
    }

    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The lines of what is to be signed; the last is the digest of the body.
    pub(crate) fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.method.clone(), self.path.clone()];
        for name in ["accept", "authorization", "content-type", "host"] {
            lines.extend(
                self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| format!("{name}:{value}")),
            );
        }
        lines.push(hex::encode(Sha256::digest(&self.body)));
        lines
    }

    /// Signed as it should be.
    pub(crate) fn signed(self) -> Self {
        let text = self.lines().join("\n");
        self.signed_as(&text)
    }

    /// Signed, but this text.
    pub(crate) fn signed_as(self, text: &str) -> Self {
        let signature = format!("V1 {}", hex::encode(code(SECRET.as_bytes(), text)));
        self.set("x-signature", &signature)
    }

    /// Sends it and reads the answer.
    pub(crate) fn send(&self, address: SocketAddr) -> Reply {
        let (status, body) = self.try_to_send(address).expect("it is answered");
        Reply { status, body: serde_json::from_str(&body).unwrap_or(Value::String(body)) }
    }

    /// Sends it and reads status and body of the answer, to the last byte that was promised.
    pub(crate) fn try_to_send(&self, address: SocketAddr) -> io::Result<(u16, String)> {
        let headers: Vec<String> = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let bytes = format!(
            "{} {} HTTP/1.1\r\n{}content-length: {}\r\nconnection: close\r\n\r\n",
            self.method,
            self.path,
            headers.concat(),
            self.body.len()
        );
        let mut stream = TcpStream::connect(address)?;
        stream.write_all(&[bytes.as_bytes(), &self.body].concat())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        read(&answer).ok_or_else(|| io::Error::other("the answer breaks off"))
    }
}

fn read(answer: &str) -> Option<(u16, String)> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length: usize = head.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse().ok()?;
    (body.len() == length).then(|| (status, body.to_owned()))
}

/// The code of a text.
pub(crate) fn code(secret: &[u8], text: &str) -> [u8; 32] {
    let mut code = Hmac::<Sha256>::new_from_slice(secret).expect("of any length");
    code.update(text.as_bytes());
    code.finalize().into_bytes().into()
}
