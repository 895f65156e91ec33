//! The HTTP client under a transport: what callers may bring along, and what it never does whatever they bring.

use std::sync::Arc;

use cashapp_core::{Outcome, Transport};
use http::{HeaderMap, HeaderValue};
use reqwest::redirect::Policy;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use crate::calls::{ALL, READ, key, ring, usual};
use crate::server::Server;
use crate::turn::{Turn, answer, success};

/// Where nobody listens.
async fn closed_port() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    format!("http://{}/", listener.local_addr().unwrap())
}

#[tokio::test]
async fn http_client_builder_that_follows_redirects_is_overruled() {
    let elsewhere = closed_port().await;
    for status in [301, 302, 303, 307, 308] {
        for location in ["/elsewhere", &elsewhere] {
            let redirect = Turn::Say(answer(status, &[("location", location)], ""));
            let server = Server::telling([redirect]).await;
            let following = server.client().redirect(Policy::default());
            let transport = usual(&server, &Arc::default()).http_client_builder(following).build().unwrap();
            for call in ALL {
                let told = call.through(&transport).await;
                let seen = (told.status, told.attempts, told.outcome);
                assert_eq!(seen, (Some(status), 1, Some(Outcome::Unknown)), "{call:?}");
                assert_eq!(server.received().len(), 1, "{call:?}");
            }
        }
    }
}

#[tokio::test]
async fn http_client_builder_that_retries_is_overruled() {
    let server = Server::telling([Turn::Say(answer(500, &[], ""))]).await;
    let policy = reqwest::retry::for_host("localhost").max_retries_per_request(5);
    let policy = policy.classify_fn(|attempt| match attempt.status() {
        Some(_) => attempt.retryable(),
        None => attempt.success(),
    });
    let transport = usual(&server, &Arc::default()).http_client_builder(server.client().retry(policy));
    let transport = transport.build().unwrap();
    for call in ALL {
        let told = call.through(&transport).await;
        assert_eq!(server.received().len(), told.attempts as usize, "{call:?}");
    }
}

#[tokio::test]
async fn default_headers_of_http_client_builder_do_not_break_the_signature() {
    let planted = [("accept", "text/html"), ("authorization", "Basic eDp5"), ("content-type", "text/plain")];
    let planted = planted.into_iter().chain([("host", "elsewhere.example"), ("x-signature", "V1 00")]);
    let planted: HeaderMap =
        planted.map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value))).collect();
    let server = Server::telling([success()]).await;
    let http = server.client().default_headers(planted);
    let transport = usual(&server, &Arc::default()).http_client_builder(http).build().unwrap();
    for call in ALL {
        assert_eq!(call.through(&transport).await.outcome, None);
        let request = server.only_request();
        assert_eq!(request.signer(&ring(1)).unwrap().as_str(), "KEY_0", "{call:?}: {request:?}");
        assert!(request.header("host").unwrap().starts_with("localhost:"));
        assert_eq!(request.header("content-type"), Some("application/json"), "{call:?}");
    }
}

/// Reads what a client sends first over TLS: the protocols that it offers are in the clear.
async fn hello(builder: reqwest::ClientBuilder) -> Vec<u8> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let transport = Transport::builder(&url).http_client_builder(builder).credentials(key(0));
    let transport = transport.region(cashapp_core::Region::PDX).build().unwrap();
    let calling = tokio::spawn(async move { READ.through(&transport).await });
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut hello = vec![0; 5];
    stream.read_exact(&mut hello).await.unwrap();
    hello.resize(usize::from(u16::from_be_bytes([hello[3], hello[4]])), 0);
    stream.read_exact(&mut hello).await.unwrap();
    calling.abort();
    hello
}

/// The tests are built with reqwest's feature `http2`, as a program is in which any dependency switches it on.
#[tokio::test]
async fn client_offers_http1_alone_even_where_http2_is_switched_on() {
    let offers = |hello: &[u8], protocol: &[u8]| hello.windows(protocol.len()).any(|window| window == protocol);
    for builder in [reqwest::Client::builder(), reqwest::Client::builder().http2_prior_knowledge()] {
        let hello = hello(builder).await;
        assert!(offers(&hello, b"\x08http/1.1"));
        assert!(!offers(&hello, b"\x02h2"));
    }
}
